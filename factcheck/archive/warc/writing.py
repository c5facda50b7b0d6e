"""WARC/1.1 records, built byte for byte: what was on the wire goes in without being parsed and written anew.

One gzip member per record. The same input with the same identity gives the same bytes. Every record carries a
SHA-256 block digest. A payload digest is written only where readers agree on what the payload is: after one
clean response head without a line of blanks, without transfer coding, and not longer than announced. See
ISO 28500:2017.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from factcheck.archive.messages.exchange import Exchange, Visit
from factcheck.archive.messages.http_head import head_end
from factcheck.archive.messages.http_message import Framing
from factcheck.archive.warc.gzip_member import gzip_member

WARC_FIELDS = "application/warc-fields"
HTTP_REQUEST = "application/http;msgtype=request"
HTTP_RESPONSE = "application/http;msgtype=response"
REVISIT_PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
INTERIM = "interim-responses-base64"  # the field with what came before a response, byte for byte
TRUNCATED = ("length", "time", "disconnect", "unspecified")  # the values of WARC-Truncated

_UNSAFE = re.compile(rb"[^!-;=?-~]|%(?![0-9A-Fa-f]{2})")  # not to stand in an address within a header line
_FINAL_STATUS = re.compile(rb"HTTP/1\.[01] [2-9]\d\d[ \r]")
_INTERIM = re.compile(rb"HTTP/1\.[01] 1\d\d[ \r\n]")
_LENGTH = re.compile(
    rb"\ncontent-length:[ \t]*([^\n]*?)[ \t\r]*(?=\n)"
)  # in a head in lower case; neighbours, too
_CODED = re.compile(rb"\n(?:transfer-encoding[ \t]*|content-length[ \t]+):")
_NUMBER = re.compile(rb"\d{1,18}")


class Original(NamedTuple):
    """The response record whose body came once more, byte for byte.

    `head_size` says how many bytes of the new response come before that body.
    """

    record_id: str
    url: str
    at: datetime
    head_size: int


class Hashes(NamedTuple):
    """What is known already of the last response: SHA-256 of all of it, and of what follows its head."""

    wire: str
    body_size: int
    body: str


class Written(NamedTuple):
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

    Interim answers (1xx) came before the response on the wire. They stand in the metadata record: the tools that read
    and replay archives take what comes first in a response record for the answer.

    `identity` (at least 16 random bytes) makes the record ids. With `original` the last response is written
    as a revisit: its head, and a reference to the record that holds the same body. `known` spares hashing the
    last response once more.
    """
    ids = _ids(identity)
    parts = [_warcinfo(next(ids), at, software, f"robots.txt: {visit.robots}")]
    via, record_id, last = "", "", len(visit.exchanges) - 1
    for hop, exchange in enumerate(visit.exchanges):
        record_id = next(ids)
        target, date = f"WARC-Target-URI: {target_uri(exchange.url)}\r\n", warc_date(exchange.started)
        same = (original, known) if hop == last else (None, None)
        parts += _exchange(exchange, record_id, next(ids), date, target, *same)
        block = _about(exchange, via, hop)
        about = f"{target}Content-Type: {WARC_FIELDS}\r\n"
        if exchange.response:
            about = f"{about}WARC-Refers-To: {record_id}\r\n"
        parts.append(_record("metadata", next(ids), date, about, block))
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
    fields = (
        f"WARC-Target-URI: {target_uri(uri)}\r\nWARC-Payload-Digest: {digest}\r\n"
        f"Content-Type: {one_line(media_type)}\r\n"
    )
    return Written(info + _record("resource", record_id, warc_date(at), fields, data, digest), record_id)


def agreed_payload(response: bytes, truncated: str) -> int | None:
    """Return where the payload starts, if all readers agree that it is what follows the head; else None."""
    start = head_end(response)
    if start < 0:
        return None
    head, received = response[:start].lower(), len(response) - start
    if not (_FINAL_STATUS.match(response) and head.endswith(b"\r\n\r\n")) or _CODED.search(head):
        return None
    if any(_is_blank(line) for line in head.split(b"\n")[:-2]):
        return None
    announced = _LENGTH.findall(head)
    if not all(map(_NUMBER.fullmatch, announced)):
        return None
    lengths = set(map(int, announced)) or {received}
    if len(lengths) > 1:
        return None
    missing = lengths.pop() - received
    return start if missing == 0 or (missing > 0 and truncated) else None


def _is_blank(line: bytes) -> bool:
    """Whether warcio, and what stands on it, takes a line of a head for the end of the head.

    It reads each as UTF-8, else as Latin-1, and strips what Python counts as blank: so a carriage return of its own,
    a unit separator or a no-break space makes it end too early.
    """
    try:
        return not line.decode().strip()
    except UnicodeDecodeError:
        return not line.decode("latin-1").strip()


def _interim_size(response: bytes) -> int:
    """Return how many bytes of a response are interim answers; 0 without any, and when no other answer came."""
    if not _INTERIM.match(response):
        return 0
    framing = Framing()
    framing.advance(response)
    return framing.head.start if framing.head else 0


def one_line(text: str) -> str:
    """Return `text` fit for a header line: control characters and line ends become spaces."""
    if not text.isprintable():
        text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(text.split())


def warc_date(at: datetime) -> str:
    """Return a moment as WARC-Date, in UTC and whole seconds."""
    utc = at if at.tzinfo is UTC else at.astimezone(UTC)
    return utc.isoformat()[:19] + "Z"


def _exchange(
    exchange: Exchange,
    record_id: str,
    request_id: str,
    date: str,
    target: str,
    original: Original | None,
    known: Hashes | None,
) -> list[bytes]:
    """The records of request and response, as far as there are any."""
    where = target
    if exchange.peer:
        where = f"{target}WARC-IP-Address: {exchange.peer.rpartition(':')[0].strip('[]')}\r\n"
    early, records = _interim_size(exchange.response), list[bytes]()
    response = exchange.response[early:]
    if exchange.request:
        fields = f"{where}WARC-Concurrent-To: {record_id}\r\nContent-Type: {HTTP_REQUEST}\r\n"
        records.append(_record("request", request_id, date, fields, exchange.request))
    if response and original is not None:
        fields = f"{where}{_revisited(response, original)}Content-Type: {HTTP_RESPONSE}\r\n"
        records.append(_record("revisit", record_id, date, fields, response[: original.head_size]))
    elif response:
        fields = f"{where}Content-Type: {HTTP_RESPONSE}\r\n{_payload(response, exchange.truncated, known)}"
        if exchange.truncated:
            fields = f"{fields}WARC-Truncated: {exchange.truncated}\r\n"
        digest = f"sha256:{known.wire}" if known and not early else ""
        records.append(_record("response", record_id, date, fields, response, digest))
    return records


def _payload(response: bytes, truncated: str, known: Hashes | None) -> str:
    """The line with the payload digest, if there is to be one."""
    start = agreed_payload(response, truncated)
    if start is None:
        return ""
    if known is not None and known.body and known.body_size == len(response) - start:
        return f"WARC-Payload-Digest: sha256:{known.body}\r\n"
    return f"WARC-Payload-Digest: {_digest(memoryview(response)[start:])}\r\n"


def _revisited(response: bytes, original: Original) -> str:
    """What refers to the record that holds the same body."""
    return (
        f"WARC-Profile: {REVISIT_PROFILE}\r\n"
        f"WARC-Payload-Digest: {_digest(memoryview(response)[original.head_size :])}\r\n"
        f"WARC-Refers-To: {original.record_id}\r\n"
        f"WARC-Refers-To-Target-URI: {target_uri(original.url)}\r\n"
        f"WARC-Refers-To-Date: {warc_date(original.at)}\r\n"
        "WARC-Truncated: length\r\n"  # the body stands in the record referred to
    )


def _about(exchange: Exchange, via: str, hop: int) -> bytes:
    lines = f"fetchTimeMs: {round(exchange.seconds * 1000)}\r\n"
    if via:
        lines += f"via: {target_uri(via)}\r\nhopsFromSeed: {'R' * hop}\r\n"
    if exchange.peer:
        lines += f"peer: {one_line(exchange.peer)}\r\n"
    if exchange.error:
        lines += f"error: {one_line(exchange.error)}\r\n"
    if early := exchange.response[: _interim_size(exchange.response)]:
        lines += f"{INTERIM}: {base64.b64encode(early).decode()}\r\n"
    if exchange.authority:
        lines += f"certificate-accepted-under: {exchange.authority}, an authority added by hand\r\n"
    if exchange.certificates_note:
        lines += f"certificate-note: {one_line(exchange.certificates_note)}\r\n"
    for certificate in exchange.certificates:
        lines += f"certificate-sha256: {hashlib.sha256(certificate).hexdigest()}\r\n"
        lines += f"certificate-der-base64: {base64.b64encode(certificate).decode()}\r\n"
    return lines.encode()


def _warcinfo(record_id: str, at: datetime, software: str, description: str) -> bytes:
    fields = f"Content-Type: {WARC_FIELDS}\r\n"
    return _record("warcinfo", record_id, warc_date(at), fields, *_info(software, description))


@lru_cache(maxsize=16)
def _info(software: str, description: str) -> tuple[bytes, str]:
    """The block of a warcinfo record, and its digest."""
    block = (
        f"software: {software}\r\n"
        "format: WARC File Format 1.1\r\n"
        "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
        f"description: {one_line(description)}\r\n"
    ).encode()
    return block, _digest(block)


def _record(kind: str, record_id: str, date: str, fields: str, block: bytes, digest: str = "") -> bytes:
    """One record; `fields` are the lines of its head that are its own, `digest` that of the block if known."""
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: {record_id}\r\nWARC-Date: {date}\r\n{fields}"
        f"WARC-Block-Digest: {digest or _digest(block)}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return gzip_member(head.encode(), block, b"\r\n\r\n")


def _digest(data: bytes | memoryview) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def target_uri(url: str) -> str:
    """Return an address as records have it: what may not stand there percent-encoded."""
    octets = url.encode("utf-8", "replace")
    if _UNSAFE.search(octets) is None:
        return url
    return _UNSAFE.sub(lambda found: b"%%%02X" % found[0][0], octets).decode("ascii")


def _ids(identity: bytes) -> Iterator[str]:
    made = identity[:16].hex()
    start = f"<urn:uuid:{made[:8]}-{made[8:12]}-4{made[13:16]}-8{made[17:20]}-{made[20:28]}"
    for number in count():
        yield f"{start}{number:04x}>"
