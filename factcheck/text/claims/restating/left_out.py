"""Names and figures between two commas that no statement of their sentence tells: they go back where they stood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from factcheck.text.claims.clauses.holding import Item
from factcheck.text.claims.grammar.dates import settle
from factcheck.text.claims.grammar.tokens import LOWER_OF, Token
from factcheck.text.claims.grammar.words import listed
from factcheck.text.claims.model import Proposal

# whoever these stand for would be a guess, or the author
_POINTING: Final = listed(
    "i me my we us our he him his she her it its they them their this that these those you your"
)


class _Gap(NamedTuple):
    """What an item left out between two of its words: `told` as in its restatement, and `whole` as in the text."""

    lost: list[Token]
    told: str
    whole: str
    owner: int


def with_left_out(
    text: str, tokens: Sequence[Token], made: Sequence[Item], found: Sequence[Proposal], published: str | None
) -> list[Proposal]:
    """The statements `found` of the items `made`, with the names and figures that all of them left out.

    'Two apps, Tarn and Moss Pay, both from Lund, take a fifth' where nothing tells that the two apps are these.
    """
    told = list(found)
    kept = [at for at, one in enumerate(found) if one.checkable]
    gaps = [gap for at in kept for gap in _gaps(text, tokens, made[at].within or made[at], at)]
    for gap in sorted(gaps, key=lambda gap: len(gap.lost)):
        if _is_lost(gap.lost, " ".join(told[at].restatement for at in kept).lower()):
            same = told[gap.owner].restatement
            told = [_filled(one, gap, published) if one.restatement == same else one for one in told]
    return told


def _filled(told: Proposal, gap: _Gap, published: str | None) -> Proposal:
    """A statement with the words that were left out, where it is plain where they stood."""
    said = told.restatement
    places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(gap.told)}(?!\w)", said)]
    if len(places) != 1:
        return told
    start, end = places[0]
    whole, times = settle(gap.whole, published, lambda _: "", lambda _: "")
    left_open = (*times, *(token.text for token in gap.lost if token.lower in _PLACES))
    return replace(
        told, restatement=said[:start] + whole + said[end:], unresolved=(*told.unresolved, *left_open)
    )


_PLACES: Final = frozenset(("here", "there"))


def _gaps(text: str, tokens: Sequence[Token], item: Item, owner: int) -> Iterator[_Gap]:
    """What an item left out between two of its words, where a comma opens it."""
    known = {token.start for token in item.words}
    inside = [token for token in tokens if item.words[0].start <= token.start <= item.words[-1].start]
    before, lost = inside[0], list[Token]()
    for token in inside:
        if token.start not in known:
            lost.append(token)
            continue
        if lost and lost[0].tag == ",":
            told = f"{before.text}{' ' if token.text[0].isalnum() else ''}{token.text}"
            yield _Gap(lost, told, text[before.start : token.end], owner)
        before, lost = token, []


def _is_lost(gap: Sequence[Token], said: str) -> bool:
    named = [token.lower for token in gap if token.tag in "P#"]
    return _POINTING.isdisjoint(map(LOWER_OF, gap)) and any(name not in said for name in named)
