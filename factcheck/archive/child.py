"""Limited child processes that read hostile documents: a small pool, each child reused until it misbehaves.

A child has about 700 MB of address space, less private memory, 10 seconds of CPU per document and 15 seconds
on the clock. Whatever happens to it, the asker gets an answer: the result, or what stood so far and why there
is no more.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

_ANSWER_LIMIT = 64_000_000  # bytes; the texts of one document are capped well below
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: memory in MiB, seconds of CPU and on the clock per document, documents in all."""

    address_space: int = 700
    private_memory: int = 160  # resident memory stays near this, so a fetch with one child stays below 300 MB
    cpu_seconds: int = 10
    wall_seconds: float = 15.0
    documents: int = 500  # then a fresh child takes over, so that no leak adds up


@dataclass(frozen=True, slots=True)
class Job:
    """One document to be read."""

    content: bytes
    declared_type: str
    url: str
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the packed result, or with a `failure` in plain words what stood before it (maybe b"")."""

    packed: bytes
    failure: str = ""


class Child:
    """One child process; used by one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.answered = 0
        arguments = (limits.address_space, limits.private_memory, limits.cpu_seconds)
        self._process = subprocess.Popen(  # noqa: S603 - this program's own module, nothing from outside
            [sys.executable, "-m", "factcheck.archive.readers.serve", *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,  # an interrupt on the terminal is for the program, not for its children
        )

    @property
    def usable(self) -> bool:
        """Whether it can take another document."""
        return self._process.poll() is None and self.answered < self.limits.documents

    def ask(self, job: Job) -> Answer:
        """Have one document read; the child is ended when it does not answer in time."""
        late = threading.Event()

        def end() -> None:
            late.set()
            self._process.kill()

        clock = threading.Timer(self.limits.wall_seconds, end)
        clock.daemon = True
        clock.start()
        try:
            self._send(job)
            packed, failure = self._answers()
        except (OSError, ValueError):
            packed, failure = b"", ""
            self._process.kill()
        finally:
            clock.cancel()
        self.answered += 1
        if failure != "":
            return Answer(packed, failure)
        if self._process.poll() is None and not late.is_set():
            return Answer(packed)
        return Answer(packed, self._cause(late.is_set()))

    def _send(self, job: Job) -> None:
        assert self._process.stdin is not None
        header = json.dumps(
            {"type": job.declared_type[:500], "url": job.url[:10_000], "status": job.status}
        ).encode()
        for frame in (header, job.content):
            self._process.stdin.write(len(frame).to_bytes(8))
            self._process.stdin.write(frame)
        self._process.stdin.flush()

    def _answers(self) -> tuple[bytes, str]:
        """Frames up to the last one; the newest result, and why it is not the whole one."""
        packed = b""
        while frame := self._frame():
            mark, data = frame[:1], frame[1:]
            if mark == b"!":
                return packed, data.decode("utf-8", "replace")[:200]
            packed = data
            if mark == b"=":
                return packed, ""
        self._process.wait()
        return packed, ""

    def _frame(self) -> bytes:
        assert self._process.stdout is not None
        head = self._process.stdout.read(8)
        if len(head) < 8:
            return b""
        size = int.from_bytes(head)
        if not 0 < size <= _ANSWER_LIMIT:
            raise ValueError("an answer of impossible length")
        frame = self._process.stdout.read(size)
        return frame if len(frame) == size else b""

    def _cause(self, late: bool) -> str:
        """Why the child ended, in plain words."""
        if late:
            return f"it took more than {self.limits.wall_seconds:g} seconds"
        code = self._process.wait()
        if code == -24:  # SIGXCPU
            return f"it took more than {self.limits.cpu_seconds} seconds of computing"
        return "the reader crashed"

    def close(self) -> None:
        """End the process and free its pipes."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


class Pool:
    """At most `size` children, started when needed; safe to use from many threads."""

    def __init__(self, size: int = 0, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._free: queue.LifoQueue[Child | None] = queue.LifoQueue()
        for _ in range(size or min(2, os.cpu_count() or 1)):
            self._free.put(None)

    def ask(self, job: Job) -> Answer:
        """Have one document read by the next free child."""
        child = self._free.get()
        try:
            if child is not None and not child.usable:
                child.close()
                child = None
            child = child or Child(self.limits)
            answer = child.ask(job)
            if not child.usable:
                child.close()
                child = None
        finally:
            self._free.put(child)
        return answer

    def close(self) -> None:
        """End all children that are free."""
        children = []
        with contextlib.suppress(queue.Empty):
            while True:
                children.append(self._free.get_nowait())
        for child in children:
            if child is not None:
                child.close()
            self._free.put(None)


def _environment() -> dict[str, str]:
    """What a child needs to start, and nothing else of the user's environment."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG", "TZ") if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join([str(_PACKAGE_ROOT), *filter(None, sys.path)]),
        "PYTHONUTF8": "1",
    }
