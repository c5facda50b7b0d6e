"""Full visible text of markup, and where each piece of it stands."""

from __future__ import annotations

import html
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.readers.markup import read_markup
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.textmap import SPAN_LIMIT, TEXT_LIMIT
from factcheck.text.raised import lowered

VISIBLE = [
    (
        "inline tags do not break words",
        "<p>Wo<b>rd</b>s and <i>e</i>very<wbr>thing</p>",
        "Words and everything",
    ),
    ("punctuation after a link", '<a href="/x">One</a>, <a href="/y">two</a>.', "One, two."),
    ("links side by side are apart", "<a>Home</a><a>News</a>", "Home News"),
    (
        "a link and what follows it at once",
        "<a>Source</a><code>pub</code> <i>by</i><a>Ann</a>",
        "Source pub by Ann",
    ),
    (
        "but no space before punctuation",
        "a <a>link</a><span class=icon></span>, and <a>two</a><i>.</i>",
        "a link, and two.",
    ),
    ("spans side by side are one word", "<span>wo</span><span>rd</span> <b>o</b><i>ne</i>", "word one"),
    ("a link within a word", "re<a>write</a>n", "rewriten"),
    ("white space is folded", "<p>  a \n\t b\u00a0c&nbsp;d  </p>", "a b c d"),
    ("paragraphs are apart", "<p>a</p><p>b</p>", "a\n\nb"),
    ("blocks are on lines of their own", "<div>a</div>b<br>c<div>d</div>", "a\nb\nc\nd"),
    ("cells are apart", "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3"),
    (
        "references",
        "&lt;b&gt; &amp;amp; &eacute;&#233;&#xE9; &AMP &notit; &nosuch; &",
        "<b> &amp; ééé & ¬it; &nosuch; &",
    ),
    ("references of the old kind", "&#146;&#x80;", "’€"),
    ("less-than in text", "3 < 4, <3 and a<5", "3 < 4, <3 and a<5"),
    ("greater-than in an attribute", "<p title=\"a > b\" data-x='c > d'>text</p>", "text"),
    ("a quotation mark in a bare value", "<p title=it's>text</p>", "text"),
    ("a stray quotation mark", '<p "x>text <b>it</b> "is"', 'text it "is"'),
    ("no space between attributes", '<a href="x"class="y">text</a>', "text"),
    ("upper case", "<P>one<BR>two<SCRIPT>x</SCRIPT>", "one\ntwo"),
    ("mixed case", "<dIv>one</DiV><sCript>no</scRipt>two", "one\ntwo"),
    ("scripts and styles are not text", "a<script>if (1<2) '</b>'</script>b<style>p{}</style>c", "abc"),
    ("a script that writes a script", "<script>w('<script><\\/script>')</script>text", "text"),
    ("comments", "a<!-- > -- <b> -->b<!---->c<!-->d<!--->e<!-- x --!>f", "abcdef"),
    ("declarations", "<!DOCTYPE html><?php x ?>a<!x>b</ y>c<![CDATA[d]]>e", "abce"),
    ("templates are inert", "a<template><p>no<template>no</template></template>b", "ab"),
    ("but not those of shadow roots", "<div><template shadowrootmode=open>yes</template></div>", "yes"),
    (
        "titles of drawings are tooltips",
        "<svg><title>no</title><text>yes</text></svg><title>T</title>",
        "yes\n\nT",
    ),
    ("text areas hold text", "<textarea><p>a</textarea>b", "<p>a\n\nb"),
    ("preformatted text keeps its lines", "<pre>a\n  b\n\nc</pre>d", "a\nb\n\nc\n\nd"),
    ("ruby without its brackets", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢\u200akan"),
    (
        "readings join no word",
        "<ruby>3<rt>5</rt></ruby>7 <ruby>a<rt>b<rb>c<rt>d</ruby>",
        "3\u200a5\u200a7 a\u200ab\u200ac\u200ad",
    ),
    ("struck words join none", "<s>5</s>7 a<del>b</del>, $<s>1</s>.", "5\u200a7 a\u200ab, $1."),
    ("marks of quotations", "He said <q>all <q>of</q> us</q>.", "He said “all ‘of’ us”."),
    ("marks that are there", 'He said <q>"all of us"</q>.', 'He said "all of us".'),
    ("formulas without their sources", "x<math><mi>y</mi><annotation>\\y</annotation></math>", "xy"),
    ("control characters are no text", "a\x00b\x1b[1mc\x7f\x85d&#1;e", "ab[1mc de"),
    ("frames hold other documents", "<frameset><frame src=a></frameset><noframes>no</noframes>", ""),
    ("nothing", "", ""),
    ("no markup", "just text", "just text"),
    ("a quotation mark that never closes", '<a href="x>one <b>two</b>', "one two"),
    ("a tag cut off by the end", "text <a href='x", "text"),
    ("a reference cut off by the end", "text &am", "text &am"),
    (
        "a feed with pages in it",
        "<?xml version='1.0'?><rss><d><![CDATA[<p>One <b>two</b></p><br>\x00three]]></d><d>four</d></rss>",
        "One two\n\nthree four",
    ),
    (
        "a feed with pages in it as characters",
        (
            "<?xml version='1.0'?><rss><d>&lt;p&gt;M&amp;uuml;ller &amp;amp; &lt;b&gt;two"
            "&lt;/b&gt;,&amp;nbsp;&lt;a href=&quot;x"
            "&quot;&gt;three&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Four&lt;br/&gt;five &amp;lt; six"
            "&lt;script&gt;x()&lt;/script&gt;&lt;/p&gt;"
            "</d></rss>"
        ),
        "Müller & two, three.\n\nFour\nfive < six",
    ),
    (
        "a feed with a comment as characters",
        "<?xml version='1.0'?><rss><d>&lt;p&gt;a&lt;!-- &lt;b&gt; --&gt;b&lt;/p&gt;&lt;!-- c</d><d>e</d></rss>",
        "ab\n\ne",
    ),
    (
        "a feed with a title as characters",
        (
            "<?xml version='1.0'?><feed><title type='html'>Caf&amp;eacute; &lt;i&gt;noir"
            "&lt;/i&gt;</title><x>a</x></feed>"
        ),
        "Café noir\n\na",
    ),
    (
        "a feed that compares, and one that shows markup",
        (
            "<?xml version='1.0'?><feed><x>a &lt; b &amp;amp; &lt;d&gt; e</x><y><![CDATA[&lt;b&gt;f"
            "&lt;/b&gt;]]></y></feed>"
        ),
        "a < b &amp; <d> e <b>f</b>",
    ),
    (
        "other XML that shows markup",
        "<?xml version='1.0'?><doc><x>&lt;p&gt;a&lt;/p&gt;</x></doc>",
        "<p>a</p>",
    ),
    (
        "characters as they stand",
        "a<xmp><b>b</b> &amp; c < d\n\n<!-- e --></xmp >f",
        "a\n\n<b>b</b> &amp; c < d\n\n<!-- e -->\n\nf",
    ),
    ("characters as they stand without an end", "a<xmp><b>b &lt;", "a\n\n<b>b &lt;"),
    (
        "characters as they stand to the end",
        "a<plaintext><b>b</plaintext> &amp;\x00",
        "a\n\n<b>b</plaintext> &amp;",
    ),
    (
        "raised figures join no number",
        "1937<sup>1</sup>, 24<sup><a href='#n'>2</a></sup> m, 4<a href=#n>3</a>, 10<sup>&minus;6</sup>, $1<SUP>9</SUP>",
        "1937¹, 24\u200a² m, 4\u200a³, 10⁻⁶, $1⁹",
    ),
    (
        "raised words and marks in brackets stay",
        '2<sup>nd</sup> 19<sup><a href="#a">[<i>2</i>]</a></sup> <a href="#b">40</a> 3<sup>1',
        "2nd 19[2] 40 31",
    ),
    (
        "lowered figures join none either",
        "CO<sub>2</sub> 101<sub>2</sub> log<sub>10</sub>5",
        "CO2 101₂ log₁₀5",
    ),
    (
        "fields of records are apart",
        "<?xml version='1.0'?><m><g>1</g><g>0</g><y>1937</y><p>an <i>ox</i>, un<i>do</i>ne 12<x>34</x></p></m>",
        "1 0 1937\n\nan ox, undone 12 34",
    ),
    (
        "words of a drawing are apart",
        "<svg><text>37</text><text>45 <tspan>tonn</tspan>es<tspan y=9>6</tspan></text></svg>",
        "37\n45 tonnes 6",
    ),
    ("sections that are data in XML", "<?xml version='1.0'?><a><![CDATA[x < y]]></a>", "x < y"),
]


def read(source: str) -> Page:
    return read_markup(source, Progress())


@pytest.mark.parametrize(
    ("source", "text"), [case[1:] for case in VISIBLE], ids=[case[0] for case in VISIBLE]
)
def test_visible_text(source: str, text: str) -> None:
    assert read(source).writer.text() == text


def assert_placed(page: Page, source: str) -> None:
    """Each piece is the source characters themselves, or a reference to what it stands for."""
    text = page.writer.text()
    end = 0
    for first, last, begin, stop in page.writer.pieces:
        assert end <= first < last <= len(text)
        assert 0 <= begin < stop <= len(source)
        end = last
        piece, raw = text[first:last], source[begin:stop]
        if raw.startswith("<") and piece.strip("/√()“”‘’ ") == "":
            continue  # what a tag of a formula stands for
        if piece != lowered(piece) and piece != raw:
            assert lowered(piece).strip().replace("⁻", "-") == html.unescape(raw).replace("\u2212", "-")
        elif len(piece) == len(raw):
            assert piece.split() == raw.replace("\ufffd", "?").split() or "\ufffd" in piece
        else:
            assert raw.startswith("&")
            shown = html.unescape(raw if raw.endswith(";") else raw + ";")
            assert shown.startswith(piece) or (raw.startswith("&amp;") and html.unescape(shown) == piece)


@pytest.mark.parametrize("source", [case[1] for case in VISIBLE], ids=[case[0] for case in VISIBLE])
def test_pieces_stand_where_they_are_said_to(source: str) -> None:
    assert_placed(read(source), source)


PARTS = [
    *(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<a href='x'>",
        "</a>",
        "<br>",
        "<td>",
        "<pre>",
        "</pre>",
        "<!--x-->",
        "<svg>",
    ),
    *("<sup>", "</sup>", "1", "<sub>", "</sub>", "<a href='#x'>"),
    *(
        "<math>",
        "</math>",
        "<mfrac>",
        "</mfrac>",
        "<msup>",
        "</msup>",
        "<mn>",
        "</mn>",
        "<msqrt>",
        "</msqrt>",
    ),
    *("<script>y</script>", "</svg>", "<title>", "</title>", "<template>", "</template>", "<nav>", "</nav>"),
    *(
        "<textarea>",
        "&amp;",
        "&eacute",
        "&#233;",
        "&lt;",
        "<",
        ">",
        "&",
        '"',
        "'",
        "=",
        "<a",
        "\n",
        "  ",
        "\u00a0",
    ),
]
MARKUP = st.lists(
    st.one_of(
        st.sampled_from(PARTS),
        st.text(max_size=8),
    ),
    max_size=40,
).map("".join)


@given(MARKUP)
def test_any_markup_is_read_and_every_piece_is_placed(source: str) -> None:
    page = read(source)
    text = page.writer.text()
    text.encode("utf-8")
    assert text == text.strip()
    assert not any(c < " " and c not in "\n" for c in text)
    assert_placed(page, source)


@given(st.lists(st.text("abc é汉", min_size=1, max_size=6), min_size=1, max_size=12))
def test_words_are_all_there_in_order(words: list[str]) -> None:
    source = "".join(f"<div><b>{word}</b></div>" for word in words)
    assert read(source).writer.text().split() == " ".join(words).split()


def test_text_below_any_depth_is_read() -> None:
    assert (
        read("<div><span>" * 5_000 + "deep" + "</span></div>" * 5_000 + "after").writer.text()
        == "deep\nafter"
    )


def test_a_slash_ends_an_element_in_xml() -> None:
    source = (
        '<html><head><title/><script src="x"/><style/></head><body><div hidden="hidden"/><p>One<br/>two<textarea/></p>'
        '<iframe src="y"/>three <![CDATA[<b/>]]></body></html>'
    )
    page = read_markup(source, Progress(), declared="application/xhtml+xml")
    assert (page.writer.text(), page.flags) == ("One\ntwo\n\nthree", [])
    page = read_markup('<?xml version="1.0"?>' + source, Progress())
    assert (page.writer.text(), page.flags) == ("One\ntwo\n\nthree", [])
    page = read_markup(source, Progress(), declared="text/html")
    assert page.flags[0] == "a title element never closes"


def test_what_markup_says_about_the_document() -> None:
    notes = read(
        '<html lang="de"><title>A &amp;\n B</title><meta name="Author" content="Ann"><meta property=og:title content=T>'
        '<meta content="x"><link rel="canonical" href="http://x.org/"><script type="application/ld+json">{}</script>'
        '<time datetime="2020-01-02" pubdate>x</time><input type="password"><p class="byline">By Ann</p>'
    ).notes
    assert (notes.title, notes.language, notes.canonical) == ("A & B", "de", "http://x.org/")
    assert notes.metas == [("author", "Ann"), ("og:title", "T")]
    assert notes.linked_data == ["{}"]
    assert notes.times[0][0] == "2020-01-02"
    assert notes.passwords == 1
    assert len(notes.authors) == 1


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ('<p class="byline">By <b>Ann Poe</b></p> 3 May', ["By <b>Ann Poe</b>"]),
        ('<span class="post-Author">Ann Poe</span>', ["Ann Poe"]),
        ('<div class="FeatureByline">Ann Poe', ["Ann Poe"]),
        ('<a rel=author href="/x">Ann Poe</a>', ["Ann Poe"]),
        ('<b itemprop="author creator">Ann Poe</b>', ["Ann Poe"]),
        ('<i class="authorName">Ann</i><i id="authors">Poe</i>', ["Ann", "Poe"]),
        ('<a href="/author/ann">Ann Poe</a>', []),
        ('<div id="authorization">Sign in</div>', []),
        ('<label for="author">Name</label><label class="author">Name</label>', []),
        ('<p class="comment-author">Ann Poe</p><p class="author-bio">Ann Poe writes.</p>', []),
        ('<link rel="author" href="/a"><p>the Palestinian Authority</p>', []),
        ('<p title="by the author">a</p></p class="author">', []),
    ],
)
def test_elements_that_are_marked_as_naming_the_author(source: str, named: list[str]) -> None:
    assert [source[start:end] for start, end in read(source).notes.authors] == named


def test_whole_menus_are_noted_as_around_the_document() -> None:
    source = "<nav>a<svg></svg></nav><p>b</p><footer>c</footer><aside>never closed"
    assert [source[start:end] for start, end in read(source).around.stretches] == [
        "<nav>a<svg></svg></nav>",
        "<footer>c</footer>",
    ]


@pytest.mark.parametrize(
    ("items", "menu"),
    [
        ("<li><a>One</a></li>" * 4, True),
        ("<li>› <a>Section with a name</a></li>" * 6, True),
        ("<li><a>One</a></li>" * 3, False),
        ("<li><a>One</a> and much more to be read about it</li>" * 6, False),
        ("<li>Words</li>" * 6, False),
        ("<li><a>One</a><ul>" + "<li><a>Two</a></li>" * 4 + "</ul></li>", True),
    ],
)
def test_a_list_of_links_is_a_menu(items: str, menu: bool) -> None:
    source = f"<p>Before.</p><ul>{items}</ul><p>After.</p>"
    assert read(source).around.stretches == ([(14, len(source) - 13)] if menu else [])


@pytest.mark.parametrize(
    ("source", "flag"),
    [
        ("a<!-- b <p>c", "a comment never closes"),
        ("a<script>b", "a script element never closes"),
        ("a<textarea>b", "a textarea element never closes"),
        ("a<template>b", "a template element never closes"),
        ("a\x00b", "1 control character left out"),
        ("a<b class='x", "the document ends inside a tag"),
    ],
)
def test_what_is_odd_is_flagged(source: str, flag: str) -> None:
    assert any(found.startswith(flag) for found in read(source).flags)


def test_a_very_long_text_is_cut_and_says_so() -> None:
    page = read("<p>" + "x" * (TEXT_LIMIT + 10) + "</p>" + "<p>y</p>" * 300_000)
    assert page.writer.length < TEXT_LIMIT + 400_000
    assert "text cut: the document is longer than what is kept" in page.flags


def test_too_many_pieces_are_joined_and_stay_in_order() -> None:
    page = read("<p>a&amp;" * (SPAN_LIMIT // 2 + 1_000))
    pieces = page.writer.pieces
    assert page.writer.coarse
    assert len(pieces) <= SPAN_LIMIT
    assert all(a[1] <= b[0] and a[3] <= b[2] for a, b in pairwise(pieces))


def test_past_so_many_tags_only_those_with_attributes_are_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "<p>a</p><td class=b>c</td>" * 300
    whole = list(read_markup(source, Progress()).attributed())
    monkeypatch.setattr("factcheck.archive.readers.markup.MOST_TAGS", 100)
    monkeypatch.setattr("factcheck.archive.readers.markup.STRETCH", 1_000)
    page = read_markup(source, Progress())
    assert not page.all_tags
    assert len(page.tags) < 400
    assert list(page.attributed()) == whole
    assert source[slice(*whole[-1])] == "<td class=b>"
