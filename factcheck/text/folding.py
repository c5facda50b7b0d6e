"""Fold away typography, and nothing else, keeping the way back to the text as it stood.

Two texts fold to the same words when they differ only in
- white space: any run of it, line ends and page breaks included, counts as one space; none at the ends;
  a line end between two characters of a script without spaces (Han, kana, Thai, ...) counts as nothing;
- hyphenation: soft hyphens vanish; a hyphen at a line end vanishes between two letters when the second is
  lower case, and otherwise stays without the line end ("Anglo-\\nSaxon", "COVID-\\n19");
- quotation marks: curly, low, angled and straight ones, primes and accents used as marks; single stay single
  and double stay double; the spaces inside French marks vanish;
- dashes: hyphen, figure, en, em dash and minus sign are one; so are "--" and "---";
- dots: "…" and ". . ." are "...";
- Unicode forms: composed or decomposed letters (NFC), and those compatibility forms (NFKC) that are another
  shape of the same letters or digits: ligatures, full and half width, Arabic shapes, mathematical letters.
  Superscripts, subscripts, fractions and circled numbers stay as they are, for they would change a number;
- characters that nobody sees: zero-width, joiners, direction and variation marks; but a word whose direction is
  overridden is another word, for 123 is shown as 321.
Case, punctuation, words, digits and symbols are never folded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.text import currency
from factcheck.text.dashes import parted
from factcheck.text.house_style import in_one_style
from factcheck.text.shifts import Shift, Work
from factcheck.text.typography import (
    COMMONEST,
    COMMONEST_DASHES,
    LINE_END,
    exchange_commonest,
    fold_forms,
    fold_lines,
    fold_runs,
)

# A dash that reads as a minus: attached to a number (perhaps over a currency mark), to nothing before it.
_SIGN = re.compile(rf"(?<![\w)\]%—―-])([-‐‑‒–−﹣－]|—|―|--+)(?=[{currency.SIGNS}]?\.?\d)")
_FIRST_WORD = re.compile(r"[\W_]*([^\W\d_])(\w*)")
_Styled = Callable[[str], str]
_MINUS = "-‐‑‒–−﹣－"
_DIVIDED = re.compile(r"(?<=[^\W\d_])[-‐\xac\x02\ufffe](\s+)(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded, with the way back to `source`, the text as it stood.

    `text` is what to search in and compare; its offsets mean nothing outside.
    """

    text: str
    source: str
    _shifts: tuple[Shift, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of `text` to the span of `source` it came from (code points, end exclusive).

        The span hugs the words: what was folded away before and after it is not part of it.
        Raises ValueError when the span is not inside the folded text.
        """
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"span {start}-{end} is outside of a folded text of {len(self.text)} characters")
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if start < end:
            return self.original_words(start, end)
        if self._shifts:
            position = self._before(start, at_end=False) if start < len(self.text) else len(self.source)
            return position, position
        return start, end

    def original_words(self, start: int, end: int) -> tuple[int, int]:
        """As `original`, for a span that is known to begin and end with characters other than spaces."""
        shifts = self._shifts
        if len(shifts) == 1 and (moved := shifts[0].moved(start, end)) is not None:
            return start + moved, end + moved
        begin, stop = start, end
        for shift in reversed(shifts):
            moved = shift.moved(begin, stop)
            if moved is None:
                return self._before(start, at_end=False), self._before(end - 1, at_end=True)
            begin += moved
            stop += moved
        return begin, stop

    def _before(self, position: int, *, at_end: bool) -> int:
        """Follow one character back through the passes; its end is followed as that of its last part."""
        for shift in reversed(self._shifts):
            position = shift.before(position, at_end=at_end) - at_end
        return position + at_end


def fold(text: str) -> Folded:
    """Fold away the differences of typography named at the head of this module, and no others."""
    work = Work(text)
    plan = exchange_commonest(work)
    fold_forms(work, plan)
    fold_lines(work, plan)
    fold_runs(work, plan)
    return Folded(work.text, text, tuple(work.shifts))


def exchanged(text: str) -> str | None:
    """A text with its commonest marks exchanged one for one by those of ASCII; None when more has to be looked at.

    What it gives folds to the same as the text; what is left to fold in it are runs of spaces, dashes, dots and marks.
    """
    if "\x02" in text or ("-" in text and LINE_END.search(text)):
        return None
    if text.isascii():
        return text
    for character, plain in COMMONEST:
        text = text.replace(character, plain)
    for dash in COMMONEST_DASHES:
        text = text.replace(dash, "-")
    return text if text.isascii() else None


def same_words(a: str, b: str) -> bool:
    """Whether two texts differ in typography only, so that what was judged of one holds for the other.

    They must be equal when folded (a hyphen at a line end may have been a real one: "full-\\ntime" is
    "full-time"), but for spaces around a dash between words, and every number must have the same sign as it
    stood, which a folded dash does not show.
    Names and negations cannot differ: no letter, no case and no apostrophe between letters is folded away.
    """
    return _same(a, b, _as_set) or _same_but_dashes(a, b, _as_set)


def set_alike(a: str, b: str) -> bool:
    """Whether two texts would be the same words if one house had set both (`house_style`).

    Of what stands in the draft of another day, so its words are found again; what was judged of one does not hold for
    the other until somebody has said so.
    """
    return _same(a, b, in_one_style) or _same_but_dashes(a, b, in_one_style)


def as_clause(text: str) -> str:
    """A text as it would stand within a sentence: without the capital at its beginning and the full stop at its end.

    A word that has more capitals, or is an abbreviation, keeps its first one.
    """
    text = text.rstrip().removesuffix(".")
    found = _FIRST_WORD.match(text)
    if found is None or found[2] != found[2].lower() or text[found.end() : found.end() + 1] == ".":
        return text
    at = found.start(1)
    return text[:at] + text[at].lower() + text[at + 1 :]


def _as_set(folded: str) -> str:
    return folded


def _same_but_dashes(a: str, b: str, styled: _Styled) -> bool:
    """Whether two texts are the same between their dashes, and those mean the same."""
    pieces_a, dashes_a = parted(a)
    pieces_b, dashes_b = parted(b)
    return (
        len(dashes_a) > 0
        and dashes_a == dashes_b
        and all(_same(x, y, styled) for x, y in zip(pieces_a, pieces_b, strict=True))
    )


def _same(a: str, b: str, styled: _Styled) -> bool:
    """Whether they are the same, dashes spaced alike."""
    if a == b:
        return True
    if _signs(a) != _signs(b):
        return False
    return styled(fold(a).text) == styled(fold(b).text) or _same_but_line_hyphens(a, b)


def _signs(text: str) -> list[bool]:
    """For every dash before a number, whether it reads as a minus."""
    return [sign in _MINUS for sign in _SIGN.findall(text)]


def _same_but_line_hyphens(a: str, b: str) -> bool:
    """Whether two texts fold to the same words when each hyphen at a line end may be kept or dropped."""
    words_a, words_b = _words_with_line_hyphens(a), _words_with_line_hyphens(b)
    return len(words_a) == len(words_b) and all(
        x == y or x & y for x, y in zip(words_a, words_b, strict=True)
    )


def _words_with_line_hyphens(text: str) -> list[set[str]]:
    """Every word with its readings: with and without the hyphen at which a line end divided it."""
    marked = fold(_DIVIDED.sub(_mark, text.replace("\0", "\ufffd"))).text
    return [{word.replace("\0", ""), word.replace("\0", "-")} for word in marked.split(" ")]


def _mark(divided: re.Match[str]) -> str:
    return "\0" if len(divided[1].splitlines()) > 1 or divided[1][-1:] in "\n\r\f\v" else divided[0]
