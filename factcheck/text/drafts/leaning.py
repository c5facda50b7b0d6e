"""What became, in a new draft, of the words outside its quote that a claim is told with.

A verdict on "Lund lost the case" judged that of Lund, though the quote, "lost the case", does not name her. Where the
draft's "Lund" became "Berg", the claim is told of Berg, which nobody has judged; where she is gone, or somebody else
came in between, only a person can say of whom the words speak now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.text.drafts.alignment import Alignment
from factcheck.text.drafts.edits import Edit
from factcheck.text.drafts.following import followed, together
from factcheck.text.drafts.leans import EMPTY, NEAR, OWNING, Lean, Leans, bare, standing
from factcheck.text.drafts.makeshift import beside_words, ended, in_its_place, in_own_words, inner
from factcheck.text.drafts.rewording import became
from factcheck.text.drafts.wording import stop_of, verbatim
from factcheck.text.drafts.words import Draft, opens, read_words
from factcheck.text.plain import shortened
from factcheck.text.sentences import Span

# before a place's name
_PLACING = frozenset(("in", "at", "of", "from", "to", "near", "on", "for", "by", "the"))
_CHANGED = "its words stand, but what they are told with changed"
_SLACK = 60  # words by which the place before may lie farther off when the nearest one was taken out


@dataclass(frozen=True, slots=True)
class Leaned:
    """What became of the words that a claim leans on, when they did not simply stay.

    `told` is the restatement with the words that came in their place; when only a person can say of what the claim
    speaks now (`doubtful`), the draft's own words instead. `edits` are the words that changed.
    """

    reason: str
    told: str
    edits: tuple[Edit, ...] = ()
    doubtful: bool = False


class _Came(NamedTuple):
    """A place in a restatement (code points), the words that come there, and the edit that brings them."""

    place: Span
    text: str
    edit: Edit


class Leaning:
    """Asks one pair of drafts what became of what restatements take from the old one."""

    def __init__(self, alignment: Alignment) -> None:
        self._group_of, self._doubtful = alignment.group_of, alignment.doubtful
        self._old, self._new = alignment.old, alignment.new
        self._leans = Leans(alignment.old)

    def changed(self, quote: Span, found: Span, told: str, *, headed: bool = False) -> Leaned | None:
        """What changed beside a claim whose words stand, `quote` in the old draft and `found` in the new one.

        None when all that the restatement `told` takes from the old draft stands in the new one. Rows of cells move.
        """
        claim, now = Span(*self._old.words_in(*quote)), Span(*self._new.words_in(*found))
        came: list[_Came] = []
        for lean in self._leans.of(claim, told):
            if not headed and (reason := self._parted(lean, claim, now)):
                return self.doubted(reason, found)
            if self._stands(lean, claim, now):
                continue
            words = self._successor(lean)
            if words is None:
                return self.doubted(
                    f"its words stand, but {self._named(lean)} no longer stands by them", found
                )
            came.append(self._came(told, lean, words))
        return _told_anew(self._reason(came), told, came) if came else None

    def _reason(self, came: Sequence[_Came]) -> str:
        pairs = [(self._old.text[slice(*one.edit.old)], self._new.text[slice(*one.edit.new)]) for one in came]
        return f"{_CHANGED}: {'; '.join(dict.fromkeys(became(*pair) for pair in pairs))}"

    def doubted(
        self, reason: str, found: Span, beside: Span | None = None, edits: Sequence[Edit] = ()
    ) -> Leaned:
        """A claim of which only a person can say what it says now, told as its words with what they stand in.

        `found` and `beside` are stretches of the new draft; without the latter its sentence is meant.
        """
        units = self._new.units_in(*self._new.words_in(*found))
        sentence = Span(self._new.units[units[0]].start, self._new.units[units[-1]].end)
        read_in = "in the sentence" if beside in (None, sentence) else "read with"
        words, around = (inner(self._new.text[slice(*span)]) for span in (found, beside or sentence))
        return Leaned(reason, in_own_words(words, read_in, around), tuple(edits), doubtful=True)

    def retold(self, quote: Span, found: Span, edits: Sequence[Edit], told: str) -> str:
        """The restatement of a claim that was reworded: with its new words, or beside them if some have no place in it.

        `quote` and `found` are its words in the old draft and in the new one, `edits` lead from the ones to the others.
        """
        claim, now = Span(*self._old.words_in(*quote)), Span(*self._new.words_in(*found))
        came = [
            self._came(told, lean, words)
            for lean in self._leans.of(claim, told)
            if not self._stands(lean, claim, now) and (words := self._successor(lean))
        ]
        own, said = self._leans.own(claim, told), self._old.text[slice(*quote)]
        if not came and (put := in_its_place(told, said, _text(self._new, now))):
            return put
        for edit in edits:
            old, new = Span(*self._old.words_in(*edit.old)), Span(*self._new.words_in(*edit.new))
            if old.start == old.end and new.start == new.end:
                continue  # marks only
            whole = len(self._new.units_in(*new)) < 2 and len(self._old.units_in(*old)) < 2
            one = self._put_in(told, own, edit, old, new) if whole else None
            if one is None:
                return beside_words(_text(self._new, now), told)
            came.append(one)
        return _told_anew("", told, came).told

    def _put_in(self, told: str, own: dict[int, Span], edit: Edit, old: Span, new: Span) -> _Came | None:
        """New words of the quote itself; None when the restatement lacks the old ones, or has others among them."""
        behind = own.get(old.start - 1)
        if old.start == old.end:
            return _Came(Span(behind.end, behind.end), f" {_text(self._new, new)}", edit) if behind else None
        places = [own.get(number) for number in range(old.start, old.end)]
        first, last = places[0], places[-1]
        if first is None or last is None or not all(places):
            return None
        place = Span(first.start, last.end)
        if len(read_words(told[slice(*place)]).keys) != old.end - old.start:
            return None
        if new.start == new.end:
            return _Came(Span(behind.end, place.end), "", edit) if behind else None
        came = self._came(told, Lean(place, old), new)
        gone, come = stop_of(self._old, old, edit.old), stop_of(self._new, new, edit.new)
        return came._replace(place=ended(told, place, gone), text=came.text + come) if gone != come else came

    def _unit(self, lean: Lean) -> int:
        return self._old.units_in(*lean.words)[0]

    def _region(self, unit: int) -> Span | None:
        """The words of the sentences that one of the old draft became; None when that is gone."""
        group = self._group_of.get(unit)
        if group is None:
            return None
        news = together(group.news)
        return Span(self._new.units[news[0]].first, self._new.units[news[-1]].last)

    def _keys(self, lean: Lean) -> list[str]:
        return [bare(key) for key in self._old.keys[lean.words.start : lean.words.end]]

    def _stands(self, lean: Lean, claim: Span, now: Span) -> bool:
        """Whether the words stand in what their sentence became, in the same part there."""
        if self._unit(lean) in self._doubtful:
            return True
        region = self._region(self._unit(lean))
        if region is None:  # the nearest place was taken out: one before it may do
            reach = claim.start - lean.words.start + _SLACK
            region = Span(max(0, now.start - reach), now.start)
        if lean.whole:
            sentence = self._old.text[slice(*_offsets(self._old, lean.words))]
            return bool(verbatim(sentence, self._new, _offsets(self._new, region)))
        hits = standing(self._new, region, self._keys(lean))
        return any(self._same_part(lean, claim, now, at) for at in hits)

    def _same_part(self, lean: Lean, claim: Span, now: Span, at: int) -> bool:
        """Whether the words, found in the new draft at `at`, are still told of the same.

        Not so where "Lund sued the bank" became "the bank sued Lund", where another word now stands right before the
        quote, and where "the bank" became "the bank of Hull".
        """
        end = at + lean.words.end - lean.words.start
        if lean.words.end == claim.start and end != now.start:
            return False
        behind, before = _word(self._old, lean.words.end), _word(self._old, lean.words.start - 1)
        if _word(self._new, end) == "of" != behind:
            return False
        now_before = "" if opens(self._new, at) else _word(self._new, at - 1)
        return behind in EMPTY or behind != now_before or behind == before

    def _successor(self, lean: Lean) -> Span | None:
        """The words of the new draft that stand for these; None when nothing does, or these with others."""
        region = self._region(self._unit(lean))
        if region is None or lean.whole:
            return region
        group = self._group_of[self._unit(lean)]
        first, last = self._old.units[min(group.olds)].first, self._old.units[max(group.olds)].last
        found = followed(
            self._old.keys[first:last],
            self._new.keys[region.start : region.end],
            lean.words.start - first,
            lean.words.end - first,
        )
        if found is None:
            return None
        words = Span(region.start + found.start, region.start + found.end)
        torn = len(self._new.units_in(*words)) != 1
        return None if torn or any(True for _ in standing(self._new, words, self._keys(lean))) else words

    def _parted(self, lean: Lean, claim: Span, now: Span) -> str:
        """Why words of an earlier sentence may no longer be meant: others, with a name, stand between; "" if not so."""
        units, unit = self._old.units_in(*claim), self._unit(lean)
        region = self._region(unit)
        if unit >= units[0] or region is None:
            return ""
        if region.start >= now.start:
            return f"its words stand, but {self._named(lean)} no longer stands before them"
        here = self._new.units_in(*now)[0]
        last = self._named_last(self._old, lean, Span(unit, units[0]))
        if last < units[0] - NEAR:
            return ""  # named far off, and others since
        if set(self._became(range(last, last + 1))) & set(self._new.units_in(*now)):
            return ""  # joined to the sentence that names
        known = set(self._became(range(last, units[-1] + 1)))
        named = self._named_last(self._new, lean, Span(self._new.units_in(*region)[-1], here))
        apart = named not in known and self._names_another(lean, named)
        others = (number for number in range(named + 1, here) if number not in known and self._names(number))
        between = named if apart else next(others, None)
        if between is None:
            return ""
        said = shortened(self._new.text[self._new.units[between].start : self._new.units[between].end])
        return f"its words stand, but other ones now stand between them and {self._named(lean)}: “{said}”"

    def _named_last(self, draft: Draft, lean: Lean, units: Span) -> int:
        """The last of these sentences that names whom the first one names, if by the last name alone."""
        name = bare(self._old.keys[lean.words.end - 1])
        if self._old.text[self._old.starts[lean.words.end - 1]].isupper():
            for number in range(units.end - 1, units.start, -1):
                if name in map(bare, draft.keys_of(number)):
                    return number
        return units.start

    def _names_another(self, lean: Lean, unit: int) -> bool:
        """Whether a sentence of the new draft has another name behind the one that a claim is told with."""
        keys = [bare(key) for key in self._new.keys_of(unit)]
        name = bare(self._old.keys[lean.words.end - 1])
        if name not in keys:
            return False
        first, last = self._new.units[unit].first, self._new.units[unit].last
        behind = range(last - keys[::-1].index(name), last)
        capitals = [at for at in behind if self._new.text[self._new.starts[at]].isupper()]
        return any(at - 1 not in capitals and keys[at - 1 - first] not in _PLACING for at in capitals)

    def _became(self, units: range) -> Iterator[int]:
        for unit in units:
            if group := self._group_of.get(unit):
                yield from group.news

    def _names(self, unit: int) -> bool:
        """Whether a sentence of the new draft speaks of somebody or something by name."""
        return any(
            self._new.text[self._new.starts[word]].isupper() and self._new.keys[word] not in EMPTY
            for word in range(self._new.units[unit].first, self._new.units[unit].last)
        )

    def _named(self, lean: Lean) -> str:
        return f"“{_text(self._old, lean.words)}”, which the restatement takes from the draft,"

    def _came(self, told: str, lean: Lean, words: Span) -> _Came:
        """New words as they stand in a restatement: with its capital at the start, and "'s" where it has one."""
        edit = Edit(_offsets(self._old, lean.words), _offsets(self._new, words))
        if lean.whole:
            units = self._new.units_in(*words)
            sentence = self._new.text[self._new.units[units[0]].start : self._new.units[units[-1]].end]
            return _Came(lean.told, inner(sentence), edit)
        text = _text(self._new, words)
        if lean.told.start == 0:
            text = text[0].upper() + text[1:]
        elif opens(self._new, words.start) and self._new.keys[words.start] in EMPTY:
            text = text[0].lower() + text[1:]
        ending = told[max(0, lean.told.end - 2) : lean.told.end]
        if ending in OWNING and not text.endswith(OWNING):
            text += ending
        elif ending not in OWNING and text.endswith(OWNING) and _text(self._old, lean.words).endswith(OWNING):
            text = text[:-2]
        return _Came(lean.told, text, edit)


def _told_anew(reason: str, told: str, came: Sequence[_Came]) -> Leaned:
    """The restatement with the new words in their places."""
    anew = told
    for one in sorted(came, key=lambda one: one.place, reverse=True):
        anew = anew[: one.place.start] + one.text + anew[one.place.end :]
    return Leaned(reason, anew, tuple(one.edit for one in came))


def _word(draft: Draft, number: int) -> str:
    return draft.keys[number] if 0 <= number < len(draft.keys) else ""


def _offsets(draft: Draft, words: Span) -> Span:
    return Span(draft.starts[words.start], draft.ends[words.end - 1])


def _text(draft: Draft, words: Span) -> str:
    """The words as the draft has them, on one line."""
    return " ".join(draft.text[slice(*_offsets(draft, words))].split())
