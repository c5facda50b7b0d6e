"""What stands beside a name: 'which' behind it is of what bears the name; a rank or a degree tells nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun, may_name_person
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.sexes import is_given
from factcheck.text.claims.grammar.tokens import Token, are_names
from factcheck.text.claims.grammar.words import listed

_RANKED: Final = listed("second third fourth fifth sixth seventh eighth ninth tenth other")
_DEGREES: Final = listed(
    "md phd dphil mba rn mp mep mla msp qc kc sc esq obe mbe cbe dds jd llb llm msc bsc ba ma mph cpa frs"
)


def named_beside(beside: Piece, piece: Piece) -> list[Token]:
    """'for Tarn, another town held by Moss, which', 'Lund, home of a great fair, which': what bears the name.

    Not where the clause could as well be about a noun of what stands beside: 'a firm run by the union, which has'.
    """
    named = beside.joint is Joint.APPOSITION and are_names(beside.subject)
    head = beside.tokens[0]
    if not named or not (head.tag == "N" or head.lower in {"a", "an", "another"}):
        return []
    whole = bool(piece.subject) and piece.subject[0] is head
    return beside.subject if whole and not is_person_noun(head_of(beside.tokens)) else []


def only_names(piece: Piece) -> bool:
    """'A fourth, Ann Bell, was a doctor': who that is is told with the clause, and by itself would tell nothing.

    Nor does what somebody may write behind a name: 'Ann Bell, MD, PhD'.
    """
    ranked = len(piece.subject) == 2 and piece.subject[-1].lower in _RANKED
    written = {token.lower.replace(".", "") for token in piece.tokens if token.tag != ","} <= _DEGREES
    return piece.joint is Joint.APPOSITION and (written or (ranked and set(piece.tags()) == {"P"}))


def is_one_at(before: Sequence[Token], about: Sequence[Token], words: Sequence[Token]) -> bool:
    """'a cashier at the Lund branch, Denise': who she is, and no branch."""
    one = len(words) == 1 and is_given(words[0].text) and not may_name_person(head_of(list(about)))
    placed = len(before) > 1 and before[-1].tag == "I" and before[-2].tag == "N"
    return one and placed and is_person_noun(before[-2])
