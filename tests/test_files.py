"""Whole-or-nothing writing, careful reading."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck import files
from factcheck.errors import BadInput, Conflict
from factcheck.files import append_lines, atomic_write, read_regular, sweep, way_out


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writing_creates_and_replaces_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "record"
    atomic_write(path, b"one")
    atomic_write(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["record"]


def test_the_permissions_of_a_replaced_file_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "record"
    atomic_write(path, b"one")
    path.chmod(0o640)
    atomic_write(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_file_taken_away_meanwhile_is_not_brought_back(tmp_path: Path) -> None:
    path = tmp_path / "record"
    with pytest.raises(Conflict, match="changed meanwhile"):
        atomic_write(path, b"mine", replaces=b"as I read it")
    assert list(tmp_path.iterdir()) == []


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "record"
    path.write_bytes(b"edited by hand")
    with pytest.raises(Conflict, match="changed meanwhile"):
        atomic_write(path, b"mine", replaces=b"as I read it")
    assert path.read_bytes() == b"edited by hand"
    assert names(tmp_path) == ["record"]
    atomic_write(path, b"mine", replaces=b"edited by hand")
    assert path.read_bytes() == b"mine"


@pytest.mark.parametrize("call", ["fsync", "rename", "fchmod"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_an_error_of_the_disk_is_one_line_and_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    path = tmp_path / "record"
    path.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, fail)
    if call == "rename":
        monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(BadInput, match="cannot write") as caught:
        atomic_write(path, b"new")
    assert "\n" not in caught.value.message
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["record"]


def test_a_file_written_aside_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "record"
    path.write_bytes(b"old")
    with pytest.raises(KeyError), files.aside(path) as file:
        file.write(b"half of the ne")
        raise KeyError
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["record"]


def test_links_and_folders_are_not_written_over(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"kept")
    link = tmp_path / "link"
    link.symlink_to(target)
    (tmp_path / "folder").mkdir()
    for name in ("link", "folder"):
        with pytest.raises(BadInput, match="not an ordinary file"):
            atomic_write(tmp_path / name, b"x")
    assert target.read_bytes() == b"kept"
    assert names(tmp_path) == ["folder", "link", "target"]


def test_the_order_of_the_calls_survives_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Content flushed before the rename, folder flushed after it: anything else loses data with the power."""
    calls: list[str] = []
    real_sync, real_rename = os.fsync, Path.rename

    def sync(descriptor: int) -> None:
        folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        calls.append("sync folder" if folder else "sync file")
        real_sync(descriptor)

    def rename(source: Path, target: Path) -> Path:
        calls.append("rename")
        return real_rename(source, target)

    monkeypatch.setattr(os, "fsync", sync)
    monkeypatch.setattr(Path, "rename", rename)
    atomic_write(tmp_path / "record", b"x")
    assert calls == ["sync file", "rename", "sync folder"]


def test_reading_takes_ordinary_files_up_to_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"12345")
    assert read_regular(path, 5) == b"12345"
    with pytest.raises(BadInput, match="larger than 4 bytes"):
        read_regular(path, 4)


def test_reading_refuses_what_is_no_ordinary_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    cases = {"link": "symbolic link", "pipe": "not an ordinary file", "none": "no file"}
    for name, said in cases.items():
        with pytest.raises(BadInput, match=said):
            read_regular(tmp_path / name, 10)
    with pytest.raises(BadInput, match="not an ordinary file"):
        read_regular(Path("/dev/zero"), 10)
    with pytest.raises(BadInput, match="not an ordinary file"):
        read_regular(tmp_path, 10)
    with pytest.raises(BadInput, match="cannot read"):
        read_regular(tmp_path / "nul\0name", 10)


def test_appending_drops_a_last_line_that_was_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    append_lines(path, [b"one"])
    append_lines(path, [b"two"])
    with path.open("ab") as file:
        file.write(b"thr")
    append_lines(path, [b"three"])
    assert path.read_bytes() == b"one\ntwo\nthree\n"
    path.write_bytes(b"x" * 200_000)
    append_lines(path, [b"one"])
    assert path.read_bytes() == b"one\n"


@pytest.mark.parametrize("count", [3, 40])
@pytest.mark.parametrize("whole", [True, False])
def test_many_are_flushed_in_one_go_where_that_is_possible(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, whole: bool
) -> None:
    flushed: list[str] = []

    def flush_all(descriptor: int) -> int:
        flushed.append("all")
        return 0

    monkeypatch.setattr(os, "fsync", lambda descriptor: flushed.append("one"))
    monkeypatch.setattr(files, "_filesystem_flush", lambda: flush_all if whole else None)
    paths = [tmp_path / str(number) for number in range(count)]
    for path in paths:
        path.write_bytes(b"x")
    files.sync_all(paths)
    assert flushed == (["all"] if count == 40 and whole else ["one"] * count)


def test_flushing_really_reaches_the_system(tmp_path: Path) -> None:
    paths = [tmp_path / str(number) for number in range(40)]
    for path in paths:
        files.create(path, b"x" * 1000)
    files.sync_all([*paths, tmp_path])
    with pytest.raises(FileNotFoundError):
        files.sync_all([tmp_path / "none"] * 40)


def test_sweeping_takes_leftovers_and_leaves_living_writers_alone(tmp_path: Path) -> None:
    (tmp_path / ".factcheck-0000.tmp").write_bytes(b"left by a killed writer")
    (tmp_path / "kept.tmp").write_bytes(b"a person's own")
    with files._temporary(tmp_path / "record") as temporary:
        sweep(tmp_path)
        assert names(tmp_path) == sorted([temporary.name, "kept.tmp"])
    assert names(tmp_path) == ["kept.tmp"]


WRITER = """
import sys
from pathlib import Path
from factcheck.files import atomic_write
print("started", flush=True)
number = 0
while True:
    number += 1
    atomic_write(Path(sys.argv[1]), str(number % 10).encode() * 50_000)
"""


def test_a_kill_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "record"
    for round_ in range(6):
        with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(0.01 + 0.003 * round_)
            writer.kill()
        if path.exists():
            data = path.read_bytes()
            assert data == data[:1] * 50_000
    sweep(tmp_path)
    assert names(tmp_path) in (["record"], [])


def test_what_helps_where_nothing_can_be_written_is_a_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = "make room or set the permissions, then try again"
    assert way_out(tmp_path / "ledger.db") == room
    monkeypatch.setattr("os.access", lambda *_: False)
    assert way_out(tmp_path / "missing" / "ledger.db") == room
    assert way_out(tmp_path / "ledger.db") == (
        f"nothing can be written in {tmp_path}: set its permissions, or work in a copy; "
        "`factcheck verify` needs to write nothing"
    )
