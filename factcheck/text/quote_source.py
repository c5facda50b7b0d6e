"""The text of a capture, made ready once for proving any number of quotes against it."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from statistics import median

from factcheck.text.folding import Folded, fold
from factcheck.text.quote_apparatus import mask_page
from factcheck.text.quote_letters import MOST_HITS, Letters, occurrences

_ENOUGH_LINES = 10
_NEAR = 0.15  # a text is set to a width when most lines are this near to their median;
_MOST_LINES = (
    0.45  # measured: 51-95 % are in fixed-width text and PDF text, 44 % at most where a line is a paragraph
)
_SHORT_LINE = 20  # headings and list items say nothing about the width
_JOINED = 1.3  # a line this much longer than is usual was joined from two
_ENDS_SHORT = 0.8


class Reading:
    """One folded reading of a text, searchable literally and by its letters and digits alone."""

    def __init__(self, text: str) -> None:
        self.folded: Folded = fold(text)
        self.plain: str = self.folded.text.replace('"', "'")
        self.absent = ""  # the stretch that was looked for last and is not there

    def literal(self, stretch: str) -> list[tuple[int, int]]:
        """Where `stretch` (folded, double marks made single) stands: spans of the folded text."""
        if stretch == self.absent:
            return []
        size = len(stretch)
        found = islice(occurrences(stretch, self.plain, step=size), MOST_HITS)
        return [(start, start + size) for start in found]

    @cached_property
    def letters(self) -> Letters:
        """The reading, to be searched by letters and digits, which are the same in `plain`."""
        return Letters(self.plain)


class SourceText:
    """The text of a capture with its two readings: the page as it is, and its body without apparatus.

    Making one costs a pass over the text; keep it (by the hash of the text) while quotes are proved against it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.page = Reading(text)

    @cached_property
    def masked(self) -> str:
        """The text with page furniture, note marks and bullets blanked out at the same offsets."""
        return mask_page(self.text, ascii_marks=self.page.folded.text.isascii())

    @cached_property
    def body(self) -> Reading:
        """The reading of the masked text."""
        return self.page if self.masked == self.text else Reading(self.masked)

    @cached_property
    def _usual_line(self) -> float | None:
        """The usual length of a line, when the text is set to a width as print is."""
        lengths = [len(line) for line in self.text.splitlines() if len(line.strip()) > _SHORT_LINE]
        if len(lengths) < _ENOUGH_LINES:
            return None
        usual = median(lengths)
        near = sum(abs(length - usual) <= _NEAR * usual for length in lengths)
        return usual if near >= _MOST_LINES * len(lengths) else None

    def in_joined_line(self, position: int) -> bool:
        """Whether the line at `position` was joined from two, as PDF readers do when they undo a hyphenation."""
        start, end = self._line(position)
        return self._usual_line is not None and end - start > _JOINED * self._usual_line

    def ends_short(self, position: int) -> bool:
        """Whether the line that ends at `position` stops well before the usual width: the end of a paragraph."""
        start, end = self._line(position)
        return self._usual_line is not None and end - start < _ENDS_SHORT * self._usual_line

    def _line(self, position: int) -> tuple[int, int]:
        end = self.text.find("\n", position)
        return self.text.rfind("\n", 0, position) + 1, end if end >= 0 else len(self.text)
