"""What a relative clause leaves out: the object that is its noun, and the preposition that 'where' stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from factcheck.text.claims.grammar.agreement import is_plural
from factcheck.text.claims.grammar.first_letters import within
from factcheck.text.claims.grammar.noun_phrases import head_of
from factcheck.text.claims.grammar.pieces import MEASURES, SUBJECT_THEN_VERB, TIMES
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token, tags
from factcheck.text.claims.grammar.verb_lists import INTRANSITIVE, TWO_OBJECTS
from factcheck.text.claims.grammar.verbs import REPORTING
from factcheck.text.claims.grammar.words import NOBODY, PARTICLES, listed

_HOW: Final = listed(
    "way reason manner moment time times place places extent speed degree rate hour occasion"
)
_STRANDED: Final = listed("about of from for with into")
_NAMING: Final = listed("call name dub nickname christen")
_BLAMING: Final = listed("accuse suspect charge convict acquit blame")
_SENDING: Final = listed("send leave keep set")
_FACING: Final = listed("in on by over about before after since through around")
_LATER: Final = listed("later earlier before after ago")
_NONE: Final = NOBODY | listed("no few hardly scarcely never only not neither")
_OWN: Final = listed("its his her their my our your this that these those")


def gap_at(words: Sequence[Token], about: Sequence[Token]) -> int:
    """Behind which of the words the object is missing: 'no court examined | until 1998'; -1 where that is not plain."""
    found = SUBJECT_THEN_VERB.match(tags(words), tags(words[:1]) == "R")
    if found is None or not _can_stand(about):
        return -1
    at = found.end() - 1
    while words[at].tag in "BM" and at + 1 < len(words):
        at = next((i for i in range(at + 1, len(words)) if words[i].tag not in "An"), len(words) - 1)
    if words[at].lower == "used" and tags(words[at + 1 : at + 3]) == "Tb":
        at += 2
    given = (
        words[at].tag == "E" and words[at].base in TWO_OBJECTS and tags(words[at - 1 : at]) in {"B", "n", "A"}
    )
    if (
        words[at].tag == "V"
        and words[at].base in REPORTING
        and SUBJECT_THEN_VERB.match(tags(words[at + 1 :]))
    ):
        inner = gap_at(words[at + 1 :], about)
        return at + 1 + inner if inner >= 0 else -1  # which the bank says he stole
    if not (given or _takes(words[at])):  # was shown it
        stranded = tags(words[at + 1 :]) == "I" and words[at + 1].lower in _STRANDED
        return at + 1 if stranded else -1  # which nobody knows about
    after = tags(words[at + 1 : at + 3])
    if words[at].base in _NAMING | _BLAMING:
        mine = words[0].tag == "R" and words[1].lower in {"i", "we"}  # whom I shall call
        return at if not mine and _is_of_person(words[at : at + 2], after) else -1
    if _is_made_so(words[at], after):
        return at
    facing = after[1:] in set("D#P") and words[at + 1].lower in _FACING  # examined in 2024, crossed in a day
    facing = facing or (tags(words[at + 1 : at + 3]) == "IN" and words[at + 1].lower == "by")  # paid by card
    if at + 1 < len(words) and after[0] in "IA" and words[at + 1].lower in PARTICLES and not facing:
        at += 1  # drew up last month
    after = tags(words[at + 1 : at + 3])
    if after[:1] in {"I", "K"} and after[1:] in {"", "I", "K", ","}:
        at, after = at + 1, after[1:]  # grew up in until 1950
    behind = after[:1] in {"", "I", "K", "A", "S", ","} or after in {"TD", "TP"}
    return at if behind or _is_lapse(words[at + 1 : at + 4]) else -1


def _is_of_person(words: Sequence[Token], after: str) -> bool:
    """'whom the police call | Kern', 'whom they named | as Kern', 'whom the board accused | of theft'."""
    if words[0].base in _BLAMING:
        return after[:1] in {"", "I", "K", ","}
    return after[:1] in set('PDN"') or words[-1].lower == "as"


def _is_lapse(words: Sequence[Token]) -> bool:
    """'enlarged | two years later'."""
    lapse = tags(words) in {"#NA", "#NK", "DNA", "DNK"} and words[1].lower in TIMES
    return lapse and words[2].lower in _LATER


def _is_made_so(verb: Token, after: str) -> bool:
    """'which the letter sent | flying round Lund', 'which the book made | famous in 1990'."""
    sent = verb.base in _SENDING and after[:1] == "G"
    return sent or (verb.base == "make" and after[:1] == "N" and after[1:] in {"", "I", "K", ","})


def _can_stand(about: Sequence[Token]) -> bool:
    """Whether a phrase can stand as it is where the object is missing: no pronoun in it, and no bare 'true'."""
    if not about or any(token.tag == "O" or token.lower in _OWN for token in about):
        return False
    if not (TIMES | _HOW).isdisjoint({head_of(about).lower}) or not MEASURES.isdisjoint(map(LOWER_OF, about)):
        return False  # the way that he sold it
    return len(about) > 1 or about[0].tag != "N" or not about[0].text.islower() or is_plural(list(about))


def _takes(verb: Token) -> bool:
    """Whether a word is a verb that can have an object, and none of saying, which may have a clause."""
    saying = verb.base in REPORTING and verb.base not in _BLAMING
    return verb.tag in "VEb" and bool(verb.base) and verb.base not in INTRANSITIVE and not saying


def filled(words: list[Token], about: list[Token], at: int) -> list[Token]:
    """The clause with its object behind the word at `at`; 'no court examined the crime in question'."""
    noun = spelled(about)
    named = len(about) == 1 and not is_plural(list(about))  # Beethoven, whom everyone knows
    noun = within(noun) if about[0].tag in "NDA" and not named else noun
    if about[0].lower in {"a", "an"} and not _NONE.isdisjoint(map(LOWER_OF, words)):
        noun = f"the {noun.split(' ', 1)[1]} in question"
    return [*words[:at], replace(words[at], text=f"{words[at].text} {noun}"), *words[at + 1 :]]


def spelled(tokens: Sequence[Token]) -> str:
    """Words as they stand in the text, one space between those that are apart."""
    apart = (" " if before.end < token.start else "" for before, token in pairwise(tokens))
    return "".join(gap + token.text for gap, token in zip(("", *apart), tokens, strict=True))


def preposition_at(text: str, start: int) -> str:
    """The preposition before the place that 'where' stands for; 'in' when none stands there."""
    word = text[max(0, start - 12) : start].split()[-1:]
    return word[0] if word and word[0] in _PLACING else "in"


_PLACING: Final = listed("at near across on outside beyond behind along before under opposite inside")
