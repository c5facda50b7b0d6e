"""A noun phrase met in a text: its head, its number, and whether it is a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.countries import DEMONYMS
from factcheck.text.claims.grammar.personal_names import NAMING, is_particle, is_personal
from factcheck.text.claims.grammar.persons import PERSONS, is_agent, is_person_noun
from factcheck.text.claims.grammar.pieces import TIMES
from factcheck.text.claims.grammar.sexes import sex_in, sex_of_name
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import NUMBER_WORDS, listed

_PLURALS: Final = listed("people police men women children clergy troops minorities media data")
_COLLECTIVES: Final = listed("clergy police populace public team staff crew audience committee opposition")
_MANY: Final = listed("these those many several few most some both all they we")

NO_NAMES: Mapping[str, str] = MappingProxyType({})


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
    """One noun phrase with what can be told of its number, and whether it is a person."""
    if len(phrase) > 1:
        counted = phrase[0].lower == "than" and phrase[1].tag == "#"  # more than 40 pilots
        phrase = _without_clause(phrase[counted:]) if subject else phrase[counted:]
    start, end = phrase[0].start, phrase[-1].end
    surname = phrase[1:] if len(phrase) == 2 and is_particle(phrase, 0) else phrase  # de Vries
    if len(surname) == 1 and surname[0].text in names:
        full = names[surname[0].text]
        sex = sex_of_name(full)
        return Mention(
            full, surname[0].lower, False, False, True, False, subject, oblique, sex, full, start, end
        )
    inner = phrase[: _head_end(phrase)]
    head = inner[-1]
    noun = head.lower
    plural = noun in _PLURALS or (
        head.tag == "N" and noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    )
    many = plural or _is_counted(phrase) or _joins(phrase)
    name = _name_in(text, inner) if head.tag == "P" and len(inner) > 1 else ""
    person = not many and (noun in PERSONS or is_person_noun(head) or is_personal(inner))
    bare = len(inner) == 1 or (tags(inner) == "NP" and not person)  # the misread verb of 'I blame Jack'
    unsure = bare and head.tag == "P" and not many and not head.text.isupper()
    team = head.tag == "P" and noun.endswith("s") and not person
    behind = phrase[len(inner)] if len(inner) < len(phrase) else None
    if person and behind is not None and behind.tag in "IK":
        # 'barred Mr Moss from standing', 'a boy with a tray': who that is
        if phrase[-1].tag == "N" and phrase[-2].tag == "P":
            end = phrase[-2].end  # I watched a man from Lund shave
        end = head.end if behind.lower == "with" or (head.tag == "P" and behind.lower != "of") else end
    if name and inner[0].tag == "D" and any(token.lower in TIMES for token in inner if token.tag == "N"):
        start = start + text[start:end].find(name)  # on the last evening Mr Moss
    words = text[start:end]
    if phrase[0].tag in "NGE" and (len(phrase) > 1 or plural) and phrase[0].text not in DEMONYMS:
        words = words[:1].lower() + words[1:]  # a capital only because a sentence begins with it
    return Mention(
        words=words,
        head=noun,
        many=many or team or noun in _COLLECTIVES,
        plural=many,
        person=person,
        unsure=unsure,
        subject=subject,
        oblique=oblique,
        woman=sex_in(inner),
        name=name,
        start=start,
        end=end,
    )


def may_be_person(mention: Mention) -> bool:
    """Whether a noun could name one person though the text does not say so: 'a dealer', 'an expert'."""
    return not (mention.plural or mention.name) and is_agent(mention.head)


def _is_counted(phrase: Sequence[Token]) -> bool:
    opening = phrase[0].lower
    return opening in _MANY or (opening in NUMBER_WORDS and opening != "one")


def _joins(phrase: Sequence[Token]) -> bool:
    """Whether 'and' joins two things: 'the size and scope', not 'a reasonable and logical argument'."""
    if "and" not in map(LOWER_OF, phrase):
        return False
    at = next(i for i, token in enumerate(phrase) if token.lower == "and")
    if not at or at + 1 == len(phrase):
        return False
    return phrase[0].lower not in {"a", "an", "one", "this", "that"} or phrase[at + 1].tag == "D"


def head_of(phrase: Sequence[Token]) -> Token:
    """The noun that a phrase is about: the last one before 'of' and the like."""
    return phrase[_head_end(phrase) - 1]


def _head_end(phrase: Sequence[Token]) -> int:
    for at in range(1, len(phrase)):
        reduced = phrase[at].tag in "EG" and phrase[at - 1].tag in "NP" and phrase[at].lower not in NAMING
        if reduced or (phrase[at].tag in "ICKRHDT," and not (at == 1 and phrase[at].lower == "most")):
            return at
    return len(phrase)


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
    at = len(inner)
    while at and (inner[at - 1].tag == "P" or is_particle(inner, at - 1)):
        at -= 1
    return text[inner[at].start : inner[-1].end] if len(inner) - at > 1 else ""
