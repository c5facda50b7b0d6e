"""The year that 'two years later' counts from, where the text settles it: a wrong date is worse than none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.dates import is_month, is_year
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed

_DATING: Final = listed(
    "in since until till by from of during around after before to about early late mid spring summer autumn winter"
)
_BOUNDARIES: Final = frozenset(",;:-C(SHR")


def year_counted_from(phrase: str, sentence: Sequence[Token], before: Sequence[Token]) -> str:
    """The year that `phrase` ('two years later') in a sentence counts from; `before` is the sentence before it.

    It is the nearest year named before it, if nothing else happens between the two; empty where that is not plain.
    """
    at = _place(phrase, sentence)
    if at is None:
        return ""
    words = len(phrase.split())
    behind = [token.lower for token in sentence[at + words : at + words + 1]]
    if behind == ["than"]:
        return ""
    own_first = not _opens(sentence, at)
    named = [i for i in range(at) if _is_dated(sentence, i)]
    if named:
        year = named[-1]
        between = deeds(sentence[year + 1 : at])
        return sentence[year].text if between == own_first + _opens_with_date(sentence, year) else ""
    named = [i for i in range(len(before)) if _is_dated(before, i)]
    if len(named) != 1 or any(token.lower in {"later", "earlier"} for token in before):
        return ""
    between = deeds(before[named[0] + 1 :]) + deeds(sentence[:at])
    return before[named[0]].text if between == own_first + _opens_with_date(before, named[0]) else ""


def names_its_year(phrase: str, sentence: Sequence[Token]) -> bool:
    """'Two years later, in 1977, he fled': the text itself says when that was."""
    at = _place(phrase, sentence)
    if at is None:
        return False
    return any(_is_dated(sentence, i) for i in range(at + 1, min(at + 8, len(sentence))))


def _place(phrase: str, sentence: Sequence[Token]) -> int | None:
    """Where a phrase stands in a sentence; None unless it stands there once."""
    words = phrase.lower().split()
    found = [
        at
        for at in range(len(sentence) - len(words) + 1)
        if [token.lower for token in sentence[at : at + len(words)]] == words
    ]
    return found[0] if len(found) == 1 else None


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number is a year: behind 'in' and the like, a month or a bracket, and counting nothing."""
    if not is_year(tokens[at]) or (at + 1 < len(tokens) and tokens[at + 1].tag in "N#"):
        return False
    before = tokens[at - 1] if at else None
    if before is None:
        return False
    return before.lower in _DATING or is_month(before) or before.text in {"(", ","} or before.tag == "#"


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause begins at `at`, but for 'only' and 'within'."""
    while at and tokens[at - 1].tag in "AI":
        at -= 1
    return not at or tokens[at - 1].tag in _BOUNDARIES


def _opens_with_date(tokens: Sequence[Token], year: int) -> bool:
    """Whether the date of a year stands before its clause: 'In May 1975 he married'."""
    at = year
    while at and (is_month(tokens[at - 1]) or tokens[at - 1].tag in "#IKDA"):
        at -= 1
    return (not at or tokens[at - 1].tag in _BOUNDARIES) and bool(deeds(tokens[year + 1 :]))


def deeds(tokens: Sequence[Token]) -> int:
    """How many verbs tell of something: 'was finished' and 'may have fled' are one each."""
    count, group = 0, False
    for token in tokens:
        if token.tag in "VBM" or (token.tag == "E" and token.base) or _is_hyphened(token):
            count += not group
            group = token.tag in "BM"
        elif token.tag not in "An":
            group = group and token.tag == "E"
    return count


def _is_hyphened(token: Token) -> bool:
    return token.tag == "N" and token.lower.startswith("re-") and token.lower.endswith("ed")
