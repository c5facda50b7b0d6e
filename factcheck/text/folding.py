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
from codecs import charmap_encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from encodings.cp1252 import encoding_table
from itertools import accumulate

_MARKS = dict.fromkeys("‘’‚‛‹›′‵ʹʻʼʽˈ´", "'") | dict.fromkeys("“”„‟«»″‶ʺ〝〞〟", '"')
_HYPHENS = frozenset("‐‑﹣－")
_DASHES = frozenset("‒–—―⸺⸻﹘−")
_SPACES = frozenset(
    "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_ASCII_SPACES = "\n\t\r\v\f\x1c\x1d\x1e\x1f"
_LINE_HYPHENS = "\xad\x02\ufffe"  # the soft hyphen, and what PDF readers put where a line was divided
_INVISIBLE = re.compile(
    "[\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_SHAPES = re.compile(  # compatibility forms that are another shape of the same letters and digits
    "[\u00b5\u0132\u0133\u013f\u0140\u0149\u017f\u01c4-\u01cc\u01f1-\u01f3\u1e9b\u2102\u210a-\u2115\u2119-\u211d"
    "\u2124\u2126-\u2131\u2133-\u2139\u2160-\u217f\uf900-\ufaff\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdfb\ufe70-\ufefc"
    "\uff01-\uffdc\U0001d400-\U0001d7ff\U0002f800-\U0002fa1d]"
)
_ASCII = bytes(range(128))
# Western texts (Windows-1252) without anything that changes lengths or hyphenates take one table over single bytes.
_WESTERN = bytes.maketrans(
    b"\t\n\v\f\r\x1c\x1d\x1e\x1f\xa0`\x82\x8b\x91\x92\x9b\xb4\x84\x93\x94\x96\x97\x02\x85\xab\xac\xad\xb5\xbb",
    b" " * 10 + b"'" * 7 + b'"' * 3 + b"--" + b"\0" * 7,  # what takes more becomes NUL
)
_WESTERN_LINE_END = re.compile(rb"-[ \t\xa0]*[\n\r\f\v]")
UNSPACED = re.compile(  # letters of scripts without spaces
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff]"
)
_BREAK = "\n\r\f\v\u2028\u2029"
# Patterns begin with one literal where they can, so that the search skips quickly from one to the next.
_LINE_END = re.compile(r"-\s+")
_SOFT_LINE_END = re.compile(rf"[\xac{_LINE_HYPHENS}]\s+")
_SOFT_HYPHENS = re.compile(f"[{_LINE_HYPHENS}]+")
_SPACE_RUN = re.compile(r"\s+")
_DASH_RUN = re.compile("--+")
_DOTS = re.compile(r"…|\.(?:\s\.){2,}")
_DOUBLED_MARK = re.compile("''")
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

    starts: list[int]
    ends: list[int]
    new_starts: list[int]
    new_ends: list[int]

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
        if not self._shifts:
            return start, end
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

    def exchange(self, characters: Iterable[str], replacement: str) -> None:
        """Put one character in the place of each of `characters`."""
        for character in characters:
            self.text = self.text.replace(character, replacement)

    def replace(self, pattern: re.Pattern[str], new: str) -> None:
        """Replace each match by the same text; empty matches are not allowed."""
        text = self.text
        spans = [match.span() for match in pattern.finditer(text)]
        if spans:
            begins = [0, *(end for _, end in spans)]
            ends = [*(start for start, _ in spans), len(text)]
            self.text = new.join([text[begin:end] for begin, end in zip(begins, ends, strict=True)])
            self._keep(spans, [len(new)] * len(spans))

    def edit(self, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str | None]) -> None:
        """Replace each match by what is returned for it, or leave it for None."""
        spans: list[tuple[int, int]] = []
        parts: list[str] = []
        done = 0
        for match in pattern.finditer(self.text):
            new = replace(match)
            if new is not None:
                parts += (self.text[done : match.start()], new)
                done = match.end()
                spans.append(match.span())
        if spans:
            self.text = "".join(parts) + self.text[done:]
            self._keep(spans, [len(part) for part in parts[1::2]])

    def _keep(self, spans: list[tuple[int, int]], lengths: list[int]) -> None:
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        grown = accumulate(length - end + start for (start, end), length in zip(spans, lengths, strict=True))
        new_ends = [end + more for end, more in zip(ends, grown, strict=True)]
        new_starts = [end - length for end, length in zip(new_ends, lengths, strict=True)]
        self.shifts.append(_Shift(starts, ends, new_starts, new_ends))


def fold(text: str) -> Folded:
    """Fold away the differences of typography named at the head of this module, and no others."""
    work = _Folding(text)
    western = _fold_western(text)
    if western is not None:
        work.text = western
    else:
        characters = set() if text.isascii() else _beyond_ascii(text)
        if characters:
            _fold_forms(work, characters)
        _fold_lines(work, characters)
    if "--" in work.text:
        work.replace(_DASH_RUN, "-")
    if "…" in work.text or ". ." in work.text:
        work.replace(_DOTS, "...")
    if "''" in work.text:
        work.replace(_DOUBLED_MARK, '"')
    work.text = work.text.rstrip(" ")
    if work.text[:1] == " ":
        work.replace(_LEADING, "")
    if "  " in work.text:
        work.replace(_BLANKS, " ")
    return Folded(work.text, text, tuple(work.shifts))


def _fold_western(text: str) -> str | None:
    """The text with marks, dashes and spaces exchanged, if that is all that its folding takes so far."""
    try:
        encoded, _ = charmap_encode(text, "strict", encoding_table)
    except UnicodeEncodeError:
        return None
    folded = encoded.translate(_WESTERN)
    if b"\0" in folded or _WESTERN_LINE_END.search(encoded):
        return None
    return folded.decode("ascii" if folded.isascii() else "cp1252")


def _beyond_ascii(text: str) -> set[str]:
    """The different characters of a text that are not ASCII."""
    encoded = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return set(encoded.decode("utf-8", "surrogatepass"))


def _fold_forms(work: _Folding, characters: set[str]) -> None:
    """Fold Unicode forms and invisible characters; `characters` are those beyond ASCII in the text."""
    if invisible := "".join(filter(_INVISIBLE.match, characters)):
        work.replace(re.compile(f"[{re.escape(invisible)}]+"), "")
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
        work.exchange(characters & _HYPHENS, "-")
        if any(map(UNSPACED.match, characters)):
            work.edit(_SPACE_RUN, _join_unspaced)
        if "«" in characters or "»" in characters:
            work.edit(_FRENCH, lambda match: match[0].strip())
        for mark in characters & _MARKS.keys():
            work.exchange(mark, _MARKS[mark])
        if "\xac" in characters or "\xad" in characters or "\ufffe" in characters:
            _fold_soft_hyphens(work)
    if "\x02" in work.text:
        _fold_soft_hyphens(work)
    work.edit(_LINE_END, _join_line)
    if characters:
        work.exchange(characters & _DASHES, "-")
        work.exchange(characters & _SPACES, " ")
    work.exchange(_ASCII_SPACES, " ")
    work.exchange("`", "'")


def _fold_soft_hyphens(work: _Folding) -> None:
    work.edit(_SOFT_LINE_END, _join_line)
    work.replace(_SOFT_HYPHENS, "")


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
