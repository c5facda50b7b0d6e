"""Moments as the record has them: in UTC, to the second, "2026-11-25T22:04:08Z"."""

from __future__ import annotations

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """A moment as the record has it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment(stamped: str) -> datetime:
    """The moment a time of the record stands for."""
    return datetime.fromisoformat(stamped.replace("Z", "+00:00"))
