"""Which noun phrases are told of by the way: behind a preposition, denied, in a time; no pronoun goes on from them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import BASE_OF, Token
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.words import BE, NEGATED, PARTICLES, UP_TO_OR_SINCE, listed

FINITE_BEHIND: Final = re.compile("[An]*[VBM]")


def is_object(tokens: Sequence[Token], start: int) -> bool:
    """Whether what stands behind a preposition is as near as any object.

    'has put in a new motor'; what money is spent on, and what a text brings up: 'lent it to a circus'.
    """
    verb = tokens[start - 2] if start > 1 else tokens[0]
    if verb.tag == "E" and tokens[start - 1].lower == "by":
        return False  # created by an act
    stays = verb.lower in BE | {"be", "been"} or verb.base in INTRANSITIVE  # sleep in trees
    if start > 1 and tokens[start - 1].lower in PARTICLES and verb.tag in "VEbG" and not stays:
        the = (tokens[start - 1].lower, tokens[start].lower) == ("in", "the")
        return tokens[start + the].tag != "P"  # survived in Marlow, in the Netherlands
    if start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].tag in "D#":
        return True  # that polices most of the giants
    brought_up = tokens[start].lower in {"a", "an"} and tokens[start - 1].lower in _TOWARDS
    paid = tokens[start - 1].lower in _TOWARDS - {"by"} and not _SPENDING.isdisjoint(
        map(BASE_OF, tokens[:start])
    )
    return brought_up or paid


_TOWARDS: Final = listed("on for to into with by from")
_SPENDING: Final = listed("spend pay borrow lend invest donate raise give grant sell buy contribute budget")


def is_denied(tokens: Sequence[Token], start: int) -> bool:
    """'It did not cut a cent': nothing that is there to be told of."""
    if tokens[start].lower not in {"a", "an"}:
        return False
    before = tokens[max(0, start - 4) : start]
    verbal = all(token.tag in "nVEbBMAK" for token in before[-2:])
    return verbal and any(token.tag == "n" or token.lower in NEGATED for token in before)


def is_in_time(tokens: Sequence[Token], string: str, start: int, end: int) -> bool:
    """'It began before the war': no clause, as 'before the war began' is."""
    return start > 0 and tokens[start - 1].lower in UP_TO_OR_SINCE and not FINITE_BEHIND.match(string, end)
