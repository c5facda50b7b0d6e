"""Interviews as they are printed: 'Moss: I had sold the mill by then.' says Moss, and not the author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.model import Part
from factcheck.text.claims.parts.set_apart import Quotation

_TURN: Final = re.compile(r"(?P<who>[QA]|[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,3}):\s?(?=[“\"]?[A-Z])")
_MOST_SPOKEN: Final = 3  # paragraphs to each that names who speaks
_SELF: Final = re.compile(r"\b(?:I|I’m|I'm|[Mm]y|[Ww]e|[Oo]ur)\b")
_FEWEST: Final = 2  # turns of one speaker, with one of somebody else
_LETTERS: Final = {"Q": "the interviewer", "A": "the person interviewed"}
# what else stands before a colon at the beginning of paragraphs
_NO_SPEAKERS: Final = listed(
    "note update correction warning tip example source sources result answer question step rule reason photo image day"
)


def turns_in(text: str, parts: Sequence[Part]) -> tuple[list[Part], dict[int, Quotation]]:
    """The parts without the names that open them where a text is an interview, and its turns by where they begin.

    It is one if two are named so, one of them twice, and somebody speaks of himself. What stands between two turns
    of a broadcast, as it is printed, is said by who spoke before it.
    """
    named = {
        part.start: found
        for part in parts
        if part.kind == "paragraph" and (found := _TURN.match(text, part.start, part.end)) is not None
    }
    turns = Counter(found["who"] for found in named.values() if found["who"].lower() not in _NO_SPEAKERS)
    ends = {part.start: part.end for part in parts}
    speaks = any(_SELF.search(text, found.end(), ends[start]) for start, found in named.items())
    if len(turns) < _FEWEST or max(turns.values()) < _FEWEST or not speaks:
        return list(parts), {}
    spoken = {start: found for start, found in named.items() if found["who"] in turns}
    moved = [
        part._replace(start=spoken[part.start].end()) if part.start in spoken else part for part in parts
    ]
    return moved, _turns(parts, spoken)


def _turns(parts: Sequence[Part], spoken: Mapping[int, re.Match[str]]) -> dict[int, Quotation]:
    """The turns by where each of their blocks begins; names in capitals are told as names."""
    paragraphs = [part for part in parts if part.kind == "paragraph"]
    goes_on = len(spoken) * _MOST_SPOKEN >= len(paragraphs) and all(
        found["who"].isupper() for found in spoken.values()
    )
    found: dict[int, Quotation] = {}
    said: list[int] = []
    last = max(spoken)
    for part in paragraphs:
        if part.start in spoken:
            turn = spoken[part.start]
            who = turn["who"].title() if turn["who"].isupper() else turn["who"]
            who = _LETTERS.get(who, who)
            said = [turn.end()]
            found[turn.end()] = Quotation(turn.end(), part.end, who)
        elif goes_on and said and part.start < last:
            said.append(part.start)
            whole = replace(found[said[0]], end=part.end)
            found.update(dict.fromkeys(said, whole))
    return found
