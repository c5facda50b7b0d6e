"""How far the noun phrase reaches that a clause behind a comma is about: both of two places, a count with its noun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.persons import may_name_person
from factcheck.text.claims.grammar.pieces import is_finite, last_noun_phrase
from factcheck.text.claims.grammar.tokens import Token, are_names, start_of, tags
from factcheck.text.claims.grammar.words import listed

_HEADS: Final = listed("head front end side foot edge top behest request")
_WHO: Final = listed("who which whose")


def whole(before: list[Token], about: list[Token], marker: str) -> list[Token]:
    """The phrase that a clause opened by `marker` is about; `about` is the noun phrase that ends `before`."""
    start = start_of(about, before)
    if start < 2:
        return about
    if marker == "where":
        if office := _office(before, about, start):
            return office
        return [*_first_place(before, start), *about] if are_names(about) else about
    if marker in _WHO or marker.endswith("of whose"):
        about = _at_home(before, about, start)
        about = _row_of_names(before, about, start)
    if marker.endswith("whose"):
        return _behind_head(before, about, start)
    return [*_count(before, start), *about] if marker.endswith("of which") else about


def _first_place(before: list[Token], start: int) -> list[Token]:
    """'to Lund and Dray, where': both."""
    first = start - 1
    while first > 0 and before[first - 1].tag == "P":
        first -= 1
    joined = (
        before[start - 1].lower == "and" and first < start - 1 and first > 0 and before[first - 1].tag in "IT"
    )
    return before[first:start] if joined else []


def _office(before: list[Token], about: list[Token], start: int) -> list[Token]:
    """'an office in Lund, where nobody answered', 'at St Anne's in Lund, where': and not in all Lund."""
    inside = before[start - 1].lower == "in" and are_names(about)
    office = last_noun_phrase(before[: start - 1]) if inside else []
    first = start_of(office, before)
    named = tags(office[-2:]) in {"PP", "P'"} and first > 0 and before[first - 1].lower == "at"
    inside = bool(office) and (before[start - 2].lower in _OFFICES or named)
    return [*office, before[start - 1], *about] if inside else []


_OFFICES: Final = listed(
    "office headquarters laboratory plant factory warehouse hospital clinic prison depot school college church court "
    "hotel museum library theatre camp mine barracks"
)


def _at_home(before: list[Token], about: list[Token], start: int) -> list[Token]:
    """'They hired Tarn Partners, of Dray, which promised': not Dray."""
    placed = before[start - 1].lower == "of" and before[start - 2].tag == "," and are_names(about)
    return last_noun_phrase(before[: start - 2]) if placed and before[start - 3].tag == "P" else about


def _row_of_names(before: list[Token], about: list[Token], start: int) -> list[Token]:
    """'the crews of Lund, Kern and Dray, who': all of the crews."""
    row = _ROW.search(tags(before[:start])) if _TWO_NAMES.fullmatch(tags(about)) else None
    if row is None:
        return about
    first = row.start()
    of = before[first - 1].lower == "of" and first > 1
    several = last_noun_phrase(before[: first - 1]) if of else []
    several = several[max((at for at, token in enumerate(several) if token.lower == "of"), default=-1) + 1 :]
    return [*several, *before[first - bool(several) : start], *about]


_ROW: Final = re.compile("(?<=[IT])(?:P{1,3},)+$")
_TWO_NAMES: Final = re.compile("P{1,3}CP{1,3}")


def _behind_head(before: list[Token], about: list[Token], start: int) -> list[Token]:
    """'at the head of a battalion, most of whose men': of the battalion."""
    led = (
        len(about) > 3
        and about[1].lower in _HEADS
        and about[2].lower == "of"
        and before[start - 1].lower == "at"
    )
    return about[3:] if led else about


def _count(before: list[Token], start: int) -> list[Token]:
    """'flagged nineteen more of his papers, the oldest of which': of the nineteen."""
    if before[start - 1].lower != "of":
        return []
    more = start - 2 - (before[start - 2].lower == "more")
    return before[more:start] if more > 0 and before[more].tag == "#" else []


def joined(before: list[Token], about: list[Token], persons: bool = False) -> list[Token]:
    """Of 'a husband and a brother, both of whom' the two; of 'the subject of ten complaints, none of which' the ten."""
    of = next((i for i, token in enumerate(about) if token.lower == "of"), 0)
    if of and is_plural(about[of + 1 :]) and not is_plural(about[:of]):
        return about[of + 1 :]
    inner = about[of + 1 :] if of and persons and not may_name_person(head_of(about)) else []
    if inner and head_of(inner).tag == "N" and may_name_person(head_of(inner)):
        return inner  # the names of nine men, of whom
    start = start_of(about, before)
    if start > 1 and before[start - 1].lower == "and":
        first = last_noun_phrase(before[: start - 1])
        if not first or first[-1] is not before[start - 2]:
            return about
        about = [*first, before[start - 1], *about]
        if not _ONE_BODY.fullmatch(tags(about)):
            return about
        start = start_of(about, before)  # the Department of Water and Roads
    if start > 2 and before[start - 1].tag in "IT" and not is_plural(about):
        earlier = last_noun_phrase(before[: start - 1])
        return earlier if is_plural(earlier) else about  # three books in his trunk, of which one
    behind = next((i for i, token in enumerate(about) if token.tag in "IK"), 0)
    if behind and is_plural(about[behind + 1 :]) and not is_plural(about[:behind]):
        return about[behind + 1 :]  # in touch with two bidders, one of whom
    return about


_ONE_BODY: Final = re.compile("DPIPCP")


def not_a_name(before: list[Token], about: list[Token]) -> list[Token]:
    """'two countries on the Black Sea in which': no clause narrows a name, so the whole phrase it stands in."""
    start = start_of(about, before)
    placed = start > 1 and before[start - 1].tag == "I" and before[start - 2].tag in "NP"
    outer = last_noun_phrase(before[: start - 1]) if placed and head_of(about).tag == "P" else []
    return [*outer, before[start - 1], *about] if outer and outer[-1] is before[start - 2] else about


def with_part_of_place(before: list[Token], about: list[Token]) -> list[Token]:
    """Of 'a library in the middle of Lund that' the library where it is: no clause narrows Lund."""
    start = start_of(about, before)
    part = _PART_OF_NAME.fullmatch(tags(about))
    part = part if part and about[part.end("part") - 1].lower in _PARTS_OF_PLACE else None
    outer = last_noun_phrase(before[: start - 1]) if part and tags(before[start - 1 : start]) == "I" else []
    return before[start_of(outer, before) :] if outer and outer[-1] is before[start - 2] else about


_PART_OF_NAME: Final = re.compile("(?P<part>D?A?N)IP+")
_PARTS_OF_PLACE: Final = listed(
    "middle centre center heart north south east west northeast northwest southeast southwest edge outskirts suburbs "
    "top end side corner coast south-east south-west north-east north-west"
)


def several_in(about: list[Token]) -> list[Token]:
    """'the houses of clerks, of whom': of the clerks."""
    of = next((i for i, token in enumerate(about) if token.lower == "of"), 0)
    return about[of + 1 :] if of and is_plural(about[of + 1 :]) else about


def without_company(before: list[Token]) -> list[Token]:
    """'to the ward in Lund with a fever, where': the words up to what somebody had, in which nothing takes place."""
    about = last_noun_phrase(before)
    start = start_of(about, before)
    company = start > 1 and before[start - 1].lower == "with" and before[start - 2].tag in "NP"
    return before[: start - 1] if company else before


def without_call(before: list[Token], about: list[Token]) -> list[Token]:
    """'And watch Lund, whose plan': Lund's plan."""
    led = [token for token in before if token.tag != "C"][:1]
    called = len(about) > 1 and about[0] in led and about[0].lower in _CALLING and about[1].tag in "DP"
    return about[1:] if called else about


_CALLING: Final = listed("watch consider take see remember recall imagine meet ask note")


def narrows_no_name(
    marker: str, outer: list[Token], inner: list[Token], joint: str, clause: list[Token]
) -> bool:
    """'a mill in Lund that had burned', 'a field at Lund which Moss bought': without a comma nothing narrows a name."""
    touching = inner[0].start - outer[-1].end == len(f" {joint} ")
    narrowing = marker == "that" or (
        marker == "which" and clause[0].start - inner[-1].end == len(f" {marker} ")
    )
    return narrowing and touching and are_names(inner) and outer[0].tag in "D#"


def of_route(
    before: Sequence[Token], about: list[Token], clause: Sequence[Token]
) -> tuple[list[Token], bool]:
    """'the canal from Lund to Tarn, which opened': the canal; whether that is doubtful, as behind 'he took the train'.

    Not 'from Lund to Tarn, which is in Norland'.
    """
    found = _ROUTE.search(tags(before))
    if (
        found is None
        or not about
        or about[-1] is not before[-1]
        or before[found.start("from")].lower != "from"
    ):
        return about, False
    if _IS_IN.match(tags(clause)):
        return about, False
    return list(before[found.start() :]), is_finite(list(before))


_ROUTE: Final = re.compile("D[A#NP]{0,3}[NP](?:I(?:N|P{1,3}))?(?P<from>I)P{1,3}TP{1,3}$")
_IS_IN: Final = re.compile("[BV][An]*I(?!#)")


def is_left_out(before: list[Token], about: list[Token]) -> bool:
    """'in towns other than Lund, which includes': the ones meant may be those that it is not."""
    at = start_of(about, before)
    return [token.lower for token in before[max(0, at - 2) : at]] == ["other", "than"]


def last_member(subject: list[Token], beside: Sequence[Token]) -> list[Token]:
    """Of 'Max and his partner' the partner: who a single noun `beside` them is. Names are of 'two aides' as well.

    A row of names is no single noun: 'two men and a woman, Per Falk, Max Lund and Ann Moss'.
    """
    at = next((i for i in range(len(subject) - 2, 0, -1) if subject[i].lower == "and"), 0)
    if _ROW_OF_NAMES.fullmatch(tags(beside)) and not is_plural([subject[-1]]):
        return subject
    return (
        subject[at + 1 :]
        if at and subject[at + 1].tag in ("DP#" if beside[0].tag == "P" else "DP")
        else subject
    )


def row_counted(before: Sequence[Token], phrase: list[Token], chunk: Sequence[Token]) -> list[Token]:
    """Of 'Tarn, Lund and Orlo, three ports' all three; `phrase` ends them."""
    counts = re.match("D?#", tags(chunk)) is not None and is_plural([head_of(chunk)])
    if not counts or is_plural(phrase) or not are_names(phrase):
        return phrase
    row = _ROW_OF_NAMES.search(tags(before))
    return list(before[row.start() :]) if row is not None else phrase


_ROW_OF_NAMES: Final = re.compile("(?:D?P{1,4},)*D?P{1,4},?CD?P{1,4}$")
