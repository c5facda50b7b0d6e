"""Reading a draft again proposes nothing twice, whatever people did to the list meanwhile."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run

TEXT = (
    "On 14 June 1937, some nine thousand people walked across the strait for the first time in history.\n\n"
    "The bridge cost 4.1 million crowns. Ole Brun was dismissed in 1940.\n"
)


def start(run: Run, folder: Path, text: str = TEXT, *options: str) -> None:
    (folder / "essay.txt").write_text(text)
    assert run("init", str(folder / "essay.txt"), *options).code == 0
    assert run("extract").code == 0


def said(run: Run) -> list[str]:
    return [claim["restatement"] for claim in json.loads(run("list", "--format", "json").out)]


def test_extraction_run_again_adds_nothing(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    before = said(run)
    run("extract")
    assert said(run) == before


def test_a_claim_that_was_split_is_not_proposed_whole_again(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    parts = ("some nine thousand people walked across the strait", "for the first time in history")
    assert run("split", "C001", "--quote", parts[0], "--quote", parts[1]).code == 0
    before = said(run)
    run("extract")
    assert said(run) == before


def test_a_reworded_restatement_and_another_place_for_it_bring_nothing_back(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    run("edit", "C002", "--restatement", "The bridge cost 4.1 million crowns in all.")
    run("edit", "C002", "--quote", "The bridge cost 4.1 million crowns. Ole Brun")
    before = said(run)
    run("extract")
    assert said(run) == before


def test_a_sentence_that_a_new_draft_has_once_more_is_proposed_for_its_new_place(
    run: Run, tmp_path: Path
) -> None:
    start(run, tmp_path)
    run("accept", "--all")
    (tmp_path / "next.txt").write_text(
        f"{TEXT}\nThe mayor wept. The bridge cost 4.1 million crowns. Nobody sang in 1951.\n"
    )
    run("update", str(tmp_path / "next.txt"))
    again = "The bridge cost 4.1 million crowns."
    assert f"  {again}\n" in run("list", "--uncovered").out
    assert again in run("extract").out
    claims = [c for c in json.loads(run("list", "--format", "json").out) if c["restatement"] == again]
    assert [[a["start"] for a in c["anchors"] if a["draft"] == 2] for c in claims] == [[100], [185]]
    assert claims[1]["status"] == "proposed" and "says nearly what C002 says" in claims[1]["reasons"]
    assert "0 passages" in run("list", "--uncovered").out
    before = said(run)
    run("extract")
    assert said(run) == before


def test_what_is_new_beside_one_small_claim_is_proposed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(TEXT)
    run("init", str(tmp_path / "essay.txt"))
    run("add", "It was the first time.", "--quote", "first time")
    run("extract")
    assert len(said(run)) == 4


def test_a_statement_that_a_person_put_in_own_words_with_a_short_quote_is_not_proposed_again(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "essay.txt").write_text(TEXT)
    run("init", str(tmp_path / "essay.txt"))
    run("add", "Brun lost his post in 1940.", "--quote", "dismissed")
    run("add", "Nobody had crossed it on foot before.", "--quote", "first time in history")
    run("extract")
    assert said(run) == [
        "Nobody had crossed it on foot before.",
        "The bridge cost 4.1 million crowns.",
        "Brun lost his post in 1940.",
    ]


def test_a_draft_that_goes_by_mail_is_put_back_under_its_own_name(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    (tmp_path / "essay").rename(tmp_path / "kept elsewhere")
    gone = run("extract")
    assert gone.code == 2 and "put essay.txt back into essay/" in gone.err
    (tmp_path / "essay").mkdir()
    (tmp_path / "essay" / "essay.txt").write_text(TEXT + "More.\n")
    other = run("extract")
    assert other.code == 2 and "essay/essay.txt is not what was handed in as draft 1" in other.err
    (tmp_path / "essay" / "essay.txt").write_text(TEXT)
    before = said(run)
    assert run("extract").code == 0
    assert said(run) == before


def test_what_says_nearly_the_same_is_named(run: Run, tmp_path: Path) -> None:
    start(
        run,
        tmp_path,
        "The bridge cost 4.1 million crowns.\n\nThe bridge cost 4.1 million crowns, they say.\n",
    )
    found = json.loads(run("list", "--format", "json").out)
    assert "says nearly what C001 says" in found[-1]["reasons"]
    listed = json.loads(run("list", "--duplicates", "--format", "json").out)
    assert listed == [{"claim": found[-1]["id"], "other": "C001"}]
    shown = run("list", "--duplicates").out
    assert shown.splitlines()[1].split()[:2] == [found[-1]["id"], "C001"]
    assert shown.endswith("1 claim says nearly what another says.\n")
    run("report")
    report = next((tmp_path / "reports").glob("*.md")).read_text()
    assert "Said twice, or nearly, and to be judged alike: [" in report
    run("exclude", found[-1]["id"], "--because", "said already")
    assert json.loads(run("list", "--duplicates", "--format", "json").out) == []


def test_proposals_can_be_put_gravest_first(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path, "The bridge opened in 1937.\n\nMayor Ida Falk stole 3 million euros.\n")
    lines = run("list", "--status", "proposed", "--sort", "risk").out.splitlines()
    assert lines[0].split() == ["ID", "SCORE", "RISK", "TYPE", "CLAIM"]
    assert [line.split()[0] for line in lines[1:3]] == ["C002", "C001"]
    assert lines[1].split()[2] in {"legal", "high"}
    plain = run("list").out.splitlines()
    assert [line.split()[0] for line in plain[1:3]] == ["C001", "C002"]


def test_the_day_it_is_to_run_settles_what_is_counted_from_it(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path, "The minister Ida Falk resigned last year.\n", "--published", "2026-12-01")
    assert any("2025" in restatement for restatement in said(run))


@pytest.mark.parametrize(
    ("options", "told", "meant"),
    [
        ((), "Published 2024-03-01, by its own account", "February 2024"),
        (("--published", "2026-12"), "", "November 2026"),
    ],
)
def test_the_day_that_the_draft_gives_itself_counts_where_nobody_gives_another(
    run: Run, tmp_path: Path, options: tuple[str, ...], told: str, meant: str
) -> None:
    (tmp_path / "essay.md").write_text("---\ndate: 2024-03-01\n---\nThe clerk Ida Falk left last month.\n")
    done = run("init", str(tmp_path / "essay.md"), *options)
    assert (told in done.out) if told else ("Published" not in done.out)
    run("extract")
    assert any(meant in restatement for restatement in said(run))


def test_words_set_apart_are_those_of_whoever_is_named_and_their_place_says_so(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "essay.md").write_text(
        "Jane Smith ran the mill. As Smith wrote in 1999:\n\n> I burned the books in 1990.\n"
    )
    run("init", str(tmp_path / "essay.md"))
    run("extract")
    found = json.loads(run("list", "--format", "json").out)
    (one,) = [claim["id"] for claim in found if claim["restatement"].startswith("Jane Smith is quoted")]
    assert "(line 3, block quotation)" in run("show", one).out


def test_a_day_that_is_none_starts_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(TEXT)
    for day in ("soon", "2026-13", "2026-12-32", "26-12-01"):
        done = run("init", str(tmp_path / "essay.txt"), "--published", day)
        assert done.code == 2
        assert not (tmp_path / "claims.yaml").exists()


def test_show_says_what_to_look_at(run: Run, tmp_path: Path) -> None:
    start(run, tmp_path)
    run("add", "Brun stole.", "--quote", "Brun was dismissed", "--type", "date", "--risk", "legal")
    asked = json.loads(run("show", "C004", "--format", "json").out)["checklist"]
    assert any("Day, month and year" in line for line in asked)
    assert any("What is alleged" in line for line in asked)
    assert "check: Day, month and year" in run("show", "C004").out
