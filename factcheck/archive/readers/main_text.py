"""Main text: what people read and search, taken from the full text so that it keeps its positions.

trafilatura tells which parts of a page are its main text. It is run first on the page without what it would
remove anyway (scripts, menus, footers), which gives the same answer for less work, and on the whole page when
that answer is short of what the page carries.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from factcheck.archive.derived import Span, Stated
from factcheck.archive.metadata import NOTHING
from factcheck.archive.readers.charset import Decoded
from factcheck.archive.readers.markup import Page
from factcheck.archive.readers.placing import Placing, moved

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Extractor

_TREE_LIMIT = 2_000_000  # characters of markup for which a tree is built
# Below this the engine's fall-backs come in, which look at the whole page.
_SURE = 1_000
# The same bounds as trafilatura's own (2.3) for an extraction that may have missed the document.
_ENOUGH = 3_000
_SHARE = 0.2
# Where the engine finds little, lines of prose stand for the main text if they come to so many times as much.
# Pages with comments are left to the engine, which tells comments from the article.
_MISSED = 4
_PROSE_LINE = 60
_SENTENCE_END = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964][\"'\u201d\u2019\u00bb)]*(?:\s|$)"
)
_BLOCKS = frozenset(["p", "head", "item", "quote", "code", "list", "table", "row", "lb"])


@dataclass(frozen=True, slots=True)
class Main:
    """The main text, where it stands in the document, the engine that chose it, a date it inferred."""

    text: str
    offsets: tuple[Span, ...]
    engine: str = ""
    date: Stated = NOTHING
    flags: tuple[str, ...] = ()
    cut_short: bool = False  # for want of memory


def main_text(
    decoded: Decoded, page: Page, full: str, offsets: tuple[Span, ...], url: str, *, dated: bool
) -> Main:
    """The main text of a page whose full text is known; a date is inferred unless the page is `dated`."""
    source = decoded.text
    if not full:
        return Main(full, offsets)
    if len(source) > _TREE_LIMIT:
        return Main(
            full,
            offsets,
            flags=("main text: the page is too large to be parsed, the full text stands for it",),
        )
    try:
        date, blocks = _parsed(source, page, full, url, dated=dated)
    except (MemoryError, RecursionError) as problem:
        small = isinstance(problem, MemoryError)
        why = "too large" if small else "nested too deeply"
        flags = (f"main text: the page is {why} to be parsed, the full text stands for it",)
        return Main(full, offsets, flags=flags, cut_short=small)
    if not blocks:
        return Main(
            full, offsets, date=date, flags=("main text: none told apart, the full text stands for it",)
        )
    text, places = Placing(full).place(blocks)
    return Main(text, moved(places, page.writer.pieces, offsets, decoded), _engine(), date)


def _parsed(source: str, page: Page, full: str, url: str, *, dated: bool) -> tuple[Stated, list[str]]:
    """What needs a tree: the date unless the page is `dated`, and the main text block by block."""
    forum = any("DiscussionForumPosting" in data for data in page.notes.linked_data)
    cut = [] if forum else page.around.stretches
    tree = _tree(without(source, page.unseen + cut))
    if tree is None:
        return Stated(), []
    date = Stated() if dated else _inferred_date(tree, url)
    blocks = _chosen(tree, url)
    size = sum(map(len, blocks))
    if cut and size < _SURE:
        whole = _tree(without(source, page.unseen))
        blocks = blocks if whole is None else _chosen(whole, url)
        size = sum(map(len, blocks))
    if size < _ENOUGH and size < _SHARE * len(full) and "comment" not in source.lower():
        prose = _prose(full)
        if sum(map(len, prose)) > _MISSED * size:
            return date, prose
    return date, blocks


def _prose(full: str) -> list[str]:
    """The lines of a page that are made of sentences, for pages whose layout the engine does not know."""
    return [line for line in full.split("\n") if len(line) >= _PROSE_LINE and _SENTENCE_END.search(line)]


def without(source: str, stretches: list[tuple[int, int]]) -> str:
    """`source` without these stretches, which may lie in one another."""
    kept = []
    position = 0
    for start, end in sorted(stretches):
        if start > position:
            kept.append(source[position:start])
        position = max(position, end)
    kept.append(source[position:])
    return "".join(kept)


def _tree(source: str) -> HtmlElement | None:
    import lxml.html
    from lxml.etree import LxmlError

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _chosen(tree: HtmlElement, url: str) -> list[str]:
    """The blocks of main text as trafilatura tells them, [] when it finds none."""
    import trafilatura

    found = trafilatura.bare_extraction(tree, url=url or None, options=_options())
    body = getattr(found, "body", None)
    return [] if body is None else _lines(body)


@cache
def _options() -> Extractor:
    from trafilatura.settings import Extractor

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return Extractor(output_format="txt", fast=True, comments=False, tables=True)


@cache
def _engine() -> str:
    import trafilatura

    return f"trafilatura {trafilatura.__version__} fast"


def _lines(body: _Element) -> list[str]:
    """The text of trafilatura's result, one string for each block."""
    lines: list[str] = []
    words: list[str] = []

    def end_block() -> None:
        line = " ".join("".join(words).split())
        if line:
            lines.append(line)
        words.clear()

    from lxml.etree import iterwalk

    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            end_block()
        elif element.tag == "cell":
            words.append(" ")
        if event == "start":
            words.append(element.text or "")
        elif element is not body:
            words.append(element.tail or "")
    end_block()
    return lines


def _inferred_date(tree: HtmlElement, url: str) -> Stated:
    """What htmldate makes of a page that does not state its date, "" when it finds nothing."""
    import htmldate

    found = htmldate.find_date(tree, extensive_search=False, original_date=True, url=url or None)
    return Stated(found, "inferred: htmldate") if found else Stated()
