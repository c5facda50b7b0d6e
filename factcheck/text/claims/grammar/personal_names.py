"""Which capitals name a person: a title, what he or she is, or two or three of which none is of a place or body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.persons import (
    ADDRESSING,
    NOT_PERSONAL,
    PERSONS,
    is_agent,
    is_person_noun,
    reigns,
)
from factcheck.text.claims.grammar.sexes import is_given
from factcheck.text.claims.grammar.signals import TITLES
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token

NAMING: Final = frozenset(("named", "called"))
_SHORT: Final = 3  # names of a person without what they are


def is_personal(inner: Sequence[Token]) -> bool:
    """A title, a person’s noun before a name, or two or three capitals none of which is that of a place or body."""
    at = len(inner)
    while at and inner[at - 1].tag == "P":
        at -= 1
    name, before = inner[at:], inner[:at]
    if any(token.tag == "P" and token.lower.rstrip(".") in TITLES for token in inner):
        firm = inner[-1].lower in NOT_PERSONAL and inner[0].lower.rstrip(".") not in ADDRESSING
        return not firm  # General Motors
    if before and before[-1].lower in NAMING:
        before = before[:-1]
    if not name or not NOT_PERSONAL.isdisjoint(map(LOWER_OF, name)):
        return False
    if before:
        agent = is_agent(before[-1].lower) and len(name) > 1 and is_given(name[0].lower)
        return agent or before[-1].lower.endswith("year-old") or is_person_noun(before[-1])
    if reigns(name):
        return True
    if len(name) > _SHORT:
        return any(token.lower in PERSONS or is_given(token.lower) for token in name[:-1])
    return len(name) > 1 and not any(
        token.text.isupper() or token.lower.endswith(("ian", "ish", "ese")) for token in name
    )
