"""A note on a claim, from within a guided pass."""

from __future__ import annotations

from factcheck.cli.review.chair import Chair, S
from factcheck.workflow.claims import editing


def note(chair: Chair[S], sheet: S) -> str:
    """Ask for a line and add it to the claim's note."""
    said = chair.talk.ask(
        chair.head(sheet), chair.body(sheet), "A note on this claim, for everyone at the desk"
    )
    if said is None:
        return ""
    edit = editing.Edit(note=chair.way.noted(said))
    problem = chair.recorded(
        sheet, lambda: editing.edit_claim(chair.place, sheet.claim.id, edit, sheet.revision, chair.name)
    )
    if problem:
        return problem
    chair.way.renewed(sheet.claim.id)
    return "Noted."
