"""What a statement leaves open for the words before it to say: whom "she" means, when "that year" was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.drafts.frame_words import (
    BEFORE_NOUNS,
    BEING,
    BESIDE_TIMES,
    COMPARING,
    EVENTS,
    FOLLOWING,
    FRONTING,
    KINDS,
    LATER,
    MEANING,
    NUMBERS,
    OBJECTS,
    PERSONS,
    PLACES,
    POINTING,
    REST,
    RESUMING,
    SAME,
    SHARES,
    SUBJECTS,
    THAT,
    THESE,
    TIMES,
    UNTIL,
)
from factcheck.text.drafts.leans import EMPTY, bare
from factcheck.text.drafts.words import read_words

FIRST = 3  # words of a statement among which it points back
# how a restatement marks a word that the text leaves open, and one that it explains
_OPEN = re.compile(r"(?:what the text calls|according to) [“‘](\w+)(?: [^”’]*)?[”’]", re.IGNORECASE)
_EXPLAINED = re.compile(r"[\w’']+ \[[^\]]*\]")
_ACCOUNT = re.compile(r"\(according to the (\w+)\)")  # a statement of one that was named before its sentence
_LED = re.compile(
    r"^(?:What the text calls|In the text’s words:|In the author’s words,|The author says:|Said in a quotation:"
    r"|[^:“]{1,80} is quoted as saying:)\s*"
)
_DID_IT = re.compile(  # "Ada Moss had sold it to a bank": nothing before it in the statement is meant
    r"(?:[A-Z][\w’'.&-]*\s){1,4}(?:(?:had|has|have|would|will|also|then|later|first|never|once)\s){0,2}[a-z]+\s(?:it|them)\b"
)
_CLAUSE = re.compile(r"[,;:–—()]")


class Open(NamedTuple):
    """What a statement leaves to the words before it: a noun, a person, a time, or all they say."""

    noun: bool
    person: bool  # or a place
    time: bool
    all: bool
    named: bool  # a name: "the book", "the company"
    event: bool  # what happened, or was counted: "the theft", "the figure"
    outside: frozenset[str]  # in words that its own lack: those of its sentence before it


def left_open(quote: Sequence[str], told: str) -> Open:
    """What a statement that is told so leaves to the words before it."""
    marked = {word.casefold() for word in _OPEN.findall(told)}
    begun = _LED.sub("", told)
    plain = _EXPLAINED.sub("", begun)
    said = read_words(plain)
    opening = set(said.keys[:FIRST]) | marked
    if begun != told:
        opening.update(map(bare, quote[:FIRST]))
    end = _CLAUSE.search(plain)
    first_clause = set(said.keys[: said.words_in(0, end.start())[1]] if end else said.keys)
    meant = (opening & MEANING) | (first_clause & OBJECTS)
    if FRONTING.intersection(said.keys[:1]):  # "Like hundreds of others she carried planks"
        meant |= first_clause & SUBJECTS
    pointing = [at for at, key in enumerate(quote[:FIRST]) if key in POINTING and _is_pointing(quote, at)]
    nouns = [at for at in pointing if at + 1 < len(quote) and _is_thing(quote[at + 1])]
    explained = bool(
        set(said.keys[:FIRST]).difference(quote, EMPTY)
    )  # "the housing policy" for "this policy"
    by_account = bool(KINDS.intersection(_ACCOUNT.findall(told)))
    resumes = not (RESUMING - POINTING).isdisjoint({*opening, *quote[:FIRST]}) and not _is_pair(quote)
    return Open(
        noun=bool(meant)
        or bool(nouns and not explained)
        or _DID_IT.match(plain) is not None
        or _is_by_it(quote),
        person=not PERSONS.isdisjoint(meant) or _is_there(quote) or _ends_there(quote),
        time=any(_is_time(quote, at) for at in range(len(quote))) or _is_then(quote),
        all=resumes
        or len(nouns) < len(pointing)
        or _is_rest(quote)
        or tuple(quote[:3]) in FOLLOWING
        or tuple(quote[-2:]) in COMPARING
        or _is_another(quote)
        or any(_is_shared(quote, at) for at in range(2, len(quote))),
        named=_is_behind_the(quote, KINDS) or by_account,
        event=_is_behind_the(quote, EVENTS),
        outside=frozenset(marked.difference(quote)) | ({"the"} if by_account else frozenset()),
    )


def _is_pointing(quote: Sequence[str], at: int) -> bool:
    """Whether a demonstrative points back: "such as" and "that the" do not, nor a "that" which nothing follows."""
    following = quote[at + 1] if at + 1 < len(quote) else ""
    if quote[at] == "such":
        return following != "as"
    if quote[at] in {"this", "that"}:
        return at == 0 and following not in BEFORE_NOUNS | MEANING | {"i", "we", "you", "who", "there", ""}
    return True


def _is_shared(quote: Sequence[str], at: int) -> bool:
    """Whether it is told of a share of what was told before: "half of that", "two thirds of it"."""
    if quote[at - 1] != "of" or quote[at - 2] not in SHARES:
        return False
    return quote[at] in THESE or (quote[at] in {"it", "them"} and at < FIRST + 2)


def _is_by_it(quote: Sequence[str]) -> bool:
    """Whether its first noun is told by where it is to another: "the lake behind it"."""
    return any(
        quote[0] in {"the", "a", "an"} and quote[at - 1] in PLACES and quote[at] in {"it", "them"}
        for at in range(3, min(len(quote), FIRST + 2))
    )


def _is_there(quote: Sequence[str]) -> bool:
    """Whether it is told of a place told before: "There she built a mill", and not "There was a mill"."""
    return len(quote) > 1 and quote[0] == "there" and quote[1] not in BEING


def _is_thing(word: str) -> bool:
    return word not in EMPTY or word in {"people", "thing"}


def _is_pair(quote: Sequence[str]) -> bool:
    """Whether "both" or "neither" goes with what follows, not with what was before."""
    return ("both" in quote[:FIRST] and "and" in quote) or ("neither" in quote[:FIRST] and "nor" in quote)


def _is_time(quote: Sequence[str], at: int) -> bool:
    """Whether a time is told by another one: "that year", "five weeks later", "the next day", "the year before"."""
    if quote[at] not in TIMES:
        return False
    before = quote[at - 1] if at else ""
    behind = quote[at + 1] if at + 1 < len(quote) else ""
    if before in THAT or (quote[at] == "time" and at > 1 and quote[at - 2 : at] == ["at", "the"]):
        return behind != "of"
    if behind in LATER or (before == "next" and at > 1 and quote[at - 2] == "the"):
        return True
    return behind in BESIDE_TIMES and (before == "the" or at + 2 == len(quote))


def _is_then(quote: Sequence[str]) -> bool:
    if len(quote) > 2 and quote[0] in {*UNTIL, "after"} and quote[1] == "that":
        return quote[2] in EMPTY  # "Before that she led", and not "before that war"
    return len(quote) > 1 and quote[0] in UNTIL and quote[1] == "then"


def _is_behind_the(quote: Sequence[str], nouns: frozenset[str]) -> bool:
    """Whether it begins with a noun for what was told before: "the book", "the same paper", and not "the cost of"."""
    at = 2 if quote[1:2] == ["same"] else 1
    return quote[0] == "the" and at < len(quote) and quote[at] in nouns and quote[at + 1 : at + 2] != ["of"]


def _is_rest(quote: Sequence[str]) -> bool:
    """Whether it is told of what others were not, or as they were: "The rest were hanged", "The same happened"."""
    if quote[0] != "the" or len(quote) < 3:
        return False
    return (quote[1] in REST and quote[2] != "of") or (quote[1] == "same" and quote[2] in SAME)


def _is_another(quote: Sequence[str]) -> bool:
    """Whether it counts more of what was counted before: "Another nine died"."""
    return (
        len(quote) > 1
        and quote[0] in {"another", "further"}
        and (quote[1] in NUMBERS or quote[1][:1].isdigit())
    )


def _ends_there(quote: Sequence[str]) -> bool:
    """Whether it is told, at its end or its head, of a place told before: "There were mills there", "Here he died"."""
    return quote[0] == "here" or (len(quote) > 2 and quote[-1] == "there")
