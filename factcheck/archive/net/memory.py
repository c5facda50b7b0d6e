"""A bound on the memory that large answers take, all together, from their first bytes until they are handed on.

Nobody waits while there is room. Once there is none, one thread goes on, and the others wait in the middle of their
answers until enough was handed on. Whoever goes on finishes, or steps back before it waits for anything but room, so
nobody waits for ever.
"""

from __future__ import annotations

import ctypes
import threading
import time
from contextlib import suppress
from functools import cache

from factcheck.archive.net.wire import ByteStream, Deadline

STEP = 1_000_000
"""Bytes by which an answer is counted; one that is smaller costs nothing and is not counted at all."""

_BYTES = 40_000_000


# mallopt(3) of glibc: what is larger is mapped by itself, and given back at once when it is freed; of the rest so much
# is kept for the next answer, since getting it anew costs more CPU. Left alone, the library would raise the first
# to the size of the largest answer, and each thread would keep several of those.
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
_MAPPED, _KEPT = 4_000_000, 8_000_000


@cache
def keep_memory() -> None:
    """Have the C library keep the memory of pages that were freed, and not that of large answers.

    Elsewhere than with glibc this does nothing.
    """
    with suppress(OSError, AttributeError, TypeError):
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, _MAPPED)
        library.mallopt(_TRIM_THRESHOLD, _KEPT)


class Room:
    """How many bytes of answers there may be at once; one thread that needs more always gets it.

    What those hold that stepped back comes on top.
    """

    def __init__(self, size: int = _BYTES) -> None:
        self._size = size
        self._used = 0
        self._by_thread: dict[int, int] = {}
        self._first = 0  # the thread that goes on although there is no room; 0 when none does
        self._closed = False
        self._roomy = threading.Condition()

    def take(self, size: int) -> float:
        """Count so many bytes more for this thread, waiting for room; return the seconds waited."""
        me, began = threading.get_ident(), time.monotonic()
        with self._roomy:
            while self._used + size > self._size and self._first not in (0, me) and not self._closed:
                self._roomy.wait()
            if self._used + size > self._size:
                self._first = me
            self._used += size
            self._by_thread[me] = self._by_thread.get(me, 0) + size
        return time.monotonic() - began

    def give_back(self) -> None:
        """Count nothing for this thread any more: its answers were handed on, or dropped."""
        me = threading.get_ident()
        if me not in self._by_thread:
            return
        with self._roomy:
            self._used -= self._by_thread.pop(me)
            if self._first == me:
                self._first = 0
            self._roomy.notify_all()

    def step_back(self) -> None:
        """Let another go on without room in this thread's stead: it is about to wait for something else.

        What it waits for may be held by one who waits for room in the middle of an answer.
        """
        if self._first != threading.get_ident():
            return
        with self._roomy:
            self._first = 0
            self._roomy.notify_all()

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._roomy:
            self._closed = True
            self._roomy.notify_all()


class Metered:
    """A stream whose bytes are counted; time spent waiting for room is given back to the deadline."""

    __slots__ = ("_deadline", "_fresh", "_recv", "_room", "settimeout")

    def __init__(self, stream: ByteStream, room: Room, deadline: Deadline) -> None:
        self.settimeout, self._recv = stream.settimeout, stream.recv
        self._room, self._deadline = room, deadline
        self._fresh = 0  # bytes not counted yet

    def recv(self, bufsize: int, /) -> bytes:
        """Up to so many bytes, as the stream has them."""
        data = self._recv(bufsize)
        self._fresh += len(data)
        if self._fresh > STEP:
            self._deadline.extend(self._room.take(self._fresh))
            self._fresh = 0
        return data
