"""Many hosts at once, each of them asked politely: one job at a time per host, with a pause between starts.

Workers take the host that is due first, so no host that may be asked waits while a worker is free, and a
slow host holds up nobody but itself.
"""

from __future__ import annotations

import heapq
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

P = TypeVar("P")
R = TypeVar("R")

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
    """Do all jobs and give each with its result as it completes; jobs of one host keep their order.

    `delay` says how many seconds must lie between two starts on a host; it is asked after each job, so it
    may change meanwhile. An exception of `work` ends the run and is raised here. When the iterator is
    closed or interrupted, no job is started any more, `on_stop` is called (to end work under way early),
    and results not yet given are dropped: a job counts as done only once its result was given.
    """
    board = _Board(jobs)
    results: queue.Queue[_Done[P, R]] = queue.Queue(maxsize=max(workers, 16))
    threads = [
        threading.Thread(
            target=_work, args=(board, work, delay, results), name=f"worker {number}", daemon=True
        )
        for number in range(min(workers, board.hosts))
    ]
    for thread in threads:
        thread.start()
    finished = False
    try:
        for _ in range(board.total):
            done = results.get()
            if done.failure is not None:
                raise done.failure
            yield done.job, done.results[0]
        finished = True
    finally:
        board.stop()
        if not finished:
            on_stop()
        _leave(threads, results)


@dataclass(frozen=True, slots=True)
class _Done(Generic[P, R]):
    job: Job[P]
    results: tuple[R, ...]  # one; none when it failed
    failure: BaseException | None


class _Board(Generic[P]):
    """Who is due when. A host is on the board while it has jobs and none of them is under way."""

    def __init__(self, jobs: Iterable[Job[P]]) -> None:
        self._queues: dict[str, deque[Job[P]]] = {}
        for job in jobs:
            self._queues.setdefault(job.host, deque()).append(job)
        self.hosts = len(self._queues)
        self.total = self._left = sum(len(waiting) for waiting in self._queues.values())
        self._due = [(0.0, number, host) for number, host in enumerate(self._queues)]
        self._stopped = False
        self._watched = (
            False  # one worker sleeps until the next host is due, the others until they are called
        )
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
            while self._left and not self._stopped:
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
            self._stopped = True
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
    results: queue.Queue[_Done[P, R]],
) -> None:
    over: tuple[str, float] | None = None
    while (job := board.take(over)) is not None:
        started = time.monotonic()
        try:
            results.put(_Done(job, (work(job.payload),), None))
            over = (job.host, started + delay(job.host))
        except BaseException as failure:  # noqa: BLE001 - raised again where the results are read
            results.put(_Done(job, (), failure))
            return


def _leave(threads: list[threading.Thread], results: queue.Queue[_Done[P, R]]) -> None:
    """Wait for the workers to end; unread results are dropped, so that none of them waits for a place."""
    until = time.monotonic() + _STOP_SECONDS
    for thread in threads:
        while thread.is_alive() and time.monotonic() < until:
            while not results.empty():
                results.get()
            thread.join(0.02)
