"""Numbers of things and lists of words, as sentences have them."""

from __future__ import annotations

from collections.abc import Iterable


def counted(number: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; "" for none."""
    *before, final = list(words) or [""]
    return f"{', '.join(before)} {last} {final}" if before else final
