"""What a checker looks at as one statement is one item, and no name, measure or insertion tears a clause."""

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.clauses.items import items
from factcheck.text.sentences import Span


def quotes(sentence: str) -> list[str]:
    _, found = items(sentence, Span(0, len(sentence)))
    return [sentence[item.start : item.end] for item in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm appealed, and got it down to nine",
        "The rain came, the river rose, the mill closed",
        "It was silenced, and it sounded again, and it was silenced again",
        "There were no eleven newborns, or rather there were two",
        "The loan was cheap, or at least it was then",
        "Two years ago Kern signed a twenty-year, $1.9 billion deal with Tarn Corrections",
        "Heat kills more people than fires, floods and storms put together",
        "Tarn made more than Lund, Dray and Kell combined",
        "In those months, say the families, eight patients fell ill",
        "The rules tell them, should a patient die, to seal the ward",
        "Births outside hospital, planned ones excluded, became rarer",
        "They are now with the Health and Safety Executive",
        "Let the council look for its voice",
        "The firm has, however, paid the fine",
        "It does, however, have the law behind it",
        "There was, however, a gift from Kern to the fund",
        "It was more than Lund spent on health and education put together",
        "Small, cheap cars have all but vanished",
        "He said that small, cheap cars had gone",
        "All but three were sold",
    ],
)
def test_one_statement_is_one_item(sentence: str) -> None:
    assert quotes(f"{sentence}.") == [sentence]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Pike was late, and Kern put together a list.", ["Pike was late", "Kern put together a list"]),
        ("Kern lied, and moved to Norland in 1990.", ["Kern lied", "moved to Norland in 1990"]),
        ("The ship sank, and Kern drowned.", ["The ship sank", "Kern drowned"]),
        ("Moss closed the mill, and moved to Spain.", ["Moss closed the mill", "moved to Spain"]),
        ("Moss sued, and she lost again in 1990.", ["Moss sued", "she lost again in 1990"]),
        ("Rents rose, and the Lund Bank and Kern Trust closed.", ["Rents rose", "the Lund Bank and Kern Trust closed"]),
        ("Take a port, say the town of Lund, and ask.", ["Take a port, say the town of Lund, and ask"]),
        (
            "Moss wrote that the mill was shut, and that the report, signed by Kern, named no one.",
            [
                "Moss wrote that the mill was shut, and that the report, signed by Kern, named no one",
                "the mill was shut",
                "the report, signed by Kern, named no one",
                "signed by Kern",
            ],
        ),
        (
            "Let the council, which approved every one of the loans, look for its voice.",
            ["Let the council, which approved every one of the loans, look for its voice",
             "approved every one of the loans"],
        ),
        ("Kern, who ran that mill, must go.", ["Kern, who ran that mill, must go", "ran that mill"]),
    ],
)  # fmt: skip
def test_two_statements_are_two_items(sentence: str, told: list[str]) -> None:
    assert quotes(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "He should give back the money that the bank says Kern stole.",
            "The bank says Kern stole the money.",
        ),
        ("Moss runs a mill that Kern says he built in 1990.", "Kern says he built a mill in 1990."),
        ("Moss lost the ring, which Pike says he stole in May.", "Pike says he stole the ring in May."),
    ],
)
def test_what_somebody_says_of_a_noun_is_told_as_his(sentence: str, told: str) -> None:
    found = [proposal.restatement for proposal in extract(sentence) if proposal.checkable]
    assert told in found
    assert not [words for words in found if "stole" in words.split("says")[0]]
