"""A name that only says where the place or house before it lies: 'Dayton, Ohio', 'the Federal University, Ogbaku'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import listed

PLACING: Final = listed("in at from near to outside around")
_QUARTERS: Final = listed("new north south east west")
_HOUSES: Final = listed(
    "university college court hospital school polytechnic institute seminary cathedral abbey prison barracks infirmary"
)


def lies_in(before: Sequence[Token], name: Sequence[Token]) -> bool:
    """Whether `name`, behind a comma, says where what `before` ends with lies; two words may be a person's name."""
    words = [token.lower for token in name]
    if not before or not words or any(token.tag != "P" for token in name):
        return False
    first = len(before) - 1
    while first > 0 and before[first].tag == "P":
        first -= 1
    if first == len(before) - 1 or len(words) > 2:
        return False
    if len(words) == 2 and words[0] not in _QUARTERS:
        return False
    return before[first].lower in PLACING or is_house(before) or is_street(before)


def is_street(before: Sequence[Token]) -> bool:
    """'of Mill Road', 'a yard off Tarn Street'."""
    return len(before) > 1 and before[-1].tag == before[-2].tag == "P" and before[-1].lower in _STREETS


def is_street_noun(noun: Token) -> bool:
    """'a lane of shops'."""
    return noun.lower in _STREETS


_STREETS: Final = listed("street road lane avenue square terrace crescent boulevard")


def is_house(before: Sequence[Token]) -> bool:
    """'the Federal High Court', 'Norland General Hospital', and not 'Falk College' or 'the Court'."""
    named = len(before) > 2 and before[-1].tag == before[-2].tag == "P" and before[-1].lower in _HOUSES
    return named and any(token.lower == "the" for token in before[-5:-2])
