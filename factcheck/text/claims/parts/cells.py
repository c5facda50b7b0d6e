"""What a cell of a table says: a figure means nothing without the words that head its column and its row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from factcheck.text.claims.model import Part

_OF_TABLE: Final = re.compile(r"Tab(?:le|\.) (?:\d|[IVX]+\b)")
_NUMBERED: Final = re.compile(r"Tab(?:le|\.) (?:\d+|[IVX]+)[.:]\s")
_PLACE: Final = re.compile(r"table (\d+), row (\d+), cell (\d+)")


class Cells(NamedTuple):
    """By where a cell begins: what heads a figure ('Deaths 1914, Holm'); and the cells that head a column.

    `labels` are where these, what heads a row with a figure, and the captions of tables begin.
    """

    lead: dict[int, str]
    heads: frozenset[int]
    labels: frozenset[int]


def cells_of(text: str, parts: Sequence[Part], blocks: Sequence[Part]) -> Cells:
    """The figures of the tables of `text`, told by where their parts stand ('table 1, row 2, cell 3').

    `blocks` are the parts by what they were found to be, those of a text without parts as well.
    The first row heads the columns if it holds words and a later row a figure; the first cell of a row names it.
    """
    tables: dict[str, dict[tuple[int, int], Part]] = {}
    for part in parts:
        place = _PLACE.search(part.where) if part.kind == "table-cell" else None
        if place:
            tables.setdefault(place[1], {})[int(place[2]), int(place[3])] = part
    lead: dict[int, str] = {}
    heads: set[int] = set()
    labels = _captions(text, blocks)
    for table in tables.values():
        figures = [at for at, part in table.items() if at[0] > 1 and _is_figure(_words(text, part))]
        told = [at for at, part in table.items() if at[0] > 1 and at[1] > 1 and _names(_words(text, part))]
        for row, column in [*figures, *(told if figures else ())]:
            above, beside = table.get((1, column)), table.get((row, 1))
            named = [_words(text, part) for part in (above, beside) if part is not None and column > 1]
            lead[table[row, column].start] = ", ".join(words for words in named if words)
        labels |= {table[row, 1].start for row, column in figures if column > 1 and (row, 1) in table}
        if figures:
            heads.update(part.start for (row, _), part in table.items() if row == 1)
    labels |= heads
    return Cells(
        {start: words for start, words in lead.items() if words}, frozenset(heads), frozenset(labels)
    )


def _captions(text: str, parts: Sequence[Part]) -> set[int]:
    """Where captions begin that stand right before the cells of a table, or say so: 'Table 2. Works'.

    A paragraph is one that says so with a stop: not 'Table 2 shows'.
    """
    followed = {part.start for part, after in pairwise(parts) if after.kind == "table-cell"}
    return {
        part.start
        for part in parts
        if (part.kind == "caption" and (part.start in followed or _OF_TABLE.match(text, part.start)))
        or (part.kind == "paragraph" and _NUMBERED.match(text, part.start))
    }


def _words(text: str, part: Part) -> str:
    return " ".join(text[part.start : part.end].split())


def _names(words: str) -> bool:
    """Whether a cell holds a few words and no sentence: 'Sir Ian Moss'."""
    return 0 < len(words.split()) <= _FEW and words[-1] not in ".!?" and any(map(str.isalpha, words))


_FEW: Final = 6


def _is_figure(words: str) -> bool:
    """Whether a cell holds little but a number: '1,204', '$3.5m', '12 %'."""
    digits = sum(character.isdigit() for character in words)
    return digits > 0 and sum(character.isalpha() for character in words) <= max(2, digits)
