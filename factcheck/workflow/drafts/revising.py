"""Taking in a new draft: every claim found again, nothing carried over to words it did not judge."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Draft
from factcheck.dossier.tracked import UnderRevision, all_under_revision, read_as_accepted
from factcheck.errors import BadInput
from factcheck.text.drafts import Comparison, Passage, diff
from factcheck.workflow.claims.placing import newest
from factcheck.workflow.drafts.carrying import Carrying, Revised
from factcheck.workflow.drafts.tracking import guarded
from factcheck.workspace import Workspace, text_hash


@dataclass(frozen=True, slots=True)
class Revision:
    """A new draft as taken in (or as it would be): what became of each claim, and the text no claim covers.

    `tracked` says how many tracked changes were read as accepted, "" for none; `revised` are the claims they touch.
    """

    draft: Draft
    before: Draft
    claims: tuple[Revised, ...]
    uncovered: tuple[str, ...]
    unread: tuple[str, ...]
    tracked: str
    revised: tuple[UnderRevision, ...]


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
        revised = Carrying(workspace, standing, manuscript, number).all(claims)
        for entry in revised:
            if not dry_run:
                change.put_claim(entry.claim)
        if not dry_run:
            draft = replace(draft, file=workspace.keep_draft(number, given.suffix, given.data, text))
            change.put_essay(replace(standing, drafts=(*standing.drafts, draft)))
        uncovered = _uncovered(text, workspace.draft_text(before), [entry.claim for entry in revised], number)
    tracked = guarded(workspace, manuscript.tracked)
    touched = all_under_revision([entry.claim for entry in revised], number, tracked)
    said = read_as_accepted(tracked, [entry.claim for entry in touched])
    return Revision(draft, before, tuple(revised), uncovered, manuscript.unread, said, touched)


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
