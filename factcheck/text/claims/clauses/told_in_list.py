"""What is said in a list: 'argued two things: that it leaks, and that it burned', 'first, that …; second, that …'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunks import by_chunks
from factcheck.text.claims.clauses.waiting import reports
from factcheck.text.claims.grammar.pieces import CLAUSES, SUBJECT_THEN_VERB, Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags


def told_in_list(found: Sequence[Piece], stretch: list[Token], mark: str) -> list[Piece]:
    """The pieces of a stretch behind a colon or semicolon that begins with 'that'; none where it is no such list.

    Each thing said hangs on the clause that announced it: the one before the colon, or that of the first thing said.
    """
    governor = _announcing(found, mark)
    begins = _BEGINS.match(tags(stretch))
    if governor is None or begins is None or not SUBJECT_THEN_VERB.match(tags(stretch), begins.end()):
        return []
    starts = [begins.end(), *(at.end() for at in _FURTHER.finditer(tags(stretch), begins.end()))]
    string = tags(stretch)
    starts = [at for at in starts if SUBJECT_THEN_VERB.match(string, at) or _PARTED.match(string, at)]
    made: list[Piece] = []
    for at, end in zip(starts, [*starts[1:], len(stretch)], strict=True):
        words = stretch[at:end]
        while end < len(stretch) and words[-1].tag in ",CH":
            words.pop()
        said = by_chunks(words)
        said[0].joint, said[0].governor, said[0].marker = Joint.CONTENT, governor, "that"
        made += said
    return made


def _announcing(found: Sequence[Piece], mark: str) -> Piece | None:
    """The clause that says that a list follows, or whose first 'that' the semicolon goes on with."""
    if mark == ":":
        return next((piece for piece in reversed(found) if piece.joint in CLAUSES), None)
    said = (piece for piece in reversed(found) if piece.joint in CLAUSES and "H" in piece.tags())
    last = next(said, None) if mark == ";" else None
    return last if last is not None and reports(last.tokens[: last.tags().index("H")]) else None


_BEGINS: Final = re.compile("C?(?:[AN#](?:[,Z]+|,[^,VBMRHS]*,))?H")
_PARTED: Final = re.compile("[DNP#A']{1,5},[^,VBMRHS]*,[An]*[VBM]")  # that clerks, knowing it, had
_FURTHER: Final = re.compile(",C?H")
