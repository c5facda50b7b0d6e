"""What of a draft is under revision, as its document says: read again from the draft that is kept."""

from __future__ import annotations

from dataclasses import replace

from factcheck.dossier.essay import Draft
from factcheck.dossier.tracked import UNTOUCHED, Tracked
from factcheck.workspace import Workspace

_FORMATS = frozenset({"docx", "odt"})  # the others have no tracked changes


def tracked_in(workspace: Workspace, draft: Draft | None) -> Tracked:
    """The tracked changes of a draft; none where it is not in the folder as it was read, which `verify` says.

    Old words that would give a protected contact away are left out.
    """
    if draft is None or draft.format not in _FORMATS:
        return UNTOUCHED
    manuscript = workspace.as_read(draft)
    return guarded(workspace, manuscript.tracked) if manuscript else UNTOUCHED


def guarded(workspace: Workspace, tracked: Tracked) -> Tracked:
    """The same without old words that would give a protected contact away."""
    if not tracked.changes:
        return tracked
    from factcheck.workflow.withholding import WITHHELD, Withholding

    withholding = Withholding(workspace)
    if not withholding.readable:
        return Tracked(tracked.number)
    changes = tuple(
        change if withholding.safe(change.was) else replace(change, was=WITHHELD)
        for change in tracked.changes
    )
    return Tracked(tracked.number, changes)
