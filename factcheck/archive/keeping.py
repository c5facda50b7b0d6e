"""Keeping many visits at once: one thread writes and flushes, a few read the texts, whoever fetches goes on.

A flush to the disk takes milliseconds however much there is to flush, and threads that fight over the interpreter
at every call to the system take twice the CPU for the same work. So one thread does all that touches the disk, in
turns: in each it takes all that has come or was read meanwhile, and flushes it together.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from contextlib import ExitStack
from typing import Generic, TypeVar

from factcheck.archive.commit import Finished
from factcheck.archive.derived import Derive, Derived
from factcheck.archive.intake import Arrived, Intake, Parcel
from factcheck.archive.record import CaptureRecord
from factcheck.archive.schedule import STOP_SECONDS, Failed, Handover

T = TypeVar("T")

_ROOM = (
    32  # visits between fetching and being taken: so many can be flushed together, and so many are in memory
)
_READERS = 4  # threads that wait for texts; the child processes that read them are fewer


class Keeper(Generic[T]):
    """Archives visits as they are put in, and hands out what is on record about each once it is on the disk.

    `put` may be called from many threads, `take` from one. Every visit comes back under its `tag`. A WARC is on
    the disk before `derive` sees its content.
    """

    def __init__(self, intake: Intake, derive: Derive | None) -> None:
        self._intake = intake
        self._derive = derive
        self._out: Handover[T, CaptureRecord] = Handover(_ROOM)
        lock = threading.Lock()
        self._writing = threading.Condition(lock)
        self._reading = threading.Condition(lock)
        self._arrived: list[tuple[T, Arrived]] = []
        self._unread: deque[tuple[T, Parcel]] = deque()
        self._under_way = 0  # being read
        self._read: list[tuple[T, Parcel, Derived | None]] = []
        self._closed = False
        self._threads: list[threading.Thread] = []

    def put(self, tag: T, result: Arrived) -> None:
        """Hand in one visit, waiting while too many are under way; nothing happens after `close`."""
        if not self._out.enter():
            return
        with self._writing:
            if not self._closed:
                self._arrived.append((tag, result))
                if not self._threads:
                    self._start()
                self._writing.notify()

    def fail(self, error: BaseException) -> None:
        """Have `take` raise this."""
        self._out.fail(error)

    def take(self) -> tuple[T, CaptureRecord]:
        """Return the next that is on the disk, waiting for it. Raises what `Vault.keep_visit` raises."""
        return self._out.take()

    def close(self) -> None:
        """Begin nothing any more; wait, but not for long, until what was begun is kept."""
        with self._writing:
            self._closed = True
            self._arrived.clear()
            self._writing.notify_all()
            self._reading.notify_all()
        self._out.close()
        until = time.monotonic() + STOP_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _start(self) -> None:
        readers = _READERS if self._derive is not None else 0
        for role in (self._write, *[self._read_texts] * readers):
            self._threads.append(threading.Thread(target=role, daemon=True))
            self._threads[-1].start()

    def _write(self) -> None:
        while (ready := self._next_turn()) is not None:
            self._out.give(self._turn(*ready))

    def _next_turn(self) -> tuple[list[tuple[T, Arrived]], list[tuple[T, Parcel, Derived | None]]] | None:
        """What has come and what was read since, waiting for something; None once all is over."""
        with self._writing:
            while not (self._arrived or self._read):
                if self._closed and not self._under_way:
                    for _, parcel in self._unread:
                        parcel.slot.release()
                    self._unread.clear()
                    return None
                self._writing.wait()
            ready = self._arrived, self._read
            self._arrived, self._read = [], []
            return ready

    def _turn(
        self, arrived: list[tuple[T, Arrived]], read: list[tuple[T, Parcel, Derived | None]]
    ) -> list[tuple[T, CaptureRecord | Failed]]:
        told: list[tuple[T, CaptureRecord | Failed]] = []
        fresh = self._received(arrived, told)
        if self._derive is None:
            read, fresh = [(tag, parcel, None) for tag, parcel in fresh], []
        with ExitStack() as held:
            for _, parcel, _ in read:
                held.enter_context(parcel)
            ended = self._ended(read, told)
            finished = [each for _, _, each in ended]
            try:
                self._intake.commit.flush(finished, [parcel.warc for _, parcel in fresh])
                self._hand_on(fresh)
                fresh = []
                self._intake.commit.put(finished)
                told += [(tag, record) for tag, record, _ in ended]
            except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                told += [(tag, Failed(error)) for tag in (*[e[0] for e in ended], *[f[0] for f in fresh])]
                for _, parcel in fresh:
                    parcel.slot.release()
        return told

    def _received(
        self, arrived: list[tuple[T, Arrived]], told: list[tuple[T, CaptureRecord | Failed]]
    ) -> list[tuple[T, Parcel]]:
        """Write the WARCs; what fails is told, and fails alone."""
        fresh = []
        for tag, each in arrived:
            try:
                fresh.append((tag, self._intake.receive(each)))
            except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                told.append((tag, Failed(error)))
        return fresh

    def _ended(
        self,
        read: list[tuple[T, Parcel, Derived | None]],
        told: list[tuple[T, CaptureRecord | Failed]],
    ) -> list[tuple[T, CaptureRecord, Finished]]:
        """Write the records and texts; what fails is told, and fails alone."""
        ended = []
        for tag, parcel, derived in read:
            try:
                ended.append((tag, *self._intake.finish(parcel, derived)))
            except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                told.append((tag, Failed(error)))
        return ended

    def _hand_on(self, fresh: list[tuple[T, Parcel]]) -> None:
        if fresh:
            with self._reading:
                self._unread.extend(fresh)
                self._reading.notify(len(fresh))

    def _read_texts(self) -> None:
        while (entry := self._next_unread()) is not None:
            tag, parcel = entry
            read: list[tuple[T, Parcel, Derived | None]] = []
            try:
                read.append((tag, parcel, parcel.read(self._derive)))
            except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                parcel.slot.release()
                self._out.give([(tag, Failed(error))])
            with self._writing:
                self._under_way -= 1
                self._read += read
                self._writing.notify()

    def _next_unread(self) -> tuple[T, Parcel] | None:
        with self._reading:
            while not self._unread and not self._closed:
                self._reading.wait()
            if self._closed:
                return None
            self._under_way += 1
            return self._unread.popleft()
