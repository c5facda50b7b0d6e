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
    names = matching.names
    said = {tag[2] for tag in tags if tag[2]}
    by_style = {attributes for attributes in said if _THROUGH in attributes.lower()}
    named = {attributes for attributes in said if any(name in attributes.lower() for name in names)}
    return [
        number
        for number, (closing, name, attributes, _, _) in enumerate(tags)
        if not closing
        and (attributes in by_style or attributes in named or name in names)
        and name not in STRUCK
        and name not in VOID
        and _is_struck(name, attributes, matching)
    ]


def _is_struck(name: str, attributes: str, matching: Matching) -> bool:
    if _STRIKES.search(plain(attribute(attributes, "style"))):
        return True
    return any(rule.sure for rule in matching.of(element(name, attributes)))
