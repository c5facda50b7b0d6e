"""'The firm sold its boats or scrapped them': one of the two, and neither is told by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.pieces import FURTHER, Joint, Piece
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.grammar.words import NOBODY, listed

_DENYING: Final = NOBODY | listed("never nor neither no without")


def with_alternatives(found: Sequence[Piece], tokens: Sequence[Token]) -> list[Piece]:
    """The pieces with each clause behind 'or' put back to the clause it is an alternative to.

    A denial denies both: 'did not sell or scrap them' stays apart.
    """
    kept: list[Piece] = []
    for piece in found:
        before = _alternative_to(piece, kept)
        between = _between(before, piece, tokens) if before is not None else None
        if before is None or between is None:
            kept.append(piece)
            continue
        before.tokens = [*before.tokens, *between, *piece.tokens]
        above = None if piece.governor is before else piece.governor
        for other in found:
            if other.governor is piece:
                other.governor = above if other is before else before
    return kept


def _alternative_to(piece: Piece, kept: Sequence[Piece]) -> Piece | None:
    if not (piece.marker == "or" or _ends_with_both(piece)) or piece.joint not in FURTHER:
        return None
    ahead = [one for one in kept if one.tokens[-1].end <= piece.tokens[0].start]
    before = max(ahead, key=lambda one: one.tokens[-1].end, default=None)
    denied = before is not None and any(
        token.tag == "n" or token.lower in _DENYING for token in before.tokens
    )
    either = before is not None and any(token.lower == "either" for token in before.tokens)
    return None if denied and not either else before


def _ends_with_both(piece: Piece) -> bool:
    """'It was cheap, it was close, or both': each of them may be untrue."""
    return not piece.marker and [token.lower for token in piece.tokens[-2:]] == ["or", "both"]


def _between(before: Piece, piece: Piece, tokens: Sequence[Token]) -> list[Token] | None:
    """The comma and the 'or' that alone stand between the two; None where something else does too."""
    first, last = before.tokens[-1].end, piece.tokens[0].start
    found = [token for token in tokens if first <= token.start < last]
    return found if all(token.tag in "C," for token in found) else None


def is_either(piece: Piece) -> bool:
    """'because he was ill or because he was poor': one of the two, and none of them told."""
    again = ["or", piece.marker]
    words = [token.lower for token in piece.tokens]
    return piece.joint is Joint.SUBORDINATE and again in (words[at : at + 2] for at in range(len(words)))
