"""What everything stored rests on: whole-or-nothing writing, careful reading.

A file is written aside in its own folder, flushed to the disk, renamed over its name, and the folder is
flushed too: after a kill or a power cut there is either the old file or the new one, and once a write has
returned it stays.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import BadInput, Conflict, Unwritable

_TEMP_PREFIX = ".factcheck-"
_TEMP_SUFFIX = ".tmp"
_OF_ONE_PLACE = {
    errno.EACCES,
    errno.EEXIST,
    errno.EFBIG,
    errno.EISDIR,
    errno.ELOOP,
    errno.ENOENT,
    errno.ENOTDIR,
    errno.EPERM,
}
_MANY = 12  # flushing the whole file system costs less than flushing more files than this one by one


def read_regular(path: Path, limit: int) -> bytes:
    """Return the bytes of an ordinary file of at most `limit` bytes.

    Raises BadInput, with the path, for a missing or unreadable file, a symbolic link, anything that is no
    ordinary file (a folder, a pipe, a device: reading those may never end), and a file above the limit.
    """
    try:
        data = _read_at_most(path, limit + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    if len(data) > limit:
        raise BadInput(f"{path} is larger than {limit:,} bytes", "give a smaller file")
    return data


def atomic_write(path: Path, data: bytes, replaces: bytes | None = None, private: bool = False) -> None:
    """Put `data` under `path`, wholly or not at all; once this returns it survives a power cut.

    With `replaces`, the file must still hold exactly those bytes just before it is replaced: raises Conflict
    when somebody changed it meanwhile. Raises BadInput when the disk or the permissions do not allow it, or
    when the name stands for a link or a folder. The permissions of a file that is replaced are kept; one that is
    `private` is for its owner alone, whatever it was.
    """
    with aside(path, replaces, private) as file:
        file.write(data)


@contextmanager
def aside(path: Path, replaces: bytes | None = None, private: bool = False) -> Iterator[BinaryIO]:
    """Give a file to write into; at the end of `with` it stands under `path`, as atomic_write does it.

    If the block raises, nothing has changed. Raises what atomic_write raises.
    """
    with writing(path):
        kept = _mode_of(path)
        mode = 0o600 if private else kept
        with _temporary(path) as temporary:
            with temporary.open("wb") as file:
                if mode is not None:
                    os.fchmod(file.fileno(), mode)
                yield file
                file.flush()
                os.fsync(file.fileno())
            if replaces is not None and not _holds(path, replaces):
                raise Conflict(f"{path} was changed meanwhile; nothing was written", "run the command again")
            temporary.rename(path)
        sync_all([path.parent])


def append_lines(path: Path, lines: Sequence[bytes]) -> None:
    """Add lines to a file and flush it to the disk. The caller holds the lock.

    A last line that was cut off by a kill is removed first: it was never acknowledged. Raises BadInput when
    the disk or the permissions do not allow it; what was there before is then still there.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    with writing(path):
        descriptor = os.open(path, flags, 0o666)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise BadInput(f"{path} is not an ordinary file", "move it away, then try again")
            end = _end_of_last_line(descriptor, status.st_size)
            if end < status.st_size:
                os.ftruncate(descriptor, end)
            os.lseek(descriptor, end, os.SEEK_SET)
            _write_all(descriptor, b"".join([line + b"\n" for line in lines]))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if end == 0:
            sync_all([path.parent])


def make_private(path: Path) -> None:
    """Make a folder of what is rebuilt at any time, unless it is there, and have git pass it by. Raises OSError."""
    try:
        path.mkdir()
    except FileExistsError:
        if not path.is_dir():
            raise
    else:
        with suppress(FileExistsError):
            create(path / ".gitignore", b"*\n")


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn an error of the disk or of permissions inside `with` into one line, about the very file where it is known.

    Raises Unwritable when it is that of one file or folder, BadInput when the disk takes no more.
    """
    try:
        yield
    except OSError as error:
        place, named = os.fspath(path), error.filename
        if isinstance(named, str | Path) and not Path(named).name.startswith(_TEMP_PREFIX):
            place = os.fspath(named)
        family = Unwritable if error.errno in _OF_ONE_PLACE else BadInput
        hint = way_out(place)
        if error.errno == errno.EFBIG:
            hint = "raise the limit on the size of files (ulimit -f), then try again"
        raise family(f"cannot write {place}: {error.strerror or error}", hint) from None


def way_out(path: str | Path) -> str:
    """What to do about a file that cannot be written: in a folder that takes none nothing else helps than a copy."""
    folder = Path(path).parent
    if folder.is_dir() and not os.access(folder, os.W_OK):
        return (
            f"nothing can be written in {folder}: set its permissions, or work in a copy; "
            "`factcheck verify` needs to write nothing"
        )
    return "make room or set the permissions, then try again"


def create(path: str | Path, data: bytes) -> None:
    """Create a file that is not there yet; it is not flushed. Raises OSError, also when it exists."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
    try:
        _write_all(descriptor, data)
    except OSError as error:
        error.filename = os.fspath(path)
        raise
    finally:
        os.close(descriptor)


def sync_all(paths: Sequence[str | Path]) -> None:
    """Flush files and folders of one file system to the disk, many in one go. Raises OSError."""
    flush = _filesystem_flush() if len(paths) > _MANY else None
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            if flush is None:
                os.fsync(descriptor)
            elif flush(descriptor) == 0:
                return
            else:
                from ctypes import get_errno

                raise OSError(get_errno(), os.strerror(get_errno()))
        finally:
            os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove what writers that were killed left in this folder."""
    for path in abandoned(folder.glob(f"{_TEMP_PREFIX}*{_TEMP_SUFFIX}"), os.O_RDWR):
        path.unlink(missing_ok=True)


def swept(folder: Path) -> Path:
    """Return the folder, made unless it is there, without what writers that were killed left in it. Raises OSError."""
    folder.mkdir(exist_ok=True)
    sweep(folder)
    return folder


def abandoned(paths: Iterable[Path], flags: int) -> Iterator[Path]:
    """Give those of these files or folders that their writer has left, each locked while the caller has it.

    A writer holds a lock on what it fills for as long as it lives. `flags` are those to open one with; what cannot
    be opened so is gone meanwhile, or not ours.
    """
    for path in paths:
        try:
            descriptor = os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        except OSError:
            continue
        try:
            with suppress(BlockingIOError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                yield path
        finally:
            os.close(descriptor)


@cache
def _filesystem_flush() -> Callable[[int], int] | None:
    """Return syncfs(2) of the C library, which takes a descriptor and returns 0; None where there is none."""
    import ctypes

    try:
        function: Callable[[int], int] = ctypes.CDLL(None, use_errno=True).syncfs
    except (OSError, AttributeError):
        return None
    return function


@contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """Give a new temporary file beside `path`, locked while in use, and remove it unless it was renamed."""
    while True:
        temporary = path.parent / f"{_TEMP_PREFIX}{os.urandom(8).hex()}{_TEMP_SUFFIX}"
        descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        if os.fstat(descriptor).st_nlink:
            break
        os.close(descriptor)  # a sweeper took it between creation and locking
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)
        os.close(descriptor)


def _read_at_most(path: Path, count: int) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise BadInput(f"{path} is not an ordinary file", "give the path of a file")
        chunks: list[bytes] = []
        while count > 0 and (chunk := os.read(descriptor, min(count, 1 << 20))):
            chunks.append(chunk)
            count -= len(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def _holds(path: Path, data: bytes) -> bool:
    with suppress(FileNotFoundError):
        return _read_at_most(path, len(data) + 1) == data
    return False


def _mode_of(path: Path) -> int | None:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise BadInput(f"{path} is not an ordinary file", "move it away, then try again")
    return stat.S_IMODE(status.st_mode)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _end_of_last_line(descriptor: int, size: int) -> int:
    """Return the offset just after the last line feed, 0 when there is none."""
    if size and os.pread(descriptor, 1, size - 1) == b"\n":
        return size
    position = size
    while position > 0:
        start = max(0, position - 65536)
        at = os.pread(descriptor, position - start, start).rfind(b"\n")
        if at >= 0:
            return start + at + 1
        position = start
    return 0


def _unreadable(path: Path, error: OSError | ValueError) -> BadInput:
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return BadInput(f"{path} is a symbolic link", "give the path of the file itself")
    if isinstance(error, FileNotFoundError):
        return BadInput(f"there is no file {path}", "check the path")
    said = error.strerror if isinstance(error, OSError) else str(error)
    return BadInput(f"cannot read {path}: {said}", "check the path and its permissions")
