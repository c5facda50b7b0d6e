"""A clause with 'which' behind what stands beside a name: it is about what bears the name."""

from __future__ import annotations

from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags


def named_beside(beside: Piece, piece: Piece) -> list[Token]:
    """'for Tarn, another town held by Moss, which', 'Lund, home of a great fair, which': what bears the name.

    Not where the clause could as well be about a noun of what stands beside: 'a firm run by the union, which has'.
    """
    named = beside.joint is Joint.APPOSITION and bool(beside.subject) and set(tags(beside.subject)) == {"P"}
    head = beside.tokens[0]
    if not named or not (head.tag == "N" or head.lower in {"a", "an", "another"}):
        return []
    whole = bool(piece.subject) and piece.subject[0] is head
    return beside.subject if whole and not is_person_noun(head_of(beside.tokens)) else []
