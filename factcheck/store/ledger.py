"""The ledger: where work happens. Opening it settles it with claims.yaml; a change ends in both or in neither.

What only reads needs neither YAML nor the rules, and does not load them. How ledger, file and log come to agree, and
stay so whatever is killed when, is in stores.py.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.source import Contact, Source
from factcheck.errors import BadInput, Conflict
from factcheck.files import atomic_write, make_private, read_regular
from factcheck.store import marks, rows
from factcheck.store.schema import ESSAY, MOST_BYTES, Record
from factcheck.store.stores import Stores

if TYPE_CHECKING:
    from factcheck.store.change import Change
    from factcheck.store.settling import Settled


def _utc() -> datetime:
    return datetime.now(UTC)


def _nobody() -> str:
    return ""


class Ledger:
    """The record of one folder. Raises as the modules it rests on do; never leaves the two stores apart unseen."""

    def __init__(
        self, folder: Path, clock: Callable[[], datetime] = _utc, who: Callable[[], str] = _nobody
    ) -> None:
        self._stores = Stores(folder, clock, who)
        self.file = self._stores.file
        self.chronicle = self._stores.chronicle
        self.notices = self._stores.notices

    def dossier(self) -> Dossier:
        """All that is on record, claims in the order of the essay."""
        with self._reading() as connection:
            essay = rows.load_essay(connection)
            claims = rows.load_claims(connection)
            sources = tuple(rows.load_sources(connection))
            policy = rows.load_policy(connection)
            contacts = tuple(rows.load_contacts(connection))
            signoffs = tuple(rows.load_signoffs(connection))
        return Dossier(essay, policy, _in_essay_order(claims), sources, contacts, signoffs)

    def claim(self, claim_id: str) -> Claim:
        """One claim. Raises BadInput, naming the nearest id, when there is none."""
        from factcheck.store.change import Change

        with self._reading() as connection:
            return Change(connection, self.chronicle.log).claim(claim_id)

    def source(self, source_id: str) -> tuple[Source, tuple[Contact, ...]]:
        """One source, with the contacts. Raises BadInput, naming the nearest id, when there is none."""
        from factcheck.store.change import Change

        with self._reading() as connection:
            return Change(connection, self.chronicle.log).source(source_id), tuple(
                rows.load_contacts(connection)
            )

    def close_up(self, claim_id: str) -> tuple[Essay, Claim, tuple[Source, ...], Policy, tuple[Contact, ...]]:
        """One claim with the essay, the sources it names, the policy and the contacts.

        Raises BadInput, naming the nearest id.
        """
        from factcheck.store.change import Change

        with self._reading() as connection:
            claim = Change(connection, self.chronicle.log).claim(claim_id)
            sources = rows.load_sources(connection, sorted(claim.consulted))
            contacts = tuple(rows.load_contacts(connection))
            return rows.load_essay(connection), claim, tuple(sources), rows.load_policy(connection), contacts

    def still(self) -> AbstractContextManager[None]:
        """The folder while no other command writes to it, for whoever only reads; wait for it. Raises Busy."""
        return self._stores.still()

    def on_file(self) -> bytes:
        """The bytes of claims.yaml. Raises BadInput."""
        return read_regular(self.file, MOST_BYTES)

    def filed(self, data: bytes | None = None) -> Record:
        """The record as claims.yaml alone has it, or had it in these bytes, changing nothing.

        Raises BadInput with every problem.
        """
        from factcheck.store import mirror

        return mirror.read(mirror.decode(self.on_file() if data is None else data))

    def standing(self) -> Record | None:
        """The record as the ledger alone has it, changing nothing; None when there is no ledger."""
        return self._stores.standing()

    def logged(self) -> str:
        """The hash of the last line of the log that the ledger knows, changing nothing; "" when it knows none."""
        if not self._stores.readable():
            return ""
        with self._stores.transaction(writing=False) as connection:
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

    def naming(self) -> str:
        """That the record names somebody whose name this folder guards, "" when it does not.

        No command recorded it here: it came with a pull or a merge, which is taken in first. Raises BadInput as
        `Identities.all` does.
        """
        with self._reading():
            return self._stores.naming()

    def tell(self, notice: str) -> None:
        """Have something said, once, when the command ends; nothing for ""."""
        self._stores.tell(notice)

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

        with self._stores.locked():
            data = self._stores.settle()
            with self._stores.transaction(writing=True) as connection:
                change = Change(connection, self.chronicle.log, self.chronicle.guarded())
                yield change
                finished = change.finish(mirror.decode(data), always)
                if finished is not None:
                    text, edits = finished
                    self._stores.unmoved(data)
                    line = self.chronicle.line(act, by, why, edits, text)
                    self._stores.tell(self.chronicle.unkept(line, change.contacts))
                    mark = marks.Mark(
                        hashlib.sha256(data).hexdigest(), True, line.written(), marks.logged(connection)
                    )
                    marks.put(connection, mark)
            if finished is not None:
                self._stores.write(text, data, mark.line)

    def unused(self) -> None:
        """See that no fact-check was recorded in a folder without claims.yaml. Raises Conflict when one was."""
        folder, log = self.file.parent.resolve(), self.chronicle.log
        if self.standing() is not None:
            raise Conflict(
                f"{folder} is a fact-check that has lost its {self.file.name}",
                "`factcheck settle --keep ledger` writes it back",
            )
        if not log.tells_nothing():
            raise Conflict(
                f"{folder} has no {self.file.name}, but a {log.path.name}, which starting anew would replace",
                f"take {self.file.name} from git or a copy if it is lost; else start in another folder",
            )

    def create(self, record: Record) -> None:
        """Start the record of a folder that has none; the file is written last, for it makes the folder one.

        Raises BadInput for what the file may not hold, and Conflict as `unused` does.
        """
        from factcheck.store import mirror

        self.unused()
        mirror.refuse({("essay", ""): ESSAY.write(record.essay)})
        make_private(self._stores.private)
        self._stores.path.unlink(missing_ok=True)
        self.chronicle.log.path.unlink(missing_ok=True)
        text = mirror.write(record)
        self.chronicle.start(record, text)
        atomic_write(self.file, text.encode())

    def settle(self, keep: str) -> Settled:
        """Settle what keeps the stores apart, going on with the "ledger" or the "file", as `settling.settle` has it."""
        from factcheck.store.settling import settle

        return settle(self._stores, keep)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A view for reading; when file and ledger agree already, without taking the lock."""
        if not self._stores.in_step():
            with self._stores.locked():
                self._stores.settle()
        with self._stores.transaction(writing=False) as connection:
            yield connection


def _in_essay_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Claims by where they stand; those no longer in the newest draft keep the place they had."""
    return tuple(sorted(claims, key=lambda c: (c.newest_places[0].start, c.newest_places[0].end)))
