"""The passage that a refused quote is but for capitals, which a page may show by its style, "ss" for "ß", or spaces."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.text.quotes.letters import sought
from factcheck.text.quotes.source import SourceText

_SPACED = "the text has the same letters with other spaces or signs between them"
_CASED = "only capitals and small letters differ, or ß and ss"
_SHOWN = "quote the passage as it stands: a page can show it in other letters than its text has"


class Otherwise(NamedTuple):
    """Where the letters of a quote stand (code points, end exclusive), and how the page writes them otherwise."""

    start: int
    end: int
    how: str
    hint: str


def written_otherwise(quote: str, source: SourceText) -> Otherwise | None:
    """Where the letters of a folded quote stand first, else first once case is left out of account; None for nowhere.

    Equality of letters is to show, never to accept.
    """
    page, wanted = source.letters.all, sought(quote)
    if not wanted:
        return None
    if (at := page.find(wanted)) >= 0:
        return Otherwise(
            *_span(source, at, at + len(wanted)), _SPACED, "quote the passage as the text has it"
        )
    there, caseless = _caseless(page), _caseless(wanted)
    if (at := there.find(caseless)) < 0:
        return None
    return Otherwise(*_span(source, _before(page, at), _before(page, at + len(caseless))), _CASED, _SHOWN)


def _span(source: SourceText, begin: int, end: int) -> tuple[int, int]:
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
