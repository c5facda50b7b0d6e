"""The vault: owns `sources/`. Captures are put in whole or not at all, and never altered afterwards.

sources/S003/1/capture.warc.gz   what was on the wire, written before anything is derived from it
sources/S003/1/capture.json      what is on record about it
sources/S003/1/text.full.txt     all visible text: what quotes are proved against
sources/S003/1/text.main.txt     the article without what surrounds it: what people read and search
sources/S003/1/text.map.json     from the texts back to the document
sources/manifest.jsonl           one line per capture, each holding the hash of the line before
"""

from __future__ import annotations

import os
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from mimetypes import guess_type
from pathlib import Path

import factcheck
from factcheck.archive import shelf, slots
from factcheck.archive.derived import Derive, Derived
from factcheck.archive.documents import Document, read_document, records_of
from factcheck.archive.exchange import Visit
from factcheck.archive.http_message import CONTENT_CAP
from factcheck.archive.manifest import CAPTURED, Manifest
from factcheck.archive.manifest import NAME as MANIFEST
from factcheck.archive.profile import Record
from factcheck.archive.proof import Finding, prove
from factcheck.archive.record import CaptureRecord
from factcheck.archive.recording import (
    Arrival,
    arrival_of_file,
    arrival_of_visit,
    find_original,
    judge,
    make_record,
    sha256,
)
from factcheck.archive.shelf import RECORD, WARC
from factcheck.archive.slots import Slot
from factcheck.archive.text_files import FULL, MAIN, MAP, Files, TextMap, files_of, read_map
from factcheck.archive.warc import Written, write_file, write_visit
from factcheck.errors import Damage
from factcheck.files import Lock, sync_file, sync_folder, writing

SOFTWARE = f"factcheck/{factcheck.__version__}"
LOCK_SECONDS = 60.0


class Vault:
    """The captures of one fact-check, in `root`/sources. One vault can be used by many threads at once.

    Several processes can write too: only adding a line to the manifest is done one at a time.
    """

    def __init__(self, root: Path, content_cap: int = CONTENT_CAP) -> None:
        """`content_cap` is how many bytes of content are decoded of one answer at most."""
        self.folder = root / "sources"
        self._content_cap = content_cap
        self._manifest = Manifest(self.folder / MANIFEST)
        self._lock = Lock(root / ".factcheck" / "sources.lock", LOCK_SECONDS)
        self._mutex = threading.Lock()

    def keep_visit(self, source: str, visit: Visit, at: datetime, derive: Derive | None) -> CaptureRecord:
        """Archive a visit, whatever came of it, and return what is on record about it.

        The WARC is on the disk before `derive` sees the content; None derives nothing. The same body as in an
        earlier capture of the source becomes a revisit record. Raises BadInput when the disk refuses, Damage
        when the manifest is broken, Busy when another process holds it; then nothing was kept.
        """
        earlier = self.captures(source)
        arrival = arrival_of_visit(visit, self._content_cap)
        found = find_original(arrival, earlier)
        original, holder = found or (None, 0)
        written = write_visit(visit, at, secrets.token_bytes(16), SOFTWARE, original)
        return self._keep(source, at, arrival, written, holder, derive, earlier)

    def keep_file(
        self, source: str, data: bytes, name: str, at: datetime, derive: Derive | None
    ) -> CaptureRecord:
        """Archive a file that a person handed in; `name` is kept as a name, nothing is stored under it.

        A file with the content of the newest capture is not kept again: its record is returned. Raises as
        keep_visit does.
        """
        earlier = self.captures(source)
        if earlier and earlier[-1].content_sha256 == sha256(data):
            return earlier[-1]
        arrival = arrival_of_file(data, name, guess_type(name, strict=True)[0] or "application/octet-stream")
        identity = secrets.token_bytes(16)
        written = write_file(data, arrival.final_url, arrival.declared_type, at, identity, SOFTWARE)
        return self._keep(source, at, arrival, written, 0, derive, earlier)

    def captures(self, source: str) -> list[CaptureRecord]:
        """Return the captures of one source, oldest first. Raises Damage for a record that cannot be read."""
        parent = slots.source_folder(self.folder, source)
        return [self.capture(source, number) for number in slots.numbers(parent)]

    def all(self) -> list[CaptureRecord]:
        """Return all captures, by source and number. Raises Damage for a record that cannot be read."""
        return [record for source in slots.sources(self.folder) for record in self.captures(source)]

    def capture(self, source: str, number: int) -> CaptureRecord:
        """Return one capture. Raises Damage when it is missing or cannot be read."""
        return shelf.read_record(self.folder, source, number)[0]

    def place(self, source: str, number: int) -> Path:
        """Return the folder of one capture."""
        return shelf.place(self.folder, source, number)

    def text(self, record: CaptureRecord, main: bool = False) -> str:
        """Return the full visible text, or the main text; "" when none was derived.

        Raises Damage when it is not the text on record.
        """
        if record.text is None:
            return ""
        return shelf.read_derived(self.folder, record, MAIN if main else FULL).decode()

    def text_map(self, record: CaptureRecord) -> TextMap:
        """Return the pages of a capture and the way from its texts to the document. Raises Damage."""
        if record.text is None:
            return TextMap((), (), ())
        return read_map(shelf.read_derived(self.folder, record, MAP), f"{record.key}: {MAP}")

    def warc(self, record: CaptureRecord) -> bytes:
        """Return the WARC of a capture as stored. Raises Damage when it is not the one on record."""
        return shelf.read_warc(self.folder, record)

    def document(self, record: CaptureRecord) -> Document:
        """Return the archived response and the document it holds. Raises Damage when either was altered."""
        return read_document(record, records_of(self.warc(record)), lambda n: self._records(record.source, n))

    def verify(self, head: str | None = None, derive: Derive | None = None) -> Iterator[Finding]:
        """Prove everything that is stored, reading only; see `proof.prove`."""
        return prove(self.folder, head, derive)

    def head(self) -> str:
        """Return the hash of the manifest's last line, "" when nothing was kept. Raises Damage."""
        with self._mutex:
            self._manifest.refresh()
            return self._manifest.head

    def settle(self) -> list[CaptureRecord]:
        """Clear up after commands that were killed; return the captures that were adopted.

        Folders they left half filled are removed, and whole captures that never reached the manifest are put
        on it. Call it before writing. Raises Damage when the manifest is broken, Busy.
        """
        with self._held():
            self._manifest.refresh()
            for source in slots.sources(self.folder):
                slots.sweep_partials(self.folder / source)
            found = sorted(self._unlisted(), key=lambda record: (record.at, record.source, record.number))
            for record in found:
                self._list(record)
            return found

    def _keep(
        self,
        source: str,
        at: datetime,
        arrival: Arrival,
        written: Written,
        holder: int,
        derive: Derive | None,
        earlier: list[CaptureRecord],
    ) -> CaptureRecord:
        previous = earlier[-1] if earlier else None
        with writing(self.folder / source):
            self._make_folders()
            parent = slots.source_folder(self.folder, source, create=True)
            with slots.reserve(parent, self._highest(source)) as slot:
                sync_file(slot.folder / WARC, written.data)
                derived = _derived(arrival, derive)
                files = files_of(derived) if derived else None
                text = files.text if files else None
                record = make_record(
                    source=source,
                    number=slot.number,
                    at=at,
                    arrival=arrival,
                    verdict=judge(arrival, derived, text, earlier),
                    warc=written.data,
                    record_id=written.record_id,
                    body_in=holder or slot.number,
                    text=text,
                    sniffed_type=derived.sniffed_type if derived else "",
                    previous=previous.warc_sha256 if previous else "",
                    software=SOFTWARE,
                )
                _fill(slot, record, files)
                slot.place()
        with self._held():
            self._list(record)
        return record

    def _records(self, source: str, number: int) -> list[Record]:
        return records_of(self.warc(self.capture(source, number)))

    def _unlisted(self) -> Iterator[CaptureRecord]:
        for source in slots.sources(self.folder):
            for number in slots.numbers(self.folder / source):
                if self._manifest.find(source, number) is None:
                    with suppress(Damage):  # for `verify` to report: it must not stop other work
                        record = self.capture(source, number)
                        self.warc(record)
                        yield record

    def _list(self, record: CaptureRecord) -> None:
        """Put a capture on the manifest, unless another command adopted it meanwhile. The lock is held."""
        self._manifest.refresh()
        if self._manifest.find(record.source, record.number) is None:
            hashes = record.warc_sha256, sha256(record.to_json())
            self._manifest.append(CAPTURED, record.source, record.number, record.at, *hashes)

    def _highest(self, source: str) -> int:
        """Return the highest number the manifest ever gave to a capture of the source."""
        with self._mutex:
            self._manifest.refresh()
            return self._manifest.highest(source)

    def _make_folders(self) -> None:
        if not slots.is_folder(self.folder):
            if os.path.lexists(self.folder):
                raise Damage(f"{self.folder} is not a folder", "move it away")
            self.folder.mkdir(exist_ok=True)
            sync_folder(self.folder.parent)

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Hold the vault: one thread at a time here, one process at a time through the lock."""
        with self._mutex, writing(self.folder):
            (self.folder.parent / ".factcheck").mkdir(exist_ok=True)
            with self._lock:
                yield


def _derived(arrival: Arrival, derive: Derive | None) -> Derived | None:
    if derive is None or not arrival.content:
        return None
    return derive(arrival.content, arrival.declared_type, arrival.final_url)


def _fill(slot: Slot, record: CaptureRecord, files: Files | None) -> None:
    for name, data in files.contents.items() if files else ():
        sync_file(slot.folder / name, data)
    sync_file(slot.folder / RECORD, record.to_json())
