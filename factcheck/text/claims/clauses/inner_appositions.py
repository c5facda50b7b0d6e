"""A noun phrase beside the name that another one ends with: 'Kern, the mayor of Lund, a port, resigned'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.clauses.chunking import Chunk
from factcheck.text.claims.grammar.dates import is_month
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.noun_of_name import told_of
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.persons import is_person_noun, may_name_person
from factcheck.text.claims.grammar.pieces import (
    NOUN_PHRASE,
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    Joint,
    Piece,
    last_noun_phrase,
)
from factcheck.text.claims.grammar.tokens import Token, tags

_NAMES: Final = frozenset(("P", "PP", "PPP", "PPPP"))


def describes_either(side: Piece, chunk: Chunk) -> bool:
    """'Falk, the widow of Max Kern, a banker, died': she or he; so it is told with the words before it."""
    if side.joint is not Joint.APPOSITION or chunk[0].tag != "D" or side.tokens[-1].tag != "P":
        return False
    phrase = last_noun_phrase(side.tokens)
    whole = bool(phrase) and phrase[0] is side.tokens[0] and not SUBJECT_THEN_VERB.match(tags(chunk))
    return whole and bool(NOUN_PHRASE.match(tags(chunk))) and not told_of(phrase, chunk)


def _behind_participle(side: Piece, chunk: Chunk) -> Piece | None:
    """'The tape, made by Pike, a clerk, shows': of Pike; of no noun where it could be either."""
    about, kind = last_noun_phrase(side.tokens), _KIND.match(tags(chunk))
    if kind is None or set(tags(about)) != {"P"} or any(map(is_month, about)):
        return None
    may_act = side.subject[-1].tag == "P" or may_name_person(head_of(side.subject))
    if is_person_noun(chunk[kind.end() - 1]):
        return Piece(chunk, Joint.APPOSITION, [] if may_act else about, side)
    return None if is_personal(about) else Piece(chunk, Joint.APPOSITION, [], side)


def _behind_relative(side: Piece, chunk: Chunk) -> Piece | None:
    """'Kern, who lives in Lund, a port, left': of Lund; 'Kern, who lives in Lund, a clerk of 40, left': not of it."""
    about, kind = last_noun_phrase(side.tokens), _KIND.match(tags(chunk))
    if kind is None or not about or about[-1] is not side.tokens[-1] or any(map(is_month, about)):
        return None
    if SUBJECT_THEN_VERB.match(tags(chunk)):
        return None  # from Tarn, where he lives in a mill, the board drew up a map
    person = is_personal(about)
    if is_person_noun(chunk[kind.end() - 1]) is not person:
        return None
    named = about[-1].tag == "P" and set(tags(about)) <= {"D", "P"}
    return Piece(chunk, Joint.APPOSITION, about if named else [], side)


_KIND: Final = re.compile("D[DA#EG]*[NP']*N")


def ends_row_beside(side: Piece, chunks: Sequence[Chunk], at: int) -> bool:
    """'The probe, a project of NASA, ESA and the Lund Agency begun in 1990, has': whose project it is, too."""
    of = _OF_NAME.search(tags(side.tokens)) if side.joint is Joint.APPOSITION else None
    if of is None:
        return False
    row = _ROW_OF_NAMES.match(tags(chunks[at]))
    verb_comes = at + 1 < len(chunks) and STARTS_FINITE.match(tags(chunks[at + 1]))
    if row is None or not verb_comes:
        return False
    if is_personal(chunks[at][: row.start("last")]) is not is_personal(side.tokens[of.start("name") :]):
        return False
    done = chunks[at][row.end()] if row.end() < len(chunks[at]) else None
    if done is not None and done.tag in "VE":
        done.tag = "E"
    return done is None or done.tag in "EI"


_OF_NAME: Final = re.compile("I(?P<name>D?P{1,4})$")
_ROW_OF_NAMES: Final = re.compile("D?P{1,4}(?P<last>C)D?P{1,4}")


def names_next(side: Piece | None, chunk: Chunk) -> bool:
    """'the Blues, led by Moss, and the Greens, led by Falk': the second of a row, and nobody who leads the first."""
    named = side is not None and side.joint is Joint.PARTICIPLE and side.subject[-1:] != []
    return (
        named
        and side is not None
        and side.subject[-1].tag == "P"
        and _AND_NAME.fullmatch(tags(chunk)) is not None
    )


def names_second(main: Piece, side: Piece | None, chunk: Chunk) -> bool:
    """'The mayor, Per Dahl, and his wife, Eva Dahl, were fined': in a row of two with their names both keep them."""
    return side is None and tags(chunk) in _NAMES and _NAMED_AND.match(tags(main.tokens)) is not None


_NAMED_AND: Final = re.compile("[^VBMRHSWK]*(?:N,P{1,4}|P,D[AN]{0,3}N),C(?:D[NP']{0,4})?N{1,3}$")


def last_named(subject: Chunk, found: Sequence[Piece]) -> Chunk:
    """Of 'the Blues, led by Moss, and the Greens' the last, where what stands beside the first was told of it."""
    last = _LAST_NAME.search(tags(subject))
    told = last is not None and any(
        piece.joint is Joint.PARTICIPLE and piece.subject[-1:] != [] and _is_in(piece.subject[-1], subject)
        for piece in found
    )
    return subject[last.start("last") :] if last is not None and told else subject


def _is_in(word: Token, words: Chunk) -> bool:
    return any(token is word for token in words)


_LAST_NAME: Final = re.compile("C(?P<last>D?P{1,3})$")
_AND_NAME: Final = re.compile("CD?P{1,3}")


def beside_inner(side: Piece | None, chunk: Chunk) -> Piece | None:
    """What tells of a noun beside the subject: 'whose chairman, Max Moss, is', 'the mayor of Lund, a port, left'."""
    if side is not None and side.marker == "whose" and tags(chunk) in _NAMES and lacks_verb(side.tokens):
        return Piece(chunk, Joint.APPOSITION, [], side)
    if side is not None and side.joint is Joint.PARTICIPLE and side.subject and side.tokens[-1].tag == "P":
        return _behind_participle(side, chunk)
    if side is not None and side.joint is Joint.RELATIVE and side.subject:
        return _behind_relative(side, chunk)
    if side is None or side.joint is not Joint.APPOSITION or chunk[0].tag != "D":
        return None
    phrase = last_noun_phrase(side.tokens)
    about = told_of(phrase, chunk) if phrase and phrase[0] is side.tokens[0] else phrase
    return Piece(chunk, Joint.APPOSITION, about, side) if about and about is not phrase else None
