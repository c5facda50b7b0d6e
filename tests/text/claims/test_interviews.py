"""What a name and a colon open is said by whoever bears the name, where a text is an interview."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract

INTERVIEW = """The miller on fire and luck

Courier: You lost a sale in 1990 because of a flood?

Ada Moss: My husband and I sold the mill in 1991. The bank paid us 3 million crowns.

Courier: And then?

Ada Moss: We moved to Lund in 1995."""


def test_each_turn_is_said_by_who_is_named_before_it() -> None:
    told = [proposal.restatement for proposal in extract(INTERVIEW) if proposal.checkable]
    assert told == [
        "Ada Moss is quoted as saying: “My husband and I sold the mill in 1991”",
        "Ada Moss is quoted as saying: “The bank paid us 3 million crowns”",
        "Ada Moss is quoted as saying: “We moved to Lund in 1995”",
    ]


def test_a_quote_does_not_hold_the_name() -> None:
    (first, *_) = (proposal for proposal in extract(INTERVIEW) if proposal.checkable)
    assert INTERVIEW[first.start : first.end] == "My husband and I sold the mill in 1991"


@pytest.mark.parametrize(
    "text",
    [
        "Note: We sold the mill.\n\nUpdate: The mill burned.\n\nNote: It rained.",
        "Moss: a miller.\n\nMoss: I sold the mill in 1990.",
        "Lund: The mill burned.\n\nTarn: The dam broke.\n\nLund: The bridge fell.",
    ],
)
def test_what_else_stands_before_a_colon_speaks_for_nobody(text: str) -> None:
    assert not any("quoted as saying" in proposal.restatement for proposal in extract(text))


BROADCAST = """ADA MOSS: The board of Lund has closed the mill.

It had cost 40 crowns a day since 1990.

IAN KERN: We sold the wheel in 1991. I was there.

The bank took the house in 1992.

ADA MOSS: Ian Kern of Lund, the last miller."""


def test_what_stands_between_the_turns_of_a_broadcast_is_said_by_who_spoke_before() -> None:
    told = [proposal.restatement for proposal in extract(BROADCAST) if proposal.checkable]
    assert any(words.startswith("Ian Kern is quoted as saying: “The bank took the house") for words in told)
    assert any(words.startswith("Ada Moss is quoted as saying: “It had cost 40 crowns") for words in told)
    assert not any("IAN" in words for words in told)


def test_what_stands_between_the_turns_of_an_interview_is_the_authors() -> None:
    text = INTERVIEW.replace("\n\nCourier: And then?", "\n\nThe mill burned in 1994.\n\nCourier: And then?")
    assert "The mill burned in 1994." in [proposal.restatement for proposal in extract(text)]


def test_questions_and_answers_by_their_letters() -> None:
    text = (
        "Ada Moss worked at the mill in Lund.\n\nQ: You left in 1974?\n\nA: I left when my brother lost two fingers. "
        "My sister died in 1950 and she left four children.\n\nQ: The firm says that it paid 4 million.\n\nA: I got 40 "
        "crowns.\n"
    )
    told = [proposal.restatement for proposal in extract(text) if proposal.checkable]
    assert "The person interviewed is quoted as saying: “My sister died in 1950”" in told
    assert "The person interviewed is quoted as saying: “I got 40 crowns”" in told
    assert not any("author" in words or "Q:" in words for words in told)
