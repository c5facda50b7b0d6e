"""Which capitals name a person: a title, what he or she is, or two or three of which none is of a place or body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.persons import (
    ADDRESSING,
    NOT_PERSONAL,
    is_agent,
    is_office,
    is_person_noun,
    reigns,
)
from factcheck.text.claims.grammar.sexes import is_given
from factcheck.text.claims.grammar.signals import TITLES
from factcheck.text.claims.grammar.tokens import LOWER_OF, TAG_OF, Token
from factcheck.text.claims.grammar.words import listed

# things that bear the names of people
_NAMED_AS_WELL: Final = listed(
    "ship boat vessel trawler tug steamer ferry horse mare dog bitch cat bear cow elephant ape school park prize storm "
    "hurricane cyclone typhoon street bridge station book novel play film show app robot locomotive engine town "
    "village hamlet place island bar cafe restaurant hotel pub shop firm company brand"
)
_CALLINGS: Final = listed(
    "developer builder promoter designer broker consultant restaurateur campaigner organiser"
)
NAMING: Final = frozenset(("named", "called"))
_SHORT: Final = 3  # names of a person without what they are


def is_particle(words: Sequence[Token], at: int) -> bool:
    """'Cornelis van Dray', 'van Dray': a small word inside a name."""
    named = at + 1 < len(words) and words[at + 1].tag == "P" and (not at or words[at - 1].tag == "P")
    return words[at].text in _PARTICLES and named


_PARTICLES: Final = frozenset(
    ("van", "von", "de", "der", "den", "di", "da", "del", "ter", "ten", "bin", "ibn")
)


def name_start(words: Sequence[Token]) -> int:
    """Where the name begins that ends some words, with its 'de' or 'van'; their end where none does."""
    at = len(words)
    while at and (words[at - 1].tag == "P" or is_particle(words, at - 1)):
        at -= 1
    return at


def is_personal(inner: Sequence[Token]) -> bool:
    """A title, a person’s noun before a name, or two or three capitals none of which is that of a place or body."""
    if "P" not in map(TAG_OF, inner):
        return False
    at = name_start(inner)
    name, before = inner[at:], inner[:at]
    if any(token.tag == "P" and token.lower.rstrip(".") in TITLES for token in inner):
        firm = inner[-1].lower in NOT_PERSONAL and inner[0].lower.rstrip(".") not in ADDRESSING
        return not firm  # General Motors
    if before and before[-1].lower in NAMING:
        before = before[:-1]
        if name and is_given(name[0].text) and before and before[-1].lower not in _NAMED_AS_WELL:
            return True  # a guide named Ada
    if not name or not NOT_PERSONAL.isdisjoint(map(LOWER_OF, name[behind_office(name, 0) :])):
        return False
    if before:
        given = is_given(name[0].lower) or before[-1].lower in _CALLINGS
        agent = is_agent(before[-1].lower) and len(name) > 1 and given
        # Fire Chief Ada Moss, House Minority Leader Ian Moss
        office = len(name) > 2 and (is_office(name[0].lower) or behind_office(name, 0) > 0)
        return agent or office or before[-1].lower.endswith("year-old") or is_person_noun(before[-1])
    if reigns(name):
        return True
    if len(name) > _SHORT:
        return any(is_office(token.lower) or is_given(token.lower) for token in name[:-1])
    return len(name) > 1 and not any(token.text.isupper() or _is_of_land(token) for token in name)


def behind_office(words: Sequence[Token], at: int) -> int:
    """Where the name begins of 'House Minority Leader Ian Moss', 'Kern Union President Ida Falk'; else `at`."""
    offices = (i for i in range(len(words) - 3, at, -1) if is_office(words[i].lower))
    office = next(offices, -1)
    return office + 1 if office > 0 and is_given(words[office + 1].text) else at


def _is_of_land(token: Token) -> bool:
    """'Norwegian', 'Turkish'; not 'Ian', 'Brian'."""
    return token.lower.endswith(("ian", "ish", "ese")) and not is_given(token.text)
