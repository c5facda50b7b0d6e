"""Find a stretch of text by its letters and digits alone, whatever stands between them.

They are compared as UTF-8 without the signs, marks and white space of ASCII; nothing beyond ASCII is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import TypeVar

from factcheck.text.quote_gaps import GAP, GAP_CHARACTERS

MOST_HITS = 1000  # a stretch that stands more often than this proves nothing; the search stops
_FEW = 20  # places of a run of words that are looked at one by one
_FIRST = 16  # code points that are compared at first
_GAP_BYTES = GAP_CHARACTERS.encode()
_GAP_RUN = re.compile(b"[" + re.escape(_GAP_BYTES) + b"]+")
_BETWEEN_RUNS = re.compile(rf"(?! (?!{GAP.pattern})){GAP.pattern}")  # every gap that is not one space
_GAPS_TO_LINES = str.maketrans({c: "\n" for c in GAP_CHARACTERS if c != " "})
_CONTINUATION = bytes(range(0x80, 0xC0))  # UTF-8: every byte of a character but its first

Text = TypeVar("Text", str, bytes)


def letters(text: str) -> bytes:
    """The letters and digits of a folded text."""
    return text.encode("utf-8", "surrogatepass").translate(None, _GAP_BYTES)


def _longest_run(stretch: str) -> str:
    """The longest run of words with single spaces between them."""
    if stretch.isascii() and "  " not in stretch:
        return max(map(str.strip, stretch.translate(_GAPS_TO_LINES).split("\n")), key=len)
    return max(_BETWEEN_RUNS.split(stretch), key=len)


def occurrences(part: Text, text: Text, *, step: int) -> Iterator[int]:
    """Where `part` stands in `text`, in order; the next is looked for `step` further on."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + step)


class Letters:
    """A folded text, searched by its letters and digits."""

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, stretch: str) -> list[tuple[int, int]]:
        """Every span of the text that has the letters of `stretch`, which begins and ends with one; none overlap."""
        wanted = letters(stretch)
        found = islice(occurrences(wanted, self._letters, step=len(wanted)), MOST_HITS)
        return [(self._place(start), self._place(start + len(wanted) - 1) + 1) for start in found]

    def find_unbroken(self, stretch: str) -> list[tuple[int, int]]:
        """As `find`, but only where the longest run of words with single spaces between them stands as it is.

        That spares a pass over the text.
        """
        words = _longest_run(stretch)
        places = list(islice(occurrences(words, self.text, step=1), _FEW + 1))
        if not places:
            return []
        if len(places) > _FEW:
            return self.find(stretch)
        at = stretch.index(words)
        before, after = letters(stretch[:at]), letters(stretch[at + len(words) :])
        found: list[tuple[int, int]] = []
        for place in places:
            end = self._end(after, place + len(words))
            start = self._begin(before, place) if end >= 0 else -1
            if start >= 0 and (not found or found[-1][1] <= start):
                found.append((start, end))
        return found

    def _begin(self, before: bytes, at: int) -> int:
        """Where these letters begin, if they are the last ones before `at`; else -1."""
        size, there = _FIRST, b""
        while len(there) < len(before):
            there = letters(self.text[max(0, at - size) : at])
            if not (there.endswith(before) or before.endswith(there)):
                return -1
            if len(there) < len(before) and size >= at:
                return -1
            size *= 2
        left = len(before)
        while left:
            at -= 1
            left -= len(letters(self.text[at]))
        return at

    def _end(self, after: bytes, at: int) -> int:
        """Where these letters end, if they are the first ones behind `at`; else -1."""
        size, there, most = _FIRST, b"", len(self.text) - at
        while len(there) < len(after):
            there = letters(self.text[at : at + size])
            if not (there.startswith(after) or after.startswith(there)):
                return -1
            if len(there) < len(after) and size >= most:
                return -1
            size *= 2
        left = len(after)
        while left:
            left -= len(letters(self.text[at]))
            at += 1
        return at

    @cached_property
    def _bytes(self) -> bytes:
        return self.text.encode("utf-8", "surrogatepass")

    @cached_property
    def _letters(self) -> bytes:
        return self._bytes.translate(None, _GAP_BYTES)

    @cached_property
    def _runs(self) -> tuple[list[int], list[int]]:
        """For every run of letters: where it begins among the letters, and how many bytes were left out before."""
        begins, left_out = [0], [0]
        for match in _GAP_RUN.finditer(self._bytes):
            begins.append(match.start() - left_out[-1])
            left_out.append(left_out[-1] + match.end() - match.start())
        return begins, left_out

    def _place(self, position: int) -> int:
        """The offset of the character whose letter byte is at `position`."""
        begins, left_out = self._runs
        at = position + left_out[bisect_right(begins, position) - 1]
        if self.text.isascii():
            return at
        return len(self._bytes[: at + 1].translate(None, _CONTINUATION)) - 1
