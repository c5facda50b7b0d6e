"""Where and for whom a report was written: 'CAIRO —', 'NEW YORK, Aug. 3 (Reuters) -', 'Washington (CNN) --'."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from factcheck.text.sentences import Span

_PLACE: Final = (
    r"(?![A-Z]\.)[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?:, (?:[A-Z][a-z]+\.?,? ?){1,2}\d{0,2})?"
)
_AGENCY: Final = r"(?P<agency>\([A-Z][\w .,/’'-]{1,30}\))"
_DATELINE: Final = re.compile(
    rf"(?:^|(?<=\n))(?:{_PLACE} ?|(?:[A-Z][\w.’'-]+,? ){{0,4}}(?=\()){_AGENCY}?(?:, [A-Z][a-z]{{2,8}}\.? \d{{1,2}})?"
    r" ?(?P<dash>—|–|--|-(?= )|(?<= )-(?=[A-Z])) ?(?=[“\"‘]?[A-Z0-9])"
)
_HEAD: Final = 6  # lines: headline, byline, caption and the like
_LINE: Final = re.compile(r"[^\n]+")
_STOP: Final = re.compile(r"[.!?] |\n")


def datelines_in(text: str) -> list[Span]:
    """Where they stand in `text`, each at the beginning of a line; 'NASA — America’s agency — said' is no place.

    Far from the head of the text only one that names an agency is a dateline.
    """
    lines = islice((line.end() for line in _LINE.finditer(text)), _HEAD)
    head = max(lines, default=0)
    return [Span(*found.span()) for found in _DATELINE.finditer(text) if _is_dateline(text, found, head)]


def _is_dateline(text: str, found: re.Match[str], head: int) -> bool:
    start, end = found.span()
    if not found["agency"] and start >= head:
        return False
    stop = _STOP.search(text, end)
    return text.count(found["dash"], start, stop.end() if stop else len(text)) != 2
