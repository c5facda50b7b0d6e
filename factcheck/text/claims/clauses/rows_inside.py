"""Rows in a piece that is only told as a whole: what was asked, what came of what was so great, what was added."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.grammar.pieces import ADDED, STARTS_FINITE, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verbs import forms_of
from factcheck.text.claims.grammar.words import listed


def row_inside(state: Open, chunks: Sequence[Chunk], at: int) -> Piece | None:
    """The piece that a verb goes on inside of: 'asked whether he was ill, drank, or slept badly'.

    So it does behind 'a text of such length that the judge who read it fell asleep, woke, and left', and a noun in
    'with two doctors, a cook and a priest'.
    """
    chunk, side = chunks[at], state.side
    if side is not None and side.marker == ADDED and _are_added_too(side, chunks[at:]):
        return side
    joined = chunk[0].tag == "C"
    if not STARTS_FINITE.match(tags(chunk[joined:])) and not _is_past_in_row(chunk, chunks[at + 1 :]):
        return None
    if side is not None and side.joint is Joint.APPOSITION and _brings_about(side.tokens):
        return side if not joined or _has_begun(side.tokens) else None
    if not _asked_from(state.main.tokens) or (side is not None and side.joint is not Joint.PARTICIPLE):
        return None
    return state.main if not joined or _goes_on(state.main.tokens, chunk[0]) else None


def _are_added_too(side: Piece, chunks: Sequence[Chunk]) -> bool:
    """'most of it from clerks in Lund, | Tarn, | Moss, and Dray': nouns in a row, of which the last has its 'and'."""
    if chunks[0][0].tag == "C" and "," not in side.tags():
        return False
    for chunk in chunks:
        found = _NOUNS.match(tags(chunk))
        if found is None:
            return False
        if found["joint"] or found["last"]:
            return True
    return False


_NOUNS: Final = re.compile(
    "(?P<joint>C)?[D#]*[AN#P']*[NP](?P<last>C[DAN#P']*[NP])?(?:A|I[DAN#P']*[NP])*[.?!;]*$"
)


def is_asked_too(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb behind the conjunction at `at` is of what was asked before it."""
    string = tags(tokens[at + 1 : at + 6])
    turned = (
        string[:2] in _TURNED
    )  # whether the West will back it, or will it insist on talks: another question
    return not turned and STARTS_FINITE.match(string) is not None and _goes_on(tokens[:at], tokens[at])


def _goes_on(before: Sequence[Token], joint: Token) -> bool:
    """Whether a verb behind 'and' or 'or' is of a row begun in what was asked, or of another possibility."""
    asked = _asked_from(before)
    return asked > 0 and (joint.lower == "or" or _has_begun(before[asked:]))


def _is_past_in_row(chunk: Chunk, later: Sequence[Chunk]) -> bool:
    """'whether they were married, lived alone, or paid': a past form before a further verb."""
    past = chunk[0].tag == "E" and "p" in forms_of(chunk[0].lower)
    behind = later[0][later[0][0].tag == "C" :] if later else []
    return past and bool(behind) and STARTS_FINITE.match(tags(behind)) is not None


def _has_begun(tokens: Sequence[Token]) -> bool:
    """Whether the row has had a second verb: 'he was ill, drank'."""
    return _VERB_BEHIND.search(tags(tokens)) is not None


_VERB_BEHIND: Final = re.compile("[VBM][^,;:]*,[An]*[VBME]")


def _asked_from(tokens: Sequence[Token]) -> int:
    """Where the clause begins that is asked with 'whether' or 'if'; 0 where nothing is."""
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].lower in _WHETHER and tokens[at].tag == "S" and is_finite(tokens[at + 1 :]):
            near = tokens[max(0, at - 4) : at]
            asks = any(token.base in _ASKING and token.tag in "VEbG" for token in near)
            return at if asks or (tokens[at].lower == "whether" and is_finite(tokens[:at])) else 0
    return 0


def _brings_about(tokens: Sequence[Token]) -> bool:
    """'of such length that the judge fell asleep': what something was so great that it brought it about."""
    at = tags(tokens).rfind("H")
    return at > 1 and not _SO.isdisjoint(map(LOWER_OF, tokens[:at])) and is_finite(tokens[at + 1 :])


_TURNED: Final = frozenset(("MO", "BO"))
_SO: Final = frozenset(("so", "such"))
_WHETHER: Final = frozenset(("whether", "if"))
_ASKING: Final = listed("ask wonder know check inquire enquire tell")
