"""What is said behind 'that': which words announce it, and what goes on with it behind 'and'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.going_round import announces_story
from factcheck.text.claims.clauses.lacking_noun import lacks_noun
from factcheck.text.claims.clauses.narrowing_that import narrows_last
from factcheck.text.claims.clauses.vouching import opens_extraposed
from factcheck.text.claims.clauses.waiting import is_past_form, may_be_told, tells
from factcheck.text.claims.grammar.main_verb import lacks_verb
from factcheck.text.claims.grammar.mending_says import says_clause
from factcheck.text.claims.grammar.noun_of_name import names_body
from factcheck.text.claims.grammar.persons import may_name_person
from factcheck.text.claims.grammar.pieces import (
    SUBJECT_THEN_VERB,
    WHOLE_CLAUSES,
    Joint,
    Piece,
    is_finite,
)
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, finite_at, tags, words_before
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE
from factcheck.text.claims.grammar.verbs import HEARERS, REPORTING
from factcheck.text.claims.grammar.words import CONTENT_NOUNS, listed

# nouns whose 'that' says what is hoped, asked for or possible, not what is so
WANTED_NOUNS: Final = listed(
    "proof hope hopes fear fears risk risks chance condition possibility demand demands doubt doubts request "
    "promise promises threat threats assurance assurances guarantee guarantees warning warnings"
)


def has_content(piece: Piece, at: int) -> bool:
    """Whether something was said behind 'that' before the 'and' at `at`."""
    return piece.joint is Joint.CONTENT or "H" in tags(piece.tokens[: narrowed_at(piece.tokens[:at]) or at])


def narrowed_at(before: list[Token]) -> int:
    """Where the last 'that' stands, if it narrows a noun and announces nothing: 'the dog that bit the bishop'."""
    at = tags(before).rfind("H")
    return at if at > 0 and before[at - 1].tag in "NP" and not reports_what(before[:at]) else 0


def up_to_further_saying(tokens: list[Token], at: int) -> list[Token]:
    """The words of what is said from `at` on: 'meant finding that he was guilty | and saying so to his heirs'."""
    said = tokens[at : _without_owning_up(tokens, at)]
    saying = next((token for token in reversed(tokens[: at - 1]) if token.tag in "GVb"), None)
    row = _FURTHER.get(saying.tag) if saying is not None else None
    string = tags(said)
    told = any(token.base in HEARERS for token in tokens[: at - 1]) and tokens[at - 2].tag in "NP"
    others = _TO_OTHERS if told else _OTHERS
    again = (row.search(string) if row is not None else None) or others.search(string)
    tellers = [found for found in _ANOTHER_SAYS.finditer(string) if _is_teller(said, found)]
    ends = [found.start() for found in (again, *tellers) if found is not None]
    return said[: min(ends)] if ends else said


def _is_teller(said: Sequence[Token], found: re.Match[str]) -> bool:
    """'said it was a loan, his wife that it was a gift': who says so; not 'a clerk, a man that he knew'."""
    teller = said[found.end() - 2]
    named = may_name_person(teller) or names_body(teller.lower)
    return said[found.start() + 1].lower not in {"a", "an"} and named


_ANOTHER_SAYS: Final = re.compile(",(?:D[AN]{0,2}N|P{1,3})H(?=[ODPN#])")


def _without_owning_up(tokens: list[Token], at: int) -> int:
    """Where ', without admitting it' begins, which is of who speaks; the end of the words where nothing does."""
    places = range(at + 1, len(tokens) - 2)
    return next(
        (
            i
            for i in places
            if tokens[i].text == "," and tokens[i + 1].lower == "without" and tokens[i + 2].base in _OWNING_UP
        ),
        len(tokens),
    )


_OWNING_UP: Final = listed("admit concede acknowledge elaborate give offer provide name cite explain specify")
_FURTHER: Final = {"G": re.compile(",?C(?=G[^VBMRH]*$)"), "b": re.compile(",?C(?=Tb[^VBMRH]*$)")}


_TO_OTHERS: Final = re.compile(
    ",?C(?:[D#]{1,2}[^VBM,]*|P{1,3})H(?=[ODPN#])"
)  # and told the press that it was
_OTHERS: Final = re.compile(",C[D#]{1,2}[^VBM,]*H")  # and one in five that they did


def opens_said(string: str) -> bool:
    """Whether tags are those of what is said behind 'that': of 'that it burned', 'that, over nine years, it sank'."""
    return string[:1] == "H" and bool(SUBJECT_THEN_VERB.match(string, 1) or _LED.match(string))


_LED: Final = re.compile(rf"H,[IAK][^,VBMRHS]*,{SUBJECT_THEN_VERB.pattern}|HD[NP#A]{{1,3}}Tb[^,VBMRHS]*[VBM]")


def further_content(piece: Piece, rest: list[Token]) -> Piece:
    """What `rest`, which begins with 'that', tells beside what was said in `piece`."""
    rest = rest[1:] if tags(rest[:2]) == "H," else rest
    if piece.joint is Joint.CONTENT:
        return Piece(rest[1:], Joint.CONTENT, governor=piece.governor, marker=piece.marker)
    return Piece(rest[1:], Joint.CONTENT, governor=piece, marker="that")


def parted_at_that(chunks: Sequence[list[Token]]) -> list[list[Token]]:
    """The chunks, with one of its own for what is said further and waits for its verb.

    'found that Moss had left and | that the reply, sent in May, was false'.
    """
    parted: list[list[Token]] = []
    for chunk, later in pairwise([*chunks, []]):
        found = _AND_THAT.search(tags(chunk))
        at = found.start() if found is not None and later and later[0].tag in "ERIKA" else 0
        said = at > 0 and lacks_verb(chunk[at + 2 :]) and reports_what(chunk[: tags(chunk).find("H")])
        parted += [chunk[:at], chunk[at:]] if said else [chunk]
    return parted


_AND_THAT: Final = re.compile("(?<=[^,])CH[D#P][^VBM]*$")


def _reach_of(near: Sequence[Token]) -> int:
    """How far the 'that' of what is said is looked for: behind 'said a day after it was sold' far."""
    timed = any(token.lower in {"after", "before"} for token in near)
    return _FAR if timed else _NEAR


_NEAR: Final = 9
_FAR: Final = 20


def opens_content(piece: Piece, at: int, behind: int) -> str | None:
    """How what is said begins here: with 'that' behind a noun or a verb, or with nothing (''); None where none does."""
    token, before = piece.tokens[at], piece.tokens[:at]
    says = tells(piece.tokens, at)
    string = tags(piece.tokens[behind:])
    if not (says or token.tag == "H") or not (
        SUBJECT_THEN_VERB.match(string) or _LED_BY_CLAUSE.match(string)
    ):
        return None
    if says:
        says = (
            token.base in REPORTING
            and token.base not in {"hold", "record"}
            and "H" not in tags(piece.tokens[at + 1 : at + _reach_of(piece.tokens[at + 1 : at + 5])])
        )
        says = says and (behind > at + 1 or may_be_told(token, piece.tokens[behind:]))
        says = says and _AFTER_ONE_SAID.match(string) is None and not _is_where_written(before, string)
        return "" if says and not _is_unsaid(piece, piece.tokens[behind:]) else None
    if opens_extraposed(piece.tokens, at):
        return "it"
    if before[-1].tag == "B":
        return "noun"
    if piece.joint in WHOLE_CLAUSES and not is_finite(before) and _DOING.match(tags(before)) is not None:
        return None  # telling a man that the well is safe costs little; to say that it is makes no sense
    return _announced(before, piece.tokens[behind:])


def _is_where_written(before: Sequence[Token], string: str) -> bool:
    """'The house where Moss wrote her poems | was sold': what was written there, and the verb of the house."""
    where = _NOUN_WHERE.fullmatch(tags(before))
    return (
        where is not None
        and before[where.start("where")].lower in {"where", "when"}
        and _ONE_VERB.match(string) is not None
    )


_NOUN_WHERE: Final = re.compile("C?[DA#NP]{1,6}(?P<where>[SR])(?:D?[A#NP]{1,4}|O)")
_ONE_VERB: Final = re.compile("[^,VBM]+[VBM][^,VBM]*(?:$|[,RSKHC])")
# 'recalled 40 cars in 2023 after clerks found that': a clerk says that, and nobody recalls it
_AFTER_ONE_SAID: Final = re.compile("[^VBMRHS,;:]+K[^VBMRHS,;:]+VH")
# 'that though it fell, it is higher'
_DOING: Final = re.compile("(?:A{1,2},)?(?:G|Tb)")
_LED_BY_CLAUSE: Final = re.compile(
    "(?:S[^VBM,]{1,14}[VBM][^,]*|K[^VBMRHS,]{1,14}(?:[VBM][^,]*)?|I?G[^VBMRHS,]{1,10}),"
    f'(?:{SUBJECT_THEN_VERB.pattern}|"Q{{3}})'
)


def _announced(before: list[Token], clause: list[Token]) -> str | None:
    """How the words before 'that' announce what is said: by a 'noun', or by a verb ('that'), if at all."""
    if _tells_story(before[-1], clause) or announces_story(before):
        return "noun"
    if not reports_what(before) or narrows_last(before, clause) or _are_told(before):
        return None
    noun = (before[-1].lower in CONTENT_NOUNS and before[-1].tag != "V") or _is_claimed_by(before)
    return "noun" if noun else "that"


def _is_claimed_by(before: list[Token]) -> bool:
    """'a claim by the union that': what is claimed, and nothing told of the union."""
    found = _BY_WHOM.search(tags(before))
    return (
        found is not None
        and before[found.start()].lower in CONTENT_NOUNS
        and before[found.start() + 1].lower == "by"
    )


_BY_WHOM: Final = re.compile("NI(?:D?[AN#]{0,3}N|D?P{1,4})$")


def _is_unsaid(piece: Piece, rest: Sequence[Token]) -> bool:
    """Whether nothing is said behind a verb without 'that': 'a list that clerks said they could see' is of the list.

    So is 'what the log shows instead is a mill', and a quotation: 'said “a million” and then left'.
    And 'found 40 boxes and the ledger named 12' is of what was found, and a clause.
    """
    string = tags(rest)
    gap = piece.joint is Joint.RELATIVE and piece.marker in _GAPPED
    # behind 'which' and a subject: the noun before is missing in what 'the bank says he stole'
    gap = gap and (string[-1] in "Vb" or SUBJECT_THEN_VERB.match(piece.tags()) is not None)
    gap = gap or lacks_noun(piece.tokens, rest)
    before = tags(token for token in piece.tokens if token.start < rest[0].start)
    what = _WHAT_SHOWS.search(before) is not None and rest[0].lower in _HOW and string[1] == "B"
    row = _ROW_AND_CLAUSE.match(string) is not None and piece.tokens[len(before) - 1].base in _TAKING
    gap = gap or _are_heard_by_sayers(before, rest)
    row = row or _is_measured(piece.tokens[len(before) - 1], rest)
    return gap or what or row or _QUOTED.match(string) is not None or _heard_that(piece.tokens, rest)


def _heard_that(tokens: Sequence[Token], rest: Sequence[Token]) -> bool:
    """'The court that heard that case was closed', 'those who said otherwise were lying': they have no other verb."""
    pointed = (rest[0].lower == "that" and rest[0].tag == "D") or rest[0].tag == "A"
    before = words_before(rest[0].start, tokens) if pointed else []
    return is_finite(before) and lacks_verb(before) and sum(token.tag in "VBM" for token in rest) == 1


def _are_heard_by_sayers(before: str, rest: Sequence[Token]) -> bool:
    """'Neighbours who heard the shots | said police came late': the shots say nothing."""
    if _WHO_HEARD.match(before) is None:
        return False
    at = next(i for i, token in enumerate(rest) if token.tag in "VBM")
    return says_clause(list(rest), at)


_WHO_HEARD: Final = re.compile("[^VBMRHSC,;:]+R[An]*V$")


def _is_measured(says: Token, rest: Sequence[Token]) -> bool:
    """'found lead at twice the level allowed in water', 'found his desk searched': no clause, but what was found."""
    at = finite_at(rest)
    level = at > 0 and rest[at - 1].lower in _LEVELS and "I" in tags(rest[: at - 1])
    return says.base in _TAKING and level and rest[at].tag == "V" and is_past_form(rest[at])


_LEVELS: Final = listed("level levels limit limits amount amounts rate rates dose doses concentration number")
_WHAT_SHOWS: Final = re.compile("W[^,;VBMRHSC]*V$")
_GAPPED: Final = frozenset(("that", "which", "whom"))
_HOW: Final = listed("instead best most least first next now today")
_QUOTED: Final = re.compile('"[^"]*"[,A]*C')
# 'showed 40 boxes and the ledger showed 12': an object, and a clause behind 'and'
_ROW_AND_CLAUSE: Final = re.compile(f"[#N][^,;VBMRHC]*C(?:{SUBJECT_THEN_VERB.pattern})")
_TAKING: Final = listed("write find show add reveal record report announce predict recall confirm teach note")


def _are_told(before: list[Token]) -> bool:
    """'Half of those told that the well was bad had moved': who is meant, and nothing that anybody vouches for."""
    told = before[-1].tag == "E" and before[-1].base in HEARERS and len(before) > 1
    return told and (before[-2].lower == "those" or before[-2].tag == "N")


def _tells_story(noun: Token, clause: list[Token]) -> bool:
    """'The story that Moss shot the guard', not 'the story that he told': whether the clause lacks nothing."""
    at = finite_at(clause, len(clause))
    verb = next((token for token in clause[at:] if token.tag in "VEbG"), None)
    if noun.lower not in _STORIES or verb is None or verb.base in _TELLING:
        return False
    behind = tags(clause[at + 1 : at + 4]).lstrip("AnBEb")
    return behind[:1] in set("DNPO#") or verb.base in INTRANSITIVE


_STORIES: Final = listed("story stories tale tales charge charges complaint complaints legend legends gossip")
_TELLING: Final = listed(
    "tell write hear publish print bring make invent read spread file face win give call hold leave"
)


def reports_what(before: list[Token]) -> bool:
    """Whether the words before 'that' say or show something: 'found that', 'told governors that', 'the claim that'.

    An object or adjunct may stand between: 'warned in her first paper that'.
    """
    if before and (before[-1].lower in CONTENT_NOUNS or _is_claimed_by(before)):
        return True
    for token in reversed([token for token in before if token.tag != HIDDEN][-14:]):
        if token.base in REPORTING | HEARERS and token.tag in "VEbG":
            return True
        if token.tag in "VBMRHS;":
            return False
    return False
