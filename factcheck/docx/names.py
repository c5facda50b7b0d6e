"""The names of Word's elements and attributes, in short, and what the simplest of them say."""

from __future__ import annotations

import re
from collections.abc import Mapping

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"  # the strict variant of ISO/IEC 29500
_W = (TRANSITIONAL, STRICT)
_R = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_PREFIXES = {
    **dict.fromkeys(_W, "w:"),
    **dict.fromkeys(_R, "r:"),
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    **dict.fromkeys(MATH, "m:"),
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic:",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic:",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm:",
    "urn:schemas-microsoft-com:vml": "v:",
}
_OFF = {"0", "false", "off"}
_RAISED = 4  # half points; less is for looks
_SYMBOL = re.compile(r"[0-9A-Fa-f]{1,4}")

# What stands for a character within a run; elsewhere w:tab is a tab stop.
CHARACTERS = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad",
}  # fmt: skip


class Names(dict[str, str]):
    """Turns "{namespace}name" into "prefix:name" by `prefixes`, namespace to prefix; other namespaces get "?:"."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, tag: str) -> str:
        namespace, _, local = tag.removeprefix("{").rpartition("}")
        short = self._prefixes.get(namespace, "?:" if namespace else "") + local
        if len(self) < 10_000:  # names are the document's to invent
            self[tag] = short
        return short


NAMES = Names(_PREFIXES)


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """Return the attribute `name` of the namespace of Word or of relationships ("w:val", "r:id"), or ""."""
    prefix, _, local = name.partition(":")
    for namespace in _W if prefix == "w" else _R:
        value = attributes.get(f"{{{namespace}}}{local}")
        if value is not None:
            return value
    return ""


def formula_value(attributes: Mapping[str, str], otherwise: str) -> str:
    """Return m:val, or what stands for it where it is not given."""
    found = (attributes.get(f"{{{namespace}}}val") for namespace in MATH)
    return next((value for value in found if value is not None), otherwise)


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch such as w:vanish is on: it is, unless its value says otherwise."""
    return is_on_value(attribute(attributes, "w:val"))


def is_on_value(value: str) -> bool:
    """Whether the value of a switch turns it on."""
    return value.lower() not in _OFF


def is_raised(attributes: Mapping[str, str]) -> bool:
    """Whether w:position lifts words as far above the line as figures are raised; it counts in half points."""
    value = attribute(attributes, "w:val").removesuffix("pt")
    return value.isascii() and value.isdigit() and int(value[:4]) >= _RAISED


def level(attributes: Mapping[str, str]) -> int | None:
    """Return the outline level of w:outlineLvl, 0 to 9 (9: body text), or None if it is no number."""
    value = attribute(attributes, "w:val")
    return int(value) if len(value) == 1 and value in "0123456789" else None


def symbol(attributes: Mapping[str, str]) -> str:
    """Return the character of w:sym, "" if it is none."""
    return coded(attribute(attributes, "w:char"))


def coded(code: str) -> str:
    """Return the character of a code in hexadecimal, as w:sym has it; "" if it is none."""
    number = int(code, 16) if _SYMBOL.fullmatch(code) else 0
    return chr(number) if number >= 32 and not 0xD800 <= number < 0xE000 else ""
