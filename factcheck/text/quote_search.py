"""Find one stretch of a quote in a reading of the source: equal, at places where it can be cut out, or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.text.folding import Folded, fold
from factcheck.text.quote_edges import fault
from factcheck.text.quote_gaps import GAP, LostHyphen, Stretch, differences
from factcheck.text.quote_source import Reading, letters

_AROUND = " '.,;:-"  # quotation marks, stops and dashes around a quote are the writer's own
_NUMBER_BEGINS = re.compile(r"[$]?\.?\d|[£€¥]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that has to stand in the source as it is.

    `start`-`end` of the folded text is what counts: without the marks, stops and dashes around it.
    `head`-`tail` within is from the first to the last letter or digit.
    """

    folded: Folded
    start: int
    end: int
    head: int
    tail: int
    open_left: bool = False
    open_right: bool = False

    @property
    def text(self) -> str:
        """What counts, folded, with double marks made single as in `Reading.plain`."""
        return self.folded.text[self.start : self.end].replace('"', "'")

    @property
    def empty(self) -> bool:
        """Whether there is neither letter nor digit in it."""
        return self.head == self.tail


@dataclass(frozen=True, slots=True)
class Found:
    """A place in a reading (folded offsets) where a piece stands, and the positions of hyphens it lacks."""

    reading: Reading
    start: int
    end: int
    lost: tuple[int, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """The place in the text as it stood (code points, end exclusive)."""
        return self.reading.folded.original(self.start, self.end)


def piece(text: str, *, open_left: bool = False, open_right: bool = False) -> Piece:
    """Make ready a stretch of a quote; an open side borders on a bracketed edit, and may be part of a word."""
    folded = fold(text)
    plain = folded.text.replace('"', "'")
    end = len(plain.rstrip(_AROUND))
    start = len(plain) - len(plain.lstrip(_AROUND))
    while start and plain[start - 1] in "-." and _NUMBER_BEGINS.match(plain, start):
        start -= 1
    head = start
    if match := GAP.match(plain, start):
        head = match.end()
    tail = end
    while tail > head and GAP.match(plain[tail - 1]):
        tail -= 1
    if head >= tail:
        return Piece(folded, 0, 0, 0, 0, open_left, open_right)
    return Piece(folded, start, end, head, tail, open_left, open_right)


class Search:
    """The search for one piece in one reading, remembering why places were not good."""

    def __init__(self, reading: Reading, wanted: Piece, is_joined: Callable[[int], bool]) -> None:
        self.reading = reading
        self.wanted = wanted
        self.faults: list[tuple[Found, str]] = []
        self._is_joined = is_joined

    def literal(self) -> list[Found]:
        """Where the piece stands but for folded typography."""
        head, tail = self.wanted.head - self.wanted.start, self.wanted.end - self.wanted.tail
        places = self.reading.literal(self.wanted.text)
        return [f for s, e in places if (f := self._judge(s, e, s + head, e - tail))]

    def loose(self) -> list[Found]:
        """Where the same letters stand and what is between them differs in allowed ways only."""
        wanted = self.wanted
        lead = _flexible(wanted.text[: wanted.head - wanted.start])
        trail = _flexible(wanted.text[wanted.tail - wanted.start :])
        found = []
        for s, e in self.reading.loose(letters(wanted.folded.text[wanted.head : wanted.tail])):
            before = re.compile(lead + r"\Z").search(self.reading.plain, max(0, s - 40), s) if lead else None
            after = re.compile(trail).match(self.reading.plain, e) if trail else None
            if (lead and before is None) or (trail and after is None):
                continue
            start, end = before.start() if before else s, after.end() if after else e
            if judged := self._judge(start, end, s, e):
                found.append(judged)
        return found

    def _judge(self, start: int, end: int, head: int, tail: int) -> Found | None:
        """The place `start`-`end`, if the piece can be cut out there and equals it strictly."""
        wanted, reading = self.wanted, self.reading
        problem = fault(reading.folded, start, end, open_left=wanted.open_left, open_right=wanted.open_right)
        if problem:
            self.faults.append((Found(reading, start, end), problem))
            return None
        lost = []
        quote, page = Stretch(wanted.folded, wanted.head, wanted.tail), Stretch(reading.folded, head, tail)
        for difference in differences(quote, page):
            if not isinstance(difference, LostHyphen) or not self._is_joined(difference.position):
                return None
            lost.append(difference.position)
        return Found(reading, start, end, tuple(lost))


def _flexible(marks: str) -> str:
    """A pattern for marks at the edge of a piece, with or without space between them."""
    return " ?".join(re.escape(c) for c in marks if c != " ")
