"""From words of a text back to where in the document they stand, by the map beside the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.archive.captures.text_files import TextMap


class Place(NamedTuple):
    """Bytes of a document, or of the part of it named, end exclusive."""

    part: str  # "" when the document is one piece
    begin: int
    end: int
    sheet: str = ""  # the name of the sheet of a workbook that the words stand in


def traced(text_map: TextMap, start: int, end: int, text: str = "") -> tuple[Place, ...]:
    """The places of the stretches of the full text that hold `start:end`, one for each part, in their order.

    A stretch that is no copy character by character counts as a whole, and one that is counts from its beginning:
    the words stand within the bytes named. `text`, all of it, tells the names of sheets. () where the map has nothing
    (PDF, words put in between).
    """
    spans = text_map.offsets
    first = bisect_right(spans, start, key=lambda span: span[1])
    last = bisect_left(spans, end, key=lambda span: span[0])
    found: dict[str, Place] = {}
    for begins, _, begin, stop in spans[first:last]:
        at = bisect_right(text_map.parts, begins, key=lambda part: part[0])
        part = text_map.parts[at - 1][1] if at else ""
        known = found.get(part, Place(part, begin, stop, _sheet(text_map, at, text)))
        found[part] = known._replace(begin=min(known.begin, begin), end=max(known.end, stop))
    return tuple(found.values())


def _sheet(text_map: TextMap, at: int, text: str) -> str:
    """The name of the sheet that a part belongs to: what the text has of the workbook itself last before it."""
    ends = [begins for begins, _ in text_map.parts[1:]] + [len(text)]
    for number in range(at - 1, -1, -1):
        begins, part = text_map.parts[number]
        if part.endswith("/workbook.xml"):
            return text[begins : ends[number]].strip()
    return ""
