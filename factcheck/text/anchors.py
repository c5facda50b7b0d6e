"""Anchors: exact words, the words around them, and where they stand.

The two selectors of the W3C Web Annotation model together: TextQuoteSelector (quote, prefix, suffix) and
TextPositionSelector (start, end). Offsets are Unicode code points, end exclusive; `text[start:end] == quote`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from factcheck.text.folding import fold

CONTEXT = 32  # code points before and after the quote, as annotation tools keep them


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the words of a claim stand in the draft of that number."""

    draft: int
    quote: str
    prefix: str
    suffix: str
    start: int
    end: int


def make(text: str, start: int, end: int, draft: int) -> Anchor:
    """The anchor of `text[start:end]`. Raises ValueError for a span that is empty or not in the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no such span: {start}-{end} of {len(text)}")
    first = _word_start(text, max(0, start - CONTEXT), start)
    last = _word_end(text, min(len(text), end + CONTEXT), end)
    return Anchor(draft, text[start:end], text[first:start], text[end:last], start, end)


def search(text: str, words: str) -> list[tuple[int, int]]:
    """Every place where the words stand, in order: as given, or else with only typography differing."""
    wanted = words.strip()
    if not wanted:
        return []
    if exact := _occurrences(text, wanted):
        return exact
    folded, pattern = fold(text), fold(wanted).text
    return (
        [folded.original(start, end) for start, end in _occurrences(folded.text, pattern)] if pattern else []
    )


def _occurrences(text: str, words: str) -> list[tuple[int, int]]:
    found, at = [], text.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = text.find(words, at + len(words))
    return found


def _word_start(text: str, at: int, limit: int) -> int:
    """`at`, or the start of the next word when `at` is inside one; never inside a combined character."""
    if at == 0:
        return 0
    moved = at
    while (
        moved < limit
        and text[moved - 1].isalnum()
        and (text[moved].isalnum() or unicodedata.combining(text[moved]))
    ):
        moved += 1
    return moved


def _word_end(text: str, at: int, limit: int) -> int:
    if at == len(text):
        return at
    moved = at
    while (
        moved > limit
        and text[moved - 1].isalnum()
        and (text[moved].isalnum() or unicodedata.combining(text[moved]))
    ):
        moved -= 1
    return moved
