"""What is open while a part of a Word file is walked through, and what the parts of one file tell of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.archive.readers.composition import Piece
from factcheck.docx.names import attribute
from factcheck.docx.styles import Styles
from factcheck.text.directions import LEFT_TO_RIGHT, RIGHT_TO_LEFT, overridden

NOTES = {
    "w:footnote": "footnote", "w:footnoteReference": "footnote",
    "w:endnote": "endnote", "w:endnoteReference": "endnote",
}  # fmt: skip
EDGES = {"w:headerReference": "header", "w:footerReference": "footer"}


@dataclass(slots=True)
class Paragraph:
    """A paragraph that is open. The words of one in a text box wait: the box comes after what it is anchored in."""

    hidden: bool
    struck: bool = False
    end_deleted: bool = False
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[list[Piece]] = field(default_factory=list)


@dataclass(slots=True)
class Run:
    """A run that is open: whether it is hidden, struck out, raised or lowered."""

    hidden: bool
    struck: bool
    height: str = ""


class Seen:
    """What the parts of one file tell of each other, and what of them is not in the text."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.notes: set[tuple[str, str]] = set()  # kinds and ids of those referred to
        self.edges: list[tuple[str, str, str]] = []  # "header" or "footer", on which pages, relationship
        self.first_page = False  # a section has headers and footers of its own on its first page
        self.left_out: Counter[str] = Counter()


class Directions:
    """The elements open (w:bdo) whose words are shown in an order of their own."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def start(self, attributes: Mapping[str, str]) -> None:
        """Take in that one opens."""
        self._open.append(RIGHT_TO_LEFT if attribute(attributes, "w:val") == "rtl" else LEFT_TO_RIGHT)

    def end(self) -> None:
        """Take in that it closes."""
        self._open.pop()

    def shown(self, text: str) -> str:
        """Return the text with the characters for its order around it."""
        return overridden(text, self._open[-1]) if self._open else text
