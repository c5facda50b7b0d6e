"""Interviews as they are printed: 'Moss: I had sold the mill by then.' says Moss, and not the author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.model import Part
from factcheck.text.claims.parts.set_apart import Quotation

_TURN: Final = re.compile(r"(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){0,3}):\s?(?=[“\"]?[A-Z])")
_SELF: Final = re.compile(r"\b(?:I|I’m|I'm|[Mm]y|[Ww]e|[Oo]ur)\b")
_FEWEST: Final = 2  # turns of one speaker, with one of somebody else
# what else stands before a colon at the beginning of paragraphs
_NO_SPEAKERS: Final = listed(
    "note update correction warning tip example source sources result answer question step rule reason photo image day"
)


def turns_in(text: str, parts: Sequence[Part]) -> tuple[list[Part], dict[int, Quotation]]:
    """The parts without the names that open them where a text is an interview, and its turns by where they begin.

    It is one if two are named so, one of them twice, and somebody speaks of himself.
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
    return moved, {
        found.end(): Quotation(found.end(), ends[start], found["who"]) for start, found in spoken.items()
    }
