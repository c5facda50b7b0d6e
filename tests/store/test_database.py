"""The ledger's file itself: where it may lie, and what is said of one that is not as this program left it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import BadInput, Damage
from factcheck.files import make_private
from factcheck.store import database
from factcheck.store.change import Change
from factcheck.store.ledger import Ledger
from factcheck.store.settling import Settled
from tests.store import samples


@pytest.mark.parametrize("name", ["What? Why", "50%41 off", "C#", "a:b", ":memory:"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    Ledger(folder).create(samples.record((samples.claim(1),)))
    with Ledger(folder).change("test") as change:
        change.put_source(samples.source(1))
    assert [source.id for source in Ledger(folder).dossier().sources] == ["S001"]
    assert [found.name for found in tmp_path.iterdir()] == [name]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Ledger(tmp_path).create(samples.full())
    Ledger(tmp_path).dossier()
    return tmp_path


@pytest.mark.parametrize(
    "meddling",
    [
        "UPDATE claims SET status = 'nonsense'",
        "UPDATE claims SET reasons = '['",
        "UPDATE claims SET reasons = '[5]'",
        "UPDATE claims SET excluded = '{}'",
        "UPDATE contacts SET talks = '{}'",
        "UPDATE policy SET second_reader = '[\"grave\"]'",
        "DELETE FROM essay",
        "DELETE FROM policy",
        "PRAGMA user_version = 0",
    ],
)
def test_what_this_program_did_not_write_is_damage(folder: Path, meddling: str) -> None:
    path = folder / ".factcheck" / "ledger.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(meddling)
        connection.commit()
    with pytest.raises(Damage, match=r"ledger\.db") as told:
        Ledger(folder).dossier()
    assert "remove the file" in told.value.hint
    path.unlink()
    assert Ledger(folder).dossier().claims


def test_a_ledger_that_a_kill_left_empty_is_none_to_settle_with(folder: Path) -> None:
    path = folder / ".factcheck" / "ledger.db"
    path.unlink()
    make_private(path.parent)
    database.create(path)
    with pytest.raises(BadInput, match="there is no ledger"):
        Ledger(folder).settle("ledger")
    assert Ledger(folder).settle("file") == Settled()
    assert Ledger(folder).dossier().claims


def test_what_a_kill_left_beside_a_ledger_does_not_get_into_the_next_one(folder: Path) -> None:
    path = folder / ".factcheck" / "ledger.db"
    beside = path.with_name("ledger.db-wal")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE claims SET note = 'of the old ledger'")
        connection.commit()
        left = beside.read_bytes()  # a kill leaves it there, an end does not
    path.unlink()
    beside.write_bytes(left)
    notes = [claim.note for claim in Ledger(folder).dossier().claims]
    assert notes and "of the old ledger" not in notes


def test_a_ledger_that_cannot_be_built_anew_stays_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Ledger(folder).change("test") as change:
        change.put_claim(replace(change.claim("C001"), note="in the ledger"))
    file, log = folder / "claims.yaml", folder / "log.jsonl"
    file.write_text(file.read_text().replace("in the ledger", "in the file"))
    log.write_text("".join(log.read_text().splitlines(keepends=True)[:-1]))
    with monkeypatch.context() as patch:
        patch.setattr(Change, "fill", full)
        with pytest.raises(BadInput, match="no space"):
            Ledger(folder).settle("file")
    standing = Ledger(folder).standing()
    assert standing is not None
    assert standing.claims[0].note == "in the ledger"
    assert Ledger(folder).settle("file").aside is not None
    assert Ledger(folder).claim("C001").note == "in the file"


def full(*_: object) -> None:
    raise BadInput("no space left", "make room")
