"""A merge and a split are taken back as if they had not been, while nobody has built on them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

TEXT = "The bridge was built by 312 workers and eleven of them died. It opened in 1937. The opening was in 1937.\n"
WHOLE = "The bridge was built by 312 workers and eleven of them died"
SPLIT = ("split", "C001", "--quote", "built by 312 workers", "--quote", "eleven of them died")


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    (tmp_path / "essay.txt").write_text(TEXT)
    (tmp_path / "book.txt").write_text("The opening was in 1937, the book says.\n")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "essay.txt"))
    for quote in (WHOLE, "It opened in 1937", "The opening was in 1937"):
        made.does("add", f"{quote}.", "--quote", quote)
    made.does("attach-source", "C003", str(tmp_path / "book.txt"), "--tier", "primary")
    made.does("cite", "C003", "S001", "--quote", "The opening was in 1937")
    return made


def claims(desk: Desk) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(desk.does("list", "--format", "json").out)
    return found


def test_a_merge_taken_back_leaves_everything_as_it_was(desk: Desk) -> None:
    before = claims(desk)
    desk.does("merge", "C002", "C003")
    assert claims(desk) != before
    assert "C002 stands at 1 place again; open" in desk.does("merge", "C002", "C003", "--undo").out
    assert claims(desk) == before
    assert desk.does("verify").out.startswith("Good")
    desk.does("merge", "C002", "C003")
    desk.does("edit", "C002", "--note", "a note is no part of it")
    desk.does("merge", "C002", "C003", "--undo")
    assert claims(desk)[1]["note"] == "a note is no part of it"


def test_a_claim_taken_back_in_by_itself_can_still_be_parted_from_the_other(desk: Desk) -> None:
    before = claims(desk)
    desk.does("merge", "C002", "C003")
    said = desk.does("exclude", "C003", "--undo").out
    assert "C002 keeps the places and sources of C003; to part them: factcheck merge C002 C003 --undo" in said
    desk.does("merge", "C002", "C003", "--undo")
    assert claims(desk) == before


def test_several_merged_at_once_are_taken_back_at_once(desk: Desk) -> None:
    before = claims(desk)
    desk.does("merge", "C001", "C002", "C003")
    said = desk.fails("merge", "C001", "C002", "--undo").err
    assert "C002, C003 were merged into C001 together" in said
    desk.does("merge", "C001", "C003", "C002", "--undo")
    assert claims(desk) == before


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (("verdict", "C002", "confirmed", "--because", "x"), "C002 was judged since"),
        (("merge", "C002", "C003", "--undo"), "C002 is as it was before"),
        (("merge", "C002", "C001"), "C002 was changed since (anchors)"),
        (("split", "C002", "--quote", "opened", "--quote", "in 1937"), "C002 was changed since"),
    ],
)
def test_a_merge_that_was_built_on_stays(desk: Desk, since: tuple[str, ...], said: str) -> None:
    desk.does("merge", "C002", "C003")
    desk.run(*since)
    standing = claims(desk)
    assert said in desk.fails("merge", "C002", "C003", "--undo").err
    assert claims(desk) == standing


def test_what_was_not_merged_or_split_is_not_taken_back(desk: Desk) -> None:
    assert "C003 was not merged into C002" in desk.fails("merge", "C002", "C003", "--undo").err
    assert "C001 has no split to take back" in desk.fails("split", "C001", "--undo").err
    assert "at least two parts" in desk.fails("split", "C001").err
    assert "--undo" in desk.fails(*SPLIT, "--undo").err


def test_a_split_taken_back_brings_the_verdict_back_and_gives_no_id_twice(desk: Desk) -> None:
    desk.does("verdict", "C001", "unsupported", "--because", "looked")
    before = claims(desk)
    desk.does(*SPLIT)
    assert desk.status("C001") == "stale"
    said = desk.does("split", "C001", "--undo").out
    assert f"C001 says again: {WHOLE}." in said
    assert "C004 off the list" in said
    assert claims(desk) == before
    assert desk.does("verify").out.startswith("Good")
    assert "C001 has no split to take back" in desk.fails("split", "C001", "--undo").err
    assert "C005" in desk.does(*SPLIT).out


@pytest.mark.parametrize(
    ("since", "said"),
    [
        (("verdict", "C004", "unsupported", "--because", "x"), "C004 was judged since"),
        (("query", "C004", "Who says so?"), "C004 was changed since (queries)"),
        (("edit", "C001", "--restatement", "312 built it."), "C001 was changed since (restatement)"),
        (("verdict", "C001", "unsupported", "--because", "x"), "C001 was judged since"),
    ],
)
def test_a_split_that_was_built_on_stays(desk: Desk, since: tuple[str, ...], said: str) -> None:
    desk.does(*SPLIT)
    desk.does(*since)
    assert said in desk.fails("split", "C001", "--undo").err
    assert len(claims(desk)) == 4


def test_a_split_stays_while_somebody_is_on_record_on_one_of_its_parts(desk: Desk) -> None:
    desk.does("contact", "the clerk")
    desk.does(*SPLIT)
    desk.does("talk", "the clerk", "Twelve died.", "--claim", "C004")
    refused = desk.fails("split", "C001", "--undo").err
    assert "P001 is on record with what was said of C004" in refused
    desk.does("talk", "the clerk", "Twelve died.", "--undo", "--because", "it was the mayor")
    desk.does("split", "C001", "--undo")
    assert desk.does("verify").out.startswith("Good")


def test_what_a_correction_rests_on_does_not_move_in_a_merge(desk: Desk) -> None:
    desk.edits("essay:\n", "essay:\n  published: '2020'\n")
    desk.does("cite", "C003", "S001", "--quote", "1937, the book says")
    shown = ("--to", "In May.", "--missed", "x", "--evidence", "E001")
    desk.does("correct", "C003", "--cause", "slip", *shown)
    desk.does("merge", "C002", "C003")
    assert [[entry["id"] for entry in claim["evidence"]] for claim in claims(desk)[1:]] == [
        ["E002"],
        ["E001"],
    ]
    assert desk.does("verify").out.startswith("Good")


def test_only_what_is_excluded_is_taken_back_in(desk: Desk) -> None:
    desk.does("exclude", "C003", "--because", "taste")
    before = claims(desk)
    assert "C001 is not excluded" in desk.fails("exclude", "C003", "C001", "--undo", by="Bo").err
    assert claims(desk) == before
