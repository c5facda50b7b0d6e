"""A pronoun that the extractor left open: what `show` offers for it, and `edit --means`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

TEXT = "Ada Moss met Ida Falk in Lund in 1939. She signed the lease in 1940, and Kern sent it to her.\n"


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """An essay whose second sentence leaves open who signed."""
    (tmp_path / "lease.txt").write_text(TEXT)
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "lease.txt"))
    made.does("extract")
    return made


def test_what_a_pronoun_could_mean_is_offered_and_taken_by_its_number(desk: Desk) -> None:
    assert desk.claim("C002")["could_mean"] == {"she": ["Ada Moss", "Ida Falk"]}
    told = desk.does("show", "C002").out
    assert "left open: “She”, perhaps 1 Ada Moss, 2 Ida Falk; say what is meant:" in told
    desk.does("edit", "C002", "--means", "she", "2")
    claim = desk.claim("C002")
    assert claim["restatement"] == "Ida Falk signed the lease in 1940."
    assert (claim["unresolved"], claim["could_mean"]) == ([], {})
    assert "filled in: “Ida Falk” for “She”" in desk.does("show", "C002").out


def test_words_of_ones_own_are_told_as_they_are(desk: Desk) -> None:
    said = desk.does("edit", "C003", "--means", "her", "Ada Moss", "--means", "it", "the lease of 1940").out
    assert "Kern sent it [the lease of 1940] to her [Ada Moss]." in " ".join(said.split())


def test_a_year_is_no_number_of_a_meaning(desk: Desk) -> None:
    assert "sent it [1940] to her." in desk.does("edit", "C003", "--means", "it", "1940").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("she", "3"), "C002 has no meaning 3 for “she”"),
        (("she", "0"), "C002 has no meaning 0 for “she”"),
        (("he", "Kern"), "C002 does not leave “he” open"),
        (("she", "  "), "“she” cannot be told by that in C002"),
    ],
)
def test_what_cannot_be_filled_in_is_refused(desk: Desk, words: tuple[str, str], told: str) -> None:
    before = (desk.folder / "claims.yaml").read_text()
    assert told in desk.fails("edit", "C002", "--means", *words).err
    assert (desk.folder / "claims.yaml").read_text() == before


def test_a_wording_and_a_meaning_at_once_are_refused(desk: Desk) -> None:
    desk.fails("edit", "C002", "--means", "she", "1", "--restatement", "Ada Moss signed.")


def test_the_offer_stands_in_a_new_draft_too(desk: Desk) -> None:
    (desk.folder / "lease.txt").write_text(TEXT.replace("1939", "May 1939"))
    desk.does("update", str(desk.folder / "lease.txt"))
    assert desk.claim("C002")["could_mean"] == {"she": ["Ada Moss", "Ida Falk"]}


def test_claims_that_leave_words_open_are_listed_until_they_are_told(desk: Desk) -> None:
    def left_open() -> list[str]:
        return [claim["id"] for claim in json.loads(desk.does("list", "--left-open", "--format", "json").out)]

    assert left_open() == ["C002", "C003"]
    desk.does("edit", "C002", "--means", "she", "Ada Moss")
    assert left_open() == ["C003"]


def test_a_word_that_recurs_stays_open_until_it_is_told_there_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dray.txt").write_text(
        "Karl Dray met Bo Kern in Lund in 1939. He was 26, as he had said in Tarn.\n"
    )
    desk = Desk(run, tmp_path)
    desk.does("init", str(tmp_path / "dray.txt"))
    desk.does("extract")
    assert desk.claim("C002")["unresolved"][:2] == ["He", "he"]
    desk.does("edit", "C002", "--means", "he", "Karl Dray")
    claim = desk.claim("C002")
    assert claim["restatement"].startswith("Karl Dray was 26, as he had said")
    assert "He" not in claim["unresolved"]
    assert "he" in claim["unresolved"]
    desk.does("edit", "C002", "--means", "he", "Bo Kern")
    claim = desk.claim("C002")
    assert claim["restatement"].startswith("Karl Dray was 26, as he [Bo Kern] had")
    assert "he" not in claim["unresolved"]
