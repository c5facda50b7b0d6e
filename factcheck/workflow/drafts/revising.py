"""Taking in a new draft: every claim found again, nothing carried over to words it did not judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.dossier import Uncovered
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Draft
from factcheck.dossier.source import Source
from factcheck.dossier.tracked import UnderRevision, all_under_revision
from factcheck.errors import BadInput
from factcheck.store.change import Change
from factcheck.store.deriving import judges_as_told, stale_reasons
from factcheck.text.drafts import Comparison, Passage, diff
from factcheck.text.sentences import Span, split
from factcheck.vocabulary import Placement
from factcheck.workflow.discretion import Discretion, discretion, kept_back, unnamed
from factcheck.workflow.drafts.carrying import Carrying
from factcheck.workflow.drafts.first_draft import draft_of, kept, put_first
from factcheck.workflow.drafts.handing_in import HandedIn, hand_in
from factcheck.workflow.drafts.revised import Revised
from factcheck.workflow.drafts.tracking import guarded
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Revision:
    """A new draft as taken in (or as it would be): what became of each claim, and the text no claim covers.

    `before` is None for the first. `tracked_changes` is how many were read as accepted, `under_revision` are the
    claims they touch.
    """

    draft: Draft
    before: Draft | None
    claims: tuple[Revised, ...]
    uncovered: tuple[Uncovered, ...]
    unread: tuple[str, ...]
    tracked_changes: int
    under_revision: tuple[UnderRevision, ...]


def update(
    workspace: Workspace, essay: str, dry_run: bool = False, allow_hosts: frozenset[str] = frozenset()
) -> Revision:
    """Take in a new draft, a file or a web address. With `dry_run` nothing is kept or recorded.

    Raises BadInput when the essay cannot be read, or is the newest draft itself.
    """
    given = hand_in(workspace, essay, allow_hosts)
    manuscript = given.manuscript
    with workspace.ledger.change("update") as change:
        standing = change.essay
        before = standing.newest_draft
        if before is None:
            return _first(workspace, change, given, dry_run)
        draft = draft_of(given, before.number + 1, workspace.now())
        if before.sha256 == draft.sha256:
            raise BadInput(f"{given.name} is draft {before.number}, byte for byte", "give the changed draft")
        claims = change.claims()
        revised = Carrying(workspace, standing, manuscript, draft.number).all(claims)
        sources = {source.id: source for source in change.sources()}
        private = discretion(workspace, manuscript.text)
        revised = [
            _with_verdict_back(claim, entry, before.number, sources)
            for claim, entry in zip(claims, revised, strict=True)
        ]
        revised = [_kept_back(entry, private, draft.number) for entry in revised]
        for entry in revised:
            if not dry_run:
                change.put_claim(entry.claim)
        if not dry_run:
            draft = kept(workspace, given, draft.number)
            change.put_essay(replace(standing, drafts=(*standing.drafts, draft)))
        text, said = manuscript.text, workspace.draft_text(before)
        uncovered = _uncovered(text, said, [entry.claim for entry in revised], draft.number)
    workspace.ledger.tell(private.told(draft.number))
    tracked = guarded(workspace, manuscript.tracked)
    touched = all_under_revision([entry.claim for entry in revised], draft.number, tracked)
    return Revision(draft, before, tuple(revised), uncovered, manuscript.unread, tracked.number, touched)


def _with_verdict_back(claim: Claim, entry: Revised, before: int, sources: Mapping[str, Source]) -> Revised:
    """The same, with the verdict on it that this draft brings back: the words were others, or nowhere, until now."""
    verdict, now = claim.verdict, entry.claim
    if verdict is None or claim.excluded or entry.placement is Placement.DELETED or now.unplaced:
        return entry
    stood = judges_as_told(verdict, claim) and claim.places(before) and not claim.unplaced
    if stood or stale_reasons(verdict, now, sources):
        return entry
    return replace(entry, regained=verdict.id)


def _kept_back(entry: Revised, private: Discretion, draft: int) -> Revised:
    """What became of a claim, without words that name somebody protected: then a person says what becomes of it."""
    claim = entry.claim
    if not private.found:
        return entry
    if why := kept_back(claim.places(draft), private):
        anchors = tuple(anchor for anchor in claim.anchors if anchor.draft != draft)
        told = entry.told_before or claim.restatement
        return replace(
            entry, claim=replace(claim, anchors=anchors, unplaced=why, restatement=told), told_before=""
        )
    return replace(entry, claim=unnamed(claim, private))


def _first(workspace: Workspace, change: Change, given: HandedIn, dry_run: bool) -> Revision:
    """The first draft of a fact-check that was begun without one: nothing of it is covered yet."""
    if dry_run:
        draft = draft_of(given, 1, workspace.now())
    else:
        (draft,) = put_first(workspace, change, given)[0].drafts
    manuscript = given.manuscript
    uncovered = _uncovered(manuscript.text, "", (), 1)
    return Revision(draft, None, (), uncovered, manuscript.unread, manuscript.tracked.number, ())


def _uncovered(text: str, before: str, claims: Iterable[Claim], number: int) -> tuple[Uncovered, ...]:
    """The stretches of the new draft that are new and that no claim stands in."""
    taken = [(a.start, a.end) for claim in claims for a in claim.places(number)]
    fresh = Comparison(before, text).new_passages()
    bare = (place for span in fresh for place in _bare(text, span, taken))
    return tuple(Uncovered(start, end, text[start:end]) for start, end in bare)


def _bare(text: str, span: Span, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """What of new text no claim stands in: all of it, or each run of its sentences between those with claims."""
    inside = [place for place in taken if place[0] < span.end and place[1] > span.start]
    if not inside:
        return [(span.start, span.end)]
    runs: list[tuple[int, int]] = []
    runs_on = False
    for sentence in split(text[span.start : span.end]):
        start, end = span.start + sentence.start, span.start + sentence.end
        bare = not any(place[0] < end and place[1] > start for place in inside)
        if bare and runs_on:
            runs[-1] = (runs[-1][0], end)
        elif bare:
            runs.append((start, end))
        runs_on = bare
    return runs


@dataclass(frozen=True, slots=True)
class Difference:
    """Two drafts, and all of both as passages in the order of the later one."""

    old: str
    new: str
    passages: tuple[Passage, ...]


def compare(workspace: Workspace, first: int | None = None, second: int | None = None) -> Difference:
    """Compare any two drafts, the last two where none are told.

    Raises BadInput when one is unknown or not kept here, and when there is one alone and none is told.
    """
    essay = workspace.ledger.dossier().essay
    drafts = {draft.number: draft for draft in essay.drafts}
    if len(drafts) == 1 and first is None and second is None:
        raise BadInput("there is one draft only", "`factcheck update NEW-DRAFT` takes in the next")
    first, second = first or max(1, essay.newest - 1), second or essay.newest
    for number in (first, second):
        if number not in drafts:
            known = ", ".join(map(str, drafts)) or "none"
            raise BadInput(f"there is no draft {number}", f"drafts there are: {known}")
    old, new = workspace.draft_text(drafts[first]), workspace.draft_text(drafts[second])
    return Difference(old, new, tuple(diff(old, new)))
