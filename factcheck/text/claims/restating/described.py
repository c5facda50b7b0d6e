"""Whom or what a noun beside another describes: 'the pupils of Alder School, a comprehensive' tells of the school."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.countries import DEMONYMS
from factcheck.text.claims.grammar.first_letters import within
from factcheck.text.claims.grammar.noun_of_name import HEADING
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.personal_names import is_personal
from factcheck.text.claims.grammar.persons import is_person_noun, may_name_person
from factcheck.text.claims.grammar.pieces import MEASURES, Piece, subject_of
from factcheck.text.claims.grammar.tokens import Token, are_names, first_finite, tags, words_before
from factcheck.text.claims.grammar.words import SIZES, listed
from factcheck.text.claims.restating.gaps import spelled


def one_meant(subject: list[Token], persons: bool) -> list[Token]:
    """Of 'the trial of Ann Hall' what 'who' or 'a lawyer' is about; empty when that cannot be told."""
    of = next((at for at, token in enumerate(subject) if token.lower == "of" and at), 0)
    if not persons:
        return subject
    head = head_of(subject)
    if of and head.lower in _OF_HIMSELF and all(token.tag == "P" for token in subject[of + 1 :]):
        return subject[of + 1 :]
    personal = is_person_noun(head) or is_plural([head]) or head.tag in "PO#" or head.lower in HEADING
    if not of:
        return subject if personal or head.tag == "N" else []
    if personal:
        last = subject[-1]  # 'a cousin of the mayor, Anna Moss': who of the two?
        return [] if is_person_noun(last) and last is not head else subject
    owner = subject[of + 1 :]
    if all(token.tag == "P" for token in owner):
        return owner
    return subject if all(token.tag in "D#" for token in owner) else []


def tells_of_person(words: list[Token]) -> bool:
    """'a lawyer', 'a lapsed Catholic', 'a Dane who': what somebody is, and no deed, book or trial of somebody."""
    head = head_of(words)
    creed = head.tag == "P" and (head.text in DEMONYMS or head.lower in _CREEDS)
    return is_person_noun(head) or (creed and words[0].lower in {"a", "an"})


_CREEDS: Final = listed(
    "catholic protestant jew buddhist hindu sikh mormon methodist baptist lutheran calvinist anglican quaker atheist "
    "evangelical democrat republican conservative liberal socialist communist marxist tory texan californian dane "
    "swede pole scot turk serb croat finn spaniard frenchman englishman dutchman scotsman welshman irishman kurd"
)
_OF_HIMSELF: Final = listed("hands arms person care shape form")  # in the person of Ada Moss, who


def name_owning(subject: list[Token]) -> list[Token]:
    """The name behind the last 'of', when nothing else stands there: of 'most pupils of Alder School' the school."""
    of = max((at for at, token in enumerate(subject) if token.lower == "of" and at), default=len(subject))
    owner = subject[of + 1 :]
    inside_name = of < len(subject) and subject[of - 1].tag == "P"  # the Bank of Lund
    return owner if not inside_name and all(token.tag == "P" for token in owner) else []


def place_meant(subject: list[Token], words: list[Token]) -> list[Token]:
    """Of 'a third of the people of Lund', beside 'a town of 9,000', the town; nothing where a place comes first."""
    first, what = head_of(subject), head_of(words)
    placed = what.lower in _PLACES and first.lower not in _PLACES | _SEATS and first.tag != "P"
    placed = placed or (
        what.lower in _BODIES and is_person_noun(first)
    )  # an envoy of Tarn Ports, the company
    return name_owning(subject) if placed and words[0].lower in {"a", "an", "the"} else []


_PLACES: Final = listed(
    "town village city port hamlet suburb island county district province parish harbour harbor resort borough"
)
_BODIES: Final = listed("company firm bank group agency newspaper charity union party utility")
_SEATS: Final = listed("capital seat centre center heart rest north south east west part name nickname")


def example_meant(subject: list[Token], words: list[Token]) -> list[Token]:
    """Of 'critics such as Max Lund', beside 'a professor', him."""
    at = next((at for at, token in enumerate(subject) if token.lower == "such" and at), len(subject))
    last = subject[at + 2 :] if subject[at + 1 : at + 2] and subject[at + 1].lower == "as" else []
    alone = are_names(last)
    return last if alone and not is_plural([head_of(words)]) else []


def person_meant(subject: list[Token], words: list[Token]) -> list[Token]:
    """Of 'a photograph of Ada Moss' and 'a letter from Ada Moss', beside 'a caterer', the person."""
    at = next((at for at, token in enumerate(subject) if token.lower in _OF_PERSON and at), 0)
    owner = subject[at + 1 :]
    thing = at > 0 and subject[at - 1].lower in _LIKENESSES
    alone = thing and is_personal(owner) and all(token.tag == "P" for token in owner)
    return owner if alone and may_name_person(head_of(words)) else []


_OF_PERSON: Final = listed("of from by")
_LIKENESSES: Final = listed(
    "photograph photo picture portrait image likeness statue bust letter note message email statement interview "
    "name story life death memoir biography obituary diary house home office book novel poem film play"
)


def person_named(about: list[Token]) -> list[Token]:
    """Of 'the next Max Moss, the miner who' him: the one there is, and none to come."""
    another = next((at for at, token in enumerate(about[:2]) if token.lower in _TO_COME), -1) + 1
    return about[another:] if another and is_personal(about[another:]) else about


_TO_COME: Final = frozenset(("next", "another", "new"))


def some_one(about: list[Token]) -> list[Token]:
    """'One firm, Norda, paid' and 'Two clerks, Ida Falk and Max Moss, left': it is a firm, they are two clerks."""
    first, one = about[0], about[0].lower == "one" and tags(about[1:2]) in {"N", "A"}
    text = within(first.text)
    text = "an" if one and about[1].lower[0] in _VOWELS else "a" if one else text
    return [replace(first, text=text), *about[1:]]


_VOWELS: Final = frozenset("aeio")


def picked_out(piece: Piece, words: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """Of 'seven people, the youngest of them a girl of sixteen' what the girl is, and the words that tell of her."""
    found = _ONE_OF_THEM.match(tags(words))
    if found is None or words[found.end() - 1].lower != "them":
        return None
    them, rest = words[found.end() - 1], words[found.end() :]
    person = is_person_noun(head_of(rest))
    some = piece.subject if is_plural(piece.subject) else []
    if person and not (some and may_name_person(head_of(some))):
        some = _persons_before(piece.matrix, words[0])
    if not some:
        return None
    noun = spelled(some)
    noun = noun if some[0].tag in "DP" else f"the {within(noun)}"
    return [*words[: found.end() - 1], replace(them, text=noun, lower=noun, tag="N")], rest


_ONE_OF_THEM: Final = re.compile("D[NA]{1,2}IO(?=D)")


def _persons_before(tokens: Sequence[Token], until: Token) -> list[Token]:
    """The last persons told of before a word, with the clause that says which."""
    before = words_before(until.start, tokens)
    at = max((i for i, one in enumerate(before) if _are_persons(one)), default=-1)
    if at < 0:
        return []
    which = before[at + 1 : at + 2]
    end = len(before) if tags(which) in {"R", "H"} else at + 1
    return before[at - (at > 0 and before[at - 1].tag in "D#") : end]


def _are_persons(token: Token) -> bool:
    return token.tag == "N" and is_plural([token]) and may_name_person(token)


def in_office(piece: Piece, words: Sequence[Token]) -> list[Token]:
    """Who 'then prime minister' is said of, and what '21 miles wide', where that stands right before it."""
    office = words[0].lower in {"then", "now", "later", "formerly"} and tags(words[1:2]) == "N"
    office = office and is_person_noun(head_of(words[1:]))
    sized = any(one.lower in MEASURES and two.lower in SIZES for one, two in pairwise(words))
    if not (office or sized) or piece.governor is None:
        return []
    subject = subject_of(piece.governor.tokens)
    near = bool(subject) and 0 < words[0].start - subject[-1].end <= len(", ")
    return subject if near and (sized or {token.tag for token in subject} == {"P"}) else []


def is_its_kind(piece: Piece, about: Sequence[Token], words: Sequence[Token]) -> bool:
    """Whether one noun phrase plainly says what the other is: by name, of persons, or between subject and verb."""
    if _NAMES.match(tags(words)) is not None and _is_single(about):
        return False  # the other clubs in the second stage, Norda, Kern and Lund
    if tags(about).rstrip("'")[-1:] == "P" or all(token.tag in "P," for token in words[:2]):
        return True
    if words[0].lower == "the" and words[2:3] and words[2].lower in {"one", "ones"}:
        return is_plural([head_of(about)]) is (words[2].lower == "ones")  # our ward, the last one
    if is_person_noun(head_of(about)):
        head = head_of(words)
        does = len(head.lower) > 3 and head.lower.endswith(("er", "or", "ant", "ee"))  # and no fee
        return is_person_noun(head) or words[-1].tag == "P" or does
    if piece.marker == "(":
        several = is_plural([head_of(words)]) and words[-1 if len(words) < 2 else 1].lower not in MEASURES
        return is_plural([head_of(about)]) is several and not words[0].text.isupper()
    governor = piece.matrix
    verb = first_finite(governor)
    return (
        verb is not None
        and words[0].start < verb.start
        and next((t for t in governor if t.tag not in "A,"), None) is about[0]
    )


def _is_single(about: Sequence[Token]) -> bool:
    """Whether a noun ends the phrase that is one thing, and no pair or team of several."""
    last = about[-1]
    single = last.tag == "N" and not is_plural([last]) and last.lower not in _SEVERAL
    return single and not is_plural([head_of(about)])


_NAMES: Final = re.compile("P{1,4}(?:,P{1,4})*,?CP{1,4}(?:,|$)")
_SEVERAL: Final = listed(
    "pair duo trio quartet quintet couple team band group family cast panel staff crew board jury faction wing "
    "percent half third majority minority rest coalition alliance partnership series trilogy"
)


def inquiry_held(subject: list[Token], words: list[Token]) -> tuple[list[Token], list[Token]] | None:
    """Of 'the report of the inquiry, conducted by Ada Moss and published in May,' the inquiry, and who held it."""
    of = next((at for at, token in enumerate(subject) if token.lower == "of" and at), 0)
    if not of or subject[of - 1].lower not in _REPORTS or words[0].base not in _HOLDING:
        return None
    joined = (
        at for at, (one, two) in enumerate(pairwise(words)) if at and one.tag == "C" and two.tag in "VE"
    )
    return subject[of + 1 :], words[: next(joined, len(words))]


_REPORTS: Final = listed("report reports findings results conclusions transcript record minutes account")
_HOLDING: Final = listed("conduct chair lead hold run carry head")


def owned_by_some(words: list[Token], subject: list[Token]) -> list[Token]:
    """'rafts whose papers were false': 'the papers of the rafts in question', for not all rafts are told of."""
    owned = _OWNED.match(tags(words))
    if (
        owned is None
        or subject[0].tag != "N"
        or not is_plural([head_of(subject)])
        or subject[0].text.isupper()
    ):
        return []
    the, last = replace(words[0], text="the", lower="the", tag="D"), words[owned.end() - 1]
    noun = f"{last.text} of the {within(spelled(subject))} in question"
    named = replace(last, text=noun, lower=noun)
    return [the, *words[1 : owned.end() - 1], named, *words[owned.end() :]]


_OWNED: Final = re.compile("RA?N{1,2}(?:IN)?(?![NPI])")


def name_meant(subject: list[Token], words: list[Token]) -> list[Token]:
    """Of 'the pupils of Alder School, a comprehensive' and 'a branch of Alder Bank, the lender' the name."""
    some = is_plural([head_of(subject)]) or subject[0].lower in _SHARES
    one = not is_plural([head_of(words)])
    branch = subject[0].lower in {"a", "an"} and words[0].lower == "the"
    return name_owning(subject) if branch or (some and one) else []


_SHARES: Final = listed("most half many some all few several")
