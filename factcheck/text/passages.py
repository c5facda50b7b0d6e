"""Which sentences of the archived texts bear most on a claim: an order for reading, never a judgement.

BM25 over sentences (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
Foundations and Trends in Information Retrieval 3(4), 2009, section 3), with rarity counted in the claim's own
sources. To a sentence's score a part of its neighbours' is added, then weight for the claim's numbers it has and
for how much of the claim its source speaks of at all. Names get no weight of their own: they are rare words, and
more than that puts worse sentences first. All offsets are Unicode code points, end exclusive.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.text.repeats import dispensable, words_at
from factcheck.text.sentences import Span, blocks, split_block
from factcheck.text.typography import UNSPACED

SATURATION, LENGTH = 1.2, 0.2  # k1 and b of the formula; sentences need little correction for their length
NEIGHBOURS = ((1, 0.15), (2, 0.10))  # how many sentences away, and the part of its score that counts here
NUMBERS = 0.3  # for all of the claim's numbers, as a part of the best score
SOURCE = 0.15  # for a source that speaks of all of the claim, likewise
FEWEST_WORDS = 4  # shorter lines are headings and menus mostly: they help their neighbours, and are not shown
MOST_OF_ONE = 3  # passages of one source, when there are others
_CHARACTERS = 3  # that count as a word where no spaces part words
LONGEST = 600  # characters of a passage: what is longer is a table or a list run together

_Ranked = tuple[float, str, int]  # score, the best the lowest; source; number of the sentence

_TERM = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_EDGE = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")
# words that say nothing of what a sentence is about
_SILENT = re.compile(
    r"a|about|after|all|also|an|and|any|are|as|at|be|because|been|before|but|by|can|could|did|do|does|for|from|had|"
    r"has|have|he|her|him|his|how|i|if|in|into|is|it|its|may|might|more|most|my|no|nor|not|of|on|or|our|out|over|"
    r"s|shall|she|should|so|some|such|t|than|that|the|their|them|then|there|these|they|this|those|through|to|under|"
    r"up|upon|was|we|were|what|when|where|which|while|who|whom|whose|why|will|with|would|you|your"
)
_INFLECTIONS = ("ingly", "edly", "ing", "ed", "ly")
_DERIVATIONS = (
    *("ational", "ation", "ement", "ment", "ness", "ity", "ance", "ence"),
    *("able", "ible", "ive", "ion", "al", "er", "or"),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence worth reading: `text[start:end]` of that source's text."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One text made ready for questions: rough sentences, their blocks and lengths, and where each term is."""

    text: str
    spans: tuple[Span, ...]
    homes: tuple[Span, ...]
    sizes: tuple[int, ...]
    places: Mapping[str, Sequence[int]]


def read(text: str) -> Reading:
    """Make a text ready. It costs time in proportion to the length; a question after that costs little."""
    spans: list[Span] = []
    homes: list[Span] = []
    sizes: list[int] = []
    places: defaultdict[str, list[int]] = defaultdict(list)
    for block in blocks(text):
        for span in _rough(text, block):
            number, found = len(spans), terms(text[span.start : span.end])
            for term in found:
                places[term].append(number)
            spans.append(span)
            homes.append(block)
            sizes.append(len(found))
    return Reading(text, tuple(spans), tuple(homes), tuple(sizes), dict(places))


def terms(words: str) -> list[str]:
    """What is compared of some words: the stems of those that carry meaning, and numbers."""
    return [term for word in _TERM.findall(words) for term in _terms(word)]


def _terms(word: str) -> tuple[str, ...]:
    """What is compared of one word; of a row of words without spaces, each two characters that follow one another."""
    if word.isascii() or not UNSPACED.search(word):
        return (term,) if (term := _term(word)) else ()
    return tuple(word[at : at + 2] for at in range(max(1, len(word) - 1)))


def keys(words: str) -> frozenset[str]:
    """What some words are looked for by: as `terms`, and the words that say nothing as they are."""
    return frozenset(_term(word) or word.casefold() for word in _TERM.findall(words))


def numbers(words: str) -> list[str]:
    """The numbers in some words as written, each once."""
    return list(dict.fromkeys(word for word in _TERM.findall(words) if word[0].isdigit()))


def unseen_numbers(claim: str, readings: Iterable[Reading]) -> list[str]:
    """The claim's numbers that no text has, as the claim writes them."""
    known = [reading.places for reading in readings]
    return [number for number in numbers(claim) if not any(_term(number) in places for places in known)]


def best(claim: str, readings: Mapping[str, Reading], most: int = 5) -> list[Passage]:
    """At most `most` sentences that bear on the claim, best first; `readings` are texts by source id.

    The same texts give the same answer, whatever the order they are given in. Sentences that have nothing of
    the claim are never among them, and none is given twice; one that stands several times in its text, as titles do,
    is left out where another of that text serves.
    """
    ordered = {source: readings[source] for source in sorted(readings)}
    return _chosen(claim, _ranked(claim, ordered), ordered, most)


def best_of_each(claim: str, readings: Mapping[str, Reading], most: int = 3) -> dict[str, list[Passage]]:
    """As `best`, but at most `most` sentences of every text, by source id; the text with the best of all comes first.

    Texts that have nothing of the claim are not among them.
    """
    of_each: defaultdict[str, list[_Ranked]] = defaultdict(list)
    for entry in _ranked(claim, {source: readings[source] for source in sorted(readings)}):
        of_each[entry[1]].append(entry)
    chosen = {s: _chosen(claim, ranked, {s: readings[s]}, most) for s, ranked in of_each.items()}
    return {source: passages for source, passages in chosen.items() if passages}


def _ranked(claim: str, ordered: Mapping[str, Reading]) -> list[_Ranked]:
    """All sentences that have anything of the claim, best first."""
    wanted = frozenset(terms(claim))
    rarity = _rarity(wanted, ordered.values())
    sizes = [size for reading in ordered.values() for size in reading.sizes]
    average = sum(sizes) / len(sizes) if any(sizes) else 1.0
    plain = {source: _scores(reading, rarity, average) for source, reading in ordered.items()}
    top = max((score for scores in plain.values() for score in scores.values()), default=0.0)
    if not top:
        return []
    return sorted(
        (-score, source, number)
        for source, reading in ordered.items()
        for number, score in _weighed(reading, plain[source], rarity, top)
    )


def _rough(text: str, block: Span) -> Iterator[Span]:
    """Sentences as a quick look finds them: exact cuts are made only in what is shown."""
    start = block.start
    for edge in _EDGE.finditer(text, block.start, block.end):
        yield Span(start, edge.end())
        start = edge.end()
    yield Span(start, block.end)


def _rarity(wanted: Iterable[str], readings: Iterable[Reading]) -> dict[str, float]:
    """The weight of each term: the fewer sentences have it, the more."""
    held = list(readings)
    count = sum(len(reading.spans) for reading in held)
    weights = {}
    for term in sorted(wanted):
        having = sum(len(set(reading.places.get(term, ()))) for reading in held)
        weights[term] = math.log(1 + (count - having + 0.5) / (having + 0.5))
    return weights


def _scores(reading: Reading, rarity: Mapping[str, float], average: float) -> dict[int, float]:
    """BM25 of the sentences that have anything of the claim, by their number; `average` is their usual size."""
    scores: defaultdict[int, float] = defaultdict(float)
    least, slope, sizes = SATURATION * (1 - LENGTH), SATURATION * LENGTH / average, reading.sizes
    for term, weight in rarity.items():
        full = weight * (SATURATION + 1)
        for number, times in Counter(reading.places.get(term, ())).items():
            scores[number] += full * times / (times + least + slope * sizes[number])
    return dict(scores)


def _weighed(
    reading: Reading, scores: Mapping[int, float], rarity: Mapping[str, float], top: float
) -> Iterator[tuple[int, float]]:
    """The same sentences with their whole score: neighbours, numbers and source counted in."""
    figures = [frozenset(reading.places.get(term, ())) for term in rarity if term[0].isdigit()]
    spoken = sum(weight for term, weight in rarity.items() if term in reading.places) / sum(rarity.values())
    for number, score in scores.items():
        for away, part in NEIGHBOURS:
            score += part * (scores.get(number - away, 0.0) + scores.get(number + away, 0.0))
        if figures:
            score += NUMBERS * top * sum(number in having for having in figures) / len(figures)
        yield number, score + SOURCE * top * spoken


def _chosen(
    claim: str, ranked: Iterable[_Ranked], readings: Mapping[str, Reading], most: int
) -> list[Passage]:
    """The best that differ, cut exactly, not all from one source while others have something."""
    wanted = frozenset(terms(claim))
    passages: list[Passage] = []
    held_back: list[Passage] = []
    seen: set[str] = set()
    cuts: dict[tuple[str, Span], list[Span]] = {}
    for _, source, number in ranked:
        full = len(readings) > 1 and sum(passage.source == source for passage in passages) >= MOST_OF_ONE
        if full and len(held_back) == most:
            continue
        reading = readings[source]
        if not _worth_showing(reading, number, wanted):
            continue
        passage = Passage(source, *_exact(reading, number, cuts, source))
        words = " ".join(reading.text[passage.start : passage.end].split()).casefold()
        if words in seen:
            continue
        seen.add(words)
        (held_back if full else passages).append(passage)
        if len(passages) == most:
            break
    return (passages + held_back)[:most]


def _worth_showing(reading: Reading, number: int, wanted: frozenset[str]) -> bool:
    """Whether a sentence is no heading, and none that stands several times while another says what it says."""
    rough = reading.spans[number]
    words = reading.text[rough.start : rough.end]
    unspaced = 0 if words.isascii() else len(UNSPACED.findall(words))
    found = wanted.intersection(terms(words))
    if len(words.split()) + unspaced // _CHARACTERS < FEWEST_WORDS and not _is_row(found):
        return False
    having = [reading.places[term] for term in found]
    return not dispensable(reading.text, number, reading.spans, having, FEWEST_WORDS, _title(reading))


def _is_row(found: Collection[str]) -> bool:
    """Whether a short line has a figure of the claim beside another of its words, as the row of a table does."""
    return len(found) > 1 and any(term[0].isdigit() for term in found)


def _title(reading: Reading) -> str:
    """The first line, where it is a sentence by itself and not all of the text; else ""."""
    alone = len(reading.spans) > 1 and reading.homes[0] != reading.homes[1]
    return words_at(reading.text, reading.spans[0]) if alone else ""


def _exact(reading: Reading, number: int, cuts: dict[tuple[str, Span], list[Span]], source: str) -> Span:
    """The sentence at the middle of a rough one, no longer than may be shown; `cuts` remembers blocks."""
    rough, home = reading.spans[number], reading.homes[number]
    if home.end - home.start > 20 * LONGEST:
        home = rough
    if (source, home) not in cuts:
        cuts[source, home] = split_block(reading.text, home)
    middle = (rough.start + rough.end) // 2
    found = next((s for s in cuts[source, home] if s.start <= middle < s.end), rough)
    if found.end - found.start <= LONGEST:
        return found
    start = max(found.start, min(middle - LONGEST // 2, found.end - LONGEST))
    return _at_words(reading.text, start, min(start + LONGEST, found.end), found)


def _at_words(text: str, start: int, end: int, within: Span) -> Span:
    """A cut moved inwards to where words begin and end."""
    while start > within.start and start < end and not text[start - 1].isspace():
        start += 1
    while end < within.end and end > start and not text[end].isspace():
        end -= 1
    return Span(start, end) if end > start else within


@lru_cache(maxsize=1 << 16)
def _term(word: str) -> str:
    """A number without its separators, or the stem of a word; "" for a word that says nothing."""
    if word[0].isdigit():
        return word.replace(",", "")
    lower = word.casefold()
    return "" if _SILENT.fullmatch(lower) else lower if len(lower) < 4 else _stem(lower)


def _stem(word: str) -> str:
    """A word without its usual endings; two forms of a word mostly come out the same."""
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    word = _without(word, _INFLECTIONS, 3)
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    word = _without(word, _DERIVATIONS, 4)
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def _without(word: str, endings: Iterable[str], least: int) -> str:
    ending = next((e for e in endings if word.endswith(e) and len(word) - len(e) >= least), "")
    return word[: len(word) - len(ending)]
