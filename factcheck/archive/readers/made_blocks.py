"""Elements that a page's styles make blocks: they stand on lines of their own, whatever their kind.

Only where letters or figures meet at the border of an element is it looked up how the element is displayed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter

from factcheck.archive.readers.declared import plain
from factcheck.archive.readers.notes import attribute
from factcheck.archive.readers.open_elements import VOID
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.selectors import Element, Selector, Weight, element, selectors
from factcheck.archive.readers.style_rules import Raw, Sheet
from factcheck.archive.readers.tags import Tag

_BORN = ((-1, 0, 0), -1)
_DISPLAY = re.compile(r"(?:\A|[;{\s])display\s*:\s*([a-z-]+)")
_OFF = re.compile(r"(?:\A|[;{\s])(?:float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed))")
_BLOCK = re.compile(r"block|flow-root|list-item|table(?:-[a-z-]+)?|(?:-webkit-)?(?:flex|box)|grid")
_NAMES = re.compile(r"[\w\ufffd-]+")
_NEAR = 400  # tags before an end tag among which its start tag is looked for
_MOST = 2_000  # borders looked at


def borders(page: Page, full: str, sheet: Sheet) -> list[int]:
    """Where in the source the tags begin at which a line ends, as what begins or ends there is a block by its style."""
    found = _meeting(page.tags, full) + _meeting(page.bare, full)
    if not found or len(found) > _MOST:
        return []
    return _Borders(page, full, sheet).among(sorted(found, key=itemgetter(4)))


def _meeting(tags: list[Tag], full: str) -> list[Tag]:
    """The tags at which letters or figures meet."""
    places = set(map(itemgetter(3), tags)) - {0, len(full)}
    meeting = {at for at in places if full[at].isalnum() and full[at - 1].isalnum()}
    return [tag for tag in tags if tag[3] in meeting] if meeting else []


class _Borders:
    def __init__(self, page: Page, full: str, sheet: Sheet) -> None:
        self._tags = page.tags
        self._bare = page.bare
        self._full = full
        self._sheet = sheet
        self._read: dict[str, list[Selector]] = {}
        self._known: dict[tuple[str, str, bool], bool] = {}

    def among(self, tags: list[Tag]) -> list[int]:
        """Where those of these tags stand that begin or end a block."""
        return [tag[4] for tag in tags if self._is_border(tag)]

    def _is_border(self, tag: Tag) -> bool:
        closing, name, attributes, at, _ = tag
        if name in VOID:
            return False
        start: str | None = self._started(tag) if closing else attributes
        if start is None:
            return False
        full = self._full
        figures = full[at].isdigit() and full[at - 1].isdigit()
        if not (figures or (at > 1 and full[at - 2].isalnum())):
            return False  # the first letter of a word, as large as several lines
        key = name, start, figures
        if key not in self._known:
            self._known[key] = self._is_block(name, start, figures=figures)
        return self._known[key]

    def _started(self, tag: Tag) -> str | None:
        """The inside of the start tag that an end tag belongs to, None when it is not soon found."""
        before: list[Tag] = []
        for tags in (self._tags, self._bare):
            last = bisect_left(tags, tag[4], key=itemgetter(4))
            before += tags[max(0, last - _NEAR) : last]
        name, is_open = tag[1], 0
        before = [one for one in before if one[1] == name]
        for closing, _, attributes, _, _ in sorted(before, key=itemgetter(4), reverse=True):
            if not closing and not is_open:
                return attributes
            is_open += 1 if closing else -1
        return None

    def _is_block(self, name: str, attributes: str, *, figures: bool) -> bool:
        """Whether an element is displayed as a block; between two figures, whether it may be."""
        style = plain(attribute(attributes, "style")) if "style" in attributes.lower() else ""
        said = _DISPLAY.findall(style)
        if figures and _OFF.search(style):
            return True
        if said:
            return _BLOCK.fullmatch(said[-1]) is not None
        strongest, block = _BORN, False
        for strength, declarations, sure in self._rules(element(name, attributes)):
            is_block = _BLOCK.fullmatch(_DISPLAY.findall(declarations)[-1]) is not None
            if is_block and figures:
                return True
            if sure and strength >= strongest:
                strongest, block = strength, is_block
        return block

    def _rules(self, one: Element) -> Iterator[tuple[tuple[Weight, int], str, bool]]:
        """The blocks that say how an element is displayed: how strong each is, what it declares, if it surely holds."""
        words = {one.name, one.id, *one.classes}
        for raw, part, named in self._parts:
            if named and words.isdisjoint(named):
                continue
            for selector in self._selectors(part):
                if selector.subject.holds(one) and not selector.stateful:
                    yield (selector.weight, raw.place), raw.block, not (raw.open or selector.open)

    @cached_property
    def _parts(self) -> list[tuple[Raw, str, list[str]]]:
        """The rules that say how something is displayed, each selector by itself, with the names in the end of it."""
        parts: list[tuple[Raw, str, list[str]]] = []
        for raw in self._sheet.raws:
            if "display" in raw.block and _DISPLAY.search(raw.block):
                several = [raw.prelude] if "(" in raw.prelude else raw.prelude.split(",")
                parts += [
                    (raw, part, [] if "[" in part else _NAMES.findall(part.split()[-1]))
                    for part in several
                    if part.strip()
                ]
        return parts

    def _selectors(self, part: str) -> list[Selector]:
        if part not in self._read:
            self._read[part] = selectors(part)
        return self._read[part]
