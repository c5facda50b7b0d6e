"""Which cells of a sheet are not shown when it opens: those of hidden rows and columns, and under merged ones."""

from __future__ import annotations

from array import array

from factcheck.archive.readers.textmap import SPAN_LIMIT

Stretch = tuple[int, int]
_WIDEST = 16_384  # columns of a sheet
_MOST_MERGED = 300_000  # columns of all merged ranges together


class Columns:
    """The columns of a sheet that are hidden, counted from 1."""

    def __init__(self) -> None:
        self._hidden = bytearray(_WIDEST + 1)

    def hide(self, first: int, last: int) -> None:
        """Take in that columns are hidden."""
        last = min(last, _WIDEST)
        if 0 < first <= last:
            self._hidden[first : last + 1] = b"\x01" * (last + 1 - first)

    def hidden(self, column: int) -> bool:
        """Whether a column is hidden."""
        return column <= _WIDEST and self._hidden[column] == 1


class Written:
    """Where in the text the cells of a sheet stand, and which of them are not shown."""

    def __init__(self) -> None:
        self._cells = array(
            "L"
        )  # of each five numbers: row, column, where its text begins and ends, hidden or not
        self._any_hidden = False
        self._merged: list[tuple[int, int, int, int]] = []
        self._width = 0

    def cell(self, row: int, column: int, start: int, stop: int, hidden: bool) -> None:
        """Take in a cell whose text is this stretch."""
        self._cells.extend((row, column, start, stop, hidden))
        self._any_hidden = self._any_hidden or hidden

    def merge(self, first: tuple[int, int], last: tuple[int, int]) -> bool:
        """Take in that cells are one, from row and column to row and column; False when there are too many."""
        width = last[1] - first[1] + 1
        self._width += max(0, width)
        if self._width > _MOST_MERGED:
            return False
        if width > 0 and last[0] >= first[0]:
            self._merged.append((*first, *last))
        return True

    def unshown(self) -> list[Stretch]:
        """The stretches of text that are not shown, those of cells side by side as one."""
        if not (self._merged or self._any_hidden):
            return []
        covered = Covered(self._merged)
        found: list[Stretch] = []
        goes_on = False
        walk = iter(self._cells)
        for row, column, start, stop, hidden in zip(walk, walk, walk, walk, walk, strict=True):
            if not (covered.at(row, column) or hidden):
                goes_on = False
                continue
            if goes_on:
                start = found.pop()[0]
            found.append((start, stop))
            goes_on = True
        while len(found) > SPAN_LIMIT:  # rather too much is marked than too little
            found = [(a[0], b[1]) for a, b in zip(found[::2], [*found[1::2], found[-1]], strict=False)]
        return found


class Covered:
    """Which cells lie under merged ones, whose first cell alone is shown; asked for rows downwards."""

    def __init__(self, merged: list[tuple[int, int, int, int]]) -> None:
        self._merged = sorted(merged, reverse=True)
        self._shown = {(row, column) for row, column, _, _ in merged}
        self._until: dict[int, int] = {}  # by column, the last row that is covered

    def at(self, row: int, column: int) -> bool:
        """Whether this cell lies under another."""
        while self._merged and self._merged[-1][0] <= row:
            _, first, last_row, last = self._merged.pop()
            for column_covered in range(first, last + 1):
                self._until[column_covered] = max(last_row, self._until.get(column_covered, 0))
        return self._until.get(column, 0) >= row and (row, column) not in self._shown
