"""A paragraph of an OpenDocument text while it is being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from factcheck.docx.fields import addresses_in
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


class Cited:
    """The citation that is open: Zotero keeps the record of the cited works in the name of a mark around it."""

    def __init__(self) -> None:
        self._passages: list[Passage] = []  # the one it stands in, once for each of its links

    def begin(self, name: str, passage: Passage) -> None:
        """A mark of that name begins."""
        if not self._passages:
            addresses = addresses_in(name)
            for address in reversed(addresses):  # the last opened is closed first
                passage.open_link(address)
            self._passages = [passage] * len(addresses)

    def end(self) -> None:
        """A mark ends."""
        for passage in self._passages:
            passage.close_link()
        self._passages = []
