"""Lists of links behind the last sentence are no main text: headlines with days and numbers, but not sources."""

from __future__ import annotations

import pytest

from factcheck.archive.readers.markup import read_markup
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.tails import without_tail

URL = "https://www.river.example/news/bridges"
PROSE = (
    "<p>The river board reported in spring of %d that three of the old bridges were lost to the flood.</p>"
)
HEADLINES = [
    "The oldest mill is for sale",
    "What do ferries cost?",
    "New rules for all the nets",
    "Eels are back!",
]


def lines_of(article: str) -> list[str]:
    body = "".join(PROSE % (2000 + n) for n in range(8)) + article
    page = read_markup(f"<html><body><article>{body}</article><a href=/>Home</a></body></html>", Progress())
    full = page.writer.text()
    lines, start = [], 0
    for line in full.split("\n"):
        if line and line != "Home":
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return [full[start:end] for start, end in without_tail(lines, full, page.tags, URL)]


def listed(address: str, form: str) -> str:
    links = [f"<a href='{address}{n}'>{title}</a>" for n, title in enumerate(HEADLINES)]
    return "".join(form.format(n, link) for n, link in enumerate(links, 1))


@pytest.mark.parametrize(
    "tail",
    [
        listed("/news/", "<p>{1} 2019-09-0{0}</p>"),
        listed("https://river.example/news/", "<p>{1}</p><p>{0}</p>"),
        listed("//old.river.example/", "<h4>{0} {1}</h4><p>May {0}</p>"),
        "<h3>Also read</h3>" + listed("/news/", "<p>{1} 2019-09-0{0}</p>"),
        "<h2>More</h2><h3>Also read</h3>" + listed("/news/", "<p>{1} 2019-09-0{0}</p>"),
        listed("/news/", "<p>{1} 2019.09.0{0}</p>") + "<p>Hot</p><p>Latest</p>",
    ],
)
def test_headlines_behind_the_last_sentence_are_left_out(tail: str) -> None:
    told = lines_of(tail)
    assert len(told) == 8
    assert told[-1].startswith("The river board reported in spring of 2007")


@pytest.mark.parametrize(
    ("tail", "more"),
    [
        ("<p>By Ann Lee, for the river board</p>", 1),
        (listed("/news/", "<p>{1} 2019-09-0{0}</p>") + PROSE % 2009, 5),  # in the midst
        (listed("https://mill.example/", "<p>[{0}] {1}</p>"), 4),  # sources
        ("<p>Depth at noon</p><p>12 feet</p><p>Depth at night</p><p>14 feet</p>", 4),
        ("<p><a href=/a>Ann Lee</a></p><p>Table 3, in feet</p>" * 2, 4),  # too few
        (listed("/news/", "<p>{1}, of which the board has written before, in its book</p>"), 4),
        (listed("#part", "<p>{1} {0}</p>"), 4),  # on this page
        (
            listed("/doc#", "<p>{1}</p><p>number: the first of the bridges to look at</p>"),
            8,
        ),  # as of functions
        (listed("/a", "<p>{0} {1}: a guide for the people of the river</p>") * 20, 80),
    ],
)
def test_what_may_be_of_the_document_stays(tail: str, more: int) -> None:
    assert len(lines_of(tail)) == 8 + more


def test_a_page_about_its_links_keeps_them() -> None:
    many = "".join(
        f"<p>{n} <a href='/river/{n}'>The river at its bridge number {n}</a></p>" for n in range(100)
    )
    assert len(lines_of(many)) == 108
