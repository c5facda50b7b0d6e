"""The example, start to report, as a user runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from factcheck.demo.steps import STEPS
from tests.conftest import Run


def test_the_example_runs_and_leaves_a_folder_to_explore(run: Run, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "demo"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n$ factcheck ") == len(STEPS)
    place = tmp_path / "factcheck-demo"
    reports = list((place / "reports").glob("*.md"))
    assert str(reports[0].relative_to(tmp_path)) in done.stdout
    report = reports[0].read_text()
    assert "NOT READY" in report
    assert "1,024 metres" in report
    assert "as long as I am minister" in report

    sources = json.loads(run("list", "--sources", "--format", "json", folder=place).out)
    assert sorted(s["captures"][-1]["outcome"] for s in sources) == [
        "blocked",
        "gone",
        "ok",
        "ok",
        "ok",
        "ok",
    ]
    assert {s["captures"][-1]["media_type"] for s in sources} == {"text/html", "application/pdf"}
    redirected = next(s for s in sources if s["url"].endswith("/builders"))
    assert redirected["captures"][-1]["final_url"].endswith("/people-who-built-the-bridge")
    claims = json.loads(run("list", "--format", "json", folder=place).out)
    statuses = {claim["status"] for claim in claims}
    assert {"cleared", "checked", "excluded"} <= statuses
    assert all(v["by"].startswith("Example") for claim in claims for v in claim["verdicts"])
    assert run("verify", folder=place).code == 0


def test_a_folder_with_something_in_it_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("mine")
    answer = run("demo", str(tmp_path / "mine"))
    assert answer.code == 2
    assert "is not empty" in answer.err
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["note.txt"]
