"""The common case at once: a whole sentence that stands once on the page, with nothing about it to look at twice.

Nothing is decided here that the long way would decide otherwise; whatever needs a second look takes that way.
"""

from __future__ import annotations

import re

from factcheck.text.quote_gaps import SIGNED
from factcheck.text.quote_search import Piece
from factcheck.text.quote_source import SourceText

_ENDED = frozenset((". ", "! "))
_NEXT = frozenset((".", "!", ""))
_SECOND_LOOK = re.compile(r"\f|\n[^\S\n]*\n|[.!?][\"”’]?\n")  # a page, a paragraph, a sentence at a line end
_DOUBLE = re.compile(r"[\"“”„«»]")


def plain_span(wanted: Piece, place: tuple[int, int], source: SourceText) -> tuple[int, int] | None:
    """The span of the source where a quote stands plainly that was found at `place` (folded) and nowhere else.

    None when that cannot be said without a closer look.
    """
    start, end = place
    folded, words = source.page.folded, wanted.plain
    if not (words[0].isalpha() and words[-1].isalpha()) or ("-" in words and SIGNED.search(words)):
        return None
    if folded.text[end : end + 1] not in _NEXT or (start and folded.text[start - 2 : start] not in _ENDED):
        return None
    marked = "'" in words
    if marked and folded.text[start:end] != wanted.folded.text[wanted.start : wanted.end]:
        return None
    span = folded.original(start, end)
    if source.text.find("\n", *span) >= 0 and _SECOND_LOOK.search(source.text, *span):
        return None
    return None if marked and _may_leave_statement(source.text, *span) else span


def _may_leave_statement(text: str, start: int, end: int) -> bool:
    """Whether the first double mark of a passage may close what was opened before it."""
    mark = _DOUBLE.search(text, start, end)
    if mark is None:
        return False
    return mark[0] in "”»" or (mark[0] == '"' and not text[mark.start() - 1].isspace())
