"""Reading what stands in a capture's folder, each file against the hash on record."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from factcheck.archive.captures import slots
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.recording import sha256
from factcheck.archive.captures.text_files import FULL, MAIN, MAP
from factcheck.errors import BadInput, Damage
from factcheck.files import read_regular

WARC, RECORD = "capture.warc.gz", "capture.json"

RECORD_LIMIT = 4_000_000
_TEXT_LIMIT = 400_000_000
_WARC_LIMIT = 2_000_000_000
_HINT = "bring it back from a copy"


def read_record(root: Path, source: str, number: int) -> tuple[CaptureRecord, bytes]:
    """Return what is on record about a capture, and the bytes it was read from. Raises Damage."""
    path = slots.place_of(root, source, number) / RECORD
    data = _read(path, RECORD_LIMIT)
    record = CaptureRecord.from_json(data, str(path))
    if (record.source, record.number) != (source, number):
        raise Damage(f"{path} is the record of {record.key}", _HINT)
    return record, data


def named_in(root: Path, source: str, number: int) -> str:
    """Return which capture the record in that place is of, as "S003/1"; "" when it cannot be read."""
    path = slots.place_of(root, source, number) / RECORD
    try:
        return CaptureRecord.from_json(_read(path, RECORD_LIMIT), str(path)).key
    except Damage:
        return ""


def captures(root: Path, source: str) -> list[CaptureRecord]:
    """Return what is on record about the captures of one source, oldest first. Raises Damage."""
    return [read_record(root, source, number)[0] for number in slots.numbers(root, source)]


def read_warc(root: Path, record: CaptureRecord) -> bytes:
    """Return the WARC of a capture. Raises Damage when it is not the one on record."""
    path = slots.place_of(root, record.source, record.number) / WARC
    data = _read(path, _WARC_LIMIT)
    if len(data) != record.warc_size or sha256(data) != record.warc_sha256:
        raise Damage(f"{path} is not what was archived: {_differs(len(data), record.warc_size)}", _HINT)
    return data


def read_derived(root: Path, record: CaptureRecord, name: str) -> bytes:
    """Return one derived file of a capture that has texts. Raises Damage when it is not the one on record."""
    path = slots.place_of(root, record.source, record.number) / name
    data = _read(path, _TEXT_LIMIT)
    if record.text is None or sha256(data) != derived_hashes(record)[name]:
        raise Damage(
            f"{path} is not the text on record", f"`factcheck reread {record.source}` derives it again"
        )
    return data


def derived_hashes(record: CaptureRecord) -> dict[str, str]:
    """Return the hash on record of each derived file; none when nothing was derived."""
    text = record.text
    return {FULL: text.full_sha256, MAIN: text.main_sha256, MAP: text.map_sha256} if text else {}


def _differs(here: int, archived: int) -> str:
    """How a file of so many bytes differs from the one archived, as far as its size tells."""
    if here == archived:
        return "as long as it was, with other bytes"
    return f"{here:,} bytes here, {archived:,} archived"


def _read(path: Path, limit: int) -> bytes:
    try:
        there = stat.S_ISDIR(os.lstat(path.parent).st_mode)
    except PermissionError as error:
        raise Damage(f"{error.filename} cannot be read: {error.strerror}", "set the permissions") from None
    except OSError:
        there = False
    if not there:
        raise Damage(f"{path.parent} is missing", _HINT)
    try:
        return read_regular(path, limit)
    except BadInput as error:
        raise Damage(error.message, _HINT) from None
