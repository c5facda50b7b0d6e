"""Cuts HTML into tags and text, each with the place where it stood.

Parsers that build a tree (lxml, Beautiful Soup, html5lib) do not say where a stretch of text stood, which the
map back to the document needs; so the cutting, as the HTML Standard describes it
(https://html.spec.whatwg.org/multipage/parsing.html#tokenization), is done here, in one pass and linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

# Elements whose content is text up to their end tag, whatever it looks like.
RAW = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"}

_TAG = re.compile(r"</?([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"[\s/]*(?:([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*)))?|=)", re.DOTALL
)
_REST = re.compile(r"[\s/]*>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,40};?)")


@dataclass(frozen=True, slots=True)
class Token:
    """A start tag, an end tag, or a stretch of text ("" is its name), at `start:end` of the source."""

    name: str
    start: int
    end: int
    closing: bool = False
    attributes: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """Return the value of an attribute, references resolved, or ""."""
        return next((unescape_short(value) for key, value in self.attributes if key == name), "")

    def has(self, name: str) -> bool:
        """Whether the tag has the attribute."""
        return any(key == name for key, _ in self.attributes)


def tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """Yield the tags and texts of `source[start:end]`; comments and declarations are passed over."""
    at = start
    while at < end:
        mark = source.find("<", at, end)
        while mark >= 0 and not _opens_markup(source, mark):
            mark = source.find("<", mark + 1, end)
        if mark < 0:
            mark = end
        if mark > at:
            yield Token("", at, mark)
        if mark >= end:
            return
        tag = _TAG.match(source, mark, end)
        if tag is None:
            at = _past_declaration(source, mark, end)
            continue
        token = _tag(source, mark, end, tag)
        if token is None:
            return  # the document breaks off inside a tag
        yield token
        at = token.end
        if token.name in RAW and not token.closing:
            at = _raw_end(source, token.name, at, end)
            if at > token.end:
                yield Token("", token.end, at)


def _opens_markup(source: str, mark: int) -> bool:
    following = source[mark + 1 : mark + 3]
    if following[:1] in ("!", "?"):
        return True
    letter = following[1:] if following[:1] == "/" else following[:1]
    return letter.isascii() and letter.isalpha()


def _past_declaration(source: str, mark: int, end: int) -> int:
    if source.startswith("<!--", mark):
        if source.startswith((">", "->"), mark + 4):
            return source.index(">", mark) + 1
        close, width = source.find("-->", mark + 4, end), 3
    else:
        close, width = source.find(">", mark, end), 1
    return end if close < 0 else close + width


def _tag(source: str, mark: int, end: int, tag: re.Match[str]) -> Token | None:
    at, attributes = tag.end(), []
    while not (rest := _REST.match(source, at, end)):
        match = _ATTRIBUTE.match(source, at, end)
        if match is None or match.end() == at:
            return None
        if match[1]:
            value = next((group for group in match.groups()[1:] if group is not None), "")
            attributes.append((match[1].lower(), value))
        at = match.end()
    closing = source[mark + 1] == "/"
    return Token(tag[1].lower(), mark, rest.end(), closing, () if closing else tuple(attributes[:100]))


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


def unescape_short(value: str) -> str:
    """Return an attribute's value with its references resolved."""
    return _REFERENCE.sub(lambda match: unescape(match[0]), value) if "&" in value else value
