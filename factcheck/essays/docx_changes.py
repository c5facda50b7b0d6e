"""The marks of tracked changes in a Word document: which words they put in and which they take out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.docx.left_out import LeftOut
from factcheck.docx.names import attribute
from factcheck.essays.passage import Passage

_PUTS_IN = {"w:ins", "w:moveTo"}
_TAKES_OUT = {"w:del", "w:moveFrom"}
_OF_PROPERTIES = {"w:rPr", "w:trPr", "w:tcPr", "w:numPr"}  # there they say something of an end, a row, a cell
_WORDS = {"w:t", "w:delText"}


@dataclass(slots=True)
class _PuttingIn:
    """Words that are being put in: into which passage, and from where on."""

    passage: Passage | None
    start: int
    by: str


class Changes:
    """Follows the marks as elements open and close; what they change goes to the passage that is open then.

    `number` counts the changes of words; neighbouring marks of one kind by one person are one.
    """

    def __init__(self, left_out: LeftOut) -> None:
        self._left_out = left_out
        self._path = left_out.path
        self._putting_in: list[_PuttingIn] = []
        self._gone: list[str] = []
        self._by = ""
        self.number = 0

    def start(self, name: str, attributes: Mapping[str, str], passage: Passage | None) -> None:
        """The element that opened last; `passage` is what is open around it."""
        if name in _TAKES_OUT:
            self._by = attribute(attributes, "w:author")
        elif name in _PUTS_IN and not self._left_out.now and _OF_PROPERTIES.isdisjoint(self._path[-2:-1]):
            start = passage.length if passage is not None else 0
            self._putting_in.append(_PuttingIn(passage, start, attribute(attributes, "w:author")))

    def data(self, text: str) -> None:
        """Text that is left out."""
        if self._left_out.taken_out and self._path[-1] in _WORDS:
            self._gone.append(text)

    def end(self, name: str, passage: Passage | None) -> None:
        """An element of that name has closed that was read, or the outermost one that was not; `passage` is what is
        open around it.
        """
        if self._gone:
            self._take_out(passage)
        if name in _PUTS_IN and self._putting_in and _OF_PROPERTIES.isdisjoint(self._path[-1:]):
            self._put_in(self._putting_in.pop())

    def _take_out(self, passage: Passage | None) -> None:
        words, self._gone = "".join(self._gone), []
        if not words.strip():
            return
        if self._putting_in or passage is None:  # what was put in before, or a row of a table
            self.number += 1
        else:
            self.number += passage.changed(passage.length, words, self._by)

    def _put_in(self, made: _PuttingIn) -> None:
        passage = made.passage
        if passage is not None and passage.text[made.start :].strip():
            self.number += passage.changed(made.start, "", made.by)
