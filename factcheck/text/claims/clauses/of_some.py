"""Relative clauses that say which one is meant, and tell of nobody: 'a firm whose owner is her brother'."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.clauses.antecedents import is_vague
from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import first_finite, words_before
from factcheck.text.claims.grammar.words import listed


def is_of_some(piece: Piece) -> bool:
    """'a firm whose owner is her brother', 'a fever that a doctor might have stopped', 'someone who left'.

    Which one is meant is told by that clause alone.
    """
    subject = piece.subject
    if piece.joint is not Joint.RELATIVE or not subject or piece.governor is None:
        return False
    verb = first_finite(piece.tokens)
    before = [token.lower for token in piece.governor.tokens if token.start < subject[0].start]
    if is_vague(subject) and "let" in before:
        return True  # let no sale to a state that has bombed schools go forward
    some = is_vague(subject) and (
        piece.marker == "whose" or (" " not in piece.marker and verb is not None and verb.tag == "M")
    )
    return some or _is_anybody(piece) or (len(subject) == 1 and subject[0].lower in {"someone", "somebody"})


def _is_anybody(piece: Piece) -> bool:
    """'to prove that a man who was fined had been warned', 'whether a clerk who stole is fit': no one man."""
    subject, around = piece.subject, piece.governor
    if subject[0].lower not in {"a", "an"} or not is_person_noun(subject[-1]) or piece.marker not in _WHO:
        return False
    while around is not None and around.tokens:
        before = words_before(subject[0].start, around.tokens)
        if any(token.lower == "whether" or (token.base in _PROVING and token.tag == "b") for token in before):
            return not any(is_year(token) for token in piece.tokens)
        around = around.governor
    return False


_WHO: Final = frozenset(("who", "that", "whom"))
_PROVING: Final = listed("prove show decide establish determine")
