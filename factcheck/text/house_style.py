"""What one house sets in one way and another in another, in a folded text: so that its words are found again.

Double quotation marks or single ones; "per cent", "percent" or "%"; "£2.3 million" or "£2.3m"; a dash between words
with spaces or without (which of these mean the same is told from the words as they stood, see `dashes`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.text import currency

_MARK = re.compile(r"(?<!\w)'|(?<!\d)'(?!\w)")  # no apostrophe within a word, and no foot or minute
_PER_CENT = re.compile(r"(?<=\d) ?(?:%|per ?cent\b)")
_MONEY = re.compile(rf"(?P<sum>[{currency.SIGNS}]\d[\d.,]*) ?(?P<unit>m|mn|million|bn|billion)\b")

_SET = re.compile(
    rf"(?P<dash>(?<=[^\s-]) ?- ?(?=[^\s-]))|(?P<mark>\"|{_MARK.pattern})|(?P<percent>{_PER_CENT.pattern})"
    r"|(?P<million>(?<=\d) ?(?:m|mn|million)\b)|(?P<billion>(?<=\d) ?(?:bn|billion)\b)"
)
_ANYHOW = {
    "dash": " ?- ?",
    "mark": "[\"']",
    "percent": " ?(?:%|per ?cent\\b)",
    "million": " ?(?:m|mn|million)\\b",
    "billion": " ?(?:bn|billion)\\b",
}


def in_one_style(folded: str) -> str:
    """A folded text as one house would set it: two that differ in nothing but this come out the same."""
    one = _PER_CENT.sub("%", _MARK.sub('"', folded))
    return _MONEY.sub(lambda found: f"{found['sum']}{found['unit'][0]}n", one)


def places_anyhow(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a folded text stand in another, however they are set; not all that is found is the same."""
    if _SET.search(wanted):
        yield from (found.span() for found in _pattern(wanted).finditer(text))
        return
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + len(wanted))


@lru_cache(maxsize=64)
def _pattern(folded: str) -> re.Pattern[str]:
    pieces: list[str] = []
    end = 0
    for found in _SET.finditer(folded):
        pieces += (re.escape(folded[end : found.start()]), _ANYHOW[str(found.lastgroup)])
        end = found.end()
    return re.compile("".join([*pieces, re.escape(folded[end:])]))
