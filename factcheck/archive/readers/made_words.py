"""Words that a page's own style writes before or behind elements: seen by its reader, and nowhere in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.archive.readers.page import Page

FLAG = "the page's style writes words of its own, which are not in the text: compare what you quote with the page"
_WORDS = re.compile(r"content\s*:\s*(?:\"[^\"\\]*[^\W_]|'[^'\\]*[^\W_])")
_LONGEST = 2_000  # characters of a rule before such words that are looked at
_PLACE = re.compile(r"([^\s>+~,()]*)::?(?:before|after)\s*(?:,|\Z)")
_MARKS = ("{", "}", ";", "*/")  # before a rule's selectors
_NAMED = re.compile(r"[.#]([\w-]+)")
_ELEMENT = re.compile(r"[a-z][a-z0-9]*")


def made_words(page: Page) -> list[str]:
    """What to tell of words that rules write beside elements which the page has."""
    places = [place for css, _ in page.styles for place in _places(css)]
    if not places:
        return []
    names = {tag[1] for tag in page.tags} | {tag[1] for tag in page.bare}
    said = " ".join({tag[2] for tag in page.tags})
    for place in places:
        element = _ELEMENT.match(place)
        if (element is None or element[0] in names) and all(name in said for name in _NAMED.findall(place)):
            return [FLAG]
    return []


def _places(css: str) -> Iterator[str]:
    """Of each selector of a rule that writes words, what it asks of the element beside which it does."""
    for found in _WORDS.finditer(css):
        before = css[max(0, found.start() - _LONGEST) : found.start()]
        selectors, opened, block = before.rpartition("{")
        if opened and "}" not in block:
            begun = max((at + len(mark) for mark in _MARKS if (at := selectors.rfind(mark)) >= 0), default=0)
            yield from _PLACE.findall(selectors, begun)
