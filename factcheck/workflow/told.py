"""What people tell of a day, in words and in lists: read with care, in one way for all that is recorded by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from factcheck.errors import BadInput

_T = TypeVar("_T")


def needed(text: str, message: str) -> None:
    """Raise BadInput with this message when nothing is said."""
    if not text.strip():
        raise BadInput(message, "say it in words")


def day_told(told: str) -> str:
    """The day that is told, as 2026-12-01. Raises BadInput for what is none."""
    try:
        return date.fromisoformat(told).isoformat()
    except ValueError:
        raise BadInput(f"{told!r} is no day", "give it like 2026-12-01") from None


def moment(told: str, now: str) -> str:
    """The moment of what happened on the day that is told: its beginning where that is behind, now otherwise.

    Raises BadInput for a day that is none or still to come.
    """
    day = day_told(told) if told else now[:10]
    if day > now[:10]:
        raise BadInput(f"{day} is still to come", f"give the day it was, {now[:10]} at the latest")
    return now if day == now[:10] else f"{day}T00:00:00Z"


def without_last(entries: tuple[_T, ...], meant: Sequence[bool]) -> tuple[_T, ...] | None:
    """The entries without the last one that is meant; None where none is."""
    at = max((place for place, is_meant in enumerate(meant) if is_meant), default=-1)
    return None if at < 0 else (*entries[:at], *entries[at + 1 :])
