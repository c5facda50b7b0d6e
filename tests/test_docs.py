"""The documents say what the program does."""

from __future__ import annotations

import re
import shutil
from configparser import ConfigParser
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.docs_sessions import COMMANDS, ROOT, SESSIONS, commands_page, masked, replayed

DOCUMENTS = sorted(
    path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")] if "example" not in path.parts
)
OF_NOW = [path for path in DOCUMENTS if path.name != "CHANGELOG.md"]
PACKAGE = ROOT / "factcheck"
TREES = "|".join(sorted({"benchmarks", "docs", "factcheck", "tests"}))
ROOMS = "|".join(
    sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py") if path.parent.name != "reports")
)
ELSEWHERE = {
    "tests/data",
    "tests/real",
    "tests/realworld_tests.py",
}  # of other projects, whose pages are measured on


@pytest.mark.parametrize("name", SESSIONS)
def test_sessions_show_what_the_commands_answer_now(name: str) -> None:
    text = (ROOT / name).read_text()
    assert "```console" in text
    assert masked(replayed(text)) == masked(text)


def test_the_report_of_this_folder_is_what_the_program_writes_now(run: Run, tmp_path: Path) -> None:
    for name in ("claims.yaml", "log.jsonl"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "reports", tmp_path / "reports")
    assert run("report").code == 0
    for kept in (ROOT / "reports").iterdir():
        assert (tmp_path / "reports" / kept.name).read_bytes() == kept.read_bytes(), "run `factcheck report`"


def test_the_page_of_commands_is_their_help() -> None:
    assert (ROOT / COMMANDS).read_text() == commands_page()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_inside_the_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", path.read_text()):
        assert (path.parent / target).exists(), f"{path.name} links to {target}"


@pytest.mark.parametrize("path", OF_NOW, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_that_are_named_are_there(path: Path) -> None:
    for module, name in re.findall(r"`([a-z_0-9/]+\.py)(?::([a-z_]+))?`", path.read_text()):
        if module in ELSEWHERE:
            continue
        places = [ROOT / module, PACKAGE / module] if "/" in module else PACKAGE.glob(f"**/{module}")
        found = [place for place in places if place.is_file()]
        assert found, f"there is no {module}"
        assert not name or any(f"\ndef {name}(" in place.read_text() for place in found), (
            f"{module} has no {name}"
        )


@pytest.mark.parametrize("path", OF_NOW, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_folders_of_the_project_that_are_named_are_there(path: Path) -> None:
    text = path.read_text()
    for named in re.findall(rf"(?<![\w./-])(?:{TREES})/[\w./-]*\w/?", text):
        assert named in ELSEWHERE or (ROOT / named).exists(), f"there is no {named}"
    for named in re.findall(rf"`((?:{ROOMS})/[\w./-]+)", text):
        assert (PACKAGE / named).exists(), f"there is no factcheck/{named}"


def test_the_map_names_every_room_in_the_order_of_the_layers() -> None:
    """A line a package or module, the rooms of a package set in; imports point down."""
    drawn = (ROOT / "ARCHITECTURE.md").read_text().split("```")[1]
    tops: list[str] = []
    rooms: set[str] = set()
    for inset, name in re.findall(r"^(  )?([a-z_]+) +\S", drawn, re.MULTILINE):
        if inset:
            rooms.add(f"{tops[-1]}/{name}")
        else:
            tops.append(name)
    rules = ConfigParser()
    rules.read(ROOT / ".importlinter")
    assert tops == re.findall(r"\w+", rules["importlinter:contract:layers"]["layers"])
    assert rooms == {str(path.parent.relative_to(PACKAGE)) for path in PACKAGE.glob("*/*/__init__.py")}


def test_masks_hide_moments_and_hashes_only() -> None:
    assert masked("at 2026-11-25T22:04:08Z, ab12cd34ef, C001, 1,204") == "at MOMENT, HASH, C001, 1,204"
