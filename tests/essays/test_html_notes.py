"""HTML as programs of writing and publishing make it: their footnotes, comments, links and boxes."""

from __future__ import annotations

import pytest

from factcheck.essays.formats import read
from tests.essays.checked import lines, notes, read_checked

_GOOGLE = """<html><body class="c4 doc-content"><p class="c2 title"><span>The Mill</span></p>
<p><span>It burned in 1891</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>, and 14 died</span><sup><a
href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="#cmnt2" id="cmnt_ref2">[b]</a></sup><span>.</span></p><hr>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Moss.</span></p><p><span>See p. 40.</span></p></div>
<div class="c15"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>The parish book says 15.</span></p>
<p><span>See <a href="https://www.google.com/url?q=https://a.example/b%3Fc%3D1&amp;sa=D">it</a></span></p></div>
<div class="c15"><p><a href="#cmnt_ref2" id="cmnt2">[b]</a><span>No, 14.</span></p></div></body></html>"""


def test_comments_of_google_docs_are_none_of_the_text() -> None:
    manuscript = read_checked(_GOOGLE, "a.html")
    assert lines(manuscript) == [
        ("headline", "The Mill"),
        ("paragraph", "It burned in 1891, and 14 died."),
        ("footnote", "Moss."),
        ("footnote", "See p. 40."),
    ]
    assert notes(manuscript) == [
        ("footnote", "1891", "Moss.\n\nSee p. 40.", ""),
        ("comment", "died", "The parish book says 15.\nSee it", "https://a.example/b?c=1"),
        ("comment", "died", "No, 14.", ""),
    ]


@pytest.mark.parametrize(
    "head",
    [
        '<body class="c1 doc-content">',
        "<meta name=Generator content='Microsoft Word 15'><body>",
        '<meta name="generator" content="LibreOffice 7.4 (Linux)"/><body>',
    ],
)
def test_all_of_a_page_that_a_word_processor_made_is_the_draft(head: str) -> None:
    page = f"<html>{head}<p>One two three.</p><p>Four five six seven.</p></body></html>".encode()
    assert read(page, "a.html", article=lambda: "Other words than these").text.startswith("One two three.")
    assert read(page, "a.html", article=lambda: "Four five six seven.").text.startswith("One two three.")


def test_a_raised_mark_that_leads_down_the_page_is_a_footnotes() -> None:
    source = (
        '<p>It burned.<sup data-fn="2f-9a" class="fn"><a href="#2f-9a" id="2f-9a-link">1</a></sup></p>'
        '<ol class="wp-block-footnotes"><li id="2f-9a">Moss, p. 40. <a href="#2f-9a-link">↩︎</a></li></ol>'
    )
    manuscript = read_checked(source, "a.html")
    assert lines(manuscript) == [("paragraph", "It burned."), ("footnote", "Moss, p. 40.")]


@pytest.mark.parametrize(
    ("address", "behind"),
    [
        ("https://www.google.com/url?q=https://a.example/b%3Fc%3D1%26d&amp;sa=D", "https://a.example/b?c=1&d"),
        ("https://www.google.co.uk/url?sa=t&amp;url=https%3A%2F%2Fa.example%2F", "https://a.example/"),
        ("https://eur01.safelinks.protection.outlook.com/?url=http%3A%2F%2Fa.example&amp;data=1", "http://a.example"),
        ("https://www.google.com/url?q=ftp://a.example", "https://www.google.com/url?q=ftp://a.example"),
        ("https://www.google.com/search?q=https://a.example", "https://www.google.com/search?q=https://a.example"),
        ("https://b.example/url?q=https://a.example", "https://b.example/url?q=https://a.example"),
    ],
)  # fmt: skip
def test_a_link_led_through_a_program_is_the_one_behind_it(address: str, behind: str) -> None:
    manuscript = read_checked(f"<p>The <a href='{address}'>mill</a> burned.</p>", "a.html")
    assert notes(manuscript) == [("link", "mill", "mill", behind)]
    written = read_checked(address.replace("&amp;", "&"), "a.txt")
    assert [note.address for note in written.notes] == [behind]


def test_a_box_of_the_pages_own_newsletter_is_not_read() -> None:
    box = '<div class="subscription-widget-wrap" data-attrs="{}"><p class="cta-caption">Subscribe to us.</p></div>'
    manuscript = read_checked(f"<p>It burned.</p>{box}<p>It was sold.</p>", "a.html")
    assert manuscript.text == "It burned.\n\nIt was sold."
    assert manuscript.unread == ("1 advertisement",)
