"""The common case at once: a whole sentence that stands once on the page, with nothing about it to look at twice.

Nothing is decided here that the long way would decide otherwise; whatever needs a second look takes that way.
"""

from __future__ import annotations

import re

from factcheck.text.folding import Folded
from factcheck.text.quote_gaps import SIGNED
from factcheck.text.quote_source import SourceText

_AROUND = " '.,"
_LENGTH = 30  # code points, with at least so many spaces: long enough beyond doubt
_SPACES = 4
_ENDED = frozenset((". ", "! "))
_NEXT = frozenset((".", "!", ""))
_SECOND_LOOK = re.compile(
    r"\f|\n[^\S\n]*\n|[.!?][\"”’]?\n"
)  # a page, a paragraph, a sentence at the end of a line
_DOUBLE = re.compile(r"[\"“”„«»]")


def plain_place(quote: Folded, source: SourceText) -> tuple[int, int, tuple[int, int]] | None:
    """Where a quote stands plainly: its own span without marks and stops around, and the span of the source.

    None when it does not, or when that cannot be said without a closer look.
    """
    plain = quote.text.replace('"', "'")
    words = plain.strip(_AROUND)
    size = len(words)
    if size < _LENGTH or words.count(" ") < _SPACES or not (words[0].isalpha() and words[-1].isalpha()):
        return None
    if not quote.same_offsets or ("-" in words and SIGNED.search(words)):
        return None
    places = source.page.literal(words)
    if len(places) != 1:
        return None
    start, end = places[0]
    folded = source.page.folded
    if folded.text[end : end + 1] not in _NEXT or (start and folded.text[start - 2 : start] not in _ENDED):
        return None
    begin = len(plain) - len(plain.lstrip(_AROUND))
    if "'" in words and folded.text[start:end] != quote.text[begin : begin + size]:
        return None
    span = folded.original(start, end)
    if source.text.find("\n", *span) >= 0 and _SECOND_LOOK.search(source.text, *span):
        return None
    if "'" in words and _may_leave_statement(source.text, *span):
        return None
    return begin, begin + size, span


def _may_leave_statement(text: str, start: int, end: int) -> bool:
    """Whether the first double mark of a passage may close what was opened before it."""
    mark = _DOUBLE.search(text, start, end)
    if mark is None:
        return False
    return mark[0] in "”»" or (mark[0] == '"' and not text[mark.start() - 1].isspace())
