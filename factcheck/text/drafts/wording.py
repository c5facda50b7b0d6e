"""A claim's own words: where they stand, whether they are the same, and what differs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.text.drafts.words import Draft, opens
from factcheck.text.folding import Folded, as_clause, fold, same_words, set_alike
from factcheck.text.house_style import places_anyhow
from factcheck.text.sentences import Span
from factcheck.text.words import with_hyphens_kept

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


def verbatim(
    quote: str, draft: Draft, region: Span, cut: tuple[str, str] = NOTHING, *, opening: bool = False
) -> list[Span]:
    """Where the words of `quote` stand in a region of a draft, whole or with the same parts cut off.

    When they stand nowhere as they are, a capital in which the first words differ counts for nothing where a sentence
    begins with it there, or, when `opening`, with that of `quote` itself; nor does a stop that `quote` ends with.
    """
    text = draft.text[region.start : region.end]
    wanted = {fold(quote).text.strip(), fold(with_hyphens_kept(quote)).text.strip()} - {""}
    clauses = {as_clause(words) for words in wanted} - {""}
    texts = [fold(variant) for variant in {text, with_hyphens_kept(text)}]
    for tried in (wanted, clauses | set(map(_with_capital, clauses))):
        found = {hit for words in tried for variant in texts for hit in _hits(words, variant, region.start)}
        if hits := sorted(hit for hit in found if _is_quote(quote, draft, hit, cut, opening)):
            return hits
    return []


def _with_capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _hits(wanted: str, folded: Folded, offset: int) -> Iterator[Span]:
    for place in places_anyhow(wanted, folded.text):
        start, end = folded.original(*place)
        yield Span(offset + start, offset + end)


def _is_quote(quote: str, draft: Draft, hit: Span, cut: tuple[str, str], opening: bool) -> bool:
    first, last = draft.words_in(*hit)
    if first == last or outside(draft, hit) != cut:
        return False
    words = draft.text[hit.start : hit.end]
    if _set_alike(quote, words):
        return True
    clause = as_clause(words)
    explained = words[0] == quote[0] or (opens(draft, first) if clause[0] != words[0] else opening)
    return explained and _set_alike(as_clause(quote), clause)


def same_wording(quote: str, words: str) -> bool:
    """Whether two wordings differ in typography only, a typewriter's double hyphen not being a dash."""
    return _doubled(quote) == _doubled(words) and same_words(quote, words)


def _set_alike(quote: str, words: str) -> bool:
    """Whether two wordings differ in nothing else than typography and what houses set differently."""
    return _doubled(quote) == _doubled(words) and set_alike(quote, words)


def _doubled(text: str) -> int:
    return len(_DOUBLE_HYPHEN.findall(text))


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without the white space at its ends."""
    inside = text[start:end]
    return Span(start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip()))


def stop_of(draft: Draft, words: Span, edit: Span) -> str:
    """The stop of an abbreviation at the end of changed words: "U.S." is the word "U.S" to a comparison."""
    marks = draft.text[draft.ends[words.end - 1] : edit.end]
    return marks if marks == "." else ""


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
