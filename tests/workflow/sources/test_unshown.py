"""Evidence from a page of which parts are hidden: refused where nobody can see them, told where it takes a click."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

PAGE = """<!DOCTYPE html><html><head><title>The bridge</title><style>.tab{display:none}</style></head><body>
<p>The bridge was opened in 1937 by the mayor.</p>
<p style="display:none">The bridge was never opened by anybody at all.</p>
<div class="tab"><p>The bridge was painted green in the spring of 1951.</p></div>
<div class="tab"><p>The bridge was closed for a year after the flood.</p></div>
<p>The bridge was closed for a year after the flood.</p>
<script src="tabs.js"></script></body></html>"""
UNSHOWN = "not shown when the page opens"


@pytest.fixture
def cited(run: Run, tmp_path: Path) -> Run:
    (tmp_path / "essay.txt").write_text("The bridge opened in 1937.\n")
    (tmp_path / "page.html").write_text(PAGE)
    run("init", str(tmp_path / "essay.txt"))
    run("add", "The bridge opened in 1937.", "--quote", "The bridge opened in 1937")
    assert run("attach-source", "C001", str(tmp_path / "page.html")).code == 0
    return run


def test_words_that_the_page_never_shows_are_no_evidence(cited: Run) -> None:
    answer = cited("cite", "C001", "S001", "--quote", "The bridge was never opened by anybody at all.")
    assert answer.code == 2
    assert "not proved to be in S001" in answer.err


def test_words_that_take_a_click_are_evidence_with_a_warning_that_stays(cited: Run) -> None:
    answer = cited("cite", "C001", "S001", "--quote", "The bridge was painted green in the spring of 1951.")
    assert answer.code == 0
    assert UNSHOWN in answer.out + answer.err
    assert UNSHOWN in cited("show", "C001").out
    assert cited("verify").code == 0


def test_what_is_shown_has_no_such_warning_and_is_taken_first(cited: Run) -> None:
    for quote in (
        "The bridge was opened in 1937 by the mayor.",
        "The bridge was closed for a year after the flood.",
    ):
        answer = cited("cite", "C001", "S001", "--quote", quote)
        assert answer.code == 0
        assert UNSHOWN not in answer.out + answer.err
    assert cited("verify").code == 0


def test_a_quote_that_is_not_found_in_a_text_that_was_cut_may_stand_behind_the_cut(
    tmp_path: Path, run: Run
) -> None:
    words = "The bridge opened in 1937."
    (tmp_path / "essay.txt").write_text(f"{words}\n")
    (tmp_path / "long.txt").write_text("Nothing of that. " * 300_000 + words)
    (tmp_path / "short.txt").write_text("Nothing of that. ")
    run("init", str(tmp_path / "essay.txt"))
    run("add", words, "--quote", words)
    run("attach-source", "C001", str(tmp_path / "long.txt"), str(tmp_path / "short.txt"))
    told = "the text was cut: the document is longer, and the passage may stand beyond what is kept"
    assert told in run("cite", "C001", "S001", "--quote", words).err
    assert told not in run("cite", "C001", "S002", "--quote", words).err


def test_words_that_a_page_has_struck_out_are_told(tmp_path: Path, run: Run) -> None:
    (tmp_path / "essay.txt").write_text("The bridge opened in 1937.\n")
    (tmp_path / "page.html").write_text(
        "<p>The bridge <del>opened in 1936</del> opened in 1937. <s>It <b>fell</b></s> stands.</p><p>It is long.</p>"
    )
    run("init", str(tmp_path / "essay.txt"))
    run("add", "The bridge opened in 1937.", "--quote", "The bridge opened in 1937")
    run("attach-source", "C001", str(tmp_path / "page.html"))
    told = "the page has struck out some of these words"
    for quote in ("opened in 1936", "1937. It fell stands"):
        assert told in run("cite", "C001", "S001", "--quote", quote).out
    for quote in ("opened in 1937", "It is long"):
        assert told not in run("cite", "C001", "S001", "--quote", quote).out
    assert run("verify").code == 0
