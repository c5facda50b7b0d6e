"""Pages in the fields of feeds (RSS, Atom) whose markup is written as characters: `&lt;p&gt;` for a paragraph."""

from __future__ import annotations

import html
import re

from factcheck.archive.readers.characters import Characters
from factcheck.archive.readers.tags import ACTIONS, BLANK, LINE, SPACE
from factcheck.archive.readers.textmap import Writer

_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_BEGINNING = 3_000  # characters in which a feed says that it is one
# Markup: an element that ends, or one that needs no end. What has neither speaks of elements, or compares.
_ELEMENTS = (
    "a|abbr|article|b|blockquote|cite|code|dd|del|div|dl|dt|em|figcaption|figure|h[1-6]|i|li|ol|p|pre|q|s|section|small"
    "|span|strong|sub|sup|table|tbody|td|th|tr|u|ul"
)
_MARKUP = re.compile(
    rf"&lt;/(?:{_ELEMENTS})\s?&gt;|&lt;(?:br|hr|img|p)(?:[\s/](?:(?!&[lg]t;).){0, 2000})?&gt;",
    re.IGNORECASE | re.DOTALL,
)
_TOKEN = re.compile(
    r"&lt;(?P<closing>/?)(?P<name>[a-zA-Z][\w:-]*)(?:[\s/](?:(?!&[lg]t;).){0,2000})?&gt;"
    r"|(?P<comment>&lt;!--)"
    r"|&amp;(?P<reference>#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});",
    re.DOTALL,
)
_COMMENT_END = "--&gt;"
_UNSEEN = ("script", "style", "iframe")


def is_feed(source: str) -> bool:
    """Whether XML is a feed."""
    return _FEED.search(source[:_BEGINNING]) is not None


class EscapedPages:
    """Writes the fields of a feed: the characters of markup as markup, other characters as they are."""

    def __init__(self, source: str, writer: Writer, characters: Characters) -> None:
        self._source = source
        self._writer = writer
        self._characters = characters

    def write(self, start: int, end: int, text: str) -> None:
        """Write `text`, the characters between two tags of the feed."""
        if "&lt;" in text and _MARKUP.search(text):
            self._page(start, end)
        else:
            self._characters.write(start, end, text)

    def _page(self, start: int, end: int) -> None:
        source, unseen = self._source, ""
        position = start
        for token in _TOKEN.finditer(source, start, end):
            at, name = token.start(), (token["name"] or "").lower()
            if at < position:  # in a comment
                continue
            if not unseen and at > position:
                self._characters.write(position, at, source[position:at])
            position = self._comment_end(token.end(), end) if token["comment"] else token.end()
            if unseen or (name in _UNSEEN and not token["closing"]):
                unseen = "" if token["closing"] and name == unseen else unseen or name
            elif token["reference"]:
                self._reference(token["reference"], at, position)
            elif name:
                self._tag(name)
        if position < end and not unseen:
            self._characters.write(position, end, source[position:end])

    def _comment_end(self, start: int, end: int) -> int:
        """Where a comment ends; one that does not goes on to the end of the field."""
        closed = self._source.find(_COMMENT_END, start, end)
        return closed + len(_COMMENT_END) if closed >= 0 else end

    def _reference(self, name: str, start: int, end: int) -> None:
        """Write the character that a reference in the page stands for, which the feed has escaped once more."""
        character = html.unescape(f"&{name};")
        if character.isspace():
            self._writer.space()
        elif character.isprintable():
            self._writer.insert(character, start, end)

    def _tag(self, name: str) -> None:
        action, name = ACTIONS[name]
        if action == SPACE:
            self._writer.space()
        elif action in (LINE, BLANK) or name == "pre":
            self._writer.line_break(BLANK if name == "pre" else action)
