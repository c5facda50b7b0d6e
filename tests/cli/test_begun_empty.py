"""A fact-check begun before there is a draft: the first one comes in by `init` or by `update`, whichever is typed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.conftest import Run

ESSAY = "---\ntitle: The Bridge\nauthor: Nobody\ndate: 2025-03-04\n---\n\nThe bridge opened in 1937. It cost a lot.\n"


@pytest.fixture
def draft(tmp_path: Path) -> str:
    """A draft that says what it is called and when it ran."""
    path = tmp_path / "drafts" / "bridge.md"
    path.parent.mkdir()
    path.write_text(ESSAY)
    return str(path)


def begun(run: Run, folder: Path, *told: str) -> Path:
    folder.mkdir(exist_ok=True)
    answer = run("init", *told, folder=folder)
    assert (answer.code, answer.out.splitlines()[-1]) == (
        0,
        "It has no draft yet. Next: factcheck init ESSAY",
    )
    return folder


def essay(folder: Path) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load((folder / "claims.yaml").read_text())["essay"]
    return found


@pytest.mark.parametrize("command", ["init", "update"])
def test_the_first_draft_comes_in_by_either_command(
    run: Run, tmp_path: Path, draft: str, command: str
) -> None:
    folder = begun(run, tmp_path / "desk")
    answer = run(command, draft, folder=folder)
    assert answer.code == 0, answer
    assert "Draft 1: 11 words" in answer.out
    assert "Next: factcheck extract" in answer.out
    assert (essay(folder)["title"], essay(folder)["published"]) == ("The Bridge", "2025-03-04")
    assert (folder / "essay" / "draft-1.md").read_text() == ESSAY
    assert run("extract", folder=folder).code == 0
    assert run("verify", folder=folder).out.startswith("Good")
    again = run("init", draft, folder=folder)
    assert again.code == 4
    assert "is a fact-check already; take in a new draft with `factcheck update DRAFT`" in again.err


@pytest.mark.parametrize("command", ["init", "update"])
def test_what_was_said_at_the_start_stays(run: Run, tmp_path: Path, draft: str, command: str) -> None:
    folder = begun(
        run, tmp_path / "desk", "--title", "Ours", "--author", "A. Author", "--published", "2026-12-01"
    )
    assert run(command, draft, folder=folder).code == 0
    held = essay(folder)
    assert (held["title"], held["author"], held["published"]) == ("Ours", "A. Author", "2026-12-01")


@pytest.mark.parametrize("command", ["init", "update"])
def test_who_wrote_it_by_its_own_account_never_judges_it(run: Run, tmp_path: Path, command: str) -> None:
    own = tmp_path / "own.md"
    own.write_text("---\nauthor: Ann Example\n---\nThe bridge opened in 1937.\n")
    folder = begun(run, tmp_path / "desk")
    answer = run(command, str(own), folder=folder)
    told = "By Ann Example, by its own account, who never judges it; --author says otherwise." in answer.out
    assert told is (command == "init")
    assert essay(folder)["author"] == "Ann Example"
    assert run("add", "It opened in 1937.", "--quote", "opened in 1937", folder=folder).code == 0
    verdict = ("verdict", "C001", "wrong", "--because", "no", "--by")
    assert "the author never judges the author's own text" in run(*verdict, "ann example", folder=folder).err
    assert run(*verdict, "Bo Berg", folder=folder).code == 0


def test_what_is_said_anew_takes_its_place(run: Run, tmp_path: Path, draft: str) -> None:
    folder = begun(run, tmp_path / "desk", "--title", "Ours", "--author", "A. Author")
    answer = run("init", draft, "--title", "Theirs", "--published", "2026-12-02", folder=folder)
    assert answer.code == 0
    assert "by its own account" not in answer.out
    held = essay(folder)
    assert (held["title"], held["author"], held["published"]) == ("Theirs", "A. Author", "2026-12-02")


def test_begun_twice_without_a_draft_says_the_next_step(run: Run, tmp_path: Path) -> None:
    folder = begun(run, tmp_path / "desk")
    again = run("init", folder=folder)
    assert (again.code, "take in its first draft with `factcheck init ESSAY`" in again.err) == (4, True)
    assert "factcheck init ESSAY" in run("extract", folder=folder).err
    assert "factcheck update DRAFT" in run("status", folder=folder).out


@pytest.mark.parametrize("command", ["init", "update"])
def test_a_draft_that_cannot_be_read_changes_nothing(run: Run, tmp_path: Path, command: str) -> None:
    folder = begun(run, tmp_path / "desk")
    before = (folder / "claims.yaml").read_bytes()
    (tmp_path / "empty.md").write_text("")
    assert run(command, str(tmp_path / "empty.md"), folder=folder).code == 2
    assert (folder / "claims.yaml").read_bytes() == before
    assert not (folder / "essay").exists()


def test_a_day_that_is_none_changes_nothing(run: Run, tmp_path: Path, draft: str) -> None:
    folder = begun(run, tmp_path / "desk")
    before = (folder / "claims.yaml").read_bytes()
    assert run("init", draft, "--published", "soon", folder=folder).code == 2
    assert (folder / "claims.yaml").read_bytes() == before
    assert not (folder / "essay").exists()


def test_looked_at_first_nothing_is_kept(run: Run, tmp_path: Path, draft: str) -> None:
    folder = begun(run, tmp_path / "desk")
    answer = run("update", draft, "--dry-run", folder=folder)
    assert answer.out == "Draft 1: 11 words (dry run: nothing was kept).\n"
    assert not (folder / "essay").exists()
    made = json.loads(run("update", draft, "--format", "json", folder=folder).out)
    assert (made["before"], made["draft"]["file"]) == (None, "essay/draft-1.md")


def test_nothing_is_started_over_a_log(run: Run, started: Path) -> None:
    (started / "claims.yaml").unlink()
    shutil.rmtree(started / ".factcheck")
    log, draft = started / "log.jsonl", started / "essay" / "draft-1.text.txt"
    other = started / "other.txt"
    other.write_text("Another essay, of Lund in 1937.")
    before = log.read_bytes(), draft.read_bytes()
    for held in (before[0], b'{"of": "another program"}\n', b"\n"):
        log.write_bytes(held)
        for words in ((), (str(other),)):
            answer = run("init", *words)
            assert answer.code == 4
            assert "has no claims.yaml, but a log.jsonl" in answer.err
        assert (log.read_bytes(), draft.read_bytes()) == (held, before[1])


@pytest.mark.parametrize("cut", [0, 40, None])
def test_a_start_that_a_kill_cut_short_is_made_again(run: Run, tmp_path: Path, cut: int | None) -> None:
    assert run("init").code == 0
    (tmp_path / "claims.yaml").unlink()
    log = tmp_path / "log.jsonl"
    log.write_bytes(log.read_bytes()[:cut])
    assert run("init").code == 0
    assert run("verify").code == 0


def test_without_a_draft_none_is_numbered(run: Run, tmp_path: Path) -> None:
    folder = begun(run, tmp_path / "desk")
    assert run("status", folder=folder).out.startswith("desk, no draft yet\n")
    assert run("check", folder=folder).out.startswith("\nNOT READY: there is no claim to check.\n")
