"""Lists inside one line: '1) ships, 2) trains', '• ships • trains'."""

from __future__ import annotations

import re
from typing import Final

_ITEM: Final = re.compile(r"(?:^|(?<=\s))(?:[•⁃]\s*)?(?P<number>\d{1,2}|[a-z])(?:\.\)|[.)])\s+(?=\S)")
_BULLET: Final = re.compile(r"(?<=\s)[•⁃‣]\s*(?=\S)")


def inline_items(words: str) -> set[int]:
    """Where the items of a list inside one line begin: at least two marks that count up from 1 or a."""
    bullets = [match.start() for match in _BULLET.finditer(words)] if words[:1] in "•⁃‣" else []
    first = _ITEM.match(words)
    if first is None or first.group("number") not in {"1", "a"}:
        return set(bullets)
    found: list[int] = []
    expected = ""
    for match in _ITEM.finditer(words):
        number = match.group("number")
        if not found and number in {"1", "a"} and match.start() == 0:
            found, expected = [0], _next_number(number)
        elif number == expected:
            found.append(match.start())
            expected = _next_number(number)
    return set(found[1:]) | set(bullets)


def _next_number(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)
