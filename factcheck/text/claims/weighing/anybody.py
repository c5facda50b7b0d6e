"""Who 'anybody' is: nobody in particular, and only within what allows the word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import NOBODY, listed

_ANYBODY: Final = listed("anybody anyone anything anywhere")
_DENYING: Final = NOBODY | {
    "without",
    "refuse",
    "refused",
    "more",
    "better",
    "hardly",
    "barely",
    "only",
    "few",
    "first",
}


def hangs_on_denial(tokens: Sequence[Token]) -> bool:
    """'before anybody had heard of it', 'no proof that it ever killed anyone': so only within what it hangs on."""
    at = next((at for at, token in enumerate(tokens) if token.lower in _ANYBODY), len(tokens))
    free = tags(tokens[at + 1 : at + 2]) == "M"  # anyone can buy one
    return at < len(tokens) and not free and not any(map(_allows_any, tokens[:at]))


def _allows_any(token: Token) -> bool:
    """Whether 'anybody' may stand behind a word: it denies, compares, supposes or opens a clause of its own."""
    return token.tag in "nMKS" or token.lower in _DENYING or token.lower.endswith("n’t")
