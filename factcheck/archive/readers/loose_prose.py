"""Prose that stands right in divisions, several of them with the same start tag, as answers to questions often do.

The engine takes what stands right in divisions only where there is little text in paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from factcheck.archive.readers.kinds import DIVISION
from factcheck.archive.readers.outline import Outline

SHORTEST = 60  # characters of what may be prose
_ALIKE = 3  # so many divisions with the same start tag at least
_END = re.compile(r"\w\w[)\]]?[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964][\"'\u201d\u2019\u00bb)]*$")


def loose_prose(outline: Outline, places: Iterable[int], full: str) -> list[tuple[int, int, int]]:
    """The places in the stream, of those given, at which there is such prose, each with the text from here to there."""
    found: list[tuple[int, int, int, str]] = []
    for place in places:
        run = outline.stream[place]
        if isinstance(run, tuple):
            block = outline.blocks[run[2]]
            if block.kind == DIVISION and block.attributes and _END.search(full[run[0] : run[1]].rstrip()):
                found.append((place, run[0], run[1], block.attributes))
    alike = Counter(attributes for _, _, _, attributes in found)
    return [(place, start, end) for place, start, end, attributes in found if alike[attributes] >= _ALIKE]
