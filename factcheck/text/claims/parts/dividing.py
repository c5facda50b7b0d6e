"""Which blocks an essay falls into, and of which kind of part each is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from factcheck.text.claims.model import Part
from factcheck.text.claims.parts.set_apart import KIND
from factcheck.text.sentences import Span, blocks

# a block of fewer words and code points than these, without a stop at its end, is a heading
_HEADING_WORDS: Final = 15
_HEADING_LENGTH: Final = 120
_CLOSING: Final = '.!?…:;"”’»)]'


def divided(text: str, parts: Sequence[Part]) -> list[Part]:
    """Every block of the text with the kind of the part it begins in.

    The lines of a block quotation are one block, however short they are, unless one ends with a stop; a paragraph
    begins behind its dateline.
    """
    ordered = sorted(parts, key=lambda part: part.start)
    found: list[Part] = []
    at, home = 0, -1
    for block in blocks(text):
        while at < len(ordered) and ordered[at].end <= block.start:
            at += 1
        inside = at < len(ordered) and ordered[at].start <= block.start
        kind = ordered[at].kind if inside else _guess(text, block)
        runs_on = inside and kind == KIND and home == at and text.count("\n", found[-1].end, block.start) == 1
        if runs_on and text[found[-1].end - 1] not in _CLOSING:
            found[-1] = found[-1]._replace(end=block.end)
        else:
            start = block.start if kind != "paragraph" else _behind_dateline(text, block, len(found) < _HEAD)
            found.append(Part(kind, start, block.end))
        home = at if inside else -1
    return found


def _guess(text: str, block: Span) -> str:
    if text[block.start] == ">":
        return KIND
    if block.end - block.start >= _HEADING_LENGTH:
        return "paragraph"
    words = text[block.start : block.end]
    bare = words[-1] not in _CLOSING and len(words.split()) < _HEADING_WORDS
    return "heading" if bare else "paragraph"


# CAIRO —; NEW YORK, Aug. 3 (Reuters) -; Washington (CNN) --: where and for whom a report was written
_PLACE: Final = (
    r"(?![A-Z]\.)[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?:, (?:[A-Z][a-z]+\.?,? ?){1,2}\d{0,2})?"
)
_AGENCY: Final = r"(?P<agency>\([A-Z][\w .,/’'-]{1,30}\))"
_DATELINE: Final = re.compile(
    rf"(?:{_PLACE} ?|(?:[A-Z][\w.’'-]+,? ){{0,4}}(?=\()){_AGENCY}?(?:, [A-Z][a-z]{{2,8}}\.? \d{{1,2}})?"
    r" ?(?P<dash>—|–|--|-(?= )) ?(?=[“\"‘]?[A-Z0-9])"
)
_HEAD: Final = 6  # blocks: headline, byline, caption and the like


def _behind_dateline(text: str, block: Span, near_head: bool) -> int:
    """Where a paragraph begins behind its dateline; 'NASA — America’s agency — said' is no place.

    Far from the head of the text only one that names an agency is a dateline.
    """
    found = _DATELINE.match(text, block.start, block.end)
    if found is None or not (near_head or found["agency"]):
        return block.start
    stop = _STOP.search(text, found.end(), block.end)
    dashes = text.count(found["dash"], block.start, stop.end() if stop else block.end)
    return block.start if dashes == 2 else found.end()


_STOP: Final = re.compile(r"[.!?] ")
