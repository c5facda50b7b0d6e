"""Which blocks an essay falls into, and of which kind of part each is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.model import Part
from factcheck.text.claims.parts.set_apart import KIND
from factcheck.text.raised import UP
from factcheck.text.sentences import Span, blocks, split_block

# a block of fewer words and code points than these, without a stop at its end, is a heading
_HEADING_WORDS: Final = 15
_HEADING_LENGTH: Final = 120
BULLETS: Final = "•⁃‣▪"
_BULLET: Final = re.compile(rf"[{BULLETS}]\s+(?=\S)")
# a footnote that was set by hand
_NOTE: Final = re.compile(rf"[{UP}]{{1,3}}[ \t\xa0]?(?=[^\W\d_])")
_CLOSING: Final = '.!?…:;"”’»)]'
_STOPPED: Final = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_LONGEST_STOP: Final = 10  # code points, with the marks that close what it ends


def divided(text: str, parts: Sequence[Part]) -> list[Part]:
    """Every block of the text with the kind of the part it begins in.

    The lines of a block quotation, and of a part that runs on, are one block, however short they are, unless one ends
    with a stop.
    """
    ordered = sorted(parts, key=lambda part: part.start)
    found: list[Part] = []
    at, home = 0, -1
    for block in blocks(text):
        while at < len(ordered) and ordered[at].end <= block.start:
            at += 1
        inside = at < len(ordered) and ordered[at].start <= block.start
        note = _NOTE.match(text, block.start, block.end)
        kind = "footnote" if note else ordered[at].kind if inside else _guess(text, block)
        same = inside and home == at and text.count("\n", found[-1].end, block.start) == 1
        if same and _goes_on(text, found[-1].end, ordered[at]):
            found[-1] = found[-1]._replace(end=block.end)
        else:
            found.append(Part(kind, note.end() if note else _behind_bullet(text, block), block.end))
        home = at if inside else -1
    return found


def sentences_in(text: str, parts: Sequence[Part]) -> list[Span]:
    """The sentences of the text, in order, none of them cut at a line end where its part runs on."""
    whole = (Span(block.start, block.end) for block in divided(text, parts))
    return [sentence for block in whole for sentence in split_block(text, block)]


def _goes_on(text: str, end: int, part: Part) -> bool:
    """Whether a line of the part that ends here goes on in its next one."""
    if part.kind == KIND:
        return text[end - 1] not in _CLOSING
    return part.runs_on and not _STOPPED.search(text, max(part.start, end - _LONGEST_STOP), end)


def _behind_bullet(text: str, block: Span) -> int:
    found = _BULLET.match(text, block.start, block.end)
    return block.start if found is None else found.end()


def _guess(text: str, block: Span) -> str:
    if text[block.start] == ">":
        return KIND
    if block.end - block.start >= _HEADING_LENGTH:
        return "paragraph"
    words = text[block.start : block.end]
    bare = words[-1] not in _CLOSING or (words[0] not in _OPENING and _ends_in_word(words))
    return "heading" if bare and len(words.split()) < _HEADING_WORDS else "paragraph"


def _ends_in_word(words: str) -> bool:
    """'On Behalf of “Really”', 'Problems in Lund (2011)': a mark closes them, and no stop stands before it."""
    last = words.rstrip(_MARKS)[-1:]
    return words[-1] in _MARKS and last.isalnum() and any(mark in words[:-1] for mark in _OPENING)


_MARKS: Final = '”"’»)]'
_OPENING: Final = '“"‘«(['
