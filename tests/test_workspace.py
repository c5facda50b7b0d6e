"""Who is at work, when nobody says so."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.workspace import BY_VARIABLE, Workspace
from tests.conftest import Run


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(BY_VARIABLE, raising=False)
    folder = tmp_path / "bridge"
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder


def test_git_is_asked_in_the_folder_of_the_fact_check(repository: Path) -> None:
    subprocess.run(["git", "-C", str(repository), "config", "user.name", "Åse  Desk"], check=True)
    assert Workspace(repository).reviewer() == "Åse Desk"
    assert Workspace(repository).reviewer("Bo") == "Bo"


def test_a_name_of_git_that_is_no_text_is_refused(repository: Path) -> None:
    with (repository / ".git" / "config").open("ab") as file:
        file.write(b"[user]\n\tname = Zo\xeb Lee\n")
    with pytest.raises(BadInput, match="holds control characters") as told:
        Workspace(repository).reviewer()
    assert "--by" in told.value.hint
    assert Workspace(repository).whoever() == ""


@pytest.mark.parametrize("command", [("update", "new.txt"), ("report",)])
def test_what_a_killed_writer_left_does_not_stay(started: Path, run: Run, command: tuple[str, ...]) -> None:
    (started / "new.txt").write_text("The bridge opened on 15 June 1937.\n")
    (started / "reports").mkdir(exist_ok=True)
    left = [started / folder / ".factcheck-0011223344556677.tmp" for folder in ("essay", "reports")]
    for path in left:
        path.write_bytes(b"half of it")
    assert run(command[0], *(str(started / name) for name in command[1:])).code == 0
    assert sum(path.exists() for path in left) == 1  # the other folder was not written to
