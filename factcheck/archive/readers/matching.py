"""Which of some rules of a page's own styles may hold for an element, by its start tag alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.archive.readers.selectors import Element, Selector, Weight, selectors
from factcheck.archive.readers.style_rules import Raw

_NAMES = re.compile(r"[\w\ufffd-]+")
_MORE = re.compile(r"[\\(:]")  # names behind these need not be those of the element


class Match(NamedTuple):
    """A rule for an element: how strong it is, what it declares, whether it surely holds."""

    strength: tuple[Weight, int]
    block: str
    sure: bool


class Matching:
    """Rules, each selector by itself, with the names in the end of it."""

    def __init__(self, raws: Iterable[Raw]) -> None:
        self._read: dict[str, list[Selector]] = {}
        self._parts: list[tuple[Raw, str, list[str]]] = []
        for raw in raws:
            several = [raw.prelude] if "(" in raw.prelude else raw.prelude.split(",")
            self._parts += [
                (raw, part, [] if "[" in part else _NAMES.findall(part.split()[-1]))
                for part in several
                if part.strip()
            ]

    def may_hold(self, name: str, attributes: str) -> bool:
        """Whether the names that some rule asks for stand in a start tag, or several; `attributes` in lower case."""
        for _, part, names in self._parts:
            asked = all if part.isascii() and not _MORE.search(part) else any
            if not names or asked(each == name or each in attributes for each in names):
                return True
        return False

    def of(self, one: Element) -> Iterator[Match]:
        """The rules that may hold for an element when the page opens."""
        words = {one.name, one.id, *one.classes}
        for raw, part, named in self._parts:
            if named and words.isdisjoint(named):
                continue
            for selector in self._selectors(part):
                if selector.subject.holds(one) and not selector.stateful:
                    yield Match((selector.weight, raw.place), raw.block, not (raw.open or selector.open))

    def _selectors(self, part: str) -> list[Selector]:
        if part not in self._read:
            self._read[part] = selectors(part)
        return self._read[part]
