"""Whose turn it is: one at a time for a host or a robots.txt, and a pause between visits to a host."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from factcheck.archive.net.wire import Deadline

K = TypeVar("K")

_ON_TIME = 0.02  # seconds: the schedule starts visits when they are due, give or take what a thread needs


class Turns(Generic[K]):
    """One at a time for each key; `relief` is called before a thread waits."""

    def __init__(self, relief: Callable[[], None]) -> None:
        self._relief = relief
        self._lock = threading.Lock()
        self._locks: dict[K, threading.Lock] = {}

    @contextlib.contextmanager
    def of(self, key: K, deadline: Deadline) -> Generator[None, None, None]:
        """The turn for this key; waiting for it costs a visit none of its time."""
        with self._lock:
            turn = self._locks.setdefault(key, threading.Lock())
        if not turn.acquire(blocking=False):
            waiting = time.monotonic()
            self._relief()
            turn.acquire()
            deadline.extend(time.monotonic() - waiting)
        try:
            yield
        finally:
            turn.release()


class Pace:
    """When each host may be visited next, whoever comes: a job of its own, or a redirect from elsewhere."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: dict[str, float] = {}  # by host: the latest visit that has its place, be it yet to come

    def place(self, host: str, gap: float) -> float:
        """Take the next place at a host, `gap` seconds after the one before; the seconds until then, 0.0 for now."""
        with self._lock:
            now = time.monotonic()
            due = self._last.get(host, -gap) + gap
            late = due - now > _ON_TIME
            self._last[host] = due if late else now
        return due - now if late else 0.0
