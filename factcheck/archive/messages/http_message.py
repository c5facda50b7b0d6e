"""An HTTP/1 answer as bytes: where it ends while it arrives, and what it holds once it is there.

One reader serves both: the network side asks it when an answer is whole, everybody else asks it what
stored bytes mean, so the two can never disagree. Framing follows RFC 9112 section 6. No network, no clock.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.archive.messages.content_coding import decode
from factcheck.archive.messages.http_head import Head, head_end, parse_head

CONTENT_CAP = 20_000_000
"""Decoded bytes kept of one answer unless the caller says otherwise."""

MOST_CONTENT = 100_000_000
"""Decoded bytes that are kept whatever the caller says: caps are read from records, which anybody may have written."""

HEAD_CAP = 256 * 1024
"""Bytes of status line and headers (interim answers included) after which a head counts as endless."""

_LINE_CAP = 4096  # a chunk-size line with its extensions
_PADDING = b"\0 \t\r\n"
_CHUNKS = 200_000  # more pieces than that is an attack on the reader, not a page

_SIZE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,15})[ \t]*(?:;|\Z)")


class Response(NamedTuple):
    """What stored bytes of an answer mean. A raw answer that is no HTTP at all has status 0.

    `entity_view` is the body without its chunked framing, `decoded` the entity with its content coding undone
    (never more than the `cap` asked for), None when that changes nothing. `complete` is False when bytes are
    missing, or the content could not be decoded whole; `problem` says in one line what is odd, and can be set on
    a complete answer too. `surplus` says what was sent after the end of the body, or of what it holds packed, "" when
    that is only blanks; `padding` how many blanks followed what is packed, "" for none. `lacking` names the content
    coding that could not be undone for want of a library, "" for none. `head` gives offsets and framing.
    """

    head: Head
    entity_view: bytes | memoryview
    decoded: bytes | None
    complete: bool
    problem: str
    cap: int
    surplus: str = ""
    padding: str = ""
    lacking: str = ""

    @property
    def entity(self) -> bytes:
        """The body without its chunked framing; a copy."""
        return bytes(self.entity_view)

    @property
    def content(self) -> bytes:
        """The document: the entity with its content coding undone; a copy."""
        return self.entity if self.decoded is None else self.decoded

    @property
    def content_size(self) -> int:
        """Bytes of the content."""
        return len(self.entity_view if self.decoded is None else self.decoded)

    @property
    def status(self) -> int:
        """The three-digit status; 0 when there was no status line."""
        return self.head.status

    @property
    def reason(self) -> str:
        """The reason phrase as it stood, Latin-1."""
        return self.head.reason

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Names and values in the order and case of the wire."""
        return list(self.head.headers)

    def header(self, name: str) -> str:
        """The first value of a header, whatever its case; "" when there is none."""
        return self.head.header(name)


_NO_HEAD = Head((0, 0), 0, "", (), 0, 0, False, None, "no answer in HTTP", {})


class Framing:
    """Follows one answer as its bytes arrive and knows when it is whole.

    Call `advance` with all bytes so far after each read. `end` is then the offset at which the answer
    ends, once known. `fault` is one line when the bytes are no HTTP or contradict themselves: reading on
    would be guessing. `limit` names the limit when that is what was wrong.
    """

    __slots__ = ("_last", "_next", "_seen", "_start", "end", "fault", "head", "limit", "pieces")

    def __init__(self) -> None:
        self.head: Head | None = None
        self.end: int | None = None
        self.fault = ""
        self.limit = ""
        self.pieces: list[tuple[int, int]] = []  # spans of chunk data in the raw bytes
        self._start = 0  # of the status line being read
        self._seen = 0  # up to here the head, or the trailers, do not end
        self._next = 0  # where the next chunk-size line begins
        self._last = False  # the zero chunk was seen: trailers follow

    def advance(self, raw: bytes | bytearray) -> bool:
        """True when nothing more needs to be read: the answer is whole, or has a fault."""
        head = self.head
        if head is None or self.fault:
            head = None if self.fault else self._read_head(raw)
            if head is None:
                return bool(self.fault)
        if head.chunked:
            if self.end is None:
                self._read_chunks(raw)
            return self.end is not None or bool(self.fault)
        if head.length is None:
            return False
        self.end = head.end + head.length
        return len(raw) >= self.end

    def _read_head(self, raw: bytes | bytearray) -> Head | None:
        """Take in the head once it is there, passing over interim answers; None when it is not, or has a fault."""
        while True:
            start = self._start
            if not raw.startswith(b"HTTP/"[: len(raw) - start], start):
                self.fault = "the server does not answer in HTTP"
                return None
            end = head_end(raw, max(start, self._seen - 3))
            if (end if end >= 0 else len(raw)) > HEAD_CAP:
                self.limit = f"{HEAD_CAP // 1024} KiB of headers"
                self.fault = f"the headers do not end within {HEAD_CAP // 1024} KiB"
                return None
            if end < 0:
                self._seen = len(raw)
                return None
            head = parse_head(bytes(raw[start:end]), start)
            if 100 <= head.status < 200 and head.status != 101:
                self._start = self._seen = end
                continue
            if not head.status:
                self.fault = head.problem
                return None
            self.head, self._next = head, end
            if head.length is not None and head.length < 0:
                self.fault = "the announced lengths are contradictory or no numbers"
                return None
            return head

    def _read_chunks(self, raw: bytes | bytearray) -> None:
        while not self.fault:
            if self._last:
                self._read_trailers(raw)
                return
            line_end = raw.find(b"\n", self._next, self._next + _LINE_CAP)
            if line_end < 0:
                if len(raw) - self._next >= _LINE_CAP:
                    self.limit = f"{_LINE_CAP} bytes of a chunk-size line"
                    self.fault = "a chunk-size line does not end"
                return
            size = _SIZE.match(raw[self._next : line_end].rstrip(b"\r"))
            if size is None:
                self.fault = "a chunk size is no number"
                return
            start = line_end + 1
            stop = start + int(size.group(1), 16)
            if stop == start:
                self._last, self._next = True, start
                continue
            if not self._take_chunk(raw, start, stop):
                return

    def _take_chunk(self, raw: bytes | bytearray, start: int, stop: int) -> bool:
        """Note one chunk once its data and line end are there; False when more must be read."""
        after = raw[stop : stop + 2]
        if after == b"\r\n" or after[:1] == b"\n":
            self.pieces.append((start, stop))
            self._next = stop + (2 if after == b"\r\n" else 1)
            if len(self.pieces) > _CHUNKS:
                self.limit = f"{_CHUNKS} chunks"
                self.fault = f"the body comes in more than {_CHUNKS} pieces"
            return True
        if after not in (b"", b"\r"):
            self.fault = "a chunk is longer than its size says"
        return False

    def _read_trailers(self, raw: bytes | bytearray) -> None:
        blank = 2 if raw.startswith(b"\r\n", self._next) else int(raw.startswith(b"\n", self._next))
        if blank:
            self.end = self._next + blank
            return
        end = head_end(raw, max(self._next, self._seen - 3))
        self._seen = len(raw)
        if end >= 0:
            self.end = end
        elif len(raw) - self._next > HEAD_CAP:
            self.limit = f"{HEAD_CAP // 1024} KiB of trailers"
            self.fault = "the trailers do not end"

    def entity(self, raw: bytes) -> bytes | memoryview:
        """The body without its framing, as far as it is there; nothing when nobody can say where it ends.

        Where nothing is to be taken out it is a view of `raw`: pages are too large to copy for nothing.
        """
        head = self.head
        if head is None or (head.length is not None and head.length < 0):
            return b""
        if not head.chunked:
            return memoryview(raw)[head.end : self.end]
        pieces = [raw[start:stop] for start, stop in self.pieces]
        if not self._last:
            line_end = raw.find(b"\n", self._next, self._next + _LINE_CAP)
            size = _SIZE.match(raw[self._next : line_end].rstrip(b"\r")) if line_end >= 0 else None
            if size is not None:
                pieces.append(raw[line_end + 1 : line_end + 1 + int(size.group(1), 16)])
        return b"".join(pieces)


def parse_response(raw: bytes, content_cap: int = CONTENT_CAP, framing: Framing | None = None) -> Response:
    """Read a stored answer; never raises, whatever the bytes are.

    An answer that ends with its connection counts as complete here: whether the connection was cut is known
    to who received it (`Exchange.truncated`). `framing` may be handed in when it followed these bytes before.
    """
    content_cap = min(content_cap, MOST_CONTENT)
    framing = framing or Framing()
    whole = framing.advance(raw)
    head = framing.head
    if head is None:
        return Response(_NO_HEAD, b"", None, False, framing.fault or _NO_HEAD.problem, content_cap)
    complete = (whole or (head.length is None and not head.chunked)) and not framing.fault
    entity, coding = framing.entity(raw), head.coding
    if not coding and len(entity) <= content_cap:
        content, decoded, trouble, rest, lacking = None, True, "", b"", ""
    else:
        content, decoded, trouble, rest, lacking = decode(bytes(entity), coding, content_cap)
    excess = len(raw) - framing.end if framing.end is not None else 0
    notes = (
        framing.fault or ("" if complete else "the body is shorter than announced"),
        f"{excess} bytes after the announced end" if excess > 0 and complete else "",
        trouble,
        head.problem,
    )
    problem = "; ".join([note for note in notes if note])
    surplus, padding = _said_of(rest) if rest else ("", "")
    if excess > 0 and complete and raw[framing.end :].strip():
        surplus = f"{excess} bytes came after the announced end and are no part of the page"
    whole = complete and decoded
    return Response(head, entity, content, whole, problem, content_cap, surplus, padding, lacking)


def _said_of(rest: bytes) -> tuple[str, str]:
    """`surplus` and `padding` of what followed the compressed content: anything but blanks may be more of the page."""
    after = f"{len(rest)} byte{'s' * (len(rest) > 1)} came after the end of the compressed content"
    return (
        (f"{after}, no part of the page", "") if rest.strip(_PADDING) else ("", f"{after}, all of them blank")
    )
