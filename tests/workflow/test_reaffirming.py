"""Verdicts given again where house style alone changed the words: by whom they are of, one by one, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

DRAFT = """\
# The port

It is known that the port cost 3bn in May.

Mr. Lund sold the mill to nine men.

The guard closed the old gate in 1951.
"""
CLAIMS = (
    "the port cost 3bn in May",
    "Mr. Lund sold the mill to nine men",
    "The guard closed the old gate in 1951",
)
STYLE = (("3bn", "3 billion"), ("Mr.", "Mr"), ("nine", "9"))
HOUSE = """\
  second_reader: [high]
  people:
    - name: Ann
      roles: [checker]
    - name: Bo
      roles: [second-reader]
    - name: Ed
      roles: [editor]
"""


def edited(*changes: tuple[str, str]) -> str:
    text = DRAFT
    for was, now in changes:
        assert was in text
        text = text.replace(was, now)
    return text


@pytest.fixture
def judged(tmp_path: Path, run: Run) -> Path:
    """An essay with three claims, judged by Ann on a passage each, that a style sheet is then applied to."""
    essay, report = tmp_path / "essay.md", tmp_path / "report.txt"
    essay.write_text(DRAFT)
    report.write_text(f"The report. {DRAFT}")
    run("init", str(essay))
    for number, quote in enumerate(CLAIMS, 1):
        run("add", f"{quote}.", "--quote", quote, "--by", "Ann")
        run("attach-source", f"C00{number}", str(report), "--tier", "primary", "--by", "Ann")
        run("cite", f"C00{number}", "S001", "--quote", quote, "--by", "Ann")
        run("verdict", f"C00{number}", "confirmed", "--because", f"reason {number}", "--by", "Ann")
    return essay


def update(run: Run, essay: Path, *changes: tuple[str, str]) -> str:
    essay.write_text(edited(*changes))
    answer = run("update", str(essay))
    assert answer.code == 0
    return answer.out


def offered(run: Run, by: str = "Ann") -> list[str]:
    answer = run("reaffirm", "--by", by, "--format", "json")
    assert answer.code == 0
    return [one["claim"] for one in json.loads(answer.out)]


def shown(run: Run, name: str) -> dict[str, object]:
    held: dict[str, object] = json.loads(run("show", name, "--format", "json").out)
    return held


def test_style_alone_is_told_listed_and_given_again_one_by_one(judged: Path, run: Run) -> None:
    assert "In house style only: C001, C002: factcheck reaffirm" in update(run, judged, *STYLE)
    lines = len((judged.parent / "log.jsonl").read_text().splitlines())
    assert "house style only: “3bn” became “3 billion”" in run("list", "--stale").out
    listed = run("reaffirm", "--by", "Ann").out
    assert "C001 confirmed (V001)  house style only: “3bn” became “3 billion”" in listed
    assert "C002 confirmed (V002)  house style only: “Mr.” became “Mr”; “nine” became “9”" in listed
    assert shown(run, "C001")["status"] == "stale"  # a list records nothing
    assert len((judged.parent / "log.jsonl").read_text().splitlines()) == lines
    assert "2 verdicts given again by Ann." in run("reaffirm", "--all", "--by", "Ann").out
    assert [shown(run, name)["status"] for name in ("C001", "C002", "C003")] == ["cleared"] * 3
    assert len((judged.parent / "log.jsonl").read_text().splitlines()) == lines + 2
    last = shown(run, "C001")["verdicts"][-1]  # type: ignore[index]
    assert last["words"] == ["the port cost 3 billion in May"]
    assert last["because"] == "house style only: “3bn” became “3 billion”. The reasons of V001: reason 1"
    assert [relied["evidence"] for relied in last["evidence"]] == ["E001"]
    assert run("verify").code == 0
    assert offered(run) == []


def test_a_sentence_joined_to_another_is_given_again(judged: Path, run: Run) -> None:
    told = update(run, judged, ("nine men.\n\nThe guard", "nine men; the guard"))
    assert "changed: “The” became “the”" in told
    assert shown(run, "C003")["status"] == "stale"
    assert offered(run) == ["C003"]


@pytest.mark.parametrize(("was", "now"), [("3bn", "3 billion"), ("“3bn”", "‘3bn’"), ("7 per cent", "7%")])
def test_no_style_keeps_a_verdict_and_each_an_exclusion(tmp_path: Path, run: Run, was: str, now: str) -> None:
    essay = tmp_path / "essay.md"
    essay.write_text(f"The board called it {was} in May.\n\nThe board called it {was} in June.\n")
    run("init", str(essay))
    for month in ("May", "June"):
        run("add", f"It is {was} in {month}.", "--quote", f"called it {was} in {month}", "--by", "Ann")
    run("verdict", "C001", "unsupported", "--because", "no report", "--by", "Ann")
    run("exclude", "C002", "--because", "an opinion", "--by", "Ann")
    essay.write_text(essay.read_text().replace(was, now))
    told = run("update", str(essay)).out
    assert "1 verdict went stale: C001." in told
    assert ("Next: factcheck review" in told) is ("In house style only: C001" not in told)
    assert [shown(run, name)["status"] for name in ("C001", "C002")] == ["stale", "excluded"]


def test_what_is_called_style_alone_can_be_given_again(judged: Path, run: Run) -> None:
    told = update(run, judged, ("3bn", "3 billion"), ("It is known that", "It is a myth that"), ("nine", "9"))
    assert "In house style only: C002: factcheck reaffirm" in told
    assert offered(run) == ["C002"]


def test_reasons_are_those_of_the_first_verdict_however_often_it_is_given_again(
    judged: Path, run: Run
) -> None:
    update(run, judged, ("3bn", "3 billion"))
    run("reaffirm", "C001", "--by", "Ann")
    update(run, judged, ("3bn", "three billion"))
    run("reaffirm", "C001", "--by", "Ann")
    last = shown(run, "C001")["verdicts"][-1]  # type: ignore[index]
    assert last["because"] == "house style only: “3” became “three”. The reasons of V004: reason 1"


@pytest.mark.parametrize(
    "changes",
    [
        [("3bn", "3m")],
        [("3bn", "4 billion")],
        [("3bn", "3 billion"), ("in May", "in June")],
        [("3bn", "3 billion"), ("is known", "is not known")],
        [("3bn", "3 billion"), ("It is known that the", "The minister claims that the")],
        [("3bn", "3 billion"), ("# The port", "# Myths about the port")],
        [("3bn in May.", "3 billion in May. That is false.")],
    ],
)
def test_what_says_more_than_the_spelling_is_judged_again(
    judged: Path, run: Run, changes: list[tuple[str, str]]
) -> None:
    update(run, judged, *changes)
    assert "C001" not in offered(run)
    answer = run("reaffirm", "C001", "--by", "Ann")
    assert answer.code == 2
    assert "more than the spelling changed since V001" in answer.err
    assert len(shown(run, "C001")["verdicts"]) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("reaffirm", "C001", "C003", "--by", "Ann"), "C003: the words are those that V003 judged"),
        (("reaffirm", "C001", "--by", "Bo"), "C001 has no verdict of Bo"),
        (("reaffirm", "C001", "C009", "--by", "Ann"), "C009"),
        (("reaffirm", "C001", "--all"), "name claims, or give --all"),
    ],
)
def test_what_is_refused_records_nothing(judged: Path, run: Run, command: tuple[str, ...], said: str) -> None:
    update(run, judged, *STYLE)
    answer = run(*command)
    assert (answer.code, said in answer.err) == (2, True)
    assert len(shown(run, "C001")["verdicts"]) == 1  # type: ignore[arg-type]


def test_a_restatement_that_a_person_changed_is_judged_again(judged: Path, run: Run) -> None:
    update(run, judged, *STYLE)
    run("edit", "C001", "--restatement", "The port cost 3 billion dollars in May.", "--by", "Ann")
    assert offered(run) == ["C002"]


def test_evidence_that_is_gone_or_an_exclusion_is_in_the_way(judged: Path, run: Run) -> None:
    update(run, judged, *STYLE)
    run("exclude", "C002", "--because", "cut", "--by", "Ann")
    assert offered(run) == ["C001"]


def test_each_reader_gives_the_own_verdict_again(judged: Path, run: Run) -> None:
    record = judged.parent / "claims.yaml"
    record.write_text(record.read_text().replace("  second_reader: []\n", HOUSE, 1))
    run("edit", "C001", "--risk", "high", "--by", "Ann")
    run("verdict", "C001", "confirmed", "--because", "read it", "--by", "Bo")
    assert shown(run, "C001")["status"] == "cleared"
    update(run, judged, *STYLE)
    run("reaffirm", "--all", "--by", "Ann")
    assert shown(run, "C001")["status"] == "second-read"
    assert offered(run, "Ed") == []
    run("reaffirm", "C001", "--by", "Bo")
    assert shown(run, "C001")["status"] == "cleared"
    assert run("reaffirm", "--by", "Zoe").code == 2


def test_reasons_too_long_to_be_given_again_stop_no_others(judged: Path, run: Run) -> None:
    run("verdict", "C001", "confirmed", "--because", "x" * 20_000, "--by", "Ann")
    judged.write_text(edited(*STYLE))
    run("update", str(judged))
    assert "C001" not in run("reaffirm", "--by", "Ann").out
    told = run("reaffirm", "C001", "C002", "--by", "Ann")
    assert (told.code, "nothing was recorded: C001: the reasons of V004 are too long" in told.err) == (
        2,
        True,
    )
    assert "1 verdict given again" in run("reaffirm", "--all", "--by", "Ann").out
