"""Figures that a page raises or lowers: read as such, so that they do not join the number before them."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from factcheck.archive.readers.textmap import Writer
from factcheck.text.raised import NOTE_GAP, is_figures, lower_figures, raise_figures

_LONGEST = 600  # characters of markup in which the end of the element is looked for
_ENDS = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("a", "sub", "sup")}
_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r"<a\s", re.IGNORECASE)
_NOTED = re.compile(r"\b(?:foot|end)?note|\b(?:fn|ref|cit)|reference|noteref", re.IGNORECASE)
_MARK = re.compile(r"[0-9]{1,3}")

Raising = tuple[Callable[[str], str] | None, str]
"""What becomes of figures and what stands before them; None for figures that stand on the line."""


def figures(source: str, writer: Writer, name: str, attributes: str, start: int, end: int) -> Raising:
    """How to write what is in a sup, sub or a element whose start tag stands at `start:end`.

    Figures of a superscript are raised; those of a subscript are lowered only where they would join a number ("CO2"
    stays as people write it). A raised figure that refers to a note is parted from a number before it.
    """
    behind = writer.behind()
    joins = behind.isdigit()
    if name == "a" and not joins:
        return None, ""
    closed = _ENDS[name].search(source, end, end + _LONGEST)
    if closed is None:
        return None, ""
    inner = source[end : closed.start()]
    words = " ".join(html.unescape(_TAG.sub("", inner)).split())
    if not (is_figures(words) or (joins and words[:1].isdigit())):
        return None, ""
    if name == "sub":
        joins = joins or behind == "/" or source[closed.end() : closed.end() + 1].isdigit()
        return (lower_figures if joins else None), ""
    if name == "a":
        return (raise_figures, NOTE_GAP) if _MARK.fullmatch(words) else (None, "")
    return raise_figures, NOTE_GAP if joins and _is_note(source, attributes, inner, start) else ""


def _is_note(source: str, attributes: str, inner: str, start: int) -> bool:
    """Whether a superscript refers to a note: it holds a link, stands at the beginning of one, or is named so."""
    if _LINK.search(inner) or _NOTED.search(attributes):
        return True
    before = source[source.rfind("<", 0, start) : start]
    return before.endswith(">") and _LINK.match(before) is not None
