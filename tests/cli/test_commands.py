"""The commands by hand: what they answer, how they end, and that they are cheap to start."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from factcheck.cli.boundary import main
from factcheck.cli.commands import SECTIONS, command
from tests.conftest import Run

ALL = sorted(name for names in SECTIONS.values() for name in names)


def test_every_command_is_in_a_section_and_has_help_with_an_example(run: Run) -> None:
    assert [command(name).name for name in ALL] == ALL
    help_text = run("--help").out
    for name in ALL:
        assert f"  {name} " in help_text
        answer = run(name, "--help")
        assert answer.code == 0
        assert "Example:" in answer.out
        assert f"factcheck {name}" in answer.out


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("lst", "list"), ("veridct", "verdict"), ("find", "find-sources"), ("sign", "sign-off"), ("xyz", "")],
)
def test_a_mistyped_command_is_answered_with_the_nearest(run: Run, typed: str, meant: str) -> None:
    refused = run(typed)
    assert refused.code == 2
    assert f"No such command {typed!r}" in refused.err
    assert ("Did you mean" in refused.err) is bool(meant)
    assert f"{meant!r}?" in refused.err or not meant


def test_the_folder_may_stand_behind_the_command(started: Path, capfd: pytest.CaptureFixture[str]) -> None:
    at = str(started)
    for typed in (["-C", at, "list"], ["list", "-C", at], ["-C", at, "list", "-C", at]):
        assert main(typed) == 0
        assert "C001" in capfd.readouterr().out
    assert main(["-C", "elsewhere", "list", "-C", at]) == 2
    assert "two folders are given" in capfd.readouterr().err
    assert main(["list", "-C", str(started / "none")]) == 2
    assert "is no folder" in capfd.readouterr().err


def test_the_commands_that_are_promised() -> None:
    promised = (
        "init extract list show add edit exclude attach-source fetch cite verdict report check verify demo"
    )
    assert set(promised.split()) <= set(ALL)


def test_a_claim_from_draft_to_report(run: Run, started: Path) -> None:
    (started / "note.txt").write_text("The register says that the bridge is 1,204 metres long.")
    assert (
        "S001 attached to C001"
        in run("attach-source", "C001", str(started / "note.txt"), "--tier", "primary").out
    )
    cited = run("cite", "C001", "S001", "--quote", "the bridge is 1,204 metres long")
    assert "E001 supports C001: proved in S001 capture 1" in cited.out
    assert (
        "was on record already"
        in run("cite", "C001", "S001", "--quote", "the bridge is 1,204 metres long").out
    )
    assert "C001 is cleared" in run("verdict", "C001", "confirmed", "--because", "the register").out
    assert "READY" in run("check").out
    assert run("verify").code == 0
    report = run("report", "--stdout")
    assert report.code == 0
    assert "the bridge is 1,204 metres long" in report.out
    assert run("report", "--stdout").out == report.out


def test_a_sentence_that_cannot_be_read_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise IndexError("list index out of range")

    (tmp_path / "essay.txt").write_text("The bridge is 1,204 metres long.")
    assert run("init", str(tmp_path / "essay.txt")).code == 0
    import_module("factcheck.text.claims.extract")
    monkeypatch.setattr(sys.modules["factcheck.text.claims.extract"], "statements_of", fails)
    told = run("extract")
    assert told.code == 0
    assert "1 sentence could not be taken apart, by a fault of the program: C001" in told.err


def test_the_same_document_under_two_spellings_is_one_source(run: Run, started: Path) -> None:
    first = run("attach-source", "C001", "https://example.org/a/../report.html?utm_source=x#top")
    second = run("attach-source", "C001", "HTTPS://EXAMPLE.org:443/report.html")
    assert "S001 attached" in first.out
    assert "S001 was attached already" in second.out
    (started / "a.txt").write_text("The same words in two files, long enough.")
    (started / "b.txt").write_text("The same words in two files, long enough.")
    answer = run("attach-source", "C001", str(started / "a.txt"), str(started / "b.txt"))
    assert answer.out.count("S002") == 2
    assert len(json.loads(run("list", "--sources", "--format", "json").out)) == 2


def test_lists_for_programs(run: Run, started: Path) -> None:
    claims = json.loads(run("list", "--format", "json").out)
    assert claims[0]["id"] == "C001"
    assert claims[0]["anchors"][0]["quote"] == "It is 1,204 metres long."
    rows = list(csv.reader(io.StringIO(run("list", "--format", "csv").out)))
    assert rows[1][0] == "C001"
    assert json.loads(run("show", "C001", "--format", "json").out)["place"] == "line 3"
    assert json.loads(run("check", "--format", "json").out)["blocking"][0]["claim"] == "C001"


@pytest.mark.parametrize(
    ("option", "count"), [("--risk=normal", 1), ("--risk=high", 0), ("--text=METRES", 1), ("--no-sources", 1)]
)
def test_filters(run: Run, started: Path, option: str, count: int) -> None:
    assert len(json.loads(run("list", option, "--format", "json").out)) == count


def test_hostile_words_are_inert_on_the_screen(run: Run, started: Path) -> None:
    run("edit", "C001", "--note", "n", "--restatement", "A \x1b[31mred\x07 \u202eclaim\nof two lines")
    for answer in (run("list"), run("show", "C001"), run("check")):
        assert "\x1b" not in answer.out
        assert "\u202e" not in answer.out
    run("edit", "C001", "--restatement", "=1+1")
    assert "'=1+1" in run("list", "--format", "csv").out


def test_one_claim_is_one_claim(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The mill burned in 1940. It was ugly.\n")
    assert run("init", str(tmp_path / "one.txt")).code == 0
    assert "\n1 claim proposed, 1 sentence set aside" in run("extract").out


def test_extraction_run_again_repeats_nothing_and_overwrites_nothing(run: Run, started: Path) -> None:
    run("extract")
    first = json.loads(run("list", "--format", "json").out)
    run("edit", first[0]["id"], "--restatement", "Said by a person.")
    again = run("extract")
    assert again.out.startswith("0 claims proposed, 0 sentences set aside")
    now = json.loads(run("list", "--format", "json").out)
    assert [claim["id"] for claim in now] == [claim["id"] for claim in first]
    assert now[0]["restatement"] == "Said by a person."


def test_proposals_wait_for_a_person(run: Run, started: Path) -> None:
    run("extract")
    claims = json.loads(run("list", "--format", "json").out)
    assert {claim["status"] for claim in claims if claim["origin"] == "extracted"} == {"proposed"}
    assert run("check").code == 1
    run("accept", "--all")
    run("exclude", "--set-aside")
    assert "proposed" not in {claim["status"] for claim in json.loads(run("list", "--format", "json").out)}


def test_a_second_start_is_a_conflict(run: Run, started: Path) -> None:
    answer = run("init", str(started / "bridge.txt"))
    assert answer.code == 4
    assert "is a fact-check already" in answer.err


@pytest.mark.parametrize("words", ["", "  "])
def test_a_claim_without_words_is_refused(run: Run, started: Path, words: str) -> None:
    before = (started / "claims.yaml").read_bytes()
    refused = run("add", words, "--quote", "The bridge")
    assert (refused.code, "RESTATEMENT is empty; say something\n" in refused.err) == (2, True)
    assert (started / "claims.yaml").read_bytes() == before


def fresh(
    *arguments: str, folder: Path, program: str = "from factcheck.cli.boundary import main"
) -> set[str]:
    """The modules a fresh process has loaded after a command."""
    code = f"import sys\n{program}\nmain(sys.argv[1:])\nprint(*sys.modules, file=sys.stderr)\n"
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


HEAVY = {
    "sqlalchemy",
    "requests",
    "urllib3",
    "bs4",
    "lxml",
    "yaml",
    "alembic",
    "nupunkt",
    "trafilatura",
    "pypdfium2",
}


def test_help_loads_nothing_but_click(started: Path) -> None:
    assert not fresh("--help", folder=started) & HEAVY
    assert not fresh("fetch", "--help", folder=started) & HEAVY


def test_help_loads_no_command() -> None:
    loaded = fresh("--help", folder=Path.cwd())
    assert "factcheck.cli.commands" in loaded
    assert not {name for name in loaded if name.endswith(("_command", "_commands"))}


def test_each_command_has_the_line_of_the_help_as_its_own() -> None:
    for commands in SECTIONS.values():
        for name, (_, line) in commands.items():
            assert command(name).get_short_help_str(80) == line
            assert line[0].isupper()
            assert line.endswith(".")


# finding claims, comparing drafts and wordings, quotations, and writing: nothing that a list needs
_NOT_FOR_A_LIST = {
    "factcheck.text.folding",
    "factcheck.text.claims",
    "factcheck.text.drafts",
    "factcheck.text.quotations",
    "factcheck.store.change",
    "factcheck.store.mirror",
}


@pytest.mark.parametrize("words", [("list",), ("show", "C001")])
def test_list_and_show_load_the_ledger_and_nothing_of_network_or_drafts(
    started: Path, words: tuple[str, ...]
) -> None:
    loaded = fresh(*words, folder=started)
    around = {"nupunkt"} if words[0] == "show" else set()  # the sentence that the claim stands in
    assert not loaded & (HEAVY - {"sqlalchemy", "yaml"} - around)
    assert not loaded & (_NOT_FOR_A_LIST if words[0] == "list" else {"factcheck.text.claims"})


def test_completion_offers_commands_and_ids_and_loads_nothing_heavy(started: Path) -> None:
    def complete(words: str) -> str:
        environment = {
            **os.environ,
            "_FACTCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split()) - (0 if words.endswith(" ") else 1)),
        }
        code = "from factcheck.cli.commands import factcheck\nfactcheck(args=[], prog_name='factcheck')\n"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=started,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    assert "plain,attach-source" in complete("factcheck att")
    assert "plain,C001" in complete("factcheck show C")
    assert (
        "_FACTCHECK_COMPLETE=bash_complete"
        in subprocess.run(
            [sys.executable, "-m", "factcheck", "completion", "bash"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    )


def test_two_processes_record_a_hundred_verdicts_each(run: Run, started: Path) -> None:
    run("add", "The bridge opened on 14 June 1937.", "--quote", "opened on 14 June 1937")
    program = (
        "import sys\nfrom factcheck.cli.boundary import main\n"
        "for n in range(100):\n"
        "    assert main(['verdict', sys.argv[1], 'unsupported', '--because', f'look {n}', '--by', sys.argv[1]]) == 0\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, name], cwd=started, stdout=subprocess.DEVNULL)
        for name in ("C001", "C002")
    ]
    assert [process.wait() for process in running] == [0, 0]
    claims = json.loads(run("list", "--format", "json").out)
    assert sorted(len(claim["verdicts"]) for claim in claims) == [100, 100]


def test_a_reader_that_goes_away_is_no_error(started: Path) -> None:
    command = f"{sys.executable} -m factcheck --help | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=started, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


def test_what_is_not_accepted_is_said_with_the_reason(run: Run, started: Path) -> None:
    run("extract")
    names = [c["id"] for c in json.loads(run("list", "--status", "proposed", "--format", "json").out)]
    run("exclude", names[0], "--because", "a saying")
    run("accept", names[1])
    answer = run("accept", "C001", names[0], names[1])
    assert (answer.code, answer.out) == (2, "")
    excluded = f"{names[0]} is excluded (a saying); take that back with `exclude {names[0]} --undo`"
    assert answer.err.splitlines() == [
        "factcheck: nothing was accepted: C001 was put on the list by Ann Example, and needs no accepting",
        f"  {excluded}",
        f"  {names[1]} was accepted by Ann Example",
    ]
    assert run("accept", names[0]).err == f"factcheck: nothing was accepted: {excluded}\n"
    again = run("accept", names[1])
    assert (again.code, again.out) == (0, f"0 accepted.\n{names[1]} was accepted by Ann Example\n")
    some = run("accept", names[2], names[0])
    assert (some.code, some.out) == (
        0,
        f"1 accepted. 2 proposals are left: factcheck list --status proposed\n{excluded}\n",
    )


@pytest.mark.parametrize(
    "options",
    [
        ("--uncovered", "--duplicates"),
        ("--sources", "--uncovered"),
        ("--uncovered", "--status", "open"),
        ("--duplicates", "--sort", "risk"),
        ("--sources", "--mine"),
        ("--uncovered", "--text", "bridge"),
    ],
)
def test_what_a_list_could_only_ignore_is_refused(run: Run, started: Path, options: tuple[str, ...]) -> None:
    answer = run("list", *options)
    assert (answer.code, answer.out) == (2, "")
    assert options[0] in answer.err
    assert "Traceback" not in answer.err


def test_no_value_is_an_empty_field(run: Run, started: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("list", "--format", "csv").out))
    assert (row["VERDICT"], row["SRC"], row["EV"]) == ("", "", "")
    assert "-" in run("list").out


def test_every_place_of_a_claim_has_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        "The mill burned in 1940.\n\nIt was ugly.\n\nThe mill burned in 1940.\n"
    )
    run("init", str(tmp_path / "one.txt"))
    run("extract")
    shown = run("show", "C001").out
    assert "(line 1):" in shown
    assert "(line 5):" in shown
    assert json.loads(run("show", "C001", "--format", "json").out)["places"] == ["line 1", "line 5"]


def test_the_help_cuts_no_sentence(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    listed = run("--help", folder=tmp_path).out.partition("Essay and claims:")[2]
    assert "sign-off" in listed
    assert "..." not in listed


def test_few_words_are_shown_with_those_around_them(run: Run, started: Path) -> None:
    told = run("show", "C001").out
    assert "“It is 1,204 metres long.”" in told
    assert "    in: …" in told
    assert "left open" not in told


def test_a_second_reading_that_no_rule_waits_for_is_told(run: Run, started: Path) -> None:
    said = run("assign", "C001", "--to", "Bo", "--second").out
    assert "no rule of the house waits for it (second_reader under policy in claims.yaml): C001" in said
    assert run("assign", "C001", "--to", "", "--second").out == "C001 for second reading by nobody.\n"


def test_the_log_tells_that_all_claims_were_dropped_by_hand(run: Run, started: Path) -> None:
    file = started / "claims.yaml"
    said = file.read_text()
    file.write_text(said[: said.index("claims:\n")] + "claims: []\nsources: []\n...\n")
    told = run("log", "C001")
    assert (told.code, told.err) == (0, "")
    assert "edit by hand" in told.out
    assert "C001 removed" in told.out
    assert run("verify").code == 0


@pytest.mark.parametrize("recorded", [True, False])
def test_a_claim_is_shown_though_the_archive_is_elsewhere(run: Run, started: Path, recorded: bool) -> None:
    """Evidence of earlier versions has no `passage`: then it is told in the words that were cited."""
    letter = started / "letter.txt"
    letter.write_text("The register says: the  bridge is 1,204 metres long, no more.")
    assert run("attach-source", "C001", str(letter)).code == 0
    assert run("cite", "C001", "S001", "--quote", "the bridge is 1,204 metres long").code == 0
    if not recorded:
        file = started / "claims.yaml"
        kept = [line for line in file.read_text().splitlines(keepends=True) if "  passage: " not in line]
        file.write_text("".join(kept))
    whole = run("show", "C001").out
    assert "the bridge is 1,204 metres long" in " ".join(whole.split())
    shutil.rmtree(started / "sources")
    answer = run("show", "C001")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == whole or not recorded
    assert "the bridge is 1,204 metres long" in " ".join(answer.out.split())


def test_a_place_that_the_draft_does_not_have_is_shown_without_where_it_is(run: Run, started: Path) -> None:
    file = started / "claims.yaml"
    said = file.read_text()
    said = re.sub(r"( start| end): (\d+)", lambda found: f"{found[1]}: {int(found[2]) + 10**6}", said)
    file.write_text(said)
    answer = run("show", "C001")
    assert (answer.code, answer.err) == (0, "")
    assert "“It is 1,204 metres long.”" in answer.out
    assert run("verify").code == 1


def test_statuses_that_are_typed_are_put_back_and_told_in_one_line(run: Run, started: Path) -> None:
    run("extract")
    kept = (started / "claims.yaml").read_text()
    number = kept.count("    status: proposed\n")
    assert number > 1
    (started / "claims.yaml").write_text(kept.replace("    status: proposed\n", "    status: cleared\n"))
    told = run("list").err
    assert told.startswith("note: C002, C003")
    assert told.endswith(": a status follows from the record; cleared was not taken over\n")
    assert told.count("note:") == 1
    assert (started / "claims.yaml").read_text() == kept
