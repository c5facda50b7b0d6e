"""How much of a page is sentences: what tells a document with something around it from the something alone. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINE = 60  # characters of a line below which it is a label, a button or a title
_SENTENCE = 40  # the same where it ends as a sentence does, and nothing else on the page may be the document
# Characters of these scripts say as much as two or more of others.
_WIDE = re.compile("[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff]")
_SENTENCE_END = re.compile(
    r"[.!?\u2026\u061f\u06d4\u0964][\"'\u201d\u2019\u00bb)\]]*(?:\s|$)|[\u3002\uff01\uff1f]"
)


def paragraphs(text: str) -> list[str]:
    """The lines of a text that are made of sentences."""
    return _lines(text, _LINE)


def sentences(text: str) -> list[str]:
    """The lines of a text with a sentence in them, those that are too short for a paragraph too."""
    return _lines(text, _SENTENCE)


def size(lines: Iterable[str]) -> int:
    """The characters of lines, those of East Asian writing counted twice."""
    return sum(map(_length, lines))


def _lines(text: str, least: int) -> list[str]:
    long = [
        line for line in text.split("\n") if 2 * len(line) >= least
    ]  # most lines are not: labels of menus
    return [line for line in long if _length(line) >= least and _SENTENCE_END.search(line)]


def _length(line: str) -> int:
    return len(line) if line.isascii() else len(line) + len(_WIDE.findall(line))
