"""What the author sets between two commas of his own: 'I think', 'so to speak', 'as far as I know', 'or rather'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed

_IDIOMS: Final = frozenset(
    (
        "all told",
        "so to speak",
        "of course",
        "no doubt",
        "in real terms",
        "to be sure",
        "after all",
        "as it were",
        "in other words",
        "that is",
        "it should be said",
        "it must be said",
        "it has to be said",
        "mind you",
        "i ask you",
        "god help us",
        "god knows",
    )
)
_VIEWERS: Final = listed("i we one you")
_VIEWING: Final = listed(
    "think believe say suppose guess suspect fear hope admit confess concede imagine expect gather add argue "
    "reckon feel tell confirm explain stress"
)
_FEELING: Final = listed("sorry afraid glad sure certain told sad happy")
_LONGEST_VIEW: Final = 6


def is_view(inner: Sequence[Token]) -> bool:
    """'I have come to think', 'one might say', 'we must admit': how sure the author is, between two commas."""
    said = [token for token in takewhile(_opens_no_clause, inner) if token.tag not in "An"]
    if not 2 <= len(said) <= _LONGEST_VIEW or said[0].lower not in _VIEWERS:
        return False
    last = said[-1].base or said[-1].lower
    felt = all(token.tag in "MBVETb" or token.lower in _FEELING for token in said[1:])
    return felt and (last in _VIEWING or last in _FEELING)


def _opens_no_clause(token: Token) -> bool:
    return token.tag != "S" and token.lower != "before"  # I should say before the clerks do


def is_remark(tokens: Sequence[Token], opens: int, closes: int) -> bool:
    """'The usual reply, and I hear it already, is': what the author says between a subject and its verb."""
    inner, after = tokens[opens + 1 : closes], tags(tokens[closes + 1 : closes + 2])
    own = len(inner) > 2 and inner[0].tag == "C" and inner[1].lower in _VIEWERS and inner[2].tag in "VBM"
    return own and after in {"V", "B", "M"} and not is_finite(tokens[:opens])


def is_extent(inner: Sequence[Token]) -> bool:
    """'so far as I am aware', 'as far as anybody has been able to tell'; not 'as far as the chapel'."""
    words = [token.lower for token in inner[:3]]
    place = tags(inner[3:4]) in {"D", "P"} and {"V", "B", "M"}.isdisjoint(tags(inner[3:]))
    return words[1:] == ["far", "as"] and words[0] in {"so", "as"} and not place


def is_mended(inner: Sequence[Token]) -> bool:
    """'put its name, or rather the names of others, to it': other words for those before the comma."""
    words = [token.lower for token in inner[:3]]
    closer = words[:2] == ["or", "more"] and words[2:3] and words[2].endswith("ly")  # or more precisely
    mended = words[:2] == ["or", "rather"] or words == ["or", "at", "least"] or closer
    return bool(mended) and not is_finite(inner)


def is_idiom(inner: Sequence[Token]) -> bool:
    """'of course', 'in other words', 'God knows': a set phrase, word for word."""
    return " ".join(token.lower for token in inner) in _IDIOMS
