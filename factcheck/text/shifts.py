"""A text on its way through passes that change lengths, with the way back to where everything stood before."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

_BLANKS = re.compile("  +")
_GLANCE = 4000  # code points at the beginning that show whether a text has indents or columns


@dataclass(frozen=True, slots=True)
class Shift:
    """Places where one pass changed lengths: span i of the text before became span i of the text after.

    `edges` are the ends after, the starts after, the ends before and the starts before, `count` of each: together,
    since of a text that is not looked at often every separate piece of memory has to be waited for.
    """

    edges: array[int]
    count: int

    def moved(self, start: int, end: int) -> int | None:
        """By how much a span was moved; None when something in it or at its edge changed length."""
        edges, count = self.edges, self.count
        i = bisect_right(edges, start, 0, count)
        if i < count and edges[count + i] < end:
            return None
        return edges[2 * count + i - 1] - edges[i - 1] if i else 0

    def before(self, position: int, *, at_end: bool) -> int:
        """Where the character at `position` began (or ended) before this pass."""
        edges, count = self.edges, self.count
        i = bisect_right(edges, position, 0, count)
        if i < count and edges[count + i] <= position:
            return edges[2 * count + i] if at_end else edges[3 * count + i]
        shift = edges[2 * count + i - 1] - edges[i - 1] if i else 0
        return position + shift + at_end


class Work:
    """A text on its way through the passes; each pass either keeps all lengths or leaves a shift."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shifts: list[Shift] = []

    def replace(self, pattern: re.Pattern[str], new: str) -> None:
        """Replace each match by the same text; empty matches are not allowed."""
        text = self.text
        spans = [match.span() for match in pattern.finditer(text)]
        if spans:
            self._put([start for start, _ in spans], [end for _, end in spans], new)

    def even_blanks(self) -> None:
        """Replace each run of several spaces by one: in most prose they are two, which is quickest to cut at."""
        if "   " not in self.text[:_GLANCE]:
            pieces = self.text.split("  ")
            if all(piece and piece[0] != " " for piece in pieces):
                self._join_pieces(pieces, "  ", " ")
                return
        self.replace(_BLANKS, " ")

    def replace_literal(self, old: str, new: str) -> None:
        """Replace each `old` by the same text."""
        self._join_pieces(self.text.split(old), old, new)

    def edit(self, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str | None]) -> None:
        """Replace each match by what is returned for it, or leave it for None."""
        starts: list[int] = []
        ends: list[int] = []
        parts: list[str] = []
        done = 0
        for match in pattern.finditer(self.text):
            new = replace(match)
            if new is not None:
                start, end = match.span()
                parts += (self.text[done:start], new)
                done = end
                starts.append(start)
                ends.append(end)
        if starts:
            self.text = "".join(parts) + self.text[done:]
            places = list(accumulate(map(len, parts)))
            self._keep(starts, ends, places[0::2], places[1::2])

    def _put(self, starts: list[int], ends: list[int], new: str) -> None:
        """Put `new` in the place of each of these spans."""
        text = self.text
        begins, stops = [0, *ends], [*starts, len(text)]
        self._join([text[begin:stop] for begin, stop in zip(begins, stops, strict=True)], new, starts, ends)

    def _join_pieces(self, pieces: list[str], old: str, new: str) -> None:
        """Put `new` between the pieces of the text that `old` divides."""
        if len(pieces) > 1:
            starts = _ends(pieces, len(old))
            self._join(pieces, new, starts, [start + len(old) for start in starts])

    def _join(self, pieces: list[str], new: str, starts: list[int], ends: list[int]) -> None:
        self.text = new.join(pieces)
        new_starts = _ends(pieces, len(new))
        self._keep(starts, ends, new_starts, [start + len(new) for start in new_starts])

    def _keep(self, starts: list[int], ends: list[int], new_starts: list[int], new_ends: list[int]) -> None:
        self.shifts.append(Shift(array("q", [*new_ends, *new_starts, *ends, *starts]), len(starts)))


def _ends(pieces: list[str], apart: int) -> list[int]:
    """Where each of the pieces but the last ends when they stand so far apart."""
    ends = list(accumulate(map(len, pieces)))
    ends.pop()
    return (
        [end + i for i, end in zip(range(0, apart * len(ends), apart), ends, strict=True)] if apart else ends
    )
