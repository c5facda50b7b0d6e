"""Limited child processes that read hostile documents: a small pool, each child reused until it misbehaves.

A child has about 700 MB of address space, less private memory, 10 seconds of CPU per document and on the clock
15 seconds or less: what its visit left of the time. Whatever happens to it, the asker gets an answer: the result,
or what stood so far and why there is no more.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from factcheck.archive.derived import READING_SECONDS

READER = "factcheck.archive.readers.serve"
_ANSWER_LIMIT = 64_000_000  # bytes; the texts of one document are capped well below
_ENDING_SECONDS = 2.0  # for a child that has closed its way to the program
_START_SECONDS = 0.6  # what it costs to start a child and load its libraries
_PACKAGE_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: memory in MiB, seconds of CPU and on the clock per document, documents in all."""

    address_space: int = 700
    private_memory: int = 160  # resident memory stays near this, so a fetch with one child stays below 300 MB
    cpu_seconds: int = 10
    wall_seconds: float = READING_SECONDS
    documents: int = 500  # then a fresh child takes over, so that no leak adds up


@dataclass(frozen=True, slots=True)
class Job:
    """One document to be read, in at most so many seconds on the clock."""

    content: bytes
    declared_type: str
    url: str
    status: int | None = None
    seconds: float = READING_SECONDS


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the packed result, or with a `failure` in plain words what stood before it (maybe b"")."""

    packed: bytes
    failure: str = ""


class Child:
    """One child process running `module`; used by one thread at a time."""

    def __init__(self, limits: Limits, module: str = READER) -> None:
        self.limits = limits
        self._answered = 0
        self._spoilt = False
        self._so_far = b""
        arguments = (limits.address_space, limits.private_memory, limits.cpu_seconds)
        self._process = subprocess.Popen(  # noqa: S603 - this program's own module, nothing from outside
            [sys.executable, "-P", "-m", module, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            cwd=os.sep,  # nothing in the user's folder is taken for a module or a file of the reader
            start_new_session=True,  # an interrupt on the terminal is for the program, not for its children
        )

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    @property
    def usable(self) -> bool:
        """Whether it can take another document."""
        return not self._spoilt and self._process.poll() is None and self._answered < self.limits.documents

    def ask(self, job: Job) -> Answer:
        """Have one document read; the child is ended when it does not answer in time."""
        late = threading.Event()
        seconds = min(job.seconds, self.limits.wall_seconds)

        def end() -> None:
            late.set()
            self._process.kill()

        # until the whole answer is there: what is left in the pipe belongs to no other document
        self._spoilt = True
        clock = threading.Timer(seconds, end)
        clock.daemon = True
        clock.start()
        try:
            self._send(job, seconds)
            answer = self._answer()
        except (OSError, ValueError):
            self._process.kill()
            answer = Answer(b"", self._cause(late.is_set(), seconds))
        finally:
            clock.cancel()
        if answer is None:
            answer = Answer(self._so_far, self._cause(late.is_set(), seconds))
        else:
            self._spoilt = late.is_set()
        self._answered += 1
        return answer

    def _send(self, job: Job, seconds: float) -> None:
        assert self._process.stdin is not None
        named = {"type": job.declared_type[:500], "url": job.url[:10_000], "status": job.status}
        header = json.dumps({**named, "seconds": seconds}).encode()
        for frame in (header, job.content):
            self._process.stdin.write(len(frame).to_bytes(8))
            self._process.stdin.write(frame)
        self._process.stdin.flush()

    def _answer(self) -> Answer | None:
        """The answer to the document sent, None when the child ends before it is whole."""
        self._so_far = b""
        while frame := self._frame():
            mark, data = frame[:1], frame[1:]
            if mark == b"=":
                return Answer(data)
            if mark == b"!":
                return Answer(self._so_far, data.decode("utf-8", "replace")[:200])
            self._so_far = data
        return None

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

    def _cause(self, late: bool, seconds: float) -> str:
        """Why the child ended, in plain words."""
        try:
            code = self._process.wait(_ENDING_SECONDS)
        except subprocess.TimeoutExpired:  # it says no more, and does not end
            self._process.kill()
            code = self._process.wait()
        if late:
            return f"it took more than {seconds:g} seconds"
        if code == -getattr(signal, "SIGXCPU", 0):
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
    """At most `size` children, started when needed; safe to use from many threads.

    A further child is started only when waiting for those that there are has cost as much as it would.
    """

    def __init__(self, size: int = 0, limits: Limits | None = None, module: str = READER) -> None:
        self.limits = limits or Limits()
        self._size = size or min(2, os.cpu_count() or 1)
        self._module = module
        self._change = threading.Condition()
        self._idle: list[Child] = []
        self._busy = 0
        self._waited = 0.0  # seconds that were waited since the last start

    def ask(self, job: Job) -> Answer:
        """Have one document read by the next free child."""
        child = self._take()
        try:
            if child is None or not child.usable:
                _end(child)
                child = None
                child = Child(self.limits, self._module)
            return child.ask(job)
        finally:
            if child is not None and not child.usable:
                _end(child)
                child = None
            self._give_back(child)

    def _take(self) -> Child | None:
        """An idle child, or None for the place of one to be started."""
        with self._change:
            while not self._idle and self._busy:
                room = self._busy < self._size
                if room and self._waited >= _START_SECONDS:
                    break
                begun = time.monotonic()
                self._change.wait(_START_SECONDS - self._waited if room else None)
                self._waited += time.monotonic() - begun
            self._busy += 1
            if self._idle:
                return self._idle.pop()
            self._waited = 0.0
            return None

    def _give_back(self, child: Child | None) -> None:
        with self._change:
            self._busy -= 1
            if child is not None:
                self._idle.append(child)
            self._change.notify_all()

    def close(self) -> None:
        """End all children that are free."""
        with self._change:
            children, self._idle = self._idle, []
        for child in children:
            child.close()


def _end(child: Child | None) -> None:
    if child is not None:
        child.close()


def _environment() -> dict[str, str]:
    """What a child needs to start, and nothing else of the user's environment."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LANG", "TZ") if name in os.environ}
    here = None
    with contextlib.suppress(FileNotFoundError):  # the folder was removed meanwhile
        here = Path.cwd()
    folders = [path for path in sys.path if Path(path).is_absolute() and Path(path) != here]
    return {**kept, "PYTHONPATH": os.pathsep.join([str(_PACKAGE_ROOT), *folders]), "PYTHONUTF8": "1"}
