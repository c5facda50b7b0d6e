"""What git is told of a fact-check's folder: what it must keep byte for byte, and who merges the record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from factcheck.files import atomic_write, read_regular
from factcheck.store import log
from factcheck.store.schema import NAME

FILE = ".gitattributes"
MOST_BYTES = 1_000_000

# Everything here is known by its hash: git's other line ends, which Windows gets, would be another text.
BYTES = tuple(f"/{what} -text" for what in (NAME, log.NAME, "essay/**", "sources/**", "reports/**"))
MERGED = (f"{NAME} merge=factcheck", f"{log.NAME} merge=factcheck")


def tell(root: Path, lines: Sequence[str]) -> list[str]:
    """Put lines that are not there at the end of the file; return those. Raises BadInput when it can't be written."""
    path = root / FILE
    data = read_regular(path, MOST_BYTES) if path.exists() else b""
    standing = {line.strip() for line in data.decode("utf-8", "replace").splitlines()}
    lacking = [line for line in lines if line not in standing]
    if lacking:
        end = b"" if not data or data.endswith(b"\n") else b"\n"
        atomic_write(path, data + end + "".join(f"{line}\n" for line in lacking).encode())
    return lacking


def converted(root: Path) -> bool:
    """Whether git gave the files here the line ends of Windows: the log is never written with these."""
    path = root / log.NAME
    try:
        with path.open("rb") as file:
            return file.readline(MOST_BYTES).endswith(b"\r\n")
    except OSError:
        return False
