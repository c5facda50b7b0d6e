"""Ways round the rules that people under pressure find: each ends at a refusal, or shows."""

from __future__ import annotations

import re
from pathlib import Path

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
    said = desk.fails("check", "--signed", code=1).out
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
