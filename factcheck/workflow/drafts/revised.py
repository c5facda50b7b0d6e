"""What a new draft did to the claims on record, as `update` tells it."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.dossier.claim import Claim, Resolution
from factcheck.vocabulary import Placement


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a claim: its words before, what became of them, and its words now ("" when gone).

    `changed` are the pairs of words that differ (before, now).
    """

    placement: Placement
    before: str
    now: str
    reason: str
    changed: tuple[tuple[str, str], ...]
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Revised:
    """What a new draft did to one claim.

    `stale` is the id of a verdict that no longer stands, "" when none, `regained` of one that does again; `respelled`
    when the words it judged differ in spelling only; `included` when its exclusion was of other words, and is taken
    back; `withdrawn` when its words were gone before. `told_before` is its restatement before, where another took its
    place, else "". `disputed` says which readers differed on the words before, and settle nothing by an edit. `asked`
    tells of a change that was asked for on the words before and is not in the new ones, "" when there is none.
    """

    claim: Claim
    placement: Placement
    places: tuple[Place, ...]
    stale: str = ""
    returned: bool = False
    proposed: Resolution | None = None
    included: bool = False
    regained: str = ""
    withdrawn: bool = False
    respelled: bool = False
    told_before: str = ""
    disputed: tuple[str, ...] = ()
    asked: str = ""
