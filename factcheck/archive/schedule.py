"""Many hosts at once, each of them asked politely: one job at a time per host, with a pause between starts.

Workers take the host that is due first, so no host that may be asked waits while a worker is free, and a
slow host holds up nobody but itself.
"""

from __future__ import annotations

import contextlib
import heapq
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from threading import Thread
from typing import Generic, TypeAlias, TypeVar

P = TypeVar("P")
R = TypeVar("R")
K = TypeVar("K")

_KEEPERS = 16  # threads that store: what they have ready together can be flushed to the disk together
_STOP_SECONDS = 5.0  # how long a stopped run waits for work under way before it leaves it behind


@dataclass(frozen=True, slots=True)
class Job(Generic[P]):
    """One piece of work and the host that it burdens."""

    host: str
    payload: P


def run(
    jobs: Iterable[Job[P]],
    work: Callable[[P], R],
    workers: int = 64,
    delay: Callable[[str], float] = lambda host: 1.0,
    on_stop: Callable[[], None] = lambda: None,
) -> Generator[tuple[Job[P], R], None, None]:
    """Do all jobs and give each with its result as it completes; as `run_keeping`, with nothing kept."""
    return run_keeping(jobs, work, lambda _, result: result, workers, delay, on_stop)


def run_keeping(
    jobs: Iterable[Job[P]],
    work: Callable[[P], R],
    keep: Callable[[P, R], K],
    workers: int = 64,
    delay: Callable[[str], float] = lambda host: 1.0,
    on_stop: Callable[[], None] = lambda: None,
) -> Generator[tuple[Job[P], K], None, None]:
    """Do all jobs; give each, as it completes, with what `keep` made of the result of `work`.

    `work` burdens the job's host: one at a time per host, jobs of one host in their order. `keep` does not
    (it stores what was fetched) and runs beside it, in other threads, so the host is free meanwhile. `delay`
    says how many seconds must lie between two starts on a host; it is asked after each job, so it may change.

    An exception of either ends the run and is raised here. When the generator is closed or interrupted, no
    job is started and nothing is kept any more, `on_stop` is called (to end work under way early), and what
    is being kept is waited for: nothing is left half done.
    """
    board = _Board(jobs)
    room = max(workers, 16)
    fetched: _Queue[tuple[Job[P], R]] = queue.Queue(room + _KEEPERS)  # room to tell the keepers to go
    results: _Queue[tuple[Job[P], K]] = queue.Queue(room)
    hands = [
        Thread(target=_work, args=(board, work, delay, fetched)) for _ in range(min(workers, board.hosts))
    ]
    keepers = [Thread(target=_keep, args=(board, keep, fetched, results)) for _ in range(_KEEPERS)]
    finished = False
    try:
        for thread in (*hands, *keepers):
            thread.daemon = True
            thread.start()
        for _ in range(board.total):
            yield _value(results.get())
        finished = True
    finally:
        board.stop()
        if not finished:
            on_stop()
        _leave(hands, keepers, fetched, results)


@dataclass(frozen=True, slots=True)
class _Failed:
    error: BaseException


_Queue: TypeAlias = "queue.Queue[R | _Failed | None]"  # None: nothing will follow


def _value(entry: R | _Failed | None) -> R:
    if isinstance(entry, _Failed):
        raise entry.error
    assert entry is not None
    return entry


class _Board(Generic[P]):
    """Who is due when. A host is on the board while it has jobs and none of them is under way."""

    def __init__(self, jobs: Iterable[Job[P]]) -> None:
        self._queues: dict[str, deque[Job[P]]] = {}
        for job in jobs:
            self._queues.setdefault(job.host, deque()).append(job)
        self.hosts = len(self._queues)
        self.total = self._left = sum(len(waiting) for waiting in self._queues.values())
        self._due = [(0.0, number, host) for number, host in enumerate(self._queues)]
        self.stopped = False
        self._watched = False  # one worker sleeps until the next host is due, the others until called
        lock = threading.Lock()
        self._called = threading.Condition(lock)
        self._watch = threading.Condition(lock)

    def take(self, over: tuple[str, float] | None = None) -> Job[P] | None:
        """The next job that may be started, waiting for it; None when there is nothing left to start.

        `over` is the host whose job the caller has finished, and when its next one is due.
        """
        with self._called:
            if over is not None and self._queues[over[0]]:
                self._put(*over)
            while self._left and not self.stopped:
                now = time.monotonic()
                if self._due and self._due[0][0] <= now:
                    return self._taken()
                if self._watched or not self._due:
                    self._called.wait()
                    continue
                self._watched = True
                self._watch.wait(self._due[0][0] - now)
                self._watched = False
            return None

    def stop(self) -> None:
        """Start nothing any more."""
        with self._called:
            self.stopped = True
            self._wake_all()

    def _put(self, host: str, due: float) -> None:
        heapq.heappush(self._due, (due, 0, host))
        if self._watched and self._due[0][2] == host:
            self._watch.notify()

    def _taken(self) -> Job[P]:
        job = self._queues[heapq.heappop(self._due)[2]].popleft()
        self._left -= 1
        if not self._left:
            self._wake_all()
        elif self._due and not self._watched:
            self._called.notify()
        return job

    def _wake_all(self) -> None:
        self._called.notify_all()
        self._watch.notify_all()


def _work(
    board: _Board[P],
    work: Callable[[P], R],
    delay: Callable[[str], float],
    fetched: _Queue[tuple[Job[P], R]],
) -> None:
    over: tuple[str, float] | None = None
    while (job := board.take(over)) is not None:
        started = time.monotonic()
        try:
            fetched.put((job, work(job.payload)))
            over = (job.host, started + delay(job.host))
        except BaseException as error:  # noqa: BLE001 - raised again where the results are read
            fetched.put(_Failed(error))
            return


def _keep(
    board: _Board[P],
    keep: Callable[[P, R], K],
    fetched: _Queue[tuple[Job[P], R]],
    results: _Queue[tuple[Job[P], K]],
) -> None:
    while (entry := fetched.get()) is not None:
        try:
            job, result = _value(entry)
            if board.stopped:
                continue
            results.put((job, keep(job.payload, result)))
        except BaseException as error:  # noqa: BLE001 - raised again where the results are read
            results.put(_Failed(error))


def _leave(
    hands: list[Thread],
    keepers: list[Thread],
    fetched: _Queue[tuple[Job[P], R]],
    results: _Queue[tuple[Job[P], K]],
) -> None:
    """Wait for the threads to end. What nobody will read is taken out, so that no thread waits for room."""
    until = time.monotonic() + _STOP_SECONDS
    _join(hands, results, until)
    _empty(fetched)
    for _ in keepers:
        fetched.put(None)
    _join(keepers, results, until)


def _join(threads: list[Thread], results: _Queue[tuple[Job[P], K]], until: float) -> None:
    for thread in threads:
        while thread.is_alive() and time.monotonic() < until:
            _empty(results)
            thread.join(0.02)


def _empty(entries: _Queue[R]) -> None:
    with contextlib.suppress(queue.Empty):
        while True:
            entries.get_nowait()
