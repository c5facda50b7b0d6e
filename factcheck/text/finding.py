"""The passages of a text that hold all of some words, wherever they stand: for a reader who looks for something."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from factcheck.text.passages import LONGEST, keys
from factcheck.text.sentences import Span, split


def holding(words: str, text: str) -> list[Span]:
    """The sentences that hold all of these words, in any order, in the order of the text; a long one in pieces.

    Other forms of a word count as the word, 1,204 as 1204. Words of a script that puts no spaces between them, and
    signs alone ("§"), are looked for as they are written. Nothing at all is found nowhere.
    """
    wanted, written = keys(words), _flat(words)
    literal = not wanted or any(unicodedata.category(character) == "Lo" for character in words)
    if not written:
        return []
    pieces = (piece for sentence in split(text) for piece in _pieces(text, sentence))
    if literal:
        return [piece for piece in pieces if written in _flat(text[piece.start : piece.end])]
    return [piece for piece in pieces if wanted <= keys(text[piece.start : piece.end])]


def _flat(words: str) -> str:
    return " ".join(words.casefold().split())


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence cut where words end, so that no piece is longer than can be shown."""
    start = sentence.start
    while sentence.end - start > LONGEST:
        end = start + LONGEST
        while end > start + LONGEST // 2 and not text[end].isspace():
            end -= 1
        end = end if text[end].isspace() else start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, sentence.end)
