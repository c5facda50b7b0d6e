"""Walks a sheet of a workbook, event by event, and hands out its cells as they are shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from xml.parsers import expat

from factcheck.archive.readers.cells import Columns, Stretch, Written
from factcheck.archive.readers.composition import Composition, Piece
from factcheck.archive.readers.packaged import MOST_DEEP, Refused
from factcheck.archive.readers.xlsx_book import CellStyles
from factcheck.archive.readers.xlsx_text import NAMES, Runs, String, Words, cleaned
from factcheck.docx.names import is_on_value

_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_MOST_TABS = 50  # between two cells of a row
_MOST_KEPT = 50_000  # numbers whose look is kept
_LOGICAL = {"0": "FALSE", "1": "TRUE", "false": "FALSE", "true": "TRUE"}
_LOST = "cell whose string is not there"
_HIDING = "value that its number format hides"


class Book:
    """What all sheets of a workbook are read with, and what is told of them together."""

    def __init__(self, strings: list[str | String], styles: CellStyles, base_1904: bool) -> None:
        self.strings = strings
        self.styles = styles
        self.base_1904 = base_1904
        self.left_out: Counter[str] = Counter()
        self.unread_formats = 0
        self.without_result = 0  # formulas
        self.too_many_merged = False
        self._looks: dict[tuple[str, str], str] = {}

    def number(self, style: str, stored: str) -> str:
        """A number as it is shown in a cell of this style."""
        look = self._looks.get((style, stored))
        if look is None:
            format_ = self.styles.format(style)
            if (look := format_.plainly(stored)) is not None:
                return look
            look, followed = format_.number(stored, self.base_1904)
            if not followed:
                self.unread_formats += 1
                return look
            if not look and stored.strip():
                self.left_out[_HIDING] += 1
                return look
            if len(self._looks) < _MOST_KEPT:
                self._looks[style, stored] = look
        return look

    def words(self, style: str, text: str) -> str:
        """A string as it is shown in a cell of this style."""
        shown = self.styles.format(style).text(text)
        if text and not shown:
            self.left_out[_HIDING] += 1
        return shown


class Walk:
    """Events of a sheet (see `packaged.Streamed`); the cells of a row go to `to` side by side.

    There may be a million of them, so little is done for each.
    """

    def __init__(self, book: Book, to: Composition, hidden: bool) -> None:
        self._book = book
        self._to = to
        self._hidden = hidden
        self._columns = Columns()
        self._written = Written()
        self._parser: expat.XMLParserType
        self._depth = 0
        self._row = self._column = 0
        self._row_hidden = False
        self._filled = 0  # the row that has text last
        self._gone_on = 1  # the column from which the next cell of the row is counted
        self._cell: dict[str, str] | None = None
        self._stored: list[str] = []
        self._begin = self._end = 0
        self._in_value = self._has_value = self._has_formula = False
        self._runs: Runs | None = None

    def begin(self, parser: expat.XMLParserType) -> None:
        """Set the parser's handlers."""
        self._parser = parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end_element
        parser.CharacterDataHandler = self._data

    def unshown(self) -> list[Stretch]:
        """The stretches of text that are not shown when the sheet opens."""
        return self._written.unshown()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = NAMES[tag]
        self._depth += 1
        if name == "x:c":
            self._cell = attributes
            reference = attributes.get("r")
            column = _COLUMNS[reference.rstrip("0123456789")] if reference else 0
            self._column = column or self._column + 1
            self._stored.clear()
            self._in_value = self._has_value = self._has_formula = False
        elif name == "x:v":
            self._in_value = self._has_value = True
        elif self._depth > MOST_DEEP:
            raise Refused(f"a sheet nests more than {MOST_DEEP} elements: the rest was not read")
        elif self._runs is not None:
            self._runs.start(name, attributes)
        elif name in _STARTS:
            _STARTS[name](self, attributes)

    def _end_element(self, tag: str) -> None:
        name = NAMES[tag]
        self._depth -= 1
        if name == "x:v":
            self._in_value = False
            self._end = self._parser.CurrentByteIndex
        elif name == "x:c":
            if self._cell is not None:
                self._end_cell(self._cell)
                self._cell = None
        elif self._runs is not None:
            if name == "x:is":
                string, self._runs = self._runs.taken(), None
                self._end = self._parser.CurrentByteIndex
                self._write_string(string)
            else:
                self._runs.end(name)

    def _data(self, text: str) -> None:
        if self._in_value:
            if not self._stored:
                self._begin = self._parser.CurrentByteIndex
            self._stored.append(text)
        elif self._runs is not None:
            self._begin = self._begin or self._parser.CurrentByteIndex
            self._runs.data(text)

    def _formula(self, attributes: Mapping[str, str]) -> None:
        self._has_formula = True

    def _start_string(self, attributes: Mapping[str, str]) -> None:
        self._runs = Runs()
        self._begin = 0

    def _start_column(self, attributes: Mapping[str, str]) -> None:
        if _is_hidden(attributes, "width"):
            self._columns.hide(_number(attributes.get("min", "")), _number(attributes.get("max", "")))

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._row = _number(attributes.get("r", "")) or self._row + 1
        self._row_hidden = self._hidden or _is_hidden(attributes, "ht")
        self._column, self._gone_on = 0, 1

    def _end_cell(self, cell: dict[str, str]) -> None:
        stored = "".join(self._stored)
        if not stored:
            if self._has_formula and (cell.get("t") != "str" or not self._has_value):
                self._book.without_result += 1
            return
        kind, style = cell.get("t", "n"), cell.get("s", "0")
        if kind == "n":
            self._write(self._book.number(style, stored), style)
        elif kind == "s":
            string = self._shared(stored)
            if isinstance(string, str):
                self._write(self._book.words(style, string), style)
            else:
                self._write_string(string)
        elif kind == "b":
            self._write(_LOGICAL.get(stored.strip(), stored), style)
        else:
            self._write(self._book.words(style, cleaned(stored)), style)

    def _shared(self, stored: str) -> str | String:
        number = _number(stored, -1)
        if not 0 <= number < len(self._book.strings):
            self._book.left_out[_LOST] += 1
            return ""
        return self._book.strings[number]

    def _write(self, text: str, style: str) -> None:
        """Hand out what the cell that is open shows."""
        text = text.strip()
        if not text:
            return
        if self._book.styles.struck(style):
            self._write_string((Words(text, True),))
            return
        self._go_on()
        try:
            self._to.cell(text, self._begin, self._end)
        finally:  # what is cut behind these words is cut behind a mark on them
            self._note(self._to.length - len(text))

    def _write_string(self, string: String) -> None:
        """Hand out a string in runs."""
        if self._cell is None or not any(words.text.strip() for words in string):
            return
        self._go_on()
        struck = self._book.styles.struck(self._cell.get("s", "0"))
        pieces = [
            Piece(text, self._begin, self._end, struck if own is None else own)
            for text, own in _stripped(string)
        ]
        start = self._to.next_start()
        try:
            self._to.words(pieces)
        finally:
            self._note(start)

    def _go_on(self) -> None:
        """Go to the place of the cell that is open."""
        if self._row != self._filled:
            if self._filled:
                self._to.end_line()
                if self._row > self._filled + 1:
                    self._to.end_line()
            self._filled = self._row
            self._gone_on = 1
        if self._column > self._gone_on:
            self._to.next_cells(min(self._column - self._gone_on, _MOST_TABS))
        self._gone_on = self._column

    def _note(self, start: int) -> None:
        hidden = self._row_hidden or self._columns.hidden(self._column)
        self._written.cell(self._row, self._column, start, self._to.length, hidden)

    def _merge(self, attributes: Mapping[str, str]) -> None:
        found = _RANGE.fullmatch(attributes.get("ref", ""))
        if found:
            first, last = (int(found[2]), _COLUMNS[found[1]]), (int(found[4]), _COLUMNS[found[3]])
            self._book.too_many_merged |= not self._written.merge(first, last)


_STARTS: dict[str, Callable[[Walk, Mapping[str, str]], None]] = {
    "x:row": Walk._start_row,
    "x:f": Walk._formula,
    "x:is": Walk._start_string,
    "x:col": Walk._start_column,
    "x:mergeCell": Walk._merge,
}


def _stripped(string: String) -> list[Words]:
    """The string without blanks at its ends, in parts that have text."""
    parts = [words for words in string if words.text]
    while parts and not parts[0].text.strip():
        del parts[0]
    while parts and not parts[-1].text.strip():
        del parts[-1]
    if parts:
        parts[0] = parts[0]._replace(text=parts[0].text.lstrip())
        parts[-1] = parts[-1]._replace(text=parts[-1].text.rstrip())
    return parts


def _is_hidden(attributes: Mapping[str, str], size: str) -> bool:
    return is_on_value(attributes.get("hidden", "0")) or attributes.get(size, "").strip("0") in (".",)


def _number(text: str, otherwise: int = 0) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else otherwise


class _Columns(dict[str, int]):
    """Numbers of columns by their letters, counted from 1; 0 for what names none."""

    def __missing__(self, letters: str) -> int:
        number = 0
        for letter in letters if len(letters) < 4 else "":
            if not "A" <= letter <= "Z":
                return 0
            number = number * 26 + ord(letter) - 64
        if number:
            self[letters] = number
        return number


_COLUMNS = _Columns()
