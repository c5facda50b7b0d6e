"""The record at one moment: what claims.yaml, the log and the ledger say while no other command is writing."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.archive.captures.chain_proof import Finding, Level
from factcheck.errors import Damage, FactcheckError
from factcheck.store import history
from factcheck.store.schema import Record
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Filed:
    """What the three places say. `unreadable` is the first line of the log that cannot be read, if there is one;
    `ledger` is its record, None where there is none, or that it cannot be read; `logged` the hash of the last line
    it knows.
    """

    record: Record
    lines: list[history.Line]
    unreadable: list[Finding]
    ledger: Record | Finding | None
    logged: str


def look(workspace: Workspace) -> Filed:
    """Read all three while nobody else writes. Raises BadInput when claims.yaml cannot be read, Busy.

    Where that cannot be had, in a folder that may only be read, the ledger is asked first: the log may go on beyond
    the line that the ledger knew then, and is not expected to hold one that came later.
    """
    with workspace.ledger.still():
        logged = _logged(workspace)
        ledger = _of_the_ledger(workspace)
        data = workspace.ledger.on_file()
        lines, unreadable = _told(workspace)
    return Filed(workspace.ledger.filed(data), lines, unreadable, ledger, logged)


def _logged(workspace: Workspace) -> str:
    """The hash of the last line the ledger knows; "" when there is none, or the ledger cannot be read."""
    try:
        return workspace.ledger.logged()
    except FactcheckError:
        return ""


def _of_the_ledger(workspace: Workspace) -> Record | Finding | None:
    try:
        return workspace.ledger.standing()
    except FactcheckError as error:
        level: Level = "damage" if isinstance(error, Damage) else "note"
        return Finding(level, "ledger", f"{error.message}; {error.hint}")


def _told(workspace: Workspace) -> tuple[list[history.Line], list[Finding]]:
    """The lines of the log up to the first that cannot be read, and that one as a finding."""
    lines: list[history.Line] = []
    log = workspace.ledger.chronicle.log
    try:
        lines.extend(log.lines())  # what came before the bad line stays
    except Damage as damage:
        where = f"{log.path.name}:{len(lines) + 1}"
        return lines, [Finding("damage", where, damage.message.removeprefix(f"{where}: "))]
    return lines, []
