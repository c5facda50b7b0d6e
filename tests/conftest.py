"""A fact-check to type commands at."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from factcheck.cli.boundary import main

# How long an example takes says something about the machine, not about the program. The examples are the same in
# every run, so that a change is judged by what it changes; HYPOTHESIS_PROFILE=explore looks for new ones.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

ESSAY = """\
The Bridge

The bridge opened on 14 June 1937 before some nine thousand people. It is 1,204 metres long.

"It will never need a toll," said the minister, Aksel Brandvold. It is the most beautiful bridge of all.
"""


@dataclass(frozen=True)
class Answer:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Type a command in the test's folder."""
    monkeypatch.setenv("FACTCHECK_BY", "Ann Example")
    monkeypatch.setenv("COLUMNS", "110")

    def typed(*arguments: str, folder: Path = tmp_path) -> Answer:
        capfd.readouterr()
        code = main(["-C", str(folder), *arguments])
        out, err = capfd.readouterr()
        return Answer(code, out, err)

    return typed


@pytest.fixture
def started(tmp_path: Path, run: Run) -> Path:
    """A folder with an essay taken in."""
    essay = tmp_path / "bridge.txt"
    essay.write_text(ESSAY)
    assert run("init", str(essay)).code == 0
    assert (
        run(
            "add",
            "The bridge is 1,204 metres long.",
            "--quote",
            "It is 1,204 metres long.",
            "--type",
            "number",
        ).code
        == 0
    )
    return tmp_path
