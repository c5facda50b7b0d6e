"""Going on with one of two versions that no command may choose between, and putting a lost claims.yaml back."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import BadInput, Damage
from factcheck.files import atomic_write, read_regular
from factcheck.store import history, joining, marks, mirror
from factcheck.store.schema import MOST_BYTES, NAME
from factcheck.store.stores import Stores, recorded

_RESTORE = "`factcheck settle --keep ledger` writes it back"
_COPY = "from git or a copy"


@dataclass(frozen=True, slots=True)
class Settled:
    """What came of settling: where the version that was left is kept, or that a lost claims.yaml was written back;
    neither, when there was nothing to settle and nothing was written.
    """

    aside: Path | None = None
    restored: bool = False


def settle(stores: Stores, keep: str) -> Settled:
    """Go on with the "ledger" or the "file"; where they do not disagree, nothing is written.

    Without claims.yaml the ledger gives it back, without what people wrote between its lines. Raises BadInput where
    what is to be kept is not there or cannot be read, Damage when the log cannot be read, and Busy.
    """
    with stores.locked():
        if not os.path.lexists(stores.file):
            return _restored(stores, keep)
        data = read_regular(stores.file, MOST_BYTES)
        if not stores.path.exists():
            return _with_the_log_alone(stores, keep, data)
        stores.bring_up_to_date()
        with stores.transaction(writing=False) as connection:
            mark = marks.standing(connection)
            record = recorded(connection) if mark else None
        if mark is None or record is None:  # one that a kill left without a record
            return _with_the_log_alone(stores, keep, data)
        if mark.mirrored == hashlib.sha256(data).hexdigest():
            if mark.pending:
                with suppress(Damage):
                    data = stores.settle()
            if _told(stores, data, mark.logged):
                return Settled()
        with suppress(Damage):  # of a log that lost the lines before it
            stores.chronicle.catch_up(mark.line, mark.logged)
        if keep == "ledger":
            aside = _put_aside(stores.file, "file", data)
            stores.put_back(record, data)
        else:
            mirror.read(mirror.decode(data))
            aside = _put_aside(stores.file, "ledger", mirror.bring(mirror.write(record), record).encode())
            stores.build(data, history.SETTLED, anew=True, before=record.policy)
    return Settled(aside)


def _restored(stores: Stores, keep: str) -> Settled:
    """Write claims.yaml back from the ledger; what the ledger still had to write is caught up as after a kill."""
    stores.bring_up_to_date()
    record = stores.standing()
    if record is None:
        raise BadInput(f"{NAME} is missing, and there is no ledger to write it from", f"take it {_COPY}")
    if keep != "ledger":
        raise BadInput(f"{NAME} is missing; nothing acknowledged is lost", f"{_RESTORE}; or take it {_COPY}")
    data = mirror.bring(mirror.write(record), record).encode()
    atomic_write(stores.file, data)
    try:
        stores.settle()
    except Damage:  # the log lost lines as well
        stores.put_back(record, data)
    return Settled(restored=True)


def _with_the_log_alone(stores: Stores, keep: str, data: bytes) -> Settled:
    """Settle the file with its log where there is no ledger; what the log tells is put beside it."""
    if keep == "ledger":
        raise BadInput("there is no ledger here", f"take {NAME} {_COPY}, or keep the file")
    if _told(stores, data):
        return Settled()
    told = joining.retold(stores.chronicle.log)
    stores.build(data, history.SETTLED)
    return Settled(_put_aside(stores.file, "log", mirror.write(told).encode()))


def _put_aside(file: Path, whose: str, data: bytes) -> Path:
    """Keep the version that is left beside the file; what an earlier settling kept there stays as it is."""
    number = 1
    while True:
        path = file.with_name(f"{file.stem}.{whose}-version{number if number > 1 else ''}{file.suffix}")
        if not os.path.lexists(path):
            atomic_write(path, data)
            return path
        if path.is_file() and path.read_bytes() == data:
            return path
        number += 1


def _told(stores: Stores, data: bytes, known: str = "") -> bool:
    """Whether the log is one history that goes as far as the line `known`, and the file has what it tells: then
    every command goes on by itself.
    """
    text = mirror.decode(data)
    try:
        stores.chronicle.holds(known)
        stores.chronicle.agrees(mirror.read(text), text)
        lines = list(stores.chronicle.log.lines())
    except (BadInput, Damage):
        return False
    return len(history.heads(lines)) < 2
