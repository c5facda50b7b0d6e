"""What is open while a part of a Word file is walked through, and what the parts of one file tell of each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from factcheck.archive.readers.docx_text import Piece
from factcheck.docx.styles import Styles


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
