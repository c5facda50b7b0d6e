"""Walks a text part of a Word file, event by event, and hands out what a reader of the document sees of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from factcheck.archive.readers.composition import Composition, Piece
from factcheck.archive.readers.docx_open import EDGES, NOTES, Directions, Paragraph, Run, Seen
from factcheck.archive.readers.packaged import Refused
from factcheck.docx.fields import Fields
from factcheck.docx.formulas import Formulas, is_one
from factcheck.docx.left_out import LeftOut, is_separator
from factcheck.docx.names import CHARACTERS, NAMES, attribute, is_on, symbol

_MOST_IN_BOXES = 50_000  # pieces of text in the boxes of one paragraph
_MOST_NOTES = 100_000
_GONE = re.compile("[\x7f-\x9f\ufffe\uffff]")
_WORDS = ("w:t", "m:t", "w:delText")
_UNREAD = {"c:chart": "chart", "dgm:relIds": "diagram", "w:altChunk": "embedded document"}


class Walk:
    """Events of a part, with their places (see `packaged.Placed`); paragraphs go to `to`."""

    def __init__(self, seen: Seen, to: Composition) -> None:
        self._at = 0  # where what is handed over now begins
        self._seen = seen
        self._to = to
        self._left_out = LeftOut()
        self._fields = Fields()
        self._open: list[Paragraph] = []
        self._formulas = Formulas()
        self._directions = Directions()
        self._held: list[tuple[int, list[Piece]]] = []  # parts of formulas: where each begins, what is in it
        self._runs: list[Run] = []
        self._behind = ""  # the last character of this line
        self._ending: Piece | None = None  # text whose end is not known yet
        self._waiting = 0  # pieces in text boxes
        self._line_open = False  # the end of the last paragraph was deleted: the next goes on in its line
        self._told: tuple[str, int] | None = None  # what was left out last, and in which paragraph
        self._paragraphs = 0

    def place(self, at: int) -> None:
        """What was handed over last ends here, and what is handed over next begins."""
        self._at = at
        if self._ending is not None:
            text, begin, _, struck = self._ending
            self._ending = None
            if kept := _GONE.sub("", text):
                self._take(Piece(kept, begin, at, struck))

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
        elif name.startswith("m:"):
            self._start_of_formula(name, attributes)
        elif name in _UNREAD:
            self._seen.left_out[_UNREAD[name]] += 1

    def end(self, tag: str) -> None:
        """Take in that it closes."""
        name, read = self._left_out.end()
        if read and name in _ENDS:
            _ENDS[name](self)
        elif read and name.startswith("m:"):
            self._end_of_formula(name)

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
        while self._held:
            self._end_of_formula("m:num")
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
        run = self._runs[-1]
        if not run.hidden:
            if self._formulas.ended and text[0].isdigit() and self._behind.isdigit():
                text = " " + text
            self._formulas.ended = False
            raised = self._formulas.on_its_height(text, run.height, self._behind)
            self._ending = Piece(self._directions.shown(raised), self._at, 0, run.struck)
            self._behind = text[-1]
        elif text.strip():
            self._tell("hidden passage")

    def _start_of_formula(self, name: str, attributes: Mapping[str, str]) -> None:
        self._say(self._formulas.start(name, attributes, self._behind))
        if self._formulas.holds(name):
            self._held.append((self._at, []))

    def _end_of_formula(self, name: str) -> None:
        closing = ""
        if self._formulas.holds(name) and self._held:
            begin, pieces = self._held.pop()
            if not is_one("".join(piece.text for piece in pieces)):
                self._take(Piece("(", begin, pieces[0].begin))
                closing = ")"
            for piece in pieces:
                self._take(piece)
        self._say(closing + self._formulas.end(name))

    def _say(self, text: str) -> None:
        """Write what stands in no run: signs of a formula."""
        if text and self._open and not self._open[-1].hidden and not self._fields.in_code:
            self._ending = Piece(text, self._at, 0)
            self._behind = text[-1]

    def _take(self, piece: Piece) -> None:
        if self._held:
            self._held[-1][1].append(piece)
            return
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
        self._open.append(Paragraph(styles.hidden(styles.default), styles.struck(styles.default)))

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
            style = attribute(attributes, "w:val")
            self._open[-1].hidden = self._seen.styles.hidden(style)
            self._open[-1].struck = self._seen.styles.struck(style)

    def _start_run(self, attributes: Mapping[str, str]) -> None:
        within = self._open[-1] if self._open else Paragraph(False)
        self._runs.append(Run(within.hidden, within.struck))

    def _end_run(self) -> None:
        self._runs.pop()

    def _in_run_properties(self) -> bool:
        return bool(self._runs) and self._left_out.path[-3:-1] == ["w:r", "w:rPr"]

    def _run_style(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties():
            style, run = attribute(attributes, "w:val"), self._runs[-1]
            run.hidden = run.hidden or self._seen.styles.hidden(style)
            run.struck = run.struck or self._seen.styles.struck(style)

    def _vanish(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties():
            self._runs[-1].hidden = is_on(attributes)

    def _strike(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties():
            self._runs[-1].struck = is_on(attributes)

    def _strike_twice(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties() and is_on(attributes):
            self._runs[-1].struck = True

    def _height(self, attributes: Mapping[str, str]) -> None:
        if self._in_run_properties():
            self._runs[-1].height = attribute(attributes, "w:val")

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
        shown = self._runs and not self._runs[-1].hidden and not self._fields.in_code
        if shown and len(self._seen.notes) < _MOST_NOTES:
            self._seen.notes.add((NOTES[self._left_out.path[-1]], attribute(attributes, "w:id")))

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        referred = (NOTES[self._left_out.path[-1]], attribute(attributes, "w:id")) in self._seen.notes
        if not referred or is_separator(attribute(attributes, "w:type")):
            self._left_out.drop()

    def _edge(self, attributes: Mapping[str, str]) -> None:
        kind, pages = EDGES[self._left_out.path[-1]], attribute(attributes, "w:type")
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
    "w:strike": Walk._strike,
    "w:dstrike": Walk._strike_twice,
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
    "w:bdo": lambda walk, attributes: walk._directions.start(attributes),
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
    "w:bdo": lambda walk: walk._directions.end(),
}
