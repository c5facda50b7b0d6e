"""Where quotations stand in a block: from mark to mark, also where one goes on over blocks or the items of a list."""

from __future__ import annotations

import re
from typing import Final

from factcheck.text.claims.parts.dividing import BULLETS
from factcheck.text.sentences import Span

OPENS: Final = "“«„"
CLOSES: Final = "”»"
MARKS: Final = OPENS + CLOSES + '"'
_MARK: Final = re.compile(f"[{MARKS}]")
_FOLLOWS: Final = re.compile(rf'\s*(?:[{BULLETS}]\s+)?["{OPENS}]')
# items of a list, the last of which closes what an earlier one opened
_ITEMS_FOLLOW: Final = re.compile(
    rf'(?:\s*[{BULLETS}][^"{OPENS}{CLOSES}\n]*\n){{0,12}}\s*[{BULLETS}][^"{OPENS}{CLOSES}\n]*["{CLOSES}]\s*(?:\n|$)'
)


def is_item(text: str, start: int) -> bool:
    """Whether a block that begins there is an item of a list."""
    return text[max(0, start - 3) : start].strip() in set(BULLETS)


def quotations_in(text: str, block: Span, opened: int | None = None) -> list[Span]:
    """Where quotations stand in a block, with their marks; one that is never closed is none.

    `opened` says where the one began that goes on from the block before.
    """
    found: list[Span] = []
    for met in _MARK.finditer(text, block.start, block.end):
        mark, at = met[0], met.start()
        if mark == '"' and opened is None and text[max(0, at - 1) : at].isdigit():
            continue  # six inches
        if opened is None and mark not in CLOSES:
            opened = at
        elif opened is not None and mark not in OPENS:
            found.append(Span(opened, at + 1))
            opened = None
    follows = _FOLLOWS.match(text, block.end)
    if opened is not None and (
        follows or (is_item(text, block.start) and _ITEMS_FOLLOW.match(text, block.end))
    ):
        found.append(Span(opened, block.end + 1))  # the next paragraph goes on with it
    return found
