"""Who and what a text has spoken of so far: the ground on which pronouns are resolved."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from factcheck.text.claims.grammar.countries import COUNTRIES, DEMONYMS
from factcheck.text.claims.grammar.dates import MONTH_WORDS, date_end
from factcheck.text.claims.grammar.personal_names import NAMING, is_personal
from factcheck.text.claims.grammar.persons import (
    PERSONS,
    is_agent,
    is_person_noun,
    reigns,
)
from factcheck.text.claims.grammar.pieces import STARTS_FINITE, TIMES
from factcheck.text.claims.grammar.sexes import sex_in, sex_of_name
from factcheck.text.claims.grammar.signals import TITLES
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.words import BE, NUMBER_WORDS, PARTICLES, listed

_PHRASE: Final = re.compile(r"(?:D?[A]?[#NPE'G]*[NP](?:I[D#NP'E]*[NP])?)(?:C(?:D?[#NPE']*[NP]))?")
_PLURALS: Final = listed("people police men women children clergy troops minorities media data")
_COLLECTIVES: Final = listed("clergy police populace public team staff crew audience committee opposition")
_MANY: Final = listed("these those many several few most some both all they we")
_LYING: Final = listed("in at near")

_NO_NAMES: Mapping[str, str] = MappingProxyType({})


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
    nobody: bool = False  # a month, a country, a bare name behind 'in': no person


def mentions(text: str, tokens: Sequence[Token], names: Mapping[str, str] = _NO_NAMES) -> list[Mention]:
    """The noun phrases among some words, in order, none marked as a subject.

    One set beside another between commas is the same thing and left out.

    `names` gives the full name for a surname met alone.
    """
    string = tags(tokens)
    found: list[Mention] = []
    end = -9
    for match in _PHRASE.finditer(string):
        beside = bool(found) and match.start() == end + 1 and string[end : end + 1] == ","
        end = match.end()
        oblique = (
            match.start() > 0 and string[match.start() - 1] in "IKT" and not _is_object(tokens, match.start())
        )
        start = _behind_date(tokens, match.start(), match.end()) if oblique else match.start()
        oblique = oblique and start == match.start()
        phrase = _undated(tokens[start : match.end()])
        mention = _placed(mention_of(text, phrase, False, names, oblique), tokens[start - 1 : start], phrase)
        if not mention.plural and _is_said_to_be(tokens, string, match.start(), end):
            if found and mention.name and _are_one(found[-1], mention, "P"):
                found[-1] = _as_one(found[-1], mention)  # its engineer was Ada Moss
            elif mention.name:
                found.append(mention)
        elif beside and _are_one(found[-1], mention, string[match.start()]):
            found[-1] = _as_one(found[-1], mention)
        elif not (beside and string[match.start()] == "D" and string[end : end + 1] == ","):
            found.append(mention)
        else:
            continue  # Breck, the son of a miner, scored
        owner = string.find("I", start, end) - start
        if owner > 0 and owner + 1 < len(phrase):
            near = _is_object(tokens, start + owner + 1)  # 40 million euros on a stadium
            inner = mention_of(text, phrase[owner + 1 :], False, names, not near)
            inner = _placed(inner, phrase[owner:], phrase[owner + 1 :])
            if near or inner.person or may_be_person(inner):
                found.append(inner)  # the diary of a violinist
    return found


def _placed(mention: Mention, before: Sequence[Token], phrase: Sequence[Token]) -> Mention:
    """Two capitals behind 'at', and no title, known given name or numeral: perhaps a place, 'the pit at Bou Craa'.

    A bare name behind 'in', a month and a country are nobody: 'in Marlow', 'since May'.
    """
    if mention.unsure and (
        mention.head in MONTH_WORDS
        or mention.words in COUNTRIES
        or (mention.oblique and before[0].lower in _LYING)
    ):
        return mention._replace(nobody=True)
    if not (
        mention.oblique and mention.person and mention.words == mention.name and before[0].lower in _LYING
    ):
        return mention
    known = mention.woman is not None or reigns(phrase)
    known = known or any(token.lower.rstrip(".") in TITLES for token in phrase)
    return mention if known else mention._replace(person=False, unsure=True)


def _is_object(tokens: Sequence[Token], start: int) -> bool:
    """Whether what stands behind a preposition is as near as any object.

    'has put in a new motor'; what money is spent on, and what a text brings up: 'lent it to a circus'.
    """
    if start > 1 and tokens[start - 1].lower in PARTICLES and tokens[start - 2].tag in "VEbG":
        return True
    if start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].tag in "D#":
        return True  # that polices most of the giants
    brought_up = tokens[start].lower in {"a", "an"} and tokens[start - 1].lower in _TOWARDS
    paid = any(token.base in _SPENDING for token in tokens[:start]) and tokens[start - 1].lower in _TOWARDS
    return brought_up or paid


_TOWARDS: Final = listed("on for to into with by from")
_SPENDING: Final = listed("spend pay borrow lend invest donate raise give grant sell buy contribute budget")


def _behind_date(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the noun phrase begins that a date stands before, if one does: 'In 1998 Müller', 'On 3 May Falk'."""
    if end - start > 3 and tokens[start].tag == "D" and tokens[start + 1].lower in TIMES:
        return start + 2 if tokens[start + 2].tag == "#" else start  # within a week two patients
    behind = date_end(tokens, start, end)
    if start < behind < end and tokens[behind].tag == "N":  # In 2010 parliament met
        return behind if STARTS_FINITE.match(tags(tokens[end : end + 4])) else start
    return behind if behind < end and tokens[behind].tag in "DP" else start


def _undated(phrase: Sequence[Token]) -> Sequence[Token]:
    """'The letter went to the provost on Monday': when it went."""
    dated = len(phrase) > 2 and phrase[-2].lower == "on" and phrase[-1].lower in TIMES
    return phrase[:-2] if dated else phrase


def _is_said_to_be(tokens: Sequence[Token], string: str, start: int, end: int) -> bool:
    """Whether the noun phrase at `start` only says what the subject is: 'she was the first woman'."""
    before = len(string[:start].rstrip("An")) - 1
    if before > 0 and tokens[before - 1].lower == "it" and string[end : end + 1] in {"R", "H"}:
        return False  # it was this bridge that fed them
    return before > 0 and tokens[before].lower in BE and tokens[before - 1].lower not in {"there", "here"}


def _are_one(before: Mention, mention: Mention, opening: str) -> bool:
    """'the mayor, Carla Moss' and 'Carla Moss, the mayor who' are one person under two names."""
    person = before.person or (bool(mention.name) and may_be_person(before))
    if not person or not mention.person or before.plural:
        return False
    return (opening == "P") is not (before.words == before.name) and opening in "DP"


def _as_one(before: Mention, mention: Mention) -> Mention:
    named, other = (before, mention) if before.name else (mention, before)
    return named._replace(
        start=before.start,
        end=mention.end,
        oblique=before.oblique,
        woman=named.woman if named.woman is not None else other.woman,
    )


def mention_of(
    text: str,
    phrase: Sequence[Token],
    subject: bool,
    names: Mapping[str, str] = _NO_NAMES,
    oblique: bool = False,
) -> Mention:
    """One noun phrase with what can be told of its number, and whether it is a person."""
    if len(phrase) > 1:
        counted = phrase[0].lower == "than" and phrase[1].tag == "#"  # more than 40 pilots
        phrase = _without_clause(phrase[counted:]) if subject else phrase[counted:]
    start, end = phrase[0].start, phrase[-1].end
    if len(phrase) == 1 and phrase[0].text in names:
        full = names[phrase[0].text]
        sex = sex_of_name(full)
        return Mention(
            full, phrase[0].lower, False, False, True, False, subject, oblique, sex, full, start, end
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
    if person and head.tag == "P" and behind is not None and behind.tag in "IK" and behind.lower != "of":
        end = head.end  # 'barred Mr Moss from standing': who that is
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
    """'the bridge' of 'the bridge they walked on'."""
    for at in range(1, len(phrase)):
        if phrase[at].tag == "O" and phrase[at - 1].tag in "NP":
            return phrase[:at]
    return phrase


def _name_in(text: str, inner: Sequence[Token]) -> str:
    """The name of two words or more that ends the words: 'a typist named Irene Coste'."""
    at = len(inner)
    while at and inner[at - 1].tag == "P":
        at -= 1
    return text[inner[at].start : inner[-1].end] if len(inner) - at > 1 else ""
