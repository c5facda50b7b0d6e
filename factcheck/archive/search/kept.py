"""What is kept of asking search services: answers for a day, and until when each host is to be left alone.

It lies in a private folder and is nobody's record: deleting it costs asking again. No key is kept.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from factcheck.archive.net.visiting import LONGEST_PAUSE
from factcheck.errors import BadInput
from factcheck.files import atomic_write, make_private, read_regular, writing
from factcheck.lock import Lock

DAY = timedelta(days=1)
_FORMAT = "factcheck-search-1"
_MOST_BYTES = 20_000_000
_END_OF_TIME = 1e12  # seconds since 1970
_LOCK_SECONDS = 130.0  # longer than asking twice may take, each time with a pause before it


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer that was kept, and when it came."""

    content: bytes
    at: datetime


class Kept:
    """The private folder; `now` is the clock of the record, `clock` seconds since 1970."""

    def __init__(self, folder: Path, now: Callable[[], datetime], clock: Callable[[], float]) -> None:
        self._folder, self._now, self._clock = folder, now, clock

    def answer(self, asked: str) -> KeptAnswer | None:
        """Return the answer to a question (its public part) that came within a day, None when there is none."""
        held = _load(self._answer_file(asked))
        if held.get("asked") != asked:
            return None
        try:
            at = datetime.fromisoformat(str(held.get("at"))).astimezone(UTC)
            content = base64.b64decode(str(held.get("content")), validate=True)
        except (ValueError, OverflowError):
            return None
        return KeptAnswer(content, at) if timedelta() <= self._now() - at < DAY else None

    def keep(self, asked: str, content: bytes) -> None:
        """Keep an answer that came now, and drop those that are too old. Raises BadInput when the disk refuses."""
        self._drop_old()
        said = {"asked": asked, "at": self._now().isoformat(), "content": base64.b64encode(content).decode()}
        self._save(self._answer_file(asked), said)

    def pause_left(self, host: str, interval: float) -> float:
        """Return the seconds for which a host is not to be asked: what it asked for, or the rest of the interval."""
        held = _load(self._host_file(host))
        wanted = max(interval, min(_seconds(held.get("pause")), LONGEST_PAUSE))
        left = _seconds(held.get("asked")) + wanted - self._clock()
        return min(max(left, 0.0), wanted)  # no longer than that, should the clock have been set back

    def note(self, host: str, pause: float) -> None:
        """Remember that a host was asked just now, and asks to be left alone for so many seconds."""
        self._save(self._host_file(host), {"asked": self._clock(), "pause": pause})

    @contextmanager
    def alone(self, host: str) -> Iterator[None]:
        """Ask a host alone: one connection at a time, of all commands in this folder. Raises Busy."""
        self._make_folder()
        with Lock(self._folder / f"host-{_name(host)}.lock", _LOCK_SECONDS):
            yield

    def _answer_file(self, asked: str) -> Path:
        return self._folder / f"answer-{_name(asked)}.json"

    def _host_file(self, host: str) -> Path:
        return self._folder / f"host-{_name(host)}.json"

    def _save(self, path: Path, said: Mapping[str, object]) -> None:
        self._make_folder()
        atomic_write(path, json.dumps({"format": _FORMAT, **said}).encode())

    def _make_folder(self) -> None:
        with writing(self._folder):
            make_private(self._folder.parent)
            make_private(self._folder)

    def _drop_old(self) -> None:
        for path in self._folder.glob("answer-*.json"):
            with suppress(OSError):  # another command drops them too; what cannot be dropped costs nothing
                if self._clock() - path.lstat().st_mtime > DAY.total_seconds():
                    path.unlink()


def _name(said: str) -> str:
    """A file name for what came from outside."""
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _load(path: Path) -> dict[str, object]:
    """What is kept in a file; nothing when it is not there or not ours."""
    if not path.exists():
        return {}
    try:
        held = json.loads(read_regular(path, _MOST_BYTES))
    except (BadInput, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) and held.get("format") == _FORMAT else {}


def _seconds(value: object) -> float:
    return float(value) if isinstance(value, int | float) and 0 <= value < _END_OF_TIME else 0.0
