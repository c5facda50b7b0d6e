"""The guided review without its screen: what comes next, what may be seen of it, where the person stopped."""

from __future__ import annotations

from dataclasses import replace

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.roles import Act, same_person
from factcheck.vocabulary import Status
from factcheck.workflow.review import kept as review_kept
from factcheck.workflow.review import queue as review_queue
from factcheck.workflow.review.kept import Kept, Pending
from factcheck.workflow.review.queue import Need, Progress, Seat, Wanted
from factcheck.workflow.review.sheet import MOST_PASSAGES, Held, Place, Sheet, Shelf
from factcheck.workflow.sources.excerpts import AROUND, Found
from factcheck.workspace import Workspace

__all__ = [
    "AROUND",
    "MOST_PASSAGES",
    "Found",
    "Held",
    "Need",
    "Pending",
    "Place",
    "Progress",
    "Review",
    "Sheet",
    "Wanted",
]


class Review:
    """One person's way through the claims. Nothing here records anything but the place reached.

    The record is read once, and again only when somebody else has changed it.
    """

    def __init__(self, workspace: Workspace, name: str, wanted: Wanted) -> None:
        """Raises BadInput when that person may judge nothing here."""
        self._workspace, self._name, self._wanted = workspace, name, wanted
        self._path = review_kept.file_of(workspace.root, name)
        self._kept = review_kept.load(self._path)
        self._trail: list[str] = []
        self._load()
        if why := self._seat.people.why_not(name, Act.JUDGE):
            raise BadInput(why, "say who is at work with --by")
        self._shelf = Shelf(workspace)
        self._settle_in()

    def _load(self) -> None:
        self._stamp = self._stamped()
        dossier: Dossier = self._workspace.ledger.dossier()
        self._essay, self._policy = dossier.essay, dossier.policy
        self._claims = {claim.id: claim for claim in dossier.claims}
        self._seat: Seat = review_queue.seat(dossier, self._name)
        self._count()

    def _count(self) -> None:
        claims = self._claims.values()
        self._queue = review_queue.queue(claims, self._seat, self._wanted)
        self._done = review_queue.finished(claims, self._seat, self._wanted)

    def _stamped(self) -> tuple[int, int, int]:
        status = self._workspace.ledger.file.stat()
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

    def _on_record(self, pending: Pending) -> bool:
        """Whether it was recorded after all, just before the program was stopped."""
        claim, because = self._claims[pending.claim], pending.because.strip()
        if pending.resolves:
            return any(
                same_person(e.by, self._name) and (e.resolution, e.because) == (pending.word, because)
                for e in claim.resolutions
            )
        mine = review_queue.own(claim, self._seat)
        return mine is not None and (mine.verdict, mine.because) == (pending.word, because)

    def _next(self, skipped: tuple[str, ...]) -> str:
        return next((claim for claim in self._queue if claim not in skipped), "")

    def _keep(self, kept: Kept) -> None:
        if kept != self._kept:
            review_kept.save(self._path, kept)
            self._kept = kept

    @property
    def scale(self) -> tuple[str, ...]:
        """The verdicts of the house."""
        return self._policy.scale

    @property
    def pending(self) -> Pending | None:
        """What was begun and is not recorded."""
        return self._kept.pending

    @property
    def progress(self) -> Progress:
        """How far the person has come."""
        skipped = sum(claim in self._queue for claim in self._kept.skipped)
        return Progress(self._done, self._done + len(self._queue), skipped)

    @property
    def waiting(self) -> dict[Status, int]:
        """Where the claims stand that keep the draft from being ready."""
        blocked = [claim.status for claim in self._claims.values() if claim.blockers]
        return {status: blocked.count(status) for status in Status if status in blocked}

    def sheet(self) -> Sheet | None:
        """The claim the person is at, as it may be seen; None when no claim is left that was not put aside."""
        if self._stamp != self._stamped():
            self._load()
        if self._kept.at not in self._claims:
            self._keep(replace(self._kept, at=self._next(self._kept.skipped)))
        claim = self._claims.get(self._kept.at)
        return self._shelf.sheet(claim, self._essay, self._seat) if claim else None

    def ahead(self) -> bool:
        """Read one text that the next claim will need; False when there is nothing to do. For idle moments."""
        after = next((c for c in self._queue if c != self._kept.at and c not in self._kept.skipped), "")
        return bool(after) and self._shelf.prepare(self._claims[after], self._seat)

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

    def drop(self) -> None:
        """Forget what was begun."""
        self._keep(replace(self._kept, pending=None))

    def renewed(self, claim_id: str) -> Claim:
        """The claim as the record now has it, after something of the person's own was recorded for it."""
        claim = self._workspace.ledger.claim(claim_id)
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

    def outcome(self, claim: Claim) -> list[str]:
        """How others judged the same words, a line each; for after the person's own verdict."""
        return review_queue.outcome(claim, self._seat)

    def noted(self, sheet: Sheet, words: str) -> str:
        """The whole note of a claim with a line added under the person's name."""
        claim = self._claims[sheet.claim.id]
        return "\n".join(filter(None, (claim.note, f"{self._name}: {words.strip()}")))

    def meanwhile(self, sheet: Sheet, changes: tuple[str, ...]) -> tuple[str, ...]:
        """What to say of the changes that somebody else made since the sheet was drawn up; the record is read again.

        To one who reads blind it is no more than that there were some.
        """
        self._load()
        standing = self._claims.get(sheet.claim.id)
        if sheet.blind or (standing is not None and review_queue.blind(standing, self._seat)):
            return ("Somebody else worked on this claim; how is shown once your own verdict is recorded.",)
        return changes

    def verdicts(self, claim_id: str) -> int:
        """How many verdicts of the person's own the claim has."""
        return sum(same_person(verdict.by, self._name) for verdict in self._claims[claim_id].verdicts)
