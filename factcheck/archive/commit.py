"""Putting finished captures in place and on the manifest: what is ready at the same time is flushed together.

A flush to the disk takes milliseconds however much there is to flush. The first thread that comes commits for
all that wait; those who come meanwhile wait for the next round, which one of them leads.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from factcheck.archive.manifest import Manifest, News
from factcheck.archive.slots import Slot
from factcheck.files import Lock, sync_all, writing

LOCK_SECONDS = 60.0


@dataclass(slots=True)
class Finished:
    """A capture whose folder is filled and waits to be put in place; `files` are not flushed yet."""

    slot: Slot
    files: list[str]
    news: News
    error: BaseException | None = None
    done: bool = False


class Commit:
    """The one way into the vault's folder: one thread and one process at a time, many captures at once."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self._folder = folder
        self._manifest = manifest
        self._turn = threading.Lock()
        self._waiting: deque[Finished] = deque()
        self._known = False  # whether the manifest was read
        self._ready = False  # whether there is a place for the lock
        self._lock = Lock(folder.parent / ".factcheck" / "sources.lock", LOCK_SECONDS)

    def put(self, finished: Finished) -> None:
        """Put one capture in place and on the manifest; once this returns it stays.

        Raises BadInput when the disk refuses, Damage when the manifest is broken, Busy when another process
        holds the vault. A whole capture can then stand in its place already: it was not acknowledged, and is
        adopted later.
        """
        self._waiting.append(finished)
        with self._turn:
            if not finished.done:
                self._lead([self._waiting.popleft() for _ in range(len(self._waiting))])
        if finished.error is not None:
            raise finished.error

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
                (self._folder.parent / ".factcheck").mkdir(exist_ok=True)
            self._ready = True
        with self._lock:
            yield

    def _lead(self, round_: list[Finished]) -> None:
        for step in (self._flush, self._place, self._list):
            ready = [finished for finished in round_ if finished.error is None]
            if ready:
                _together(step, ready)
        for finished in round_:
            finished.done = True

    def _flush(self, ready: list[Finished]) -> None:
        with writing(self._folder):
            sync_all([path for finished in ready for path in (*finished.files, finished.slot.folder)])

    def _place(self, ready: list[Finished]) -> None:
        with writing(self._folder):
            for finished in ready:
                finished.slot.place()
            parents = {finished.slot.parent for finished in ready}
            sync_all([*parents, self._folder])

    def _list(self, ready: list[Finished]) -> None:
        with self._process():
            self._manifest.refresh()
            found = self._manifest.find
            # another process may have adopted some of them meanwhile
            news = [f.news for f in ready if found(f.news.source, f.news.number) is None]
            self._manifest.append(news)


def _together(step: Callable[[list[Finished]], None], ready: list[Finished]) -> None:
    """Do one step for all; if it fails it failed for each of them. An interrupt goes on to the caller too."""
    try:
        step(ready)
    except BaseException as error:
        for finished in ready:
            finished.error = error
            finished.done = True
        raise
