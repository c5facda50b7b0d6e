"""A slip at the desk: evidence and sources put to the wrong claim are taken back, history is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

NOTE = "The bridge is 1,024 metres long. It was opened by the minister of works on a Monday."
LONG = "The bridge is 1,024 metres long"
OPENED = "It was opened by the minister of works"


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Two claims with one archived source; E001 of the first is cited as support."""
    (tmp_path / "bridge.txt").write_text("It is 1,204 metres long. It was opened by the minister.\n")
    (tmp_path / "note.txt").write_text(NOTE)
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    made.does("add", "The bridge is 1,204 metres long.", "--quote", "It is 1,204 metres long")
    made.does("add", "The minister opened it.", "--quote", "It was opened by the minister")
    made.does("attach-source", "C001", str(tmp_path / "note.txt"), "--tier", "primary")
    made.does("attach-source", "C002", "S001")
    made.does("cite", "C001", "S001", "--quote", LONG)
    return made


def held(desk: Desk, claim: str) -> tuple[list[str], list[str]]:
    found = desk.claim(claim)
    return [e["id"] for e in found["evidence"]], [s["source"]["id"] for s in found["sources"]]


def test_the_same_passage_with_two_stances_is_told(desk: Desk) -> None:
    said = desk.does("cite", "C001", "S001", "--quote", LONG, "--stance", "contradicts").out
    assert "warning: E001 has words of this passage too, and there it supports" in said
    assert "factcheck detach C001 E001, or E002" in said
    assert "warning" not in desk.does("cite", "C001", "S001", "--quote", OPENED, "--stance", "context").out


def test_evidence_and_its_source_are_taken_back_together(desk: Desk) -> None:
    assert desk.does("detach", "c1", "s1", "e1").out.startswith(
        "S001 and E001 taken back from C001.\nC001 is open"
    )
    assert held(desk, "C001") == ([], [])
    assert held(desk, "C002") == ([], ["S001"])
    assert "E001" in desk.does("log", "--act", "detach").out
    assert desk.does("verify").out.startswith("Good")


def test_what_is_taken_back_keeps_its_number(desk: Desk) -> None:
    desk.does("detach", "C001", "E001", "S001", "--because", 'it has "id":"E900" and "id":"S900" in it')
    desk.does("attach-source", "C001", "S001")
    assert desk.does("cite", "C001", "S001", "--quote", OPENED).out.startswith("E002 ")
    desk.does("detach", "C001", "E002")
    assert desk.does("cite", "C002", "S001", "--quote", LONG).out.startswith("E003 ")
    assert held(desk, "C001") == ([], ["S001"])


def test_what_was_taken_out_by_hand_keeps_its_number(desk: Desk) -> None:
    desk.does("add", "It is a bridge.", "--quote", "It is")
    file = desk.folder / "claims.yaml"
    file.write_text(re.sub(r"(?m)^ *- id: C003\n(?: .*\n)*", "", file.read_text()))
    assert "C004" in desk.does("add", "It is a bridge.", "--quote", "It is").out


def test_what_differs_from_the_page_is_said_once(desk: Desk) -> None:
    said = desk.fails("cite", "C001", "S001", "--quote", LONG.replace("1,024", "1,204")).err
    assert said.count('you quoted "1,204", the page says "1,024"') == 1
    assert f"closest passage: “{LONG}”" in said


@pytest.mark.parametrize(
    ("names", "why"),
    [
        (["E009"], "E009 is no evidence of C001; see `factcheck show C001`"),
        (["S009"], "S009 is not attached to C001; see `factcheck show C001`"),
        (["S001"], "E001 of C001 is cited from S001; take that back too: factcheck detach C001 E001 S001"),
        (["E001", "S009"], "S009 is not attached to C001"),
    ],
    ids=["no such evidence", "no such source", "a source that is cited", "one of two is wrong"],
)
def test_what_cannot_be_taken_back_is_told_and_nothing_is(desk: Desk, names: list[str], why: str) -> None:
    assert why in desk.fails("detach", "C001", *names).err
    assert held(desk, "C001") == (["E001"], ["S001"])


def test_what_a_verdict_rests_on_stays(desk: Desk) -> None:
    desk.does("verdict", "C001", "wrong", "--because", "the note")
    assert "V001 rests on E001, which so is history" in desk.fails("detach", "C001", "E001").err
    assert held(desk, "C001") == (["E001"], ["S001"])


@pytest.mark.parametrize(
    ("verdict", "told"), [("confirmed", True), ("confirmed-minor", True), ("wrong", False)]
)
def test_a_figure_in_none_of_the_passages_is_told_of_a_confirmed_claim(
    desk: Desk, verdict: str, told: bool
) -> None:
    said = desk.does("verdict", "C001", verdict, "--because", "the note").out
    assert ("in no passage that it rests on as support: 1,204" in said) is told
    shown = desk.does("cite", "C002", "S001", "--quote", OPENED).out
    assert shown.startswith("E002")
    assert "in none" not in desk.does("verdict", "C002", "confirmed", "--because", "the note").out
