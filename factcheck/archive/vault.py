"""The vault: owns `sources/`. Captures are put in whole or not at all, and never altered afterwards.

sources/S003/1/capture.warc.gz   what was on the wire, written before anything is derived from it
sources/S003/1/capture.json      what is on record about it
sources/S003/1/text.full.txt     all visible text: what quotes are proved against
sources/S003/1/text.main.txt     the article without what surrounds it: what people read and search
sources/S003/1/text.map.json     from the texts back to the document
sources/manifest.jsonl           one line per capture, each holding the hash of the line before
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from factcheck.archive import renewal, shelf, slots, wacz
from factcheck.archive.commit import Commit, Finished
from factcheck.archive.derived import Derive
from factcheck.archive.documents import Document, read_document, records_of
from factcheck.archive.exchange import Visit
from factcheck.archive.http_message import CONTENT_CAP
from factcheck.archive.intake import SOFTWARE, Parcel, derive_from, fill, news_of, record_of
from factcheck.archive.manifest import DERIVED, LIMIT, Manifest
from factcheck.archive.manifest import NAME as MANIFEST
from factcheck.archive.profile import Record
from factcheck.archive.proof import Finding, prove
from factcheck.archive.record import CaptureRecord
from factcheck.archive.recording import arrival_of_file, arrival_of_visit, find_original, sha256
from factcheck.archive.shelf import RECORD, WARC
from factcheck.archive.text_files import FULL, MAIN, MAP, TextMap, files_of, read_map
from factcheck.archive.warc import Hashes, write_file, write_visit
from factcheck.errors import BadInput, Damage
from factcheck.files import create, read_regular, sync_all, writing

if TYPE_CHECKING:
    from factcheck.archive.services import Services
    from factcheck.archive.timestamp import Stamp


class Vault:
    """The captures of one fact-check, in `root`/sources. One vault can be used by many threads at once.

    Several processes can write too: only adding a line to the manifest is done one at a time.
    """

    def __init__(self, root: Path, content_cap: int = CONTENT_CAP) -> None:
        """`content_cap` is how many bytes of content are decoded of one answer at most."""
        self.folder = root / "sources"
        self._content_cap = content_cap
        self._commit = Commit(self.folder, Manifest(self.folder / MANIFEST))
        # one thread at a time prepares a capture: threads that fight over the interpreter at every call to the
        # system take nearly twice the CPU for the same work
        self._desk = threading.Lock()

    def keep_visit(self, source: str, visit: Visit, at: datetime, derive: Derive | None) -> CaptureRecord:
        """Archive a visit, whatever came of it, and return what is on record about it.

        The WARC is on the disk before `derive` sees the content; None derives nothing. The same body as in an
        earlier capture of the source becomes a revisit record. Raises BadInput when the disk refuses, Damage
        when the manifest is broken, Busy when another process holds it.
        """
        with self._desk:
            earlier = self.captures(source)
            arrival = arrival_of_visit(visit, self._content_cap)
            original, holder = find_original(arrival, earlier) or (None, 0)
            known = Hashes(arrival.wire.sha256, len(arrival.body.data), arrival.body.sha256)
            written = write_visit(visit, at, secrets.token_bytes(16), SOFTWARE, original, known)
        return self._keep(Parcel(source, at, arrival, written, holder, earlier), derive)

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
        return self._keep(Parcel(source, at, arrival, written, 0, earlier), derive)

    def captures(self, source: str) -> list[CaptureRecord]:
        """Return the captures of one source, oldest first. Raises Damage for a record that cannot be read."""
        return [self.capture(source, number) for number in slots.numbers(self.folder, source)]

    def all(self) -> list[CaptureRecord]:
        """Return all captures, by source and number. Raises Damage for a record that cannot be read."""
        return [record for source in slots.sources(self.folder) for record in self.captures(source)]

    def capture(self, source: str, number: int) -> CaptureRecord:
        """Return one capture. Raises Damage when it is missing or cannot be read."""
        return shelf.read_record(self.folder, source, number)[0]

    def place(self, source: str, number: int) -> Path:
        """Return the folder of one capture."""
        return slots.place_of(self.folder, source, number)

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

    def rederive(self, record: CaptureRecord, derive: Derive) -> CaptureRecord:
        """Derive the texts of a capture again from its archived bytes; return what is then on record.

        Outcome and archive stay as they are. Raises as keep_visit does, and Damage when the archive was altered.
        """
        document = self.document(record)
        derived = derive(document.content, record.declared_type, record.final_url)
        files = files_of(derived)
        renewed = replace(record, text=files.text, sniffed_type=derived.sniffed_type)
        if renewed == record:
            return record
        capture, data = self.place(record.source, record.number), renewed.to_json()
        with self._commit.held() as manifest, writing(capture):
            renewal.stage(capture, {**files.contents, RECORD: data})
            manifest.append([news_of(renewed, data, DERIVED)])
            renewal.finish(capture)
        return renewed

    def export(self, records: Sequence[CaptureRecord], out: BinaryIO, title: str, created: datetime) -> int:
        """Write captures as one WACZ to `out`; return how many pages it lists.

        Captures that others refer to for their bodies go along. Raises Damage when anything was altered.
        """
        wanted = {(record.source, number) for record in records for number in (record.number, record.body_in)}
        manifest = read_regular(self.folder / MANIFEST, LIMIT) if wanted else b""
        return wacz.pack(out, map(self._packed, sorted(wanted)), manifest, title, created, SOFTWARE)

    def verify(self, head: str | None = None, derive: Derive | None = None) -> Iterator[Finding]:
        """Prove everything that is stored, reading only; see `proof.prove`."""
        return prove(self.folder, head, derive)

    def head(self) -> str:
        """Return the hash of the manifest's last line, "" when nothing was kept. Raises Damage."""
        with self._commit.reading() as manifest:
            return manifest.head

    def stamp(self, url: str, services: Services, moment: datetime, ca_file: Path | None = None) -> Stamp:
        """Have the manifest's last line stamped by the service at `url` (RFC 3161) and keep the stamp.

        `ca_file` holds the authorities to trust instead of the usual ones, and is kept beside the stamp. Raises
        BadInput when there is nothing to stamp, or no good stamp to be had.
        """
        from factcheck.archive import stamps

        with self._commit.reading() as manifest:
            count, line = manifest.last
        if not count:
            raise BadInput("nothing is archived yet", "fetch something first")
        return stamps.obtain(self.folder, count, line, url, services, moment, ca_file)

    def settle(self) -> list[CaptureRecord]:
        """Clear up after commands that were killed; return the captures that were adopted.

        Folders they left half filled are removed, and whole captures that never reached the manifest are put
        on it. Call it before writing. Raises Damage when the manifest is broken, Busy.
        """
        with self._commit.held() as manifest:
            for source in slots.sources(self.folder):
                slots.sweep_partials(self.folder, source)
                self._settle_renewals(source, manifest)
            found = sorted(
                self._unlisted(manifest), key=lambda record: (record.at, record.source, record.number)
            )
            if found:
                manifest.append([news_of(record, record.to_json()) for record in found])
            return found

    def _keep(self, parcel: Parcel, derive: Derive | None) -> CaptureRecord:
        with writing(self.folder), ExitStack() as open_slot:
            with self._desk:
                self._make_folder()
                above = self._commit.highest(parcel.source)
                slot = open_slot.enter_context(slots.reserve(self.folder, parcel.source, above))
                create(slot.file(WARC), parcel.written.data)
            if derive is not None:
                sync_all([slot.file(WARC)])
            derived = derive_from(parcel, derive)
            with self._desk:
                files = files_of(derived) if derived else None
                record = record_of(parcel, slot.number, derived, files)
                data = record.to_json()
                finished = Finished(slot, fill(slot, data, files), news_of(record, data))
            self._commit.put(finished)
        return record

    def _packed(self, key: tuple[str, int]) -> wacz.Packed:
        record, data = shelf.read_record(self.folder, *key)
        return wacz.Packed(record, data, self.warc(record))

    def _records(self, source: str, number: int) -> list[Record]:
        return records_of(self.warc(self.capture(source, number)))

    def _settle_renewals(self, source: str, manifest: Manifest) -> None:
        with writing(self.folder / source):
            for number in slots.numbers(self.folder, source):
                entry = manifest.find(source, number)
                renewal.settle(self.place(source, number), entry.record_sha256 if entry else "")

    def _unlisted(self, manifest: Manifest) -> Iterator[CaptureRecord]:
        for source in slots.sources(self.folder):
            for number in slots.numbers(self.folder, source):
                if manifest.find(source, number) is None:
                    with suppress(Damage):  # for `verify` to report: it must not stop other work
                        record = self.capture(source, number)
                        self.warc(record)
                        yield record

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir()
        except FileExistsError:
            if not slots.is_folder(self.folder):
                raise Damage(f"{self.folder} is not a folder", "move it away") from None
        else:
            sync_all([self.folder.parent])
