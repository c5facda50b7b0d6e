"""The main text by the engine's rules: as the engine tells it where there is an answer, none where it is doubtful."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.readers import engine, likeness
from factcheck.archive.readers.choosing import chosen
from factcheck.archive.readers.likeness import Asked, Unsure
from factcheck.archive.readers.markup import read_markup
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.thinning import without
from tests.archive.hostile import hostile_html
from tests.archive.pages import KINDS, made_page
from tests.archive.test_readers_engine import PageMaker

SENTENCE = "<p>The river board reported in spring of %d that three of the old bridges were lost, and more may be.</p>"
P = SENTENCE % 1999


def paragraphs(count: int) -> str:
    return "".join(SENTENCE % (2000 + n) for n in range(count))


def by_rules(source: str, *, forum: bool = False) -> list[str] | None:
    page = read_markup(source, Progress())
    full = page.writer.text()
    lines = chosen(page.tags, full, forum=forum)
    return None if lines is None else [full[start:end] for start, end in lines]


def by_engine(source: str) -> list[str]:
    page = read_markup(source, Progress())
    tree = engine.parsed(without(source, page.unseen + page.around.stretches))
    assert tree is not None
    return engine.chosen(tree, "")


def alike(first: list[str], second: list[str]) -> float:
    """How much of the words of two texts is the same, as a share."""
    one, other = Counter(" ".join(first).split()), Counter(" ".join(second).split())
    return 2 * (one & other).total() / (one.total() + other.total())


@pytest.mark.parametrize("kind", list(KINDS))
def test_made_pages_are_told_as_the_engine_tells_them(kind: str) -> None:
    source = made_page(kind).content.decode(KINDS[kind][1])
    told = by_rules(source)
    assert told is None or alike(told, by_engine(source)) > 0.99


def test_pages_made_at_random_are_told_as_the_engine_tells_them() -> None:
    shares = []
    for seed in range(200):
        source = PageMaker(seed).page()
        told = by_rules(source)
        if told is not None:
            shares.append(alike(told, by_engine(source)))
    assert len(shares) > 60
    assert sum(shares) > 0.99 * len(shares)
    assert sum(share > 0.99 for share in shares) > 0.92 * len(shares)


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "<h2>What the board said</h2>" + P,
        "<h2>More</h2>",
        '<div class="sidebar">' + P + "</div>",
        "<div class=sidebar>What else <b>is new</b></div>Words after it" + P,
        "<ul><li>One bridge<li>Another <a href=/b>bridge</a></ul>",
        "<ul>" + "<li><a href=/b>Another bridge</a>" * 3 + "</ul>" + P,
        "<div>" + "<p><a href=/b>Another bridge</a></p>" * 4 + "</div>" + P,
        "<div><a href=/b><img src=b></a></div>Words after a picture" + P,
        "Words<br>more words<br/>and more" + P,
        "<div>Words that stand alone</div>" + P,
        "<blockquote>Words that were <i>said</i></blockquote> and then some" + P,
        "<pre>x = 1\n  y</pre>" + P,
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>" + P,
        "<table><tr><td>a<table><tr><td>b</table></table>" + P,
        "<aside>" + P + "</aside>",
        "<form><input name=q>Your name</form>" + P,
        "<figure><img src=a><figcaption>A bridge</figcaption></figure>" + P,
        "<p>Words at <time>noon</time> and after</p>" + P,
        "<p>Words <span class=hidden>not seen</span> and after</p>" + P,
        "<p>Facebook</p><p>Twitter</p>" + P,
        "<section><h3>Part</h3><p>Words</p></section>" + P,
        "<div id=comments>" + P + "</div>",
        "<a-fold class='wide hide-here'><h2>Other news</h2><p>Words in it</p></a-fold>" + P,
        "<p>Words in <a-word>a word</a-word> and after</p>" + P,
        "<p>One<p>two<div>three<p>four</div>five" + P,
        "<dl><dt>Bridge<dd>Old</dl>" + P,
        "</div></article></p>" + P,
    ],
)
@pytest.mark.parametrize(
    "frame", ['<div class="article-body">%s</div>', "<article>%s</article>", "<div>%s</div>"]
)
def test_what_is_in_a_frame_is_told_as_the_engine_tells_it(frame: str, inside: str) -> None:
    menu = "<nav><a href=/>Home</a></nav>"
    source = (
        f"<html><body>{menu}{frame % (paragraphs(8) + inside + P)}<footer>Since 1901</footer></body></html>"
    )
    told = by_rules(source)
    assert told is None or " ".join(" ".join(told).split()) == " ".join(" ".join(by_engine(source)).split())


PART = '<div class="post-content">%s</div>'


@pytest.mark.parametrize(
    ("between", "second", "goes_on"),
    [
        ("<div class=ad></div>", paragraphs(9), True),
        ("</div><div class=column>\n", "<h2>What is next</h2>" + paragraphs(9), True),
        ("", paragraphs(9), True),
        ("<p>Ann Lee, in May:</p>", paragraphs(9), False),  # a remark, or another article
        ("<h2>Another bridge</h2>", paragraphs(9), False),
        ("", "<h2><a href=/b>Another bridge</a></h2>" + paragraphs(9), False),  # one of several posts
        ("", "<p>Too little to be an article's second half.</p>", False),
    ],
)
def test_a_document_goes_on_in_the_next_frame_like_its_own_when_nothing_is_said_between(
    between: str, second: str, *, goes_on: bool
) -> None:
    last = (
        "<p>This is the last sentence of the second part, as far as anyone on the river board could tell.</p>"
    )
    source = f"<body><div class=column>{PART % paragraphs(9)}{between}{PART % (second + last)}</div>"
    told = " ".join(by_rules(source) or [])
    assert "in spring of 2008" in told
    assert ("the last sentence of the second part" in told) is goes_on


def test_a_document_goes_on_in_all_frames_that_follow_one_another() -> None:
    parts = [PART % paragraphs(5 + n) for n in range(4)]
    assert len(by_rules("<body>" + "<hr>".join(parts)) or []) == 5 + 6 + 7 + 8


@pytest.mark.parametrize(
    "source",
    [
        "",
        "<p>Too little to be sure.</p>",
        f'<div class="entry-content">{P}</div>',  # one element
        f"<article>{paragraphs(8)}<div>Words alone</div></article>",  # nearly few paragraphs
        f'<article><div class="sidebar">{paragraphs(16)}</div>{paragraphs(3)}</article>',  # nearly all would go
        f"<form>{paragraphs(8)}</form>{paragraphs(8)}",  # half of the page
        f"<article>{'<div>' * 300}{paragraphs(9)}",
        f"<article><p>{'x ' * 200}</p><div class=teaser>{paragraphs(9)}</div>{paragraphs(3)}</article>"
        + "<p>y</p>" * 3000,
    ],
)
def test_what_is_doubtful_is_left_to_the_engine(source: str) -> None:
    assert by_rules(source) is None


def test_comments_of_a_forum_are_what_it_is_about() -> None:
    source = f"<article>{paragraphs(12)}<div id=comments><p>So much for the bridges.</p></div></article>"
    assert "So much for the bridges." not in (by_rules(source) or [])
    assert "So much for the bridges." in (by_rules(source, forum=True) or [])


@pytest.mark.parametrize(
    ("answer", "count", "told"),
    [
        (
            "<div class=answer>The bridges will be open again by May, as the board has said before.</div>",
            3,
            3,
        ),
        (
            "<div class=answer>The bridges will be <b>open again</b> by May, as the board has said.<div>x</div></div>",
            4,
            4,
        ),
        (
            "<div class=answer>The bridges will be open again by May, as the board has said before.</div>",
            2,
            0,
        ),
        ("<div>The bridges will be open again by May, as the board has said before.</div>", 4, 0),
        ("<div class=answer>The bridges will be open again by May, and after that by June</div>", 4, 0),
        ("<div class=answer>The bridges will be open again by May.</div>", 4, 0),
    ],
)
def test_answers_that_stand_right_in_divisions_are_main_text(answer: str, count: int, told: int) -> None:
    answers = "".join(f"<h4>Question {n}?</h4>{answer}" for n in range(count))
    lines = by_rules(f"<article>{paragraphs(9)}{answers}{P}</article>") or []
    assert len(lines) == 10 + count + told
    assert len([line for line in lines if line.startswith("The bridges will be open again")]) == told


REMARK = "<p>I have crossed that bridge on every day of my life, and nobody ever asked me about it.</p>"


@pytest.mark.parametrize(
    ("remarks", "stays"),
    [
        ("<div class=lista-comentarios>%s</div>", False),
        ("<ul class=kommentare><li>%s</ul>", False),
        ("<section id=reacties>%s</section>", False),
        ("<div itemscope itemtype=http://schema.org/UserComments>%s</div>", False),
        ("<div class=has-commentarea-off>%s</div>", True),
        ("<div class=commentary-of-the-day>%s</div>", True),
        ("<div class=lista-comentarios><h1>The bridges</h1>%s</div>", True),
    ],
)
def test_what_readers_say_in_other_languages_is_left_out(remarks: str, *, stays: bool) -> None:
    told = by_rules(f"<article>{paragraphs(9)}{remarks % REMARK}{P}</article>") or []
    assert len([line for line in told if "old bridges" in line]) == 10
    assert any("nobody ever asked me" in line for line in told) is stays


def test_what_readers_say_stays_where_there_is_little_else_or_where_it_is_what_the_page_is_for() -> None:
    remarks = "<div class=lista-comentarios>%s</div>" % (paragraphs(9) + REMARK)
    for source, forum in ((f"<article>{P}{remarks}</article>", False), (f"<article>{P * 9}{remarks}", True)):
        assert any("nobody ever asked me" in line for line in by_rules(source, forum=forum) or [])


def test_start_tags_that_cannot_be_told_apart_are_not_told() -> None:
    asked = Asked(engine.expressions("OVERALL_DISCARD_XPATH"))
    (found,) = asked.of(
        [("div", ' class="sidebar"'), ("li", ' id="share"'), ("div", ' class="words"'), ("p", "")]
    )
    assert found == {("div", ' class="sidebar"'), ("li", ' id="share"')}
    with pytest.raises(Unsure):
        next(asked.of([("div", ' class="sidebar"'), ("div", ' class="share')]))


@settings(max_examples=300)
@given(st.lists(st.text(alphabet="<>/=\"' abc&;#\x00\udc80\u00e9\n-!?", max_size=12), max_size=4))
def test_any_start_tags_are_told_or_not(insides: list[str]) -> None:
    asked = Asked(engine.expressions("OVERALL_DISCARD_XPATH"))
    starts = [("div", f" class=sidebar {inside}") for inside in insides]
    with suppress(Unsure):
        (found,) = asked.of(starts)
        assert found <= set(starts)


def test_a_start_tag_of_endless_attributes_is_left_to_the_engine() -> None:
    inside = f" class=sidebar {' '.join(f'a{n}' for n in range(1_001))}"
    with pytest.raises(Unsure):
        list(likeness.beside().of([("div", inside)]))
    found, _, _ = likeness.beside().of([("div", inside.rpartition(" ")[0].rpartition(" ")[0])])
    assert len(found) == 1


def test_each_expression_is_asked_of_the_start_tags_that_have_its_words() -> None:
    starts = [
        ("div", " class=sidebar"),
        ("p", " class=caption"),
        ("div", " id=teaser"),
        ("div", " class=text"),
    ]
    assert list(likeness.beside().of(starts)) == [{starts[0]}, {starts[1]}, {starts[2]}]


def test_the_surest_frame_comes_first() -> None:
    starts = [("main", ""), ("article", ""), ("div", ' class="post-content"')]
    found = [next(iter(several)) for several in likeness.frames().of(starts) if several]
    assert found == [starts[2], starts[1], starts[0]]


@pytest.mark.parametrize("kind", ["levels", "inline levels", "unclosed", "closing", "links", "rows"])
def test_hostile_pages_cost_time_in_proportion(kind: str) -> None:
    pages = {
        "unclosed": "<article>" + "<div><p><ul><li><table><tr><td>" * 9_000,
        "closing": "<article>" + "<section>" * 190 + "</article></main></p></div></li>" * 20_000,
        "links": "<article><p>" + "<a href=/x>a</a>" * 60_000,
        "rows": "<article><table>" + "<tr><td>a<td>b" * 30_000,
    }
    source = pages[kind] if kind in pages else hostile_html(kind, 0.3).decode()
    page = read_markup(source, Progress())
    begun = time.process_time()
    chosen(page.tags, page.writer.text(), forum=False)
    assert time.process_time() - begun < 3
