"""The style sheets that a page saved as one file (MHTML) has beside it, put back where the page asks for them.

Browsers save even the sheets that stood in the page apart from it, and those say what it hides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.archive.readers.notes import parsed

_LINK = re.compile(rb"<link\b[^>]{1,5000}>", re.IGNORECASE)
_END = re.compile(rb"</style", re.IGNORECASE)
_MOST = 2_000_000  # bytes of sheets in all


def with_styles(page: bytes, sheets: Mapping[str, bytes]) -> bytes:
    """The page with style elements for links to `sheets` (by their addresses); what is too much is left out."""
    left = _MOST

    def put(link: re.Match[bytes]) -> bytes:
        nonlocal left
        attributes = parsed(link[0][5:-1].decode("utf-8", "replace"))
        rel = attributes.get("rel", "").lower().split()
        sheet = sheets.get(attributes.get("href", "")) if rel == ["stylesheet"] else None
        if sheet is None or len(sheet) > left or _END.search(sheet) or "disabled" in attributes:
            return link[0]
        left -= len(sheet)
        medium = attributes.get("media", "").replace('"', "")
        return b'<style media="%s">%s</style>' % (medium.encode(), sheet)

    return _LINK.sub(put, page)
