"""Who and what a text has spoken of so far: the ground on which pronouns are resolved."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from factcheck.text.claims.signals import TITLES
from factcheck.text.claims.tokens import Token, tags
from factcheck.text.claims.words import NUMBER_WORDS, listed

_YEAR = re.compile(r"(?:1\d|20)\d\d(?!\d)")
_REACH = 3  # sentences a pronoun looks back
_PHRASE = re.compile(r"(?:D?[A]?[#NPE'G]*[NP](?:I[D#NP'E]*[NP])?)(?:C(?:D?[#NPE']*[NP]))?")
_PERSONS = listed(
    "mayor minister president king queen shah chairman chairwoman director teacher nurse doctor "
    "spokeswoman spokesman officer author scholar writer lawyer judge senator governor leader founder "
    "owner adviser advisor coach player captain bishop pope general prince princess man woman boy girl son "
    "daughter mother father wife husband brother sister linguist historian economist scientist researcher "
    "professor student engineer artist singer actor actress critic candidate ambassador secretary "
    "treasurer executive provost councillor councilman councilwoman banker miner farmer driver victim "
    "suspect defendant witness resident neighbour neighbor friend colleague winger striker"
)
_WOMEN = listed(
    "queen spokeswoman chairwoman woman girl daughter mother wife sister princess actress councilwoman mrs "
    "ms miss lady dame congresswoman"
)
_MEN = listed(
    "king shah spokesman chairman man boy son father husband brother prince councilman mr sir lord "
    "congressman"
)
# a capitalised word that makes a name one of a place, body or thing
_NOT_PERSONAL = listed(
    "city university council park union institute systems league act war revolution republic dynasty party "
    "street house bank trust review capital motors ministry department office court college school "
    "hospital church street road river bridge island islands county province state states nations "
    "committee commission association federation agency company group press times post plan treaty "
    "agreement report talks east west north south europe america africa asia st saint middle crisis guard "
    "corps club rovers united cup prize award law bill fund foundation society museum station airport"
)
_PLURALS = listed("people police men women children clergy troops minorities media data")
_COLLECTIVES = listed("clergy police populace public team staff crew audience committee opposition")


_NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase met in the text: its words, its head, and what pronouns could stand for it."""

    words: str
    head: str
    many: bool  # 'they' can stand for it: plural, joined, or a body of people
    plural: bool
    person: bool
    subject: bool
    woman: bool | None  # None when nothing tells
    start: int
    end: int


@dataclass(slots=True)
class Discourse:
    """What was mentioned in the last few sentences, newest last, and the full names of the whole text."""

    recent: deque[list[Mention]] = field(default_factory=lambda: deque(maxlen=_REACH))
    full_names: dict[str, str] = field(default_factory=dict)
    women: dict[str, bool] = field(default_factory=dict)  # by head: what a pronoun has told
    last_year: str = ""

    def add(self, tokens: Sequence[Token], around: Sequence[Mention], subjects: Sequence[Mention]) -> None:
        """Take in a sentence when all its statements are restated.

        `around` are its mentions, `subjects` those of its clauses with their pronouns resolved.
        """
        found = [*around, *subjects]
        self.recent.append(found)
        for mention in found:
            name = _bare_name(mention.words) if mention.person else ""
            if " " in name:
                self.full_names.setdefault(name.rpartition(" ")[2], name)
        for token in tokens:
            if token.tag == "#" and _YEAR.match(token.text):
                self.last_year = token.text


def mentions(text: str, tokens: Sequence[Token], names: Mapping[str, str] = _NO_NAMES) -> list[Mention]:
    """The noun phrases among some words, in order, none marked as a subject.

    One set beside another between commas is the same thing and left out.

    `names` gives the full name for a surname met alone.
    """
    string = tags(tokens)
    found: list[Mention] = []
    end = -9
    for match in _PHRASE.finditer(string):
        beside = match.start() == end + 1 and string[end : end + 1] == "," and string[match.start()] == "D"
        end = match.end()
        if beside and string[end : end + 1] == ",":
            continue
        phrase = tokens[match.start() : match.end()]
        found.append(mention_of(text, phrase, False, names))
    return found


def mention_of(
    text: str, phrase: Sequence[Token], subject: bool, names: Mapping[str, str] = _NO_NAMES
) -> Mention:
    """One noun phrase with what can be told of its number, and whether it is a person."""
    start, end = phrase[0].start, phrase[-1].end
    if len(phrase) == 1 and phrase[0].text in names:
        return Mention(names[phrase[0].text], phrase[0].lower, False, False, True, subject, None, start, end)
    head = head_of(phrase)
    noun, opening = head.lower, phrase[0].lower
    plural = noun in _PLURALS or (head.tag == "N" and noun.endswith("s") and not noun.endswith("ss"))
    many = plural or opening in _MANY or (opening in NUMBER_WORDS and opening != "one") or _joins(phrase)
    person = not many and (noun in _PERSONS or _is_personal(phrase))
    team = head.tag == "P" and noun.endswith("s") and not person
    can_be_many = many or team or noun in _COLLECTIVES
    return Mention(text[start:end], noun, can_be_many, many, person, subject, _sex(phrase), start, end)


def _sex(phrase: Sequence[Token]) -> bool | None:
    for token in phrase:
        if token.lower in _WOMEN:
            return True
        if token.lower in _MEN:
            return False
    return None


def _joins(phrase: Sequence[Token]) -> bool:
    """Whether 'and' joins two things: 'the size and scope', not 'a reasonable and logical argument'."""
    at = next((i for i, token in enumerate(phrase) if token.lower == "and"), 0)
    if not at:
        return False
    return phrase[0].lower not in {"a", "an", "one", "this", "that"} or phrase[at + 1].tag == "D"


_MANY = listed("these those many several few most some both all")


def head_of(phrase: Sequence[Token]) -> Token:
    """The noun that a phrase is about: the last one before 'of' and the like."""
    end = next((i for i, token in enumerate(phrase) if i and token.tag in "ICKRHD,"), len(phrase))
    return phrase[end - 1]


def _is_personal(phrase: Sequence[Token]) -> bool:
    """A title, or two or three capitalised words with nothing else, none of which is that of a place or body."""
    if any(token.tag == "P" and token.lower.rstrip(".") in TITLES for token in phrase):
        return True
    return len(phrase) in {2, 3} and not any(
        token.tag != "P"
        or token.lower in _NOT_PERSONAL
        or token.text.isupper()
        or token.lower.endswith(("ian", "ish", "ese"))
        for token in phrase
    )


def _bare_name(words: str) -> str:
    return " ".join(word for word in words.split() if word[:1].isupper())
