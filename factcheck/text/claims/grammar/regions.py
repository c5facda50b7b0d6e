"""A name that only says where the place or house before it lies: 'Dayton, Ohio', 'the Federal University, Ogbaku'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.countries import COUNTRIES, STATES
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
    here = before[first if before[first].tag == "P" else first + 1 :] or before[-1:]
    if begins_with_land(name) and here[0].text[:1].isupper() and not begins_with_land(here):
        return True  # Washington, DC, gave cameras
    if len(words) == 1 and is_campus(before):
        return True
    if first == len(before) - 1 or len(words) > 2:
        return False
    if len(words) == 2 and words[0] not in _QUARTERS:
        return False
    return before[first].lower in PLACING or is_house(before) or is_street(before)


def begins_with_land(words: Sequence[Token]) -> bool:
    """'Spain with good news', 'TX, April 15': behind the name of a place, the state or country it lies in."""
    end = next((at for at, token in enumerate(words) if token.tag != "P"), len(words))
    name = " ".join(token.text for token in words[:end])
    code = len(name) == _CODE and name.isupper() and name.isalpha()
    return code or name in STATES or name in COUNTRIES


_CODE: Final = 2  # letters of TX


def is_campus(before: Sequence[Token]) -> bool:
    """'the University of Norland', which has a name of its own for each of its places."""
    at = next((i for i in range(len(before) - 1, -1, -1) if before[i].tag != "P"), -1)
    return (
        at > 0 and before[at].lower == "of" and before[at - 1].lower == "university" and at + 1 < len(before)
    )


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
