"""Reading the archived text of a source: which text, which page, where some words are, what reaches a terminal."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click
import pexpect
import pytest

from tests.archive.hostile import pdf
from tests.cli.desk import Desk
from tests.conftest import Run

# forking a process that has threads is what a pseudo-terminal takes; the child runs another program at once
pytestmark = pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")

ESSAY = "The bridge opened on 14 June 1937. It is 1,204 metres long.\n"
PAGE = """\
<!doctype html><html lang="en"><head><title>The \x1b[31mbridge</title><meta name="author" content="A. Clerk">
<meta property="article:published_time" content="1937-06-15"></head>
<body><nav><a href="/">Home</a> <a href="/tolls">Timetable of tolls</a></nav><main><article><h1>The bridge</h1>
<p>The bridge was opened\u202e to traffic on 14 June 1937 before a crowd\u009b2J that had come from both shores.</p>
<p>Its length is 1,204 metres between the abutments, as the county's engineer wrote in the register of works.</p>
<p>The ferry was laid up the same evening, and its captain took a post at the new toll house on the bridge.</p>
</article></main></body></html>
"""
PAGES = ["The register of works.\n  Volume   4.", "The bridge is 1,204 metres long.", "The end."]


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """A web page saved as a file, a PDF of three pages, and an address that nobody fetched."""
    (tmp_path / "bridge.txt").write_text(ESSAY)
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "register.pdf").write_bytes(pdf(PAGES))
    (tmp_path / "empty.txt").write_text(" \n")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    made.does("add", "The bridge is 1,204 metres long.", "--quote", "It is 1,204 metres long.")
    files = [str(tmp_path / name) for name in ("page.html", "register.pdf", "empty.txt")]
    made.does("attach-source", "C001", *files, "https://example.org/report")
    return made


def test_the_head_says_what_it_is_and_the_main_text_follows(desk: Desk) -> None:
    shown = desk.does("read", "s1").out
    head, _, text = shown.partition("\n\n")
    assert head.startswith("S001  The [31mbridge\n")
    for told in (
        "A. Clerk, 1937-06-15",
        "page.html",
        "capture 1 of 1, ",
        ", ok",
        "SHA-256 ",
        "(--full for all)",
    ):
        assert told in head
    assert "Its length is 1,204 metres" in text
    assert "Timetable of tolls" not in text
    assert "Timetable of tolls" in desk.does("read", "S001", "--full").out


def test_nothing_of_a_page_moves_hides_or_recolours_what_is_on_a_terminal(desk: Desk) -> None:
    for more in ((), ("--full",), ("--find", "opened"), ("--format", "json")):
        shown = desk.does("read", "S001", *more).out
        assert "14 June 1937" in shown
        assert not [c for c in shown if c in "\x1b\x9b\u202e\r"], more


def test_a_document_with_pages_is_read_by_pages(desk: Desk) -> None:
    whole = desk.does("read", "S002").out
    assert "full text, " in whole and ", 3 pages" in whole
    assert whole.index("-- page 1 --") < whole.index("Volume") < whole.index("-- page 2 --")
    second = desk.does("read", "S002", "--page", "2").out
    assert second.endswith("\n\nThe bridge is 1,204 metres long.\n")
    assert "page 2 of 3" in second
    opened = json.loads(desk.does("read", "S002", "--page", "2", "--format", "json").out)
    full = (desk.folder / "sources/S002/1/text.full.txt").read_text()
    assert full[opened["start"] :].startswith(opened["text"].rstrip("\f"))
    assert "no page 4; its last page is 3" in desk.fails("read", "S002", "--page", "4").err
    assert "has no pages" in desk.fails("read", "S001", "--page", "1").err


def test_passages_with_some_words_are_shown_with_their_places(desk: Desk) -> None:
    found = desk.does("read", "S002", "--find", "metre 1204").out
    assert "page 2, characters " in found and "of the full text" in found
    assert "1 passage with “metre 1204”." in found
    data = json.loads(desk.does("read", "S002", "--find", "metre 1204", "--format", "json").out)
    full = (desk.folder / "sources/S002/1/text.full.txt").read_text()
    (held,) = data["held"]
    assert full[held["start"] : held["end"]] == held["words"] == "The bridge is 1,204 metres long."
    assert (held["page"], data["text"]) == (2, "")
    assert "0 passages" in desk.does("read", "S002", "--page", "1", "--find", "metre").out
    menu = desk.does("read", "S001", "--find", "timetable").out
    assert "0 passages with “timetable”; 1 more in the full text (--full)." in menu


def test_what_is_not_there_is_said(desk: Desk) -> None:
    assert "S003 has no text to quote from" in desk.fails("read", "S003").err
    assert "S003 capture 1 has no text" in desk.fails("read", "S003", "--capture", "1").err
    assert "it is not archived yet" in desk.fails("read", "S004").err
    assert "captures there are: 1" in desk.fails("read", "S001", "--capture", "2").err
    assert "S009" in desk.fails("read", "S009").err


def test_a_text_that_was_altered_is_not_shown(desk: Desk) -> None:
    (desk.folder / "sources/S002/1/text.full.txt").write_text("The bridge is 9 metres long.")
    answer = desk.fails("read", "S002", code=1)
    assert "S002" in answer.err and "9 metres" not in answer.out


@pytest.mark.parametrize("rows", [6, 60])
def test_the_pager_is_for_a_terminal_that_does_not_hold_the_text(desk: Desk, rows: int) -> None:
    title = "The bridge over the strait, as it was opened in the month of June before a great crowd"
    desk.does("attach-source", "C001", str(desk.folder / "page.html"), "--title", title)
    pager = desk.folder / "pager.sh"
    pager.write_text("#!/bin/sh\ncat\necho END OF PAGER\n")
    pager.chmod(0o755)
    environment = {**os.environ, "PAGER": str(pager), "COLUMNS": "60", "LINES": str(rows)}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "factcheck", "-C", str(desk.folder), "read", "S001"],
        env=environment,
        dimensions=(rows, 60),
        encoding="utf-8",
        timeout=60,
    )
    shown = str(child.read())
    assert "1,204 metres" in shown
    assert ("END OF PAGER" in shown) is (rows == 6)
    lines = click.unstyle(shown).splitlines()
    assert max(len(line) for line in lines if "SHA-256" not in line) <= 60
    assert "\n      month of June before a great crowd" in shown.replace("\r", "")
    assert "\x1b[31m" not in shown


def test_a_pager_whose_command_cannot_be_read_is_passed_over(desk: Desk) -> None:
    child = pexpect.spawn(
        sys.executable,
        ["-m", "factcheck", "-C", str(desk.folder), "read", "S001"],
        env={**os.environ, "PAGER": '"less', "COLUMNS": "60", "LINES": "6"},
        dimensions=(6, 60),
        encoding="utf-8",
        timeout=60,
    )
    assert "1,204 metres" in str(child.read())
    child.wait()
    assert child.exitstatus == 0


def test_a_pipe_gets_the_lines_as_they_are_and_no_pager(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "false")
    monkeypatch.setenv("COLUMNS", "30")
    assert max(map(len, desk.does("read", "S001").out.splitlines())) > 90
