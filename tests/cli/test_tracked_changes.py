"""What a Word or OpenDocument draft has under revision is told wherever its words are relied on."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.desk import Desk
from tests.conftest import Run
from tests.essays.office import docx, odt, p
from tests.essays.test_docx_changes import gone, new

TOLD = "a figure here is under revision: “3,338” became “3,439”"
NUMBER = "2 tracked changes read as accepted"
_REGION = '<text:changed-region text:id="{}"><text:{}>{}</text:{}></text:changed-region>'
_ODT = (
    f"<text:tracked-changes>{_REGION.format('a', 'deletion', '<text:p>3,338</text:p>', 'deletion')}"
    f"{_REGION.format('b', 'insertion', '', 'insertion')}</text:tracked-changes><text:p>The outbreak killed "
    '<text:change text:change-id="a"/><text:change-start text:change-id="b"/>3,439'
    '<text:change-end text:change-id="b"/> people in Guinea.</text:p>'
)


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    body = p("The outbreak killed ", gone("3,338"), new("3,439"), " people in Guinea.")
    (tmp_path / "draft.docx").write_bytes(docx(body))
    (tmp_path / "draft.odt").write_bytes(odt(_ODT))
    return Desk(run, tmp_path)


@pytest.mark.parametrize("draft", ["draft.docx", "draft.odt"])
def test_it_is_told_from_the_first_reading_to_the_report(desk: Desk, tmp_path: Path, draft: str) -> None:
    assert NUMBER in desk.does("init", str(tmp_path / draft)).out
    said = desk.does("extract").out
    assert NUMBER in said
    assert f"C001: {TOLD}" in said
    desk.does("accept", "--all")
    assert TOLD in desk.does("show", "C001").out
    assert json.loads(desk.does("show", "C001", "--format", "json").out)["under_revision"] == [TOLD]
    assert f"{NUMBER}; words under revision: C001" in desk.does("status").out
    said = desk.run("check").out
    assert f"{NUMBER}; words under revision: C001" in said
    gate = json.loads(desk.run("check", "--format", "json").out)
    assert (gate["tracked_changes"], gate["under_revision"]) == (2, [{"claim": "C001", "words": [TOLD]}])
    report = desk.does("report", "--stdout").out
    assert f"**Under revision:** {NUMBER}; words under revision: C001" in report
    assert f"⚠ {TOLD}" in report
    public = desk.does("report", "--stdout", "--edition", "public").out
    assert "revision" not in public


def test_it_is_noted_of_a_cleared_claim_and_does_not_block(desk: Desk, tmp_path: Path) -> None:
    desk.does("init", str(tmp_path / "draft.docx"))
    desk.does("extract")
    desk.does("accept", "--all")
    (tmp_path / "who.txt").write_text("The outbreak killed 3,439 people in Guinea.\n")
    desk.does("attach-source", "C001", str(tmp_path / "who.txt"), "--tier", "primary")
    desk.does("cite", "C001", "S001", "--quote", "killed 3,439 people in Guinea")
    desk.does("verdict", "C001", "confirmed", "--because", "the WHO")
    assert f"C001  cleared; note: {TOLD}" in desk.does("check").out


def test_a_new_draft_says_it_too(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "plain.docx").write_bytes(docx(p("The outbreak killed 3,338 people in Guinea.")))
    assert "tracked" not in desk.does("init", str(tmp_path / "plain.docx")).out
    desk.does("extract")
    said = desk.does("update", str(tmp_path / "draft.docx")).out
    assert f"{NUMBER}; words under revision: C001" in said
    assert f"C001: {TOLD}" in said
    assert "tracked" not in desk.does("update", str(tmp_path / "plain.docx")).out


def test_old_words_that_name_a_protected_contact_are_left_out(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = p("A clerk, ", gone("Nils Grave"), new("a friend"), ", counted 3,439 people in Guinea.")
    (tmp_path / "named.docx").write_bytes(docx(body))
    desk.does("init", str(tmp_path / "named.docx"))
    monkeypatch.setattr("sys.stdin", StringIO("Nils Grave\n"))
    desk.does("contact", "the clerk", "--protected")
    assert "Nils" not in desk.does("extract").out
    desk.does("accept", "--all")
    for command in (["show", "C001"], ["status"], ["check"], ["report", "--stdout"]):
        assert "Grave" not in desk.run(*command).out
