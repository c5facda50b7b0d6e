"""The guided pass through the proposals played in a real terminal, and its pages at every size."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
from dataclasses import replace
from pathlib import Path

import click
import pexpect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.boundary import main
from factcheck.cli.review import foot, page, proposal_page
from factcheck.cli.review.line import Line
from factcheck.cli.review.page import fitted
from factcheck.cli.review.screen import Closed, Screen
from factcheck.dossier.claim import Exclusion
from factcheck.text.plain import columns
from factcheck.vocabulary import Origin, Status
from factcheck.workflow.claims.covering import near
from factcheck.workflow.review.kept import file_of
from factcheck.workflow.review.places import Place
from factcheck.workflow.review.proposals import LeftOpen, Proposal
from factcheck.workflow.review.queue import Progress
from tests.cli.conftest import Player, Sit
from tests.conftest import Run
from tests.store.samples import AT, claim

# forking a process that has threads is what a pseudo-terminal takes; the child runs another program at once
pytestmark = pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")

ESSAY = """\
The bridge opened on 14 June 1937. It is 1,204 metres long.

Ada Moss met Ida Falk in Lund in 1951. She sold the bridge to the minister for 40 crowns.

The minister was convicted of fraud in 1951. It is the most beautiful bridge of all.
"""
OPENED, LENGTH, MET, SOLD, FRAUD, BEAUTY = (f"C{number:03d}" for number in range(1, 7))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six proposals: the fourth does not say who sold it, the sixth is set aside and does not say what is beautiful."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "essay.txt").write_text(ESSAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_BY", "Ann Example")
        assert main(["-C", str(folder), "init", str(folder / "essay.txt"), "--author", "A. Author"]) == 0
        assert main(["-C", str(folder), "extract"]) == 0
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Path:
    """A folder of one's own with these proposals."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path


def standing(run: Run) -> dict[str, tuple[str, str, str]]:
    """Of each claim its status, its risk and what it says."""
    return {
        entry["id"]: (entry["status"], entry["risk"], entry["restatement"])
        for entry in json.loads(run("list", "--format", "json").out)
    }


def test_a_proposal_that_states_several_things_is_accepted_in_parts(sit: Sit, run: Run) -> None:
    ann = sit("--proposals")
    ann.sees(OPENED, "p parts", "q quit")
    ann.presses("sss", "q quit")
    ann.sees(SOLD, "q quit")
    ann.presses("p", "Where does a further part begin? Give its first words", "> ")
    ann.presses("9\r", "“9” says no place in “She sold the bridge", "Enter")
    ann.presses("\r", "> 9")
    ann.presses("\x15to the minister\r", "Part 1 of 2, “She sold the bridge”, standing alone", "> ")
    ann.presses("\x15Ada Moss sold the bridge\r", "Part 2 of 2, “to the minister for 40 crowns”", "> ")
    ann.presses("\x1b", "Where does a further part begin? Give its first words", "> to the minister")
    ann.presses("\r", "Part 1 of 2", "> ")
    ann.presses("\x15Ada Moss sold the bridge.\r", "Part 2 of 2", "> to the minister")
    ann.presses(
        "\x15The minister paid 40 crowns.\r", "Accepted in parts: C004, C007.", "split C004 --undo", "q quit"
    )
    ann.presses("q")
    assert ann.ends()[0] == 0
    now = standing(run)
    assert (now[SOLD], now["C007"]) == (
        ("open", "high", "Ada Moss sold the bridge."),
        ("open", "high", "The minister paid 40 crowns."),
    )
    assert run("split", SOLD, "--undo", "--by", "Ann Example").code == 0
    assert standing(run)[SOLD][0] == "proposed"


def test_the_proposals_from_the_first_to_the_last(sit: Sit, run: Run) -> None:
    ann = sit("--proposals")
    ann.sees("0 of 6 done", OPENED, "proposed", "score 0.99", ">>The bridge opened", "a accept", "q quit")
    ann.presses("a", "1 of 6 done", LENGTH, "C001 accepted.", "q quit")
    ann.presses("w", "in your words, standing alone", "> The bridge is 1,204 metres long.")
    ann.presses("\x15It was  1,204 metres long.\r", "It was 1,204 metres long.", "C002 has your wording.")
    ann.presses("r", "The risk:", "g legal", "Esc back")
    ann.presses("g", "risk legal", "C002 has risk legal.", "q quit")
    ann.presses("t", "A note on this claim")
    ann.presses("measure it\r", "Ann Example: measure it", "Noted.", "q quit")
    ann.presses("s", "1 skipped", MET, "q quit")
    ann.presses("x", "why is it not for checking?", "> ")
    ann.presses("beside the point\r", "2 of 6 done", SOLD, "“She”: 1 Ada Moss, 2 Ida Falk", "C003 excluded.")
    ann.presses("3", "“She” has no meaning 3 here", "q quit")
    ann.presses("1", "Ada Moss sold the bridge", "“She” is told.", "q quit")
    ann.presses("1", "Nothing tells what a word of it could stand for", "q quit")
    ann.presses("b", MET, "excluded", "beside the point (Ann Example)", "q quit")
    ann.presses("a", SOLD, "C003 accepted.", "q quit")
    ann.presses("b", MET, "q quit")
    ann.presses("a", "C003 is open already.", "q quit")
    ann.presses("q")
    code, last = ann.ends()
    assert code == 0
    assert "2 accepted, 0 excluded, 4 left. Next: factcheck review --proposals" in last
    again = sit("--proposals")
    again.sees("2 of 6 done, 1 skipped", SOLD, "Ada Moss sold the bridge", "q quit")
    again.presses("a", FRAUD, "q quit")
    again.presses("a", BEAUTY, "“It”: 1 the bridge, 2 fraud", "set aside", "a judgement", "q quit")
    again.presses("m", "What does “It” stand for?", "> ")
    again.presses("\x1b", "Nothing was recorded.", "q quit")
    again.presses("m", "> ")
    again.presses("the bridge at Lund\r", "The bridge at Lund is the most", "“It” is told.", "q quit")
    again.presses("x", "> a judgement with nothing one could look up")
    again.presses("\r", "C006 excluded.", "All but the 1 you skipped are done.", "q stop")
    again.presses("\r", "5 of 6 done", LENGTH, "It was 1,204 metres long.", "q quit")
    again.presses("a", "No proposal is left.", "3 accepted, 1 excluded, 0 left.", "b back")
    again.presses("\r")
    code, last = again.ends()
    assert code == 0
    assert "3 accepted, 1 excluded, 0 left. Next: factcheck status" in last
    assert standing(run) == {
        OPENED: ("open", "normal", "The bridge opened on 14 June 1937."),
        LENGTH: ("open", "legal", "It was 1,204 metres long."),
        MET: ("open", "normal", "Ada Moss met Ida Falk in Lund in 1951."),
        SOLD: ("open", "high", "Ada Moss sold the bridge to the minister for 40 crowns."),
        FRAUD: ("open", "legal", "The minister was convicted of fraud in 1951."),
        BEAUTY: ("excluded", "low", "The bridge at Lund is the most beautiful bridge of all."),
    }
    code, last = sit("--proposals").ends()
    assert (code, last.strip()) == (0, "No proposal is left to accept or exclude. Next: factcheck status")


@pytest.mark.parametrize(
    "keys",
    [
        ["a"],
        ["x", "beside the point\r"],
        ["1"],
        ["m", "Ada\r"],
        ["w", "\x15She sold.\r"],
        ["r", "n"],
    ],
    ids=["a", "x", "1", "m", "w", "r"],
)
def test_what_somebody_else_changed_meanwhile_is_shown_and_not_overwritten(
    sit: Sit, run: Run, keys: list[str]
) -> None:
    ann = sit("--proposals", "--risk", "high")
    ann.sees("0 of 1 done", SOLD, "q quit")
    run("edit", SOLD, "--risk", "legal", "--note", "Bo: a court case")
    before = standing(run)
    *first, last = keys
    for key in first:
        ann.presses(key, "Esc back", *([] if key == "r" else ["> "]))
    ann.presses(last, "changed since it was", "is now “legal”", "Bo: a court case", "go on")
    assert standing(run) == before
    ann.presses("\r", "risk legal", "Bo: a court case", "The claim is shown as it now is", "q quit")
    typed = keys[0] in "xmw"
    if typed:
        ann.presses("\r", "> ", keys[1].strip("\r\x15"))
        ann.presses("\r", "quit" if keys[0] != "x" else "No proposal of risk high is left")
    assert (standing(run) != before) == typed


def test_a_note_is_added_beside_what_somebody_else_changed_meanwhile(sit: Sit, run: Run) -> None:
    ann = sit("--proposals", "--risk", "high")
    ann.sees("0 of 1 done", SOLD, "q quit")
    run("edit", SOLD, "--risk", "legal", "--note", "Bo: a court case")
    ann.presses("t", "Esc back", "> ")
    ann.presses(
        "so\r", "Bo: a court case", "Ann Example: so", "Noted; the claim was changed meanwhile", "q quit"
    )
    ann.presses("t", "Esc back", "> ")
    ann.presses("again\r", "Noted.", "q quit")


def begin(ann: Player) -> None:
    """Type half a reason and let it rest a moment."""
    ann.sees(OPENED, "q quit")
    ann.presses("s", LENGTH, "q quit")
    ann.presses("x", "why is it not for checking?", "> ")
    ann.presses("beside the", "the")


def test_stopped_in_the_middle_the_place_and_what_was_typed_are_kept(sit: Sit, desk: Path, run: Run) -> None:
    ann = sit("--proposals")
    begin(ann)
    ann.child.sendintr()
    code, last = ann.ends()
    assert code == 130
    assert "what was recorded so far is kept" in last
    closed = sit("--proposals")
    closed.sees("1 skipped", LENGTH, "Enter goes on with what you had begun: exclude: “beside the”", "q quit")
    closed.hangs_up()
    killed = sit("--proposals")
    killed.sees("you had begun", "q quit")
    killed.presses("\r", "> beside the")
    killed.presses(" poi", "poi")
    kept = next((desk / ".factcheck").glob("proposals-ann-example-*.json"))
    while "beside the poi" not in kept.read_text():
        killed.child.expect(pexpect.TIMEOUT, timeout=0.1)
    killed.child.kill(signal.SIGKILL)
    killed.ends()
    last_one = sit("--proposals")
    last_one.sees("you had begun", "q quit")
    last_one.presses("\r", "> beside the poi")
    last_one.presses("nt\r", "C002 excluded.", "q quit")
    assert "beside the point" in run("show", LENGTH).out
    assert not list((desk / ".factcheck").glob("review-*"))


@pytest.mark.parametrize(
    "stop", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT], ids=["hangup", "termination", "interrupt"]
)
def test_what_was_typed_a_moment_before_the_end_is_kept(sit: Sit, stop: signal.Signals) -> None:
    ann = sit("--proposals")
    ann.sees(OPENED, "q quit")
    ann.presses("x", "why is it not for checking?", "> ")
    ann.presses("so", "so")
    ann.child.kill(stop)
    assert ann.ends()[0] == (130 if stop is signal.SIGINT else 128 + stop)
    again = sit("--proposals")
    again.sees(OPENED, "you had begun: exclude: “so”", "q quit")


def test_a_disk_that_takes_no_more_ends_nothing_in_the_middle_of_a_word(
    sit: Sit, desk: Path, run: Run
) -> None:
    ann = sit("--proposals")
    ann.sees(OPENED, "q quit")
    place = file_of(desk, "Ann Example", "proposals")
    place.unlink()
    place.mkdir()  # nothing can be written there
    ann.presses("x", "why is it not for checking?", "> ")
    ann.presses("besi", "besi")
    ann.child.expect(pexpect.TIMEOUT, timeout=1)
    ann.presses("de the point\r", LENGTH, "C001 excluded.", "q quit")
    ann.presses("v", "space")
    ann.presses("q", "Your place is not kept", "q quit")
    ann.presses("a", MET, "C002 accepted.", "q quit")
    ann.presses("q")
    code, last = ann.ends()
    assert code == 0
    assert "1 accepted, 1 excluded, 4 left." in last
    assert "note: the place you reached and what you began are not kept: " in last
    assert standing(run)[OPENED][0] == "excluded"
    place.rmdir()
    again = sit("--proposals")
    again.sees("2 of 6 done", MET, "q quit")


def test_a_terminal_of_any_size_shows_the_claim_what_a_digit_takes_and_how_to_stop(sit: Sit) -> None:
    ann = sit("--proposals", "--risk", "high", size=(8, 20))
    ann.sees(SOLD, "text", ">>She", "means", "a accept  x exclude", "? keys  q quit")
    ann.presses("1", "There was no room to", "q quit")
    ann.presses("x", "it not for checking?", "> ")
    ann.presses("\x0c", SOLD, "text", ">>She", "it not for checking?", "> ")
    ann.child.setwinsize(24, 40)
    ann.sees("-" * 40, "Exclude C004", "> ")
    ann.presses("\x1b", "q quit")
    ann.presses("1", "Ada Moss sold", "“She” is told.", "q quit")


def test_who_may_not_is_told_so_and_nothing_is_recorded(sit: Sit, desk: Path, run: Run) -> None:
    record = desk / "claims.yaml"
    named = {"Ann": "checker", "Cy": "author", "Bo": "second-reader", "Ed": "editor"}
    people = "".join(f"    - name: {name}\n      roles: [{role}]\n" for name, role in named.items())
    policy = f"  second_reader: [legal]\n  people:\n{people}"
    record.write_text(record.read_text().replace("  second_reader: []\n", policy))
    before = standing(run)
    ann = sit("--proposals", "--risk", "legal", by="Ann")
    ann.sees("0 of 1 done", FRAUD, "q quit")
    ann.presses("r", "The risk:", "Esc back")
    ann.presses("l", "Ann is checker and may not lower a risk", "go on")
    ann.presses("\r", "Nothing was recorded.", "q quit")
    author = sit("--proposals", by="Cy")
    author.sees(OPENED, "q quit")
    author.presses("x", "the author never judges", "q quit")
    author.presses("w", "> ")
    author.presses(" Yes.\r", "may not change claims", "go on")
    assert standing(run) == before


def test_keys_pressed_by_chance_do_nothing_and_all_keys_are_explained(sit: Sit, run: Run) -> None:
    before = standing(run)
    ann = sit("--proposals", NO_COLOR="")
    ann.sees("\x1b[1m\x1b[4m>>", "The bridge opened", "<<", "quit")
    ann.child.setwinsize(40, 120)
    ann.sees("-" * 120, "quit")
    ann.presses("\x1b[200~aaxx\x1b[201~\x1b[A\x1bOP\x00zZA5m", "No word of it is left open")
    ann.presses("Z", "? explains the keys.")
    ann.presses("b", "This is where you started.")
    ann.presses("?", "exclude: not for checking", "recorded at once, and can be undone", "on  ")
    ann.presses(" ", "quit")
    ann.presses("v", "of 9 lines")
    ann.presses("q", "quit")
    ann.child.kill(signal.SIGTERM)
    assert ann.ends()[0] == 128 + signal.SIGTERM
    assert standing(run) == before


def test_a_key_pressed_twice_decides_on_what_was_seen_alone(sit: Sit, run: Run) -> None:
    ann = sit("--proposals")
    ann.sees(OPENED, "q quit")
    ann.presses("aa", LENGTH, "C001 accepted.", "q quit")
    ann.presses("x", "why is it not for checking?", "> ")
    ann.presses("so\raa", MET, "C002 excluded.", "q quit")
    ann.presses("s", SOLD, "q quit")
    ann.presses("11", "Ada Moss sold the bridge", "“She” is told.", "q quit")
    ann.presses("q")
    assert "1 accepted, 1 excluded, 4 left." in ann.ends()[1]


@pytest.mark.parametrize("option", ["--mine", "--second"])
def test_proposals_are_nobodys_yet(run: Run, desk: Path, option: str) -> None:
    answer = run("review", "--proposals", option)
    assert answer.code == 2
    assert "not with --mine or --second" in answer.err


def test_only_in_a_terminal(run: Run, desk: Path) -> None:
    answer = run("review", "--proposals")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert "terminal" in answer.err
    assert "factcheck accept" in answer.err


def test_nothing_proposed_says_what_to_do(sit: Sit, desk: Path, run: Run) -> None:
    record = desk / "claims.yaml"
    record.write_text(re.sub(r"(?s)\nclaims:\n.*", "\nclaims: []\nsources: []\n...\n", record.read_text()))
    code, last = sit("--proposals").ends()
    assert (code, last.strip()) == (0, "Nothing is proposed. Next: factcheck extract")
    run("extract")
    run("exclude", "--set-aside")
    code, last = sit("--proposals", "--risk", "low").ends()
    told = "No proposal of risk low is left to accept or exclude. Next: factcheck review --proposals"
    assert (code, last.strip()) == (0, told)


def test_the_last_of_a_risk_is_not_the_last_of_all(sit: Sit) -> None:
    ann = sit("--proposals", "--risk", "legal")
    ann.sees(FRAUD, "q quit")
    ann.presses("a", "No proposal of risk legal is left.", "1 accepted, 0 excluded, 0 left.", "b back")
    ann.presses("\r")
    assert "0 left. Next: factcheck review --proposals" in ann.ends()[1]


def test_a_dumb_terminal_gets_plain_lines(sit: Sit) -> None:
    ann = sit("--proposals", TERM="dumb", NO_COLOR="")
    sent = ann.sees(OPENED, "q quit") + ann.presses("s", LENGTH, "q quit") + ann.presses("q")
    code, last = ann.ends()
    assert (code, "\x1b" in sent + last) == (0, False)


# --- pages


def proposal() -> Proposal:
    """A proposal with everything there can be."""
    aside = "a judgement " * 9
    rich = claim(
        7,
        origin=Origin.MACHINE,
        status=Status.EXCLUDED,
        score=0.5,
        restatement="She said that they had opened it, more than once, before. " * 9,
        reasons=(near("C001"), aside, "states a number " * 30),
        unresolved=("She", "they"),
        set_aside=aside,
        excluded=Exclusion("taste " * 30, "Bo", AT),
        accepted_by="Ann",
        note="one\ntwo",
        unplaced="two places are alike",
    )
    left_open = (LeftOpen("we", ()), LeftOpen("She", tuple(f"Ada Moss {n}" for n in range(12))))
    place = Place("Before it. " * 40, "It was opened then. " * 30, " After it." * 40, 2)
    return Proposal(rich, "0" * 12, False, place, left_open, claim(1))


def text_of(lines: list[str]) -> str:
    return " ".join(click.unstyle(" ".join(lines)).split())


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("rows", [0, 1, 5, 15, 40, 400])
def test_a_page_fits_and_what_is_decided_on_is_on_it(width: int, rows: int) -> None:
    lines = [click.unstyle(line) for line in fitted(proposal_page.sections(proposal(), width), rows)]
    assert len(lines) <= rows
    assert max(map(columns, lines), default=0) <= width
    if rows:
        assert ">>" in " ".join(lines)
    if rows >= 15:
        headings = {line[: page.GUTTER].split(" ")[0] for line in lines}
        assert {"text", "means", "open", "set", "excluded", "twice", "why"} <= headings
    heads = proposal_page.header(proposal(), Progress(12, 40, 3), "Ann Example", width)
    assert max(columns(click.unstyle(line)) for line in heads) <= width
    assert len(heads) == 3


def test_reasons_that_are_told_under_a_heading_of_their_own_are_told_once() -> None:
    shown = text_of(fitted(proposal_page.sections(proposal(), 80), 400))
    assert shown.count("C001") == 1
    assert shown.count("a judgement") == 9
    assert "“we” “She”: 1 Ada Moss 0, 2 Ada Moss 1" in shown
    assert "9 Ada Moss 8" in shown
    assert "Ada Moss 9" not in shown  # there is no key for it
    header = text_of(proposal_page.header(proposal(), Progress(12, 40, 3), "Ann Example", 120))
    assert "C007 excluded risk normal, event, score 0.50, by a model" in header


@given(st.lists(st.text("ab 東é", max_size=30), max_size=6), st.integers(10, 60))
def test_a_head_is_cut_where_the_line_ends(parts: list[str], width: int) -> None:
    _, told, _ = page.headed("title", [(text, str) for text in parts], Progress(1, 2, 0), "Ann", width)
    assert columns(told) <= width
    whole = "".join(parts)
    kept = told.removesuffix("…")
    assert whole.startswith(kept)
    assert told == whole or columns(kept) >= width - 3 or kept == kept.rstrip()


@pytest.mark.parametrize(("number", "keys"), [(1, "1"), (2, "1-2"), (9, "1-9"), (12, "1-9")])
def test_the_keys_of_numbered_things(number: int, keys: str) -> None:
    assert foot.digits(number) == keys


@given(
    st.lists(st.tuples(st.text("ab?", min_size=1, max_size=2), st.text("ab 東", max_size=40)), min_size=2),
    st.integers(8, 80),
    st.integers(1, 6),
)
def test_keys_take_no_more_lines_than_there_are_and_the_last_two_are_always_named(
    entries: list[tuple[str, str]], width: int, rows: int
) -> None:
    lines = [click.unstyle(line) for line in foot.keys(entries, width, rows)]
    assert max(map(columns, lines)) <= width
    assert len(lines) <= max(rows, 2)
    assert "  ".join(lines).endswith(
        "  ".join(click.unstyle(foot.keys([one], width)[0]) for one in entries[-2:])
    )
    if len(whole := foot.keys(entries, width)) <= rows:
        assert lines == [click.unstyle(line) for line in whole]


@pytest.mark.parametrize("size", [(24, 40), (24, 80)])
def test_all_meanings_that_a_digit_takes_are_on_the_page_of_an_ordinary_terminal(
    size: tuple[int, int],
) -> None:
    meanings = (
        "the register of a single class",
        "the municipality of Skelby 200,000 kronor",
        "the East Tarn data protection authority",
    )
    usual = replace(proposal().claim, excluded=None, accepted_by="", note="", unplaced="")
    rich = replace(proposal(), claim=usual, left_open=(LeftOpen("it", meanings), LeftOpen("we", ())))
    lines = fitted(proposal_page.sections(rich, size[1]), size[0] - 7)
    assert all(page.shows(lines, f"{number} {said}") for number, said in enumerate(meanings, 1))
    assert {"text", "means"} <= {click.unstyle(line)[: page.GUTTER].split(" ")[0] for line in lines}


def test_the_numbers_on_the_page_are_those_that_a_digit_takes() -> None:
    left_open = (LeftOpen("He", ("Karl Dray",)), LeftOpen("it", ("the mill", "the bank")), LeftOpen("we", ()))
    lines = fitted(proposal_page.sections(replace(proposal(), left_open=left_open), 120), 400)
    assert "“He”: 1 Karl Dray “it”: the mill, the bank “we” set aside" in text_of(lines)


@pytest.mark.parametrize("again", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_second_signal_does_not_take_what_was_typed(again: signal.Signals) -> None:
    """As when a terminal is closed: the system and the shell both tell the program to end."""

    class Ending(Screen):
        def __init__(self) -> None:
            self.keys = iter("so")

        def key(self, wait: float | None = None) -> str:
            if (key := next(self.keys, "")) == "":
                raise Closed
            return key

        def _draw(self, line: Line) -> None: ...

    kept = []

    def keep(text: str) -> None:
        os.kill(os.getpid(), again)
        kept.append(text)

    def end(*_: object) -> None:
        raise SystemExit(1)

    usual = signal.signal(again, end)
    try:
        with pytest.raises((SystemExit, Closed)):
            Ending().line("", keep)
    finally:
        signal.signal(again, usual)
    assert kept == ["so"]
