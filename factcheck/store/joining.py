"""Two logs of one record, written apart, made into one; and whether a log tells how a record came about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.errors import Damage
from factcheck.store import history
from factcheck.store.kinds import Problem
from factcheck.store.merging import merge
from factcheck.store.schema import RECORD, SECTIONS, Record

if TYPE_CHECKING:
    from factcheck.store.history import Line, State
    from factcheck.store.log import Log
    from factcheck.store.yaml_reading import Tree


def joined(ours: Sequence[Line], theirs: Sequence[Line], at: str, by: str) -> list[Line]:
    """Both logs as one: ours, what only theirs has, and a line that follows both.

    That line says what the two records put together have otherwise than the lines before it, with what ours has where
    they clash, when the records can be had from the logs and can be put together; what people settle is then an edit
    by hand.
    Raises ValueError when the logs have no common beginning.
    """
    if ours and theirs and ours[0].hash != theirs[0].hash:
        raise ValueError("has no beginning in common with theirs")
    at = max(at, *(lines[-1].at for lines in (ours, theirs) if lines))
    lines = history.merged(ours, theirs, at, by)
    if len(lines[-1].prev) == 2 and lines[-1].hash not in {line.hash for line in (*ours, *theirs)}:
        held = {line.hash for line in theirs}
        common = [line for line in ours if line.hash in held]
        edits = tuple(_to_be_said(common, ours, theirs, lines[:-1]))
        lines[-1] = history.parse(replace(lines[-1], edits=edits).written())
    return lines


def _to_be_said(
    common: Sequence[Line], ours: Sequence[Line], theirs: Sequence[Line], both: Sequence[Line]
) -> Iterator[history.Edit]:
    try:
        base, here, there = (record_of(history.apply({}, lines)) for lines in (common, ours, theirs))
        told = history.apply({}, both)
    except ValueError:
        return
    if base is not None and here is not None and there is not None:
        merged = merge(base, here, there)
        for record in (merged.record, *merged.either[:1]):
            if record is not None:
                yield from history.edits(told, history.state(RECORD.write(record)))


def retold(log: Log) -> Record:
    """The record as the log alone tells it. Raises Damage when the log cannot be read, or tells none."""
    try:
        record = record_of(history.apply({}, log.lines()))
    except ValueError:
        record = None
    if record is None:
        raise Damage(f"{log.path.name} does not tell a whole record", "see `factcheck verify`")
    return record


def record_of(state: State) -> Record | None:
    """The record of which this is the state; None when it is none."""
    found: list[Problem] = []
    record = RECORD.read({name: _listed(name, value) for name, value in state.items()}, (), found)
    return record if isinstance(record, Record) else None


def _listed(name: str, value: Tree) -> Tree:
    return list(value.values()) if name in SECTIONS and isinstance(value, dict) else value


def told(log: Log, known: str, record: Record, standing: Callable[[], Record | None]) -> bool:
    """Whether a record that differs from what stands is recorded history: the log goes on from its line `known`
    and tells exactly this record, and no verdict, resolution or sign-off that stands was lost on the way.

    Raises Damage when the log cannot be read.
    """
    tail = log.tail() if known else None
    if tail is None or tail.hash == known:
        return False
    lines = list(log.lines())
    if all(line.hash != known for line in lines) or any(history.broken(lines)):
        return False
    before = standing()
    try:
        said = history.apply({}, lines)
    except ValueError:
        return False
    same = said == history.state(RECORD.write(record))
    return same and before is not None and not Counter(_judged(before)) - Counter(_judged(record))


def _judged(record: Record) -> Iterable[object]:
    """What nobody may take back, without the ids that a merge may have changed."""
    for claim in record.claims:
        for verdict in claim.verdicts:
            relied = tuple(replace(reliance, evidence="") for reliance in verdict.evidence)
            yield replace(verdict, id="", seal="", evidence=relied)
        yield from (replace(resolution, verdict="") for resolution in claim.resolutions)
    yield from (replace(signoff, id="", seal="") for signoff in record.signoffs)
