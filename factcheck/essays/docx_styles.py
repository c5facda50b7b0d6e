"""What a Word document's styles and relationships say about its paragraphs."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.essays.manuscript import PartKind

_W = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",  # the strict variant of ISO/IEC 29500
)
_R = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_PREFIXES = {
    **dict.fromkeys(_W, "w:"),
    **dict.fromkeys(_R, "r:"),
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "urn:schemas-microsoft-com:vml": "v:",
}
_OFF = {"0", "false", "off"}
_MAX_BASES = 20  # styles build on one another in short chains; a circle must end


class Names(dict[str, str]):
    """Turns "{namespace}name" into "prefix:name" with the usual prefixes; other namespaces get "?:"."""

    def __missing__(self, tag: str) -> str:
        namespace, _, local = tag.removeprefix("{").rpartition("}")
        short = _PREFIXES.get(namespace, "?:" if namespace else "") + local
        if len(self) < 10_000:  # names are the document's to invent
            self[tag] = short
        return short


NAMES = Names()


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """Return the attribute `name` of the namespace of Word or of relationships ("w:val", "r:id"), or ""."""
    prefix, _, local = name.partition(":")
    for namespace in _W if prefix == "w" else _R:
        value = attributes.get(f"{{{namespace}}}{local}")
        if value is not None:
            return value
    return ""


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch such as w:vanish is on: it is, unless its value says otherwise."""
    return attribute(attributes, "w:val").lower() not in _OFF


@dataclass(slots=True)
class Style:
    """One style as defined; `base` is the id of the style it builds on."""

    name: str = ""
    base: str = ""
    outline: int | None = None
    numbered: bool | None = None
    hidden: bool | None = None


class Styles:
    """The styles of a document, gathered from styles.xml; answers for paragraphs and runs by style id."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._now = Style()
        self._skip = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element of styles.xml."""
        name = NAMES[tag]
        if name == "w:style":
            self._now = Style()
            self._styles[attribute(attributes, "w:styleId")] = self._now
        elif name == "w:name":
            self._now.name = attribute(attributes, "w:val").casefold()
        elif name == "w:basedOn":
            self._now.base = attribute(attributes, "w:val")
        elif name == "w:outlineLvl":
            self._now.outline = level(attributes)
        elif name == "w:numId":
            self._now.numbered = attribute(attributes, "w:val") != "0"
        elif name == "w:vanish":
            self._now.hidden = is_on(attributes)

    def end(self, tag: str) -> None:
        """Take in that an element of styles.xml closes."""
        if NAMES[tag] == "w:style":
            self._now = Style()

    def data(self, text: str) -> None:
        """Styles have no text."""

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id in self._styles and len(chain) < _MAX_BASES:
            chain.append(self._styles[style_id])
            style_id = chain[-1].base
        return chain

    def hidden(self, style_id: str) -> bool:
        """Whether words of this style are hidden."""
        return next((style.hidden for style in self._chain(style_id) if style.hidden is not None), False)

    def kind(self, style_id: str, outline: int | None, numbered: bool | None) -> tuple[PartKind | None, bool]:
        """Return what a paragraph is, None for an entry of a table of contents; and if it is set apart.

        `outline` and `numbered` are what the paragraph itself says, None where it is silent.
        """
        chain = self._chain(style_id)
        for style in chain:
            if style.name.startswith("toc ") or style.name == "table of figures":
                return None, False
            known = _kind_of_name(style.name)
            if known is not None:
                return known, False
            if "quot" in style.name or style.name == "block text":
                return PartKind.PARAGRAPH, True
        levels = [outline, *(style.outline for style in chain)]
        if next((found for found in levels if found is not None), 9) < 9:
            return PartKind.HEADING, False
        numbers = [numbered, *(style.numbered for style in chain)]
        if next((found for found in numbers if found is not None), False):
            return PartKind.LIST_ITEM, False
        return PartKind.PARAGRAPH, False


def _kind_of_name(name: str) -> PartKind | None:
    if name.startswith("heading ") and name[8:].isdigit():
        return PartKind.HEADING
    if name.startswith(("list bullet", "list number")):
        return PartKind.LIST_ITEM
    if "pull quote" in name or "pullquote" in name:
        return PartKind.PULLQUOTE
    return _KINDS.get(name)


_KINDS = {
    "title": PartKind.HEADLINE,
    "headline": PartKind.HEADLINE,
    "subtitle": PartKind.STANDFIRST,
    "standfirst": PartKind.STANDFIRST,
    "dek": PartKind.STANDFIRST,
    "deck": PartKind.STANDFIRST,
    "caption": PartKind.CAPTION,
}


def level(attributes: Mapping[str, str]) -> int | None:
    """Return the outline level of w:outlineLvl, 0 to 9 (9: body text), or None if it is no number."""
    value = attribute(attributes, "w:val")
    return int(value) if len(value) == 1 and value in "0123456789" else None


class Relations:
    """The relationships of a part: ids to web addresses, kinds to the parts they lead to."""

    def __init__(self, base: str) -> None:
        self._base = base
        self.addresses: dict[str, str] = {}
        self.parts: dict[str, list[str]] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in an element of a .rels part."""
        target = attributes.get("Target", "")
        kind = attributes.get("Type", "").rpartition("/")[2]
        if attributes.get("TargetMode") == "External":
            self.addresses[attributes.get("Id", "")] = target
        elif kind and target:
            path = posixpath.normpath(posixpath.join("/", self._base, target)).lstrip("/")
            self.parts.setdefault(kind, []).append(path)

    def end(self, tag: str) -> None:
        """Relationships are flat."""

    def data(self, text: str) -> None:
        """Relationships have no text."""
