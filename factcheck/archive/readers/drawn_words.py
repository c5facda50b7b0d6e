"""Words in shapes (DrawingML), as slides and the drawings of sheets have them: paragraphs, and tables row by row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from factcheck.archive.readers.cells import Stretch
from factcheck.archive.readers.composition import Composition, Piece
from factcheck.docx.names import Names, is_on_value
from factcheck.text.raised import is_figures, lower_figures, raise_figures

_NAMES = Names(
    {
        "http://schemas.openxmlformats.org/drawingml/2006/main": "a:",
        "http://purl.oclc.org/ooxml/drawingml/main": "a:",
        "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
        "http://purl.oclc.org/ooxml/drawingml/chart": "c:",
        "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
        "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm:",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
        "http://schemas.openxmlformats.org/presentationml/2006/main": "p:",
        "http://purl.oclc.org/ooxml/presentationml/main": "p:",
        "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr:",
        "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing": "xdr:",
        "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    }
)
_UNREAD = {"c:chart": "chart", "dgm:relIds": "diagram", "m:oMath": "formula"}
_GONE = re.compile("[\x7f-\x9f\ufffe\uffff]")
_PROPERTIES = frozenset(("p:cNvPr", "xdr:cNvPr"))


class Walk:
    """Events of a part (see `packaged.Placed`); lines and rows go to `to`."""

    def __init__(self, to: Composition, left_out: Counter[str]) -> None:
        self.hidden = False  # the slide says that it is not shown
        self._to = to
        self._left_out = left_out
        self._unshown: list[Stretch] = []
        self._at = 0
        self._ending: Piece | None = None  # text whose end is not known yet
        self._path: list[str] = []
        self._dropped_at = 0
        self._hidden_at = 0  # depth of the shape that is hidden
        self._begun = -1  # where its words begin
        self._behind = ""  # the last character of this line
        self._struck = False
        self._height = 0

    def place(self, at: int) -> None:
        """What was handed over last ends here, and what is handed over next begins."""
        self._at = at
        if self._ending is not None:
            piece, self._ending = self._ending._replace(end=at), None
            start = self._to.words((piece,))
            if self._hidden_at and self._begun < 0:
                self._begun = start

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        name = _NAMES[tag]
        self._path.append(name)
        if self._dropped_at:
            return
        if name == "mc:Fallback":
            self._dropped_at = len(self._path)
        elif name == "a:rPr":
            self._struck = attributes.get("strike", "noStrike") != "noStrike"
            self._height = _height(attributes.get("baseline", ""))
        elif name == "a:br":
            self._say("\n")
        elif name in ("a:p", "a:r", "a:fld"):
            self._struck, self._height = False, 0
            self._behind = self._behind if name != "a:p" else ""
        elif name in _PROPERTIES and is_on_value(attributes.get("hidden", "0")) and not self._hidden_at:
            self._hidden_at = max(1, len(self._path) - 2)
        elif name == "p:sld":
            self.hidden = not is_on_value(attributes.get("show", "1"))
        elif name in _UNREAD:
            self._left_out[_UNREAD[name]] += 1

    def end(self, tag: str) -> None:
        """Take in that it closes."""
        name = self._path.pop()
        if self._dropped_at:
            if len(self._path) < self._dropped_at:
                self._dropped_at = 0
            return
        if name in _ENDS:
            _ENDS[name](self._to)
        if len(self._path) < self._hidden_at:
            self._end_hidden()

    def data(self, text: str) -> None:
        """Take in text."""
        if not self._dropped_at and self._path[-1] == "a:t":
            self._say(_GONE.sub("", text).replace("\v", "\n"))

    def unshown(self) -> list[Stretch]:
        """The stretches of text that are not shown when the slide is."""
        self._end_hidden()
        return self._unshown

    def _end_hidden(self) -> None:
        if self._begun >= 0:
            self._unshown.append((self._begun, self._to.length))
        self._hidden_at, self._begun = 0, -1

    def _say(self, text: str) -> None:
        if not text:
            return
        if self._height and is_figures(text.strip()):
            if self._height > 0:
                text = raise_figures(text)
            elif self._behind.isdigit():
                text = lower_figures(text)
        self._behind = text[-1]
        self._ending = Piece(text, self._at, self._at, self._struck)


def _height(baseline: str) -> int:
    """Above the line, on it or below it: 1, 0 or -1."""
    digits = baseline.strip("%-+0.")
    return 0 if not digits else -1 if baseline.startswith("-") else 1


_ENDS: dict[str, Callable[[Composition], None]] = {
    "a:p": Composition.end_line,
    "a:tc": Composition.end_cell,
    "a:tr": Composition.end_row,
}
