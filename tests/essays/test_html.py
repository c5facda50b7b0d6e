"""HTML: what a reader of the page sees."""

from __future__ import annotations

import pytest

from factcheck.essays.manuscript import locate
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
        ("kept <del>gone</del><ins>new</ins> <s>struck</s><strike>out</strike>", "kept new"),
        (
            "has <bdo dir=rtl>106</bdo> <bdo dir=ltr>a <b>b</b></bdo>",
            "has \u202e106\u202c \u202da \u202c\u202db\u202c",
        ),
        (
            "<i style='unicode-bidi:bidi-override;direction:rtl'>106</i> <bdi dir=rtl>1</bdi>",
            "\u202e106\u202c 1",
        ),
        ("was <span style='color:red;Text-Decoration: underline line-through'>not</span> there", "was there"),
        ("<p style='text-decoration-line:line-through'>a</p><p style='text-decoration:underline'>b</p>", "b"),
        (
            "10<span style='vertical-align:super'>6</span>, 10<i style='vertical-align : super;'>7</i>, H<sub>2</sub>O",
            "10⁶, 10⁷, H2O",
        ),
        (
            "10<sup>6</sup> or 5 × 10<sup> -3</sup>, 10<sup>&minus;</sup>, the 19<sup>th</sup>",
            "10⁶ or 5 × 10 ⁻³, 10−, the 19th",
        ),
        (
            "40 km<sup>2</sup> of CO<sub>2</sub>; a<sup>12345678901234567890123</sup>",
            "40 km² of CO2; a12345678901234567890123",
        ),
        ("<q>Never</q>, he said, <q>a <q>b</q> c</q>", "“Never”, he said, “a ‘b’ c”"),
        ("<q>&ldquo;Own&rdquo;</q> <q> “x”</q> <q><q>y</q></q>", "“Own” “x” “‘y’”"),
        ("<p><q>a<p>b</q>c <q>d</q>", "“a\n\nbc “d”"),
        ("<script><q></script><q hidden>z</q><q>a</q>", "“a”"),
        ("a<div class='x ad'>Buy <script>var a = 1;</script>now</div>b", "a\n\nb"),
        (
            "a<aside aria-label=Advertisement>Buy</aside><p>Advertisement</p><h2>Advertisement</h2>",
            "a\n\nAdvertisement",
        ),
        ("<div class=ad-age>a</div><article class=ad>b</article>", "b"),
        ("<div class=ad>" + "word " * 61 + "</div>", ("word " * 61).strip()),
        ("<div class=ad><div>a</div><div>b</div></div>c<div class=ad>d", "c\n\nd"),
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
        ("blockquote", "Said by someone else"),
        ("caption", "Numbers"),
        ("table-cell", "A"),
        ("table-cell", "B"),
        ("table-cell", "C"),
        ("list-item", "term"),
        ("list-item", "meaning"),
    ]
    assert manuscript.parts[13].where == "table 1, row 2, cell 1"
    caption = manuscript.parts[10]
    assert locate(manuscript, caption.start, caption.end) == "table 1, caption"
    assert manuscript.title == "The head"
    assert manuscript.unread == ("1 picture",)


def test_the_caption_of_a_quotation_says_whose_words_it_is() -> None:
    source = """<figure><blockquote><p>It <i>fell.</i></blockquote>
<figcaption>Ada Moss, <cite>My Life</cite></figcaption></figure>
<figure><img src="x"><figcaption>The mill</figcaption></figure><figure><figcaption>Sums</figcaption>"""
    assert lines(read_checked(source, "a.html")) == [
        ("blockquote", "It fell."),
        ("blockquote", "Ada Moss, My Life"),
        ("caption", "The mill"),
        ("caption", "Sums"),
    ]


def test_what_stands_in_a_quotation_is_its_words() -> None:
    source = """<p>Text.</p><blockquote><h1>Her title</h1><p class="title">One</p><ul><li>Two</ul>Three
<table><caption>Sums</caption><tr><td>4</table><footer>— <cite>Jane Smith</cite></footer></blockquote><p>After."""
    manuscript = read_checked(source, "a.html")
    assert lines(manuscript) == [
        ("paragraph", "Text."),
        *(("blockquote", words) for words in ("Her title", "One", "Two", "Three")),
        ("caption", "Sums"),
        ("table-cell", "4"),
        ("blockquote", "— Jane Smith"),
        ("paragraph", "After."),
    ]
    assert locate(manuscript, manuscript.text.index("Two"), manuscript.text.index("Two") + 3) == (
        "paragraph 4, block quotation"
    )


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


def test_links_of_the_site_are_no_sources() -> None:
    source = """<article><p>It fell, <a href="https://a.example/1">they say</a>; and
<a href="https://www.facebook.com/sharer/sharer.php?u=x">here</a> <a href="https://x.com/intent/tweet?u=x">so</a>
<a href="https://x.com/them/status/1">on X</a> <a href="https://a.example/top">Back to top</a>
<a href="https://facebook.com/site">Facebook</a> <a href="https://b.example/facebook">Facebook</a></p>
<div class="share-buttons"><a href="https://a.example/2">Mail it</a></div>
<div class="social-history"><a href="https://a.example/3">a study</a></div>
<aside><p><a href="https://a.example/4">More of this</a></p></aside>
<blockquote>So.<footer><a href="https://a.example/5">Doe</a></footer></blockquote>
<aside class="footnotes"><a href="https://a.example/6">a note</a></aside>
<footer><a href="https://a.example/7">Terms</a></footer></article>"""
    manuscript = read_checked(source, "a.html")
    assert [n.address for n in manuscript.notes] == [
        "https://a.example/1",
        "https://x.com/them/status/1",
        "https://b.example/facebook",
        "https://a.example/3",
        "https://a.example/5",
        "https://a.example/6",
    ]
    assert manuscript.unread == ("7 site links",)
    assert "here so on X Back to top Facebook Facebook" in manuscript.text


def test_footnotes_of_raised_marks_are_found() -> None:
    source = (
        '<p>It fell<sup><a href="#fn1">1</a></sup> by 10<sup>6</sup>.<sup>2</sup></p><p id="fn1">Doe.</p>'
    )
    manuscript = read_checked(source, "a.html")
    assert lines(manuscript) == [("paragraph", "It fell by 10⁶.²"), ("footnote", "Doe.")]
    assert notes(manuscript) == [("footnote", "fell", "Doe.", "")]


def test_cells_that_reach_over_rows_and_columns_leave_the_others_in_their_column() -> None:
    source = """<table><tr><th>Well<th>2014<th>2019<tr><td rowspan=2>Orrin<td>4<td>1<tr><td>7<td>8
<tr><td colspan=2>Both<td>9<tr><td rowspan=x>a<td rowspan=0>b</table>"""
    wheres = [part.where.removeprefix("table 1, ") for part in read_checked(source, "a.html").parts]
    assert wheres[3:] == [
        "row 2, cell 1", "row 2, cell 2", "row 2, cell 3", "row 3, cell 2", "row 3, cell 3",
        "row 4, cell 1", "row 4, cell 3", "row 5, cell 1", "row 5, cell 2",
    ]  # fmt: skip


def test_what_the_page_does_not_show_is_said() -> None:
    source = "<p>a</p><p hidden>b<i>c</i></p><p hidden> </p><i style='display:none'><script>x</script>d</i><s>e</s>"
    source += "<i style='text-decoration:line-through'>x</i><div class=ad>f</div><p>Advertisement</p><script>g</script>"
    assert read_checked(source, "a.html").unread == (
        "2 hidden passages",
        "2 struck-out passages",
        "2 advertisements",
    )


@pytest.mark.parametrize(
    "unit", ["<div class=ad>", "<p class=ad>", "<span class=ad>x</span>", "<q>", "<div class=ad><script "]
)
def test_hostile_furniture_is_read_in_no_time(unit: str) -> None:
    import time

    start = time.process_time()
    try:
        read_checked("x " + unit * min(20_000, 4_900 if "</" not in unit else 20_000), "a.html")
    finally:
        assert time.process_time() - start < 3
