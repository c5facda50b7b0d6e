"""Main text: what people read and search, taken from the full text so that it keeps its positions.

Most pages are told by the engine's rules alone (see `choosing`). Where those leave it open, trafilatura is asked: first
on the page without what it would remove anyway (scripts, menus, footers), which gives the same answer for less work,
and on the whole page when that answer is short and there is prose in what was left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factcheck.archive.derived import Span, Stated
from factcheck.archive.metadata.describing import NOTHING
from factcheck.archive.readers import engine
from factcheck.archive.readers.bare import unshown_article
from factcheck.archive.readers.charset import Decoded
from factcheck.archive.readers.choosing import Stretch, chosen
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.placing import Placing, joined, moved
from factcheck.archive.readers.tails import without_tail
from factcheck.archive.readers.textmap import Piece
from factcheck.archive.readers.thinning import embedded, idle_attributes, joined_rows, without

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Scripts, styles and images written into the markup do not count.
_TREE_LIMIT = 2_000_000  # characters of markup for which a tree is built
# Below this the engine's fall-backs come in, which look at the whole page.
_SURE = 1_000
_SHORTEST = 400  # so short an answer is doubted whatever was left out, a longer one when that was more prose
_SHORT = 2_000  # so short a page may be all menu, and costs little to look at again
# The same bounds as trafilatura's own (2.3) for an extraction that may have missed the document.
_ENOUGH = 3_000
_SHARE = 0.2
# trafilatura takes its own pruning back when it leaves less than a seventh of the text (all white space counted), so it
# may answer otherwise when the page has more around its document. An answer of about that share, where there is much
# more prose, is asked for again on the whole page.
_MORE_THAN_LEFT, _LESS_THAN_LEFT = 1 / 6, 1 / 10
# Where the engine finds little, lines of prose stand for the main text if they come to so many times as much.
# Pages with comments are left to the engine, which tells comments from the article.
_MISSED = 4
_PROSE_LINE = 60
_SENTENCE_END = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964][\"'\u201d\u2019\u00bb)]*(?:\s|$)"
)
_LEAD_END = re.compile(r"\w\w[)\]]?[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964][\"'\u201d\u2019\u00bb)]*$")
_FIRST = 30  # characters of the first block by which its place in the full text is told


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
    if not full or page.feed:
        return Main(full, offsets)
    if len(source) > _TREE_LIMIT:
        page.embedded = embedded(source)
        if len(without(source, page.unseen + page.embedded)) > _TREE_LIMIT:
            flags = ("main text: the page is too large to be parsed, the full text stands for it",)
            return Main(full, offsets, flags=flags)
    forum = any("DiscussionForumPosting" in data for data in page.notes.linked_data)
    try:
        found = _by_rules(source, page, full, url, forum=forum, dated=dated)
        if found is None:
            found = _by_engine(source, page, full, url, forum=forum, dated=dated)
    except (MemoryError, RecursionError) as problem:
        small = isinstance(problem, MemoryError)
        why = "too large" if small else "nested too deeply"
        flags = (f"main text: the page is {why} to be parsed, the full text stands for it",)
        return Main(full, offsets, flags=flags, cut_short=small)
    if not found.text:
        flags = ("main text: none told apart, the full text stands for it",)
        return Main(full, offsets, date=found.date, flags=flags)
    places = moved(found.places, page.writer.pieces, offsets, decoded)
    return Main(found.text, places, found.engine, found.date)


class _Found(NamedTuple):
    """The main text, which stretches of it stand where in the full text, what chose it, a date inferred."""

    text: str
    places: list[Piece]
    engine: str
    date: Stated


def _by_rules(source: str, page: Page, full: str, url: str, *, forum: bool, dated: bool) -> _Found | None:
    """The main text by the engine's rules, None where they leave it open."""
    lines = chosen(page.tags, full, forum=forum) if page.all_tags else None
    if lines is None:
        return None
    size = sum(end - start for start, end in lines)
    if _is_little(source, full, size):
        lines = _missed(page, full, size) or lines
    lines = without_tail(lines, full, page.tags, url)
    date = NOTHING
    if not dated:
        cut = [] if forum else page.around.stretches
        tree = engine.parsed(joined_rows(without(source, page.untreed() + cut)))
        date = engine.inferred_date(tree, url, spent=True)
    text, places = joined(full, [*_lead(page, full, lines[0][0]), *lines])
    return _Found(text, places, engine.name(rules=True), date)


def _by_engine(source: str, page: Page, full: str, url: str, *, forum: bool, dated: bool) -> _Found:
    """The main text as the engine tells it, "" when it finds none."""
    date, blocks = _parsed(source, page, full, url, forum=forum, dated=dated)
    if not blocks:
        return _Found("", [], "", date)
    first = full.find(blocks[0]) if len(blocks[0]) >= _FIRST else -1
    lead = [full[start:end] for start, end in _lead(page, full, first)]
    text, places = Placing(full).place([*lead, *blocks])
    return _Found(text, places, engine.name(), date)


def _parsed(
    source: str, page: Page, full: str, url: str, *, forum: bool, dated: bool
) -> tuple[Stated, list[str]]:
    """What needs a tree: the date unless the page is `dated`, and the main text block by block."""
    cut = [] if forum else page.around.stretches
    unseen = page.untreed()
    unseen += idle_attributes(source, page.attributed(), cut, engine.sought(), dated=dated)
    tree = engine.parsed(joined_rows(without(source, unseen + cut)))
    if tree is None:
        return NOTHING, []
    date = NOTHING if dated else engine.inferred_date(tree, url)
    seen = engine.without_data if unshown_article(page, full) else _itself
    blocks = engine.chosen(seen(tree), url)
    size = sum(map(len, blocks))
    if cut and _doubtful(page, full, size):
        whole = engine.parsed(joined_rows(without(source, unseen)))
        blocks = blocks if whole is None else engine.chosen(seen(whole), url)
        size = sum(map(len, blocks))
    if _is_little(source, full, size):
        blocks = [full[start:end] for start, end in _missed(page, full, size)] or blocks
    return date, blocks


def _itself(tree: HtmlElement) -> HtmlElement:
    return tree


def _is_little(source: str, full: str, size: int) -> bool:
    """Whether a main text of this size may have missed the document; of pages with comments the engine knows more."""
    little = size < _ENOUGH and size < _SHARE * len(full)
    return little and "comment" not in source and "comment" not in source.lower()


def _doubtful(page: Page, full: str, size: int) -> bool:
    """Whether an answer of this size, given without menus and the like, may have been another with them."""
    around = page.around.texts
    if size < _SURE:
        left_out = sum(len(line) for start, end in around for line in _prose(full[start:end]))
        if left_out > (size if size >= _SHORTEST else 0) or len(full) < _SHORT:
            return True
    return _near_damage(page, full, size)


def _near_damage(page: Page, full: str, size: int) -> bool:
    """Whether an answer of this size is about what the engine takes for damage, where there is much more prose."""
    if size >= _MORE_THAN_LEFT * len(full):
        return False
    around = page.around.texts
    bare = len(full) - sum(end - start for start, end in around)
    prose = sum(map(len, _prose(without(full, around))))
    return bool(around) and size > _LESS_THAN_LEFT * bare and _MISSED * size < prose


def _lead(page: Page, full: str, start: int) -> list[Stretch]:
    """The paragraphs right before the first line of main text: what stands apart is often left out by the engine."""
    if start <= 0 or full[start - 1] != "\n":
        return []
    lead: list[Stretch] = []
    position = start
    while position > 0:
        begun = full.rfind("\n", 0, position - 1) + 1
        line = full[begun : position - 1]
        if line and not _may_lead(page, line, begun):
            break
        if line:
            lead.insert(0, (begun, position - 1))
        position = begun
    return lead


def _may_lead(page: Page, line: str, position: int) -> bool:
    """Whether a line is a paragraph: not a title, a list of names and days, or part of what is around."""
    if len(line) < _PROSE_LINE or _LEAD_END.search(line) is None or " | " in line or line in page.notes.title:
        return False
    return not any(start <= position < end for start, end in page.around.texts)


def _missed(page: Page, full: str, size: int) -> list[Stretch]:
    """The prose of a page where it is much more than was found: best what is not around the document."""
    prose = [(start, end) for start, end in _lines(full) if _is_prose(full[start:end])]
    inner = list(_outside(prose, page.around.texts))
    for lines in (inner, prose):
        if sum(end - start for start, end in lines) > _MISSED * size:
            return lines
    return []


def _outside(lines: list[Stretch], around: list[Stretch]) -> Iterator[Stretch]:
    """Those of the lines that do not begin in what is around the document."""
    starts = [start for start, _ in around]
    for start, end in lines:
        before = bisect_right(starts, start) - 1
        if before < 0 or start >= around[before][1]:
            yield start, end


def _prose(full: str) -> list[str]:
    """The lines of a page that are made of sentences, for pages whose layout the engine does not know."""
    return [line for line in full.split("\n") if _is_prose(line)]


def _is_prose(line: str) -> bool:
    return len(line) >= _PROSE_LINE and _SENTENCE_END.search(line) is not None


def _lines(full: str) -> Iterator[Stretch]:
    start = 0
    for line in full.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1
