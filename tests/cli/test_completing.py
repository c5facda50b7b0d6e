"""What a shell offers where something of the record is to be named."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from factcheck.cli.commands import factcheck
from tests.cli.desk import Desk
from tests.conftest import Run

ADDRESS = "https://example.org/report"
NO_THING_OF_THE_RECORD = {"restatement", "text", "words", "said", "question", "service", "files"}


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Two claims, two sources, a piece of evidence, a question and a contact."""
    (tmp_path / "bridge.txt").write_text("It is 1,204 metres long. It was opened by the minister.\n")
    (tmp_path / "note.txt").write_text("The bridge is 1,024 metres long.")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    made.does("add", "It is long.", "--quote", "It is 1,204 metres long")
    made.does("add", "It was opened.", "--quote", "It was opened")
    made.does("attach-source", "C001", str(tmp_path / "note.txt"), ADDRESS)
    made.does("cite", "C001", "S001", "--quote", "The bridge is 1,024 metres long.")
    made.does("cite", "C002", "S001", "--quote", "The bridge is 1,024 metres long.")
    made.does("query", "C001", "Who counted?")
    made.does("contact", "the clerk")
    return made


def offered(desk: Desk, *typed: str) -> list[str]:
    completer = ShellComplete(factcheck, {}, "factcheck", "_FACTCHECK_COMPLETE")
    found = completer.get_completions(["-C", str(desk.folder), *typed[:-1]], typed[-1])
    return [item.value if item.type == "plain" else item.type for item in found]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("init", "br"), ["file"]),
        (("show", "c"), ["C001", "C002"]),
        (("find-sources", "C001", "--with", "g"), ["gdelt", "google-factcheck"]),
        (("attach-source", "C001", "s"), ["file", "S001", "S002"]),
        (("attach-source", "C001", "S001", "http"), ["file", ADDRESS]),
        (("attach-source", "C001", "--contact", ""), ["P001"]),
        (("fetch", ""), ["S001", "S002", ADDRESS]),
        (("read", "S"), ["S001", "S002"]),
        (("detach", "C001", ""), ["E001", "S001", "S002"]),
        (("detach", "c1", "e"), ["E001"]),
        (("detach", "C002", ""), ["E002", "S001"]),
        (("verdict", "C002", "wrong", "--evidence", ""), ["E002"]),
        (("log", ""), ["C001", "E001", "Q001", "C002", "E002", "S001", "S002", "P001"]),
        (("log", "q"), ["Q001"]),
        (("verdict", "C001", "confirmed"), ["confirmed", "confirmed-minor"]),
        (("verdict", "C001", "wrong", "--evidence", ""), ["E001"]),
        (("list", "--verdict", "on"), ["on-author"]),
        (("list", "--source", ""), ["S001", "S002"]),
        (("query", "C001", "--to", ""), ["author", "P001"]),
        (("answer", ""), ["Q001"]),
        (("talk", ""), ["P001"]),
        (("diff", ""), ["1"]),
    ],
)
def test_what_is_on_record_is_offered(desk: Desk, typed: tuple[str, ...], found: list[str]) -> None:
    assert offered(desk, *typed) == found


def test_nothing_is_offered_where_there_is_no_record(run: Run, tmp_path: Path) -> None:
    nowhere = Desk(run, tmp_path)
    for typed in (("show", ""), ("verdict", "C001", ""), ("diff", ""), ("fetch", "")):
        assert offered(nowhere, *typed) == []


def test_every_argument_that_names_something_is_completed() -> None:
    """A new argument is completed, or is named above as one that names nothing on record."""
    context = click.Context(factcheck)
    arguments = [
        (name, param)
        for name in factcheck.list_commands(context)
        for param in getattr(factcheck.get_command(context, name), "params", ())
        if isinstance(param, click.Argument)
    ]
    bare = [(name, param.name) for name, param in arguments if not _completed(param)]
    assert len(arguments) > len(bare)
    assert {name for _, name in bare} == NO_THING_OF_THE_RECORD


def _completed(param: click.Parameter) -> bool:
    own = type(param.type).shell_complete is not click.ParamType.shell_complete
    return own or param._custom_shell_complete is not None
