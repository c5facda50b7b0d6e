"""Whether a clause begins behind 'and', and whether the words before it are only a subject with what narrows it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from factcheck.text.claims.clauses.rows_of_nouns import are_counted, are_only_narrowed, only_says_when
from factcheck.text.claims.clauses.rows_of_subjects import are_of_one_verb, are_said_to
from factcheck.text.claims.grammar.agreement import disagrees
from factcheck.text.claims.grammar.dates import is_year
from factcheck.text.claims.grammar.main_verb import has_own_verb, lacks_verb, may_have_verb
from factcheck.text.claims.grammar.pieces import FINITE, SUBJECT_THEN_VERB, Joint, Piece, is_finite
from factcheck.text.claims.grammar.tokens import HIDDEN, Token, finite_at, first_finite, tags
from factcheck.text.claims.grammar.verb_lists import TWO_OBJECTS
from factcheck.text.claims.grammar.verbs import may_be_participle, may_be_past


def begins_clause(piece: Piece, at: int, rest: list[Token]) -> bool:
    """Whether 'and' joins a clause; not 'schools that teach reading and mathematics will be rewarded'."""
    string = tags(rest)
    clause = SUBJECT_THEN_VERB.match(string) and not only_says_when(rest)
    if not clause or are_counted(piece.tokens[:at], rest) or (string[1:2] == "R" and lacks_verb(rest)):
        return False
    if are_only_narrowed(rest):
        return False
    if not has_own_verb(rest) and not may_have_verb(rest):
        return False  # with a flag and a list that porters said they saw
    if _is_set_in(rest) or (rest[0].lower == "only" and lacks_verb(rest)):
        return False  # better pay and conditions as the trade came in; nine hours but only two before he left
    if are_of_one_verb(piece.tokens[:at]) or are_said_to(piece.tokens[:at], rest):
        return False
    if _and_i(piece.tokens[:at], rest) or _is_or_so(piece.tokens[:at], piece.tokens[at], rest):
        return False
    if _is_with_rest(piece.tokens[:at], rest) or _is_second_condition(piece.tokens[:at], rest):
        return False
    if _is_sold_to(piece.tokens[:at], rest) or _is_last_year(piece.tokens[:at], rest):
        return False
    before = tags(piece.tokens[max(0, clause_start(piece.tokens, at) - 1) : at])
    apart = piece.joint is Joint.RELATIVE or piece.tokens[at - 1].tag == ","
    taken = 0 if apart else len(_TAKEN.findall(before))
    return not taken or len(FINITE.findall(before)) > taken


def _is_with_rest(before: list[Token], rest: list[Token]) -> bool:
    """'with nine of its notes in and the rest only pencilled': how the others were, which is no clause."""
    near = [token.lower for token in before[-_WITHIN:]]
    done = _BARE_DONE.fullmatch(tags(rest)) is not None and may_be_participle(rest[-1].lower)
    return "with" in near and done


_WITHIN: Final = 8
_BARE_DONE: Final = re.compile("D[A#]?N?A?[VE]")


def _is_second_condition(before: list[Token], rest: list[Token]) -> bool:
    """'They earn when the host builds nothing and the board has no choice': it takes both, whenever that is so."""
    when = before[clause_start(before, len(before))]
    said = [first_finite(words) for words in (before[before.index(when) :], rest)]
    now = all(verb is not None and verb.tag != "M" and not may_be_past(verb) for verb in said)
    were = any(verb is not None and verb.lower in {"was", "were", "had", "did"} for verb in said)
    return when.lower in {"when", "whenever", "unless"} and now and not were


def _is_set_in(rest: list[Token]) -> bool:
    """Whether the only verb up to the next 'and' is that of 'as' or 'because' behind a bare noun."""
    end = next((at for at, token in enumerate(rest) if token.tag in "CH,;"), len(rest))
    found = _BARE_AND_AS.fullmatch(tags(rest[:end]))
    return found is not None and rest[found.start("as")].lower not in {"like", "for", "than"}


_BARE_AND_AS = re.compile("[AGE]{0,2}[NP]{1,3}(?:I[^VBMRHS]*)?(?P<as>[KS])[DNPO][^VBMRHS]*[VBM][^VBM]*")


def _and_i(before: list[Token], rest: list[Token]) -> bool:
    """'It was late, and my brother and I left': the second of two whose verb it is."""
    return rest[0].lower == "i" and _AND_MINE.search(tags(before)) is not None


def _is_or_so(before: list[Token], joint: Token, rest: list[Token]) -> bool:
    """'was not thorough or complete and some left': how it was, and nothing that a clause is about."""
    like = _IS_SO.search(tags(before)) is not None and _AND_CLAUSE.match(tags(rest)) is not None
    return joint.lower == "or" and like and rest[0].text.isalpha()  # not '.zip or .rar'


_IS_SO = re.compile("B[An]*N$")
_AND_CLAUSE = re.compile("A?NC(?:[DO#]|P{1,3}[VBM])")
_AND_MINE = re.compile("C(?:D[AN#]{0,2}N|P{1,3})$")


def _is_last_year(before: list[Token], rest: list[Token]) -> bool:
    """'the rules of 1994 and 2015 oblige it': a year more, and no year that obliges."""
    verb = first_finite(rest)
    years = is_year(before[-1]) and is_year(rest[0]) and rest[1].tag in "VBM"
    return years and verb is not None and disagrees(verb, plural=False)


def _is_sold_to(before: list[Token], rest: list[Token]) -> bool:
    """'sold the hall and the ground under it to a trust in Duluth, Minnesota, took the money': no ground took it."""
    to = tags(rest[: finite_at(rest)])
    verb = next((token for token in reversed(before) if token.tag in "VEb"), None)
    return "T" in to and to.endswith(HIDDEN) and verb is not None and verb.base in TWO_OBJECTS | {"sell"}


_TAKEN = re.compile("R|(?<=[NP#])H")


def is_inner(piece: Piece, at: int, string: str) -> bool:
    """Whether the verb behind 'and' belongs to a clause about the subject, whose own verb comes later."""
    whole = piece.joint in (Joint.MAIN, Joint.COORDINATE, Joint.SUBORDINATE, Joint.CONTENT)
    if whole and any(a.lower == "those" and b.tag in "HR" for a, b in pairwise(piece.tokens[:at])):
        return True  # he painted those that were known but had been lost
    if piece.joint is Joint.PARTICIPLE and lacks_verb(piece.tokens[:at]) and is_finite(piece.tokens[:at]):
        return True  # being lent by a bank that failed and had left Lund
    return whole and len(FINITE.findall(string)) > 1 and lacks_verb(piece.tokens[:at])


def clause_start(tokens: list[Token], at: int) -> int:
    """Where the clause begins in which a conjunction stands: 'he said that the mayor and the council knew'."""
    return next((i for i in range(at - 1, -1, -1) if tokens[i].tag in "HS"), 0)


def is_of_subject(before: list[Token]) -> bool:
    """'those who say' of 'those who say that he stole it lie': a subject with what narrows it, and no verb yet."""
    return is_finite(before) and "R" in tags(before) and lacks_verb(before)
