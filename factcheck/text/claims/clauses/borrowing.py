"""What a piece takes over that has no subject or verb of its own: the subject, and the form of 'to be' that fits it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.first_letters import within
from factcheck.text.claims.grammar.main_verb import main_verb
from factcheck.text.claims.grammar.mending_names import NAMED_SO
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, Joint, Piece, is_finite, subject_of
from factcheck.text.claims.grammar.signals import SIGNALS
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, first_finite, start_of, tags
from factcheck.text.claims.grammar.verbs import forms_of, is_past, may_be_past, verb_forms
from factcheck.text.claims.grammar.words import listed

_YEAR: Final = re.compile(r"(?:1\d|20)\d\d")
_GONE_BY: Final = frozenset(
    ("by", "during", "last", "ago", "following", "previous", "earlier", "late", "twice")
)
_TO_HAVE: Final = re.compile("B[An]*ET[BV]E")  # is said to have done it


def predicate_subject(piece: Piece) -> list[Token]:
    """The subject a piece without one takes over from its governor, as far up as need be."""
    if piece.subject:
        return piece.subject
    governor = piece.governor
    while governor is not None:
        if some := _some_of(governor):
            return some
        told = _of_cleft(governor.tokens) or (_of_what_is(governor.tokens) if piece.tokens else [])
        if some := _with_its_clause(piece, governor) or told or subject_of(outcome_before(piece, governor)):
            return some
        if governor.tokens and governor.tokens[0].lower == "what":
            return _what(governor.tokens)
        subject_relative = governor.joint is Joint.RELATIVE and STARTS_FINITE.match(tags(governor.tokens))
        leans = governor.joint is Joint.PARTICIPLE or (governor.subject and subject_relative)
        own = [] if leans and governor.subject else subject_of(governor.tokens)
        if governor.joint is Joint.APPOSITION and "H" in tags(own):  # the party that in 1950 won | and ruled
            return governor.subject or own[: tags(own).find("H")]
        if _SAYS_WHICH.search(tags(own)):
            own = _with_clause(governor.tokens, own)
        if own and not (leans and governor.tokens[0].tag in "GE"):
            return own
        if governor.subject:
            return governor.subject
        governor = governor.governor
    return []


def _with_its_clause(piece: Piece, governor: Piece) -> list[Token]:
    """'Every move she makes, in Lund or elsewhere, | is told': all of that; and whom 'but is asking' is told of."""
    if _but_said(piece, governor):
        return subject_of(governor.tokens[tags(governor.tokens).index("H") + 1 :])
    made = _CLAUSED.match(tags(governor.tokens))
    every = made is not None and governor.tokens[0].lower in _ANY
    return governor.tokens[: made.end("noun")] if made is not None and every else []


# 'the mill that she', 'the fee which a home student': its verb stands behind
_SAYS_WHICH: Final = re.compile("[NP][HR](?:O|D?[A#NP']+)$")
_ANY: Final = frozenset(("every", "each", "any", "no", "all"))
_CLAUSED: Final = re.compile("(?P<noun>D[A#N]?NO[An]*V[AI]?)(?:,|$)")


def _but_said(piece: Piece, governor: Piece) -> bool:
    """'The point is that the board does not deny it, but is asking for more': the board is, and no point."""
    string = tags(governor.tokens)
    found = _POINT_IS.match(string) if piece.marker == "but" and governor.joint is Joint.MAIN else None
    return found is not None and "n" in string[found.end() :]


_POINT_IS: Final = re.compile("D[AN]{1,3}BH")


def _with_clause(tokens: list[Token], own: list[Token]) -> list[Token]:
    """Of 'The trade that we call BPO, as if it were, employs' the trade and the clause that says which."""
    start = start_of(own, tokens)
    verb = main_verb(tokens)
    end = next((at for at in range(start, len(tokens)) if tokens[at].tag == "," or at == verb), start)
    return tokens[start:end] if verb is not None and start < end <= verb else own


def _of_cleft(tokens: list[Token]) -> list[Token]:
    """'It was for the poor that some clerks met and founded': the clerks did."""
    at = tags(tokens).find("H")
    verb = next((i for i, token in enumerate(tokens) if token.tag in "VBM"), 1)
    first = max(verb - 1, 0)
    words = [token.lower for token in tokens[first : first + 2]]
    cleft = words in (["it", "was"], ["it", "is"]) and at > 0
    led = cleft and tags(tokens[first + 2 : first + 3]) in {"I", "K"}
    if cleft and not led and STARTS_FINITE.match(tags(tokens[at + 1 :])):
        who = tokens[first + 2 : at]  # it was three clerks that struck and won; not 'it is hard to bear that'
        return who if who and who[0].tag in "D#P" and "T" not in tags(who) else []
    return subject_of(tokens[at + 1 :]) if led else []


def _of_what_is(tokens: list[Token]) -> list[Token]:
    """'The truth is that the firm lied, and was fined': no truth was."""
    at = tags(tokens).find("H")
    is_that = at > 1 and tokens[at - 1].lower in {"is", "was"} and tokens[at - 2].tag == "N"
    return subject_of(tokens[at + 1 :]) if is_that and tokens[at].lower == "that" else []


def _some_of(governor: Piece) -> list[Token]:
    """'90 members, most of whom live in Lund and pay nothing': most of the 90 members do."""
    at = tags(governor.tokens).find("R") if governor.joint is Joint.RELATIVE and governor.subject else 0
    if (
        at < 2
        or governor.tokens[at - 1].lower != "of"
        or not STARTS_FINITE.match(tags(governor.tokens), at + 1)
    ):
        return []
    some, rest = those(governor.subject)[0], governor.subject[1:]
    return [*governor.tokens[:at], replace(some, start=governor.tokens[at].start), *rest]


def outcome_before(piece: Piece, governor: Piece) -> list[Token]:
    """'The rain was so heavy that the roofs shook and fell in': the roofs did, where no comma parts the two.

    Their clause, as far as it stands before `piece`; empty where there is none.
    """
    tokens = governor.tokens
    at = tags(tokens).rfind("H")
    so = at > 1 and not {"so", "such"}.isdisjoint(map(LOWER_OF, tokens[max(0, at - _NEAR) : at]))
    near = governor is piece.governor and bool(tokens) and bool(piece.tokens)
    near = near and piece.tokens[0].start - tokens[-1].end <= len(" and ")
    return tokens[at + 1 :] if so and near and is_finite(tokens[:at]) else []


_NEAR: Final = 6  # words between 'so' and 'that'


def _what(tokens: list[Token]) -> list[Token]:
    """Of 'What the mayor sold was worth 40 crowns and' the clause that is its subject; empty where it has others."""
    verbs = [at for at, token in enumerate(tokens) if token.tag in "VBM"]
    nth = 0 if verbs and "E" in tags(tokens[: verbs[0]]) else 1
    end = verbs[nth] if len(verbs) > nth else 0
    while end > 2 and tokens[end - 1].tag in "An":
        end -= 1
    return tokens[:end] if end > 1 and not re.search("[RHSC,]", tags(tokens)) else []


def those(subject: list[Token]) -> list[Token]:
    """'the envoys' for 'envoys', 'the 90 members' for '90 members': behind 'none of'."""
    named = subject[0].tag == "P" and subject[-1].tag == "N"  # Norda clerks
    if not (subject[0].tag in "N#" or named) or not is_plural([head_of(subject)]):
        return subject
    return [replace(subject[0], text=f"the {within(subject[0].text)}"), *subject[1:]]


def behind_quotation(subject: list[Token]) -> list[Token]:
    """Of '“It paid,” Kern' told her: who said it."""
    close = tags(subject).rfind('"', 0, -1) if tags(subject[:1]) == "Q" else 0
    return subject[close + 1 :] if close > 0 and subject[close - 1].text in ",?!" else subject


def _are_many(subject: Sequence[Token]) -> bool:
    """Whether a verb behind a subject has its bare form in the present."""
    own = {"i", "you", "we", "they", "who"}
    return not subject or is_plural([head_of(subject)]) or any(t.lower in {*own, "and"} for t in subject)


def is_bare_behind(piece: Piece, subject: Sequence[Token], verb: Token) -> bool:
    """'so that he could get up, do forty squats': no verb that one person alone can be the subject of."""
    forms = forms_of(verb.lower)
    bare = verb.lower == "do" or (verb.tag == "V" and "b" in forms and "p" not in forms)
    bare = bare and not piece.auxiliary
    return bare and not _are_many(subject) and not any(t.tag == "#" or t.lower == "of" for t in subject)


def be(piece: Piece, subject: Sequence[Token], words: Sequence[Token]) -> str:
    """The form of 'to be' that fits a subject and the time of the governing clause."""
    many = is_plural([head_of(subject)]) or subject[0].lower in {"they", "we", "these", "those"}
    many = many or (
        subject[0].tag == "#" and subject[0].lower not in {"one", "1"} and tags(subject[1:2]) == "I"
    )
    many = many or _are_members(subject)
    one = subject[0].lower == "the" and subject[-1].lower in NAMED_SO  # the Card and Ballot Act
    many = many or (not one and any(token.lower == "and" and token.tag != "#" for token in subject[1:-1]))
    governor = _clause_over(piece)
    verb = main_verb(governor.tokens) if governor is not None else None
    past = False
    if governor is not None and verb is not None:
        said = governor.tokens[verb]
        past = is_past(said) or bool(_TO_HAVE.match(tags(governor.tokens), verb))
        bare = said.tag == "V" and said.lower == said.base and may_be_past(said)
        past = past or (bare and not _are_many(subject_of(governor.tokens)))  # the board shut it, not 'shuts'
    if piece.joint is Joint.PARTICIPLE and words[0].tag in "EA":
        now = governor is not None and verb is not None and not may_be_past(governor.tokens[verb])
        past = past or _is_over(words, now)
    if past and not (piece.joint is Joint.APPOSITION and _tells_of_now(words)):
        return "were" if many else "was"
    return "am" if subject[0].lower == "i" else "are" if many else "is"


def _is_over(words: Sequence[Token], now: bool) -> bool:
    """Whether what a participle says was done is over; `now` says that the clause around tells of the present."""
    done = next((token for token in words if token.tag != "A"), words[0])
    gone = _GONE_BY - {"by"} if now and done.base in _LASTING else _GONE_BY
    dated = any(
        _YEAR.match(token.text) or token.lower in gone or token.lower in SIGNALS["date"] for token in words
    )
    return dated or done.base in _ONCE


# what goes on being done by somebody: the farm, owned by Moss, sells milk
_LASTING: Final = listed(
    "own run control lead head govern manage operate use hold protect surround power "
    "chair staff drive know love share inhabit"
)
# what is done once, and is over: the ferries, built in Lund, link the islands
_ONCE: Final = listed(
    "build found publish release pass adopt sign write paint kill arrest jail fine convict acquit elect appoint buy "
    "steal discover destroy demolish bomb burn launch invent introduce establish commission shoot hit injure "
    "wound drown murder attack bear fire sack dismiss indict sentence ban abolish invade conquer unveil "
    "inaugurate complete record film photograph print announce reveal"
)


def _are_members(subject: Sequence[Token]) -> bool:
    """'the Greens', 'the Social Revolutionaries': those who are one; not 'the Times'."""
    last = subject[-1].lower
    if subject[0].lower != "the" or subject[-1].text.isupper() or set(tags(subject[1:])) != {"P"}:
        return False
    alone = len(subject) == len("DP") and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    return (alone and last not in _ONE_BODY) or _MEMBERS.fullmatch(last) is not None


_ONE_BODY: Final = listed(
    "times news netherlands philippines bahamas maldives emirates states nations courts works"
)
_MEMBERS: Final = re.compile(r"\w+(?:ists|ians|icans|aries|crats|viks|ites)")


def _clause_over(piece: Piece) -> Piece | None:
    """'The initials were those of the officer, Ida Falk, a widow': the clause around nouns beside nouns.

    Not one that quotes: who somebody is stands beside what he said.
    """
    governor = piece.governor
    while governor is not None and governor.joint is Joint.APPOSITION and not is_finite(governor.tokens):
        governor = governor.governor
    quotes = governor is not None and any(token.tag in 'Q"' for token in governor.tokens)
    return piece.governor if quotes else governor


def _tells_of_now(words: Sequence[Token]) -> bool:
    """'a tongue of ice that ends in a lake': what is told of it is so still."""
    found = _NARROWED.search(tags(words))
    verb = words[found.end() - 1] if found is not None else None
    return verb is not None and (
        verb.lower in {"is", "are", "has"}
        or (verb.tag == "V" and verb.lower != verb.base and not may_be_past(verb))
        or (
            verb.tag == "N" and verb.lower.endswith("s") and verb.lower in verb_forms()
        )  # that ends in a lake
    )


_NARROWED: Final = re.compile("[RH][An]*[VBN]")


def is_settled(piece: Piece, words: Sequence[Token]) -> bool:
    """Whether it is plain what a participle is about: the noun it touches, the subject it stands beside or before.

    Behind a whole clause it may be about the subject or the last noun: 'They drove to Marlow, armed with axes'.
    """
    governor = piece.governor
    if governor is None or any(token.lower == "be" for token in piece.subject):
        return False  # the first to be charged under the law, passed in May
    if piece.subject and words[0].start - piece.subject[-1].end <= 1:
        return not any(token.lower == "of" for token in piece.subject)
    verb = first_finite(governor.tokens)
    if verb is None and governor.tokens[0].tag == "b" and piece.subject:
        told = any(token.tag == "#" or token.lower == "by" for token in words)
        return told and words[0].lower != words[0].base  # take Moss, jailed in 1990
    return (verb is not None and words[0].start < verb.start) or _parts_verb(piece, words)


def _parts_verb(piece: Piece, words: Sequence[Token]) -> bool:
    """'told the court that his pool, set up in 1990, would': between a subject of a clause inside, and its verb.

    Or between whom somebody asks, and what: 'asked Moss, jailed in 1990, what he owed'.
    """
    governor, subject = piece.governor, piece.subject
    if governor is None or not subject or not 0 < words[0].start - subject[-1].end <= len(", "):
        return False
    behind = next((t for t in governor.tokens if t.start > words[-1].start and t.tag not in ",An"), None)
    before = next((t for t in reversed(governor.tokens) if t.end <= subject[0].start), None)
    if before is not None and before.tag in "IKT":
        return False  # the picture in its window, marked at £2, would
    return behind is not None and behind.tag in "VBMW" and not any(t.lower == "of" for t in subject)
