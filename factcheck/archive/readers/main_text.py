"""Main text: what people read and search, taken from the full text so that it keeps its positions.

trafilatura tells which parts of a page are its main text. It is run first on the page without what it would
remove anyway (scripts, menus, footers), which gives the same answer for less work, and on the whole page when
that answer is short and there is prose in what was left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.archive.derived import Span, Stated
from factcheck.archive.metadata import NOTHING
from factcheck.archive.readers import engine
from factcheck.archive.readers.charset import Decoded
from factcheck.archive.readers.markup import Page
from factcheck.archive.readers.placing import Placing, moved
from factcheck.archive.readers.thinning import idle_attributes, joined_rows, without

_TREE_LIMIT = 2_000_000  # characters of markup, scripts and styles not counted, for which a tree is built
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
    if not full:
        return Main(full, offsets)
    if len(source) > _TREE_LIMIT and len(without(source, page.unseen)) > _TREE_LIMIT:
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
    blocks = [*_lead(page, full, blocks[0]), *blocks]
    text, places = Placing(full).place(blocks)
    return Main(text, moved(places, page.writer.pieces, offsets, decoded), engine.name(), date)


def _parsed(source: str, page: Page, full: str, url: str, *, dated: bool) -> tuple[Stated, list[str]]:
    """What needs a tree: the date unless the page is `dated`, and the main text block by block."""
    forum = any("DiscussionForumPosting" in data for data in page.notes.linked_data)
    cut = [] if forum else page.around.stretches
    unseen = page.unseen + idle_attributes(source, page.attributed, cut, engine.sought(), dated=dated)
    tree = engine.parsed(joined_rows(without(source, unseen + cut)))
    if tree is None:
        return Stated(), []
    date = Stated() if dated else engine.inferred_date(tree, url)
    blocks = engine.chosen(tree, url)
    size = sum(map(len, blocks))
    if cut and _doubtful(page, full, size):
        whole = engine.parsed(joined_rows(without(source, unseen)))
        blocks = blocks if whole is None else engine.chosen(whole, url)
        size = sum(map(len, blocks))
    if size < _ENOUGH and size < _SHARE * len(full) and "comment" not in source.lower():
        prose = _prose(full)
        if sum(map(len, prose)) > _MISSED * size:
            return date, prose
    return date, blocks


def _doubtful(page: Page, full: str, size: int) -> bool:
    """Whether an answer of this size, given without menus and the like, may have been another with them."""
    around = page.around.texts
    if size < _SURE:
        left_out = sum(len(line) for start, end in around for line in _prose(full[start:end]))
        if left_out > (size if size >= _SHORTEST else 0) or len(full) < _SHORT:
            return True
    bare = len(full) - sum(end - start for start, end in around)
    near = _LESS_THAN_LEFT * bare < size < _MORE_THAN_LEFT * len(full)
    return near and _MISSED * size < sum(map(len, _prose(without(full, around))))


def _lead(page: Page, full: str, first: str) -> list[str]:
    """The paragraphs right before the first block that the engine chose: it often leaves out what stands apart."""
    start = full.find(first) if len(first) >= _FIRST else -1
    if start <= 0 or full[start - 1] != "\n":
        return []
    lead: list[str] = []
    position = start
    while position > 0:
        line = full[full.rfind("\n", 0, position - 1) + 1 : position - 1]
        position -= len(line) + 1
        if line and not _may_lead(page, line, position):
            break
        if line:
            lead.insert(0, line)
    return lead


def _may_lead(page: Page, line: str, position: int) -> bool:
    """Whether a line is a paragraph: not a title, a list of names and days, or part of what is around."""
    prose = len(line) >= _PROSE_LINE and _LEAD_END.search(line) is not None and " | " not in line
    outside = not any(start <= position < end for start, end in page.around.texts)
    return prose and outside and line not in page.notes.title


def _prose(full: str) -> list[str]:
    """The lines of a page that are made of sentences, for pages whose layout the engine does not know."""
    return [line for line in full.split("\n") if len(line) >= _PROSE_LINE and _SENTENCE_END.search(line)]
