"""Overrides of direction change the words that people see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.directions import override_at
from factcheck.text.drafts import realign
from factcheck.text.folding import fold, same_words
from factcheck.text.quotes.proving import SourceText, prove
from factcheck.vocabulary import Placement

CONTROLS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"


@pytest.mark.parametrize(
    ("shown", "same"),
    [
        ("It has \u202e123\u202c rivets", False),
        ("It has \u202d123\u202c rivets", False),
        ("\u202eIt has 123 rivets", False),
        ("It has \u202a123\u202c rivets", True),
        ("It has \u202b123\u202c rivets\u200f", True),
        ("It has \u2067123\u2069 rivets", True),
        ("It has \u202e\u2066123\u2069\u202c rivets", True),
        ("It has \u202e\u202c123 rivets", True),
    ],
)
def test_an_override_makes_other_words(shown: str, same: bool) -> None:
    assert same_words("It has 123 rivets", shown) is same
    assert same_words(shown, "It has 123 rivets") is same
    page = SourceText(f"Of the bridge they say this. {shown}. Nobody counted them again.")
    assert prove("It has 123 rivets", page).accepted is same


def test_words_deep_within_an_override_are_not_proved() -> None:
    page = SourceText("\u202eOf the bridge they say that it has 123 rivets and no more\u202c. Nobody asked.")
    assert not prove("it has 123 rivets", page).accepted


def test_the_override_in_force() -> None:
    text = "a \u202eb\nc\u202c d \u202ee\n\nf"
    assert [override_at(text, text.index(c)) for c in "abcdef"] == ["", "\u202e", "\u202e", "", "\u202e", ""]


def test_a_claim_within_an_override_is_not_carried_over() -> None:
    old = "The mayor spoke. They found that it has 123 rivets in all. The bands played."
    start = old.index("it has")
    claim = (start, start + len("it has 123 rivets"))
    for new in (
        old.replace("found", "\u202efound").replace("all", "all\u202c"),
        old.replace("123", "\u202e123\u202c"),
    ):
        assert realign(old, new, [claim])[0].placement not in (Placement.UNCHANGED, Placement.MOVED)
    assert realign(old, old.replace("123", "\u202a123\u202c"), [claim])[0].placement is Placement.UNCHANGED


@given(st.text(alphabet="ab1 \n" + CONTROLS, max_size=40))
def test_folding_is_done_once_whatever_the_controls(text: str) -> None:
    folded = fold(text)
    assert fold(folded.text).text == folded.text
    if "\u202d" not in text and "\u202e" not in text:
        assert not set(folded.text) & set(CONTROLS)
    begin, end = folded.original(0, len(folded.text))
    assert 0 <= begin <= end <= len(text)
