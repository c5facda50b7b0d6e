"""Formulas of a Word file (Office MathML): what stands in them in tags, and which of their parts are off the line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from factcheck.docx.names import formula_value
from factcheck.text.raised import is_figures, lower_figures, raise_figures

How = Callable[[str], str] | None

_SCRIPTS = frozenset(["m:f", "m:sSup", "m:sSub", "m:sSubSup", "m:limLow", "m:limUpp"])
_STRUCTURES = _SCRIPTS | {"m:d", "m:eqArr", "m:func", "m:m", "m:mr", "m:nary", "m:rad", "m:sPre"}
_HEIGHTS: dict[str, Callable[[str], str]] = {
    "m:sup": raise_figures,
    "m:deg": raise_figures,
    "m:sub": lower_figures,
    "m:lim": lower_figures,
}
_MARKS = {"m:begChr": "(", "m:endChr": ")", "m:sepChr": "|", "m:chr": "∫"}  # what stands where none is named
_ONE = re.compile(r"[\w.,%]*")  # a number or a name, which needs no brackets


@dataclass(slots=True)
class _Structure:
    name: str
    parts: int = 0
    bar: str = "/"
    marks: dict[str, str] = field(default_factory=_MARKS.copy)


class Formulas:
    """Takes in the elements of formulas; what it gives back is written where the element begins or ends."""

    def __init__(self) -> None:
        self._open: list[_Structure] = []
        self._heights: list[How] = []
        self.ended = False  # a number does not go on behind what ended last

    @property
    def how(self) -> How:
        """What becomes of figures here; None for those on the line."""
        return self._heights[-1] if self._heights else None

    def on_its_height(self, text: str, height: str, behind: str) -> str:
        """Figures that are raised or lowered as such, so that they do not join the number before them."""
        if self.how is not None:
            return self.how(text)
        if height == "superscript" and is_figures(text.strip()):
            return raise_figures(text)
        if height == "subscript" and is_figures(text.strip()) and behind.isdigit():
            return lower_figures(text)
        return text

    def start(self, name: str, attributes: Mapping[str, str], behind: str) -> str:
        """An element opens behind this character."""
        if name in _STRUCTURES:
            before = self._part() if name == "m:mr" else ""
            self._open.append(_Structure(name))
            return before or (" " if name == "m:f" and behind.isdigit() else "")
        if not self._open:
            return ""
        within = self._open[-1]
        if name in _MARKS:
            within.marks[name] = formula_value(attributes, _MARKS[name])[:1]
        elif name == "m:type" and formula_value(attributes, "") == "noBar":
            within.bar = " "
        elif name in _HEIGHTS:
            return self._off_line(name, within, behind)
        elif name == "m:e":
            return self._part()
        return ""

    def _off_line(self, name: str, within: _Structure, behind: str) -> str:
        how = _HEIGHTS[name]
        joins = how is raise_figures or behind.isdigit() or within.name in ("m:sPre", "m:nary")
        self._heights.append(how if joins else self.how)
        if within.name == "m:nary":
            within.parts += 1
            return within.marks["m:chr"] if within.parts == 1 else ""
        return ""

    def _part(self) -> str:
        """What stands before the next part of the innermost structure."""
        if not self._open:
            return ""
        within = self._open[-1]
        within.parts += 1
        if within.name == "m:d":
            return within.marks["m:begChr" if within.parts == 1 else "m:sepChr"]
        apart = within.name == "m:nary" or (within.parts > 1 and within.name in ("m:mr", "m:m", "m:eqArr"))
        return " " if apart else ""

    def holds(self, name: str) -> bool:
        """Whether what is in an element is looked at as a whole: one side of a fraction, what is under a root."""
        return name in ("m:num", "m:den") or (name == "m:e" and self._within == "m:rad")

    @property
    def _within(self) -> str:
        return self._open[-1].name if self._open else ""

    def end(self, name: str) -> str:
        """An element closes."""
        if name in _STRUCTURES and self._open:
            within = self._open.pop()
            self.ended = name in _SCRIPTS
            return within.marks["m:endChr"] if name == "m:d" else ""
        if name in _HEIGHTS and self._heights:
            self._heights.pop()
            return "√" if name == "m:deg" else ""
        return self._open[-1].bar if name == "m:num" and self._open else ""


def is_one(text: str) -> bool:
    """Whether a part of a formula is one number or name."""
    return _ONE.fullmatch(text) is not None
