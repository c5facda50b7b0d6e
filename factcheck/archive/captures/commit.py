"""Putting finished captures in place and on the manifest, many at once.

A flush to the disk takes milliseconds however much there is to flush, so what is finished together is flushed
together: contents before names, names before the manifest's lines. Nothing counts before its line is flushed.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from factcheck.archive.captures.manifest import Manifest, News
from factcheck.archive.captures.slots import Slot
from factcheck.files import make_private, sync_all, writing
from factcheck.lock import Lock

LOCK_SECONDS = 60.0


class Finished(NamedTuple):
    """A capture whose folder is filled and waits to be put in place; `files` are not flushed yet."""

    slot: Slot
    files: list[str]
    news: News


class Commit:
    """The one way into the vault's folder: one thread and one process at a time, many captures at once."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self._folder = folder
        self._manifest = manifest
        self._turn = threading.Lock()
        self._known = False  # whether the manifest was read
        self._ready = False  # whether there is a place for the lock
        self._lock = Lock(folder.parent / ".factcheck" / "sources.lock", LOCK_SECONDS)

    def flush(self, finished: Sequence[Finished], others: Sequence[str] = ()) -> None:
        """Flush the contents of captures before they are put in place, and other files. Raises BadInput."""
        with writing(self._folder):
            paths = [path for each in finished for path in (*each.files, each.slot.folder)]
            sync_all([*others, *paths])

    def put(self, flushed: Sequence[Finished]) -> None:
        """Put captures in place and on the manifest; once this returns they stay.

        Raises BadInput when the disk refuses, Damage when the manifest is broken, Busy when another process
        holds the vault. Whole captures can then stand in their places already: they were not acknowledged, and
        are adopted later.
        """
        with self._turn:
            with writing(self._folder):
                for finished in flushed:
                    finished.slot.place()
                sync_all([*{finished.slot.parent for finished in flushed}, self._folder])
            with self._process():
                self._manifest.refresh()
                found = self._manifest.find
                # another process may have adopted some of them meanwhile
                news = [f.news for f in flushed if found(f.news.source, f.news.number) is None]
                self._manifest.append(news)

    @contextmanager
    def held(self) -> Iterator[Manifest]:
        """Keep everybody else out and give the manifest as it stands. Raises Damage, BadInput, Busy."""
        with self._turn, self._process():
            self._manifest.refresh()
            yield self._manifest

    def highest(self, source: str) -> int:
        """Return the highest number that the manifest ever gave to a capture of a source. Raises Damage.

        What other processes added lately may be missing: their captures have folders.
        """
        if not self._known:
            with self.reading():
                self._known = True
        return self._manifest.highest(source)

    @contextmanager
    def reading(self) -> Iterator[Manifest]:
        """Give the manifest as it stands, without keeping other processes out. Raises Damage."""
        with self._turn:
            self._manifest.refresh()
            yield self._manifest

    @contextmanager
    def _process(self) -> Iterator[None]:
        if not self._ready:
            with writing(self._folder):
                make_private(self._folder.parent / ".factcheck")
            self._ready = True
        with self._lock:
            yield
