"""How far the reading of one document has come: what stands so far, and how much of the time is used."""

from __future__ import annotations

import time
from collections.abc import Callable

from factcheck.archive.derived import READING_SECONDS, Derived

# Ends the extractor's name when what was read depends on how quick the machine was.
CUT_SHORT = ", cut short"
CPU_SECONDS = 10.0  # per document; the process is ended past them


def nowhere(_: Derived) -> None:
    """Keep nothing."""


class Progress:
    """Made when the reading of a document begins; `keep` takes what stands before a step that may not come back."""

    def __init__(self, keep: Callable[[Derived], None] = nowhere, seconds: float = READING_SECONDS) -> None:
        self.keep = keep
        self.cut_short = False  # a reader stopped for want of time: another run may come further
        self._cpu = time.process_time()
        self._wall = time.monotonic()
        self._seconds = seconds

    def late(self, share: float) -> bool:
        """Whether more than this share of the time is used; the reader that asks stops then."""
        if self.spent() > share:
            self.cut_short = True
            return True
        return False

    def spent(self) -> float:
        """The share of the time allowed that is used, on the clock or of computing, whichever is more."""
        cpu = (time.process_time() - self._cpu) / CPU_SECONDS
        return max(cpu, (time.monotonic() - self._wall) / self._seconds)


class Clock:
    """Tells when the time for a pass over markup is over. No part of its reader: a page must not hold on to itself."""

    def __init__(self, progress: Progress, share: float, flags: list[str], size: int) -> None:
        self.late = False
        self._progress = progress
        self._share = share
        self._flags = flags
        self._size = size

    def out_of_time(self, position: int) -> bool:
        """Whether it is over, which the first time gives a flag with how far the pass came."""
        if not self.late:
            self.late = self._progress.late(self._share)
            if self.late:
                read = f"{position} of {self._size} characters"
                self._flags.append(f"only the first {read} of markup were read in the time allowed")
        return self.late
