"""Bytes to characters, without guessing between encodings: a draft that is not in the encoding it claims is refused."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from factcheck.errors import BadInput

MAX_LINES = 500_000
_HEAD = 4_096  # bytes or characters that are looked at to tell text from other data
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like UTF-16's mark, so it is looked for first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings a document may declare, as in the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/);
# its labels for Latin-1 and ASCII mean windows-1252.
_ALLOWED = re.compile(
    r"utf-8|cp125[0-8]|cp874|cp866|iso8859-(?:[2-8]|10|13|14|15|16)|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gbk|gb18030|big5|euc_jp|shift_jis|iso2022_jp|euc_kr"
)
_WESTERN = {"iso8859-1", "ascii"}
_LINE_END = re.compile(r"\r\n?")


def decode(data: bytes, name: str, declared: str = "") -> str:
    """Return the characters of `data`: byte order mark taken off, each line end one "\\n".

    A byte order mark decides the encoding, else the zero bytes of UTF-16, else `declared` (a label such as
    "windows-1252"), else UTF-8.
    Raises BadInput naming the first byte that does not fit, and for NUL characters.
    """
    encoding, skip = _encoding(data, name, declared)
    try:
        text = data[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _misfit(data, name, encoding, skip + error.start) from None
    if "\0" in text:
        before = text.count("\n", 0, text.index("\0"))
        raise BadInput(
            f"{name} holds a NUL character in line {before + 1}",
            "this is binary data or UTF-16 without its mark: save it as UTF-8 text",
        )
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    if text.count("\n") > MAX_LINES:
        raise BadInput(
            f"{name} is too large for a draft: more than {MAX_LINES:,} lines", "check it in chapters"
        )
    return text


def _encoding(data: bytes, name: str, declared: str) -> tuple[str, int]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    wide = _utf16(data)
    if wide or not declared:
        return wide or "utf-8", 0
    try:
        known = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        known = ""
    if known in _WESTERN:
        return "cp1252", 0
    if known.startswith("utf-16"):  # a declaration that could be read byte by byte is not UTF-16
        return "utf-8", 0
    if not _ALLOWED.fullmatch(known):
        raise BadInput(f"{name} declares the unknown encoding {declared[:40]!r}", "save it as UTF-8")
    return known, 0


def _utf16(data: bytes) -> str:
    """Return which UTF-16 the data is though no mark says so, "" for none.

    In a text with Latin letters most of every other byte is zero, and no byte of a text in any other encoding is.
    """
    encoding = _side(data)
    if not encoding or len(data) % 2:
        return ""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return ""
    return "" if "\0" in text or _has_controls(map(ord, text[:_HEAD])) else encoding


def _side(data: bytes) -> str:
    """Return which UTF-16 the zero bytes of the data look like, "" for none, however damaged it may be."""
    sides = (data[0:_HEAD:2].count(0), data[1:_HEAD:2].count(0))
    if min(sides) or max(sides) * 4 < min(len(data), _HEAD):
        return ""
    encoding = "utf-16-le" if sides[1] else "utf-16-be"
    return "" if _has_controls(map(ord, data[:_HEAD].decode(encoding, "ignore"))) else encoding


def _misfit(data: bytes, name: str, encoding: str, at: int) -> BadInput:
    line = data.count(b"\n", 0, at) + 1
    wide = encoding if encoding.startswith(("utf-16", "utf-32")) else _side(data)
    if not wide and _looks_binary(data):
        return BadInput(f"{name} is binary data, not text", "hand in .txt, .md, .html, .docx or .odt")
    byte = f"byte 0x{data[at]:02X} at offset {at:,}" if at < len(data) else "its end"
    hint = "save it as UTF-8; for a Windows text: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"
    if wide:
        label = wide.upper().replace("-LE", "LE").replace("-BE", "BE")
        hint = (
            f"save it anew as UTF-8; what is whole of a damaged one: iconv -c -f {label} -t UTF-8 OLD > NEW"
        )
    return BadInput(f"{name} is not {(wide or encoding).upper()}: {byte} (line {line}) does not fit", hint)


def _looks_binary(data: bytes) -> bool:
    """Whether its beginning holds control characters that no text file has."""
    return b"\0" in data[:_HEAD] or _has_controls(data[:_HEAD])


def _has_controls(codes: Iterable[int]) -> bool:
    number = controls = 0
    for code in codes:
        number += 1
        controls += code < 9 or 13 < code < 27 or 27 < code < 32
    return controls * 50 > number
