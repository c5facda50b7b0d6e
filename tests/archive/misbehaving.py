"""A child that does what the address of its job says: every way in which a reader can go wrong."""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from factcheck.archive.readers.serve import grant, limit, receive, send


def sleep(_: BinaryIO) -> None:
    time.sleep(60)


def spin(_: BinaryIO) -> None:
    while True:
        pass


def pause(answers: BinaryIO) -> None:
    time.sleep(0.1)
    send(answers, b"=", b"after a pause " + str(os.getpid()).encode())


def kill(_: BinaryIO) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def leave(_: BinaryIO) -> None:
    sys.exit()


def hush(answers: BinaryIO) -> None:
    """Close the way to the program, and live on."""
    answers.close()
    os.close(1)
    time.sleep(60)


def garbage(answers: BinaryIO) -> None:
    answers.write(b"\xff" * 64)
    answers.flush()


def half(answers: BinaryIO) -> None:
    answers.write((1000).to_bytes(8) + b"=half")
    answers.flush()
    sys.exit()


def memory(answers: BinaryIO) -> None:
    try:
        blocks = [bytes(10_000_000) for _ in range(200)]
        send(answers, b"=", str(len(blocks)).encode())
    except MemoryError:
        send(answers, b"!", b"out of memory")


def write(answers: BinaryIO) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "file").write_bytes(b"x")
        send(answers, b"=", b"written")
    except OSError:
        send(answers, b"!", b"no file can be written")


def environment(answers: BinaryIO) -> None:
    send(answers, b"=", json.dumps(sorted(os.environ)).encode())


WAYS: dict[str, Callable[[BinaryIO], None]] = {
    way.__name__: way
    for way in (sleep, spin, pause, kill, leave, hush, garbage, half, memory, write, environment)
}


def main() -> None:
    """Run as the reader's module is run."""
    limit(int(sys.argv[1]), int(sys.argv[2]))
    answers = os.fdopen(os.dup(1), "wb")
    jobs = sys.stdin.buffer
    while header := receive(jobs, 1_000_000):
        content = receive(jobs, 1_000_000_000)
        grant(int(sys.argv[3]))
        what = json.loads(header)["url"]
        if what.startswith("so far,"):
            send(answers, b"+", b"what stood")
        way = WAYS.get(what.removeprefix("so far,"))
        if way is None:
            send(answers, b"=", content + str(os.getpid()).encode())
        else:
            way(answers)


if __name__ == "__main__":
    main()
