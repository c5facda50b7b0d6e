"""What the system refuses: output on a full disk, closed streams, a reader that went away, names too long."""

from __future__ import annotations

import errno
import io
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli.boundary import report
from factcheck.errors import Conflict

FULL = Path("/dev/full")


def shell(folder: Path, arguments: str, redirection: str) -> subprocess.CompletedProcess[str]:
    program = f"{shlex.quote(sys.executable)} -m factcheck -C {shlex.quote(str(folder))} {arguments}"
    return subprocess.run(
        ["sh", "-c", f"{program} {redirection}"],
        capture_output=True,
        text=True,
        env={**os.environ, "FACTCHECK_BY": "Ann"},
        check=False,
    )


@pytest.mark.skipif(not FULL.exists(), reason="the system has no /dev/full")
def test_output_that_cannot_be_written_is_one_line(started: Path) -> None:
    done = shell(started, "list", "> /dev/full")
    assert done.returncode == 2
    assert done.stderr.startswith("factcheck: cannot write the output: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("arguments", "code"), [("list", 0), ("check", 1), ("show C999", 2)])
def test_closed_streams_do_not_change_how_a_command_ends(started: Path, arguments: str, code: int) -> None:
    closed = shell(started, arguments, ">&- 2>&- <&-")
    assert (closed.returncode, closed.stdout, closed.stderr) == (code, "", "")


def test_a_reader_that_went_away_is_no_error(started: Path) -> None:
    done = shell(started, "list --format json", "| true")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("out", ["nowhere/a.wacz", "bridge.txt/a.wacz"])
def test_a_file_that_cannot_be_there_is_one_line(started: Path, out: str) -> None:
    (started / "note.txt").write_text("It is said that the bridge is long.\n")
    assert shell(started, f"attach-source C001 {shlex.quote(str(started / 'note.txt'))}", "").returncode == 0
    done = shell(started, f"export --out {shlex.quote(str(started / out))}", "")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("factcheck: cannot write ")


@pytest.mark.parametrize("arguments", ["attach-source C001", "update", "init"])
def test_a_name_that_no_file_can_have_is_one_line(started: Path, arguments: str) -> None:
    done = shell(started, f"{arguments} {'x' * 5000}", "")
    assert done.returncode in (2, 4)
    assert done.stderr.startswith("factcheck: ")
    assert done.stderr.count("\n") == 1
    assert "unexpected" not in done.stderr


class _Gone(io.StringIO):
    """A terminal that was closed while the program ran."""

    def write(self, _: str) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_of_an_error_with_details_a_terminal_that_is_gone_leaves_the_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", _Gone())
    assert report(Conflict("C001 was changed", details=("yours: a", "theirs: b"))) == Conflict.exit_code
