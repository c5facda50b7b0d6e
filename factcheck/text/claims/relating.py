"""A relative clause behind a comma, in a sentence that told of several things: which of them it is about."""

from __future__ import annotations

from factcheck.text.claims.chunking import Chunk
from factcheck.text.claims.open_pieces import Open
from factcheck.text.claims.persons import may_name_person
from factcheck.text.claims.pieces import Joint, Piece
from factcheck.text.claims.relatives import behind_comma


def relative(state: Open, chunk: Chunk) -> Piece:
    """The clause that a chunk with 'who', 'which' or the like is, with what it is about."""
    before = state.side or state.main
    thing = before.joint is Joint.RELATIVE and before.marker in {"which", "where"}
    if thing and chunk[0].lower == "who":
        before = (
            state.main
        )  # 'a clerk from Lund, which is in Sweden, who': of a place or thing no more is told
    piece = behind_comma(chunk, before.tokens)
    piece.subject = piece.subject or before.subject  # Ada Moss, 58, who
    if piece.marker == "who" and before.joint is Joint.PARTICIPLE and before.subject:
        called = next((token for token in piece.subject if token.tag in "NP"), piece.subject[-1])
        # workers, employed by a firm called Moss, who
        piece.subject = piece.subject if may_name_person(called) else before.subject
    return piece


def told_of_before(state: Open, chunk: Chunk) -> Piece | None:
    """'Illy, who was born in Lund, which is in Sweden, and who died there': what a second 'who' tells of the first."""
    if len(chunk) < 4 or chunk[1].lower not in {"who", "which"} or chunk[2].tag not in "VBMAn":
        return None
    relatives = [piece for piece in state.found if piece.joint is Joint.RELATIVE and piece.subject]
    same = [piece for piece in relatives if piece.marker == chunk[1].lower]
    if not same or same[-1] is relatives[-1]:
        return None  # nothing stands between
    return Piece(chunk[2:], Joint.RELATIVE, same[-1].subject, marker=same[-1].marker)
