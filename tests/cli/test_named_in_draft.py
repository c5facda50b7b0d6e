"""A draft that names somebody protected: the work goes on, and the name goes nowhere."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

DRAFT = """Order at the harbour

The harbour opened in 1932. Joanna Quiet, who works in the office, said the order was never signed. \
She earned 5,000 kronor in 1998.

The mayor, Tom Moss, took 5,000 kronor from the builder in 1998. The bridge cost 5 million.
"""
NAME = "Joanna Quiet"


@pytest.fixture
def desk(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A fact-check whose draft names a protected contact."""
    (tmp_path / "harbour.txt").write_text(DRAFT)
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "harbour.txt"))
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{NAME}\n"))
    made.does("contact", "the clerk", "--protected")
    return made


def _unnamed(desk: Desk) -> bool:
    kept = [desk.folder / "claims.yaml", desk.folder / "log.jsonl", *(desk.folder / "reports").glob("*")]
    return not any(part in path.read_text() for path in kept for part in ("Quiet", "Joanna"))


def test_the_other_claims_are_proposed_and_what_is_left_out_is_told_by_its_place(desk: Desk) -> None:
    told = desk.fails("extract", code=1)
    assert (
        "line 3, characters 50-121: a sentence names P001, who is protected, and is left out (3 proposals)"
        in told.err
    )
    assert "Joanna" not in told.out + told.err
    said = [claim["restatement"] for claim in json.loads(desk.does("list", "--format", "json").out)]
    assert "The bridge cost 5 million." in said
    assert "The harbour opened in 1932." in said  # the name stands right behind it
    assert "She earned 5,000 kronor in 1998." in said  # told in its own words alone
    assert not any("signed" in words for words in said)
    assert _unnamed(desk)
    assert "on the list already" in desk.fails("extract", code=1).out
    assert "would name P001" in desk.fails("add", "x", "--quote", "Joanna Quiet, who works", code=2).err
    desk.does("add", "The order was never signed.", "--quote", "the order was never signed")
    assert desk.does("verify").code == 0


def test_what_stands_around_a_claim_is_shown_without_the_name(desk: Desk) -> None:
    desk.does("add", "The order was never signed.", "--quote", "the order was never signed")
    for command in (("show", "C001"), ("show", "C001", "--format", "json")):
        told = desk.does(*command).out
        assert "who works in the office" in told
        assert not any(part in told for part in ("Quiet", "Joanna"))


@pytest.mark.parametrize("words", ["opened in 1932. Joanna", "Quiet, who works in the office"])
def test_words_with_a_part_of_the_name_go_on_no_record(desk: Desk, words: str) -> None:
    desk.does("add", "It opened.", "--quote", "The harbour opened in 1932")
    for command in (("add", "It opened."), ("edit", "C001")):
        told = desk.fails(*command, "--quote", words, code=2)
        assert "those words of draft 1 would name P001, who is protected" in told.err
    assert _unnamed(desk)


def test_such_a_draft_is_not_ready_and_no_report_names_anybody(desk: Desk) -> None:
    desk.fails("extract", code=1)
    desk.does("accept", "--all")
    assert "the draft names somebody who is protected" in desk.fails("check", code=1).out
    assert "take the name out" in desk.does("status").out
    formats = ("md", "html", "csv", "json", "annotations")
    desk.does("report", *(word for form in formats for word in ("--format", form)))
    desk.does("report", "--edition", "public", "--format", "md", "--format", "html")
    assert _unnamed(desk)
    assert "a Word report is made of the draft" in desk.fails("report", "--format", "docx", code=2).err
    for claim in json.loads(desk.does("list", "--format", "json").out):
        desk.does("exclude", claim["id"], "--because", "not for us")
    assert "somebody who is protected" in desk.fails("sign-off", code=1).err
    (desk.folder / "mended.txt").write_text(DRAFT.replace(NAME, "A clerk"))
    desk.does("update", str(desk.folder / "mended.txt"))
    assert "somebody who is protected" not in desk.does("check").out
    desk.does("report", "--format", "docx")


def test_a_draft_that_comes_to_name_somebody_is_taken_in(desk: Desk) -> None:
    mended = desk.folder / "mended.txt"
    mended.write_text(DRAFT.replace(NAME, "A clerk"))
    desk.does("update", str(mended))
    desk.does("extract")
    desk.does("accept", "--all")
    back = desk.folder / "back.txt"
    back.write_text(DRAFT)
    told = desk.does("update", str(back))
    assert "draft 3 names P001, who is protected, at characters 50-62" in told.err
    assert "cannot go on record" in desk.fails("check", code=1).out
    assert _unnamed(desk)
    assert desk.does("verify").code == 0
    again = desk.folder / "again.txt"
    again.write_text(DRAFT.replace(NAME, "A clerk").replace("1932", "1933"))
    desk.does("update", str(again))
    assert "cannot go on record" in desk.fails("check", code=1).out  # a person says where its words are now
