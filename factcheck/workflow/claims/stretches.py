"""Stretches of a text that can lie over one another, found by what they share with another stretch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Stretch(NamedTuple, Generic[T]):
    """From `start` up to `end` (code points, end exclusive), and what stands there."""

    start: int
    end: int
    what: T


class Stretches(Generic[T]):
    """Any number of stretches, in the order of where they begin."""

    def __init__(self, stretches: Iterable[Stretch[T]]) -> None:
        self.all = sorted(stretches, key=lambda stretch: stretch[:2])
        self._starts = [stretch.start for stretch in self.all]
        self._reach = list(
            accumulate((stretch.end for stretch in self.all), max)
        )  # how far any of those so far goes

    def before(self, offset: int) -> int:
        """How many begin before an offset."""
        return bisect_left(self._starts, offset)

    def sharing(self, start: int, end: int) -> Iterator[Stretch[T]]:
        """Those that have a character in common with `start` to `end`, the last first."""
        at = self.before(end)
        while at and self._reach[at - 1] > start:
            at -= 1
            if self.all[at].end > start:
                yield self.all[at]
