"""The common case at once: a whole sentence that stands once on the page, with nothing about it to look at twice.

Nothing is decided here that the long way would decide otherwise; whatever needs a second look takes that way.
"""

from __future__ import annotations

import re

from factcheck.text.folding import Folded, fold, folded_in_place
from factcheck.text.quote_gaps import SIGNED
from factcheck.text.quote_search import AROUND
from factcheck.text.quote_source import SourceText

_ENDED = (". ", "! ", "? ")
_NEXT = frozenset((".", "!", ""))
_NEXT_TO_STOP = frozenset((" ", ""))
_STOPS = frozenset("!?")
_SECOND_LOOK = re.compile(r"\f|\n[^\S\n]*\n|[.!?][\"”’]?\n")  # a page, a paragraph, a sentence at a line end
_DOUBLE = re.compile(r"[\"“”„«»]")


def plain_place(quote: str, source: SourceText) -> tuple[int, int, tuple[int, int]] | None:
    """What of a quote counts, as a span of it, and the span of the source where that stands plainly and only there.

    None when that cannot be said without a closer look.
    """
    folded = folded_in_place(quote)
    long_way: Folded | None = None
    if folded is None:
        long_way = fold(quote)
        folded = long_way.text
    marked = folded.replace('"', "'") if '"' in folded else folded
    end = len(marked.rstrip(AROUND))
    begin = len(marked) - len(marked.lstrip(AROUND))
    wanted = marked[begin:end]
    if not _is_plain(wanted):
        return None
    start = source.page.only(wanted)
    if start < 0 or not _is_sentence(source.page.folded.text, start, start + end - begin):
        return None
    if "'" in wanted and source.page.folded.text[start : start + end - begin] != folded[begin:end]:
        return None
    span = source.page.folded.original(start, start + end - begin)
    if source.text.find("\n", *span) >= 0 and _SECOND_LOOK.search(source.text, *span):
        return None
    if "'" in wanted and _may_leave_statement(source.text, *span):
        return None
    return (*(long_way.original(begin, end) if long_way else (begin, end)), span)


def _is_plain(wanted: str) -> bool:
    """Whether a stretch begins with a letter, ends with one or with the end of a sentence, and holds no sign."""
    if not wanted[:1].isalpha() or not (wanted[-1:].isalpha() or wanted[-1:] in _STOPS):
        return False
    return "-" not in wanted or not SIGNED.search(wanted)


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Whether a span of a folded page is from the beginning of a sentence to its end."""
    following = _NEXT if text[end - 1].isalpha() else _NEXT_TO_STOP
    return text[end : end + 1] in following and (not start or text.endswith(_ENDED, 0, start))


def _may_leave_statement(text: str, start: int, end: int) -> bool:
    """Whether the first double mark of a passage may close what was opened before it."""
    mark = _DOUBLE.search(text, start, end)
    if mark is None:
        return False
    return mark[0] in "”»" or (mark[0] == '"' and not text[mark.start() - 1].isspace())
