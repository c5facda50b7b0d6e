"""Figures that a page of a PDF raises or lowers: smaller than what they touch, and above or below its line.

A PDF says where each character stands and how large it is, not what that means.
"""

from __future__ import annotations

import re
from ctypes import byref, c_double
from itertools import groupby

import pypdfium2
import pypdfium2.raw as pdfium

from factcheck.text.raised import is_figures, lower_figures, raise_figures

_WORD = re.compile(r"[^\s\d]{0,30}+\d\S{0,60}+")  # what holds a figure
_MOST = 20_000  # of these on a page that are looked at
_SMALLER = 0.85  # of the height of what is largest in a word; a smaller one may be off its line
_SMALLEST = 0.4  # what is smaller still stands beside an initial
_ABOVE, _BELOW, _FAR = 0.1, -0.06, 0.75  # how far from the line, in heights of what is largest
_ON, _RAISED, _LOWERED = range(3)


def off_the_line(textpage: pypdfium2.PdfTextPage, raw: str) -> str:
    """The text of a page as pdfium gives it, its raised and lowered figures as such, one for one."""
    parts: list[str] = []
    done = 0
    measure = _Measure(textpage, raw)
    for number, word in enumerate(_WORD.finditer(raw)):
        if number == _MOST:
            break
        start, end = word.span()
        if end - start > 1 and (heights := measure.heights(start, end)):
            parts += (raw[done:start], _written(raw, start, end, heights))
            done = end
    return "".join(parts) + raw[done:] if parts else raw


def _written(raw: str, start: int, end: int, heights: list[int]) -> str:
    """A word of the page with its figures as they stand."""
    written = ""
    for height, run in groupby(range(start, end), key=lambda at: heights[at - start]):
        places = list(run)
        text = raw[places[0] : places[-1] + 1]
        if height == _RAISED and is_figures(text):
            text = raise_figures(text)
        elif height == _LOWERED and is_figures(text):
            joins = raw[places[0] - 1 : places[0]].isdigit() or raw[places[0] - 1 : places[0]] in ("/", "⁄")
            text = lower_figures(text) if joins or raw[places[-1] + 1 : places[-1] + 2].isdigit() else text
        written += text
    return written


class _Measure:
    """Where the characters of a page stand, by their places in its text."""

    def __init__(self, textpage: pypdfium2.PdfTextPage, raw: str) -> None:
        self._page = textpage.raw
        self._raw = raw
        self._doubled = not raw.isascii() and max(raw) > "\uffff"  # characters that may count twice
        self._box = pdfium.FS_RECTF()
        self._across, self._up = c_double(), c_double()

    def heights(self, start: int, end: int) -> list[int]:
        """For each character of a word whether it stands on the line; [] where all do, or where that is not known."""
        first = self._index(start, end)
        if first < 0:
            return []
        sizes = [self._size(number) for number in range(first, first + end - start)]
        largest = max(sizes)
        if min(sizes) > _SMALLER * largest:
            return []
        base = first + sizes.index(largest)
        line = self._line(base)
        if line is None or pdfium.FPDFText_GetCharAngle(self._page, base) != 0:
            return []
        return [
            self._height(number, size / largest, largest, line) for number, size in enumerate(sizes, first)
        ]

    def _height(self, number: int, share: float, largest: float, line: float) -> int:
        if not _SMALLEST < share < _SMALLER:
            return _ON
        own = self._line(number)
        shift = 0.0 if own is None else (own - line) / largest
        if abs(shift) > _FAR:
            return _ON
        return _RAISED if shift > _ABOVE else _LOWERED if shift < _BELOW else _ON

    def _index(self, start: int, end: int) -> int:
        """The number that pdfium gives the first character of a word, -1 where it counts in another way."""
        twice = sum(character > "\uffff" for character in self._raw[:start]) if self._doubled else 0
        for at in {start, start + twice}:
            first = pdfium.FPDFText_GetCharIndexFromTextIndex(self._page, at)
            last = first + end - start - 1
            if first >= 0 and self._is(first, self._raw[start]) and self._is(last, self._raw[end - 1]):
                return int(first)
        return -1

    def _is(self, number: int, character: str) -> bool:
        return bool(pdfium.FPDFText_GetUnicode(self._page, number) == ord(character))

    def _size(self, number: int) -> float:
        """How high the font of a character is on the page."""
        if not pdfium.FPDFText_GetLooseCharBox(self._page, number, byref(self._box)):
            return 0.0
        return abs(float(self._box.top) - float(self._box.bottom))

    def _line(self, number: int) -> float | None:
        """How far up on the page the line is on which a character stands."""
        found = pdfium.FPDFText_GetCharOrigin(self._page, number, byref(self._across), byref(self._up))
        return self._up.value if found else None
