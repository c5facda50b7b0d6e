"""The passage that a refused quote was probably taken from, and the differences in words.

Likeness is used here to show, never to accept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

from rapidfuzz.distance import Indel

from factcheck.text.quotes.differing import Difference, differences
from factcheck.text.quotes.gaps import GAP_CHARACTERS, Stretch
from factcheck.text.quotes.letters import occurrences, sought
from factcheck.text.quotes.source import Reading, SourceText
from factcheck.text.typography import UNSPACED

_WORD = re.compile(r"\w+(?:['.,:/]\w+)*|[^\w\s'\",;:.!?-]")
_CHARACTER = rf"(?!\d){UNSPACED.pattern}"
# where no spaces part words, each character is one, and a number or a word of another script is whole
_UNSPACED_WORD = re.compile(
    rf"{_CHARACTER}|(?:(?!{_CHARACTER})\w)+(?:['.,:/](?:(?!{_CHARACTER})\w)+)*|[^\w\s'\",;:.!?-]"
)
_DIGIT = re.compile(r"\d")
_LONGEST = 2000  # code points of a quote that are compared; enough to know the place
_SEED_WORDS = 3
_SEEDS = 12
_FEWEST = 5  # letters that make a single word worth looking for
_PLACES = 4
_LEAST_LIKE = 0.5  # share of letters in common under which there is no passage to show
_SURE = 0.85
_CLEAR = 32  # letters of the quote found at one place and nowhere else
_ASTRAY = 12  # letters by which a quote with one wrong word may be longer or shorter than the passage
_SLACK = 0.6  # of its length, looked at on either side


@dataclass(frozen=True, slots=True)
class Closest:
    """The nearest passage: its span in the source (code points, end exclusive) and what differs."""

    start: int
    end: int
    likeness: float
    differences: tuple[Difference, ...]


def closest(quote: Stretch, source: SourceText) -> Closest | None:
    """The passage most like a quote, or None when nothing is like it."""
    wanted = _Wanted(quote)
    if not wanted.size:
        return None
    best: Closest | None = None
    for reading, start, end in _stretches(wanted, source):
        found = _compare(wanted, reading, start, end)
        if best is None or found.likeness > best.likeness:
            best = found
        if best.likeness > _SURE:
            break
    return best if best and best.likeness >= _LEAST_LIKE else None


class _Wanted:
    """What is looked for: the folded beginning of the quote, its words and its letters."""

    def __init__(self, quote: Stretch) -> None:
        self.quote = quote
        self.folded = quote.text[:_LONGEST]
        self.text = self.folded.replace('"', "'")
        self.word = _UNSPACED_WORD if UNSPACED.search(self.text) else _WORD
        self.words = self.word.findall(self.text)
        self.whole = sought(self.text)
        self.size = len(self.whole)

    @property
    def marks(self) -> tuple[str, str]:
        """What the quote has before its first letter or digit, and behind its last."""
        inner = self.folded.strip(GAP_CHARACTERS)
        start = self.folded.find(inner)
        return self.folded[:start], self.folded[start + len(inner) :]

    @cached_property
    def letters(self) -> list[bytes]:
        """The letters of each word."""
        return [sought(word) for word in self.words]

    @cached_property
    def offsets(self) -> list[int]:
        """How many letters are before each word, and at last how many there are."""
        return [0, *accumulate(map(len, self.letters))]

    def seed(self, first: int) -> tuple[int, bytes]:
        """A part of the quote that begins with word number `first`: how many letters are before it, and its letters."""
        return self.offsets[first], b"".join(self.letters[first : first + _SEED_WORDS])

    def seeds(self) -> list[tuple[int, bytes]]:
        """Parts of the quote to look for, spread over it."""
        count = len(self.words)
        seeds = [self.seed(i) for i in range(0, max(1, count - _SEED_WORDS + 1), max(1, count // _SEEDS))]
        return seeds[::2] + seeds[1::2]

    def long_words(self) -> list[tuple[int, bytes]]:
        """The longest words, with how many letters are before them."""
        longest = sorted(zip(self.offsets, self.letters, strict=False), key=lambda word: -len(word[1]))
        return [word for word in longest[:_SEEDS] if len(word[1]) >= _FEWEST]

    def raw_numbers(self) -> list[str]:
        """The words with numbers as they stood before folding."""
        begin, end = self.quote.folded.original(self.quote.start, self.quote.start + len(self.text))
        return _with_digits(self.quote.folded.source[begin:end])


def _stretches(wanted: _Wanted, source: SourceText) -> Iterator[tuple[Reading, int, int]]:
    """Where the passage may stand, the likeliest first: spans of readings."""
    letters = source.letters.all
    start, end = _ends(wanted, letters)
    if 0 <= start < end:
        reading = _between(wanted, source, start, end)
        yield reading, 0, len(reading.plain)
    near = start if start >= 0 else end - wanted.size
    if start >= 0 or end >= 0:
        yield from _around(wanted, source, near)
    for place in _places(wanted, letters):
        yield from _around(wanted, source, place)


def _ends(wanted: _Wanted, letters: bytes) -> tuple[int, int]:
    """Where the first words of the quote begin and its last words end; -1 for what is not there.

    One half of most quotes with something wrong in them is right, and the other is near it. A long stretch is also
    found sooner than a few words.
    """
    half = wanted.size // 2
    start = letters.find(wanted.whole[:half])
    if start >= 0:
        return start, _last_words(wanted, letters, start)
    end = letters.find(wanted.whole[half:])
    if end >= 0:
        end += wanted.size - half
        return _first_words(wanted, letters, end), end
    start = letters.find(b"".join(map(sought, wanted.words[:_SEED_WORDS])))
    if start >= 0:
        return start, _last_words(wanted, letters, start)
    tail = b"".join(map(sought, wanted.words[-_SEED_WORDS:]))
    end = letters.find(tail)
    return -1, end + len(tail) if end >= 0 else -1


def _first_words(wanted: _Wanted, letters: bytes, end: int) -> int:
    """Where the first words begin before `end`, or at least the first one about where it should; else -1."""
    first = list(map(sought, wanted.words[:_SEED_WORDS]))
    start = letters.rfind(b"".join(first), max(0, end - 2 * wanted.size), end)
    about = max(0, end - wanted.size - _ASTRAY)
    return start if start >= 0 else letters.find(first[0], about, about + 2 * _ASTRAY + len(first[0]))


def _last_words(wanted: _Wanted, letters: bytes, start: int) -> int:
    """Where the last words end behind `start`, or at least the last one about where it should; else -1."""
    last = list(map(sought, wanted.words[-_SEED_WORDS:]))
    tail = b"".join(last)
    end = letters.find(tail, start, start + 2 * wanted.size)
    if end >= 0:
        return end + len(tail)
    about = start + wanted.size - len(last[-1]) - _ASTRAY
    end = letters.rfind(last[-1], max(start, about), about + 2 * _ASTRAY + len(last[-1]))
    return end + len(last[-1]) if end >= 0 else -1


def _between(wanted: _Wanted, source: SourceText, start: int, end: int) -> Reading:
    """The body from one letter of the page to before another, with marks before and behind that the quote has too."""
    begin, stop = source.letters.span(start, end - start)
    lead, trail = wanted.marks
    if lead and source.text[max(0, begin - len(lead)) : begin] == lead:
        begin -= len(lead)
    if trail and source.text.startswith(trail, stop):
        stop += len(trail)
    return Reading(source.masked_part(begin, stop), begin)


def _around(wanted: _Wanted, source: SourceText, place: int) -> Iterator[tuple[Reading, int, int]]:
    """The stretch near a place that has most of the quote's words, if any has."""
    slack = int(_SLACK * wanted.size) + 30
    reading = source.body_part(place - slack, place + wanted.size + slack)
    there = list(wanted.word.finditer(reading.plain))
    first, last = _bounds(wanted.words, [match[0] for match in there])
    if first < last:
        yield reading, there[first].start(), there[last - 1].end()


def _places(wanted: _Wanted, letters: bytes) -> list[int]:
    """Where the quote would begin if it stood around the places of its parts; the most voted first."""
    votes: Counter[int] = Counter()
    size = max(40, wanted.size // 4)
    for offset, seed in wanted.seeds():
        for at in islice(occurrences(seed, letters), 3):
            votes[(at - offset) // size] += len(seed)
        if len(votes) == 1 and max(votes.values()) > _CLEAR:
            break
    if not votes:
        for offset, word in wanted.long_words():
            for at in islice(occurrences(word, letters), 20):
                votes[(at - offset) // size] += len(word)
    near = {cell: n + votes[cell - 1] + votes[cell + 1] for cell, n in list(votes.items())}
    return [cell * size for cell in sorted(near, key=lambda c: (-near[c], c))[:_PLACES]]


def _compare(wanted: _Wanted, reading: Reading, start: int, end: int) -> Closest:
    """The stretch as a passage, with its likeness to the quote and the differences in words, marks or signs."""
    folded = reading.folded
    begin, stop = folded.original(start, end)
    likeness = Indel.normalized_similarity(wanted.text, reading.plain[start:end])
    different = (
        differences(wanted.words, wanted.word.findall(reading.plain, start, end))
        or differences(wanted.folded.split(), folded.text[start:end].split())
        or differences(wanted.raw_numbers(), _with_digits(folded.source[begin:stop]))
    )
    return Closest(*reading.original(start, end), likeness, different)


def _with_digits(text: str) -> list[str]:
    return [word for word in text.split() if _DIGIT.search(word)]


def _bounds(here: list[str], there: list[str]) -> tuple[int, int]:
    """The stretch of the page's words that has most of the quote's words and least of others, order aside."""
    counts = dict(Counter(here))
    left = counts.copy()
    fresh = True
    best, best_at = 0, (0, 0)
    score, first = 0, 0
    for i, word in enumerate(there):
        if left.get(word):
            left[word] -= 1
            fresh = False
            score += len(word) + 1
            if score > best:
                best, best_at = score, (first, i + 1)
        else:
            score -= (len(word) + 3) // 2
            if score <= 0:
                score, first = 0, i + 1
                left = left if fresh else counts.copy()
                fresh = True
    return _with_replaced_ends(here, there, best_at)


def _with_replaced_ends(here: list[str], there: list[str], at: tuple[int, int]) -> tuple[int, int]:
    """Shift the ends of the stretch so that words which the quote exchanged there are in, and their doubles out.

    At either end, words of the page that are out of order are dropped (unless they are many: then a clause changed
    place), and as many are taken in as the quote has words there that match nothing.
    """
    first, last = at
    same = [op for op in Indel.opcodes(here, there[first:last]) if op.tag == "equal"]
    if not same:
        return at
    few = max(1, len(here) // 4)
    extra_left, extra_right = same[0].dest_start, last - first - same[-1].dest_end
    if extra_left <= few:
        first = max(0, first + extra_left - same[0].src_start)
    if extra_right <= few:
        last = min(len(there), last - extra_right + len(here) - same[-1].src_end)
    return first, last
