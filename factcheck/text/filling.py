"""Which words of a restatement its passage does not have: what somebody, or the extractor, filled in from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factcheck.text.words import WORD

_KEPT = 0.5  # of the passage's words at least; one that keeps fewer tells it in other words
# words that only say that what follows is the draft's own
_DEVICES = {"the author says", "what the text calls", "in the text's words", "in the author's words"}


@dataclass(frozen=True, slots=True)
class FilledIn:
    """Words of a restatement, and those of the passage that they stand in place of ("" when they were put in)."""

    words: str
    instead_of: str


def filled_in(restatement: str, passages: Sequence[str]) -> tuple[FilledIn, ...]:
    """Return what a restatement has that the passage does not, in its order; case and punctuation do not count.

    Of several passages the nearest counts. A restatement that keeps less than half of the passage gives nothing.
    """
    if not passages:
        return ()
    told = _words(restatement)
    read = min((_words(passage) for passage in passages), key=lambda words: _distance(words, told))
    kept = (len(told) + len(read) - _distance(read, told)) / 2
    if kept < _KEPT * len(read):
        return ()
    found = _changes(restatement, told, read)
    return tuple(one for one in found if one.words.replace("’", "'").casefold() not in _DEVICES)


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    start: int
    end: int
    text: str


def _words(text: str) -> list[_Word]:
    return [
        _Word(found[0].replace("’", "'").casefold(), *found.span(), found[0]) for found in WORD.finditer(text)
    ]


def _keys(words: Sequence[_Word]) -> list[str]:
    return [word.key for word in words]


def _distance(read: Sequence[_Word], told: Sequence[_Word]) -> int:
    return int(Indel.distance(_keys(read), _keys(told)))


def _changes(restatement: str, told: Sequence[_Word], read: Sequence[_Word]) -> Iterator[FilledIn]:
    """The runs of words between two that both have."""
    at = begin = 0
    for source, dest, length in Indel.editops(_keys(read), _keys(told)).as_matching_blocks():
        if dest > begin:
            yield _change(restatement, told, range(begin, dest), read[at:source])
        at, begin = source + length, dest + length


def _change(restatement: str, told: Sequence[_Word], run: range, lost: Sequence[_Word]) -> FilledIn:
    """One change; where only put in, as early as it can be read: “a mill, the mill” has “a mill” before “the mill”."""
    first, last = run.start, run.stop - 1
    while first and not lost and told[first - 1].key == told[last].key:
        first, last = first - 1, last - 1
    return FilledIn(restatement[told[first].start : told[last].end], " ".join(word.text for word in lost))
