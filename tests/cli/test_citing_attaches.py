"""A source is a claim's own by being cited for it: nobody who asks what rests on a source misses one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

LONG = "The bridge is 1,024 metres long"


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Two claims, and S001 attached to the first alone."""
    (tmp_path / "bridge.txt").write_text("It is 1,204 metres long. It was opened by the minister.\n")
    (tmp_path / "note.txt").write_text(f"{LONG}. It was opened by the minister of works on a Monday.")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    made.does("add", "The bridge is 1,204 metres long.", "--quote", "It is 1,204 metres long")
    made.does("add", "The minister opened it.", "--quote", "It was opened by the minister")
    made.does("attach-source", "C001", str(tmp_path / "note.txt"), "--tier", "primary")
    return made


def listed(desk: Desk, *narrowed: str) -> list[str]:
    return [claim["id"] for claim in json.loads(desk.does("list", *narrowed, "--format", "json").out)]


def put(desk: Desk, claim: str) -> list[tuple[str, str]]:
    return [(entry["source"]["id"], entry["by"]) for entry in desk.claim(claim)["sources"]]


def test_a_citation_attaches_its_source(desk: Desk) -> None:
    assert listed(desk, "--no-sources") == ["C002"]
    assert "S001 is attached to C002 by it" in desk.does("cite", "C002", "S001", "--quote", LONG, by="Bo").out
    assert put(desk, "C002") == [("S001", "Bo")]
    assert listed(desk, "--source", "S001") == ["C001", "C002"]
    assert listed(desk, "--no-sources") == []
    assert "is attached" not in desk.does("cite", "C001", "S001", "--quote", LONG, by="Bo").out
    assert put(desk, "C001") == [("S001", "Ann")]
    assert desk.does("verify").out.startswith("Good")


def test_both_are_taken_back_together(desk: Desk) -> None:
    desk.does("cite", "C002", "S001", "--quote", LONG)
    desk.does("detach", "C002", "E001", "S001")
    assert listed(desk, "--no-sources") == ["C002"]


def test_evidence_without_an_attachment_in_an_older_record_is_seen(desk: Desk) -> None:
    desk.does("cite", "C002", "S001", "--quote", LONG)
    desk.edits("    sources:\n      - source: S001\n        by: Ann\n    evidence:", "    evidence:")
    assert put(desk, "C002") == [("S001", "")]
    assert listed(desk, "--source", "S001") == ["C001", "C002"]
    assert listed(desk, "--no-sources") == []
    row = next(line for line in desk.does("list", "--format", "csv").out.splitlines() if "C002" in line)
    assert row.split(",")[5:7] == ["1", "1"]
    again = desk.does("cite", "C002", "S001", "--quote", LONG).out
    assert "E001" in again
    assert "was on record already" in again
    assert "S001 is attached to C002 by it" in again
