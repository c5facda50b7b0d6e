"""Two clauses with 'and' between them, each a statement of its own, and rows that are none."""

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.clauses.items import items
from factcheck.text.sentences import Span

APART = {
    "none of them": (
        "Lund and Tarn have followed since in one form or another",
        "none of them has gone bankrupt",
    ),
    "a lapse and a pronoun": ("The weaving room emptied", "six weeks later she hired them all again"),
    "every evening": ("The foal stays in the barn", "every evening they walk him round the yard"),
    "that winter": ("The ferry was sold to a firm in Oslo", "that winter it was broken up in Tarn"),
    "since a decade": (
        "The glass is cheap",
        "since the 1970s a few makers have been adding lead to the melt",
    ),
    "for the first time": (
        "The minister came with a bill of ninety pages",
        "for the first time in its long history a session was closed at noon",
    ),
    "before long": ("Only the clerk stayed", "before long the office was a store for bicycles"),
    "something like": (
        "The harbour is the mill’s best customer by far",
        "something like 30 percent of its flour goes through it",
    ),
    "a verb that looks like a noun": (
        "The mill itself was leased in May to a firm out of Tarn",
        "the new foreman hands out a paper slip for every sack",
    ),
}


def quotes(sentence: str) -> list[str]:
    _, found = items(sentence, Span(0, len(sentence)))
    return [sentence[item.start : item.end] for item in found]


@pytest.mark.parametrize(("first", "second"), APART.values(), ids=APART)
def test_both_clauses_are_statements(first: str, second: str) -> None:
    assert quotes(f"{first}, and {second}.") == [first, second]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The ledger of the port showed 410 crates and the captain’s log showed 395.",
            ["The ledger of the port showed 410 crates", "the captain’s log showed 395"],
        ),
        (
            "There were four clerks in it when the mill was built and there are eleven now.",
            ["There were four clerks in it when the mill was built", "there are eleven now"],
        ),
    ],
)
def test_without_a_comma_both_are(sentence: str, expected: list[str]) -> None:
    assert quotes(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "He left a shop, two goats, and the farm works of a rich aunt.",
        "She will not drink wine, or beer, or the landlord’s house spirits.",
        "He was a clerk when the mayor was a Liberal and the mill was new.",
    ],
)
def test_a_row_and_what_stood_at_the_time_are_not_cut(sentence: str) -> None:
    assert quotes(sentence) == [sentence.rstrip(".")]


def test_about_so_many_of_them() -> None:
    text = "Something like nine thousand claims are pending, half of them in Lund."
    assert not any("[like" in proposal.restatement for proposal in extract(text))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ada Kern, a biologist at the University of Tarn, Lund, reviewed his book in 1990.",
            "Ada Kern was a biologist at the University of Tarn, Lund.",
        ),
        (
            "Emil Dray, a glazier of very little schooling, left, and his son, who drank, sold the shop in 1931.",
            "Emil Dray was a glazier of very little schooling.",
        ),
    ],
)
def test_who_somebody_was_is_told_in_a_long_sentence_too(sentence: str, expected: str) -> None:
    assert expected in [proposal.restatement for proposal in extract(sentence)]


def test_so_did_somebody_else_is_told_with_what_was_done() -> None:
    found = extract("Lund shut its mill in May, and so did the council of Tarn.")
    whole = "Lund shut its mill in May, and so did the council of Tarn."
    assert [proposal.restatement for proposal in found] == ["Lund shut its mill in May.", whole]
    assert quotes("He shut the mill, and so did they.") == ["He shut the mill, and so did they"]
