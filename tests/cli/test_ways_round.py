"""Ways round the rules that people under pressure find: each ends at a refusal, or shows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.cli.test_desks import ESSAY, desk, name_people

__all__ = ["desk"]


def _ready(desk: Desk) -> None:
    """The first claim cleared, the others excluded by somebody who may."""
    desk.does("verdict", "C001", "confirmed", "--because", "the register")
    desk.does("exclude", "C002", "C003", "--because", "not for checking")


def test_the_author_neither_excludes_nor_takes_risks_nor_signs_off(desk: Desk) -> None:
    author = "Ned Writer"
    assert "never judges" in desk.fails("exclude", "C003", "--because", "taste", by=author).err
    desk.does("verdict", "C003", "unsupported", "--because", "nothing found")
    said = desk.fails("resolve", "C003", "accept-risk", "--because", "sure of it", by=author).err
    assert "is the author" in said
    _ready(desk)
    assert "judged unsupported: a second reader has to confirm" in desk.fails("check", code=1).out
    desk.does("exclude", "C003", "--confirm", by="Bo")
    assert "is the author" in desk.fails("sign-off", by=author).err
    desk.does("sign-off", by="Ed")


def test_an_exclusion_by_the_author_put_in_by_hand_does_not_count(desk: Desk) -> None:
    _ready(desk)
    desk.edits("reason: not for checking\n      by: Ann", "reason: not for checking\n      by: Ned Writer")
    assert "does not count" in desk.fails("check", code=1).out


def test_a_sign_off_put_in_by_hand_by_one_who_may_not_is_void(desk: Desk) -> None:
    name_people(desk)
    _ready(desk)
    desk.does("exclude", "C003", "--confirm", by="Bo")
    desk.does("sign-off", by="Ed")
    desk.does("check", "--signed")
    text = (desk.folder / "claims.yaml").read_text()
    signed = text[text.index("  - id: D001") : text.index("...\n")]
    forged = re.sub(r"    seal: .*\n", "", signed).replace("D001", "D002").replace("by: Ed", "by: Ann")
    desk.edits(signed, signed + forged)
    said = " ".join(desk.fails("check", "--signed", code=1).out.split())
    assert "D002 by Ann" in said
    assert "may not decide that a draft may run" in said


def test_words_that_stand_in_the_draft_are_not_gone(desk: Desk, tmp_path: Path) -> None:
    later = tmp_path / "later.txt"
    later.write_text(ESSAY + "\nOne more line.\n")
    desk.does("update", str(later))
    said = desk.fails("edit", "C003", "--gone").err
    assert "the words of C003 stand in draft 2" in said
    later.write_text(ESSAY.replace(" The minister took a bribe from the builder.", ""))
    desk.does("update", str(later))
    assert desk.status("C003") == "withdrawn"


def _judged(desk: Desk) -> str:
    """Two verdicts on record; claims.yaml as it then is."""
    desk.does("verdict", "C001", "wrong", "--because", "another day")
    desk.does("verdict", "C001", "confirmed", "--because", "the right day after all")
    return (desk.folder / "claims.yaml").read_text()


def _without_ledger(desk: Desk) -> None:
    shutil.rmtree(desk.folder / ".factcheck")


READING = (
    "list, list --sources, show C001, status, report, report --format html, check, verify, log, policy, quotes, query, "
    "contact, correct, evidence C001, reaffirm, extract --dry-run"
)


@pytest.mark.parametrize("words", READING.split(", "))
def test_any_command_can_be_the_first_in_a_clone_which_has_no_ledger(desk: Desk, words: str) -> None:
    before = desk.run(*words.split())
    _without_ledger(desk)
    assert desk.run(*words.split()) == before
    assert before.code in (0, 1)


def test_with_the_ledger_gone_history_cannot_be_taken_out_of_the_file(desk: Desk) -> None:
    text = _judged(desk)
    first = text[text.index("      - id: V001") : text.index("      - id: V002")]
    altered = re.sub(r"        seal: .*\n", "", first).replace("wrong", "confirmed")
    for spoiled in (text.replace(first, ""), text.replace(first, altered)):
        _without_ledger(desk)
        (desk.folder / "claims.yaml").write_text(spoiled)
        assert "C001 verdicts" in desk.fails("list").err
        assert "does not have what the log says" in desk.fails("verify", code=1).out
        assert (desk.folder / "claims.yaml").read_text() == spoiled
    desk.does("settle", "--keep", "file")
    assert "recorded history was altered (settle)" in desk.does("verify").out
    assert "id: V001" in (desk.folder / "claims.log-version.yaml").read_text()


def test_with_the_ledger_gone_a_log_that_was_cut_is_not_patched(desk: Desk) -> None:
    _judged(desk)
    _without_ledger(desk)
    log = desk.folder / "log.jsonl"
    log.write_bytes(b"".join(log.read_bytes().splitlines(keepends=True)[:-1]))
    cut = log.read_bytes()
    assert "V002 is sealed as recorded" in desk.fails("edit", "C001", "--note", "n").err
    assert log.read_bytes() == cut
    assert "V002" in desk.fails("verify", code=1).out


def test_a_log_cut_or_deleted_beside_its_ledger_shows(desk: Desk) -> None:
    text = _judged(desk)
    log = desk.folder / "log.jsonl"
    whole = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(whole[:-1]))
    (desk.folder / "claims.yaml").write_text(text.replace("risk: legal", "risk: low"))
    assert "lacks what was added" in desk.fails("list", code=1).err
    log.unlink()
    assert "lacks what was added" in desk.fails("verify", code=1).out
    _without_ledger(desk)
    assert "is missing, though verdicts are on record" in desk.fails("verify", code=1).out
    desk.does("edit", "C001", "--note", "n")
    assert "the log begins with verdicts" in desk.does("verify").out


def test_evidence_a_verdict_relies_on_is_not_altered_by_hand(desk: Desk) -> None:
    desk.does("verdict", "C003", "wrong", "--because", "the court")
    good = (desk.folder / "claims.yaml").read_text()
    for old, new in (
        ("stance: contradicts", "stance: supports"),
        ("quote: the minister took no bribe", "quote: The court found that the minister"),
    ):
        desk.edits(old, new)
        assert "E003 was altered" in desk.fails("check").err
        (desk.folder / "claims.yaml").write_text(good)
    desk.edits("stance: contradicts", "stance: contradicts\n        note: read it twice")
    desk.does("list")


def test_the_log_keeps_the_first_verdict_from_the_second_reader(desk: Desk) -> None:
    name_people(desk)
    desk.does("verdict", "C003", "wrong", "--because", "the court")
    desk.does("assign", "C003", "--to", "Bo", "--second", by="Cleo")
    for words in (("log",), ("log", "C003"), ("log", "V001"), ("log", "--format", "json")):
        assert "the court" in desk.does(*words, by="Cleo").out
        said = desk.does(*words, by="Bo").out
        assert "the court" not in said
        assert "V001" not in said
    desk.does("verdict", "C003", "wrong", "--because", "the judgement", by="Bo")
    assert "the court" in desk.does("log", "C003", by="Bo").out


def test_a_question_that_was_put_is_not_dropped_by_hand(desk: Desk) -> None:
    desk.does("query", "C003", "What do you say to this?", "--to", "the minister", "--reply")
    text = (desk.folder / "claims.yaml").read_text()
    asked = text[text.index("    queries:\n") : text.index("sources:\n  - id: S001")]
    desk.edits(asked, "")
    assert "Q001 was dropped" in desk.fails("check").err
