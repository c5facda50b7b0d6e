"""What the sheets of a workbook have in common: their names and order, number formats, what is struck out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.archive.readers.number_format import BUILT_IN, NumberFormat, number_format
from factcheck.archive.readers.xlsx_text import NAMES, is_on
from factcheck.docx.names import attribute, is_on_value

_MOST_SHEETS = 1_000
_GENERAL = number_format("General")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by its name, where its part is (by relationship), and the bytes that name it."""

    name: str
    relation: str
    state: str
    begin: int
    end: int


class Workbook:
    """The workbook part; see `packaged.Placed`."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.more = 0  # sheets beyond those that are read
        self.base_1904 = False
        self._at = 0
        self._open: tuple[dict[str, str], int] | None = None

    def place(self, at: int) -> None:
        """What was handed over last ends here, and what is handed over next begins."""
        self._at = at

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element opens."""
        name = NAMES[tag]
        if name == "x:workbookPr":
            self.base_1904 = is_on_value(attributes.get("date1904", "0"))
        elif name == "x:sheet":
            self._open = dict(attributes), self._at

    def end(self, tag: str) -> None:
        """Take in that it closes."""
        if NAMES[tag] != "x:sheet" or self._open is None:
            return
        attributes, begin = self._open
        self._open = None
        if len(self.sheets) >= _MOST_SHEETS:
            self.more += 1
            return
        name = " ".join(attributes.get("name", "").split())
        state = attributes.get("state", "visible")
        self.sheets.append(Sheet(name, attribute(attributes, "r:id"), state, begin, self._at))

    def data(self, text: str) -> None:
        """It has no text."""


class CellStyles:
    """The number format of each style of cells, and whether it strikes out, by the style's number."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._struck: list[bool] = []  # fonts
        self._cells: list[tuple[str, str]] = []  # number format, font
        self._within = ""
        self._formats: dict[str, NumberFormat] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in that an element of the styles opens."""
        name = NAMES[tag]
        if name in ("x:fonts", "x:cellXfs", "x:numFmts"):
            self._within = name
        elif name == "x:numFmt" and self._within == "x:numFmts":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "x:font" and self._within == "x:fonts":
            self._struck.append(False)
        elif name == "x:strike" and self._within == "x:fonts" and self._struck:
            self._struck[-1] = is_on(attributes)
        elif name == "x:xf" and self._within == "x:cellXfs":
            self._cells.append((attributes.get("numFmtId", "0"), attributes.get("fontId", "0")))

    def end(self, tag: str) -> None:
        """Take in that it closes."""
        if NAMES[tag] == self._within:
            self._within = ""

    def format(self, style: str) -> NumberFormat:
        """The number format of a style."""
        found = self._formats.get(style)
        if found is None:
            key = self._of(style)[0]
            code = self._codes.get(key) or (BUILT_IN.get(int(key), "") if _is_number(key) else "")
            found = self._formats[style] = number_format(code) if code else _GENERAL
        return found

    def struck(self, style: str) -> bool:
        """Whether words in cells of this style are struck out."""
        font = self._of(style)[1]
        return _is_number(font) and int(font) < len(self._struck) and self._struck[int(font)]

    def _of(self, style: str) -> tuple[str, str]:
        number = int(style) if _is_number(style) else 0
        return self._cells[number] if number < len(self._cells) else ("0", "0")


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10
