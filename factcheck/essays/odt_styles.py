"""What an OpenDocument text's styles say about its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.essays.manuscript import PartKind
from factcheck.odf.names import NAMES
from factcheck.odf.styles import Styles as _Styles

_KINDS = {
    "title": PartKind.HEADLINE,
    "subtitle": PartKind.STANDFIRST,
    "standfirst": PartKind.STANDFIRST,
    "caption": PartKind.CAPTION,
    "illustration": PartKind.CAPTION,
    "figure": PartKind.CAPTION,
    "table": PartKind.CAPTION,
    "drawing": PartKind.CAPTION,
}


class Styles(_Styles):
    """The styles of styles.xml and content.xml; answers for paragraphs and spans by the style's name."""

    def __init__(self) -> None:
        super().__init__()
        self.furniture: list[str] = []  # "header" and "footer", once for each there is

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element."""
        super().start(tag, attributes)
        name = NAMES[tag]
        if name in ("style:header", "style:footer"):
            self.furniture.append(name.removeprefix("style:"))

    def unread(self, family: str, name: str) -> str:
        """What words of this style ("paragraph" or "text" is its family) are to people if they are none of the text."""
        if self.hidden(family, name):
            return "hidden passage"
        return "struck-out passage" if self.struck(family, name) else ""

    def raised(self, name: str) -> bool:
        """Whether words of this text style are raised."""
        return self.height(name) == "super"

    def kind(self, name: str) -> tuple[PartKind | None, bool]:
        """Return what a paragraph of this style is, None if the style does not say; and if it is set apart."""
        for style in self.chain("paragraph", name):
            if style.name in _KINDS:
                return _KINDS[style.name], False
            if style.name.startswith("heading"):
                return PartKind.HEADING, False
            if "pull quote" in style.name or "pullquote" in style.name:
                return PartKind.PULLQUOTE, False
            if "quot" in style.name:
                return PartKind.BLOCKQUOTE, True
        return None, False
