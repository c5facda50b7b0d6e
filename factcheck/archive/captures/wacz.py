"""Captures packed as WACZ: one file that replay software opens, with nothing missing and every part hashed.

WACZ 1.1.1 (specs.webrecorder.net/wacz/1.1.1): a ZIP with the WARC files as they stand, an index into them, a
list of pages, and a description with hashes. The records and the manifest of the captures go along, so that
whoever gets the file can check it against a manifest's head.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO
from urllib.parse import urlsplit

from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.messages.http_message import parse_response
from factcheck.archive.warc.reading import Record, read_records

VERSION = "1.1.1"
_INDEXED = ("response", "revisit", "resource")
_REVISIT_TYPE = "warc/revisit"
_TYPE = re.compile(r"[!#$&^_.+a-z0-9-]+/[!#$&^_.+a-z0-9-]+")
_EARLIEST = 1980  # a ZIP knows no earlier year


@dataclass(frozen=True, slots=True)
class Packed:
    """One capture to pack: its record, the bytes of that record's file, and its WARC."""

    record: CaptureRecord
    record_file: bytes
    warc: bytes

    @property
    def name(self) -> str:
        """The name its files have in the package; lower case, as packages want it."""
        return f"{self.record.source}-{self.record.number}".lower()


def pack(
    out: BinaryIO, captures: Iterable[Packed], manifest: bytes, title: str, created: datetime, software: str
) -> int:
    """Write a WACZ of the captures to `out`; return how many pages it lists.

    The captures come one at a time, so that no more than one is in memory. The same captures, title and
    `created` give the same bytes. Raises Damage when a WARC cannot be read.
    """
    index: list[str] = []
    pages: list[dict[str, object]] = []
    with _Package(out, created) as package:
        for packed in captures:
            package.add(f"archive/{packed.name}.warc.gz", packed.warc, compress=False)
            package.add(f"records/{packed.name}.json", packed.record_file)
            index += _index(packed)
            pages += _page(packed.record)
        package.add("records/manifest.txt", manifest)
        package.add("indexes/index.cdx", "".join(sorted(index)).encode())
        package.add("pages/pages.jsonl", _lines(pages))
        package.describe(title, pages, software)
    return len(pages)


class _Package:
    """A WACZ being written: keeps the hash and size of each file for the description."""

    def __init__(self, out: BinaryIO, created: datetime) -> None:
        self._zip = zipfile.ZipFile(out, "w")
        self._created = created.astimezone(UTC)
        self._resources: list[dict[str, object]] = []

    def __enter__(self) -> _Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def add(self, path: str, data: bytes, compress: bool = True) -> None:
        """Put in a file and remember it for the description."""
        self._write(path, data, compress)
        name = path.rpartition("/")[2]
        self._resources.append({"name": name, "path": path, "hash": _hash(data), "bytes": len(data)})

    def describe(self, title: str, pages: list[dict[str, object]], software: str) -> None:
        """Put in the description of all files so far, and its hash."""
        description = {
            "profile": "data-package",
            "wacz_version": VERSION,
            "title": title,
            "created": self._created.isoformat()[:19] + "Z",
            "software": software,
            **({"mainPageUrl": pages[0]["url"], "mainPageDate": pages[0]["ts"]} if pages else {}),
            "resources": self._resources,
        }
        data = _json(description, indent=2)
        self._write("datapackage.json", data, compress=True)
        digest = {"path": "datapackage.json", "hash": _hash(data)}
        self._write("datapackage-digest.json", _json(digest, indent=2), compress=True)

    def _write(self, path: str, data: bytes, compress: bool) -> None:
        moment = self._created.replace(year=max(_EARLIEST, self._created.year))
        info = zipfile.ZipInfo(path, moment.timetuple()[:6])
        info.compress_type = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
        info.external_attr = 0o644 << 16
        self._zip.writestr(info, data)


def sort_key(url: str) -> str:
    """Return the key an index is sorted by: the host from its end, then the rest in lower case.

    "http://www.example.org/A?b=2&a=1" gives "org,example)/a?a=1&b=2".
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url.lower()
    if not host:
        return url.lower()
    reversed_host = ",".join(reversed(host.removeprefix("www.").split(".")))
    named = f":{port}" if port not in (None, 80, 443) else ""
    query = "&".join(sorted(parts.query.lower().split("&")))
    return f"{reversed_host}{named}){parts.path.lower() or '/'}" + (f"?{query}" if query else "")


def _index(packed: Packed) -> Iterator[str]:
    for record in read_records(packed.warc):
        if record.kind in _INDEXED:
            yield _index_line(record, packed)


def _index_line(record: Record, packed: Packed) -> str:
    url = record.field("WARC-Target-URI")
    fields = {
        "url": url,
        **_described(record),
        "length": str(record.length),
        "offset": str(record.offset),
        "filename": f"{packed.name}.warc.gz",
        "recordDigest": _hash(packed.warc[record.offset : record.offset + record.length]),
    }
    stamp = re.sub(r"\D", "", record.field("WARC-Date"))[:14]
    return f"{sort_key(url)} {stamp} {json.dumps(fields)}\n"


def _described(record: Record) -> dict[str, str]:
    """Return type, status and digest; the digest of a body is the same wherever the body came again."""
    if record.kind == "resource":
        return {"mime": record.field("Content-Type"), "digest": record.field("WARC-Payload-Digest")}
    response = parse_response(record.block, 0)
    declared = response.header("Content-Type").partition(";")[0].strip().lower()
    mime = declared if _TYPE.fullmatch(declared) else "unk"
    if record.kind == "revisit":
        return {
            "mime": _REVISIT_TYPE,
            "status": str(response.status),
            "digest": record.field("WARC-Payload-Digest"),
        }
    return {"mime": mime, "status": str(response.status), "digest": _hash(record.block[response.head.end :])}


def _page(record: CaptureRecord) -> list[dict[str, object]]:
    """Return the page of one capture, or none when nothing was received."""
    if not (record.wire_sha256 or record.name):
        return []
    title = record.text.title.value if record.text else ""
    return [
        {
            "id": f"{record.source}-{record.number}",
            "url": record.final_url,
            "ts": record.hops[-1].at if record.hops else record.at,
            "title": title or record.name or record.final_url,
            "size": record.content_size,
        }
    ]


def _lines(pages: list[dict[str, object]]) -> bytes:
    header: dict[str, object] = {"format": "json-pages-1.0", "id": "pages", "title": "All captures"}
    return b"\n".join(_json(line) for line in (header, *pages)) + b"\n"


def _json(value: Mapping[str, object], indent: int | None = None) -> bytes:
    return json.dumps(value, indent=indent).encode()


def _hash(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()
