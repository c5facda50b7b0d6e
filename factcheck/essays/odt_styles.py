"""What an OpenDocument text's styles say about its paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.docx.names import Names
from factcheck.essays.manuscript import PartKind

_PREFIXES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg:",
    "http://www.w3.org/1999/xlink": "xlink:",
    "http://purl.org/dc/elements/1.1/": "dc:",
}
_MAX_PARENTS = 20  # styles build on one another in short chains; a circle must end
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


class _Full(dict[str, str]):
    """Turns "prefix:name", as this program writes it, into "{namespace}name"."""

    def __missing__(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        namespace = next(uri for uri, short in _PREFIXES.items() if short == f"{prefix}:")
        self[name] = f"{{{namespace}}}{local}"
        return self[name]


_FULL = _Full()


NAMES = Names(_PREFIXES)


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """Return the attribute `name` ("text:style-name"), or ""."""
    return attributes.get(_FULL[name], "")


@dataclass(slots=True)
class _Style:
    name: str
    parent: str
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None


class Styles:
    """The styles of styles.xml and content.xml; answers for paragraphs and spans by the style's name."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._now: _Style | None = None
        self.furniture: list[str] = []  # "header" and "footer", once for each there is

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element."""
        name = NAMES[tag]
        if name == "style:style":
            own = attribute(attributes, "style:name")
            shown = attribute(attributes, "style:display-name") or own
            self._now = _Style(shown.casefold(), attribute(attributes, "style:parent-style-name"))
            self._styles[f"{attribute(attributes, 'style:family')} {own}"] = self._now
        elif name == "style:text-properties" and self._now is not None:
            display = attribute(attributes, "text:display")
            if display:
                self._now.hidden = display == "none"
            struck = attribute(attributes, "style:text-line-through-style")
            struck = struck or attribute(attributes, "style:text-line-through-type")
            if struck:
                self._now.struck = struck != "none"
            position = attribute(attributes, "style:text-position")
            if position:
                self._now.raised = position.startswith("super")
        elif name in ("style:header", "style:footer"):
            self.furniture.append(name.removeprefix("style:"))

    def end(self, tag: str) -> None:
        """Take in that an element closes."""
        if NAMES[tag] == "style:style":
            self._now = None

    def data(self, text: str) -> None:
        """Styles have no text."""

    def _chain(self, family: str, name: str) -> list[_Style]:
        chain: list[_Style] = []
        while (style := self._styles.get(f"{family} {name}")) is not None and len(chain) < _MAX_PARENTS:
            chain.append(style)
            name = style.parent
        return chain

    def unread(self, family: str, name: str) -> str:
        """What words of this style ("paragraph" or "text" is its family) are to people if they are none of the text."""
        chain = self._chain(family, name)
        if next((style.hidden for style in chain if style.hidden is not None), False):
            return "hidden passage"
        struck = next((style.struck for style in chain if style.struck is not None), False)
        return "struck-out passage" if struck else ""

    def raised(self, name: str) -> bool:
        """Whether words of this text style are raised."""
        return next((s.raised for s in self._chain("text", name) if s.raised is not None), False)

    def kind(self, name: str) -> tuple[PartKind | None, bool]:
        """Return what a paragraph of this style is, None if the style does not say; and if it is set apart."""
        for style in self._chain("paragraph", name):
            if style.name in _KINDS:
                return _KINDS[style.name], False
            if style.name.startswith("heading"):
                return PartKind.HEADING, False
            if "pull quote" in style.name or "pullquote" in style.name:
                return PartKind.PULLQUOTE, False
            if "quot" in style.name:
                return PartKind.BLOCKQUOTE, True
        return None, False
