"""What is on the list already, so that reading a draft again proposes nothing twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from factcheck.dossier import Claim
from factcheck.text.claims import Proposal, alike

SAME_PLACE = 0.9  # spans that share this much of what they cover are the same words
IN_PARTS = (
    0.6  # of its words that several claims inside must cover for a statement to have been split into them
)


class Known:
    """The claims on the list, by where they stand in one draft and by what they say."""

    def __init__(self, claims: Iterable[Claim], draft: int) -> None:
        listed = list(claims)
        self._said = {_folded(claim.restatement) for claim in listed}
        self._places = sorted(
            ((a.start, a.end, claim) for claim in listed for a in claim.places(draft)),
            key=lambda place: place[:2],
        )
        self._starts = [start for start, _, _ in self._places]
        self._reach = list(
            accumulate((end for _, end, _ in self._places), max)
        )  # how far those up to here go

    def has(self, proposal: Proposal) -> bool:
        """Whether a claim makes the statement: in the same restatement, at (nearly) the same words, with words of its
        own among them and in nearly the same restatement, or in parts into which somebody split it.
        """
        if _folded(proposal.restatement) in self._said:
            return True
        here = self._beside(proposal.start, proposal.end)
        span = proposal.start, proposal.end
        return (
            any(_shared(span, place[:2]) >= SAME_PLACE for place in here)
            or _in_parts(span, here)
            or any(alike(claim.restatement, proposal.restatement) for _, _, claim in here)
        )

    def _beside(self, start: int, end: int) -> list[tuple[int, int, Claim]]:
        """The places that share a character with a span."""
        at = bisect_left(self._starts, end)
        found = []
        while at and self._reach[at - 1] > start:
            at -= 1
            if self._places[at][1] > start:
                found.append(self._places[at])
        return found


def _in_parts(span: tuple[int, int], here: list[tuple[int, int, Claim]]) -> bool:
    inside = sorted((s, e, claim.id) for s, e, claim in here if span[0] <= s and e <= span[1])
    if len({name for _, _, name in inside}) < 2:
        return False
    covered, reach = 0, span[0]
    for start, end, _ in inside:
        covered += max(0, end - max(start, reach))
        reach = max(reach, end)
    return covered >= IN_PARTS * (span[1] - span[0])


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much of the text that two spans cover together they both cover, 0 to 1."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both > 0 else 0.0


def _folded(said: str) -> str:
    return " ".join(said.split()).casefold()
