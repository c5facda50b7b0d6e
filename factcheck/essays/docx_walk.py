"""Walks the text parts of a Word document, event by event, and hands out one passage per paragraph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from factcheck.docx.left_out import LeftOut, is_separator
from factcheck.docx.names import NAMES, attribute, is_on_value, level
from factcheck.docx.styles import Styles
from factcheck.essays.docx_changes import Changes
from factcheck.essays.docx_styles import kind_of
from factcheck.essays.docx_threads import paragraph_id
from factcheck.essays.docx_words import CONTENTS, Words
from factcheck.essays.manuscript import PartKind
from factcheck.essays.notes import comment_end, comment_start, footnote_mark, footnote_owner
from factcheck.essays.passage import Outsized, Passage
from factcheck.essays.places import Places

MAX_PARAGRAPHS = 100_000  # read or not, with words or without
_UNREAD = {
    "pic:pic": "picture", "v:imagedata": "picture", "c:chart": "chart", "dgm:relIds": "diagram",
    "w:object": "embedded object", "w:altChunk": "embedded document",
}  # fmt: skip


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open, and what its properties have said so far."""

    passage: Passage
    place: str
    style: str = ""
    outline: int | None = None
    numbered: bool | None = None
    # else its words go on in the next one: its end was deleted, or it is a first letter set large
    ends: bool = True
    boxes: list[Passage] = field(default_factory=list)  # text boxes anchored in it come after it


class Walk:
    """Events of document.xml, footnotes.xml, endnotes.xml or comments.xml; passages go to `take`.

    `numbers` are the numbers footnotes got where they were referred to, or the marks that the author gave them, by
    owner; `comments` is who wrote each comment and when, by id, `paragraphs` the last paragraph of each.
    """

    def __init__(
        self,
        part: str,
        styles: Styles,
        addresses: Mapping[str, str],
        take: Callable[[Passage], None],
        skip: Callable[[str], None],
        numbers: dict[str, str] | None = None,
    ) -> None:
        self._styles = styles
        self._take = take
        self._skip = skip
        self.numbers: dict[str, str] = {} if numbers is None else numbers
        self.comments: dict[str, tuple[str, str]] = {}
        self.paragraphs: dict[str, str] = {}
        self._left_out = LeftOut()
        self._path = self._left_out.path
        self.changes = Changes(self._left_out)
        self._words = Words(part, styles, addresses, self._path, skip, self.numbers)
        self._seen = 0  # paragraphs of the part, read or not
        self._counts: list[list[int]] = []  # of the open paragraphs, read or not: their number, their runs
        self._shown = 0  # paragraphs as people count them
        self._open: list[_Paragraph] = []
        self._places = Places()
        self._carried: Passage | None = None  # words that go on in the next paragraph
        self._loose: list[tuple[Callable[[Passage, str], None], str]] = []  # marks between paragraphs
        self._started: set[str] = set()  # comments whose range was seen
        self._referred = {"f": 0, "e": 0}
        self._owner = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        name = NAMES[tag]
        read = self._left_out.start(name)
        if name == "w:p":
            self._count_paragraph()
        elif name in ("w:r", "m:r") and self._counts:
            self._counts[-1][1] += 1
        self.changes.start(name, attributes, self._words.passage)
        if not read:
            return
        if name in _STARTS:
            _STARTS[name](self, attributes)
        elif name in _UNREAD:
            self._skip(_UNREAD[name])
        else:
            self._words.start(name, attributes)

    def end(self, tag: str) -> None:
        """Take in that an element closes."""
        name, read = self._left_out.end()
        if name == "w:p":
            self._counts.pop()
        if not self._left_out.now:
            self.changes.end(name, self._words.passage)
        if not read:
            return
        if name in _ENDS:
            _ENDS[name](self)
        else:
            self._words.end(name)

    def data(self, text: str) -> None:
        """Take in text."""
        if self._left_out.now:
            self.changes.data(text)
        else:
            self._words.data(text)

    def _count_paragraph(self) -> None:
        self._seen += 1
        if self._seen > MAX_PARAGRAPHS:
            raise Outsized(f"holds more than {MAX_PARAGRAPHS:,} paragraphs", "check it chapter by chapter")
        self._counts.append([self._seen, 0])

    def _end_deleted(self, attributes: Mapping[str, str]) -> None:
        if self._open and self._left_out.ends_paragraph:
            self._open[-1].ends = False

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        passage = Passage(PartKind.PARAGRAPH, "", self._owner)
        self.paragraphs[self._owner] = paragraph_id(attributes)
        if self._carried is not None and not self._open:
            passage, self._carried = self._carried, None
        for mark, key in self._loose:
            mark(passage, key)
        self._loose.clear()
        self._open.append(_Paragraph(passage, self._places.here()))
        self._words.passage, self._words.switches = passage, {}

    def _frame(self, attributes: Mapping[str, str]) -> None:
        if self._open and attribute(attributes, "w:dropCap") in ("drop", "margin"):
            self._open[-1].ends = False

    def _style(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].style = attribute(attributes, "w:val")
            self._words.switches = self._styles.switches(self._open[-1].style)

    def _outline(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].outline = level(attributes)

    def _number(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].numbered = attribute(attributes, "w:val") != "0"

    def _start_run(self, attributes: Mapping[str, str]) -> None:
        paragraph, run = self._counts[-1] if self._counts else (0, 0)
        self._words.start_run(paragraph, run)

    def _end_paragraph(self) -> None:
        self._words.end_paragraph()
        paragraph = self._open.pop()
        around = self._open[-1] if self._open else None
        self._words.passage = around.passage if around else None
        self._words.switches = self._styles.switches(around.style) if around else {}
        paragraph.passage.close_links()
        followers = paragraph.boxes
        if not paragraph.ends and not around:
            if not paragraph.passage.length:  # deleted as a whole: nothing was taken from the next one
                paragraph.passage.changes.clear()
            self._carried = paragraph.passage
        elif self._settle(paragraph):
            followers = [paragraph.passage, *followers]
        for each in followers:
            (around.boxes.append if around else self._take)(each)

    def _settle(self, paragraph: _Paragraph) -> bool:
        """Say what the paragraph is and where; return whether it is one of the text."""
        passage, place = paragraph.passage, paragraph.place
        kind, apart = kind_of(self._styles, paragraph.style, paragraph.outline, paragraph.numbered)
        if kind is None:
            if passage.length:
                self._skip(CONTENTS)
            return False
        passage.kind, passage.where = kind, place
        passage.repeatable = apart or place == "text box"
        if self._owner:
            passage.kind = PartKind.FOOTNOTE
            word = "endnote" if self._owner.endswith("e") else "footnote"
            number = self.numbers.get(self._owner, "")
            passage.where = (
                f"{word} {number}" if number.isprintable() and number.split() == [number] else word
            )
        elif place.startswith("table"):
            passage.kind = PartKind.TABLE_CELL
        elif not place:
            self._shown += not passage.text.isspace() and passage.length > 0
            passage.where = f"paragraph {self._shown}"
        return True

    def flush(self) -> None:
        """Hand out words that were to go on in the next paragraph, but with nothing after them to join."""
        if self._carried is not None:
            passage, self._carried = self._carried, None
            if self._settle(_Paragraph(passage, self._places.here())):
                self._take(passage)

    def _end_body(self) -> None:
        self.flush()
        if self._words.fields.in_code:
            self._skip("field that is not ended")

    def _start_table(self, attributes: Mapping[str, str]) -> None:
        self.flush()
        self._places.start_table()

    def _refer(self, attributes: Mapping[str, str]) -> None:
        kind = "e" if self._path[-1] == "w:endnoteReference" else "f"
        key = attribute(attributes, "w:id") + kind
        if self._words.passage is not None and not self._owner:
            own = attribute(attributes, "w:customMarkFollows")
            if own and is_on_value(own):
                self._words.mark_follows(footnote_owner(key))
            elif footnote_owner(key) not in self.numbers:
                self._referred[kind] += 1
                self.numbers[footnote_owner(key)] = str(self._referred[kind])
            footnote_mark(self._words.passage, key)

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        if is_separator(attribute(attributes, "w:type")):
            self._left_out.drop()
        else:
            kind = "e" if self._path[-1] == "w:endnote" else "f"
            self._owner = footnote_owner(attribute(attributes, "w:id") + kind)

    def _start_comment(self, attributes: Mapping[str, str]) -> None:
        self._owner = attribute(attributes, "w:id")
        who = attribute(attributes, "w:author") or attribute(attributes, "w:initials")
        self.comments[self._owner] = (who, attribute(attributes, "w:date"))

    def _end_note(self) -> None:
        self.flush()
        self._owner = ""

    def _start_comment_range(self, attributes: Mapping[str, str]) -> None:
        self._started.add(attribute(attributes, "w:id"))
        self._mark(comment_start, attribute(attributes, "w:id"))

    def _end_comment_range(self, attributes: Mapping[str, str]) -> None:
        self._mark(comment_end, attribute(attributes, "w:id"))

    def _comment_reference(self, attributes: Mapping[str, str]) -> None:
        if attribute(attributes, "w:id") not in self._started:
            self._mark(comment_end, attribute(attributes, "w:id"))

    def _mark(self, mark: Callable[[Passage, str], None], key: str) -> None:
        if self._words.passage is not None:
            mark(self._words.passage, key)
        else:
            self._loose.append((mark, key))


_STARTS: dict[str, Callable[[Walk, Mapping[str, str]], None]] = {
    "w:p": Walk._start_paragraph,
    "w:pStyle": Walk._style,
    "w:framePr": Walk._frame,
    "w:outlineLvl": Walk._outline,
    "w:numId": Walk._number,
    "w:r": Walk._start_run,
    "m:r": Walk._start_run,
    "w:tbl": Walk._start_table,
    "w:tr": lambda walk, _: walk._places.start_row(),
    "w:tc": lambda walk, _: walk._places.start_cell(),
    "w:txbxContent": lambda walk, _: walk._places.start_box(),
    "w:footnoteReference": Walk._refer,
    "w:endnoteReference": Walk._refer,
    "w:footnote": Walk._start_note,
    "w:endnote": Walk._start_note,
    "w:comment": Walk._start_comment,
    "w:commentRangeStart": Walk._start_comment_range,
    "w:commentRangeEnd": Walk._end_comment_range,
    "w:commentReference": Walk._comment_reference,
    "w:sectPr": lambda walk, _: walk._left_out.drop(),
    "w:del": Walk._end_deleted,
    "w:moveFrom": Walk._end_deleted,
}
_ENDS: dict[str, Callable[[Walk], object]] = {
    "w:p": Walk._end_paragraph,
    "w:r": lambda walk: walk._words.end_run(),
    "m:r": lambda walk: walk._words.end_run(),
    "w:tc": Walk.flush,
    "w:tbl": lambda walk: walk._places.end_table(),
    "w:txbxContent": lambda walk: walk._places.end_box(),
    "w:footnote": Walk._end_note,
    "w:endnote": Walk._end_note,
    "w:comment": Walk._end_note,
    "w:body": Walk._end_body,
}
