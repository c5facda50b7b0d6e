"""Main text: what people read and search, taken from the full text so that it keeps its positions."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.archive.derived import Stated
from factcheck.archive.readers.textmap import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TREE_LIMIT = 2_000_000  # characters of markup for which a tree is built


@dataclass(frozen=True, slots=True)
class Main:
    """The main text, where its pieces stand in the source, the engine that chose it, a date it inferred."""

    text: str
    pieces: list[Piece]
    engine: str = ""
    date: Stated = Stated()
    flags: tuple[str, ...] = ()


def main_text(source: str, pieces: list[Piece], full: str, url: str, *, dated: bool) -> Main:
    """The main text of a page whose full text is known; a date is inferred unless the page is `dated`."""
    if not full:
        return Main(full, pieces)
    if len(source) > _TREE_LIMIT:
        return Main(
            full,
            pieces,
            flags=("main text: the page is too large to be parsed, the full text stands for it",),
        )
    try:
        tree = _tree(source)
        date = Stated() if dated or tree is None else _inferred_date(tree, url)
        body, engine = ("", "") if tree is None else _body(tree, url)
    except (MemoryError, RecursionError) as problem:
        why = "too large" if isinstance(problem, MemoryError) else "nested too deeply"
        return Main(
            full, pieces, flags=(f"main text: the page is {why} to be parsed, the full text stands for it",)
        )
    if not body.strip():
        return Main(
            full, pieces, date=date, flags=("main text: none told apart, the full text stands for it",)
        )
    text, places = placed(body, full)
    return Main(text, moved(places, pieces), engine, date)


def _tree(source: str) -> HtmlElement | None:
    import lxml.html
    from lxml.etree import LxmlError

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def _body(tree: HtmlElement, url: str) -> tuple[str, str]:
    """The main text as trafilatura tells it, "" when it finds none, and the engine's name and version."""
    import trafilatura

    found = trafilatura.extract(tree, url=url or None, fast=True, include_comments=False, include_tables=True)
    return found or "", f"trafilatura {trafilatura.__version__} fast"


def _inferred_date(tree: HtmlElement, url: str) -> Stated:
    """What htmldate makes of a page that does not state its date, "" when it finds nothing."""
    import htmldate

    found = htmldate.find_date(tree, extensive_search=False, original_date=True, url=url or None)
    return Stated(found, "inferred: htmldate") if found else Stated()


def placed(body: str, full: str) -> tuple[str, list[Piece]]:
    """`body` with each line that stands in `full` taken from there, and which stretches of `full` those are.

    A line is looked for after the one before it, then anywhere. Lines that are not found word for word keep
    the engine's wording and have no place.
    """
    out: list[str] = []
    places: list[Piece] = []
    length = position = 0
    for line in body.split("\n"):
        plain = " ".join(line.split())
        if not plain:
            continue
        at = full.find(plain, position)
        if at < 0:
            at = full.find(plain)
        length += bool(out)
        if at >= 0:
            position = at + len(plain)
            places.append([length, length + len(plain), at, position])
        out.append(plain)
        length += len(plain)
    return "\n".join(out), places


def moved(places: list[Piece], pieces: list[Piece]) -> list[Piece]:
    """Pieces of the full text as pieces of a text made from stretches of it."""
    starts = [piece[0] for piece in pieces]
    found: list[Piece] = []
    for start, _, low, high in places:
        index = max(0, bisect.bisect_right(starts, low) - 1)
        while index < len(pieces) and pieces[index][0] < high:
            a, b, c, d = pieces[index]
            index += 1
            first, last = max(a, low), min(b, high)
            if first >= last:
                continue
            if b - a == d - c:
                c, d = c + first - a, d - (b - last)
            found.append([start + first - low, start + last - low, c, d])
    return found
