"""The text of a capture as quotes are proved against it: its letters, and readings of the parts that they point to."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from itertools import islice, pairwise
from math import inf
from statistics import median

from factcheck.text.directions import veiled
from factcheck.text.folding import Folded, fold
from factcheck.text.quotes.apparatus import Cover, apparatus, bracketed_marks, mask_page, may_hold_marks
from factcheck.text.quotes.furniture import edges
from factcheck.text.quotes.left_out import Lesser
from factcheck.text.quotes.letters import Letters, letters, occurrences

_MOST_HITS = 1000  # a stretch that stands more often than this proves nothing; the search stops
_AROUND = 60  # letters read on either side of a place, besides as many as are wanted
_MARKS = 100  # letters of note marks between parts of a quote, at most
_FEW = 20  # places; where there are more, the whole text is read
_MARK = 40  # code points at most of a note mark with the space before it
_ENOUGH_LINES = 10
_NEAR = 0.15  # a text is set to a width when most lines are this near to their median;
# measured: 51-95 % are in fixed-width text and PDF text, 44 % at most where a line is a paragraph
_MOST_LINES = 0.45
_SHORT_LINE = 20  # headings and list items say nothing about the width
_JOINED = 1.3  # a line this much longer than is usual was joined from two
_ENDS_SHORT = 0.8


class Reading:
    """A folded reading of a text or a part of it, searchable literally and by its letters and digits alone.

    `offset` is where the part begins in the text.
    """

    def __init__(self, text: str, offset: int = 0) -> None:
        self.folded: Folded = fold(text)
        self.plain: str = self.folded.text.replace('"', "'")
        self.offset = offset

    def literal(self, stretch: str) -> list[tuple[int, int]]:
        """Where `stretch` (folded, double marks made single) stands: spans of the folded text, none over another."""
        size = len(stretch)
        found: list[tuple[int, int]] = []
        at = self.plain.find(stretch)
        while at >= 0 and len(found) < _MOST_HITS:
            found.append((at, at + size))
            at = self.plain.find(stretch, at + size)
        return found

    def lettered(self, stretch: str) -> list[tuple[int, int]]:
        """Where the letters of `stretch` stand, which begins and ends with one: spans of the folded text."""
        wanted = letters(stretch)
        found = islice(occurrences(wanted, self._letters.all), _MOST_HITS)
        return [(self._letters.place(at)[0], self._letters.place(at + len(wanted) - 1)[1]) for at in found]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the whole text that a span of the folded one came from."""
        begin, stop = self.folded.original(start, end)
        return self.offset + begin, self.offset + stop

    @cached_property
    def _letters(self) -> Letters:
        return Letters(self.plain, folded=True)


class SourceText:
    """The text of a capture, as it is (the page) and without its apparatus (the body).

    Its letters are found out once, when a quote is first looked for; keep it (by the hash of the text) while quotes
    are proved against it. `lesser` gives the texts in which a quote is looked for that is not in
    it (see `left_out`).
    """

    def __init__(self, text: str, lesser: Callable[[], list[Lesser]] = list) -> None:
        self.text = veiled(text)
        self._lesser = lesser

    @cached_property
    def lesser(self) -> list[tuple[SourceText, str]]:
        """The texts without what a quote may leave out, each with the warning about that, "" for none."""
        return [(SourceText(text), warning) for text, warning in self._lesser()]

    @cached_property
    def letters(self) -> Letters:
        """The letters of the page."""
        return Letters(self.text)

    @cached_property
    def body_letters(self) -> Letters:
        """The letters of the body."""
        if self.letters.composed:
            return Letters(self.masked)
        return self.letters.without([(start, end) for start, end, _ in self._covers])

    @cached_property
    def masked(self) -> str:
        """The text with page furniture, note marks and bullets blanked out at the same offsets."""
        return mask_page(self.text, self._covers)

    @cached_property
    def page(self) -> Reading:
        """The whole page."""
        return Reading(self.text)

    @cached_property
    def body(self) -> Reading:
        """The whole body."""
        return Reading(self.masked)

    def page_around(self, wanted: bytes) -> list[Reading]:
        """The parts of the page where these letters stand, with what is around them."""
        parts = _parts(self.letters, wanted, len(self.text))
        if parts is None:
            return [self.page]
        return [Reading(self.text[begin:end], begin) for begin, end in parts]

    def body_around(self, wanted: bytes) -> list[Reading]:
        """The same of the body."""
        joined = self.may_join(wanted)
        parts = _parts(self.body_letters if joined else self.letters, wanted, len(self.text))
        if parts is None:
            return [self.body]
        return [Reading(self.masked_part(begin, end), begin) for begin, end in parts]

    def body_near(self, several: list[bytes], gaps: int) -> list[Reading]:
        """The parts of the body where all these letters stand with at most `gaps` code points between them.

        None are given where that is not soon said, as where some may run over a page break.
        """
        if any(map(self.may_join, several)):
            return []
        rarest = min(several, key=self.letters.all.count)
        masked = max((end - start for start, end in self._edges or ()), default=0)
        more = sum(map(len, several)) + gaps + 2 * masked + _MARKS
        parts = _parts(self.letters, rarest, len(self.text), more)
        return [Reading(self.masked_part(begin, end), begin) for begin, end in parts or ()]

    def body_part(self, start: int, end: int) -> Reading:
        """A part of the body: from letter number `start` of the page to before `end`, as far as there are."""
        begin, stop = _span(self.letters, start, end, len(self.text))
        return Reading(self.masked_part(begin, stop), begin)

    def masked_part(self, start: int, end: int) -> str:
        """`masked` between two offsets; the whole is not masked where nothing there needs it."""
        line = self.text.rfind("\n", 0, start)
        beside = self.text[max(0, min(line, start - _MARK)) : end + _MARK]
        at_break = self._lines is None or any(start < last and first < end for first, last in self._lines)
        return self.masked[start:end] if at_break or may_hold_marks(beside) else self.text[start:end]

    def may_hold(self, wanted: bytes) -> bool:
        """Whether these letters may stand in the body: a quick answer, never wrong when it is no."""
        return wanted in self.letters.all or self.may_join(wanted)

    def may_join(self, wanted: bytes) -> bool:
        """The same for letters that are not on the page in one piece.

        Apart from the note marks in brackets, only page breaks part letters of the body that are not together on the
        page. A quote that runs over one of them has half of its letters in one piece close to it, one that runs over
        two of them a third: the first one, the last one, or, between them, the one in the middle.
        """
        rest = self._unmarked
        if rest is None or rest.joins(wanted) or self._edges is None or self._two_pages <= len(wanted):
            return True
        size, third = len(wanted), len(wanted) // 3
        near = b"\n".join([rest.all[max(0, start - size) : end + size] for start, end in self._edges])
        return wanted[:third] in near or wanted[third : 2 * third] in near or wanted[-third:] in near

    @cached_property
    def _unmarked(self) -> Letters | None:
        """The letters without note marks in brackets; None when they cannot be had by cutting."""
        return None if self.letters.composed else self.letters.without(bracketed_marks(self.text))

    @cached_property
    def _lines(self) -> list[tuple[int, int]] | None:
        """For every form feed, between which offsets page furniture may be; None when that is not soon said."""
        return edges(self.text) if "\f" in self.text else []

    @cached_property
    def _edges(self) -> list[tuple[int, int]] | None:
        """The same, as numbers of the letters of `_unmarked`."""
        rest, lines = self._unmarked, self._lines
        if rest is None or lines is None:
            return None
        return rest.count_spans(lines)

    @cached_property
    def _two_pages(self) -> float:
        """How many letters two pages in a row have at least, but for page furniture; infinite where there are none."""
        pages = [max(0, after - before) for (_, before), (after, _) in pairwise(self._edges or ())]
        return min((one + other for one, other in pairwise(pages)), default=inf)

    @cached_property
    def _covers(self) -> list[Cover]:
        return apparatus(self.text, ascii_marks=self.letters.ascii_marks)

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


def _parts(letters: Letters, wanted: bytes, size: int, more: int = _AROUND) -> list[tuple[int, int]] | None:
    """The spans of a text of this size around each place of the letters wanted; None when these are many.

    On either side are as many letters as wanted, since another place can begin in one, and some `more`.
    """
    if not wanted:
        return None
    parts: list[tuple[int, int]] = []
    around = len(wanted) + more
    for count, at in enumerate(occurrences(wanted, letters.all)):
        if count == _FEW:
            return None
        start, end = at - around, at + len(wanted) + around
        if parts and start <= parts[-1][1]:
            start = parts.pop()[0]
        parts.append((start, end))
    return [_span(letters, start, end, size) for start, end in parts]


def _span(letters: Letters, start: int, end: int, size: int) -> tuple[int, int]:
    """From where to where these letters stand in a text of this size, with all before its first and after its last."""
    begin = letters.place(start)[0] if start > 0 else 0
    return begin, letters.place(end - 1)[1] if end < len(letters.all) else size
