"""WARC/1.1 records, built byte for byte: what was on the wire goes in without being parsed and written anew.

One gzip member per record. The same input with the same identity gives the same bytes. Every record carries a
SHA-256 block digest. A payload digest is written only where readers agree on what the payload is: after one
clean response head, without transfer coding, and not longer than announced. See ISO 28500:2017.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from factcheck.archive.exchange import Exchange, Visit
from factcheck.archive.gzip_member import gzip_member

WARC_FIELDS = "application/warc-fields"
HTTP_REQUEST = "application/http;msgtype=request"
HTTP_RESPONSE = "application/http;msgtype=response"
REVISIT_PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
TRUNCATED = ("length", "time", "disconnect", "unspecified")  # the values of WARC-Truncated

_UNSAFE = re.compile(rb"[^!-;=?-~]|%(?![0-9A-Fa-f]{2})")  # not to stand in an address within a header line
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_FINAL_STATUS = re.compile(rb"HTTP/1\.[01] [2-9]\d\d[ \r]")
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*\r\n")  # in a head in lower case
_CODED = re.compile(rb"\r\n(?:transfer-encoding[ \t]*|content-length[ \t]+):")


@dataclass(frozen=True, slots=True)
class Original:
    """The response record whose body came once more, byte for byte.

    `head_size` says how many bytes of the new response come before that body.
    """

    record_id: str
    url: str
    at: datetime
    head_size: int


@dataclass(frozen=True, slots=True)
class Hashes:
    """What is known already of the last response: SHA-256 of all of it, and of what follows its head."""

    wire: str
    body_size: int
    body: str


@dataclass(frozen=True, slots=True)
class Written:
    """A finished WARC file: its bytes, and the id of the record that holds the last response or the file."""

    data: bytes
    record_id: str


def write_visit(
    visit: Visit,
    at: datetime,
    identity: bytes,
    software: str,
    original: Original | None = None,
    known: Hashes | None = None,
) -> Written:
    """Return the WARC of one visit: per hop the request, the response and a metadata record.

    `identity` (at least 16 random bytes) makes the record ids. With `original` the last response is written
    as a revisit: its head, and a reference to the record that holds the same body. `known` spares hashing the
    last response once more.
    """
    ids = _ids(identity)
    parts = [_warcinfo(next(ids), at, software, f"robots.txt: {visit.robots}")]
    via, record_id = "", ""
    for hop, exchange in enumerate(visit.exchanges):
        record_id = next(ids)
        last = hop == len(visit.exchanges) - 1
        parts += _exchange(exchange, record_id, ids, *((original, known) if last else (None, None)))
        parts.append(_about(exchange, next(ids), record_id, via, hop))
        via = exchange.url
    return Written(b"".join(parts), record_id)


def write_file(
    data: bytes, uri: str, media_type: str, at: datetime, identity: bytes, software: str
) -> Written:
    """Return the WARC of one file that a person handed in: a resource record."""
    ids = _ids(identity)
    info = _warcinfo(next(ids), at, software, "a file handed in, not fetched")
    record_id = next(ids)
    digest = _digest(data)
    fields = [
        ("WARC-Target-URI", _uri(uri)),
        ("WARC-Payload-Digest", digest),
        ("Content-Type", one_line(media_type)),
    ]
    return Written(info + _record("resource", record_id, at, fields, data), record_id)


def agreed_payload(response: bytes, truncated: str) -> int | None:
    """Return where the payload starts, if all readers agree that it is what follows the head; else None."""
    found = _BLANK_LINE.search(response)
    if found is None:
        return None
    start = found.end()
    head, received = response[:start], len(response) - start
    lowered = head.lower()
    if not (_FINAL_STATUS.match(head) and head.endswith(b"\r\n\r\n")) or _CODED.search(lowered):
        return None
    lengths = {int(length) for length in _LENGTH.findall(lowered)} or {received}
    if len(lengths) > 1:
        return None
    missing = lengths.pop() - received
    return start if missing == 0 or (missing > 0 and truncated) else None


def one_line(text: str) -> str:
    """Return `text` fit for a header line: control characters and line ends become spaces."""
    if not text.isprintable():
        text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split())


@lru_cache(maxsize=64)
def warc_date(at: datetime) -> str:
    """Return a moment as WARC-Date, in UTC and whole seconds."""
    return at.astimezone(UTC).isoformat()[:19] + "Z"


def _exchange(
    exchange: Exchange, record_id: str, ids: Iterator[str], original: Original | None, known: Hashes | None
) -> list[bytes]:
    where = [("WARC-Target-URI", _uri(exchange.url))]
    if exchange.peer:
        where.append(("WARC-IP-Address", exchange.peer.rpartition(":")[0].strip("[]")))
    records = []
    if exchange.request:
        fields = [*where, ("WARC-Concurrent-To", record_id), ("Content-Type", HTTP_REQUEST)]
        records.append(_record("request", next(ids), exchange.started, fields, exchange.request))
    if exchange.response and original is not None:
        records.append(_revisit(exchange, record_id, where, original))
    elif exchange.response:
        fields = [*where, ("Content-Type", HTTP_RESPONSE)]
        start = agreed_payload(exchange.response, exchange.truncated)
        if start is not None:
            size = len(exchange.response) - start
            same = known if known and known.body and known.body_size == size else None
            digest = f"sha256:{same.body}" if same else _digest(memoryview(exchange.response)[start:])
            fields.append(("WARC-Payload-Digest", digest))
        if exchange.truncated:
            fields.append(("WARC-Truncated", exchange.truncated))
        digest = f"sha256:{known.wire}" if known else ""
        records.append(_record("response", record_id, exchange.started, fields, exchange.response, digest))
    return records


def _revisit(exchange: Exchange, record_id: str, where: list[tuple[str, str]], original: Original) -> bytes:
    end = original.head_size
    fields = [
        *where,
        ("WARC-Profile", REVISIT_PROFILE),
        ("WARC-Payload-Digest", _digest(memoryview(exchange.response)[end:])),
        ("WARC-Refers-To", original.record_id),
        ("WARC-Refers-To-Target-URI", _uri(original.url)),
        ("WARC-Refers-To-Date", warc_date(original.at)),
        ("WARC-Truncated", "length"),  # the body stands in the record referred to
        ("Content-Type", HTTP_RESPONSE),
    ]
    return _record("revisit", record_id, exchange.started, fields, exchange.response[:end])


def _about(exchange: Exchange, record_id: str, response_id: str, via: str, hop: int) -> bytes:
    lines = [f"fetchTimeMs: {round(exchange.seconds * 1000)}"]
    if via:
        lines += [f"via: {_uri(via)}", f"hopsFromSeed: {'R' * hop}"]
    if exchange.peer:
        lines.append(f"peer: {one_line(exchange.peer)}")
    if exchange.error:
        lines.append(f"error: {one_line(exchange.error)}")
    for certificate in exchange.certificates:
        lines.append(f"certificate-sha256: {hashlib.sha256(certificate).hexdigest()}")
        lines.append(f"certificate-der-base64: {base64.b64encode(certificate).decode()}")
    fields = [("WARC-Target-URI", _uri(exchange.url)), ("Content-Type", WARC_FIELDS)]
    if exchange.response:
        fields.append(("WARC-Refers-To", response_id))
    return _record("metadata", record_id, exchange.started, fields, _lines(lines))


def _warcinfo(record_id: str, at: datetime, software: str, description: str) -> bytes:
    lines = [
        f"software: {software}",
        "format: WARC File Format 1.1",
        "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        f"description: {one_line(description)}",
    ]
    return _record("warcinfo", record_id, at, [("Content-Type", WARC_FIELDS)], _lines(lines))


def _record(
    kind: str, record_id: str, at: datetime, fields: list[tuple[str, str]], block: bytes, digest: str = ""
) -> bytes:
    named = "".join([f"{name}: {value}\r\n" for name, value in fields])
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: {record_id}\r\nWARC-Date: {warc_date(at)}\r\n{named}"
        f"WARC-Block-Digest: {digest or _digest(block)}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return gzip_member(head.encode(), block, b"\r\n\r\n")


def _lines(lines: list[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()


def _digest(data: bytes | memoryview) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


@lru_cache(maxsize=64)
def _uri(url: str) -> str:
    return _UNSAFE.sub(lambda found: b"%%%02X" % found[0][0], url.encode("utf-8", "replace")).decode("ascii")


def _ids(identity: bytes) -> Iterator[str]:
    made = hashlib.sha256(identity).hexdigest()
    start = f"<urn:uuid:{made[:8]}-{made[8:12]}-4{made[13:16]}-8{made[17:20]}-{made[20:28]}"
    number = 0
    while True:
        yield f"{start}{number:04x}>"
        number += 1
