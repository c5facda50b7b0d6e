"""The runs of a Word document: found by their place, cut where a comment begins or ends inside them.

Runs are counted as the reader of drafts counts them: paragraphs through the whole part in document order, runs
within their own paragraph, both from 1. Offsets count the characters of a run, a tab, break or symbol as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from factcheck.docx.names import CHARACTERS, MATH, STRICT, TRANSITIONAL, coded

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TRACKED = frozenset({"rPrChange", "ins", "del", "moveFrom", "moveTo"})
_P = tuple(f"{{{space}}}p" for space in (TRANSITIONAL, STRICT))
_R = tuple(f"{{{space}}}r" for space in (TRANSITIONAL, STRICT, *MATH))

Runs = dict[tuple[int, int], etree._Element]


def runs_of(root: etree._Element) -> Runs:
    """Every run of a part by the number of its paragraph and its number there."""
    found: Runs = {}
    open_: list[list[int]] = []
    seen = 0
    for event, element in etree.iterwalk(root, events=("start", "end"), tag=(*_P, *_R)):
        if element.tag in _P:
            if event == "start":
                seen += 1
                open_.append([seen, 0])
            else:
                open_.pop()
        elif event == "start" and open_:
            open_[-1][1] += 1
            found[open_[-1][0], open_[-1][1]] = element
    return found


def outermost(run: etree._Element) -> etree._Element:
    """The run itself; or what it stands in where no comment may begin: a text box, a formula, a ruby."""
    found = run
    for around in run.iterancestors():
        if around.tag in _R or (isinstance(around.tag, str) and etree.QName(around).namespace in MATH):
            found = around
    return found


def length(run: etree._Element) -> int:
    """The number of characters of a run."""
    return sum(map(_size, run))


def _size(child: etree._Element) -> int:
    name = local_name(child)
    if name == "t":
        return len(child.text or "")
    if name == "sym":
        code = next((str(value) for key, value in child.attrib.items() if str(key).endswith("}char")), "")
        return len(coded(code))
    return int(f"w:{name}" in CHARACTERS)


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for a comment or an instruction."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def split(run: etree._Element, cuts: set[int], fresh_ids: Iterator[int]) -> dict[int, etree._Element]:
    """Cut a run at offsets inside it; return the runs it became, by the offset each begins at.

    Each has the properties of the whole; changes tracked in them get ids of their own from `fresh_ids`.
    """
    pieces = {0: run}
    current, offset = run, 0
    for child in [child for child in run if local_name(child) != "rPr"]:
        size = _size(child)
        for cut in sorted(cut for cut in cuts if offset <= cut < offset + size and cut > 0):
            if cut > offset:
                _move(child, current)
            current = pieces[cut] = _another(current, fresh_ids)
            if cut > offset:
                child = _halve(child, cut - offset, current)
                size, offset = size - (cut - offset), cut
        _move(child, current)
        offset += size
    return pieces


def _move(child: etree._Element, into: etree._Element) -> None:
    if child.getparent() is not into:
        into.append(child)


def _another(run: etree._Element, fresh_ids: Iterator[int]) -> etree._Element:
    """An empty run after this one, with its attributes and properties."""
    made = etree.Element(run.tag)
    for key, value in run.attrib.items():
        made.set(key, value)
    for child in run:
        if local_name(child) == "rPr":
            properties = deepcopy(child)
            properties.tail = None
            made.append(properties)
            for entry in properties.iter():
                if local_name(entry) in _TRACKED:
                    _renumber(entry, fresh_ids)
    run.addnext(made)
    return made


def _renumber(entry: etree._Element, fresh_ids: Iterator[int]) -> None:
    for key in entry.attrib:
        if str(key).endswith("}id"):
            entry.set(key, str(next(fresh_ids)))


def _halve(child: etree._Element, at: int, into: etree._Element) -> etree._Element:
    """Move the text of an element from `at` on into one of its kind in another run."""
    text = child.text or ""
    rest = deepcopy(child)
    rest.tail = None
    child.text, rest.text = text[:at], text[at:]
    for half in (child, rest):
        half.set(_SPACE, "preserve")
    into.append(rest)
    return rest
