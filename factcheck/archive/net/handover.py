"""Handing results from many threads to one, in bunches."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

P = TypeVar("P")
K = TypeVar("K")

BUNCH = 16  # results worth taking together
BUNCH_SECONDS = 0.01  # for which one who is busy waits for so many


@dataclass(frozen=True, slots=True)
class Failed:
    """Stands for a result that there is not."""

    error: BaseException


class Handover(Generic[P, K]):
    """From many threads that bring results to the one that takes them; at most `room` are in between.

    What was taken counts as in between until the taker comes back for more. One that finds some waiting when
    it comes back is busy, and waits a moment for more: threads that bring and take one by one at the same time
    fight over the interpreter at every call to the system.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._inside = 0
        self._taken = 0
        self._wanted = 1  # results for which the taker is woken
        self._closed = False
        self._woken = False
        self._ready: deque[tuple[P, K | Failed] | Failed] = deque()
        lock = threading.Lock()
        self._left = threading.Condition(lock)
        self._given = threading.Condition(lock)

    def enter(self) -> bool:
        """Wait for room for one more result that will be given; False once it is closed."""
        with self._left:
            while self._inside >= self._room and not self._closed:
                self._left.wait()
            self._inside += 1
            return not self._closed

    def give(self, results: Sequence[tuple[P, K | Failed]]) -> None:
        """Give results, each of which has entered before."""
        with self._given:
            self._ready.extend(results)
            if len(self._ready) >= self._wanted:
                self._given.notify()

    def put(self, tag: P, result: K) -> None:
        """Enter and give in one."""
        if self.enter():
            self.give([(tag, result)])

    def fail(self, error: BaseException) -> None:
        """Have `take` raise this next."""
        with self._given:
            self._ready.appendleft(Failed(error))
            self._given.notify()

    def wake(self) -> None:
        """Have `take` return, with nothing if there is nothing."""
        with self._given:
            self._woken = True
            self._given.notify()

    def take(self) -> list[tuple[P, K]]:
        """Return all results that are there, with their tags, waiting for one. Raises what failed, in its turn."""
        taken: list[tuple[P, K]] = []
        with self._given:
            self._inside -= self._taken
            self._left.notify(self._taken)
            self._taken = 0
            self._await()
            while self._ready:
                entry = self._ready[0]
                failed = entry if isinstance(entry, Failed) else entry[1]
                if isinstance(failed, Failed) and taken:
                    break  # these first
                self._ready.popleft()
                self._taken += 1
                if isinstance(failed, Failed):
                    raise failed.error
                assert not isinstance(entry, Failed)
                taken.append((entry[0], failed))
        return taken

    def _await(self) -> None:
        """Wait for a result; when some are there already, for as many as are worth taking, but not for long."""
        if self._ready:
            self._wanted = min(BUNCH, self._room)
            if len(self._ready) < self._wanted:
                self._given.wait(BUNCH_SECONDS)
            self._wanted = 1
        while not self._ready and not self._woken:
            self._given.wait()
        self._woken = False

    def close(self) -> None:
        """Let nobody wait any more."""
        with self._left:
            self._closed = True
            self._left.notify_all()
