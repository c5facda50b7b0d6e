"""Pages of seven kinds: what can be quoted, what is taken for the main text, and where it stands."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from factcheck.archive.derived import Derived, Span
from factcheck.archive.readers import engine
from factcheck.archive.readers.charset import decode
from factcheck.archive.readers.html import read_html
from factcheck.archive.readers.markup import read_markup
from factcheck.archive.readers.placing import Placing
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.thinning import without
from factcheck.text.quotes.proving import prove
from factcheck.text.quotes.source import SourceText
from factcheck.vocabulary import Outcome
from tests.archive.pages import KINDS, MadePage, made_page

URL = "https://www.example.org/story"


def read(content: bytes, declared: str = "text/html", status: int | None = 200) -> Derived:
    return read_html(content, declared, URL, status, Progress())


@pytest.fixture(scope="module", params=list(KINDS))
def page(request: pytest.FixtureRequest) -> tuple[MadePage, Derived]:
    made = made_page(request.param)
    return made, read(made.content, made.declared_type)


def folded(text: str) -> str:
    return " ".join(text.split())


def test_every_sentence_can_be_quoted(page: tuple[MadePage, Derived]) -> None:
    made, found = page
    full = folded(found.full_text)
    assert [sentence for sentence in made.sentences if sentence not in full] == []


def test_the_main_text_holds_the_sentences_and_leaves_out_the_menus(page: tuple[MadePage, Derived]) -> None:
    made, found = page
    main = folded(found.main_text)
    there = sum(sentence in main for sentence in made.sentences)
    assert there >= 0.95 * len(made.sentences)
    assert "All rights reserved" not in main
    assert "More stories" not in main


def assert_traced(text: str, spans: tuple[Span, ...], content: bytes, codec: str) -> int:
    """Every span leads to bytes that say the same; how many characters of the text are in spans."""
    end = covered = 0
    for first, last, begin, stop in spans:
        assert end <= first < last <= len(text)
        end = last
        covered += last - first
        piece, raw = text[first:last], content[begin:stop].decode(codec)
        if len(piece) == len(raw):
            assert piece.split() == raw.split()
        else:
            assert raw.startswith("&")
    return covered


def test_offsets_lead_to_the_bytes(page: tuple[MadePage, Derived]) -> None:
    made, found = page
    codec = decode(made.content, made.declared_type, markup=True).codec
    covered = assert_traced(found.full_text, found.offsets, made.content, codec)
    assert covered + found.full_text.count("\n") + found.full_text.count(" ") >= len(found.full_text)
    covered = assert_traced(found.main_text, found.main_offsets, made.content, codec)
    assert covered + found.main_text.count("\n") + found.main_text.count(" ") > 0.97 * len(found.main_text)


def test_the_main_text_is_taken_from_the_full_text(page: tuple[MadePage, Derived]) -> None:
    _, found = page
    full = folded(found.full_text)
    lines = [folded(line) for line in found.main_text.split("\n")]
    assert sum(len(line) for line in lines if line in full) >= 0.97 * sum(map(len, lines))


def test_a_note_mark_joins_no_number_in_a_quote() -> None:
    found = read(
        b'<p>The bridge at Karsund opened in 1937<sup>1</sup> and is 1,024<sup><a href="#fn2">2</a></sup> metres long.'
        b"</p><p>It cost 10<sup>6</sup> crowns.</p>"
    )
    source = SourceText(found.full_text)
    assert prove("opened in 1937 and is 1,024 metres long", source).accepted
    assert prove("It cost 10⁶ crowns", source).accepted
    for wrong in ("opened in 19371", "is 1,0242 metres", "cost 106 crowns", "cost 10 crowns"):
        assert not prove(wrong, source).accepted


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            '<span style="display:block">It made 100</span><span style="x:y">20 tons</span>',
            "It made 100\n20 tons",
        ),
        ('<b style="DISPLAY : Flex">It made 100</b>20 tons', "It made 100\n20 tons"),
        ("<style>.b{display:block}</style><p><i class=b>It made 100</i><i class=b>20</i>", "It made 100\n20"),
        ("<style>b{display:grid}</style><p><b>one</b><b>two</b>", "one\ntwo"),
        ("<style>b{display:grid}b{display:inline}</style><p><b>one</b><b>two</b>", "onetwo"),
        ("<style>.c b{display:block}</style><b>one</b>two <b>1</b>2", "onetwo 1\n2"),
        ("<style>@media (min-width:9px){b{display:block}}</style><b>one</b>two <b>1</b>2", "onetwo 1\n2"),
        ("<style>b:hover{display:block}</style><b>1</b>2", "12"),
        ('<b style="float:left;display:block">O</b>nce 1<b style="float:left">2</b>', "Once 1\n2"),
        ('<b style="display:inline">1</b><i style="display:inline-block">2</i>3', "123"),
        ('<b style="display:block">1<i>2</i></b>3<u style="display:none">4</u><br><b>5</b>', "12\n3\n5"),
    ],
)
def test_what_styles_make_a_block_stands_on_a_line_of_its_own(markup: str, text: str) -> None:
    found = read(markup.encode())
    assert found.full_text == text
    assert_traced(text, found.offsets, markup.encode(), "utf-8")


@pytest.mark.parametrize(
    ("content", "declared"),
    [
        (b"<html><body><p>It is bad \xff here.</p></body></html>", "text/html; charset=utf-8"),
        (b"<html><body><p>It is bad\x00 here.</p></body></html>", "text/html; charset=utf-8"),
        (
            b'<?xml version="1.0"?><rss><item><t>One</t><d>&lt;b&gt;Yes&lt;/b&gt; .</d></item></rss>',
            "application/rss+xml",
        ),
        (
            b'<?xml version="1.0"?><rss><item><t>One</t><d><![CDATA[<p>Yes, they said .</p>]]></d></item></rss>',
            "application/rss+xml",
        ),
    ],
)
def test_the_main_text_has_the_letters_of_the_full_text(content: bytes, declared: str) -> None:
    found = read(content, declared)
    assert found.main_text
    assert set(found.main_text.split()) <= set(found.full_text.split())


def test_raised_figures_are_found_again_where_an_engine_does_not_know_them() -> None:
    full = "It is 1,024\u200a² metres long.\nIt cost 10⁶ crowns."
    text, places = Placing(full).place(["It is 1,0242 metres long.", "It cost 106 crowns."])
    assert text == full
    assert [full[start:end] for _, _, start, end in places] == full.split("\n")


def test_what_a_news_page_says_of_itself() -> None:
    made = made_page("news")
    found = read(made.content, made.declared_type)
    assert (found.title.value, found.title.how) == ("The river that moved", "stated: JSON-LD headline")
    assert (found.author.value, found.publisher.value) == ("Ada Example", "The Example")
    assert (found.date.value, found.date.how) == ("2023-05-04", "stated: JSON-LD datePublished")
    assert found.flags == ()
    assert found.verdict is None
    assert found.extractor.startswith("factcheck-html 13, rules of trafilatura ")


def test_a_date_that_is_not_stated_is_inferred_or_missing() -> None:
    dated = read(
        b"<html><body><p>" + b"Words of some length here. " * 20 + b"</p><p class='date'>2019-05-03</p>"
    )
    assert (dated.date.value, dated.date.how) == ("2019-05-03", "inferred: htmldate")
    assert read(b"<html><body><p>" + b"Words of some length here. " * 20).date.value == ""


def test_no_text_in_a_big_page_is_flagged() -> None:
    found = read(b"<html><body><script>" + b"x=1;" * 10_000 + b"</script><div id=root></div>")
    assert found.full_text == ""
    assert found.flags[0] == "no text in 40048 bytes of markup"


def test_a_page_whose_text_comes_by_script_is_flagged() -> None:
    found = read(
        b"<html><body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>"
    )
    assert "the page says that it needs JavaScript: its text may not be there" in found.flags


_NO_TEXT = "the page shows almost no text without scripts: its text may not be there"
_ELSEWHERE = "a page of little text with another document in it: its text may be there"
_ONWARD = "the page sends its reader on to another address by a script"


@pytest.mark.parametrize(
    ("markup", "flag"),
    [
        ('<body><script>location.replace("/plain")</script></body>', _ONWARD),
        ("<script>window.location = '/x'</script>", _ONWARD),
        (
            '<title>News</title><div id="__next"></div><script type="application/json">{"a":1}</script>',
            _NO_TEXT,
        ),
        ("<p>Loading ...</p><script src=app.js></script>", _NO_TEXT),
        ('<h1>Annual report</h1><iframe src="/report.html"></iframe>', _ELSEWHERE),
        ('<embed type="application/pdf" src=report.pdf>', _ELSEWHERE),
        ("<p>A short page.</p>", ""),
        (
            "<p>A page of so many words that it can be read as it is, script or no script.</p><script>1</script>",
            "",
        ),
        ('<p>A short page.</p><iframe src="about:blank"></iframe>', ""),
        ("<p>A page.</p><iframe src=film.html></iframe>" + "<p>Words.</p>" * 50, ""),
    ],
)
def test_a_page_whose_text_is_elsewhere_is_flagged(markup: str, flag: str) -> None:
    flags = [found for found in read(markup.encode()).flags if found in (_NO_TEXT, _ELSEWHERE, _ONWARD)]
    assert flags == ([flag] if flag else [])


_SENTENCES = "The bridge is 1,024 metres long, the engineers said. Eleven workers died while it was built. "
_FOR_ENGINES = (
    "an article of 929 characters stands in the page's data for search engines only (JSON-LD): "
    "it is in no text here; saved by a browser that shows it, the page can be attached as a file"
)


def _with_article(shown: str, **more: object) -> Derived:
    data = {"@type": "NewsArticle", "articleBody": f"<p>{_SENTENCES * 10}</p>", **more}
    return read(
        f"<title>News</title><script type='application/ld+json'>{json.dumps(data)}</script>{shown}".encode()
    )


@pytest.mark.parametrize("shown", ["", "<p>The bridge is 1,024 metres long.</p>", "<p>Of the town.</p>" * 99])
def test_an_article_for_search_engines_alone_is_told_and_no_main_text(shown: str) -> None:
    found = _with_article(shown)
    assert _FOR_ENGINES in found.flags
    assert "Eleven" not in found.main_text


def test_an_article_for_search_engines_takes_no_wall_away() -> None:
    shown = "<p>The bridge is 1,024 metres long.</p>"
    assert _with_article(shown, isAccessibleForFree=False).verdict is Outcome.BLOCKED


def test_an_article_that_readers_are_shown_too_is_not_told_of() -> None:
    found = _with_article(f"<p>{_SENTENCES * 5}</p><figure>A lamp.</figure><p>{_SENTENCES * 5}</p>")
    assert found.flags == ()
    assert "Eleven" in found.main_text


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("0; URL=https://example.org/new", "https://example.org/new"),
        ("5;url='/new page'", "/new page"),
        ("0;url=", "another address"),
        ("0; url=/x\u202ey", "/x\ufffdy"),
        ("300", ""),
    ],
)
def test_a_page_that_leads_on_is_flagged(content: str, told: str) -> None:
    found = read(f'<meta charset=utf-8><meta http-equiv="refresh" content="{content}"><p>Moved.</p>'.encode())
    flags = [flag for flag in found.flags if flag.startswith("the page sends its reader on")]
    assert flags == ([f"the page sends its reader on to {told}"] if told else [])


def test_a_page_without_a_title_is_called_by_its_first_heading() -> None:
    found = read(b"<body><p>before</p><h1 class=x>The <b>river</b></h1><p>after</p><h1>Other</h1>")
    assert (found.title.value, found.title.how) == ("The river", "inferred: the first heading")
    assert read(b"<h1></h1>").title.value == ""


def test_what_nobody_sees_is_no_part_of_a_title() -> None:
    found = read(b"<title>The\x00 \x1b[31mriver\xff&#x1b;</title><meta name=author content='A\x07nn'>")
    assert (found.title.value, found.author.value) == ("The [31mriverÿ", "Ann")


def test_frames_are_flagged() -> None:
    found = read(b"<html><frameset cols=20%,*><frame src=a.html><frame src=b.html></frameset></html>")
    assert "a frameset: its text is in other documents" in found.flags


def test_only_so_much_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.html.READ_LIMIT", 1_000)
    found = read(b"<p>word</p>" * 1_000)
    assert "only the first 1000 of 11000 bytes were read" in found.flags
    assert found.main_text


def test_a_wall_is_told_from_the_main_text() -> None:
    teaser = b"<p>" + b"The river moved in the night. " * 8 + b"</p><p>Subscribe to continue reading.</p>"
    menu = b"<nav>" + b"<a href=/x>Some section</a>" * 300 + b"</nav>"
    found = read(
        b"<html><title>The river</title><body>" + menu + b"<article>" + teaser + b"</article></body></html>"
    )
    assert found.verdict is Outcome.BLOCKED
    assert found.reason == "paywall: the page says 'Subscribe to continue reading'"


BLOCKS = st.lists(st.text("abcdé \n", max_size=20), max_size=8)


@settings(max_examples=50)
@given(BLOCKS, st.randoms(use_true_random=False))
def test_placing_finds_what_is_there(blocks: list[str], chance: object) -> None:
    full = "\n\n".join(" ".join(block.split()) for block in blocks if block.strip())
    wanted = [block for block in blocks if block.strip()]
    text, places = Placing(full).place(wanted)
    assert "".join(text.split()) == "".join("".join(wanted).split())
    for first, last, begin, end in places:
        assert text[first:last] == full[begin:end]
    assert sum(last - first for first, last, _, _ in places) >= len("".join("".join(wanted).split()))


def test_placing_keeps_the_wording_of_what_is_not_there() -> None:
    placing = Placing("The first long sentence stands here.\n\nThe second long sentence stands there.")
    text, places = placing.place(["The  first long sentence [1] stands here.", "Unheard of words."])
    assert text == "The first long sentence [1] stands here.\nUnheard of words."
    assert [text[first:last] for first, last, _, _ in places] == ["The first long sentence"]


@settings(max_examples=50)
@given(st.text("ab", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
def test_without_leaves_out_the_stretches(source: str, pairs: list[tuple[int, int]]) -> None:
    stretches = [(min(p), max(p)) for p in pairs]
    kept = [c for n, c in enumerate(source) if not any(start <= n < end for start, end in stretches)]
    assert without(source, stretches) == "".join(kept)


def test_menus_do_not_reach_the_engine() -> None:
    source = made_page("news").content.decode()
    page = read_markup(source, Progress())
    rest = without(source, page.unseen + page.around.stretches)
    assert "menu__label" not in rest
    assert "window.__state" not in rest
    assert "article__text" in rest


def test_code_within_a_sentence_does_not_part_it() -> None:
    prose = b"<p>A module can use (<code>import</code>s and <code>export</code>) statements, and so on.</p>"
    block = b"<pre><code>import river\nflow = 3</code></pre>"
    found = read(b"<html><body><article>" + prose * 8 + block + prose)
    lines = found.main_text.split("\n")
    assert lines[0] == "A module can use (imports and export) statements, and so on."
    assert "import river" in lines
    assert "flow = 3" in lines


def page_with_menu(menu: bytes, rows: int) -> bytes:
    words = b"<div><div>Some words without an end, %d</div></div>"
    return b"<html><body><nav>" + menu + b"</nav>" + b"".join(words % n for n in range(rows))


def test_what_was_left_out_is_looked_at_when_it_holds_prose(monkeypatch: pytest.MonkeyPatch) -> None:
    trees: list[str] = []
    parsed = engine.parsed

    def counted(source: str) -> HtmlElement | None:
        trees.append(source)
        return parsed(source)

    monkeypatch.setattr(engine, "parsed", counted)
    monkeypatch.setattr(engine, "chosen", lambda tree, url: [])
    menu = b"<a href='/a'>Home</a>"
    prose = b"<p>" + b"The whole article stands in the menu of this page. " * 4 + b"</p>"
    for looks, content in [
        (1, page_with_menu(menu, 200)),
        (2, page_with_menu(menu + prose, 200)),
        (2, page_with_menu(menu, 3)),
        (1, b"<html><body>" + prose),
    ]:
        trees.clear()
        read(content)
        assert len(trees) == looks


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the rules nor the engine tell any main text."""
    monkeypatch.setattr("factcheck.archive.readers.main_text.chosen", lambda *_, **__: None)
    monkeypatch.setattr(engine, "chosen", lambda *_: [])


@pytest.fixture
def left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules leave all pages to the engine."""
    monkeypatch.setattr("factcheck.archive.readers.main_text.chosen", lambda *_, **__: None)


@pytest.mark.usefixtures("left_open")
@pytest.mark.parametrize(("share", "looks"), [(0.13, 2), (0.3, 1), (0.8, 1)])
def test_an_answer_about_as_short_as_the_engine_takes_for_damage_is_asked_for_on_the_whole_page(
    monkeypatch: pytest.MonkeyPatch, share: float, looks: int
) -> None:
    asked: list[int] = []
    prose = "The board reported in spring that three of the old bridges were lost to the river. " * 60
    answer = prose[: int(share * len(prose))].strip()

    def chosen(tree: HtmlElement, url: str) -> list[str]:
        asked.append(len(tree.text_content()))
        return [answer] if len(asked) == 1 else [prose.strip()]

    monkeypatch.setattr(engine, "chosen", chosen)
    found = read(f"<html><body><nav>Home</nav><p>{prose}</p></body></html>".encode())
    assert len(asked) == looks
    assert found.main_text == (prose.strip() if looks == 2 else answer)
    if looks == 2:
        assert asked[1] > asked[0]


def test_scripts_do_not_make_a_page_too_large_to_be_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.main_text._TREE_LIMIT", 3_000)
    prose = b"<p>" + b"The whole article stands between the menu and the script. " * 20 + b"</p>"
    menu = b"<nav><a href=/a>Home</a></nav>"
    script = b"<script>" + b"x = 1;" * 1_000 + b"</script>"
    assert "Home" not in read(b"<html><body>" + menu + prose + script).main_text
    found = read(b"<html><body>" + menu + 3 * prose)
    assert found.main_text == found.full_text
    assert "too large to be parsed" in found.flags[0]


@pytest.mark.parametrize(
    "image", ["data:image/png;base64,%s", "data:image/svg+xml;charset=utf-8;base64,%s=="]
)
def test_images_written_into_a_page_do_not_make_it_too_large_to_be_parsed(
    monkeypatch: pytest.MonkeyPatch, image: str
) -> None:
    monkeypatch.setattr("factcheck.archive.readers.main_text._TREE_LIMIT", 3_000)
    prose = b"<p>" + b"The whole article stands between the menu and the drawing. " * 20 + b"</p>"
    drawing = f'<img src="{image % ("iVBORw0K" * 1_000)}" alt="A drawing"><nav><a href=/>Home</a></nav>'
    found = read(b"<html><body>" + prose + drawing.encode() + prose)
    assert not found.flags
    assert "Home" not in found.main_text
    assert found.main_text.count("The whole article") >= 20


@pytest.mark.usefixtures("missing")
@pytest.mark.parametrize(("rows", "told"), [(8, False), (0, True)])
def test_prose_around_the_document_is_main_text_only_where_there_is_none_in_it(
    rows: int, *, told: bool
) -> None:
    offer = (
        b"<nav><p>"
        + b"Read what the makers of pumps have to say of the flood, all in one report. " * 4
        + b"</nav>"
    )
    prose = b"<div><span>The board said that three of the old bridges were lost to the river.</span></div>"
    found = read(b"<html><body>" + offer + prose * rows + offer + b"<div>Words without an end</div>" * 90)
    assert ("makers of pumps" in found.main_text) is told
    assert ("old bridges" in found.main_text) is bool(rows)


LEAD = "The board of the river has closed three of its bridges until the spring, it said on Monday."
BODY = "Engineers found cracks in the pillars of all three of them, and the oldest has lost a stone."


@pytest.mark.usefixtures("left_open")
@pytest.mark.parametrize(
    ("before", "lead"),
    [
        (f"<p>{LEAD}</p>", [LEAD]),
        (f"<p>{LEAD[:60]} spring.</p><div>{LEAD}</div>", [f"{LEAD[:60]} spring.", LEAD]),
        (f"<p>{LEAD}</p><div>Share this</div>", []),
        (f"<title>{LEAD} - The River Post</title><h1>{LEAD}</h1>", []),
        ("<p>By Ann Poe | Monday 3. May 2024 at 4 p.m. | in Rivers and Bridges | three comments.</p>", []),
        ("<p>By Ann Poe on Monday 3. May 2024 at 4 in the afternoon, in Rivers and Bridges</p>", []),
        (f"<nav><a href=/>Home</a><p>{LEAD}</p></nav>", []),
        ("<p>Too short a line.</p>", []),
        ("", []),
    ],
)
def test_a_lead_that_the_engine_leaves_out_is_main_text(
    monkeypatch: pytest.MonkeyPatch, before: str, lead: list[str]
) -> None:
    monkeypatch.setattr(engine, "chosen", lambda tree, url: [BODY])
    found = read(f"<html><body>{before}<p>{BODY}</p><p>{LEAD}</p></body></html>".encode())
    assert found.main_text.split("\n") == [*lead, BODY]
    assert len(found.main_offsets) == 1 + len(lead)


@pytest.mark.usefixtures("left_open")
def test_no_lead_is_looked_for_before_a_block_that_could_stand_anywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for block in ("Rivers", "Words that stand nowhere on the page, whatever they say.", BODY[12:]):
        monkeypatch.setattr(engine, "chosen", lambda tree, url, block=block: [block])
        found = read(f"<html><body><p>{LEAD}</p><p>Rivers</p><p>{BODY}</p><!-- comments --></body>".encode())
        assert found.main_text == block


def test_struck_out_words_are_marked() -> None:
    found = read(
        b"<p>It <s>was <b>one</b></s> is <DEL>two</DEL><strike>, three</strike> four<s>.</p></s></del><s>"
    )
    assert [found.full_text[start:end].strip() for start, end in found.struck] == [
        "was one",
        "two, three",
        ".",
    ]
