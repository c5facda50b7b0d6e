"""The date that 'that year' or 'the following spring' points back to, where the text settles it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.dates import is_month, is_year
from factcheck.text.claims.grammar.tokens import Token, first_finite
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.restating.reckoning import deeds

_SEASONS: Final = listed("spring summer autumn")
_DAYS: Final = listed("day morning evening night")
_AFTER: Final = listed("following next after")
_BEFORE: Final = listed("previous preceding before")


class _Date(NamedTuple):
    day: str
    month: str
    year: str


def date_pointed_at(phrase: str, sentence: Sequence[Token], before: Sequence[Token]) -> str:
    """The date that `phrase` in a sentence stands for: the only one before it there, or in the sentence `before`.

    Nothing where there is none, where there are two, or where it is not told as exactly as the phrase asks.
    """
    words = phrase.lower().split()
    at = next((at for at in range(len(sentence)) if _stands_at(words, sentence, at)), None)
    if at is None or _is_of_any_time(sentence[:at]):
        return ""
    shift = 1 if not _AFTER.isdisjoint(words) else -1 if not _BEFORE.isdisjoint(words) else 0
    found = {
        *(_dates(sentence[:at]) or ([] if shift and _is_beyond(sentence[:at], before) else _dates(before)))
    }
    unit = next((word for word in words if word in _DAYS | _SEASONS | {"year", "month"}), "")
    if unit == "year" or (unit in _SEASONS and not shift):
        years = {date.year for date in found}
        year = years.pop() if len(years) == 1 else ""
        told = str(int(year) + shift) if year.isdigit() else ""
        return f"{unit} {told}" if told and unit != "year" else told
    if shift or len(found) != 1:
        return ""
    date = found.pop()
    if unit == "month":
        return f"{date.month} {date.year}".strip() if date.month else ""
    return f"{date.day} {date.month} {date.year}".strip() if unit in _DAYS and date.day else ""


def _is_beyond(sentence: Sequence[Token], before: Sequence[Token]) -> bool:
    """'Kern charged the clerk who had won it the year before': before a charge that has no date.

    Nor does a date in the paragraph before say when that was.
    """
    apart = bool(before and sentence) and sentence[0].start - before[-1].end > 1
    return apart or deeds(sentence) > 1


def _is_of_any_time(before: Sequence[Token]) -> bool:
    """'The fine is 2 per cent of its sales in the year before': of whatever year that is."""
    verb = first_finite(reversed(before))
    return verb is not None and verb.lower in {"is", "are"} and before[-1].lower == "in"


def _stands_at(words: Sequence[str], sentence: Sequence[Token], at: int) -> bool:
    return [token.lower for token in sentence[at : at + len(words)]] == words


def _dates(tokens: Sequence[Token]) -> list[_Date]:
    """The dates among some words, in order: '3 May 2011', 'March 2021', 'in 1990'."""
    found: list[_Date] = []
    taken = -1
    for at, token in enumerate(tokens):
        if at <= taken:
            continue
        if is_month(token) and token.lower not in _SEASONS | {"winter"}:
            day = next(
                (
                    near.text
                    for near in (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])
                    if _is_day(near)
                ),
                "",
            )
            year = next((i for i in range(at + 1, min(at + 4, len(tokens))) if is_year(tokens[i])), 0)
            found.append(_Date(day, token.text, tokens[year].text if year else ""))
            taken = year or at
        elif is_year(token) and at and (tokens[at - 1].tag in "IK(#" or is_month(tokens[at - 1])):
            found.append(_Date("", "", token.text))
    return found


def _is_day(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) <= len("31")
