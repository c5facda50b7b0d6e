"""Words of a page that a quote may leave out: struck out, not shown, or beside the text as readings and marks are.

A quote is proved against the whole text first. Only one that is not there is looked for in the text without these.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

JOINT = "\u200a"
"""The hair space that a reader of pages puts where words that can be left out would join others."""
LEFT_OUT = "words that the page has struck out, or does not show when it opens, are left out of the quote"
_NOTHING = "\u2060"  # folds to nothing

Stretches = Iterable[tuple[int, int]]


class Lesser(NamedTuple):
    """A text without words that can be left out, every offset as it was, and what a reviewer has to see of that."""

    text: str
    warning: str


def lesser(text: str, beside: Stretches, removed: Stretches) -> list[Lesser]:
    """What a quote can be looked for in when it is not in the text: this without what is beside it, then without what
    is removed from what a reader sees too."""
    found: list[Lesser] = []
    bare = _without(text, beside, apart=False)
    if bare != text:
        found.append(Lesser(bare, ""))
    kept = _without(bare, removed, apart=True)
    if kept != bare:
        found.append(Lesser(kept, LEFT_OUT))
    return found


def _without(text: str, stretches: Stretches, *, apart: bool) -> str:
    """The text with these stretches covered, joints around them too; no word forms over one when they are `apart`."""
    parts: list[str] = []
    done = 0
    for start, end in sorted(stretches):
        first = start - (text[start - 1 : start] == JOINT)
        last = end + (text[end : end + 1] == JOINT)
        first = max(first, done)
        if first >= last:
            continue
        cover = _NOTHING * (last - first)
        if apart and text[first - 1 : first].isalnum() and text[last : last + 1].isalnum():
            cover = " " + cover[1:]
        parts += (text[done:first], cover)
        done = last
    return "".join(parts) + text[done:] if parts else text
