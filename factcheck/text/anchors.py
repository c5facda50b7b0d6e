"""What anchors are made of: the words around a quote (W3C TextQuote), and the places where its words stand.

Which place is a claim's own after an edit is for `factcheck.text.drafts` to say. All offsets are Unicode code
points, end exclusive.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from factcheck.text.folding import Folded, fold, set_alike
from factcheck.text.house_style import places_anyhow
from factcheck.text.sentences import Span
from factcheck.text.words import WORD, with_hyphens_kept

CONTEXT = 32  # code points of text kept before and after the quote, less what would cut a word

_JOINER = "\u200d"


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after `text[start:end]`, CONTEXT code points at most and cut between words.

    Raises ValueError when the span is not inside the text or holds nothing but white space.
    """
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise ValueError(f"no words to anchor at {start}-{end} in a text of {len(text)} characters")
    before = text[_first_word(text, max(0, start - CONTEXT), start) : start]
    return before, text[end : _last_word(text, end, min(len(text), end + CONTEXT))]


def places(text: str, quote: str, *, parts_of_words: bool = False) -> list[Span]:
    """Every place where `quote` stands in `text`, exactly or else but for typography; none overlaps another.

    Only whole words count unless `parts_of_words`: "art" does not stand in "party", nor "9" in "9.2".
    """
    if not quote.strip():
        return []
    accepted = _anywhere if parts_of_words else _whole_words
    exact = [
        Span(at, at + len(quote)) for at in _occurrences(text, quote) if accepted(text, at, at + len(quote))
    ]
    if exact:
        return exact
    found = set(_folded_places(fold(text), fold(quote).text.strip()))
    if "-" in quote or "‐" in quote:
        kept = fold(with_hyphens_kept(text))
        found.update(_folded_places(kept, fold(with_hyphens_kept(quote)).text.strip()))
    same = [span for span in found if set_alike(quote, text[span.start : span.end]) and accepted(text, *span)]
    wanted = fold(quote).text
    alike = [span for span in same if fold(text[span.start : span.end]).text == wanted]
    return sorted(alike or same)  # those in the same house style first


def _folded_places(folded: Folded, wanted: str) -> Iterator[Span]:
    return (Span(*folded.original(*place)) for place in places_anyhow(wanted, folded.text))


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def _anywhere(text: str, start: int, end: int) -> bool:
    """Any place will do."""
    return 0 <= start < end <= len(text)


def _whole_words(text: str, start: int, end: int) -> bool:
    return not _cuts_word(text, start) and not _cuts_word(text, end)


def _cuts_word(text: str, at: int) -> bool:
    """Whether a word goes on across this offset; the longest word looked at is as long as the context."""
    if not 0 < at < len(text) or text[at - 1].isspace() or text[at].isspace():
        return False
    begin = max(0, at - CONTEXT)
    for match in WORD.finditer(text, begin, at + CONTEXT):
        if (
            match.start() < at < match.end()
        ):  # by what a reader sees: soft hyphens at its edge are not part of a word
            return bool(fold(text[match.start() : at]).text and fold(text[at : match.end()]).text)
    return False


def _first_word(text: str, begin: int, end: int) -> int:
    """Where the first word that begins in `text[begin:end]` begins; when none does, the first whole character."""
    if begin == 0:
        return 0
    for match in WORD.finditer(text, begin, end):
        if match.start() > begin or not _cuts_word(text, begin):
            return _whole_character(text, match.start(), 1, end)
    return _whole_character(text, begin, 1, end)


def _last_word(text: str, begin: int, end: int) -> int:
    """Where the last word that ends in `text[begin:end]` ends; when none does, the last whole character."""
    if end == len(text):
        return end
    ends = [match.end() for match in WORD.finditer(text, begin, end)]
    if ends and _cuts_word(text, end):
        ends.pop()
    return _whole_character(text, ends[-1] if ends else end, -1, begin)


def _whole_character(text: str, at: int, step: int, limit: int) -> int:
    """The nearest offset from `at` in direction `step` that divides no character a reader sees as one."""
    while at != limit and _inside_character(text, at):
        at += step
    return at


def _inside_character(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    extends = (
        unicodedata.category(after)[0] == "M" or after == _JOINER or "\U0001f3fb" <= after <= "\U0001f3ff"
    )
    joined = before == _JOINER or "\U000e0020" <= after <= "\U000e007f" or "\u1160" <= after <= "\u11ff"
    return extends or joined or (before == "\r" and after == "\n") or _inside_flag(text, at)


def _inside_flag(text: str, at: int) -> bool:
    """Whether a pair of regional letters is divided: an odd number of them stands before."""
    count = 0
    while count < at and "\U0001f1e6" <= text[at - 1 - count] <= "\U0001f1ff":
        count += 1
    return count % 2 == 1 and "\U0001f1e6" <= text[at] <= "\U0001f1ff"
