"""What the styles of an OpenDocument file say about its words: hidden, struck out, raised or lowered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.odf.names import NAMES, attribute

_MAX_PARENTS = 20  # styles build on one another in short chains; a circle must end


@dataclass(slots=True)
class Style:
    """One style as defined; None where it says nothing of its own."""

    name: str
    parent: str
    hidden: bool | None = None
    struck: bool | None = None
    height: str | None = None  # "super", "sub", or another word for the line
    table_shown: bool | None = None
    page_shown: bool | None = None


class Styles:
    """The styles of styles.xml and content.xml; answers by family ("paragraph", "text", "table") and name."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._now: Style | None = None
        self.pages: set[str] = set()  # page styles that some style of text begins

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element."""
        name = NAMES[tag]
        if name == "style:style":
            own = attribute(attributes, "style:name")
            shown = attribute(attributes, "style:display-name") or own
            self._now = Style(shown.casefold(), attribute(attributes, "style:parent-style-name"))
            self._styles[f"{attribute(attributes, 'style:family')} {own}"] = self._now
            self.pages.add(attribute(attributes, "style:master-page-name"))
        elif self._now is not None and name == "style:text-properties":
            _take_text_properties(self._now, attributes)
        elif self._now is not None and name == "style:table-properties":
            display = attribute(attributes, "table:display")
            self._now.table_shown = display != "false" if display else None
        elif self._now is not None and name == "style:drawing-page-properties":
            visibility = attribute(attributes, "presentation:visibility")
            self._now.page_shown = visibility != "hidden" if visibility else None

    def end(self, tag: str) -> None:
        """Take in that an element closes."""
        if NAMES[tag] == "style:style":
            self._now = None

    def data(self, text: str) -> None:
        """Styles have no text."""

    def chain(self, family: str, name: str) -> Iterator[Style]:
        """The style and those it builds on, itself first; nothing for one that is not there."""
        for _ in range(_MAX_PARENTS if name else 0):
            style = self._styles.get(f"{family} {name}")
            if style is None:
                return
            yield style
            name = style.parent

    def hidden(self, family: str, name: str) -> bool:
        """Whether words of this style are hidden."""
        return next((s.hidden for s in self.chain(family, name) if s.hidden is not None), False)

    def struck(self, family: str, name: str) -> bool:
        """Whether words of this style are struck out."""
        return next((s.struck for s in self.chain(family, name) if s.struck is not None), False)

    def height(self, name: str) -> str:
        """How words of this text style stand to the line: "super", "sub", or another word."""
        return next((s.height for s in self.chain("text", name) if s.height is not None), "")

    def page_shown(self, name: str) -> bool:
        """Whether a slide of this style is shown."""
        pages = self.chain("drawing-page", name)
        return next((s.page_shown for s in pages if s.page_shown is not None), True)

    def table_shown(self, name: str) -> bool:
        """Whether a table (a sheet) of this style is shown."""
        return next((s.table_shown for s in self.chain("table", name) if s.table_shown is not None), True)


def _take_text_properties(style: Style, attributes: Mapping[str, str]) -> None:
    display = attribute(attributes, "text:display")
    if display:
        style.hidden = display == "none"
    struck = attribute(attributes, "style:text-line-through-style")
    struck = struck or attribute(attributes, "style:text-line-through-type")
    if struck:
        style.struck = struck != "none"
    position = attribute(attributes, "style:text-position")
    if position:
        style.height = _height(position)


def _height(position: str) -> str:
    """A position is a word or a share of the font's height, below the line when it is negative."""
    first = position.split()[0] if position.split() else ""
    if first.endswith("%"):
        return "sub" if first.startswith("-") else "super" if first.strip("0%.") else ""
    return first
