"""Whether a statement gives the author's own view, and whether a word that can judge judges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import is_finite
from factcheck.text.claims.grammar.signals import VIEWS
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
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
    """Whether a word that judges does not judge here.

    'a right to object', 'a good many', 'sadly, it bears it', 'Lund clears its roads', 'works hard', 'makes gout harder
    to treat'.
    """
    word, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if word.lower in _SAD_TO_SAY and is_finite(tokens):
        return True
    entitled = word.lower == "right" and after.tag == "T" and tokens[at - 1].tag in "D'"
    done = word.tag in "VEb" and word.base in _DEEDS
    amount = word.lower in {"good", "great", "fair"} and after.lower in _AMOUNTS
    told = done or amount or _says_how(tokens, at) or _brings_about(tokens, at)
    return at > 0 and (entitled or told or word.text[0].isupper())


def _says_how(tokens: Sequence[Token], at: int) -> bool:
    """'worked hard', 'had celebrated so hard that': how something was done."""
    if tokens[at].lower != "hard":
        return False
    before = tokens[at - 2 if tokens[at - 1].tag == "A" else at - 1]
    return before.tag in "VEG" and before.base not in _FINDING


def _brings_about(tokens: Sequence[Token], at: int) -> bool:
    """'Gum disease makes diabetes harder to control': what one thing does to another."""
    if tokens[at].lower not in {"harder", "easier"} or tags(tokens[at + 1 : at + 3]) != "Tb":
        return False
    made = next((i for i in range(at - 2, -1, -1) if tokens[i].base == "make"), None)
    return made is not None and not set("OH,VBM").intersection(tags(tokens[made + 1 : at]))


_DEEDS: Final = listed("clear fine brave right better")
_FINDING: Final = listed("find make think consider prove seem look sound feel get")
# a great deal of floor, a good part of it
_AMOUNTS: Final = listed(
    "deal many number bulk majority part share half third quarter few portion proportion quantity while"
)
_SAD_TO_SAY: Final = listed("unfortunately sadly tragically")
