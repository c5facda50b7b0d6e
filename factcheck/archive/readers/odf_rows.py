"""Tables of OpenDocument files as they are walked through: columns, rows and cells, some of them many times over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.archive.readers.cells import Columns, Stretch, Written
from factcheck.archive.readers.composition import Composition, Piece
from factcheck.archive.readers.packaged import Refused
from factcheck.odf.names import attribute
from factcheck.odf.styles import Styles

_MOST_TABS = 50  # between two cells of a row
# of text that are written, repeated ones each time; more take longer than there is time
_MOST_PIECES = 500_000
_WIDEST = 16_384
_LINKED = "'file:"  # what a sheet is named that keeps what was once read of another file, and is never shown
_NOT_SHOWN = ("collapse", "filter")


@dataclass(slots=True)
class Cell:
    """A cell: its column, how often it stands there side by side, and the lines in it."""

    column: int
    times: int
    covered: bool = False  # by a merged one
    value: Piece | None = None  # stored, for a cell that has no words
    formula: bool = False
    struck: bool = False
    lines: list[list[Piece]] = field(default_factory=list)

    def pieces(self) -> list[Piece]:
        """The words of the cell, lines with line ends between."""
        found: list[Piece] = []
        for line in self.lines:
            if found and line:
                found.append(Piece("\n", found[-1].end, line[0].begin))
            found += line
        if not found and self.value is not None:
            found = [self.value]
        return [piece._replace(struck=True) for piece in found] if self.struck else found


class Table:
    """A table that is open; its rows go to `to`, no more than `most` pieces of text."""

    def __init__(self, to: Composition, most: int) -> None:
        self.left = most
        self._to = to
        self._columns = Columns()
        self._written = Written()
        self._column = 1  # the next column that is declared
        self._row = 0
        self._times = 1
        self._row_hidden = False
        self._next = 1  # the column of the next cell
        self._cells: list[Cell] = []
        self._last = 0  # the row that has text last
        self.without_result = 0  # formulas

    def column(self, attributes: Mapping[str, str]) -> None:
        """Take in that columns are declared."""
        first = self._column
        self._column += times(attributes, "table:number-columns-repeated")
        if attribute(attributes, "table:visibility") in _NOT_SHOWN:
            self._columns.hide(first, min(self._column - 1, _WIDEST))

    def start_row(self, attributes: Mapping[str, str]) -> None:
        """Take in that a row begins."""
        self._times = times(attributes, "table:number-rows-repeated")
        self._row_hidden = attribute(attributes, "table:visibility") in _NOT_SHOWN
        self._next = 1
        self._cells.clear()

    def start_cell(self, attributes: Mapping[str, str], covered: bool, struck: bool, at: int) -> Cell:
        """Take in that a cell begins, at this byte."""
        cell = Cell(self._next, times(attributes, "table:number-columns-repeated"), covered, struck=struck)
        cell.formula = bool(attribute(attributes, "table:formula"))
        if stored := _value(attributes):
            cell.value = Piece(stored, at, at)
        self._next += cell.times
        return cell

    def end_cell(self, cell: Cell, end: int) -> None:
        """Take in that the cell ends, at this byte."""
        if cell.value is not None:
            cell.value = cell.value._replace(end=end)
        pieces = cell.pieces()
        if any(piece.text.strip() for piece in pieces):
            self._cells.append(cell)
        elif cell.formula and cell.value is None:
            self.without_result += 1

    def end_row(self) -> None:
        """Take in that the row ends. Raises Refused when the text is longer than what is kept."""
        if not self._cells:
            self._row += self._times
            return
        for _ in range(self._times):
            self._row += 1
            self._write_row()

    def unshown(self) -> list[Stretch]:
        """The stretches of text that are not shown when the table opens."""
        return self._written.unshown()

    def _write_row(self) -> None:
        if self._last:
            self._to.end_line()
            if self._row > self._last + 1:
                self._to.end_line()
        self._last = self._row
        gone_on = 1
        for cell in self._cells:
            pieces = cell.pieces()
            for column in range(cell.column, cell.column + min(cell.times, _WIDEST)):
                self.left -= len(pieces)
                if self.left < 0:
                    raise Refused(f"more than {_MOST_PIECES} pieces of text in cells: the rest was not read")
                self._to.next_cells(min(column - gone_on, _MOST_TABS))
                gone_on = column
                hidden = self._row_hidden or cell.covered or self._columns.hidden(column)
                start = self._to.next_start()
                try:
                    self._to.words(pieces)
                finally:  # what is cut behind these words is cut behind a mark on them
                    self._written.cell(self._row, column, start, self._to.length, hidden)


class Tables:
    """The tables that are open. `sheets` says which of a spreadsheet are read: those that are shown, or the others;
    None is for tables of a text.
    """

    def __init__(self, to: Composition, sheets: bool | None) -> None:
        self.unshown: list[Stretch] = []
        self.hidden_sheets = 0
        self.without_result = 0  # formulas
        self._to = to
        self._left = _MOST_PIECES
        self._sheets = sheets
        self._open: list[Table | None] = []
        self._cell: Cell | None = None
        # the name of a sheet, and where the element begins that says it
        self.heading: tuple[str, int] | None = None
        self._sheet_start = 0

    def place(self, at: int) -> None:
        """What was handed over last, the name of a sheet, ends here."""
        if self.heading is None:
            return
        (name, begin), self.heading = self.heading, None
        self._sheet_start = self._to.words([Piece(name, begin, at)])
        self._to.end_line()

    def start_table(self, attributes: Mapping[str, str], styles: Styles, at: int, *, in_lines: bool) -> bool:
        """Take in that a table begins; return whether it is read. Of one within lines each cell is a line."""
        if self._sheets is None or self._open:
            self._open.append(None if self._open or in_lines else Table(self._to, self._left))
            return True
        name = attribute(attributes, "table:name")
        shown = styles.table_shown(attribute(attributes, "table:style-name"))
        if name.startswith(_LINKED):
            return False
        self.hidden_sheets += not shown
        if shown != self._sheets:
            return False
        self._to.end_line()
        self._to.end_line()
        if name := " ".join(name.split()):
            self.heading = name, at
        self._sheet_start = self._to.next_start()
        self._open.append(Table(self._to, self._left))
        return True

    def end_table(self) -> None:
        """Take in that a table ends."""
        table = self._open.pop() if self._open else None
        if table is None:
            return
        self._cell = None
        self._left = table.left
        self.without_result += table.without_result
        if self._sheets is not False:
            self.unshown += table.unshown()
        elif self._to.length > self._sheet_start:
            self.unshown.append((self._sheet_start, self._to.length))
        self._to.end_line()

    def finish(self) -> None:
        """The part ends, or cannot be read further."""
        while self._open:
            self.end_table()

    def take(self, lines: list[list[Piece]]) -> bool:
        """Take in lines if a cell is open; return whether one is, or the lines are none that is read."""
        if self._cell is not None:
            self._cell.lines += lines
            return True
        return self._sheets is not None and not self._open

    def column(self, attributes: Mapping[str, str]) -> None:
        """Take in that columns are declared."""
        if table := self._table():
            table.column(attributes)

    def start_row(self, attributes: Mapping[str, str]) -> None:
        """Take in that a row begins."""
        if table := self._table():
            table.start_row(attributes)

    def start_cell(self, attributes: Mapping[str, str], styles: Styles, covered: bool, at: int) -> None:
        """Take in that a cell begins."""
        if table := self._table():
            struck = styles.struck("table-cell", attribute(attributes, "table:style-name"))
            self._cell = table.start_cell(attributes, covered, struck, at)

    def end_cell(self, at: int) -> None:
        """Take in that a cell ends."""
        table = self._table()
        if table and self._cell is not None:
            table.end_cell(self._cell, at)
            self._cell = None

    def end_row(self) -> None:
        """Take in that a row ends. Raises Refused when the text is longer than what is kept."""
        if table := self._table():
            table.end_row()

    def _table(self) -> Table | None:
        """The table whose rows are read: the outermost; what one in its cells holds are lines of the cell."""
        return self._open[0] if len(self._open) == 1 else None


def times(attributes: Mapping[str, str], name: str) -> int:
    """How often something stands there by its attribute of this name: once, unless it says otherwise."""
    count = attribute(attributes, name)
    return max(1, int(count)) if count.isascii() and count.isdigit() and len(count) < 9 else 1


def _value(attributes: Mapping[str, str]) -> str:
    kind = attribute(attributes, "office:value-type")
    if kind in ("string", "date", "time", "boolean"):
        stored = attribute(attributes, f"office:{kind}-value")
        return stored.upper() if kind == "boolean" else stored
    return attribute(attributes, "office:value")
