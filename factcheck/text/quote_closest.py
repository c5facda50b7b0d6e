"""The passage that a refused quote was probably taken from, and the differences in words.

Likeness is used here to show, never to accept.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factcheck.text.quote_source import Reading

_WORD = re.compile(r"\w+(?:['.,:/-]\w+)*|[^\w\s'\",;:.-]")
_LONGEST = 2000  # code points of a quote that are compared; enough to know the place
_SEED_WORDS = 3
_SEEDS = 12
_FEWEST = 5  # letters that make a single word worth looking for
_PLACES = 4
_LEAST_LIKE = 0.5  # share of letters in common under which there is no passage to show
_SLACK = 0.6


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that differ: as quoted, and as the page has them; either can be empty."""

    quoted: str
    page: str

    def __str__(self) -> str:
        if not self.page:
            return f'you quoted "{self.quoted}", which the page does not have'
        if not self.quoted:
            return f'the page has "{self.page}", which you left out'
        return f'you quoted "{self.quoted}", the page says "{self.page}"'


@dataclass(frozen=True, slots=True)
class Closest:
    """The nearest passage: its span in the source (code points, end exclusive) and what differs."""

    start: int
    end: int
    likeness: float
    differences: tuple[Difference, ...]


def closest(quote: str, reading: Reading) -> Closest | None:
    """The passage most like a folded quote, or None when nothing is like it."""
    wanted = quote.replace('"', "'")[:_LONGEST]
    words = [(match.start(), match[0]) for match in _WORD.finditer(wanted)]
    if not words:
        return None
    best: Closest | None = None
    for place in _places(wanted, words, reading.plain):
        found = _compare(wanted, words, reading, place)
        if found and (best is None or found.likeness > best.likeness):
            best = found
        if best and best.likeness > 0.9:
            break
    return best if best and best.likeness >= _LEAST_LIKE else None


def _places(wanted: str, words: list[tuple[int, str]], text: str) -> list[int]:
    """Where the quote would begin if it stood around the places of its parts; the most voted first."""
    votes: Counter[int] = Counter()
    size = max(40, len(wanted) // 4)
    for offset, seed in _seeds(wanted, words):
        at = text.find(seed)
        for _ in range(3):
            if at < 0:
                break
            votes[(at - offset) // size] += len(seed)
            at = text.find(seed, at + 1)
        if len(votes) == 1 and max(votes.values()) > 40:
            break
    if not votes:
        for offset, word in sorted(words, key=lambda w: -len(w[1]))[:_SEEDS]:
            if len(word) < _FEWEST:
                break
            for match in list(re.finditer(re.escape(word), text))[:20]:
                votes[(match.start() - offset) // size] += len(word)
    near = {cell: n + votes[cell - 1] + votes[cell + 1] for cell, n in list(votes.items())}
    return [cell * size for cell in sorted(near, key=lambda c: (-near[c], c))[:_PLACES]]


def _seeds(wanted: str, words: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Parts of the quote to look for, spread over it, those at its ends first."""
    starts = range(0, max(1, len(words) - _SEED_WORDS + 1), max(1, len(words) // _SEEDS))
    seeds = []
    for i in starts:
        last = min(i + _SEED_WORDS, len(words)) - 1
        seeds.append((words[i][0], wanted[words[i][0] : words[last][0] + len(words[last][1])]))
    return seeds[::2] + seeds[1::2]


def _compare(wanted: str, words: list[tuple[int, str]], reading: Reading, place: int) -> Closest | None:
    """Align the quote with the text around a place, word by word, and cut out what belongs to it."""
    slack = int(_SLACK * len(wanted)) + 60
    begin = max(0, place - slack)
    window = reading.plain[begin : place + len(wanted) + 2 * slack]
    there = [(begin + match.start(), match[0]) for match in _WORD.finditer(window)]
    here = [word for _, word in words]
    first, last = _bounds(here, [word for _, word in there])
    if first >= last:
        return None
    page = [word for _, word in there[first:last]]
    start, end = there[first][0], there[last - 1][0] + len(there[last - 1][1])
    likeness = Indel.normalized_similarity(wanted, reading.plain[start:end])
    span = reading.folded.original(start, end)
    return Closest(*span, likeness, _differences(here, page))


def _bounds(here: list[str], there: list[str]) -> tuple[int, int]:
    """The stretch of the page's words that has most of the quote's words and least of others, order aside."""
    left = Counter(here)
    best, best_at = 0, (0, 0)
    score, first = 0, 0
    for i, word in enumerate(there):
        if left[word] > 0:
            left[word] -= 1
            score += len(word) + 1
        else:
            score -= (len(word) + 1) // 2 + 1
        if score <= 0:
            score, first, left = 0, i + 1, Counter(here)
        elif score > best:
            best, best_at = score, (first, i + 1)
    return _with_replaced_ends(here, there, best_at)


def _with_replaced_ends(here: list[str], there: list[str], at: tuple[int, int]) -> tuple[int, int]:
    """Take in the words of the page that stand where the quote begins or ends with others."""
    first, last = at
    if first >= last:
        return at
    matched = [op for op in Indel.opcodes(here, there[first:last]) if op.tag == "equal"]
    if matched:
        first = max(0, first + matched[0].dest_start - matched[0].src_start)
        last = min(len(there), last + len(here) - matched[-1].src_end - (last - at[0] - matched[-1].dest_end))
    return first, max(last, first + 1)


def _differences(here: list[str], page: list[str]) -> tuple[Difference, ...]:
    found: list[Difference] = []
    quoted: list[str] = []
    says: list[str] = []
    for op in Indel.opcodes(here, page):
        if op.tag == "equal":
            if quoted or says:
                found.append(Difference(" ".join(quoted), " ".join(says)))
            quoted, says = [], []
        else:
            quoted += here[op.src_start : op.src_end]
            says += page[op.dest_start : op.dest_end]
    if quoted or says:
        found.append(Difference(" ".join(quoted), " ".join(says)))
    return tuple(found)
