"""Walks a text part of a Word file, event by event, and hands out what a reader of the document sees of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from factcheck.archive.readers.docx_part import Refused
from factcheck.archive.readers.docx_text import Composition, Piece
from factcheck.docx.fields import Fields
from factcheck.docx.left_out import LeftOut, is_separator
from factcheck.docx.names import CHARACTERS, NAMES, attribute, is_on, symbol
from factcheck.docx.styles import Styles
from factcheck.text.raised import is_figures, lower_figures, raise_figures

_MOST_IN_BOXES = 50_000  # pieces of text in the boxes of one paragraph
_MOST_NOTES = 100_000
_GONE = re.compile("[\x7f-\x9f\ufffe\uffff]")
_WORDS = ("w:t", "m:t", "w:delText")
_UNREAD = {"c:chart": "chart", "dgm:relIds": "diagram", "w:altChunk": "embedded document"}
_NOTES = {
    "w:footnote": "footnote", "w:footnoteReference": "footnote",
    "w:endnote": "endnote", "w:endnoteReference": "endnote",
}  # fmt: skip
_EDGES = {"w:headerReference": "header", "w:footerReference": "footer"}


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open. The words of one in a text box wait: the box comes after what it is anchored in."""

    hidden: bool
    end_deleted: bool = False
    pieces: list[Piece] = field(default_factory=list)
    boxes: list[list[Piece]] = field(default_factory=list)


class Seen:
    """What the parts of one file tell of each other, and what of them is not in the text."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.notes: set[tuple[str, str]] = set()  # kinds and ids of those referred to
        self.edges: list[tuple[str, str, str]] = []  # "header" or "footer", on which pages, relationship
        self.first_page = False  # a section has headers and footers of its own on its first page
        self.left_out: Counter[str] = Counter()


class Walk:
    """Events of a part, with their places (see `docx_part.Placed`); paragraphs go to `to`."""

    def __init__(self, seen: Seen, to: Composition) -> None:
        self._at = 0  # where what is handed over now begins
        self._seen = seen
        self._to = to
        self._left_out = LeftOut()
        self._fields = Fields()
        self._open: list[_Paragraph] = []
        self._runs: list[bool] = []  # for each open run, whether it is hidden
        self._off_line: list[str] = []  # and whether it is raised or lowered
        self._behind = ""  # the last character of this line
        self._ending: tuple[str, int] | None = None  # text whose end is not known yet, and where it begins
        self._waiting = 0  # pieces in text boxes
        self._line_open = False  # the end of the last paragraph was deleted: the next goes on in its line
        self._told: tuple[str, int] | None = None  # what was left out last, and in which paragraph
        self._paragraphs = 0

    def place(self, at: int) -> None:
        """What was handed over last ends here, and what is handed over next begins."""
        self._at = at
        if self._ending is not None:
            text, begin = self._ending
            self._ending = None
            if kept := _GONE.sub("", text):
                self._take(Piece(kept, begin, at))

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        name = NAMES[tag]
        if not self._left_out.start(name):
            return
        if name in CHARACTERS:
            if self._left_out.path[-2:-1] == ["w:r"]:
                self._emit(CHARACTERS[name])
        elif name in _STARTS:
            _STARTS[name](self, attributes)
        elif name in _UNREAD:
            self._seen.left_out[_UNREAD[name]] += 1

    def end(self, tag: str) -> None:
        """Take in that it closes."""
        name, read = self._left_out.end()
        if read and name in _ENDS:
            _ENDS[name](self)

    def data(self, text: str) -> None:
        """Take in text."""
        if self._left_out.path[-1] not in _WORDS:
            return
        if not self._left_out.now:
            self._emit(" " if text == "\n" else text)
        elif text.strip() and self._left_out.deleted:
            self._tell("deleted passage")

    def finish(self) -> None:
        """The part ends, or cannot be read further: what was gathered is handed out."""
        while self._open:
            self._end_paragraph()
        self._flush()
        if self._fields.in_code:
            self._seen.left_out["field that is not ended"] += 1

    def _emit(self, text: str) -> None:
        if not self._runs or not self._open or not text:
            return
        if self._fields.in_code:
            return
        if not self._runs[-1]:
            self._ending = (self._on_its_height(text), self._at)
            self._behind = text[-1]
        elif text.strip():
            self._tell("hidden passage")

    def _on_its_height(self, text: str) -> str:
        """Figures that are raised or lowered as such, so that they do not join the number before them."""
        height = self._off_line[-1]
        if height == "superscript" and is_figures(text.strip()):
            return raise_figures(text)
        if height == "subscript" and is_figures(text.strip()) and self._behind.isdigit():
            return lower_figures(text)
        return text

    def _take(self, piece: Piece) -> None:
        if len(self._open) == 1:
            self._to.words((piece,))
            return
        self._waiting += 1
        if self._waiting > _MOST_IN_BOXES:
            raise Refused("text boxes hold too much: the rest was not read")
        self._open[-1].pieces.append(piece)

    def _tell(self, what: str) -> None:
        """Count what is left out, once for a paragraph."""
        if self._told != (what, self._paragraphs):
            self._told = (what, self._paragraphs)
            self._seen.left_out[what] += 1

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        self._paragraphs += 1
        self._behind = ""
        styles = self._seen.styles
        self._open.append(_Paragraph(styles.hidden(styles.default)))

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        if self._open:
            self._open[-1].boxes += [paragraph.pieces, *paragraph.boxes]
            return
        self._line_open = True
        if not paragraph.end_deleted or paragraph.boxes:
            self._flush()
        for box in paragraph.boxes:
            self._to.words(box)
            self._to.end_line()
        self._waiting = 0

    def _flush(self) -> None:
        """End the line, if it is still open."""
        if self._line_open:
            self._line_open = False
            self._to.end_line()

    def _end_deleted(self, attributes: Mapping[str, str]) -> None:
        if self._open and self._left_out.ends_paragraph:
            self._open[-1].end_deleted = True

    def _paragraph_style(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].hidden = self._seen.styles.hidden(attribute(attributes, "w:val"))

    def _start_run(self, attributes: Mapping[str, str]) -> None:
        self._runs.append(bool(self._open) and self._open[-1].hidden)
        self._off_line.append("")

    def _end_run(self) -> None:
        self._runs.pop()
        self._off_line.pop()

    def _in_run_properties(self) -> bool:
        return bool(self._runs) and self._left_out.path[-3:-1] == ["w:r", "w:rPr"]

    def _run_style(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties() and self._seen.styles.hidden(attribute(attributes, "w:val")):
            self._runs[-1] = True

    def _vanish(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties():
            self._runs[-1] = is_on(attributes)

    def _height(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties():
            self._off_line[-1] = attribute(attributes, "w:val")

    def _field_mark(self, attributes: Mapping[str, str]) -> None:
        kind = attribute(attributes, "w:fldCharType")
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate(None)
        elif kind == "end":
            self._fields.end(None)

    def _simple_field(self, attributes: Mapping[str, str]) -> None:
        self._fields.begin()
        self._fields.separate(None)

    def _start_table(self, attributes: Mapping[str, str]) -> None:
        if not self._open:
            self._flush()

    def _end_cell(self) -> None:
        if not self._open:
            self._flush()
            self._to.end_cell()

    def _end_row(self) -> None:
        if not self._open:
            self._to.end_row()

    def _refer(self, attributes: Mapping[str, str]) -> None:
        shown = self._runs and not self._runs[-1] and not self._fields.in_code
        if shown and len(self._seen.notes) < _MOST_NOTES:
            self._seen.notes.add((_NOTES[self._left_out.path[-1]], attribute(attributes, "w:id")))

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        referred = (_NOTES[self._left_out.path[-1]], attribute(attributes, "w:id")) in self._seen.notes
        if not referred or is_separator(attribute(attributes, "w:type")):
            self._left_out.drop()

    def _edge(self, attributes: Mapping[str, str]) -> None:
        kind, pages = _EDGES[self._left_out.path[-1]], attribute(attributes, "w:type")
        self._seen.edges.append((kind, pages, attribute(attributes, "r:id")))

    def _title_page(self, attributes: Mapping[str, str]) -> None:
        self._seen.first_page = self._seen.first_page or is_on(attributes)


_STARTS: dict[str, Callable[[Walk, Mapping[str, str]], None]] = {
    "w:p": Walk._start_paragraph,
    "w:pStyle": Walk._paragraph_style,
    "w:r": Walk._start_run,
    "m:r": Walk._start_run,
    "w:rStyle": Walk._run_style,
    "w:vanish": Walk._vanish,
    "w:vertAlign": Walk._height,
    "w:sym": lambda walk, attributes: walk._emit(symbol(attributes)),
    "w:fldChar": Walk._field_mark,
    "w:fldSimple": Walk._simple_field,
    "w:tbl": Walk._start_table,
    "w:del": Walk._end_deleted,
    "w:moveFrom": Walk._end_deleted,
    "w:footnoteReference": Walk._refer,
    "w:endnoteReference": Walk._refer,
    "w:footnote": Walk._start_note,
    "w:endnote": Walk._start_note,
    "w:headerReference": Walk._edge,
    "w:footerReference": Walk._edge,
    "w:titlePg": Walk._title_page,
}
_ENDS: dict[str, Callable[[Walk], object]] = {
    "w:p": Walk._end_paragraph,
    "w:r": Walk._end_run,
    "m:r": Walk._end_run,
    "w:fldSimple": lambda walk: walk._fields.end(None),
    "w:tc": Walk._end_cell,
    "w:tr": Walk._end_row,
    "w:footnote": Walk._flush,
    "w:endnote": Walk._flush,
}
