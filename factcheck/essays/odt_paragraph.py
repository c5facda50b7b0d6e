"""A paragraph of an OpenDocument text while it is being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcheck.essays.passage import Passage

_PART = "content.xml"
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(slots=True)
class Paragraph:
    """A paragraph that is open: `number` in the part, text nodes seen in it, and what was anchored in it.

    `unread` says what it is if its words are none of the text.
    """

    passage: Passage
    number: int
    unread: str
    nodes: int = 0
    seen: int = 0  # characters of the latest node
    boxes: list[Passage] = field(default_factory=list)
    told: set[str] = field(default_factory=set)  # what it holds that is not read

    def add(self, text: str) -> None:
        """Add the latest text node: white space counts once, and not at all after white space (OpenDocument 1.3,
        part 3, 6.1.2).
        """
        passage, source, at = self.passage, self._source(), 0
        for space in _SPACE.finditer(text):
            passage.add(text[at : space.start()], at, space.start(), source)
            if passage.last_character not in ("", " ", "\t", "\n"):
                passage.add(" ", space.start(), space.end(), source)
            at = space.end()
        passage.add(text[at:], at, len(text), source)

    def put(self, text: str) -> None:
        """Add what an element stands for, at the end of the text node before it."""
        self.passage.add(text, self.seen, self.seen, self._source())

    def _source(self) -> str:
        return f"{_PART} p[{self.number}]/text()[{self.nodes}]"


@dataclass(slots=True)
class Annotation:
    """A comment that is being read, or a note: paragraphs in it belong to it."""

    owner: str
    name: str
    depth: int  # how many paragraphs are open around it
    who: str = ""
    when: str = ""
    resolved: bool = False
    answers: str = ""  # the name of the comment it answers
    texts: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
