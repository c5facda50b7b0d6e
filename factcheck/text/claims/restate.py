"""A statement put so that it stands alone: its subject supplied, its pronouns and dates resolved or marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from factcheck.text.claims import dates
from factcheck.text.claims.asides import HIDDEN
from factcheck.text.claims.cuts import predicate_subject
from factcheck.text.claims.mentions import Discourse, Mention, mention_of
from factcheck.text.claims.mood import main_verb
from factcheck.text.claims.pieces import STARTS_FINITE, Joint, Piece, subject_of
from factcheck.text.claims.pronouns import Draft, midway, phrase
from factcheck.text.claims.reference import (
    OWN,
    PERSONAL,
)
from factcheck.text.claims.tokens import Token, tags
from factcheck.text.claims.verbs import verb_forms
from factcheck.text.claims.words import listed

# what no statement that stands alone begins with
LED_BY_PRONOUN: Final = re.compile(
    r"\W*(it|they|he|she|this|these|those|them|such|one such)\b(?!’s )", re.IGNORECASE
)
_SPACE: Final = re.compile(r"\s+")
_YEAR: Final = re.compile(r"(?:1\d|20)\d\d")
# nouns that sum up a whole clause: 'permits fell to 640, a figure the city disputes'
_SUMMING: Final = listed(
    "figure flaw move decision fact claim number sum step change policy practice trend result rate rise fall drop "
    "increase loss gain finding transfer charge allegation development event measure sign pattern"
)
_PASTS: Final = frozenset(("was", "were", "had", "did"))


class Restated(NamedTuple):
    """The restatement, and the words in it whose meaning the text does not settle."""

    words: str
    unresolved: tuple[str, ...]
    subject: Mention | None


def restate(
    text: str,
    piece: Piece,
    words: Sequence[Token],
    discourse: Discourse,
    around: Sequence[Mention],
    before: Sequence[Mention],
) -> Restated:
    """Put `words` (those of `piece`, without conjunctions at its ends) so that they stand alone.

    `around` are the mentions of its sentence, `before` what its first pronoun may stand for; `discourse` holds
    the sentences before.
    """
    draft = Draft(text, discourse, around, before)
    subject = _subject(piece)
    lead, link, body = _built(piece, list(words), subject)
    own_subject = _mention(text, lead or subject_of(body), discourse)
    said = _led(draft, lead, body, link, own_subject)
    said = said + _tail(draft, piece)
    if draft.own:
        said = f"The author says: “{said}”"
    said = _SPACE.sub(" ", said).strip()
    said = said[:1].upper() + said[1:] + ("" if said.endswith(("”", ".")) else ".")
    led = LED_BY_PRONOUN.match(said)
    if led:
        said = f"What the text calls “{led[1].lower()}”{said[led.end() :]}"
        draft.unresolved.append(led[1])
    named = own_subject if own_subject is None or own_subject.words.lower() not in PERSONAL else None
    return Restated(said, tuple(draft.unresolved), draft.subject or named)


def _subject(piece: Piece) -> list[Token]:
    if piece.joint is Joint.SUBORDINATE and piece.tokens[0].tag in "GE":
        return predicate_subject(piece)  # 'although used sparingly'
    if piece.joint in {Joint.PREDICATE, Joint.PARTICIPLE} or (
        piece.joint is Joint.APPOSITION and not piece.subject
    ):
        return predicate_subject(piece)
    return piece.subject if piece.joint in {Joint.RELATIVE, Joint.APPOSITION} else []


def _built(piece: Piece, words: list[Token], subject: list[Token]) -> tuple[list[Token], str, list[Token]]:
    """The subject to put before, the word that links it, and the words that follow."""
    if not subject or _sums_up(piece) or piece.joint in {Joint.MAIN, Joint.COORDINATE, Joint.CONTENT}:
        return [], "", words
    if piece.joint is Joint.PREDICATE:
        return subject, " ".join(token.text for token in piece.auxiliary), words
    if piece.joint is Joint.RELATIVE:
        return _relative(piece, words, subject)
    many = mention_of_tokens(subject).plural
    be = _be(piece.governor, many)
    if piece.joint in {Joint.PARTICIPLE, Joint.SUBORDINATE}:
        if words and words[0].lower == "having":
            return subject, "had", words[1:]
        return (subject, be, words[1:]) if words and words[0].lower == "being" else (subject, be, words)
    measure = words[0].tag == "I" or (words[0].tag == "A" and not piece.subject)
    return subject, ":" if measure else be, words


def _sums_up(piece: Piece) -> bool:
    return piece.joint is Joint.APPOSITION and any(token.lower in _SUMMING for token in piece.tokens[:4])


def _relative(piece: Piece, words: list[Token], subject: list[Token]) -> tuple[list[Token], str, list[Token]]:
    if piece.marker in {"who", "whom", "which", "that"}:
        return (subject, "", words) if _is_subject_relative(words) else ([], "", words)
    if piece.marker == "whose":
        return subject, "’s", [token for token in words if token.lower != "whose"]
    if " of " in piece.marker:
        return [], "", _many_of(words, subject)
    return [], "", [token for token in words if token.tag != "R" and token.lower != "where"]


def _many_of(words: list[Token], subject: list[Token]) -> list[Token]:
    """'many of whom' with the noun in the place of the pronoun."""
    noun = " ".join(token.text for token in subject)
    noun = noun[:1].lower() + noun[1:] if subject[0].tag in "ND" else noun
    return [replace(token, text=noun, lower=noun, tag="N") if token.tag == "R" else token for token in words]


def _is_subject_relative(words: Sequence[Token]) -> bool:
    """'which burned', and not 'which Iran armed'."""
    return bool(STARTS_FINITE.match(tags(words)))


def _be(governor: Piece | None, many: bool) -> str:
    """The form of 'to be' that fits the time of the governing clause."""
    verb = main_verb(governor.tokens) if governor is not None else None
    if governor is not None and verb is not None and _is_past(governor.tokens[verb]):
        return "were" if many else "was"
    return "are" if many else "is"


def _is_past(token: Token) -> bool:
    if token.tag == "B":
        return token.lower in _PASTS
    return token.tag == "V" and token.lower != token.base and "s" not in verb_forms().get(token.lower, {})


def mention_of_tokens(tokens: Sequence[Token]) -> Mention:
    """A mention whose words are only the look-up forms; enough to tell one from many."""
    line = " ".join(token.text for token in tokens)
    at, moved = 0, []
    for token in tokens:
        moved.append(Token(token.text, token.lower, at, at + len(token.text), token.tag, token.base))
        at += len(token.text) + 1
    return mention_of(line, moved, subject=True)


def _mention(text: str, tokens: Sequence[Token], discourse: Discourse) -> Mention | None:
    return mention_of(text, tokens, True, discourse.full_names) if tokens else None


def _led(draft: Draft, lead: list[Token], body: list[Token], link: str, subject: Mention | None) -> str:
    """Subject, link and body as words, each pronoun resolved, bracketed or marked."""
    parts = []
    if lead:
        parts.append(phrase(draft, lead, subject, first=True))
        if link in {"’s", ":"}:
            parts[-1] += link
        elif link:
            parts.append(link)
    said = phrase(draft, body, subject, first=not lead)
    parts.append(said[:1].lower() + said[1:] if lead and body and body[0].tag not in "P#Q" else said)
    if lead and body and body[0].tag == HIDDEN:
        parts[-2] += ","
    return " ".join(part for part in parts if part)


def _tail(draft: Draft, piece: Piece) -> str:
    """What the place of a piece adds: whose words they are, the place meant by where, the reason given by because."""
    governor = piece.governor
    if piece.joint is Joint.RELATIVE and piece.marker in {"who", "whom", "which", "that"}:
        about = "" if _is_subject_relative(piece.tokens) else phrase(draft, piece.subject, None, first=False)
        return f" {midway(about)}" if about else ""
    if (
        piece.joint is Joint.RELATIVE
        and piece.marker not in {"who", "which", "that", "whose"}
        and " of " not in piece.marker
        and piece.subject
    ):
        where = draft.text[piece.subject[0].start : piece.subject[-1].end]
        preposition = piece.marker.split()[0] if " " in piece.marker else "in"
        return f" ({preposition} {where})"
    if governor is None:
        return ""
    if piece.joint is Joint.CONTENT and piece.marker != "noun":
        teller = predicate_subject(Piece([], Joint.PREDICATE, governor=governor))
        if not teller or teller[0].lower in OWN | {"it", "there", "you"}:
            return ""
        said = midway(phrase(draft, teller, None, first=True))
        plain = teller[0].tag == "N" and teller[-1].lower.endswith("s")
        said = said.strip()
        return f" (according to {said[:1].lower() + said[1:] if plain else said})"
    if _sums_up(piece):
        return f" (said of this: {phrase(draft, governor.tokens, None, first=False)})"
    if piece.joint is Joint.SUBORDINATE and piece.marker == "because":
        whole = [*predicate_subject(governor), *governor.tokens]
        return f" (given as the reason for: {phrase(draft, whole, None, first=True)})"
    return _dated(draft, piece, governor)


def _dated(draft: Draft, piece: Piece, governor: Piece) -> str:
    """The date that the governing clause begins with, for a piece that has none."""
    if any(_YEAR.match(token.text) for token in piece.tokens) or piece.joint is Joint.APPOSITION:
        return ""
    opening = governor.tokens[:5]
    for token in opening:
        if token.tag == "#" and _YEAR.fullmatch(token.text) and opening[0].tag == "I":
            date = draft.text[opening[0].start : token.end]
            return f" ({date[0].lower()}{date[1:]})"
    return ""


def with_dates(restated: Restated, published: str | None, discourse: Discourse) -> Restated:
    """The same with its relative dates worked out, or marked."""
    words, open_ = dates.settle(restated.words, published, discourse.last_year)
    return Restated(words, restated.unresolved + open_, restated.subject)
