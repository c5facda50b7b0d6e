"""Where a clause without further commas still holds two assertions: and + verb, because, that, who."""

from __future__ import annotations

import re

from factcheck.text.claims.chunking import CONDITIONAL, past_adjunct, without_adjunct
from factcheck.text.claims.features import count
from factcheck.text.claims.pieces import (
    STARTS_FINITE,
    SUBJECT_THEN_VERB,
    TIMES,
    Joint,
    Piece,
    agreeing_phrase,
    is_finite,
    last_noun_phrase,
    subject_of,
)
from factcheck.text.claims.tokens import Token, tags
from factcheck.text.claims.verbs import REPORTING
from factcheck.text.claims.words import listed

_CONTENT_NOUNS = listed(
    "claim claims fact evidence report reports news argument belief rumour rumor rumours allegation allegations idea "
    "ground grounds view sign signs notion"
)
_WORTH = (
    "name",
    "number",
    "number_word",
    "money",
    "percent",
    "year",
    "date",
    "harm",
    "court",
    "change",
    "reporting",
)
_NO_CLAUSE = frozenset(("than", "like"))


def cut(piece: Piece) -> list[Piece]:
    """The piece and what was cut from it, in the order they begin; words that only belong to one stay in one."""
    if piece.joint is Joint.CONDITION or len(piece.tokens) < 4:
        return [piece]
    for at in range(1, len(piece.tokens) - 1):
        made = _cut_at(piece, at)
        if made:
            return made
    return [piece]


def _cut_at(piece: Piece, at: int) -> list[Piece]:
    token = piece.tokens[at]
    before = piece.tokens[:at]
    if token.tag == "C":
        return _at_and(piece, at) if is_finite(before) or piece.joint is not Joint.MAIN else []
    if token.tag in "SK" and token.lower not in _NO_CLAUSE and is_finite(before):
        return _at_subordinator(piece, at)
    if token.tag == "H" and before[-1].tag == "B" and SUBJECT_THEN_VERB.match(tags(piece.tokens[at + 1 :])):
        return _at_content(piece, at + 1, "noun")
    if token.tag == "H" and SUBJECT_THEN_VERB.match(tags(piece.tokens[at + 1 :])) and _reports(before):
        return _at_content(piece, at + 1, "noun" if before[-1].lower in _CONTENT_NOUNS else "that")
    says = token.tag == "V" and token.base in REPORTING and "H" not in tags(piece.tokens[at + 1 : at + 9])
    if says and SUBJECT_THEN_VERB.match(tags(piece.tokens[at + 1 :])):
        return _at_content(piece, at + 1)
    if token.tag in "RH" and before[-1].tag in "NPO#" and is_finite(piece.tokens[at + 1 :]):
        return _at_relative(piece, at)
    if token.tag == "R" and at > 2 and before[-1].tag == "I" and before[-2].tag in "NP#":
        return _at_placed_relative(piece, at)
    return []


def _at_and(piece: Piece, at: int) -> list[Piece]:
    rest = without_adjunct(piece.tokens[at + 1 :])
    string = tags(rest)
    if not is_finite(piece.tokens[_clause_start(piece.tokens, at) : at]):
        return []
    if string[:1] == "H" and SUBJECT_THEN_VERB.match(string, 1) and piece.joint is Joint.CONTENT:
        tail = Piece(rest[1:], Joint.CONTENT, governor=piece.governor, marker=piece.marker)
    elif STARTS_FINITE.match(string):
        tail = Piece(rest, Joint.PREDICATE, governor=piece, marker=piece.tokens[at].lower)
    elif SUBJECT_THEN_VERB.match(string):
        tail = Piece(rest, Joint.COORDINATE, marker=piece.tokens[at].lower)
    else:
        return []
    piece.tokens = piece.tokens[:at]
    return [piece, *cut(tail)]


def _clause_start(tokens: list[Token], at: int) -> int:
    """Where the clause begins in which a conjunction stands: 'he said that the mayor and the council knew'."""
    return next((i for i in range(at - 1, -1, -1) if tokens[i].tag in "HS"), 0)


def _at_subordinator(piece: Piece, at: int) -> list[Piece]:
    token = piece.tokens[at]
    rest = piece.tokens[at + 1 :]
    if not SUBJECT_THEN_VERB.match(tags(rest)):
        return []
    even = piece.tokens[at - 1].lower == "even"
    if token.lower in CONDITIONAL or (
        not even and token.lower in {"as", "when", "for", "wherever", "whenever", "so"}
    ):
        return []
    if piece.tokens[at - 1].lower in TIMES or (token.tag == "K" and rest[0].tag == "#"):
        return []  # 'a week after she spoke' says when, and is no clause of its own
    lead = at
    while lead > 1 and piece.tokens[lead - 1].tag == "A":
        lead -= 1
    piece.tokens = piece.tokens[:lead]
    return [piece, *cut(Piece(rest, Joint.SUBORDINATE, governor=piece, marker=token.lower))]


def _reports(before: list[Token]) -> bool:
    """Whether the words before 'that' say or show something: 'found that', 'told governors that', 'the claim that'."""
    if before[-1].lower in _CONTENT_NOUNS:
        return True
    return any(token.base in REPORTING and token.tag in "VEbG" for token in before[-5:])


def _at_content(piece: Piece, at: int, marker: str = "") -> list[Piece]:
    """The saying keeps all its words; what is said becomes a piece of its own inside it."""
    content = Piece(piece.tokens[at:], Joint.CONTENT, governor=piece, marker=marker)
    return [piece, *cut(content)]


def _at_relative(piece: Piece, at: int) -> list[Piece]:
    """A clause that narrows its noun stays with it, and is also its own assertion when it tells of a past fact."""
    rest = piece.tokens[at + 1 :]
    rest = rest[past_adjunct(rest) :]
    if not re.match(r"[An]*[VB]", tags(rest)):
        return []
    if not _tells_of_past(rest) or not _says_more(rest):
        return []
    about = agreeing_phrase(piece.tokens[:at], rest)
    relative = Piece(rest, Joint.RELATIVE, about, piece, piece.tokens[at].lower)
    return [piece, *cut(relative)]


def _at_placed_relative(piece: Piece, at: int) -> list[Piece]:
    """'a channel through which a fifth of the gas passes'."""
    rest = piece.tokens[at - 1 :]
    if not SUBJECT_THEN_VERB.match(tags(piece.tokens[at + 1 :])):
        return []
    about = last_noun_phrase(piece.tokens[: at - 1])
    marker = f"{piece.tokens[at - 1].lower} {piece.tokens[at].lower}"
    return [piece, *cut(Piece(rest, Joint.RELATIVE, about, piece, marker))]


def _says_more(tokens: list[Token]) -> bool:
    """Whether a clause that narrows a noun also holds something to check: a name, a figure, a denial, a harm."""
    found = count(tokens)
    return any(found.get(name) for name in _WORTH) or any(token.tag == "n" for token in tokens)


def _tells_of_past(tokens: list[Token]) -> bool:
    for token in tokens[:4]:
        if token.lower in {"was", "were", "had", "did", "has", "have"}:
            return True
        if token.tag == "V":
            return token.base != "" and token.lower != token.base and not token.lower.endswith("s")
    return False


def predicate_subject(piece: Piece) -> list[Token]:
    """The subject a piece without one takes over from its governor, as far up as need be."""
    if piece.subject:
        return piece.subject
    governor = piece.governor
    while governor is not None:
        own = subject_of(governor.tokens)
        if own:
            return own
        if governor.subject:
            return governor.subject
        governor = governor.governor
    return []
