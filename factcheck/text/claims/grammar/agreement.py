"""Agreement in number: whether a phrase is a plural, and whether the form of a verb goes with it."""

from __future__ import annotations

from factcheck.text.claims.grammar.plurals import ALWAYS_MANY, SHARES, is_plural_form
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verbs import forms_of
from factcheck.text.claims.grammar.words import listed


def disagrees(verb: Token, plural: bool) -> bool:
    """Whether the form of a verb shows another number than that of its noun."""
    third_person = verb.tag == "V" and verb.lower != verb.base and verb.lower.endswith("s")
    if verb.lower in {"is", "was", "has", "does"} or third_person:
        return plural
    bare = verb.tag == "V" and verb.lower == verb.base and not _is_past_too(verb)
    return (bare or verb.lower in {"are", "were", "have", "do"}) and not plural


def _is_past_too(verb: Token) -> bool:
    return "p" in forms_of(verb.lower)


def is_plural(phrase: list[Token]) -> bool:
    """Whether the last noun of a phrase is a plural."""
    if not phrase:
        return False
    noun = phrase[-1]
    if noun.lower in ALWAYS_MANY:
        return True
    if len(phrase) == 1 and noun.lower in _PLACES:
        return False
    return noun.tag == "N" and noun.lower not in SHARES and is_plural_form(noun.lower)


_PLACES = listed(  # of which there is one
    "texas arkansas kansas illinois massachusetts wales athens paris brussels naples barbados honduras laos algiers "
    "caracas dallas leeds versailles cannes nantes calais lagos rhodes vilnius flanders"
)
