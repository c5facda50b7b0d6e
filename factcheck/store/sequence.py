"""Ids over time: what bore them before, and whether a person who types one gives it to something else.

What was taken back keeps its id, for the log speaks of it under that id. Commands see to that by themselves;
a hand edit, or two branches put together, may give it away again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.store import history
from factcheck.store.kinds import Path, Problem
from factcheck.store.log import Log
from factcheck.store.numbering import Entry, content
from factcheck.store.schema import RECORD, Record
from factcheck.store.yaml_reading import Tree

MOST_LEFT_OUT = 10_000
"""How many numbers somebody may leave out: room for a range of one's own, not for a slip that uses them all up."""

_FIXED = ("seal", "captures", "protected")
"""What an entry has that cannot get another id: it was recorded under this one elsewhere."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What once bore an id: the number of the line of the log, from 1, that took it out."""

    line: int
    name: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Borne:
    """An entry with an id, and the one it stands in."""

    name: str
    entry: Entry
    path: Path
    owner: Entry


def taken_back(lines: Iterable[history.Line]) -> Iterator[TakenBack]:
    """Everything with an id that a line took off the record. Merges only number anew."""
    for number, line in enumerate(lines, 1):
        if line.act == history.MERGE:
            continue
        left = {one.name for edit in line.edits for one in _bearing(edit.new)}
        for edit in line.edits:
            for one in _bearing(edit.old):
                if one.name not in left:
                    yield TakenBack(number, one.name, one.entry)


def lacking(record: Record) -> list[str]:
    """The first id of each run of numbers that no verdict or no sign-off bears, though a later one is given.

    Neither is ever taken back, so somebody left them out by hand, or took them out of the record and its log.
    """
    verdicts = [verdict.id for claim in record.claims for verdict in claim.verdicts]
    found = []
    for given in (verdicts, [signoff.id for signoff in record.signoffs]):
        numbers = sorted(int(name[1:]) for name in given)
        before = zip([0, *numbers], numbers, strict=False)
        found += [f"{given[0][0]}{was + 1:03d}" for was, number in before if number > was + 1]
    return found


def given_again(lines: Iterable[history.Line], record: Record) -> list[TakenBack]:
    """What was taken back and has an id that something else on record bears now: the last of each id."""
    standing = {one.name: one.entry for one in _bearing(RECORD.write(record))}
    found = {
        gone.name: gone
        for gone in taken_back(lines)
        if gone.name in standing and not _same(gone, standing[gone.name])
    }
    return list(found.values())


def typed(record: Record, standing: Record, log: Log) -> tuple[list[Problem], list[str]]:
    """What is wrong with the ids that a hand edit brings in, and what to tell of them.

    An id that leaves numbers out is told of. Wrong is one that leaves out very many, and one that stood for
    something that was taken back. Raises Damage when the log has to be read and cannot be.
    """
    known = {one.name for one in _bearing(RECORD.write(standing))}
    new = [one for one in _bearing(RECORD.write(record)) if one.name not in known and not _fixed(one)]
    problems, notices, suspects = [], [], []
    for letter in sorted({one.name[0] for one in new}):
        given = log.given(letter)
        typed_in = sorted((int(one.name[1:]), one) for one in new if one.name[0] == letter)
        highest = max((*given, *(int(name[1:]) for name in known if name[0] == letter)), default=0)
        last, one = typed_in[-1]
        free = f"{letter}{highest + 1:03d}"
        if last > highest + MOST_LEFT_OUT:
            problems.append(
                Problem((*one.path, "id"), f"is far out of the sequence; the next free is {free}")
            )
        elif last > highest + len(typed_in):
            notices.append(f"{one.name} leaves out numbers: the one after it will be {letter}{last + 1:03d}")
        suspects += [(one, free) for number, one in typed_in if number in given]
    gone = list(taken_back(log.lines())) if suspects else []
    for one, free in suspects:
        before = [earlier for earlier in gone if earlier.name == one.name]
        if before and not any(_same(earlier, one.entry) for earlier in before):
            why = f"stood for something else, which line {before[-1].line} of {log.path.name} took out"
            problems.append(Problem((*one.path, "id"), f"{why}; the next free is {free}"))
    return problems, notices


def _same(gone: TakenBack, entry: Entry) -> bool:
    """Whether this is what was taken back: made by the same hand at the same time, or of the same content."""
    made = all(entry.get(key) and gone.entry.get(key) == entry[key] for key in ("by", "at"))
    return made or content(gone.name[0], gone.entry) == content(gone.name[0], entry)


def _fixed(one: _Borne) -> bool:
    """Whether this is recorded under its id elsewhere: it came by git, and nobody can number it anew."""
    if any(one.entry.get(key) for key in _FIXED):
        return True
    verdicts = one.entry.get("verdicts", one.owner.get("verdicts") if one.name[0] == "E" else None)
    sealed = [held for held in _mappings(verdicts) if "seal" in held]
    if one.name[0] != "E":
        return bool(sealed)
    return any(
        reliance["evidence"] == one.name for held in sealed for reliance in _mappings(held.get("evidence"))
    )


def _mappings(value: Tree | None) -> Iterator[dict[str, Tree]]:
    yield from (item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()


def _bearing(value: Tree | None, path: Path = (), owner: Entry | None = None) -> Iterator[_Borne]:
    """Every entry with an id in a tree, with its path."""
    if isinstance(value, dict):
        name = value.get("id")
        if isinstance(name, str):
            yield _Borne(name, value, path, owner or {})
        for key, inner in value.items():
            if not isinstance(inner, str):
                yield from _bearing(inner, (*path, key), value)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            if not isinstance(item, str):
                yield from _bearing(item, (*path, place), owner)
