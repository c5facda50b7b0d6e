"""Text put together piece by piece, with a map from each piece back to where it stood."""

from __future__ import annotations

import re

from factcheck.text.quotes.left_out import JOINT

TEXT_LIMIT = 5_000_000  # code points kept of one document; War and Peace has 3.2 million
# stretches kept exact; beyond that neighbours are joined, so the map gets coarser, not larger
SPAN_LIMIT = 60_000
_PARTS = 20_000
_BETWEEN_LOOKS = 100  # parts written between two looks at whether there are too many
_SPACE, _NO_SPACE, _SOFT_SPACE, _JOINT = -1, -2, -3, -4
_CLOSING = frozenset(",;:.!?)]}\"'\u2019\u201d\u00bb\u2026\u3001\u3002\uff0c")
_SURROGATE = re.compile("[\ud800-\udfff]")

_NONE = [0, -1, 0, -1]

Piece = list[int]  # text start, text end, source start, source end


class Writer:
    """Collects text with collapsed white space, and the source positions (code points) it came from.

    A piece whose two lengths are equal is a character-by-character copy; any other (a character reference,
    or neighbours joined in a very long document) corresponds only as a whole.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.pieces: list[Piece] = []
        self.coarse = False
        self.full = False
        self._out: list[str] = []
        self._parts: list[str] = []
        self._look = _BETWEEN_LOOKS
        self.breaks = 0  # line ends asked for before the next text
        # or _SPACE, _SOFT_SPACE, _JOINT, or the position of the one character it stands for
        self._space = _NO_SPACE

    def line_break(self, count: int) -> None:
        """Ask for `count` line ends before the next text (2 is a blank line)."""
        if count > self.breaks:
            self.breaks = count

    def space(self, position: int = _SPACE) -> None:
        """Ask for a space before the next text; `position` is the white space it stands for."""
        if self._space <= _NO_SPACE:
            self._space = position

    def soft_space(self) -> None:
        """Ask for a space before the next text unless that is punctuation: two links side by side."""
        if self._space == _NO_SPACE:
            self._space = _SOFT_SPACE

    def joint(self) -> None:
        """Ask for a joint before the next text where a letter or figure meets another."""
        if self.behind().isalnum():
            self._space = _JOINT

    def close_up(self) -> None:
        """Ask for no space before the next text."""
        self._space = _NO_SPACE

    def copy(self, start: int, end: int, text: str) -> None:
        """Take over `text`, source characters as they are; a space at either end becomes a request for one."""
        if text[0] == " ":
            self.space(start)
            start += 1
            if start == end:
                return
            text = text[1:]
        if text[-1] == " ":
            end -= 1
            self.words(start, end, text[:-1])
            self._space = end
        else:
            self.words(start, end, text)

    def words(self, start: int, end: int, text: str) -> None:
        """Take over source characters that neither begin nor end with a space."""
        if self.breaks:
            if self.length:
                self._out.append("\n" * self.breaks)
                self.length += self.breaks
            self.breaks = 0
            self._space = _NO_SPACE
        elif self._space != _NO_SPACE:
            if (self._space == _SOFT_SPACE and text[0] in _CLOSING) or (
                self._space == _JOINT and not text[0].isalnum()
            ):
                self._space = _NO_SPACE
            else:
                self._gap()
        length, pieces, out = self.length, self.pieces, self._out
        last = pieces[-1] if pieces else _NONE
        if last[3] == start and last[1] == length and length - last[0] == start - last[2]:
            last[1] = length + end - start
            last[3] = end
        else:
            pieces.append([length, length + end - start, start, end])
        out.append(text)
        self.length = length + end - start
        if len(out) > self._look:
            self._settle()

    def insert(self, text: str, start: int, end: int) -> None:
        """Write `text` for the source characters from `start` to `end` (a character reference)."""
        self._gap()
        self.pieces.append([self.length, self.length + len(text), start, end])
        self._out.append(text)
        self.length += len(text)
        if len(self._out) > self._look:
            self._settle()

    def behind(self) -> str:
        """The character that the next text would follow at once, "" when there is none."""
        if self.breaks or self._space != _NO_SPACE or not self.length:
            return ""
        return (self._out or self._parts)[-1][-1]

    def _gap(self) -> None:
        """Write the line ends or the space asked for since the last text."""
        if self.breaks:
            if self.length:
                self._out.append("\n" * self.breaks)
                self.length += self.breaks
            self.breaks = 0
        elif self._space != _NO_SPACE and self.length:
            self._out.append(JOINT if self._space == _JOINT else " ")
            last = self.pieces[-1]
            if last[3] == self._space and last[1] == self.length and last[1] - last[0] == last[3] - last[2]:
                last[1] += 1
                last[3] += 1
            self.length += 1
        self._space = _NO_SPACE

    def _settle(self) -> None:
        if len(self._out) > _PARTS:
            self._parts.append("".join(self._out))
            self._out.clear()
        if len(self.pieces) > SPAN_LIMIT:
            self.pieces[:] = joined(self.pieces)
            self.coarse = True
        self.full = self.length > TEXT_LIMIT
        self._look = len(self._out) + _BETWEEN_LOOKS

    def text(self) -> str:
        """All that was written, lone surrogates (undecodable bytes) as replacement characters."""
        whole = "".join([*self._parts, *self._out])
        return _SURROGATE.sub("\ufffd", whole) if not whole.isascii() else whole


def joined(pieces: list[Piece]) -> list[Piece]:
    """Half as many pieces: each pair of neighbours as one that corresponds only as a whole."""
    pairs = [[a[0], b[1], a[2], b[3]] for a, b in zip(pieces[::2], pieces[1::2], strict=False)]
    return pairs + ([pieces[-1]] if len(pieces) % 2 else [])
