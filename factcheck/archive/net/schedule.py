"""Many hosts at once, each of them asked politely: one job at a time per host, with a pause between starts.

Workers take the host that is due first, so no host that may be asked waits while a worker is free, and a
slow host holds up nobody but itself.
"""

from __future__ import annotations

import heapq
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from threading import Thread
from typing import Generic, Protocol, TypeVar

P = TypeVar("P")
R = TypeVar("R")
K = TypeVar("K")
R_in = TypeVar("R_in", contravariant=True)
K_out = TypeVar("K_out", covariant=True)

PATIENCE = 60.0  # seconds: a host that is closed for longer is not waited for
_MOST_HANDS = 1024  # threads, those that wait included
STOP_SECONDS = 5.0  # how long a stopped run waits for work under way before it leaves it behind


@dataclass(frozen=True, slots=True)
class Job(Generic[P]):
    """One piece of work and the host that it burdens."""

    host: str
    payload: P


class Keeping(Protocol[P, R_in, K_out]):
    """What is done with results beside the work, in threads of its own; a `Handover` does nothing to them."""

    def put(self, tag: P, result: R_in) -> None:
        """Hand in one result, waiting while there are too many; it comes back under its tag."""

    def fail(self, error: BaseException) -> None:
        """Have `take` raise this."""

    def wake(self) -> None:
        """Have `take` return, with nothing if there is nothing."""

    def take(self) -> Sequence[tuple[P, K_out]]:
        """Return all that are done, waiting for one."""

    def close(self) -> None:
        """Begin nothing any more, and wait for what was begun."""


def run(
    jobs: Iterable[Job[P]],
    work: Callable[[P], R],
    keeping: Keeping[Job[P], R, K],
    workers: int = 64,
    delay: Callable[[str], float] = lambda host: 1.0,
    on_stop: Callable[[], None] = lambda: None,
    closed: Callable[[str], float] = lambda host: 0.0,
    leave: Callable[[Job[P]], None] = lambda job: None,
    relief: Callable[[Callable[[], None]], None] = lambda call: None,
) -> Generator[Sequence[tuple[Job[P], K]], None, None]:
    """Do all jobs; give them as they complete, all that are done by then at once, with what `keeping` made.

    `work` burdens the job's host: one at a time per host, jobs of one host in their order. `keeping` does not
    (it stores what was fetched) and runs beside it, so the host is free meanwhile. `delay` says how many seconds
    must lie between two starts on a host; it is asked after each job, so it may change. `closed` says, just before
    a job, for how many seconds its host must not be asked at all: the job waits for that long, or is left undone and
    told to `leave` (in a thread of ours) when that is longer than PATIENCE. `relief` is handed what `work` has to call
    before it waits for anything but its host's answer (a pause, another host that is busy): another worker takes over.

    An exception of either ends the run and is raised here. When the generator is closed or interrupted, no
    job is started and nothing is kept any more, `on_stop` is called (to end work under way early), and what
    is being kept is waited for: nothing is left half done.
    """
    board = _Board(jobs)
    hands = _Hands(lambda: _work(board, work, delay, keeping, closed, leave), board.hosts)
    relief(hands.one_more)
    finished = False
    try:
        for _ in range(min(workers, board.hosts)):
            hands.one_more()
        taken = 0
        while taken < board.wanted:
            done = keeping.take()
            taken += len(done)
            if done:
                yield done
        finished = True
    finally:
        board.stop()
        if not finished:
            on_stop()
        keeping.close()
        hands.join(time.monotonic() + STOP_SECONDS)


class _Hands:
    """The threads that work, never more than there are hosts."""

    def __init__(self, work: Callable[[], None], most: int) -> None:
        self._work, self._most = work, min(most, _MOST_HANDS)
        self._threads: list[Thread] = []
        self._lock = threading.Lock()
        self._over = False

    def one_more(self) -> None:
        """Start another, unless there are enough for all hosts."""
        with self._lock:
            if self._over or len(self._threads) >= self._most:
                return
            thread = Thread(target=self._work, daemon=True)
            self._threads.append(thread)
            thread.start()

    def join(self, until: float) -> None:
        """Start none any more, and wait for those under way until then, by the monotonic clock."""
        with self._lock:
            self._over = True
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))


class _Board(Generic[P]):
    """Who is due when. A host is on the board while it has jobs and none of them is under way."""

    def __init__(self, jobs: Iterable[Job[P]]) -> None:
        self._queues: dict[str, deque[Job[P]]] = {}
        for job in jobs:
            self._queues.setdefault(job.host, deque()).append(job)
        self.hosts = len(self._queues)
        self.wanted = self._left = sum(len(waiting) for waiting in self._queues.values())
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

    def put_back(self, job: Job[P], due: float) -> None:
        """Have a job that was taken done later, before the others of its host."""
        with self._called:
            self._queues[job.host].appendleft(job)
            self._left += 1
            self._put(job.host, due)

    def leave(self) -> None:
        """Expect one result less."""
        with self._called:
            self.wanted -= 1

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
    keeping: Keeping[Job[P], R, K],
    closed: Callable[[str], float],
    leave: Callable[[Job[P]], None],
) -> None:
    over: tuple[str, float] | None = None
    while (job := board.take(over)) is not None:
        try:
            wait = closed(job.host)
            started = time.monotonic()
            if wait > PATIENCE:
                leave(job)
                board.leave()
                keeping.wake()
                over = (job.host, started)
            elif wait > 0:
                board.put_back(job, started + wait)
                over = None
            else:
                keeping.put(job, work(job.payload))
                over = (job.host, started + delay(job.host))
        except BaseException as error:  # noqa: BLE001 - raised again where the results are taken
            keeping.fail(error)
            return
