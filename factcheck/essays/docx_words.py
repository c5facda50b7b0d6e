"""The words of a Word document: runs with their tabs, breaks and symbols, links and fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from factcheck.docx.fields import Fields
from factcheck.docx.names import CHARACTERS, attribute, is_on, is_raised, symbol
from factcheck.docx.styles import SWITCHES, Styles
from factcheck.essays.docx_formulas import Formula
from factcheck.essays.passage import Passage
from factcheck.text.directions import LEFT_TO_RIGHT, RIGHT_TO_LEFT, overridden
from factcheck.text.raised import raised

CONTENTS = "table-of-contents line"
_LONGEST_MARK = 8  # "***", "A12"


@dataclass(slots=True)
class _Run:
    """A run of words: `source` names it, `offset` is how much of it was seen."""

    source: str
    paragraph: int
    switches: dict[str, bool] = field(default_factory=dict)
    raised: bool = False
    offset: int = 0
    marks: str = ""  # the footnote whose own mark its words are

    @property
    def unread(self) -> str:
        """What its words are to people who read the draft, if they are none of its text."""
        if self.switches.get("w:vanish"):
            return "hidden passage"
        struck = self.switches.get("w:strike") or self.switches.get("w:dstrike")
        return "struck-out passage" if struck else ""


class Words:
    """Adds what stands in runs to `passage`, which is that of the innermost open paragraph, None outside.

    `path` is the list of open elements, innermost last, which whoever feeds the events keeps. `switches` are
    what the paragraph's style says of them; what is hidden or struck out is told to `skip`, once for a paragraph.
    `numbers` are those of the footnotes, or the marks that the author gave them, by owner.
    """

    def __init__(
        self,
        part: str,
        styles: Styles,
        addresses: Mapping[str, str],
        path: list[str],
        skip: Callable[[str], None],
        numbers: dict[str, str],
    ) -> None:
        self._part = part
        self._styles = styles
        self._addresses = addresses
        self._path = path
        self._skip = skip
        self._numbers = numbers
        self._unread_in: dict[
            str, int
        ] = {}  # the last paragraph with words that are not read, by what they are
        self._runs: list[_Run] = []
        self.fields = Fields()
        self._formula = Formula()
        self.passage: Passage | None = None
        self.switches: dict[str, bool] = {}
        self._overrides: list[str] = []  # of the open w:bdo

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        if name in CHARACTERS:
            if self._path[-2:-1] == ["w:r"]:  # elsewhere w:tab is a tab stop
                self._emit(CHARACTERS[name])
        elif name in _STARTS:
            _STARTS[name](self, attributes)
        elif name.startswith("m:"):
            self._formula.start(name, attributes, self.passage)

    def end(self, name: str) -> None:
        """Take in that an element closes."""
        if name == "w:hyperlink":
            if self.passage is not None:
                self.passage.close_link()
        elif name == "w:bdo":
            self._overrides.pop()
        elif name == "w:fldSimple":
            self.fields.end(self.passage)
        elif name.startswith("m:"):
            self._formula.end(name)

    def end_paragraph(self) -> None:
        """The innermost paragraph closes."""
        self._formula.settle()

    def data(self, text: str) -> None:
        """Take in text."""
        if self._path[-1] in ("w:t", "m:t"):
            self._emit(text)
        elif self._path[-1] == "w:instrText":
            self.fields.add_code(text)
        elif self._path[-1] == "w:fldData":
            self.fields.add_data(text)

    def start_run(self, paragraph: int, run: int) -> None:
        """A run opens: which paragraph of the part it stands in, and its number there, both from 1."""
        self._runs.append(_Run(f"{self._part} p[{paragraph}]/r[{run}]", paragraph, dict(self.switches)))

    def end_run(self) -> None:
        """The innermost run closes."""
        self._runs.pop()

    def _emit(self, text: str) -> None:
        if not self._runs or not text:
            return
        run = self._runs[-1]
        start = run.offset
        run.offset += len(text)
        if self.passage is None or self.fields.in_code:
            return
        if run.marks:
            self._numbers[run.marks] = (self._numbers.get(run.marks, "") + text)[:_LONGEST_MARK]
            return
        unread = CONTENTS if self.fields.in_contents else run.unread
        if not unread:
            text, start = self._behind_mark(text, start)
            place = (start, run.offset, run.source)
            if not self._formula.add(self.passage, text, *place):
                self.passage.add(self._shown(run, text), *place)
        elif text.strip() and run.paragraph != self._unread_in.get(unread):
            self._unread_in[unread] = run.paragraph
            self._skip(unread)

    def mark_follows(self, owner: str) -> None:
        """What stands further on in this run is the mark of a footnote, and no words of the text."""
        if self._runs:
            self._runs[-1].marks = owner

    def _behind_mark(self, text: str, start: int) -> tuple[str, int]:
        """The words without the mark of their own that a footnote repeats where it begins."""
        if self.passage is None or self.passage.length or not self.passage.owner:
            return text, start
        mark = self._numbers.get(self.passage.owner, "")
        if not mark or mark.isdigit() or not text.startswith(mark):
            return text, start
        return text[len(mark) :], start + len(mark)

    def _shown(self, run: _Run, text: str) -> str:
        return overridden(
            raised(text) if run.raised else text, self._overrides[-1] if self._overrides else ""
        )

    def _override(self, attributes: Mapping[str, str]) -> None:
        rtl = attribute(attributes, "w:val") == "rtl"
        self._overrides.append(RIGHT_TO_LEFT if rtl else LEFT_TO_RIGHT)

    def _symbol(self, attributes: Mapping[str, str]) -> None:
        self._emit(symbol(attributes))

    def _run_style(self, attributes: Mapping[str, str]) -> None:
        if self._path[-3:-1] == ["w:r", "w:rPr"]:
            style = attribute(attributes, "w:val")
            self._runs[-1].switches.update(self._styles.switches(style))
            self._runs[-1].raised = self._styles.height(style) == "superscript"

    def _switch(self, attributes: Mapping[str, str]) -> None:
        if self._path[-3:-1] == ["w:r", "w:rPr"]:
            self._runs[-1].switches[self._path[-1]] = is_on(attributes)

    def _position(self, attributes: Mapping[str, str]) -> None:
        if self._path[-3:-1] == ["w:r", "w:rPr"]:
            self._runs[-1].raised = attribute(attributes, "w:val") == "superscript"

    def _lifted(self, attributes: Mapping[str, str]) -> None:
        if self._path[-3:-1] == ["w:r", "w:rPr"] and is_raised(attributes):
            self._runs[-1].raised = True

    def _link(self, attributes: Mapping[str, str]) -> None:
        if self.passage is not None:
            address = self._addresses.get(attribute(attributes, "r:id"), "")
            anchor = attribute(attributes, "w:anchor")
            self.passage.open_link(f"{address}#{anchor}" if address and anchor else address)

    def _field_mark(self, attributes: Mapping[str, str]) -> None:
        kind = attribute(attributes, "w:fldCharType")
        if kind == "begin":
            self.fields.begin()
        elif kind == "separate":
            self.fields.separate(self.passage)
        elif kind == "end":
            self.fields.end(self.passage)

    def _simple_field(self, attributes: Mapping[str, str]) -> None:
        self.fields.begin(attribute(attributes, "w:instr"))
        self.fields.separate(self.passage)


_STARTS: dict[str, Callable[[Words, Mapping[str, str]], None]] = {
    "w:bdo": Words._override,
    "w:rStyle": Words._run_style,
    **dict.fromkeys(SWITCHES, Words._switch),
    "w:vertAlign": Words._position,
    "w:position": Words._lifted,
    "w:sym": Words._symbol,
    "w:hyperlink": Words._link,
    "w:fldChar": Words._field_mark,
    "w:fldSimple": Words._simple_field,
}
