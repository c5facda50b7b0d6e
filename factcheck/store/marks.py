"""What the ledger notes of the files it is mirrored in."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from factcheck.store import tables


@dataclass(frozen=True, slots=True)
class Mark:
    """What the ledger knows of the files: the hash of claims.yaml when the two last agreed, whether a write is
    under way, the line of the log it was to write with it, and the hash of the last line it knows.
    """

    mirrored: str
    pending: bool
    line: str = ""
    logged: str = ""


def standing(connection: Connection) -> Mark | None:
    """What is noted; None in a ledger that is not filled yet."""
    found = {row.name: row.value for row in connection.execute(select(tables.meta))}
    if "mirrored" not in found:
        return None
    return Mark(found["mirrored"], found["pending"] == "1", found.get("line", ""), found.get("logged", ""))


def logged(connection: Connection) -> str:
    """The hash of the last line of the log that is noted, "" when none is."""
    mark = standing(connection)
    return mark.logged if mark else ""


def put(connection: Connection, mark: Mark) -> None:
    """Note this instead of what was noted."""
    connection.execute(delete(tables.meta))
    said = {"mirrored": mark.mirrored, "pending": "1" if mark.pending else "0"}
    said |= {"line": mark.line, "logged": mark.logged}
    connection.execute(insert(tables.meta), [{"name": name, "value": value} for name, value in said.items()])
