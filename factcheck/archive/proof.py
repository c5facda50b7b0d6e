"""The proof of everything stored: reads only, repairs nothing, finds all that no longer agrees.

Each capture is proved on its own (WARC, records, digests, hashes, texts), and the manifest says which
captures there must be and what their records must be. Alone, that finds damage. It finds a consistent
forgery, where pages and all hashes and lines were made anew, once a `head` is compared that was written down
elsewhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from factcheck.archive import shelf, slots
from factcheck.archive.derived import Derive
from factcheck.archive.documents import Document, read_document, records_of
from factcheck.archive.manifest import LIMIT, NAME, Chain, Entry, read_chain
from factcheck.archive.profile import Record
from factcheck.archive.readers.progress import CUT_SHORT
from factcheck.archive.record import CaptureRecord, Hop
from factcheck.archive.recording import sha256, status_of
from factcheck.archive.renewal import NEXT, is_decided
from factcheck.archive.slots import is_folder
from factcheck.archive.text_files import FULL, MAIN, MAP, files_of, read_map
from factcheck.errors import BadInput, Damage
from factcheck.files import read_regular

Level = Literal["damage", "note"]

COVERS = (
    "every archived byte is the byte that was archived when its line was put on the manifest, every text is "
    "the one derived from it, and no capture on the manifest is missing"
)
DOES_NOT_COVER = (
    "that the server sent the same to others, that what it sent is true, or who wrote it; and without the "
    "manifest's head kept elsewhere or a time stamp on it, that nobody with access to the folder made pages "
    "and manifest anew"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the proof has to say: damage, or a note that harms nothing (a good time stamp, a leftover)."""

    level: Level
    where: str
    message: str


def prove(root: Path, head: str | None = None, derive: Derive | None = None) -> Iterator[Finding]:
    """Yield what is wrong in the folder `sources`; no damage means that all of it is proved.

    `head` is the manifest's head as written down elsewhere ("" for an empty vault, None when it was not).
    With `derive` the texts are derived once more and compared, where the same extractor made them.
    """
    manifest = f"sources/{NAME}"
    try:
        chain = _chain(root)
    except Damage as damage:
        yield Finding("damage", manifest, damage.message)
        return
    yield from (Finding("damage", manifest, problem) for problem in chain.problems)
    if chain.tail:
        yield Finding("note", manifest, "the last line is cut off; the next command that archives settles it")
    yield from _against(chain, head)
    latest = {(entry.source, entry.number): entry for entry in chain.entries}
    present = {(s, n) for s in slots.sources(root) for n in slots.numbers(root, s)}
    for source, number in sorted(latest.keys() - present):
        yield Finding(
            "damage", f"sources/{source}/{number}", "the capture is on the manifest, but was removed"
        )
    first = {(entry.source, entry.number): entry.warc_sha256 for entry in reversed(chain.entries)}
    for source, number in sorted(present):
        entry = latest.get((source, number))
        try:
            yield from _capture(root, source, number, entry, derive)
            if entry is not None and entry.warc_sha256 != first[source, number]:
                raise Damage("the manifest names two different archives for it")
        except Damage as damage:
            yield Finding("damage", f"sources/{source}/{number}", damage.message)
    yield from _stamps(root, chain)
    yield from _leftovers(root)


def _chain(root: Path) -> Chain:
    try:
        return read_chain(read_regular(root / NAME, LIMIT))
    except BadInput as error:
        if not os.path.lexists(root / NAME):
            return read_chain(b"")
        raise Damage(error.message) from None


def _against(chain: Chain, head: str | None) -> Iterator[Finding]:
    where = f"sources/{NAME}"
    if head is None or head == chain.head:
        return
    if head and head not in chain.hashes:
        yield Finding(
            "damage", where, "it is not the manifest of this record: captures were altered, removed or put in"
        )
        return
    newer = len(chain.hashes) - (chain.hashes.index(head) + 1 if head else 0)
    yield Finding("note", where, f"its last {newer} lines are newer than the record")


def _capture(
    root: Path, source: str, number: int, entry: Entry | None, derive: Derive | None
) -> Iterator[Finding]:
    where = f"sources/{source}/{number}"
    place = slots.place_of(root, source, number)
    record, data = shelf.read_record(root, source, number)
    renewing = False
    if entry is None:
        yield Finding("note", where, "whole, but not on the manifest; the next command that archives adds it")
    elif renewing := is_folder(place / NEXT) and is_decided(place, entry.record_sha256):
        yield Finding("note", where, "new texts are on their way; the next command that archives ends that")
    elif sha256(data) != entry.record_sha256 or record.warc_sha256 != entry.warc_sha256:
        yield Finding("damage", f"{where}/{shelf.RECORD}", "it is not the record that is on the manifest")
    try:
        document = _prove_warc(root, record)
    except Damage as damage:
        yield Finding("damage", f"{where}/{shelf.WARC}", damage.message)
        document = None
    if not renewing:
        yield from _prove_texts(root, record, document, derive)
    strays = {path.name for path in place.iterdir()}
    for name in sorted(strays - {shelf.WARC, shelf.RECORD, FULL, MAIN, MAP, NEXT}):
        yield Finding("note", f"{where}/{name[:80]!r}", "nobody knows this file")


def _prove_warc(root: Path, record: CaptureRecord) -> Document:
    records = records_of(shelf.read_warc(root, record))
    document = read_document(record, records, lambda number: _records(root, record.source, number))
    about = [held for held in records if held.kind == "metadata"]
    if len(about) != len(record.hops):
        raise Damage("the number of hops is not the one on record")
    answers = {held.record_id: held for held in records if held.kind in ("response", "revisit")}
    for hop, metadata in zip(record.hops, about, strict=True):
        last = hop is record.hops[-1]
        answer = answers.get(metadata.field("WARC-Refers-To"))
        wire = document.wire if last else (answer.block if answer else b"")
        _prove_hop(hop, metadata, answer, wire)
    return document


def _prove_hop(hop: Hop, metadata: Record, answer: Record | None, wire: bytes) -> None:
    if (sha256(wire) if wire else "") != hop.wire_sha256 or len(wire) != hop.wire_size:
        raise Damage("a response on the way is not the one on record")
    if status_of(wire) != hop.status:
        raise Damage("a status is not the one on record")
    if answer is not None and answer.kind == "response" and answer.field("WARC-Truncated") != hop.truncated:
        raise Damage("a truncation is not the one on record")
    stated = [line.partition(": ") for line in metadata.block.decode("utf-8", "replace").split("\r\n")]
    said = {name: value for name, _, value in reversed(stated)}
    if said.get("certificate-sha256", "") != hop.certificate_sha256 or said.get("peer", "") != hop.peer:
        raise Damage("the server's address or certificate is not the one on record")


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
            yield Finding("damage", f"{where}/{name}", damage.message)
    if derive is None or document is None or record.text is None:
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


def _stamps(root: Path, chain: Chain) -> Iterator[Finding]:
    if not is_folder(root / "stamps"):
        return
    from factcheck.archive import stamps  # takes a while to import, and most vaults have none

    for name, stamp in stamps.prove(root, chain.hashes):
        where = f"sources/{stamps.FOLDER}/{name}"
        if isinstance(stamp, str):
            yield Finding("damage", where, f"the time stamp is not good: {stamp}")
            continue
        under = "" if stamp.trusted else ", under an authority whose certificate is kept beside it"
        lines = chain.hashes.index(stamp.head) + 1
        yield Finding("note", where, f"lines 1 to {lines} existed on {stamp.at}: {stamp.authority}{under}")


def _leftovers(root: Path) -> Iterator[Finding]:
    for source in slots.sources(root):
        for path in slots.partials(root, source):
            yield Finding(
                "note", f"sources/{source}/{path.name}", "left by a command that was stopped or runs"
            )
