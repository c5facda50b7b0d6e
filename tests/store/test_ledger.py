"""The ledger and its mirror: in step after anything, and nothing acknowledged is lost."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy import text as sql

from factcheck.dossier.claim import Attachment, Claim, Verdict
from factcheck.errors import BadInput, Busy, Conflict, Damage, FactcheckError
from factcheck.store import database, mirror, tables
from factcheck.store.ledger import Ledger
from factcheck.store.settling import Settled
from factcheck.vocabulary import Status
from tests.store import samples
from tests.store.samples import adds_up


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Ledger(tmp_path).create(samples.record((samples.claim(1), samples.claim(2)), (samples.source(1),)))
    return tmp_path


def judge(folder: Path, name: str = "C001", word: str = "wrong", by: str = "Ann") -> str:
    with Ledger(folder).change("test") as change:
        claim = change.claim(name)
        verdict = Verdict(
            change.new_id("V"), word, by, samples.AT, "because", 1, claim.words, claim.restatement
        )
        change.put_claim(replace(claim, verdicts=(*claim.verdicts, verdict)))
    return verdict.id


def claim_of(folder: Path, name: str = "C001") -> Claim:
    return Ledger(folder).claim(name)


def edit(folder: Path, old: str, new: str) -> None:
    file = folder / "claims.yaml"
    said = file.read_text()
    assert old in said
    file.write_text(said.replace(old, new, 1))


def test_a_change_is_in_both_stores(folder: Path) -> None:
    judge(folder)
    assert claim_of(folder).status is Status.CHECKED
    filed = Ledger(folder).filed()
    assert filed.claims[0].verdicts[0].seal
    assert filed.claims[0].status is Status.CHECKED


def test_deleting_the_ledger_loses_nothing(folder: Path) -> None:
    judge(folder)
    before, said = Ledger(folder).dossier(), (folder / "claims.yaml").read_bytes()
    for path in (folder / ".factcheck").iterdir():
        path.unlink()
    (folder / ".factcheck").rmdir()
    assert Ledger(folder).dossier() == before
    assert (folder / "claims.yaml").read_bytes() == said


def test_an_exception_leaves_both_as_they_were(folder: Path) -> None:
    before, said = Ledger(folder).dossier(), (folder / "claims.yaml").read_bytes()
    with pytest.raises(RuntimeError), Ledger(folder).change("test") as change:
        change.put_claim(samples.claim(3))
        raise RuntimeError
    assert Ledger(folder).dossier() == before
    assert (folder / "claims.yaml").read_bytes() == said


def test_a_hand_edit_is_taken_in_and_its_comment_survives(folder: Path) -> None:
    edit(folder, "  - id: C002", "  # ask Bo\n  - id: C002  # mail of Monday")
    edit(folder, "The bridge opened 2 times.", "The bridge opened twice.")
    assert claim_of(folder, "C002").restatement == "The bridge opened twice."
    judge(folder, "C002")
    said = (folder / "claims.yaml").read_text()
    assert "# ask Bo" in said
    assert "# mail of Monday" in said


def test_the_order_of_a_hand_edit_is_kept(folder: Path) -> None:
    record = Ledger(folder).filed()
    (folder / "claims.yaml").write_text(mirror.write(replace(record, claims=record.claims[::-1])))
    judge(folder, "C001")
    with Ledger(folder).change("test") as change:
        change.put_claim(samples.claim(3))
    assert [claim.id for claim in Ledger(folder).filed().claims] == ["C002", "C001", "C003"]


def test_a_bad_hand_edit_is_named_and_nothing_is_taken_in(folder: Path) -> None:
    Ledger(folder).dossier()
    edit(folder, "The bridge opened 2 times.", "A good change.")
    edit(folder, "risk: normal", "risk: enormous")
    said = (folder / "claims.yaml").read_bytes()
    with pytest.raises(BadInput, match=r"claims.yaml:\d+: C001 risk"):
        Ledger(folder).dossier()
    assert (folder / "claims.yaml").read_bytes() == said
    edit(folder, "risk: enormous", "risk: normal")
    assert claim_of(folder, "C002").restatement == "A good change."


def test_a_status_set_by_hand_is_put_back_and_said(folder: Path) -> None:
    Ledger(folder).dossier()
    edit(folder, "status: open", "status: cleared")
    ledger = Ledger(folder)
    assert ledger.claim("C001").status is Status.OPEN
    assert ledger.notices
    assert "status: cleared" not in (folder / "claims.yaml").read_text()


HISTORY: list[tuple[Callable[[str], str], str]] = [
    (lambda said: said.replace("verdict: wrong", "verdict: confirmed"), "altered"),
    (lambda said: said[: said.index("    verdicts:\n")] + said[said.index("  - id: C002") :], "dropped"),
    (
        lambda said: said[: said.index("  - id: C001")] + said[said.index("  - id: C002") :],
        "cannot be dropped",
    ),
]


@pytest.mark.parametrize(("spoil", "message"), HISTORY)
def test_recorded_verdicts_are_protected_from_hand_edits(
    folder: Path, spoil: Callable[[str], str], message: str
) -> None:
    judge(folder)
    file = folder / "claims.yaml"
    good = file.read_text()
    spoiled = spoil(good)
    file.write_text(spoiled)
    with pytest.raises(BadInput, match=message):
        Ledger(folder).dossier()
    assert file.read_text() == spoiled
    file.write_text(good)
    assert len(claim_of(folder).verdicts) == 1


def test_a_verdict_can_be_added_by_hand_and_is_sealed(folder: Path) -> None:
    judge(folder)
    added = (
        "      - id: V007\n        verdict: confirmed\n        by: Bo\n"
        f'        at: "{samples.AT}"\n        because: seen\n        draft: 1\n'
        "        words:\n          - it opened\n        restatement: The bridge opened 1 times.\n"
    )
    edit(folder, "  - id: C002", added + "  - id: C002")
    assert [v.by for v in claim_of(folder).verdicts] == ["Ann", "Bo"]
    assert claim_of(folder).status is Status.DISPUTED
    assert all(v.seal for v in Ledger(folder).filed().claims[0].verdicts)


def test_the_database_itself_refuses_to_change_history(folder: Path) -> None:
    judge(folder)
    with closing(sqlite3.connect(folder / ".factcheck" / "ledger.db")) as connection:
        for statement in ("UPDATE verdicts SET verdict='confirmed'", "DELETE FROM verdicts"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                connection.execute(statement)


def test_a_file_edited_while_a_command_runs_survives(folder: Path) -> None:
    with pytest.raises(Conflict), Ledger(folder).change("test") as change:
        change.put_claim(samples.claim(3))
        edit(folder, "The bridge opened 2 times.", "Edited meanwhile.")
    assert claim_of(folder, "C002").restatement == "Edited meanwhile."
    with pytest.raises(BadInput):
        claim_of(folder, "C003")


def cut_off(folder: Path) -> None:
    """A command that recorded a verdict in the ledger and was killed before it wrote the file."""
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from factcheck.store import stores\n"
        "stores.Stores.write = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "sys.path.insert(0, sys.argv[2])\n"
        "from tests.store.test_ledger import judge\n"
        "judge(Path(sys.argv[1]))\n"
    )
    root = str(Path(__file__).parents[2])
    ended = subprocess.run(
        [sys.executable, "-c", program, str(folder), root],
        check=False,
        env={**os.environ, "PYTHONPATH": root},
    )
    assert ended.returncode == -signal.SIGKILL


def test_a_kill_between_ledger_and_file_is_caught_up(folder: Path) -> None:
    Ledger(folder).dossier()
    cut_off(folder)
    assert "verdicts:" not in (folder / "claims.yaml").read_text()
    assert [v.id for v in claim_of(folder).verdicts] == ["V001"]
    assert "id: V001" in (folder / "claims.yaml").read_text()
    assert adds_up(folder)


@pytest.mark.parametrize("keep", ["ledger", "file"])
def test_both_moved_stops_and_can_be_settled(folder: Path, keep: str) -> None:
    Ledger(folder).dossier()
    cut_off(folder)
    edit(folder, "The bridge opened 2 times.", "Edited meanwhile.")
    said = (folder / "claims.yaml").read_bytes()
    with pytest.raises(Conflict) as caught:
        Ledger(folder).dossier()
    assert "C001 verdicts: nothing in claims.yaml, V001: " in "".join(caught.value.details)
    assert "settle" in caught.value.hint
    assert (folder / "claims.yaml").read_bytes() == said
    aside = Ledger(folder).settle(keep).aside
    dossier = Ledger(folder).dossier()
    assert bool(dossier.claims[0].verdicts) is (keep == "ledger")
    assert (dossier.claims[1].restatement == "Edited meanwhile.") is (keep == "file")
    assert aside is not None
    other = mirror.read(aside.read_text())
    assert bool(other.claims[0].verdicts) is (keep == "file")


@pytest.mark.parametrize("way", ["both moved", "by hand alone", "without a ledger"])
def test_a_policy_that_is_settled_on_gets_the_next_version(folder: Path, way: str) -> None:
    before = Ledger(folder).dossier().policy
    if way == "both moved":
        cut_off(folder)
    if way == "without a ledger":
        standing = (folder / "claims.yaml").read_bytes()
        judge(folder)
        shutil.rmtree(folder / ".factcheck")
        (folder / "claims.yaml").write_bytes(standing)
    edit(folder, "primary_sources: 1", "primary_sources: 2")
    ledger = Ledger(folder)
    ledger.settle("file")
    assert f"the policy changed: it is version {before.version + 1} now" in ledger.notices
    policy = Ledger(folder).dossier().policy
    assert (policy.primary_sources, policy.version) == (2, before.version + 1)
    assert f"version: {before.version + 1}" in (folder / "claims.yaml").read_text()
    assert adds_up(folder)
    assert Ledger(folder).settle("file") == Settled()


def test_what_was_left_in_one_settling_is_not_lost_in_the_next(folder: Path) -> None:
    kept = []
    for words in ("Edited meanwhile.", "Edited again.", "Edited again."):
        Ledger(folder).dossier()
        cut_off(folder)
        edit(folder, "The bridge opened 2 times.", words)
        aside = Ledger(folder).settle("ledger").aside
        assert aside is not None
        assert words in aside.read_text()
        kept.append((aside, aside.read_bytes()))
    assert all(path.read_bytes() == data for path, data in kept)


@pytest.mark.parametrize("keep", ["ledger", "file"])
@pytest.mark.parametrize("with_ledger", [True, False])
def test_where_nothing_disagrees_nothing_is_settled(folder: Path, keep: str, with_ledger: bool) -> None:
    judge(folder)
    if not with_ledger:
        shutil.rmtree(folder / ".factcheck")
        if keep == "ledger":
            with pytest.raises(BadInput, match="there is no ledger here"):
                Ledger(folder).settle(keep)
            return
    before = _files(folder)
    assert Ledger(folder).settle(keep) == Settled()
    assert _files(folder) == before


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_what_was_cut_off_is_caught_up_and_not_settled(folder: Path) -> None:
    Ledger(folder).dossier()
    cut_off(folder)
    assert Ledger(folder).settle("file") == Settled()
    assert "id: V001" in (folder / "claims.yaml").read_text()
    assert adds_up(folder)


def test_a_log_that_lost_its_end_is_something_to_settle(folder: Path) -> None:
    judge(folder)
    with Ledger(folder).change("test") as change:
        change.put_claim(replace(change.claim("C002"), note="read twice"))
    log = folder / "log.jsonl"
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:-1]))
    assert Ledger(folder).settle("file").aside is not None
    assert claim_of(folder, "C002").note == "read twice"
    assert adds_up(folder)


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_lines_are_ended_as_the_others_of_the_file_are(folder: Path, ends: bytes) -> None:
    file = folder / "claims.yaml"
    file.write_bytes(file.read_bytes().replace(b"\n", ends))
    judge(folder)
    with Ledger(folder).change("test") as change:
        change.put_claim(replace(change.claim("C002"), note="two\nlines"))
    assert file.read_bytes().count(ends) == file.read_bytes().count(b"\n")
    (folder / ".factcheck" / "ledger.db").unlink()
    assert claim_of(folder, "C002").note == "two\nlines"
    assert adds_up(folder)


@pytest.mark.parametrize("keep", ["ledger", "file"])
@pytest.mark.parametrize("cut", [False, True])
def test_files_put_back_to_an_earlier_state_are_settled_either_way(
    folder: Path, keep: str, cut: bool
) -> None:
    judge(folder)
    files = [folder / "claims.yaml", folder / "log.jsonl"]
    earlier = [path.read_bytes() for path in files]
    with Ledger(folder).change("test") as change:
        change.put_claim(replace(change.claim("C002"), note="read twice"))
        change.put_essay(replace(change.essay, title="The Other"))
    if cut:
        cut_off(folder)
    for path, data in zip(files, earlier, strict=True):
        path.write_bytes(data)
    with pytest.raises(Damage, match="lacks what was added to it last") as caught:
        claim_of(folder)
    assert "C002 note: nothing in claims.yaml, “read twice” in the ledger" in caught.value.details
    assert "essay title: “The Bridge” in claims.yaml, “The Other” in the ledger" in caught.value.details
    assert [path.read_bytes() for path in files] == earlier
    aside = Ledger(folder).settle(keep).aside
    assert (
        aside is not None and aside.name == f"claims.{'file' if keep == 'ledger' else 'ledger'}-version.yaml"
    )
    assert claim_of(folder, "C002").note == ("read twice" if keep == "ledger" else "")
    assert adds_up(folder)


def test_a_log_that_lost_its_end_is_told_again_by_the_ledger(folder: Path) -> None:
    judge(folder)
    log = folder / "log.jsonl"
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:-1]))
    assert Ledger(folder).settle("ledger").aside is not None
    assert len(claim_of(folder).verdicts) == 1
    assert adds_up(folder)


def test_both_files_lost_are_written_back(folder: Path) -> None:
    judge(folder)
    (folder / "claims.yaml").unlink()
    (folder / "log.jsonl").unlink()
    assert Ledger(folder).settle("ledger") == Settled(restored=True)
    assert len(claim_of(folder).verdicts) == 1
    assert adds_up(folder)


def test_keeping_the_ledger_keeps_what_people_wrote_between_the_lines(folder: Path) -> None:
    judge(folder)
    cut_off(folder)
    file = folder / "claims.yaml"
    file.write_text(
        file.read_text().replace("claims:\n", "claims:\n# ours\n", 1).replace("risk: ", "risk:  ", 1)
    )
    Ledger(folder).settle("ledger")
    assert "# ours\n" in file.read_text()
    assert adds_up(folder)


@pytest.mark.parametrize("cut", [False, True])
def test_a_lost_file_is_written_back_from_the_ledger(folder: Path, cut: bool) -> None:
    judge(folder)
    if cut:
        cut_off(folder)
    (folder / "claims.yaml").unlink()
    with pytest.raises(BadInput, match="nothing acknowledged is lost") as caught:
        Ledger(folder).settle("file")
    assert "settle --keep ledger" in caught.value.hint
    assert Ledger(folder).settle("ledger") == Settled(restored=True)
    assert len(claim_of(folder).verdicts) == (2 if cut else 1)
    assert adds_up(folder)


def test_a_lost_file_without_a_ledger_has_to_come_from_elsewhere(folder: Path) -> None:
    (folder / "claims.yaml").unlink()
    with pytest.raises(BadInput, match="no ledger to write it from"):
        Ledger(folder).settle("ledger")


def test_a_kill_after_the_file_was_written_is_harmless(folder: Path) -> None:
    judge(folder)
    with closing(sqlite3.connect(folder / ".factcheck" / "ledger.db")) as connection:
        connection.execute("UPDATE meta SET value='1' WHERE name='pending'")
        connection.execute("UPDATE meta SET value='old' WHERE name='mirrored'")
        connection.commit()
    assert len(claim_of(folder).verdicts) == 1
    assert adds_up(folder)


def cut_off_in_the_log(folder: Path) -> None:
    """A command that was killed while it wrote its line of the log."""
    program = (
        "import os, signal, sys\nfrom pathlib import Path\nfrom factcheck.store import log\n"
        "from tests.store.test_ledger import judge\n"
        "def half(path, lines):\n"
        "    with open(path, 'ab') as file: file.write(lines[0][:70])\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "log.append_lines = half\njudge(Path(sys.argv[1]))\n"
    )
    root = str(Path(__file__).parents[2])
    killed = subprocess.run(
        [sys.executable, "-c", program, str(folder)], env={**os.environ, "PYTHONPATH": root}, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert not (folder / "log.jsonl").read_bytes().endswith(b"\n")


def test_a_kill_in_the_middle_of_the_log_is_caught_up(folder: Path) -> None:
    judge(folder)
    cut_off_in_the_log(folder)
    assert len(claim_of(folder).verdicts) == 2
    judge(folder)
    assert adds_up(folder)


@pytest.mark.parametrize("keep", ["ledger", "file"])
@pytest.mark.parametrize("at_once", [True, False])
def test_a_line_cut_in_the_middle_hinders_no_settling(folder: Path, keep: str, at_once: bool) -> None:
    judge(folder)
    cut_off_in_the_log(folder)
    edit(folder, "The bridge opened 2 times.", "Edited meanwhile.")
    if not at_once:
        with pytest.raises(Conflict, match="edited by hand while a recorded change"):
            Ledger(folder).dossier()
    assert Ledger(folder).settle(keep).aside is not None
    assert len(claim_of(folder).verdicts) == (2 if keep == "ledger" else 1)
    assert adds_up(folder)


@pytest.mark.parametrize("kind", ["link", "pipe", "device", "folder"])
def test_a_log_that_is_no_ordinary_file_is_not_read(folder: Path, kind: str) -> None:
    log = folder / "log.jsonl"
    log.rename(folder / "elsewhere.jsonl")
    if kind == "pipe":
        os.mkfifo(log)
    elif kind == "folder":
        log.mkdir()
    else:
        log.symlink_to("/dev/zero" if kind == "device" else "elsewhere.jsonl")
    shutil.rmtree(folder / ".factcheck")
    with pytest.raises(Damage, match="not an ordinary file"):
        claim_of(folder)
    with pytest.raises(Damage, match="not an ordinary file"):
        list(Ledger(folder).chronicle.log.lines())


def test_eight_writers_at_once_lose_nothing(folder: Path) -> None:
    program = (
        "import sys\nfrom pathlib import Path\nfrom tests.store.test_ledger import judge\n"
        "[judge(Path(sys.argv[1]), sys.argv[2], by=sys.argv[3]) for _ in range(50)]\n"
    )
    root = str(Path(__file__).parents[2])
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(folder), f"C00{number % 2 + 1}", f"Reader {number}"],
            env={**os.environ, "PYTHONPATH": root},
        )
        for number in range(8)
    ]
    assert [process.wait() for process in running] == [0] * 8
    dossier = Ledger(folder).dossier()
    assert [len(claim.verdicts) for claim in dossier.claims] == [200, 200]
    assert len({v.id for claim in dossier.claims for v in claim.verdicts}) == 400
    assert adds_up(folder)
    assert Ledger(folder).filed().claims[0].verdicts == dossier.claims[0].verdicts


def test_a_newer_ledger_is_refused_by_name(folder: Path) -> None:
    Ledger(folder).dossier()
    with closing(sqlite3.connect(folder / ".factcheck" / "ledger.db")) as connection:
        connection.execute("PRAGMA user_version=99")
    with pytest.raises(BadInput, match=r"newer factcheck \(schema 99"):
        Ledger(folder).dossier()


def test_what_is_no_ledger_is_never_overwritten(folder: Path) -> None:
    path = folder / ".factcheck" / "ledger.db"
    path.parent.mkdir(exist_ok=True)
    for content in (b"", b"not a database, but long enough to look at" * 50):
        path.write_bytes(content)
        with pytest.raises(Damage):
            Ledger(folder).dossier()
        assert path.read_bytes() == content


def filled_up(connection: sqlite3.Connection, _: object) -> None:
    """Leave the database no room beyond the pages it has."""
    connection.execute("PRAGMA max_page_count=1")


def test_a_full_disk_is_no_damage_and_nothing_is_to_be_deleted(folder: Path) -> None:
    judge(folder)
    engine = database.engine(folder / ".factcheck" / "ledger.db")
    event.listen(engine, "connect", filled_up)
    before = (folder / "claims.yaml").read_bytes(), (folder / "log.jsonl").read_bytes()
    with (
        pytest.raises(BadInput, match="database or disk is full") as told,
        Ledger(folder).change("test") as change,
    ):
        change.put_claim(replace(change.claim("C001"), restatement="It is long. " * 20_000))
    assert (told.value.exit_code, told.value.hint) == (2, "make room or set the permissions, then try again")
    event.remove(engine, "connect", filled_up)
    assert ((folder / "claims.yaml").read_bytes(), (folder / "log.jsonl").read_bytes()) == before
    judge(folder)


def test_a_ledger_that_there_is_no_room_to_build_is_no_damage(folder: Path) -> None:
    shutil.rmtree(folder / ".factcheck")
    code = (
        "import resource, sys; from pathlib import Path; from factcheck.store.ledger import Ledger\n"
        "import factcheck.store.change, factcheck.store.mirror\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "try:\n    Ledger(Path(sys.argv[1])).dossier()\n"
        "except Exception as error:\n    print(type(error).__name__, error.hint)\n"
    )
    asked = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True
    )
    assert asked.stdout == "BadInput make room or set the permissions, then try again\n"
    assert len(Ledger(folder).dossier().claims) == 2


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, BadInput),
        (sqlite3.SQLITE_IOERR_WRITE, BadInput),
        (sqlite3.SQLITE_READONLY, BadInput),
        (sqlite3.SQLITE_CANTOPEN, BadInput),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, Busy),
        (sqlite3.SQLITE_CORRUPT, Damage),
        (sqlite3.SQLITE_NOTADB, Damage),
    ],
)
def test_only_of_a_damaged_ledger_it_is_said_that_it_can_go(
    folder: Path, code: int, kind: type[FactcheckError]
) -> None:
    Ledger(folder).dossier()
    refused = sqlite3.OperationalError("what the database says")
    refused.sqlite_errorcode = code
    engine = database.engine(folder / ".factcheck" / "ledger.db")
    with pytest.raises(kind) as told, database.transaction(engine, writing=True):
        raise refused
    assert ("remove the file" in told.value.hint) == (kind is Damage)


def test_the_file_is_durable_and_its_keys_hold(folder: Path) -> None:
    Ledger(folder).dossier()
    engine = database.engine(folder / ".factcheck" / "ledger.db")
    with engine.connect() as connection:
        found = {
            n: connection.execute(sql(f"PRAGMA {n}")).scalar()
            for n in ("foreign_keys", "journal_mode", "synchronous")
        }
        application = connection.execute(sql("PRAGMA application_id")).scalar()
    assert found == {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2}
    assert application == tables.APPLICATION_ID


def test_an_unknown_id_names_the_nearest(folder: Path) -> None:
    with pytest.raises(BadInput) as caught:
        claim_of(folder, "C011")
    assert "C001" in caught.value.hint


def test_a_source_and_what_attaches_it_can_go_in_one_edit_by_hand(folder: Path) -> None:
    with Ledger(folder).change("test") as change:
        change.put_claim(replace(change.claim("C001"), sources=(Attachment("S001"),)))
    record = Ledger(folder).filed()
    without = (replace(record.claims[0], sources=()), record.claims[1])
    (folder / "claims.yaml").write_text(mirror.write(replace(record, claims=without, sources=())))
    assert Ledger(folder).dossier().sources == ()
    assert adds_up(folder)


def test_a_place_taken_out_by_hand_withdraws_nothing(folder: Path) -> None:
    record = Ledger(folder).filed()
    second = replace(samples.DRAFT, number=2)
    both = (*record.claims[0].anchors, replace(record.claims[0].anchors[0], draft=2))
    with Ledger(folder).change("test") as change:
        change.put_essay(replace(record.essay, drafts=(*record.essay.drafts, second)))
        change.put_claim(replace(record.claims[0], anchors=both))
    record = Ledger(folder).filed()
    without = (replace(record.claims[0], anchors=both[:1]), record.claims[1])
    (folder / "claims.yaml").write_text(mirror.write(replace(record, claims=without)))
    assert "taken out of the file by hand" in claim_of(folder).blockers[0]
    assert claim_of(folder).status is Status.STALE
    assert adds_up(folder)


def test_a_checkout_that_cannot_be_written_to_is_told_with_the_way_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(folder / ".factcheck")

    def refused(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("factcheck.store.stores.make_private", refused)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(BadInput, match=r"cannot make .*\.factcheck: Permission denied") as error:
        Ledger(folder).dossier()
    assert "work in a copy; `factcheck verify` needs to write nothing" in error.value.hint
