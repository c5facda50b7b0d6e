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
    woman: bool | None = None  # None when nothing tells


@dataclass(slots=True)
class Discourse:
    """What was mentioned in the last few sentences, newest last, and the full names of the whole text."""

    recent: deque[list[Mention]] = field(default_factory=lambda: deque(maxlen=_REACH))
    full_names: dict[str, str] = field(default_factory=dict)
    last_year: str = ""

    def add(self, text: str, tokens: Sequence[Token], subjects: Sequence[Mention]) -> None:
        """Take in a sentence when all its statements are restated; `subjects` are those of its clauses, resolved."""
        found = [*mentions(text, tokens, self.full_names), *subjects]
        self.recent.append(found)
        for mention in found:
            if mention.person and len(mention.words.split()) > 1:
                self.full_names.setdefault(mention.words.split()[-1], _bare_name(mention.words))
        for token in tokens:
            if token.tag == "#" and re.match(r"(?:1\d|20)\d\d(?!\d)", token.text):
                self.last_year = token.text


def mentions(text: str, tokens: Sequence[Token], names: Mapping[str, str] = _NO_NAMES) -> list[Mention]:
    """The noun phrases among some words, in order, none marked as a subject.

    One set beside another between commas is the same thing and left out.

    `names` gives the full name for a surname met alone.
    """
    string = tags(list(tokens))
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
    if len(phrase) == 1 and phrase[0].text in names:
        return Mention(names[phrase[0].text], phrase[0].lower, False, False, True, subject)
    head = head_of(phrase)
    words = text[phrase[0].start : phrase[-1].end]
    joined = _joins(phrase)
    plural = head.lower in _PLURALS or (
        head.tag == "N" and head.lower.endswith("s") and not head.lower.endswith("ss")
    )
    many = (
        joined
        or plural
        or (phrase[0].lower in NUMBER_WORDS and phrase[0].lower != "one")
        or phrase[0].lower in _MANY
    )
    lowers = {token.lower.rstrip(".") for token in phrase}
    named = [token for token in phrase if token.tag == "P"]
    person = not many and (
        head.lower in _PERSONS
        or bool(lowers & TITLES)
        or (len(named) in {2, 3} and _is_personal(phrase, named))
    )
    woman = True if lowers & _WOMEN else False if lowers & _MEN else None
    team = head.tag == "P" and head.lower.endswith("s") and not person
    return Mention(
        words, head.lower, many or team or head.lower in _COLLECTIVES, many, person, subject, woman
    )


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


def _is_personal(phrase: Sequence[Token], named: Sequence[Token]) -> bool:
    """Two or three capitalised words with nothing else, none of which is that of a place or body."""
    return len(named) == len(phrase) and not any(
        token.lower in _NOT_PERSONAL or token.text.isupper() or token.lower.endswith(("ian", "ish", "ese"))
        for token in named
    )


def _bare_name(words: str) -> str:
    return " ".join(word for word in words.split() if word[:1].isupper())
