"""What the log tells of captures: which there are, and whether their archives are those that commands recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.archive.captures.chain_proof import Finding
from factcheck.store import history
from factcheck.store.schema import Record
from factcheck.store.yaml_reading import Tree

_Key = tuple[str, str]
_BY_PERSONS = (history.BY_HAND, history.SETTLED)


def told_captures(told: history.State) -> frozenset[tuple[str, int]]:
    """The captures that the log tells of, by source and number."""
    sources = told.get("sources")
    found = (
        (name, number)
        for name, source in (sources.items() if isinstance(sources, dict) else ())
        for number, _ in _of_source(source)
    )
    return frozenset((name, int(number)) for name, number in found if number.isdecimal())


def exchanged(name: str, lines: Sequence[history.Line], record: Record) -> Iterator[Finding]:
    """Captures on record whose archive somebody put there by hand: damage in the place of one that a command recorded,
    else a note. Archive, manifest and record may agree then, all made anew. `name` is that of the log.
    """
    recorded: dict[_Key, set[str]] = {}
    typed: dict[_Key, int] = {}
    for number, line in enumerate(lines, 1):
        for key, digest in (told for edit in line.edits for told in _archives(edit)):
            if line.act in _BY_PERSONS:
                typed[key] = number
            else:
                recorded.setdefault(key, set()).add(digest)
    for source in record.sources:
        for capture in source.captures:
            key = (source.id, str(capture.number))
            what = f"{source.id} capture {capture.number}"
            where = f"{name}:{typed[key]}" if key in typed else what
            if capture.warc_sha256 in recorded.get(key, ()):
                continue
            if key in recorded:
                said = f"the archive of {what} is not the one that was recorded: it was exchanged by hand"
                yield Finding("damage", where, said)
            elif key in typed:
                yield Finding("note", where, f"{what} was put on record by hand: no command here archived it")


def _archives(edit: history.Edit) -> Iterator[tuple[_Key, str]]:
    """Each capture of which a change tells the archive, with its hash."""
    path, value = edit.path, edit.new
    if path[0] != "sources" or len(path) < 2 or path[2:3] not in ((), ("captures",)):
        return
    if len(path) == 5:  # one value of one capture
        value = {"number": path[3], path[4]: value or ""}
    told = _of_source([value] if len(path) > 3 and value else value)
    yield from (((path[1], number), digest) for number, digest in told if digest)


def _of_source(value: Tree | None) -> Iterator[tuple[str, str]]:
    """Number and archive of each capture of a source, or of a list of captures."""
    captures = value.get("captures") if isinstance(value, dict) else value
    for capture in captures if isinstance(captures, list) else ():
        if isinstance(capture, dict):
            yield str(capture.get("number")), str(capture.get("warc_sha256") or "")
