"""What the documents show of the program, kept true: console sessions run again, help pages compared.

`python -m tests.docs_sessions --write` puts the program's present answers into the documents; read the diff.
A console block is run line by line in one folder per document, a copy of docs/example with the essay's sources.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from factcheck.cli.boundary import main
from factcheck.cli.commands import SECTIONS, command, factcheck

ROOT = Path(__file__).parents[1]
SESSIONS = ("README.md", "docs/desk.md", "docs/merging.md")
COMMANDS = "docs/commands.md"
BY = "Ann Example"

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ| \d\d:\d\d)?")
_HASH = re.compile(r"\b[0-9a-f]{8,64}\b")


def masked(text: str) -> str:
    """The text without what differs from run to run: moments and hashes."""
    return _HASH.sub("HASH", _MOMENT.sub("MOMENT", text))


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    before, name = Path.cwd(), os.environ.get("FACTCHECK_BY")
    with tempfile.TemporaryDirectory() as made:
        place = Path(made) / "bridge"
        shutil.copytree(ROOT / "docs" / "example", place)
        os.chdir(place)
        os.environ |= {"FACTCHECK_BY": BY, "COLUMNS": "110"}
        try:
            yield place
        finally:
            os.chdir(before)
            os.environ.pop("FACTCHECK_BY")
            if name is not None:
                os.environ["FACTCHECK_BY"] = name


def _answer(command: str) -> str:
    """What a command of a session prints, both streams in order."""
    words = shlex.split(command)
    if words[0] == "export":
        return ""
    if words[0] == "cd":
        os.chdir(words[1])
        return ""
    if words[:2] == ["cp", "-r"]:
        into = Path(words[3])
        shutil.copytree(words[2], into / Path(words[2]).name if into.is_dir() else into, dirs_exist_ok=True)
        return ""
    if words[0] == "cp":
        for source in words[1:-1]:
            shutil.copy2(source, words[-1])
        return ""
    if words[0] == "cat":
        return Path(words[1]).read_text()
    if words[0] == "head":
        return "".join(Path(words[3]).read_text().splitlines(keepends=True)[: int(words[2])])
    assert words[0] == "factcheck", command
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        main(words[1:])
    return printed.getvalue()


def replayed(text: str) -> str:
    """The document with every command's answer as it is now."""
    with _folder():
        return _BLOCK.sub(lambda block: f"```console\n{_replay(block.group(1))}```", text)


def _replay(session: str) -> str:
    commands: list[str] = []
    for line in session.splitlines():
        if line.startswith("$ "):
            commands.append(line)
        elif commands and commands[-1].endswith("\\"):
            commands[-1] += "\n" + line
    shown = [c + "\n" + _answer(c[2:].replace("\\\n", " ")).rstrip() for c in commands]
    return "".join(answer.rstrip("\n") + "\n" for answer in shown)


def commands_page() -> str:
    """docs/commands.md from the commands' own help."""
    lines = [
        "# Commands",
        "",
        "Made from `factcheck COMMAND --help`; every command can be given `-C DIR`, before its name or behind it. On a",
        "terminal, tables are cut to its width; in a pipe their lines are whole, without colour, unless COLUMNS is",
        "set. NO_COLOR turns colour off. Where a claim is asked for, C007 may be typed as c7 or 7; where several are,",
        "C003-C007 or 3-7 are all from one to the other; sources are named in the same way, as S007.",
        "",
    ]
    for title, commands in SECTIONS.items():
        lines += [f"## {title}", ""]
        for name in commands:
            parent = click.Context(factcheck, info_name="factcheck", **factcheck.context_settings)
            context = click.Context(command(name), parent=parent, info_name=name, max_content_width=90)
            context.terminal_width = 90
            lines += [
                f"### factcheck {name}",
                "",
                "```text",
                command(name).get_help(context).rstrip(),
                "```",
                "",
            ]
    return "\n".join(lines)


def _write() -> None:
    for name in SESSIONS:
        path = ROOT / name
        path.write_text(replayed(path.read_text()))
    (ROOT / COMMANDS).write_text(commands_page())


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: python -m tests.docs_sessions --write")
    _write()
