"""The measuring protocols of the benchmarks: the program's own functions, spoken to over standard streams."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def asked(name: str, *arguments: str, said: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "benchmarks" / "protocol.py"), name, *arguments]
    return subprocess.run(command, input=said, capture_output=True, text=True, timeout=120, check=False)


def test_every_sentence_gets_a_score_and_whether_it_is_checkable() -> None:
    sentences = ["In 2019 the court fined Acme 3 million dollars.", "It is lovely, is it not?", "", " "]
    answers = json.loads(asked("sentences", said=json.dumps(sentences)).stdout)
    assert [answer["checkable"] for answer in answers] == [True, False, False, False]
    fact, taste, *nothing = (answer["score"] for answer in answers)
    assert 1 >= fact > taste >= 0
    assert nothing == [0, 0]


def test_the_claims_of_a_text_come_with_their_places(tmp_path: Path) -> None:
    text = "The bridge was built by 312 workers. It cost nine million pounds."
    (tmp_path / "essay.txt").write_text(text)
    found = json.loads(asked("extract", str(tmp_path / "essay.txt")).stdout)
    assert [text[claim["start"] : claim["end"]] for claim in found] == [
        "The bridge was built by 312 workers",
        "It cost nine million pounds",
    ]


def test_what_is_no_protocol_is_refused() -> None:
    assert asked("sentences", "one too many").returncode == 2
    refused = asked("nothing")
    assert (refused.returncode, refused.stderr.startswith("usage:")) == (2, True)
