"""What a reviewer has to see about a place where a quote stands: cuts, paragraphs, speakers, copies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.folding import fold
from factcheck.text.quotes.edges import cut_warnings
from factcheck.text.quotes.search import Found
from factcheck.text.quotes.source import SourceText

_AROUND = 160  # code points looked at on either side
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_SENTENCE_DASH = re.compile(r"—|―|--+|(?<!\d)–|–(?=\D)")
_ENDED = re.compile(r"[.!?:…][\"'”’)\]]*\s*\Z")
_DOUBLE = re.compile(r"[\"“”„«»]")
_CLOSES = re.compile(r"(?<=\S)[\"”»](?=[\s,.;:!?)\]—–-]|\Z)")


def hit_warnings(
    quote: str, found: Sequence[Found], source: SourceText, last: Found | None = None
) -> list[str]:
    """Warnings for the first of the places found; `last` is where it ends when it is in several pieces."""
    first = found[0]
    warnings = several(len(found))
    warnings += [f"a hyphen at {at} of the page is taken as lost at a line end" for at in first.lost]
    if not _is_sentence(first, last or first):
        warnings += _cut(first, last or first, source)
    if last is None:
        warnings += _runs_over(quote, first, source)
    return warnings


def several(count: int) -> list[str]:
    """The warning about a quote that stands so many times in the source, if that is more than once."""
    return [f"stands {count} times in the source: say which is meant"] if count > 1 else []


def _is_sentence(first: Found, last: Found) -> bool:
    """Whether the quote begins and ends where sentences do."""
    before = first.reading.folded.text[max(0, first.start - 4) : first.start]
    after = last.reading.folded.text[last.end - 1 : last.end + 1]
    begins = not before or _ENDED.search(before) is not None
    return begins and (after[0] in ".!?" or after[1:] in ("", ".", "!", "?"))


def _cut(first: Found, last: Found, source: SourceText) -> list[str]:
    """Warnings about a quote that is part of a sentence."""
    text = last.reading.folded.text
    (start, _), (_, end) = first.span, last.span
    before = _folded(source.masked_part(max(0, start - _AROUND), start))
    after = _folded(source.masked_part(end, end + _AROUND))
    opening = first.reading.folded.text[first.start : min(first.end, first.start + 80)]
    return cut_warnings(before, text[max(last.start, last.end - 40) : last.end], after, opening)


def _runs_over(quote: str, place: Found, source: SourceText) -> list[str]:
    """Warnings about what a quote in one piece runs over on the page."""
    start, end = place.span
    raw = source.text[start:end]
    warnings = []
    if "\n" in raw and "\n" not in quote.strip():
        shown = source.masked_part(start, end) if "\f" in raw else raw
        if _over_paragraphs(shown, start, source):
            warnings.append("runs over a paragraph break of the page")
    if _DOUBLE.search(raw) and _leaves_statement(source.text, start, end):
        warnings.append("begins inside a quoted statement of the page and ends outside of it")
    if source.text[end : end + 1] == "?" and quote.rstrip("\"'”’» ").endswith("."):
        warnings.append("the sentence is a question on the page")
    return warnings


def _folded(raw: str) -> str:
    """Folded text that keeps its paragraph breaks and its spaces at the ends, with dashes told from hyphens."""
    spaced = _SENTENCE_DASH.sub(" — ", raw)
    inner = "\n\n".join(fold(part).text for part in _PARAGRAPH.split(spaced))
    return (" " if raw[:1].isspace() else "") + inner + (" " if raw[-1:].isspace() else "")


def _over_paragraphs(raw: str, start: int, source: SourceText) -> bool:
    breaks = ((m.start(), raw[m.end() : m.end() + 40].lstrip()[:1]) for m in _PARAGRAPH.finditer(raw))
    if any(_ENDED.search(raw[max(0, at - 8) : at]) or not follows.islower() for at, follows in breaks):
        return True
    ends = (m.start() + 1 for m in re.finditer(r"[.!?][\"”’]?\n", raw))
    return any(source.ends_short(start + at - 1) for at in ends)


def _leaves_statement(text: str, start: int, end: int) -> bool:
    """Whether the first double mark of the passage closes what was opened before it."""
    if _DOUBLE.match(text, max(0, start - 1)):
        return False
    mark = _DOUBLE.search(text, start, end)
    close = _CLOSES.search(text, start, end)
    return mark is not None and close is not None and mark.start() == close.start() and close.end() < end - 1
