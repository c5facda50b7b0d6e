"""A strict reader of WARC files: accepts what the standard allows, says what is wrong with everything else.

Stricter than the usual checkers in what lets damage pass unseen: every gzip member must be whole and hold one
record, nothing may follow the last one, every record must have a block digest, and digests are recomputed.
See ISO 28500:2017, sections 4 to 6 and annex A.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import ipaddress
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.archive.warc.writing import TRUNCATED, agreed_payload
from factcheck.errors import Damage

_MEMBER_LIMIT = 1 << 29  # decompressed bytes of one record
_WINDOW = 1 << 16
_GZIP = 31
_HEAD = re.compile(
    rb"WARC/1\.[01]\r\n((?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*)*)\r\n"
)
_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z", re.ASCII)
_ID = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]+>")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S*")
_DIGITS = re.compile(r"\d{1,15}", re.ASCII)
_REPEATABLE = {"warc-concurrent-to"}
_WITH_ADDRESS = {"response", "resource", "request", "revisit", "conversion", "continuation"}
_ALGORITHMS = {"sha1": hashlib.sha1, "sha256": hashlib.sha256, "sha512": hashlib.sha512, "md5": hashlib.md5}


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its type, id, fields by lower-case name (repeated ones in order), and its block.

    `offset` and `length` say where in the file its gzip member is.
    """

    kind: str
    record_id: str
    fields: dict[str, tuple[str, ...]]
    block: bytes
    offset: int
    length: int

    def field(self, name: str) -> str:
        """Return the first value of a field, "" when it is missing."""
        return next(iter(self.fields.get(name.lower(), ())), "")


def read_records(data: bytes) -> Iterator[Record]:
    """Yield the records of a gzipped WARC file, each checked. Raises Damage, with offset, at a fault."""
    seen: set[str] = set()
    offset = 0
    while offset < len(data):
        try:
            member, length = _member(data, offset)
            record = _record(member, offset, length)
            _check_fields(record)
            _check_references(record)
            _check_digests(record)
            if record.record_id in seen:
                raise Damage("the record id stands twice")
        except Damage as damage:
            raise Damage(f"record at byte {offset}: {damage.message}") from None
        seen.add(record.record_id)
        offset += length
        yield record
    if not seen:
        raise Damage("there is no record")


def _member(data: bytes, offset: int) -> tuple[bytes, int]:
    """Return one decompressed gzip member and its compressed length.

    It is handed on window by window: what a window holds beyond its end is copied, and of many small members that
    would be all of the file each time.
    """
    inflater, view, at, size = zlib.decompressobj(_GZIP), memoryview(data), offset, 0
    pieces: list[bytes] = []
    while not inflater.eof and at < len(data):
        window = view[at : at + _WINDOW]
        try:
            pieces.append(inflater.decompress(window, _MEMBER_LIMIT - size))
        except zlib.error:
            raise Damage("the compressed data is damaged") from None
        at, size = at + len(window), size + len(pieces[-1])
        if inflater.unconsumed_tail or size >= _MEMBER_LIMIT:
            break
    if not inflater.eof:
        raise Damage("the compressed data is cut short or too large")
    return b"".join(pieces), at - len(inflater.unused_data) - offset


def _record(member: bytes, offset: int, length: int) -> Record:
    head = _HEAD.match(member)
    if head is None:
        raise Damage("the head is no WARC/1.0 or WARC/1.1 head")
    try:
        lines = re.sub(rb"\r\n[ \t]+", b" ", head[1]).decode("utf-8").split("\r\n")[:-1]
    except UnicodeDecodeError:
        raise Damage("the head is not UTF-8") from None
    fields: dict[str, tuple[str, ...]] = {}
    for line in lines:
        name, _, value = line.partition(":")
        name = name.lower()
        if name in fields and name not in _REPEATABLE:
            raise Damage(f"the field {name} stands twice")
        fields[name] = (*fields.get(name, ()), value.strip(" \t"))
    announced = _one(fields, "content-length")
    if not _DIGITS.fullmatch(announced):
        raise Damage("the content length is no number")
    end = head.end() + int(announced)
    if member[end:] != b"\r\n\r\n":
        raise Damage("the record is longer or shorter than it says")
    kind, record_id = _one(fields, "warc-type"), _one(fields, "warc-record-id")
    return Record(kind, record_id, fields, member[head.end() : end], offset, length)


def _one(fields: dict[str, tuple[str, ...]], name: str) -> str:
    if name not in fields:
        raise Damage(f"the field {name} is missing")
    return fields[name][0]


def _check_fields(record: Record) -> None:
    if not _ID.fullmatch(record.record_id):
        raise Damage("the record id is no address in angle brackets")
    if not _DATE.fullmatch(_one(record.fields, "warc-date")):
        raise Damage("the date is no date")
    if record.kind in _WITH_ADDRESS and not _URI.fullmatch(
        _one(record.fields, "warc-target-uri").strip("<>")
    ):
        raise Damage("the target is no address")
    if record.kind == "warcinfo" and "warc-target-uri" in record.fields:
        raise Damage("a warcinfo record has no target")
    if record.kind == "revisit":
        _one(record.fields, "warc-profile")
    if record.block and record.kind != "continuation":
        _one(record.fields, "content-type")


def _check_references(record: Record) -> None:
    for other in record.fields.get("warc-concurrent-to", ()) + record.fields.get("warc-refers-to", ()):
        if not _ID.fullmatch(other):
            raise Damage("a reference to another record is no address in angle brackets")
    if record.field("WARC-Truncated") not in ("", *TRUNCATED):
        raise Damage("the reason for truncation is unknown")
    if record.field("WARC-IP-Address"):
        try:
            ipaddress.ip_address(record.field("WARC-IP-Address"))
        except ValueError:
            raise Damage("the IP address is none") from None


def _check_digests(record: Record) -> None:
    _check_digest(_one(record.fields, "warc-block-digest"), record.block, "block")
    digest = record.field("WARC-Payload-Digest")
    if not digest or record.kind == "revisit":
        return
    if record.kind == "response":
        start = agreed_payload(record.block, record.field("WARC-Truncated"))
        if start is None:
            raise Damage("there is a payload digest, but no agreed payload")
        _check_digest(digest, record.block[start:], "payload")
    else:
        _check_digest(digest, record.block, "payload")


def _check_digest(written: str, data: bytes, what: str) -> None:
    algorithm, _, value = written.partition(":")
    make = _ALGORITHMS.get(algorithm.lower().replace("-", ""))
    if make is None:
        raise Damage(f"the {what} digest is of an unknown kind")
    expected = make(data, usedforsecurity=False).digest()
    if _decoded(value, len(expected)) != expected:
        raise Damage(f"the {what} digest is not that of the {what}")


def _decoded(value: str, size: int) -> bytes | None:
    """Return the bytes of a digest written in hexadecimal or base32; None when it is neither."""
    try:
        if len(value) == 2 * size:
            return bytes.fromhex(value)
        return base64.b32decode(value.rstrip("=") + "=" * (-len(value.rstrip("=")) % 8))
    except (ValueError, binascii.Error):
        return None
