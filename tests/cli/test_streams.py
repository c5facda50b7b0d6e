"""What the system refuses: output on a full disk, closed streams, a reader that went away, names too long."""

from __future__ import annotations

import errno
import io
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from factcheck.cli import commands
from factcheck.cli.boundary import main, report
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


@pytest.mark.parametrize(
    "arguments", ["review", "review --proposals", "contact X --protected", "fetch --from -"]
)
def test_an_input_that_is_closed_is_empty(started: Path, arguments: str) -> None:
    closed, empty = shell(started, arguments, "<&-"), shell(started, arguments, "</dev/null")
    told = empty.stderr.replace("<stdin>", "/dev/null")
    assert (closed.returncode, closed.stdout, closed.stderr) == (2, empty.stdout, told)
    assert closed.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("piped", "said"),
    [(r"M\374ller\n", "no text in UTF-8"), (r"Bo Berg %-10001s\n", "more than 10,000 characters")],
)
def test_a_name_that_cannot_be_kept_whole_is_not_kept(started: Path, piped: str, said: str) -> None:
    program = f"printf '{piped}' | PYTHONIOENCODING=utf-8:strict {shlex.quote(sys.executable)} -m factcheck"
    command = ["sh", "-c", f"{program} -C {shlex.quote(str(started))} contact clerk --protected --by Ann"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n"), said in done.stderr) == (2, "", 1, True)
    assert not (started / "contacts.private.yaml").exists()


@pytest.mark.parametrize("arguments", ["list", "list --format csv", "check", "accept --all"])
def test_a_reader_that_went_away_is_told_by_the_exit_code_only(started: Path, arguments: str) -> None:
    """Never 0: nobody read what `check` says."""
    reading, writing = os.pipe()
    os.close(reading)
    program = [sys.executable, "-m", "factcheck", "-C", str(started), *arguments.split()]
    done = subprocess.run(program, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_folder_that_was_removed_is_one_line(started: Path) -> None:
    def here(arguments: str) -> subprocess.CompletedProcess[str]:
        program = f"{shlex.quote(sys.executable)} -m factcheck {arguments}"
        gone = f"mkdir gone && cd gone && rmdir ../gone && {program}"
        environment = {**os.environ, "FACTCHECK_BY": "Ann", "PYTHONPATH": os.pathsep.join(sys.path[1:])}
        return subprocess.run(
            ["sh", "-c", gone], capture_output=True, text=True, env=environment, cwd=started, check=False
        )

    done = here("status")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "factcheck: the folder that this is run in was removed; change to another\n"
    (started / "note.txt").write_text("It is said that the bridge is long.\n")
    whole = shlex.quote(str(started))
    assert here(f"-C {whole} attach-source C001 {whole}/note.txt").returncode == 0


class Words(Exception):
    """A defect that tells of a file name as the system has it."""


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_a_defect_is_one_line_whatever_it_says_and_wherever_logs_go(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / folder))

    def fails(**_: object) -> None:
        raise Words("a name like \udcff")

    monkeypatch.setattr(commands.factcheck, "main", fails)
    assert main([]) == 3
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "unexpected Words" in err
    logs = list(tmp_path.glob("factcheck-*.log"))
    assert len(logs) == (0 if folder else 1)
    assert all("a name like \\udcff" in log.read_text() for log in logs)


def test_an_interrupt_while_the_commands_are_loaded_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Interrupted:
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "factcheck.cli.commands", Interrupted())
    assert main([]) == 130
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "happens",
    [
        "sys.modules['factcheck.cli.boundary'] = Interrupted()",
        "boundary.main = within_a_class_that_is_made",
        "boundary.main = lambda: atexit.register(os.kill, os.getpid(), signal.SIGINT) and 130",
    ],
    ids=["first", "exec", "last"],
)
def test_an_interrupt_ends_with_its_code_at_the_first_and_last_moment(happens: str, tmp_path: Path) -> None:
    (tmp_path / "interrupting.py").write_text(f"{INTERRUPTING}\n{happens}\n__main__.run()\n")
    done = subprocess.run(
        [sys.executable, "-m", "interrupting"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path[1:])},
    )
    assert (done.returncode, done.stderr.count("\n") < 2) == (130, True), done


INTERRUPTING = """
import atexit, os, signal, sys
from factcheck import __main__
from factcheck.cli import boundary

signal.signal(signal.SIGINT, signal.default_int_handler)

class Interrupted:
    def __getattr__(self, name):
        raise KeyboardInterrupt

def within_a_class_that_is_made():
    try:
        exec("raise KeyboardInterrupt")
    except KeyboardInterrupt:
        return 130
"""


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


@pytest.mark.parametrize(
    "arguments",
    [
        ["edit", "C001", "--note", b"M\xfcller"],
        ["searched", "C001", b"M\xfcller", "--in", "a register"],
        ["contact", b"M\xfcller"],
        ["verdict", "C001", "confirmed", "--because", b"M\xfcller", "--by", "Ann"],
    ],
)
def test_words_that_are_no_text_are_refused_in_one_line(started: Path, arguments: list[str | bytes]) -> None:
    before = (started / "claims.yaml").read_bytes()
    program = [sys.executable, "-m", "factcheck", "-C", str(started), *arguments]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "factcheck: M?ller is no text in UTF-8; give it in UTF-8\n"
    assert (started / "claims.yaml").read_bytes() == before
    assert shell(started, "verify", "").returncode == 0


class _Gone(io.StringIO):
    """A terminal that was closed while the program ran."""

    def write(self, _: str) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_of_an_error_with_details_a_terminal_that_is_gone_leaves_the_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", _Gone())
    assert report(Conflict("C001 was changed", details=("yours: a", "theirs: b"))) == Conflict.exit_code
