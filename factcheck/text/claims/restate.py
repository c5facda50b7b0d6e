"""A statement put so that it stands alone: its subject supplied, its pronouns and dates resolved or marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from factcheck.text.claims import dates
from factcheck.text.claims.cuts import predicate_subject
from factcheck.text.claims.mentions import Discourse, Mention, mention_of, mentions
from factcheck.text.claims.mood import main_verb
from factcheck.text.claims.pieces import Joint, Piece, subject_of
from factcheck.text.claims.reference import (
    OWN,
    PERSONAL,
    POINTING,
    POSSESSIVE,
    REFLEXIVE,
    fits,
    pointed_at,
    resolve,
)
from factcheck.text.claims.tokens import Token
from factcheck.text.claims.verbs import verb_forms
from factcheck.text.claims.words import BE, DETERMINERS, listed

_SPACE: Final = re.compile(r"\s+")
_YEAR: Final = re.compile(r"(?:1\d|20)\d\d")
_BARE: Final = frozenset(("this", "these", "those"))
# nouns that sum up a whole clause: 'permits fell to 640, a figure the city disputes'
_SUMMING: Final = listed(
    "figure flaw move decision fact claim number sum step change policy practice trend result rate rise fall drop "
    "increase loss gain development event measure sign pattern"
)
_PASTS: Final = frozenset(("was", "were", "had", "did"))


class Restated(NamedTuple):
    """The restatement, and the words in it whose meaning the text does not settle."""

    words: str
    unresolved: tuple[str, ...]
    subject: Mention | None


@dataclass(slots=True)
class _Draft:
    """A restatement in the making."""

    text: str
    discourse: Discourse
    before: Sequence[Mention]
    unresolved: list[str] = field(default_factory=list)
    own: bool = False
    subject: Mention | None = None  # what the opening pronoun stands for


def restate(
    text: str, piece: Piece, words: Sequence[Token], discourse: Discourse, before: Sequence[Mention]
) -> Restated:
    """Put `words` (those of `piece`, without conjunctions at its ends) so that they stand alone.

    `before` are the mentions of the same sentence before the piece; `discourse` holds earlier sentences.
    """
    draft = _Draft(text, discourse, before)
    subject = _subject(piece)
    lead, link, body = _built(piece, list(words), subject)
    own_subject = _mention(text, lead or subject_of(body), discourse)
    said = _led(draft, lead, body, link, own_subject)
    said = said + _tail(draft, piece)
    if draft.own:
        said = f"The author says: “{said}”"
    said = _SPACE.sub(" ", said).strip()
    said = said[:1].upper() + said[1:] + ("" if said.endswith(("”", ".")) else ".")
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
        return subject, "", words
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
    if piece.marker in {"who", "which", "that"}:
        return subject, "", words
    if piece.marker == "whose":
        return subject, "’s", [token for token in words if token.lower != "whose"]
    return [], "", [token for token in words if token.tag != "R" and token.lower != "where"]


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


def _led(draft: _Draft, lead: list[Token], body: list[Token], link: str, subject: Mention | None) -> str:
    """Subject, link and body as words, each pronoun resolved, bracketed or marked."""
    parts = []
    if lead:
        parts.append(_phrase(draft, lead, subject, first=True))
        if link in {"’s", ":"}:
            parts[-1] += link
        elif link:
            parts.append(link)
    said = _phrase(draft, body, subject, first=not lead)
    parts.append(said[:1].lower() + said[1:] if lead and body and body[0].tag not in "P#Q" else said)
    return " ".join(part for part in parts if part)


def _phrase(draft: _Draft, tokens: list[Token], subject: Mention | None, first: bool) -> str:
    """The words of some tokens; where `first`, the statement begins with them and may not begin with a pronoun."""
    said: list[str] = []
    skip = 0
    start = _first_word(tokens)
    for at, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        words = token.text
        if token.tag != "Q":
            if first and at == start:
                words, skip = _opening(draft, tokens, at)
            elif token.lower in PERSONAL - REFLEXIVE and token.tag in "OD" and not _idle(tokens, at):
                words = _inside(draft, tokens, at, subject)
            elif token.lower in OWN and token.tag in "OD":
                _speak(draft, token)
            elif token.lower in _BARE and at + 1 < len(tokens) and tokens[at + 1].tag in "VBM":
                draft.unresolved.append(token.text)
        said.append(_gap(draft.text, tokens, at) + words)
    return "".join(said).strip()


def _first_word(tokens: Sequence[Token]) -> int:
    """Where the subject of the statement begins: a leading adjunct stays where it is."""
    subject = subject_of(list(tokens))
    if subject and subject[0].tag in "ODH":
        return next(i for i, token in enumerate(tokens) if token is subject[0])
    return 0


def _gap(text: str, tokens: Sequence[Token], at: int) -> str:
    """What stands between a token and the one before it: an insertion that was taken out leaves one space."""
    if not at:
        return ""
    between = text[tokens[at - 1].end : tokens[at].start]
    if not between.strip():
        return between
    return "" if tokens[at].tag in ",;:" else " "


def _opening(draft: _Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    """The first word of the subject, resolved or marked; and how many words after it are taken up in that."""
    token = tokens[at]
    lower = token.lower
    if lower in OWN:
        _speak(draft, token)
        return token.text, 0
    if lower in PERSONAL and token.tag in "OD":
        return _opening_pronoun(draft, tokens, at), 0
    if lower in POINTING and token.tag in "DHO":
        return _opening_pointer(draft, tokens, at)
    if lower == "one" and at + 1 < len(tokens) and tokens[at + 1].lower == "such":
        draft.unresolved.append("one such")
        return token.text, 1
    if (token.tag == "P" or token.text in draft.discourse.full_names) and (
        at + 1 >= len(tokens) or tokens[at + 1].tag != "P"
    ):
        return draft.discourse.full_names.get(token.text, token.text), 0
    return token.text, 0


def _speak(draft: _Draft, token: Token) -> None:
    draft.own = True
    if token.lower in {"we", "us", "our", "ourselves"} and "we" not in draft.unresolved:
        draft.unresolved.append("we")


def _opening_pronoun(draft: _Draft, tokens: list[Token], at: int) -> str:
    token = tokens[at]
    if token.lower == "it" and _is_expletive(tokens, at):
        return f"in the author’s words, {token.lower}"
    found = resolve(token.lower, draft.discourse, draft.before)
    owns = token.lower in POSSESSIVE and token.tag == "D"
    if found.words:
        draft.subject = None if owns else found.mention
        return _midway(found.words) + (
            "’s" if owns and not found.words.endswith("s") else "’" if owns else ""
        )
    draft.unresolved.append(token.text)
    return "the" if owns else f"what the text calls “{token.lower}”"


def _idle(tokens: Sequence[Token], at: int) -> bool:
    """An it that stands for nothing inside a statement: 'legend has it that'."""
    return tokens[at].lower == "it" and at + 1 < len(tokens) and tokens[at + 1].tag == "H"


def _is_expletive(tokens: Sequence[Token], at: int) -> bool:
    """'It is hard to', 'it is said that': an it that stands for nothing."""
    ahead = tokens[at + 1 : at + 11]
    if not ahead or (ahead[0].lower not in BE and ahead[0].base not in {"seem", "appear", "turn", "take"}):
        return False
    return any(token.tag in "TH" for token in ahead[1:])


def _opening_pointer(draft: _Draft, tokens: list[Token], at: int) -> tuple[str, int]:
    """'This policy', 'these demands', 'this', 'those in office', 'such tables'."""
    end = at + 1
    while end < len(tokens) and tokens[end].tag in "NP#EGA'":
        end += 1
    while end > at + 1 and tokens[end - 1].tag not in "NP":
        end -= 1
    if end == at + 1:
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if tokens[at].lower == "those" and following is not None and following.tag in "IREG":
            return "the ones", 0
        draft.unresolved.append(tokens[at].text)
        return f"what the text calls “{tokens[at].lower}”", 0
    fuller = pointed_at(tokens[end - 1], draft.discourse, draft.before)
    named = draft.text[tokens[at].start : tokens[end - 1].end]
    rest = draft.text[tokens[at + 1].start : tokens[end - 1].end]
    if fuller:
        return (fuller if len(fuller) > len(rest) + 4 else f"the {rest}"), end - at - 1
    draft.unresolved.append(named)
    return (rest if tokens[at].lower == "such" else f"the {rest}"), end - at - 1


def _midway(words: str) -> str:
    """A phrase as it reads inside a sentence: 'The council' becomes 'the council'."""
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}" if first.lower() in DETERMINERS else words


def _inside(draft: _Draft, tokens: list[Token], at: int, subject: Mention | None) -> str:
    """A pronoun inside the statement: left when words before it explain it, else explained in brackets or marked.

    An object pronoun never stands for the subject of its own clause; a possessive may.
    """
    token = tokens[at]
    owns = token.lower in POSSESSIVE and token.tag == "D"
    earlier = mentions(draft.text, tokens[:at], draft.discourse.full_names)
    if subject is not None and not owns:
        earlier = [mention for mention in earlier if mention.words not in subject.words]
    elif subject is not None:
        earlier.append(subject)
    if any(fits(token.lower, mention, strict=False) for mention in earlier):
        return token.text
    others = [mention for mention in draft.before if subject is None or mention.words != subject.words]
    found = resolve(token.lower, draft.discourse, others)
    known = {mention.words for mention in (subject, draft.subject) if mention is not None}
    if found.words in known:
        return token.text
    if found.words:
        return f"{token.text} [{_midway(found.words)}]"
    if token.text not in draft.unresolved:
        draft.unresolved.append(token.text)
    return token.text


def _tail(draft: _Draft, piece: Piece) -> str:
    """What the place of a piece adds: whose words they are, the place meant by where, the reason given by because."""
    governor = piece.governor
    if (
        piece.joint is Joint.RELATIVE
        and piece.marker not in {"who", "which", "that", "whose"}
        and piece.subject
    ):
        where = draft.text[piece.subject[0].start : piece.subject[-1].end]
        preposition = piece.marker.split()[0] if " " in piece.marker else "in"
        return f" ({preposition} {where})"
    if governor is None:
        return ""
    if piece.joint is Joint.CONTENT and piece.marker != "noun":
        teller = predicate_subject(Piece([], Joint.PREDICATE, governor=governor))
        if not teller or teller[0].lower in OWN | {"it", "there"}:
            return ""
        said = _midway(_phrase(draft, teller, None, first=True))
        plain = teller[0].tag == "N" and teller[-1].lower.endswith("s")
        return f" (according to {said[:1].lower() + said[1:] if plain else said})"
    if _sums_up(piece):
        return f" (said of this: {_phrase(draft, governor.tokens, None, first=False)})"
    if piece.joint is Joint.SUBORDINATE and piece.marker == "because":
        whole = [*predicate_subject(governor), *governor.tokens]
        return f" (given as the reason for: {_phrase(draft, whole, None, first=True)})"
    return _dated(draft, piece, governor)


def _dated(draft: _Draft, piece: Piece, governor: Piece) -> str:
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
