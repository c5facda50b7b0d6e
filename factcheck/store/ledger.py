"""The ledger: where work happens. Opening it settles it with claims.yaml; a change ends in both or in neither.

What only reads needs neither YAML nor the rules, and does not load them.

Crash safety rests on the order: the change, the mark `pending` and the line for the log are committed
together, then the line is added to log.jsonl, then the file is replaced, then the mark is taken away. Whatever
happens between, the next command knows what is behind and writes it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, delete, insert, select

from factcheck.dossier import Claim, Dossier, Essay, Source
from factcheck.errors import BadInput, Conflict, Damage
from factcheck.files import Lock, atomic_write, read_regular, sweep
from factcheck.store import database, rows, tables
from factcheck.store.log import Log
from factcheck.store.schema import FORMAT, MOST_BYTES, NAME, Record

if TYPE_CHECKING:
    from factcheck.store.change import Change
    from factcheck.store.history import Edit, Line, State

LOCK_SECONDS = 60.0
MOST_CLOCK_SKEW = 300  # seconds


@dataclass(frozen=True, slots=True)
class _Mark:
    """What the ledger knows of the files: the hash of claims.yaml when the two last agreed, whether a write is
    under way, the line of the log it was to write with it, and the hash of the last line it knows.
    """

    mirrored: str
    pending: bool
    line: str = ""
    logged: str = ""


def _utc() -> datetime:
    return datetime.now(UTC)


def _nobody() -> str:
    return ""


class Ledger:
    """The record of one folder. Raises as the modules it rests on do; never leaves the two stores apart unseen."""

    def __init__(
        self, folder: Path, clock: Callable[[], datetime] = _utc, who: Callable[[], str] = _nobody
    ) -> None:
        self.file = folder / NAME
        self.log = Log(folder)
        self._clock, self._who = clock, who
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
            contacts = tuple(rows.load_contacts(connection))
            signoffs = tuple(rows.load_signoffs(connection))
        return Dossier(essay, policy, in_essay_order(claims), sources, contacts, signoffs)

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
    def change(self, act: str, by: str = "", why: str = "") -> Iterator[Change]:
        """One use case: what is put on the Change is in the ledger, in claims.yaml and in the log when `with` has
        ended. `act` names the use case in the log, `by` the person (else whoever is at work), `why` the reasons.

        An exception inside leaves all as they were. Raises Conflict when claims.yaml was edited meanwhile, and
        BadInput when the clock has been set back.
        """
        from factcheck.store import mirror
        from factcheck.store.change import Change

        with self._locked():
            data = self._settle()
            with database.transaction(self._open(), writing=True) as connection:
                change = Change(connection)
                yield change
                finished = change.finish(mirror.decode(data))
                if finished is not None:
                    text, edits = finished
                    self._unmoved(data)
                    line = self._line(act, by, why, edits, text)
                    mark = _Mark(hashlib.sha256(data).hexdigest(), True, line.written(), _logged(connection))
                    _set_mark(connection, mark)
            if finished is not None:
                self._write(text, data, mark.line)

    def create(self, record: Record) -> None:
        """Start the record of a folder that has none; the file is written last, for it makes the folder one."""
        from factcheck.store import mirror

        self._private.mkdir(exist_ok=True)
        self._path.unlink(missing_ok=True)
        self.log.path.unlink(missing_ok=True)
        text = mirror.write(record)
        self._start_log(record, text)
        atomic_write(self.file, text.encode())

    def settle(self, keep: str) -> Path:
        """Settle a conflict: keep the "ledger" or the "file"; return where the other one's version was put."""
        from factcheck.store import mirror

        with self._locked():
            engine = self._open()
            data = read_regular(self.file, MOST_BYTES)
            with database.transaction(engine, writing=False) as connection:
                record, mark = _record(connection), _mark(connection)
                standing = mirror.bring(mirror.write(record), record).encode()
            aside = self.file.with_name(f"claims.{'file' if keep == 'ledger' else 'ledger'}-version.yaml")
            atomic_write(aside, data if keep == "ledger" else standing)
            if keep == "ledger":
                self._write(standing.decode(), data, mark.line if mark else "")
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
        """Bring ledger, file and log together, under the lock; return the file's bytes."""
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
        if mark.mirrored != digest:
            return self._take_in(data, mark)
        if mark.pending:
            return self._catch_up(data, mark)
        self._same_log(mark)
        return data

    def _build(self, data: bytes) -> bytes:
        """A ledger from the files alone."""
        from factcheck.store import mirror
        from factcheck.store.change import Change

        record = mirror.read(mirror.decode(data))
        if not self._path.exists():
            database.create(self._path)
        with database.transaction(self._open(), writing=True) as connection:
            text = Change(connection).fill(record, mirror.decode(data)) or mirror.decode(data)
            line = self._by_hand(connection, text)
            mark = _Mark(hashlib.sha256(data).hexdigest(), True, line)
            _set_mark(connection, mark)
        return self._write(text, data, line)

    def _catch_up(self, data: bytes, mark: _Mark) -> bytes:
        """The last command was cut off between ledger and file: write what it had recorded."""
        from factcheck.store import mirror

        with database.transaction(self._open(), writing=False) as connection:
            text = mirror.bring(mirror.decode(data), _record(connection))
        return self._write(text, data, mark.line)

    def _take_in(self, data: bytes, mark: _Mark) -> bytes:
        """The file is not what was last written: a hand edit, unless the ledger moved as well."""
        from factcheck.store import mirror
        from factcheck.store.change import Change
        from factcheck.store.handedits import absorb, differences

        text = mirror.decode(data)
        record = mirror.read(text)
        with database.transaction(self._open(), writing=True) as connection:
            standing = _record(connection)
            moved = tuple(differences(record, standing)) if mark.pending else ()
            if moved:
                raise _both_moved(moved)
            self._log_behind(mark.line)
            change = Change(connection)
            self.notices += absorb(change, text, record, standing, _latest(self._clock()))
            change.save()
            new = mirror.bring(text, _record(connection))
            line = self._by_hand(connection, new)
            _set_mark(connection, _Mark(hashlib.sha256(data).hexdigest(), True, line))
        return self._write(new, data, line)

    def _unmoved(self, data: bytes) -> None:
        """Refuse while nothing is committed yet."""
        if read_regular(self.file, MOST_BYTES) != data:
            raise Conflict(f"{NAME} was edited while this command ran; nothing was recorded", "run it again")

    def _write(self, text: str, replaced: bytes, line: str = "") -> bytes:
        """Write what the ledger has committed: the line of the log, then the file, then that all is well."""
        data = text.encode()
        self._log_behind(line)
        if data != replaced:
            atomic_write(self.file, data, replaces=replaced)
        tail = self.log.tail()
        with database.transaction(self._open(), writing=True) as connection:
            mark = _Mark(hashlib.sha256(data).hexdigest(), False, logged=tail.hash if tail else "")
            _set_mark(connection, mark)
        return data

    def _log_behind(self, line: str) -> None:
        """Add a line that a cut-off command did not come to add; one that is there is not added twice."""
        if line and not self.log.ends_with(line):
            self.log.append(line)

    def _same_log(self, mark: _Mark) -> None:
        """Raise Damage when the log no longer holds the last line that this ledger knows."""
        tail = self.log.tail()
        if mark.logged and (tail is None or tail.hash != mark.logged):
            if all(line.hash != mark.logged for line in self.log.lines()):
                raise Damage(
                    f"{self.log.path.name} lacks what was added to it last",
                    "take it from git or a copy; if that is not to be had, delete .factcheck/ and go on from the files",
                )
        elif tail is None:
            with database.transaction(self._open(), writing=False) as connection:
                record = _record(connection)
            self._start_log(record, read_regular(self.file, MOST_BYTES).decode("utf-8", "replace"))

    def _start_log(self, record: Record, text: str) -> None:
        """The first line: the record as it is."""
        from factcheck.store import history
        from factcheck.store.schema import RECORD

        edits = history.edits({}, history.state(RECORD.write(record)))
        self.log.append(self._line(history.START, "", "", edits, text).written())

    def _by_hand(self, connection: Connection, text: str) -> str:
        """The line for whatever the record has and the log does not say; "" when they agree."""
        from factcheck.store import history
        from factcheck.store.schema import RECORD

        tail = self.log.tail()
        if tail is not None and tail.file == hashlib.sha256(text.encode()).hexdigest():
            return ""
        said: State = history.apply({}, self.log.lines())
        edits = tuple(history.edits(said, history.state(RECORD.write(_record(connection)))))
        if not edits:
            return ""
        return self._line(history.BY_HAND if tail else history.START, "", "", edits, text).written()

    def _line(self, act: str, by: str, why: str, edits: Iterable[Edit], text: str) -> Line:
        """The next line of the log. Raises BadInput when the clock is behind the last one."""
        from factcheck.store.history import Line

        tail, now = self.log.tail(), self._clock().replace(microsecond=0)
        at = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        if tail is not None and tail.at > at:
            if (
                datetime.fromisoformat(tail.at.replace("Z", "+00:00")) - now
            ).total_seconds() > MOST_CLOCK_SKEW:
                raise BadInput(
                    f"this machine's clock says {at}, but the record already goes to {tail.at}",
                    "set the clock right, then try again",
                )
            at = tail.at
        prev = (tail.hash,) if tail else ()
        return Line(
            at, by or self._who(), act, why, tuple(edits), prev, hashlib.sha256(text.encode()).hexdigest()
        )


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
        tuple(rows.load_contacts(connection)),
        tuple(rows.load_signoffs(connection)),
    )


def _both_moved(moved: tuple[str, ...]) -> Conflict:
    return Conflict(
        f"{NAME} was edited by hand while a recorded change was not yet written to it; neither is overwritten",
        "settle it with `factcheck settle --keep ledger` or `--keep file`; the other version is kept beside it",
        moved,
    )


def _latest(now: datetime) -> str:
    """The latest moment an entry may bear without lying in the future."""
    return (now + timedelta(seconds=MOST_CLOCK_SKEW)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _mark(connection: Connection) -> _Mark | None:
    found = {row.name: row.value for row in connection.execute(select(tables.meta))}
    if "mirrored" not in found:
        return None
    return _Mark(found["mirrored"], found["pending"] == "1", found.get("line", ""), found.get("logged", ""))


def _logged(connection: Connection) -> str:
    mark = _mark(connection)
    return mark.logged if mark else ""


def _set_mark(connection: Connection, mark: _Mark) -> None:
    connection.execute(delete(tables.meta))
    said = {"mirrored": mark.mirrored, "pending": "1" if mark.pending else "0"}
    said |= {"line": mark.line, "logged": mark.logged}
    connection.execute(insert(tables.meta), [{"name": name, "value": value} for name, value in said.items()])
