"""Where an element ends: by the HTML standard's rules for what an end tag or a start tag closes, from tags alone.

Most elements are well nested: those are followed from their own start tag on, and only where something is out of order
all tags of the page are gone through.
"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.archive.readers.open_elements import (
    CLOSES_P,
    DRAWINGS,
    HEADINGS,
    PARTS,
    ROOTS,
    SPECIAL,
    VOID,
    Extent,
    OpenElements,
    names_of,
)
from factcheck.archive.readers.tags import Tag

# Where each of these stands right in one of those, its start tag closes nothing.
_AT_HOME = {
    **dict.fromkeys(("dd", "dt"), names_of("dl")),
    **dict.fromkeys(("td", "th"), names_of("tr")),
    **dict.fromkeys(("caption", "colgroup", "tbody", "tfoot", "thead"), names_of("table")),
    **dict.fromkeys(("rp", "rt"), names_of("ruby")),
    "li": names_of("dir menu ol ul"),
    "optgroup": names_of("select"),
    "option": names_of("datalist optgroup select"),
    "tr": names_of("table tbody tfoot thead"),
}
_ONCE = names_of("a button form nobr select")  # one of these within its like is out of order
_UNUSUAL = _ONCE | _AT_HOME.keys()
_DEEPEST = 60  # elements open at once that are followed so
_NEAR = 300  # tags before an element among which it is looked for what is open around it


def extents(tags: list[Tag], wanted: Collection[int]) -> dict[int, Extent]:
    """Where the elements end whose start tags have these numbers among all tags of a page."""
    found: dict[int, Extent] = {}
    left = 2 * len(tags)
    for number in wanted:
        if tags[number][1] in ROOTS:
            found[number] = Extent(len(tags), False)
            continue
        end = _well_nested(tags, number, left)
        left -= end - number
        if end < 0 or left < 0:
            return OpenElements(tags, wanted).extents | found
        found[number] = Extent(end, True)
    return found


def _well_nested(tags: list[Tag], first: int, most: int) -> int:
    """The number of an element's end tag if all tags in it are in order, -1 if not or for more than so many."""
    name = tags[first][1]
    if name in VOID or name in PARTS or (name == "form" and not _closes_nothing(name, tags, first)):
        return -1
    special = name in SPECIAL
    stack = [name]
    for number in range(first + 1, min(len(tags), first + most)):
        closing, name, attributes, _, _ = tags[number]
        if closing:
            if name != stack.pop():
                return -1
            if not stack:
                return number
        elif name not in VOID:
            if attributes.endswith("/"):
                if not DRAWINGS.isdisjoint(stack) or name in DRAWINGS:
                    continue
                return -1
            if (
                len(stack) > _DEEPEST
                or not _in_order(name, stack)
                or not (special or _closes_nothing(name, tags, first))
            ):
                return -1
            stack.append(name)
    return -1


def _in_order(name: str, stack: list[str]) -> bool:
    """Whether a start tag closes none of these open elements, nor what is open around them."""
    if name not in SPECIAL and name not in _UNUSUAL:
        return True
    top = stack[-1]
    if name in _AT_HOME:
        return top in _AT_HOME[name]
    if name in _ONCE:
        return name not in stack
    return not (
        name in ROOTS or (name in CLOSES_P and "p" in stack) or (name in HEADINGS and top in HEADINGS)
    )


def _closes_nothing(name: str, tags: list[Tag], first: int) -> bool:
    """Whether a start tag within an element that stands in a line closes nothing that this one stands in."""
    if name not in SPECIAL and name not in _ONCE:
        return True
    around = name if name in _ONCE else "p" if name in CLOSES_P else ""
    for number in range(first - 1, max(-1, first - _NEAR), -1) if around else ():
        if tags[number][1] == around:
            return tags[number][0] != ""
    return not around or first < _NEAR
