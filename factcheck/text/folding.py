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
- characters that nobody sees: zero-width, joiners, direction and variation marks.
Case, punctuation, words, digits and symbols are never folded.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

_SINGLE = "‘’‚‛‹›′‵ʹʻʼʽˈ´`"
_DOUBLE = "“”„‟«»″‶ʺ〝〞〟"
_HYPHENS = "‐‑﹣－"
_DASHES = "‒–—―⸺⸻﹘−"
_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_LINE_HYPHENS = "\xad\x02\ufffe"  # the soft hyphen, and what PDF readers put where a line was divided
_INVISIBLE = re.compile(
    "[\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_SHAPES = re.compile(  # compatibility forms that are another shape of the same letters and digits
    "[\u00b5\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u1e9b\u2102\u210a-\u2115\u2119-\u211d"
    "\u2124\u2126-\u2131\u2133-\u2139\u2160-\u217f\uf900-\ufaff\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdfb\ufe70-\ufefc"
    "\uff01-\uffdc\U0001d400-\U0001d7ff\U0002f800-\U0002fa1d]"
)
_NON_ASCII = re.compile(r"[^\x00-\x7f]+")
UNSPACED = re.compile(  # letters of scripts without spaces
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
_BREAK = "\n\r\f\v\u2028\u2029"
# Patterns begin with a few characters only, so that the search skips quickly from one of them to the next.
_LINE_END = re.compile(rf"[-\xac{_LINE_HYPHENS}]\s+")
_SOFT_HYPHENS = re.compile(f"[{_LINE_HYPHENS}]+")
_SPACE_RUN = re.compile(r"\s+")
_DASH_RUN = re.compile("--+")
_DOTS = re.compile(r"…|\.(?:\s\.){2,}")
_DOUBLED_MARK = re.compile("''|``")
_FRENCH = re.compile(r"«\s+|\s+»")
_LEADING = re.compile(r"\A +")
_BLANKS = re.compile("   *")  # two or more
# A dash that reads as a minus: attached to a number (perhaps over a currency mark), to nothing before it.
_SIGN = re.compile(r"(?<![\w)\]%—―-])([-‐‑‒–−﹣－]|—|―|--+)(?=[$€£¥]?\.?\d)")
_MINUS = "-‐‑‒–−﹣－"


_DIVIDED = re.compile(rf"(?<=[^\W\d_])[-‐\xac\x02\ufffe]\s*?[{_BREAK}]\s*(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class _Shift:
    """Places where one pass changed lengths: span i of the text before became span i of the text after."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    new_starts: list[int] = field(default_factory=list)
    new_ends: list[int] = field(default_factory=list)

    def before(self, position: int, *, at_end: bool) -> int:
        """Where the character at `position` began (or ended) before this pass."""
        i = bisect_right(self.new_ends, position)
        if i < len(self.starts) and self.new_starts[i] <= position:
            return self.ends[i] if at_end else self.starts[i]
        shift = self.ends[i - 1] - self.new_ends[i - 1] if i else 0
        return position + shift + at_end


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded, with the way back to `source`, the text as it stood.

    `text` is what to search in and compare; its offsets mean nothing outside.
    """

    text: str
    source: str
    _shifts: tuple[_Shift, ...] = ()

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
        if start == end:
            position = self._before(start, at_end=False) if start < len(self.text) else len(self.source)
            return position, position
        return self._before(start, at_end=False), self._before(end - 1, at_end=True)

    def _before(self, position: int, *, at_end: bool) -> int:
        """Follow one character back through the passes; its end is followed as that of its last part."""
        for shift in reversed(self._shifts):
            position = shift.before(position, at_end=at_end) - at_end
        return position + at_end


class _Folding:
    """A text on its way through the passes; each pass either keeps all lengths or leaves a shift."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shifts: list[_Shift] = []

    def exchange(self, characters: str, replacement: str) -> None:
        """Put one character in the place of each of `characters`."""
        for character in characters:
            if character in self.text:
                self.text = self.text.replace(character, replacement)

    def edit(self, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str | None]) -> None:
        """Replace each match, whatever the length, or leave it for None; empty matches are not allowed."""
        text = self.text
        parts: list[str] = []
        shift = _Shift()
        done = length = 0
        for match in pattern.finditer(text):
            new = replace(match)
            if new is None:
                continue
            start, end = match.span()
            parts += (text[done:start], new)
            length += start - done
            shift.starts.append(start)
            shift.ends.append(end)
            shift.new_starts.append(length)
            length += len(new)
            shift.new_ends.append(length)
            done = end
        if done:
            self.text = "".join(parts) + text[done:]
            self.shifts.append(shift)


def fold(text: str) -> Folded:
    """Fold away the differences of typography named at the head of this module, and no others."""
    work = _Folding(text)
    characters = set() if text.isascii() else set("".join(_NON_ASCII.findall(text)))
    if characters:
        _fold_forms(work, characters)
    _fold_lines(work, characters)
    work.exchange("`", "'")
    if "--" in work.text:
        work.edit(_DASH_RUN, lambda _: "-")
    if "…" in characters or ". ." in work.text:
        work.edit(_DOTS, lambda _: "...")
    if "''" in work.text:
        work.edit(_DOUBLED_MARK, lambda _: '"')
    work.text = work.text.rstrip(" ")
    if work.text[:1] == " ":
        work.edit(_LEADING, lambda _: "")
    if "  " in work.text:
        work.edit(_BLANKS, lambda _: " ")
    return Folded(work.text, text, tuple(work.shifts))


def _fold_forms(work: _Folding, characters: set[str]) -> None:
    """Fold Unicode forms and invisible characters; `characters` are those beyond ASCII in the text."""
    if invisible := "".join(filter(_INVISIBLE.match, characters)):
        work.edit(re.compile(f"[{re.escape(invisible)}]+"), lambda _: "")
    shapes = {c: unicodedata.normalize("NFKC", c) for c in filter(_SHAPES.match, characters)}
    for character, plain in shapes.items():
        if len(plain) == 1:
            work.exchange(character, plain)
    if longer := "".join(c for c, plain in shapes.items() if len(plain) > 1):
        work.edit(re.compile(f"[{longer}]"), lambda match: shapes[match[0]])
    if not unicodedata.is_normalized("NFC", work.text):
        _compose(work)


def _compose(work: _Folding) -> None:
    """Bring letters with their marks, and Korean syllables, into composed form."""
    present = set(work.text)
    marks = [c for c in present if unicodedata.category(c)[0] == "M" or "\u1160" <= c <= "\u11ff"]
    alone = [c for c in present if unicodedata.normalize("NFC", c) != c and c not in marks]
    several = f"[^{''.join(marks)}]?[{''.join(marks)}]+" if marks else ""
    single = f"[{''.join(alone)}]" if alone else ""
    pattern = re.compile("|".join(filter(None, (several, single))))
    work.edit(pattern, lambda match: unicodedata.normalize("NFC", match[0]))


def _fold_lines(work: _Folding, characters: set[str]) -> None:
    """Fold line ends, marks and dashes: hyphenation first, while line ends and kinds of dash can be told."""
    if characters:
        work.exchange(_HYPHENS, "-")
    work.edit(_LINE_END, _join_line)
    if any(c in work.text for c in _LINE_HYPHENS):
        work.edit(_SOFT_HYPHENS, lambda _: "")
    if characters:
        if any(map(UNSPACED.match, characters)):
            work.edit(_SPACE_RUN, _join_unspaced)
        if "«" in characters:
            work.edit(_FRENCH, lambda match: match[0].strip())
        work.exchange(_SINGLE, "'")
        work.exchange(_DOUBLE, '"')
        work.exchange(_DASHES, "-")
    work.exchange(_SPACES, " ")


def _join_line(match: re.Match[str]) -> str | None:
    """What becomes of a hyphen with the line end after it."""
    text, (start, end) = match.string, match.span()
    if not any(c in match[0] for c in _BREAK):
        return None
    before, after = text[start - 1 : start], text[end : end + 1]
    if match[0][0] in _LINE_HYPHENS:
        return ""
    if not (before.isalnum() and after.isalnum()):
        return None
    return "" if before.isalpha() and after.isalpha() and not after.isupper() else "-"


def _join_unspaced(match: re.Match[str]) -> str | None:
    """A line end between two letters of scripts without spaces counts as nothing."""
    text, (start, end) = match.string, match.span()
    if not any(c in match[0] for c in _BREAK):
        return None
    beside = (text[start - 1 : start], text[end : end + 1])
    return "" if all(map(UNSPACED.match, beside)) else None


def same_words(a: str, b: str) -> bool:
    """Whether two texts differ in typography only, so that what was judged of one holds for the other.

    They must be equal when folded (a hyphen at a line end may have been a real one: "full-\\ntime" is
    "full-time"), and every number must have the same sign as it stood, which a folded dash does not show.
    Names and negations cannot differ: no letter, no case and no apostrophe between letters is folded away.
    """
    if a == b:
        return True
    return _signs(a) == _signs(b) and (fold(a).text == fold(b).text or _same_but_line_hyphens(a, b))


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
    marked = fold(_DIVIDED.sub("\0", text.replace("\0", "\ufffd"))).text
    return [{word.replace("\0", ""), word.replace("\0", "-")} for word in marked.split(" ")]
