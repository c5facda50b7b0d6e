"""Looking at the log: who changed what, when, from what to what, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.roles import same_person
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines of the log: about one entry (an id), by one person, of one act, from a day on; "" is any."""

    about: str = ""
    by: str = ""
    act: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """One value that changed: where, as keys and ids; `old` or `new` is None for what was not or is not there."""

    where: tuple[str, ...]
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the log: when, by whom ("" is nobody named), what was done, why, and what changed by it."""

    at: str
    by: str
    act: str
    why: str
    values: tuple[Value, ...]
    hash: str


def entries(workspace: Workspace, wanted: Wanted) -> Iterator[Told]:
    """The lines of the log that are wanted, oldest first, with only the values that are. Raises Damage."""
    for line in workspace.ledger.chronicle.log.lines():
        if wanted.by and not same_person(wanted.by, line.by):
            continue
        if (wanted.act and wanted.act != line.act) or line.at < wanted.since:
            continue
        edits = [edit for edit in line.edits if not wanted.about or wanted.about in edit.path]
        if edits or not wanted.about:
            values = tuple(Value(edit.path, edit.old, edit.new) for edit in edits)
            yield Told(line.at, line.by, line.act, line.why, values, line.hash)
