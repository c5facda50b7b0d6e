"""A claim's own words: where they stand, whether they are the same, and what differs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.text.dashes import spaced_anyhow
from factcheck.text.draft_words import Draft, with_hyphens_kept
from factcheck.text.folding import fold, same_words
from factcheck.text.sentences import Span

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_DOUBLE_HYPHEN = re.compile("--+")
_SHOWN = 3  # changed numbers named in a reason


NOTHING = ("", "")


def outside(draft: Draft, span: Span) -> tuple[str, str]:
    """What a reader sees of the words at both ends of a span that is not in it; nothing where words are whole."""
    first, last = draft.words_in(*span)
    if first == last:
        return NOTHING
    head, tail = draft.text[draft.starts[first] : span.start], draft.text[span.end : draft.ends[last - 1]]
    return fold(head).text, fold(tail).text


def verbatim(quote: str, draft: Draft, region: Span, cut: tuple[str, str] = NOTHING) -> list[Span]:
    """Where the words of `quote` stand in a region of a draft, whole or with the same parts cut off."""
    text = draft.text[region.start : region.end]
    wanted = {fold(quote).text.strip(), fold(with_hyphens_kept(quote)).text.strip()} - {""}
    texts = {text, with_hyphens_kept(text)}
    found = {hit for words in wanted for variant in texts for hit in _hits(words, variant, region.start)}
    return sorted(hit for hit in found if _is_quote(quote, draft, hit, cut))


def _hits(wanted: str, text: str, offset: int) -> Iterator[Span]:
    folded = fold(text)
    for found in spaced_anyhow(wanted).finditer(folded.text):
        start, end = folded.original(*found.span())
        yield Span(offset + start, offset + end)


def _is_quote(quote: str, draft: Draft, hit: Span, cut: tuple[str, str]) -> bool:
    first, last = draft.words_in(*hit)
    return (
        first < last and outside(draft, hit) == cut and same_wording(quote, draft.text[hit.start : hit.end])
    )


def same_wording(quote: str, words: str) -> bool:
    """Whether two wordings differ in typography only, a typewriter's double hyphen not being a dash."""
    doubled = [len(_DOUBLE_HYPHEN.findall(text)) for text in (quote, words)]
    return doubled[0] == doubled[1] and same_words(quote, words)


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
