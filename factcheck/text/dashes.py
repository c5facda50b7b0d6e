"""Dashes between words, which people set with spaces around them or without, and what else looks like one.

A dash that parts words is the same as a spaced hyphen, a spaced en dash, and an em dash with spaces or without; a
range of figures is the same by an en dash with spaces or without. A hyphen or an en dash within a word
is not the same when spaced ("re-sign", "re - sign"), nor is what may be a minus before a figure.
"""

from __future__ import annotations

import re
from enum import Enum

from factcheck.text import currency

_HYPHENS = "‐‑-"
_EN = "‒–"
_EM = "—―"
_ANY = f"{_EM}{_EN}−﹣－{_HYPHENS}"
_DASH = re.compile(rf"(?<=[^\s{_ANY}])(\s*)(---?|[{_EM}{_EN}{_HYPHENS}])(\s*)(?=[^\s{_ANY}])")
_FIGURE = re.compile(rf"[{currency.SIGNS}]?\.?\d")
_AFTER_FIGURE = re.compile(r"[\d%°]")
_LINE_END = re.compile(r"\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]")


class Meaning(Enum):
    """What a dash means, however it is spaced."""

    BREAK = "break"
    BREAK_BEFORE_FIGURE = "break before a figure"  # by an em dash alone, as any other may be a minus
    RANGE = "range"


def parted(text: str) -> tuple[list[str], list[Meaning]]:
    """Return what stands between those dashes of a text that mean the same however spaced, and what they mean."""
    pieces: list[str] = []
    meanings: list[Meaning] = []
    begin = 0
    for found in _DASH.finditer(text):
        meaning = _meaning(text, found)
        if meaning is not None:
            pieces.append(text[begin : found.start()])
            meanings.append(meaning)
            begin = found.end()
    return [*pieces, text[begin:]], meanings


def _meaning(text: str, found: re.Match[str]) -> Meaning | None:
    before, sign, behind = found.groups()
    if _line_ends(before) > 1 or _line_ends(behind) > 1:
        return None
    figure = _FIGURE.match(text, found.end()) is not None
    if sign in _EM or len(sign) > 1:
        return Meaning.BREAK_BEFORE_FIGURE if figure else Meaning.BREAK
    if bool(before) != bool(behind) or _line_ends(before):  # it may begin an item of a list
        return None
    if figure:
        figures = _AFTER_FIGURE.match(text, found.start() - 1) is not None
        return Meaning.RANGE if figures and not (before and sign in _HYPHENS) else None
    return Meaning.BREAK if before else None


def _line_ends(space: str) -> int:
    return len(_LINE_END.findall(space))
