"""How a change is told in one line: the words that are gone and those that came, of bounded length."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.drafts.rewording import because, reworded


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("opened in 1932", "opened in 1933", "“1932” became “1933”"),
        ("It was paid", "It was not paid", "“not” put in behind “was”"),
        ("He came in May", "He came", "“in May” taken out"),
        ("It cost 3bn in May 1931", "It cost 3 billion in May 1932", "“3bn” became “3 billion”; “1931” became “1932”"),
        ("", "It rained", "“It rained” put in"),
        ("−3", "-3", "“−3” became “-3”"),
        ("aa bb cc dd ee ff", "zz xx dd qq", "“aa bb cc dd ee ff” became “zz xx dd qq”"),
        ("the same", "the same", ""),
        ("a\x1b[31mb", "a\x1b[32mb", "“31mb” became “32mb”"),
    ],
)  # fmt: skip
def test_the_line_names_old_and_new_words(was: str, now: str, said: str) -> None:
    assert reworded(was, now) == said


def test_long_wordings_are_shown_from_where_they_begin_to_differ() -> None:
    same = "a clause that stays as it was " * 4
    said = reworded(
        f"{same}one {same}two {same}three {same}four", f"{same}five {same}six {same}seven {same}eight"
    )
    assert "that stays as it was one a clause" in said
    assert "that stays as it was five a clause" in said
    assert said.count("…") == 4


def test_a_reason_with_nothing_changed_stands_alone() -> None:
    assert because("the sign changed", "x", "x") == "the sign changed"


@given(st.text(max_size=400), st.text(max_size=400))
def test_it_is_one_short_line_whatever_the_words(was: str, now: str) -> None:
    said = reworded(was, now)
    assert len(said) < 600
    assert not any(unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"} for character in said)
