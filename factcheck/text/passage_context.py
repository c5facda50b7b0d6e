"""Whether a passage that a later capture still has says there what it said: what stands around it must not turn it.

The sentence around it may have no other words than before, nor may the sentences beside it have begun to deny or to
correct it. What pages put beside their text does not count: menus, dates, counters, advertisements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.folding import fold
from factcheck.text.sentences import Span, split

_WINDOW = 1_500  # code points read on either side
_BESIDE = 2  # sentences on either side that may deny what stands between them
_LABEL = 4  # words; fewer, without a stop, are an entry of a menu
_MOST_PLACES = 50
_SHOWN = 80
_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_CONTENT = 5  # letters of words by which two sentences speak of the same
_STOPPED = re.compile(r"[.!?:。！？][\"'”’)\]]*\Z")
# fmt: off
_DENIALS = frozenset({
    "false", "falsely", "untrue", "wrong", "wrongly", "incorrect", "incorrectly", "deny", "denies", "denied",
    "disproved", "debunked", "refuted", "myth", "hoax", "correction", "corrected", "corrects", "retracted",
    "retraction", "retracts", "withdrawn", "erroneous", "erroneously", "mistaken", "fabricated", "lie", "lies",
    "inaccurate", "quashed", "acquitted", "overturned", "annulled", "rescinded", "discredited", "disputed", "withdraw",
    "withdrew", "retract", "clarification",
})
_NOTS = frozenset({"not", "never", "no", "cannot"})
# begins a sentence that speaks of what stands beside it
_POINTING = frozenset({
    "this", "that", "these", "it", "none", "not", "nothing", "correction", "clarification", "retraction", "editor",
    "editor's", "editors", "note", "we",
})
_BESIDE_TEXT = frozenset({
    "updated", "published", "posted", "edited", "modified", "last", "on", "at", "by", "ago", "min", "mins", "minute",
    "minutes", "hour", "hours", "day", "days", "week", "weeks", "read", "views", "view", "shares", "share", "comments",
    "tweet", "edit", "latest", "news",
    "comment", "likes", "advertisement", "ad", "sponsored", "photo", "image", "print", "email", "am", "pm", "utc",
    "gmt", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
    "sat", "sun",
})
# fmt: on


class Context(NamedTuple):
    """What stands around a passage: in its own sentence before and behind it, and the sentences beside that."""

    before: str
    behind: str
    beside: tuple[str, ...]


def turned_around(old: str, passage: Span, new: str, places: Sequence[Span]) -> str:
    """Say what other words now stand around a passage of `old`, "" where one of its `places` in `new` is as it was.

    Spans are of code points, end exclusive.
    """
    read = _read(old, passage)
    if any(_read(new, place) == read for place in places[:_MOST_PLACES]):
        return ""
    was = _context(old, passage)
    said = ""
    for place in places[:_MOST_PLACES]:
        found = _turn(was, f"{was.before} {old[slice(*passage)]} {was.behind}", _context(new, place))
        if not found:
            return ""
        said = said or found
    return said


def _read(text: str, passage: Span) -> tuple[str, str, str]:
    """A passage with all that is read on either side: where that is the same, nothing can have been turned."""
    before, behind = text[max(0, passage.start - _WINDOW) : passage.start], passage.end + _WINDOW
    return before, text[slice(*passage)], text[passage.end : behind]


def _turn(was: Context, old: str, now: Context) -> str:
    for mine, other in ((was.before, now.before), (was.behind, now.behind)):
        inner = -1 if mine is was.before else 0
        if _told(mine, inner) != _told(other, inner):
            return _excerpt(f"{now.before} … {now.behind}")
        if "?" in other and "?" not in mine:
            return _excerpt(f"{now.before} … {now.behind}")
    kept = sum(map(_denials, was.beside), Counter[str]())
    spoken_of = {word for word in _words(old) if len(word) >= _CONTENT}
    for sentence in now.beside:
        if _denials(sentence) - kept and _is_said(sentence) and _speaks_of(sentence, spoken_of):
            return _excerpt(sentence)
    return ""


def _speaks_of(sentence: str, spoken_of: set[str]) -> bool:
    """Whether a sentence speaks of what stands beside it, and is no question that an advertisement asks."""
    words = _words(sentence)
    if sentence.rstrip().endswith("?") or not words:
        return False
    return not (_POINTING.isdisjoint(words[:3]) and spoken_of.isdisjoint(words))


def _context(text: str, passage: Span) -> Context:
    start, end = max(0, passage.start - _WINDOW), min(len(text), passage.end + _WINDOW)
    window = text[start:end]
    first, last = passage.start - start, passage.end - start
    sentences = split(window)
    own = [at for at, each in enumerate(sentences) if each.start < last and first < each.end]
    if not own:
        return Context("", "", ())
    begin, stop = sentences[own[0]], sentences[own[-1]]
    beside = [
        *sentences[max(0, own[0] - _BESIDE) : own[0]],
        *sentences[own[-1] + 1 : own[-1] + 1 + _BESIDE],
    ]
    return Context(
        window[min(begin.start, first) : first],
        window[last : max(stop.end, last)],
        tuple(window[each.start : each.end] for each in beside),
    )


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(fold(text).text)]


def _told(text: str, inner: int) -> list[str]:
    """The words of the part of a sentence before (`inner` is -1) or behind (0) a passage, without what pages put at
    the outer end of a sentence: days, counters, labels.
    """
    words = _words(text)
    outer = 0 if inner else -1
    while words and (words[outer] in _BESIDE_TEXT or words[outer].isdecimal()):
        del words[outer]
    return words


def _denials(text: str) -> Counter[str]:
    """The words that deny or correct; where it begins by pointing at what stands beside it, a mere "not" as well."""
    words = _words(text)
    denying = _DENIALS | _NOTS if words and words[0] in _POINTING else _DENIALS
    return Counter(word for word in words if word in denying)


def _is_said(sentence: str) -> bool:
    """Whether somebody says this, rather than that it leads somewhere ("Corrections", "Report a correction")."""
    return _STOPPED.search(sentence) is not None or len(_words(sentence)) >= _LABEL


def _excerpt(text: str) -> str:
    shown = " ".join(text.split())
    return shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1].rstrip() + "…"
