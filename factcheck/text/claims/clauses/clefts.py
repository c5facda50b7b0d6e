"""What 'It was the bank which ...' goes on with: 'which fired nine clerks, and whose head fled'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING


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


def said_of_cleft(piece: Piece) -> Piece | None:
    """What is said where 'They hold that it was the drought that killed them': the drought's deed is theirs to say."""
    governor = piece.governor
    words = governor.tokens if governor is not None else []
    at = next((i for i, token in enumerate(words) if piece.subject and token is piece.subject[0]), 0)
    found = _IT_WAS.search(tags(words[:at])) if at > 1 else None
    if governor is None or found is None or words[found.start("it")].lower != "it":
        return None
    if not found.start("it"):
        return governor if governor.joint is Joint.CONTENT else None
    verb = words[found.start()]
    said = found.start() < found.start("it") and verb.base in REPORTING
    return Piece(piece.tokens, Joint.CONTENT, governor=governor, marker="that") if said else None


# 'it was', 'it may have been', 'said that it was'
_IT_WAS: Final = re.compile("(?:[VEbG]H?)?(?P<it>O)(?:B|M[An]*b)[AnE]*$")
_IS: Final = frozenset(("is", "was"))
_WHO: Final = frozenset(("who", "which", "that"))
