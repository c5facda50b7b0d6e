"""What stands on the wire: the answer to one request read from a socket byte for byte, within limits.

Nothing is parsed away and nothing thrown away: whatever arrived is kept, and how the reading ended is said
beside it. Bytes that arrive after the announced end of an answer are kept too (they were sent); the
connection is then not used again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from factcheck.archive.http_head import Head
from factcheck.archive.http_message import CONTENT_CAP, Framing

_STEP = 64 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one visit to an address may cost; every field is a setting of the user's.

    `seconds` and `wire_bytes` hold for the whole visit with all its hops and attempts, `idle_seconds` for
    a silence of the server, `content_bytes` for the decoded content of the last answer.
    """

    seconds: float = 20.0
    idle_seconds: float = 10.0
    wire_bytes: int = 20_000_000
    content_bytes: int = CONTENT_CAP
    redirects: int = 10
    retries: int = 4
    backoff_seconds: float = 0.5


class Deadline:
    """One point in time for a whole visit, however many hops, waits and attempts it takes."""

    def __init__(
        self, seconds: float, clock: Callable[[], float] = time.monotonic, within: Deadline | None = None
    ) -> None:
        self._clock = clock
        self._within = within
        self._end = clock() + seconds

    def left(self) -> float:
        """Seconds that remain; negative when it has passed."""
        return self._end - self._clock()

    def extend(self, seconds: float) -> None:
        """Give back time that was spent waiting for others, not for the server."""
        self._end += seconds
        if self._within is not None:
            self._within.extend(seconds)

    def part(self, seconds: float) -> Deadline:
        """A deadline for a part of the whole: after so many seconds, or with the whole if that is sooner."""
        return Deadline(min(seconds, max(self.left(), 0.0)), self._clock, self)


class ByteStream(Protocol):
    """The part of a socket that reading an answer needs."""

    def settimeout(self, value: float | None, /) -> None:
        """Limit the next read."""

    def recv(self, bufsize: int, /) -> bytes:
        """Up to so many bytes; none when the other side has closed."""


@dataclass(frozen=True, slots=True)
class Received:
    """An answer as it arrived: `truncated` and `error` as in `Exchange`, `framing` as far as it was followed."""

    raw: bytes
    truncated: str
    error: str
    framing: Framing
    reusable: bool  # the connection stands where the next answer would begin


def receive(stream: ByteStream, deadline: Deadline, idle_seconds: float, byte_limit: int) -> Received:
    """Read one answer to its end, or to the first thing that goes wrong; never raises for the latter."""
    raw = bytearray()
    framing = Framing()
    truncated, error = "", ""
    patience = 0.0  # as set on the stream
    while not framing.advance(raw):
        left = deadline.left()
        if left <= 0:
            truncated, error = "time", "not done in time"
            break
        if patience != min(left, idle_seconds):
            patience = min(left, idle_seconds)
            stream.settimeout(patience)
        data, truncated, error = _read(stream, left, idle_seconds)
        raw += data
        if len(raw) > byte_limit:
            del raw[byte_limit:]
            truncated, error = "length", f"cut at {byte_limit} bytes, the limit"
        if not data or truncated:
            break
    if framing.fault:
        return Received(bytes(raw), "unspecified", framing.fault, framing, reusable=False)
    if not truncated and not framing.advance(raw):
        truncated, error = _closed_early(raw, framing.head)
    reusable = not truncated and framing.end == len(raw) and _kept_open(framing.head)
    return Received(bytes(raw), truncated, error, framing, reusable)


def _read(stream: ByteStream, left: float, idle_seconds: float) -> tuple[bytes, str, str]:
    try:
        return stream.recv(_STEP), "", ""
    except TimeoutError:
        waited = "not done in time" if left <= idle_seconds else f"nothing came for {idle_seconds:g} seconds"
        return b"", "time", waited
    except OSError as error:
        return b"", "disconnect", f"the connection broke: {plain(error)}"


def _closed_early(raw: bytearray, head: Head | None) -> tuple[str, str]:
    """What it means that the server closed before the answer was whole: the regular end, or too early."""
    if not raw:
        return "disconnect", "the server closed the connection without an answer"
    if head is None:
        return "disconnect", "the connection ended within the headers"
    if head.chunked or head.length is not None:
        return "disconnect", "the connection ended before the announced end"
    return "", ""


def _kept_open(head: Head | None) -> bool:
    if head is None or head.version < (1, 1):
        return False
    return "close" not in ",".join(head.values("connection")).lower()


def plain(error: OSError) -> str:
    """An operating system's error in its own words, in one line."""
    text = error.strerror or str(error) or type(error).__name__
    return " ".join(text.split())
