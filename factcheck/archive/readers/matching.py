"""Which of some rules of a page's own styles may hold for an element, by its start tag alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.archive.readers.selectors import Element, Selector, Weight, selectors
from factcheck.archive.readers.style_rules import Raw

_NAMES = re.compile(r"[\w\ufffd-]+")


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

    @property
    def names(self) -> set[str]:
        """The names of which one stands in the start tag of each element that a rule with names holds for."""
        return {name for _, _, names in self._parts for name in names}

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
