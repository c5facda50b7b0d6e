"""The guided review without its screen: what comes next, what may be seen of it, where the person stopped."""

from __future__ import annotations

from typing import ClassVar

from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.roles import Act, same_person
from factcheck.vocabulary import Status
from factcheck.workflow.review import queue as review_queue
from factcheck.workflow.review.kept import Pending
from factcheck.workflow.review.queue import Need, Progress, Wanted
from factcheck.workflow.review.sheet import MOST_PASSAGES, Held, Sheet, Shelf
from factcheck.workflow.review.way import Way
from factcheck.workflow.sources.excerpts import AROUND, Found
from factcheck.workspace import Workspace

__all__ = [
    "AROUND",
    "MOST_PASSAGES",
    "Found",
    "Held",
    "Need",
    "Pending",
    "Progress",
    "Review",
    "Sheet",
    "Wanted",
]


class Review(Way[Sheet]):
    """One person's way through the claims that are to be judged."""

    KIND: ClassVar[str] = "review"

    def __init__(self, workspace: Workspace, name: str, wanted: Wanted) -> None:
        """Raises BadInput when that person may judge nothing here."""
        self._wanted, self._shelf = wanted, Shelf(workspace)
        super().__init__(workspace, name)

    def _settle_in(self) -> None:
        if why := self.why_not(Act.JUDGE):
            raise BadInput(why, "say who is at work with --by")
        super()._settle_in()

    def _waiting(self) -> list[str]:
        return review_queue.queue(self._claims.values(), self._seat, self._wanted)

    def _finished(self) -> int:
        return review_queue.finished(self._claims.values(), self._seat, self._wanted)

    def _on_record(self, pending: Pending) -> bool:
        claim, because = self._claims[pending.claim], pending.because.strip()
        if pending.resolves:
            return any(
                same_person(e.by, self._name) and (e.resolution, e.because) == (pending.word, because)
                for e in claim.resolutions
            )
        mine = review_queue.own(claim, self._seat)
        return mine is not None and (mine.verdict, mine.because) == (pending.word, because)

    def _sheet(self, claim: Claim) -> Sheet:
        return self._shelf.sheet(claim, self._essay, self._seat)

    @property
    def scale(self) -> tuple[str, ...]:
        """The verdicts of the house."""
        return self._policy.scale

    @property
    def narrowed(self) -> bool:
        """Whether it goes through some of what needs this person only: what is left may be theirs as well."""
        return self._wanted != Wanted()

    @property
    def waiting(self) -> dict[Status, int]:
        """Where the claims stand that keep the draft from being ready."""
        blocked = [claim.status for claim in self._claims.values() if claim.blockers]
        return {status: blocked.count(status) for status in Status if status in blocked}

    def ahead(self) -> bool:
        """Read one text that the next claim will need; False when there is nothing to do. For idle moments."""
        after = next((c for c in self._queue if c != self._kept.at and c not in self._kept.skipped), "")
        return bool(after) and self._shelf.prepare(self._claims[after], self._seat)

    def outcome(self, claim: Claim) -> list[str]:
        """How others judged the same words, a line each; for after the person's own verdict."""
        return review_queue.outcome(claim, self._seat)
