"""What stands on the wire: the answer to one request read from a socket byte for byte, within limits.

Nothing is parsed away and nothing thrown away: whatever arrived is kept, and how the reading ended is said
beside it. Bytes that arrive after the announced end of an answer are kept too (they were sent); the
connection is then not used again.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from factcheck.archive.messages.http_head import Head
from factcheck.archive.messages.http_message import CONTENT_CAP, Framing

_STEP = 256 * 1024


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

    @classmethod
    def up_to(cls, size: int) -> Limits:
        """For answers of up to `size` bytes, which have as much longer to come as they may be larger than usual."""
        usual = cls()
        seconds = usual.seconds * max(1.0, size / usual.wire_bytes)
        return cls(seconds=seconds, wire_bytes=size, content_bytes=size)


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


class Received(NamedTuple):
    """An answer as it arrived: `truncated` and `error` as in `Exchange`, `framing` as far as it was followed."""

    raw: bytes
    truncated: str
    error: str
    framing: Framing
    reusable: bool  # the connection stands where the next answer would begin


def receive(stream: ByteStream, deadline: Deadline, idle_seconds: float, byte_limit: int) -> Received:
    """Read one answer to its end, or to the first thing that goes wrong; never raises for the latter."""
    reading = _Reading(stream, deadline, idle_seconds, byte_limit)
    framing, whole = Framing(), False
    while not whole and reading.more(framing.end):
        whole = framing.advance(reading.raw)
    raw, truncated, error = bytes(reading.raw), reading.truncated, reading.error
    if truncated == "length":
        framing.advance(raw)  # what came last was not looked at: it may be wrong before it is too long
    if framing.fault:
        cut = "length" if framing.limit else "unspecified"
        return Received(raw, cut, framing.fault, framing, reusable=False)
    if not truncated and not whole:
        truncated, error = _closed_early(raw, framing.head)
    reusable = not truncated and framing.end == len(raw) and _kept_open(framing.head)
    return Received(raw, truncated, error, framing, reusable)


class _Reading:
    """The bytes read so far, and "" or why the reading ended (as in `Exchange`)."""

    def __init__(self, stream: ByteStream, deadline: Deadline, idle_seconds: float, byte_limit: int) -> None:
        self.raw: bytes | bytearray = b""
        self.truncated = self.error = ""
        self._stream, self._deadline = stream, deadline
        self._idle_seconds, self._byte_limit = idle_seconds, byte_limit
        self._patience = 0.0  # as set on the stream

    def more(self, end: int | None) -> bool:
        """Read once, or until `end` bytes are there if that is known; False when nothing more will come.

        The pieces of a body whose end is known are put together once, at its end: each copy of it counts.
        """
        data = self._once()
        pieces, size = [data], len(self.raw) + len(data)
        while data and end is not None and size < min(end, self._byte_limit + 1):
            data = self._once()
            pieces.append(data)
            size += len(data)
        if not self.raw and len(pieces) == 1:
            self.raw = data
        elif end is not None:
            self.raw = b"".join((self.raw, *pieces))
        elif isinstance(self.raw, bytearray):
            self.raw += data
        else:
            self.raw = bytearray(self.raw + data)
        if size > self._byte_limit:
            self.raw = self.raw[: self._byte_limit]
            self.truncated, self.error = "length", f"cut at {self._byte_limit} bytes, the limit"
        return bool(data) and not self.truncated

    def _once(self) -> bytes:
        left = self._deadline.left()
        if left <= 0:
            self.truncated, self.error = "time", "not done in time"
            return b""
        patience = min(left, self._idle_seconds)
        try:
            if patience != self._patience:
                self._patience = patience
                self._stream.settimeout(patience)
            return self._stream.recv(_STEP)
        except TimeoutError:
            waited = f"nothing came for {self._idle_seconds:g} seconds"
            self.truncated, self.error = "time", "not done in time" if patience == left else waited
        except OSError as error:
            self.truncated, self.error = "disconnect", f"the connection broke: {plain(error)}"
        return b""


def _closed_early(raw: bytes, head: Head | None) -> tuple[str, str]:
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
    said = head.by_name.get("connection")
    return said is None or "close" not in ",".join(said).lower()


def plain(error: OSError) -> str:
    """An error of the operating system, or of TLS, in its own words, in one line."""
    reason = getattr(error, "reason", None)  # TLS: the rest names a line of Python's source
    said = reason.replace("_", " ").lower() if isinstance(reason, str) else error.strerror
    text = said or str(error) or type(error).__name__
    return " ".join(text.split())
