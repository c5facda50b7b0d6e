"""The document out of a stored capture, with every hash on the way proved."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.recording import sha256
from factcheck.archive.messages.http_message import parse_response
from factcheck.archive.warc.reading import Record, read_records
from factcheck.archive.warc.writing import INTERIM
from factcheck.errors import Damage

_EARLY = re.compile(rb"^%b: ([^\r\n]*)\r$" % INTERIM.encode(), re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """The last response as received (b"" for a file handed in) and the document it holds.

    `lacking` names the coding of a document that is on record and cannot be unpacked here, for want of a library;
    `content` is b"" then.
    """

    wire: bytes
    content: bytes
    lacking: str = ""


def read_document(
    record: CaptureRecord, records: list[Record], original: Callable[[int], list[Record]]
) -> Document:
    """Return the document of a capture from the records of its WARC.

    `original` gives the records of another capture of the same source, for a body that came again. Raises
    Damage when anything is not what is on record.
    """
    if not record.body_sha256 and not record.wire_sha256:
        return Document(b"", b"")
    held = _find_record(records, record.record_id)
    if held.kind == "resource":
        return _proved(record, b"", held.block, held.block)
    wire = wire_of(records, held)
    if held.kind == "revisit":
        holder = _find_record(original(record.body_in), held.field("WARC-Refers-To"))
        wire += holder.block[parse_response(holder.block, 0).head.end :]
    if sha256(wire) != record.wire_sha256:
        raise Damage("the response is not the one on record")
    response = parse_response(wire, record.content_cap)
    # on record without content is also what whoever archived it could not undo the coding of
    if not record.content_sha256:
        return _proved(record, wire, response.entity, b"")
    if response.lacking:
        _prove("body", response.entity, record.entity_size, record.entity_sha256)
        return Document(wire, b"", response.lacking)
    content = response.content  # of what is damaged an earlier version read less
    return _proved(
        record, wire, response.entity, content if response.complete else content[: record.content_size]
    )


def _find_record(records: list[Record], record_id: str) -> Record:
    """Return the record with this id. Raises Damage when there is none."""
    found = next((record for record in records if record.record_id == record_id), None)
    if found is None:
        raise Damage("the record with the document is missing")
    return found


def wire_of(records: list[Record], answer: Record) -> bytes:
    """Return what was received of an answer: interim answers, which the record about it holds, and its block.

    Raises Damage when what stands there cannot be read.
    """
    for held in records:
        if held.kind == "metadata" and held.field("WARC-Refers-To") == answer.record_id:
            found = _EARLY.search(held.block)
            try:
                return (base64.b64decode(found[1], validate=True) if found else b"") + answer.block
            except binascii.Error:
                raise Damage("the interim answers on the way cannot be read") from None
    return answer.block


def records_of(warc: bytes) -> list[Record]:
    """Return all records of a WARC, checked. Raises Damage."""
    return list(read_records(warc))


def _proved(record: CaptureRecord, wire: bytes, entity: bytes, content: bytes) -> Document:
    _prove("body", entity, record.entity_size, record.entity_sha256)
    _prove("document", content, record.content_size, record.content_sha256)
    return Document(wire, content)


def _prove(what: str, data: bytes, size: int, expected: str) -> None:
    if len(data) != size or (sha256(data) if data else "") != expected:
        raise Damage(f"the {what} is not the one on record")
