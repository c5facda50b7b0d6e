"""Captures that a killed command had received but not read: finished from the archived bytes, not thrown away.

Beside a WARC that waits to be read lies NOTE: what is on record of the visit so far. The page may be gone by the next
command, so whatever was received whole is kept.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from factcheck.archive.captures import shelf, slots
from factcheck.archive.captures.documents import read_document, records_of
from factcheck.archive.captures.intake import NOTE, Intake, Parcel
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.recording import arrival_on_record, sha256
from factcheck.archive.captures.shelf import RECORD, WARC
from factcheck.archive.captures.slots import Slot
from factcheck.archive.derived import Derive
from factcheck.archive.messages.content_coding import without
from factcheck.archive.warc.reading import Record
from factcheck.errors import BadInput, Damage
from factcheck.files import read_regular, sync_all, writing
from factcheck.vocabulary import Outcome


def salvage(root: Path, intake: Intake, derive: Derive) -> int:
    """Finish what killed commands left aside whole, and put it in its place; return how many captures that are.

    They are not on the manifest yet: that is for `Vault.settle`, which also removes what cannot be finished. Raises
    BadInput when the disk refuses.
    """
    found = 0
    for source in slots.sources(root):
        for path in slots.partials(root, source):
            slot = slots.inherit(root, source, path)
            if slot is None:
                continue
            try:
                with suppress(Damage):
                    _finish(root, slot, intake, derive)
                    found += 1
            finally:
                slot.leave()
    return found


def _finish(root: Path, slot: Slot, intake: Intake, derive: Derive) -> None:
    """Raises Damage when it was not left whole."""
    record = _note(slot)
    warc = _read(slot.file(WARC), record.warc_size)
    if len(warc) != record.warc_size or sha256(warc) != record.warc_sha256:
        raise Damage(f"{slot.file(WARC)} is not whole")
    earlier = shelf.captures(root, slot.source)
    held = {each.number: each for each in earlier}

    def records(number: int) -> list[Record]:
        if number not in held:
            raise Damage(f"{slot.source}/{number} is missing")
        return records_of(shelf.read_warc(root, held[number]))

    document = read_document(record, records_of(warc), records)
    holder = 0 if record.body_in == slot.number else record.body_in
    at = datetime.fromisoformat(record.at)
    arrival = arrival_on_record(record, document.wire, document.content)
    if document.lacking:
        reason = f"{without(document.lacking)}; factcheck reread reads it then"
        arrival = arrival._replace(outcome=Outcome.FAILED, reason=reason)
    written = (record.record_id, record.warc_size, record.warc_sha256)
    parcel = Parcel(at, arrival, earlier, holder, slot, *written, noted=True)
    derived = parcel.read(derive)
    with writing(root):
        _clear(slot)
    _, finished = intake.finish(parcel, derived)
    intake.commit.flush([finished])
    with writing(root):
        slot.place()
        sync_all([slot.parent])


def _clear(slot: Slot) -> None:
    """Leave the WARC and the note only. Raises OSError."""
    folder = Path(slot.folder)
    if not (folder / NOTE).exists():
        (folder / RECORD).rename(folder / NOTE)
    for path in folder.iterdir():
        if path.name not in (WARC, NOTE):
            path.unlink()


def _note(slot: Slot) -> CaptureRecord:
    """What is on record so far: the note, or the record if that was written already."""
    for name in (NOTE, RECORD):
        with suppress(Damage):
            record = CaptureRecord.from_json(_read(slot.file(name), shelf.RECORD_LIMIT), name)
            if (record.source, record.number) == (slot.source, slot.number):
                return record
    raise Damage(f"{slot.folder} was left before anything was received whole")


def _read(path: str, limit: int) -> bytes:
    try:
        return read_regular(Path(path), limit)
    except BadInput as error:
        raise Damage(error.message) from None
