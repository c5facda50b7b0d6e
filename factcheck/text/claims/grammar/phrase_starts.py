"""Where a noun phrase begins: at its determiner, at how many there are, behind a time or the rest of a verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed


def phrase_start(tokens: list[Token], end: int) -> int:
    """Where the noun phrase begins whose last word stands before `end`."""
    start = end
    while start and tokens[start - 1].tag in "NP#D'EA\"Q":
        start -= 1
        if _is_time_before_name(tokens, start, end):
            return start + 1
        titled = tokens[start].text.endswith(".") and tokens[start].tag == "P" and start
        if titled and tokens[start - 1].tag == "N" and start > 1 and tokens[start - 2].tag == "R":
            break  # on whose board Ms. Hall's deputy
        if tokens[start].tag == "D" and not (start and tokens[start - 1].tag == "'"):
            if tokens[start].lower == "other" and start and _is_count(tokens[start - 1]):
                continue  # four other farmers
            most = tokens[start].lower == "most" and start and tokens[start - 1].tag == "D"
            return start - 1 if most else start
        money = tokens[start].text[0] in currency.SIGNS and start and tokens[start - 1].lower != "worth"
        if money and tokens[start - 1].tag in "NP":
            break  # lent the ministry $300 million
    doing = 1 < start < end and tokens[start - 1].tag == "G" and tokens[start].tag == "N"
    return start - 2 if doing and tokens[start - 2].tag == "D" else start  # a sporting director


def _is_count(token: Token) -> bool:
    return token.tag == "#" and (token.text.isalpha() or len(token.text) < len("1990"))


def _is_time_before_name(tokens: list[Token], at: int, end: int) -> bool:
    """'Last year Ada Moss, who': the year is not of her name."""
    timed = tokens[at].tag == "N" and tokens[at].lower in _TIMES and at > 0 and tokens[at - 1].lower in _WHICH
    return timed and at + 1 < end and tokens[at + 1].tag == "P"


_WHICH: Final = listed("last this that next one every each the same")
_TIMES: Final = listed(
    "year month week day night morning afternoon evening weekend spring summer autumn winter"
)


def is_led(tokens: Sequence[Token], string: str, start: int, end: int) -> bool:
    """'And now Kern is going', 'since then 40 mills', 'it was hiring people': is the first word none of the noun's?"""
    first = tokens[start].lower
    now = first == "then" or (string[: start + 2] in {"AP", "CAP"} and first in _NOW)
    return now or (end > start + 1 and string[max(start - 1, 0) : start + 1] == "BG")


_NOW: Final = listed("now then today soon still yet")  # and now Kern is going


def who_spoke(before: list[Token]) -> list[Token] | None:
    """'Speaking in Lund on Monday Moss', 'Speaking through a clerk he': who stands right before the verb."""
    if not before or before[0].lower != "speaking" or any(token.tag == "," for token in before):
        return None
    if before[-1].tag == "O":
        return before[-1:]
    start = len(before)
    while start and before[start - 1].tag == "P" and not before[start - 1].lower.endswith("day"):
        start -= 1
    return before[start:]


def before_than(tokens: Sequence[Token], start: int) -> int:
    """Where 'the more than forty year old mill', 'more than 40 men' begin whose number stands at `start`."""
    if (
        start < 2
        or tokens[start - 1].lower != "than"
        or tokens[start - 2].lower not in {"more", "fewer", "less"}
    ):
        return start
    return start - 3 if start > 2 and tokens[start - 3].tag == "D" else start - 2


def behind_verb(string: str, start: int, end: int) -> int:
    """Where the noun phrase begins in 'it had interrupted production': behind the rest of the verb."""
    if string[start] == "A" and string[start + 1 : start + 2] == "E" and end - start > 2:
        start += 1  # it has already shut two homes
    if string[start] == "E" and string[:start].rstrip("An").endswith("B"):
        while start < end - 1 and string[start] == "E":
            start += 1
    return start


def with_degree(tokens: Sequence[Token], start: int) -> int:
    """Where a number begins with how many more or fewer there are: 'More than 40 clerks'."""
    if tokens[start].tag == "#" and start > 1:
        degree = f"{tokens[start - 2].lower} {tokens[start - 1].lower}"
        return start - 2 if degree in _DEGREE else start
    return start


_DEGREE: Final = frozenset(
    (
        "more than",
        "less than",
        "fewer than",
        "at least",
        "at most",
        "no fewer",
        "close to",
        "up to",
        "well over",
    )
)


def joined_adjectives(tokens: list[Token], start: int, end: int) -> int:
    """'the secular and liberal opposition' is one phrase."""
    if (
        start < 2
        or tokens[start - 1].lower != "and"
        or tokens[start].tag in "DP#"
        or tokens[start - 2].tag not in "NE"
    ):
        return start
    first = phrase_start(tokens, start - 1)
    bare = start == first + 2 and end == start + 1  # famine and births
    return start if bare and is_plural([tokens[first]]) is not is_plural([tokens[start]]) else first
