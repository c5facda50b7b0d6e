"""Strict equality of two stretches of text: what may stand between the same letters and still be the same quote.

The letters and digits are the same already; compared is what stands between them. Beyond what folding makes equal,
these differences are allowed, and no others:
- quotation marks of the other kind (a quote inside a quote changes from double to single), except where they are
  feet and inches, minutes and seconds;
- space around a dash, unless that makes or unmakes a minus sign;
- a hyphen at which a line end divided a word, kept or dropped;
- space before closing punctuation and inside brackets;
- a hyphen that a PDF reader lost when it joined a divided word (reported: the caller has to warn).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.text import currency
from factcheck.text.folding import Folded

GAP_CHARACTERS = "".join(c for c in map(chr, range(128)) if not c.isalnum())
GAP = re.compile(f"[{re.escape(GAP_CHARACTERS)}]+")
SIGNED = re.compile(
    rf"-[{currency.SIGNS}]?\.?\d"
)  # a dash before a number: whether it is a minus, folding does not say
_AROUND_DASH = re.compile(r" *- *")
_BEFORE_CLOSING = re.compile(r" +(?=[,.;:!?%)\]])|(?<=[(\[]) +")
_MINUS = re.compile(r"(?:[\s(\[{<>=~≈\"'“‘«,;:])[-‐‑‒–−﹣－][$]?\.?$")
DIVIDED = re.compile(r"[-‐\xac][^\S\n\r\f\v\u2028\u2029]*[\n\r\f\v\u2028\u2029]|[\xad\x02\ufffe]")
_OPENING = re.compile(r"(?:^|[\s(\[-])(['\"])(?=\w)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span of a folded text; it begins and ends with a letter or digit."""

    folded: Folded
    start: int
    end: int

    @property
    def text(self) -> str:
        """The folded text of the stretch."""
        return self.folded.text[self.start : self.end]

    def raw(self, start: int, end: int) -> str:
        """What stood between the characters around the gap `start`-`end` (within the stretch) before folding."""
        _, begin = self.folded.original(self.start + start - 1, self.start + start)
        stop, _ = self.folded.original(self.start + end, self.start + end + 1)
        return self.folded.source[begin:stop]

    def at(self, start: int) -> int:
        """Where the character at `start` (within the stretch) stood before folding."""
        return self.folded.original(self.start + start, self.start + start + 1)[0]


@dataclass(frozen=True, slots=True)
class LostHyphen:
    """A hyphen that only the quote has: where in the source it would stand (code points)."""

    position: int


def differences(quote: Stretch, page: Stretch) -> Iterator[LostHyphen | None]:
    """Every difference between two stretches of the same letters that is not allowed outright.

    A `LostHyphen` is for the caller to judge; None means that the two are not equal. No item means equality.
    """
    a, b = quote.text, page.text
    gaps_a, gaps_b = _gaps(a), _gaps(b)
    inside_a = inside_b = 0
    for index in sorted(gaps_a.keys() | gaps_b.keys()):
        gap_a, gap_b = gaps_a.get(index, ""), gaps_b.get(index, "")
        if gap_a != gap_b or "-" in gap_a:
            found = _Between(quote, page, index + inside_a, index + inside_b, gap_a, gap_b).verdict()
            if not isinstance(found, bool):
                yield found
            elif not found:
                yield None
        inside_a += len(gap_a)
        inside_b += len(gap_b)


def _gaps(text: str) -> dict[int, str]:
    """The gaps of a text by the number of letters and digits before them."""
    gaps = {}
    inside = 0
    for match in GAP.finditer(text):
        gaps[match.start() - inside] = match[0]
        inside += len(match[0])
    return gaps


@dataclass(frozen=True, slots=True)
class _Between:
    """The same gap in quote and page."""

    quote: Stretch
    page: Stretch
    at_quote: int
    at_page: int
    gap_quote: str
    gap_page: str

    def verdict(self) -> LostHyphen | bool | None:
        """True when the difference is allowed outright, None when it is not."""
        left = self.quote.text[self.at_quote - 1]
        right = self.quote.text[self.at_quote + len(self.gap_quote)]
        if _plain(self.gap_quote) == _plain(self.gap_page):
            return True if self._same_number(left, right) else None
        return self._same_but_hyphen() if left.isalpha() and right.isalpha() else None

    def _same_number(self, left: str, right: str) -> bool:
        """Whether neither a number, nor its sign, nor its unit mark differs."""
        if (
            self.gap_quote != self.gap_page
            and left.isdigit()
            and right.isdigit()
            and "-" not in self.gap_quote
        ):
            return False
        if "-" in self.gap_quote and (right.isdigit() or right in currency.SIGNS):
            signs = {_MINUS.search(raw) is not None for raw in (self._raw_quote(), self._raw_page())}
            if len(signs) > 1:
                return False
        if left.isdigit() and {self.gap_quote[:1], self.gap_page[:1]} == {"'", '"'}:
            return _closes(self.quote.text, self.at_quote) and _closes(self.page.text, self.at_page)
        return True

    def _raw_quote(self) -> str:
        return self.quote.raw(self.at_quote, self.at_quote + len(self.gap_quote))

    def _raw_page(self) -> str:
        return self.page.raw(self.at_page, self.at_page + len(self.gap_page))

    def _same_but_hyphen(self) -> LostHyphen | bool | None:
        only_quote = (_plain(self.gap_quote), _plain(self.gap_page)) == ("-", "")
        only_page = (_plain(self.gap_quote), _plain(self.gap_page)) == ("", "-")
        if not only_quote and not only_page:
            return None
        if DIVIDED.search(self._raw_page() if only_quote else self._raw_quote()):
            return True
        return LostHyphen(self.page.at(self.at_page)) if only_quote else None


def _closes(text: str, position: int) -> bool:
    """Whether the mark at `position` can close a quote that the text opened before."""
    return text[position] in _OPENING.findall(text[:position])


def _plain(gap: str) -> str:
    """A gap without the differences that are allowed anywhere."""
    gap = gap.replace('"', "'")
    if " " not in gap or gap == " ":
        return gap
    return _BEFORE_CLOSING.sub("", _AROUND_DASH.sub("-", gap))
