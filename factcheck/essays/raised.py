"""Raised figures: what readers see as 10⁶ is not the number 106."""

from __future__ import annotations

import re

_FIGURES = re.compile(r"[+\-\u2212]?[0-9]{1,20}")
_UP = str.maketrans("0123456789+-\u2212", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_DOWN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def raised(text: str) -> str:
    """Return the text of a superscript: figures, with a sign or without, as raised ones, one for one; words as they are
    ("the 19th").
    """
    return text.translate(_UP) if _FIGURES.fullmatch(text) else text


def lowered(text: str) -> str:
    """Return the text with raised figures as plain ones."""
    return text.translate(_DOWN)
