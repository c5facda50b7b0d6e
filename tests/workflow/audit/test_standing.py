"""What the gate finds in the folder itself: words and bytes that are not those a verdict was given on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.workflow.steps import clear_one

WORDS = "The bridge opened on 14 June 1937 before some nine thousand people."
Harm = Callable[[Path], object]


@pytest.fixture
def ready(tmp_path: Path, run: Run) -> Path:
    """A fact-check with one claim, cleared on one source."""
    clear_one(run, tmp_path, WORDS)
    assert run("check").code == 0
    return tmp_path


def alter(name: str, old: bytes = b"1937", new: bytes = b"1938") -> Harm:
    def harm(folder: Path) -> None:
        data = (folder / name).read_bytes()
        assert old in data
        (folder / name).write_bytes(data.replace(old, new))

    return harm


def add_a_byte(name: str) -> Harm:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes() + b"x")


def flip_a_bit(name: str) -> Harm:
    def harm(folder: Path) -> None:
        data = bytearray((folder / name).read_bytes())
        data[len(data) // 2] ^= 1
        (folder / name).write_bytes(data)

    return harm


def take_away(name: str) -> Harm:
    return lambda folder: (folder / name).rename(folder / "elsewhere")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (take_away("sources"), "S001 capture 1: sources/S001/1 is missing"),
        (take_away("sources/S001/1/capture.warc.gz"), "S001 capture 1: "),
        (add_a_byte("sources/S001/1/capture.warc.gz"), " bytes here, "),
        (
            flip_a_bit("sources/S001/1/capture.warc.gz"),
            "not what was archived: as long as it was, with other bytes",
        ),
        (alter("sources/S001/1/text.full.txt"), "text.full.txt is not the text on record"),
        (
            alter("sources/S001/1/capture.json", b'"content_sha256": "', b'"content_sha256": "0'),
            "S001 capture 1",
        ),
        (take_away("essay/draft-1.txt"), "essay/draft-1.txt is missing"),
        (alter("essay/draft-1.txt"), "essay/draft-1.txt is not the file that was handed over"),
        (alter("essay/draft-1.text.txt"), "draft-1.text.txt is not the text that was read from draft 1"),
        (take_away("essay/draft-1.text.txt"), "the text of draft 1 is not in this folder"),
    ],
)
def test_the_gate_closes_when_the_folder_is_not_what_the_record_says(
    harm: Harm, said: str, ready: Path, run: Run
) -> None:
    harm(ready)
    gate = run("check")
    assert gate.code == 1
    shown = " ".join(gate.out.split())
    assert "C001" in shown and "stale" in shown and said.strip() in shown
    assert str(ready) not in gate.out
    assert run("sign-off").code == 1
    assert run("report", "--format", "md").code == 0
    [report] = (ready / "reports").glob("*.md")
    assert "NOT READY" in report.read_text() and str(ready) not in report.read_text()
    assert "NOT READY" in run("status").out


def test_what_nobody_judged_is_not_to_be_judged_again_because_the_draft_is_damaged(
    ready: Path, run: Run
) -> None:
    assert run("add", "It was opened.", "--quote", "The bridge opened").code == 0
    alter("essay/draft-1.text.txt")(ready)
    gate = " ".join(run("check").out.split())
    assert "C001 normal stale: essay/draft-1.text.txt is not the text" in gate
    assert "C002 normal open: essay/draft-1.text.txt is not the text" in gate
    assert "does not bear the record out, see what is amiss (C001, C002): factcheck verify" in gate
    assert "judge again" not in gate + run("status").out


def test_a_sign_off_does_not_hold_while_the_archive_is_gone(ready: Path, run: Run) -> None:
    assert run("sign-off").code == 0
    assert run("check", "--signed").code == 0
    (ready / "sources").rename(ready / "elsewhere")
    gate = run("check", "--signed")
    assert gate.code == 1 and "the folder: S001 capture 1" in gate.out
    (ready / "elsewhere").rename(ready / "sources")
    assert run("check", "--signed").code == 0


def test_what_no_verdict_rests_on_does_not_close_the_gate(ready: Path, run: Run) -> None:
    (ready / "other.txt").write_text("Another text, which nobody cites.\n")
    assert run("attach-source", "C001", str(ready / "other.txt")).code == 0
    (ready / "sources" / "S002").rename(ready / "elsewhere")
    assert run("check").code == 0
    assert run("verify").code == 1


def test_what_somebody_judged_before_is_not_rested_on_however_the_name_is_spelled(
    ready: Path, run: Run
) -> None:
    (ready / "other.txt").write_text(f"The archive says so, too. {WORDS}\n")
    run("attach-source", "C001", str(ready / "other.txt"), "--tier", "primary")
    run("cite", "C001", "S002", "--quote", WORDS)
    again = ("verdict", "C001", "confirmed", "--because", "the archive", "--evidence", "E002")
    assert run(*again, "--by", "ANN EXAMPLE").code == 0
    (ready / "sources" / "S001").rename(ready / "elsewhere")
    assert run("check").code == 0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stance: supports", "stance: context"),
        ("quote: The bridge opened on 14", "quote: The bridge opened on 15"),
        ("passage: The bridge opened on 14 June 1937", "passage: The bridge opened on 14 June 1938"),
        ("start: 28", "start: 29"),
    ],
)
def test_evidence_altered_by_hand_makes_stale_even_when_nothing_else_remembers_it(
    old: str, new: str, ready: Path, run: Run
) -> None:
    shutil.rmtree(ready / ".factcheck")
    (ready / "log.jsonl").unlink()
    record = ready / "claims.yaml"
    head, mark, evidence = record.read_text().partition("    evidence:\n")
    assert old in evidence
    record.write_text(head + mark + evidence.replace(old, new, 1))
    gate = run("check")
    assert gate.code == 1
    assert "stale: E001 says something else than what V001 relied on" in gate.out


@pytest.mark.parametrize("ledger", [True, False])
def test_evidence_that_a_verdict_relies_on_altered_by_hand_is_damage_and_is_not_taken_in(
    ledger: bool, ready: Path, run: Run
) -> None:
    alter("claims.yaml", b"stance: supports", b"stance: context")(ready)
    if not ledger:
        shutil.rmtree(ready / ".factcheck")
    why = "E001 was altered, and a recorded verdict relies on it"
    proved = run("verify")
    assert proved.code == 1
    assert f"damage: C001: {why}" in proved.out
    refused = run("status")
    assert refused.code == 2
    assert why in refused.err


def test_a_claim_is_shown_though_the_draft_it_stands_in_was_damaged(ready: Path, run: Run) -> None:
    draft = ready / "essay/draft-1.txt"
    for altered in (b"The bridge.\n", b"\x00\xff" * 40):
        draft.write_bytes(altered)
        shown = run("show", "C001")
        assert shown.code == 0
        assert WORDS in shown.out


def test_a_log_that_is_begun_anew_is_said_to_be(ready: Path, run: Run) -> None:
    shutil.rmtree(ready / ".factcheck")
    (ready / "log.jsonl").unlink()
    assert "log.jsonl is missing, though verdicts are on record" in run("status").err
    assert "missing" not in run("status").err
    assert "note: log.jsonl:1: the log begins with verdicts or sign-offs on record" in run("verify").out
