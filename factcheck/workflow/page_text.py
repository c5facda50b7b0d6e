"""The text that the HTML report shows, with what each part of it is to its reader."""

from __future__ import annotations

import re

from factcheck.dossier import Dossier
from factcheck.dossier.essay import Draft
from factcheck.essays.manuscript import Part
from factcheck.reports.html.manuscript import Shape
from factcheck.workspace import Workspace

_ROW = re.compile(r"(.*\brow \d+), cell \d+\Z")


def page_text(workspace: Workspace, dossier: Dossier) -> tuple[str | None, tuple[Shape, ...]]:
    """The text of the newest draft and its parts; None when it is not in this folder or names somebody protected.

    Without the bytes of the draft, or where these give another text by now, nothing is known of its parts.
    """
    newest = dossier.essay.newest_draft
    if newest is None or dossier.naming or not workspace.has_text(newest):
        return None, ()
    return workspace.draft_text(newest), _shapes(workspace, newest)


def _shapes(workspace: Workspace, draft: Draft) -> tuple[Shape, ...]:
    manuscript = workspace.as_read(draft)
    parts = manuscript.parts if manuscript else ()
    return tuple(Shape(part.start, part.end, part.kind.value, row_of(part)) for part in parts)


def row_of(part: Part) -> str:
    """The row of a table that a part stands in ("table 1, row 2"), the same for its cells; "" outside tables."""
    found = _ROW.match(part.where)
    return found[1] if found else ""
