"""Taking into the vault: from what arrived to a filled folder and a line for the manifest."""

from __future__ import annotations

import errno
import os
import secrets
from datetime import datetime
from mimetypes import guess_type
from pathlib import Path
from typing import NamedTuple

import factcheck
from factcheck.archive.captures import shelf, slots
from factcheck.archive.captures.commit import Commit, Finished
from factcheck.archive.captures.manifest import CAPTURED, News
from factcheck.archive.captures.record import CaptureRecord, Text
from factcheck.archive.captures.recording import (
    Arrival,
    arrival_of_file,
    arrival_of_visit,
    find_original,
    judge,
    sha256,
)
from factcheck.archive.captures.shelf import RECORD, WARC
from factcheck.archive.captures.slots import Slot
from factcheck.archive.captures.text_files import files_of
from factcheck.archive.derived import READING_SECONDS, Derive, Derived
from factcheck.archive.messages.exchange import Visit
from factcheck.archive.warc.writing import Hashes, Written, warc_date, write_file, write_visit
from factcheck.errors import BadInput
from factcheck.files import create, sync_all, writing
from factcheck.vocabulary import Outcome

NOTE = "visit.json"
"""What is on record of a capture that is not read yet, beside its WARC; gone once it is in its place."""

# seconds for a visit and for reading what it brought; the rest of half a minute is for starting and writing
_TOGETHER = 28.0
_READING_AT_LEAST = 8.0

SOFTWARE = f"factcheck/{factcheck.__version__}"


class Arrived(NamedTuple):
    """What a visit brought for a source, and when."""

    source: str
    visit: Visit
    at: datetime


class Parcel(NamedTuple):
    """What arrived for a source, with its WARC written (not flushed) in a folder that is not in place yet.

    `holder` is the number of the capture that holds the body, 0 when the WARC here does. `noted` says that NOTE lies
    beside it, `took` how many seconds the visit took if it was just now. Held inside `with`: what was not put in place
    by the end is removed.
    """

    at: datetime
    arrival: Arrival
    earlier: list[CaptureRecord]
    holder: int
    slot: Slot
    record_id: str
    warc_size: int
    warc_sha256: str
    noted: bool = False
    took: float = 0.0

    @property
    def files(self) -> list[str]:
        """The paths of what was written so far."""
        return [self.warc, self.slot.file(NOTE)] if self.noted else [self.warc]

    @property
    def warc(self) -> str:
        """The path of the WARC."""
        return self.slot.file(WARC)

    def read(self, derive: Derive | None) -> Derived | None:
        """Return what can be read out of the content; None when there is none, or nothing is to be derived."""
        arrival = self.arrival
        if derive is None or not arrival.content.data:
            return None
        seconds = reading_seconds(self.took)
        return derive(bytes(arrival.content.data), arrival.declared_type, arrival.final_url, seconds=seconds)

    def __enter__(self) -> Parcel:
        return self

    def __exit__(self, *_: object) -> None:
        self.slot.release()


def reading_seconds(took: float) -> float:
    """Return how long a document may be read whose visit took so many seconds.

    Together they stay below half a minute. A file, and what was archived earlier, has all the time of a document.
    """
    return round(min(READING_SECONDS, max(_READING_AT_LEAST, _TOGETHER - took)), 1)


class Intake:
    """Makes captures of what arrives, in the folder of the vault; `commit` is how they get in place."""

    def __init__(self, folder: Path, commit: Commit) -> None:
        self.commit = commit
        self.folder = folder
        self._made = False

    def receive(self, arrived: Arrived) -> Parcel:
        """Write the WARC of a visit. The same body as in an earlier capture becomes a revisit record.

        Raises BadInput when the disk refuses or the source is no id, Damage for what cannot be read.
        """
        source, visit, at = arrived
        slot = self._reserve(source)
        try:
            earlier = [] if slot.first else shelf.captures(self.folder, source)
            arrival = arrival_of_visit(visit)
            original, holder = find_original(arrival, earlier) or (None, 0)
            known = Hashes(arrival.wire.sha256, len(arrival.body.data), arrival.body.sha256)
            written = write_visit(visit, at, secrets.token_bytes(16), SOFTWARE, original, known)
            parcel = self._parcel(slot, at, arrival, earlier, holder, written)
            return parcel._replace(took=visit.seconds)
        except BaseException:
            slot.release()
            raise

    def receive_file(self, source: str, data: bytes, name: str, at: datetime) -> Parcel | CaptureRecord:
        """Write the WARC of a file; the record of the newest capture when it has this content. Raises alike."""
        earlier = shelf.captures(self.folder, source)
        if earlier and earlier[-1].content_sha256 == sha256(data):
            return earlier[-1]
        arrival = arrival_of_file(data, name, guess_type(name, strict=True)[0] or "application/octet-stream")
        identity = secrets.token_bytes(16)
        written = write_file(data, arrival.final_url, arrival.declared_type, at, identity, SOFTWARE)
        slot = self._reserve(source)
        try:
            return self._parcel(slot, at, arrival, earlier, 0, written)
        except BaseException:
            slot.release()
            raise

    def note(self, parcel: Parcel) -> Parcel:
        """Put down beside the WARC what is on record so far, so that `salvage` can finish it. Raises BadInput."""
        record = _record(parcel, (parcel.arrival.outcome, parcel.arrival.reason), None, "")
        with writing(self.folder):
            create(parcel.slot.file(NOTE), record.to_json())
        return parcel._replace(noted=True)

    def finish(self, parcel: Parcel, derived: Derived | None) -> tuple[CaptureRecord, Finished]:
        """Put the record and the derived files beside the WARC. Raises BadInput."""
        with writing(self.folder):
            files = files_of(derived) if derived else None
            text = files.text if files else None
            slot = parcel.slot
            verdict = judge(parcel.arrival, derived, text, parcel.earlier)
            record = _record(parcel, verdict, text, derived.sniffed_type if derived else "")
            data = record.to_json()
            paths = [parcel.warc]
            for name, content in (*(files.contents.items() if files else ()), (RECORD, data)):
                paths.append(slot.file(name))
                create(paths[-1], content)
            if parcel.noted:
                os.unlink(slot.file(NOTE))  # noqa: PTH108
            return record, Finished(slot, paths, news_of(record, data))

    def _reserve(self, source: str) -> Slot:
        with writing(self.folder):
            if not self._made:
                self._make_folder()
            return slots.reserve(self.folder, source, self.commit.highest(source))

    def _parcel(
        self,
        slot: Slot,
        at: datetime,
        arrival: Arrival,
        earlier: list[CaptureRecord],
        holder: int,
        written: Written,
    ) -> Parcel:
        with writing(self.folder):
            create(slot.file(WARC), written.data)
        size, digest = len(written.data), sha256(written.data)
        return Parcel(at, arrival, earlier, holder, slot, written.record_id, size, digest)

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir()
        except FileExistsError:
            if not slots.is_folder(self.folder):
                raise slots.not_a_folder(self.folder) from None
            if not os.access(self.folder, os.W_OK | os.X_OK):  # then no source can be archived
                hint = "set the permissions, then try again"
                raise BadInput(f"cannot write {self.folder}: {os.strerror(errno.EACCES)}", hint) from None
        else:
            sync_all([self.folder.parent])
        self._made = True


def _record(
    parcel: Parcel, verdict: tuple[Outcome, str], text: Text | None, sniffed_type: str
) -> CaptureRecord:
    """What goes into `capture.json`; `verdict` is outcome and reason."""
    arrival, slot, earlier = parcel.arrival, parcel.slot, parcel.earlier
    return CaptureRecord(
        source=slot.source,
        number=slot.number,
        requested=arrival.requested,
        canonical=arrival.canonical,
        final_url=arrival.final_url,
        name=arrival.name,
        at=warc_date(parcel.at),
        seconds=arrival.seconds,
        outcome=verdict[0],
        reason=verdict[1],
        robots=arrival.robots,
        limits=arrival.limits,
        hops=arrival.hops,
        status=arrival.status,
        declared_type=arrival.declared_type,
        sniffed_type=sniffed_type,
        truncated=arrival.truncated,
        wire_size=len(arrival.wire.data),
        wire_sha256=arrival.wire.sha256,
        body_sha256=arrival.body.sha256,
        entity_size=len(arrival.entity.data),
        entity_sha256=arrival.entity.sha256,
        content_size=len(arrival.content.data),
        content_sha256=arrival.content.sha256,
        content_cap=arrival.content_cap,
        warc_size=parcel.warc_size,
        warc_sha256=parcel.warc_sha256,
        record_id=parcel.record_id,
        body_in=parcel.holder or slot.number,
        text=text,
        previous=earlier[-1].warc_sha256 if earlier else "",
        software=SOFTWARE,
    )


def news_of(record: CaptureRecord, data: bytes, event: str = CAPTURED) -> News:
    """Return what the manifest says about a record; `data` are the bytes of its file."""
    return News(event, record.source, record.number, record.at, record.warc_sha256, sha256(data))
