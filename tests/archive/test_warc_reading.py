"""The strict WARC reader: takes what is valid, says what is wrong with the rest."""

from __future__ import annotations

import base64
import gzip
import hashlib
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from factcheck.archive.warc.reading import read_records
from factcheck.errors import Damage

BLOCK = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"


def record(block: bytes = BLOCK, **fields: str | None) -> bytes:
    """Make one valid response record; `fields` replace, add (a_b for A-B) or, with None, leave out."""
    values: dict[str, str | None] = {
        "WARC-Type": "response",
        "WARC-Record-ID": "<urn:uuid:00000000-0000-4000-8000-000000000001>",
        "WARC-Date": "2026-03-01T12:00:00Z",
        "WARC-Target-URI": "https://example.org/",
        "Content-Type": "application/http;msgtype=response",
        "WARC-Block-Digest": "sha256:" + hashlib.sha256(block).hexdigest(),
        "Content-Length": str(len(block)),
    }
    values |= {name.replace("_", "-"): value for name, value in fields.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in values.items() if value is not None)
    return b"WARC/1.1\r\n" + lines.encode() + b"\r\n" + block + b"\r\n\r\n"


def read(*members: bytes) -> list[str]:
    return [r.kind for r in read_records(b"".join(gzip.compress(member, mtime=0) for member in members))]


SHA1 = base64.b32encode(hashlib.sha1(BLOCK, usedforsecurity=False).digest()).decode()

VALID = {
    "plain": record(),
    "version 1.0": record().replace(b"WARC/1.1", b"WARC/1.0"),
    "fraction of a second": record(WARC_Date="2026-03-01T12:00:00.123456Z"),
    "sha1 in base32": record(WARC_Block_Digest=f"sha1:{SHA1}"),
    "sha256 in base32 with padding": record(
        WARC_Block_Digest="sha256:" + base64.b32encode(hashlib.sha256(BLOCK).digest()).decode()
    ),
    "folded field": record(Content_Type="application/http;\r\n msgtype=response"),
    "names in other case": record()
    .replace(b"WARC-Type", b"warc-type")
    .replace(b"Content-L", b"CONTENT-l", 1),
    "field nobody knows": record(X_Other="anything: at all"),
    "address in IPv6": record(WARC_IP_Address="2001:db8::1"),
    "payload digest": record(WARC_Payload_Digest="sha256:" + hashlib.sha256(b"hello").hexdigest()),
    "empty block": record(b"", WARC_Type="metadata", Content_Type=None),
}


@pytest.mark.parametrize("name", VALID)
def test_what_the_standard_allows_is_taken(name: str) -> None:
    assert len(read(VALID[name])) == 1


ANOTHER_WRITER = """
import io, sys
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter
writer = WARCWriter(sys.stdout.buffer, gzip=True)
writer.write_record(writer.create_warcinfo_record("x.warc.gz", {"software": "another"}))
headers = StatusAndHeaders("200 OK", [("Content-Type", "text/plain")], protocol="HTTP/1.1")
writer.write_record(
    writer.create_warc_record("http://example.org/", "response", payload=io.BytesIO(b"hi"), http_headers=headers)
)
"""


def test_what_another_writer_makes_is_taken() -> None:
    made = subprocess.run([sys.executable, "-c", ANOTHER_WRITER], capture_output=True, check=True).stdout
    assert [r.kind for r in read_records(made)] == ["warcinfo", "response"]


INVALID: dict[str, tuple[bytes, str]] = {
    "other version": (record().replace(b"WARC/1.1", b"WARC/0.9"), "no WARC"),
    "bare line feeds": (record().replace(b"\r\n", b"\n"), "no WARC"),
    "name with a space": (record().replace(b"WARC-Type:", b"WARC-Type :"), "no WARC"),
    "head not in UTF-8": (record().replace(b"example", b"ex\xffmple"), "not UTF-8"),
    "field twice": (record().replace(b"WARC-Type", b"WARC-Type: response\r\nWARC-Type"), "stands twice"),
    "no type": (record(WARC_Type=None), "warc-type is missing"),
    "no id": (record(WARC_Record_ID=None), "warc-record-id is missing"),
    "id without brackets": (record(WARC_Record_ID="urn:uuid:1"), "record id"),
    "no date": (record(WARC_Date=None), "warc-date is missing"),
    "date in words": (record(WARC_Date="yesterday"), "the date"),
    "no target": (record(WARC_Target_URI=None), "target-uri is missing"),
    "target that is none": (record(WARC_Target_URI="example.org"), "the target"),
    "no content type": (record(Content_Type=None), "content-type is missing"),
    "no length": (record(Content_Length=None), "content-length is missing"),
    "length in words": (record(Content_Length="five"), "no number"),
    "length too small": (record(Content_Length="3"), "longer or shorter"),
    "length too large": (record(Content_Length="9999"), "longer or shorter"),
    "no line ends after": (record()[:-2], "longer or shorter"),
    "no block digest": (record(WARC_Block_Digest=None), "block-digest is missing"),
    "digest of other bytes": (record(WARC_Block_Digest="sha256:" + "0" * 64), "block digest"),
    "digest of no kind": (record(WARC_Block_Digest="crc:00"), "unknown kind"),
    "digest that is none": (record(WARC_Block_Digest="sha256:!!"), "block digest"),
    "payload digest of other bytes": (record(WARC_Payload_Digest="sha256:" + "0" * 64), "payload digest"),
    "truncated for no known reason": (record(WARC_Truncated="boredom"), "truncation"),
    "no IP address": (record(WARC_IP_Address="localhost"), "IP address"),
    "reference that is none": (record(WARC_Concurrent_To="that one"), "reference"),
    "revisit without a profile": (record(WARC_Type="revisit"), "warc-profile is missing"),
    "warcinfo with a target": (record(WARC_Type="warcinfo"), "no target"),
    "two records in one member": (record() + record(), "longer or shorter"),
    "empty member": (b"", "no WARC"),
}


@pytest.mark.parametrize("name", INVALID)
def test_what_it_does_not_allow_is_refused_with_the_reason(name: str) -> None:
    member, reason = INVALID[name]
    with pytest.raises(Damage, match=f"record at byte 0: .*{reason}"):
        read(member)


def test_the_same_id_twice_is_refused() -> None:
    with pytest.raises(Damage, match="id stands twice"):
        read(record(), record())


WHOLE = gzip.compress(record(), mtime=0)
BROKEN: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "clipped in a member": lambda: WHOLE[:-9],
    "clipped by one byte": lambda: WHOLE[:-1],
    "bytes after": lambda: WHOLE + b"\0",
    "not compressed": record,
    "one bit": lambda: WHOLE[:40] + bytes([WHOLE[40] ^ 1]) + WHOLE[41:],
}


@pytest.mark.parametrize("name", BROKEN)
def test_damaged_files_are_refused(name: str) -> None:
    with pytest.raises(Damage):
        list(read_records(BROKEN[name]()))


def test_a_bomb_is_refused_at_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.warc.reading._MEMBER_LIMIT", 1000)
    with pytest.raises(Damage, match="too large"):
        read(record(b"x" * 100_000))


def test_many_small_records_are_read_in_the_time_of_one_large_one() -> None:
    began = time.monotonic()
    ids = [f"<urn:uuid:{number:08}>" for number in range(40_000)]
    members = [gzip.compress(record(WARC_Record_ID=each), 1, mtime=0) for each in ids]
    made = time.monotonic() - began
    assert [found.record_id for found in read_records(b"".join(members))] == ids
    assert time.monotonic() - began < 3 * made + 2


def test_a_member_is_as_long_as_it_is_wherever_windows_end() -> None:
    for size in (65_000, 65_400, 65_536, 66_000, 131_072, 200_000):
        first = gzip.compress(record(hashlib.shake_128(b"x").digest(size)), mtime=0)
        second = gzip.compress(record(WARC_Record_ID="<urn:uuid:2>"), mtime=0)
        found = list(read_records(first + second))
        assert [(each.offset, each.length) for each in found] == [(0, len(first)), (len(first), len(second))]
        with pytest.raises(Damage, match="cut short"):
            list(read_records(first[:-1]))
