"""What a pronoun that the text does not settle could stand for, the likeliest first: shown to a person, never told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.restating.candidates import ALIKE, is_open
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.naming import midway
from factcheck.text.claims.restating.salience import grouped, salience
from factcheck.text.claims.restating.telling import Place

MOST: Final = 3
_LONGEST: Final = 60  # code points of one of them


def could_mean(
    left_open: Iterable[str], place: Place, words: Sequence[Token]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each personal pronoun of a statement that is left open: up to MOST noun phrases it could stand for.

    `words` are those of the statement. Pronouns for which nothing is found are left off. The first phrase found is
    remembered as a guess, so that the next sentences go on from it.
    """
    found: dict[str, tuple[str, ...]] = {}
    for word in left_open:
        if word.lower() not in ALIKE:
            continue
        there = [i for i, token in enumerate(place.tokens) if token.lower == word.lower()]
        at = next((i for i in there if place.tokens[i].start >= words[0].start), next(reversed(there), -1))
        near = [mention for mention in place.around if mention.end <= place.tokens[at].start]
        phrases = _likely(word.lower(), near, place.discourse) if at >= 0 else ()
        if phrases:
            found.setdefault(word.lower(), phrases)
    return tuple(found.items())


def _likely(word: str, near: Sequence[Mention], discourse: Discourse) -> tuple[str, ...]:
    groups = grouped(word, near, discourse)
    ranked = sorted(groups.values(), key=lambda met: salience(word, met, discourse), reverse=True)
    told = {words: met for met in ranked if (words := _told([mention for _, mention in met]))}
    if told:
        discourse.guessed.append((word, next(iter(told.values()))[0][1]))
    return tuple(told)[:MOST]


def _told(met: Sequence[Mention]) -> str:
    name = next((mention.name for mention in met if mention.name), "")
    if name:
        return name
    return next(filter(None, map(_short, met)), "")


def _short(mention: Mention) -> str:
    """The phrase, or what it says up to its noun where the rest is long or points elsewhere itself."""
    words = _MY.sub("the author’s ", mention.words)
    if len(words) > _LONGEST or is_open(words):
        at = words.lower().find(mention.head)
        words = words[: at + len(mention.head)] if at >= 0 else ""
        words = _OWN.sub("the ", words)
    return "" if not words or is_open(words) or len(words) > _LONGEST else midway(words)


_MY: Final = re.compile(r"\b[Mm]y ")
_OWN: Final = re.compile(r"^(?:its|his|her|their|our|this|that|these|those) ", re.IGNORECASE)
