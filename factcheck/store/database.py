"""The SQLite file: made whole or not at all, recognised before it is trusted, brought up to date by itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from factcheck.errors import BadInput, Busy, Damage, FactcheckError
from factcheck.files import sync_all, way_out
from factcheck.store.append_only import protect
from factcheck.store.tables import APPLICATION_ID, SCHEMA_VERSION, metadata

REBUILD = "claims.yaml holds the whole record: remove the file and the next command builds it anew"
_BUSY_MS = 30_000
_DAMAGED = {
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_ERROR,  # a table that is not there
    sqlite3.SQLITE_FORMAT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_NOTADB,
}


@lru_cache(maxsize=8)
def engine(path: Path) -> Engine:
    """An engine on the file; every transaction takes the write lock at its start when it is for writing.

    One engine a file and process: what it has compiled is kept, the connections are not.
    """
    made = create_engine(_url(path), poolclass=NullPool)

    @event.listens_for(made, "connect")
    def _connect(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        # The driver's own transactions are off: it would begin them too late and deferred.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", f"busy_timeout={_BUSY_MS}"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return made


def _url(path: Path) -> URL:
    """Where the file is; put together from text, a `?` in the name of a folder would end it."""
    return URL.create("sqlite", database=str(path))


@contextmanager
def transaction(source: Engine, writing: bool) -> Iterator[Connection]:
    """One transaction, committed at the end of `with`. Raises Busy, BadInput or Damage, not the driver's errors."""
    with (
        _told(source.url.database),
        source.connect().execution_options(writing=writing) as connection,
        connection.begin(),
    ):
        yield connection


@contextmanager
def _told(path: str | Path | None) -> Iterator[None]:
    """Say an error of the database inside `with` in one line."""
    try:
        yield
    except DatabaseError as error:
        raise _refusal(path, error.orig or error) from None
    except sqlite3.DatabaseError as error:
        raise _refusal(path, error) from None


def _refusal(path: str | Path | None, error: BaseException) -> FactcheckError:
    """Only of a file that is damaged it may be said that it can go: whatever else stopped us, it is whole."""
    code = (
        getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    )  # without what is added to say more
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Busy("the ledger is in use by another command", "wait until it has ended, then try again")
    if code in _DAMAGED:
        return Damage(f"{path}: {error}", REBUILD)
    return BadInput(f"cannot use {path}: {error}", way_out(path or ""))


def version(path: Path) -> int:
    """The schema version of a ledger on disk.

    Raises Damage when the file is no ledger of this program, BadInput when a newer program wrote it.
    """
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with _told(path), closing(sqlite3.connect(uri, uri=True)) as connection:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        found = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID or found < 1:
        raise Damage(f"{path} is not a ledger of factcheck", REBUILD)
    if found > SCHEMA_VERSION:
        message = (
            f"{path} was written by a newer factcheck (schema {found}; this program knows {SCHEMA_VERSION})"
        )
        raise BadInput(message, "update factcheck")
    return found


def create(path: Path) -> None:
    """Make an empty ledger: built aside, then put in place. Raises as `transaction` does."""
    aside = path.with_suffix(".new")
    # what a kill left beside a ledger that was removed since would be read into the one that gets its name
    for left in (aside, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        left.unlink(missing_ok=True)
    made = create_engine(_url(aside), poolclass=NullPool)
    with _told(aside), made.begin() as connection:
        _furnish(connection)
        stamp(connection, SCHEMA_VERSION)
    made.dispose()
    aside.rename(path)
    sync_all([path.parent])


def clear(connection: Connection) -> None:
    """Make a ledger empty within the transaction, whatever it held: nobody meets it half-way or without its file."""
    metadata.drop_all(connection)
    _furnish(connection)


def _furnish(connection: Connection) -> None:
    metadata.create_all(connection)
    protect(connection)


def stamp(connection: Connection, number: int) -> None:
    """Mark the file as this program's, with its schema version."""
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={number}")


def upgrade(path: Path, found: int, target: int = SCHEMA_VERSION) -> Path:
    """Bring an older ledger up to date in one transaction; return the copy of the old one kept beside it.

    Raises as `transaction` does.
    """
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    kept = path.with_name(f"{path.stem}-schema-{found}.db")
    with _told(kept), closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(kept)) as copy:
        old.backup(copy)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    script = ScriptDirectory.from_config(config)
    with transaction(engine(path), writing=True) as connection:
        config.attributes["connection"] = connection

        def steps(_revision: object, _context: object) -> list[object]:
            return list(script._upgrade_revs(f"{target:04d}", f"{found:04d}"))

        with EnvironmentContext(config, script, fn=steps):
            script.run_env()
        stamp(connection, target)
    return kept
