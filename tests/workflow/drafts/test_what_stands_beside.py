"""A draft that changes what stands beside a judged claim: its verdict is stale, and comes back with the words."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.conftest import Run

DRAFT = """\
# The mill

## What the council did

The guard closed the old gate in 1951.

Ada Moss came second in the race.

She said: "It rained on all of us. I was ill for a week."

The dam at Brae holds. The lake behind it covers two villages.

The Hull Post ran a letter in March. The paper printed it twice.

The barn at Vik burned in 1960.[^1] Nobody was hurt.

- eggs
- milk

[^1]: It was insured for 2,000 pounds.
"""


@pytest.mark.parametrize(
    ("quote", "told", "was", "now"),
    [
        ("The guard closed the old gate in 1951", "", "council did", "council did not do"),
        ("I was ill for a week", "Said in a quotation: “I was ill for a week.”", "She said", "Her mother said"),
        ("The lake behind it covers two villages", "", "Brae", "Tarn"),
        ("The paper printed it twice", "", "Hull", "Lund"),
        ("It was insured for 2,000 pounds", "", "The barn at", "The boat at"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_judged_claim_binds_it(
    tmp_path: Path, run: Run, quote: str, told: str, was: str, now: str
) -> None:
    essay, report = tmp_path / "essay.md", tmp_path / "report.txt"
    essay.write_text(DRAFT)
    report.write_text(f"The final report says this and more. {DRAFT}")
    run("init", str(essay))
    run("add", told or f"{quote}.", "--quote", quote)
    run("attach-source", "C001", str(report), "--tier", "primary")
    run("cite", "C001", "S001", "--quote", quote)
    run("verdict", "C001", "confirmed", "--because", "the report")
    for text, status in ((DRAFT.replace(was, now), "stale"), (DRAFT, "cleared")):
        essay.write_text(text)
        run("update", str(essay))
        assert json.loads(run("show", "C001", "--format", "json").out)["status"] == status


def test_a_footnote_is_bound_to_the_sentence_with_its_mark_and_not_to_what_stands_above_it(
    tmp_path: Path, run: Run
) -> None:
    essay = tmp_path / "essay.md"
    essay.write_text(DRAFT)
    run("init", str(essay))
    run("add", "It was insured for 2,000 pounds.", "--quote", "It was insured for 2,000 pounds")
    run("verdict", "C001", "unsupported", "--because", "no report")
    essay.write_text(DRAFT.replace("- milk", "- cheese"))
    assert "went stale" not in run("update", str(essay)).out
    essay.write_text(DRAFT.replace("- milk", "- cheese").replace("The barn at", "The boat at"))
    told = run("update", str(essay)).out
    assert "“barn” became “boat”" in told
    assert "“The boat at Vik burned in 1960.”" in told


BESIDE = [
    (
        "The guard closed the old gate in 1951",
        "council did",
        "council did not do",
        "“not do” put in behind “did”",
    ),
    ("The lake behind it covers two villages", "Brae", "Tarn", "“Brae” became “Tarn”"),
    ("Ada Moss came second in the race", "came second", "came third", "“second” became “third”"),
]


def judge_one(run: Run, essay: Path, quote: str, draft: str = DRAFT) -> None:
    essay.write_text(draft)
    run("init", str(essay))
    run("add", f"{quote}.", "--quote", quote)
    run("verdict", "C001", "confirmed", "--because", "seen")


@pytest.mark.parametrize(("quote", "was", "now", "said"), BESIDE)
def test_every_command_says_what_changed(
    tmp_path: Path, run: Run, quote: str, was: str, now: str, said: str
) -> None:
    judge_one(run, tmp_path / "essay.md", quote)
    (tmp_path / "essay.md").write_text(DRAFT.replace(was, now))
    told = [
        run("update", str(tmp_path / "essay.md")).out,
        run("report", "--stdout").out,
        run("list", "--stale").out,
        run("list", "--format", "json").out,
        run("show", "C001").out,
        run("check").out,
    ]
    for each in told:
        assert said in " ".join(each.split())


def test_a_protected_name_stays_out_of_the_reasons(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    essay = tmp_path / "essay.md"
    draft = DRAFT.replace("The guard", f"{'It rained a lot that year. ' * 8}\n\nThe guard")
    judge_one(run, essay, "The guard closed the old gate in 1951", draft)
    monkeypatch.setattr("sys.stdin", io.StringIO("Orla Quiggin\n"))
    assert run("contact", "the clerk", "--protected").code == 0
    essay.write_text(draft.replace("council did", "Orla Quiggin did not do"))
    assert run("update", str(essay)).code == 0
    for told in (
        run("show", "C001").out,
        run("list", "--stale").out,
        run("show", "C001", "--format", "json").out,
    ):
        assert "Quiggin" not in told
    assert "[…]" in run("list", "--stale").out


@pytest.mark.parametrize(
    "now",
    [
        f"{'r' * 14} man Orlando Quiggin of the old town did not do",  # the line is cut behind the first name
        f"{'r' * 18} man Orlando Quiggin of the old town did not do",  # and within it
        "council did, Orlando Quiggin",  # of which one part is new
    ],
)
def test_no_part_of_a_protected_name_is_left_by_what_a_reason_leaves_out(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, now: str
) -> None:
    essay = tmp_path / "essay.md"
    draft = DRAFT.replace("The guard", f"{'It rained a lot that year. ' * 8}\n\nThe guard")
    draft = draft.replace("council did", "council did, Orlando Moss")
    judge_one(run, essay, "The guard closed the old gate in 1951", draft)
    monkeypatch.setattr("sys.stdin", io.StringIO("Orlando Quiggin\n"))
    assert run("contact", "the clerk", "--protected").code == 0
    essay.write_text(draft.replace("council did, Orlando Moss", now))
    assert run("update", str(essay)).code == 0
    said = run("list", "--stale").out + run("show", "C001").out
    assert not any(part in said for part in ("Orl", "ando", "Quig", "iggin"))
