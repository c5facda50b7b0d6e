"""Restatements in the draft's own words, for a person to restate."""

from __future__ import annotations

import re

from factcheck.text.sentences import Span

_BESIDE = re.compile(r"The words are now “.*” \(told before as: (?P<told>.*)\)", re.DOTALL)
_WORDS = re.compile(r"The words “.*” \((?:in the sentence|read with) “.*”\)\.", re.DOTALL)


def is_makeshift(told: str) -> bool:
    """Whether a restatement is the draft's own words, put there because only a person can say what they say now."""
    return bool(_BESIDE.fullmatch(told) or _WORDS.fullmatch(told))


def beside_words(words: str, told: str) -> str:
    """New words beside a restatement of the old ones, for a person to make one of both."""
    before = _BESIDE.fullmatch(told)
    return f"The words are now “{inner(words)}” (told before as: {before['told'] if before else told})"


def in_its_place(told: str, words: str, now: str) -> str:
    """A restatement that has just these words, once, with others in their place; "" where it has not."""
    return told.replace(words, now) if told.count(words) == 1 else ""


def ended(told: str, place: Span, stop: str) -> Span:
    """A place in a restatement with the stop that stands behind it there, if that is the one at its end."""
    return Span(place.start, place.end + len(stop)) if told.startswith(stop, place.end) else place


def inner(text: str) -> str:
    """Text on one line, to be put into quotation marks."""
    return " ".join(text.split()).replace("“", "‘").replace("”", "’")


def in_own_words(words: str, read_in: str, around: str) -> str:
    """Words with those they are to be read with; `read_in` says how the two go together."""
    return f"The words “{words}” ({read_in} “{around}”)."
