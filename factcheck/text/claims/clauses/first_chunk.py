"""How a sentence opens: what its first chunk says before the clause, and the clause that begins with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.text.claims.clauses.additions import opens_with
from factcheck.text.claims.clauses.chunking import Chunk, is_gerund_subject, opens_participle
from factcheck.text.claims.clauses.joining import subordinate
from factcheck.text.claims.clauses.leads import answers_why
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.clauses.second_clauses import holds_its_clause, second_clause
from factcheck.text.claims.clauses.subjects import take_for_participle, waits_behind_after
from factcheck.text.claims.clauses.subordinators import subordinator
from factcheck.text.claims.clauses.unfinished import take_for_whom
from factcheck.text.claims.grammar.pieces import ADDED, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import tags

_STATE = re.compile(".DA?[NGE]{0,2}N")


def open_sentence(state: Open, chunks: Sequence[Chunk]) -> None:
    """Open the clause that the first chunk begins, with what the chunk itself tells put before it: a reason, a time."""
    chunk, main = chunks[0], Piece([], Joint.MAIN)
    take_for_participle(chunks)
    take_for_whom(chunks)
    opener = subordinator(chunk) if chunk[0].lower != "for" else 0
    second = second_clause(chunk) if opener else 0
    if opener and not second and holds_its_clause(chunks, opener):
        state.open(Piece(list(chunk), Joint.MAIN))
    elif opener == 1 and answers_why(chunks):
        state.open(Piece(chunk[1:], Joint.MAIN))
    elif second:
        state.found.append(subordinate(chunk[:second], opener, main))
        main.tokens = chunk[second:]
        state.open(main)
    elif opener:
        state.found.append(subordinate(chunk, opener, main))
        state.open(main)
    elif chunk[0].lower == "once" and _STATE.match(tags(chunk)) and not is_finite(chunk) and len(chunks) > 1:
        # once a port, it lives on a prison
        state.found.append(Piece(chunk, Joint.APPOSITION, [], main, ADDED))
        state.open(main)
    elif (chunk[0].tag == "S" and len(chunk) > 1 and len(chunks) > 1) or waits_behind_after(chunks):
        # 'When his brother, the prince, appealed': its verb is to come
        state.open(subordinate(chunk, 1, None))
    elif opens_with(chunk) and len(chunks) > 1:
        state.found.append(Piece(chunk, Joint.APPOSITION, [], main, ADDED))
        state.open(main)
    elif opens_participle(chunk) and len(chunk) > 2 and not is_gerund_subject(chunks):
        state.found.append(Piece(chunk, Joint.PARTICIPLE, governor=main))
        state.open(main)
    else:
        state.open(Piece(list(chunk), Joint.MAIN))
