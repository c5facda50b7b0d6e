"""A subject that waits behind 'and' or 'whose' for its verb, taken up where that comes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.antecedents import agreeing_phrase
from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.open_pieces import LEANING, Open
from factcheck.text.claims.clauses.waiting import waiting_subject
from factcheck.text.claims.grammar.pieces import Joint, Piece
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.verbs import may_be_participle, may_be_past


def _is_parted(behind: Sequence[Token]) -> bool:
    """Whether an insertion stands in the words; the state in 'to a trust in Duluth, Minnesota' is none."""
    return _PARTED.search(tags(behind)) is not None


_PARTED: Final = re.compile(",(?!P{1,2}$)")


def take_up_subject(state: Open, chunk: Chunk) -> bool:
    """Join a verb to the subject that waits for it behind 'and' or 'whose', as a piece; False when none waits."""
    owner = next((p for p in (state.side, state.main) if p is not None and waiting_subject(p.tokens)), None)
    if owner is None:
        return False
    waiting = waiting_subject(owner.tokens)
    behind = owner.tokens[waiting:]
    sure = chunk[0].tag == "V" and not may_be_participle(chunk[0].lower)
    bare = all(token.tag in "NP" for token in behind[1:])
    parted = _is_parted(behind) or not (chunk[0].tag == "V" and may_be_past(chunk[0]))
    if state.side is None and behind[0].tag == "C" and (sure or bare or not parted):
        return False  # made it in Leeds and Salford, drove a car: no comma parts a subject from its verb
    comma = [] if state.side is not None and state.side is not owner else state.comma
    owner.tokens = owner.tokens[:waiting]
    if behind[0].tag == "C":
        joint = owner.joint if owner.joint in LEANING else Joint.COORDINATE
        words = [*behind[1:], *comma, *chunk]
        state.open(Piece(words, joint, owner.subject, owner.governor, owner.marker or behind[0].lower))
        state.hand_over_names(owner, behind[1:])
    else:
        about = agreeing_phrase(owner.tokens, chunk)
        state.put_aside(Piece([*behind, *comma, *chunk], Joint.RELATIVE, about, marker=behind[0].lower))
    return True
