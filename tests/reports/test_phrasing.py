"""Names of files, and how numbers, times and lengths are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.naming import file_stem
from factcheck.reports.phrasing import (
    SHORT,
    STANCE_SIGNS,
    STATUS_SIGNS,
    VERDICT_SIGNS,
    bar,
    beside,
    count,
    day,
    ends,
    moment,
    short,
    size,
    verdict_sign,
)
from factcheck.text.counting import listed
from factcheck.vocabulary import Scale, Stance, Status


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("The Bridge", "the-bridge-draft-2"),
        ("  Ünïcode: a “story”/../of \\ 50 % & more!  ", "unicode-a-story-of-50-more-draft-2"),
        ("The mayor's bridge isn’t", "the-mayors-bridge-isnt-draft-2"),
        ("Straße, Łódź, Ærø", "strasse-lodz-aero-draft-2"),
        ("", "essay-draft-2"),
        ("日本の橋", "essay-draft-2"),
        ("CON", "con-draft-2"),
        ("../../etc/passwd", "etc-passwd-draft-2"),
        ("a" * 500, "a" * 60 + "-draft-2"),
        ("word " * 500, "-".join(["word"] * 12) + "-draft-2"),
    ],
)
def test_file_names(title: str, stem: str) -> None:
    assert file_stem(title, 2) == stem


@given(st.text(), st.integers(0, 10**6))
def test_any_title_gives_a_safe_file_name(title: str, draft: int) -> None:
    stem = file_stem(title, draft)
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(stem) <= 80
    assert stem.endswith(f"-draft-{draft}")
    assert not stem.startswith("-")
    assert "--" not in stem


def test_every_word_has_a_sign_of_its_own() -> None:
    assert set(STATUS_SIGNS) == set(Status)
    assert set(VERDICT_SIGNS) == {word.value for word in Scale}
    assert set(STANCE_SIGNS) == set(Stance)
    for signs in (STATUS_SIGNS, VERDICT_SIGNS, STANCE_SIGNS):
        assert len(set(signs.values())) == len(signs)
    assert verdict_sign("house-word") not in VERDICT_SIGNS.values()


def test_times() -> None:
    assert moment("2026-11-25T22:04:08Z") == "2026-11-25 22:04 UTC"
    assert day("2026-11-25T22:04:08Z") == "2026-11-25"
    assert moment("yesterday") == day("yesterday") == "yesterday"
    assert moment("2026-11-25T22:04:08+05:00") == "2026-11-25T22:04:08+05:00"


def test_numbers() -> None:
    assert [count(0, "claim"), count(1, "claim"), count(4712, "claim")] == [
        "0 claims",
        "1 claim",
        "4,712 claims",
    ]
    assert count(2, "person", "people") == "2 people"
    assert [size(n) for n in (1, 999, 1000, 999_499, 999_500, 2_340_000)] == [
        "1 byte", "999 bytes", "1 KB", "999 KB", "1.0 MB", "2.3 MB",
    ]  # fmt: skip
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_shortening_is_marked_and_cuts_at_a_word() -> None:
    assert short("as it is", 20) == "as it is"
    assert short("one two three four five six", 20) == "one two three four…"
    assert short("x" * 50, 20) == "x" * 19 + "…"
    assert short("a\n b", 20) == "a b"


@given(st.text(), st.integers(2, 100))
def test_shortening_keeps_to_its_length(text: str, most: int) -> None:
    assert len(short(text, most)) <= most


def test_of_many_words_the_ends_are_left() -> None:
    assert ends("It cost\n2.3 million.") == "It cost 2.3 million."
    words = " ".join(f"word{number}" for number in range(400))
    left = ends(words)
    assert left.startswith("word0 word1 ")
    assert left.endswith(" word398 word399")
    assert "… word" in left
    assert len(left) <= 2 * SHORT + 1
    assert len(ends("港" * 400)) <= 2 * SHORT + 1


def test_bars() -> None:
    assert [bar(0, 10, 10), bar(1, 1000, 10), bar(5, 10, 10), bar(10, 10, 10), bar(0, 0, 10)] == [
        "", "█", "█████", "██████████", "",
    ]  # fmt: skip


def test_what_stands_beside_words_is_of_their_own_paragraph() -> None:
    assert beside("9,500\n\nThe river\n\n", " It fined\n\nthe mill") == ("", " It fined")
    assert beside("the end.\n\nAs he ", ", and so on") == ("As he ", ", and so on…")
    assert beside("said of it ", "") == ("…said of it ", "")
