"""What is told further behind 'and' of what a clause before it was about: 'and under which', 'and been filed'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk, is_subject
from factcheck.text.claims.clauses.open_pieces import Open
from factcheck.text.claims.clauses.relating import told_of_before
from factcheck.text.claims.clauses.waiting import reports, verb_follows, waits_for_content
from factcheck.text.claims.grammar.pieces import SUBJECT_THEN_VERB, Joint, Piece, is_long_participle
from factcheck.text.claims.grammar.tokens import Token, finite_at, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import forms_of
from factcheck.text.claims.grammar.words import BE, HAVE


def further_relative(state: Open, chunk: Chunk, rest: Chunk) -> Piece | None:
    """'and who', 'and which': what is told further of what an earlier clause of the kind was about."""
    if rest and rest[0].tag == "R" and waits_for_content(state.main.tokens):
        # 'learn that those who farm it, and who farmed it then, are': about whom is told by the whole only
        return Piece(rest[1:] or rest, Joint.RELATIVE, marker=rest[0].lower)
    opens = bool(rest) and (rest[0].tag == "R" or tags(rest[:2]) in {"IR", "TR"})
    return told_of_before(state, chunk) if opens else None


def further_done(state: Open, rest: Chunk, word: str) -> Piece | None:
    """What is told further of what had been done, or of what was done to a thing.

    'had raised it, lowered it after Falk asked, and been filed'; 'was a mill, bought in 1990, when it was new, and
    handed back'.
    """
    if word != "and" or len(rest) < len(("been", "filed")):
        return None
    if rest[0].lower == "been" and rest[1].tag == "E":
        return _been(state.main, rest)
    side = next((piece for piece in reversed(state.beside) if _was_done(piece)), None)
    if side is None or side.governor is not state.main or not _is_copula(state.main.tokens):
        return None
    if not _DONE.match(tags(rest)) or not _can_be_done(rest[0]):
        return None
    rest[0].tag = "E"
    return (
        Piece(rest, Joint.PARTICIPLE, side.subject, side.governor, word) if is_long_participle(rest) else None
    )


_DONE: Final = re.compile("[VE]A?[IT]")


def _been(main: Piece, rest: Chunk) -> Piece | None:
    owner: Piece | None = main
    while owner is not None:
        having = [token for token in owner.tokens if token.lower in HAVE]
        if having:
            return Piece(rest, Joint.PREDICATE, [], owner, "and", having[:1])
        owner = owner.governor if owner.joint is Joint.PREDICATE else None
    return None


def _was_done(piece: Piece) -> bool:
    return piece.joint is Joint.PARTICIPLE and piece.tokens[0].tag == "E" and bool(piece.subject)


def _is_copula(tokens: list[Token]) -> bool:
    """'Another was an office tower': what is said to be something."""
    verb = finite_at(tokens, len(tokens))
    return verb + 1 < len(tokens) and tokens[verb].lower in BE and tokens[verb + 1].tag == "D"


def _can_be_done(token: Token) -> bool:
    return {"p", "q"} <= set(forms_of(token.lower)) and token.base not in INTRANSITIVE


def further_content(state: Open, rest: Chunk, word: str) -> None:
    """'and that he was paid', when something was said before; otherwise a clause: 'and that page had been altered'."""
    told = any(piece.joint is Joint.CONTENT for piece in state.found)  # it emerged that, and that
    if told or any(reports(piece.tokens) or "H" in piece.tags() for piece in state.found):
        before = (state.main, *reversed(state.found))
        said = next((piece for piece in before if reports(piece.tokens) or "H" in piece.tags()), state.main)
        state.put_aside(Piece(rest[1:], Joint.CONTENT, governor=said, marker="that"))  # not of 'and it did'
    else:
        rest[0].tag = "D"
        state.open(Piece(rest, Joint.COORDINATE, marker=word))


def says_further(state: Open, chunks: Sequence[Chunk], at: int, rest: Chunk) -> bool:
    """'found that it leaks, and that no one, in eight years, had asked': what is said, whose verb is to come."""
    if _SAID.match(tags(rest)):
        return True
    said = any(piece.joint is Joint.CONTENT or "H" in piece.tags() for piece in state.found)
    return said and is_subject(rest[1:]) and verb_follows(chunks, at)


_SAID: Final = re.compile(
    rf"H(?:{SUBJECT_THEN_VERB.pattern}|W[^,]*[VBE][^,]*[VBM])"
)  # that what it owed was paid
