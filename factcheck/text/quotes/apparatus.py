"""What stands between the words of a page without belonging to them, masked so that no offset changes.

Masked are (`apparatus`)
- page breaks with their running heads and feet (see `furniture`); a page break ends no paragraph;
- note marks after a word: [1], [a], [note 2], [citation needed], ¹², †; but not an exponent (m², 10²). A raised figure
  behind a number is a note mark only where a reader of pages told it from an exponent (`NOTE_GAP`), or behind a year;
- bullets at the beginning of a line; a dash only where a new sentence or list item can begin.
Numbered list items are not masked: a number of the text is never skipped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.text.quotes.furniture import page_breaks
from factcheck.text.raised import NOTE_GAP
from factcheck.text.typography import beyond_ascii


class Cover(NamedTuple):
    """A span of a text, and what it is covered with: one character for each of it, but of a line end only one."""

    start: int
    end: int
    cover: str


_NOTHING = "\u2060"  # folds to nothing
_TAGS = (
    "citation needed|clarification needed|better source needed|failed verification|dubious|vague|update"
    r"|original research\??|according to whom\?|by whom\?|who\?|when\?|where\?|which\?|why\?"
)
_SUPERSCRIPTS = r"[⁰¹²³⁴-⁹]+(?:[,⁻–-][⁰¹²³⁴-⁹]+)*"
_MARK = rf"\[(?:\d{{1,3}}(?:\s?[,;–-]\s?\d{{1,3}})*|{_TAGS})\]|{_SUPERSCRIPTS}|[†‡]+|\*{{1,3}}(?=[\s.,;:])"
_SPACES_BEFORE = 3  # between a word and its note mark
_PAGE_MARK = re.compile(
    rf"\s{{0,{_SPACES_BEFORE}}}(?:{_MARK}|\[(?:[a-z]|(?:note|nb|n|fn)\.? ?\d{{1,3}})\])", re.IGNORECASE
)
_QUOTE_MARK = re.compile(_MARK, re.IGNORECASE)
_EXPONENT = re.compile(r"(?:\d\s?[a-zA-Zµ]{0,3}|\b[kcdmnµ]?m|(?<!['’])\b[b-hj-zB-HJ-Z])$")
# A year behind a word or a dash ("in 1937", "1936–1937"): no exponent stands behind such a number.
_YEAR = re.compile(r"(?:\A|[^\W\d_][.,]?\s|[(\[–-]\s?)(?:1[5-9]|20)(?!00)\d\d$")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNSEEN = re.compile("[\xad\u200b-\u200f\u2060-\u2064\ufeff]")  # inside a word they do not begin another
_BULLETS = "•‣▪◦●○■□∙·*+–-"  # the hyphen last: they become a set of a pattern
_COMMONEST_BULLETS = "-–*+"
_BULLET = re.compile(rf"\n[^\S\n]*([{_BULLETS}])(?=[^\S\n])")
_MARKS_BEYOND = frozenset("†‡⁰¹²³⁴⁵⁶⁷⁸⁹")
_MAYBE_NOTED = re.compile(r"[\[*†‡⁰¹²³⁴-⁹]")
_MAYBE_MARKED = re.compile(rf"{_MAYBE_NOTED.pattern}|(?:\n[ \t]*|\A)[^\w\s] ")


def apparatus(text: str, *, ascii_marks: bool = False) -> list[Cover]:
    """Everything on a page that belongs to it and not to the text, in order and apart.

    `ascii_marks` says that no mark in it is beyond ASCII, where that is known.
    """
    found = _bullets(text, ascii_marks=ascii_marks) + _note_marks(text, _PAGE_MARK, ascii_marks=ascii_marks)
    if "\f" in text:
        found += [Cover(start, end, "\n") for start, end in page_breaks(text)]
    return _one_by_one(found)


def bracketed_marks(text: str) -> list[tuple[int, int]]:
    """The spans of note marks in brackets, which are the marks that hold letters or digits of ASCII."""
    return [(start, end) for start, end, _ in _note_marks(text, _PAGE_MARK, begins="[")]


def may_hold_marks(text: str) -> bool:
    """Whether note marks or bullets may be in a part of a page that begins with a line, or before any mark in it."""
    return _MAYBE_NOTED.search(text) is not None or _BULLET.search("\n" + text) is not None


def mask_page(text: str, covers: Sequence[Cover]) -> str:
    """The text of a page with these parts of it covered; every offset stays as it was."""
    parts: list[str] = []
    done = 0
    for start, end, cover in covers:
        filled = cover + " " * (end - start - 1) if cover == "\n" else cover * (end - start)
        parts += (text[done:start], filled)
        done = end
    return "".join(parts) + text[done:] if parts else text


def may_be_marked(quote: str) -> bool:
    """Whether `mask_quote` may find something in a quote."""
    return _MAYBE_MARKED.search(quote) is not None


def mask_quote(text: str) -> str:
    """A quote with note marks and bullets masked; a bracket that may be an edit ("walk[s]") is left alone."""
    if not may_be_marked(text):
        return text
    return mask_page(text, _one_by_one(_bullets(text) + _note_marks(text, _QUOTE_MARK)))


def _one_by_one(covers: list[Cover]) -> list[Cover]:
    """In order, without those that begin inside another; of two that begin together the longer one counts."""
    kept: list[Cover] = []
    done = 0
    for cover in sorted(covers, key=lambda cover: (cover.start, -cover.end)):
        if cover.start >= done:
            kept.append(cover)
            done = cover.end
    return kept


def _bullets(text: str, *, ascii_marks: bool = False) -> list[Cover]:
    """Bullets with the space before them; a dash in the middle of a sentence is no bullet."""
    covers: list[Cover] = []
    if ascii_marks and not any(bullet in text for bullet in _COMMONEST_BULLETS):
        return covers
    for match in _BULLET.finditer("\n" + text):
        start, end = match.start(), match.end() - 1
        above = text[max(0, start - 4) : max(0, start - 1)].rstrip(" \t\r")[-1:]
        in_list = bool(covers) and covers[-1].start == text.rfind("\n", 0, max(0, start - 1)) + 1
        if match[1] not in "-–" or above in ".:;!?\n" or in_list:
            covers.append(Cover(start, end, " "))
    return covers


def _note_marks(
    text: str, mark: re.Pattern[str], *, ascii_marks: bool = False, begins: str = ""
) -> list[Cover]:
    """Note marks directly after a word or after another mark; only a bracketed one can have a space before it.

    `begins` are the characters with which those begin that are looked for, if not all are.
    """
    if not begins:
        more = "" if ascii_marks or text.isascii() else "".join(beyond_ascii(text) & _MARKS_BEYOND)
        begins = "[*" + more
    covers: list[Cover] = []
    done = 0
    for at in _every(begins, text):
        start = at
        if start < done:
            continue
        if mark is _PAGE_MARK and text[start] == "[":
            while start and text[start - 1].isspace() and at - start < _SPACES_BEFORE:
                start -= 1
        elif text[start] in _RAISED and text[start - 1 : start] == NOTE_GAP:
            at = start - 1
        match = mark.match(text, start)
        if match is None:
            continue
        done = match.end()
        if _follows_word(text, match):
            closes = text[done : done + 1] in tuple(".,;:!?)")
            covers.append(Cover(start if closes else at, done, _NOTHING))
    return covers


def _every(characters: str, text: str) -> list[int]:
    """Where any of these characters stands, in order; a search for each is quicker than one for all."""
    found: list[int] = []
    for character in characters:
        at = text.find(character)
        while at >= 0:
            found.append(at)
            at = text.find(character, at + 1)
    return sorted(found)


def _follows_word(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    mark = match[0].lstrip()
    if mark[0] in _RAISED and text[start - 1 : start] == NOTE_GAP:
        return text[start - 2 : start - 1].isdigit()
    before = text[start - 1 : start]
    if not before or before.isspace() or before in "([{":
        return False
    if mark[0] in _RAISED and _YEAR.search(text, max(0, start - 8), start):
        return True
    if mark in ("²", "³") and _EXPONENT.search(_UNSEEN.sub("", text[max(0, start - 24) : start])[-6:]):
        return False
    return mark[0] in "[†‡" or not before.isdigit()
