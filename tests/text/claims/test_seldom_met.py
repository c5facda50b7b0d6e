"""Grammar that is seldom met: each sentence is told rightly only by a rule that hardly any other calls for."""

import pytest

from factcheck.text.claims import extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Prosecutors accused Moss, who ran the bank until 1990, of fraud.",
            ["Prosecutors accused Moss of fraud.", "Moss ran the bank until 1990."],
        ),
        (
            "The town returned a fine, which Moss paid by cheque, in May.",
            ["The town returned a fine.", "Moss paid a fine by cheque, in May."],
        ),
        (
            "Let no sale to a state that has bombed schools go forward.",
            ["Let no sale to a state that has bombed schools go forward."],
        ),
        (
            "The tables, published each May, show that the town is poor.",
            [
                "The tables, published each May, show that the town is poor.",
                "The tables were published each May.",
                "The town is poor (according to the tables).",
            ],
        ),
        (
            "The party would buy mills, hand each of them to a town, and let the town run it.",
            ["The party would buy mills, hand each of them to a town, and let the town run it."],
        ),
        (
            "The fleet, ships carrying sanctioned oil, sails to Lund.",
            ["The fleet, ships carrying sanctioned oil, sails to Lund."],
        ),
        (
            "The BBC said half a million in its wartime broadcasts.",
            ["The BBC said half a million in its wartime broadcasts."],
        ),
        ("May 3 was the day he left.", ["May 3 was the day he left."]),
        (
            "The clerk left three days after the Herald had revealed that the mill was sold.",
            [
                "The clerk left three days after the Herald had revealed that the mill was sold.",
                "The mill was sold (according to the Herald).",
            ],
        ),
        (
            "Of the three, one burned, one sank, and the third left in May.",
            [
                "Of the three, one burned.",
                "One sank (of the three).",
                "The third left in May (of the three).",
            ],
        ),
        ("He’s called twice.", ["What the text calls “he” is (or has) called twice."]),
    ],
)
def test_what_few_sentences_call_for_is_told_rightly(text: str, told: list[str]) -> None:
    assert [proposal.restatement for proposal in extract(text)] == told
