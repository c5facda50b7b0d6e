"""Whom the words of a draft are read as speaking of: another one than before, or the same."""

from __future__ import annotations

import pytest

from factcheck.text.drafts import OtherName, Reading, other_name

TEXT = (
    "They met Thomas Duncan, then Patrick Sawyer and Ann Lee. He was late. The Officials, as they are called."
)
OPEN = "What the text calls “he” was late."


def told(by: str, words: str = "He was late") -> Reading:
    return Reading(words, by, TEXT)


@pytest.mark.parametrize(
    ("before", "now", "judged", "other"),
    [
        ("Thomas Duncan was late.", "Patrick Sawyer was late.", "", ("Thomas Duncan", "Patrick Sawyer")),
        ("Duncan's car was late.", "Sawyer's car was late.", "", ("Duncan's", "Sawyer's")),
        ("It was late for him [Thomas Duncan].", "It was late for him [Sawyer].", "", ("Thomas Duncan", "Sawyer")),
        ("Duncan was late.", "Thomas Duncan was late.", "", None),
        ("Thomas Duncan was late.", "Duncan was late.", "", None),
        ("Thomas Duncan was late.", OPEN, "", None),
        (OPEN, "Patrick Sawyer was late.", "", None),
        (OPEN, "Patrick Sawyer was late.", "Thomas Duncan was late.", ("Thomas Duncan", "Patrick Sawyer")),
        (OPEN, "Thomas Duncan was late.", "Thomas Duncan was late.", None),
        ("Thomas Duncan was late.", "Patrick Sawyer was late.", "Patrick Sawyer was late.", None),
        ("Thomas Duncan was late.", "Yesterday was late.", "", None),
    ],
)  # fmt: skip
def test_another_name_is_one_that_neither_the_draft_nor_the_verdict_had(
    before: str, now: str, judged: str, other: tuple[str, str] | None
) -> None:
    found = other_name(told(before), told(now), judged or before)
    assert found == (OtherName(*other) if other else None)


def test_a_name_in_the_words_themselves_is_not_filled_in() -> None:
    before, now = told("Ann Lee was late.", "Ann Lee was late"), told("Ann Lee was late.", "Lee was late")
    assert other_name(before, now, "Ann Lee was late.") is None
