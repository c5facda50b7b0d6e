"""What a draft is made of (headings, lists, tables, block quotations), and what of that a word stands under."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.text.drafts.measures import concerns, is_note
from factcheck.text.drafts.words import Draft
from factcheck.text.sentences import Span

_CELL = re.compile(r"(?P<table>table \d+), row (?P<row>\d+), cell (?P<cell>\d+)")
NOTE = "note"  # the kind of a division that is a footnote to words
_FOOTNOTES = ("footnote", "endnote")
_HEADINGS = ("headline", "heading")
_NOTES = 2  # divisions behind a table that may be notes to it
_TITLE = 6  # words that may be the title of a table


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a draft: folded, for comparing, and as they stand."""

    keys: tuple[str, ...] = ()
    text: str = field(default="", compare=False)


_NOTHING = Said()
_Heads = tuple[Said, Said]  # a row's and a column's head


class Division(NamedTuple):
    """A part of a draft: `text[start:end]` is a "heading", "list-item", "table-cell" ..., and stands at `where`.

    A cell stands at "table 1, row 2, cell 3". A "note" is no part: the footnote `where` is to these words.
    """

    kind: str
    start: int
    end: int
    where: str


class Under(NamedTuple):
    """What a word stands under; without words where there is no such thing.

    `quoted` when it stands in a block quotation; `lead` is what stands right before its table, `notes` the corner of it
    and what stands right behind it; `cell` is the row and the column that head a cell.
    """

    quoted: bool
    lead: Said
    title: Said
    list_head: Said
    notes: Said
    cell: _Heads


class Setting:
    """Asks one draft, in its divisions, what its words stand under."""

    def __init__(self, draft: Draft, divisions: Sequence[Division]) -> None:
        self._draft = draft
        self._divisions = sorted((one for one in divisions if one.kind != NOTE), key=lambda one: one.start)
        self._footnotes = [one for one in divisions if one.kind == NOTE]
        self._starts = [one.start for one in self._divisions]
        cells = ((_CELL.search(one.where), one) for one in self._divisions if one.kind == "table-cell")
        self._cells = {place.group("table", "row", "cell"): one for place, one in cells if place}
        self._headed: dict[_Heads, list[Division]] = defaultdict(list)
        for one in self._cells.values():
            self._headed[self._heads(one)].append(one)

    def kind(self, word: int) -> str:
        """What kind of division the word stands in; "" where that is not known."""
        at = self._at(word)
        return self._divisions[at].kind if at is not None else ""

    def under(self, word: int) -> Under | None:
        """What the word of that number stands under; None where that is not known."""
        at = self._at(word)
        if at is None:
            return None
        one = self._divisions[at]
        return Under(
            one.kind == "blockquote",
            self._lead(at),
            self._title(at),
            self._list_head(at),
            self._notes(at),
            self._heads(one),
        )

    @property
    def known(self) -> bool:
        """Whether the divisions of the draft are known."""
        return bool(self._divisions)

    def notes(self, sentences: Span) -> str:
        """The footnotes to some sentences."""
        return " ".join(one.where for one in self._footnotes if sentences.start < one.end <= sentences.end)

    def marked(self, word: int) -> int | None:
        """The word behind the place where the mark of a footnote stands, for a word of the footnote's first sentence.

        None for any other word, and where two footnotes say the same.
        """
        at = self._at(word)
        one = self._divisions[at] if at is not None else None
        if one is None or one.kind not in _FOOTNOTES:
            return None
        said = self._draft.text[one.start : one.end]
        marks = [note.end for note in self._footnotes if note.where.startswith(said)]
        units = self._draft.units_in(*self._draft.words_in(one.start, one.end))
        if len(marks) != 1 or not units or word >= self._draft.units[units[0]].last:
            return None
        behind = bisect_right(self._draft.starts, marks[0])
        return behind if 0 < behind < len(self._draft.keys) else None

    def headed(self, word: int) -> tuple[_Heads, Span] | None:
        """The row and the column that head the cell in which a word stands, and the words of that cell.

        None where it stands in none that is headed so, or in one of several.
        """
        at = self._at(word)
        heads = self._heads(self._divisions[at]) if at is not None else (_NOTHING, _NOTHING)
        cell = self.cell(heads)
        return (heads, cell) if cell else None

    def cell(self, heads: _Heads) -> Span | None:
        """The words of the one cell with these heads; None where there is no such cell, or no single one."""
        cells = self._headed.get(heads, []) if all(head.keys for head in heads) else []
        return Span(*self._draft.words_in(cells[0].start, cells[0].end)) if len(cells) == 1 else None

    def _at(self, word: int) -> int | None:
        at = bisect_right(self._starts, self._draft.starts[word]) - 1
        return at if at >= 0 and self._draft.starts[word] < self._divisions[at].end else None

    def _title(self, at: int) -> Said:
        above = (one for one in reversed(self._divisions[:at]) if one.kind in _HEADINGS)
        return self._words(next(above, None))

    def _lead(self, at: int) -> Said:
        """The words right before the table of which this is a cell: what it counts, and by whose account.

        Where they are but its title, those before the title as well.
        """
        if self._divisions[at].kind != "table-cell":
            return _NOTHING
        above = [one for one in reversed(self._divisions[:at]) if one.kind != "table-cell"][:2]
        nearest = [self._words(one) for one in above]
        if len(nearest) > 1 and len(nearest[0].keys) <= _TITLE:
            title, before = nearest
            return Said((*title.keys, *before.keys), f"{before.text} {title.text}")
        return nearest[0] if nearest else _NOTHING

    def _notes(self, at: int) -> Said:
        """The words in the corner of the table of which this is a cell, and of the notes right behind the table."""
        one = self._divisions[at]
        place = _CELL.search(one.where) if one.kind == "table-cell" else None
        if place is None:
            return _NOTHING
        behind = [other for other in self._divisions[at:] if other.kind != "table-cell"][:_NOTES]
        said = [self._words(other) for other in behind]
        cell = self._words(one).text
        notes = [note for note in said if is_note(note.keys, note.text) and concerns(note.text, cell)]
        corner = self._words(self._cells.get((place["table"], "1", "1")))
        return Said(
            sum((note.keys for note in (corner, *notes)), ()), " ".join(n.text for n in (corner, *notes))
        )

    def _list_head(self, at: int) -> Said:
        """The words, with a colon behind them, that lead the list of which this is an item."""
        if self._divisions[at].kind != "list-item":
            return _NOTHING
        above = next((one for one in reversed(self._divisions[:at]) if one.kind != "list-item"), None)
        leads = above is not None and self._draft.text[above.start : above.end].rstrip().endswith(":")
        return self._words(above) if leads else _NOTHING

    def _heads(self, one: Division) -> _Heads:
        place = _CELL.search(one.where) if one.kind == "table-cell" else None
        if place is None:
            return _NOTHING, _NOTHING
        table, row, cell = place.group("table", "row", "cell")
        beside = self._cells.get((table, row, "1")) if cell != "1" else None
        above = self._cells.get((table, "1", cell)) if row != "1" else None
        return self._words(beside), self._words(above)

    def _words(self, one: Division | None) -> Said:
        if one is None:
            return _NOTHING
        first, last = self._draft.words_in(one.start, one.end)
        return Said(tuple(self._draft.keys[first:last]), self._draft.text[one.start : one.end])
