"""A statement put so that it stands alone: its subject supplied, its pronouns and dates resolved or marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from factcheck.text import currency
from factcheck.text.claims.clauses.borrowing import behind_quotation, predicate_subject
from factcheck.text.claims.clauses.granted import is_asked_as_known
from factcheck.text.claims.clauses.vouching import content_over
from factcheck.text.claims.grammar.first_letters import capitalised, within
from factcheck.text.claims.grammar.idle_words import is_left_out
from factcheck.text.claims.grammar.main_verb import is_fragment, is_verbless
from factcheck.text.claims.grammar.noun_phrases import Mention, head_of, mention_of
from factcheck.text.claims.grammar.pieces import (
    ADDED,
    MEASURES,
    STARTS_FINITE,
    TIMES,
    Joint,
    Piece,
    subject_of,
)
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import HIDDEN, UNSEEN, Token, tags
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import WHO_OR_THAT, listed
from factcheck.text.claims.restating.answering import (
    answered,
    answers_within,
    behind_answer,
    points_back,
    stands_for_others,
    told_behind,
)
from factcheck.text.claims.restating.attributing import (
    claimed_by_owner,
    leaves_deed_untold,
    provided,
    teller,
)
from factcheck.text.claims.restating.brackets import without_known
from factcheck.text.claims.restating.built import Built
from factcheck.text.claims.restating.candidates import PERSONAL
from factcheck.text.claims.restating.dating import date_of_clause_before, date_of_governor
from factcheck.text.claims.restating.gaps import gap_at, preposition_at
from factcheck.text.claims.restating.left_open import words_left_open
from factcheck.text.claims.restating.naming import Draft, midway
from factcheck.text.claims.restating.on_whose_word import attributed
from factcheck.text.claims.restating.own_words import of_author
from factcheck.text.claims.restating.pronouns import phrase
from factcheck.text.claims.restating.reasons_given import tells_deed
from factcheck.text.claims.restating.telling import Place, in_sentence, is_set_in, parts_of, told_within
from factcheck.text.claims.restating.undecided import person_behind_lead, told_behind_lead, undecided
from factcheck.text.claims.restating.verbatim import FRAGMENT, in_marks

# what no statement that stands alone begins with
LED_BY_PRONOUN: Final = re.compile(
    r"\W*(?!(?-i:IT)\b)(it|they|he|she|this|these|those|them|such|one such)\b(?!’s )"
    rf"(?<!this(?= (?:{'|'.join(sorted(TIMES))})\b))",
    re.IGNORECASE,
)
_LAST_COMMA: Final = re.compile(r",([\"”])$")  # call this “engagement,” and
_STRAY_COMMA: Final = re.compile(r",\s*([,.;:)]|$| \()")
_CALLS: Final = re.compile(r"(?<=, )(whom|which) I(?: shall| will|[’']ll) call\b")  # told with his noun


_WEEKDAYS: Final = listed(
    "monday tuesday wednesday thursday friday saturday sunday morning evening night day"
)


class Restated(NamedTuple):
    """The restatement, and the words in it whose meaning the text does not settle."""

    words: str
    unresolved: tuple[str, ...]
    subject: Mention | None


def restate(place: Place, piece: Piece, words: Sequence[Token]) -> Restated:
    """Put `words` (those of `piece`, without conjunctions at its ends) so that they stand alone.

    Where the subject would be a guess, the words are told within their clause or sentence instead.
    """
    words = behind_answer(place.tokens, place.discourse, words)
    draft = Draft(
        place.text,
        place.discourse,
        place.around,
        told_behind_lead(piece, place),
        place.countries,
        place.left_open,
    )
    draft.sentence = place.tokens
    draft.ahead = person_behind_lead(piece, place)
    draft.names = {} if piece.joint is Joint.APPOSITION and _names_again(words) else place.names
    content = content_over(piece)
    if content is not None and claimed_by_owner(content):
        draft.left_open |= PERSONAL  # the mayor rejected Kerr's claim that he
    draft.left_open |= undecided(piece, content, place)
    parts = parts_of(place.tokens, piece, words, content)
    own_subject = None
    if parts is None:
        said = told_within(draft, place, piece, words)
        over = content_over(piece.governor) if piece.governor is not None and not draft.whole else None
        beside = over is not None and (is_set_in(piece, words) or _is_added(draft, piece))
        said += teller(draft, over) if over is not None and beside else ""
    else:
        opening = parts.lead or _subject_behind(piece, subject_of(parts.body))
        told = bool(opening) and behind_quotation(opening) == opening  # not “We saw it,” he said
        own_subject = mention_of(place.text, opening, True, place.discourse.full_names) if told else None
        said = _led(draft, parts, own_subject, opening)
        said = _with_clause(draft, piece, said) + _tail(draft, piece)
        draft.left_open = place.left_open
        source = teller(draft, content) if content is not None else attributed(draft, place.tokens, piece)
        said += "" if said.endswith(source.strip(" ()")) else source
        if stands_for_others(opening, words):
            draft.unresolved.append(place.text[opening[0].start : opening[-1].end])
            if piece.joint is not Joint.APPOSITION:
                said = points_back(place.text, place.tokens, place.discourse.last_sentence, words, said)
    if not draft.whole:
        draft.unresolved.extend(words_left_open(words, opens=parts is None or not parts.lead))
    apart = draft.whole or said.startswith(FRAGMENT)
    said += provided(draft, piece.proviso) if not apart else ""
    if is_left_out(words) and not draft.whole:
        at = next(i for i in range(len(words) - 1, -1, -1) if words[i].tag in "BMT")
        draft.unresolved.append(place.text[words[at].start : words[-1].end])
        if answers_within(place.tokens, words) and not place.set_aside:
            said = in_sentence(draft, place, place.tokens, said)
        else:
            said = answered(place.text, place.tokens, place.discourse.last_sentence, words, said)
    whole = draft.whole or len(words) >= len(place.tokens) - 1
    elsewhere = place.set_aside or place.discourse.spoken
    torn = whole and not elsewhere and is_fragment(place.tokens)
    if torn or (whole and is_verbless(place.tokens)):
        said = told_behind(place.text, place.discourse, said)
    asks = place.text[words[-1].end : words[-1].end + 1] == "?" and not said.endswith((")", "”", "?"))
    told = (piece.joint in _TOLD_IN_QUESTIONS and parts is not None) or is_asked_as_known(piece, place.tokens)
    asks = asks and not told
    said = _as_sentence(draft, place, said + "?" if asks else said, torn)
    named = own_subject if own_subject is None or own_subject.words.lower() not in PERSONAL else None
    return Restated(said, tuple(dict.fromkeys(draft.unresolved)), draft.subject or named)


def _subject_behind(piece: Piece, opening: list[Token]) -> list[Token]:
    """Of 'In 2016, after it was sold, he left' who left: the subject behind a clause that leads."""
    subject = subject_of(piece.tokens) if tags(opening[:1]) in {"S", "K", "E", "G"} else []
    at = next((i for i, token in enumerate(piece.tokens) if subject and token is subject[0]), -1)
    leads = at == 0 or tags(piece.tokens[at - 1 : at]) in set(",NPE#")
    return subject if subject and leads else opening


def _names_again(words: Sequence[Token]) -> bool:
    """'Ida Falk' and 'a clerk named Ida Falk': beside these a noun is told without the name set beside it."""
    return words[0].tag != "D" or any(token.lower in {"named", "called"} for token in words)


_TOLD_IN_QUESTIONS: Final = (Joint.RELATIVE, Joint.APPOSITION)


def _is_added(draft: Draft, piece: Piece) -> bool:
    """'says it wrote to Moss in May and again in June': told with its clause, and on the same word."""
    governor = piece.governor
    return (
        piece.marker == ADDED and governor is not None and governor.joint is Joint.CONTENT and not draft.whole
    )


def _as_sentence(draft: Draft, place: Place, said: str, torn: bool) -> str:
    """A statement with its capital and its stop, led by no pronoun; who says it where it says 'I', or no sentence."""
    said = without_known(said) if "[" in said else said
    if (draft.own or torn) and not said.startswith(FRAGMENT):
        sentence = draft.text[place.tokens[0].start : place.tokens[-1].end]
        told = "" if torn or draft.discourse.spoken else of_author(said, draft.own)
        said = told or f"The author says: {in_marks(said, sentence)}"
        if told and "we" in draft.unresolved:
            draft.unresolved.remove("we")
    if not draft.discourse.spoken and "“" not in said:
        said = _CALLS.sub(r"\1 the author calls", said)
    said = " ".join((said if said.isascii() else said.translate(UNSEEN)).split())
    if "," in said:
        said = _STRAY_COMMA.sub(r"\1", said)
    said = _LAST_COMMA.sub(r"\1.", said.strip().lstrip(",; " if ")" in said else ",; ("))
    said = capitalised(said) + ("" if said.endswith(("”", "?", "!", ".", ".)", "’)", '."', ',"')) else ".")
    led = LED_BY_PRONOUN.match(said)
    if led and said[0] in "\"“‘«'":
        return f"In the text’s words: {said}"
    if led:
        draft.unresolved.append(led[1])
        return f"What the text calls “{led[1].lower()}”{said[led.end() :].removeprefix(']')}"
    return said


def _led(draft: Draft, parts: Built, subject: Mention | None, opening: list[Token]) -> str:
    """Subject, link and body as words, each pronoun resolved, bracketed or marked."""
    lead, link, body = parts
    said = []
    if lead:
        kept, draft.before = draft.before, [m for m in draft.before if m.end <= lead[0].start]
        said.append(phrase(draft, lead, subject, first=True))
        draft.before = kept
        adjunct = list(takewhile(lambda token: token.tag == HIDDEN, body))
        source = adjunct and (adjunct[-1].base in REPORTING or adjunct[0].lower == "according")
        if adjunct and (adjunct[-1].text == "," or source):
            said[0] += ","
        if source and adjunct[-1].text != ",":  # who police say shot the guard
            said.append(f"{phrase(draft, adjunct, subject, first=False)},")
            body = body[len(adjunct) :]
    if link:
        said.append(link)
    rest = phrase(draft, body, subject, first=not lead, opening=opening)
    said.append(within(rest) if said and body and body[0].tag not in "P#Q" else rest)
    return " ".join(part for part in said if part)


def _tail(draft: Draft, piece: Piece) -> str:
    """What the place of a piece adds: whose words they are, the place meant by where, the reason given by because."""
    if piece.joint is Joint.RELATIVE:
        return _about(draft, piece)
    governor = piece.governor
    if piece.joint is Joint.CONTENT:
        return ""
    if governor is None:
        return date_of_clause_before(draft, piece)
    if piece.joint is Joint.COORDINATE and governor.joint is Joint.RELATIVE and " " in governor.marker:
        thing = governor.subject[:1] != [] and head_of(governor.subject).tag == "N" and not governor.doubtful
        return _about(draft, governor) if thing else ""  # a clause in which all are present and nobody acts
    if piece.joint is Joint.SUBORDINATE and piece.marker == "because":
        if _DENIED_REASON.search(" ".join(token.lower for token in governor.tokens)):
            return ""  # did not close because of the tax, but because the river dried up
        return f" (given as the reason for: {_clause(draft, governor)})" if tells_deed(governor) else ""
    return date_of_governor(draft, piece, governor)


def _with_clause(draft: Draft, piece: Piece, said: str) -> str:
    """'The mill should stay open, as the Tarn one has done': with the clause that says what was done."""
    governor = piece.governor
    if governor is None or not governor.tokens or not leaves_deed_untold(piece):
        return said
    return f"{_clause(draft, governor)}, as {midway(said)}"


def _clause(draft: Draft, governor: Piece) -> str:
    subject = predicate_subject(governor) if governor.joint in _WITHOUT_SUBJECT else []
    return phrase(draft, [*subject, *_without_denied(governor.tokens)], None, first=True)


def _without_denied(tokens: list[Token]) -> list[Token]:
    """Of 'It was shut not because it was small, but | because' the deed alone."""
    denied = [
        i for i, (one, two) in enumerate(pairwise(tokens)) if (one.lower, two.lower) == ("not", "because")
    ]
    return tokens[: denied[0]] if denied and denied[0] else tokens


_DENIED_REASON: Final = re.compile(r"(?:\bnot|n[’']t) (?!because\b).*\bbecause\b")
_WITHOUT_SUBJECT: Final = (Joint.PREDICATE, Joint.RELATIVE)


def _about(draft: Draft, piece: Piece) -> str:
    """What a relative clause is about, where that is not its subject."""
    subject = piece.subject
    if not subject or "whose" in piece.marker or " of " in piece.marker:
        return ""
    if piece.marker in WHO_OR_THAT:
        string = tags(piece.tokens)
        if STARTS_FINITE.match(string) or string[0] in "IK#" or string[:2] == "AN":
            return ""
        if gap_at(piece.tokens, subject) >= 0:
            return ""  # it stands where it is missing
        return f" {midway(phrase(draft, subject, None, first=False))}"
    dated = all(token.tag == "#" or token.lower in SIGNALS["date"] for token in subject)
    dated = dated and subject[0].text[0] not in currency.SIGNS
    if dated or "during" in piece.marker or any(token.lower in MEASURES for token in subject):
        return ""
    if head_of(subject).lower in _WEEKDAYS:
        return ""  # met on a wet Tuesday at which
    where = midway(phrase(draft, subject, None, first=False))
    if subject[0].lower in {"farther", "further"}:
        return f" ({where})"
    where += "”" * (where.count("“") - where.count("”"))
    preposition = (
        piece.marker.split()[0] if " " in piece.marker else preposition_at(draft.text, subject[0].start)
    )
    if preposition == "in" and head_of(subject).lower in _ON:
        preposition = "on"  # seen from the Lund side, where
    return f" ({preposition} {where})"


_ON: Final = listed("side coast shore edge")
