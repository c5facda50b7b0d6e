"""Which person 'who' and 'whose brother' are about: no body, no place, nobody of the other sex."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.dates import is_month, is_year
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.persons import (
    KIN,
    NOT_PERSONAL,
    are_persons,
    is_person_noun,
    may_name_person,
)
from factcheck.text.claims.grammar.pieces import Joint, Piece, last_noun_phrase
from factcheck.text.claims.grammar.sexes import sex_in
from factcheck.text.claims.grammar.tokens import (
    LOWER_OF,
    Token,
    are_names,
    first_finite,
    place_of,
    start_of,
    tags,
)
from factcheck.text.claims.grammar.verbs import may_be_participle
from factcheck.text.claims.grammar.words import listed

_PLACING: Final = listed("in at from near to")
_LYING: Final = listed("in at near")
_BELONGING: Final = _LYING | listed("of from with")


def has_kin(clause: Sequence[Token]) -> bool:
    """'whose brother', 'whose late wife': of a person, whatever body stands nearer."""
    noun = next((token for token in clause[1:4] if token.tag in "NP" and token.lower in KIN), None)
    return bool(clause) and clause[0].lower == "whose" and noun is not None


def is_body(phrase: Sequence[Token]) -> bool:
    """'Deutsche Bank', 'the University of Leeds', 'the Tribune', 'logistics': no person, and no persons."""
    head = head_of(phrase)
    if head.tag == "N":
        return not may_name_person(head) and (not is_plural([head]) or head.lower.endswith("ics"))
    named = {token.lower for token in phrase if token.start <= head.start}
    return head.tag == "P" and (tags(phrase) == "DP" or not NOT_PERSONAL.isdisjoint(named))


def person_before(before: list[Token], about: list[Token]) -> list[Token]:
    """Of 'a sailor with a medal for services to shipping, who' the sailor; empty where none stands before a body."""
    phrase = about
    while phrase and (
        is_body(phrase)
        or (phrase is not about and not may_name_person(head_of(phrase)))
        or _is_hired_in(before, phrase)
    ):
        start = start_of(phrase, before)
        start -= _is_put(before, start)  # boys parked in the back pocket, who
        if start < 2 or before[start - 1].tag not in "IKTVE" or before[start - 2].tag not in "NP)":
            return []
        phrase = last_noun_phrase(before[: start - 1])
        if are_names(phrase) and _is_in(before, phrase):
            return []  # dined in Lund with a club from the Gulf, who
    return phrase if phrase is not about else []


def persons_behind_them(before: list[Token], about: list[Token]) -> list[Token]:
    """Of 'books children own, of whom' the children; empty where no persons stand there."""
    if not about or head_of(about).tag != "N" or may_name_person(head_of(about)):
        return about
    last = max((at for at, token in enumerate(before) if are_persons(token)), default=-1)
    return last_noun_phrase(before[: last + 1])


def behind_time(before: list[Token], about: list[Token]) -> list[Token]:
    """Of 'boys kept in the hut from May to June, who' the hut: what stands before the months."""
    while about and all(is_month(token) or is_year(token) for token in about):
        start = start_of(about, before)
        if start < 2 or before[start - 1].tag not in "IKT":
            break
        about = last_noun_phrase(before[: start - 1])
    return about


def _is_put(before: Sequence[Token], start: int) -> bool:
    """'boys parked in the hut': whether a participle stands before the preposition of the phrase at `start`."""
    done = before[start - 2] if start > 2 and before[start - 1].tag in "IK" else None
    return done is not None and done.tag in "VE" and may_be_participle(done.lower)


def _is_hired_in(before: list[Token], phrase: list[Token]) -> bool:
    """'a clerk hired in Lund, who': no place that somebody was hired in."""
    start = start_of(phrase, before)
    return are_names(phrase) and _is_in(before, phrase) and _is_put(before, start)


def _is_in(before: list[Token], phrase: list[Token]) -> bool:
    start = start_of(phrase, before)
    return start > 0 and before[start - 1].lower in _LYING


def named_apart(before: list[Token], about: list[Token], clause: Sequence[Token]) -> list[Token]:
    """Of 'Ada Moss, in the third row, who' and 'whose brother' Moss: no row, and no hut, has a brother."""
    start = start_of(about, before)
    comma = next((i for i in range(start - 1, 0, -1) if before[i].tag == ","), 0)
    named = comma and before[comma - 1].tag == "P" and before[comma + 1].lower in _BELONGING
    many = first_finite(clause)
    if not named or not is_body(about) or (many is not None and many.lower in {"were", "are", "have"}):
        return []
    first = next((i for i in range(comma - 1, 0, -1) if before[i - 1].tag != "P"), 0)
    return before[first:comma]


def is_worn(before: Sequence[Token], about: Sequence[Token]) -> bool:
    """'women of seventy, in good coats, who', 'by a boy with a lorry, who': nothing that could be 'who'."""
    start = start_of(about, before)
    if tags(before[max(0, start - 4) : start]).rstrip("AG")[-3:] == "IOI":
        return True  # pickers, most of them from Tarn, who
    head = head_of(about) if start else None
    if head is None or head.tag != "N" or may_name_person(head) or head.lower in _SEVERAL:
        return False
    beside = before[start - 1].lower
    return beside in _WEARING or (
        beside == "with" and (not is_plural([head]) or about[0].lower in {"its", "their", "his", "her"})
    )


_WEARING: Final = listed("in on behind under inside")
_SEVERAL: Final = listed(
    "couple family team crew crowd group pair staff majority minority handful number generation household class "
    "families couples teams crews crowds groups pairs generations households classes"
)


def who_it_is(beside: Piece, about: list[Token], marker: str) -> list[Token]:
    """'Paul Voss, a clerk with Alder Bank, whose brother': what is told of the clerk is told of Voss."""
    subject = beside.subject
    named = not about or all(token.tag == "P" for token in about)
    if beside.joint is not Joint.APPOSITION or not subject or named or about[0] is not beside.tokens[0]:
        return about
    head = head_of(about)
    of = place_of(head, about) + 1
    owned = tags(about[of : of + 1]) == "I" and about[of].lower == "of" and not is_body(about[of + 1 :])
    leads = head.lower in _LEADING  # head of the Lund Observatory, who
    owned = owned and about[of + 1].tag != "#" and not leads  # a miner of seventy, who
    person = is_personal(subject) or is_person_noun(head_of(subject)) or tags(subject) == "P"
    person = person and (leads or may_name_person(head)) and not owned
    person = person and "of" not in map(LOWER_OF, subject)
    told = person and marker in {"who", "whom", "whose"}
    told = told or (
        marker == "whose" and tags(subject) in {"P", "PP", "PPP"} and "of" not in map(LOWER_OF, about)
    )
    return subject if told and is_plural(subject) is is_plural([head]) else about


_LEADING: Final = frozenset(("head", "chair"))


def of_same_sex(about: list[Token], clause: Sequence[Token]) -> tuple[list[Token], bool]:
    """'the daughter of the banker Jens Toll, who hanged himself': which of the two, and whether neither can be it."""
    self = next((token.lower for token in clause if token.lower in {"himself", "herself"}), "")
    woman = sex_in(about[: 1 + about.index(head_of(about))]) if self and about else None
    if woman is None or woman is (self == "herself"):
        return about, False
    of = next((i for i, token in enumerate(about) if token.lower == "of"), len(about))
    owner = about[of + 1 :]
    fits = bool(owner) and sex_in(owner) is (self == "herself")
    return owner if fits else about, not fits


def one_of(before: list[Token], about: list[Token]) -> list[Token]:
    """Of 'one of the nurses, who' the one."""
    start = start_of(about, before)
    one = [token.lower for token in before[max(0, start - 2) : start]] == ["one", "of"]
    return [*before[start - 2 : start], *about] if one else about


def not_the_place(before: list[Token], about: list[Token]) -> list[Token]:
    """Of 'a nurse in Duluth, who' and 'the driver of the lorry in the yard, who' the person, not the place."""
    start = start_of(about, before)
    placed = start > 1 and before[start - 1].lower in _PLACING
    placed = placed and before[start - 2].tag in "NP"  # not 'was married to Hall, who'
    person = (
        bool(about) and head_of(about).tag == "N" and may_name_person(head_of(about))
    )  # its own engineers
    body = bool(about) and not person and head_of(about).lower in NOT_PERSONAL
    if not placed or (not body and may_name_person(head_of(about)) and any(t.tag != "P" for t in about)):
        return about
    earlier = last_noun_phrase(before[: start - 1])
    if body:
        return earlier or about  # a panel from the General Hospital, who
    place = before[start - 1].lower in _LYING and all(token.tag == "P" for token in about)
    return earlier if earlier and (place or may_name_person(head_of(earlier))) else about


def quoted(before: list[Token], about: list[Token]) -> list[Token]:
    """A phrase that ends in a quotation with the mark that ends it; of 'calls this “a lapse”' the lapse alone."""
    if tags(about).count('"') % 2 == 0 or before[-1].tag != '"' or before[-2] is not about[-1]:
        return about
    pointed = about[0].lower in {"this", "that", "it"} and about[1].tag == '"'
    return [*about[pointed:], before[-1]]
