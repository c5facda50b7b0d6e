"""Cuts HTML into tags and text, each with the place where it stood.

Parsers that build a tree (lxml, Beautiful Soup, html5lib) do not say where a stretch of text stood, which the
map back to the document needs; so the cutting, as the HTML Standard describes it
(https://html.spec.whatwg.org/multipage/parsing.html#tokenization), is done here, in one pass and linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

# Elements whose content is text up to their end tag, whatever it looks like.
RAW = {
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
}  # fmt: skip
_MAX_ATTRIBUTES = 500

_OPENS = re.compile(r"<(?=[!?a-zA-Z]|/[a-zA-Z])")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[\s/]*(>?)")
_ATTRIBUTE = re.compile(
    r"(?:([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*)))?|=+)[\s/]*(>?)", re.DOTALL
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,40};?)")


class Token(NamedTuple):
    """A start tag, an end tag, or a stretch of text ("" is its name), at `start:end` of the source."""

    name: str
    start: int
    end: int
    closing: bool = False
    attributes: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """Return the value of an attribute, references resolved, or ""."""
        for key, value in self.attributes:
            if key == name:
                return resolved(value)
        return ""

    def has(self, name: str) -> bool:
        """Whether the tag has the attribute."""
        return any(key == name for key, _ in self.attributes)


def tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tags and texts of `source[start:end]`; comments and declarations are passed over."""
    at = start
    while at < end:
        opening = _OPENS.search(source, at, end)
        mark = opening.start() if opening else end
        if mark > at:
            yield Token("", at, mark)
        if mark >= end:
            return
        tag = _TAG.match(source, mark, end)
        if tag is None:
            at = _past_declaration(source, mark, end)
            continue
        token = _tag(source, end, tag)
        if token is None:
            return  # the document breaks off inside a tag
        yield token
        at = token.end
        if token.name in RAW and not token.closing:
            at = _raw_end(source, token.name, at, end)
            if at > token.end:
                yield Token("", token.end, at)


def _past_declaration(source: str, mark: int, end: int) -> int:
    if source.startswith("<!--", mark):
        if source.startswith((">", "->"), mark + 4):
            return source.index(">", mark) + 1
        close, width = source.find("-->", mark + 4, end), 3
    else:
        close, width = source.find(">", mark, end), 1
    return end if close < 0 else close + width


def _tag(source: str, end: int, tag: re.Match[str]) -> Token | None:
    name, closing = tag[2].lower(), bool(tag[1])
    if tag[3]:
        return Token(name, tag.start(), tag.end(), closing)
    attributes: list[tuple[str, str]] = []
    at = tag.end()
    while len(attributes) < _MAX_ATTRIBUTES and (match := _ATTRIBUTE.match(source, at, end)):
        key, double, single, bare, close = match.groups()
        attributes.append(((key or "").lower(), double or single or bare or ""))
        at = match.end()
        if close:
            return Token(name, tag.start(), at, closing, tuple(attributes))
    at = source.find(">", at, end)  # no tag of a draft has so many attributes
    return None if at < 0 else Token(name, tag.start(), at + 1, closing, tuple(attributes))


def _raw_end(source: str, name: str, at: int, end: int) -> int:
    if name == "plaintext":
        return end
    match = re.compile(rf"</{name}[\s/>]", re.IGNORECASE).search(source, at, end)
    return match.start() if match else end


def characters(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the text of `source[start:end]` in stretches, character references resolved: text, start, end."""
    at = start
    if source.find("&", start, end) >= 0:
        for match in _REFERENCE.finditer(source, start, end):
            character = unescape(match[0])
            if character == match[0]:
                continue
            if match.start() > at:
                yield source[at : match.start()], at, match.start()
            if character:
                yield character, match.start(), match.end()
            at = match.end()
    if at < end:
        yield source[at:end], at, end


def resolved(value: str) -> str:
    """Return an attribute's value with its character references resolved."""
    return _REFERENCE.sub(lambda match: unescape(match[0]), value) if "&" in value else value
