"""Elements that a page's styles strike out, as the elements for that are."""

from __future__ import annotations

import re

from factcheck.archive.readers.declared import plain
from factcheck.archive.readers.matching import Matching
from factcheck.archive.readers.notes import attribute
from factcheck.archive.readers.open_elements import VOID
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.selectors import element
from factcheck.archive.readers.style_rules import Sheet
from factcheck.archive.readers.tags import STRUCK, Tag

_THROUGH = "line-through"
_STRIKES = re.compile(rf"(?:\A|[;{{\s])text-decoration(?:-line)?\s*:[^;}}]*{_THROUGH}")


def struck_by_style(page: Page, tags: list[Tag], sheet: Sheet) -> list[int]:
    """The numbers of start tags whose elements are struck out: by their own style, or by a rule that surely holds.

    A rule that asks for other elements around is not followed.
    """
    if _THROUGH not in page.writer.source:
        return []
    matching = Matching(raw for raw in sheet.raws if _STRIKES.search(raw.block))
    said = " ".join({part for tag in tags for part in tag[1:3]}).lower()
    if _THROUGH not in said and not matching.may_hold("", said):
        return []
    starts = {tag[1:3] for tag in tags if not tag[0] and tag[1] not in STRUCK and tag[1] not in VOID}
    struck = {start for start in starts if _is_struck(*start, matching)}
    return [number for number, tag in enumerate(tags) if not tag[0] and tag[1:3] in struck]


def _is_struck(name: str, attributes: str, matching: Matching) -> bool:
    said = attributes.lower()
    if _THROUGH in said and _STRIKES.search(plain(attribute(attributes, "style"))):
        return True
    return matching.may_hold(name, said) and any(rule.sure for rule in matching.of(element(name, attributes)))
