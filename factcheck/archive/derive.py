"""Text, titles and dates from archived bytes, read in a limited child process."""

from __future__ import annotations

import atexit
import threading
from dataclasses import replace

from factcheck.archive.child import Job, Pool
from factcheck.archive.derived import READING_SECONDS, UNREAD, Derived
from factcheck.archive.readers.packing import unpack
from factcheck.archive.readers.progress import CUT_SHORT
from factcheck.archive.readers.sniff import sniff

_lock = threading.Lock()
_pools: list[Pool] = []


def derive(
    content: bytes,
    declared_type: str,
    url: str,
    status: int | None = None,
    *,
    seconds: float = READING_SECONDS,
) -> Derived:
    """Read out what `content` says: bad content is a flag on the result, never an exception.

    `content` is the decoded body, `declared_type` the server's Content-Type ("" when there was none), `url` the
    final address, `status` that of the last answer (None when unknown), `seconds` the time on the clock. The
    same bytes give the same result, except where `extractor` ends in CUT_SHORT: there it depended on time or memory.
    May be called from many threads.
    """
    answer = _pool().ask(Job(content, declared_type, url, status, seconds))
    try:
        found = unpack(answer.packed) if answer.packed else None
    except ValueError:
        found = None
    if found is not None and not answer.failure:
        return found
    failure = f"{UNREAD}: {answer.failure or 'the reader crashed'}"
    if found is None:
        sniffed = sniff(content, declared_type)
        return Derived(sniffed.kind, sniffed.media_type, "none" + CUT_SHORT, flags=(failure,))
    if not found.main_text:
        found = replace(found, main_text=found.full_text, main_offsets=found.offsets)
    return replace(found, extractor=found.extractor + CUT_SHORT, flags=(*found.flags, failure))


def _pool() -> Pool:
    """The program's pool, made when the first document is read."""
    with _lock:
        if not _pools:
            _pools.append(Pool())
            atexit.register(_pools[0].close)
        return _pools[0]
