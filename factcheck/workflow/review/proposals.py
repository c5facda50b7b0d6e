"""The pass through what the extractor proposes, without its screen: proposal by proposal, in the order of the essay."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.store.revisions import revision
from factcheck.vocabulary import Origin, Risk, Status
from factcheck.workflow.claims.covering import near_to
from factcheck.workflow.claims.restating import Restating
from factcheck.workflow.review.kept import Pending
from factcheck.workflow.review.places import Place, Places
from factcheck.workflow.review.queue import as_seen, blind
from factcheck.workflow.review.way import Way
from factcheck.workspace import Workspace

EXCLUDE, MEANING, WORDING = "exclude", "meaning", "wording"  # what a person can have begun to type


class LeftOpen(NamedTuple):
    """A word that a restatement leaves open, and what it could stand for, the likeliest first; () for nothing."""

    word: str
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal as it lies before a person. `revision` is that of the claim; `near` says nearly the same, if any."""

    claim: Claim
    revision: str
    blind: bool
    place: Place
    left_open: tuple[LeftOpen, ...]
    near: Claim | None

    @property
    def to_choose(self) -> LeftOpen | None:
        """The first word left open that has meanings to choose from."""
        return next((one for one in self.left_open if one.meanings), None)


class Tally(NamedTuple):
    """What became of the proposals in this pass, and how many are left."""

    accepted: int
    excluded: int
    left: int


class Proposals(Way[Proposal]):
    """One person's way through the proposals that nobody has accepted or excluded. Whoever may not is told then."""

    KIND: ClassVar[str] = "proposals"

    def __init__(self, workspace: Workspace, name: str, risks: tuple[Risk, ...] = ()) -> None:
        """`risks` are those to go through, () for any."""
        self._risks, self._places = risks, Places(workspace)
        self._decided: dict[str, Status] = {}
        self._restated: Essay | None = None
        super().__init__(workspace, name)

    def _load(self) -> None:
        super()._load()
        if self._restated != self._essay:  # it reads a draft once, and that takes a while
            self._restated, self._restating = self._essay, Restating(self._workspace, self._essay)

    def _scope(self) -> list[Claim]:
        return [
            claim
            for claim in self._claims.values()
            if claim.origin is not Origin.PERSON and (not self._risks or claim.risk in self._risks)
        ]

    def _waiting(self) -> list[str]:
        return [claim.id for claim in self._scope() if claim.status is Status.PROPOSED]

    @property
    def scope(self) -> str:
        """The risks to go through: `of risk legal or high`, "" for any."""
        return f"of risk {' or '.join(self._risks)}" if self._risks else ""

    @property
    def any_left(self) -> bool:
        """Whether proposals are left, of this scope or of another."""
        return any(claim.status is Status.PROPOSED for claim in self._claims.values())

    def _finished(self) -> int:
        return sum(bool(claim.accepted_by or claim.excluded) for claim in self._scope())

    def _on_record(self, pending: Pending) -> bool:
        claim, typed = self._claims[pending.claim], pending.because.strip()
        if pending.word == MEANING:  # it may be in the words by now, and is none of the next word
            return revision(claim) != pending.seen
        return typed in (claim.restatement, claim.excluded.reason if claim.excluded else "")

    def _sheet(self, claim: Claim) -> Proposal:
        seen = as_seen(claim, self._seat)
        offered = self._restating.could_mean(seen)
        return Proposal(
            claim=seen,
            revision=revision(claim),
            blind=blind(claim, self._seat),
            place=self._places.of(claim, self._essay),
            left_open=tuple(
                LeftOpen(word, offered.get(word.lower(), ())) for word in dict.fromkeys(seen.unresolved)
            ),
            near=self._claims.get(near_to(seen)),
        )

    def decided(self, claim_id: str) -> Claim:
        """The claim as the record has it, once it was accepted or excluded; and on to the next proposal."""
        claim = self.recorded(claim_id)
        self._decided[claim_id] = Status.EXCLUDED if claim.excluded else Status.OPEN
        self.onward()
        return claim

    def ahead(self) -> bool:
        """Have the draft read for what words left open could stand for, which takes a while the first time."""
        if left_open := next(
            (self._claims[one] for one in self._queue if self._claims[one].unresolved), None
        ):
            self._restating.could_mean(left_open)
        return False

    @property
    def tally(self) -> Tally:
        """What was accepted and excluded since the pass was begun, and what is left of its scope."""
        counted = Counter(self._decided.values())
        return Tally(counted[Status.OPEN], counted[Status.EXCLUDED], len(self._queue))
