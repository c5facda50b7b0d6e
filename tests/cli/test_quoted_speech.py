"""A quotation of several sentences is proved sentence by sentence, and nothing clears without."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run

SAID = ("The bridge will never be closed again.", "Nobody has been hurt on it.")


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """Two claims, each a sentence of one quotation, judged right by a page that says otherwise."""
    (tmp_path / "essay.txt").write_text(f'The mayor, Ann Moss, said on Friday: "{" ".join(SAID)}"\n')
    (tmp_path / "other.txt").write_text("The mayor, Ann Moss, ate on Friday. The bridge is closed.\n")
    (tmp_path / "speech.txt").write_text(f"Ann Moss said: {' '.join(SAID)} Then she left.\n")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "essay.txt"))
    for number, words in enumerate(SAID, 1):
        made.does("add", f"Ann Moss said: {words}", "--quote", words, "--type", "event")
        made.does("attach-source", f"C00{number}", str(tmp_path / "other.txt"), "--tier", "primary")
        made.does("attach-source", f"C00{number}", str(tmp_path / "speech.txt"), "--tier", "primary")
        made.does("cite", f"C00{number}", "S001", "--quote", "The mayor, Ann Moss, ate on Friday.")
    return made


def test_each_sentence_of_a_quotation_asks_for_its_own_words(desk: Desk) -> None:
    unproved = "the quotation is not proved in any source relied on"
    for claim in ("C001", "C002"):
        assert unproved in desk.does("verdict", claim, "confirmed", "--because", "read").out
        assert unproved in desk.does("show", claim).out
    assert "2 claims: 2 checked" in desk.does("list").out
    assert "NOT READY" in (gate := desk.run("check")).out
    assert gate.code == 1
    assert "is not ready" in desk.run("sign-off", "--by", "Ed").err
    assert "1 quotation, 0 proved" in desk.does("quotes").out


def test_a_quotation_is_proved_by_its_sentences(desk: Desk) -> None:
    for claim, words in zip(("C001", "C002"), SAID, strict=True):
        desk.does("cite", claim, "S002", "--quote", words)
        assert f"{claim} is cleared" in desk.does("verdict", claim, "confirmed", "--because", "heard").out
    assert "READY" in desk.does("check").out
    told = desk.does("quotes").out
    assert "E003, E004" in told
    assert "1 quotation, 1 proved" in told
    assert desk.does("verify").code == 0


def test_a_quotation_may_begin_in_the_other_case(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text('Ada Moss said that "most of them are back to work."\n')
    (tmp_path / "source.txt").write_text('"Most of them are back to work," Ada Moss said.\n')
    desk = Desk(run, tmp_path)
    desk.does("init", str(tmp_path / "essay.txt"))
    words = 'Ada Moss said that "most of them are back to work."'
    desk.does("add", words, "--quote", words, "--type", "quotation")
    desk.does("attach-source", "C001", str(tmp_path / "source.txt"), "--tier", "primary")
    desk.does("cite", "C001", "S001", "--quote", "Most of them are back to work")
    assert "C001 is cleared" in desk.does("verdict", "C001", "confirmed", "--because", "heard").out
    assert "proved, but begun in the other case" in (told := desk.does("quotes").out)
    assert "1 quotation, 1 proved" in told


def test_a_block_quotation_is_proved_by_its_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essay.md").write_text(
        "As Ada Moss wrote in 2021:\n\n> The clause slept.\n>\n> It bit on a Monday.\n"
    )
    (tmp_path / "book.txt").write_text("Ada Moss wrote this in 2021. The clause slept. It bit on a Monday.\n")
    desk = Desk(run, tmp_path)
    desk.does("init", str(tmp_path / "essay.md"))
    words = "The clause slept. It bit on a Monday."
    desk.does("add", f"Ada Moss wrote: “{words}”", "--quote", "Ada Moss wrote in 2021", "--type", "quotation")
    desk.does("attach-source", "C001", str(tmp_path / "book.txt"), "--tier", "primary")
    desk.does("cite", "C001", "S001", "--quote", "Ada Moss wrote this in 2021.")
    told = desk.does("verdict", "C001", "confirmed", "--because", "read").out
    assert "the quotation is not proved in any source relied on" in told
    assert "1 quotation, 0 proved" in desk.does("quotes").out
    desk.does("cite", "C001", "S001", "--quote", words)
    assert "C001 is cleared" in desk.does("verdict", "C001", "confirmed", "--because", "read").out
    assert "1 quotation, 1 proved" in desk.does("quotes").out
