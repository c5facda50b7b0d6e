"""One command at a time: the lock that everything which writes to a folder takes first."""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path
from types import TracebackType

from factcheck.errors import BadInput, Busy

_PAUSE = 0.02  # seconds between two attempts to take a lock


class Lock:
    """One exclusive lock on a file that is there for nothing else; held inside `with`.

    It excludes other processes and other threads, ends with the process that holds it however that ends, and
    the file stays (removing it would let two holders in). Not re-entrant.
    """

    def __init__(self, path: Path, timeout: float = 10.0) -> None:
        self._path = path
        self._timeout = timeout
        self._descriptor = -1

    def __enter__(self) -> Lock:
        """Wait for the lock. Raises Busy after `timeout` seconds, BadInput when the file cannot be opened."""
        descriptor = self._open(self._path)
        try:
            self._wait(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        self._descriptor = descriptor
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the next one in."""
        os.close(self._descriptor)
        self._descriptor = -1

    @staticmethod
    def _open(path: Path) -> int:
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        try:
            return os.open(path, flags, 0o666)
        except OSError as error:
            raise _unlockable(path, error) from None

    def _wait(self, descriptor: int) -> None:
        """Stand at the gate, then wait for the lock: whoever lets it go and wants it again has to queue, too."""
        deadline = time.monotonic() + self._timeout
        gate = self._open(self._path.with_name(self._path.name + ".next"))
        try:
            self._poll(gate, deadline)
            self._poll(descriptor, deadline)
        finally:
            os.close(gate)

    def _poll(self, descriptor: int, deadline: float) -> None:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    raise Busy(
                        f"another command is at work here ({self._path} is locked)",
                        "wait until it has ended, then try again",
                    ) from None
                time.sleep(_PAUSE)
            except OSError as error:  # some network drives know no locks
                raise _unlockable(self._path, error) from None


def _unlockable(path: Path, error: OSError) -> BadInput:
    return BadInput(f"cannot lock {path}: {error.strerror}", "set the permissions, or work in a copy")
