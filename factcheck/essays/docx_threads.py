"""Threads of comments in a Word document: which are resolved, and which answer another."""

from __future__ import annotations

from collections.abc import Mapping

_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def paragraph_id(attributes: Mapping[str, str]) -> str:
    """The name by which a thread refers to a paragraph, "" for none."""
    return attributes.get(_PARAGRAPH, "")


class Threads:
    """Events of commentsExtended.xml, which names each comment by its last paragraph."""

    def __init__(self) -> None:
        self._answered: dict[str, str] = {}  # the paragraph of a comment: that of the comment it answers
        self._done: set[str] = set()

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element."""
        if tag == f"{_W15}commentEx":
            paragraph = attributes.get(f"{_W15}paraId", "")
            self._answered[paragraph] = attributes.get(f"{_W15}paraIdParent", "")
            if attributes.get(f"{_W15}done", "") in ("1", "true", "on"):
                self._done.add(paragraph)

    def end(self, tag: str) -> None:
        """Threads are flat."""

    def data(self, text: str) -> None:
        """Threads have no text."""

    def of(self, paragraph: str) -> tuple[str, bool]:
        """The paragraph of the comment that one answers, "" for none, and whether it is resolved.

        A thread is resolved as a whole.
        """
        answered = self._answered.get(paragraph, "")
        return answered, not self._done.isdisjoint((paragraph, answered))
