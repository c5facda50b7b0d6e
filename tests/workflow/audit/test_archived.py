"""An archive made anew with its manifest and its place in claims.yaml: the log knows the one that was recorded."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.store import mirror
from tests.conftest import Run


@pytest.fixture
def two(run: Run, tmp_path: Path) -> tuple[Path, Path]:
    """Two folders with one capture of the same number, of other words."""
    folders = tmp_path / "ours", tmp_path / "forged"
    for folder, year in zip(folders, ("1937", "1938"), strict=True):
        folder.mkdir()
        (folder / "essay.txt").write_text(f"The bridge opened in {year} and has been open ever since.\n")
        run("init", str(folder / "essay.txt"), folder=folder)
        run("add", "The bridge opened.", "--quote", "The bridge opened", folder=folder)
        (folder / "register.txt").write_text(f"The register says that it opened in {year}, on a Monday.")
        assert run("attach-source", "C001", str(folder / "register.txt"), folder=folder).code == 0
    return folders


def exchange(ours: Path, forged: Path) -> None:
    """Put the forged archive into our folder, and what is on record of it into claims.yaml."""
    shutil.rmtree(ours / "sources")
    shutil.copytree(forged / "sources", ours / "sources")
    file = ours / "claims.yaml"
    text = file.read_text()
    record, other = mirror.read(text), mirror.read((forged / "claims.yaml").read_text())
    file.write_text(mirror.bring(text, replace(record, sources=other.sources)))


@pytest.mark.parametrize("clone", [False, True])
def test_an_archive_exchanged_by_hand_is_found_after_it_was_taken_in_too(
    two: tuple[Path, Path], run: Run, clone: bool
) -> None:
    ours, forged = two
    exchange(ours, forged)
    if clone:
        shutil.rmtree(ours / ".factcheck")
    said = "the archive of S001 capture 1 is not the one that was recorded: it was exchanged by hand"
    assert f"damage: S001 capture 1: {said}" in run("verify", folder=ours).out
    assert run("list", folder=ours).code == 0
    answer = run("verify", folder=ours)
    assert answer.code == 1 and f"damage: log.jsonl:4: {said}" in answer.out


def test_a_capture_that_no_command_recorded_is_told(two: tuple[Path, Path], run: Run) -> None:
    ours, forged = two
    (forged / "two.txt").write_text("Another register says that it opened in 1938, on a Monday.")
    run("attach-source", "C001", str(forged / "two.txt"), folder=forged)
    exchange(ours, forged)
    run("list", folder=ours)
    told = "note: log.jsonl:4: the archive of S002 capture 1 was put on record by hand: no command here"
    assert told in run("verify", folder=ours).out


@pytest.mark.parametrize("clone", [False, True])
def test_a_draft_exchanged_by_hand_is_found_after_it_was_taken_in_too(
    two: tuple[Path, Path], run: Run, clone: bool
) -> None:
    ours, forged = two
    file = ours / "claims.yaml"
    text = file.read_text()
    for old, new in zip(
        *(mirror.read((folder / "claims.yaml").read_text()).essay.drafts for folder in two), strict=True
    ):
        text = text.replace(old.sha256, new.sha256).replace(old.text_sha256, new.text_sha256)
    file.write_text(text)
    shutil.rmtree(ours / "essay")
    shutil.copytree(forged / "essay", ours / "essay")
    if clone:
        shutil.rmtree(ours / ".factcheck")
    for where in ("draft 1", "log.jsonl:4"):
        answer = run("verify", folder=ours)
        assert answer.code == 1 and answer.out.count("damage:") == 2
        for part in ("file", "text"):
            said = f"the {part} of draft 1 is not the one that was recorded: it was exchanged by hand"
            assert f"damage: {where}: {said}" in answer.out
        assert run("list", folder=ours).code == 0
