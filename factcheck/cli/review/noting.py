"""A note on a claim, from within a guided pass."""

from __future__ import annotations

from factcheck.cli.review.chair import Chair, S
from factcheck.workflow.claims import editing


def note(chair: Chair[S], sheet: S) -> str:
    """Ask for a line and add it to the claim's note, which takes nothing from what others wrote meanwhile."""
    said = chair.talk.ask(
        chair.head(sheet), chair.body(sheet), "A note on this claim, for everyone at the desk"
    )
    if said is None:
        return ""
    edit = editing.Edit(note=chair.way.noted(said))
    moved = False

    def record() -> None:
        nonlocal moved
        moved = chair.way.moved(sheet.claim.id, sheet.revision)
        editing.edit_claim(chair.place, sheet.claim.id, edit, by=chair.name)

    if problem := chair.recorded(sheet, record):
        return problem
    chair.way.renewed(sheet.claim.id)
    changed = "; the claim was changed meanwhile, and is shown as it now is" if moved else ""
    return f"Noted{changed}."
