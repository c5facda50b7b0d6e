"""What a reviewer has to see about a place where a quote stands: cuts, paragraphs, speakers, copies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.folding import fold
from factcheck.text.quote_edges import cut_warnings
from factcheck.text.quote_search import Found
from factcheck.text.quote_source import SourceText

_AROUND = 160  # code points looked at on either side
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_ENDED = re.compile(r"[.!?:…][\"'”’)\]]*\s*\Z")
_DOUBLE = re.compile(r"[\"“”„«»]")
_CLOSES = re.compile(r"(?<=\S)[\"”»](?=[\s,.;:!?)\]—–-]|\Z)")


def hit_warnings(
    quote: str, found: Sequence[Found], source: SourceText, last: Found | None = None
) -> list[str]:
    """Warnings for the first of the places found; `last` is where it ends when it is in several pieces."""
    first = found[0]
    start, end = first.span[0], (last or first).span[1]
    warnings = [f"stands {len(found)} times in the source: say which is meant"] if len(found) > 1 else []
    warnings += [f"a hyphen at {at} of the page is taken as lost at a line end" for at in first.lost]
    warnings += _cut(first, last or first, source, start, end)
    if last is None:
        raw = source.masked[start:end] if "\f" in source.text else source.text[start:end]
        if "\n" in raw and "\n" not in quote.strip() and _over_paragraphs(raw, start, source):
            warnings.append("runs over a paragraph break of the page")
        if _DOUBLE.search(raw) and _leaves_statement(source.text, start, end):
            warnings.append("begins inside a quoted statement of the page and ends outside of it")
        if quote.rstrip("\"'”’» ").endswith(".") and source.text[end : end + 1] == "?":
            warnings.append("the sentence is a question on the page")
    return warnings


def _cut(first: Found, last: Found, source: SourceText, start: int, end: int) -> list[str]:
    """Warnings about the cut; the text around is taken from the page only where the quote is part of a sentence."""
    left, right = first.reading.folded.text, last.reading.folded.text
    before = left[max(0, first.start - 4) : first.start]
    after = right[last.end : last.end + 1]
    whole_before = not before.strip() or _ENDED.search(before) is not None
    whole_after = not after or after in ".!?" or right[last.end - 1] in ".!?"
    if whole_before and whole_after:
        return []
    around = (
        _folded(source.masked[max(0, start - _AROUND) : start]) if not whole_before else "",
        _folded(source.masked[end : end + _AROUND]) if not whole_after else "",
    )
    return cut_warnings(
        around[0], right[max(last.start, last.end - 40) : last.end], around[1], left[first.start]
    )


def _folded(raw: str) -> str:
    """Folded text that keeps its paragraph breaks and its spaces at the ends."""
    inner = "\n\n".join(fold(part).text for part in _PARAGRAPH.split(raw))
    return (" " if raw[:1].isspace() else "") + inner + (" " if raw[-1:].isspace() else "")


def _over_paragraphs(raw: str, start: int, source: SourceText) -> bool:
    if any(_ENDED.search(raw[: match.start()]) for match in _PARAGRAPH.finditer(raw)):
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
