"""What stands beside the words of a page: readings over characters, and the marks that browsers put around quotations.

A quote may have it or leave it out.
"""

from __future__ import annotations

from factcheck.archive.readers.textmap import Writer

_LONGEST = 200  # code points of a reading
_MARKS = (("\u201c", "\u201d"), ("\u2018", "\u2019"))

_WRITTEN = tuple("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e")


class Beside:
    """Notes stretches of the text that stand beside its words."""

    def __init__(self, writer: Writer, stretches: list[tuple[int, int]]) -> None:
        self._writer = writer
        self._stretches = stretches
        self._rubies = self._quotations = 0  # elements open
        self._reading = -1  # where in the text a reading began

    def ruby(self, closing: str, name: str) -> None:
        """Act on a tag of words with readings: each of them ends the reading before it."""
        writer = self._writer
        start, self._reading = self._reading, -1
        if 0 <= start < writer.length <= start + _LONGEST and not writer.breaks:
            self._stretches.append((start, writer.length))
            writer.joint()
        if name == "ruby":
            self._rubies = max(0, self._rubies - 1) if closing else self._rubies + 1
        elif name == "rt" and not closing and self._rubies:
            writer.joint()
            self._reading = writer.length

    def quotation(self, closing: str, start: int, end: int) -> None:
        """Write the mark that browsers show at a tag of a quotation in a line."""
        if closing and not self._quotations:
            return
        self._quotations -= bool(closing)
        mark = _MARKS[self._quotations % len(_MARKS)][bool(closing)]
        self._quotations += not closing
        if (self._writer.behind() if closing else self._writer.source[end : end + 1]) in _WRITTEN:
            return  # as on pages whose styles show none
        self._writer.insert(mark, start, end)
        self._stretches.append((self._writer.length - 1, self._writer.length))
