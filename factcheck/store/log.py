"""log.jsonl: the history as a plain file that is only added to. What a torn end left behind is taken away."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import Damage
from factcheck.files import append_lines

if TYPE_CHECKING:
    from factcheck.store.history import Line

NAME = "log.jsonl"

_START = re.compile(rb'\{"at":"([0-9TZ:-]{20})"')
_END = re.compile(rb'"file":"([0-9a-f]{64})?","hash":"([0-9a-f]{64})"\}')
_CONFLICT = re.compile(rb"(?:<{7}|[|]{7}|={7}|>{7})(?: |\r?\n|\Z)")  # of git, at the beginning of a line
_STEP = 1 << 16
_BEGUN = ("format", "essay", "policy")  # what there is of a record that nobody has worked on


@dataclass(frozen=True, slots=True)
class Tail:
    """What the last line says: when it was written, its hash, and the hash of claims.yaml it was written with."""

    at: str
    hash: str
    file: str


class Log:
    """The log of one folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME

    def tail(self) -> Tail | None:
        """The last line, without reading the others; None when there is no log. Raises Damage."""
        last = self._last()
        if last is None:
            return None
        start, end = _START.match(last), _END.search(last, max(0, len(last) - 160))
        if start is None or end is None or not last.endswith(b"\n"):
            with self._open() as file:
                for number, data in enumerate(file, 1):
                    _see_settled(number, data)
            raise Damage(f"{NAME} does not end with a whole line", _HINT)
        return Tail(start.group(1).decode(), end.group(2).decode(), (end.group(1) or b"").decode())

    def ends_with(self, text: str) -> bool:
        """Whether the last line is this one."""
        return self._last() == text.encode() + b"\n"

    def has(self, known: str) -> bool:
        """Whether there is a whole line of this hash, whatever the others hold."""
        if not self.path.exists():
            return False
        with self._open() as file:
            return any(line.endswith(b'"hash":"%s"}\n' % known.encode()) for line in file)

    def append(self, text: str) -> None:
        """Add a line and see it to the disk; a line that a crash cut short goes first. Raises BadInput."""
        append_lines(self.path, [text.encode()])

    def lines(self) -> Iterator[Line]:
        """Every line, oldest first. Raises Damage with its number where one cannot be read."""
        from factcheck.store.history import parse

        if not self.path.exists():
            return
        with self._open() as file:
            for number, data in enumerate(file, 1):
                _see_settled(number, data)
                try:
                    if not data.endswith(b"\n"):
                        raise ValueError("the last line has lost its end: the file was clipped or altered")
                    yield parse(data.decode())
                except UnicodeDecodeError:
                    raise Damage(f"{NAME}:{number}: is not UTF-8", _HINT) from None
                except (ValueError, RecursionError) as error:
                    raise Damage(f"{NAME}:{number}: {error}", _HINT) from None

    def tells_nothing(self) -> bool:
        """Whether nothing was recorded yet: there is no log, or no more than a beginning that a kill may have cut."""
        try:
            if self.path.exists():
                with self._open() as file:
                    first, more = file.readline(), file.read(1)
                if more or (first and not _START.match(first)):
                    return False
                if first.endswith(b"\n"):
                    from factcheck.store.history import parse

                    return all(edit.path[0] in _BEGUN for edit in parse(first.decode()).edits)
        except (OSError, ValueError, RecursionError):
            return False
        return True

    def given(self, letter: str) -> set[int]:
        """The numbers that ids of this letter ever had; none when there is no log.

        Whoever quotes in a text what looks like an id does not count: within a text its marks are escaped.
        """
        given = re.compile(rb'"id":"%s([0-9]{3,9})"' % letter.encode())
        if not self.path.exists():
            return set()
        with self._open() as file:
            return {int(number) for line in file for number in given.findall(line)}

    def _open(self) -> BinaryIO:
        """The file, to be read. Raises Damage for a link, and for what may never end: a pipe, a device."""
        odd = Damage(f"{NAME} is not an ordinary file", _HINT)
        try:
            descriptor = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError as error:
            raise odd if error.errno == errno.ELOOP else error from None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise odd
        return os.fdopen(descriptor, "rb")

    def _last(self) -> bytes | None:
        """The bytes of the last line, its end included; None when there is none."""
        if not self.path.exists():
            return None
        with self._open() as file:
            size = file.seek(0, os.SEEK_END)
            found, count = b"", 0
            while count < size and found.rfind(b"\n", 0, -1) < 0:
                # twice as much each time: a long line put together piece by piece is copied once for each piece
                count = min(size, max(_STEP, 2 * count))
                file.seek(size - count)
                found = file.read(count)
        return found[found.rfind(b"\n", 0, len(found) - 1) + 1 :] or None


def _see_settled(number: int, data: bytes) -> None:
    if _CONFLICT.match(data):
        raise Damage(f"{NAME}:{number}: holds a merge conflict", _AGAIN)


_AGAIN = (
    "take the merge back (`git merge --abort`, `git rebase --abort`), run `factcheck merge-driver --install` and do it "
    "again; or take out the markers alone and run `factcheck settle --keep file`"
)
_HINT = "see `factcheck verify`; take the file from a copy or from git"
