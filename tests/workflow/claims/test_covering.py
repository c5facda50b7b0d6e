"""Words that no claim stands in: said by the gate, the reports, the overview and the sign-off."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.workflow.steps import clear_one

WORDS = "The bridge opened on 14 June 1937 before some nine thousand people."
CHARGE = "Mayor Falk stole 3 million euros."


@pytest.fixture
def moved_on(tmp_path: Path, run: Run) -> Path:
    """A fact-check that was ready, with a new draft that says more."""
    (tmp_path / "next.txt").write_text(f"{WORDS}\n\n{CHARGE}\n")
    clear_one(run, tmp_path, WORDS)
    done = run("check", "--covered")
    assert (done.code, "no claim covers" in done.out) == (0, False)
    run("update", str(tmp_path / "next.txt"))
    return tmp_path


def test_the_gate_says_it_and_asked_to_holds_by_it(run: Run, moved_on: Path) -> None:
    said = run("check")
    assert said.code == 0
    assert said.out == (
        f"READY: draft 2, 1 of 1 claim cleared; none blocks.\nno claim covers “{CHARGE}”\n"
        "Next: 1 passage has no claim: look at what it says: factcheck list --uncovered\n"
    )
    assert run("check", "--covered").code == 1
    found = json.loads(run("check", "--covered", "--format", "json").out)["uncovered"]
    start = len(WORDS) + 2
    assert found == [{"start": start, "end": start + len(CHARGE), "words": CHARGE, "sentence": ""}]
    run("add", CHARGE, "--quote", CHARGE)
    run("exclude", "C002", "--because", "cut on the page")
    assert run("check", "--covered").code == 0


def test_the_same_key_has_the_same_value_wherever_json_is_printed(run: Run, moved_on: Path) -> None:
    gate, overview = (json.loads(run(name, "--format", "json").out) for name in ("check", "status"))
    run("report", "--format", "json")
    (path,) = (moved_on / "reports").glob("essay*.json")
    report = json.loads(path.read_text())
    report |= report["decision"]
    for key in ("headline", "ready", "lacking"):
        assert gate[key] == overview[key] == report[key]
    for key in ("signature", "uncovered", "tracked_changes", "under_revision"):
        assert gate[key] == overview[key] == report[key]
    assert gate["with_risk"] == report["with_risk"]
    (moved_on / "third.txt").write_text(f"{WORDS}\n\n{CHARGE}\n\nHe fled.\n")
    revised = json.loads(run("update", str(moved_on / "third.txt"), "--format", "json").out)
    later = json.loads(run("check", "--format", "json").out)
    assert revised["uncovered"] == later["uncovered"][1:]
    assert (revised["tracked_changes"], revised["under_revision"]) == (0, [])


def test_overview_and_sign_off_say_it(run: Run, moved_on: Path) -> None:
    assert "1 passage of the draft has no claim\n" in run("status").out
    assert "factcheck list --uncovered" in run("status").out
    assert f"no claim covers “{CHARGE}”" in run("sign-off").out


def test_the_reports_have_the_words(run: Run, moved_on: Path) -> None:
    assert run("report", "--format", "md", "--format", "html", "--format", "json").code == 0
    made = {path.suffix: path.read_text() for path in (moved_on / "reports").glob("essay*")}
    assert "1 passage of the draft has no claim." in made[".md"]
    assert f"“{CHARGE}” (characters 69–102)" in made[".md"]
    assert "1 passage of the draft has no claim; nobody has looked at what it says:" in made[".html"]
    assert json.loads(made[".json"])["uncovered"][0]["words"] == CHARGE
    run("report", "--edition", "public")
    assert CHARGE not in next((moved_on / "reports").glob("*-public.md")).read_text()


def test_a_part_of_a_sentence_is_said_with_it(run: Run, moved_on: Path) -> None:
    run("add", "Falk stole.", "--quote", "Mayor Falk stole")
    assert f"3 million euros (in: {CHARGE})" in run("list", "--uncovered").out


def test_without_a_list_nothing_is_uncovered(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(f"{WORDS}\n")
    run("init", str(tmp_path / "essay.txt"))
    assert json.loads(run("check", "--format", "json").out)["uncovered"] == []


def test_without_the_text_it_is_not_known_and_that_is_said(run: Run, moved_on: Path) -> None:
    """A draft that was never kept here: its claims stand, but nobody can tell what they leave out."""
    record = moved_on / "claims.yaml"
    lines = record.read_text().splitlines(keepends=True)
    record.write_text("".join(line for line in lines if "file: essay/" not in line))
    for path in (moved_on / "essay").iterdir():
        path.unlink()
    said = run("check")
    assert (said.code, "whether claims cover it was not looked at" in said.out) == (0, True)
    assert run("check", "--covered").code == 1
    assert json.loads(run("check", "--format", "json").out)["uncovered"] is None
    run("report", "--format", "md", "--format", "html", "--format", "json")
    made = {path.suffix: path.read_text() for path in (moved_on / "reports").glob("essay*")}
    for ending in (".md", ".html"):
        assert "The text of the draft is not at hand" in made[ending]
    assert json.loads(made[".json"])["uncovered"] is None


def test_the_very_same_statement_at_other_words_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text("Lind stole. The clerk took the money home, and it was a lot.\n")
    run("init", str(tmp_path / "essay.txt"))
    for quote in ("Lind stole", "The clerk took the money", "it was a lot"):
        run("add", "Lind  stole." if quote.startswith("The") else "Lind stole.", "--quote", quote)
    run("add", "It was much.", "--quote", "a lot")
    found = json.loads(run("list", "--duplicates", "--format", "json").out)
    assert found == [{"claim": "C002", "other": "C001"}, {"claim": "C003", "other": "C001"}]
    run("exclude", "C001", "--because", "said once")
    found = json.loads(run("list", "--duplicates", "--format", "json").out)
    assert found == [{"claim": "C003", "other": "C002"}]


def test_a_sentence_put_twice_but_for_a_dash_is_a_duplicate(run: Run, tmp_path: Path) -> None:
    words = "It is a resource everyone can shape — adding knowledge about their own country"
    (tmp_path / "essay.txt").write_text(f"{words}.\n")
    run("init", str(tmp_path / "essay.txt"))
    run("add", words, "--quote", words)
    run("add", words.replace(" —", ","), "--quote", "adding knowledge about their own country")
    listed = run("list", "--duplicates").out
    assert "C002" in listed
    assert "C001" in listed


def test_a_line_end_of_wrapped_markdown_cuts_no_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.md").write_text(
        "The mill at Tarn was sold in\n1911 to Ada\nMoss, who closed\nit.\n\nIt was pulled\ndown in 1925.\n"
    )
    run("init", str(tmp_path / "essay.md"))
    run("add", "Ada Moss closed the mill.", "--quote", "who closed\nit")
    sold = "The mill at Tarn was sold in 1911 to Ada Moss"
    assert f"    in: {sold}, who closed it.\n" in run("show", "C001").out
    listed = run("list", "--uncovered").out
    assert f"{sold} (in: {sold}, who" in listed
    assert "63-90  It was pulled down in 1925." in listed
