"""Keeping many visits at once: one thread writes and flushes, a few read the texts, whoever fetches goes on.

A flush to the disk takes milliseconds however much there is to flush, and threads that fight over the interpreter
at every call to the system take twice the CPU for the same work. So one thread does all that touches the disk, in
turns: in each it takes all that has come or was read meanwhile, and flushes it together. While it prepares them
the others bring only a few more, since there is one interpreter for all; while it flushes they go on.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from factcheck.archive.captures.commit import Finished
from factcheck.archive.captures.intake import Arrived, Intake, Parcel
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.salvage import salvage
from factcheck.archive.derived import Derive, Derived
from factcheck.archive.net.handover import BUNCH_SECONDS, Failed, Handover
from factcheck.archive.net.schedule import STOP_SECONDS
from factcheck.errors import Damage, FactcheckError, Unwritable

T = TypeVar("T")

_ROOM = 128  # visits between fetching and being taken: the slower the disk, the more are flushed together
_ROOM_BYTES = 160_000_000  # of memory for answers that wait; a larger one is let in when no other waits
_LARGE = 1_000_000  # bytes: an answer above that counts with what is read out of it
_TIMES = 6  # what a large answer takes, with its decoded content, its texts and their maps
_BUNCH = 32  # visits worth preparing together
_AHEAD = 2  # visits let in of one thread while others are prepared, so that no slow host waits
_READERS = 4  # threads that wait for texts; the child processes that read them are fewer


@dataclass
class _Case(Generic[T]):
    """One visit on its way: handed in, received as a parcel, read."""

    tag: T
    arrived: Arrived
    parcel: Parcel | None = None
    derived: Derived | None = None

    @cached_property
    def size(self) -> int:
        """Bytes of memory that it takes, roughly."""
        visit = self.arrived.visit
        size = sum([len(exchange.response) for exchange in visit.exchanges])
        if visit.answer is not None and visit.answer.decoded is not None:
            size = max(size, len(visit.answer.decoded))
        return size if size < _LARGE else _TIMES * size


@dataclass(frozen=True, slots=True)
class Unkept:
    """Stands for the record of a visit that could not be kept, by a fault of its source's own folder."""

    error: FactcheckError


Kept = CaptureRecord | Unkept


class Keeper(Generic[T]):
    """Archives visits as they are put in, and hands out what is on record about each once it is on the disk.

    `put` may be called from many threads, `take` from one. Every visit comes back under its `tag`, whatever came of
    it. A WARC is on the disk before `derive` sees its content; the same body as in an earlier capture of the source
    becomes a revisit record.
    """

    def __init__(self, intake: Intake, derive: Derive | None) -> None:
        self._intake = intake
        self._derive = derive
        self._out: Handover[T, Kept] = Handover(_ROOM)
        lock = threading.Lock()
        self._roomy = threading.Condition(lock)
        self._writing = threading.Condition(lock)
        self._reading = threading.Condition(lock)
        self._bytes = 0  # of answers under way
        self._preparing = False
        self._ahead: dict[int, int] = {}  # by thread: how many of the arrived it brought
        self._wanted = 1  # visits for which the writer is woken
        self._arrived: list[_Case[T]] = []
        self._unread: deque[_Case[T]] = deque()
        self._being_read = 0
        self._read: list[_Case[T]] = []
        self._closed = False
        self._threads: list[threading.Thread] = []

    def put(self, tag: T, result: Arrived) -> None:
        """Hand in one visit, waiting while too much is under way; nothing happens after `close`."""
        if not self._out.enter():
            return
        case = _Case(tag, result)
        with self._writing:
            while self._crowded(case.size) and not self._closed:
                self._roomy.wait()
            if self._closed:
                return
            self._bytes += case.size
            self._arrived.append(case)
            me = threading.get_ident()
            self._ahead[me] = self._ahead.get(me, 0) + 1
            if not self._threads:
                self._start()
            self._call_writer()

    def salvage(self) -> int:
        """Finish what commands that were killed had received whole; see `salvage.salvage`. Call it before `put`."""
        return salvage(self._intake.folder, self._intake, self._derive) if self._derive is not None else 0

    def fail(self, error: BaseException) -> None:
        """Have `take` raise this."""
        self._out.fail(error)

    def wake(self) -> None:
        """Have `take` return, with nothing if there is nothing."""
        self._out.wake()

    def take(self) -> list[tuple[T, Kept]]:
        """Return all that are on the disk by now, or could not be kept, waiting for one.

        Raises as `Vault.keep_file` does.
        """
        return self._out.take()

    def close(self) -> None:
        """Begin nothing any more; wait, but not for long, until what was begun is kept."""
        with self._writing:
            self._closed = True
            self._arrived.clear()
            for waiting in (self._writing, self._reading, self._roomy):
                waiting.notify_all()
        self._out.close()
        until = time.monotonic() + STOP_SECONDS
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _start(self) -> None:
        readers = _READERS if self._derive is not None else 0
        for role in (self._write, *[self._read_texts] * readers):
            self._threads.append(threading.Thread(target=role, daemon=True))
            self._threads[-1].start()

    def _crowded(self, size: int) -> bool:
        if self._preparing and self._ahead.get(threading.get_ident(), 0) >= _AHEAD:
            return True
        return self._bytes > 0 and self._bytes + size > _ROOM_BYTES

    def _call_writer(self) -> None:
        if len(self._arrived) + len(self._read) >= self._wanted:
            self._writing.notify()

    def _tell(self, told: list[tuple[_Case[T], Kept | Failed]]) -> None:
        with self._roomy:
            self._bytes -= sum(case.size for case, _ in told)
            self._roomy.notify_all()
        self._out.give([(case.tag, result) for case, result in told])

    def _write(self) -> None:
        try:
            while (ready := self._next_turn()) is not None:
                self._turn(*ready)
                del ready  # while nothing comes, nothing is held
        except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
            self._out.fail(error)

    def _next_turn(self) -> tuple[list[_Case[T]], list[_Case[T]]] | None:
        """What has come and what was read since, waiting for something; None once all is over.

        When something has come meanwhile already, more of it is waited for, but not for long.
        """
        with self._writing:
            if 0 < len(self._arrived) + len(self._read) < _BUNCH and not self._closed:
                self._wanted = _BUNCH
                self._writing.wait(BUNCH_SECONDS)
                self._wanted = 1
            while not (self._arrived or self._read):
                if self._closed and not self._being_read:
                    _release(self._unread)
                    return None
                self._writing.wait()
            ready = self._arrived, self._read
            self._arrived, self._read = [], []
            self._ahead.clear()
            self._preparing = True
            return ready

    def _turn(self, arrived: list[_Case[T]], read: list[_Case[T]]) -> None:
        told: list[tuple[_Case[T], Kept | Failed]] = []
        fresh = self._received(arrived, told)
        if self._derive is None:
            read, fresh = fresh, []
        ended = self._ended(read, told)
        with self._roomy:
            self._preparing = False
            self._roomy.notify_all()
        try:
            finished = [each for _, _, each in ended]
            self._intake.commit.flush(
                finished, [file for case in fresh if case.parcel for file in case.parcel.files]
            )
            self._hand_on(fresh)
            fresh = []
            if finished:
                self._intake.commit.put(finished)
            told += [(case, record) for case, record, _ in ended]
        except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
            told += [(case, Failed(error)) for case in (*[case for case, _, _ in ended], *fresh)]
            _release(fresh)
        _release(read)
        self._tell(told)

    def _received(
        self, arrived: list[_Case[T]], told: list[tuple[_Case[T], Kept | Failed]]
    ) -> list[_Case[T]]:
        """Write the WARCs; what fails is told, and fails alone. What another source may not meet ends nothing."""
        fresh = []
        for case in arrived:
            try:
                case.parcel = parcel = self._intake.receive(case.arrived)
                if self._derive is not None:
                    case.parcel = self._intake.note(parcel)
                fresh.append(case)
            except (Unwritable, Damage) as error:
                _release([case])
                told.append((case, Unkept(error)))
            except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                _release([case])
                told.append((case, Failed(error)))
        return fresh

    def _ended(
        self, read: list[_Case[T]], told: list[tuple[_Case[T], Kept | Failed]]
    ) -> list[tuple[_Case[T], CaptureRecord, Finished]]:
        """Write the records and texts; what fails is told, and fails alone."""
        ended = []
        for case in read:
            assert case.parcel is not None
            try:
                ended.append((case, *self._intake.finish(case.parcel, case.derived)))
            except Unwritable as error:
                told.append((case, Unkept(error)))
            except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                told.append((case, Failed(error)))
        return ended

    def _hand_on(self, fresh: list[_Case[T]]) -> None:
        if fresh:
            with self._reading:
                self._unread.extend(fresh)
                self._reading.notify(len(fresh))

    def _read_texts(self) -> None:
        while (case := self._next_unread()) is not None:
            assert case.parcel is not None
            read = []
            try:
                case.derived = case.parcel.read(self._derive)
                read.append(case)
            except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
                _release([case])
                self._tell([(case, Failed(error))])
            with self._writing:
                self._being_read -= 1
                self._read += read
                self._call_writer()
            del case, read  # while nothing comes, nothing is held

    def _next_unread(self) -> _Case[T] | None:
        with self._reading:
            while not self._unread and not self._closed:
                self._reading.wait()
            if self._closed:
                return None
            self._being_read += 1
            return self._unread.popleft()


def _release(cases: Iterable[_Case[T]]) -> None:
    """Give up the folders of those that were not put in place."""
    for case in cases:
        if case.parcel is not None:
            case.parcel.slot.release()
