"""Finding the blocks that an engine chose again in the full text, so that they keep their positions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property

from factcheck.archive.derived import Span
from factcheck.archive.readers.charset import Decoded
from factcheck.archive.readers.textmap import Piece
from factcheck.text.raised import lowered

_SPACE = re.compile(r"\s")
_SHORTEST = 12  # characters without spaces: shorter stretches of a block are not looked for on their own


class Placing:
    """The full text, and where in it an engine's blocks stand whatever white space the engine put in them."""

    def __init__(self, full: str) -> None:
        self.full = full
        self._plain = lowered(full)  # as engines know no raised figures

    @cached_property
    def _squeezed(self) -> tuple[str, list[int], list[int]]:
        """The full text without white space; where its lines start in it, and where they start in the full text."""
        bare, bare_starts, line_starts = [], [], []
        position = length = 0
        for line in self._plain.split("\n"):
            squeezed = "".join(line.split())
            line_starts.append(position)
            bare_starts.append(length)
            bare.append(squeezed)
            position += len(line) + 1
            length += len(squeezed)
        return "".join(bare), bare_starts, line_starts

    def place(self, blocks: list[str]) -> tuple[str, list[Piece]]:
        """The blocks as one text, a line each, and the stretches of it that stand in the full text.

        A stretch is [start, end, start in full, end in full]. A block is looked for after the one before it,
        then anywhere; one that is not there whole is looked for in parts. Words that are not found keep the
        engine's wording and have no place.
        """
        out: list[str] = []
        places: list[Piece] = []
        length = position = 0
        for block in blocks:
            gap = "\n"
            for text, at in self._found(block, position):
                if out:
                    out.append(gap)
                    length += 1
                if at >= 0:
                    places.append([length, length + len(text), at, at + len(text)])
                    position = at + len(text)
                out.append(text)
                length += len(text)
                gap = " "
        return "".join(out), places

    def _found(self, block: str, position: int) -> list[tuple[str, int]]:
        """The block in parts, each with its place in the full text or -1."""
        block = lowered(block)
        at = self._plain.find(block, position)
        if at >= 0:
            return [(self.full[at : at + len(block)], at)]
        from_bare = self._bare(position)
        bare = "".join(block.split())
        at = self._find(bare, from_bare)
        if at >= 0:
            return [self._slice(at, at + len(bare))]
        return self._in_parts(block.split(), from_bare)

    def _in_parts(self, words: list[str], from_bare: int) -> list[tuple[str, int]]:
        parts: list[tuple[str, int]] = []
        lost: list[str] = []
        first = 0
        while first < len(words):
            count, at, size = self._longest(words, first, from_bare)
            if not count:
                lost.append(words[first])
                first += 1
                continue
            if lost:
                parts.append((" ".join(lost), -1))
                lost = []
            parts.append(self._slice(at, at + size))
            from_bare = at + size
            first += count
        if lost:
            parts.append((" ".join(lost), -1))
        return parts

    def _longest(self, words: list[str], first: int, from_bare: int) -> tuple[int, int, int]:
        """How many words from `first` on stand together, where, and how long they are: (0, -1, 0) if none."""
        low, high = 0, len(words) - first
        best = (0, -1, 0)
        while low < high:
            middle = (low + high + 1) // 2
            bare = "".join(words[first : first + middle])
            at = self._find(bare, from_bare) if len(bare) >= _SHORTEST else -1
            if at >= 0:
                low, best = middle, (middle, at, len(bare))
            elif len(bare) < _SHORTEST:
                low = middle
            else:
                high = middle - 1
        return best

    def _find(self, bare: str, start: int) -> int:
        text = self._squeezed[0]
        at = text.find(bare, start)
        return at if at >= 0 else text.find(bare)

    def _bare(self, position: int) -> int:
        """A position in the full text as one in the text without white space."""
        _, bare_starts, line_starts = self._squeezed
        line = bisect_right(line_starts, position) - 1
        begun = line_starts[line]
        return bare_starts[line] + len("".join(self.full[begun:position].split()))

    def _slice(self, start: int, end: int) -> tuple[str, int]:
        """A stretch of the text without white space as the full text has it, and where."""
        first, last = self._place(start), self._place(end - 1) + 1
        return self.full[first:last], first

    def _place(self, bare: int) -> int:
        """Where in the full text a character of the text without white space stands."""
        _, bare_starts, line_starts = self._squeezed
        line = bisect_right(bare_starts, bare) - 1
        position = line_starts[line]
        left = bare - bare_starts[line]
        full = self.full
        while True:
            while full[position].isspace():
                position += 1
            if not left:
                return position
            space = _SPACE.search(full, position)
            word = (space.start() if space else len(full)) - position
            if word > left:
                return position + left
            position += word
            left -= word


def joined(full: str, lines: list[tuple[int, int]]) -> tuple[str, list[Piece]]:
    """Stretches of the full text as one text, a line each, and their places as `Placing.place` gives them."""
    places: list[Piece] = []
    length = 0
    for start, end in lines:
        places.append([length, length + end - start, start, end])
        length += end - start + 1
    return "\n".join([full[start:end] for start, end in lines]), places


def moved(
    places: list[Piece], pieces: list[Piece], spans: tuple[Span, ...], decoded: Decoded
) -> tuple[Span, ...]:
    """Where in the document the stretches of a text come from, given where the full text comes from.

    `pieces` and `spans` are those of the full text, in characters and in bytes of the document.
    """
    starts = [piece[0] for piece in pieces]
    found: list[Span] = []
    for start, _, low, high in places:
        shift = start - low
        first = max(0, bisect_right(starts, low) - 1)
        last = bisect_left(starts, high) - 1  # between these two, pieces are taken whole
        for index in (first, last) if first < last else (first,):
            if index == last > first:
                found += [(a + shift, b + shift, c, d) for a, b, c, d in spans[first + 1 : last]]
            if (span := _overlap(pieces[index], spans[index], low, high, decoded)) is not None:
                a, b, begin, end = span
                found.append((a + shift, b + shift, begin, end))
    return tuple(found)


def _overlap(piece: Piece, span: Span, low: int, high: int, decoded: Decoded) -> Span | None:
    """What of a piece lies between `low` and `high` in the full text, with the bytes it comes from."""
    a, b, c, d = piece
    _, _, begin, end = span
    first, last = max(a, low), min(b, high)
    if first >= last:
        return None
    if b - a == d - c:
        if first > a:
            begin += decoded.size(c, c + first - a)
        if last < b:
            end -= decoded.size(d - (b - last), d)
    return first, last, begin, end
