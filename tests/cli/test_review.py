"""The guided review played in a real terminal, and its pages at every size."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import termios
import time
from dataclasses import replace
from pathlib import Path

import click
import pexpect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checklists import checklist
from factcheck.cli.boundary import main
from factcheck.cli.review import page
from factcheck.cli.review.foot import verdict_keys
from factcheck.cli.review.page import Section, fitted
from factcheck.dossier.claim import Exclusion
from factcheck.lock import Lock
from factcheck.text.plain import columns, wrapped
from factcheck.vocabulary import Scale
from factcheck.workflow.review.guide import Found, Held, Progress, Sheet
from factcheck.workflow.review.places import Place
from factcheck.workflow.review.queue import Need
from tests.cli.conftest import Player, Sit
from tests.conftest import Run
from tests.store.samples import claim, full, source

# forking a process that has threads is what a pseudo-terminal takes; the child runs another program at once
pytestmark = pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")

ESSAY = """\
The bridge opened on 14 June 1937. It is 1,204 metres long.

The minister was convicted of fraud in 1951.
"""
NOTE = "The register says that the bridge is 1,204 metres long. It was opened on 14 June 1937 by the king.\n"
LENGTH, OPENED, FRAUD = "C001", "C002", "C003"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three claims; the gravest stands last in the essay and has no source."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "essay.txt").write_text(ESSAY)
    (folder / "note.txt").write_text(NOTE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_BY", "Ann Example")
        for typed in (
            ["init", str(folder / "essay.txt")],
            [
                "add",
                "The bridge is 1,204 metres long.",
                "--quote",
                "It is 1,204 metres long.",
                "--type",
                "number",
            ],
            ["add", "The bridge opened on 14 June 1937.", "--quote", "The bridge opened on 14 June 1937."],
            [
                "add",
                "He was convicted.",
                "--quote",
                "The minister was convicted of fraud in 1951.",
                "--risk=legal",
            ],
            ["attach-source", LENGTH, str(folder / "note.txt"), "--tier", "primary"],
            ["attach-source", OPENED, str(folder / "note.txt"), "--tier", "primary"],
        ):
            assert main(["-C", str(folder), *typed]) == 0
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    """A folder of one's own with these claims."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


def painted(sent: str) -> list[str]:
    """What a terminal of 24 lines shows of what it was sent: the page, and the line that is typed."""
    rows, at, column = [""] * 24, 0, 0
    for found in re.finditer(r"\x1b\[([0-9]*)H|\x1b\[([0-9?]*)([a-zA-Z])|([\r\n])|([^\x1b\r\n]+)", sent):
        row, number, act, end, words = found.groups()
        if row is not None:
            at, column = int(row or 1) - 1, 0
        elif act == "J" or (act, number) == ("h", "?1049"):
            rows = [""] * 24
        elif act == "K":
            rows[at] = rows[at][:column]
        elif end:
            at, column = (min(at + 1, 23), column) if end == "\n" else (at, 0)
            column = 0  # the terminal driver puts a return before each line end
        elif words:
            rows[at] = rows[at][:column].ljust(column) + words + rows[at][column + len(words) :]
            column += len(words)
    return [row.rstrip() for row in rows]


def test_what_is_painted_piece_by_piece_is_the_page_and_little_is_sent(sit: Sit) -> None:
    ann = sit()
    sent = ann.sees(FRAUD, "q quit") + ann.presses("s", OPENED, "q quit")
    sent += ann.presses("w", "wrong: your reasons", "> ")
    sent += (
        ann.presses("no record", "record")
        + ann.presses("\x7f", "> no recor")
        + ann.presses("\x7f", "> no reco")
    )
    sent += ann.presses("\x1b[D", "\r> no rec") + ann.presses("\x1b[D", "\r> no re")
    time.sleep(2.5)  # while nothing is typed nothing is painted
    typed = ann.presses("xy", "> no rexyco", "> no rexy")
    assert len(typed) < 700, typed
    whole = ann.presses("\x0c", "\x1b[2J", "> no rexyco", "> no rexyco")
    assert len(whole) > 1000
    assert painted(sent + typed) == painted(whole)
    assert len(ann.presses("Q", "Q") + ann.presses("Z", "Z")) < 40
    assert len(ann.presses("\x1b", "q quit")) < len(whole) / 2


def claims(run: Run) -> dict[str, dict[str, list[dict[str, object]]]]:
    return {entry["id"]: entry for entry in json.loads(run("list", "--format", "json").out)}


def verdicts(run: Run) -> list[tuple[str, object, object]]:
    """Every verdict on record: claim, verdict, reasons."""
    return [
        (name, entry["verdict"], entry["because"])
        for name, held in claims(run).items()
        for entry in held["verdicts"]
    ]


def test_two_claims_from_the_first_page_to_the_last(sit: Sit, run: Run) -> None:
    ann = sit()
    ann.sees("0 of 3 done", FRAUD, "to do: judge", ">>The minister was convicted", "Did it happen", "q quit")
    ann.presses("s", "1 skipped", OPENED, "1 S001: It was opened on 14 June 1937 by the king.", "q quit")
    ann.presses("w", "wrong: your reasons", "> ")
    ann.presses("a slip of the key\r", "the evidence contradicts it", "rests on", "no evidence", "u undo")
    ann.presses("u", "Nothing was recorded", "q quit")
    assert verdicts(run) == []
    ann.presses("1", ">>It was", "king.<<", "Esc back")
    ann.presses("\r", "cited", "E001 supports, S001", "E001 supports: proved in S001", "q quit")
    ann.presses("c", "confirmed: your reasons", "> a slip of the key")
    ann.presses(
        "\x15The register, and é\x7fnothing else.\r", "The register, and nothing else.", "E001", "u undo"
    )
    ann.presses(
        "\r", "1 of 3 done, 1 skipped", LENGTH, "V001 confirmed on C002 recorded; it is cleared", "q quit"
    )
    ann.presses("b", OPENED, "to do: nothing more of you", "q quit")
    ann.presses("s", LENGTH, "q quit")
    ann.presses("n", "needs-context: your reasons")
    ann.presses("of which year?\r", "u undo")
    ann.presses("\r", "V002 needs-context on C001 recorded", "p propose wording")
    ann.presses("p", "c change")
    ann.presses("c", "change to what?", "> It is 1,204 metres long.")
    ann.presses("\x15It was 1,204 metres long.\r", "your reasons")
    ann.presses("the year\r", "change to “It was 1,204 metres long.”", "u undo")
    ann.presses("\r", "All but the 1 you skipped are done.", "q stop")
    ann.presses("q")
    code, last = ann.ends()
    assert code == 0
    assert "2 of 3 claims done, 1 skipped." in last
    assert verdicts(run) == [
        (OPENED, "confirmed", "The register, and nothing else."),
        (LENGTH, "needs-context", "of which year?"),
    ]
    assert claims(run)[LENGTH]["resolutions"][0]["text"] == "It was 1,204 metres long."
    again = sit()
    again.sees("All but the 1 you skipped")
    again.presses("\r", "2 of 3 done", FRAUD)


def begin(ann: Player) -> None:
    """Type half a reason and let it rest a moment."""
    ann.sees(FRAUD, "q quit")
    ann.presses("w", "wrong: your reasons", "> ")
    ann.presses("nothing in the reg", "reg")


def test_stopped_in_the_middle_of_a_reason_in_every_way(sit: Sit, desk: Path, run: Run) -> None:
    ann = sit()
    begin(ann)
    ann.child.sendintr()
    code, last = ann.ends()
    assert code == 130
    assert "what was recorded so far is kept" in last
    killed = sit()
    killed.sees("you had begun: wrong because “nothing in the", "q quit")
    killed.presses("\r", "> nothing in the reg")
    killed.presses("is", "is")
    kept = next((desk / ".factcheck").glob("review-ann-example-*.json"))
    while "nothing in the regis" not in kept.read_text():
        killed.child.expect(pexpect.TIMEOUT, timeout=0.1)
    killed.child.kill(signal.SIGKILL)
    killed.ends()
    closed = sit()
    closed.sees("you had begun", "q quit")
    closed.hangs_up()
    last_one = sit()
    last_one.sees("you had begun", "q quit")
    last_one.presses("\r", "> nothing in the regis")
    last_one.presses("ter\r", "nothing in the register", "u undo")
    last_one.presses("\r", "V001 wrong on C003 recorded", "next claim")
    last_one.presses("\r", OPENED, "q quit")
    last_one.presses("q")
    assert last_one.ends()[0] == 0
    assert verdicts(run) == [(FRAUD, "wrong", "nothing in the register")]


def second_reading(desk: Path) -> None:
    """The house wants two readers for what may end in court."""
    record = desk / "claims.yaml"
    text = record.read_text()
    assert "second_reader: []" in text or "second_reader" not in text
    text = re.sub(r"(?m)^(\s*)second_reader:.*\n", "", text)
    record.write_text(re.sub(r"(?m)^policy:\n", "policy:\n  second_reader: [legal]\n", text))


@pytest.mark.parametrize(
    ("key", "expected"), [("w", ["You agree."]), ("c", ["You differ: a third person settles it."])]
)
def test_a_second_reader_does_not_see_the_first_verdict(
    sit: Sit, desk: Path, run: Run, key: str, expected: list[str]
) -> None:
    second_reading(desk)
    run("edit", FRAUD, "--note", "Zebedee found it")
    assert run("verdict", FRAUD, "wrong", "--because", "Quagga says no", "--by", "Zora First").code == 0
    bo = sit("--second", by="Bo Berg")
    shown = bo.sees("0 of 1 done", FRAUD, "to do: read second, blind", "q quit")
    shown += bo.presses("v", "space on")
    shown += bo.presses("q", "q quit")
    shown += bo.presses("p", "First your own verdict", "q quit")
    shown += bo.presses(key, "your reasons")
    shown += bo.presses("my own reading\r", "u undo")
    for word in ("Zora", "Quagga", "Zebedee", "V001"):
        assert word not in shown
    bo.presses("\r", "V002", "Zora First had said wrong: Quagga says no", *expected)
    bo.presses("\r", "Nothing more needs you here.")
    bo.presses("\r")
    assert bo.ends()[0] == 0


@pytest.mark.parametrize(("narrowed", "hinted"), [((), True), (("--risk", "low"), False)])
def test_who_has_what_is_left_is_told_where_all_was_gone_through(
    sit: Sit, run: Run, narrowed: tuple[str, ...], hinted: bool
) -> None:
    names = [claim["id"] for claim in json.loads(run("list", "--format", "json").out)]
    run("assign", *names, "--to", "Zora First")
    ann = sit(*narrowed)
    ann.presses("q")
    code, said = ann.ends()
    assert (code, "checking" in said, "assigned to somebody else" in said) == (0, True, hinted)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(sit: Sit, run: Run) -> None:
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("w", "your reasons")
    ann.presses("not in the register\r", "u undo")
    run("edit", FRAUD, "--restatement", "He was acquitted.")
    ann.presses("\r", "changed since it was", "He was convicted.", "He was acquitted.", "go on")
    assert verdicts(run) == []
    ann.presses("\r", "He was acquitted.", "q quit")
    ann.presses("w", "> not in the register")
    ann.presses("\r", "u undo")
    ann.presses("\r", "V001 wrong on C003 recorded")
    assert verdicts(run) == [(FRAUD, "wrong", "not in the register")]


def test_a_small_terminal_shows_the_claim_and_how_to_stop(sit: Sit) -> None:
    ann = sit(size=(8, 20))
    ann.sees(FRAUD, "text", ">>The", "? keys", "q quit")
    ann.child.setwinsize(24, 80)
    ann.sees("-" * 80, "c confirmed", "h not-checkable", "q quit")


def test_a_quote_is_proved_or_refused_with_the_closest_passage(sit: Sit, run: Run) -> None:
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("e", "None of its sources has a text to quote from", "q quit")
    ann.presses("s", OPENED, "q quit")
    ann.presses("e", "Words of S001", "> ")
    ann.presses("\x1b[200~opened on 15 June 1937\nby the king\x1b[201~", "by the king")
    ann.presses("\r", "x context")
    ann.presses("s", "not proved to be in S001", "closest passage", "14 June 1937", "go on")
    ann.presses("\r", "> opened on 15 June 1937 by the king")
    ann.presses("\x1b[1~" + "\x1b[C" * 10 + "\x1b[3~" * 2 + "14\r", "x context")
    ann.presses("c", "E001 contradicts: proved in S001", "q quit")
    (entry,) = claims(run)[OPENED]["evidence"]
    assert entry["quote"] == "opened on 14 June 1937 by the king"


def test_a_source_is_put_forward_and_quoted_from_without_leaving(sit: Sit, desk: Path, run: Run) -> None:
    (desk / "court.txt").write_text("The minister was convicted of fraud in 1951, the court wrote.\n")
    ann = sit(size=(24, 200))  # the path of a test is in one line
    ann.sees(FRAUD, "q quit")
    ann.presses("a", "A source for this claim", "> ")
    ann.presses(f"{desk}/cort.txt\r", "How near is it")
    ann.presses("p", "cort.txt", "go on")
    ann.presses("\r", "A source for this claim", "cort.txt")
    ann.presses("\x1b", "q quit")
    ann.presses("a", "A source for this claim", "> ")
    ann.presses(f"{desk}/court.txt\r", "How near is it", "p primary")
    ann.presses("p", "S002 attached: court.txt", "q quit")
    ann.presses("e", "Words of S002", "> ")
    ann.presses("convicted of fraud in 1951\r", "x context")
    ann.presses("s", "E001 supports: proved in S002", "q quit")
    ann.presses("a", "A source for this claim", "> ")
    ann.presses("https://example.org/ruling\r", "How near is it")
    ann.presses("\r", "S003 attached", "archived by factcheck fetch", "q quit")
    ann.presses("a", "A source for this claim", "> ")
    ann.presses("S001\r", "How near is it")
    ann.presses("s", "S001 attached, its tier was primary", "q quit")
    held = claims(run)[FRAUD]
    assert [entry["source"] for entry in held["sources"]] == ["S002", "S003", "S001"]


def test_reasons_from_the_editor_and_a_note(sit: Sit, desk: Path, run: Run) -> None:
    editor = desk / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "First line.\\n# not this\\nSecond line.\\n" > "$1"\n')
    editor.chmod(0o755)
    ann = sit(VISUAL=str(editor), EDITOR="false")
    ann.sees(FRAUD, "q quit")
    ann.presses("t", "A note on this claim")
    ann.presses("ask the court\r", "Noted.", "q quit")
    ann.presses("u", "unsupported: your reasons")
    ann.presses("\r", "First line. Second line.", "u undo")
    ann.presses("\r", "V001 unsupported on C003 recorded")
    assert verdicts(run) == [(FRAUD, "unsupported", "First line.\nSecond line.")]
    assert "Ann Example: ask the court" in run("show", FRAUD).out
    broken = sit(VISUAL="false", EDITOR="false")
    broken.sees(OPENED, "q quit")
    broken.presses("w", "your reasons")
    broken.presses("\r", "type it here")
    broken.presses("\x1b", "Nothing was recorded")


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ('rm "$1"', "what the editor wrote cannot be read"),
        ('printf "caf\\351\\n" > "$1"', "what the editor wrote is no UTF-8"),
        (None, "No closing quotation".lower()),
    ],
    ids=["removed", "latin", "unbalanced"],
)
def test_an_editor_that_spoils_its_file_or_cannot_be_started_ends_nothing(
    sit: Sit, desk: Path, script: str | None, said: str
) -> None:
    editor = desk / "editor.sh"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o755)
    ann = sit(VISUAL=f'"{editor}' if script is None else str(editor))
    ann.sees(FRAUD, "q quit")
    ann.presses("w", "wrong: your reasons", "> ")
    ann.presses("so\t", said, "> so")
    ann.presses("\r", "u undo")


def test_lines_that_come_behind_enter_decide_nothing(sit: Sit, run: Run) -> None:
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("w", "wrong: your reasons", "> ")
    ann.presses("The register\nof 1951\nsays so\n", "The register", "u undo")  # no paste is marked as one
    ann.presses("e", "> The register")
    assert verdicts(run) == []


def test_what_was_recorded_here_is_told_at_the_end_and_nothing_else(sit: Sit, run: Run) -> None:
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("w", "your reasons", "> ")
    ann.presses("so\r", "u undo")
    run("verdict", FRAUD, "unsupported", "--because", "the same person elsewhere", "--by", "Ann Example")
    ann.presses("\r", "changed since it was", "go on")
    ann.presses("\r", "q quit")
    ann.presses("p", "x cut")
    ann.presses("x", "cut: your reasons", "> ")
    ann.presses("\x15so\r", "u undo")
    ann.presses("\r", "cut on C003 recorded", "q quit")
    ann.presses("q")
    _, last = ann.ends()
    told = last.rpartition("\x1b[?1049l")[2]
    assert [line.strip() for line in told.splitlines() if FRAUD in line] == [f"{FRAUD} cut"]


@pytest.mark.parametrize(("encoding", "typed"), [("latin-1", b"caf\xe9\r"), ("ascii", b"caf\xc3\xa9\r")])
def test_letters_are_read_as_the_terminal_sends_them(sit: Sit, run: Run, encoding: str, typed: bytes) -> None:
    ann = sit(PYTHONIOENCODING=encoding)
    ann.sees(FRAUD, "q quit")
    ann.presses("w", "wrong: your reasons", "> ")
    os.write(ann.child.fileno(), typed)
    ann.sees("u undo")
    ann.presses("\r", "recorded")
    assert verdicts(run) == [(FRAUD, "wrong", "café")]


def test_a_quit_signal_gives_the_terminal_back(sit: Sit) -> None:
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("\x1c", "\x1b[?1049l", "goes on from here")
    assert ann.ends()[0] == 128 + signal.SIGQUIT


def test_a_pass_that_is_stopped_gives_the_terminal_back_and_goes_on_where_it_was(sit: Sit) -> None:
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("w", "wrong: your reasons", "> ")
    ann.presses("so", "so")
    ann.presses(
        "\x1a", "\x1b[?1049l", "\x1b[?1049h", "wrong: your reasons", "> so"
    )  # no shell: it is not stopped
    ann.child.kill(signal.SIGSTOP)
    usual = termios.tcgetattr(ann.child.fileno())
    usual[3] |= termios.ICANON | termios.ECHO  # as a shell has it
    termios.tcsetattr(ann.child.fileno(), termios.TCSANOW, usual)
    ann.child.kill(signal.SIGCONT)
    ann.sees("\x1b[?1049h", "> so")
    ann.presses("!", "!")
    ann.presses("\x1b", "Nothing was recorded", "q quit")
    assert not termios.tcgetattr(ann.child.fileno())[3] & termios.ICANON


def test_a_tenth_source_is_quoted_from_too(sit: Sit, desk: Path, run: Run) -> None:
    files = [desk / f"{number}.txt" for number in range(10)]
    for number, file in enumerate(files):
        file.write_text(f"Edition {number} of the court's list has him.\n")
    assert run("attach-source", FRAUD, *map(str, files)).code == 0
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("e", "9 S010", "a S011", "1 to a the source")
    ann.presses("a", "Words of S011", "> ")
    ann.presses("Edition 9 of the court's list\r", "What do these words do")
    ann.presses("\r", "E001 supports: proved in S011", "q quit")


def test_while_another_command_is_at_work_the_pass_says_what_it_waits_for(
    sit: Sit, desk: Path, run: Run
) -> None:
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("w", "your reasons", "> ")
    ann.presses("so\r", "u undo")
    with Lock(desk / ".factcheck" / "lock"):
        ann.presses("\r", "Recording …")
    ann.sees("V001 wrong on C003 recorded")


def test_words_that_say_both_are_told_when_they_are_cited(sit: Sit) -> None:
    ann = sit()
    ann.sees(FRAUD, "q quit")
    ann.presses("s", OPENED, "passages", "1 S00", "q quit")
    ann.presses("1", "What does this passage do")
    ann.presses("c", "E001 contradicts: proved", "q quit")
    ann.presses("1", "What does this passage do")
    ann.presses("\r", "E002 supports: proved", "but E001 contradicts by the same words", "q quit")


def test_hostile_words_are_inert(sit: Sit, desk: Path, run: Run) -> None:
    evil = "\x1b[31mred\x07 \u202eclaim\x9b2J \ue000 <<end>>"
    (desk / "evil.txt").write_text(f"The minister {evil} was convicted of fraud in 1951, it says.\n")
    assert run("edit", FRAUD, "--note", evil).code == 2  # never on record; a page can hold anything
    odd = "\u202eclaim \ue000 <<end>>"
    assert run("edit", FRAUD, "--restatement", f"He was {odd} convicted.", "--note", odd).code == 0
    assert run("attach-source", FRAUD, str(desk / "evil.txt"), "--why", odd).code == 0
    ann = sit()
    shown = ann.sees(FRAUD, "1 S002", "q quit")
    shown += ann.presses("v", "space on")
    shown += ann.presses("q", "q quit")
    shown += ann.presses("1", "Esc back")
    own = re.compile(r"\x1b\[\?(?:1049|2004)[hl]|\x1b\[H\x1b\[2J|\x1b\[[0-9]+H\x1b\[K")
    assert "claim" in shown
    assert not [c for c in own.sub("", shown) if c in "\x1b\x07\u202e\x9b\ue000"]


def test_in_colour_keys_pressed_by_chance_do_nothing(sit: Sit, run: Run) -> None:
    ann = sit(NO_COLOR="")
    ann.sees("\x1b[1m\x1b[4m>>", "The minister was convicted", "<<", "quit")
    ann.child.setwinsize(40, 120)
    ann.sees("-" * 120, "quit")
    ann.presses("\x1b[200~wwww\x1b[201~\x1b[A\x1bOP\x00zZ9", "? explains the keys.")
    ann.presses("b", "This is where you started.")
    ann.presses("?", "confirmed: right as worded, and the source rule is met", "on  ")
    ann.presses(" ", "quit")
    ann.child.kill(signal.SIGTERM)
    code, last = ann.ends()
    assert code == 128 + signal.SIGTERM
    assert "\x1b[?1049l" in last
    assert verdicts(run) == []


def test_only_in_a_terminal_and_only_for_who_may_judge(run: Run, desk: Path, sit: Sit) -> None:
    answer = run("review")
    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert "terminal" in answer.err
    record = desk / "claims.yaml"
    record.write_text(re.sub(r"(?m)^essay:\n", "essay:\n  author: A. Author\n", record.read_text()))
    author = sit(by="a. author")
    code, last = author.ends()
    assert code == 2
    assert "the author never judges" in last


def test_nothing_to_do_says_what_is_waited_for(run: Run, desk: Path, sit: Sit) -> None:
    for each in (LENGTH, OPENED, FRAUD):
        run("exclude", each, "--because", "taste")
    (desk / "new.txt").write_text(f"{ESSAY}\nThe bridge cost 40 million crowns.\n")
    run("update", str(desk / "new.txt"))
    run("extract")
    code, last = sit().ends()
    assert code == 0
    assert "No claim needs you here." in last
    assert "1 proposed: accept or exclude them" in last
    assert last.strip().endswith("Next: factcheck status")


# --- pages


def sheet(**changes: object) -> Sheet:
    """A claim with everything there can be."""
    (rich, _), sources = full().claims, full().sources
    place = Place("Before it. " * 9, "It was opened then. " * 3, " After it." * 9, 2)
    found = Found("S001", 1, 5, 16, "It was opened in 1937. " * 4, "before " * 40, "after " * 40)
    made = Sheet(
        rich,
        "0" * 12,
        Need.JUDGE,
        False,
        place,
        checklist(rich.type),
        tuple(Held(each, "A title " * 20, "archived 2026-11-25", True, "why") for each in sources),
        (found,) * 5,
        ("40", "1951"),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def plain_lines(lines: list[str]) -> list[str]:
    return [click.unstyle(line) for line in lines]


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("rows", [0, 1, 5, 15, 40, 400])
def test_a_page_fits_and_the_words_of_the_claim_are_on_it(width: int, rows: int) -> None:
    lines = plain_lines(fitted(page.sections(sheet(), width), rows))
    assert len(lines) <= rows
    assert max(map(columns, lines), default=0) <= width
    if rows:
        assert ">>" in " ".join(lines)
    if rows >= 15:
        headings = {line[: page.GUTTER].split(" ")[0] for line in lines}
        assert {"text", "means", "check", "sources", "cited", "passages", "queries"} <= headings
    if width >= 80:
        heads = page.header(sheet(), Progress(12, 40, 3), "Ann Example", width)
        assert "12 of 40 done, 3 skipped" in heads[0]
        assert max(columns(line) for line in plain_lines(heads)) <= width


def test_why_a_claim_is_excluded_is_on_its_page() -> None:
    shown = plain_lines(
        fitted(page.sections(sheet(claim=claim(1, excluded=Exclusion("an opinion", "Bo", ""))), 68), 8)
    )
    assert any("an opinion (Bo)" in line for line in shown)


def test_what_is_under_revision_stands_below_the_words() -> None:
    said = "a figure here is under revision: “3,338” became “3,439”"
    lines = page.standing(Place("It killed ", "3,439", " people.", 1, (said,)), 40).lines
    assert said in " ".join(lines)
    assert "also in 1 other place" in lines


def test_blind_pages_have_no_stance() -> None:
    shown = " ".join(fitted(page.sections(sheet(blind=True), 80), 400))
    assert "supports" not in shown
    assert "E001, S001" in shown


def test_what_was_cut_is_counted() -> None:
    sections = [Section("text", tuple("abcdefgh"), 5, 3), Section("check", tuple("xyz"))]
    assert fitted(sections, 4) == [
        f"{head:{page.GUTTER}}{line}"
        for head, line in (("text", "e"), ("", "f"), ("+5 more", "g"), ("check +2", "x"))
    ]


@given(st.text(max_size=80), st.integers(1, 30))
def test_wrapping_loses_nothing_and_fits(text: str, room: int) -> None:
    words = " ".join(text.split())
    lines = wrapped(words, room)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
    assert all(columns(line) <= max(room, 2) for line in lines)


def test_marks_on_letters_take_no_column_and_stay_with_them() -> None:
    assert [columns(text) for text in ("हिन्दी", "สะพานปี", "e\u0301", "❤\ufe0f")] == [5, 6, 1, 1]
    assert wrapped("e\u0301" * 5, 2) == ["e\u0301" * 2, "e\u0301" * 2, "e\u0301"]


def test_the_keys_of_the_house_scale() -> None:
    keys = verdict_keys([word.value for word in Scale], "qsbvept?123456789")
    assert keys == {
        "c": "confirmed",
        "m": "confirmed-minor",
        "n": "needs-context",
        "w": "wrong",
        "f": "conflicting",
        "u": "unsupported",
        "o": "on-author",
        "h": "not-checkable",
    }


@given(st.lists(st.from_regex(r"[a-z][a-z-]{0,12}", fullmatch=True), unique=True, max_size=60))
def test_every_verdict_has_its_own_key_while_there_are_keys(scale: list[str]) -> None:
    taken = "qsbvept?123456789"
    keys = verdict_keys(scale, taken)
    assert len(set(keys.values())) == len(keys) == min(len(scale), 52 - len("qsbvept"))
    assert not set(keys) & set(taken)
    assert list(keys.values()) == [verdict for verdict in scale if verdict in keys.values()]


def test_many_sources_and_claims_without_any() -> None:
    bare = sheet(sources=(), passages=(), unseen_numbers=(), claim=claim(1))
    lines = fitted(page.sections(bare, 80), 20)
    assert any("none; a puts one forward" in line for line in lines)
    several = sheet(sources=tuple(Held(source(n), "T", "not fetched yet", False) for n in range(1, 40)))
    assert any("more" in line for line in fitted(page.sections(several, 80), 15))
