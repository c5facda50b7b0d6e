"""What one pass over the markup of a page found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from factcheck.archive.readers.notes import Notes, is_overfull
from factcheck.archive.readers.surroundings import Surroundings, surroundings
from factcheck.archive.readers.tags import Tag
from factcheck.archive.readers.textmap import Writer


class Page:
    """What one pass over a page found: the text written, notes on what the markup says, what was left out."""

    def __init__(self, source: str) -> None:
        self.writer = Writer(source)
        self.notes = Notes()
        self.flags: list[str] = []
        self.unseen: list[tuple[int, int]] = []  # stretches of source that no reader sees (scripts, styles)
        self.embedded: list[tuple[int, int]] = []  # images written into the markup, looked for in large pages
        self.struck: list[tuple[int, int]] = []  # stretches of the text that are struck out
        self.beside: list[tuple[int, int]] = []  # stretches that stand beside the words of the text
        self.tags: list[Tag] = []  # in their order, but for those of inline elements that have no attributes
        self.bare: list[Tag] = []  # those of inline elements that have none
        self.styles: list[tuple[str, str]] = []  # the texts of style elements, each with the medium it is for
        self.later: list[tuple[int, int]] = []  # past MOST_TAGS only where start tags with attributes stand
        self.feed = False  # whether it is a feed, which has no text that is less than its whole
        self.all_tags = True  # False when there are more

    def attributed(self) -> Iterator[tuple[int, int]]:
        """Where start tags that have attributes stand in the source."""
        for closing, name, attributes, _, start in self.tags:
            if attributes and not closing:
                yield start, start + len(name) + len(attributes) + 2
        yield from self.later

    def overfull(self) -> list[tuple[int, int]]:
        """Start tags with so many attributes that no parser of trees is given them."""
        source = self.writer.source
        return [(start, end) for start, end in self.attributed() if is_overfull(source[start:end])]

    def untreed(self) -> list[tuple[int, int]]:
        """What no parser of trees is given: what no reader sees, images written out, overfull start tags."""
        return self.unseen + self.embedded + self.overfull()

    @cached_property
    def around(self) -> Surroundings:
        """What is around the document proper."""
        return surroundings(self.tags)
