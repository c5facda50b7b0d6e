"""An older ledger is brought up to date by the program itself, whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from factcheck.errors import BadInput, FactcheckError
from factcheck.store import database, tables
from factcheck.store.ledger import Ledger
from tests.store import samples

FIRST = (Path(__file__).with_name("schema-1.sql")).read_text()


def shape(path: Path) -> dict[str, set[str]]:
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    found = inspect(engine)
    names = set(found.get_table_names()) - {"alembic_version"}
    return {name: {column["name"] for column in found.get_columns(name)} for name in sorted(names)}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder whose ledger was made by the first program and holds a record, with its file."""
    Ledger(tmp_path).create(samples.record((samples.claim(1),), (samples.source(1),)))
    Ledger(tmp_path).dossier()
    path = tmp_path / ".factcheck" / "ledger.db"
    made = tmp_path / "old.db"
    with closing(sqlite3.connect(made)) as connection, closing(sqlite3.connect(path)) as new:
        connection.executescript(FIRST)
        connection.executescript(f"PRAGMA application_id={tables.APPLICATION_ID}; PRAGMA user_version=1;")
        for name in shape(made):
            columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({name})"))
            rows = new.execute(f"SELECT {columns} FROM {name}").fetchall()
            if rows:
                connection.executemany(
                    f"INSERT INTO {name} ({columns}) VALUES ({', '.join('?' * len(rows[0]))})", rows
                )
        connection.commit()
    for leftover in path.parent.glob("ledger.db*"):
        leftover.unlink()
    made.rename(path)
    return tmp_path


def test_the_steps_lead_to_the_tables_of_today(tmp_path: Path) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript(FIRST)
        connection.executescript("PRAGMA user_version=1;")
    database.upgrade(old, 1)
    database.create(new)
    assert shape(old) == shape(new)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == tables.SCHEMA_VERSION


def test_a_newer_program_brings_an_older_ledger_up_to_date_by_itself(old: Path) -> None:
    said = (old / "claims.yaml").read_bytes()
    ledger = Ledger(old)
    assert [claim.id for claim in ledger.dossier().claims] == ["C001"]
    assert "brought up to date" in ledger.notices[0]
    assert (old / ".factcheck" / "ledger-schema-1.db").exists()
    assert (old / "claims.yaml").read_bytes() == said
    assert Ledger(old).notices == []


def test_a_step_that_fails_leaves_the_old_ledger_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old / ".factcheck" / "ledger.db"
    before = shape(path)

    def fail(*_: object) -> None:
        raise OperationalError("a step", {}, Exception("disk full"))

    monkeypatch.setattr(database, "stamp", fail)
    with pytest.raises(FactcheckError):
        Ledger(old).dossier()
    assert shape(path) == before
    assert database.version(path) == 1
    monkeypatch.undo()
    assert [claim.id for claim in Ledger(old).dossier().claims] == ["C001"]


def test_a_ledger_that_cannot_be_opened_is_not_called_damaged(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="unable to open"):
        database.version(tmp_path / "nowhere" / "ledger.db")
