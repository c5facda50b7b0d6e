"""Asking for second copies elsewhere, and showing what came of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from factcheck.cli import output
from factcheck.workflow.sources import preserving
from factcheck.workflow.sources.preserving import Copied
from factcheck.workspace import Workspace


def in_need(place: Workspace, among: Collection[str] | None = None) -> list[str]:
    """Return the ids of the sources (of these, or of all) that are dead or changed."""
    wanting = preserving.in_need_of_a_copy(place.ledger.dossier())
    return [name for name in wanting if among is None or name in among]


def asked(place: Workspace, ids: Sequence[str], save: bool, allowed: frozenset[str]) -> list[Copied]:
    """Look up a copy of each of these sources, or order one; what came of it goes on record one by one."""
    if not ids:
        return []
    found = []
    for copied in preserving.second_copies(place, ids, save, allowed):
        preserving.note_copy(place, copied)
        found.append(copied)
    return found


def show(found: Sequence[Copied]) -> None:
    """Say for each source where the copy is, or why there is none."""
    output.table(("ID", "COPY", "OF", "WHERE OR WHY NOT"), [_row(copied) for copied in found])


def entry(copied: Copied) -> dict[str, object]:
    """What came of one source, for a program."""
    source = copied.source
    return {"source": source.id, "url": source.url, **output.values(copied.copy)[0], "state": copied.told}


def _row(copied: Copied) -> tuple[str, str, str, str]:
    copy, memento = copied.copy, copied.copy.memento
    where = ": ".join(filter(None, (copy.reason, memento.url if memento else ""))) or copied.source.url
    return (copied.source.id, copied.told, memento.at if memento else "-", where)
