"""The manifest: one line per thing kept, each line holding the hash of the line before.

Whoever knows the hash of one line (`head`) can tell whether anything up to that line was altered, removed or
put in since: every line names its capture by hash, and the next line names it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from factcheck.archive.captures.strict_json import Fields, read_object
from factcheck.errors import Damage
from factcheck.files import append_lines, atomic_write

NAME = "manifest.jsonl"
STAMPS = "stamps"  # the folder beside it with the time stamps over it
LIMIT = 1 << 30  # bytes; several million lines
CAPTURED, DERIVED = "captured", "derived"


class Entry(NamedTuple):
    """One line: the n-th thing kept. `record_sha256` is the hash of `capture.json` from this line on."""

    n: int
    event: str  # "captured", or "derived" when its texts were derived anew
    source: str
    number: int
    at: str  # when it was captured: ISO 8601, UTC
    warc_sha256: str
    record_sha256: str
    previous: str  # SHA-256 of the line before, without its line end; "" on the first

    def to_line(self) -> bytes:
        """Return the line, without its end; its SHA-256 is the head once it is the last."""
        return json.dumps(self._asdict()).encode()


class News(NamedTuple):
    """What a new line is about; see Entry."""

    event: str
    source: str
    number: int
    at: str
    warc_sha256: str
    record_sha256: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The lines of a manifest as they stand, the hash of each, what is wrong, and a last line cut off."""

    entries: tuple[Entry, ...]
    hashes: tuple[str, ...]
    problems: tuple[str, ...]
    tail: bytes


def read_chain(data: bytes) -> Chain:
    """Read a whole manifest and prove that each line holds the hash of the line before. Never raises.

    A last line that is whole but for its end is read too, and is a problem; `tail` is what a kill may leave of one.
    """
    *lines, tail = data.split(b"\n")
    entries: list[Entry] = []
    hashes: list[str] = []
    problems: list[str] = []
    if b"}" in tail:  # no line that was cut off while it was written holds its own end
        problems.append("the last line has lost its end: the file was clipped or altered")
        lines, tail = [*lines, tail], b""
    for index, line in enumerate(lines, 1):
        previous = hashes[-1] if hashes else ""
        hashes.append(hashlib.sha256(line).hexdigest())
        try:
            entry = _read_line(line, f"line {index}")
        except Damage as damage:
            problems.append(damage.message)
            continue
        entries.append(entry)
        if entry.to_line() != line:
            problems.append(f"line {index} is not written as this program writes it")
        if entry.previous != previous:
            problems.append(f"line {index} does not continue the line before it")
        if entry.n != index:
            problems.append(f"line {index} says that it is number {entry.n}")
    return Chain(tuple(entries), tuple(hashes), tuple(problems), tail)


class Manifest:
    """The manifest of one vault, for appending. The caller holds the vault's lock while it appends.

    What was read is remembered; only lines that others added since are read again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._forget()

    def _forget(self) -> None:
        self._latest: dict[tuple[str, int], Entry] = {}
        self._highest: dict[str, int] = {}
        self._count = 0
        self._last = b""  # the last line, without its end
        self._size = 0  # bytes read, up to and with the last line end
        self._seen: tuple[int, ...] = ()  # which file that was, and its state

    @property
    def head(self) -> str:
        """The hash of the last line read; "" when there is none."""
        return hashlib.sha256(self._last).hexdigest() if self._count else ""

    @property
    def last(self) -> tuple[int, bytes]:
        """The number of lines read, and the last of them without its end."""
        return self._count, self._last

    def refresh(self) -> None:
        """Read what is new in the file. Raises Damage when its lines do not form one chain."""
        state = self._state()
        if state == self._seen:
            return
        if not self._unchanged_so_far():
            self._forget()
        *lines, _ = self._read(self._size).split(b"\n")
        for line in lines:
            self._take(line)
        self._seen = state

    def find(self, source: str, number: int) -> Entry | None:
        """Return the newest line about one capture, as last read."""
        return self._latest.get((source, number))

    def highest(self, source: str) -> int:
        """Return the highest number of a capture of one source on the lines read; 0 when there is none."""
        return self._highest.get(source, 0)

    def append(self, news: Sequence[News]) -> None:
        """Add a line for each and flush them to the disk; once this returns they stay. Raises Damage, BadInput."""
        if not news:
            return
        self.refresh()
        self.settle_tail()
        lines = []
        for new in news:
            entry = Entry(self._count + 1, *new, self.head)
            lines.append(entry.to_line())
            self._know(entry, lines[-1])
        try:
            append_lines(self.path, lines)
        except BaseException:
            self._forget()
            raise
        self._seen = self._state()

    def settle_tail(self) -> None:
        """Keep a last line that is whole but lost its end (an editor did that); others were cut by a kill.

        Call it after `refresh`.
        """
        if self._state() == self._seen and self._seen[2:3] in ((), (self._size,)):
            return
        data = self._read(0)
        chain = read_chain(data + b"\n")
        if not chain.problems:
            atomic_write(self.path, data + b"\n", replaces=data)
            self.refresh()

    def _state(self) -> tuple[int, ...]:
        try:
            status = os.lstat(self.path)
        except FileNotFoundError:
            return (0,)
        return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_mode

    def _unchanged_so_far(self) -> bool:
        if not self._count:
            return True
        line = self._last + b"\n"
        return self._read(self._size - len(line), len(line)) == line

    def _read(self, start: int, count: int = LIMIT) -> bytes:
        try:
            descriptor = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise Damage(f"{self.path} cannot be read: {error.strerror}") from None
        try:
            size = os.fstat(descriptor).st_size
            return os.pread(descriptor, min(count, max(0, size - start)), start)
        finally:
            os.close(descriptor)

    def _take(self, line: bytes) -> None:
        where = f"{self.path} line {self._count + 1}"
        entry = _read_line(line, where)
        if entry.previous != self.head or entry.n != self._count + 1:
            raise Damage(
                f"{where} does not continue the line before it",
                "see `factcheck verify`; bring back an older copy",
            )
        self._know(entry, line)

    def _know(self, entry: Entry, line: bytes) -> None:
        self._latest[entry.source, entry.number] = entry
        self._highest[entry.source] = max(entry.number, self.highest(entry.source))
        self._count += 1
        self._last = line
        self._size += len(line) + 1


def _read_line(line: bytes, where: str) -> Entry:
    fields = Fields(read_object(line, where), where)
    entry = Entry(
        n=fields.number("n"),
        event=fields.text("event"),
        source=fields.text("source"),
        number=fields.number("number"),
        at=fields.text("at"),
        warc_sha256=fields.text("warc_sha256"),
        record_sha256=fields.text("record_sha256"),
        previous=fields.text("previous"),
    )
    fields.end()
    if entry.event not in (CAPTURED, DERIVED):
        raise Damage(f"{where}: the event is unknown")
    return entry
