"""What is being taken into the vault: from what arrived to a filled folder and a line for the manifest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import factcheck
from factcheck.archive.derived import Derive, Derived
from factcheck.archive.manifest import CAPTURED, News
from factcheck.archive.record import CaptureRecord
from factcheck.archive.recording import Arrival, judge, make_record, sha256
from factcheck.archive.shelf import RECORD, WARC
from factcheck.archive.slots import Slot
from factcheck.archive.text_files import Files
from factcheck.archive.warc import Written
from factcheck.files import create

SOFTWARE = f"factcheck/{factcheck.__version__}"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What arrived for a source, its WARC, and the captures there were before.

    `holder` is the number of the capture that holds the body, 0 when the WARC here does.
    """

    source: str
    at: datetime
    arrival: Arrival
    written: Written
    holder: int
    earlier: list[CaptureRecord]


def derive_from(parcel: Parcel, derive: Derive | None) -> Derived | None:
    """Return what can be read out of the content; None when there is none, or nothing is to be derived."""
    arrival = parcel.arrival
    if derive is None or not arrival.content.data:
        return None
    return derive(arrival.content.data, arrival.declared_type, arrival.final_url)


def record_of(parcel: Parcel, number: int, derived: Derived | None, files: Files | None) -> CaptureRecord:
    """Return what goes on record about a parcel that becomes the capture `number`."""
    text = files.text if files else None
    return make_record(
        source=parcel.source,
        number=number,
        at=parcel.at,
        arrival=parcel.arrival,
        verdict=judge(parcel.arrival, derived, text, parcel.earlier),
        warc=parcel.written.data,
        record_id=parcel.written.record_id,
        body_in=parcel.holder or number,
        text=text,
        sniffed_type=derived.sniffed_type if derived else "",
        previous=parcel.earlier[-1].warc_sha256 if parcel.earlier else "",
        software=SOFTWARE,
    )


def fill(slot: Slot, record: bytes, files: Files | None) -> list[str]:
    """Put the record and the derived files beside the WARC; return all that must be flushed. Raises OSError."""
    paths = [slot.file(WARC)]
    for name, data in (*(files.contents.items() if files else ()), (RECORD, record)):
        paths.append(slot.file(name))
        create(paths[-1], data)
    return paths


def news_of(record: CaptureRecord, data: bytes, event: str = CAPTURED) -> News:
    """Return what the manifest says about a record; `data` are the bytes of its file."""
    return News(event, record.source, record.number, record.at, record.warc_sha256, sha256(data))
