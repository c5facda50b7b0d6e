"""Which words of a draft stand between quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.text.quotations import LEAST_WORDS, Quotation, is_said

_CLOSING = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"'}
_MARK = re.compile(r"[“”„«»\"‘’]")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t\r]*\n)[^\n]+)*")
_INCHES = re.compile(r"\d['’′] ?\d+(?:\.\d+)?$")
_LOOKED_BACK = 12  # characters before a mark in which feet would stand
_DECADE = re.compile(r"\d\ds?\b")
_OWNED = re.compile(r"’ [a-z][^‘]*\w[.,!?]?’(?!\w)")  # "the dogs’ home ...’": a later mark closes
_WORD = re.compile(r"\w+(?:['’]\w+)*")


class _Read(NamedTuple):
    """The quotations of a paragraph, and the mark of one that it opens last and does not close, with its start."""

    closed: list[Quotation]
    mark: str
    open: Quotation


def spoken(text: str) -> list[Quotation]:
    """Every stretch between quotation marks that is given as somebody's words, in order, without the marks.

    A quotation over several paragraphs, each with an opening mark, gives a stretch for each. What is quoted within a
    quotation belongs to it. Of fewer than three words are only those that somebody is said to have said.
    """
    found: list[Quotation] = []
    before: _Read | None = None
    for match in _PARAGRAPH.finditer(text):
        carried = before.mark if before and text.startswith(before.mark, match.start()) else ""
        if before and (
            carried or before.mark == "“"
        ):  # a curly mark without its fellow still opened something
            found.append(before.open)
        read = _paragraph(text, match.start(), match.end(), carried)
        found += [q for q in read.closed if _counts(text, q) or (carried and q is read.closed[0])]
        before = read if read.mark else None
    return [*found, before.open] if before and before.mark == "“" else found


def within(text: str, start: int, end: int, stretches: Sequence[Quotation]) -> Iterator[str]:
    """The quoted words among `text[start:end]`, as far as it does not have both marks around them."""
    for q in stretches:
        if q.start < end and start < q.end and not (start < q.start and q.end < end):
            words = text[max(start, q.start) : min(end, q.end)]
            if _WORD.search(words):
                yield words


def _counts(text: str, q: Quotation) -> bool:
    words = len(_WORD.findall(text, q.start, q.end))
    return words >= LEAST_WORDS or (words > 0 and is_said(text, q.start - 1, q.end + 1))


def _paragraph(text: str, start: int, end: int, carried: str) -> _Read:
    """What one paragraph quotes; `carried` is the mark it begins with when a quotation goes on in it."""
    closed: list[Quotation] = []
    mark, begun, depth = carried, start + 1, 0
    odd = text.count('"', start, end) % 2 == 1
    for match in _MARK.finditer(text, start + len(carried), end):
        at = match.start()
        if match[0] == '"' and _measures(text, at, odd):
            continue
        if not mark:
            if _opens(text, at):
                mark, begun, depth = match[0], at + 1, 0
        elif match[0] in _CLOSING[mark] and _closes(text, at, end):
            if depth:
                depth -= 1
            else:
                closed.append(Quotation(begun, at))
                mark = ""
        elif match[0] == mark:
            depth += 1
    return _Read(closed, mark, Quotation(begun, end))


def _measures(text: str, at: int, odd: bool) -> bool:
    """Whether a straight mark stands for inches: behind feet, or behind a figure where the marks do not pair."""
    return bool(_INCHES.search(text, max(0, at - _LOOKED_BACK), at)) or (odd and text[at - 1 : at].isdigit())


def _opens(text: str, at: int) -> bool:
    mark, before, behind = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark not in _CLOSING or not behind.strip():
        return False
    if mark in '"‘' and _WORD.match(before):
        return False
    return mark != "‘" or not _DECADE.match(text, at + 1)


def _closes(text: str, at: int, end: int) -> bool:
    """Whether a mark that may close a quotation does, and is no apostrophe."""
    if text[at] not in '"’':
        return True
    if _WORD.match(text, at + 1) or not text[at - 1 : at].strip():
        return False
    return not (text[at] == "’" and text[at - 1] == "s" and _OWNED.match(text, at, end))
