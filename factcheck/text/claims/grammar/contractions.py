"""Verbs that lean on a pronoun, in full: “they’ve” is “the council have” once the pronoun is put into words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verb_lists import TWO_OBJECTS

_FULL: Final = {"’ve": "have", "’re": "are", "’ll": "will", "’m": "am"}
_BEHIND_HAS: Final = frozenset(("been", "got", "had", "become"))


def in_full(token: Token, after: Sequence[Token]) -> str:
    """A contraction as a word of its own, with the space before it; any other word, and a possessive, as it stands."""
    full = _FULL.get(token.lower, "")
    following = after[0] if after else None
    if token.lower == "’s" and token.tag == "B":
        full = "has" if following is not None and (following.lower in _BEHIND_HAS or _acts(after)) else "is"
    if token.lower == "’d":
        full = "had" if token.tag == "B" else "would"
    return f" {full}" if full else token.text


_KEPT: Final = frozenset((":", ";", ".", "!", "?", "+", ". +", "&", "/", "#", "~", "-"))


def gap(between: str, token: Token) -> str:
    """What stands between a token and the one before it: an insertion that was taken out leaves one space.

    The mark of a shortened word stays: 'vol. 3', '200-gram', 'Tel. +44'.
    """
    if between in {"", " "} or between.strip() in _KEPT:
        return between
    return "" if token.text in ",;:." else " "


def _acts(after: Sequence[Token]) -> bool:
    """'He’s bought a boat': no passive has an object, but 'he’s called a fool' and 'he’s given a boat'."""
    done = len(after) > 1 and after[0].tag == "E" and after[1].tag in "DO"
    return done and bool(after[0].base) and after[0].base not in TWO_OBJECTS | _NAMING


_NAMING: Final = frozenset(("call", "name", "consider", "make", "deem", "elect", "declare"))
