"""What became of one claim of an old draft in a new one."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.text.drafts.edits import Edit
from factcheck.text.drafts.leaning import Leaned
from factcheck.text.sentences import Span
from factcheck.vocabulary import Placement


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of a claim: its offsets in the new draft (code points; None where it is not placed), and why.

    `edits` are the changed words when it was reworded; `candidates` are places a person can choose from when it
    is ambiguous; `likeness` (0 to 1) orders a list and decides nothing. `leaned` says what changed of
    what its restatement takes from the draft: beside words that stand, or within those that were reworded.
    """

    placement: Placement
    start: int | None
    end: int | None
    reason: str
    edits: tuple[Edit, ...] = ()
    candidates: tuple[Span, ...] = ()
    likeness: float = 0.0
    leaned: Leaned | None = None


def fits_several(candidates: tuple[Span, ...]) -> Placed:
    """The same of words that stood more than once, or do now, with nothing around them that tells the places apart."""
    one_left = "it stood more than once, and what is left fits each of those places equally well"
    return ambiguous("it fits several places equally well" if len(candidates) > 1 else one_left, candidates)


def ambiguous(reason: str, candidates: tuple[Span, ...], likeness: float = 0.0) -> Placed:
    """A claim that only a person can place, at one of these places."""
    return Placed(Placement.AMBIGUOUS, None, None, reason, (), candidates, likeness)
