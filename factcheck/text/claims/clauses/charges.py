"""What somebody is said to have done: 'fined for selling short weight', 'accused of taking bribes'."""

from __future__ import annotations

from typing import Final

from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import listed

# what is done to somebody 'for' a deed, or said of him with 'of' and 'with'
_PUNISHING: Final = listed(
    "accuse arrest ban blame censure charge condemn convict detain discipline dismiss expel fine fire imprison indict "
    "investigate jail penalise penalize prosecute punish rebuke report reprimand sack sentence sue suspend"
)
_CELLS: Final = listed("jail prison")


def is_charge(tokens: list[Token], at: int) -> bool:
    """'was fined for selling short weight', 'accused of taking bribes': what somebody is said to have done."""
    if tokens[at].lower not in {"for", "of", "with"} or at + 3 > len(tokens) or tokens[at + 1].tag != "G":
        return False
    near = tokens[max(0, at - 10) : at]
    return any((token.tag in "VEGb" and token.base in _PUNISHING) or token.lower in _CELLS for token in near)


def is_deed(piece: Piece) -> bool:
    """Whether a piece is such a deed, told within the clause that says who is charged with it."""
    return piece.joint is Joint.CONTENT and piece.marker == "noun" and tags(piece.tokens[:1]) == "G"


def deed_at(tokens: list[Token], at: int) -> list[Token]:
    """'taking bribes' of 'accused of taking bribes and dismissed'."""
    ends = (
        i
        for i in range(at + 1, len(tokens))
        if tokens[i].tag == "," or tags(tokens[i : i + 2]) in {"CE", "CV"} or tokens[i].tag in "VBM"
    )
    return tokens[at : next(ends, len(tokens))]
