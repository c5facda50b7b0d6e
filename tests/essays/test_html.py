"""HTML: what a reader of the page sees."""

from __future__ import annotations

import pytest

from tests.essays.checked import lines, notes, read_checked


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>One<p>Two</p>Three", "One\n\nTwo\n\nThree"),
        ("a <b>b</b>\n  <i>c</i>d", "a b cd"),
        ("a<br>b<br/>\n c<br><br>d", "a\nb\nc\n\nd"),
        ("&lt;p&gt; &amp;amp; caf&eacute; &#8212; &#x2014; &nosuch; &", "<p> &amp; café — — &nosuch; &"),
        ("1 < 2 and 3 > 2 <3", "1 < 2 and 3 > 2 <3"),
        ("a<!-- b -->c<!---->d<!-->e<!x>f<?y?>g", "acdefg"),
        ("a<script>b<p>c</script>d<style>e</style>f", "adf"),
        ("a<script>b", "a"),
        ("a <b", "a"),
        ("<p title='a>b' class=\"c<d\">e</p>", "e"),
        ("<p hidden>a</p><p style='color:red; display : none'>b</p><p>c</p>", "c"),
        ("a<span style='visibility:hidden'>b<i>c</i></span>d", "ad"),
        ("<pre>a  b\n c</pre>", "a  b\n c"),
        ("kept <del>gone</del><ins>new</ins> <s>struck</s>", "kept new struck"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "a\n\nb\n\nc\n\nd\n\ne"),
        ("<template>x</template><noscript>y</noscript><nav>z</nav><p>a", "a"),
        ("<ruby>base<rt>read</rt></ruby>", "base"),
        ("<textarea><p>x</textarea>y", "y"),
        ("<body><footer>page</footer><blockquote>q<footer>who</footer></blockquote>", "q\n\nwho"),
        ("a\u00a0b &nbsp;c", "a\u00a0b \u00a0c"),
        ("<svg><title>t</title><text>x</text></svg>y", "y"),
        ("</p></div>a</b>", "a"),
        ("<P CLASS=X>A</P><IMG SRC=x>b", "A\n\nb"),
        ("<o:p>a</o:p><![if !x]>b<![endif]>", "ab"),
        ("&#0;&#1;a&#99999999;", "\ufffda\ufffd"),
        ("<a b=c/>d</a>", "d"),
    ],
)
def test_words(source: str, text: str) -> None:
    assert read_checked(source, "a.html").text == text


def test_parts_of_an_article() -> None:
    source = """<!DOCTYPE html><html><head><title>Head | Site</title></head><body>
<header><h1>Site</h1></header><p>Not the article.</p>
<article><h1>The head</h1><p class="article__standfirst">The dek</p><h2>Part</h2>
<p>Text with words that will be repeated there.</p>
<figure><img src="x"><figcaption>Caption <p>in two</p></figcaption></figure>
<aside><p>Text with … words that will be repeated</p></aside><aside>Other words of a box.</aside>
<div class="pull-quote">Never said elsewhere</div><blockquote><p>Said by someone else</p></blockquote>
<table><caption>Numbers</caption><tr><th>A<td>B<tr><td>C</table>
<dl><dt>term<dd>meaning</dl></article><p>After.</p>"""
    manuscript = read_checked(source, "a.html")
    assert lines(manuscript) == [
        ("headline", "The head"),
        ("standfirst", "The dek"),
        ("heading", "Part"),
        ("paragraph", "Text with words that will be repeated there."),
        ("caption", "Caption"),
        ("caption", "in two"),
        ("pullquote", "Text with … words that will be repeated"),
        ("paragraph", "Other words of a box."),
        ("pullquote", "Never said elsewhere"),
        ("paragraph", "Said by someone else"),
        ("caption", "Numbers"),
        ("table-cell", "A"),
        ("table-cell", "B"),
        ("table-cell", "C"),
        ("list-item", "term"),
        ("list-item", "meaning"),
    ]
    assert manuscript.parts[13].where == "table 1, row 2, cell 1"
    assert manuscript.title == "The head"
    assert manuscript.unread == ("1 picture",)


def test_a_headline_before_the_article_is_its_headline() -> None:
    source = "<title>T</title><h1>Head</h1><p>Menu</p><main><p>Text.</p></main>"
    assert lines(read_checked(source, "a.html")) == [("headline", "Head"), ("paragraph", "Text.")]
    assert read_checked("<title> T &amp;\n U</title><p>Text.", "a.html").title == "T & U"


@pytest.mark.parametrize(
    "source",
    [
        (
            '<p>It fell.<sup><a href="#fn1" id="fnref1">1</a></sup> Then.</p>'
            '<ol><li id="fn1"><p>Doe, <a href="https://d.example/">page</a>.<a href="#fnref1">↩</a></p></li></ol>'
        ),
        (
            '<p>It fell.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> Then.</p>'
            '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Doe, '
            '<a href="https://d.example/">page</a>.</p></div>'
        ),
        (
            '<p>It fell.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>'
            " Then.</p>"
            '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Doe, '
            '<a href="https://d.example/">page</a>.</p></div>'
        ),
    ],
)
def test_footnotes_of_several_programs(source: str) -> None:
    manuscript = read_checked(source, "a.html")
    assert lines(manuscript) == [("paragraph", "It fell. Then."), ("footnote", "Doe, page.")]
    assert notes(manuscript) == [("footnote", "fell.", "Doe, page.", "https://d.example/")]
    assert manuscript.parts[1].where == "footnote 1"


def test_links_within_the_page_keep_their_words() -> None:
    manuscript = read_checked('<p>See <a href="#part">Part 3</a> and <a href="#ref">note it</a>.', "a.html")
    assert manuscript.text == "See Part 3 and note it."
    assert manuscript.notes == ()


def test_links() -> None:
    source = (
        '<p><a href="https://a.example/?b=1&amp;c=2">one</a> <a href=" http://d.example/ "><b>two</b></a> '
        '<a href="/e">three</a> <a href="JavaScript:x">four</a> <a href="https://f.example">five<p>six</a> seven'
    )
    assert [(n.text, n.address) for n in read_checked(source, "a.html").notes] == [
        ("one", "https://a.example/?b=1&c=2"),
        ("two", "http://d.example/"),
        ("five", "https://f.example"),
        ("six", "https://f.example"),
    ]
