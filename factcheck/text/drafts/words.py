"""A draft read for comparing: its words, and the sentences they stand in.

All offsets are Unicode code points, end exclusive; `first` and `last` count words, last exclusive.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.text.folding import fold
from factcheck.text.sentences import split
from factcheck.text.words import WORD

IN_ADDRESS = "/"  # begins the key of a word that is part of a web address
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]{}\"'“”]+", re.IGNORECASE)

_LONGEST_UNIT = 120  # words; what is longer is cut, so that no comparison grows with the square of a draft
_FRAGMENT = 3
_SHORTEST_PIECE = 8
_AROUND = 2  # words on either side by which an edge is known again
_BEHIND = 3
_CUT_EVERY = 16  # words on average, where nothing else says where to cut
_CLAUSE_END = re.compile("[,;:—–،؛、，；：]")
_SENTENCE_END = re.compile("[.!?…。．！？｡।॥۔؟።။።]")
_STOP = re.compile("[。．！？｡।॥۔؟።။។༎]")  # ends a sentence in scripts that put no space behind it


@lru_cache(maxsize=1 << 16)
def plain(word: str) -> str:
    """A word without its typography; one that is nothing else stays as it is."""
    return fold(word).text or word


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """A word for comparing: without typography and case."""
    return plain(word).casefold()


class Unit(NamedTuple):
    """A sentence, or a piece of an over-long one: its place in the text and in the list of words."""

    start: int
    end: int
    first: int
    last: int

    @property
    def length(self) -> int:
        """Its number of words."""
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with its words (`keys` are folded, without case: for comparing only) and its units in order."""

    text: str
    starts: list[int]
    ends: list[int]
    keys: list[str]
    units: list[Unit]

    def text_of(self, first: int, last: int) -> str:
        """The words from `first` up to `last` as they stand; "" for none."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def words_in(self, start: int, end: int) -> tuple[int, int]:
        """The range of words that `text[start:end]` touches."""
        return _between(self.starts, self.ends, start, end)

    def units_in(self, first: int, last: int) -> range:
        """The units that hold any of the words from `first` up to `last`."""
        begin = bisect_right(self.units, first, key=lambda unit: unit.last)
        return range(begin, max(begin, bisect_left(self.units, last, key=lambda unit: unit.first)))

    def says(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` touches a word of a unit: signs are none, and invisible ones belong to no unit."""
        first, last = self.words_in(start, end)
        return first < last and bool(self.units_in(first, last))

    def keys_of(self, unit: int) -> tuple[str, ...]:
        """The words of one unit."""
        return tuple(self.keys[self.units[unit].first : self.units[unit].last])


def _between(starts: list[int], ends: list[int], start: int, end: int) -> tuple[int, int]:
    return bisect_right(ends, start), bisect_left(starts, end)


def read(text: str) -> Draft:
    """Find the words and the units of `text`; a text without a letter or digit has no units."""
    draft = read_words(text)
    for unit in _sentences(draft):
        draft.units.extend(_pieces(draft, unit))
    return draft


def read_words(text: str) -> Draft:
    """Find the words of `text` alone."""
    spans = [match.span() for match in WORD.finditer(text)]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    keys = [_key(text[start:end]) for start, end in spans]
    for match in _ADDRESS.finditer(text):
        for word in range(*_between(starts, ends, *match.span())):
            keys[word] = IN_ADDRESS + keys[word]
    return Draft(text, starts, ends, keys, [])


def _sentences(draft: Draft) -> list[Unit]:
    """The sentences with words in them; one or two words that a line end parted from theirs are put back."""
    found: list[Unit] = []
    for start, end in split(draft.text):
        first, last = draft.words_in(start, end)
        before = found[-1] if found else None
        if before and before.length < _FRAGMENT and first < last and _goes_on(draft.text, before.end, start):
            found[-1] = Unit(before.start, end, before.first, last)
        elif first < last:
            found.append(Unit(start, end, first, last))
    return found


def _goes_on(text: str, end: int, start: int) -> bool:
    """Whether what begins at `start` goes on with the sentence that seems to end at `end`."""
    return text[start].islower() and text[end - 1].isalnum() and text.count("\n", end, start) == 1


def cut_alike(old: Draft, new: Draft) -> tuple[Draft, Draft]:
    """Both drafts with their units also cut where either has an edge between the same words.

    Where a line ends or an abbreviation stands, one and the same sentence may be divided in one place and not in
    another. An edge is the same when two words on either side are, or the three behind it and a stop before; an
    edge with a stop needs one in the other place as well, or else the author joined two sentences.
    """
    edges = _Edges(set(), set(), set())
    for draft in (old, new):
        for unit in draft.units:
            if unit.first >= _AROUND:
                around = edges.stopped if stops_before(draft, unit.first) else edges.unstopped
                around.add(tuple(draft.keys[unit.first - _AROUND : unit.first + _AROUND]))
            edges.begins.add(tuple(draft.keys[unit.first : unit.first + _BEHIND]))
    most = 2 * max(len(old.units), len(new.units))
    return _cut_at(old, edges, most), _cut_at(new, edges, most)


class _Edges(NamedTuple):
    """The words around edges with and without a stop, and the words that units begin with."""

    stopped: set[tuple[str, ...]]
    unstopped: set[tuple[str, ...]]
    begins: set[tuple[str, ...]]


def _cut_at(draft: Draft, edges: _Edges, most: int) -> Draft:
    """The draft with its units cut at these edges, but for pieces that would be too short.

    Where there would be more than `most` cuts, the text is so repetitive that words do not tell edges: no cut.
    """
    keys = draft.keys
    cuts = {
        at
        for at, around in enumerate(zip(keys, keys[1:], keys[2:], keys[3:], strict=False), start=_AROUND)
        if around in edges.unstopped or (around in edges.stopped and stops_before(draft, at))
    }
    cuts.update(
        at
        for at, behind in enumerate(zip(keys, keys[1:], keys[2:], strict=False))
        if behind in edges.begins and at and stops_before(draft, at)
    )
    if len(cuts) > most:
        return draft
    ordered = sorted(cuts)
    units: list[Unit] = []
    for unit in draft.units:
        first = bisect_left(ordered, unit.first + _AROUND)
        units.extend(_cut(draft, unit, ordered[first : bisect_right(ordered, unit.last - _AROUND)]))
    return Draft(draft.text, draft.starts, draft.ends, keys, units)


def gap_before(draft: Draft, word: int) -> str:
    """What stands before a word, up to the one before it; of the word behind the last one, all that is left."""
    start = draft.ends[word - 1] if word else 0
    return draft.text[start : draft.starts[word] if word < len(draft.starts) else len(draft.text)]


def stops_before(draft: Draft, word: int) -> bool:
    """Whether a stop stands between this word and the one before."""
    return bool(_SENTENCE_END.search(draft.text, draft.ends[word - 1], draft.starts[word]))


def opens(draft: Draft, word: int) -> bool:
    """Whether a sentence begins with this word."""
    units = draft.units_in(word, word + 1)
    return bool(units) and draft.units[units[0]].first == word


def _pieces(draft: Draft, unit: Unit) -> list[Unit]:
    """The unit, cut behind stops that no space follows; and where it is over-long, behind clauses or anywhere."""
    overlong = unit.length > _LONGEST_UNIT
    if not overlong and not _STOP.search(draft.text, unit.start, unit.end):
        return [unit]
    edges: list[int] = []
    for at in range(unit.first + 1, unit.last):
        gap = draft.ends[at - 1], draft.starts[at]
        length = at - (edges[-1] if edges else unit.first)
        if _STOP.search(draft.text, *gap) or (overlong and _cuts_before(draft, at, length, gap)):
            edges.append(at)
    return _cut(draft, unit, edges)


def _cut(draft: Draft, unit: Unit, edges: list[int]) -> list[Unit]:
    """The unit cut before the words named; a piece ends where the next begins."""
    edges = [unit.first, *edges, unit.last]
    return [
        Unit(
            unit.start if first == unit.first else draft.starts[first],
            unit.end if last == unit.last else draft.starts[last],
            first,
            last,
        )
        for first, last in pairwise(edges)
    ]


def _cuts_before(draft: Draft, at: int, length: int, gap: tuple[int, int]) -> bool:
    """Whether an over-long unit is cut before word `at`, `length` words after the last cut.

    Where no clause ends, the word before decides alone, so that an insertion moves no later cut.
    """
    if length < _SHORTEST_PIECE:
        return False
    if length >= _LONGEST_UNIT or _CLAUSE_END.search(draft.text, *gap):
        return True
    return zlib.crc32(draft.keys[at - 1].encode("utf-8", "surrogatepass")) % _CUT_EVERY == 0
