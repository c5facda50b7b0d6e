"""Taking in a new draft: every claim found again, nothing carried over to words it did not judge."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.dossier.claim import Anchor, Claim, Resolution
from factcheck.dossier.essay import Draft, Essay
from factcheck.errors import BadInput
from factcheck.store.deriving import put_in
from factcheck.text.drafts import Comparison, Passage, Placed, diff
from factcheck.vocabulary import Placement, Status
from factcheck.workflow.placing import anchored, newest
from factcheck.workspace import Workspace, text_hash

_Where = tuple[int, int, int]  # a draft's number and a span of it
_KEEPING = (Placement.UNCHANGED, Placement.MOVED)
_GRAVEST = (Placement.AMBIGUOUS, Placement.REWORDED, Placement.MOVED, Placement.UNCHANGED, Placement.DELETED)


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
    """What a new draft did to one claim. `stale` is the id of a verdict that no longer stands, "" when none."""

    claim: Claim
    placement: Placement
    places: tuple[Place, ...]
    stale: str = ""
    returned: bool = False
    proposed: Resolution | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """A new draft as taken in (or as it would be): what became of each claim, and the text no claim covers."""

    draft: Draft
    before: Draft
    claims: tuple[Revised, ...]
    uncovered: tuple[str, ...]
    unread: tuple[str, ...]


def update(
    workspace: Workspace, essay: str, dry_run: bool = False, allow_hosts: frozenset[str] = frozenset()
) -> Revision:
    """Take in a new draft, a file or a web address. With `dry_run` nothing is kept or recorded.

    Raises BadInput when the essay cannot be read, or is the newest draft itself.
    """
    given = workspace.hand_in(essay, allow_hosts)
    manuscript, digest = given.manuscript, hashlib.sha256(given.data).hexdigest()
    with workspace.ledger.change("update") as change:
        standing = change.essay
        before = newest(standing)
        if before.sha256 == digest:
            raise BadInput(f"{given.name} is draft {before.number}, byte for byte", "give the changed draft")
        number = before.number + 1
        text = manuscript.text
        draft = Draft(
            number,
            given.name,
            manuscript.format,
            workspace.now(),
            digest,
            text_hash(text),
            len(text.split()),
        )
        claims = change.claims()
        revised = _Revising(workspace, standing, text, number).all(claims)
        for entry in revised:
            if not dry_run:
                change.put_claim(entry.claim)
        if not dry_run:
            draft = replace(draft, file=workspace.keep_draft(number, given.suffix, given.data, text))
            change.put_essay(replace(standing, drafts=(*standing.drafts, draft)))
        uncovered = _uncovered(text, workspace.draft_text(before), [entry.claim for entry in revised], number)
    return Revision(draft, before, tuple(revised), uncovered, manuscript.unread)


class _Revising:
    """Places claims in a new text, comparing it with each older draft at most once."""

    def __init__(self, workspace: Workspace, essay: Essay, text: str, number: int) -> None:
        self._workspace = workspace
        self._drafts = {draft.number: draft for draft in essay.drafts}
        self._newest = essay.newest
        self._text = text
        self._number = number
        self._compared: dict[int, tuple[str, Comparison]] = {}
        # The places in the new text that are held, each with all earlier places of the claims that hold it.
        self._taken: dict[tuple[int, int], set[_Where]] = defaultdict(set)

    def all(self, claims: Sequence[Claim]) -> list[Revised]:
        """Claims of the newest draft first: a claim that was withdrawn never takes the places of others. Those that
        stood at the same words come back to them together.
        """
        current = [claim for claim in claims if claim.places(self._newest)]
        gone = [claim for claim in claims if not claim.places(self._newest)]
        found = {claim.id: self._revised(claim, returning=False) for claim in current}
        found |= {claim.id: self._revised(claim, returning=True) for claim in gone}
        return [found[claim.id] for claim in claims]

    def _revised(self, claim: Claim, returning: bool) -> Revised:
        olds = claim.newest_places
        placed = [self._place(anchor) for anchor in olds]
        if returning:
            placed = [p if self._comes_back(a, p) else _gone(p) for a, p in zip(olds, placed, strict=True)]
        places = tuple(self._shown(a, p) for a, p in zip(olds, placed, strict=True))
        placement = min((p.placement for p in placed), key=_GRAVEST.index)
        new = tuple(self._anchor(p) for p in placed if p.start is not None and p.end is not None)
        for anchor in new:
            self._taken[anchor.start, anchor.end] |= {(a.draft, a.start, a.end) for a in claim.anchors}
        reasons = [p.reason for p in placed if p.placement is Placement.AMBIGUOUS]
        unplaced = (
            f"where its words are in draft {self._number} only a person can say: {reasons[0]}"
            if reasons
            else ""
        )
        kept = claim.anchors if not new else tuple(a for a in claim.anchors if a.draft != self._number)
        revised = replace(
            claim, anchors=(*kept, *new), unplaced=unplaced if not returning else claim.unplaced
        )
        changed = placement is Placement.REWORDED
        stale = (
            claim.verdict.id
            if claim.verdict and (changed or unplaced) and claim.status is not Status.STALE
            else ""
        )
        return Revised(
            revised, placement, places, stale, returning and bool(new), put_in(revised) if changed else None
        )

    def _place(self, anchor: Anchor) -> Placed:
        if anchor.draft not in self._compared:
            old = self._workspace.draft_text(self._drafts[anchor.draft])
            self._compared[anchor.draft] = (old, Comparison(old, self._text))
        return self._compared[anchor.draft][1].place(anchor.start, anchor.end)

    def _comes_back(self, old: Anchor, placed: Placed) -> bool:
        """Whether its very words are back, at a place that nobody holds or that was shared with who holds it."""
        if placed.placement not in _KEEPING or placed.start is None or placed.end is None:
            return False
        holders = self._taken.get((placed.start, placed.end))
        return holders is None or (old.draft, old.start, old.end) in holders

    def _anchor(self, placed: Placed) -> Anchor:
        assert placed.start is not None
        assert placed.end is not None
        return anchored(self._text, placed.start, placed.end, self._number)

    def _shown(self, anchor: Anchor, placed: Placed) -> Place:
        old = self._compared[anchor.draft][0]
        now = self._text[placed.start : placed.end] if placed.start is not None else ""
        changed = tuple(
            (old[e.old.start : e.old.end], self._text[e.new.start : e.new.end]) for e in placed.edits
        )
        candidates = tuple(self._text[span.start : span.end] for span in placed.candidates)
        return Place(placed.placement, anchor.quote, now, placed.reason, changed, candidates)


def _gone(placed: Placed) -> Placed:
    """A claim that was withdrawn stays so unless its very words are back."""
    return replace(
        placed, placement=Placement.DELETED, start=None, end=None, reason="its words are not back", edits=()
    )


def _uncovered(text: str, before: str, claims: Iterable[Claim], number: int) -> tuple[str, ...]:
    """The stretches of the new draft that are new and that no claim stands in."""
    taken = [(a.start, a.end) for claim in claims for a in claim.places(number)]
    fresh = Comparison(before, text).new_passages()
    return tuple(
        text[span.start : span.end]
        for span in fresh
        if not any(start < span.end and end > span.start for start, end in taken)
    )


@dataclass(frozen=True, slots=True)
class Difference:
    """Two drafts, and all of both as passages in the order of the later one."""

    old: str
    new: str
    passages: tuple[Passage, ...]


def compare(workspace: Workspace, first: int, second: int) -> Difference:
    """Compare any two drafts. Raises BadInput when one is unknown or not kept here."""
    drafts = {draft.number: draft for draft in workspace.ledger.dossier().essay.drafts}
    for number in (first, second):
        if number not in drafts:
            known = ", ".join(map(str, drafts)) or "none"
            raise BadInput(f"there is no draft {number}", f"drafts there are: {known}")
    old, new = workspace.draft_text(drafts[first]), workspace.draft_text(drafts[second])
    return Difference(old, new, tuple(diff(old, new)))
