"""What the log tells of drafts and captures: which there are, and whether their bytes are those it recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.archive.captures.chain_proof import Finding
from factcheck.store import history
from factcheck.store.schema import RECORD, Record
from factcheck.store.yaml_reading import Tree

_BY_PERSONS = (history.BY_HAND, history.SETTLED)


@dataclass(frozen=True, slots=True)
class _Kind:
    """A list of what is kept as bytes: how far down its holder stands, its key there, and the hashes of each entry."""

    section: str
    depth: int
    key: str
    name: str
    hashes: tuple[tuple[str, str], ...]


_CAPTURES = _Kind("sources", 2, "captures", "capture", (("warc_sha256", "archive"),))
_DRAFTS = _Kind("essay", 1, "drafts", "draft", (("sha256", "file"), ("text_sha256", "text")))


@dataclass(frozen=True, slots=True)
class _Bytes:
    """Some bytes that are kept: `what` they are of, which `part` of it."""

    what: str
    part: str


def told_captures(told: history.State) -> frozenset[tuple[str, int]]:
    """The captures that the log tells of, by source and number."""
    sources = told.get("sources")
    found = (
        (name, str(entry.get("number")))
        for name, source in (sources.items() if isinstance(sources, dict) else ())
        for entry in _entries(source, "captures")
    )
    return frozenset((name, int(number)) for name, number in found if number.isdecimal())


def exchanged(name: str, lines: Sequence[history.Line], record: Record) -> Iterator[Finding]:
    """Drafts and captures on record whose bytes somebody put there by hand: damage in the place of those that a command
    recorded, else a note. Files, manifest and record may agree then, all made anew. `name` is that of the log.
    """
    recorded: dict[_Bytes, set[str]] = {}
    typed: dict[_Bytes, int] = {}
    for number, line in enumerate(lines, 1):
        for kept, digest in (told for edit in line.edits for told in _hashes(edit)):
            if line.act in _BY_PERSONS:
                typed[kept] = number
            else:
                recorded.setdefault(kept, set()).add(digest)
    standing = history.edits({}, history.state(RECORD.write(record)))
    for kept, digest in (told for edit in standing for told in _hashes(edit)):
        where = f"{name}:{typed[kept]}" if kept in typed else kept.what
        if kept in recorded and digest not in recorded[kept]:
            said = (
                f"the {kept.part} of {kept.what} is not the one that was recorded: it was exchanged by hand"
            )
            yield Finding("damage", where, said)
        elif kept in typed and kept not in recorded:
            said = f"the {kept.part} of {kept.what} was put on record by hand: no command here took it in"
            yield Finding("note", where, said)


def _hashes(edit: history.Edit) -> Iterator[tuple[_Bytes, str]]:
    """The bytes of which a change tells the hash, each with it."""
    kind = next((kind for kind in (_CAPTURES, _DRAFTS) if kind.section == edit.path[0]), None)
    if kind is None or edit.path[kind.depth : kind.depth + 1] not in ((), (kind.key,)):
        return
    holder, inner, value = edit.path[1 : kind.depth], edit.path[kind.depth + 1 :], edit.new
    for key in reversed(inner[1:]):  # one value of one entry
        value = {"number": inner[0], key: value or ""}
    for entry in _entries([value] if inner and value else value, kind.key):
        what = " ".join((*holder, kind.name, str(entry.get("number"))))
        for key, part in kind.hashes:
            if digest := entry.get(key):
                yield _Bytes(what, part), str(digest)


def _entries(value: Tree | None, key: str) -> Iterator[dict[str, Tree]]:
    """The entries of a list, or of the one under that key of its holder."""
    held = value.get(key) if isinstance(value, dict) else value
    yield from (entry for entry in (held if isinstance(held, list) else ()) if isinstance(entry, dict))
