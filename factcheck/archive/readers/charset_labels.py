"""What the labels of charsets mean: the codec for what a page or server says, by the WHATWG Encoding Standard."""

from __future__ import annotations

import codecs

# Labels of the WHATWG Encoding Standard that differ from the codec to use. A superset stands in for the charset
# that pages name but do not keep to. Codecs outside _ALLOWED (utf-7, unicode_escape, zlib, ...) are never used.
_LABELS = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-x-big5": "big5hkscs",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "dos-874": "cp874",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-8-i": "iso8859-8",
    "unicode-1-1-utf-8": "utf-8",
    "x-unicode20utf8": "utf-8",
    "unicode": "utf-16-le",
    "koi8-ru": "koi8-u",
    "koi": "koi8-r",
}
_STAND_INS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-16-le",
}
_ALLOWED = frozenset(
    [
        "utf-8",
        "utf-16-le",
        "utf-16-be",
        "cp1250",
        "cp1251",
        "cp1252",
        "cp1253",
        "cp1254",
        "cp1255",
        "cp1256",
        "cp1257",
        "cp1258",
        "cp866",
        "cp874",
        "cp932",
        "cp949",
        "gb18030",
        "big5hkscs",
        "euc_jp",
        "iso2022_jp",
        "koi8-r",
        "koi8-u",
        "mac-roman",
        "mac-cyrillic",
        "iso8859-2",
        "iso8859-3",
        "iso8859-4",
        "iso8859-5",
        "iso8859-6",
        "iso8859-7",
        "iso8859-8",
        "iso8859-10",
        "iso8859-13",
        "iso8859-14",
        "iso8859-15",
        "iso8859-16",
    ]
)
SINGLE_BYTE = frozenset(
    name for name in _ALLOWED if name.startswith(("cp125", "iso8859", "koi8", "mac", "cp866", "cp874"))
)
"""The codecs with one byte for a character."""


def known_codec(label: str) -> str:
    """The codec to use for a charset label, or "" when there is none that is safe to use."""
    label = label.strip().lower()
    if label.startswith("x-cp") or label in _LABELS:
        label = _LABELS.get(label, label.removeprefix("x-"))
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return ""
    name = _STAND_INS.get(name, name)
    return name if name in _ALLOWED else ""


def byte_order(content: bytes) -> str:
    """Return the codec of UTF-16 without a byte order mark, "" when its bytes do not plainly tell.

    They tell by where the NULs are, which are the high bytes of ASCII. By RFC 2781 a label without an order means
    big-endian, to browsers it means little-endian: so the label alone proves nothing.
    """
    big, little = (content[first:4000:2].count(b"\x00") for first in (0, 1))
    if big > 3 * little:
        return "utf-16-be"
    return "utf-16-le" if little > 3 * big else ""


def plain_order(content: bytes) -> str:
    """Return the codec of UTF-16 whatever was declared: where nearly every other byte is a NUL, and no other; or ""."""
    head = content[:4000]
    big, little = (head[first::2].count(b"\x00") for first in (0, 1))
    enough = len(head) // 3  # two thirds of every other byte
    if len(head) < 8 or max(big, little) < enough or min(big, little) > 0:
        return ""
    return "utf-16-be" if big else "utf-16-le"
