"""Somebody at a real terminal, in a guided pass."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest


class Player:
    """Somebody at a terminal."""

    def __init__(self, child: pexpect.spawn[str]) -> None:
        self.child = child

    def sees(self, *words: str) -> str:
        """Wait until all of these words have come, in this order; what came up to there."""
        shown = ""
        for word in words:
            self.child.expect_exact(word)
            shown += f"{self.child.before}{word}"
        return shown

    def presses(self, keys: str, *then: str) -> str:
        """Press keys, then wait for words."""
        self.child.send(keys)
        return self.sees(*then)

    def hangs_up(self) -> int | None:
        """Close the terminal under the program; the exit code, once it has ended."""
        self.child.ptyproc.fileobj.close()  # type: ignore[attr-defined]
        self.child.wait()
        return self.child.exitstatus

    def ends(self) -> tuple[int | None, str]:
        """Wait for the end: the exit code, and the last words."""
        self.child.expect(pexpect.EOF)
        last = self.child.before
        self.child.wait()
        return self.child.exitstatus, str(last)


Sit = Callable[..., Player]


def _interruptible() -> None:
    """A shell that started the tests in the background has told them to ignore interrupts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def sit(desk: Path) -> Iterator[Sit]:
    """Sit down at a terminal of the folder `desk`, a fixture of whoever wants to."""
    children = []

    def down(
        *arguments: str, by: str = "Ann Example", size: tuple[int, int] = (24, 80), **more: str
    ) -> Player:
        environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1", "FACTCHECK_BY": by, **more}
        for name in ("COLUMNS", "LINES"):
            environment.pop(name, None)
        child = pexpect.spawn(
            sys.executable,
            ["-m", "factcheck", "-C", str(desk), "review", *arguments],
            env=environment,
            dimensions=size,
            encoding="utf-8",
            codec_errors="replace",
            timeout=60,
            cwd=str(Path(__file__).parents[2]),
            preexec_fn=_interruptible,
        )
        child.delaybeforesend = None
        children.append(child)
        return Player(child)

    yield down
    for child in children:
        if child.isalive():
            child.kill(signal.SIGKILL)
            child.wait()
        child.close()
