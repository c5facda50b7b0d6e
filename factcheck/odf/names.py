"""The names of OpenDocument's elements and attributes, in short."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.docx.names import Names

_PREFIXES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw:",
    "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0": "presentation:",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style:",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg:",
    "http://www.w3.org/1999/xlink": "xlink:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext:",
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
