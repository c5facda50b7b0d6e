"""Commands with arguments drawn by lot: each ends as it should, and the next one can read what it left behind."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import click
import pytest

from factcheck.cli.commands import factcheck
from factcheck.cli.parameters import IdType
from tests.conftest import Run

# No command here may wait for a person or leave this machine, as those would that are left out.
LEFT_OUT = {"demo", "review", "completion", "merge-driver", "fetch", "find-sources", "wayback", "timestamp"}
TURNS, COMMANDS_A_TURN = 6, 50
WORDS = [
    *(
        "C001",
        "C999",
        "c1",
        "S001",
        "S009",
        "E001",
        "V001",
        "Q001",
        "K001",
        "P001",
        "D001",
        "1",
        "0",
        "-1",
        "9" * 21,
    ),
    *(
        "",
        "  ",
        "x",
        "ü",
        "\u202eabc",
        "a\nb",
        "\x1b[31m",
        "\x07",
        "\u2028",
        "..",
        "a/../b",
        "nowhere/x",
        "essay.txt",
    ),
    *(
        "note.txt",
        "http://",
        "http://127.0.0.1:1/",
        "http://[::1]/",
        "ftp://x",
        "confirmed",
        "wrong",
        "maybe",
    ),
    *(
        "supports",
        "high",
        "2026-12-01",
        "2026-13-45",
        "It is 1,204 metres long.",
        "😀" * 50,
        "a" * 3000,
        "primary",
    ),
    *(
        "json",
        "md",
        "html",
        "--",
        "-",
        "author",
        "Bo",
        "Ann Example",
        "{}",
        "null",
        "%s%n",
        "{{x}}",
        "'\"`$(id)",
    ),
]


def value(parameter: click.Parameter, lot: random.Random) -> str:
    kind = parameter.type
    if isinstance(kind, click.Choice) and lot.random() < 0.9:
        return str(lot.choice([getattr(choice, "value", choice) for choice in kind.choices]))
    if isinstance(kind, IdType) and lot.random() < 0.9:
        return lot.choice(("C001", "S001", "E001"))
    return lot.choice(WORDS)


def arguments(name: str, lot: random.Random) -> Iterator[str]:
    """A command line that is often nearly right."""
    yield name
    command = factcheck.get_command(click.Context(factcheck), name)
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            if lot.random() < (0.9 if parameter.required else 0.25):
                yield lot.choice(parameter.opts)
                if not parameter.is_flag:
                    yield value(parameter, lot)
        elif lot.random() < 0.95:
            yield from (value(parameter, lot) for _ in range(parameter.nargs if parameter.nargs > 0 else 2))


@pytest.fixture
def judged(started: Path, run: Run) -> Path:
    """A fact-check with a source, evidence and a verdict."""
    (started / "note.txt").write_text("The register says so: it is 1,204 metres long. Nobody doubts it.\n")
    run("attach-source", "C001", str(started / "note.txt"), "--tier", "primary")
    run("cite", "C001", "S001", "--quote", "it is 1,204 metres long")
    assert run("verdict", "C001", "confirmed", "--because", "the register").code == 0
    return started


@pytest.mark.parametrize("seed", range(TURNS))
def test_any_command_ends_as_it_should(
    seed: int, judged: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lot = random.Random(seed)
    names = [name for name in factcheck.list_commands(click.Context(factcheck)) if name not in LEFT_OUT]
    inside = tmp_path / "inside"
    shutil.copytree(judged, inside, ignore=shutil.ignore_patterns("inside"))
    monkeypatch.chdir(inside)
    for _ in range(COMMANDS_A_TURN):
        monkeypatch.setattr(sys, "stdin", StringIO("y\nx\n"))
        typed = list(arguments(lot.choice(names), lot))
        answer = run(*typed, folder=inside)
        assert answer.code in (0, 1, 2, 4), (typed, answer)
        read = run("verify", folder=inside)
        assert read.code == 0, (typed, answer, read)
