"""An answer as it is looked at to tell a document from what stands in its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from factcheck.archive.walls.prose import paragraphs, sentences, size
from factcheck.archive.walls.structure import Marks, Tag, marked

SHORT_TEXT = 600  # code points of main text that are little
_OF_THE_REST = ("words", "low_markup", "low_tags", "paragraphs", "sentences")  # besides the main text
_MARKUP_SEEN = 400_000  # characters of markup looked at


@dataclass(frozen=True)
class Answer:
    """What is looked at: `main` is the main text, or the full text when there is no better."""

    status: int | None
    title: str
    full: str
    main: str
    markup: str = ""
    passwords: int = 0  # password fields
    url: str = ""
    tags: Sequence[Tag] = ()  # of the markup, with the length of the full text at each

    def with_main(self, main: str) -> Answer:
        """The same answer with another main text; what was found in the rest is not looked for again."""
        other = replace(self, main=main)
        other.__dict__.update((name, self.__dict__[name]) for name in _OF_THE_REST if name in self.__dict__)
        return other

    @cached_property
    def words(self) -> str:
        """Title and full text."""
        return f"{self.title}\n{self.full}"

    @cached_property
    def low_markup(self) -> str:
        """The markup as far as it is looked at, in lower case; "?" beyond ASCII, which is searched faster."""
        return self.markup[:_MARKUP_SEEN].encode("ascii", "replace").lower().decode("ascii")

    @cached_property
    def low_tags(self) -> str:
        """What stands in the tags, in lower case."""
        return "\n".join([attributes for _, _, attributes, _, _ in self.tags if attributes]).lower()

    @cached_property
    def paragraphs(self) -> list[str]:
        """The lines of prose, in lower case."""
        return paragraphs(self.full.lower())

    @cached_property
    def sentences(self) -> list[str]:
        """The lines with a sentence in them, short ones too, in lower case."""
        return sentences(self.full.lower())

    def prose_besides(self, about: str) -> int:
        """How much prose there is in lines that the expression is not found in."""
        return size(line for line in self.paragraphs if not re.search(about, line))

    def sentences_besides(self, about: str) -> int:
        """The same of all lines with a sentence in them."""
        return size(line for line in self.sentences if not re.search(about, line))

    def parted(self, marks: Marks) -> tuple[str, str, str]:
        """The full text within and outside elements with such marks (lower case), and the first mark; "" if none."""
        found = marks.first(self.low_tags)
        if not found:
            return "", self.full, ""
        stretches = marked(self.tags, marks)
        within = "\n".join(self.full[start:end] for start, end in stretches)
        at, outside = 0, []
        for start, end in stretches:
            outside.append(self.full[at:start])
            at = end
        outside.append(self.full[at:])
        return within, "\n".join(outside), found
