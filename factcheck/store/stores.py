"""The three places that hold one record, ledger.db, claims.yaml and log.jsonl, and how they come to agree again.

Crash safety rests on the order: the change, the mark `pending` and the line for the log are committed
together, then the line is added to log.jsonl, then the file is replaced, then the mark is taken away. Whatever
happens between, the next command knows what is behind and writes it again.
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from factcheck.dossier.policy import Policy
from factcheck.errors import BadInput, Conflict
from factcheck.files import atomic_write, make_private, read_regular, sweep, way_out
from factcheck.lock import Lock
from factcheck.store import database, marks, rows, tables
from factcheck.store.chronicle import Chronicle
from factcheck.store.schema import FORMAT, MOST_BYTES, NAME, Record

LOCK_SECONDS = 60.0


class Stores:
    """The record of one folder in its three places; what has to be said of bringing them together is in `notices`."""

    def __init__(self, folder: Path, clock: Callable[[], datetime], who: Callable[[], str]) -> None:
        self.file = folder / NAME
        self.chronicle = Chronicle(folder, clock, who)
        self.private = folder / ".factcheck"
        self.path = self.private / "ledger.db"
        self.notices: list[str] = []
        self._lock = self.private / "lock"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """The folder for this command alone. Raises Busy."""
        try:
            make_private(self.private)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):  # a checkout that nobody may write to
                told = f"cannot make {self.private}: {error.strerror}"
                raise BadInput(told, way_out(self.private)) from None
            raise
        with Lock(self._lock, timeout=LOCK_SECONDS):
            sweep(self.file.parent)
            yield

    @contextmanager
    def still(self) -> Iterator[None]:
        """The folder while nobody writes to it, for whoever only reads: nothing is made or cleared away.

        There is nothing to wait for in a folder without a ledger, or in one that cannot be written to. Raises Busy.
        """
        with ExitStack() as held:
            if self.private.is_dir():
                with suppress(BadInput):
                    held.enter_context(Lock(self._lock, timeout=LOCK_SECONDS))
            yield

    def transaction(self, writing: bool) -> AbstractContextManager[Connection]:
        """One transaction of the ledger, as `database.transaction` has it."""
        return database.transaction(database.engine(self.path), writing)

    def readable(self) -> bool:
        """Whether there is a ledger of the schema this program knows."""
        return self.path.exists() and database.version(self.path) == tables.SCHEMA_VERSION

    def in_step(self) -> bool:
        """Whether ledger and file agree as they stand; asked without the lock."""
        if not self.readable():
            return False
        with self.transaction(writing=False) as connection:
            mark = marks.standing(connection)
        data = read_regular(self.file, MOST_BYTES)
        return mark is not None and not mark.pending and mark.mirrored == hashlib.sha256(data).hexdigest()

    def standing(self) -> Record | None:
        """The record as the ledger alone has it, changing nothing; None when there is no ledger."""
        if not self.readable():
            return None
        with self.transaction(writing=False) as connection:
            return recorded(connection) if marks.standing(connection) else None

    def settle(self) -> bytes:
        """Bring ledger, file and log together, under the lock; return the file's bytes."""
        data = read_regular(self.file, MOST_BYTES)
        digest = hashlib.sha256(data).hexdigest()
        if not self.path.exists():
            return self.build(data)
        self.bring_up_to_date()
        with self.transaction(writing=False) as connection:
            mark = marks.standing(connection)
        if mark is None:
            return self.build(data)
        if mark.mirrored != digest:
            return self._take_in(data, mark)
        if mark.pending:
            return self._catch_up(data, mark)
        self._same_log(mark)
        return data

    def bring_up_to_date(self) -> None:
        """Give a ledger of an earlier version the schema this program knows, and say so."""
        found = database.version(self.path) if self.path.exists() else tables.SCHEMA_VERSION
        if found < tables.SCHEMA_VERSION:
            kept = database.upgrade(self.path, found)
            self.notices.append(f"the ledger was brought up to date; the old one is kept as {kept.name}")

    def build(self, data: bytes, act: str = "", anew: bool = False, before: Policy | None = None) -> bytes:
        """A ledger from the files alone, `act` saying why where they are allowed to disagree.

        With `anew` it takes the place of the one there is, which stays as it was if that fails. `before` are the rules
        of the house until now, those that the log tells unless given: others get the next version.
        """
        from factcheck.store import mirror
        from factcheck.store.change import Change

        record = typed = mirror.read(mirror.decode(data))
        if not act:
            self.chronicle.agrees(record, mirror.decode(data))
            if self.chronicle.log.tail() is None and (
                record.signoffs or any(c.verdicts for c in record.claims)
            ):
                self.notices.append(
                    f"{self.chronicle.log.path.name} is missing, though verdicts are on record; a new one was begun: "
                    "if there was one, take it from git or a copy and delete .factcheck/"
                )
        record = self._policy_numbered(record, before or self.chronicle.policy(mirror.decode(data)))
        if not self.path.exists():
            database.create(self.path)
        with self.transaction(writing=True) as connection:
            if anew:
                database.clear(connection)
            text = Change(connection).fill(record, mirror.decode(data)) or mirror.decode(data)
            if record is not typed:
                text = mirror.bring(text, recorded(connection))
            line = self.chronicle.untold(lambda: recorded(connection), text, act)
            mark = marks.Mark(hashlib.sha256(data).hexdigest(), True, line)
            marks.put(connection, mark)
        written = self.write(text, data, line)
        self.tell(self.naming() or self.chronicle.naming())
        return written

    def _policy_numbered(self, record: Record, before: Policy | None) -> Record:
        """The record of a file; a policy that is not the one of before was changed by hand."""
        from factcheck.store.handedits import numbered

        if before is None or before == record.policy:
            return record
        policy, told = numbered(record.policy, before)
        self.notices += told
        return replace(record, policy=policy)

    def tell(self, notice: str) -> None:
        """Have something said, once, when the command ends; nothing for ""."""
        if notice and notice not in self.notices:
            self.notices.append(notice)

    def naming(self) -> str:
        """That the ledger names somebody whose name this folder guards, "" when it does not."""
        from factcheck.store import guarding

        with self.transaction(writing=False) as connection:
            who = guarding.in_record(self.chronicle.guarded(), lambda: recorded(connection))
        return guarding.says(NAME, who) if who else ""

    def _catch_up(self, data: bytes, mark: marks.Mark) -> bytes:
        """The last command was cut off between ledger and file: write what it had recorded."""
        from factcheck.store import mirror

        self.chronicle.catch_up(mark.line, mark.logged)
        with self.transaction(writing=False) as connection:
            text = mirror.bring(mirror.decode(data), recorded(connection))
        return self.write(text, data, mark.line)

    def put_back(self, record: Record, data: bytes) -> None:
        """Give files that moved away what the ledger has, `data` being what claims.yaml holds instead; a line of the
        log says what the log does not tell.
        """
        from factcheck.store import history, mirror
        from factcheck.store.yaml_reading import YamlProblem

        try:
            text = mirror.bring(mirror.decode(data), record)
        except (BadInput, YamlProblem):
            text = mirror.bring(mirror.write(record), record)
        line = self.chronicle.untold(lambda: record, text, history.SETTLED)
        with self.transaction(writing=True) as connection:
            marks.put(connection, marks.Mark(hashlib.sha256(data).hexdigest(), True, line))
        self.write(text, data, line)

    def _take_in(self, data: bytes, mark: marks.Mark) -> bytes:
        """The file is not what was last written: a hand edit, unless the ledger moved as well."""
        from factcheck.store import mirror
        from factcheck.store.change import Change
        from factcheck.store.handedits import absorb, differences
        from factcheck.store.joining import told

        text = mirror.decode(data)
        record = mirror.read(text)
        if not mark.pending and told(self.chronicle.log, mark.logged, record, self.standing):
            return self.build(data, anew=True)

        def differing() -> Iterator[str]:
            return differences(record, self.standing() or record)

        self.chronicle.catch_up(mark.line, mark.logged, differing)
        self.chronicle.holds(mark.logged, differing)
        with self.transaction(writing=True) as connection:
            standing = recorded(connection)
            moved = tuple(differences(record, standing)) if mark.pending else ()
            if moved:
                raise _both_moved(moved)
            change = Change(connection)
            self.notices += absorb(change, text, record, standing, self.chronicle)
            change.save()
            new = mirror.bring(text, recorded(connection))
            line = self.chronicle.untold(lambda: recorded(connection), new)
            marks.put(connection, marks.Mark(hashlib.sha256(data).hexdigest(), True, line))
        return self.write(new, data, line)

    def unmoved(self, data: bytes) -> None:
        """See that the file still holds this, while nothing is committed yet. Raises Conflict."""
        if read_regular(self.file, MOST_BYTES) != data:
            raise Conflict(f"{NAME} was edited while this command ran; nothing was recorded", "run it again")

    def write(self, text: str, replaced: bytes, line: str = "") -> bytes:
        """Write what the ledger has committed: the line of the log, then the file, then that all is well."""
        data = text.encode()
        self.chronicle.catch_up(line)
        if data != replaced:
            atomic_write(self.file, data, replaces=replaced)
        mark = marks.Mark(hashlib.sha256(data).hexdigest(), False, logged=self.chronicle.head)
        with self.transaction(writing=True) as connection:
            marks.put(connection, mark)
        return data

    def _same_log(self, mark: marks.Mark) -> None:
        """See that the log holds what this ledger knows; start one for a record from before there were logs."""
        if not self.chronicle.holds(mark.logged):
            with self.transaction(writing=False) as connection:
                record = recorded(connection)
            self.chronicle.start(record, read_regular(self.file, MOST_BYTES).decode("utf-8", "replace"))


def recorded(connection: Connection) -> Record:
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
