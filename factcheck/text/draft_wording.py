"""A claim's own words: where they stand, whether they are the same, and what differs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.text.draft_words import Draft
from factcheck.text.folding import fold, same_words
from factcheck.text.sentences import Span

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_DOUBLE_HYPHEN = re.compile("--+")
_SHOWN = 3  # changed numbers named in a reason


def verbatim(quote: str, draft: Draft, region: Span) -> Iterator[Span]:
    """Where the words of `quote` stand in a region of a draft, from word edge to word edge."""
    folded = fold(draft.text[region.start : region.end])
    wanted = fold(quote).text.strip()
    at = folded.text.find(wanted)
    while at >= 0:
        start, end = folded.original(at, at + len(wanted))
        hit = Span(region.start + start, region.start + end)
        first, last = draft.words_in(*hit)
        whole_words = first < last and draft.starts[first] >= hit.start and draft.ends[last - 1] <= hit.end
        if whole_words and same_wording(quote, draft.text[hit.start : hit.end]):
            yield hit
        at = folded.text.find(wanted, at + len(wanted))


def same_wording(quote: str, words: str) -> bool:
    """Whether two wordings differ in typography only, a typewriter's double hyphen not being a dash."""
    return same_words(quote, words) and len(_DOUBLE_HYPHEN.findall(quote)) == len(
        _DOUBLE_HYPHEN.findall(words)
    )


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the white space at its ends."""
    inside = text[start:end]
    return Span(start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()))


def what_differs(quote: str, wording: str) -> str:
    """Numbers first: they are what a reader overlooks."""
    gone = Counter(_NUMBER.findall(quote)) - Counter(_NUMBER.findall(wording))
    come = Counter(_NUMBER.findall(wording)) - Counter(_NUMBER.findall(quote))
    if gone or come:
        before, now = _listed(sorted(gone)), _listed(sorted(come))
        return f"other words in its place; numbers differ: {before} before, {now} now"
    return "other words in its place"


def _listed(words: Sequence[str]) -> str:
    shown = ", ".join(words[:_SHOWN])
    return (shown + (" and more" if len(words) > _SHOWN else "")) or "none"
