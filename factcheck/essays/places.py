"""Where in a document a paragraph stands: in which cell of which table, in a text box."""

from __future__ import annotations

from dataclasses import dataclass, field

_WIDEST = 100  # columns in which cells that reach into rows below are minded


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    cell: int = 0
    last: int = 0  # the last column that the cell takes
    reach: dict[int, int] = field(default_factory=dict)  # by column, the last row a cell from above takes


class Places:
    """The tables and text boxes that are open."""

    def __init__(self) -> None:
        self._tables: list[_Table] = []
        self._boxes: list[int] = []  # for each open text box, how many tables are open around it
        self._count = 0

    def start_table(self) -> None:
        """A table begins."""
        self._count += 1
        self._tables.append(_Table(self._count))

    def start_row(self) -> None:
        """A row begins."""
        if self._tables:
            self._tables[-1].row += 1
            self._tables[-1].cell = self._tables[-1].last = 0

    def start_cell(self, rows: int = 1, columns: int = 1) -> None:
        """A cell begins that takes so many rows and columns; it stands in the first column that is free."""
        if not self._tables:
            return
        table = self._tables[-1]
        table.cell = table.last + 1
        while table.reach.get(table.cell, 0) >= table.row > 0:
            table.cell += 1
        table.last = table.cell + columns - 1
        if rows > 1:
            for column in range(table.cell, min(table.last, _WIDEST) + 1):
                table.reach[column] = table.row + rows - 1

    def end_table(self) -> None:
        """The innermost table ends."""
        if self._tables:
            self._tables.pop()

    def start_box(self) -> None:
        """A text box begins."""
        self._boxes.append(len(self._tables))

    def end_box(self) -> None:
        """The innermost text box ends, and with it whatever it left open."""
        if self._boxes:
            del self._tables[self._boxes.pop() :]

    def here(self) -> str:
        """Return "table 1, row 2, cell 3", "table 1" outside of its cells, "text box", or "" for the running text."""
        if len(self._tables) > (self._boxes[-1] if self._boxes else 0):
            table = self._tables[-1]
            cell = f", row {table.row}, cell {table.cell}" if table.cell else ""
            return f"table {table.number}{cell}"
        return "text box" if self._boxes else ""
