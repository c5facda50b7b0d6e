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
from itertools import islice
from typing import NamedTuple

_EDGE = 2  # lines looked at on either side of a page break
_LONGEST = 300  # a longer line is text
_MOST_BREAKS = 200
_JOINED = 8  # code points at most of a page number joined to a word, with its dashes
_LOOK = 3 * _LONGEST  # code points beside a page break, to find such lines among
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


class _Line(NamedTuple):
    """A line at the edge of a page; `apart` when a blank line parts it from what is further in.

    `shape` is its text with any number in it made the same; `number` is its only content, if that is one.
    """

    page: int
    start: int
    end: int
    text: str
    apart: bool
    shape: str
    number: int | None


def _line(page: int, text: str, match: re.Match[str], inner: tuple[int, int] | None) -> _Line:
    """The line of a match; `inner` is what lies between it and the next line further in, if there is one."""
    start, end = match.span()
    words = match[0].strip()
    bare = _BARE_FOLIO.fullmatch(words)
    number = int(bare[1]) if bare else None
    shape = _DIGITS.sub("#", words if words.isprintable() and "  " not in words else " ".join(words.split()))
    apart = inner is None or _blank_line(text, *inner)
    return _Line(page, start, end, words, apart, shape, number)


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


def edges(text: str) -> list[tuple[int, int]] | None:
    """For every form feed, between which offsets lines stand that may be furniture; None if that is not soon said.

    What `page_breaks` says lies inside of these.
    """
    breaks = _form_feeds(text)
    if len(breaks) > _MOST_BREAKS:
        return None
    found = [(_up(text, at), _down(text, at + 1)) for at in breaks]
    return None if any(start < 0 or end < 0 for start, end in found) else found


def _up(text: str, at: int) -> int:
    """Where the lines above an offset begin that may be furniture; -1 if they cannot be made out at once."""
    first = max(0, at - _LOOK)
    near = text[first:at].rstrip()
    for _ in range(_EDGE):
        begin = near.rfind("\n") + 1
        if len(near) - begin > _LONGEST and _is_text(near[begin:]):
            break
        if not begin:
            return -1 if first else 0
        near = near[:begin].rstrip()
    return first + len(near) if near or not first else -1


def _down(text: str, at: int) -> int:
    """Where the lines below an offset end that may be furniture; -1 if they cannot be made out at once."""
    near = text[at : at + _LOOK]
    stop = at + len(near)
    near = near.lstrip()
    for _ in range(_EDGE):
        end = near.find("\n")
        if (end > _LONGEST or end < 0) and _is_text(near if end < 0 else near[:end]):
            break
        if end < 0:
            return stop if stop == len(text) else -1
        near = near[end:].lstrip()
    return min(stop - len(near) + _JOINED, len(text)) if near or stop == len(text) else -1


def _is_text(line: str) -> bool:
    """Whether a line is too long for furniture, as it also is when that much of it is seen."""
    return len(line.strip()) > _LONGEST and "\r" not in line and "\f" not in line


def _form_feeds(text: str) -> list[int]:
    found: list[int] = []
    at = text.find("\f")
    while at >= 0:
        found.append(at)
        at = text.find("\f", at + 1)
    return found


def _pages(text: str) -> list[tuple[int, int]]:
    breaks = _form_feeds(text)
    return list(zip([0, *(b + 1 for b in breaks)], [*breaks, len(text)], strict=True))


def _first_lines(text: str, page: int, start: int, end: int) -> list[_Line]:
    """The first lines of a page, from its edge inwards."""
    found = list(islice(_LINE.finditer(text, start, end), _EDGE + 1))
    return [
        _line(page, text, a, (a.end(), b.start()) if b else None)
        for a, b in zip(found[:_EDGE], [*found[1:], None], strict=False)
    ]


def _last_lines(text: str, page: int, start: int, end: int) -> list[_Line]:
    """The last lines of a page, from its edge inwards."""
    for size in (_LONGEST, (_EDGE + 1) * _LONGEST):
        near = max(start, end - size)
        found = [m for m in _LINE.finditer(text, near, end) if m.start() > near or near == start]
        if len(found) > _EDGE + 1:
            break  # the first of them may be half a line
    found = found[: -_EDGE - 2 : -1]
    return [
        _line(page, text, a, (b.end(), a.start()) if b else None)
        for a, b in zip(found[:_EDGE], [*found[1:], None], strict=False)
    ]


class _Furniture:
    """What the lines at one edge of all pages show about which of them are furniture."""

    def __init__(self, edges: list[list[_Line]]) -> None:
        self._least = max(2, len(edges) / 3)
        self._shapes = Counter(shape for lines in edges for shape in {line.shape for line in lines})
        self._counts = Counter(
            line.number - line.page for lines in edges for line in lines if line.number is not None
        )

    def holds(self, line: _Line) -> bool:
        """Whether a line is furniture."""
        if len(line.text) > _LONGEST:
            return False
        named = line.shape != line.text and _NAMED_FOLIO.fullmatch(line.text) is not None
        if line.number is not None and not named:
            return line.apart or line.number == line.page + 1 or self._counts[line.number - line.page] > 1
        if named or self._shapes[line.shape] >= self._least:
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
