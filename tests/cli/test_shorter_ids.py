"""Ids as people type them on the command line: 7 for C007, and all from one to another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Twelve claims."""
    (tmp_path / "bridge.txt").write_text("It is 1,204 metres long. It was opened by the minister.\n")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    for number in range(1, 13):
        made.does("add", f"Claim {number}.", "--quote", "It is 1,204 metres long")
    return made


@pytest.mark.parametrize("typed", ["C007", "c7", "7", " 07 "])
def test_a_claim_by_its_number(desk: Desk, typed: str) -> None:
    assert desk.does("show", typed).out.startswith("C007")


def test_a_number_that_could_be_of_several_kinds_is_none(desk: Desk) -> None:
    assert "there is no claim" in desk.fails("query", "7", "Who counted?").err


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["C003-C005"], "C003, C004 and C005"),
        (["3-5"], "C003, C004 and C005"),
        (["c10 - c12"], "C010, C011 and C012"),
        (["4-4", "C004", "4"], "C004"),
        (["9", "2-3", "3-4"], "C009, C002, C003 and C004"),
    ],
)
def test_claims_from_one_to_another(desk: Desk, typed: list[str], meant: str) -> None:
    assert desk.does("assign", *typed, "--to", "Ann").out.startswith(f"{meant} to be checked by Ann.")


@pytest.mark.parametrize("typed", ["5-3", "0-99999999"])
def test_a_range_that_is_none_is_refused(desk: Desk, typed: str) -> None:
    answer = desk.fails("assign", typed, "--to", "Ann")
    assert f"{typed} is not from a lower number to a higher one" in answer.err
    assert answer.code == 2


def test_a_range_beyond_the_claims_there_are_assigns_none(desk: Desk) -> None:
    assert "there is no claim 'C013'" in desk.fails("assign", "11-13", "--to", "Ann").err
    assert '"assigned_to": "Ann"' not in desk.does("list", "--format", "json").out
