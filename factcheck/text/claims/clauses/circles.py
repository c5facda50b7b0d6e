"""What hangs on what goes up to an end: whoever climbs from a piece to what it hangs on has to arrive."""

from __future__ import annotations

from factcheck.text.claims.grammar.pieces import Piece


def without_circles(found: list[Piece]) -> list[Piece]:
    """The pieces, none hanging on itself by way of others; where one did, it hangs on nothing."""
    for piece in found:
        passed, at = {id(piece)}, piece
        while at.governor is not None:
            if id(at.governor) in passed:
                at.governor = None
                break
            at = at.governor
            passed.add(id(at))
    return found
