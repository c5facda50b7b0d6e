"""Pages that say little or nothing by themselves: their text comes by scripts, or stands in other documents."""

from __future__ import annotations

import html
import re

from factcheck.archive.address import shown
from factcheck.archive.metadata.linked_data import objects
from factcheck.archive.readers.page import Page
from factcheck.text.counting import counted

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
_TAG = re.compile(r"<[^<>]{0,1000}>")
_NO_LETTERS = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"[.!?\u3002\uff01\uff1f\u061f\u06d4\u0964\n]+")
_ARTICLE_FROM = 200  # code points; less may be a teaser
_SENTENCE_FROM = 12  # letters and figures; shorter ones stand on any page
_MOST_SENTENCES = 300


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
    if size := unshown_article(page, full):
        flags.append(
            f"an article of {counted(size, 'character')} stands in the page's data for search engines only (JSON-LD): "
            "it is in no text here; saved by a browser that shows it, the page can be attached as a file"
        )
    size = len(full.removeprefix(page.notes.title).strip())
    if size <= _LITTLE:
        flags += _of_little(page, size)
    return flags


def unshown_article(page: Page, full: str) -> int:
    """How long the longest article in the JSON-LD of a page is most of whose sentences are not in its full text.

    0 when there is none: search engines are told an article that readers are shown too.
    """
    bodies = [node["articleBody"] for node in objects(tuple(page.notes.linked_data)) if "articleBody" in node]
    articles = [_TAG.sub(" ", html.unescape(body)).strip() for body in bodies if isinstance(body, str)]
    article = max(articles, key=len, default="")
    if len(article) < _ARTICLE_FROM:
        return 0
    letters = _letters(full)
    sentences = [s for s in map(_letters, _SENTENCE_END.split(article)) if len(s) >= _SENTENCE_FROM]
    sentences = sentences[:: len(sentences) // _MOST_SENTENCES + 1]
    shown = sum(1 for sentence in sentences if sentence in letters)
    return len(article) if 2 * shown < len(sentences) else 0


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()


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
