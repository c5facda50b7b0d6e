"""A clause behind 'where' with no noun before it that names the place: what it tells is told nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.verbs import HEARERS
from factcheck.text.claims.grammar.words import listed


def names_no_place(tokens: Sequence[Token], at: int) -> bool:
    """'asks where the money went', 'above where it stood', 'told him where it lay'; not 'in a hut where he died'."""
    if tokens[at].lower != "where" or not at:
        return False
    before = tokens[at - 1]
    if before.tag not in 'NPO#Q)"':
        return before.tag != "B"  # the hall was where the farmers met
    told = any(token.base in HEARERS | _SHOWING for token in tokens[max(0, at - _NEAR) : at - 1])
    asked = any(token.base in _ASKING and token.tag in "VEGb" for token in tokens[max(0, at - _NEAR) : at])
    return asked or (told and (is_person_noun(before) or before.lower in _WHOM))


_NEAR: Final = 6  # words of whom somebody tells
_ASKING: Final = listed("ask wonder inquire enquire")
_SHOWING: Final = listed("show teach")
_WHOM: Final = listed("me us him her them you")
