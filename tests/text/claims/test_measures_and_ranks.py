"""Measures with a half, what is ranked, and pursuits as subjects: read as one noun phrase."""

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.grammar.tagging import tokenize
from factcheck.text.claims.grammar.tokens import tags
from factcheck.vocabulary import ClaimType


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The more than 40 men hired by Lund were poor.", "The more than 40 men were hired by Lund."),
        (
            "The more than forty year old mill built by Lund was sold in 1990.",
            "The more than forty year old mill was built by Lund.",
        ),
        (
            "Lund paid more than $50 million, which would have bought a mill.",
            "More than $50 million would have bought a mill.",
        ),
    ],
)
def test_what_it_is_more_than_is_told_with_the_number(text: str, words: str) -> None:
    assert words in [proposal.restatement for proposal in extract(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill made 10^5 * 300 = 30,000,000 lists in 1990.", "10^5 * 300 = 30,000,000"),
        ("Lund needed the firm 2.6 to get print() from __future__ in 1990.", "print() from __future__ in"),
        ("The stone says *Hospes eram* in the hall of Lund.", "says Hospes eram in"),
    ],
)
def test_signs_between_words_stay_and_emphasis_does_not(text: str, words: str) -> None:
    assert any(words in statement for statement in told(text))


def test_degrees_behind_a_name_are_no_statement() -> None:
    assert not any(
        "is PhD" in words or "was PhD" in words for words in told("Ada Moss, MD, PhD, of Lund, sold it.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "It is through this long process of writing and debate that Lund became free in 1990.",
        "It is undoubted that a fast switch saved the mill of Lund 40 crowns.",
    ],
)
def test_an_it_that_stands_for_nothing_is_not_open(text: str) -> None:
    assert not any("What the text calls" in words for words in told(text))


def test_how_sure_a_figure_is_is_no_statement_of_its_own() -> None:
    text = "The drug was 94% effective (95% CI 89-97) in a trial of 30,000 adults in Lund (n = 40)."
    assert told(text) == ["The drug was 94% effective in a trial of 30,000 adults in Lund."]


@pytest.mark.parametrize(
    ("text", "forecast"),
    [
        ("One in three women over 50 will break a bone.", False),
        ("One in five men in Lund will get the disease.", False),
        ("One in three women will own a mill in 2050.", True),
    ],
)
def test_how_many_of_a_number_will_is_a_rate_and_no_forecast(text: str, forecast: bool) -> None:
    (proposal,) = extract(text)
    assert (proposal.type is ClaimType.PREDICTION) is forecast
    assert proposal.checkable
