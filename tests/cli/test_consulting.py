"""Looking into the archived sources: passages that can be cited as they are shown, and what could not be looked at."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import output
from factcheck.cli.consulting_commands import command_for
from factcheck.text.plain import escaped
from tests.archive.hostile import pdf
from tests.cli.desk import Desk
from tests.conftest import Run

ESSAY = "The bridge opened on 14 June 1937. It is 1,204 metres long.\n\nThe minister took a bribe.\n"
REGISTER = [
    "The register of public works, volume 4.",
    "The bridge is 1,204 metres long and was opened to traffic\non 14 June 1937.",
]
HOSTILE = (
    "The bridge was \x1b[31m1,204 metres\x1b[0m long\u202e, said `rm -rf ~` and $(reboot) \u2066to the minister.\n"
    "The \"bridge\" was 'opened'\u200b on 14 June 1937! said the minister\x9b2J to the crowd.\n"
)


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Two claims; a PDF with pages, a hostile text, and an address that nobody fetched."""
    (tmp_path / "bridge.txt").write_text(ESSAY)
    (tmp_path / "register.pdf").write_bytes(pdf(REGISTER))
    (tmp_path / "note.txt").write_text(HOSTILE)
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    made.does("add", "The bridge is 1,204 metres long.", "--quote", "It is 1,204 metres long.")
    made.does("add", "The minister took a bribe.", "--quote", "The minister took a bribe.", "--risk", "legal")
    made.does("attach-source", "C001", str(tmp_path / "register.pdf"), str(tmp_path / "note.txt"))
    made.does("attach-source", "C001", "https://example.org/report", "--why", "nobody has read it")
    return made


def survey(desk: Desk, *words: str, by: str = "Ann", code: int = 0) -> dict[str, Any]:
    answer = desk.fails("evidence", *words, "--format", "json", by=by, code=code)
    found: dict[str, Any] = json.loads(answer.out)
    return found


def test_the_passages_of_each_source_are_shown_with_their_places(desk: Desk) -> None:
    shown = desk.does("evidence", "c1").out
    assert "S001  register.pdf" in shown
    assert "1. page 2, characters 40-114" in shown
    assert (
        'factcheck cite C001 S001 --quote "The bridge is 1,204 metres long and was opened to traffic on 14 June 1937."'
        in shown
    )
    assert "S003  https://example.org/report" in shown
    assert "not looked at: it is not archived yet; run `factcheck fetch`" in shown
    assert "\x1b" not in shown


def test_every_line_shown_can_be_pasted_and_cites_that_very_passage(desk: Desk) -> None:
    found = survey(desk, "C001", "--about", "bridge minister opened 1,204")
    commands = {
        (entry["source"], p["start"], p["end"]): p["command"]
        for entry in found["looked"]
        for p in entry["passages"]
    }
    assert len(commands) >= 3
    assert sorted(source for (source, *_), command in commands.items() if not command) == ["S002"]
    for (source, start, end), command in commands.items():
        if not command:
            continue
        program, *words = shlex.split(command)
        assert (program, words[0]) == ("factcheck", "cite")
        said = desk.does(*words).out
        assert f"proved in {source} capture 1" in said
        assert f"characters {start}-{end}" in said
    again = survey(desk, "C001", "--about", "bridge minister opened 1,204")
    assert all(bool(p["cited"]) is bool(p["quote"]) for entry in again["looked"] for p in entry["passages"])
    assert "; cited as E001" in desk.does("evidence", "C001").out


@pytest.mark.parametrize(
    "quote",
    ["plain words", "it's", 'a "quote"', "$HOME", "`id`", "back\\slash", "wow!", "-5 degrees", "'\"$(x)\"'"],
)
def test_a_quote_comes_through_a_shell_as_it_is(quote: str) -> None:
    assert shlex.split(command_for("C001", "S001", quote)) == [
        *("factcheck", "cite", "C001", "S001", "--quote"),
        quote,
    ]
    assert command_for("C001", "S001", "") == ""


def test_hostile_text_moves_hides_and_recolours_nothing(desk: Desk) -> None:
    shown = desk.does("evidence", "C001", "--about", "the minister said bridge").out
    assert "said `rm -rf ~` and $(reboot) to the minister" in shown
    assert "cite would refuse it: " in shown  # a reader of the page sees these words turned round
    as_json = desk.does("evidence", "C001", "--about", "the minister said bridge", "--format", "json").out
    for text in (shown, as_json):
        assert not [c for c in text if c in "\x1b\x9b\u202e\u2066\u200b"]
    words = [p["words"] for entry in json.loads(as_json)["looked"] for p in entry["passages"]]
    assert any("\u202e" in said for said in words)  # a program gets the text as it is


def test_one_source_other_words_and_a_limit(desk: Desk) -> None:
    found = survey(desk, "C001", "--source", "s2", "--limit", "1", "--about", "opened crowd")
    assert [entry["source"] for entry in found["looked"]] == ["S002"]
    assert len(found["looked"][0]["passages"]) == 1
    assert found["unlooked"] == []
    assert "opened" in found["looked"][0]["passages"][0]["words"]
    assert "looked for: opened crowd" in desk.does("evidence", "C001", "--about", "opened crowd").out


def test_a_figure_that_only_the_draft_has_beside_the_claim_is_not_missed(desk: Desk, tmp_path: Path) -> None:
    desk.does("add", "The bridge is long.", "--quote", "It is 1,204 metres long.")
    (tmp_path / "tale.txt").write_text("A tale of the bridge, as long as a day.\n")
    desk.does("attach-source", "C003", str(tmp_path / "tale.txt"))
    assert survey(desk, "C003")["unseen_numbers"] == []
    desk.does("edit", "C003", "--restatement", "The bridge is 1,205 metres long.")
    assert survey(desk, "C003")["unseen_numbers"] == ["1,205"]


def test_what_is_not_there_is_said(desk: Desk) -> None:
    assert "in none of the texts: 7,777" in desk.does("evidence", "C001", "--about", "7,777 metres").out
    assert (
        "no sentence in it has any of these words: factcheck read S00"
        in desk.does("evidence", "C001", "--about", "penguins").out
    )
    assert "It has no sources yet: factcheck attach-source C002" in desk.does("evidence", "C002").out
    assert "S001  register.pdf" in desk.does("evidence", "C002", "--source", "S001").out
    assert "nothing to look for in “the of”" in desk.fails("evidence", "C001", "--about", "the of").err
    assert "C009" in desk.fails("evidence", "C009").err
    assert "S009" in desk.fails("evidence", "C001", "--source", "S009").err


def test_a_damaged_text_is_no_reason_to_show_nothing_of_the_others(desk: Desk) -> None:
    (desk.folder / "sources/S001/1/text.full.txt").write_text("The bridge is 9 metres long.")
    answer = desk.fails("evidence", "C001", code=1)
    assert "S001  register.pdf\n  not looked at: " in answer.out
    assert "S002  note.txt" in answer.out
    assert "9 metres" not in answer.out


def test_a_second_reader_learns_nothing_of_the_first_answer(desk: Desk) -> None:
    desk.edits("  second_reader: []\n", "  second_reader: [legal]\n")
    desk.does("attach-source", "C002", str(desk.folder / "note.txt"), "--why", "it clears him entirely")
    quote = "on 14 June 1937! said the"
    desk.does("cite", "C002", "S002", "--quote", quote, "--stance", "contradicts", "--note", "plainly not so")
    desk.does("assign", "C002", "--to", "Bo", "--second")
    desk.does("verdict", "C002", "wrong", "--because", "nobody says so")
    assert desk.status("C002") == "second-read"
    for form in ("text", "json"):
        shown = desk.does("evidence", "C002", "--format", form, by="Bo").out
        assert "minister" in shown and "E001" in shown
        for told in ("wrong", "nobody says", "contradicts", "plainly not so", "clears him", "Ann"):
            assert told not in shown, (form, told)


def test_matched_words_are_bold_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert output.lit("The bridges of Karsund", {"bridg"}) == "The bridges of Karsund"
    monkeypatch.setattr(output, "coloured", lambda: True)
    assert output.lit("The bridges of Karsund", {"bridg"}) == "The \x1b[1mbridges\x1b[0m of Karsund"


@pytest.mark.parametrize("text", ["a\nb", "\x9b\u202e\u2028", "\U000e0001 tag", "ü 漢字 é", "\x7f\ud800"])
def test_json_with_escapes_says_the_same(text: str) -> None:
    written = escaped(json.dumps([text], ensure_ascii=False, indent=2))
    assert json.loads(written) == [text]
    assert not set(written) & set("\x9b\u202e\u2028\U000e0001\x7f\ud800")
