"""Ids that people type into claims.yaml: of one spelling, not far out of the sequence, never somebody else's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

CLAIM = """\
  - id: {name}
    type: event
    risk: normal
    restatement: {says}
    anchors:
      - draft: 1
        start: 0
        end: 5
        quote: "It is"
    origin: person
"""


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Two claims; a third was taken out of the file by hand."""
    (tmp_path / "bridge.txt").write_text("It is 1,204 metres long. It was opened by the minister.\n")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    for number in (1, 2, 3):
        made.does("add", f"Claim {number}.", "--quote", "It is 1,204 metres long")
    file = tmp_path / "claims.yaml"
    whole = file.read_text()
    (tmp_path / "third.txt").write_text(_third(whole))
    file.write_text(whole.replace(_third(whole), ""))
    made.does("status")
    return made


def _third(text: str) -> str:
    found = re.search(r"(?m)^ *- id: C003\n(?:  .*\n)*", text)
    assert found is not None
    return found[0]


def type_in(desk: Desk, entry: str) -> None:
    file = desk.folder / "claims.yaml"
    file.write_text(file.read_text().replace("claims:\n", "claims:\n" + entry))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("C0007", "has to be a claim id like C007, not"),
        ("C000", "has to be a claim id like C007, not"),
        ("C4", "has to be a claim id like C007, not"),
        ("c004", "has to be a claim id like C007, not"),
        ("E004", "has to be a claim id like C007, not"),
        ("C004 a", "has to be a claim id like C007, not"),
        ("C1234567890", "has to be a claim id like C007, not"),
        ("C001", "C001 stands twice"),
        ("C999999", "C999999 id: is far out of the sequence; the next free is C004"),
        (
            "C003",
            "C003 id: stood for something else, which line 5 of log.jsonl took out; the next free is C004",
        ),
    ],
)
def test_an_id_that_cannot_be_is_refused_in_one_line(desk: Desk, name: str, said: str) -> None:
    type_in(desk, CLAIM.format(name=name, says="Another."))
    answer = desk.fails("list")
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert re.match(r"factcheck: claims\.yaml:\d+: ", answer.err)


def test_the_next_id_is_taken_and_counted_on(desk: Desk) -> None:
    type_in(desk, CLAIM.format(name="C004", says="Another.") + CLAIM.format(name="C005", says="One more."))
    assert desk.does("status").err == ""
    assert desk.does("add", "It is.", "--quote", "It is").out.startswith("C006 ")


def test_numbers_left_out_are_told_of(desk: Desk) -> None:
    type_in(desk, CLAIM.format(name="C100", says="Ours begin at a hundred."))
    assert "C100 leaves out numbers: the one after it will be C101" in desk.does("status").err
    assert desk.does("add", "It is.", "--quote", "It is").out.startswith("C101 ")


def test_what_was_taken_out_may_come_back_under_its_id(desk: Desk) -> None:
    type_in(desk, (desk.folder / "third.txt").read_text().replace("normal", "high"))
    assert desk.does("status").err == ""
    assert desk.claim("C003")["restatement"] == "Claim 3."
    assert desk.does("verify").out.startswith("Good")


def test_evidence_and_questions_are_looked_at_too(desk: Desk) -> None:
    desk.does("query", "C001", "Who counted?")
    entry = "queries:\n      - id: Q0002\n        to: author\n        question: Why?\n        by: Ann\n"
    desk.edits("queries:\n", entry + '        at: "2026-01-01T00:00:00Z"\n')
    assert "Q0002 id: has to be a query id like Q002" in desk.fails("list").err
    desk.edits("Q0002", "Q900000")
    assert (
        "C001 queries Q900000 id: is far out of the sequence; the next free is Q002" in desk.fails("list").err
    )
    desk.edits("Q900000", "Q002")
    desk.does("list")
