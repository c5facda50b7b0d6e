"""The text of a file of an office program as it is put together, with the bytes of its parts that it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import NamedTuple

from factcheck.archive.derived import Derived, Span
from factcheck.archive.metadata.describing import Description
from factcheck.archive.readers.packaged import Refused
from factcheck.archive.readers.textmap import SPAN_LIMIT, TEXT_LIMIT
from factcheck.text.quotes.left_out import JOINT

_LONGEST_GAP = 1_000
_MANY = 20_000  # strings that are kept apart


class Piece(NamedTuple):
    """Some text, the bytes of its part that it was read from, end exclusive, and whether it is struck out."""

    text: str
    begin: int
    end: int
    struck: bool = False

    @property
    def copied(self) -> bool:
        """Whether the bytes are the text itself, in UTF-8, and no reference or element that stands for it."""
        text = self.text
        return self.end - self.begin == (
            len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
        )


@dataclass(slots=True)
class _Stretch:
    """Some of the text, and the bytes it was read from."""

    start: int
    stop: int
    begin: int
    end: int
    copied: bool


class Composition:
    """Paragraphs become lines, cells of a row stand side by side with tabs between; no more than one line is blank."""

    def __init__(self) -> None:
        self.length = 0
        self.parts: list[tuple[int, str]] = []  # where the text of each part begins, and its name
        self.coarse = False  # neighbours were joined: there were too many stretches to keep each
        self.struck: list[tuple[int, int]] = []  # stretches of the text that are struck out
        self._settled: list[str] = []
        self._out: list[str] = []
        self._stretches: list[_Stretch] = []
        self._part = ""  # the part that is begun, while it has no text yet
        self._gap = ""  # line ends and tabs before the next words

    def begin_part(self, part: str) -> None:
        """What follows stands in this part of the file."""
        self._part = part
        self._gap = "\n"

    def end_line(self) -> None:
        """A paragraph ends, and its line."""
        self._gap += "\n"
        if len(self._gap) > _LONGEST_GAP:
            self._gap = _narrowed(self._gap)

    def words(self, pieces: Iterable[Piece]) -> int:
        """Take in words, and return where they begin. Raises Refused when the text is longer than what is kept."""
        first = -1
        for piece in pieces:
            self._append(piece)
            if first < 0:
                first = self.length - len(piece.text)
            if self.length > TEXT_LIMIT:
                raise Refused("text cut: the document is longer than what is kept")
        return max(first, 0)

    def end_cell(self) -> None:
        """A cell ends: its last paragraph ends no line of its own."""
        self._gap = self._gap.removesuffix("\n") + "\t"

    def cell(self, text: str, begin: int, end: int) -> None:
        """Take in the words of a cell that stand for these bytes as a whole, as `words` does in more steps."""
        out, start = self._out, self.length
        if gap := self._gap:
            if start:
                gap = _narrowed(gap) if "\n" in gap else gap
                out.append(gap)
                start += len(gap)
            self._gap = ""
        if self._part:
            self.parts.append((start, self._part))
            self._part = ""
        out.append(text)
        self.length = start + len(text)
        self._stretches.append(_Stretch(start, self.length, begin, end, False))
        if len(out) > _MANY:
            self._settle()
        if self.length > TEXT_LIMIT:
            raise Refused("text cut: the document is longer than what is kept")

    def _settle(self) -> None:
        self._settled.append("".join(self._out))
        self._out.clear()
        if len(self._stretches) > SPAN_LIMIT:
            self._join()

    def next_cells(self, count: int) -> None:
        """What follows stands so many cells further on in its row."""
        self._gap += "\t" * count

    def end_row(self) -> None:
        """A row ends, and its line."""
        self._gap = self._gap.removesuffix("\t").removesuffix("\n") + "\n"

    def next_start(self) -> int:
        """Where the next words will begin, if nothing else ends before them."""
        return self.length + len(_narrowed(self._gap)) if self.length else 0

    def text(self) -> str:
        """All that was taken in."""
        return "".join((*self._settled, *self._out))

    def offsets(self) -> tuple[Span, ...]:
        """Where it was read from: bytes, each within the part that `parts` names for it."""
        while len(self._stretches) > SPAN_LIMIT:
            self._join()
        return tuple((each.start, each.stop, each.begin, each.end) for each in self._stretches)

    def _append(self, piece: Piece) -> None:
        if self._gap:
            if self.length:
                gap = _narrowed(self._gap)
                self._out.append(gap)
                self.length += len(gap)
            self._gap = ""
        if self._part:
            self.parts.append((self.length, self._part))
            self._part = ""
        if self._joins(piece):
            self._out.append(JOINT)
            self.length += 1
        start, self.length = self.length, self.length + len(piece.text)
        if piece.struck:
            self._strike(start)
        self._out.append(piece.text)
        if len(self._out) > _MANY:
            self._settle()
        last, copied = self._last(), piece.copied
        if last and copied and last.copied and last.stop == start and last.end == piece.begin:
            last.stop, last.end = self.length, piece.end
        else:
            self._stretches.append(_Stretch(start, self.length, piece.begin, piece.end, copied))
            if len(self._stretches) > SPAN_LIMIT:
                self._join()

    def _joins(self, piece: Piece) -> bool:
        """Whether words that are struck out and words that are not would be one word or number."""
        before = self._out[-1][-1:] if self._out else ""
        was_struck = bool(self.struck) and self.struck[-1][1] == self.length
        return piece.struck != was_struck and before.isalnum() and piece.text[:1].isalnum()

    def _strike(self, start: int) -> None:
        """What is written from there on is struck out."""
        if self.struck and self.struck[-1][1] == start:
            start, _ = self.struck.pop()
        self.struck.append((start, self.length))

    def _last(self) -> _Stretch | None:
        """The last stretch of the part that is being read."""
        last = self._stretches[-1] if self._stretches else None
        return last if last and last.start >= self.parts[-1][0] else None

    def _join(self) -> None:
        """Make one of every two neighbours in a part; together they correspond only as a whole."""
        begins = {start for start, _ in self.parts}
        joined: list[_Stretch] = []
        alone = False
        for each in self._stretches:
            alone = not alone or each.start in begins
            if alone:
                joined.append(each)
                continue
            last = joined[-1]
            last.stop, last.copied = each.stop, False
            last.begin, last.end = min(last.begin, each.begin), max(last.end, each.end)
        self._stretches = joined
        self.coarse = True


def _narrowed(gap: str) -> str:
    """Line ends and tabs with no more than one blank line among them."""
    if gap.count("\n") < 2:
        return gap
    return "\n\n" + gap[gap.rindex("\n") + 1 :]


def composed(
    empty: Derived,
    to: Composition,
    main_length: int,
    described: Description,
    flags: Callable[[], Iterable[str]],
    unshown: Iterable[tuple[int, int]] = (),
) -> Derived:
    """What was read of a document: `empty` with its text, of which the first `main_length` characters are the main one.

    `described` is what the document says of itself, `unshown` what of the text a reader of it does not see; `flags` are
    asked for when the map back is made, which may have become coarse by then.
    """
    text, offsets = to.text(), to.offsets()
    return replace(
        empty,
        full_text=text,
        main_text=text[:main_length],
        parts=tuple(to.parts),
        offsets=offsets,
        struck=tuple(to.struck),
        unshown=tuple(unshown),
        main_offsets=tuple(takewhile(lambda span: span[1] <= main_length, offsets)),
        flags=tuple(flags()),
        title=described.title,
        author=described.author,
        date=described.date,
    )
