"""Tables at the width of a terminal: a sentence that would be cut to nothing stands beneath its row."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from factcheck.cli import output
from factcheck.text.plain import columns
from tests.conftest import Run

HEADS = ("ID", "RISK", "TYPE", "CLAIM")
TYPE = "characterisation"
SAID = "In the spring of 1998 a welder bought his first ferry at an auction in Lysby for 140,000 crowns."


def printed(capsys: pytest.CaptureFixture[str], said: str) -> list[str]:
    output.table(HEADS, [("C001", "high", TYPE, said)])
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("room", "said", "expected"),
    [
        (
            110,
            SAID,
            ["C001  high  characterisation  In the spring of 1998 a welder bought his first ferry at an auc"],
        ),
        (60, "He left.", ["C001  high  characterisation  He left."]),
        (
            60,
            SAID,
            [
                "C001  high  characterisation",
                "      In the spring of 1998 a welder bought his first ferry",
                "      at an auction in Lysby for 140,000 crowns.",
            ],
        ),
    ],
    ids=["room enough: cut in its line", "short: in its line", "no room: beneath"],
)
def test_where_the_last_column_stands(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    room: int,
    said: str,
    expected: list[str],
) -> None:
    monkeypatch.setenv("COLUMNS", str(room))
    lines = printed(capsys, said)
    heads = lines.index(next(line for line in lines if line.startswith("C001")))
    assert [" ".join(line.split()) for line in lines[:heads]] in (
        ["ID RISK TYPE CLAIM"],
        ["ID RISK TYPE", "CLAIM"],
    )
    assert len(lines) - heads == len(expected)
    for line, wanted in zip(lines[heads:], expected, strict=True):
        assert line.startswith(wanted)
        assert len(line) <= room


def test_what_stands_beneath_is_three_lines_at_most(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = printed(capsys, " ".join([SAID] * 4))
    assert len(lines) == 2 + 1 + 3
    assert lines[-1].endswith("…")


def test_in_a_pipe_nothing_is_cut(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    long = " ".join([SAID] * 9)
    lines = printed(capsys, long)
    assert len(lines) == 2
    assert lines[-1].endswith(long)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("a;=1+1", "a;'=1+1"),
        ('"=1+1"', '"\'=1+1"'),
        ("a | @SUM(A1)", "a | '@SUM(A1)"),
        ("two - one", "two - one"),
    ],
)
def test_no_cell_is_a_formula_as_in_the_report(
    capsys: pytest.CaptureFixture[str], words: str, shown: str
) -> None:
    output.as_csv(("ID", "CLAIM"), [("C001", words)])
    assert list(csv.reader(capsys.readouterr().out.splitlines())) == [["ID", "CLAIM"], ["C001", shown]]


def test_titles_and_the_scale_end_between_words_on_a_narrow_terminal(
    run: Run, started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    title = "The final report of the county engineer on the bridge across the strait, with a preface by the minister"
    run("attach-source", "C001", "https://example.org/report", "--title", title)
    monkeypatch.setenv("COLUMNS", "80")
    shown = [*run("show", "C001").out.splitlines(), *run("policy").out.splitlines()]
    assert max(map(len, shown)) <= 80
    assert " ".join(" ".join(shown).split()).count(title) == 1


def test_wide_writing_and_long_heads_end_with_the_line(
    run: Run, started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    said = f"The note says {'港は千九百三十二年に開かれた。' * 5} and the bridge is long."
    assert run("edit", "C001", "--restatement", said).code == 0
    to = ("--to", "the keeper of the harbour")
    assert run("query", "C001", "Where is it from?", *to, "--due", "2099-12-01").code == 0
    lines = run("show", "C001").out.splitlines()
    assert max(map(columns, lines)) <= 60
    head = next(number for number, line in enumerate(lines) if line.startswith("Q001"))
    assert lines[head].startswith("Q001  question to the keeper of the harbour, open")
    assert lines[head + 1].startswith("      ")
    assert max(map(columns, run("evidence", "C001").out.splitlines()[:4])) <= 60


def test_an_address_is_not_broken_beside_wide_writing() -> None:
    address = f"https://example.org/{'a' * 90}"
    assert address in output.wrapped(f"港の記録 {address}").split()
