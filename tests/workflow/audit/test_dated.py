"""What bears a date that cannot be, or another one than the log tells of."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.store import history, mirror, seals
from tests.conftest import Run
from tests.workflow.steps import clear_one

WORDS = "The bridge opened on 14 June 1937 before some nine thousand people."


@pytest.fixture
def judged(tmp_path: Path, run: Run) -> Path:
    """A fact-check with one claim, cleared on one source."""
    clear_one(run, tmp_path, WORDS)
    return tmp_path


def by_hand(folder: Path, at: str, by: str = "Bo", resting: bool = False) -> None:
    """Type a second verdict on the claim, as a person would: without a seal."""
    file = folder / "claims.yaml"
    record = mirror.read(file.read_text())
    claim = record.claims[0]
    entry = replace(claim.verdicts[0], id="V002", at=at, by=by, seal="")
    entry = entry if resting else replace(entry, evidence=())
    later = replace(record, claims=(replace(claim, verdicts=(*claim.verdicts, entry)), *record.claims[1:]))
    file.write_text(mirror.bring(file.read_text(), later))


def chained(lines: Sequence[history.Line]) -> str:
    """The lines as a log, each following the one before."""
    written: list[str] = []
    prev: tuple[str, ...] = ()
    for line in lines:
        written.append(replace(line, prev=prev).written())
        prev = (history.parse(written[-1]).hash,)
    return "".join(f"{each}\n" for each in written)


def test_what_was_typed_by_hand_for_another_day_or_in_anothers_name_is_told(judged: Path, run: Run) -> None:
    by_hand(judged, "2019-01-01T10:00:00Z")
    assert run("list").code == 0
    answer = run("verify")
    told = "V002 by Bo, dated 2019-01-01T10:00:00Z, was typed by hand: taken in at "
    assert answer.code == 0 and told in answer.out


@pytest.mark.parametrize("clone", [False, True])
@pytest.mark.parametrize(
    ("at", "resting", "said"),
    [
        ("2999-01-01T00:00:00Z", False, "2999-01-01T00:00:00Z is in the future"),
        ("2019-01-01T10:00:00Z", True, "2019-01-01T10:00:00Z is before E001, which it relies on, was cited"),
    ],
)
def test_a_verdict_of_a_date_that_cannot_be_is_refused_with_its_line(
    judged: Path, run: Run, clone: bool, at: str, resting: bool, said: str
) -> None:
    by_hand(judged, at, resting=resting)
    if clone:
        shutil.rmtree(judged / ".factcheck")
    answer = run("list")
    assert answer.code == 2 and said in answer.err and "claims.yaml:" in answer.err


def test_a_verdict_dated_otherwise_with_its_seal_and_the_chain_made_anew_is_found(
    judged: Path, run: Run
) -> None:
    file, log = judged / "claims.yaml", judged / "log.jsonl"
    record = mirror.read(file.read_text())
    was = record.claims[0].verdicts[0]
    forged = seals.sealed(replace(was, at="2019-01-01T10:00:00Z"))
    lines = log.read_text().splitlines()
    place = next(number for number, line in enumerate(lines) if '"act":"verdict"' in line)
    lines[place] = (
        lines[place]
        .replace(was.seal, forged.seal)
        .replace(f'"at":"{was.at}","because"', f'"at":"{forged.at}","because"')
    )
    assert forged.at in lines[place]
    log.write_text(chained([history.parse(line) for line in lines]))
    head, _, rest = file.read_text().partition("verdicts:")
    file.write_text(f"{head}verdicts:{rest.replace(was.at, forged.at, 1).replace(was.seal, forged.seal)}")
    shutil.rmtree(judged / ".factcheck")
    answer = run("verify")
    assert answer.code == 1
    assert f"V001 is dated {forged.at}, and was recorded at " in answer.out
    assert answer.out.count("damage:") == 1


def test_a_verdict_taken_out_with_its_line_and_the_chain_made_anew_leaves_its_number(
    judged: Path, run: Run
) -> None:
    file, log = judged / "claims.yaml", judged / "log.jsonl"
    assert "V001 is borne by nothing" not in run("verify").out
    by_hand(judged, "2019-01-01T10:00:00Z")
    record = mirror.read(file.read_text())
    later = replace(record.claims[0], verdicts=record.claims[0].verdicts[1:])
    file.write_text(mirror.bring(file.read_text(), replace(record, claims=(later, *record.claims[1:]))))
    lines = [line for line in log.read_text().splitlines() if '"act":"verdict"' not in line]
    log.write_text(chained([history.parse(line) for line in lines]))
    shutil.rmtree(judged / ".factcheck")
    run("list")
    answer = run("verify")
    assert answer.code == 0 and "note: V001: is borne by nothing, and later ones are" in answer.out
