"""What a killed command had received but not read is finished from the archived bytes, and only if it is whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.archive.captures.keeping import Keeper
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.vault import Vault
from factcheck.vocabulary import Outcome
from tests.archive.codings import take_away
from tests.archive.sample_visits import AT, derive, keep_visit, page

KILLED = """
import os, signal, sys
from pathlib import Path
from factcheck.archive.captures.intake import Arrived
from factcheck.archive.vault import Vault
from tests.archive.codings import packed
from tests.archive.sample_visits import AT, derive, exchange, keep_visit, page, visit, whole
vault = Vault(Path(sys.argv[1]))

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

if sys.argv[2] == "placing":
    import factcheck.archive.captures.slots as slots
    slots.Slot.place = die
keeper = vault.keeper(derive if sys.argv[2] == "placing" else die)
made = page(sys.argv[3].encode())
if sys.argv[4]:
    coding = f"Content-Encoding: {sys.argv[4]}".encode()
    made = visit(exchange(whole(packed(sys.argv[4], sys.argv[3].encode()), coding, b"Content-Type: text/html")))
keeper.put(1, Arrived("S001", made, AT))
keeper.take()
"""


def kill(root: Path, where: str, content: str = "<p>Words that were received.</p>", coding: str = "") -> Path:
    done = subprocess.run([sys.executable, "-c", KILLED, str(root), where, content, coding], check=False)
    assert done.returncode == -9
    (aside,) = root.glob("sources/S001/.*.partial")
    return aside


def salvaged(root: Path) -> list[CaptureRecord]:
    vault = Vault(root)
    keeper: Keeper[None] = vault.keeper(derive)
    count = keeper.salvage()
    found = vault.settle()
    assert len(found) == count
    assert not list(root.rglob("*partial*"))
    assert not list(root.rglob("visit.json"))
    assert list(vault.verify(derive)) == []
    return found


@pytest.mark.parametrize("where", ["reading", "placing"])
def test_what_was_received_whole_is_finished(tmp_path: Path, where: str) -> None:
    kill(tmp_path, where)
    (record,) = salvaged(tmp_path)
    (tmp_path / "other").mkdir()
    alone = keep_visit(
        Vault(tmp_path / "other"), "S001", page(b"<p>Words that were received.</p>"), AT, derive
    )
    same = [name for name in alone._fields if "warc" not in name and name != "record_id"]
    assert [getattr(record, name) for name in same] == [getattr(alone, name) for name in same]


def test_a_body_that_came_again_is_finished_too(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    first = keep_visit(vault, "S001", page(b"<p>The same again.</p>" * 99), AT, derive)
    kill(tmp_path, "reading", "<p>The same again.</p>" * 99)
    (record,) = salvaged(tmp_path)
    assert (record.outcome, record.number, record.body_in) == (Outcome.OK, 2, 1)
    assert record.text == first.text


@pytest.mark.parametrize("where", ["reading", "placing"])
def test_what_cannot_be_unpacked_any_more_is_kept_for_later(
    tmp_path: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill(tmp_path, where, coding="br")
    with monkeypatch.context() as bare:
        take_away(bare)
        (record,) = salvaged(tmp_path)
    assert (record.outcome, record.text, "packed with Brotli" in record.reason) == (
        Outcome.FAILED,
        None,
        True,
    )
    again = Vault(tmp_path).read_again(record, derive)
    assert again is not None
    assert (again.record.outcome, again.record.reason) == (Outcome.OK, "")
    assert "Words that were received." in again.text


def test_what_changed_is_told_as_such(tmp_path: Path) -> None:
    keep_visit(Vault(tmp_path), "S001", page(b"<p>As it was.</p>"), AT, derive)
    kill(tmp_path, "reading", "<p>As it is.</p>")
    (record,) = salvaged(tmp_path)
    assert (record.outcome, record.previous != "") == (Outcome.CHANGED, True)


@pytest.mark.parametrize("harm", ["cut", "no note", "bad note", "note of another"])
def test_what_is_not_whole_is_removed(tmp_path: Path, harm: str) -> None:
    aside = kill(tmp_path, "reading")
    note, warc = aside / "visit.json", aside / "capture.warc.gz"
    if harm == "cut":
        warc.write_bytes(warc.read_bytes()[:-1])
    elif harm == "no note":
        note.unlink()
    else:
        text = note.read_text()
        note.write_text(text[:50] if harm == "bad note" else text.replace("S001", "S002"))
    assert salvaged(tmp_path) == []
    assert Vault(tmp_path).all() == []


def test_a_living_writer_is_left_alone(tmp_path: Path) -> None:
    import fcntl
    import os

    aside = kill(tmp_path, "reading")
    descriptor = os.open(aside, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        keeper: Keeper[None] = Vault(tmp_path).keeper(derive)
        assert keeper.salvage() == 0
        assert (aside / "visit.json").exists()
    finally:
        os.close(descriptor)
