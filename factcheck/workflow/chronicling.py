"""Looking at the log: who changed what, when, from what to what, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.roles import same_person
from factcheck.store.history import Line
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines of the log: about one entry (an id), by one person, of one act, from a day on; "" is any."""

    about: str = ""
    by: str = ""
    act: str = ""
    since: str = ""


def entries(workspace: Workspace, wanted: Wanted) -> Iterator[Line]:
    """The lines of the log that are wanted, oldest first, with only the edits that are. Raises Damage."""
    for line in workspace.ledger.chronicle.log.lines():
        if wanted.by and not same_person(wanted.by, line.by):
            continue
        if (wanted.act and wanted.act != line.act) or line.at < wanted.since:
            continue
        kept = tuple(edit for edit in line.edits if not wanted.about or wanted.about in edit.path)
        if kept or not wanted.about:
            yield replace(line, edits=kept, hash=line.hash)
