"""A draft that changes what stands beside a judged claim: its verdict is stale, and comes back with the words."""

from __future__ import annotations

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
"""


@pytest.mark.parametrize(
    ("quote", "told", "was", "now"),
    [
        ("The guard closed the old gate in 1951", "", "council did", "council did not do"),
        ("I was ill for a week", "Said in a quotation: “I was ill for a week.”", "She said", "Her mother said"),
        ("The lake behind it covers two villages", "", "Brae", "Tarn"),
        ("The paper printed it twice", "", "Hull", "Lund"),
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
