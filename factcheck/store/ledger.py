"""The ledger: where work happens. Opening it settles it with claims.yaml; a change ends in both or in neither.

What only reads needs neither YAML nor the rules, and does not load them.

Crash safety rests on the order: the change, the mark `pending` and the line for the log are committed
together, then the line is added to log.jsonl, then the file is replaced, then the mark is taken away. Whatever
happens between, the next command knows what is behind and writes it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from factcheck.dossier import Claim, Contact, Dossier, Essay, Policy, Source
from factcheck.errors import BadInput, Conflict
from factcheck.files import atomic_write, make_private, read_regular, sweep
from factcheck.lock import Lock
from factcheck.store import database, marks, rows, tables
from factcheck.store.chronicle import Chronicle
from factcheck.store.schema import ESSAY, FORMAT, MOST_BYTES, NAME, Record

if TYPE_CHECKING:
    from factcheck.store.change import Change

LOCK_SECONDS = 60.0


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
        self.chronicle = Chronicle(folder, clock, who)
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

    def close_up(self, claim_id: str) -> tuple[Essay, Claim, tuple[Source, ...], Policy, tuple[Contact, ...]]:
        """One claim with the essay, the sources it names, the policy and the contacts.

        Raises BadInput, naming the nearest id.
        """
        from factcheck.store.change import Change

        with self._reading() as connection:
            claim = Change(connection).claim(claim_id)
            named = {entry.source for entry in claim.sources} | {entry.source for entry in claim.evidence}
            sources = rows.load_sources(connection, sorted(named))
            contacts = tuple(rows.load_contacts(connection))
            return rows.load_essay(connection), claim, tuple(sources), rows.load_policy(connection), contacts

    def filed(self) -> Record:
        """The record as claims.yaml alone has it, changing nothing. Raises BadInput with every problem."""
        from factcheck.store import mirror

        return mirror.read(mirror.decode(read_regular(self.file, MOST_BYTES)))

    def standing(self) -> Record | None:
        """The record as the ledger alone has it, changing nothing; None when there is no ledger."""
        if not self._path.exists() or database.version(self._path) != tables.SCHEMA_VERSION:
            return None
        with database.transaction(self._open(), writing=False) as connection:
            return _record(connection) if marks.standing(connection) else None

    def logged(self) -> str:
        """The hash of the last line of the log that the ledger knows, changing nothing; "" when it knows none."""
        if not self._path.exists() or database.version(self._path) != tables.SCHEMA_VERSION:
            return ""
        with database.transaction(self._open(), writing=False) as connection:
            return marks.logged(connection)

    def unnamed(self, words: Sequence[str]) -> None:
        """Raise BadInput when the record or its log has any of these words: a protected person's name."""
        from factcheck.store.identities import Identity, named

        sought = (Identity("the person", tuple(words)),)
        for file in (self.file, self.chronicle.log.path):
            said = read_regular(file, MOST_BYTES).decode("utf-8", "replace") if file.exists() else ""
            if named(sought, said):
                raise BadInput(
                    f"{file.name} names this person already, and the log keeps what was recorded",
                    "protect people before anything about them is recorded",
                )

    @contextmanager
    def change(self, act: str, by: str = "", why: str = "", always: bool = False) -> Iterator[Change]:
        """One use case: what is put on the Change is in the ledger, in claims.yaml and in the log when `with` has
        ended. `act` names the use case in the log, `by` the person (else whoever is at work), `why` the reasons;
        with `always` the log has a line of it even if nothing changed.

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
                finished = change.finish(mirror.decode(data), always)
                if finished is not None:
                    text, edits = finished
                    self._unmoved(data)
                    line = self.chronicle.line(act, by, why, edits, text)
                    mark = marks.Mark(
                        hashlib.sha256(data).hexdigest(), True, line.written(), marks.logged(connection)
                    )
                    marks.put(connection, mark)
            if finished is not None:
                self._write(text, data, mark.line)

    def create(self, record: Record) -> None:
        """Start the record of a folder that has none; the file is written last, for it makes the folder one.

        Raises BadInput for what the file may not hold.
        """
        from factcheck.store import mirror

        mirror.refuse({("essay", ""): ESSAY.write(record.essay)})
        make_private(self._private)
        self._path.unlink(missing_ok=True)
        self.chronicle.log.path.unlink(missing_ok=True)
        text = mirror.write(record)
        self.chronicle.start(record, text)
        atomic_write(self.file, text.encode())

    def settle(self, keep: str) -> Path:
        """Settle a conflict: keep the "ledger" or the "file"; return where the other one's version was put."""
        from factcheck.store import history, mirror

        with self._locked():
            data = read_regular(self.file, MOST_BYTES)
            if not self._path.exists():
                return self._settle_alone(keep, data)
            with database.transaction(self._open(), writing=False) as connection:
                record, mark = _record(connection), marks.standing(connection)
                standing = mirror.bring(mirror.write(record), record).encode()
            aside = self.file.with_name(f"claims.{'file' if keep == 'ledger' else 'ledger'}-version.yaml")
            atomic_write(aside, data if keep == "ledger" else standing)
            if keep == "ledger":
                self._write(standing.decode(), data, mark.line if mark else "")
            else:
                mirror.read(mirror.decode(data))
                self._anew(data, history.SETTLED)
        return aside

    def _settle_alone(self, keep: str, data: bytes) -> Path:
        """Settle the file with its log where there is no ledger; return where what the log tells was put."""
        from factcheck.store import history, joining, mirror

        if keep == "ledger":
            raise BadInput("there is no ledger here", f"take {NAME} from git or a copy, or keep the file")
        told = joining.retold(self.chronicle.log)
        self._build(data, history.SETTLED)
        aside = self.file.with_name("claims.log-version.yaml")
        atomic_write(aside, mirror.write(told).encode())
        return aside

    @contextmanager
    def _locked(self) -> Iterator[None]:
        make_private(self._private)
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
            mark = marks.standing(connection)
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
            mark = marks.standing(connection)
        if mark is None:
            return self._build(data)
        if mark.mirrored != digest:
            return self._take_in(data, mark)
        if mark.pending:
            return self._catch_up(data, mark)
        self._same_log(mark)
        return data

    def _build(self, data: bytes, act: str = "") -> bytes:
        """A ledger from the files alone, `act` saying why where they are allowed to disagree."""
        from factcheck.store import mirror
        from factcheck.store.change import Change

        record = mirror.read(mirror.decode(data))
        if not act:
            self.chronicle.agrees(record, mirror.decode(data))
        if not self._path.exists():
            database.create(self._path)
        with database.transaction(self._open(), writing=True) as connection:
            text = Change(connection).fill(record, mirror.decode(data)) or mirror.decode(data)
            line = self.chronicle.untold(lambda: _record(connection), text, act)
            mark = marks.Mark(hashlib.sha256(data).hexdigest(), True, line)
            marks.put(connection, mark)
        return self._write(text, data, line)

    def _anew(self, data: bytes, act: str = "") -> bytes:
        """A ledger from the files alone in place of the one there is."""
        self._open().dispose()
        self._engine = None
        self._path.unlink()
        return self._build(data, act)

    def _catch_up(self, data: bytes, mark: marks.Mark) -> bytes:
        """The last command was cut off between ledger and file: write what it had recorded."""
        from factcheck.store import mirror

        with database.transaction(self._open(), writing=False) as connection:
            text = mirror.bring(mirror.decode(data), _record(connection))
        return self._write(text, data, mark.line)

    def _take_in(self, data: bytes, mark: marks.Mark) -> bytes:
        """The file is not what was last written: a hand edit, unless the ledger moved as well."""
        from factcheck.store import mirror
        from factcheck.store.change import Change
        from factcheck.store.handedits import absorb, differences
        from factcheck.store.joining import told

        text = mirror.decode(data)
        record = mirror.read(text)
        if not mark.pending and told(self.chronicle.log, mark.logged, record, self.standing):
            return self._anew(data)
        self.chronicle.holds(mark.logged)
        with database.transaction(self._open(), writing=True) as connection:
            standing = _record(connection)
            moved = tuple(differences(record, standing)) if mark.pending else ()
            if moved:
                raise _both_moved(moved)
            self.chronicle.catch_up(mark.line)
            change = Change(connection)
            self.notices += absorb(change, text, record, standing, self.chronicle.latest)
            change.save()
            new = mirror.bring(text, _record(connection))
            line = self.chronicle.untold(lambda: _record(connection), new)
            marks.put(connection, marks.Mark(hashlib.sha256(data).hexdigest(), True, line))
        return self._write(new, data, line)

    def _unmoved(self, data: bytes) -> None:
        """Refuse while nothing is committed yet."""
        if read_regular(self.file, MOST_BYTES) != data:
            raise Conflict(f"{NAME} was edited while this command ran; nothing was recorded", "run it again")

    def _write(self, text: str, replaced: bytes, line: str = "") -> bytes:
        """Write what the ledger has committed: the line of the log, then the file, then that all is well."""
        data = text.encode()
        self.chronicle.catch_up(line)
        if data != replaced:
            atomic_write(self.file, data, replaces=replaced)
        mark = marks.Mark(hashlib.sha256(data).hexdigest(), False, logged=self.chronicle.head)
        with database.transaction(self._open(), writing=True) as connection:
            marks.put(connection, mark)
        return data

    def _same_log(self, mark: marks.Mark) -> None:
        """See that the log holds what this ledger knows; start one for a record from before there were logs."""
        if not self.chronicle.holds(mark.logged):
            with database.transaction(self._open(), writing=False) as connection:
                record = _record(connection)
            self.chronicle.start(record, read_regular(self.file, MOST_BYTES).decode("utf-8", "replace"))


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
