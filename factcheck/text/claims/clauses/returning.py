"""What stands behind 'and' and goes back to whoever says so: 'said that the mill had burned, and resigned'."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.back_outside import NO_THING_DOES, can_act
from factcheck.text.claims.grammar.agreement import disagrees, is_plural
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import is_person_noun
from factcheck.text.claims.grammar.pieces import Joint, Piece, subject_of
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, first_finite, tags
from factcheck.text.claims.grammar.verbs import (
    HEARERS,
    REPORTING,
    SAYING,
    is_past,
    may_be_participle,
)
from factcheck.text.claims.grammar.words import listed


def returns_to_saying(piece: Piece, rest: list[Token]) -> bool:
    """'She warned that it had failed and begged them to stop': what is told in the tense of the saying goes with it.

    So does another verb of saying: 'hoped that it would rise and feared that it would fall'.
    """
    said = first_finite(piece.tokens)
    saying = first_finite(piece.governor.tokens) if piece.governor else None
    verb = next(token for token in rest if token.tag in "VBM")
    if piece.joint is not Joint.CONTENT or said is None or saying is None:
        return False
    if _is_second_half(piece, rest) or _agrees_with_teller(piece, verb):
        return True
    before = {token.lower for token in piece.tokens if token.start < rest[0].start}
    if {token.lower for token in rest[:3]} & before & _OBJECTS:
        return False  # said that a man had met her and asked her
    if verb.tag != "V" or saying.tag != "V" or not (is_past(verb) and is_past(saying)):
        return False
    person = _is_person(subject_of(piece.tokens))
    turns = said.tag == "B" and _turns_on(piece, rest)
    sure = turns or (
        said.tag == "M" and "have" not in map(LOWER_OF, piece.tokens)
    )  # would cost 40 million and bought
    says = verb.base in _SAYING and "H" in tags(rest[:6]) and not person
    heard = person and verb.base in HEARERS and tags(rest[1:2]) == "O"
    return (said.lower == "had" and not heard) or says or sure or _no_thing_does(piece, verb)


def may_be_told_too(piece: Piece, rest: list[Token]) -> bool:
    """'Police believed he had killed her and buried her': told too, it may be; 'had lied and fined it' turns back."""
    said = first_finite(piece.tokens)
    verb = next(token for token in rest if token.tag in "VBM")
    if piece.joint is not Joint.CONTENT or said is None or said.lower != "had" or verb.tag != "V":
        return False
    told = piece.matrix
    if _is_person(subject_of(told)) and not _is_person(subject_of(piece.tokens)):
        return False  # the mayor said that the mill had burned and resigned
    as_well = may_be_participle(verb.lower)
    return as_well and verb.base not in REPORTING and not _turns_on(piece, rest)


def _turns_on(piece: Piece, rest: list[Token]) -> bool:
    """'said that the clerk was ill and replaced him': what follows is done to whom was told of, by whoever told.

    Not 'that Rudd had killed his wife and buried her', nor 'that the clerk had met Falk and told him'.
    """
    subject = subject_of(piece.tokens)
    person = _is_person(subject)
    inside = [token for token in piece.tokens if subject and subject[-1].end < token.start < rest[0].start]
    if person and any(token.text[0].isupper() and token.tag in "NP" for token in inside):
        return False
    them = rest[1].lower if len(rest) > 1 else ""
    other = {"her": "his", "him": "her"}.get(them, "")
    return them in (_PERSONS if person else _THINGS) and other not in map(LOWER_OF, piece.tokens)


def _no_thing_does(piece: Piece, verb: Token) -> bool:
    """'ruled that the sale was void and ordered the firm to pay': no sale orders, but whoever rules does."""
    return verb.base in NO_THING_DOES and _acts_beside_thing(piece)


def _acts_beside_thing(piece: Piece) -> bool:
    """Whether somebody who can act tells of a thing."""
    told, tells = subject_of(piece.tokens), subject_of(piece.matrix)
    thing = bool(told) and head_of(told).tag == "N" and not can_act(told)
    return thing and bool(tells) and can_act(tells)


def may_be_tellers(piece: Piece, rest: list[Token]) -> bool:
    """'found that the drug was useless and stopped the trial': what the drug did, or whoever found that it was so."""
    said, saying = first_finite(piece.tokens), first_finite(piece.matrix)
    verb = next(token for token in rest if token.tag in "VBM")
    if piece.joint is not Joint.CONTENT or said is None or saying is None or not is_past(saying):
        return False
    was = said.lower in {"was", "were"} and verb.tag == "V" and is_past(verb)
    return was and _DONE_TO.match(tags(rest)) is not None and _acts_beside_thing(piece)


def promises_beside(piece: Piece, rest: list[Token]) -> bool:
    """'The bank said it had lost 40 million and promised to pay': said too, or promised by whoever said so."""
    promises = rest[0].base in _PROMISING and rest[0].tag in "VE" and tags(rest[1:2]) == "T"
    if not promises or piece.joint is not Joint.CONTENT or not subject_of(piece.matrix):
        return False
    either = rest[0].tag == "E" or may_be_told_too(piece, rest)
    return either or not returns_to_saying(piece, rest)


_PROMISING: Final = listed("promise refuse vow pledge decline agree undertake offer threaten")
_DONE_TO: Final = re.compile("A?VI?[D#OP]")


def _agrees_with_teller(piece: Piece, verb: Token) -> bool:
    """'Clerks argue that the law is unfair and point out that it failed': a form that goes with the clerks only."""
    told, tells = subject_of(piece.tokens), subject_of(piece.governor.tokens) if piece.governor else []
    one = tags(told) in {"DN", "DAN", "DNN"} and not is_plural(told)
    return one and is_plural(tells) and disagrees(verb, False) and verb.tag == "V"


def _is_second_half(piece: Piece, rest: list[Token]) -> bool:
    """'He not only knew that it was false but helped to sell it': what he did beside knowing."""
    matrix = [token.lower for token in piece.governor.tokens] if piece.governor is not None else []
    last = [token.lower for token in piece.tokens if token.start < rest[0].start][-1:]
    return last == ["but"] and ("not", "only") in pairwise(
        matrix[: matrix.index("that")] if "that" in matrix else ()
    )


_SAYING: Final = SAYING | listed("propose recommend advise urge demand tell hint intimate")
_PERSONS: Final = frozenset(("him", "her"))  # said that the clerk was ill and replaced him
_THINGS: Final = frozenset(("it", "them"))


def _is_person(subject: list[Token]) -> bool:
    if not subject or subject[-1].lower == "it":
        return False
    return subject[-1].tag in "PO" or is_person_noun(head_of(subject))


_OBJECTS: Final = frozenset(("her", "him", "them", "me", "us"))
