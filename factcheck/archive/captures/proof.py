"""The proof of everything stored: reads only, repairs nothing, finds all that no longer agrees.

Each capture is proved on its own (WARC, records, digests, hashes, texts), and the manifest says which
captures there must be and what their records must be. Alone, that finds damage. A consistent forgery, where
pages and all hashes and lines were made anew, is found once the manifest's head is compared with one that was
written down elsewhere (see `chain_proof.standing`).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from factcheck.archive.captures import shelf, slots
from factcheck.archive.captures.chain_proof import Finding, chain_of, prove_chain, prove_stamps
from factcheck.archive.captures.documents import Document, read_document, records_of, wire_of
from factcheck.archive.captures.manifest import CAPTURED, DERIVED, NAME, STAMPS, Chain, Entry
from factcheck.archive.captures.record import CaptureRecord, Hop
from factcheck.archive.captures.recording import sha256, status_of
from factcheck.archive.captures.renewal import NEXT, is_decided
from factcheck.archive.captures.slots import is_folder
from factcheck.archive.captures.text_files import FULL, MAIN, MAP, files_of, read_map
from factcheck.archive.derived import Derive
from factcheck.archive.messages.content_coding import without
from factcheck.archive.readers.progress import CUT_SHORT
from factcheck.archive.warc.reading import Record
from factcheck.archive.warc.writing import target_uri
from factcheck.errors import BadInput, Damage

Key = tuple[str, int]  # source and number of a capture
UNLISTED = "it is on record, but its line was taken out of the manifest"
LOOKS = 4  # at a capture that is amiss, while the manifest goes on to speak of it


def prove(
    root: Path,
    derive: Derive | None = None,
    on_record: Collection[Key] = frozenset(),
    authorities: Path | None = None,
) -> Iterator[Finding]:
    """Yield what is wrong in the folder `sources`; no damage means that all of it is proved.

    With `derive` the texts are derived once more and compared, where the same extractor made them. `on_record`
    are captures that others know of: the manifest must have them. `authorities` is a file of certificates that the
    reader vouches for.
    """
    if root.is_symlink():
        yield _no_folder(root, "sources")
        return
    try:
        chain = chain_of(root)
    except Damage as damage:
        yield Finding("damage", f"sources/{NAME}", damage.message)
        return
    yield from prove_chain(chain)
    yield from _captures(root, chain, on_record, derive)
    yield from prove_stamps(root, chain, authorities)
    yield from _leftovers(root)


def _captures(
    root: Path, chain: Chain, on_record: Collection[Key], derive: Derive | None
) -> Iterator[Finding]:
    """What is wrong with each capture; one whose texts another command exchanges meanwhile is looked at again.

    A capture stands in its place before its line is written: whatever the manifest had is there now.
    """
    lines = _by_capture(chain)
    present: set[Key] = set()
    closed: set[str] = set()
    for source in sorted({source for source, _ in lines} | set(slots.sources(root))):
        try:
            present |= {(source, number) for number in slots.numbers(root, source)}
        except BadInput:  # an altered line names what is no source
            continue
        except Damage as damage:
            closed.add(source)
            yield Finding("damage", f"sources/{source}", f"{damage.message}; {damage.hint}")
    missing = sorted(key for key in lines.keys() - present if key[0] not in closed)
    yield from _missing(root, missing, sorted(present - lines.keys()))
    found = {key: _proved(root, key, lines, on_record, derive) for key in sorted(present)}
    for _ in range(LOOKS):
        amiss = [key for key, each in found.items() if key not in lines or _damaged(each)]
        now = _by_capture(chain_of(root)) if amiss else lines
        moved = [key for key in amiss if now.get(key) != lines.get(key)]
        if not moved:
            break
        lines = now
        found.update((key, _proved(root, key, lines, on_record, derive)) for key in moved)
    for each in found.values():
        yield from each


def _missing(root: Path, missing: list[Key], unlisted: list[Key]) -> Iterator[Finding]:
    """What there is to say of captures that do not stand in their places: what stands there, or where they went."""
    held = {shelf.named_in(root, *key): f"sources/{key[0]}/{key[1]}" for key in unlisted} if missing else {}
    for source, number in missing:
        where, key = f"sources/{source}/{number}", f"{source}/{number}"
        if os.path.lexists(root / key):
            yield _no_folder(root / key, where)
        elif key in held:
            moved = f"was moved: it is in {held[key]}; give that folder its name back"
            yield Finding("damage", where, f"the capture is on the manifest, but {moved}")
        else:
            yield Finding("damage", where, "the capture is on the manifest, but was removed")


def _no_folder(path: Path, where: str) -> Finding:
    amiss = slots.not_a_folder(path)
    return Finding("damage", where, f"{amiss.message}; {amiss.hint}")


def _of_file(where: str, damage: Damage) -> Finding:
    """A finding that names its file once, though the message begins with the whole path."""
    path, _, said = damage.message.partition(f"{where} ")
    return Finding("damage", where, f"it {said}" if said and path.endswith("/") else damage.message)


def _damaged(findings: list[Finding]) -> bool:
    return any(finding.level == "damage" for finding in findings)


def _by_capture(chain: Chain) -> dict[Key, list[Entry]]:
    lines: dict[Key, list[Entry]] = {}
    for entry in chain.entries:
        lines.setdefault((entry.source, entry.number), []).append(entry)
    return lines


def _proved(
    root: Path, key: Key, lines: dict[Key, list[Entry]], on_record: Collection[Key], derive: Derive | None
) -> list[Finding]:
    try:
        return list(_capture(root, key, lines.get(key, []), key in on_record, derive))
    except Damage as damage:
        return [Finding("damage", f"sources/{key[0]}/{key[1]}", damage.message)]


def _capture(
    root: Path, key: Key, lines: list[Entry], on_record: bool, derive: Derive | None
) -> Iterator[Finding]:
    source, number = key
    where = f"sources/{source}/{number}"
    place = slots.place_of(root, source, number)
    record, data = shelf.read_record(root, source, number)
    renewing = bool(lines) and is_folder(place / NEXT) and is_decided(place, lines[-1].record_sha256)
    if not lines and on_record:
        yield Finding("damage", where, UNLISTED)
    elif not lines:
        yield Finding("note", where, "whole, but not on the manifest; the next command that archives adds it")
    elif renewing:
        yield Finding("note", where, "new texts are on their way; the next command that archives ends that")
    elif sha256(data) != lines[-1].record_sha256:
        yield Finding("damage", f"{where}/{shelf.RECORD}", "it is not the record that is on the manifest")
    yield from _lines(record, lines)
    try:
        document = _prove_warc(root, record)
    except Damage as damage:
        yield _of_file(f"{where}/{shelf.WARC}", damage)
        document = None
    if not renewing:
        yield from _prove_texts(root, record, document, derive)
    strays = {path.name for path in place.iterdir()}
    for name in sorted(strays - {shelf.WARC, shelf.RECORD, FULL, MAIN, MAP, NEXT}):
        yield Finding("note", f"{where}/{name[:80]!r}", "nobody knows this file")


def _lines(record: CaptureRecord, lines: list[Entry]) -> Iterator[Finding]:
    """What the manifest says of a capture other than its record does: only the texts are ever made anew."""
    where = f"sources/{record.key}"
    for place, line in enumerate(lines):
        if line.event != (DERIVED if place else CAPTURED):
            yield Finding("damage", where, f"line {line.n} of the manifest says that it was {line.event}")
        if line.at != record.at:
            what = f"line {line.n} of the manifest says {line.at}; the record says {record.at}"
            yield Finding("damage", where, what)
        if line.warc_sha256 != record.warc_sha256:
            yield Finding("damage", where, f"line {line.n} of the manifest names another archive")


def _prove_warc(root: Path, record: CaptureRecord) -> Document:
    records = records_of(shelf.read_warc(root, record))
    document = read_document(record, records, lambda number: _records(root, record.source, number))
    if records[0].field("WARC-Date") != record.at:
        raise Damage("the time of the capture is not the one on record")
    about = [held for held in records if held.kind == "metadata"]
    if len(about) != len(record.hops):
        raise Damage("the number of hops is not the one on record")
    answers = {held.record_id: held for held in records if held.kind in ("response", "revisit")}
    for hop, metadata in zip(record.hops, about, strict=True):
        last = hop is record.hops[-1]
        answer = answers.get(metadata.field("WARC-Refers-To"))
        wire = document.wire if last else (wire_of(records, answer) if answer else b"")
        _prove_hop(hop, metadata, answer, wire)
    return document


def _prove_hop(hop: Hop, metadata: Record, answer: Record | None, wire: bytes) -> None:
    if (sha256(wire) if wire else "") != hop.wire_sha256 or len(wire) != hop.wire_size:
        raise Damage("a response on the way is not the one on record")
    if status_of(wire) != hop.status:
        raise Damage("a status is not the one on record")
    if (metadata.field("WARC-Target-URI"), metadata.field("WARC-Date")) != (target_uri(hop.url), hop.at):
        raise Damage("an address or time on the way is not the one on record")
    if answer is not None and answer.kind == "response" and answer.field("WARC-Truncated") != hop.truncated:
        raise Damage("a truncation is not the one on record")
    stated = [line.partition(": ") for line in metadata.block.decode("utf-8", "replace").split("\r\n")]
    said = {name: value for name, _, value in reversed(stated)}
    if said.get("certificate-sha256", "") != hop.certificate_sha256 or said.get("peer", "") != hop.peer:
        raise Damage("the server's address or certificate is not the one on record")
    if said.get("certificate-accepted-under", "").partition(",")[0] != hop.authority:
        raise Damage("the authority that a certificate was accepted under is not the one on record")
    if said.get("error", "") != hop.error:
        raise Damage("what went wrong on the way is not what is on record")


def _records(root: Path, source: str, number: int) -> list[Record]:
    return records_of(shelf.read_warc(root, shelf.read_record(root, source, number)[0]))


def _prove_texts(
    root: Path, record: CaptureRecord, document: Document | None, derive: Derive | None
) -> Iterator[Finding]:
    where = f"sources/{record.key}"
    for name in shelf.derived_hashes(record):
        try:
            data = shelf.read_derived(root, record, name)
            if name == MAP:
                read_map(data, f"{where}/{name}")
        except Damage as damage:
            yield _of_file(f"{where}/{name}", damage)
    if derive is None or document is None or record.text is None:
        return
    if document.lacking:
        yield Finding("note", where, f"its texts were not compared with it: {without(document.lacking)}")
        return
    again = files_of(derive(document.content, record.declared_type, record.final_url)).text
    if again.extractor != record.text.extractor:
        yield Finding("note", where, f"texts made by {record.text.extractor}; {again.extractor} may differ")
    elif again.extractor.endswith(CUT_SHORT):
        yield Finding(
            "note", where, "its texts end where time or memory did: read again they may end elsewhere"
        )
    elif (again.full_sha256, again.main_sha256) != (record.text.full_sha256, record.text.main_sha256):
        yield Finding("damage", where, "its texts are not those that its archived bytes give")


def _leftovers(root: Path) -> Iterator[Finding]:
    for name in slots.strays(root, (NAME, STAMPS)):
        yield Finding("note", f"sources/{name[:80]!r}", "nobody knows this file")
    for source in slots.sources(root):
        for path in slots.partials(root, source):
            yield Finding(
                "note", f"sources/{source}/{path.name}", "left by a command that was stopped or runs"
            )
