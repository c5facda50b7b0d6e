"""Capture folders: reserved under the next number, filled aside, put in place with one rename.

A folder being filled is called `.N.partial` and locked by its writer. After a kill there is either no folder
`N` or a whole one; what is left aside is told from a living writer's by the lock, and removed.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import BadInput, Damage

SOURCE_ID = re.compile(r"[A-Z][A-Z0-9]{0,31}", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_PARTIAL = re.compile(r"\.([1-9]\d{0,8})\.partial", re.ASCII)


@dataclass(slots=True)
class Slot:
    """A number of one source, and the folder in which its capture is being put together."""

    number: int
    folder: Path

    def place(self) -> None:
        """Give the folder its name. Flush it before, and the folder it stands in afterwards. Raises OSError."""
        target = self.folder.parent / str(self.number)
        self.folder.rename(target)
        self.folder = target


@contextmanager
def reserve(parent: Path, above: int) -> Iterator[Slot]:
    """Give the next free number above `above` and every number in use; clean up unless it was placed."""
    slot, descriptor = _reserve(parent, above)
    aside = slot.folder
    try:
        yield slot
    finally:
        if slot.folder == aside:
            shutil.rmtree(aside, ignore_errors=True)
        os.close(descriptor)


def source_folder(root: Path, source: str, create: bool = False) -> Path:
    """Return the folder of one source. Raises BadInput for what is no id, Damage for a link in its place."""
    if not SOURCE_ID.fullmatch(source):
        raise BadInput(f"{source[:40]!r} is no id of a source", "ids look like S003")
    folder = root / source
    if create:
        with suppress(FileExistsError):
            folder.mkdir()
            return folder
    if not is_folder(folder) and os.path.lexists(folder):
        raise Damage(f"{folder} is not a folder", "move it away")
    return folder


def sources(root: Path) -> list[str]:
    """Return the ids of all sources that have a folder, in order."""
    if not is_folder(root):
        return []
    return sorted(p.name for p in root.iterdir() if SOURCE_ID.fullmatch(p.name) and is_folder(p))


def numbers(parent: Path) -> list[int]:
    """Return the numbers of the captures in place, in order."""
    if not is_folder(parent):
        return []
    return sorted(int(p.name) for p in parent.iterdir() if _NUMBER.fullmatch(p.name) and is_folder(p))


def sweep_partials(parent: Path) -> int:
    """Remove the folders that killed writers left aside; return how many. A living writer's is left alone."""
    removed = 0
    for path in partials(parent):
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except OSError:
            continue  # gone meanwhile, or not a folder of ours
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(path, ignore_errors=True)
            removed += 1
        except BlockingIOError:
            continue
        finally:
            os.close(descriptor)
    return removed


def partials(parent: Path) -> list[Path]:
    """Return the folders aside, living or left."""
    return sorted(path for path in parent.iterdir() if _PARTIAL.fullmatch(path.name))


def is_folder(path: Path) -> bool:
    """Say whether a folder itself, not a link to one, stands there."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def _reserve(parent: Path, above: int) -> tuple[Slot, int]:
    while True:
        in_use = [int(name.split(".")[1] if name[0] == "." else name) for name in _names(parent)]
        number = max([above, *in_use]) + 1
        folder = parent / f".{number}.partial"
        try:
            folder.mkdir()
            descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except (FileExistsError, FileNotFoundError):
            continue  # another writer took the number, or a sweeper the folder
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        if _still_there(folder, descriptor) and not os.path.lexists(parent / str(number)):
            return Slot(number, folder), descriptor
        os.close(descriptor)


def _names(parent: Path) -> list[str]:
    """Return the names of captures in place and aside."""
    with os.scandir(parent) as found:
        return [each.name for each in found if _NUMBER.fullmatch(each.name) or _PARTIAL.fullmatch(each.name)]


def _still_there(folder: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(folder.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
