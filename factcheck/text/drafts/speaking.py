"""The speaker of a quotation, told in another sentence: "Her mother said:" before it, "So said Berg." behind."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.drafts.frame_words import FRAMING, MEANING, SAYING
from factcheck.text.drafts.leans import EMPTY, bare
from factcheck.text.drafts.nouns import has_capital, is_noun
from factcheck.text.drafts.words import Draft, gap_before
from factcheck.text.sentences import Span

_UNNAMED = "Said in a quotation:"  # how a restatement begins that has no speaker of its own
_REACH = 3  # sentences away in which a speaker is looked for
_NAMED_BEHIND = 3  # words behind "said" that may name who did: "So said Gwenigale"
_ASCRIBING = frozenset({("so",), ("thus",), ("this",), ("that",), ("these",), ("those",)})
_MARK = re.compile(r"[\"“„«]")


class Speaker(NamedTuple):
    """The words that tell who speaks, as they stand, and those of them that matter, folded."""

    said: str
    words: tuple[str, ...]


def other_speaker(old: Draft, claim: Span, new: Draft, now: Span, told: str) -> str:
    """Why a quotation that is told without its speaker may be somebody else's now; "" where it is not."""
    if not told.startswith(_UNNAMED):
        return ""
    for find in (_before, _behind):
        was, then = find(old, claim), find(new, now)
        if (was and was.words) != (then and then.words):
            return f"whose words they are is told otherwise: {_shown(then)} for {_shown(was)}"
    return ""


def _shown(speaker: Speaker | None) -> str:
    return f"“{speaker.said}”" if speaker else "nothing"


def _before(draft: Draft, claim: Span) -> Speaker | None:
    """Who is said to speak in the words of its sentence before a claim, or in one of the sentences before."""
    own = draft.units_in(*claim)[0]
    for unit in range(own, max(-1, own - 1 - _REACH), -1):
        end = claim.start if unit == own else draft.units[unit].last
        told = _telling(draft, Span(draft.units[unit].first, _to_mark(draft, draft.units[unit].first, end)))
        if told is None:
            continue
        speaker = _speaker(draft, told)
        if unit and draft.keys[told.start] in MEANING:
            named = _first_name(draft, unit - 1)
            said = f"{speaker.said} [{' '.join(named)}]" if named else speaker.said
            return Speaker(said, (*map(str.casefold, named), *speaker.words))
        return speaker
    return None


def _behind(draft: Draft, claim: Span) -> Speaker | None:
    """Who is said to have spoken in a sentence behind: "So said Berg", "This is what her nephew wrote"."""
    own = draft.units_in(*claim)[-1]
    for unit in range(own + 1, min(len(draft.units), own + 1 + _REACH)):
        words = Span(draft.units[unit].first, draft.units[unit].last)
        if draft.keys_of(unit)[:1] in _ASCRIBING and (told := _telling(draft, words)):
            return _speaker(draft, told)
    return None


def _telling(draft: Draft, words: Span) -> Span | None:
    """The words up to one for saying, with those that may name who says it."""
    at = next((at for at in range(*words) if draft.keys[at] in SAYING), None)
    return None if at is None else Span(words.start, min(words.end, at + 1 + _NAMED_BEHIND))


def _to_mark(draft: Draft, first: int, end: int) -> int:
    """The word before which a quotation opens."""
    if first < end and _MARK.search(_opening(draft, first)):
        return first
    return next((at for at in range(first + 1, end) if _MARK.search(gap_before(draft, at))), end)


def _opening(draft: Draft, first: int) -> str:
    """What stands before the first word of a sentence and belongs to it: no mark that closes the one before."""
    return gap_before(draft, first)[-1:].strip()


def _speaker(draft: Draft, words: Span) -> Speaker:
    matter = (
        draft.keys[at]
        for at in range(*words)
        if is_noun(draft, at) or draft.keys[at] in MEANING or draft.keys[at] in FRAMING - SAYING
    )
    said = draft.text_of(*words)
    return Speaker(" ".join(said.split()), tuple(key for key in map(bare, matter) if key not in SAYING))


def _first_name(draft: Draft, unit: int) -> list[str]:
    """The first words with capitals of a sentence: whom "she said" behind it means."""
    named: list[str] = []
    for at in range(draft.units[unit].first, draft.units[unit].last):
        if has_capital(draft, at) and draft.keys[at] not in EMPTY:
            named.append(draft.text_of(at, at + 1))
        elif named:
            break
    return named
