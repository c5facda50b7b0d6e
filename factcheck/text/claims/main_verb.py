"""The finite verb of a clause: not one that belongs to who, what or that."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.claims.pieces import TIMES
from factcheck.text.claims.tokens import Token


def main_verb(tokens: Sequence[Token]) -> int | None:
    """Index of the finite verb of the clause: the first one that no relative pronoun has taken."""
    taken = 0
    for at, token in enumerate(tokens):
        if token.tag in "RHWO" and _takes_verb(tokens, at):
            taken += 1
        elif token.tag in "VBM":
            if not taken:
                return at
            taken -= 1
    return next((at for at, token in enumerate(tokens) if token.tag in "VBM"), None)


def _takes_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next verb belongs to this word: 'the man who', 'mended what could be', 'a girl I call Ada'."""
    tag, before = tokens[at].tag, tokens[at - 1].tag if at else ""
    if tag == "R":
        return True
    if tag == "H":
        return before in {"N", "P"}
    if tag == "W":
        return not before or before in "VEGbIC"
    return before == "N" and 1 < at < 5 and tokens[0].tag == "D" and tokens[at - 1].lower not in TIMES
