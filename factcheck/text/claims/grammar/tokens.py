"""The words and marks of a sentence, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import Final

from factcheck.text import currency

# code points of the scripts that write with letters; ideographs and Hangul lie between and take no marks
_SCRIPTS = (range(0x300, 0x3100), range(0xA600, 0xAC00), range(0xFB00, 0x12000))


def _marks() -> str:
    """A class of the marks that belong to the letter before them (accents, vowel signs), and the joiners."""
    found: list[list[int]] = [[0x00AD, 0x00AD], [0x200B, 0x200D], [0x2060, 0x2060]]
    for code in chain.from_iterable(_SCRIPTS):
        if unicodedata.category(chr(code)) in {"Mn", "Mc"}:
            if found[-1][1] == code - 1:
                found[-1][1] = code
            else:
                found.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in found)


MARKS = _marks()  # what may stand inside a word and is no letter
# what an editor changed inside a word or put in for one: '[t]here', 'oppos[ing]', 'mottoes [were] heard'; but 'them
# [the clerks]' explains the word before
_PUT_IN = (
    "the|an?|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|s?he|it|they|we|i|"
    "his|her|its|their|our|my|this|these|those|who|which|of|in|on|at|to|for|by|with|and|or|but|not|when|as|from|there"
)
_EDITED = (
    r"(?:[^\W\d_]+\[[^\W\d_]{1,9}\]|\[[^\W\d_]{1,9}\](?=[^\W\d_]))[^\W\d_]*"
    rf"|\[(?i:{_PUT_IN})\](?!\w)|(?<=\bto )\[[a-z]+\]"
)
_TOKEN = re.compile(
    r"\s*+(?:"  # never given back: a long run of blanks is read once
    r"[A-Z]?[a-z]{2,}+(?=[\s,;])|[a-z]{2,}+(?=[.!?)”](?:\s|$))"  # most words: a short cut
    r"|(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’']"
    r"|(?<=\s)\.[a-z][a-z\d]{1,4}\b"  # files in .zip
    r"|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?:-[a-z]{2,})+\b"  # a 40-page report, a 12-year-old: one word, as in letters
    rf"|[{currency.SIGNS}]?\d+(?:[.,–:/-]\d+)*(?:[%¢]|[a-z]{{1,3}}\b)?"
    r"|(?:[A-Za-z]\.){2,}|\b[A-Z]\.(?=\s[A-Z])"
    r"|\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|St|Jr|Sr|Rev|Hon|Supt|Insp|Maj|Cmdr|Adm|Amb|Atty|Engr|No|Inc|Ltd|Co|Corp)\."
    rf"|{currency.LETTERED.pattern}(?!\w|,\d)"
    r"|vs?\.(?=\s[A-Z])"  # Roe v. Wade
    r"|[DRI]-[A-Z][A-Za-z.]*[A-Za-z]\.?(?=[,)])"  # Moss, D-N.Y., or (R-Texas)
    r"|[A-Z]{1,4}\d{1,4}(?:[.,]\d+)?[A-Za-z]?(?:-\d+[A-Za-z]?)?\b"
    rf"|{_EDITED}"
    rf"|[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*(?:[’'ʼ-](?:[^\W_]+[{MARKS}]*)+)*"
    r"|--+|\.\.\.|\S)"
)
_CLITIC = re.compile(r"[’'](?:s|re|ve|ll|d|m)$", re.IGNORECASE)
_EVEN = str.maketrans("'ʼ", "’’")
HIDDEN = "Z"  # the tag of words that no rule of clauses sees into
UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))  # where a word may be broken: no part of it


@dataclass(slots=True)
class Token:
    """One word or mark: `text` as it stands, `lower` for look-up (apostrophes evened), its span, its tag."""

    text: str
    lower: str
    start: int
    end: int
    tag: str = "N"
    base: str = ""  # the base form when it is a verb


# for what is asked of every word: a call that is made without a frame of its own
TAG_OF = attrgetter("tag")
LOWER_OF = attrgetter("lower")
BASE_OF = attrgetter("base")


def unbracketed(word: str) -> str:
    """A word without the brackets around what an editor changed: 'opposing' for 'oppos[ing]'."""
    return word.replace("[", "").replace("]", "") if "[" in word and len(word) > 1 else word


def cut_up(words: str, offset: int) -> list[Token]:
    """The words and marks of a sentence that begins at `offset` of its text, untagged."""
    if "–" in words and (evened := hyphened(words)) != words:
        return _as_written(cut_up(evened, offset), words, offset)
    tokens: list[Token] = []
    for match in _TOKEN.finditer(words):
        text = match.group().lstrip()
        end = match.end()
        start = end - len(text)
        lower = text.lower()
        if not text.isalnum():
            lower = lower.translate(_EVEN)
            if "’" in lower and len(text) > 1:
                tokens.extend(_parted(text, lower, start + offset))
                continue
            if not text.isascii():
                text, lower = text.translate(UNSEEN) or text, lower.translate(UNSEEN) or lower
            lower = unbracketed(lower)
        tokens.append(Token(text, lower, start + offset, end + offset))
    return tokens


def _as_written(tokens: list[Token], words: str, offset: int) -> list[Token]:
    """The words of a sentence with the dashes it has; they are looked up as if they had hyphens."""
    for token in tokens:
        if "-" in token.text:
            token.text = words[token.start - offset : token.end - offset]
    return tokens


def _parted(text: str, lower: str, start: int) -> list[Token]:
    """A token, with a possessive or contracted ending as one of its own; n't stays with its verb."""
    clitic = _CLITIC.search(text)
    if not clitic or not clitic.start():
        return [Token(text, lower, start, start + len(text))]
    cut = clitic.start()
    return [
        Token(text[:cut], lower[:cut], start, start + cut),
        Token(text[cut:], lower[cut:], start + cut, start + len(text)),
    ]


def tags(tokens: Iterable[Token]) -> str:
    """The tags of some tokens as one string."""
    return "".join([token.tag for token in tokens])


def first_finite(tokens: Iterable[Token]) -> Token | None:
    """The first finite verb, modal or auxiliary among some words."""
    for token in tokens:
        if token.tag in "VBM":
            return token
    return None


def finite_at(tokens: Sequence[Token], missing: int = 0) -> int:
    """Where the first finite verb stands among some words; `missing` where there is none."""
    for at, token in enumerate(tokens):
        if token.tag in "VBM":
            return at
    return missing


def first_word(tokens: Sequence[Token]) -> Token:
    """The first word that is no adverb and no 'not'; the first one where all are."""
    for token in tokens:
        if token.tag not in "An":
            return token
    return tokens[0]


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The word at a place, for look-up; empty behind the last one."""
    return tokens[at].lower if at < len(tokens) else ""


def comma_at(tokens: Sequence[Token], missing: int = 0) -> int:
    """Where the first comma stands among some words; `missing` where there is none."""
    for at, token in enumerate(tokens):
        if token.tag == ",":
            return at
    return missing


def words_before(start: int, tokens: Iterable[Token]) -> list[Token]:
    """Those words that begin before a place in the text."""
    return [token for token in tokens if token.start < start]


def place_at(start: int, tokens: Iterable[Token]) -> int:
    """Which word begins at a place in the text; 0 where none does."""
    for at, token in enumerate(tokens):
        if token.start == start:
            return at
    return 0


def place_of(one: object, among: Iterable[object]) -> int:
    """Where this very word, or piece, stands among others; 0 where it does not."""
    for at, other in enumerate(among):
        if other is one:
            return at
    return 0


def start_of(phrase: Sequence[Token], tokens: Iterable[Token]) -> int:
    """Where a phrase of some words begins among them; 0 where it is empty or none of theirs."""
    return place_of(phrase[0], tokens) if phrase else 0


def are_names(tokens: Sequence[Token]) -> bool:
    """Whether there are words, and all of them are parts of names."""
    return bool(tokens) and all(token.tag == "P" for token in tokens)


def in_threes(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token, Token]]:
    """Each word with the two behind it."""
    return zip(tokens, tokens[1:], tokens[2:], strict=False)


def behind_hidden(words: list[Token]) -> list[Token]:
    """Of 'because, it seems, he left' what stands behind 'it seems'; all where nothing else does."""
    start = next((at for at, token in enumerate(words) if token.tag != HIDDEN), 0)
    return words[start:]


# words that open what is set in or added behind a dash, and are never the second half of such a word
_OPENING: Final = (
    "and|but|or|nor|so|yet|for|which|who|whose|whom|where|when|while|that|this|these|those|there|he|she|it|they|we|i|you|his|"
    "her|its|our|their|my|your|the|an?|not|no|never|in|on|at|of|to|by|with|without|from|as|if|because|since|after|before|"
    "until|though|although|unless|is|are|was|were|has|have|had|do|does|did|will|would|can|could|should|may|might|must|"
    "including|especially|even|just|only|all|some|many|most|one|perhaps|what|how|why"
)
_TIGHT: Final = re.compile(rf"(?<=[^\W\d_])–(?=[^\W\d_])(?!(?i:{_OPENING})\b)")
_NAMES: Final = re.compile(r"\b[A-Z][^\W_]*–(?=[A-Z])")
_ANY: Final = re.compile(r"(?<=\w)–(?=\w)(?!(?<=\d.)\d)")


def hyphened(words: str) -> str:
    """A sentence with a hyphen for each such dash, as long as before.

    Between two names a dash joins; between other words only the one dash of its sentence does, since two of them set in
    what stands between: 'The mill–built in 1901–burned'.
    """
    if len(_ANY.findall(words)) == 1:
        return _TIGHT.sub("-", words)
    return _NAMES.sub(lambda found: found.group()[:-1] + "-", words)
