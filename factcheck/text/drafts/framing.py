"""What stands around a claim whose words and whose restatement's words stayed, and may turn them all the same.

"It is clear that Q" became "It is unclear whether Q"; "A fact: Q" became "A lie: Q"; the next sentence became "That is
false."; the head of the list became "None of the following is true:". Words of another clause that only say something
else ("in 2021" for "in 2022") turn nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.text.drafts.alignment import Alignment
from factcheck.text.drafts.beside import Surroundings, assurances
from factcheck.text.drafts.edits import Edit, Stretch, edits, stretches
from factcheck.text.drafts.farther import Far
from factcheck.text.drafts.frame_words import FRAMING, GOVERNING, JOINING, LINKING
from factcheck.text.drafts.measures import declared, is_figure, moments, qualifying, restrictions
from factcheck.text.drafts.rewording import became, because
from factcheck.text.drafts.setting import Division, Setting, Under
from factcheck.text.drafts.speaking import other_speaker
from factcheck.text.drafts.words import Draft, gap_before, read_words
from factcheck.text.sentences import Span

_BOUND = re.compile(r"[,;–—()\[\]]|--| - ")
_MARKS = re.compile(r"[☀-➿⬀-⯿\U0001f300-\U0001faff]")  # crosses, ticks, warning signs; no bullets

_FEW = 3  # changes in a sentence that can all be told
_STAND = "its words stand"
_BOX = re.compile(r"\[([ xX])\][ \t]*$")


class Framed(NamedTuple):
    """Why words that stand may say something else now, and the stretch of the new draft to read them in."""

    reason: str
    context: Span
    edits: tuple[Edit, ...]


class Framing:
    """Asks one pair of drafts what stands around claims."""

    def __init__(
        self, alignment: Alignment, old: Sequence[Division] = (), new: Sequence[Division] = ()
    ) -> None:
        self._old, self._new = alignment.old, alignment.new
        self._group_of = alignment.group_of
        self._settings = Setting(alignment.old, old), Setting(alignment.new, new)
        self._surroundings = Surroundings(alignment, self._settings)
        self._told_in = _declared(alignment.old), _declared(alignment.new)
        self._far = Far(alignment.old, self._settings[0]), Far(alignment.new, self._settings[1])
        self._told_in_others = _keys(self._told_in[0]) != _keys(self._told_in[1])

    def changed(self, claim: Span, now: Span, told: str) -> Framed | None:
        """What changed around a claim (its words, by number, in either draft); None when nothing turns it."""
        olds, news = self._old.units_in(*claim), self._new.units_in(*now)
        if not olds or not news:
            return None
        sentence = _stretch(self._new, news)
        hulls = self._joined(olds, news)
        if turning := self._turning(claim, now, hulls):
            before, after = self._stretches(hulls)
            changes = edits(self._old.text, before, self._new.text, sentence)
            if len(changes) <= _FEW:
                turning = self._old.text[slice(*before)], self._new.text[slice(*after)]
            why = because(f"{_STAND}, but others of its sentence that may turn them changed", *turning)
            return Framed(why, sentence, changes)
        if why := next(filter(None, self._reasons(claim, now, told, hulls)), ""):
            return Framed(f"{_STAND}, but {why}", sentence, ())
        if beside := self._surroundings.changed(claim, now, told, hulls):
            unit = beside.unit if 0 <= beside.unit < len(self._new.units) else news[0]
            return Framed(f"{_STAND}, but {beside.why}", _stretch(self._new, range(unit, unit + 1)), ())
        return None

    def _reasons(self, claim: Span, now: Span, told: str, hulls: tuple[range, range]) -> Iterator[str]:
        """What changed around a claim outside the words of its sentence, one reason after the other; "" for nothing."""
        signs = self._marks(self._old, claim), self._marks(self._new, now)
        if signs[0] != signs[1]:
            yield f"a sign beside them came or went: {became(*map(_shown, signs))}"
        quoted = _quoted(self._old, claim.start), _quoted(self._new, now.start)
        if None not in quoted and quoted[0] is not quoted[1]:
            yield f"they {'now stand in' if quoted[1] else 'no longer stand in'} quotation marks"
        yield self._set_elsewhere(claim, now)
        yield other_speaker(self._old, claim, self._new, now, told)
        yield self._noted(hulls)
        if self._told_in_others and is_figure(self._old.keys[claim.start : claim.end]):
            yield because("in what sums are told changed", *self._told_in)
        both = (far.off(words, hull) for far, words, hull in zip(self._far, (claim, now), hulls, strict=True))
        for was, then in zip(*both, strict=True):
            if was.words != then.words:
                yield because("what is said of them farther off changed", was.text, then.text)

    def _noted(self, hulls: tuple[range, range]) -> str:
        """What changed in the footnotes to its sentences."""
        if not all(setting.known for setting in self._settings):
            return ""
        stretches = zip(self._settings, self._stretches(hulls), strict=True)
        was, now = (setting.notes(sentences) for setting, sentences in stretches)
        if restrictions(_keys(was)) == restrictions(_keys(now)):
            return ""
        return because("a note to its sentence changed", was, now)

    def same_cell(self, claim: Span) -> Span | None:
        """The words of the new cell with the heads of the one that a claim fills; None where that is not known."""
        headed = self._settings[0].headed(claim.start)
        if headed is None or headed[1] != claim:
            return None
        now = self._settings[1].cell(headed[0])
        return now if now and now.start < now.end else None

    def _set_elsewhere(self, claim: Span, now: Span) -> str:
        """What they stand under that changed: a list's head, the heads of a cell; a heading only where it says so."""
        old, new = self._settings[0].under(claim.start), self._settings[1].under(now.start)
        if old is None or new is None:
            return ""
        if old.quoted is not new.quoted:
            return (
                "they are set as a block quotation now"
                if new.quoted
                else "they are no block quotation any more"
            )
        return _set_under(old, new)

    # -- its own sentence

    def _joined(self, olds: range, news: range) -> tuple[range, range]:
        """The sentences of a claim in both drafts, with those that they were parted from or are joined with."""
        groups = [group for unit in olds if (group := self._group_of.get(unit))]
        if not any(unit in news for group in groups for unit in group.news):
            return olds, news
        before = {*olds, *(unit for group in groups for unit in group.olds)}
        after = {*news, *(unit for group in groups for unit in group.news)}
        return range(min(before), max(before) + 1), range(min(after), max(after) + 1)

    def _stretches(self, hulls: tuple[range, range]) -> tuple[Span, Span]:
        return _stretch(self._old, hulls[0]), _stretch(self._new, hulls[1])

    def _turning(self, claim: Span, now: Span, hulls: tuple[range, range]) -> tuple[str, str] | None:
        """The words of its sentence that turn a claim, before and now; None where none changed that may."""
        old, new = _hull(self._old, hulls[0]), _hull(self._new, hulls[1])
        before = Span(old.start, claim.start), Span(new.start, now.start)
        behind = Span(claim.end, old.end), Span(now.end, new.end)
        for was, then in (before, behind):
            if run := _reframed(self._old.keys[slice(*was)], self._new.keys[slice(*then)]):
                words = _part(was, run.old), _part(then, run.new)
                return self._old.text_of(*words[0]), self._new.text_of(*words[1])
        leads = _lead(self._old, claim), _lead(self._new, now)
        if leads[0] != leads[1]:
            words = Span(claim.start - len(leads[0]), claim.start), Span(now.start - len(leads[1]), now.start)
            return self._old.text_of(*words[0]), self._new.text_of(*words[1])
        tails = _tail(self._old, claim), _tail(self._new, now)
        if tails[0] != tails[1]:
            words = Span(claim.end, claim.end + len(tails[0])), Span(now.end, now.end + len(tails[1]))
            return self._old.text_of(*words[0]), self._new.text_of(*words[1])
        return None

    @staticmethod
    def _marks(draft: Draft, words: Span) -> list[str]:
        """Crosses and ticks that touch a claim, and whether the box before it is ticked."""
        signs = [
            *_MARKS.findall(gap_before(draft, words.start)),
            "",
            *_MARKS.findall(gap_before(draft, words.end)),
        ]
        start = draft.starts[words.start]
        box = _BOX.search(draft.text, draft.text.rfind("\n", 0, start) + 1, start)
        return [*signs, box[1].lower()] if box else signs


def _set_under(old: Under, new: Under) -> str:
    """Which words over a claim changed; "" for none that matter."""
    if old.cell != new.cell:
        was, now = next(pair for pair in zip(old.cell, new.cell, strict=True) if pair[0] != pair[1])
        return because("the head of their row or column changed", was.text, now.text)
    if old.list_head != new.list_head:
        return because("the head of their list changed", old.list_head.text, new.list_head.text)
    if assurances(old.title.keys) != assurances(new.title.keys):
        why = "the heading over them now says otherwise whether it is so"
        return because(why, old.title.text, new.title.text)
    if moments(old.title.keys) != moments(new.title.keys):
        return because("the day or year in the heading over them changed", old.title.text, new.title.text)
    if assurances(old.lead.keys) != assurances(new.lead.keys):
        why = "what stands before their table now says otherwise whether it is so"
        return because(why, old.lead.text, new.lead.text)
    if not any(head.keys for head in (*old.cell, *new.cell)):
        return ""
    for was, now in ((old.title, new.title), (old.lead, new.lead), (old.notes, new.notes)):
        if qualifying(was.keys, was.text) != qualifying(now.keys, now.text):
            return because("in what their table tells its figures changed", was.text, now.text)
    return ""


def _declared(draft: Draft) -> str:
    """What a draft says of the sums in it, wherever it does."""
    return " ".join(draft.text[slice(*_stretch(draft, range(at, at + 1)))] for at in declared(draft))


def _keys(text: str) -> list[str]:
    return read_words(text).keys


def _reframed(old: Sequence[str], new: Sequence[str]) -> Stretch | None:
    """The first change in which a word that says how far something is so came or went; None for none."""
    for run in stretches(old, new):
        keys = () if run.same else (*old[slice(*run.old)], *new[slice(*run.new)])
        if any(key in FRAMING or key.endswith("n't") for key in keys):
            return run
    return None


def _part(whole: Span, part: Span) -> Span:
    """A part of a stretch of words, counted from its beginning, among all words."""
    return Span(whole.start + part.start, whole.start + part.end)


def _stretch(draft: Draft, units: range) -> Span:
    return Span(draft.units[units[0]].start, draft.units[units[-1]].end)


def _shown(signs: list[str]) -> str:
    """Signs beside a claim as they are told; a box before it as it is drawn."""
    return " ".join("[ ]" if sign == " " else "[x]" if sign == "x" else sign for sign in signs if sign)


def _hull(draft: Draft, units: range) -> Span:
    return Span(draft.units[units[0]].first, draft.units[units[-1]].last)


def _lead(draft: Draft, words: Span) -> list[str]:
    """The words of its own clause before a claim; of the whole sentence where that governs it or a colon leads on."""
    first = draft.units[draft.units_in(*words)[0]].first
    start = words.start
    if start > first and (":" in gap_before(draft, start) or draft.keys[start - 1] in GOVERNING):
        return _unlinked(draft.keys[first:start])
    at = start
    while at > first and not _BOUND.search(gap_before(draft, at)):
        at -= 1
        if draft.keys[at] in JOINING:
            break
    return _unlinked(draft.keys[at:start])


def _unlinked(lead: list[str]) -> list[str]:
    """The words without one that joins their statement to another and leaves it as it is."""
    return lead[1:] if lead and lead[0] in LINKING else lead


def _tail(draft: Draft, words: Span) -> list[str]:
    """The words of its own clause behind a claim."""
    at, last = words.end, draft.units[draft.units_in(*words)[-1]].last
    while at < last and not _BOUND.search(gap_before(draft, at)) and draft.keys[at] not in JOINING:
        at += 1
    return draft.keys[words.end : at]


def _quoted(draft: Draft, word: int) -> bool | None:
    """Whether a word stands within quotation marks of its paragraph; None where these do not pair."""
    at = draft.starts[word]
    start = max(draft.text.rfind("\n\n", 0, at), draft.text.rfind("\n\r\n", 0, at)) + 1
    end = draft.text.find("\n\n", at)
    opened, closed, straight = _quotation_marks(draft.text[start : end if end >= 0 else len(draft.text)])
    if opened != closed or straight % 2:
        return None
    opened, closed, straight = _quotation_marks(draft.text[start:at])
    return opened > closed or straight % 2 == 1


def _quotation_marks(text: str) -> tuple[int, int, int]:
    """How many open a quotation, how many close one, and how many are straight."""
    opened = sum(text.count(mark) for mark in "“„«‘")
    return opened, text.count("”") + text.count("»") + len(re.findall(r"’(?!\w)", text)), text.count('"')
