"""Which start tags the engine's expressions hold for, many asked at once.

The expressions are those of the installed version. They look at nothing but one element's name and attributes, or
hardly more; so each is asked of a page of bare elements, one for each different start tag that may be meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from factcheck.archive.readers import engine
from factcheck.archive.readers.blocks import Start
from factcheck.archive.readers.notes import is_overfull

if TYPE_CHECKING:
    from lxml.etree import HTMLParser, XPath


class Unsure(Exception):
    """The rules do not tell: the engine has to be asked."""


# Names as they are when the expressions are asked, and for elements that cannot stand anywhere in a page another.
_CONVERTED = {
    **dict.fromkeys(("ul", "ol", "dl"), "list"),
    **dict.fromkeys(("li", "dd", "dt"), "item"),
    **dict.fromkeys(("html", "body", "td", "th", "tr", "caption"), "other"),
}


class Asked:
    """Groups of expressions, and the words of which one must stand in a start tag for any of them to hold."""

    def __init__(self, *groups: list[XPath], bare: Iterable[str] = ()) -> None:
        self._groups = [[(item, engine.words_of([item]).search) for item in group] for group in groups]
        self._search = engine.words_of(item for group in groups for item in group).search
        self._bare = frozenset(bare)

    def of(self, starts: Iterable[Start]) -> Iterator[set[Start]]:
        """For each group the start tags that one of its expressions holds for.

        Raises Unsure when they cannot be told apart.
        """
        search, bare = self._search, self._bare
        likely = [start for start in starts if start[0] in bare or (start[1] and search(start[1].lower()))]
        if not likely:
            yield from (set() for _ in self._groups)
            return
        if any(is_overfull(inside) for _, inside in likely):
            raise Unsure
        from lxml.etree import LxmlError, SubElement, fromstring

        names = [_CONVERTED.get(name, name) for name, _ in likely]
        elements = [
            f"<x><{name} {inside}></{name}></x>" for name, (_, inside) in zip(names, likely, strict=True)
        ]
        markup = f"<body>{''.join(elements)}</body>".encode("utf-8", "replace")
        try:
            root = fromstring(markup, _parser())
        except LxmlError as problem:
            raise Unsure from problem
        places = list(root.iter("x"))
        if [place[0].tag if len(place) == 1 else None for place in places] != names:
            raise Unsure
        meant = {place[0]: start for place, start in zip(places, likely, strict=True)}
        said = ["" if name in bare else inside.lower() for name, inside in likely]
        for group in self._groups:
            held: set[Start] = set()
            for expression, one in group:
                asked = [place for place, words in zip(places, said, strict=True) if not words or one(words)]
                if asked:
                    part = SubElement(root, "body")
                    part.extend(asked)
                    held.update(meant[item] for item in engine.found_by(expression, part) if item in meant)
            yield held


@cache
def frames() -> Asked:
    """What the engine takes for the element that holds the main text, the surest first."""
    return Asked(*([item] for item in engine.expressions("BODY_XPATH")), bare=("article", "main"))


@cache
def comments(*, forum: bool) -> Asked:
    """What the engine leaves out of any page: further articles, and comments unless it is a forum."""
    further = engine.expressions("RAW_TREE_PRUNE_XPATH")
    return Asked(further if forum else further + engine.expressions("REMOVE_COMMENTS_AND_LISTS_XPATH"))


@cache
def beside() -> Asked:
    """What the engine leaves out of the element that holds the main text: boilerplate, captions and teasers."""
    names = "OVERALL_DISCARD_XPATH", "DISCARD_IMAGE_ELEMENTS", "TEASER_DISCARD_XPATH"
    return Asked(*map(engine.expressions, names))


@cache
def _parser() -> HTMLParser:
    from lxml.etree import HTMLParser

    return HTMLParser(encoding="utf-8")
