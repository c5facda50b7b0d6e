"""Pages that say little or nothing by themselves: their text comes by scripts, or stands in other documents."""

from __future__ import annotations

import re

from factcheck.archive.address import shown
from factcheck.archive.readers.page import Page

_BARE = 1_000  # code points up to which a page that asks for JavaScript is taken at its word
_ALMOST_NONE = 60  # code points besides the title; so few may be a name, a word of waiting
_LITTLE = 300  # and so few a line above a frame and one below
_NEEDS_SCRIPT = re.compile(
    r"(?:enable|need|requires?|activate|without) java ?script|javascript (?:aktiv|désactivé)", re.I
)
_SCRIPT = re.compile(r"<script(?![^>]{0,200}ld\+json)", re.IGNORECASE)
_ONWARD = re.compile(r"location\s*(?:\.\s*(?:href|replace|assign)\s*)?(?:=(?!=)|\()")
_REFRESH = re.compile(r"url\s*=?\s*[\"']?([^\"'>]*)", re.IGNORECASE)
_FRAME = re.compile(
    r"<(?:iframe|embed|object)\s[^>]{0,2000}?(?:src|data)\s*=\s*[\"']?\s*(?!about:|javascript:|data:|[\"'\s>])",
    re.IGNORECASE,
)


def bare_flags(page: Page, full: str) -> list[str]:
    """What to tell of a page of little text."""
    flags = []
    if len(full) < _BARE and _NEEDS_SCRIPT.search(full):
        flags.append("the page says that it needs JavaScript: its text may not be there")
    refreshed = [value for name, value in page.notes.metas if name == "refresh"]
    if len(full) < _BARE and (onward := next(filter(None, map(_REFRESH.search, refreshed)), None)):
        flags.append(f"the page sends its reader on to {shown(onward[1].strip()) or 'another address'}")
    if page.notes.frames:
        flags.append("a frameset: its text is in other documents")
    size = len(full.removeprefix(page.notes.title).strip())
    if size <= _LITTLE:
        flags += _of_little(page, size)
    return flags


def _of_little(page: Page, size: int) -> list[str]:
    source = page.writer.source
    flags = []
    if size <= _ALMOST_NONE and _SCRIPT.search(source):
        scripts = [source[start:end] for start, end in page.unseen if end - start < _BARE]
        if any(map(_ONWARD.search, scripts)):
            flags.append("the page sends its reader on to another address by a script")
        else:
            flags.append("the page shows almost no text without scripts: its text may not be there")
    if not page.notes.frames and _FRAME.search(source):
        flags.append("a page of little text with another document in it: its text may be there")
    return flags
