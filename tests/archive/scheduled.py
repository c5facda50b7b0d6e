"""What a schedule gives in rounds, one by one."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from typing import TypeVar

from factcheck.archive.net.handover import Handover
from factcheck.archive.net.schedule import Job, run

P = TypeVar("P")
R = TypeVar("R")


def flat(rounds: Generator[Sequence[R], None, None]) -> Generator[R, None, None]:
    with closing(rounds):
        for done in rounds:
            yield from done


def outcomes(
    todo: Iterable[Job[P]],
    work: Callable[[P], R],
    workers: int = 64,
    delay: Callable[[str], float] = lambda host: 1.0,
    on_stop: Callable[[], None] = lambda: None,
) -> Generator[tuple[Job[P], R], None, None]:
    """Each job with the result of its work, nothing else being done with it."""
    handover: Handover[Job[P], R] = Handover(max(workers, 16))
    return flat(run(todo, work, handover, workers, delay, on_stop))
