"""Tracked changes of a Word document: how many there are, and which words of the text they made."""

from __future__ import annotations

from time import process_time

import pytest

from factcheck.dossier.tracked import TrackedChange
from tests.essays.checked import read_checked
from tests.essays.office import docx, p, r


def gone(words: str, by: str = "Bo") -> str:
    return f'<w:del w:author="{by}"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def new(words: str, by: str = "Bo") -> str:
    return f'<w:ins w:author="{by}">{r(words)}</w:ins>'


_DELETED_END = '<w:pPr><w:rPr><w:del w:author="Bo"/></w:rPr></w:pPr>'
_DELETED_ROW = (
    "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("1932") + "</w:tc></w:tr><w:tr><w:tc>" + p("1933")
    + "</w:tc></w:tr></w:tbl>"
)  # fmt: skip


@pytest.mark.parametrize(
    ("body", "number", "made"),
    [
        (p("One two."), 0, []),
        (p("killed ", gone("3,338"), new("3,439"), " in"), 2, [("3,338", "3,439")]),
        (p("killed ", new("3,439"), gone("3,338"), " in"), 2, [("3,338", "3,439")]),
        (p("killed 3,", gone("338"), new("439"), " in"), 2, [("3,338", "3,439")]),
        (p("a dog", new("s"), " bark"), 1, [("dog", "dogs")]),
        (p("it is ", new("not "), "so"), 1, [("", "not")]),
        (p("it is ", gone("not "), "so"), 1, [("not", "")]),
        (p("it is ", gone("no"), gone("t "), "so"), 1, [("not", "")]),
        (p("it is ", new("a ", "Bo"), new("big ", "Al"), "dog"), 2, [("", "a"), ("", "big")]),
        (p("a ", f'<w:moveFrom w:author="Bo">{r("big ")}</w:moveFrom>', "dog, ",
           f'<w:moveTo w:author="Bo">{r("big ")}</w:moveTo>'), 2, [("big", ""), ("", "big")]),
        (p("a ", f'<w:ins w:author="Bo">{r("b ")}{gone("x ")}</w:ins>', "c"), 2, [("", "b")]),
        ("<w:p>" + _DELETED_END + gone("A whole paragraph.") + "</w:p>" + p("Kept."), 1, []),
        ("<w:p>" + _DELETED_END + r("One ") + "</w:p>" + p("two."), 0, []),
        ("<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>" + r("One") + "</w:p>", 0, []),
        (_DELETED_ROW, 1, []),
        (p("a", new("  "), "b"), 0, []),
    ],
)  # fmt: skip
def test_what_is_under_revision(body: str, number: int, made: list[tuple[str, str]]) -> None:
    manuscript = read_checked(docx(body), "a.docx")
    assert manuscript.tracked.number == number
    assert [(change.was, change.now) for change in manuscript.tracked.changes] == made
    for change in manuscript.tracked.changes:
        assert manuscript.text[change.start : change.end] == change.now


def test_a_change_says_where_it_stands_and_who_made_it() -> None:
    body = p("One.") + p("  killed 3,", gone("338", "Al"), new("439", "Al"), " in")
    assert read_checked(docx(body), "a.docx").tracked.changes == (
        TrackedChange(13, 18, "3,338", "3,439", "Al"),
    )


def test_changes_in_a_footnote_count() -> None:
    note = '<w:footnote w:id="2">' + p("In ", gone("1932"), new("1933"), ".") + "</w:footnote>"
    body = p("One", '<w:r><w:footnoteReference w:id="2"/></w:r>', ".")
    tracked = read_checked(docx(body, footnotes=note), "a.docx").tracked
    assert tracked.number == 2
    assert [(change.was, change.now) for change in tracked.changes] == [("1932", "1933")]


def test_many_changes_in_one_word_are_read_in_no_time() -> None:
    put_in = '<w:ins w:id="1" w:author="A">' + r("a" * 100) + '</w:ins><w:del w:id="2" w:author="B"><w:r>'
    body = p((put_in + "<w:delText>x</w:delText></w:r></w:del>") * 3_000)
    started = process_time()
    manuscript = read_checked(docx(body), "a.docx")
    assert process_time() - started < 5
    assert all(len(change.was) < 400 for change in manuscript.tracked.changes)
