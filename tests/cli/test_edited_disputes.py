"""What readers found of a claim outlasts an edit of its words, until somebody judges the new ones."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

WORDS = "Tom Moss took 5,000 kronor in 1998"
TOLD = "readers differed on the words before (Ann: wrong, Lia: wrong, Bo: confirmed)"


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """One claim with a source; `new.txt` is the draft with one word changed."""
    (tmp_path / "essay.txt").write_text(f"{WORDS}.\n")
    (tmp_path / "new.txt").write_text(f"{WORDS.replace('kronor', 'crowns')}.\n")
    (tmp_path / "blog.txt").write_text(f"A builder said: {WORDS}.\n")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "essay.txt"))
    made.does("add", f"{WORDS}.", "--quote", WORDS)
    made.does("attach-source", "C001", str(tmp_path / "blog.txt"), "--tier", "primary")
    made.does("cite", "C001", "S001", "--quote", WORDS)
    return made


def test_an_edit_does_not_let_one_person_exclude_what_was_found_wrong(desk: Desk) -> None:
    desk.does("verdict", "C001", "wrong", "--because", "acquitted")
    desk.does("update", str(desk.folder / "new.txt"))
    desk.does("exclude", "C001", "--because", "not for checking", by="Bo")
    gate = desk.fails("check", code=1).out
    assert "judged wrong: a second reader has to confirm the exclusion" in gate
    desk.does("exclude", "C001", "--confirm", by="Lia")
    desk.does("check")


def test_an_edit_does_not_end_a_dispute(desk: Desk) -> None:
    for by, verdict in (("Ann", "wrong"), ("Lia", "wrong"), ("Bo", "confirmed")):
        desk.does("verdict", "C001", verdict, "--because", "read", by=by)
    assert "readers differ (Ann: wrong" in desk.does("update", str(desk.folder / "new.txt")).out
    assert TOLD in " ".join(desk.fails("check", code=1).out.split())
    judged = desk.does("verdict", "C001", "confirmed", "--because", "again", by="Bo").out
    assert TOLD in " ".join(judged.split())
    assert TOLD in " ".join(desk.fails("check", code=1).out.split())
    assert TOLD in desk.does("report", "--stdout").out
    assert "C001 is cleared" in desk.does("verdict", "C001", "confirmed", "--because", "so", by="Cy").out
    assert desk.does("verify").code == 0


def test_a_dispute_is_shown_as_one_with_every_reader(desk: Desk) -> None:
    for by, verdict in (("Ann", "wrong"), ("Lia", "wrong"), ("Bo", "confirmed")):
        desk.does("verdict", "C001", verdict, "--because", f"{by} read", by=by)
    desk.does("edit", "C001", "--risk", "high")
    row = desk.does("list").out.splitlines()[1]
    assert row.split()[:3] == ["C001", "disputed", "disputed"]
    for verdict in ("wrong", "confirmed"):
        assert "C001" in desk.does("list", "--verdict", verdict).out
    grave = desk.does("report", "--stdout").out.split("## High-risk and legal claims")[1]
    assert "✗ wrong (Ann), ✗ wrong (Lia), ✓ confirmed (Bo)" in grave.replace("\xa0", " ")
    desk.does("resolve", "C001", "cut", "--because", "acquitted", by="Ann")
    report = desk.does("report", "--format", "md", "--format", "html", "--format", "csv", "--stdout").out
    assert report.count("  - Verdict, disputed: ") == 3
    (page,) = (desk.folder / "reports").glob("*.html")
    assert page.read_text().count("<b>Verdict, disputed: </b>") == 3
    (table,) = (desk.folder / "reports").glob("*.csv")
    assert '"disputed: wrong (Ann), wrong (Lia), confirmed (Bo)","Ann, Lia, Bo"' in table.read_text()
    assert '"Ann: Ann read / Lia: Lia read / Bo: Bo read"' in table.read_text()
    desk.does("report", "--format", "docx")
    (written,) = (desk.folder / "reports").glob("*.docx")
    with ZipFile(written) as word:
        comments = word.read("word/comments.xml").decode()
    assert all(f"{by} read" in comments for by in ("Ann", "Lia", "Bo"))
    assert 'w:author="Fact-check"' in comments
    desk.does("verdict", "C001", "wrong", "--because", "settled", by="Cy")
    assert desk.does("list").out.splitlines()[1].split()[2] == "wrong"
    assert "C001" not in desk.does("list", "--verdict", "confirmed").out


def test_a_change_asked_for_outlasts_an_edit_that_did_not_make_it(desk: Desk) -> None:
    told = "change to “was accused” was asked for on earlier words (Ann): judge again"
    desk.does("verdict", "C001", "wrong", "--because", "acquitted", by="Ann")
    desk.does("resolve", "C001", "change", "--to", "was accused", "--because", "acquitted", by="Ann")
    assert told in " ".join(desk.does("update", str(desk.folder / "new.txt")).out.split())
    assert told in " ".join(desk.fails("check", code=1).out.split())
    assert "a change was asked for on earlier words, judge again (C001)" in desk.does("status").out
    report = desk.does("report", "--format", "md", "--format", "json", "--stdout").out
    required = report.split("## Changes required")[1].split("##")[0]
    assert f"**Change** “{WORDS}”" in required.replace("\\", "")
    assert "Asked for on earlier words; judge again." in required
    (page,) = (desk.folder / "reports").glob("*draft-2.json")
    assert told in json.loads(page.read_text())["decision"]["blocking"][0]["reasons"]
    desk.does("verdict", "C001", "confirmed", "--because", "read again", by="Ann")
    assert "Changes required" not in desk.does("report", "--stdout").out
