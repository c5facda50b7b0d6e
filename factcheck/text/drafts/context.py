"""Whether a claim's words still say the same where they stand now: what touches them must not turn them.

A claim that was a sentence must be one still; beside a claim that is part of a sentence no negation may have come
or gone, nor a sign beside a number, nor a question mark.
"""

from __future__ import annotations

import re

from factcheck.text import currency
from factcheck.text.directions import override_at
from factcheck.text.drafts.frame_words import LINKING
from factcheck.text.drafts.rewording import because
from factcheck.text.drafts.words import Draft, gap_before, opens
from factcheck.text.folding import fold
from factcheck.text.sentences import Span

_STOPS = ".!?…。．！？｡।॥۔؟።။។"
_LESSER = ":;)]}>"  # may stand before a sentence, and before much else
_QUESTION = "?？؟"
_NUMBER_SIGNS = f"{currency.SIGNS}-‐‑‒–−﹣－+±%‰°½¼¾⅓⅔.,"
_PART = re.compile(rf"[{re.escape(_STOPS)}]|\n\s*\n|\r\s*\r|\n\s*[-*+•#>|]")
_NO_LINK = re.compile(r"[:(\[?!–—]|--")  # leads on, sets apart or asks
_SHOWN = 6  # words before and behind a claim among which a reason looks for what changed
_NEARBY = 4  # words before and behind a claim among which a negation may turn it
# fmt: off
_NEGATIONS = frozenset(
    {
        "not", "no", "never", "neither", "nor", "nobody", "nothing", "cannot", "hardly", "scarcely",
        "barely", "without", "unless",
    }
)
_DENIALS = frozenset(
    {
        "false", "falsely", "untrue", "wrong", "wrongly", "incorrect", "incorrectly", "deny", "denies",
        "denied", "disproved", "debunked", "refuted", "myth",
    }
)
# fmt: on


def turned(old: Draft, claim: Span, new: Draft, found: Span) -> str:
    """Why the words at `found`, equal to the claim's, may not say what the claim said; empty when they do.

    The reason names the words that changed around them.
    """
    if not (old.says(*claim) and new.says(*found)):
        return ""
    why = _turned(old, claim, new, found)
    return because(why, _around(old, claim), _around(new, found)) if why else ""


def _turned(old: Draft, claim: Span, new: Draft, found: Span) -> str:
    before, behind = _joined_before(old, claim, new, found), _joined_behind(old, claim, new, found)
    if not (before or _still_begins(old, claim, new, found)):
        return "its words stand, but other words of the sentence now come before them"
    if not (behind or _still_ends(old, claim, new, found)):
        return "its words stand, but the sentence now goes on behind them"
    if override_at(old.text, claim.start) != override_at(new.text, found.start):
        return "its words stand, but the direction in which they are shown changed"
    if _signs(old, claim) != _signs(new, found) or _counted(old, claim) != _counted(new, found):
        return "its words stand, but what touches a number changed"
    negations = _negations(old, claim), _negations(new, found)
    if (not before and negations[0][0] != negations[1][0]) or (
        not behind and negations[0][1] != negations[1][1]
    ):
        return "its words stand, but a negation beside them came or went"
    return ""


def _around(draft: Draft, span: Span) -> str:
    """A span with the words of its sentences that stand near it."""
    first, last = draft.words_in(*span)
    units = draft.units_in(first, last)
    if not units:
        return draft.text[slice(*span)]
    begin, end = (
        max(draft.units[units[0]].first, first - _SHOWN),
        min(draft.units[units[-1]].last, last + _SHOWN),
    )
    start = draft.units[units[0]].start if begin == draft.units[units[0]].first else draft.starts[begin]
    stop = draft.units[units[-1]].end if end == draft.units[units[-1]].last else draft.ends[end - 1]
    return draft.text[min(span.start, start) : max(span.end, stop)]


def _joined_before(old: Draft, claim: Span, new: Draft, found: Span) -> bool:
    """Whether a claim that began a sentence is joined now to the sentence before, by "and" or a comma."""
    first, now = old.words_in(*claim)[0], new.words_in(*found)[0]
    begin = new.units[new.units_in(now, now + 1)[0]].first
    end = now - 1 if now > begin and new.keys[now - 1] in LINKING else now
    length = end - begin
    if not length or not opens(old, first) or _NO_LINK.search(gap_before(new, now)):
        return False
    return old.keys[max(0, first - length) : first] == new.keys[begin:end]


def _joined_behind(old: Draft, claim: Span, new: Draft, found: Span) -> bool:
    """The same of one that ended a sentence, which goes on now with the words of the sentence behind."""
    last, now = old.words_in(*claim)[1], new.words_in(*found)[1]
    end = new.units[new.units_in(now - 1, now)[-1]].last
    begin = now + 1 if now < end and new.keys[now] in LINKING else now
    length = end - begin
    if not length or not opens(old, last) or _NO_LINK.search(gap_before(new, now)):
        return False
    return old.keys[last : last + length] == new.keys[begin:end]


def _still_begins(old: Draft, claim: Span, new: Draft, found: Span) -> bool:
    return (
        not _begins(old, claim, _STOPS)
        or _begins(new, found, _STOPS + _LESSER)
        or _before(old, claim) == _before(new, found)
    )


def _still_ends(old: Draft, claim: Span, new: Draft, found: Span) -> bool:
    behind, now = _behind(old, claim), _behind(new, found)
    if _asked(now[0]) and not _asked(behind[0]):
        return False
    return not _ends(old, claim) or _ends(new, found) or behind == now


def _asked(gap: str) -> bool:
    return any(mark in gap for mark in _QUESTION)


def _begins(draft: Draft, span: Span, marks: str) -> bool:
    """Whether a sentence begins with this span: after one of `marks`, or after a division."""
    first = draft.words_in(*span)[0]
    gap = draft.text[draft.ends[first - 1] : span.start] if first else ""
    return first == 0 or any(mark in gap for mark in marks) or _divided(draft, first)


def _ends(draft: Draft, span: Span) -> bool:
    """Whether a sentence ends with this span, its stop included or not."""
    last = draft.words_in(*span)[1]
    if last == len(draft.starts):
        return True
    tail = draft.text[draft.ends[last - 1] : draft.starts[last]]
    return any(mark in tail for mark in _STOPS) or _divided(draft, last)


def _divided(draft: Draft, word: int) -> bool:
    """Whether another sentence begins with this word, however it is marked."""
    unit = next(iter(draft.units_in(word, word + 1)), None)
    if unit is None or draft.units[unit].first != word:
        return False
    return unit == 0 or draft.units[unit - 1].end < draft.units[unit].start


def _before(draft: Draft, span: Span) -> tuple[str, str]:
    """The word before the span, and what stands between."""
    first = draft.words_in(*span)[0]
    if not first:
        return fold(draft.text[: span.start]).text, ""
    return fold(draft.text[draft.ends[first - 1] : span.start]).text, draft.keys[first - 1]


def _behind(draft: Draft, span: Span) -> tuple[str, str]:
    """What stands between the span and the next word, and that word."""
    last = draft.words_in(*span)[1]
    if last == len(draft.starts):
        return fold(draft.text[span.end :]).text, ""
    return fold(draft.text[span.end : draft.starts[last]]).text, draft.keys[last]


def _signs(draft: Draft, span: Span) -> tuple[str, str]:
    """The signs that touch a number at either end of the span from outside."""
    text = draft.text
    head, tail = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    before = head if text[span.start].isnumeric() and head and head in _NUMBER_SIGNS else ""
    behind = tail if text[span.end - 1].isnumeric() and tail and tail in _NUMBER_SIGNS[:-2] else ""
    return before, behind


def _counted(draft: Draft, span: Span) -> tuple[str, str]:
    """The words that touch the span at either end where one of the two is a number: "5" and "5 million" differ."""
    first, last = draft.words_in(*span)
    before = behind = ""
    if first and _touch(draft, first):
        before = draft.keys[first - 1]
    if last < len(draft.keys) and _touch(draft, last):
        behind = draft.keys[last]
    return (
        before if _has_digit(before) or _has_digit(draft.keys[first]) else "",
        behind if _has_digit(behind) or _has_digit(draft.keys[last - 1]) else "",
    )


def _touch(draft: Draft, word: int) -> bool:
    """Whether nothing but white space parts this word from the one before, within a sentence."""
    gap = draft.text[draft.ends[word - 1] : draft.starts[word]]
    return gap.isspace() and not _parted(draft, word)


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


def _negations(draft: Draft, span: Span) -> tuple[int, int]:
    """How many negations govern the span from outside: shortly before it, or said of it shortly behind."""
    first, last = draft.words_in(*span)
    before = behind = 0
    for word in range(first - 1, max(first - 1 - _NEARBY, -1), -1):
        if _parted(draft, word + 1):
            break
        before += (
            draft.keys[word] in _NEGATIONS or draft.keys[word].endswith("n't") or draft.keys[word] in _DENIALS
        )
    for word in range(last, min(last + _NEARBY, len(draft.keys))):
        if _parted(draft, word):
            break
        behind += draft.keys[word] in _DENIALS
    return before, behind


def _parted(draft: Draft, word: int) -> bool:
    """Whether a stop, an empty line or the mark of a list item stands before this word; a line end is none."""
    gap = draft.text[draft.ends[word - 1] : draft.starts[word]] if word else ""
    return bool(_PART.search(gap))
