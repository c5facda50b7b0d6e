"""The child's side: limits itself, then reads one document after the other from its standard input.

A job is two frames (a JSON header, the content). The answer is any number of frames that start with "+"
(what stands so far) and one that starts with "=" (the result) or "!" (why there is none). A frame is eight
bytes of length, big-endian, and as many bytes.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import sys
from typing import BinaryIO

from factcheck.archive.derived import Derived
from factcheck.archive.readers.packing import pack
from factcheck.archive.readers.progress import Progress

_HEADER_LIMIT = 100_000
_CONTENT_LIMIT = 64_000_000
_SMALL = 500_000  # bytes of a document that leaves no garbage to speak of,
_BETWEEN = 20  # so that it is collected after so many of them only


def limit(megabytes: int, data_megabytes: int) -> None:
    """Bound this process: address space, private memory, no core, file or process; where the system can."""
    try:
        import resource
    except ImportError:
        return
    for what, value in (
        ("RLIMIT_AS", megabytes << 20),
        ("RLIMIT_DATA", data_megabytes << 20),
        ("RLIMIT_CORE", 0),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_NPROC", 0),
    ):
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, what), (value, value))


def grant(seconds: int) -> None:
    """Allow this process so many further seconds of CPU; past them the system ends it."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def send(stream: BinaryIO, mark: bytes, data: bytes) -> None:
    """Write one frame."""
    stream.write((len(data) + 1).to_bytes(8) + mark + data)
    stream.flush()


def receive(stream: BinaryIO, most: int) -> bytes:
    """Read one frame; b"" at the end of the input. Raises ValueError when it is longer than `most`."""
    head = stream.read(8)
    if len(head) < 8:
        return b""
    size = int.from_bytes(head)
    if size > most:
        raise ValueError("frame too long")
    return stream.read(size)


def serve(jobs: BinaryIO, answers: BinaryIO, seconds: int) -> None:
    """Answer jobs until the input ends."""
    from factcheck.archive.readers.read import read

    gc.set_threshold(50_000, 20, 100)
    read_since = 0  # documents since garbage was collected
    while header := receive(jobs, _HEADER_LIMIT):
        content = receive(jobs, _CONTENT_LIMIT)
        grant(seconds)
        job = json.loads(header)
        loaded, size = len(sys.modules), len(content)

        def keep(so_far: Derived) -> None:
            send(answers, b"+", pack(so_far))

        try:
            found = read(content, job["type"], job["url"], job["status"], Progress(keep, job["seconds"]))
            del content
            send(answers, b"=", pack(found))
        except MemoryError:
            send(answers, b"!", b"it needs too much memory")
        except RecursionError:
            send(answers, b"!", b"it is nested too deeply")
        read_since += 1
        if size > _SMALL or read_since == _BETWEEN:
            gc.collect()
        elif len(sys.modules) == loaded:
            continue  # what is read leaves no garbage but by a library's mistake
        read_since = 0
        gc.freeze()  # what is left is loaded code; it is not walked again


def main() -> None:
    """Run as `python -m factcheck.archive.readers.serve MEGABYTES DATA_MEGABYTES SECONDS`."""
    megabytes, data_megabytes, seconds = (int(word) for word in sys.argv[1:4])
    limit(megabytes, data_megabytes)
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 1)  # what a library prints must not end up among the answers
    serve(sys.stdin.buffer, answers, seconds)


if __name__ == "__main__":
    main()
