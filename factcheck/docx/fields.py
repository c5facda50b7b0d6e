"""Word's fields: a code, of which nothing is read but addresses, and a result, which is text."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as NotBase64
from dataclasses import dataclass
from html import unescape
from typing import Protocol

_MAX_CODE = 100_000  # characters of a code that are looked at
_MAX_DEPTH = 50  # fields within fields; Word itself stops at 20
_HYPERLINK = re.compile(r"\s*HYPERLINK\s+\"([^\"]{1,2000})\"", re.IGNORECASE)
# Citation programs (Zotero, Mendeley) keep the record of the cited work in the code, as JSON of this scheme:
# https://github.com/citation-style-language/schema
_CITED_ADDRESS = re.compile(r"\"URL\"\s*:\s*\"(https?:[^\"\\\s]{1,2000})\"")
_CITED_DOI = re.compile(r"\"DOI\"\s*:\s*\"(10\.[^\"\\\s]{1,200})\"")
# EndNote keeps it as XML, in the code or, in base64, beside it
_ENDNOTE_ADDRESS = re.compile(r"<url>(?:<style[^>]{0,200}>)?\s{0,9}(https?:[^<\s]{1,2000})")
_ENDNOTE_DOI = re.compile(r"<electronic-resource-num>(?:<style[^>]{0,200}>)?\s{0,9}(10\.[^<\s]{1,200})")
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)


class Linked(Protocol):
    """What takes in the links that fields make of words."""

    def open_link(self, address: str) -> None:
        """The words from here on lead to an address."""

    def close_link(self) -> None:
        """The words of the link opened last end."""


@dataclass(slots=True)
class _Field:
    code: str = ""
    data: str = ""
    in_result: bool = False
    linked: Linked | None = None
    links: int = 0


class Fields:
    """The fields that are open at a place in the document."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._ignored = 0
        self._codes = 0

    @property
    def in_code(self) -> bool:
        """Whether what stands here is code, not text."""
        return self._codes > 0

    @property
    def in_contents(self) -> bool:
        """Whether what stands here is a table of contents."""
        return any(field.in_result and _CONTENTS.match(field.code) for field in self._open)

    def begin(self, code: str = "") -> None:
        """A field begins with its code."""
        if len(self._open) >= _MAX_DEPTH:
            self._ignored += 1
            return
        self._open.append(_Field(code))
        self._codes += 1

    def add_code(self, text: str) -> None:
        """Take in a stretch of the code of the innermost field."""
        if self._open and len(self._open[-1].code) < _MAX_CODE:
            self._open[-1].code += text

    def add_data(self, text: str) -> None:
        """Take in a stretch of what a program keeps beside the code of the innermost field."""
        if self._open and len(self._open[-1].data) < _MAX_CODE:
            self._open[-1].data += text

    def separate(self, words: Linked | None) -> None:
        """The code ends and the result begins; addresses in the code become links on the result."""
        if self._ignored or not self._open or self._open[-1].in_result:
            return
        innermost = self._open[-1]
        innermost.in_result = True
        self._codes -= 1
        if words is not None and not self.in_code:
            innermost.linked = words
            for address in reversed(
                addresses_in(innermost.code, innermost.data)
            ):  # the last opened is closed first
                words.open_link(address)
                innermost.links += 1

    def end(self, words: Linked | None) -> None:
        """The innermost field ends."""
        if self._ignored:
            self._ignored -= 1
        elif self._open:
            closed = self._open.pop()
            self._codes -= not closed.in_result
            if closed.linked is words and words is not None:
                for _ in range(closed.links):
                    words.close_link()


def addresses_in(code: str, data: str = "") -> list[str]:
    """Return the web addresses a field's code leads to: of a hyperlink, or of the works it cites; `data` is what a
    program keeps beside it, in base64.
    """
    match = _HYPERLINK.match(code)
    if match:
        return [match[1]]
    if "EN.CITE" in code:
        code += _decoded(data)
        cited = [unescape(found[1]) for found in _ENDNOTE_ADDRESS.finditer(code)]
        cited += [f"https://doi.org/{unescape(found[1])}" for found in _ENDNOTE_DOI.finditer(code)]
    elif "CSL_CITATION" in code or "CSL_BIBLIOGRAPHY" in code:
        cited = [found[1] for found in _CITED_ADDRESS.finditer(code)]
        cited += [f"https://doi.org/{found[1]}" for found in _CITED_DOI.finditer(code)]
    else:
        return []
    return list(dict.fromkeys(cited))


def _decoded(data: str) -> str:
    whole = "".join(data.split())
    try:
        return b64decode(whole[: len(whole) // 4 * 4]).decode(errors="replace")
    except NotBase64:
        return ""
