"""The ledger: where work happens. Opening it settles it with claims.yaml; a change ends in both or in neither.

What only reads needs neither YAML nor the rules, and does not load them.

Crash safety rests on the order: the change and the mark `pending` are committed together, then the file is
replaced, then the mark is taken away. Whatever happens between, the next command knows which of the two is
behind: with the mark and the old file, the file is written again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, delete, insert, select

from factcheck.dossier import Claim, Dossier, Essay, Source
from factcheck.errors import Conflict
from factcheck.files import Lock, atomic_write, read_regular, sweep
from factcheck.store import database, rows, tables
from factcheck.store.schema import FORMAT, MOST_BYTES, NAME, Record

if TYPE_CHECKING:
    from factcheck.store.change import Change

LOCK_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class _Mark:
    """What the ledger knows of the file: its hash when the two last agreed, and whether a write is under way."""

    mirrored: str
    pending: bool


class Ledger:
    """The record of one folder. Raises as the modules it rests on do; never leaves the two stores apart unseen."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / NAME
        self._private = folder / ".factcheck"
        self._path = self._private / "ledger.db"
        self._lock = self._private / "lock"
        self._engine: Engine | None = None
        self.notices: list[str] = []

    def dossier(self) -> Dossier:
        """All that is on record, claims in the order of the essay."""
        with self._reading() as connection:
            essay = rows.load_essay(connection)
            claims = rows.load_claims(connection)
            sources = tuple(rows.load_sources(connection))
            policy = rows.load_policy(connection)
        return Dossier(essay, policy, in_essay_order(claims), sources)

    def claim(self, claim_id: str) -> Claim:
        """One claim. Raises BadInput, naming the nearest id, when there is none."""
        from factcheck.store.change import Change

        with self._reading() as connection:
            return Change(connection).claim(claim_id)

    def close_up(self, claim_id: str) -> tuple[Essay, Claim, tuple[Source, ...]]:
        """One claim with the essay and the sources it names. Raises BadInput, naming the nearest id."""
        from factcheck.store.change import Change

        with self._reading() as connection:
            claim = Change(connection).claim(claim_id)
            named = {entry.source for entry in claim.sources} | {entry.source for entry in claim.evidence}
            sources = rows.load_sources(connection, sorted(named))
            return rows.load_essay(connection), claim, tuple(sources)

    def filed(self) -> Record:
        """The record as claims.yaml alone has it, changing nothing. Raises BadInput with every problem."""
        from factcheck.store import mirror

        return mirror.read(mirror.decode(read_regular(self.file, MOST_BYTES)))

    def standing(self) -> Record | None:
        """The record as the ledger alone has it, changing nothing; None when there is no ledger."""
        if not self._path.exists() or database.version(self._path) != tables.SCHEMA_VERSION:
            return None
        with database.transaction(self._open(), writing=False) as connection:
            return _record(connection) if _mark(connection) else None

    @contextmanager
    def change(self) -> Iterator[Change]:
        """One use case: what is put on the Change is in the ledger and in claims.yaml when `with` has ended.

        An exception inside leaves both as they were. Raises Conflict when claims.yaml was edited meanwhile.
        """
        from factcheck.store import mirror
        from factcheck.store.change import Change

        with self._locked():
            data = self._settle()
            with database.transaction(self._open(), writing=True) as connection:
                change = Change(connection)
                yield change
                text = change.finish(mirror.decode(data))
                if text is not None:
                    self._unmoved(data)
                    _set_mark(connection, hashlib.sha256(data).hexdigest(), pending=True)
            if text is not None:
                self._write(text, data)

    @classmethod
    def create(cls, folder: Path, record: Record) -> Ledger:
        """Start the record of a folder that has none; the file is written last, for it makes the folder one."""
        from factcheck.store import mirror

        ledger = cls(folder)
        ledger._private.mkdir(exist_ok=True)
        ledger._path.unlink(missing_ok=True)
        atomic_write(ledger.file, mirror.write(record).encode())
        return ledger

    def settle(self, keep: str) -> Path:
        """Settle a conflict: keep the "ledger" or the "file"; return where the other one's version was put."""
        from factcheck.store import mirror

        with self._locked():
            engine = self._open()
            data = read_regular(self.file, MOST_BYTES)
            with database.transaction(engine, writing=False) as connection:
                standing = mirror.bring(mirror.write(_record(connection)), _record(connection)).encode()
            aside = self.file.with_name(f"claims.{'file' if keep == 'ledger' else 'ledger'}-version.yaml")
            atomic_write(aside, data if keep == "ledger" else standing)
            if keep == "ledger":
                self._write(standing.decode(), data)
            else:
                mirror.read(mirror.decode(data))
                engine.dispose()
                self._engine = None
                self._path.unlink()
                self._settle()
        return aside

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self._private.mkdir(exist_ok=True)
        with Lock(self._lock, timeout=LOCK_SECONDS):
            sweep(self.file.parent)
            yield

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A view for reading; when file and ledger agree already, without taking the lock."""
        if not self._in_step():
            with self._locked():
                self._settle()
        with database.transaction(self._open(), writing=False) as connection:
            yield connection

    def _open(self) -> Engine:
        if self._engine is None:
            self._engine = database.engine(self._path)
        return self._engine

    def _in_step(self) -> bool:
        if not self._path.exists() or database.version(self._path) != tables.SCHEMA_VERSION:
            return False
        with database.transaction(self._open(), writing=False) as connection:
            mark = _mark(connection)
        data = read_regular(self.file, MOST_BYTES)
        return mark is not None and not mark.pending and mark.mirrored == hashlib.sha256(data).hexdigest()

    def _settle(self) -> bytes:
        """Bring ledger and file together, under the lock; return the file's bytes."""
        data = read_regular(self.file, MOST_BYTES)
        digest = hashlib.sha256(data).hexdigest()
        if not self._path.exists():
            return self._build(data)
        found = database.version(self._path)
        if found < tables.SCHEMA_VERSION:
            kept = database.upgrade(self._path, found)
            self.notices.append(f"the ledger was brought up to date; the old one is kept as {kept.name}")
        with database.transaction(self._open(), writing=False) as connection:
            mark = _mark(connection)
        if mark is None:
            return self._build(data)
        if mark.mirrored == digest:
            return self._catch_up(data) if mark.pending else data
        return self._take_in(data, mark.pending)

    def _build(self, data: bytes) -> bytes:
        """A ledger from the file alone."""
        from factcheck.store import mirror
        from factcheck.store.change import Change

        record = mirror.read(mirror.decode(data))
        if not self._path.exists():
            database.create(self._path)
        with database.transaction(self._open(), writing=True) as connection:
            text = Change(connection).fill(record, mirror.decode(data))
            _set_mark(connection, hashlib.sha256(data).hexdigest(), pending=text is not None)
        return data if text is None else self._write(text, data)

    def _catch_up(self, data: bytes) -> bytes:
        """The last command was cut off between ledger and file: write what it had recorded."""
        from factcheck.store import mirror

        with database.transaction(self._open(), writing=False) as connection:
            text = mirror.bring(mirror.decode(data), _record(connection))
        return self._write(text, data)

    def _take_in(self, data: bytes, pending: bool) -> bytes:
        """The file is not what was last written: a hand edit, unless the ledger moved as well."""
        from factcheck.store import mirror
        from factcheck.store.change import Change
        from factcheck.store.handedits import absorb, differences

        text = mirror.decode(data)
        record = mirror.read(text)
        with database.transaction(self._open(), writing=True) as connection:
            standing = _record(connection)
            moved = tuple(differences(record, standing)) if pending else ()
            if moved:
                raise _both_moved(moved)
            change = Change(connection)
            self.notices += absorb(change, text, record, standing)
            change.save()
            new = mirror.bring(text, _record(connection))
            _set_mark(connection, hashlib.sha256(data).hexdigest(), pending=True)
        return self._write(new, data)

    def _unmoved(self, data: bytes) -> None:
        """Refuse while nothing is committed yet."""
        if read_regular(self.file, MOST_BYTES) != data:
            raise Conflict(f"{NAME} was edited while this command ran; nothing was recorded", "run it again")

    def _write(self, text: str, replaced: bytes) -> bytes:
        data = text.encode()
        if data != replaced:
            atomic_write(self.file, data, replaces=replaced)
        with database.transaction(self._open(), writing=True) as connection:
            _set_mark(connection, hashlib.sha256(data).hexdigest(), pending=False)
        return data


def in_essay_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims by where they stand; those no longer in the newest draft keep the place they had."""
    return tuple(sorted(claims, key=lambda c: (c.newest_places[0].start, c.newest_places[0].end)))


def _record(connection: Connection) -> Record:
    """The ledger as the file would have it."""
    return Record(
        FORMAT,
        rows.load_essay(connection),
        rows.load_policy(connection),
        tuple(rows.load_claims(connection)),
        tuple(rows.load_sources(connection)),
    )


def _both_moved(moved: tuple[str, ...]) -> Conflict:
    return Conflict(
        f"{NAME} was edited by hand while a recorded change was not yet written to it; neither is overwritten",
        "settle it with `factcheck settle --keep ledger` or `--keep file`; the other version is kept beside it",
        moved,
    )


def _mark(connection: Connection) -> _Mark | None:
    found = {row.name: row.value for row in connection.execute(select(tables.meta))}
    return _Mark(found["mirrored"], found["pending"] == "1") if "mirrored" in found else None


def _set_mark(connection: Connection, mirrored: str, pending: bool) -> None:
    connection.execute(delete(tables.meta))
    values = [{"name": "mirrored", "value": mirrored}, {"name": "pending", "value": "1" if pending else "0"}]
    connection.execute(insert(tables.meta), values)
