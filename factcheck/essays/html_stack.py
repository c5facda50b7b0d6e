"""The elements that are open at a place in a page, and what they together make of the text there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from factcheck.essays.html_rules import BLOCKS, ENDS_OPEN, ENDS_PARAGRAPH, Setting
from factcheck.essays.manuscript import PartKind

_SEARCHED = 30  # open elements that are looked at for one that a new block ends


class OpenElements:
    """A stack of names and settings, outermost first; `ended` is told of each element that ends."""

    def __init__(self, inside: bool, ended: Callable[[str, Setting], None]) -> None:
        self._stack = [("", Setting(inside=inside))]
        self._counts: Counter[str] = Counter()
        self._ended = ended
        self._quoting = False  # whether the last figure holds a quotation
        self._begun: set[int] = set()  # depths of those in which an element has ended already

    def __len__(self) -> int:
        """How many are open."""
        return len(self._stack) - 1

    @property
    def name(self) -> str:
        """The name of the innermost, "" outside of all."""
        return self._stack[-1][0]

    @property
    def around(self) -> str:
        """The same, and of a figure that holds a quotation "blockquote": its caption says whose words they are."""
        return "blockquote" if self._quoting and self.name == "figure" else self.name

    @property
    def setting(self) -> Setting:
        """What is made of text here."""
        return self._stack[-1][1]

    def has(self, *names: str) -> bool:
        """Whether one of these names is open."""
        return any(self._counts[name] for name in names)

    def push(self, name: str, setting: Setting) -> None:
        """An element begins."""
        if name == "figure" or (name == "blockquote" and self.name == "figure"):
            self._quoting = name == "blockquote"
        self._begun.discard(len(self._stack))
        self._stack.append((name, setting))
        self._counts[name] += 1

    def close(self, name: str) -> None:
        """The innermost element of that name ends, if one is open, and all in it."""
        if self._counts[name]:
            depth = len(self._stack) - 1
            while self._stack[depth][0] != name:
                depth -= 1
            self._pop_to(depth)

    def end_implied(self, name: str) -> None:
        """A block ends the paragraph that is open; a list item, a cell, a row the one before."""
        self._pop_within(*ENDS_PARAGRAPH)
        if name in ENDS_OPEN:
            self._pop_within(*ENDS_OPEN[name])

    def make_footnote(self, owner: str, around: bool) -> None:
        """The block that is open, and what is open in it, belongs to a footnote after all; if it is the first of its
        div and the footnote has all `around` it, so does the div.
        """
        at = len(self._stack) - 1
        while at > 0 and self._stack[at][0] not in BLOCKS:
            at -= 1
        if around and at - 1 not in self._begun and self._stack[at - 1][0] == "div":
            at -= 1
        for i in range(at, len(self._stack)) if at else ():
            name, setting = self._stack[i]
            self._stack[i] = (name, replace(setting, owner=owner, kind=PartKind.FOOTNOTE))

    def _pop_within(self, names: frozenset[str], limits: frozenset[str]) -> None:
        if not self.has(*names):
            return
        for depth in range(len(self._stack) - 1, max(len(self._stack) - _SEARCHED, 0), -1):
            name = self._stack[depth][0]
            if name in names:
                self._pop_to(depth)
                return
            if name in limits:
                return

    def _pop_to(self, depth: int) -> None:
        for name, setting in self._stack[depth:]:
            self._counts[name] -= 1
            self._ended(name, setting)
        del self._stack[depth:]
        self._begun.add(depth - 1)
