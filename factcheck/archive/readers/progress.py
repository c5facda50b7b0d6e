"""How far the reading of one document has come: what stands so far, and how much of the time is used."""

from __future__ import annotations

import time
from collections.abc import Callable

from factcheck.archive.derived import Derived

# Ends the extractor's name when what was read depends on how quick the machine was.
CUT_SHORT = ", cut short"
CPU_SECONDS = 10.0  # per document; the process is ended past them
WALL_SECONDS = 15.0


def nowhere(_: Derived) -> None:
    """Keep nothing."""


class Progress:
    """Made when the reading of a document begins; `keep` takes what stands before a step that may not come back."""

    def __init__(self, keep: Callable[[Derived], None] = nowhere) -> None:
        self.keep = keep
        self.cut_short = False  # a reader stopped for want of time: another run may come further
        self._cpu = time.process_time()
        self._wall = time.monotonic()

    def late(self, share: float) -> bool:
        """Whether more than this share of the time is used; the reader that asks stops then."""
        if self.spent() > share:
            self.cut_short = True
            return True
        return False

    def spent(self) -> float:
        """The share of the time allowed that is used, on the clock or of computing, whichever is more."""
        cpu = (time.process_time() - self._cpu) / CPU_SECONDS
        return max(cpu, (time.monotonic() - self._wall) / WALL_SECONDS)
