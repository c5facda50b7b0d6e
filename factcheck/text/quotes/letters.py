"""The letters and digits of a text, one after another, whatever stands between them, and where each of them stood.

A quote that stands in a text in any allowed form has its letters among those of the text, in one piece; one search
finds that out, whatever the text has in the way of line ends, indents, hyphens and marks. What is found is a place to
look at: equal letters alone prove nothing. They are compared as UTF-8 without the signs, marks and white space of
ASCII. They are counted in bytes, places in the text in code points.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from factcheck.text.folding import Folded, fold
from factcheck.text.quotes.gaps import GAP_CHARACTERS
from factcheck.text.typography import COMMONEST, COMMONEST_DASHES, beyond_ascii, plan_for

NO_LETTERS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻†‡•‣▪◦●○■□∙·"  # marks of notes and lists: on a page they can be left out
_GAP_BYTES = GAP_CHARACTERS.encode()
_BLOCK = 1024  # code points from one place of which it is known how many letters are before it to the next
_FEW_CUTS = 40
_INSIDE_WORD = re.compile(
    r"[^\W_\u1100-\u11ff](?=[^\W_\u1100-\u11ff])"
)  # no marks, and no parts of Korean syllables
_COMMON = (*COMMONEST, *((dash, "-") for dash in COMMONEST_DASHES))

Pairs = tuple[tuple[str, str], ...]


def letters(text: str) -> bytes:
    """The letters and digits of a folded text, with all marks beyond ASCII."""
    return text.encode("utf-8", "surrogatepass").translate(None, _GAP_BYTES)


def sought(text: str) -> bytes:
    """The letters and digits of a quote or a part of it, as they are looked for in `Letters` of a page."""
    return _rules_of(text).letters(text)


def occurrences(part: bytes, text: bytes) -> Iterator[int]:
    """Where `part` stands in `text`, in order, none over another."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


class _Rules(NamedTuple):
    """What the characters beyond ASCII of a text become, as far as letters go.

    `exchanged` are put in the place of single characters. With `folded` that is not all: letters are composed, or what
    is no letter depends on what stands beside it.
    """

    exchanged: Pairs = _COMMON
    folded: bool = False

    def letters(self, text: str) -> bytes:
        """The letters and digits of a part of the text."""
        if text.isascii():
            return letters(text)
        if self.folded:
            return _NO_MARKS.letters(fold(text).text)
        for character, plain in self.exchanged:
            text = text.replace(character, plain)
        return letters(text)


_COMMONEST = _Rules()
_NO_MARKS = _Rules(tuple((character, " ") for character in NO_LETTERS))


@lru_cache(maxsize=1024)
def _rules_for(characters: frozenset[str]) -> _Rules:
    """Decide once for all texts that have the same characters beyond ASCII when the commonest are exchanged."""
    plan = plan_for(characters)
    longer = filter(plan.longer.match, characters) if plan.longer else ()
    vanish = {*plan.invisible, *plan.dashes, *characters.intersection("\xad\ufffe…" + NO_LETTERS)}
    return _Rules(
        (
            *_COMMON,
            *plan.exchanged,
            *((c, unicodedata.normalize("NFKC", c)) for c in longer),
            *((c, " ") for c in vanish),
        ),
        plan.composed or "\xac" in characters,
    )


def _rules_of(text: str) -> _Rules:
    """The rules for a text."""
    return _COMMONEST if text.isascii() else _rules_for(beyond_ascii(text))


class Letters:
    """The letters of a text as they are searched, with the way back to where they stood."""

    __slots__ = ("_begins", "_begun", "_counts", "_cuts", "_last", "_left_out", "_rules", "_text", "all")

    def __init__(self, text: str, *, folded: bool = False) -> None:
        """Of a page as it stood, without `NO_LETTERS`; or of a folded text with all that `letters` leaves in it."""
        self._text = text
        self._rules = _Rules(()) if folded else _COMMONEST
        self._begins = array("q", [*range(0, len(text), _BLOCK), len(text)])
        parts = self._parts_with_commonest()
        if not folded and not all(map(bytes.isascii, parts)):
            self._rules = _rules_for(beyond_ascii(b"".join(parts)))
            if self._rules.folded:
                self._begins = array("q", _apart(text))
                parts = [b""] * (len(self._begins) - 1)
            parts = [
                part if part and part.isascii() else self._rules.letters(text[begin:end])
                for part, (begin, end) in zip(parts, pairwise(self._begins), strict=True)
            ]
        self._counts = array("q", [0, *accumulate(map(len, parts))])
        self._cuts: list[int] = []  # where letters were cut out, among those that are left,
        self._begun: list[int] = []  # and among all of them,
        self._left_out = [0]  # and how many, up to each
        self._last: tuple[int, Folded] | None = None  # the part that was folded last
        self.all = b"".join(parts)

    def _parts_with_commonest(self) -> list[bytes]:
        """The letters of each part when nothing but the commonest marks is exchanged."""
        text = self._text
        for character, plain in () if text.isascii() else self._rules.exchanged:
            text = text.replace(character, plain)
        encoded = [text[begin:end].encode("utf-8", "surrogatepass") for begin, end in pairwise(self._begins)]
        return [part.translate(None, _GAP_BYTES) for part in encoded]

    @property
    def composed(self) -> bool:
        """Whether letters of the text are composed of several characters, so that no part can be cut out of them."""
        return self._rules.folded

    @property
    def ascii_marks(self) -> bool:
        """Whether no mark of notes or lists beyond ASCII is in the text."""
        return self._rules is _COMMONEST

    def without(self, spans: Sequence[tuple[int, int]]) -> Letters:
        """The letters outside of these spans of the text, which are in order and apart."""
        cuts = [(start, end) for start, end in self.count_spans(spans) if start < end]
        if not cuts:
            return self
        begins, ends = [start for start, _ in cuts], [end for _, end in cuts]
        rest = copy(self)
        kept = zip([0, *ends], [*begins, len(self.all)], strict=True)
        rest.all = b"".join([self.all[start:end] for start, end in kept])
        rest._left_out = [0, *accumulate(end - start for start, end in cuts)]
        rest._cuts = [start - before for start, before in zip(begins, rest._left_out, strict=False)]
        rest._begun = begins
        return rest

    def joins(self, wanted: bytes) -> bool:
        """Whether these letters stand where others were cut out in between; of many places all are looked through."""
        if len(self._cuts) > _FEW_CUTS:
            return wanted in self.all
        size = len(wanted)
        return wanted in b"\n".join([self.all[max(0, at - size) : at + size] for at in self._cuts])

    def place(self, position: int) -> tuple[int, int]:
        """The span of the character whose letter is at `position`."""
        position += self._left_out[bisect_right(self._cuts, position)]
        block = bisect_right(self._counts, position) - 1
        begin, end = self._begins[block], self._begins[block + 1]
        position -= self._counts[block]
        size = self._counts[block + 1] - self._counts[block]
        text = self._text[begin:end]
        if self._rules.folded:
            if self._last is None or self._last[0] != block:
                self._last = block, fold(text)
            whole = self._last[1]
            at = _find_letter(whole.text, position, size, _NO_MARKS.letters)
            start, stop = whole.original(at, at + 1)
            return begin + start, begin + stop
        at = begin + _find_letter(text, position, size, self._rules.letters)
        return at, at + 1

    def span(self, position: int, size: int) -> tuple[int, int]:
        """The span of the text from the letter that begins at `position` to the end of as many as `size` says."""
        start, stop = self.place(position)
        if self._cuts or self._rules.folded:
            return start, self.place(position + size - 1)[1]
        near = self._text[stop - 1 : stop + 2 * size]
        counted = len(self._rules.letters(near))
        if counted < size:
            return start, self.place(position + size - 1)[1]
        return start, stop + _find_letter(near, size - 1, counted, self._rules.letters)

    def count_spans(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """For each span of the text, how many letters stand before it, and how many before its end."""
        found: list[tuple[int, int]] = []
        for start, end in spans:
            block = bisect_right(self._begins, start, 0, len(self._begins) - 1) - 1
            before = self._counts[block] + len(self._rules.letters(self._text[self._begins[block] : start]))
            after = before + len(self._rules.letters(self._text[start:end]))
            found.append((self._left(before), self._left(after)) if self._cuts else (before, after))
        return found

    def _left(self, position: int) -> int:
        """How many of the letters before `position` of all of them are left."""
        cuts = bisect_right(self._begun, position)
        return max(position - self._left_out[cuts], self._cuts[cuts - 1]) if cuts else position

    def verbatim(self, stretch: str, position: int, wanted: bytes, before: int = 0, behind: int = 0) -> int:
        """Where the text at `position` begins, which has the letters `wanted`, if `stretch` stands in it as it is.

        It does so `before` code points behind the beginning, and the letters stand nowhere from `behind` of the text to
        there. -1 if it does not, or not clearly there.
        """
        block = bisect_right(self._counts, position) - 1
        begin, end = max(self._begins[block], behind) + before, self._begins[block + 1] + before
        at = self._text.find(stretch, begin, end + len(stretch) - 1)
        if at < 0 or self.all.find(wanted, position + 1, self._counts[block + 1] + len(wanted) - 1) >= 0:
            return -1
        return at - before


def _find_letter(text: str, position: int, size: int, letters_of: Callable[[str], bytes]) -> int:
    """The index of the character whose letter is at `position` of the `size` ones of a text.

    It is guessed from how dense letters are, and walked to from there.
    """
    at = position * len(text) // size
    early = 2 * at < len(text)
    before = len(letters_of(text[:at])) if early else size - len(letters_of(text[at:]))
    while before > position:
        back = max(0, at - (before - position))
        before -= len(letters_of(text[back:at]))
        at = back
    width = 1
    while True:
        step = max(1, (position - before) // width)
        passed = len(letters_of(text[at : at + step]))
        if before + passed <= position:
            at += step
            before += passed
        elif step == 1:
            return at
        else:
            width *= 2  # of letters beyond ASCII one makes several


def _apart(text: str) -> list[int]:
    """Where to divide a text so that nothing composed and no white space is divided: inside words, with its ends."""
    begins = [0]
    while len(text) - begins[-1] > 2 * _BLOCK and (inside := _INSIDE_WORD.search(text, begins[-1] + _BLOCK)):
        begins.append(inside.end())
    return [*begins, len(text)]
