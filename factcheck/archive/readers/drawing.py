"""What a drawing within a page does not draw: what is only defined in it, and what its attributes hide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.archive.readers.open_elements import names_of
from factcheck.archive.readers.tags import Tag

DEFINED = names_of("clippath defs marker mask pattern symbol")
_USED = names_of("defs marker pattern symbol")  # what is drawn where something else refers to it
ELEMENTS = DEFINED | names_of("foreignobject g svg switch text textpath tspan")
_NOTHING = re.compile(r"\s*(?:0*\.?0+%?|none|transparent)\s*")
SAYING = re.compile(r"(?:display|opacity|fill(?:-opacity)?)\s*=\s*[\"']?\s*(?:none|transparent|[0.])")
"""What attributes, in lower case, say that may hide a part of a drawing, besides `visibility`."""


def definitions(tags: list[Tag]) -> Iterator[int]:
    """The numbers of start tags in drawings whose elements are not drawn where they stand."""
    drawings = 0
    for number, (closing, name, attributes, _, _) in enumerate(tags):
        if name == "svg" and not attributes.endswith("/"):
            drawings = max(0, drawings - 1) if closing else drawings + 1
        elif name in DEFINED and drawings and not closing:
            yield number


def may_be_drawn(name: str, *, used: bool) -> bool:
    """Whether what is defined so can show words, in a page that draws something that is defined or does not."""
    return used and name in _USED


def stated(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The properties that attributes of a part of a drawing state, with their values."""
    for name in ("display", "visibility", "opacity"):
        if name in attributes:
            yield name, attributes[name].strip()


def is_clear(attributes: Mapping[str, str]) -> bool:
    """Whether words of a drawing have neither a filling nor a line around them."""
    filling = [attributes[name] for name in ("fill", "fill-opacity") if name in attributes]
    line = attributes.get("stroke", "none").strip()
    return line == "none" and any(map(_NOTHING.fullmatch, filling))
