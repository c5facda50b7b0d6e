"""Pull quotes: the draft's own words shown once more, a second place of the claims they were pulled from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from factcheck.text.claims.model import Part, Proposal
from factcheck.text.claims.parts.set_apart import KIND, credit_in
from factcheck.text.sentences import Span

_PULLED: Final = "pullquote"
_NO_HOME: Final = frozenset((_PULLED, "heading", "headline", "caption", "table-cell"))
_WORD: Final = re.compile(r"\w+")
_OMISSION: Final = re.compile(r"…|\.{3,}|\[[^\]]{0,200}\]")
_SHORTEST: Final = 10  # code points of words that are not there twice by chance
_LONGEST: Final = 10_000  # code points of a statement
_MOST: Final = 400  # sentences of pull quotes; each is one search through the text


@dataclass(frozen=True, slots=True)
class Pulled:
    """Words of a pull quote, and the same words where they were pulled from, one for one."""

    shown: tuple[Span, ...]
    home: tuple[Span, ...]


def kinds_settled(text: str, parts: Sequence[Part]) -> list[Part]:
    """The parts, those pull quotes block quotations that say at their end, or in a line below, whose words they are."""
    found = list(parts)
    for at, part in enumerate(parts):
        credited = part.kind == _PULLED and credit_in(text, part)
        if credited:
            found[at] = part._replace(kind=KIND)
            if credited.start == part.start and at and parts[at - 1].kind == _PULLED:
                found[at - 1] = parts[at - 1]._replace(kind=KIND)
    return found


def pulled_from(text: str, divided: Sequence[tuple[Part, Sequence[Span]]]) -> dict[int, list[Pulled]]:
    """Where the words of each sentence of a pull quote were pulled from, by where it starts.

    `divided` are the blocks of the text with their sentences. A sentence that stands nowhere else is left out.
    """
    quotes = [sentence for part, some in divided if part.kind == _PULLED for sentence in some][:_MOST]
    if not quotes:
        return {}
    words = [
        Span(*word.span())
        for part, _ in divided
        if part.kind not in _NO_HOME
        for word in _WORD.finditer(text, part.start, part.end)
    ]
    folded = [text[word.start : word.end].casefold() for word in words]
    starts = {
        at: number for number, at in enumerate(accumulate((len(word) + 1 for word in folded), initial=0))
    }
    joined = f" {' '.join(folded)} "
    found = {}
    for sentence in quotes:
        homes = [_home(text, fragment, joined, starts, words) for fragment in _fragments(text, sentence)]
        if homes and all(homes):
            found[sentence.start] = [home for home in homes if home is not None]
    return found


def _fragments(text: str, sentence: Span) -> list[Span]:
    """What a sentence holds between the marks of what was left out."""
    edges = [sentence.start]
    for gap in _OMISSION.finditer(text, sentence.start, sentence.end):
        edges += gap.span()
    spans = [Span(*pair) for pair in zip(edges[::2], [*edges[1::2], sentence.end], strict=True)]
    return [span for span in spans if _WORD.search(text, span.start, span.end)]


def _home(
    text: str, fragment: Span, joined: str, starts: dict[int, int], words: Sequence[Span]
) -> Pulled | None:
    shown = [Span(*word.span()) for word in _WORD.finditer(text, fragment.start, fragment.end)]
    wanted = " ".join(text[word.start : word.end].casefold() for word in shown)
    at = joined.find(f" {wanted} ") if len(wanted) >= _SHORTEST else -1
    if at < 0:
        return None
    first = starts[at]
    return Pulled(tuple(shown), tuple(words[first : first + len(shown)]))


def with_places(proposals: Sequence[Proposal], pulled: dict[int, list[Pulled]]) -> tuple[Proposal, ...]:
    """The proposals with their places in pull quotes: those that lie within what was pulled, else the one around it."""
    places = sorted(
        (place.start, place.end, at)
        for at, proposal in enumerate(proposals)
        for place in (Span(proposal.start, proposal.end), *proposal.more)
    )
    more: dict[int, list[Span]] = {}
    for one in (one for some in pulled.values() for one in some):
        start, end = one.home[0].start, one.home[-1].end
        near = places[bisect_left(places, (start - _LONGEST, 0, 0)) : bisect_left(places, (end, 0, 0))]
        within = {at: _shown(one, left, right) for left, right, at in near if start <= left and right <= end}
        inside = {at: place for at, place in within.items() if place is not None}
        around = [(right - left, at) for left, right, at in near if left <= start and end <= right]
        told = [(size, at) for size, at in around if proposals[at].checkable] or around
        if not inside and told:
            inside = {min(told)[1]: Span(one.shown[0].start, one.shown[-1].end)}
        for at, place in inside.items():
            more.setdefault(at, []).append(place)
    return tuple(
        replace(proposal, more=(*proposal.more, *more[at])) if at in more else proposal
        for at, proposal in enumerate(proposals)
    )


def _shown(one: Pulled, start: int, end: int) -> Span | None:
    """Where in the pull quote the words from `start` to `end` of their home stand; None where there are none."""
    held = [
        shown
        for shown, home in zip(one.shown, one.home, strict=True)
        if start <= home.start and home.end <= end
    ]
    return Span(held[0].start, held[-1].end) if held else None
