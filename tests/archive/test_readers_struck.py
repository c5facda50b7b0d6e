"""Struck-out words, readings and marks of quotations: what is seen can be quoted, and nothing joins across them."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from factcheck.archive.derived import Derived
from factcheck.archive.readers.docx import read_docx
from factcheck.archive.readers.html import read_html
from factcheck.archive.readers.progress import Progress
from factcheck.text.quotes.left_out import lesser
from factcheck.text.quotes.proving import SourceText, prove
from tests.archive.hostile import docx
from tests.essays.office import W

FINE = ("The fine was 7 million crowns", "The fine was 57 million crowns")
GUILTY = ("The minister is guilty of it", "The minister wasis guilty of it")
COST = ("It cost 50 euros each", "It cost 150 euros each")
RUBY = ("大臣は昨日、東京で会見を開き、辞任すると述べた", "大臣は昨日のきのう、東京で会見を開き")


def page(body: str) -> Derived:
    return read_html(body.encode(), "text/html", "https://www.example.org/a", 200, Progress())


def marked(found: Derived, stretches: Iterable[tuple[int, int]]) -> list[str]:
    return [found.full_text[start:end].strip("\u200a ") for start, end in stretches]


def quotable(quote: str, found: Derived) -> bool:
    text = found.full_text
    return prove(
        quote, SourceText(text, lambda: lesser(text, found.beside, (*found.unshown, *found.struck)))
    ).accepted


PAGES = [
    ("s", "<p>The fine was <s>5</s>7 million crowns in all.", ["5"], *FINE),
    ("del", "<p>The minister <del>was</del><ins>is</ins> guilty of it.", ["was"], *GUILTY),
    ("strike", "<p>It cost <strike>1</strike>50 euros each.", ["1"], *COST),
]  # fmt: skip


@pytest.mark.parametrize(("body", "struck", "seen", "unseen"), [case[1:] for case in PAGES])
def test_struck_words_of_a_page(body: str, struck: list[str], seen: str, unseen: str) -> None:
    found = page(body)
    assert marked(found, found.struck) == struck
    assert quotable(seen, found)
    assert not quotable(unseen, found)


def test_readings_of_a_page() -> None:
    found = page(
        "<p>大臣は<ruby>昨日<rp>(</rp><rt>きのう</rt><rp>)</rp></ruby>、<ruby>東<rt>とう<rb>京<rt>きょう</ruby>"
        "で会見を開き、辞任すると述べた。"
    )
    assert marked(found, found.beside) == ["きのう", "とう", "きょう"]
    seen, unseen = RUBY
    assert quotable(seen, found)
    assert not quotable(unseen, found)


@pytest.mark.parametrize(
    "body",
    [
        "<p>The minister is <rt>not</rt> guilty of it.",
        "<p>The minister is <ruby><rt>not guilty of it.",
        "<ruby>The minister is<rt><p>not</p></rt></ruby> guilty of it.",
    ],
)
def test_what_is_no_reading_cannot_be_left_out(body: str) -> None:
    assert page(body).beside == ()


def test_a_quotation_has_the_marks_that_browsers_show() -> None:
    found = page("<p>He said <q>never <q>ever</q> again</q> to all.")
    for quote in ("He said “never ‘ever’ again” to all", "He said never ever again to all"):
        assert quotable(quote, found)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.mark.parametrize("how", ["<w:strike/>", "<w:dstrike/>", "<w:rStyle w:val='gone'/>"])
def test_struck_words_of_a_word_file(how: str) -> None:
    style = "<w:style w:type='character' w:styleId='gone'><w:rPr><w:strike/></w:rPr></w:style>"
    styles = f"<w:styles {W}>{style}</w:styles>"
    body = f"<w:p>{run('The fine was ')}{run('5', how)}{run('7 million crowns in all.')}</w:p>"
    found = read_docx(docx(body, {"word/styles.xml": styles.encode()}), Progress())
    assert marked(found, found.struck) == ["5"]
    seen, unseen = FINE
    assert quotable(seen, found)
    assert not quotable(unseen, found)


def test_words_that_are_struck_out_no_more() -> None:
    struck = "<w:rStyle w:val='gone'/><w:strike w:val='0'/><w:dstrike w:val='false'/>"
    assert read_docx(docx(f"<w:p>{run('all', struck)}{run('ied')}</w:p>"), Progress()).full_text == "allied"


THROUGH = "{text-decoration:line-through}</style>"
MEN = "<p>In all <b class=x>4</b>8 men died there."
STYLED = [
    ("by itself", "<p>In all <b style='text-decoration: red line-through'>4</b>8 men died there.", ["4"]),
    ("by a rule", f"<style>.x,i{THROUGH}{MEN}", ["4"]),
    ("by one for a moment", f"<style>b:hover{THROUGH}{MEN}", []),
    ("by one that asks for more", f"<style>.y b{THROUGH}{MEN}", []),
    ("by another property", MEN.replace("class=x", "style='quotes:line-through'"), []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "struck"), [case[1:] for case in STYLED], ids=[case[0] for case in STYLED])
def test_words_that_a_style_strikes_out(body: str, struck: list[str]) -> None:
    found = page(body)
    assert marked(found, found.struck) == struck
    assert quotable("In all 8 men died there", found) is bool(struck)
    assert quotable("In all 48 men died there", found) is not bool(struck)


def test_words_that_are_not_seen_can_be_left_out_and_join_none() -> None:
    aside = "style='position:absolute;left:-9999px'"
    found = page(
        f"<p>The vote was <b aria-hidden=true>12</b><i {aside}>twelve</i> to <i {aside}>minus</i>5 in all."
    )
    for quote in ("The vote was 12 to 5 in all", "The vote was 12 twelve to minus 5 in all"):
        assert quotable(quote, found)
    assert not quotable("The vote was 12twelve to minus5 in all", found)
