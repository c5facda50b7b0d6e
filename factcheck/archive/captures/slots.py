"""Capture folders: reserved under the next number, filled aside, put in place with one rename.

A folder being filled is called `.N.partial` and locked by its writer. After a kill there is either no folder
`N` or a whole one; what is left aside is told from a living writer's by the lock, and removed. Paths are plain
strings where captures are written: making path objects would cost more than the calls they are for.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import stat
from collections.abc import Collection
from pathlib import Path

from factcheck.errors import BadInput, Damage
from factcheck.files import abandoned

_SOURCE = re.compile(r"[A-Z][A-Z0-9]{0,31}", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)
_PARTIAL = re.compile(r"\.([1-9]\d{0,8})\.partial", re.ASCII)
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Slot:
    """A number of one source, and the folder in which its capture is being put together.

    `first` says that the source had no folder before, so no captures either.
    """

    def __init__(self, parent: str, source: str, number: int, folder: str, descriptor: int) -> None:
        self.parent = parent
        self.source = source
        self.number = number
        self.folder = folder
        self.first = False
        self._descriptor = descriptor  # of the folder; locked, which says that its writer lives
        self._placed = False

    def release(self) -> None:
        """Give it up: what was not placed is removed. Call it once, whatever happened."""
        if not self._placed:
            shutil.rmtree(self.folder, ignore_errors=True)
        os.close(self._descriptor)

    def leave(self) -> None:
        """Give it up as it stands: what was not placed stays aside. Call it once, instead of `release`."""
        os.close(self._descriptor)

    def file(self, name: str) -> str:
        """Return the path of a file in the folder."""
        return f"{self.folder}/{name}"

    def place(self) -> None:
        """Give the folder its name. Flush it before, and the folder it stands in afterwards. Raises OSError."""
        target = f"{self.parent}/{self.number}"
        os.rename(self.folder, target)  # noqa: PTH104
        self.folder = target
        self._placed = True


def reserve(root: Path, source: str, above: int) -> Slot:
    """Give the next free number of a source, above `above` and all in use.

    Raises BadInput for what is no id, Damage for a link where the source's folder should be, OSError.
    """
    parent = _path(root, source)
    known, fresh = above, True
    try:
        os.mkdir(parent)  # noqa: PTH102
    except FileExistsError:
        _is_there(parent)
        known, fresh = max(above, _highest(parent)), False
    while (slot := _reserve(parent, source, known + 1)) is None:
        known, fresh = max(above, _highest(parent)), False
    slot.first = fresh
    return slot


def place_of(root: Path, source: str, number: int) -> Path:
    """Return the folder of one capture. Raises BadInput for what is no id, Damage for a link on the way."""
    parent = _path(root, source)
    _is_there(parent)
    return Path(parent, str(number))


def sources(root: Path) -> list[str]:
    """Return the ids of all sources that have a folder, in order."""
    if not is_folder(root):
        return []
    return sorted(p.name for p in root.iterdir() if _SOURCE.fullmatch(p.name) and is_folder(p))


def numbers(root: Path, source: str) -> list[int]:
    """Return the numbers of a source's captures in place, in order. Raises as place_of does."""
    parent = _path(root, source)
    if not _is_there(parent):
        return []
    try:
        with os.scandir(parent) as found:
            return sorted(
                int(each.name)
                for each in found
                if _NUMBER.fullmatch(each.name) and each.is_dir(follow_symlinks=False)
            )
    except OSError as error:
        raise Damage(f"{parent} cannot be read: {error.strerror}", "set the permissions") from None


def strays(root: Path, known: Collection[str]) -> list[str]:
    """Return the paths, within `root`, of what is neither `known` by name nor a source's or capture's."""
    found = [p.name for p in root.iterdir() if p.name not in known] if is_folder(root) else []
    held = set(sources(root))
    for source in sorted(held):
        found += [
            f"{source}/{name}"
            for name in _names(root / source)
            if not (_NUMBER.fullmatch(name) or _PARTIAL.fullmatch(name))
        ]
    return sorted(set(found) - held)


def partials(root: Path, source: str) -> list[Path]:
    """Return the folders aside, living or left."""
    return sorted(root / source / name for name in _names(root / source) if _PARTIAL.fullmatch(name))


def inherit(root: Path, source: str, path: Path) -> Slot | None:
    """Take over a folder that a killed writer left aside; None when its writer lives, or it went meanwhile."""
    parent = _path(root, source)
    try:
        descriptor = os.open(path, _FOLDER)
    except OSError:
        return None
    match = _PARTIAL.fullmatch(path.name)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        match = None
    if (
        match is not None
        and _still_there(str(path), descriptor)
        and not os.path.lexists(f"{parent}/{match[1]}")
    ):
        return Slot(parent, source, int(match[1]), str(path), descriptor)
    os.close(descriptor)
    return None


def sweep_partials(root: Path, source: str) -> None:
    """Remove the folders that killed writers left aside. A living writer's is left alone."""
    for path in abandoned(partials(root, source), os.O_RDONLY | os.O_DIRECTORY):
        shutil.rmtree(path, ignore_errors=True)


def is_folder(path: Path) -> bool:
    """Say whether a folder itself, not a link to one, stands there."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def not_a_folder(path: Path) -> Damage:
    """What there is to say of something else that stands in the place of a folder; nothing in it is to be lost."""
    if path.is_symlink():
        return Damage(
            f"{path} is a symbolic link", "put the folder that it points to in its place, or mount it there"
        )
    return Damage(f"{path} is not a folder", "move it away")


def _path(root: Path, source: str) -> str:
    if not _SOURCE.fullmatch(source):
        raise BadInput(f"{source[:40]!r} is no id of a source", "ids look like S003")
    return f"{root}/{source}"


def _is_there(folder: str) -> bool:
    """Say whether a folder is there. Raises Damage when something else is."""
    try:
        if stat.S_ISDIR(os.lstat(folder).st_mode):
            return True
    except FileNotFoundError:
        return False
    raise not_a_folder(Path(folder))


def _names(folder: Path) -> list[str]:
    """The names in a folder; none when it cannot be read, which `numbers` tells."""
    try:
        return os.listdir(folder)  # noqa: PTH208 - names are all that is asked for
    except OSError:
        return []


def _reserve(parent: str, source: str, number: int) -> Slot | None:
    """Give this number; None when another writer took it, or a sweeper the folder."""
    folder = f"{parent}/.{number}.partial"
    try:
        os.mkdir(folder)  # noqa: PTH102
        descriptor = os.open(folder, _FOLDER)
    except (FileExistsError, FileNotFoundError):
        return None
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    if _still_there(folder, descriptor) and not os.path.lexists(f"{parent}/{number}"):
        return Slot(parent, source, number, folder, descriptor)
    os.close(descriptor)
    return None


def _highest(parent: str) -> int:
    """Return the highest number in use, in place or aside."""
    highest = 0
    with os.scandir(parent) as found:
        for each in found:
            partial = _PARTIAL.fullmatch(each.name)
            if partial or _NUMBER.fullmatch(each.name):
                highest = max(highest, int(partial[1] if partial else each.name))
    return highest


def _still_there(folder: str, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.lstat(folder), os.fstat(descriptor))
    except FileNotFoundError:
        return False
