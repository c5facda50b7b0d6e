"""Formulas of a page (MathML): what they raise, lower, divide or put under a root reads so, not as one more number."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.archive.readers.characters import Characters
from factcheck.archive.readers.tags import LINE
from factcheck.archive.readers.textmap import Writer
from factcheck.text.raised import lower_figures, raise_figures

How = Callable[[str], str] | None

# What becomes of the children of these after the first.
_SCRIPTS: dict[str, tuple[Callable[[str], str], ...]] = {
    "msup": (raise_figures,),
    "mover": (raise_figures,),
    "msub": (lower_figures,),
    "munder": (lower_figures,),
    "msubsup": (lower_figures, raise_figures),
    "munderover": (lower_figures, raise_figures),
    "mmultiscripts": (lower_figures, raise_figures),
}
_EMPTY = frozenset(["mspace", "mprescripts", "none"])
_APART = frozenset(["mfenced", "mroot", "mtr", "mlabeledtr"])  # whose children are not one number
_ROWS = frozenset(["mtr", "mlabeledtr"])
_ROOTS = frozenset(["msqrt", "mroot"])
_NEAR = 50  # elements open at once among which the one is looked for that an end tag closes
_GROUP = r"(?:mrow|mstyle|mpadded)"
_ONE = re.compile(  # one number or name, and how its groups close
    rf"((?:\s*<{_GROUP}(?:\s[^<>]*)?>){{0,9}})\s*<(mn|mi|mtext)(?:\s[^<>]*)?>[^<>]*</\2>((?:\s*</{_GROUP}>){{0,9}})"
)
_FEW = 60  # characters of markup in which an end tag is looked for
_NO_BAR = re.compile(r"linethickness\s*=\s*[\"']?0")


@dataclass(slots=True)
class _Element:
    name: str
    how: How  # what becomes of figures in it
    bar: str = ""  # what stands between its two halves
    closing: str = ""  # what is written where it ends
    children: int = 0

    @property
    def in_script(self) -> bool:
        """Whether the child that begins now is raised or lowered."""
        return self.name in _SCRIPTS and self.children > 1


class Formulas:
    """Acts on the tags of formulas, in their order; outside of a formula they mean nothing."""

    def __init__(self, source: str, writer: Writer, characters: Characters) -> None:
        self.inside = False
        self._source = source
        self._writer = writer
        self._characters = characters
        self._open: list[_Element] = []
        self._tight = False  # what was written last has no space behind it
        self._ended = False  # a script or a fraction has: a number does not go on behind it

    def tag(self, closing: str, name: str, attributes: str, start: int, end: int) -> None:
        """Act on a tag at `start:end` of the source."""
        if name == "math":
            self.inside = not closing
            self._open.clear()
            self._tight = self._ended = False
            self._characters.raising(None)
        elif self.inside and closing:
            self._close(name, start, end)
        elif self.inside:
            self._begin(name, attributes, start, end)

    def _begin(self, name: str, attributes: str, start: int, end: int) -> None:
        parent = self._open[-1] if self._open else _Element("", None)
        parent.children += 1
        if self._tight or parent.how is not None or parent.in_script:
            self._writer.close_up()
        self._tight = False
        one = _Element(name, self._how(parent))
        self._characters.raising(one.how)
        self._part(parent, name, end)
        if before := self._before(parent, one, start, end):
            if before[0] == "/":
                self._writer.close_up()
            self._writer.insert(before, start, end)
            self._tight = True
        if name == "mfrac":
            one.bar = " " if _NO_BAR.search(attributes) else "/"
        elif name == "mprescripts":
            parent.children = 1
        if name not in _EMPTY and not attributes.endswith("/"):
            self._open.append(one)

    def _how(self, parent: _Element) -> How:
        """What becomes of figures in the child that begins: a lowered one is so where it would join a number."""
        if not parent.in_script:
            return parent.how
        scripts = _SCRIPTS[parent.name]
        how = scripts[(parent.children - 2) % len(scripts)]
        joins = self._writer.behind().isdigit() or parent.name == "mmultiscripts"
        return how if how is raise_figures or joins else parent.how

    def _part(self, parent: _Element, name: str, end: int) -> None:
        """Ask for a space where what begins is apart from what is before it."""
        writer = self._writer
        number = self._ended and self._source[end : end + 1].isdigit()
        if name in _ROWS:
            writer.line_break(LINE)
        elif (
            name == "mspace"
            or (parent.name in _APART and parent.children > 1)
            or ((name == "mfrac" or number) and writer.behind().isdigit())
        ):
            writer.space()
        self._ended = False

    def _before(self, parent: _Element, one: _Element, start: int, end: int) -> str:
        """What is written before what begins: the bar of a fraction, the sign of a root, a bracket."""
        before = ""
        if parent.bar:
            before = parent.bar if parent.children > 1 else ""
            several = not _is_one(self._source, start)
        elif one.name in _ROOTS:
            before = "√"
            several = not _is_one(self._source, end, "</msqrt>" if one.name == "msqrt" else "<")
        else:
            return ""
        if several:
            one.closing = ")"
            before += "("
        return before

    def _close(self, name: str, start: int, end: int) -> None:
        """Act on an end tag: what is open in its element ends with it."""
        self._tight = False
        if name not in [one.name for one in self._open[-_NEAR:]]:
            return
        while (one := self._open.pop()).name != name:
            pass
        if one.closing:
            self._writer.close_up()
            self._writer.insert(one.closing, start, end)
        self._ended = name in _SCRIPTS or name == "mfrac"
        self._characters.raising(self._open[-1].how if self._open else None)


def _is_one(source: str, at: int, behind: str = "") -> bool:
    """Whether one number or name stands there, in as many groups as may be, and right behind it what is asked for."""
    found = _ONE.match(source, at)
    if found is None or found[1].count("<") != found[3].count("<"):
        return False
    return not behind or source[found.end() : found.end() + _FEW].lstrip().startswith(behind)
