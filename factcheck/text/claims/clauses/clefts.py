"""What 'It was the bank which ...' goes on with: 'which fired nine clerks, and whose head fled'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.pieces import Piece
from factcheck.text.claims.grammar.tokens import Token, tags


def told_of_cleft(main: Sequence[Token], piece: Piece, later: Sequence[Chunk]) -> Piece:
    """A further relative clause: in a row that 'and which' or 'and whose' ends it is about what 'it' points to.

    Elsewhere it may be about the noun beside it: 'It was the bank which ran the mill at Lund, which burned'.
    """
    who = whom_points_to(main)
    if not who or piece.marker != main[2 + len(who)].lower:
        return piece
    if any(tags(chunk[:2]) == "CR" for chunk in later):
        piece.subject, piece.doubtful = who, False
    elif piece.marker != "who":
        piece.doubtful = True
    return piece


def whom_points_to(main: Sequence[Token]) -> list[Token]:
    """The bank of 'It was the bank which'; nothing of what is no such clause, or of one that denies it."""
    at = next((at for at, token in enumerate(main) if token.tag in "RH"), 0)
    points = at > 2 and main[0].lower == "it" and main[1].lower in _IS and main[2].lower not in {"a", "an"}
    return list(main[2:at]) if points and main[2].tag in "DP#" and main[at].lower in _WHO else []


_IS: Final = frozenset(("is", "was"))
_WHO: Final = frozenset(("who", "which", "that"))
