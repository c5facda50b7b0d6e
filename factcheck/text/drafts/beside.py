"""What stands before and behind a claim's sentence, where the claim points back to it, or it says whether that is so.

"She won" means whom the words before name; "that year" the year told last; "the latter" any of them. "That is false."
and "Or so the company says." speak of what stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from factcheck.text.drafts.alignment import Alignment
from factcheck.text.drafts.edits import stretches
from factcheck.text.drafts.frame_words import (
    ASSURING,
    CALENDAR,
    DENYING,
    FRAMING,
    MEANING,
    PERSONS,
    POINTING,
    TIMES,
)
from factcheck.text.drafts.leans import EMPTY, NEAR
from factcheck.text.drafts.nouns import has_capital, is_name, is_noun
from factcheck.text.drafts.pointing import FIRST, left_open
from factcheck.text.drafts.rewording import became, because
from factcheck.text.drafts.setting import Setting
from factcheck.text.drafts.words import Draft, gap_before, opens
from factcheck.text.sentences import Span

_SHORT = 6  # words of a sentence that says no more than whether another is so, or by whose word
_WIDER = 40  # words by which what moved a little farther off is still found
_CHAIN = 6  # sentences through which a pronoun is followed to whom it means
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_LEAD = 5  # words of its own sentence before a claim that tell what it speaks of, so that no paragraph before does
_APART = ("heading", "headline", "footnote", "endnote", "caption", "table-cell")


class Beside(NamedTuple):
    """Why what stands beside a claim matters to it, and the sentence of the new draft to read with it."""

    why: str
    unit: int


class _Change(NamedTuple):
    """A word that came to one of two drafts or went from it, and how the words around it became others."""

    draft: Draft
    word: int
    said: str


class Surroundings:
    """Asks one pair of drafts what stands beside claims."""

    def __init__(self, alignment: Alignment, settings: tuple[Setting, Setting]) -> None:
        self._old, self._new = alignment.old, alignment.new
        self._settings = settings

    def changed(self, claim: Span, now: Span, told: str, hulls: tuple[range, range]) -> Beside | None:
        """What changed beside a claim (its words, by number, in either draft) that stands in these sentences."""
        first = hulls[1][0]
        if (words := self._pointed_at(claim, now, told)) is not None:
            why = "what stands before them, to which they point back, changed"
            mark = self._settings[1].marked(now.start)
            read_with = first - 1 if mark is None else self._new.units_in(mark - 1, mark)[0]
            return Beside(f"{why}: {words}" if words else why, read_with)
        for olds, news, behind in (
            (hulls[0][0] - 1, first - 1, False),
            (hulls[0][-1] + 1, hulls[1][-1] + 1, True),
        ):
            old = self._said(self._old, self._settings[0], olds, behind=behind)
            new = self._said(self._new, self._settings[1], news, behind=behind)
            if old != new:
                why = "what stands beside them now says otherwise whether it is so"
                was = _sentence(self._old, olds) if old else ""
                return Beside(because(why, was, _sentence(self._new, news) if new else ""), news)
        return None

    # -- what a claim points back to

    def _pointed_at(self, claim: Span, now: Span, told: str) -> str | None:
        """How what a statement leaves to the words before it changed there; None where that did not."""
        left = left_open(self._old.keys[claim.start : claim.end], told)
        if not any(left):
            return None
        old, new = self._settings[0].marked(claim.start), self._settings[1].marked(now.start)
        if old is not None and new is not None:  # what stands before a footnote is the sentence it is to
            claim, now = Span(old, old + 1), Span(new, new + 1)
        if any(not left.outside.isdisjoint(keys) for keys in self._sentences_before(claim, now)):
            claim, now = _from_sentence(self._old, claim), _from_sentence(self._new, now)
        near = list(self._changes(claim, now, 1))
        for draft, word, said in near:
            if (left.noun and is_noun(draft, word)) or (left.time and _is_date(draft, word)):
                return said
            if (left.all or left.event) and draft.keys[word] not in EMPTY:
                return said
        if left.named and (named := _first(near, is_name)) is not None:
            return named
        if left.time and self._year_changed(claim.start, now.start):
            return became(_last_year(self._old, claim.start), _last_year(self._new, now.start))
        if left.person:
            return _first(self._changes(claim, now, NEAR), is_name)
        return _first(self._changes(claim, now, 0), is_noun) if left.noun else None

    def _sentences_before(self, claim: Span, now: Span) -> Iterator[list[str]]:
        """The words of its sentence before a claim, in either draft."""
        for draft, words in ((self._old, claim), (self._new, now)):
            yield draft.keys[_from_sentence(draft, words).start : words.start]

    def _year_changed(self, claim: int, now: int) -> bool:
        """Whether another year was told last before two words, and neither a time nor what happened then near."""
        if _last_year(self._old, claim) == _last_year(self._new, now):
            return False
        both = zip((self._old, self._new), self._settings, (claim, now), strict=True)
        return not all(
            _is_led(draft, word)
            or any(_is_date(draft, at) for at in range(_begin(draft, setting, word, 1), word))
            for draft, setting, word in both
        )

    def _changes(self, claim: Span, now: Span, reach: int) -> Iterator[_Change]:
        """The words before a claim that came or went, with what became of which: of its sentence and so many before it.

        With no number, of all sentences before that begin with a pronoun themselves, and of the one before these.
        """
        both = zip((self._old, self._new), self._settings, (claim, now), strict=True)
        starts = [_begin(draft, setting, words.start, reach) for draft, setting, words in both]
        wide = max(claim.start - starts[0], now.start - starts[1]) + _WIDER
        olds = Span(max(0, claim.start - wide), claim.start)
        news = Span(max(0, now.start - wide), now.start)
        runs = [
            run
            for run in stretches(self._old.keys[slice(*olds)], self._new.keys[slice(*news)])
            if not run.same
        ]
        said = [_became(self._old, olds, run.old, self._new, news, run.new) for run in runs]
        gone = {olds.start + at: told for run, told in zip(runs, said, strict=True) for at in range(*run.old)}
        come = {news.start + at: told for run, told in zip(runs, said, strict=True) for at in range(*run.new)}
        moved = {self._old.keys[at] for at in gone} & {self._new.keys[at] for at in come}
        for draft, setting, words, start in (
            (self._old, self._settings[0], gone, starts[0]),
            (self._new, self._settings[1], come, starts[1]),
        ):
            for at, told in words.items():
                reordered = draft.keys[at] in moved and setting.kind(at) == "list-item"
                if at >= start and not reordered:
                    yield _Change(draft, at, told)

    # -- what says whether it is so

    def _said(self, draft: Draft, setting: Setting, number: int, *, behind: bool) -> list[str]:
        """What a sentence beside a claim says of whether that is so."""
        if not 0 <= number < len(draft.units):
            return []
        unit = draft.units[number]
        kind = setting.kind(unit.first)
        if kind in _APART and (behind or "head" not in kind):
            return []
        words = draft.keys_of(number)
        pointing = not POINTING.isdisjoint(words[:FIRST]) or words[0] in {"so", "none", "it"}
        apart = "\n\n" in gap_before(draft, unit.last if not behind else unit.first)
        if apart and not pointing and len(words) > _SHORT:
            return []
        if pointing and not behind and "following" not in words and ":" not in gap_before(draft, unit.last):
            return []  # it speaks of what was before it
        found = denials(words)
        if behind and (words[:1] == ("so",) or words[:2] == ("or", "so") or words[0] in POINTING):
            found += sorted(FRAMING.intersection(words).difference(found))
        return found


def _first(changes: Iterable[_Change], matters: Callable[[Draft, int], bool]) -> str | None:
    """What became of the first changed words that matter; None where none do."""
    return next((one.said for one in changes if matters(one.draft, one.word)), None)


def _became(old: Draft, olds: Span, was: Span, new: Draft, news: Span, now: Span) -> str:
    """How a run of words became another; both are counted from the beginning of a stretch of their draft."""
    return became(
        old.text_of(olds.start + was.start, olds.start + was.end),
        new.text_of(news.start + now.start, news.start + now.end),
    )


def _sentence(draft: Draft, unit: int) -> str:
    return draft.text[draft.units[unit].start : draft.units[unit].end]


def denials(words: Sequence[str]) -> list[str]:
    """The words of a sentence that say that something is not so."""
    found = sorted(key for key in words if key in DENYING)
    return [*found, "not"] if len(words) <= 3 and "not" in words else found


def assurances(words: Sequence[str]) -> list[str]:
    """The words of a heading that say whether, and how surely, what stands under it is so."""
    return sorted(key for key in words if key in DENYING or key in ASSURING or key.endswith("n't"))


def _from_sentence(draft: Draft, words: Span) -> Span:
    return Span(draft.units[draft.units_in(*words)[0]].first, words.end)


_OF_SEVERAL: Final = frozenset(
    ("them", "others", "neither", "nor", "both", "either", "latter", "former", "none")
)


def _is_led(draft: Draft, word: int) -> bool:
    """Whether the words of its sentence before a word are enough to tell what it speaks of.

    They are not for what is told of some of several ("one of them", "the others", "neither did").
    """
    if not _OF_SEVERAL.isdisjoint(draft.keys[word : word + 4]):
        return False
    first = draft.units[draft.units_in(word, word + 1)[0]].first
    return word - first > _LEAD and any(is_noun(draft, at) for at in range(first, word))


def _begin(draft: Draft, setting: Setting, word: int, reach: int) -> int:
    """The first word of so many sentences before that of a word, all but one of its own paragraph.

    No further than to a sentence that tells whom it speaks of: its own, from some words on, or one with a full name.
    The items of a list count for nothing, as "it" behind them means what their head names.
    """
    unit = draft.units_in(word, word + 1)[0]
    first = draft.units[unit].first
    if _is_led(draft, word):
        return first
    for step in range(reach or _CHAIN):
        apart = step and reach and "\n\n" in gap_before(draft, draft.units[unit].first)
        if unit == 0 or apart or (step and _names_in_full(draft, unit)):
            break
        if not reach and step and (MEANING - PERSONS).isdisjoint(draft.keys_of(unit)[:FIRST]):
            break
        unit -= 1
        while unit and setting.kind(draft.units[unit].first) == "list-item":
            unit -= 1
    return draft.units[unit].first


def _names_in_full(draft: Draft, unit: int) -> bool:
    """Whether a sentence has a person's name: two words with a capital side by side, and no "the" before them."""
    first, last = draft.units[unit].first, draft.units[unit].last
    named = [at for at in range(first, last) if has_capital(draft, at) and draft.keys[at] not in EMPTY]
    return any(
        then == at + 1 and gap_before(draft, then) == " " and (at == first or draft.keys[at - 1] != "the")
        for at, then in pairwise(named)
        if at - 1 not in named
    )


def _last_year(draft: Draft, word: int) -> str:
    """The year that was told last before a word."""
    return next((key for key in reversed(draft.keys[:word]) if _YEAR.fullmatch(key)), "")


def _is_date(draft: Draft, word: int) -> bool:
    key = draft.keys[word]
    may = key == "may" and has_capital(draft, word) and not opens(draft, word)
    return may or any(map(str.isdigit, key)) or key in TIMES or key in CALENDAR
