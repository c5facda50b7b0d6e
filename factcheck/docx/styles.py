"""What a Word document's styles say about its paragraphs and runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.docx.names import NAMES, attribute, is_on, is_on_value, is_raised, level

SWITCHES = frozenset(("w:vanish", "w:strike", "w:dstrike"))  # hidden; struck through once, twice
_MAX_BASES = 20  # styles build on one another in short chains; a circle must end


@dataclass(slots=True)
class Style:
    """One style as defined; `base` is the id of the style it builds on."""

    name: str = ""
    base: str = ""
    outline: int | None = None
    numbered: bool | None = None
    height: str = ""
    switches: dict[str, bool] = field(default_factory=dict)


class Styles:
    """The styles of a document, gathered from styles.xml; answers for paragraphs and runs by style id."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._now = Style()
        self.default = ""  # the style of paragraphs that name none

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element of styles.xml."""
        name = NAMES[tag]
        if name == "w:style":
            self._now = Style()
            style_id = attribute(attributes, "w:styleId")
            self._styles[style_id] = self._now
            kind, default = (attribute(attributes, f"w:{name}") for name in ("type", "default"))
            if kind == "paragraph" and default and is_on_value(default):
                self.default = style_id
        elif name == "w:name":
            self._now.name = attribute(attributes, "w:val").casefold()
        elif name == "w:basedOn":
            self._now.base = attribute(attributes, "w:val")
        elif name == "w:outlineLvl":
            self._now.outline = level(attributes)
        elif name == "w:numId":
            self._now.numbered = attribute(attributes, "w:val") != "0"
        elif name == "w:vertAlign":
            self._now.height = attribute(attributes, "w:val")
        elif name == "w:position" and is_raised(attributes):
            self._now.height = "superscript"
        elif name in SWITCHES:
            self._now.switches[name] = is_on(attributes)

    def end(self, tag: str) -> None:
        """Take in that an element of styles.xml closes."""
        if NAMES[tag] == "w:style":
            self._now = Style()

    def data(self, text: str) -> None:
        """Styles have no text."""

    def chain(self, style_id: str) -> list[Style]:
        """The style and those it builds on, itself first; [] for one that is not there."""
        chain: list[Style] = []
        while style_id in self._styles and len(chain) < _MAX_BASES:
            chain.append(self._styles[style_id])
            style_id = chain[-1].base
        return chain

    def hidden(self, style_id: str) -> bool:
        """Whether words of this style are hidden."""
        return self.switches(style_id).get("w:vanish", False)

    def switches(self, style_id: str) -> dict[str, bool]:
        """What the style and those it builds on say of SWITCHES, the style itself before its bases."""
        found: dict[str, bool] = {}
        for style in reversed(self.chain(style_id)):
            found.update(style.switches)
        return found

    def height(self, style_id: str) -> str:
        """At which height words of this style stand: "superscript", "subscript", or another word for the line."""
        return next((style.height for style in self.chain(style_id) if style.height), "")

    def struck(self, style_id: str) -> bool:
        """Whether words of this style are struck out."""
        switches = self.switches(style_id)
        return switches.get("w:strike", False) or switches.get("w:dstrike", False)
