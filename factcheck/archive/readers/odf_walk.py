"""Walks a part of an OpenDocument file, event by event, and hands out what a reader of the document sees of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from factcheck.archive.readers.composition import Composition, Piece
from factcheck.archive.readers.odf_rows import Tables
from factcheck.archive.readers.packaged import Refused
from factcheck.odf.left_out import DROPPED, UNREAD, hides
from factcheck.odf.names import NAMES, attribute
from factcheck.odf.styles import Styles
from factcheck.text.raised import is_figures, lower_figures, raise_figures

_DROPPED = DROPPED | {
    "office:annotation",
    "presentation:notes",
    "table:tracked-changes",
    "table:content-validations",
}
_COUNTED = {"office:annotation": "comment", "text:deletion": "deleted passage"}
_SPACE = re.compile(r"[ \t\r\n]+")
_GONE = re.compile("[\x7f-\x9f\ufffe\uffff]")
_MOST_SPACES = 1_000
_MOST_WAITING = 200_000  # pieces of text that wait for their place


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open; boxes anchored in it come after it."""

    hidden: bool
    struck: bool
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[list[Piece]] = field(default_factory=list)


class Walk:
    """Events of a part (see `packaged.Placed`); lines and rows go to `to`, notes when `finish` is called.

    `sheets` says which tables of a spreadsheet are read: those that are shown, or the others; None reads tables of a
    text. `within` is what of the part is read, all of it by default.
    """

    def __init__(
        self,
        styles: Styles,
        to: Composition,
        sheets: bool | None = None,
        within: Callable[[str, Mapping[str, str]], bool] | None = None,
    ) -> None:
        self.left_out: Counter[str] = Counter()
        self.tables = Tables(to, sheets)
        self._styles = styles
        self._to = to
        self._within = within
        self._inside = 0 if within is not None else -1  # depth of the element that is read; -1: all
        self._path: list[str] = []
        self._dropped_at = 0
        self._at = 0
        self._ending: Piece | None = None  # text whose end is not known yet
        self._open: list[_Paragraph] = []
        self._spans: list[tuple[bool, bool, str]] = []  # hidden, struck, height
        self._notes: list[list[Piece]] = []
        self._note_depths: list[int] = []  # how many paragraphs are open around each open note
        self._waiting = 0
        # the name of a sheet, and where the element begins that says it
        self._heading: tuple[str, int] | None = None
        self._sheet_start = 0
        self._hidden_from = -1  # where the words of a hidden slide begin
        self._told = False  # that this paragraph has hidden words

    def place(self, at: int) -> None:
        """What was handed over last ends here, and what is handed over next begins."""
        self._at = at
        if self.tables.heading is not None:
            self.tables.place(at)
        if self._ending is not None:
            piece, self._ending = self._ending, None
            if self._open and piece.text:
                self._waiting += 1
                if self._waiting > _MOST_WAITING:
                    raise Refused("a paragraph holds too much: the rest was not read")
                self._open[-1].pieces.append(piece._replace(end=at))

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        name = NAMES[tag]
        self._path.append(name)
        if name.startswith("style:"):
            self._styles.start(tag, attributes)
        if self._inside == 0 and self._within is not None and self._within(name, attributes):
            self._inside = len(self._path)
        elif not self._inside:
            return
        if name in _COUNTED:
            self.left_out[_COUNTED[name]] += 1
        if self._dropped_at:
            return
        if name in _DROPPED and self._inside != len(self._path):
            self._dropped_at = len(self._path)
        elif attributes and hides(name, attributes):
            self.left_out["hidden passage"] += 1
            self._dropped_at = len(self._path)
        elif name in _STARTS:
            _STARTS[name](self, attributes)
        elif name in UNREAD and name != "draw:image":
            self.left_out[UNREAD[name]] += 1

    def end(self, tag: str) -> None:
        """Take in that it closes."""
        name = self._path.pop()
        if name.startswith("style:"):
            self._styles.end(tag)
        if self._inside > len(self._path):
            self._inside = 0
        if self._dropped_at:
            if len(self._path) < self._dropped_at:
                self._dropped_at = 0
        elif name in _ENDS:
            _ENDS[name](self)

    def data(self, text: str) -> None:
        """Take in text. White space counts once, and not at all after white space (OpenDocument 1.3, part 3, 6.1.2)."""
        if self._dropped_at or not self._open:
            return
        shown = _SPACE.sub(" ", _GONE.sub("", text))
        begin = self._at
        if shown.startswith(" ") and self._behind() in ("", " ", "\t", "\n"):
            shown = shown[1:]
            begin += 1
        self._say(shown, begin)

    def finish(self) -> None:
        """The part ends, or cannot be read further: what was gathered is handed out."""
        try:
            while self._open:
                self._end_paragraph()
        finally:
            self.tables.finish()
            self._end_page()
        for note in self._notes:
            self._line(note)

    def _behind(self) -> str:
        pieces = self._open[-1].pieces
        return pieces[-1].text[-1:] if pieces else ""

    def _say(self, text: str, begin: int) -> None:
        """Write words of the paragraph that is open, from this byte on."""
        if not self._open or not text:
            return
        paragraph = self._open[-1]
        hidden, struck, height = self._spans[-1] if self._spans else (False, False, "")
        if paragraph.hidden or hidden:
            if text.strip() and not self._told:
                self._told = True
                self.left_out["hidden passage"] += 1
            return
        if height and is_figures(text.strip()):
            if height == "super":
                text = raise_figures(text)
            elif height == "sub" and self._behind().isdigit():
                text = lower_figures(text)
        self._ending = Piece(text, begin, begin, struck or paragraph.struck)

    def _put(self, text: str) -> None:
        """Write what an element stands for."""
        self._say(text, self._at)

    def _spaces(self, attributes: Mapping[str, str]) -> None:
        count = attribute(attributes, "text:c")
        self._put(" " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MOST_SPACES))

    def _start_span(self, attributes: Mapping[str, str]) -> None:
        style = attribute(attributes, "text:style-name")
        hidden, struck, height = self._spans[-1] if self._spans else (False, False, "")
        self._spans.append(
            (
                hidden or self._styles.hidden("text", style),
                struck or self._styles.struck("text", style),
                self._styles.height(style) or height,
            )
        )

    def _end_span(self) -> None:
        if self._spans:
            self._spans.pop()

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        style = attribute(attributes, "text:style-name")
        self._told = False
        hidden, struck = self._styles.hidden("paragraph", style), self._styles.struck("paragraph", style)
        self._open.append(_Paragraph(hidden, struck))

    def _end_paragraph(self) -> None:
        if not self._open:
            return
        paragraph = self._open.pop()
        lines = [paragraph.pieces, *paragraph.boxes]
        if self._note_depths and len(self._open) == self._note_depths[-1]:
            self._notes += lines
        elif self._open:
            self._open[-1].boxes += lines
        elif not self.tables.take(lines):
            for line in lines:
                self._line(line)

    def _line(self, pieces: list[Piece]) -> None:
        self._to.words(pieces)
        self._to.end_line()
        self._waiting = 0

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        self._note_depths.append(len(self._open))

    def _end_note(self) -> None:
        if self._note_depths:
            self._note_depths.pop()

    def _start_page(self, attributes: Mapping[str, str]) -> None:
        self._to.end_line()
        self._to.end_line()
        shown = self._styles.page_shown(attribute(attributes, "draw:style-name"))
        self._hidden_from = -1 if shown else self._to.next_start()

    def _end_page(self) -> None:
        if 0 <= self._hidden_from < self._to.length:
            self.tables.unshown.append((self._hidden_from, self._to.length))
        self._hidden_from = -1

    def _start_table(self, attributes: Mapping[str, str]) -> None:
        if not self.tables.start_table(attributes, self._styles, self._at, in_lines=bool(self._open)):
            self._dropped_at = len(self._path)

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        covered = self._path[-1] == "table:covered-table-cell"
        self.tables.start_cell(attributes, self._styles, covered, self._at)

    def _end_row(self) -> None:
        self._waiting = 0
        self.tables.end_row()


_STARTS: dict[str, Callable[[Walk, Mapping[str, str]], None]] = {
    "text:p": Walk._start_paragraph,
    "text:h": Walk._start_paragraph,
    "text:span": Walk._start_span,
    "text:s": Walk._spaces,
    "text:tab": lambda walk, _: walk._put("\t"),
    "text:line-break": lambda walk, _: walk._put("\n"),
    "text:note": Walk._start_note,
    "draw:page": Walk._start_page,
    "table:table": Walk._start_table,
    "table:table-column": lambda walk, attributes: walk.tables.column(attributes),
    "table:table-row": lambda walk, attributes: walk.tables.start_row(attributes),
    "table:table-cell": Walk._start_cell,
    "table:covered-table-cell": Walk._start_cell,
}
_ENDS: dict[str, Callable[[Walk], None]] = {
    "text:p": Walk._end_paragraph,
    "text:h": Walk._end_paragraph,
    "text:span": Walk._end_span,
    "text:note": Walk._end_note,
    "draw:page": Walk._end_page,
    "table:table": lambda walk: walk.tables.end_table(),
    "table:table-row": Walk._end_row,
    "table:table-cell": lambda walk: walk.tables.end_cell(walk._at),
    "table:covered-table-cell": lambda walk: walk.tables.end_cell(walk._at),
}
