"""Whether a statement gives the author's own view, and whether a word that can judge judges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.signals import VIEWS
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import listed

US: Final = frozenset(("i", "we"))


def own_view(worded: list[Token]) -> bool:
    """'I think', 'we fear'; not what somebody else says behind 'that': 'he said that if I wanted a story'."""
    said = next((at for at in range(2, len(worded)) if _says_that(worded, at)), len(worded))
    return any(
        token.lower in US
        and any(near.base in VIEWS or near.lower in VIEWS for near in worded[at + 1 : at + 4])
        for at, token in enumerate(worded[:said])
    )


def _says_that(worded: list[Token], at: int) -> bool:
    told = worded[at].tag == "H" and worded[at - 1].base in REPORTING and worded[at - 1].tag in "VE"
    return told and US.isdisjoint(map(LOWER_OF, worded[:at]))


def weighs_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that judges does not judge here: 'a right to object', 'a good many', 'sadly, it bears it'."""
    word, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if word.lower in _SAD_TO_SAY and any(token.tag in "VBM" for token in tokens):
        return True
    entitled = word.lower == "right" and after.tag == "T" and tokens[at - 1].tag in "D'"
    return at > 0 and (entitled or after.lower in _AMOUNTS or word.text[0].isupper())


_AMOUNTS: Final = listed("deal many number")  # a great deal of floor
_SAD_TO_SAY: Final = listed("unfortunately sadly tragically")
