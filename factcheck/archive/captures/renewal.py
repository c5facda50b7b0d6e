"""Exchanging the derived files of a capture for newly derived ones, so that a kill leaves the old or the new.

The new files are put into a folder `.next` within the capture's, then the manifest names the new record, then
the files are moved to their places. What the manifest says decides how a stopped exchange is settled: forward
when it names the record in `.next`, back otherwise. The archive itself is never touched.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from factcheck.archive.captures.recording import sha256
from factcheck.archive.captures.shelf import RECORD
from factcheck.archive.captures.slots import is_folder
from factcheck.files import create, sync_all

NEXT = ".next"


def stage(capture: Path, contents: dict[str, bytes]) -> None:
    """Put the new files, the record among them, into `.next`. Raises OSError."""
    aside = capture / NEXT
    if aside.exists():
        shutil.rmtree(aside)
    aside.mkdir()
    for name, data in contents.items():
        create(aside / name, data)
    sync_all([*(aside / name for name in contents), aside, capture])


def finish(capture: Path) -> None:
    """Move the files from `.next` to their places, the record last. Raises OSError."""
    aside = capture / NEXT
    for path in sorted(aside.iterdir(), key=lambda path: path.name == RECORD):
        path.rename(capture / path.name)
    aside.rmdir()
    sync_all([capture])


def settle(capture: Path, record_sha256: str) -> None:
    """End an exchange that was stopped; `record_sha256` is what the manifest says. Raises OSError."""
    if not is_folder(capture / NEXT):
        return
    if is_decided(capture, record_sha256):
        finish(capture)
    else:
        shutil.rmtree(capture / NEXT)


def is_decided(capture: Path, record_sha256: str) -> bool:
    """Say whether the manifest names the record that is in `.next`, or was moved out of it already."""
    for place in (capture / NEXT / RECORD, capture / RECORD):
        if place.is_file():
            return sha256(place.read_bytes()) == record_sha256
    return False
