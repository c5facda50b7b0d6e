"""The text of a capture, made ready once for proving any number of quotes against it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from statistics import median

from factcheck.text.folding import Folded, fold
from factcheck.text.quote_apparatus import mask_page

_MOST_HITS = 1000  # a stretch that stands more often than this proves nothing; the search stops
_GAP_BYTES = bytes(i for i in range(128) if not chr(i).isalnum())
_GAP_RUN = re.compile(b"[" + re.escape(_GAP_BYTES) + b"]+")
_ENOUGH_LINES = 10
_NEAR = 0.15  # a text is set to a width when most lines are this near to their median;
_MOST_LINES = (
    0.45  # measured: 51-95 % are in fixed-width text and PDF text, 44 % at most where a line is a paragraph
)
_SHORT_LINE = 20  # headings and list items say nothing about the width
_JOINED = 1.3  # a line this much longer than is usual was joined from two
_ENDS_SHORT = 0.8
_CONTINUATION = bytes(range(0x80, 0xC0))  # UTF-8: every byte of a character but its first


class Reading:
    """One folded reading of a text, searchable literally and by its letters and digits alone."""

    def __init__(self, text: str) -> None:
        self.folded: Folded = fold(text)
        self.plain: str = self.folded.text.replace('"', "'")
        self._once: dict[str, int] | None = None

    def index(self) -> None:
        """Note where the words stand that stand once, which makes most searches independent of the size."""
        words = self.plain.split(" ")
        starts = [end + i for i, end in enumerate(accumulate(map(len, words[:-1]), initial=0))]
        last = dict(zip(words, starts, strict=True))
        first = dict(zip(reversed(words), reversed(starts), strict=True))
        self._once = {word: start for word, start in last.items() if first[word] == start}
        _ = self._letters  # computed now, so that no proof has to

    def near(self, stretch: str) -> int | None:
        """Where `stretch` would have to begin by a word of it that stands once; None when the index tells nothing."""
        if self._once is not None:
            for word in sorted(stretch.split(" ")[1:-1], key=len, reverse=True):  # the rarest words are long
                if word in self._once:
                    return self._once[word] - stretch.index(f" {word} ") - 1
        return None

    def literal(self, stretch: str) -> list[tuple[int, int]]:
        """Where `stretch` (folded, double marks made single) stands: spans of the folded text."""
        size = len(stretch)
        if (start := self.near(stretch)) is not None:
            return [(start, start + size)] if start >= 0 and self.plain.startswith(stretch, start) else []
        found: list[tuple[int, int]] = []
        start = self.plain.find(stretch)
        while start >= 0 and len(found) < _MOST_HITS:
            found.append((start, start + size))
            start = self.plain.find(stretch, start + size)
        return found

    def loose(self, letters: bytes) -> list[tuple[int, int]]:
        """Where these letters and digits stand one after the other, whatever is between them."""
        found: list[int] = []
        start = self._letters.find(letters)
        while start >= 0 and len(found) < _MOST_HITS:
            found.append(start)
            start = self._letters.find(letters, start + len(letters))
        return [(self._place(start), self._place(start + len(letters) - 1) + 1) for start in found]

    @cached_property
    def _bytes(self) -> bytes:
        return self.folded.text.encode("utf-8", "surrogatepass")

    @cached_property
    def _letters(self) -> bytes:
        return self._bytes.translate(None, _GAP_BYTES)

    @cached_property
    def _runs(self) -> tuple[list[int], list[int]]:
        """For every run of letters: where it begins among the letters, and how many bytes were left out before."""
        begins, left_out = [0], [0]
        for match in _GAP_RUN.finditer(self._bytes):
            begins.append(match.start() - left_out[-1])
            left_out.append(left_out[-1] + match.end() - match.start())
        return begins, left_out

    def _place(self, position: int) -> int:
        """The folded offset of the character whose letter byte is at `position`."""
        begins, left_out = self._runs
        at = position + left_out[bisect_right(begins, position) - 1]
        if self.folded.text.isascii():
            return at
        return len(self._bytes[: at + 1].translate(None, _CONTINUATION)) - 1


class SourceText:
    """The text of a capture with its two readings: the page as it is, and its body without apparatus.

    Making one costs a pass over the text; keep it (by the hash of the text) while quotes are proved against it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.page = Reading(text)

    def prepare(self) -> None:
        """Do now what later proofs would do, and index it: worth it for a text that is kept for dozens of quotes."""
        self.page.index()
        if self.body is not self.page:
            self.body.index()

    @cached_property
    def masked(self) -> str:
        """The text with page furniture, note marks and bullets blanked out at the same offsets."""
        return mask_page(self.text)

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


def letters(text: str) -> bytes:
    """The letters and digits of a folded text, as `Reading.loose` takes them."""
    return text.encode("utf-8", "surrogatepass").translate(None, _GAP_BYTES)
