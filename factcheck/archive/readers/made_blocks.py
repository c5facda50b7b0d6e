"""Elements that a page's styles set apart: blocks stand on lines of their own, margins make gaps, whatever their kind.

Only where letters or figures meet at the border of an element is it looked up how the element is displayed; whether
there is a gap, only between two figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from operator import itemgetter

from factcheck.archive.readers.borders import Apart
from factcheck.archive.readers.declared import plain
from factcheck.archive.readers.matching import Matching
from factcheck.archive.readers.notes import attribute
from factcheck.archive.readers.open_elements import VOID
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.selectors import element
from factcheck.archive.readers.style_rules import Sheet, rules
from factcheck.archive.readers.tags import Tag

_BORN = ((-1, 0, 0), -1)
_BEGINS = r"(?:\A|[;{\s])"
_DISPLAY = re.compile(rf"{_BEGINS}display\s*:\s*([a-z-]+)")
_OFF = re.compile(rf"{_BEGINS}(?:float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed))")
_WIDE = re.compile(rf"{_BEGINS}(?:min-)?width\s*:\s*[.\d]")
_SOME = r"\s*:[^;}]{0,100}?(?<![\w.#-])(?:0*\.\d*[1-9]|[1-9])"
_GAPS = tuple(  # before an element, and behind it
    re.compile(rf"{_BEGINS}(?:margin|padding)(?:-{side}|-inline(?:-{end})?)?{_SOME}")
    for side, end in (("left", "start"), ("right", "end"))
)
_BLOCK = re.compile(r"block|flow-root|list-item|table(?:-[a-z-]+)?|(?:-webkit-)?(?:flex|box)|grid")
_NEAR = 400  # tags before an end tag among which its start tag is looked for
_MOST = 2_000  # borders looked at


def borders(page: Page, full: str, sheet: Sheet) -> list[tuple[int, Apart]]:
    """Where in the source the tags begin at which a line ends or there is a gap by style, and which of both."""
    found = _meeting(page.tags, full) + _meeting(page.bare, full)
    if not found or len(found) > _MOST:
        return []
    looked_at = _Borders(page, full, sheet)
    kinds = ((tag[4], looked_at.kind(tag)) for tag in sorted(found, key=itemgetter(4)))
    return [(place, kind) for place, kind in kinds if kind is not None]


def _meeting(tags: list[Tag], full: str) -> list[Tag]:
    """The tags at which letters or figures meet."""
    places = set(map(itemgetter(3), tags)) - {0, len(full)}
    meeting = {at for at in places if full[at].isalnum() and full[at - 1].isalnum()}
    return [tag for tag in tags if tag[3] in meeting] if meeting else []


class _Borders:
    def __init__(self, page: Page, full: str, sheet: Sheet) -> None:
        self._tags = page.tags
        self._bare = page.bare
        self._styles = page.styles
        self._full = full
        self._sheet = sheet
        self._known: dict[tuple[str, str, bool, bool], Apart | None] = {}

    def kind(self, tag: Tag) -> Apart | None:
        """What is between the words that meet at a tag, None for nothing."""
        closing, name, attributes, at, _ = tag
        if name in VOID:
            return None
        start: str | None = self._started(tag) if closing else attributes
        if start is None:
            return None
        full = self._full
        figures = full[at].isdigit() and full[at - 1].isdigit()
        if not (figures or (at > 1 and full[at - 2].isalnum())):
            return None  # the first letter of a word, as large as several lines
        key = name, start, figures, bool(closing)
        if key not in self._known:
            is_block = self._is_block(name, start, figures=figures)
            has_gap = figures and not is_block and self._has_gap(name, start, ends=bool(closing))
            self._known[key] = Apart.LINE if is_block else Apart.GAP if has_gap else None
        return self._known[key]

    def _started(self, tag: Tag) -> str | None:
        """The inside of the start tag that an end tag belongs to, None when it is not soon found."""
        before: list[Tag] = []
        for tags in (self._tags, self._bare):
            last = bisect_left(tags, tag[4], key=itemgetter(4))
            before += tags[max(0, last - _NEAR) : last]
        name, is_open = tag[1], 0
        before = [one for one in before if one[1] == name]
        for closing, _, attributes, _, _ in sorted(before, key=itemgetter(4), reverse=True):
            if not closing and not is_open:
                return attributes
            is_open += 1 if closing else -1
        return None

    def _is_block(self, name: str, attributes: str, *, figures: bool) -> bool:
        """Whether an element is displayed as a block; between two figures, whether it may be."""
        style = _style(attributes)
        said = _DISPLAY.findall(style)
        if figures and _OFF.search(style):
            return True
        if said and not (figures and said[-1].startswith("inline-")):
            return _BLOCK.fullmatch(said[-1]) is not None
        strongest, block = _BORN, False
        for strength, declarations, sure in self._displaying.of(element(name, attributes)):
            is_block = _BLOCK.fullmatch(_DISPLAY.findall(declarations)[-1]) is not None
            if is_block and figures:
                return True
            if sure and strength >= strongest:
                strongest, block = strength, is_block
        return block

    def _has_gap(self, name: str, attributes: str, *, ends: bool) -> bool:
        """Whether there may be a gap before an element, or behind it."""
        found = self._parting.of(element(name, attributes))
        return any(
            _parts(block, ends=ends) for block in (_style(attributes), *(rule.block for rule in found))
        )

    @cached_property
    def _displaying(self) -> Matching:
        """The rules that say how something is displayed."""
        return Matching(
            raw for raw in self._sheet.raws if "display" in raw.block and _DISPLAY.search(raw.block)
        )

    @cached_property
    def _parting(self) -> Matching:
        """The rules that may put a gap beside something; read only where figures meet, as most pages have many."""
        return Matching(rules(self._styles, _may_part))


def _style(attributes: str) -> str:
    return plain(attribute(attributes, "style")) if "style" in attributes.lower() else ""


def _may_part(block: str) -> bool:
    return _parts(block, ends=False) or _parts(block, ends=True)


def _parts(block: str, *, ends: bool) -> bool:
    """Whether declarations set an element apart from what is before it, or behind it."""
    wide = "inline-" in block and _WIDE.search(block)
    return bool(_OFF.search(block) or wide or _GAPS[ends].search(block))
