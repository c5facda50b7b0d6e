"""Where one element ends and another begins with nothing between them: whether their words and numbers are apart."""

from __future__ import annotations

import re
from enum import Enum, auto

from factcheck.archive.readers.tags import LINE
from factcheck.archive.readers.textmap import Writer

_PLACED = re.compile(r"(?:\A|\s)(?:x|y|dy)\s*=")


class Apart(Enum):
    """What stands between two elements by their style: a line end, a gap, or nothing that is seen."""

    LINE = auto()
    GAP = auto()
    JOINT = auto()


class Borders:
    """Asks the writer for what stands between two elements of a page."""

    def __init__(self, source: str, writer: Writer) -> None:
        self._source = source
        self._writer = writer
        self._struck: list[int] = []  # where in the text what is struck out begins

    def styled(self, kind: Apart) -> None:
        """Two elements are apart by their style."""
        if kind is Apart.LINE:
            self._writer.line_break(LINE)
        elif kind is Apart.GAP:
            self._writer.space()
        else:
            self._writer.joint()

    def link(self, closing: str, start: int, end: int) -> None:
        """A link and another element are apart, as menus and bylines are."""
        source = self._source
        if closing:
            apart = source.startswith("<", end) and source[end + 1 : end + 2].isalpha()
        else:
            apart = source.startswith(">", start - 1) and source.startswith("</", source.rfind("<", 0, start))
        if apart:
            self._writer.soft_space()

    def field(self, closing: str, start: int, end: int) -> None:
        """A field of a record and the one beside it are apart; so are two numbers, but not the parts of a word."""
        source = self._source
        if source.startswith("<", end) if closing else source.startswith(">", start - 1):
            self._writer.soft_space()
        elif source[end : end + 1].isdigit() and self._writer.behind().isdigit():
            self._writer.space()

    def struck(self, closing: str, stretches: list[tuple[int, int]]) -> None:
        """Note where what is struck out begins, and the stretch of the text once it ends; it joins no other words."""
        self._writer.joint()
        if not closing:
            self._struck.append(self._writer.length)
        elif self._struck and (start := self._struck.pop()) < self._writer.length:
            stretches.append((start, self._writer.length))

    def drawn(self, name: str, attributes: str) -> None:
        """Words of a drawing stand where it says, so they join no others."""
        if name == "text":
            self._writer.line_break(LINE)
        elif _PLACED.search(attributes):
            self._writer.space()
