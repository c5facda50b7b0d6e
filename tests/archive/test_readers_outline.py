"""The outline of a page: the blocks that its tags make, as libxml2 nests them, and what they have of text and links."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring

from factcheck.archive.readers.markup import read_markup
from factcheck.archive.readers.outline import Outline
from factcheck.archive.readers.progress import Progress


def outlined(source: str) -> tuple[Outline, str]:
    page = read_markup(source, Progress())
    full = page.writer.text()
    return Outline(page.tags, len(full)), full


def nested(outline: Outline) -> list[tuple[str, str]]:
    """The name of each block and of the one it is in."""
    blocks = outline.blocks
    return [(block.name, blocks[block.parent].name) for block in blocks[1:]]


@pytest.mark.parametrize(
    "inside",
    [
        "<p>a<p>b",
        "<p>a<div>b</div>c",
        "<p>a<section>b</section></p>",
        "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
        "<ul><li><p>a<li><p>b</ul>",
        "<dl><dt>a<dd>b<dd>c</dl>",
        "<table><tr><td>a<td>b<tr><td>c<p>d<td>e</table>",
        "<div><span class=a>b<p>c</div>d",
        "<div><span class=a>b<p>c<span>d</span>e</p>f</span>g</div>",
        "<div><span class=b><p>c <span>d <span>e</span></span> f</p>g</span>h</div>",
        "<div><p>a</section>b</div>",
        "<article><div>a</article>b</div>c",
        "<h2>a<h3>b</h3>",
        "</p></div><p>a",
        "<DIV><P>a</P></DIV>",
        "<table><tr><td>a<table><tr><td>b</table>c</table>",
        "<blockquote>a<p>b</blockquote>",
    ],
)
def test_blocks_are_nested_as_libxml2_nests_them(inside: str) -> None:
    outline, _ = outlined(f"<html><body>{inside}</body></html>")
    tree = document_fromstring(f"<html><body>{inside}</body></html>")
    elements = [
        e for e in tree.iter() if e.getparent() is not None and (any(e.itertext()) or e.tag == "body")
    ]
    expected = [(str(e.tag), str(parent.tag)) for e in elements if (parent := e.getparent()) is not None]
    assert nested(outline)[1:] == expected


def test_text_and_links_of_a_block_are_measured() -> None:
    outline, full = outlined("<div>Words <a href=/>a link</a><p><a>another long link</a><a></a></div>")
    size, links, with_text, linked, short = outline.measure(1)
    assert (size, links, with_text, short) == (len(full), 3, 2, 1)
    assert len("a link") + len("another long link") <= linked <= len(full) - len("Words")
    assert outline.text(1, full) == "Words a link another long link"


def test_what_is_taken_out_counts_no_more() -> None:
    outline, full = outlined("<div>One<p>two <a>three</a></p>four<section><p>five</p></section></div>")
    names = [block.name for block in outline.blocks]
    outline.take_out(names.index("p"))
    outline.take_out(names.index("section"))
    assert outline.text(1, full) == "One four"
    assert outline.measure(1)[1:] == (0, 0, 0, 0)
    assert outline.left(0, len(names)) == [0, 1]
    assert outline.blocks[-1].gone


def test_there_is_no_outline_of_what_is_too_deep_or_too_much() -> None:
    assert not outlined("<section>" * 300)[0].whole
    assert not outlined("<p>x" * 30_000)[0].whole
    assert outlined("<section>" * 100 + "x")[0].whole


_MARKUP = "<p>|</p>|<div>|</div>|<ul>|<li>|</ul>|<table>|<tr>|<td>|</table>|<a>|</a>|<br>|<span id=a>|</span>|<nav>|x"
_TAGS = st.sampled_from(_MARKUP.split("|"))


@settings(max_examples=200)
@given(st.lists(_TAGS, max_size=40))
def test_any_tags_make_an_outline_that_holds_all_text(tags: list[str]) -> None:
    outline, full = outlined("".join(tags))
    runs = [item for item in outline.stream if isinstance(item, tuple)]
    assert "".join(full[start:end] for start, end, _ in runs).split() == full.split()
    for number, block in enumerate(outline.blocks[1:], 1):
        parent = outline.blocks[block.parent]
        assert block.parent < number < block.stop <= parent.stop
        assert parent.start <= block.start <= block.end <= parent.end
        assert min(outline.measure(number)) >= 0
