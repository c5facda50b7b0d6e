"""What weakens a claim that was found right is said wherever it is relied on, and short quotations are proved."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

DENIED = "It is not true that the bridge is 120 metres long."
WORDS = "the bridge is 120 metres long"


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Two claims; a denial and two registers that differ are archived."""
    (tmp_path / "essay.txt").write_text(
        'The bridge is 120 metres long. The mayor called the bridge a "disaster".\n'
    )
    (tmp_path / "denial.txt").write_text(DENIED + "\n")
    (tmp_path / "yes.txt").write_text(
        "The bridge is 120 metres long. The mayor called the bridge a failure.\n"
    )
    (tmp_path / "no.txt").write_text("The bridge is 90 metres long.\n")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "essay.txt"))
    made.does("add", "The bridge is 120 metres long.", "--quote", "The bridge is 120 metres long")
    quote = 'The mayor called the bridge a "disaster"'
    made.does("add", quote, "--quote", quote, "--type", "quotation")
    for name in ("denial", "yes", "no"):
        made.does("attach-source", "C001", str(tmp_path / f"{name}.txt"), "--tier", "primary")
    return made


def test_a_warning_is_repeated_wherever_the_passage_is_relied_on(desk: Desk) -> None:
    desk.does("cite", "C001", "S001", "--quote", WORDS)
    warning = desk.claim("C001")["evidence"][0]["warnings"][0]
    told = f"E001: {warning}"
    said = desk.does("verdict", "C001", "confirmed", "--because", "the register").out
    assert told in " ".join(said.split())
    assert told in desk.run("check").out
    report = desk.does("report", "--stdout").out
    assert "C001 is cleared; note: E001" in report.split("## Decision")[1].split("\n## ")[0]


def test_right_does_not_rest_on_a_passage_against_it_and_leaving_one_aside_is_shown(desk: Desk) -> None:
    desk.does("cite", "C001", "S002", "--quote", "The bridge is 120 metres long")
    desk.does("cite", "C001", "S003", "--quote", "The bridge is 90 metres long", "--stance", "contradicts")
    said = desk.fails("verdict", "C001", "confirmed", "--because", "the register").err
    assert "confirmed cannot rest on E002" in said
    assert "--evidence E001" in said
    shown = "E002, cited as contradicting it, is left aside"
    said = desk.does("verdict", "C001", "confirmed", "--because", "older", "--evidence", "E001").out
    assert shown in said
    assert shown in desk.run("check").out


def test_a_short_quotation_has_to_be_proved_or_is_none(desk: Desk) -> None:
    desk.does("cite", "C002", "S002", "--quote", "The mayor called the bridge a failure")
    said = desk.does("verdict", "C002", "confirmed", "--because", "the register").out
    assert "the quotation is not proved" in said
    assert "disaster" in desk.does("quotes").out
    said = desk.does("edit", "C002", "--type", "characterisation").out
    assert desk.claim("C002")["status"] == "cleared"


def test_a_status_that_an_older_program_recorded_is_shown_as_the_rules_now_have_it(
    desk: Desk, run: Run, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / ".factcheck" / "ledger.db")) as ledger, ledger:
        ledger.execute("UPDATE claims SET status = 'cleared', blockers = '[]'")
    assert "cleared" not in run("list").out
    assert "blocks: no verdict yet" in run("show", "C001").out
    assert run("check").code == 1
    before = (tmp_path / "claims.yaml").read_bytes()
    assert "is not ready" in run("sign-off").err
    assert (tmp_path / "claims.yaml").read_bytes() == before


@pytest.mark.parametrize(("second", "said"), [("Bo", True), ("Lia", False)])
def test_a_claim_cleared_without_the_second_reader_who_was_asked_says_so(
    desk: Desk, second: str, said: bool
) -> None:
    desk.edits("second_reader: []", "second_reader: [legal]")
    desk.does("edit", "C001", "--risk", "legal")
    desk.does("assign", "C001", "--second", "--to", "Lia")
    desk.does("cite", "C001", "S002", "--quote", "The bridge is 120 metres long")
    told = "Lia was asked to read it second and has not"
    assert told not in desk.does("verdict", "C001", "confirmed", "--because", "the register").out
    assert (told in desk.does("verdict", "C001", "confirmed", "--because", "so", by=second).out) is said
    assert desk.status("C001") == "cleared"
    assert (f"cleared; note: {told}" in desk.run("check").out) is said
    assert (told in desk.does("report", "--stdout").out) is said
    assert told not in desk.does("report", "--edition", "public", "--stdout").out
