"""Raised and lowered figures: what readers see as 10⁶ is not the number 106."""

from __future__ import annotations

import re

_FIGURES = re.compile(r"[+\-\u2212]?[0-9]{1,20}")
# Several figures, as note marks and ranges are, with the words of a mark after them ("1, 2", "3a").
_SEVERAL = re.compile(r"[+\-\u2212\u2013]?[0-9](?:[0-9\s,;.:/+\-\u2212\u2013]{0,40}[0-9])?[a-z]?")
UP = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_UP = str.maketrans("0123456789+-\u2212\u2013", f"{UP}⁺⁻⁻⁻")
_BELOW = str.maketrans("0123456789+-\u2212\u2013", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋")
_DOWN = tuple(zip(f"{UP}₀₁₂₃₄₅₆₇₈₉", "01234567890123456789", strict=True))

NOTE_GAP = "\u200a"
"""The hair space that parts a number from the note mark raised behind it: 1937 with note 2 is no power of 1937."""


def raised(text: str) -> str:
    """Return the text of a superscript: figures, with a sign or without, as raised ones, one for one; words as they are
    ("the 19th").
    """
    return text.translate(_UP) if _FIGURES.fullmatch(text) else text


def lowered(text: str) -> str:
    """Return the text with raised and lowered figures as plain ones, one for one."""
    if not text.isascii():
        for figure, plain in _DOWN:  # a search for each is quicker than one look at every character
            text = text.replace(figure, plain)
    return text


def is_figures(text: str) -> bool:
    """Whether a superscript or a subscript holds figures, one or several, and no words."""
    return _SEVERAL.fullmatch(text) is not None


def raise_figures(text: str) -> str:
    """Return the text with all figures and signs in it raised, one for one."""
    return text.translate(_UP)


def lower_figures(text: str) -> str:
    """Return the text with all figures and signs in it lowered below the line, one for one."""
    return text.translate(_BELOW)
