"""What a chunk that begins with a participle is: of a list, who said it, or told of a noun or of the subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk, own_subject
from factcheck.text.claims.clauses.open_pieces import LEANING, Open
from factcheck.text.claims.clauses.persons_meant import not_the_place
from factcheck.text.claims.clauses.rows import whose_auxiliary
from factcheck.text.claims.clauses.series import closes_row, goes_on
from factcheck.text.claims.clauses.waiting import waits_for_content
from factcheck.text.claims.grammar.pieces import (
    Joint,
    Piece,
    auxiliaries,
    is_finite,
    is_long_participle,
    last_noun_phrase,
)
from factcheck.text.claims.grammar.tokens import tags

_GOING_ON: Final = (*LEANING, Joint.PREDICATE)


def participle(state: Open, chunks: Sequence[Chunk], at: int) -> None:
    """Take in a chunk that begins with a participle: a member of a list, or an assertion about its noun or subject."""
    chunk, main = chunks[at], state.main
    if _conditions(main, chunks, at):
        state.resume(chunk, state.comma)
        return
    shared = main.auxiliary or auxiliaries(main.tokens)
    auxiliary = shared if is_long_participle(chunk) and state.side is None else []
    row = goes_on(chunk) or any(closes_row(later, auxiliary) for later in chunks[at + 1 :])
    if auxiliary and row:
        state.open(Piece(chunk, Joint.PREDICATE, whose_auxiliary(main, auxiliary), main, "", auxiliary))
        return
    listed = chunk[0].tag == "E" and any(token.tag == "E" for token in main.tokens)
    listed = listed or any(token.tag == "b" for token in main.tokens[-12:])
    if listed and any(
        tags(later)[0] == "C" and tags(later)[1:2] in set("EbAn") for later in chunks[at + 1 :]
    ):
        state.go_on(chunk)  # executed, imprisoned, or forced into exile
        return
    governor = state.side if state.side is not None and state.side.joint in _GOING_ON else main
    if len(chunk) == 1:
        state.go_on(chunk)  # 'sat in a jar, unlabelled'
        return
    owner = last_noun_phrase(governor.tokens) if chunk[0].tag == "E" else []
    owner = not_the_place(governor.tokens, owner)  # workers in Lund, employed by a firm
    if owner and not is_finite(governor.tokens):  # 'its agreement with the city, signed in 1998, requires'
        owner = own_subject(governor.tokens)
    state.put_aside(Piece(chunk, Joint.PARTICIPLE, owner, governor))


def _conditions(main: Piece, chunks: Sequence[Chunk], at: int) -> bool:
    """'says that the fund, left alone, would be worth more': what would have to be done first, and was not."""
    would = chunks[at + 1][0].lower in _WOULD if at + 1 < len(chunks) else False
    done = chunks[at][0].tag == "E" and not any(t.tag == "#" or t.lower == "by" for t in chunks[at])
    return would and done and waits_for_content(main.tokens)


_WOULD: Final = frozenset(("would", "could", "might"))
