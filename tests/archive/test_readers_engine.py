"""The engine's answer is the same on the thinned page as on the whole, and from the quicker expressions."""

from __future__ import annotations

import random
import re

import pytest
from lxml.etree import XPath
from trafilatura import xpaths

from factcheck.archive.readers import engine
from factcheck.archive.readers.markup import read_markup
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.archive.readers.thinning import idle_attributes, joined_rows, without
from tests.archive.pages import KINDS, made_page

EXSLT = "http://exslt.org/regular-expressions"

# Half of them are what the engine looks for, half are not.
_NAMES = (
    "post-body entry-content article-body content main story-body page-content text cell post entry share-bar social "
    "newsletter cookie-banner tags sidebar banner breadcrumb button author footer nav menu related premium ad-top "
    "widget byline embed consent meta rating slide overlay expand hidden hide noprint comments comment-list teaser "
    "caption w3-code publish-date info infinite-scroll card col-8 row-2 wrapper box p-4 mt-3 lead dek x1 css-1a grid "
    "kn nn o mi class-a class-b wide narrow left right top-9 b-7 zig zag quux flex center"
)
_WORDS = "the river board reported a loss of three bridges over old canals since last spring"


class PageMaker:
    """Pages of nested blocks with names picked at random, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def words(self, least: int, most: int) -> str:
        return " ".join(
            self.random.choice(_WORDS.split(" ")) for _ in range(self.random.randint(least, most))
        )

    def sentence(self) -> str:
        said = self.words(5, 18) + f" {self.random.randrange(9_000)}."
        if self.random.random() < 0.2:
            said = f'<a class="{self.random.choice(_NAMES.split(" "))}" href="/t">{said}</a>'
        return said

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(1, 6)))

    def attributes(self) -> str:
        pick = self.random
        named = (
            f' class="{" ".join(pick.sample(_NAMES.split(" "), pick.randint(1, 3)))}"'
            if pick.random() < 0.7
            else ""
        )
        more = ' style="display:none"', ' role="main"', " data-x=1", " lang=de", ' id="s3"', " hidden", ""
        return named + pick.choice(more) if pick.random() < 0.6 else ""

    def table(self) -> str:
        columns, inside = self.random.randint(1, 4), ("", "", "<b>", '<a href="/x">')
        named = self.random.choice(["", "", " class=num"])
        rows = []
        for _ in range(self.random.choice([3, 9, 30])):
            cells = ""
            for _ in range(columns):
                tag = self.random.choice(inside)
                end = f"</{tag[1]}>" if tag else ""
                cells += f"<td{named}>{tag}{self.words(1, 3)}{end}</td>"
            rows.append(f"<tr>{cells}</tr>\n")
        return f"<table{self.attributes()}>{''.join(rows)}</table>"

    def block(self, depth: int = 0) -> str:
        chance = self.random.random()
        if chance < 0.05:
            return f'<figure><img{self.attributes()} src="/a.jpg"></figure><img src="/b.jpg" alt="A bridge">'
        if depth > 4 or chance < 0.4:
            return f"<p{self.attributes()}>{self.paragraph()}</p>\n"
        if chance < 0.47:
            return f"<h2{self.attributes()}>{self.words(2, 6)}</h2>"
        if chance < 0.55:
            items = (
                f"<li{self.attributes()}>{self.sentence()}</li>" for _ in range(self.random.randint(1, 8))
            )
            return f"<ul{self.attributes()}>{''.join(items)}</ul>"
        if chance < 0.6:
            return f"<pre{self.attributes()}>x = 1\n  <span class=k>def</span> {{}}</pre>"
        if chance < 0.7:
            return self.table()
        tag = self.random.choice(["div", "div", "section", "article", "span", "nav", "aside"])
        inside = "".join(self.block(depth + 1) for _ in range(self.random.randint(1, 5)))
        return f"<{tag}{self.attributes()}>{inside}</{tag}>\n"

    def page(self) -> str:
        body = "".join(self.block() for _ in range(self.random.randint(1, 8)))
        return f"<html><head><title>Rivers</title></head><body{self.attributes()}>{body}</body></html>"


def _pages() -> list[str]:
    made = [made_page(kind) for kind in KINDS]
    charsets = [KINDS[kind][1] for kind in KINDS]
    pages = [page.content.decode(charset) for page, charset in zip(made, charsets, strict=True)]
    return pages + [PageMaker(seed).page() for seed in range(60)]


def _answer(source: str) -> tuple[str, str]:
    tree = engine.parsed(source)
    assert tree is not None
    return " ".join(" ".join(engine.chosen(tree, "")).split()), engine.inferred_date(tree, "").value


def _unseen(page: Page) -> list[tuple[int, int]]:
    return page.unseen + page.around.stretches


def test_attributes_that_are_not_looked_for_change_no_answer() -> None:
    shorter = 0
    for source in _pages():
        page = read_markup(source, Progress())
        cut = page.around.stretches
        rest = _answer(without(source, _unseen(page)))
        idle = idle_attributes(source, page.attributed(), cut, engine.sought(), dated=False)
        assert _answer(without(source, _unseen(page) + idle)) == rest
        more = idle_attributes(source, page.attributed(), cut, engine.sought(), dated=True)
        assert _answer(without(source, _unseen(page) + more))[0] == rest[0]
        shorter += bool(idle) and len(idle) <= len(more)
    assert shorter > 50


def test_rows_that_are_joined_change_no_answer() -> None:
    shorter = 0
    for source in _pages():
        rest = without(source, _unseen(read_markup(source, Progress())))
        assert _answer(joined_rows(rest)) == _answer(rest)
        shorter += joined_rows(rest) != rest
    assert shorter > 5


def test_expressions_find_the_same_without_looking_at_elements_that_have_no_attributes() -> None:
    quicker = guarded = 0
    trees = [tree for source in _pages() if (tree := engine.parsed(source)) is not None]
    for expression in (item for expressions in engine.expression_lists() for item in expressions):
        # As it is in the library, which the program changes when the first page is read.
        path = re.sub(r"\((@\S+) and (re:test\(\1,[^)]*(?:\([^)]*\)[^)]*)*\))\)", r"\2", expression.path)
        original = XPath(path.replace("[@*]", ""), namespaces={"re": EXSLT})
        quick = engine.quicker(original)
        assert all(quick(tree) == original(tree) for tree in trees)
        quicker += "@*" in quick.path
        guarded += " and re:test" in quick.path
    assert quicker > 5
    assert guarded > 5
    assert xpaths.OVERALL_DISCARD_XPATH in engine.expression_lists()


@pytest.mark.parametrize(
    ("test", "guarded"),
    [
        ("re:test(@class, 'a|b')", "(@class and re:test(@class, 'a|b'))"),
        ("re:test(@id|@class, 'a', 'i')", "(@id|@class and re:test(@id|@class, 'a', 'i'))"),
        ("re:test(@class, 'a*')", "re:test(@class, 'a*')"),  # holds for an attribute that is not there
        ("contains(@class, 'a')", "contains(@class, 'a')"),
    ],
)
def test_regular_expressions_are_tried_on_attributes_that_are_there(test: str, guarded: str) -> None:
    path = f".//*[self::div][{test} or @x]"
    found = engine.of_attributes_that_are_there(XPath(path, namespaces={"re": EXSLT}))
    assert found.path == f".//*[self::div][{guarded} or @x]"


def test_an_expression_that_holds_without_attributes_stays_as_it_is() -> None:
    for path in (".//*[self::div][not(@class='a')]", "(.//article)[1]", ".//*[self::p]"):
        expression = XPath(path)
        assert engine.of_those_with_attributes(expression) is expression


@pytest.mark.parametrize(
    ("attributes", "looked_for"),
    [
        (' class="card card--small"', False),
        (' id="s3" data-n=1', True),
        (' class="Related-Posts"', True),
        (' style="color: red"', False),
        (' style="display: none"', True),
        (' class="bread-crumb"', True),
        (' class="breadcrumb"', True),
        (' class="entry-title"', True),
        (' href="/2024/05/a"', True),
        (' href="/about" rel="nofollow"', False),
        (' role="presentation"', True),
    ],
)
def test_what_is_looked_for(attributes: str, looked_for: bool) -> None:
    assert bool(engine.sought().search(attributes.lower())) == looked_for


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ('<div class="a">x</div>', "<div>x</div>"),
        ("<DIV CLASS=a\nid='b'>x</DIV>", "<DIV>x</DIV>"),
        ('<hr size="2" noshade/>', "<hr>"),
        ('<img src="a.jpg" alt/>', None),
        ('<a href="/a">x</a>', "<a>x</a>"),
        ('<a href="/a" class="b">x</a>', None),
        ('<div class="nav">x</div>', None),
        ('<div class="a&amp;b">x</div>', None),
        ('<div class="a"b>x</div>', None),
        ('<div class="a>b">x</div>', None),
        ("<div class='a\"b'>x</div>", "<div>x</div>"),
        ("<div class=a'b>x</div>", None),
        ('<meta name="a" content="b">', None),
        ('<pre class="a">x</pre>', None),
        ('<table summary="a"><tr bgcolor="red"><td>', '<table summary="a"><tr><td>'),
    ],
)
def test_attributes_go_when_they_are_well_formed_and_not_looked_for(source: str, kept: str | None) -> None:
    tags = read_markup(source, Progress()).attributed()
    idle = idle_attributes(source, tags, [], re.compile("nav"), dated=False)
    assert without(source, idle) == (source if kept is None else kept)


def test_images_go_whole_when_no_date_is_looked_for() -> None:
    source = "<meta name=a content='b'><IMG src='a.jpg'><link rel=c /><imgs a=b><p>x<img>y</p>"
    tags = read_markup(source, Progress()).attributed()
    idle = idle_attributes(source, tags, [], re.compile("nav"), dated=True)
    assert without(source, idle) == "<imgs a=b><p>x<img>y</p>"


def test_attributes_within_what_is_cut_are_not_looked_at() -> None:
    source = '<b class="a">x</b><nav><b class="a">y</b></nav><b class="a">z</b>'
    page = read_markup(source, Progress())
    idle = idle_attributes(source, page.attributed(), page.around.stretches, re.compile("nav"), dated=False)
    assert without(source, idle) == '<b>x</b><nav><b class="a">y</b></nav><b>z</b>'


@pytest.mark.parametrize(
    ("row", "joined"),
    [
        ("<tr><td>a</td><td>b</td></tr>\n", True),
        ("<tr><td>a<td>b", True),
        ("<TR><TH>a</TH><TD><b class='x'>b</b> <a href='/x'>c</a></TD></TR>", True),
        ("<tr><td class='hidden'>a</td></tr>", False),
        ("<tr><td><p>a</p></td></tr>", False),
        ("<tr><td>a<br>b</td></tr>", False),
        ("<tr><td><table></table></td></tr>", False),
    ],
)
def test_rows_that_are_joined(row: str, joined: bool) -> None:
    source = f"<table>{row * 8}</table>"
    found = joined_rows(source)
    assert (len(re.findall("<t[dh]", found, re.IGNORECASE)) == 1) == joined
    assert (found == source) != joined
    assert re.sub(r"<[^>]*>|\s", "", found) == re.sub(r"<[^>]*>|\s", "", source)
    assert joined_rows(f"<table>{row * 5}</table>") == f"<table>{row * 5}</table>"


def test_a_row_that_is_not_plain_stays_whole() -> None:
    plain = "<tr><td>a</td></tr>" * 7
    source = f"<table>{plain}<tr>\n<td>b</td><td><p>c</p></td></tr>{plain}</table>"
    assert "<tr>\n<td>b</td><td><p>c</p></td></tr>" in joined_rows(source)


@pytest.mark.parametrize(
    "odd", ["\x1b", "\x0b", "\x0c", "\x1f", "\x08", "\ufffe", "\uffff", "\x00", "\ud800"]
)
def test_control_characters_are_in_nobodys_way(odd: str) -> None:
    """Behind a script, whose text is moved when the engine takes it out."""
    words = "The bridge of Lund was opened in 1931 and cost two million kronor, said the council. " * 8
    page = (
        f"<body><article><p><script>x()</script>{odd}Opened by the king.</p><p>{words}{odd}End.</p></article>"
    )
    found = read(page.encode("utf-8", "surrogatepass"), "text/html", "", None, Progress())
    assert not any("could not be read" in flag for flag in found.flags)
    assert "said the council." in found.main_text
    tree = engine.parsed(page)
    assert tree is not None
    assert "Opened by the king." in "".join(tree.itertext())
    engine.inferred_date(tree, "")
    assert "said the council." in " ".join(engine.chosen(tree, ""))
