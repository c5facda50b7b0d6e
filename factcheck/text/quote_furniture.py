"""Running heads and feet: the lines next to a page break that belong to the page and not to the text.

A page break is a form feed, as PDF readers and fixed-width documents have it. Of the two lines nearest to it on
either side, from the break inwards, a line is furniture when
- it stands there on at least a third of the pages (and on two), digits apart: a running title;
- it is a page number: named ("Page 3 of 9", "[Page 3]"), between dashes, or bare if it counts up with the pages
  or a blank line parts it from the text;
  "-3-" counts also where a PDF reader took its second dash for a hyphen and joined it to
  the first word of the page;
- it is set in columns, as the heads of memoranda are: three, or a title and a number far apart; and a blank line
  parts it from the text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

_EDGE = 2  # lines looked at on either side of a page break
_LONGEST = 300  # a longer line is text
_LINE = re.compile(r"\S[^\n\r\f]*")
_DIGITS = re.compile(r"\d+")
_NAMED_FOLIO = re.compile(
    r"[-–—] ?\d{1,4} ?[-–—]|(?:.*[\s\[(|])?(?:page|seite|p\.)\s*\d{1,4}(?:\s*(?:of|/|von)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_BARE_FOLIO = re.compile(r"\W*(\d{1,4})\W*")
_JOINED_FOLIO = re.compile(r"\s*-\s?(\d{1,4})(?=[^\W\d_])")
_COLUMNS = re.compile(
    r"\S+(?: {1,2}\S+)* {3,}\S+(?: {1,2}\S+)* {3,}\S+(?: {1,2}\S+)*|\d{1,4} {3,}\S.*|\S.* {3,}\d{1,4}"
)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line at the edge of a page; `apart` when a blank line parts it from what is further in."""

    page: int
    start: int
    end: int
    text: str
    apart: bool

    @property
    def shape(self) -> str:
        return _DIGITS.sub("#", " ".join(self.text.split()))

    @property
    def number(self) -> int | None:
        match = _BARE_FOLIO.fullmatch(self.text)
        return int(match[1]) if match else None


def page_breaks(text: str) -> list[tuple[int, int]]:
    """Every page break of a text: from the end of the text on one page to where it goes on, furniture included."""
    pages = _pages(text)
    feet = [_last_lines(text, i, start, end) for i, (start, end) in enumerate(pages)]
    heads = [_first_lines(text, i, start, end) for i, (start, end) in enumerate(pages)]
    is_foot, is_head = _Furniture(feet), _Furniture(heads)
    spans: list[tuple[int, int]] = []
    for i in range(len(pages) - 1):
        start, end = pages[i][1], pages[i + 1][0]
        if spans and start < spans[-1][1]:
            continue  # an empty page
        for line in feet[i]:
            if not is_foot.holds(line):
                break
            start = line.start
        for line in heads[i + 1]:
            if not is_head.holds(line):
                break
            end = line.end
        joined = _JOINED_FOLIO.match(text, end)
        if joined and int(joined[1]) == i + 2:
            end = joined.end()
        spans.append((_without_space_before(text, start), _without_space_after(text, end)))
    return spans


def _pages(text: str) -> list[tuple[int, int]]:
    breaks = [match.start() for match in re.finditer("\f", text)]
    return list(zip([0, *(b + 1 for b in breaks)], [*breaks, len(text)], strict=True))


def _first_lines(text: str, page: int, start: int, end: int) -> list[_Line]:
    """The first lines of a page, from its edge inwards."""
    found = list(islice(_LINE.finditer(text, start, end), _EDGE + 1))
    return [
        _Line(page, a.start(), a.end(), a[0].strip(), b is None or _blank_line(text, a.end(), b.start()))
        for a, b in zip(found[:_EDGE], [*found[1:], None], strict=False)
    ]


def _last_lines(text: str, page: int, start: int, end: int) -> list[_Line]:
    """The last lines of a page, from its edge inwards."""
    near = max(start, end - (_EDGE + 1) * _LONGEST)
    found = [m for m in _LINE.finditer(text, near, end) if m.start() > near or near == start]
    found = found[: -_EDGE - 2 : -1]
    return [
        _Line(page, a.start(), a.end(), a[0].strip(), b is None or _blank_line(text, b.end(), a.start()))
        for a, b in zip(found[:_EDGE], [*found[1:], None], strict=False)
    ]


class _Furniture:
    """What the lines at one edge of all pages show about which of them are furniture."""

    def __init__(self, edges: list[list[_Line]]) -> None:
        self._least = max(2, len(edges) / 3)
        self._shapes = Counter(shape for lines in edges for shape in {line.shape for line in lines})
        self._counts = Counter(
            n - line.page for lines in edges for line in lines if (n := line.number) is not None
        )

    def holds(self, line: _Line) -> bool:
        if len(line.text) > _LONGEST:
            return False
        if line.number is not None and not _NAMED_FOLIO.fullmatch(line.text):
            return line.apart or line.number == line.page + 1 or self._counts[line.number - line.page] > 1
        if self._shapes[line.shape] >= self._least or _NAMED_FOLIO.fullmatch(line.text):
            return True
        return line.apart and "   " in line.text and _COLUMNS.fullmatch(line.text) is not None


def _blank_line(text: str, start: int, end: int) -> bool:
    return text.count("\n", start, end) + text.count("\r", start, end) > 1 + text.count("\r\n", start, end)


def _without_space_before(text: str, position: int) -> int:
    while position and text[position - 1].isspace():
        position -= 1
    return position


def _without_space_after(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
