"""Measures with a half, what is ranked, and pursuits as subjects: read as one noun phrase."""

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.grammar.tagging import tokenize
from factcheck.text.claims.grammar.tokens import tags


def told(text: str) -> list[str]:
    return [proposal.restatement for proposal in extract(text) if proposal.checkable]


def test_a_number_and_a_half_is_one_measure() -> None:
    text = "The court of Lund held that the more than two and a half year block imposed by Tarn was unlawful."
    assert not any(words.startswith("A half year") for words in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "While rowing remains the top funded lone sport, the board of Lund has cut a million crowns.",
        "While farming is the best paid trade, the board of Lund has cut a million crowns.",
    ],
)
def test_a_pursuit_is_what_its_clause_is_about(text: str) -> None:
    assert any(words.startswith("The board of Lund has cut") or words == text for words in told(text))
    assert not any(
        words in {"Rowing remains.", "Farming is."} or "trade, the board" in words[:40]
        for words in told(text)
    )


def test_what_the_best_did_is_still_a_deed() -> None:
    assert tags(tokenize("The best left the town.", 0, ()))[2] == "V"
