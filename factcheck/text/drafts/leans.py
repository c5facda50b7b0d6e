"""What a restatement takes from a draft beyond its quote: the words, and where a reader takes them from.

"Lund sold the port and lost the case": the claim on "lost the case" is told as "Lund lost the case", and "Lund" stands
outside the quote. Words that the quote lacks are looked for where a reader takes them from: nearest before the quote,
or behind it in its sentence; a name from anywhere before, other words from near. What is found nowhere (the
restatement's own connecting words) is not taken from the draft.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.text.drafts.edits import stretches
from factcheck.text.drafts.frame_words import MEANING
from factcheck.text.drafts.words import Draft, opens, read_words
from factcheck.text.sentences import Span

NEAR = 3  # sentences before the quote in which "the company" is looked for; names are anywhere before
_LONGEST = 12  # words of a restatement that are looked for in one piece
_TRIED = 100  # places of a word that are looked at
OWNING = ("'s", "’s")
# a statement that could only be told in its sentence: The words “and lost” (in the sentence “She tried and lost.”)
_IN_SENTENCE = re.compile(r"\(in the sentence [“‘](?P<sentence>.*)[”’]\)")
# fmt: off
EMPTY = frozenset(
    {
        "a", "an", "the", "this", "that", "these", "those", "such", "some", "any", "each", "every", "all", "both",
        "i", "you", "he", "she", "it", "we", "they", "him", "her", "us", "them", "his", "its", "our", "their", "my",
        "your", "who", "whom", "whose", "which", "what", "there", "here", "when", "where", "while", "then", "as",
        "and", "or", "but", "nor", "so", "if", "than", "because", "though", "although", "not", "no", "of", "in", "on",
        "at", "by", "for", "from", "with", "without", "to", "into", "onto", "over", "under", "after", "before",
        "between", "about", "against", "through", "during", "since", "until", "up", "out", "off", "is", "are", "was",
        "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would",
        "can", "could", "may", "might", "must", "shall", "should", "one", "also", "only", "even", "just", "very", "too",
        "author", "author's", "words", "say", "says", "said", "saying", "tell", "tells", "told", "write", "writes",
        "wrote", "according", "claim", "claims", "claimed", "call", "calls", "called", "suspects", "thing", "people",
    }
)
_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their"})
_COUNTED = frozenset({"people", "thing", "things"})  # they say something with the word before them: "two people"
# fmt: on


class Lean(NamedTuple):
    """A run of a restatement's words (code points) and the words of the draft it is taken from (word numbers).

    `whole` when it is the sentence that the words are told in.
    """

    told: Span
    words: Span
    whole: bool = False


class Leans:
    """Asks one draft what the restatements of claims take from it."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._at: dict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(draft.keys):
            self._at[bare(key)].append(number)

    def of(self, claim: Span, told: str) -> Iterator[Lean]:
        """What a restatement takes from outside the words of its claim (word numbers)."""
        units = self._draft.units_in(claim.start, claim.end)
        if not units:
            return
        if sentence := _IN_SENTENCE.search(told):
            yield from self._sentence(units, told, Span(*sentence.span("sentence")))
            told = told[: sentence.start()]
        restated = read_words(told)
        quoted = [bare(key) for key in self._draft.keys[claim.start : claim.end]]
        asked = _Asked(claim, units, restated, quoted, [bare(key) for key in restated.keys])
        for run in stretches(asked.quoted, asked.told):
            if not run.same and run.new.start < run.new.end:
                meant = not MEANING.isdisjoint(quoted[run.old.start : run.old.end])
                yield from self._sources(asked._replace(meant=meant), run.new)

    def own(self, claim: Span, told: str) -> dict[int, Span]:
        """The words of a claim that its restatement has, by their numbers, and where they stand in it (code points)."""
        restated = read_words(told)
        quoted = [bare(key) for key in self._draft.keys[claim.start : claim.end]]
        return {
            claim.start + run.old.start + step: Span(restated.starts[at], restated.ends[at])
            for run in stretches(quoted, [bare(key) for key in restated.keys])
            if run.same
            for step, at in enumerate(range(run.new.start, run.new.end))
        }

    def _sentence(self, units: range, told: str, place: Span) -> Iterator[Lean]:
        words = [bare(key) for key in read_words(told[place.start : place.end]).keys]
        first, last = self._draft.units[units[0]].first, self._draft.units[units[-1]].last
        at = next(standing(self._draft, Span(first, last), words), None) if words else None
        if at is not None:
            yield Lean(place, Span(at, at + len(words)), whole=True)

    def _sources(self, asked: _Asked, run: Span) -> Iterator[Lean]:
        """The longest part of a run that stands in the draft, then what is left on either side of it."""
        for length in range(min(run.end - run.start, _LONGEST), 0, -1):
            for first in range(run.start, run.end - length + 1):
                words = asked.told[first : first + length]
                at = self._source(asked, words) if asked.may_be_taken(words) else None
                if at is None:
                    continue
                yield from self._sources(asked, Span(run.start, first))
                place = Span(asked.restated.starts[first], asked.restated.ends[first + length - 1])
                yield Lean(place, Span(at, at + length))
                yield from self._sources(asked, Span(first + length, run.end))
                return

    def _source(self, asked: _Asked, words: Sequence[str]) -> int | None:
        """The place of these words that a reader takes them from, as the number of the first one."""
        draft, claim = self._draft, asked.claim
        places = self._at.get(words[0], [])
        here = bisect_left(places, claim.start)
        before = (
            at for at in reversed(places[max(0, here - _TRIED) : here]) if at + len(words) <= claim.start
        )
        end = draft.units[asked.units[-1]].last
        behind = (at for at in places[here : here + _TRIED] if claim.end <= at < end)
        for at in (*before, *behind):
            same = [bare(key) for key in draft.keys[at : at + len(words)]] == list(words)
            one_sentence = len(draft.units_in(at, at + len(words))) == 1
            if same and one_sentence and self._reaches(asked, at, words):
                return at
        return None

    def _reaches(self, asked: _Asked, at: int, words: Sequence[str]) -> bool:
        """Whether words at this place may be what the restatement means."""
        unit = self._draft.units_in(at, at + 1)[0]
        content = [step for step, word in enumerate(words) if word not in EMPTY]
        if unit in asked.units or any(self._is_name(at + step) for step in content):
            return True
        counted = bool(content) and words[-1] in _COUNTED
        phrase = len(content) > 1 or (len(words) > 1 and (words[0] in _DETERMINERS or counted))
        if asked.meant and content and self._draft.text[self._draft.starts[at + content[0]]].isupper():
            phrase = True  # "Norway is cold. It has 700,000 people."
        return phrase and unit >= asked.units[0] - NEAR

    def _is_name(self, word: int) -> bool:
        """Whether a word has a capital that no sentence begins with, or a figure."""
        text = self._draft.text_of(word, word + 1)
        return any(map(str.isdigit, text)) or (text[0].isupper() and not opens(self._draft, word))


class _Asked(NamedTuple):
    """One claim, its units in the draft, its restatement, and the words of its quote and of that."""

    claim: Span
    units: range
    restated: Draft
    quoted: list[str]
    told: list[str]
    meant: bool = False  # whether these words stand for a pronoun of the quote

    def may_be_taken(self, words: Sequence[str]) -> bool:
        """Whether a run of the restatement says something that the quote does not."""
        content = [word for word in words if word not in EMPTY]
        opening = words[0] not in EMPTY or words[0] in _DETERMINERS
        return opening and not set(self.quoted).issuperset(content)


def standing(draft: Draft, region: Span, words: Sequence[str]) -> Iterator[int]:
    """Where these words stand, one after another, in a range of a draft's words."""
    for at in range(region.start, region.end - len(words) + 1):
        if [bare(key) for key in draft.keys[at : at + len(words)]] == list(words):
            yield at


def bare(key: str) -> str:
    """A word without the "'s" of the one it belongs to."""
    return key[:-2] if key.endswith(OWNING) else key
