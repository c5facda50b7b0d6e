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
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from factcheck.archive.captures import renewal, shelf, slots, wacz
from factcheck.archive.captures.chain_proof import Finding, Standing, standing
from factcheck.archive.captures.commit import Commit
from factcheck.archive.captures.documents import Document, read_document, records_of
from factcheck.archive.captures.intake import SOFTWARE, Intake, Parcel, news_of
from factcheck.archive.captures.keeping import Keeper
from factcheck.archive.captures.manifest import DERIVED, LIMIT, Manifest
from factcheck.archive.captures.manifest import NAME as MANIFEST
from factcheck.archive.captures.proof import Key, prove
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.rereading import Reread, read_again
from factcheck.archive.captures.shelf import RECORD
from factcheck.archive.captures.text_files import FULL, MAIN, MAP, TextMap, read_map
from factcheck.archive.derived import Derive
from factcheck.archive.warc.reading import Record
from factcheck.errors import BadInput, Damage, Unwritable
from factcheck.files import read_regular, writing

if TYPE_CHECKING:
    from factcheck.archive.captures.timestamp import Stamp
    from factcheck.archive.net.services import Services

T = TypeVar("T")


class Vault:
    """The captures of one fact-check, in `root`/sources. One vault can be used by many threads at once.

    Several processes can write too: only adding a line to the manifest is done one at a time.
    """

    def __init__(self, root: Path) -> None:
        self.folder = root / "sources"
        self._commit = Commit(self.folder, Manifest(self.folder / MANIFEST))
        self._intake = Intake(self.folder, self._commit)

    def keep_file(
        self, source: str, data: bytes, name: str, at: datetime, derive: Derive | None
    ) -> CaptureRecord:
        """Archive a file that a person handed in; `name` is kept as a name, nothing is stored under it.

        The WARC is on the disk before `derive` sees the content; None derives nothing. A file with the content of
        the newest capture is not kept again: its record is returned. Raises BadInput when the disk refuses, Damage
        when the manifest is broken, Busy when another process holds it.
        """
        received = self._intake.receive_file(source, data, name, at)
        if not isinstance(received, Parcel):
            return received
        with received as parcel:
            if derive is not None:
                self._commit.flush([], [parcel.warc])
            record, finished = self._intake.finish(parcel, parcel.read(derive))
            self._commit.flush([finished])
            self._commit.put([finished])
        return record

    def keeper(self, derive: Derive | None) -> Keeper[T]:
        """Return what archives visits, many at once and beside the visits; it raises as `keep_file` does."""
        return Keeper(self._intake, derive)

    def captures(self, source: str) -> list[CaptureRecord]:
        """Return the captures of one source, oldest first. Raises Damage for a record that cannot be read."""
        return shelf.captures(self.folder, source)

    def has(self, source: str) -> bool:
        """Return whether anything is archived under that id. Raises Damage for what is no folder of captures."""
        return bool(slots.numbers(self.folder, source))

    def keys(self) -> frozenset[tuple[str, int]]:
        """Return source and number of all captures that stand in their places."""
        found: set[tuple[str, int]] = set()
        for source in slots.sources(self.folder):
            with suppress(Damage):  # for `verify` to report
                found |= {(source, number) for number in slots.numbers(self.folder, source)}
        return frozenset(found)

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
            return TextMap((), (), (), ())
        return read_map(shelf.read_derived(self.folder, record, MAP), f"{record.key}: {MAP}")

    def warc(self, record: CaptureRecord) -> bytes:
        """Return the WARC of a capture as stored. Raises Damage when it is not the one on record."""
        return shelf.read_warc(self.folder, record)

    def document(self, record: CaptureRecord) -> Document:
        """Return the archived response and the document it holds. Raises Damage when either was altered."""
        return read_document(record, records_of(self.warc(record)), lambda n: self._records(record.source, n))

    def read_again(self, record: CaptureRecord, derive: Derive) -> Reread | None:
        """Derive the texts of a capture again from its archived bytes; nothing is written.

        A body that nothing could unpack when it came is unpacked if something can now, and the visit judged by what
        is in it. None when there is no document. Raises Damage when the archive was altered, BadInput when a library
        is lacking to unpack it.
        """
        earlier = [held for held in self.captures(record.source) if held.number < record.number]
        return read_again(record, self.document(record), earlier, derive)

    def exchange(self, record: CaptureRecord, again: Reread) -> None:
        """Put texts that were derived again in the place of those of a capture, and on the manifest if they differ.

        The archive stays as it is, and what came of the visit too, unless nothing could unpack its body until now.
        Raises as keep_file does.
        """
        capture, data = self.place(record.source, record.number), again.record.to_json()
        with self._commit.held() as manifest, writing(capture):
            renewal.stage(capture, {**again.contents, RECORD: data})
            if again.record != record:
                manifest.append([news_of(again.record, data, DERIVED)])
            renewal.finish(capture)

    def is_whole(self, record: CaptureRecord) -> bool:
        """Say whether the derived files on the disk are those on record."""
        try:
            for name in (FULL, MAIN, MAP) if record.text is not None else ():
                shelf.read_derived(self.folder, record, name)
        except Damage:
            return False
        return True

    def export(self, records: Sequence[CaptureRecord], out: BinaryIO, title: str, created: datetime) -> int:
        """Write captures as one WACZ to `out`; return how many pages it lists.

        Captures that others refer to for their bodies go along. Raises Damage when anything was altered.
        """
        wanted = {(record.source, number) for record in records for number in (record.number, record.body_in)}
        manifest = read_regular(self.folder / MANIFEST, LIMIT) if wanted else b""
        return wacz.pack(out, map(self._packed, sorted(wanted)), manifest, title, created, SOFTWARE)

    def verify(
        self,
        derive: Derive | None = None,
        on_record: Collection[Key] = frozenset(),
        authorities: Path | None = None,
    ) -> Iterator[Finding]:
        """Prove everything that is stored, reading only; see `proof.prove`."""
        return prove(self.folder, derive, on_record, authorities)

    def standing(self, authorities: Path | None = None) -> Standing:
        """Return the manifest's lines by their hashes, and the time stamps over it; see `chain_proof.standing`."""
        return standing(self.folder, authorities)

    def stamp(self, url: str, services: Services, moment: datetime, ca_file: Path | None = None) -> Stamp:
        """Have the manifest's last line stamped by the service at `url` (RFC 3161) and keep the stamp.

        `ca_file` holds the authorities to trust instead of the usual ones, and is kept beside the stamp. Raises
        BadInput when there is nothing to stamp, or no good stamp to be had.
        """
        from factcheck.archive.captures import stamps

        with self._commit.reading() as manifest:
            count, line = manifest.last
        if not count:
            raise BadInput("nothing is archived yet", "fetch something first")
        return stamps.obtain(self.folder, count, line, url, services, moment, ca_file)

    def settle(self, on_record: Collection[Key] = frozenset()) -> list[CaptureRecord]:
        """Clear up after commands that were killed; return the captures that were adopted.

        Folders they left half filled are removed, and whole captures that never reached the manifest are put
        on it. `on_record` are captures that others know of: they did reach it, so that a manifest without them
        was clipped, and is not made anew. Call it before writing. Raises Damage when the manifest is broken or
        lacks one of them, Busy.
        """
        if os.path.lexists(self.folder) and not slots.is_folder(self.folder):
            raise slots.not_a_folder(self.folder)
        with self._commit.held() as manifest:
            manifest.settle_tail()
            lacking = sorted(key for key in on_record if manifest.find(*key) is None)
            if lacking:
                more = f" and {len(lacking) - 1} more" if len(lacking) > 1 else ""
                raise Damage(
                    f"sources/{MANIFEST} lacks captures that are on record: {lacking[0][0]}/{lacking[0][1]}{more}",
                    "bring it back from git or a copy; if there is none, `factcheck settle --keep captures`",
                )
            for source in slots.sources(self.folder):
                slots.sweep_partials(self.folder, source)
                with suppress(Damage, Unwritable):  # of one source: it must not stop other work
                    self._settle_renewals(source, manifest)
            found = sorted(
                self._unlisted(manifest), key=lambda record: (record.at, record.source, record.number)
            )
            if found:
                manifest.append([news_of(record, record.to_json()) for record in found])
            return found

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
            with suppress(Damage):  # for `verify` to report: it must not stop other work
                for number in slots.numbers(self.folder, source):
                    if manifest.find(source, number) is None:
                        yield from self._whole(source, number)

    def _whole(self, source: str, number: int) -> Iterator[CaptureRecord]:
        with suppress(Damage):
            record = self.capture(source, number)
            self.warc(record)
            yield record
