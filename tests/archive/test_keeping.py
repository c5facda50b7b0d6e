"""Keeping many visits at once: together to the disk, beside the fetching, whole or not at all."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from factcheck.archive.captures.commit import Commit
from factcheck.archive.captures.intake import Arrived, Intake, Parcel
from factcheck.archive.captures.keeping import Keeper, Unkept
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.derived import Derive, Derived
from factcheck.archive.messages.exchange import Visit
from factcheck.archive.net.schedule import Job, run
from factcheck.archive.vault import Vault
from factcheck.errors import BadInput, Damage
from tests.archive.sample_visits import AT, derive, keep_visit, page, record_of
from tests.archive.scheduled import flat

BATCHES = """
import sys
from pathlib import Path
from factcheck.archive.captures.intake import Arrived
from factcheck.archive.vault import Vault
from tests.archive.sample_visits import AT, derive, page
vault = Vault(Path(sys.argv[1]))
vault.settle()
keeper = vault.keeper(derive if sys.argv[2] == "read" else None)
print("ready", flush=True)
number = 0
while True:
    for _ in range(20):
        number += 1
        keeper.put(number, Arrived(f"S{number % 30:03}", page(b"page %d " % number * 2000), AT))
    left = 20
    while left:
        done = keeper.take()
        left -= len(done)
        print(*[record.key for _, record in done], sep="\\n", flush=True)
"""


@contextmanager
def keeping(vault: Vault, reading: Derive | None = None) -> Iterator[Keeper[str]]:
    keeper: Keeper[str] = vault.keeper(reading)
    with closing(keeper):
        yield keeper


def take(keeper: Keeper[str], count: int) -> list[tuple[str, CaptureRecord]]:
    """So many that are done, however many come at once."""
    taken: list[tuple[str, CaptureRecord]] = []
    while len(taken) < count:
        taken += [(tag, record_of(kept)) for tag, kept in keeper.take()]
    return taken


def arrived(source: str, visit: Visit | None = None) -> Arrived:
    return Arrived(source, visit or page(source.encode()), AT)


def whole(root: Path, reading: Derive | None = derive) -> bool:
    vault = Vault(root)
    return list(vault.verify(reading)) == []


@pytest.mark.parametrize("reading", [None, derive])
def test_all_that_is_put_in_comes_back_on_the_disk(tmp_path: Path, reading: Derive | None) -> None:
    names = [f"S{number:03}" for number in range(32)]
    with keeping(Vault(tmp_path), reading) as keeper:
        for name in names:
            keeper.put(name, arrived(name))
        taken = take(keeper, len(names))
        assert sorted(tag for tag, _ in taken) == names
        for tag, record in taken:
            assert Vault(tmp_path).captures(tag) == [record]
            assert (record.source, record.text is None) == (tag, reading is None)
    assert whole(tmp_path)


def test_keeping_one_by_one_and_many_at_once_give_the_same(tmp_path: Path) -> None:
    one = Vault(tmp_path / "a")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    alone = keep_visit(one, "S001", page(), AT, derive)
    with keeping(Vault(tmp_path / "b"), derive) as keeper:
        keeper.put("x", Arrived("S001", page(), AT))
        ((_, together),) = keeper.take()
    ours = {
        name: getattr(alone, name) for name in alone._fields if "warc" not in name and name != "record_id"
    }
    assert ours == {name: getattr(together, name) for name in ours}


def test_what_is_ready_together_is_flushed_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[int] = []
    real = Commit.put

    def put(commit: Commit, flushed: list[object]) -> None:
        rounds.append(len(flushed))
        time.sleep(0.02)
        real(commit, flushed)  # type: ignore[arg-type]

    monkeypatch.setattr(Commit, "put", put)
    with keeping(Vault(tmp_path)) as keeper:
        for number in range(32):
            keeper.put(str(number), arrived(f"S{number:03}"))
        take(keeper, 32)
    assert sum(rounds) == 32
    assert len(rounds) < 16
    assert whole(tmp_path)


def test_only_a_few_more_are_let_in_while_others_are_prepared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preparing, go = threading.Event(), threading.Event()
    real = Intake.receive

    def receive(intake: Intake, arrived: Arrived) -> Parcel:
        preparing.set()
        go.wait(10)
        return real(intake, arrived)

    monkeypatch.setattr(Intake, "receive", receive)
    let_in: list[int] = []

    def bring() -> None:
        for number in range(1, 20):
            keeper.put(str(number), arrived(f"S{number:03}"))
            let_in.append(number)

    with keeping(Vault(tmp_path)) as keeper:
        keeper.put("0", arrived("S000"))
        preparing.wait(10)
        bringing = threading.Thread(target=bring)
        bringing.start()
        bringing.join(0.1)
        assert 0 < len(let_in) < 19
        go.set()
        take(keeper, 20)
        bringing.join()
    assert whole(tmp_path)


def test_the_archive_is_flushed_before_anything_is_derived(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: set[str] = set()
    real = Commit.flush

    def flush(commit: Commit, finished: list[object], others: list[str]) -> None:
        real(commit, finished, others)  # type: ignore[arg-type]
        flushed.update(others)

    def look(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        assert f"{tmp_path}/sources/{content.decode()}/.1.partial/capture.warc.gz" in flushed
        return derive(content, declared_type, url)

    monkeypatch.setattr(Commit, "flush", flush)
    with keeping(Vault(tmp_path), look) as keeper:
        for number in range(9):
            keeper.put("", arrived(f"S{number:03}"))
        assert [record.number for _, record in take(keeper, 9)] == [1] * 9


def test_one_that_fails_fails_alone(tmp_path: Path) -> None:
    def dies(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        if content == b"S003":
            raise LookupError("dead")
        return derive(content, declared_type, url)

    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/S002").symlink_to(tmp_path)
    names = ["S001", "S002", "no id", "S003", "S004"]
    outcomes: list[object] = []
    with keeping(Vault(tmp_path), dies) as keeper:
        for name in names:
            keeper.put(name, arrived(name))
        while len(outcomes) < len(names):
            try:
                taken = keeper.take()
                outcomes += [type(kept.error) if isinstance(kept, Unkept) else tag for tag, kept in taken]
            except (BadInput, Damage, LookupError) as error:
                outcomes.append(type(error))
    assert {"S001", "S004", BadInput, Damage, LookupError} == set(outcomes)
    assert list((tmp_path / "sources/S003").iterdir()) == []
    (tmp_path / "sources/S002").unlink()
    assert whole(tmp_path)


def test_a_flush_that_fails_fails_for_all_that_waited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = Vault(tmp_path)
    first = keep_visit(vault, "S999", page(), AT, None)

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("factcheck.archive.captures.commit.sync_all", fail)
    for reading in (None, derive):
        with keeping(vault, reading) as keeper:
            for number in range(8):
                keeper.put("", arrived(f"S{number:03}"))
            for _ in range(8):
                with pytest.raises(BadInput, match="Input/output error"):
                    keeper.take()
    monkeypatch.undo()
    vault.settle()
    assert vault.all() == [first]
    assert not list(tmp_path.rglob("*partial*"))
    assert keep_visit(vault, "S000", page(), AT, None).number == 1
    assert whole(tmp_path)


def test_fetching_goes_on_beside_the_keeping(tmp_path: Path) -> None:
    """The host is asked again while the last answer is still being read."""
    reading, asked_meanwhile = threading.Event(), threading.Event()

    def work(number: int) -> Arrived:
        if number == 1:
            reading.wait(5)
            asked_meanwhile.set()
        return arrived(f"S{number:03}")

    def slow(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        reading.set()
        assert asked_meanwhile.wait(5)
        return derive(content, declared_type, url)

    keeper: Keeper[Job[int]] = Vault(tmp_path).keeper(slow)
    todo = [Job("a", number) for number in range(2)]
    assert len(list(flat(run(todo, work, keeper, delay=lambda host: 0.0)))) == 2


def test_a_slow_document_holds_up_no_other(tmp_path: Path) -> None:
    release = threading.Event()

    def slow(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        if content == b"S000":
            release.wait(10)
        return derive(content, declared_type, url)

    with keeping(Vault(tmp_path), slow) as keeper:
        for number in range(20):
            keeper.put(str(number), arrived(f"S{number:03}"))
        others = {tag for tag, _ in take(keeper, 19)}
        assert others == {str(number) for number in range(1, 20)}
        release.set()
        assert keeper.take()[0][0] == "0"


@pytest.mark.parametrize("reading", [None, derive])
def test_an_interrupt_finishes_what_was_begun_and_begins_nothing(
    tmp_path: Path, reading: Derive | None
) -> None:
    before = threading.active_count()
    jobs = [Job(f"host-{number % 10}", f"S{number:03}") for number in range(300)]
    keeper: Keeper[Job[str]] = Vault(tmp_path).keeper(reading)
    kept_so_far = flat(run(jobs, arrived, keeper, delay=lambda host: 0.0))
    kept: list[CaptureRecord] = []
    with pytest.raises(KeyboardInterrupt), closing(kept_so_far):
        for _, record in kept_so_far:
            kept.append(record_of(record))
            if len(kept) == 3:
                raise KeyboardInterrupt
    assert threading.active_count() == before
    on_disk = Vault(tmp_path).all()
    assert {record.key for record in kept} <= {record.key for record in on_disk}
    assert len(on_disk) < 300
    assert not list(tmp_path.rglob("*partial*"))
    assert whole(tmp_path)


def test_results_that_nobody_takes_hold_the_fetching_back(tmp_path: Path) -> None:
    begun: list[str] = []

    def work(name: str) -> Arrived:
        begun.append(name)
        return arrived(name)

    jobs = [Job(f"host-{number % 4}", f"S{number:03}") for number in range(600)]
    keeper: Keeper[Job[str]] = Vault(tmp_path).keeper(None)
    with closing(flat(run(jobs, work, keeper, delay=lambda host: 0.0))) as results:
        next(results)
        time.sleep(0.3)
        assert len(begun) < 300


def test_no_more_bytes_wait_than_fit_and_a_larger_answer_waits_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.archive.captures.keeping._ROOM_BYTES", 10_000)
    most = 0

    def look(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        nonlocal most
        most = max(most, keeper._bytes)
        return derive(content, declared_type, url)

    with keeping(Vault(tmp_path), look) as keeper:

        def bring() -> None:
            for n in range(20):
                keeper.put("", Arrived(f"S{n:03}", page(b"x" * (50_000 if n == 7 else 2_500)), AT))

        writers = threading.Thread(target=bring)
        writers.start()
        take(keeper, 20)
        writers.join()
        assert keeper._bytes == 0
    assert 50_000 < most < 51_000
    assert whole(tmp_path)


def test_a_large_answer_counts_with_what_is_read_out_of_it(tmp_path: Path) -> None:
    sizes: list[int] = []

    def look(content: bytes, declared_type: str, url: str, *, seconds: float = 15.0) -> Derived:
        sizes.append(keeper._bytes)
        return derive(content, declared_type, url)

    with keeping(Vault(tmp_path), look) as keeper:
        for number, size in enumerate((900_000, 1_500_000)):
            keeper.put("", Arrived(f"S{number:03}", page(b"x" * size), AT))
            take(keeper, 1)
    assert 900_000 < sizes[0] < 901_000
    assert 6 * 1_500_000 < sizes[1] < 6 * 1_501_000


@pytest.mark.parametrize("how", ["store", "read"])
def test_a_kill_among_many_leaves_whole_captures_only_and_loses_no_acknowledged_one(
    tmp_path: Path, how: str
) -> None:
    acknowledged: set[str] = set()
    chance = random.Random(11)
    for round_ in range(5):
        command = [sys.executable, "-c", BATCHES, str(tmp_path), how]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            acknowledged |= {writer.stdout.readline().decode().strip() for _ in range(12 * round_)}
            time.sleep(chance.uniform(0, 0.05))
            writer.kill()
            acknowledged |= set(writer.stdout.read().decode().split("\n")[:-1])
        vault = Vault(tmp_path)
        assert [f for f in vault.verify() if f.level == "damage"] == []
    vault = Vault(tmp_path)
    vault.settle()
    assert len(acknowledged) >= 100
    assert acknowledged <= {record.key for record in vault.all()}
    assert not list(tmp_path.rglob("*partial*"))
    assert whole(tmp_path)


def test_a_writer_that_dies_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def turn(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Keeper, "_turn", turn)
    with keeping(Vault(tmp_path)) as keeper:
        keeper.put("", arrived("S001"))
        with pytest.raises(MemoryError):
            keeper.take()
