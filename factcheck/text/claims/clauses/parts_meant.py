"""Of what a part is told: 'of which he read two', 'all of whom', 'one of which'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from factcheck.text import currency
from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import may_name_person
from factcheck.text.claims.grammar.pieces import last_noun_phrase
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, start_of, tags
from factcheck.text.claims.grammar.words import listed


def several_of(before: list[Token], about: list[Token], clause: list[Token]) -> tuple[list[Token], bool]:
    """What 'of which he has read two' is of, and whether that is doubtful: 'nine books with a rabbit on the cover'."""
    if about and clause[-1].lower in _NOTHING and (money := _SUM_FOR.search(tags(before))):
        spent = before[money.start() : money.end(1)]
        if spent[0].text[0] in currency.SIGNS:
            return spent, False  # set aside £9 million for the job, of which Lund has spent nothing
    if about and _are_persons(about):
        start = start_of(about, before)
        earlier = last_noun_phrase(before[: start - 1]) if start > 1 and before[start - 1].tag in "IT" else []
        fits = bool(earlier) and is_plural(earlier) and not _are_persons(earlier)
        return (earlier, False) if fits else (about, True)  # tickets from her neighbours, of which
    if is_plural(about) or not _counts(clause):
        return about, False
    many = _many_before(before)
    return many or about, not many


_NOTHING: Final = listed("nothing none")
_SUM_FOR: Final = re.compile("(#{1,2})[IKT][^,VBM]*$")


def _counts(clause: list[Token]) -> bool:
    """'of which the police have read two', 'of which fourteen are lost'; not 'of which £190 was lent in 1990'."""
    count = next((token for token in (*clause[-1:], *clause[2:3]) if token.tag == "#"), None)
    return count is not None and count.text.isalpha()


def _many_before(before: list[Token]) -> list[Token]:
    """The last of the nouns that stand in a row of prepositions which is a plural."""
    at = len(before)
    while at and (phrase := last_noun_phrase(before[:at])):
        if is_plural(phrase):
            return phrase
        at = start_of(phrase, before) - 1
        if at < 1 or before[at].tag not in "IT":
            return []
    return []


def is_one_of_either(marker: str, about: list[Token]) -> bool:
    """'40 patients and four nurses, one of whom': one of the patients, or of the nurses?"""
    at = next((at for at, token in enumerate(about) if token.lower == "and"), 0)
    return at > 0 and marker.split()[0] in _ONE and is_plural(about[:at]) and is_plural(about)


_ONE: Final = listed("one two three four five six seven eight nine ten some most many half several")


def is_of_clause(before: list[Token], about: list[Token], clause: list[Token]) -> bool:
    """'clause 14 of the deed, which nobody was shown': the clause, or all; 'which Norland signed': the whole treaty."""
    start = start_of(about, before)
    part = tags(before[max(0, start - 3) : start]) == "N#I" and before[start - 1].lower == "of"
    return part and not any(token.base in _SIGNING for token in clause)


_SIGNING: Final = listed("sign ratify join draft conclude denounce read adopt")


def _are_persons(about: list[Token]) -> bool:
    return head_of(about).tag == "N" and may_name_person(head_of(about))


def inner_itself(about: list[Token], clause: Sequence[Token]) -> list[Token]:
    """Of 'a subsidiary of a company in Lund that is itself owned by Kern' the company: the other of the two."""
    of = next((at for at, token in enumerate(about) if token.lower == "of" and at), 0)
    other = about[of + 1 :] if of and "itself" in map(LOWER_OF, clause[1:3]) else []
    return other if other and other[0].lower in {"a", "an", "the"} else about


def is_of_both(before: list[Token], about: list[Token], marker: str) -> bool:
    """'with theft and with forging a will, all of which': of no will alone."""
    return marker in _ALL_OF and not is_plural(about) and "C" in tags(before[-_ROW:])


_ALL_OF: Final = frozenset(
    ("all of which", "both of which", "none of which", "some of which", "most of which")
)
_ROW: Final = 7  # words in which 'and' joins the last of several: 'and with forging the will, all of which'


def is_several(about: list[Token], persons: bool) -> bool:
    """'two bidders', 'the council': of these some can be told apart; not of 'touch', nor persons of 'a fence'."""
    if is_plural(about) or any(token.lower == "and" for token in about):
        return True
    one = persons and (tags(about) in _NAME or (tags(about[:1]) == "D" and about[0].lower in {"a", "an"}))
    return not one and any(token.tag in "PD" for token in about)


def event_before(tokens: list[Token], about: list[Token]) -> list[Token]:
    """Of 'a war against Tarn in which nine died' the war with all that says which."""
    start = start_of(about, tokens)
    outer = last_noun_phrase(tokens[: start - 1]) if start > 1 and tokens[start - 1].tag in "IK" else []
    event = (
        next((token for token in (head_of(outer), outer[-1]) if token.lower in _EVENTS), None)
        if outer
        else None
    )
    happens = event is not None and head_of(about).lower not in _EVENTS
    return [*outer, tokens[start - 1], *about] if happens else about


_EVENTS: Final = listed(
    "war struggle battle fight campaign conflict dispute case trial strike debate riot attack raid crash fire accident "
    "massacre siege revolt rebellion uprising election vote race match game coup rising"
)
_NAME: Final = frozenset(("P", "PP", "PPP"))


def all_told_of(before: list[Token], about: list[Token], clause: list[Token]) -> list[Token]:
    """Of 'Ann Moss, Max Kern and Ida Falk (who had met each other)' all three; empty where it is not plain who."""
    if is_plural(about) or not _is_of_several(clause):
        return about
    row = _NAMES_IN_ROW.search(tags(before))
    return before[row.start("row") :] if row is not None and before[-1] is about[-1] else []


def _is_of_several(clause: list[Token]) -> bool:
    """'had worked together', 'both taught', 'met each other': no one alone does that."""
    words = [token.lower for token in clause] + [""]
    pairs = list(pairwise(words))
    each = ("each", "other") in pairs or ("one", "another") in pairs
    return each or any(one == "together" and two != "with" for one, two in pairs) or words[1] in _BOTH


_BOTH: Final = frozenset(("both", "jointly", "all"))
_NAMES_IN_ROW: Final = re.compile("(?:^|(?<=[^P,]))(?P<row>P{1,4}(?:,P{1,4})*,?CP{1,4})$")
