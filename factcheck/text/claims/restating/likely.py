"""What a pronoun that the text does not settle could stand for, the likeliest first: shown to a person, never told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from factcheck.text.claims.grammar.noun_phrases import Mention
from factcheck.text.claims.grammar.tokens import Token
from factcheck.text.claims.restating.candidates import ALIKE, PERSONS, SHE, fits, is_open
from factcheck.text.claims.restating.discourse import Discourse
from factcheck.text.claims.restating.naming import midway
from factcheck.text.claims.restating.telling import Place

MOST: Final = 3
_LONGEST: Final = 60  # code points of one of them
_REACH: Final = 4  # sentences back for a thing
_LONG_REACH: Final = 12  # and for a person


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
    groups: dict[str, list[tuple[int, Mention]]] = {}
    for back, mention in _in_reach(word, near, discourse):
        if fits(word, mention, discourse):
            groups.setdefault(_key(mention), []).append((back, mention))
    ranked = sorted(groups.values(), key=lambda met: _weight(word, met, discourse), reverse=True)
    told = {words: met for met in ranked if (words := _told([mention for _, mention in met]))}
    if told:
        discourse.guessed.append((word, next(iter(told.values()))[0][1]))
    return tuple(told)[:MOST]


def _in_reach(word: str, near: Sequence[Mention], discourse: Discourse) -> Iterator[tuple[int, Mention]]:
    alike = ALIKE[word]
    yield from ((0, mention) for mention in reversed(near))
    yield from ((0, mention) for said, mention in discourse.guessed if said in alike)
    reach = _LONG_REACH if word in PERSONS else _REACH
    for back, met in enumerate(reversed(discourse.met), 1):
        if back > reach:
            return
        yield from ((back, mention) for mention in reversed(met.mentions))
        yield from ((back, mention) for said, mention in met.guessed if said in alike)


def _key(mention: Mention) -> str:
    return mention.name.split()[-1].lower() if mention.name else mention.head


def _weight(word: str, met: Sequence[tuple[int, Mention]], discourse: Discourse) -> float:
    nearest = min(back for back, _ in met)
    there = [mention for back, mention in met if back == nearest]
    person = word in PERSONS
    weight = -(0.7 if person else 1.4) * (nearest if person else max(0, nearest - 1))
    weight += 0.5 * any(mention.subject for mention in there)
    weight -= 1.1 * all(mention.oblique for mention in there)
    weight -= 0.5 * there[-1].words.lower().startswith(("a ", "an "))
    weight += (0.75 if person else 0.3) * (min(4, len({back for back, _ in met})) - 1)
    weight += (1.3 if person else 0.4) * any(mention.name for _, mention in met)
    if person:
        told = discourse.told_of.get(word in SHE)
        weight += 1.5 * any(mention.head == told for _, mention in met)
    return weight


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
