"""Who is at work, when nobody says so."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from factcheck.errors import BadInput
from factcheck.workspace import BY_VARIABLE, Workspace


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
