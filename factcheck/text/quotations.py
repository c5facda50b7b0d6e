"""Quotations in an essay: what stands in quotation marks and is long enough to be somebody's words."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.folding import fold

LEAST_WORDS = 3  # shorter ones are titles and terms more often than statements

_PAIRS = re.compile(
    r"“([^“”\n]+)”"
    r"|„([^„“”\n]+)[“”]"
    r"|«([^«»\n]+)»"
    r"|(?<![\w\"])\"([^\"\n]+)\"(?!\w)"
    r"|(?<!\w)‘((?:[^‘’\n]|(?<=\w)’(?=\w))+)’(?!\w)"
)
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_EDGE = " \t.,;:!?…"


class Quotation(NamedTuple):
    """The words between the marks: offsets in the text (code points, end exclusive)."""

    start: int
    end: int


def quotations(text: str) -> list[Quotation]:
    """Every quotation of at least three words, in order; nested ones belong to the outer."""
    found = []
    for match in _PAIRS.finditer(text):
        group = match.lastindex or 0
        start, end = match.span(group)
        if len(_WORD.findall(text, start, end)) >= LEAST_WORDS:
            found.append(Quotation(start, end))
    return found


def core(quotation: str) -> str:
    """The quotation folded, without the punctuation that belongs to the sentence around it."""
    return fold(quotation).text.strip(_EDGE)
