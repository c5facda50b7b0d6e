"""Tracked changes of a draft: words that are under revision, though they are read as if it were settled."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from factcheck.dossier.claim import Anchor, Claim

_LONGEST = 60  # characters of old or new words that are told
_MOST_NAMED = 12  # claims
_DIGIT = re.compile(r"\d")
_SENTENCE_ENDS = re.compile(r"[.!?…][\"'”’)\]]*(?:\s|$)")


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """`now` stands in the draft's text at `start:end`, where `was` stood before; one of both may be "".

    Both are whole words. `by` is whoever made the change, as the document names them.
    """

    start: int
    end: int
    was: str
    now: str
    by: str = ""


@dataclass(frozen=True)
class Tracked:
    """What of a draft is under revision: the `number` of tracked changes as its author's program counts them (old words
    taken out and new ones put in are two), and those whose place in the text is known, in its order.
    """

    number: int = 0
    changes: tuple[TrackedChange, ...] = ()

    def between(self, start: int, end: int) -> tuple[TrackedChange, ...]:
        """The changes that may touch the words `start:end`; found without looking at all of them."""
        first = bisect_left(self._reach, start)
        return self.changes[first : bisect_right(self.changes, end, key=lambda change: change.start)]

    @cached_property
    def _reach(self) -> list[int]:
        """How far the changes up to each one go."""
        return list(accumulate((change.end for change in self.changes), max))


UNTOUCHED = Tracked()


@dataclass(frozen=True, slots=True)
class UnderRevision:
    """A claim with what is to be known of the words that tracked changes touch, a line each."""

    claim: str
    words: tuple[str, ...]


def under_revision(claim: Claim, draft: int, tracked: Tracked) -> tuple[str, ...]:
    """What tracked changes did to the words of a claim in that draft, a line each; () where they did nothing.

    A claim that stands in inserted words as a whole has no older wording that it could be taken for: it is not marked.
    """
    places = claim.places(draft)
    found = {
        change: None
        for place in sorted(places, key=lambda place: place.start)
        for change in tracked.between(place.start, place.end)
        if _touches(change, place)
    }
    return tuple(dict.fromkeys(map(_told, found)))


def all_under_revision(claims: Sequence[Claim], draft: int, tracked: Tracked) -> tuple[UnderRevision, ...]:
    """The claims whose words tracked changes touch in that draft, in their order."""
    if not tracked.changes:
        return ()
    found = [UnderRevision(claim.id, under_revision(claim, draft, tracked)) for claim in claims]
    return tuple(entry for entry in found if entry.words)


def read_as_accepted(number: int, touched: Sequence[str] = ()) -> str:
    """How many tracked changes a draft has, and the ids of the claims whose words they touch; "" where it has none."""
    if not number:
        return ""
    counted = "1 tracked change" if number == 1 else f"{number:,} tracked changes"
    more = f" and {len(touched) - _MOST_NAMED:,} more" if len(touched) > _MOST_NAMED else ""
    where = f"; words under revision: {', '.join(touched[:_MOST_NAMED])}{more}" if touched else ""
    return f"{counted} read as accepted{where}"


def _touches(change: TrackedChange, place: Anchor) -> bool:
    if not change.was and change.start <= place.start and change.end >= place.end:
        return False
    if change.start < change.end:
        return change.start < place.end and change.end > place.start
    if place.start < change.start < place.end:
        return True
    # at the edge of the claim's words: what was a sentence of its own took nothing from them
    return change.start in (place.start, place.end) and not _SENTENCE_ENDS.search(change.was)


def _told(change: TrackedChange) -> str:
    what = "a figure here is" if _DIGIT.search(change.was + change.now) else "words here are"
    was, now = (f"“{_clipped(words)}”" for words in (change.was, change.now))
    did = (
        f"{was} became {now}"
        if change.was and change.now
        else f"{was} taken out"
        if change.was
        else f"{now} put in"
    )
    return f"{what} under revision: {did}"


def _clipped(words: str) -> str:
    said = " ".join(words.split())
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"
