"""Find one stretch of a quote in a reading of the source: equal, at places where it can be cut out, or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum, auto
from typing import NamedTuple

from factcheck.text import currency
from factcheck.text.folding import Folded, fold
from factcheck.text.quotes.edges import fault
from factcheck.text.quotes.gaps import GAP, SIGNED, LostHyphen, Stretch, differences
from factcheck.text.quotes.source import Reading

AROUND = " '.,;:-"  # quotation marks, stops and dashes around a quote are the writer's own
_BESIDE_BRACKET = " '"  # beside a bracket only the marks are
_WIDEST = 40  # code points of marks at the edge of a piece that are looked for
_NUMBER_BEGINS = re.compile(rf"[$]?\.?\d|[{currency.SIGNS[1:]}]")


class Side(Enum):
    """What a side of a piece borders on: nothing or an ellipsis, a bracket, a bracket within the same word."""

    OUTER = auto()
    BRACKET = auto()
    IN_WORD = auto()


class Piece(NamedTuple):
    """A stretch that has to stand in the source as it is.

    `start`-`end` of the folded text is what counts, without the marks, stops and dashes around it; `plain` is that
    with double marks made single, as in `Reading.plain`. `head`-`tail` is from its first to its last letter or digit.
    """

    folded: Folded
    plain: str
    start: int
    end: int
    head: int
    tail: int
    open_left: bool
    open_right: bool

    @property
    def empty(self) -> bool:
        """Whether there is neither letter nor digit in it."""
        return self.head == self.tail


class Found(NamedTuple):
    """A place in a reading (folded offsets) where a piece stands, and the positions of hyphens it lacks.

    `span` is the place in the text as it stood (code points, end exclusive).
    """

    reading: Reading
    start: int
    end: int
    span: tuple[int, int]
    lost: tuple[int, ...] = ()


def piece(text: str, left: Side = Side.OUTER, right: Side = Side.OUTER) -> Piece:
    """Make ready a stretch of a quote with the given sides."""
    folded = fold(text)
    plain = folded.text.replace('"', "'")
    end = len(plain.rstrip(AROUND if right is Side.OUTER else _BESIDE_BRACKET))
    start = len(plain) - len(plain.lstrip(AROUND if left is Side.OUTER else _BESIDE_BRACKET))
    while start and plain[start - 1] in "-." and _NUMBER_BEGINS.match(plain, start):
        start -= 1
    head, tail = start, end
    if match := GAP.match(plain, start):
        head = match.end()
    while tail > head and GAP.match(plain[tail - 1]):
        tail -= 1
    if head >= tail:
        start = end = head = tail = 0
    counts = plain[start:end]
    return Piece(folded, counts, start, end, head, tail, left is Side.IN_WORD, right is Side.IN_WORD)


class Search:
    """The search for one piece in readings of a source, remembering why places were not good."""

    def __init__(self, wanted: Piece, is_joined: Callable[[int], bool]) -> None:
        self.wanted = wanted
        self.faults: list[tuple[Found, str]] = []
        self._is_joined = is_joined

    def literal(self, readings: Iterable[Reading]) -> list[Found]:
        """Where the piece stands but for folded typography, can be cut out and is strictly equal."""
        wanted = self.wanted
        head, tail = wanted.head - wanted.start, wanted.tail - wanted.start
        return [
            found
            for reading in readings
            for start, end in reading.literal(wanted.plain)
            if (found := self._judge(reading, start, end, start + head, start + tail))
        ]

    def loose(self, readings: Iterable[Reading]) -> list[Found]:
        """Where the same letters stand and what is between them differs in allowed ways only."""
        wanted = self.wanted
        if wanted.head - wanted.start > _WIDEST or wanted.end - wanted.tail > _WIDEST:
            return []
        lead = _flexible(wanted.plain[: wanted.head - wanted.start])
        trail = _flexible(wanted.plain[wanted.tail - wanted.start :])
        before, after = re.compile(lead + r"\Z"), re.compile(trail)
        stretch = wanted.folded.text[wanted.head : wanted.tail]
        found = []
        for reading in readings:
            for head, tail in reading.lettered(stretch):
                first = before.search(reading.plain, max(0, head - _WIDEST), head)
                last = after.match(reading.plain, tail)
                if first and last and (judged := self._judge(reading, first.start(), last.end(), head, tail)):
                    found.append(judged)
        return found

    def _judge(self, reading: Reading, start: int, end: int, head: int, tail: int) -> Found | None:
        """The place `start`-`end`, if the piece can be cut out there and equals it strictly."""
        wanted, folded = self.wanted, reading.folded
        span = reading.original(start, end)
        problem = fault(folded, start, end, open_left=wanted.open_left, open_right=wanted.open_right)
        if problem:
            self.faults.append((Found(reading, start, end, span), problem))
            return None
        if (
            not SIGNED.search(wanted.plain)
            and folded.text[start:end] == wanted.folded.text[wanted.start : wanted.end]
        ):
            return Found(reading, start, end, span)
        lost = []
        quote, page = Stretch(wanted.folded, wanted.head, wanted.tail), Stretch(folded, head, tail)
        for difference in differences(quote, page):
            if not isinstance(difference, LostHyphen):
                return None
            position = reading.offset + difference.position
            if not self._is_joined(position):
                return None
            lost.append(position)
        return Found(reading, start, end, span, tuple(lost))


def _flexible(marks: str) -> str:
    """A pattern for marks at the edge of a piece, with or without space between them."""
    return " ?".join(re.escape(c) for c in marks if c != " ")
