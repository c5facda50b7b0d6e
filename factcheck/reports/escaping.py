"""What makes foreign text harmless in a report: one function for plain text and one for each output format."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

from factcheck.text.plain import no_formula

_GONE = frozenset({"Cc", "Cf"})
_UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")


class _Cleaning(dict[int, str | None]):
    """A table for str.translate that decides about a character when it is first met."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        keep: str | None = character
        if character.isspace():
            keep = " "
        elif _UNWRITABLE.match(character):
            keep = "\ufffd"
        elif unicodedata.category(character) in _GONE:
            keep = None
        self[code] = keep
        return keep


_CLEANING = _Cleaning()


def clean(text: str) -> str:
    """The text without control, format and bidirectional characters, every white space a space.

    What cannot be written as UTF-8 or XML becomes U+FFFD.
    """
    return text if text.isprintable() else text.translate(_CLEANING)


def plain(text: str) -> str:
    """The text on one line, without control, format and bidirectional characters.

    White space of any kind and length becomes one space, none at the ends; what cannot be written as UTF-8 or
    XML becomes U+FFFD, and what Unicode has not assigned stays (`text.plain`, which is for a screen, drops both).
    Every other function here starts from it.
    """
    return " ".join(clean(text).split())


_EMAIL_CHARACTERS = re.compile(r"[A-Za-z0-9._+@-]+")
_EMAIL = re.compile(r"[^@]@[^@]*\.")
_LINE_START = re.compile(r"[#+=:>-]|\d{1,9}(?=[.)](?:\s|$))")
_INLINE = re.compile(
    r"[\\`*_\[\]<~|$@&./#]"  # what may mean something, and then whether it does
    r"(?:(?<![&./#])"
    r"|(?<=&)(?=#|\w+;)"  # a character reference
    r"|(?<=\.)(?=[^\W\d_])|(?<=[wW]{3}\.)|(?<=//)"  # what renderers take for an address
    r"|(?<=#)$)"  # the end of a heading
)


@lru_cache(8_192)  # names, days and kinds come again and again
def markdown(text: str) -> str:
    """The text as Markdown that shows it and does nothing else, wherever it is put inside a line or a cell.

    Holds for CommonMark and for GitHub's dialect with tables, autolinks and formulas. An e-mail address is set
    as code: GitHub's renderer links it in spite of any escape.
    """
    line = plain(text)
    pieces: list[str] = []
    done = 0
    for found in _EMAIL_CHARACTERS.finditer(line) if "@" in line else ():
        if not _EMAIL.search(found[0]):
            continue
        pieces += (_INLINE.sub(r"\\\g<0>", line[done : found.start()]), f"`{found[0]}`")
        done = found.end()
    pieces.append(_INLINE.sub(r"\\\g<0>", line[done:]))
    escaped = "".join(pieces)
    start = _LINE_START.match(escaped)
    if start is None:
        return escaped
    cut = start.end() if start[0].isdigit() else 0
    return f"{escaped[:cut]}\\{escaped[cut:]}"


_CODE = re.compile(r"[\w./:+-]+", re.ASCII)


def markdown_code(text: str) -> str:
    """Text of the program's own making (a hash, a path) as code; anything unusual as ordinary text."""
    return f"`{text}`" if _CODE.fullmatch(text) else markdown(text)


_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
_KEPT_IN_ADDRESS = "-._~:/?#@!&*+,;=%"
_KEPT_ADDRESS = re.compile(rf"[A-Za-z0-9{re.escape(_KEPT_IN_ADDRESS)}]+")


def web_address(url: str) -> str:
    """The address percent-encoded so that it cannot break out of any markup; "" when it is no web address."""
    if not _WEB.match(url):
        return ""
    if _KEPT_ADDRESS.fullmatch(url):
        return url
    return quote(url, safe=_KEPT_IN_ADDRESS, errors="replace")


def markdown_address(url: str) -> str:
    """An address that can be read and followed; ordinary text when it is not one of the web."""
    plainly = web_address(url) == url and not re.search("&.*;", url)
    return f"<{url}>" if plainly else markdown_link(url, url)


def markdown_link(url: str, label: str) -> str:
    """A link with that label when the address is one of the web; else the label alone."""
    address = web_address(url)
    shown = markdown(label)
    if not address or not shown:
        return shown
    return f"[{shown}]({address.replace('&', '&amp;')})"


def cell(text: str) -> str:
    """The text for one cell of a spreadsheet, never a formula."""
    return no_formula(plain(text))
