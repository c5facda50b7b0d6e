"""The documents say what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs_sessions import COMMANDS, ROOT, SESSIONS, commands_page, masked, replayed

DOCUMENTS = [path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")] if "example" not in path.parts]


@pytest.mark.parametrize("name", SESSIONS)
def test_sessions_show_what_the_commands_answer_now(name: str) -> None:
    text = (ROOT / name).read_text()
    assert "```console" in text
    assert masked(replayed(text)) == masked(text)


def test_the_page_of_commands_is_their_help() -> None:
    assert (ROOT / COMMANDS).read_text() == commands_page()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_inside_the_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", path.read_text()):
        assert (path.parent / target).exists(), f"{path.name} links to {target}"


@pytest.mark.parametrize(
    "path", [ROOT / "ARCHITECTURE.md", *ROOT.glob("docs/decisions/*.md")], ids=lambda path: path.name
)
def test_modules_and_functions_that_are_named_are_there(path: Path) -> None:
    for module, name in re.findall(r"`([a-z_/]+\.py)(?::([a-z_]+))?`", path.read_text()):
        found = list((ROOT / "factcheck").glob(f"**/{module}"))
        assert found, f"there is no {module}"
        assert not name or any(f"\ndef {name}(" in place.read_text() for place in found), (
            f"{module} has no {name}"
        )


def test_masks_hide_moments_and_hashes_only() -> None:
    assert masked("at 2026-11-25T22:04:08Z, ab12cd34ef, C001, 1,204") == "at MOMENT, HASH, C001, 1,204"
