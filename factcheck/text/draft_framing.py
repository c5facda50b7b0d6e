"""What stands around a claim whose words and whose restatement's words stayed, and may turn them all the same.

"It is clear that Q" became "It is unclear whether Q"; "A fact: Q" became "A lie: Q"; the next sentence became "That is
false."; the head of the list became "None of the following is true:". Words of another clause that only say something
else ("in 2021" for "in 2022") turn nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.draft_alignment import Alignment
from factcheck.text.draft_edits import Edit, edits, stretches
from factcheck.text.draft_frame_words import (
    BEFORE_NOUNS,
    DENYING,
    FRAMING,
    GOVERNING,
    JOINING,
    MEANING,
    RESUMING,
    THEN,
    TIMES,
)
from factcheck.text.draft_leans import EMPTY, opens
from factcheck.text.draft_setting import Division, Setting
from factcheck.text.draft_words import Draft, read
from factcheck.text.sentences import Span

_BOUND = re.compile(r"[,;–—()\[\]]|--| - ")
_FIRST = 3  # words of a statement among which it points back
_MARKS = re.compile(r"[☀-➿⬀-⯿\U0001f300-\U0001faff]")  # crosses, ticks, warning signs; no bullets

# what restatements begin with when the text leaves open whom a word means, or the author speaks
_LED = re.compile(r"^(?:What the text calls|In the text’s words:|In the author’s words,|The author says:)\s*")
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
        self._settings = Setting(alignment.old, old), Setting(alignment.new, new)

    def changed(self, claim: Span, now: Span, told: str) -> Framed | None:
        """What changed around a claim (its words, by number, in either draft); None when nothing turns it."""
        olds, news = self._old.units_in(*claim), self._new.units_in(*now)
        if not olds or not news:
            return None
        sentence = Span(self._new.units[news[0]].start, self._new.units[news[-1]].end)
        if self._sentence_turned(claim, now, olds, news):
            before = Span(self._old.units[olds[0]].start, self._old.units[olds[-1]].end)
            return Framed(
                "its words stand, but others of its sentence that may turn them changed",
                sentence,
                edits(self._old.text, before, self._new.text, sentence),
            )
        if self._marks(self._old, claim) != self._marks(self._new, now):
            return Framed("its words stand, but a sign beside them came or went", sentence, ())
        quoted = _quoted(self._old, claim.start), _quoted(self._new, now.start)
        if None not in quoted and quoted[0] is not quoted[1]:
            return Framed("its words stand, but quotation marks around them came or went", sentence, ())
        if why := self._set_elsewhere(claim, now):
            return Framed(f"its words stand, but {why}", sentence, ())
        return self._beside(self._old.keys[claim.start :][:_FIRST], olds, news, told)

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
        if old.cell != new.cell:
            return "the head of their row or column changed"
        if old.list_head != new.list_head:
            return "the head of their list changed"
        if _denials(old.title) != _denials(new.title):
            return "the heading over them now says otherwise whether it is so"
        return ""

    # -- its own sentence

    def _sentence_turned(self, claim: Span, now: Span, olds: range, news: range) -> bool:
        old_first, old_last = self._old.units[olds[0]].first, self._old.units[olds[-1]].last
        new_first, new_last = self._new.units[news[0]].first, self._new.units[news[-1]].last
        before = self._old.keys[old_first : claim.start], self._new.keys[new_first : now.start]
        behind = self._old.keys[claim.end : old_last], self._new.keys[now.end : new_last]
        if before[0] == before[1] and behind[0] == behind[1]:
            return False
        if _reframed(*before) or _reframed(*behind):
            return True
        lead = _lead(self._old, old_first, claim.start), _lead(self._new, new_first, now.start)
        tail = _tail(self._old, claim.end, old_last), _tail(self._new, now.end, new_last)
        return lead[0] != lead[1] or tail[0] != tail[1]

    @staticmethod
    def _marks(draft: Draft, words: Span) -> list[str]:
        """Crosses and ticks that touch a claim, and whether the box before it is ticked."""
        signs = [*_MARKS.findall(_gap(draft, words.start)), "", *_MARKS.findall(_gap(draft, words.end))]
        start = draft.starts[words.start]
        box = _BOX.search(draft.text, draft.text.rfind("\n", 0, start) + 1, start)
        return [*signs, box[1].lower()] if box else signs

    # -- the sentences beside it

    def _beside(self, quote: Sequence[str], olds: range, news: range, told: str) -> Framed | None:
        old_prev, new_prev = self._unit(self._old, olds[0] - 1), self._unit(self._new, news[0] - 1)
        old_next, new_next = self._unit(self._old, olds[-1] + 1), self._unit(self._new, news[-1] + 1)
        if old_prev != new_prev and self._pointed_at(quote, told, olds[0] - 1, news[0] - 1):
            return self._framed(
                "the sentence before them, to which they point back, changed", news[0] - 1, news
            )
        for old, new, at in (
            (old_prev, new_prev, news[0] - 1),
            (old_next, new_next, news[-1] + 1),
        ):
            if _denials(old) != _denials(new):
                return self._framed("what stands beside them now says otherwise whether it is so", at, news)
        return None

    def _pointed_at(self, quote: Sequence[str], told: str, old: int, new: int) -> bool:
        """Whether a statement begins with what only the sentence before it explains, and that is what changed there.

        "She", "eleven of them" mean what has a noun or a name; "that year" means a date; "the latter" any word.
        """
        begun = _LED.sub("", told)
        opening = set(read(begun).keys[:_FIRST]) if begun == told else {*quote, *read(begun).keys[:_FIRST]}
        if RESUMING.intersection(quote) or RESUMING.intersection(opening):
            return True
        timed = bool(TIMES.intersection(quote) and THEN.intersection(quote))
        meant = not MEANING.isdisjoint(opening)
        if not (timed or meant):
            return False
        if not (0 <= old < len(self._old.units) and 0 <= new < len(self._new.units)):
            return True
        runs = stretches(self._old.keys_of(old), self._new.keys_of(new))
        changed = [
            (self._old, self._old.units[old].first + at)
            for run in runs
            if not run.same
            for at in range(*run.old)
        ]
        changed += [
            (self._new, self._new.units[new].first + at)
            for run in runs
            if not run.same
            for at in range(*run.new)
        ]
        return any((timed and _is_date(*word)) or (meant and _is_noun(*word)) for word in changed)

    def _framed(self, why: str, at: int, news: range) -> Framed:
        unit = at if 0 <= at < len(self._new.units) else news[0]
        context = Span(self._new.units[unit].start, self._new.units[unit].end)
        return Framed(f"its words stand, but {why}", context, ())

    @staticmethod
    def _unit(draft: Draft, number: int) -> tuple[str, ...]:
        return draft.keys_of(number) if 0 <= number < len(draft.units) else ()


def _reframed(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a word that says how far something is so came, went or changed."""
    return any(
        not FRAMING.isdisjoint(old[run.old.start : run.old.end])
        or not FRAMING.isdisjoint(new[run.new.start : run.new.end])
        or any(
            key.endswith("n't")
            for key in (*old[run.old.start : run.old.end], *new[run.new.start : run.new.end])
        )
        for run in stretches(old, new)
        if not run.same
    )


def _gap(draft: Draft, word: int) -> str:
    """What stands before a word."""
    start = draft.ends[word - 1] if word else 0
    return draft.text[start : draft.starts[word] if word < len(draft.starts) else len(draft.text)]


def _lead(draft: Draft, first: int, start: int) -> list[str]:
    """The words of its own clause before a claim; of the whole sentence where that governs it or a colon leads on."""
    if start > first and (":" in _gap(draft, start) or draft.keys[start - 1] in GOVERNING):
        return draft.keys[first:start]
    at = start
    while at > first and not _BOUND.search(_gap(draft, at)):
        at -= 1
        if draft.keys[at] in JOINING:
            break
    return draft.keys[at:start]


def _tail(draft: Draft, end: int, last: int) -> list[str]:
    """The words of its own clause behind a claim."""
    at = end
    while at < last and not _BOUND.search(_gap(draft, at)) and draft.keys[at] not in JOINING:
        at += 1
    return draft.keys[end:at]


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


def _denials(unit: Sequence[str]) -> list[str]:
    found = sorted(key for key in unit if key in DENYING)
    return [*found, "not"] if len(unit) <= 3 and "not" in unit else found


def _is_date(draft: Draft, word: int) -> bool:
    return any(map(str.isdigit, draft.keys[word])) or draft.keys[word] in TIMES


def _is_noun(draft: Draft, word: int) -> bool:
    """Whether a word is likely to name something: it has a capital within its sentence, or stands behind "the"."""
    text = draft.text[draft.starts[word]]
    before = draft.keys[word - 1] if word and not opens(draft, word) else ""
    if not before:
        return draft.keys[word] not in EMPTY
    return text.isupper() or before in BEFORE_NOUNS or before[:1].isdigit()
