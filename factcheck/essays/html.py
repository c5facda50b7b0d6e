"""HTML: what a reader of the page sees, of the article where the page has one."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.errors import BadInput
from factcheck.essays.composer import Composer, Format
from factcheck.essays.decoding import decode
from factcheck.essays.html_article import WHOLE_PAGE, Held, Scope, is_article, of_article, of_text
from factcheck.essays.html_walk import HtmlWalk
from factcheck.essays.manuscript import Manuscript

FORMAT = Format("html", "text/html")
_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE)
# what a word processor made of a document, all of which is the draft: Google Docs, Word, LibreOffice
_DOCUMENT = re.compile(
    r"<body[^>]{0,200}\bdoc-content\b|<meta[^>]{0,50}\bgenerator\b[^>]{0,50}(?:Microsoft Word|LibreOffice|OpenOffice)",
    re.IGNORECASE,
)
_SUBSET = re.compile(r"\s*(?:<\?[^>]{0,500}\?>\s*)?<!doctype[^>\[]{0,500}\[", re.IGNORECASE)


def read_html(
    data: bytes, name: str, charset: str = "", article: Callable[[], str] = str, before: str = ""
) -> Manuscript:
    """Return the manuscript in an HTML page; what a server said of its `charset` goes before its own word.

    `article` gives the main text of the page: where the page has much more, what stands around that is not read.
    `before` is the text as it was read before, which is read again. Raises BadInput.
    """
    source = decode(data, name, charset or _declared(data))
    if _SUBSET.match(source):
        raise BadInput(f"{name} declares entities of its own in its document type", "save it as plain HTML")
    composer = Composer(name)
    scope = _scope(source)
    title = _walk(source, composer, name, scope)
    whole = composer.finish(FORMAT)
    main = "" if before or _DOCUMENT.search(source) else article()
    if whole.text == before or not (before or main) or (main and is_article(whole, main, scope)):
        return whole
    held = Held(name)
    _walk(source, held, name, WHOLE_PAGE)
    chosen = of_text(held.passages, before) if before else of_article(held.passages, main, title, scope)
    held.release(chosen)
    return held.finish(FORMAT) if chosen else whole


def _walk(source: str, composer: Composer, name: str, scope: Scope) -> str:
    """Feed a page to a composer; return what the page calls itself."""
    walk = HtmlWalk(source, composer, name, scope.name, scope.headline_outside)
    walk.feed(0, len(source))
    walk.flush()
    composer.fallback_title = walk.title
    return walk.title


def _declared(data: bytes) -> str:
    head = data[:4096]
    match = _XML_ENCODING.match(head) or _CHARSET.search(head)
    return match[1].decode("ascii") if match else ""


def _scope(source: str) -> Scope:
    """Return the element that holds the draft, the one article or main part of a page."""
    for name in ("article", "main"):
        found = [match.start() for match in re.finditer(rf"<{name}[\s>]", source, re.IGNORECASE)]
        if len(found) == 1:
            close = re.compile(rf"</{name}[\s>]", re.IGNORECASE).search(source, found[0])
            reach = range(found[0], close.start() if close else len(source))
            within = re.compile(r"<h1[\s>]", re.IGNORECASE).search(source, reach.start, reach.stop)
            return Scope(name, within is None, reach)
    return WHOLE_PAGE
