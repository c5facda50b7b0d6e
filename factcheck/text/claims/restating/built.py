"""The parts of a statement that stands alone, and what may be its subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.agreement import disagrees, is_plural
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed

_STANDING: Final = listed("another some many most all both each few several neither others")
_LONGEST: Final = 18  # words of a subject


class Built(NamedTuple):
    """The subject to put before (may be empty), what links it, and the words that follow."""

    lead: list[Token]
    link: str
    body: list[Token]


def is_phrase(tokens: Sequence[Token]) -> bool:
    """Whether words are a noun phrase that can be the subject of a statement."""
    if not tokens or len(tokens) > _LONGEST or tokens[0].tag in "WRSVBMIC,":
        return False
    string = tags(tokens)
    if len(tokens) == 1 and tokens[0].lower in _STANDING:
        return True
    if string[-1] not in "NPO#G'Q)\"E" or "Z" in string:
        return False
    if all(token.lower in TIMES or token.tag in "D#" for token in tokens):
        return all(token.tag in "D#" for token in tokens)
    verb = next((at for at, tag in enumerate(string) if tag in "VBM"), len(string))
    return verb == len(string) or any(tag in "RH" for tag in string[:verb])


def disagree(subject: list[Token], words: list[Token]) -> bool:
    """Whether the verb of a clause is not that of what it is said to be about."""
    verb = next((token for token in words if token.tag in "VBM"), None)
    if verb is None or verb.tag == "M" or any(token.lower == "and" for token in subject):
        return False
    if set(tags(subject)) == {"P"} and not is_plural(subject):
        return verb.tag == "V" and disagrees(verb, plural=False)  # Lund has two, who share a cart
    return is_plural([head_of(subject)]) and disagrees(verb, plural=True)
