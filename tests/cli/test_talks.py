"""What somebody said of a claim is seen by whoever judges it, and a protected person stays an alias."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from factcheck.cli.review import page
from factcheck.workflow.review.guide import Review
from factcheck.workflow.review.queue import Wanted
from factcheck.workspace import Workspace
from tests.cli.desk import Desk
from tests.conftest import Run

SAID = "It was signed in May."
KEPT = "The sums were changed twice."


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    """A claim that a contact and a protected one spoke about, and a talk about none."""
    (tmp_path / "bridge.txt").write_text("The order was signed in June. Nobody was asked.\n")
    made = Desk(run, tmp_path)
    made.does("init", str(tmp_path / "bridge.txt"))
    made.does("add", "The order was signed in June.", "--quote", "was signed in June", "--risk", "legal")
    made.does("add", "Nobody was asked.", "--quote", "Nobody was asked")
    made.does("contact", "the clerk", "--name", "Ida Moss", "--terms", "background")
    made.pipes("Anna Berg\n", "contact", "src A", "--protected")
    made.does("talk", "the clerk", SAID, "--how", "telephone", "--claim", "c1")
    made.does("talk", "src A", KEPT, "--how", "in the harbour", "--claim", "C001")
    made.does("talk", "src A", "Call again.")
    return made


def test_show_has_what_was_said_of_the_claim_and_of_no_other(desk: Desk) -> None:
    shown = desk.does("show", "C001").out
    assert "P001  the clerk, telephone, terms: background (Ann, " in shown
    assert "P002  src A, in the harbour (Ann, " in shown
    assert shown.index(SAID) < shown.index(KEPT)
    assert "Call again." not in shown
    assert "Ida Moss" not in shown
    assert [(talk["contact"], talk["said"]) for talk in desk.claim("C001")["talks"]] == [
        ("P001", SAID),
        ("P002", KEPT),
    ]
    assert SAID not in desk.does("show", "C002").out
    assert desk.claim("C002")["talks"] == []


def test_contact_lists_what_each_said(desk: Desk) -> None:
    listed = desk.does("contact").out
    assert "P001  the clerk, telephone, terms: background, about C001 (Ann, " in listed
    assert all(words in listed for words in (SAID, KEPT, "Call again.", "2 contacts."))


def test_the_report_has_it_but_for_what_a_protected_contact_said(desk: Desk) -> None:
    desk.does("report", "--format", "md", "--format", "html", "--format", "json")
    desk.does("report", "--edition", "public", "--format", "md", "--format", "html", "--format", "json")
    for made in (desk.folder / "reports").glob("*-draft-1*"):
        text = made.read_text()
        assert (SAID in text) == ("-public" not in made.name), made.name
        assert not any(words in text for words in (KEPT, "in the harbour", "Call again.", "Anna Berg"))
    (text,) = (made.read_text() for made in (desk.folder / "reports").glob("*draft-1.md"))
    claim = text[text.index("### C001") : text.index("### C002")]
    assert "Talk with [P001](#p001) the clerk (Ida Moss) (terms: background, telephone, Ann, " in claim
    assert "Talk with [P002](#p002) src A (Ann, " in claim
    assert "what was said stays at the desk" in claim


def test_a_word_comment_has_it_at_the_claim(desk: Desk) -> None:
    desk.does("report", "--format", "docx")
    desk.does("report", "--edition", "public", "--format", "docx")
    made = {path.name: path for path in (desk.folder / "reports").glob("*.docx")}
    said = {name: ZipFile(path).read("word/comments.xml").decode() for name, path in made.items()}
    assert len(said) == 2
    for name, comments in said.items():
        inside = "-public" not in name
        assert (SAID in comments) is inside
        assert (
            "Talk with P001 the clerk (Ida Moss) (terms: background, telephone, Ann, " in comments
        ) is inside
        assert ("what was said stays at the desk" in comments) is inside
        assert not any(words in comments for words in (KEPT, "in the harbour", "Call again.", "Anna Berg"))


def test_review_shows_it_to_whoever_judges_and_to_a_blind_reader_without_who_heard_it(desk: Desk) -> None:
    desk.edits("  second_reader: []\n", "  second_reader:\n    - legal\n")
    for by in ("Bo", "Cy"):
        sheet = Review(Workspace.find(desk.folder), by, Wanted()).sheet()
        assert sheet is not None
        told = next(section for section in page.sections(sheet, 100) if section.heading == "talks")
        assert SAID in " ".join(told.lines)
        assert ("Ann" in " ".join(told.lines)) == (by == "Bo")
        desk.does("verdict", "C001", "wrong", "--because", "see the talk", by="Dee")


def test_a_second_reader_asked_by_name_sees_it_without_who_heard_it(desk: Desk) -> None:
    desk.does("verdict", "C001", "wrong", "--because", "the register")
    desk.does("assign", "C001", "--to", "Bo", "--second")
    shown = desk.does("show", "C001", by="Bo").out
    assert SAID in shown
    assert "Ann" not in shown
