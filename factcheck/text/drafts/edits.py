"""Word-level differences of two stretches of text, for showing and for following words into a new wording."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from factcheck.text.drafts.words import plain
from factcheck.text.sentences import Span
from factcheck.text.words import WORD

_TOKEN = re.compile(rf"{WORD.pattern}|\S")
_MOST_CELLS = 20_000_000  # of one exact comparison (1 bit each); beyond, only the common ends are kept
_ISLAND = 3  # characters; equal words this short between two changes belong to one change


class Stretch(NamedTuple):
    """A run of the old sequence and what stands for it in the new one."""

    same: bool
    old: Span
    new: Span


class Edit(NamedTuple):
    """Words of the old text (offsets, may be empty) and the words of the new text in their place (may be empty)."""

    old: Span
    new: Span


def stretches(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Both sequences cut into equal and differing runs, in order; the offsets count items."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    matches = [(0, 0, head)]
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    if inner_old and inner_new and len(inner_old) * len(inner_new) <= _MOST_CELLS:
        blocks = LCSseq.editops(inner_old, inner_new).as_matching_blocks()
        matches += [(head + block.a, head + block.b, block.size) for block in blocks]
    matches.append((len(old) - tail, len(new) - tail, tail))
    return _between(matches)


def _between(matches: list[tuple[int, int, int]]) -> list[Stretch]:
    found: list[Stretch] = []
    at_old = at_new = 0
    for old, new, size in matches:
        if old > at_old or new > at_new:
            found.append(Stretch(False, Span(at_old, old), Span(at_new, new)))
        if size:
            found.append(Stretch(True, Span(old, old + size), Span(new, new + size)))
        at_old, at_new = old + size, new + size
    return found


def edits(old_text: str, old: Span, new_text: str, new: Span) -> tuple[Edit, ...]:
    """The changes that lead from `old_text[old.start:old.end]` to the given stretch of `new_text`.

    Typography is no change; case, punctuation and every word are. Offsets are those of the whole texts.
    """
    old_tokens, new_tokens = _tokens(old_text, old), _tokens(new_text, new)
    runs = stretches(_folded(old_text, old_tokens), _folded(new_text, new_tokens))
    found: list[Edit] = []
    previous: Stretch | None = None
    for run in runs:
        if not run.same:
            edit = Edit(_cover(old_tokens, run.old, old), _cover(new_tokens, run.new, new))
            if found and previous is not None and _is_island(new_tokens, previous):
                first = found.pop()
                edit = Edit(_joined(first.old, edit.old), _joined(first.new, edit.new))
            found.append(edit)
        previous = run
    return tuple(found)


def _tokens(text: str, span: Span) -> list[Span]:
    return [Span(*match.span()) for match in _TOKEN.finditer(text, span.start, span.end)]


def _folded(text: str, tokens: list[Span]) -> list[str]:
    return [plain(text[start:end]) for start, end in tokens]


def _cover(tokens: list[Span], items: Span, whole: Span) -> Span:
    """The offsets of a run of tokens; of an empty run, the place behind the token before it."""
    if items.start < items.end:
        return Span(tokens[items.start].start, tokens[items.end - 1].end)
    place = tokens[items.start - 1].end if items.start else whole.start
    return Span(place, place)


def _is_island(tokens: list[Span], run: Stretch) -> bool:
    return run.same and tokens[run.new.end - 1].end - tokens[run.new.start].start <= _ISLAND


def _joined(first: Span, second: Span) -> Span:
    return Span(min(first.start, second.start), max(first.end, second.end))
