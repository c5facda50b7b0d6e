"""Two drafts of one essay compared: where each claim went, which text is new, and a diff for people.

Pure functions of the two texts. A verdict may stay with a claim only where `Placed.placement` is unchanged or moved:
the claim's own words then stand, but for typography, in what its own sentence became. Where `Placed.leaned` is set,
words outside them that its restatement takes from the draft did not stay.
"""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.text.draft_alignment import align
from factcheck.text.draft_edits import Edit
from factcheck.text.draft_passages import Passage, passages
from factcheck.text.draft_placing import Placed, Placing
from factcheck.text.sentences import Span

__all__ = ["Comparison", "Edit", "Passage", "Placed", "diff", "new_passages", "realign"]


class Comparison:
    """An old and a new draft, aligned once and asked as often as needed."""

    def __init__(self, old_text: str, new_text: str) -> None:
        self._alignment = align(old_text, new_text)
        self._placing = Placing(self._alignment)

    def place(self, start: int, end: int, told: str = "") -> Placed:
        """Say what became of `old_text[start:end]`, a claim that is restated as `told`.

        Raises ValueError when the span is not inside the old draft or holds nothing but white space.
        """
        return self._placing.place(start, end, told)

    def new_passages(self) -> list[Span]:
        """The stretches of the new draft that no sentence of the old one became, in order."""
        return self._alignment.new_text()

    def passages(self) -> list[Passage]:
        """All of both drafts as a diff, in the order of the new one."""
        return passages(self._alignment)


def realign(old_text: str, new_text: str, spans: Iterable[tuple[int, int]]) -> list[Placed]:
    """Say for each span of the old draft (code points, end exclusive) where it stands in the new one.

    Raises ValueError for a span that is not inside the old draft or holds nothing but white space.
    """
    comparison = Comparison(old_text, new_text)
    return [comparison.place(start, end) for start, end in spans]


def new_passages(old_text: str, new_text: str) -> list[Span]:
    """The stretches of the new draft that no sentence of the old one became, in order."""
    return Comparison(old_text, new_text).new_passages()


def diff(old_text: str, new_text: str) -> list[Passage]:
    """All of both drafts as a diff, in the order of the new one."""
    return Comparison(old_text, new_text).passages()
