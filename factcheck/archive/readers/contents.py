"""Elements in which there are no tags, or none that count: scripts, styles, titles, templates."""

from __future__ import annotations

import re

from factcheck.archive.readers.characters import Characters
from factcheck.archive.readers.notes import parsed
from factcheck.archive.readers.page import Page
from factcheck.archive.readers.tags import BLANK, ENDS

_TEMPLATE = re.compile(r"<(/?)template(?=[\s/>])[^>]*+>", re.IGNORECASE)
_XML = re.compile("[\ufeff \t\r\n]*<[?]xml")
_COMMENT_END = re.compile(r"--!?>")


def dialect(source: str, declared: str) -> tuple[bool, bool]:
    """Whether a slash ends an element in a document served as this media type, and whether it is XML that is no page.

    A page that is served as HTML is read as browsers do, even if it begins as XML does.
    """
    begins = _XML.match(source) is not None
    slashes = declared.endswith("xml") or (begins and declared != "text/html")
    return slashes, (begins or slashes) and "<html" not in source[:2000]


class Contents:
    """Reads such elements of a page from where their start tags end, and says where to go on."""

    def __init__(self, page: Page, characters: Characters) -> None:
        self._page = page
        self._source = page.writer.source
        self._characters = characters
        self.write = characters.write  # what is all characters
        self._unclosed: set[str] = set()  # elements known not to close: looked for once, not at each tag

    def declaration(self, start: int, end: int) -> int:
        """Pass over a comment, doctype or processing instruction."""
        source = self._source
        if not source.startswith("<!--", start):
            closing = source.find(">", end)
            return len(source) if closing < 0 else closing + 1
        if source.startswith((">", "->"), end):
            return source.index(">", end) + 1
        closed = _COMMENT_END.search(source, end)
        if closed is None:
            self._page.flags.append("a comment never closes: what follows it is not shown by any browser")
            return len(source)
        return closed.end()

    def unseen(self, name: str, attributes: str, end: int, *, inert: bool) -> int:
        """Pass over what no reader sees; styles are noted unless they are `inert`."""
        closed = ENDS[name].search(self._source, end)
        if closed is None:
            self._page.flags.append(
                f"a {name} element never closes: what follows it is not shown by any browser"
            )
            return len(self._source)
        if closed.start() > end:
            if name == "script" and "ld+json" in attributes:
                self._page.notes.linked(self._source, end, closed.start())
            else:
                self._page.unseen.append((end, closed.start()))
                if name == "style" and not inert:
                    self._style(attributes, end, closed.start())
        return closed.start()

    def _style(self, attributes: str, start: int, end: int) -> None:
        """Note the text of a style element."""
        said = parsed(attributes)
        if said.get("type", "text/css").strip().lower() in ("", "text/css"):
            self._page.styles.append((self._source[start:end], said.get("media", "")))

    def characters(self, name: str, end: int) -> int:
        """Read what is all characters, on lines of its own."""
        writer = self._page.writer
        writer.line_break(BLANK)
        closed = None if name in self._unclosed else ENDS[name].search(self._source, end)
        if closed is None:
            return self._never_closes(name, end)
        if closed.start() > end:
            self.write(end, closed.start(), self._source[end : closed.start()])
            if name == "title":
                self._page.notes.titled(self._source[end : closed.start()])
        writer.line_break(BLANK)
        return closed.start()

    def literal(self, name: str, end: int) -> int:
        """Read what is written as it stands, tags and references too; without an end it goes on to that of the page."""
        closed = None if name == "plaintext" else ENDS[name].search(self._source, end)
        stop = closed.start() if closed else len(self._source)
        self._characters.literal(end, stop)
        return stop

    def template(self, end: int) -> int:
        """Pass over a template, whose content is inert; templates nest."""
        if "template" in self._unclosed:
            return end
        depth = 1
        for found in _TEMPLATE.finditer(self._source, end):
            depth += -1 if found[1] else 1
            if not depth:
                self._page.unseen.append((end, found.start()))
                return found.end()
        return self._never_closes("template", end)

    def _never_closes(self, name: str, end: int) -> int:
        if name not in self._unclosed:
            self._unclosed.add(name)
            self._page.flags.append(f"a {name} element never closes")
        return end
