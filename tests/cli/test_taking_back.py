"""What was recorded by mistake is taken back with a reason, and the log keeps it; no correction before publication."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

WORDS = "The order was never signed."
CORRECTED = ("correct", "C001", "--cause", "slip", "--to", "In May.", "--missed", "the month")


@pytest.fixture
def desk(run: Run, started: Path) -> Desk:
    """A fact-check of an essay that has no day yet."""
    return Desk(run, started)


def published(desk: Desk, day: str) -> None:
    path = desk.folder / "claims.yaml"
    path.write_text(path.read_text().replace("essay:\n", f"essay:\n  published: '{day}'\n", 1))


def logged(desk: Desk, name: str) -> list[tuple[str, str]]:
    lines = json.loads(desk.does("log", name, "--format", "json").out)
    return [(line["act"], line["why"]) for line in lines]


def test_a_talk_is_taken_back_by_its_words(desk: Desk) -> None:
    desk.does("contact", "the clerk")
    desk.does("talk", "the clerk", WORDS, "--claim", "C001")
    desk.does("talk", "the clerk", "It was late.")
    assert "1 talk on record" in desk.does("talk", "P001", WORDS, "--undo", "--because", "the mayor").out
    (held,) = json.loads(desk.does("contact", "--format", "json").out)
    assert [talk["said"] for talk in held["talks"]] == ["It was late."]
    assert ("talk --undo", "the mayor") in logged(desk, "P001")
    assert WORDS in (desk.folder / "log.jsonl").read_text()
    assert "not on record" in desk.fails("talk", "P001", WORDS, "--undo", "--because", "again", code=2).err
    assert "why" in desk.fails("talk", "P001", "It was late.", "--undo", code=2).err
    assert "--undo" in desk.fails("talk", "P001", "It was late.", "--because", "x", code=2).err
    assert desk.does("verify").out.startswith("Good")


def test_a_search_is_taken_back_by_its_words_and_place(desk: Desk) -> None:
    for where in ("the archive", "the register", "the archive"):
        desk.does("searched", "C001", "opening", "--in", where)
    undo = ("searched", "C001", "opening", "--in", "the archive", "--undo", "--because", "never made")
    assert "taken back" in desk.does(*undo).out
    assert [made["where"] for made in desk.claim("C001")["searches"]] == ["the archive", "the register"]
    desk.does(*undo)
    assert [made["where"] for made in desk.claim("C001")["searches"]] == ["the register"]
    assert "no search" in desk.fails(*undo, code=2).err
    assert logged(desk, "C001").count(("searched --undo", "never made")) == 2
    assert desk.does("verify").out.startswith("Good")


def test_a_correction_is_taken_back_and_its_id_is_not_given_again(desk: Desk) -> None:
    published(desk, "2020-01-01")
    desk.does(*CORRECTED)
    said = desk.does("correct", "C001", "--undo", "k1", "--because", "the paper was right").out
    assert "K001 C001 is taken back" in said
    assert "0 corrections" in desk.does("correct").out
    assert ("correct --undo", "the paper was right") in logged(desk, "C001")
    assert (
        "no correction K001" in desk.fails("correct", "C001", "--undo", "K001", "--because", "x", code=2).err
    )
    assert "K002" in desk.does(*CORRECTED).out
    assert "why" in desk.fails("correct", "C001", "--undo", "K002", code=2).err
    assert desk.does("verify").out.startswith("Good")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("", "nothing is published: no day is on record, and no sign-off"),
        ("2999-01-01", "not published before 2999-01-01"),
        ("2999", "not published before 2999"),
        ("2020-01", ""),
        ("2020", ""),
    ],
)
def test_nothing_is_corrected_before_it_is_published(desk: Desk, day: str, said: str) -> None:
    if day:
        published(desk, day)
    if not said:
        assert "K001" in desk.does(*CORRECTED).out
        return
    refused = desk.fails(*CORRECTED, code=2).err
    assert said in refused
    assert "factcheck resolve C001 change" in refused
    assert not desk.claim("C001").get("corrections")
