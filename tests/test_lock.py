"""The lock: one holder at a time, whoever else wants it queues, and it ends with its process."""

from __future__ import annotations

import errno
import fcntl
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from factcheck.errors import BadInput, Busy
from factcheck.lock import Lock


def test_one_lock_at_a_time_in_one_process(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with Lock(path), pytest.raises(Busy, match="another command"), Lock(path, timeout=0.05):
        pytest.fail("two holders")
    with Lock(path, timeout=0):
        pass


def test_threads_wait_for_one_another(tmp_path: Path) -> None:
    inside = 0
    most = 0

    def work() -> None:
        nonlocal inside, most
        with Lock(tmp_path / "lock"):
            inside += 1
            most = max(most, inside)
            time.sleep(0.002)
            inside -= 1

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_whoever_wants_a_lock_again_stands_behind_those_who_wait(tmp_path: Path) -> None:
    rounds, stop = 0, threading.Event()

    def greedy() -> None:
        nonlocal rounds
        while not stop.is_set():
            with Lock(tmp_path / "lock"):
                rounds += 1
                time.sleep(0.005)

    thread = threading.Thread(target=greedy)
    thread.start()
    waited: list[int] = []
    while len(waited) < 10:
        before = rounds
        with Lock(tmp_path / "lock"):
            waited.append(rounds - before)
    stop.set()
    thread.join()
    assert max(waited) <= 20  # without a queue it is hundreds
    assert sum(waited) <= 60


def test_a_lock_ends_with_the_process_that_was_killed(tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom factcheck.lock import Lock\n"
        "with Lock(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, tmp_path / "lock"], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(Busy), Lock(tmp_path / "lock", timeout=0):
            pytest.fail("two holders")
        holder.send_signal(signal.SIGKILL)
    with Lock(tmp_path / "lock", timeout=5):
        pass


def test_a_drive_that_knows_no_locks_is_told_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    with pytest.raises(BadInput, match=r"cannot lock .*: No locks available"), Lock(tmp_path / "lock"):
        pass
