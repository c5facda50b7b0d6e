"""What is foreign stays text, on the terminal and in every renderer."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings

from factcheck.reports.escaping import (
    markdown,
    markdown_address,
    markdown_code,
    markdown_link,
    plain,
    web_address,
)
from tests.reports.hostile import FRAGMENTS, hostile_text
from tests.reports.rendering import RENDERERS, Renderer, seen

PLACES = {
    "paragraph": ("{}", ["p"]),
    "item": ("- {}", ["ul", "li"]),
    "second item": ("- a\n  - {}", ["ul", "li", "ul", "li"]),
    "heading": ("# {}", ["h1"]),
    "quotation": ("> {}", ["blockquote", "p"]),
    "strong": ("a **{}** b", ["p", "strong"]),
    "marks": ("a “{}”: b", ["p"]),
    "cell": (
        "| a | b |\n|---|---|\n| {} | b |",
        ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"],
    ),
}


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("ordinary prose, 3.5 % of it", "ordinary prose, 3.5 % of it"),
        ("two\nlines\r\n\tand  more ", "two lines and more"),
        ("\x1b[31mred\x1b[0m\x07", "[31mred[0m"),
        ("abc\u202edef\u2066\u200b\ufeff", "abcdef"),
        ("soft\u00adhyphen", "softhyphen"),
        ("lone \ud800 surrogate \ufffe", "lone \ufffd surrogate \ufffd"),
        ("a\u2028b\u0085c\u00a0d\u3000e", "a b c d e"),
        ("Ünïcödé 日本 🧱 العربية", "Ünïcödé 日本 🧱 العربية"),
        ("", ""),
    ],
)
def test_plain_text(given_text: str, shown: str) -> None:
    assert plain(given_text) == shown


@given(hostile_text)
def test_plain_text_can_be_printed_anywhere(text: str) -> None:
    shown = plain(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert plain(shown) == shown
    shown.encode()


@pytest.mark.parametrize(
    "prose",
    [
        "The bridge opened on 4 May 1931, eleven months late; it cost 2.3 million.",
        "“Well-known” (and much-liked) – so the mayor said: ‘never again!’ #1, 50 %, 7/8 & more = less + nothing.",
        "Is it 12:30? Yes; see p. 4, e. g. the second line. 3.5 or 4.",
    ],
)
def test_ordinary_prose_is_left_as_it_is(prose: str) -> None:
    assert markdown(prose) == prose


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("place", PLACES)
def test_fragments_are_shown_and_do_nothing(renderer: Renderer, place: str) -> None:
    for text in FRAGMENTS:
        for around in (f"{text}x", f"x{text}", f"x {text} x"):
            _shows(renderer, place, around)


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("place", PLACES)
def test_anything_is_shown_and_does_nothing(renderer: Renderer, place: str) -> None:
    @settings(max_examples=40, deadline=None)
    @given(hostile_text)
    @example("x ##")
    @example("www.1x.com and http://a@b.example/`c`")
    def check(text: str) -> None:
        _shows(renderer, place, text)

    check()


def _shows(renderer: Renderer, place: str, text: str) -> None:
    """`text` at a place gives its visible text and no tags but those of the place (an e-mail's code aside)."""
    if not plain(text):
        return
    around, tags = PLACES[place]
    page = seen(renderer(around.format(markdown(text))))
    expected = seen(renderer(around.format("ZZ"))).line.replace("ZZ", plain(text))
    assert page.line == expected
    assert [tag for tag in page.tags if tag != "code"] == tags
    assert not page.links


@pytest.mark.parametrize("renderer", RENDERERS)
def test_links_lead_where_they_say_and_nothing_breaks_out(renderer: Renderer) -> None:
    @settings(max_examples=60, deadline=None)
    @given(hostile_text, hostile_text)
    def check(rest: str, label: str) -> None:
        url = f"https://e.example/{rest}"
        for written, shown in (
            (markdown_link(url, f"a{label}"), plain(f"a{label}")),
            (markdown_address(url), None),
        ):
            page = seen(renderer(f"x {written} x"))
            assert [tag for tag in page.tags if tag != "code"] == ["p", "a"]
            assert page.links[0].startswith("https://e.example/")
            assert page.attributes == {"href"}
            assert shown is None or page.line == f"x {shown} x"

    check()


@given(hostile_text)
def test_an_address_is_made_of_harmless_characters(rest: str) -> None:
    address = web_address(f"http://e.example/{rest}")
    assert address.isascii()
    assert not set(address) & set(" <>()[]{}\"'`|\\^$\n")


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//e.example", "http:", "http:///x", " http://e.example",
     "mailto:a@b.example", "httpx://e.example", ""],
)  # fmt: skip
def test_what_is_no_web_address_never_becomes_a_link(url: str) -> None:
    assert web_address(url) == ""
    for renderer in RENDERERS:
        assert "a" not in seen(renderer(f"x {markdown_link(url, 'label')} {markdown_address(url)}")).tags


def test_ordinary_addresses_are_left_as_they_are() -> None:
    url = "https://user@e.example:8080/a/b%20c;d?x=1&y=2#part"
    assert web_address(url) == url
    assert markdown_address("https://e.example/a?x=1&y=2") == "<https://e.example/a?x=1&y=2>"
    assert web_address("https://e.example/ä (1)") == "https://e.example/%C3%A4%20%281%29"


def test_code_is_for_what_the_program_made() -> None:
    assert markdown_code("sources/S001/1/capture.warc.gz") == "`sources/S001/1/capture.warc.gz`"
    assert markdown_code("a`b|c") == "a\\`b\\|c"
