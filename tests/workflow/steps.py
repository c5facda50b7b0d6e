"""Steps that many fact-checks of the tests begin with."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run


def clear_one(run: Run, folder: Path, words: str) -> None:
    """Start a fact-check of these words alone, one claim, and clear it on the one source that says them."""
    (folder / "essay.txt").write_text(f"{words}\n")
    (folder / "report.txt").write_text(f"The final report says this. {words}\n")
    run("init", str(folder / "essay.txt"))
    run("add", words, "--quote", words)
    run("attach-source", "C001", str(folder / "report.txt"), "--tier", "primary")
    run("cite", "C001", "S001", "--quote", words)
    run("verdict", "C001", "confirmed", "--because", "the report")
