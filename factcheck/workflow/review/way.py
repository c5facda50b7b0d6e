"""One person's way through claims that wait for somebody: what comes next, what was put aside, where the person is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import replace
from typing import ClassVar, Generic, TypeVar

from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.roles import Act
from factcheck.store.revisions import revision
from factcheck.workflow.review import kept as review_kept
from factcheck.workflow.review import queue as review_queue
from factcheck.workflow.review.kept import Kept, Pending
from factcheck.workflow.review.queue import Progress, Seat
from factcheck.workflow.ruling import as_ruled, ruled
from factcheck.workspace import Workspace

S = TypeVar("S", covariant=True)


class Way(ABC, Generic[S]):
    """Leads from claim to claim, each shown as a sheet (S). Nothing here records anything but the place reached.

    The record is read once, and again only when somebody else has changed it.
    """

    KIND: ClassVar[str]  # under which the place is kept: each kind of way has its own

    def __init__(self, workspace: Workspace, name: str) -> None:
        self._workspace, self._name = workspace, name
        self._path = review_kept.file_of(workspace.root, name, self.KIND)
        self._kept = review_kept.load(self._path)
        self._trail: list[str] = []
        self.unkept = ""  # why the place reached is not kept for the next time
        self._load()
        self._settle_in()

    @abstractmethod
    def _waiting(self) -> list[str]:
        """The ids of the claims that wait for this person, in the order they are to be shown."""

    @abstractmethod
    def _finished(self) -> int:
        """How many claims of the same scope no longer do."""

    @abstractmethod
    def _on_record(self, pending: Pending) -> bool:
        """Whether what was begun was recorded after all, just before the program was stopped."""

    @abstractmethod
    def _sheet(self, claim: Claim) -> S:
        """The claim as the person may see it."""

    def _load(self) -> None:
        self._stamp = self._stamped()
        dossier = ruled(self._workspace, self._workspace.ledger.dossier())
        self._essay, self._policy = dossier.essay, dossier.policy
        self._claims = {claim.id: claim for claim in dossier.claims}
        self._seat: Seat = review_queue.seat(dossier, self._name)
        self._count()

    def _count(self) -> None:
        self._queue, self._done = self._waiting(), self._finished()

    def _stamped(self) -> tuple[int, ...]:
        try:
            status = self._workspace.ledger.file.stat()
        except FileNotFoundError:  # which is told where the record is read
            return ()
        return status.st_mtime_ns, status.st_size, status.st_ino

    def _settle_in(self) -> None:
        """Go to where the person stopped, if there is something left to do there."""
        kept = self._kept
        pending = kept.pending
        if pending and (pending.claim not in self._claims or self._on_record(pending)):
            pending = None
        skipped = tuple(claim for claim in kept.skipped if claim in self._queue)
        at = pending.claim if pending else kept.at if kept.at in self._queue else self._next(skipped)
        self._keep(Kept(at, skipped, pending))

    def _next(self, skipped: tuple[str, ...]) -> str:
        return next((claim for claim in self._queue if claim not in skipped), "")

    def _keep(self, kept: Kept) -> None:
        """Keep the place; a full disk ends no pass in the middle of a word, for the place is no part of the record."""
        if kept == self._kept:
            return
        self._kept = kept
        try:
            review_kept.save(self._path, kept)
        except BadInput as error:
            self.unkept = error.message
        else:
            self.unkept = ""

    @property
    def pending(self) -> Pending | None:
        """What was begun and is not recorded."""
        return self._kept.pending

    @property
    def progress(self) -> Progress:
        """How far the person has come."""
        skipped = sum(claim in self._queue for claim in self._kept.skipped)
        return Progress(self._done, self._done + len(self._queue), skipped)

    def sheet(self) -> S | None:
        """The claim the person is at, as it may be seen; None when no claim is left that was not put aside."""
        if self._stamp != self._stamped():
            self._load()
        if self._kept.at not in self._claims:
            self._keep(replace(self._kept, at=self._next(self._kept.skipped)))
        claim = self._claims.get(self._kept.at)
        return self._sheet(claim) if claim else None

    def ahead(self) -> bool:
        """Read something that a claim to come will need; False when there is nothing to do. For idle moments."""
        return False

    def why_not(self, act: Act) -> str:
        """Why the person may not do this, "" when nothing stands against it."""
        return self._seat.people.why_not(self._name, act)

    def skip(self) -> None:
        """Put the claim aside for later; one that needs nothing is only left."""
        at, skipped = self._kept.at, self._kept.skipped
        if at in self._queue and at not in skipped:
            skipped = (*skipped, at)
        self._go(self._next(skipped), skipped)

    def onward(self) -> None:
        """To the next claim that was not put aside."""
        self._go(self._next(self._kept.skipped), self._kept.skipped)

    def back(self) -> bool:
        """To the claim before; False when this is the first."""
        if not self._trail:
            return False
        self._keep(replace(self._kept, at=self._trail.pop(), pending=None))
        return True

    def again(self) -> bool:
        """Take up what was put aside; False when there is nothing."""
        if not self.progress.skipped:
            return False
        self._go(self._next(()), ())
        return True

    def _go(self, at: str, skipped: tuple[str, ...]) -> None:
        if self._kept.at in self._claims:
            self._trail.append(self._kept.at)
        self._keep(Kept(at, skipped))

    def begin(self, pending: Pending) -> None:
        """Keep what is begun, as often as it grows."""
        self._keep(replace(self._kept, pending=pending))

    def renewed(self, claim_id: str) -> Claim:
        """The claim as the record now has it, after something of the person's own was recorded for it."""
        claim = as_ruled(self._workspace, claim_id)
        self._stamp = self._stamped()
        self._claims[claim.id] = claim
        self._count()
        return claim

    def recorded(self, claim_id: str) -> Claim:
        """As `renewed`; what was begun on the claim is now on record, and it is no longer put aside."""
        claim = self.renewed(claim_id)
        skipped = tuple(entry for entry in self._kept.skipped if entry != claim_id)
        self._keep(Kept(self._kept.at, skipped))
        return claim

    def moved(self, claim_id: str, seen: str) -> bool:
        """Whether the claim is on record with another revision than `seen`."""
        return revision(self.renewed(claim_id)) != seen

    def noted(self, words: str) -> str:
        """A line for a claim's note, under the person's name."""
        return f"{self._name}: {words.strip()}"

    def meanwhile(self, claim_id: str, blind: bool, changes: tuple[str, ...]) -> tuple[str, ...]:
        """What to say of the changes made since the claim was shown; the record is read again.

        To one who reads it blind, now or then (`blind`), it is no more than that there were some.
        """
        self._load()
        standing = self._claims.get(claim_id)
        if blind or (standing is not None and review_queue.blind(standing, self._seat)):
            return ("This claim was worked on meanwhile; how is shown once your own verdict is recorded.",)
        return changes
