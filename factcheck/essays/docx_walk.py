"""Walks the text parts of a Word document, event by event, and hands out one passage per paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from factcheck.essays.composer import comment_end, comment_start, footnote_mark, footnote_owner
from factcheck.essays.docx_fields import Fields
from factcheck.essays.docx_styles import NAMES, Styles, attribute, is_on, level
from factcheck.essays.manuscript import PartKind
from factcheck.essays.passage import Passage
from factcheck.essays.places import Places

# What is not read: deletions and the place moved text came from, former formatting, ruby readings.
_DROPPED = {
    "w:del", "w:moveFrom", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange",
    "w:tcPrChange", "w:tblPrExChange", "w:tblGridChange", "w:numberingChange", "w:rt", "w:sectPr", "w:tblGrid",
}  # fmt: skip
_CHARACTERS = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad",
}  # fmt: skip
_UNREAD = {
    "pic:pic": "picture", "v:imagedata": "picture", "c:chart": "chart", "dgm:relIds": "diagram",
    "w:object": "embedded object", "w:altChunk": "embedded document",
}  # fmt: skip
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}
_SYMBOL = re.compile(r"[0-9A-Fa-f]{1,4}")


@dataclass(slots=True)
class _Run:
    """A run of words: `source` names it, `offset` is how much of it was seen."""

    source: str
    hidden: bool
    offset: int = 0


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open, and what its properties have said so far."""

    passage: Passage
    place: str
    style: str = ""
    outline: int | None = None
    numbered: bool | None = None
    end_deleted: bool = False
    boxes: list[Passage] = field(default_factory=list)  # text boxes anchored in it come after it


class Walk:
    """Events of document.xml, footnotes.xml, endnotes.xml or comments.xml; passages go to `take`.

    `numbers` are the numbers footnotes got where they were referred to, by owner; `comments` is who wrote
    each comment and when, by id.
    """

    def __init__(
        self,
        part: str,
        styles: Styles,
        addresses: Mapping[str, str],
        take: Callable[[Passage], None],
        skip: Callable[[str], None],
        numbers: dict[str, int] | None = None,
    ) -> None:
        self._part = part
        self._styles = styles
        self._addresses = addresses
        self._take = take
        self._skip = skip
        self.numbers: dict[str, int] = {} if numbers is None else numbers
        self.comments: dict[str, tuple[str, str]] = {}
        self._path: list[str] = []
        self._dropped_at = 0  # depth of the element that is being left out; 0: none is
        self._seen = 0  # paragraphs of the part, read or not
        self._counts: list[list[int]] = []  # of the open paragraphs, read or not: their number, their runs
        self._shown = 0  # paragraphs as people count them
        self._open: list[_Paragraph] = []
        self._runs: list[_Run] = []
        self._fields = Fields()
        self._places = Places()
        self._alternatives: list[bool] = []  # for each open mc:AlternateContent, whether one was read
        self._carried: Passage | None = None  # words of a paragraph whose end was deleted
        self._loose: list[tuple[Callable[[Passage, str], None], str]] = []  # marks between paragraphs
        self._started: set[str] = set()  # comments whose range was seen
        self._referred = {"f": 0, "e": 0}
        self._owner = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        name = NAMES[tag]
        self._path.append(name)
        if name == "w:p":
            self._seen += 1
            self._counts.append([self._seen, 0])
        elif name in ("w:r", "m:r") and self._counts:
            self._counts[-1][1] += 1
        if self._dropped_at:
            return
        if name in _DROPPED:
            self._drop(name)
        elif name in _CHARACTERS:
            if self._path[-2:-1] == ["w:r"]:  # elsewhere w:tab is a tab stop
                self._emit(_CHARACTERS[name])
        elif name in _STARTS:
            _STARTS[name](self, attributes)
        elif name in _UNREAD:
            self._skip(_UNREAD[name])

    def end(self, tag: str) -> None:
        """Take in that an element closes."""
        name = self._path.pop()
        if name == "w:p":
            self._counts.pop()
        if not self._dropped_at:
            if name in _ENDS:
                _ENDS[name](self)
        elif len(self._path) < self._dropped_at:
            self._dropped_at = 0

    def data(self, text: str) -> None:
        """Take in text."""
        if self._dropped_at:
            return
        if self._path[-1] in ("w:t", "m:t"):
            self._emit(text)
        elif self._path[-1] == "w:instrText":
            self._fields.add_code(text)

    # -- what is left out

    def _drop(self, name: str) -> None:
        around = self._path[-3:-1]
        if name in ("w:del", "w:moveFrom") and around[-1:] == ["w:rPr"]:  # says it of the paragraph's end
            if around == ["w:pPr", "w:rPr"] and self._open:
                self._open[-1].end_deleted = True
        elif name == "w:del" and around[-1:] == ["w:trPr"]:
            self._drop_grandparent({})
        else:
            self._dropped_at = len(self._path)

    def _drop_grandparent(self, attributes: Mapping[str, str]) -> None:
        """A row says in its properties that it was deleted, a form field that it was not filled in."""
        self._dropped_at = max(len(self._path) - 2, 1)

    def _start_alternatives(self, attributes: Mapping[str, str]) -> None:
        self._alternatives.append(False)

    def _start_alternative(self, attributes: Mapping[str, str]) -> None:
        """The same content follows in several forms: the first is read."""
        if self._alternatives and self._alternatives[-1]:
            self._dropped_at = len(self._path)
        elif self._alternatives:
            self._alternatives[-1] = True

    def _end_alternatives(self) -> None:
        self._alternatives.pop()

    # -- words

    def _emit(self, text: str) -> None:
        if not self._runs:
            return
        run = self._runs[-1]
        start = run.offset
        run.offset += len(text)
        if self._open and not run.hidden and not self._fields.in_code:
            self._open[-1].passage.add(text, start, run.offset, run.source)

    def _symbol(self, attributes: Mapping[str, str]) -> None:
        code = attribute(attributes, "w:char")
        if _SYMBOL.fullmatch(code) and int(code, 16) >= 32 and not 0xD800 <= int(code, 16) < 0xE000:
            self._emit(chr(int(code, 16)))

    def _start_run(self, attributes: Mapping[str, str]) -> None:
        paragraph, run = self._counts[-1] if self._counts else (0, 0)
        hidden = bool(self._open) and self._styles.hidden(self._open[-1].style)
        self._runs.append(_Run(f"{self._part} p[{paragraph}]/r[{run}]", hidden))

    def _end_run(self) -> None:
        self._runs.pop()

    def _run_style(self, attributes: Mapping[str, str]) -> None:
        if self._path[-3:-1] == ["w:r", "w:rPr"] and self._styles.hidden(attribute(attributes, "w:val")):
            self._runs[-1].hidden = True

    def _vanish(self, attributes: Mapping[str, str]) -> None:
        if self._path[-3:-1] == ["w:r", "w:rPr"]:
            self._runs[-1].hidden = is_on(attributes)

    # -- paragraphs

    @property
    def _passage(self) -> Passage | None:
        return self._open[-1].passage if self._open else None

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        passage = Passage(PartKind.PARAGRAPH, "", self._owner)
        if self._carried is not None and not self._open:
            passage, self._carried = self._carried, None
        for mark, key in self._loose:
            mark(passage, key)
        self._loose.clear()
        self._open.append(_Paragraph(passage, self._places.here()))

    def _style(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].style = attribute(attributes, "w:val")

    def _outline(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].outline = level(attributes)

    def _number(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].numbered = attribute(attributes, "w:val") != "0"

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        passage = paragraph.passage
        passage.close_links()
        followers = paragraph.boxes
        if paragraph.end_deleted and not self._open:
            self._carried = passage
        elif self._settle(paragraph):
            followers = [passage, *followers]
        if self._open:
            self._open[-1].boxes.extend(followers)
        else:
            for each in followers:
                self._take(each)

    def _settle(self, paragraph: _Paragraph) -> bool:
        """Say what the paragraph is and where; return whether it is one of the text."""
        passage, place = paragraph.passage, paragraph.place
        kind, apart = self._styles.kind(paragraph.style, paragraph.outline, paragraph.numbered)
        if kind is None:
            self._skip("entry of a table of contents")
            return False
        passage.kind, passage.where = kind, place
        passage.repeatable = apart or place == "text box"
        if self._owner:
            passage.kind = PartKind.FOOTNOTE
            word = "endnote" if self._owner.endswith("e") else "footnote"
            number = self.numbers.get(self._owner, 0)
            passage.where = f"{word} {number}" if number else word
        elif place.startswith("table"):
            passage.kind = PartKind.TABLE_CELL
        elif not place:
            self._shown += not passage.text.isspace() and passage.length > 0
            passage.where = f"paragraph {self._shown}"
        return True

    def flush(self) -> None:
        """Hand out words whose paragraph's end was deleted, but with nothing after it to join."""
        if self._carried is not None:
            passage, self._carried = self._carried, None
            if self._settle(_Paragraph(passage, self._places.here())):
                self._take(passage)

    def _end_body(self) -> None:
        self.flush()
        if self._fields.in_code:
            self._skip("field that is not ended")

    # -- tables and text boxes

    def _start_table(self, attributes: Mapping[str, str]) -> None:
        self.flush()
        self._places.start_table()

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._places.start_row()

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._places.start_cell()

    def _end_table(self) -> None:
        self._places.end_table()

    def _start_box(self, attributes: Mapping[str, str]) -> None:
        self._places.start_box()

    def _end_box(self) -> None:
        self._places.end_box()

    # -- links and fields

    def _start_link(self, attributes: Mapping[str, str]) -> None:
        if self._passage is not None:
            address = self._addresses.get(attribute(attributes, "r:id"), "")
            anchor = attribute(attributes, "w:anchor")
            self._passage.open_link(f"{address}#{anchor}" if address and anchor else address)

    def _end_link(self) -> None:
        if self._passage is not None:
            self._passage.close_link()

    def _field_mark(self, attributes: Mapping[str, str]) -> None:
        kind = attribute(attributes, "w:fldCharType")
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate(self._passage)
        elif kind == "end":
            self._fields.end(self._passage)

    def _start_simple_field(self, attributes: Mapping[str, str]) -> None:
        self._fields.begin(attribute(attributes, "w:instr"))
        self._fields.separate(self._passage)

    def _end_simple_field(self) -> None:
        self._fields.end(self._passage)

    # -- footnotes and comments

    def _refer(self, attributes: Mapping[str, str]) -> None:
        kind = "e" if self._path[-1] == "w:endnoteReference" else "f"
        key = attribute(attributes, "w:id") + kind
        if self._passage is not None and not self._owner:
            if footnote_owner(key) not in self.numbers:
                self._referred[kind] += 1
                self.numbers[footnote_owner(key)] = self._referred[kind]
            footnote_mark(self._passage, key)

    def _start_note(self, attributes: Mapping[str, str]) -> None:
        if attribute(attributes, "w:type") in _SEPARATORS:
            self._dropped_at = len(self._path)
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
        if self._passage is not None:
            mark(self._passage, key)
        else:
            self._loose.append((mark, key))


_STARTS: dict[str, Callable[[Walk, Mapping[str, str]], None]] = {
    "w:p": Walk._start_paragraph,
    "w:pStyle": Walk._style,
    "w:outlineLvl": Walk._outline,
    "w:numId": Walk._number,
    "w:r": Walk._start_run,
    "m:r": Walk._start_run,
    "w:rStyle": Walk._run_style,
    "w:vanish": Walk._vanish,
    "w:sym": Walk._symbol,
    "w:tbl": Walk._start_table,
    "w:tr": Walk._start_row,
    "w:tc": Walk._start_cell,
    "w:txbxContent": Walk._start_box,
    "w:hyperlink": Walk._start_link,
    "w:fldChar": Walk._field_mark,
    "w:fldSimple": Walk._start_simple_field,
    "w:footnoteReference": Walk._refer,
    "w:endnoteReference": Walk._refer,
    "w:footnote": Walk._start_note,
    "w:endnote": Walk._start_note,
    "w:comment": Walk._start_comment,
    "w:commentRangeStart": Walk._start_comment_range,
    "w:commentRangeEnd": Walk._end_comment_range,
    "w:commentReference": Walk._comment_reference,
    "w:showingPlcHdr": Walk._drop_grandparent,
    "mc:AlternateContent": Walk._start_alternatives,
    "mc:Choice": Walk._start_alternative,
    "mc:Fallback": Walk._start_alternative,
}
_ENDS: dict[str, Callable[[Walk], None]] = {
    "w:p": Walk._end_paragraph,
    "w:r": Walk._end_run,
    "m:r": Walk._end_run,
    "w:tc": Walk.flush,
    "w:tbl": Walk._end_table,
    "w:txbxContent": Walk._end_box,
    "w:hyperlink": Walk._end_link,
    "w:fldSimple": Walk._end_simple_field,
    "w:footnote": Walk._end_note,
    "w:endnote": Walk._end_note,
    "w:comment": Walk._end_note,
    "w:body": Walk._end_body,
    "mc:AlternateContent": Walk._end_alternatives,
}
