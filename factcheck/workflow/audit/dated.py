"""Whether verdicts, decisions and sign-offs are of the time at which the log tells that they were recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from factcheck.archive.captures.chain_proof import Finding
from factcheck.dossier.moments import moment
from factcheck.roles import same_person
from factcheck.store import history
from factcheck.store.yaml_reading import Tree

_APART = timedelta(hours=1)  # no command takes that long between the judgement and its line
_BY_OTHERS = (history.MERGE, history.SETTLED, history.START)  # these tell what was recorded elsewhere
_DAY = len("2026-11-25")


def misdated(name: str, lines: Sequence[history.Line]) -> Iterator[Finding]:
    """What bears another time than the line of the log that tells of it: damage where a command recorded it, a note
    where it was typed by hand for another day or in another's name. `name` is that of the log.
    """
    for number, line in enumerate(lines, 1):
        for edit in line.edits if line.act not in _BY_OTHERS else ():
            before = list(_judged(edit.old))
            for entry in _judged(edit.new):
                if entry not in before:
                    yield from _amiss(entry, line, f"{name}:{number}")


def _amiss(entry: dict[str, Tree], line: history.Line, where: str) -> Iterator[Finding]:
    by, at = str(entry["by"]), str(entry["at"])
    what = str(entry.get("id") or entry.get("resolution"))
    if line.act != history.BY_HAND:
        if _apart(at, line.at):
            yield Finding("damage", where, f"{what} is dated {at}, and was recorded at {line.at}")
    elif at[:_DAY] != line.at[:_DAY] or not same_person(by, line.by):
        yield Finding(
            "note", where, f"{what} by {by}, dated {at}, was typed by hand: taken in at {line.at}, {line.by}"
        )


def _apart(one: str, other: str) -> bool:
    """Whether two times are not of one command; what is no time never is."""
    try:
        return abs(moment(one) - moment(other)) > _APART
    except (ValueError, TypeError):
        return True


def _judged(value: Tree | None) -> Iterator[dict[str, Tree]]:
    """Every verdict, resolution and sign-off in a value."""
    if isinstance(value, dict):
        if {"by", "at"} <= value.keys() and not value.keys().isdisjoint(
            ("verdict", "resolution", "decision")
        ):
            yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from _judged(inner)
