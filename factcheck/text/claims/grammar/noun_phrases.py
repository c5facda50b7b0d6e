"""A noun phrase met in a text: its head, its number, and whether it is a person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.countries import DEMONYMS, PEOPLES
from factcheck.text.claims.grammar.first_letters import within
from factcheck.text.claims.grammar.personal_names import (
    NAMING,
    behind_office,
    is_particle,
    is_personal,
    name_start,
)
from factcheck.text.claims.grammar.persons import PERSONS, is_agent, is_person_noun
from factcheck.text.claims.grammar.phrase_starts import before_than
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.sexes import sex_in, sex_of_name
from factcheck.text.claims.grammar.signals import TITLES
from factcheck.text.claims.grammar.tokens import Token, tags
from factcheck.text.claims.grammar.words import NUMBER_WORDS, listed

_PLURALS: Final = listed(
    "people police men women children clergy troops minorities media data dead poor rich elderly wounded unemployed"
)
_COLLECTIVES: Final = listed("clergy police populace public team staff crew audience committee opposition")
_MANY: Final = listed("these those many several few most some both all they we")

NO_NAMES: Mapping[str, str] = MappingProxyType({})


_MEASURES: Final = listed(
    "year month week day hour minute second mile metre meter foot inch pound dollar euro percent"
)


class Mention(NamedTuple):
    """A noun phrase met in the text: its words, its head, and what pronouns could stand for it."""

    words: str
    head: str
    many: bool  # 'they' can stand for it: plural, joined, or a body of people
    plural: bool
    person: bool
    unsure: bool  # a bare name that may be a person's, a place's or a body's
    subject: bool
    oblique: bool  # stands behind a preposition
    woman: bool | None  # None when nothing tells
    name: str  # the proper name in it, of two words or more
    start: int
    end: int
    owner: bool = False  # 'Falk' of 'Falk’s eyes'
    nobody: bool = False  # a month, a country, a bare name behind 'in': no person


def mention_of(
    text: str,
    phrase: Sequence[Token],
    subject: bool,
    names: Mapping[str, str] = NO_NAMES,
    oblique: bool = False,
) -> Mention:
    """One noun phrase with what can be told of its number, and whether it is a person.

    `names` holds the full name for each surname that the text has told; a bare surname stands for that person.
    """
    phrase = _without_surroundings(phrase, subject)
    least = at_least(phrase)
    if least:
        said = mention_of(text, phrase[least:], subject, names, oblique)
        lead = text[phrase[0].start : phrase[least].start]
        return said._replace(words=within(lead) + said.words, start=phrase[0].start)
    surname = phrase[1:] if len(phrase) == 2 and is_particle(phrase, 0) else phrase  # de Vries
    if len(surname) == 1 and surname[0].text in names:
        return _bearer(phrase, surname[0].lower, names[surname[0].text], subject, oblique)
    inner = phrase[: _head_end(phrase)]
    head = inner[-1]
    if len(inner) == 1 and head.text in names and phrase[1].tag == "I":  # Ask Moss about the mill
        return _bearer(inner, head.lower, names[head.text], subject, oblique)
    named = head.tag == "P"
    plural = _is_plural(head) or _are_a_people(inner)
    many = plural or _is_counted(phrase) or _joins(phrase)
    called = inner[inner[0].lower == "one" :] or inner  # a friend, one Lieutenant Kern
    person = not many and (head.lower in PERSONS or is_person_noun(head) or is_personal(called))
    name = _name_in(text, inner) if named and len(inner) > 1 else ""
    team = named and head.lower.endswith("s") and not person
    start = _without_time(text, inner, name)
    end = _end_of_person(phrase, len(inner)) if person else phrase[-1].end
    return Mention(
        words=_in_midsentence(phrase, text[start:end] or " ".join(token.text for token in phrase), plural),
        head=head.lower,
        many=many or team or head.lower in _COLLECTIVES,
        plural=many,
        person=person,
        unsure=named and not many and not head.text.isupper() and _is_bare(inner, person),
        subject=subject,
        oblique=oblique,
        woman=sex_in(inner),
        name=name,
        start=start,
        end=end,
    )


def _without_surroundings(phrase: Sequence[Token], subject: bool) -> Sequence[Token]:
    """The phrase without 'than' before a figure, and that of a subject without a clause behind it."""
    if len(phrase) == 1:
        return phrase
    phrase = phrase[phrase[0].lower == "for" :]  # for the style is not clean
    phrase = phrase[: len(phrase) - _ends_with_verb(phrase)]
    counted = phrase[0].lower == "than" and phrase[1].tag == "#"  # more than 40 pilots
    return _without_clause(phrase[counted:]) if subject else phrase[counted:]


def _ends_with_verb(phrase: Sequence[Token]) -> bool:
    """'The men of Tarn sleep': a verb that was taken for a noun."""
    of = len(phrase) > 3 and "of" in [token.lower for token in phrase[1:-2]]
    return of and phrase[-1].tag == "N" and phrase[-1].lower in _DONE and _is_plural(head_of(phrase))


_DONE: Final = listed("sleep reply turn move stay argue live remain arrive agree disagree weep")


def _bearer(phrase: Sequence[Token], surname: str, full: str, subject: bool, oblique: bool) -> Mention:
    """Who bears a surname that the text has told in full."""
    return Mention(
        words=full,
        head=surname,
        many=False,
        plural=False,
        person=True,
        unsure=False,
        subject=subject,
        oblique=oblique,
        woman=sex_of_name(full),
        name=full,
        start=phrase[0].start,
        end=phrase[-1].end,
    )


def _is_bare(inner: Sequence[Token], person: bool) -> bool:
    """A name of one word, also behind the misread verb of 'I blame Jack'."""
    return len(inner) == 1 or (not person and tags(inner) == "NP")


def _is_plural(noun: Token) -> bool:
    ends = noun.lower.endswith("s") and not noun.lower.endswith(("ss", "us", "is"))
    return noun.lower in _PLURALS or (noun.tag == "N" and ends)


def _are_a_people(inner: Sequence[Token]) -> bool:
    """'The Lutherans', 'the Dutch', 'the Danes': many, and no team or place that is one."""
    if len(inner) != 2 or inner[0].lower != "the":
        return False
    word = inner[1].text
    return _PEOPLE.search(word) is not None or word[:-1] in DEMONYMS or word in PEOPLES


_PEOPLE: Final = re.compile("^[A-Z].*(?:ans|ists|ites)$")


def _without_time(text: str, inner: Sequence[Token], name: str) -> int:
    """Where the words begin: 'on the last evening Mr Moss' is Mr Moss."""
    start = inner[0].start
    if name and inner[0].tag == "D" and any(token.lower in TIMES for token in inner if token.tag == "N"):
        return start + text[start : inner[-1].end].find(name)
    return start


def _end_of_person(phrase: Sequence[Token], at: int) -> int:
    """Where the words for a person end, whose head stands before `at`: 'a boy with a tray', 'barred Mr Moss from'."""
    end = phrase[-1].end
    if at == len(phrase) or phrase[at].tag not in "IK":
        return end
    head, behind = phrase[at - 1], phrase[at].lower
    if behind == "with" or (head.tag == "P" and behind != "of"):
        return head.end
    named = tags(phrase[at + 1 : at + 2]) == "D"  # the man in the Tigers jumper
    shaves = phrase[-1].tag == "N" and phrase[-2].tag == "P" and not named  # I watched a man from Lund shave
    return phrase[-2].end if shaves else end


def _in_midsentence(phrase: Sequence[Token], words: str, plural: bool) -> str:
    """The words without a capital that they have only because a sentence begins with them."""
    return within(words) if phrase[0].tag in "NGE" and (len(phrase) > 1 or plural) else words


def may_be_person(mention: Mention) -> bool:
    """Whether a noun could name one person though the text does not say so: 'a dealer', 'an expert'."""
    return not (mention.plural or mention.name) and is_agent(mention.head)


def at_least(phrase: Sequence[Token]) -> int:
    """How many words stand before the number in 'the more than 40 men', 'fewer than 40 men'; 0 where none do."""
    number = next((at for at, token in enumerate(phrase[:4]) if token.tag == "#"), 0)
    return number if number and before_than(phrase, number) == 0 else 0


def _is_counted(phrase: Sequence[Token]) -> bool:
    opening = phrase[0].lower
    measure = next((at for at, token in enumerate(phrase) if token.tag != "#"), 0)
    if (
        0 < measure < len(phrase) - 1
        and phrase[measure].lower in _MEASURES
        and phrase[measure + 1].tag == "N"
    ):
        return False  # a block of two years: 'two and a half year block'
    of_them = [token.lower for token in phrase[-2:]] == ["of", "them"]  # around a thousand of them
    return (
        opening in _MANY or (opening in NUMBER_WORDS and opening != "one") or (of_them and opening != "one")
    )


def _joins(phrase: Sequence[Token]) -> bool:
    """Whether 'and' joins two things: 'the size and scope', not 'a reasonable and logical argument'."""
    at = next((i for i, token in enumerate(phrase) if token.lower == "and" and token.tag != "#"), 0)
    if not at or at + 1 == len(phrase):
        return False
    return phrase[0].lower not in {"a", "an", "one", "this", "that"} or phrase[at + 1].tag == "D"


def head_of(phrase: Sequence[Token]) -> Token:
    """The noun that a phrase is about: the last one before 'of' and the like."""
    return phrase[_head_end(phrase) - 1]


def _head_end(phrase: Sequence[Token]) -> int:
    for at in range(at_least(phrase) + 1, len(phrase)):
        reduced = phrase[at].tag in "EG" and phrase[at - 1].tag in "NP" and phrase[at].lower not in NAMING
        reduced = reduced or (
            phrase[at].lower in _SIDES and [t.lower for t in phrase[at + 1 : at + 2]] == ["of"]
        )
        ends = phrase[at].tag in "ICKRHDT," and not (at == 1 and phrase[at].lower in {"most", "other"})
        if reduced or (ends and not _joins_adjectives(phrase, at)):
            return at
    return len(phrase)


_SIDES: Final = frozenset(("north", "south", "east", "west"))  # engineers south of the Thames


def _joins_adjectives(phrase: Sequence[Token], at: int) -> bool:
    """'a mild and quiet man named Jonas Falk': one man, however many words say of what kind."""
    one = phrase[0].lower in {"a", "an"} and phrase[at].tag == "C" and at > 1
    return one and _NAMED_BEHIND.match(tags(phrase[at:])) is not None


_NAMED_BEHIND: Final = re.compile("C[ANE]?NEP+$")


def _without_clause(phrase: Sequence[Token]) -> Sequence[Token]:
    """'the bridge' of 'the bridge they walked on' and of 'the bridge, the very one that fed them'."""
    for at in range(1, len(phrase)):
        tag = phrase[at].tag
        if tag in "OHR" and phrase[at - 1].tag in "NP":
            phrase = phrase[:at]
            break
        if tag == "-":
            return phrase[:at]
        if tag == "O" and at > 1 and phrase[at - 1].tag == "," and phrase[at - 2].tag in "NP":
            return phrase[: at - 1]  # my mother, I should explain, was
    else:
        return phrase
    comma = next((at for at in range(1, len(phrase)) if phrase[at].tag == ","), 0)
    beside = comma and phrase[comma + 1].tag == "D" and not any(token.tag == "C" for token in phrase)
    return phrase[:comma] if beside else phrase


def _name_in(text: str, inner: Sequence[Token]) -> str:
    """The name of two words or more that ends the words: 'a typist named Irene Coste'."""
    at = name_start(inner)
    if text.endswith(
        "of ", 0, inner[at].start if at < len(inner) else 0
    ):  # the Bank of | Lund President Ida Falk
        at = next((i + 1 for i in range(len(inner) - 2, at, -1) if inner[i].lower in TITLES), at)
    at = behind_office(inner, at)
    return text[inner[at].start : inner[-1].end] if len(inner) - at > 1 else ""
