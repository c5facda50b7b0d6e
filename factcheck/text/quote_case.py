"""The passage that a refused quote is but for capitals: a page may show it in them by its style; or "ss" for "ß"."""

from __future__ import annotations

from factcheck.text.quote_letters import occurrences, sought
from factcheck.text.quote_source import SourceText


def cased_otherwise(quote: str, source: SourceText) -> tuple[int, int] | None:
    """Where the letters of a folded quote stand first once case is left out of account; None for nowhere.

    The span is one of the source's text (code points, end exclusive). Equality of letters is to show, never to accept.
    """
    page = source.letters.all
    there = _caseless(page)
    wanted = _caseless(sought(quote))
    at = next(occurrences(wanted, there), -1) if wanted else -1
    if at < 0:
        return None
    begin, end = _before(page, at), _before(page, at + len(wanted))
    return source.letters.place(begin)[0], source.letters.place(end - 1)[1]


def _caseless(letters: bytes) -> bytes:
    if letters.isascii():
        return letters.lower()
    return letters.decode("utf-8", "surrogatepass").casefold().encode("utf-8", "surrogatepass")


def _before(page: bytes, at: int) -> int:
    """How many bytes of the page's letters are before byte `at` of the same without case."""
    if page.isascii():
        return at
    begin = seen = 0
    for letter in page.decode("utf-8", "surrogatepass"):
        if seen >= at:
            break
        begin += len(letter.encode("utf-8", "surrogatepass"))
        seen += len(letter.casefold().encode("utf-8", "surrogatepass"))
    return begin
