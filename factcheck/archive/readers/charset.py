"""From bytes to characters and back to byte positions, whatever the document says about its charset.

The order is that of the WHATWG Encoding and HTML standards: byte order mark, then what the server said, then
what the document says, then a look at the bytes. A declaration is believed only as far as the bytes bear it:
bytes that are valid UTF-8 beyond ASCII are UTF-8 whatever was said, for no other charset yields them by chance. Bytes
that are said to be UTF-8, and mostly are, stay so with replacement characters.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from factcheck.archive.derived import Span
from factcheck.archive.readers.alphabets import fitting
from factcheck.archive.readers.charset_labels import SINGLE_BYTE, byte_order, known_codec, plain_order
from factcheck.archive.readers.textmap import Piece
from factcheck.text.counting import counted

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"<meta\b[^>]{0,1000}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_.:+-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([a-zA-Z0-9_.:+-]{2,40})")
_PARAMETER = re.compile(r"charset\s*=\s*[\"']?\s*([a-zA-Z0-9_.:+-]{2,40})", re.IGNORECASE)
_PRESCAN = 4096  # the standard looks at 1024 bytes; real pages put long comments first
_SAMPLE = 4_000  # bytes shown to the detector, about
_LOOKED_AT = 500_000
_WORDS = re.compile(rb"[^<>]+")
_ASCII = bytes(range(128))
_CANDIDATES = [
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp874",
    "cp932",
    "cp949",
    "big5hkscs",
    "gb18030",
    "euc_jp",
    "koi8_r",
    "iso8859_2",
]
# cp1252 leaves five bytes undefined; the standard maps them to themselves.
_UNDEFINED = "\x81\x8d\x8f\x90\x9d"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters read from bytes: `text` starts at byte `start`, undecodable bytes are lone surrogates.

    `codec` is the codec used, `how` where it came from, `flags` what was odd about it.
    """

    text: str
    codec: str
    start: int
    how: str
    flags: tuple[str, ...] = ()

    def size(self, start: int, end: int) -> int:
        """How many bytes the characters from `start` to `end` (exclusive) take in the document."""
        piece = self.text[start:end]
        if self.codec in SINGLE_BYTE or piece.isascii():
            return len(piece) * (2 if self.codec.startswith("utf-16") else 1)
        return len(piece.encode(self.codec, _ERRORS.get(self.codec, "surrogateescape")))

    def spans(self, pieces: list[Piece]) -> tuple[Span, ...]:
        """Pieces in the order of the text as spans: positions in characters become positions in bytes."""
        text, codec = self.text, self.codec
        if codec in SINGLE_BYTE or (text.isascii() and not codec.startswith("utf-16")):
            shift = self.start
            return tuple([(a, b, c + shift, d + shift) for a, b, c, d in pieces])
        errors = _ERRORS.get(codec, "surrogateescape")
        spans = []
        at, byte = 0, self.start
        for a, b, c, d in pieces:
            begin = byte + len(text[at:c].encode(codec, errors)) if c > at else byte
            byte = begin + len(text[c:d].encode(codec, errors))
            at = d
            spans.append((a, b, begin, byte))
        return tuple(spans)


_ERRORS = {"utf-16-le": "replace", "utf-16-be": "replace", "iso2022_jp": "replace"}


def decode(content: bytes, declared_type: str = "", *, markup: bool) -> Decoded:
    """Read `content` as characters; `declared_type` is the server's Content-Type, `markup` looks for <meta>."""
    for bom, codec in _BOMS:
        if content.startswith(bom):
            return _decoded(content, codec, len(bom), "byte order mark", ())
    labels = _labels(content, declared_type, markup)
    flags: list[str] = []
    plain = plain_order(content)
    if plain and not any(known_codec(label).startswith("utf-16") for _, label in labels):
        flags += [f"declared {label[:40]} ({how}), but the bytes are {plain}" for how, label in labels]
        return _decoded(content, plain, 0, "the bytes", tuple(flags))
    for how, label in labels:
        codec = known_codec(label)
        if not codec:
            flags.append(f"charset {label[:40]!r} ({how}) is unknown or unsafe and was not used")
            continue
        if codec.startswith("utf-16") and content[:2000].count(b"\x00") < min(len(content), 2000) // 8:
            flags.append(f"charset {label[:40]!r} ({how}) does not fit the bytes")
            continue
        if codec.startswith("utf-16"):
            codec = _ordered(content, codec, how, label, flags)
        return _believed(content, codec, how, label, flags)
    return _guessed(content, flags)


def _labels(content: bytes, declared_type: str, markup: bool) -> list[tuple[str, str]]:
    labels = []
    if found := _PARAMETER.search(declared_type):
        labels.append(("the server", found[1]))
    if markup:
        head = content[:_PRESCAN]
        for how, pattern in (("the document's meta element", _META), ("the XML declaration", _XML)):
            if seen := pattern.search(head):
                label = seen[1].decode("ascii")
                # A document whose declaration could be read as ASCII cannot be UTF-16.
                labels.append((how, "utf-8" if label.lower().startswith("utf-16") else label))
    return labels


def _ordered(content: bytes, codec: str, how: str, label: str, flags: list[str]) -> str:
    """The codec of UTF-16 in the order that its bytes have, that of the label where they do not tell."""
    found, said = byte_order(content), label.lower().endswith(("le", "be"))
    if not found and not said:
        flags.append(f"charset {label[:40]!r} ({how}) does not say the order of its bytes: it is guessed")
    elif said and found not in ("", codec):
        flags.append(f"declared {label[:40]} ({how}), but the bytes are {found}")
    return found or codec


def _believed(content: bytes, codec: str, how: str, label: str, flags: list[str]) -> Decoded:
    """Decode as declared, unless the bytes are UTF-8 beyond ASCII; say so when they do not bear it out."""
    if codec != "utf-8" and not codec.startswith(("utf-16", "iso2022")) and _is_wide_utf8(content):
        flags.append(f"declared {label[:40]} ({how}), but the bytes are UTF-8")
        return _decoded(content, "utf-8", 0, "the bytes", tuple(flags))
    try:
        return Decoded(content.decode(codec), codec, 0, how, tuple(flags))
    except UnicodeDecodeError:
        pass
    decoded = _decoded(content, codec, 0, how, tuple(flags))
    bad = _damage(decoded.text)
    if codec == "utf-8" and bad > 5 and bad * 500 > len(content) and not _outnumbers(decoded.text, 2):
        return _guessed(content, [*flags, f"declared {label[:40]} ({how}), but the bytes are not"])
    return decoded


def _is_wide_utf8(content: bytes) -> bool:
    if content.isascii():
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as problem:
        # A page cut in the middle of a character is still UTF-8.
        return problem.start >= len(content) - 3 and not content[: problem.start].isascii()
    return True


def _damage(text: str) -> int:
    """How many lone surrogates there are: bytes that could not be decoded."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return len(text) - len(text.encode("utf-8", "ignore").decode())
    return 0


_SURROGATES = re.compile("[\ud800-\udfff]")
_CODED_SURROGATE = re.compile("\udced[\udca0-\udcbf][\udc80-\udcbf]")


def _outnumbers(text: str, times: int) -> bool:
    """Whether the characters beyond ASCII of what was read as UTF-8 outnumber its bad bytes so many times.

    Real texts in other charsets have at the most one for two bad bytes, by chance. Surrogates coded like characters
    (an emoji out of a database without room for it) count as such: they are an error of UTF-8, not of another charset.
    """
    coded, bad = _CODED_SURROGATE.subn("", text)[1], _damage(text)
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return good + coded > times * (bad - 3 * coded)


def _decoded(content: bytes, codec: str, start: int, how: str, flags: tuple[str, ...]) -> Decoded:
    text = content[start:].decode(codec, _ERRORS.get(codec, "surrogateescape"))
    # Where a charset has no way back to such bytes, they are replacement characters, and so are any that it had.
    bad = text.count("\ufffd") if codec in _ERRORS else _damage(text)
    if bad and codec in SINGLE_BYTE:
        bad -= sum(1 for c in _SURROGATES.findall(text) if chr(ord(c) - 0xDC00) in _UNDEFINED)
    if bad > 0:
        is_not = "is not" if bad == 1 else "are not"
        flags = (*flags, f"{counted(bad, 'byte')} {is_not} valid {codec} and read as replacement characters")
    return Decoded(text, codec, start, how, flags)


def _guessed(content: bytes, flags: list[str]) -> Decoded:
    """No usable declaration: UTF-8 when the bytes are, else what a detector says of a sample, else cp1252."""
    if content.isascii() or _is_wide_utf8(content):
        return _decoded(content, "utf-8", 0, "the bytes", tuple(flags))
    decoded = _decoded(content, "utf-8", 0, "the bytes", tuple(flags))
    if _outnumbers(decoded.text, 10):
        return decoded
    words = _words(content)
    codec = fitting(words) or ("cp1252" if _mostly_ascii(content) else _detected(words) or "cp1252")
    return _decoded(content, codec, 0, "detection", (*flags, f"charset guessed: {codec}"))


_FEW = 8
_SIGN_IN_WORD = re.compile(
    rb"(?<=[a-z\xc0-\xff])[\x8d\x8f\x9d\x9f\xa1\xa3\xa5\xb1\xb3\xb6\xb9-\xbc\xbe\xbf](?=[a-z\xc0-\xff])"
)
_HOOKED = re.compile(rb"[\x8a\x8e\x9a\x9e](?=[A-Za-z\xc0-\xff])")
_SAME_LETTERS = bytes(
    code
    for code in range(0x80, 0x100)
    if bytes([code]).decode("cp1250", "replace") == bytes([code]).decode("cp1252", "replace")
)
_HUNGARIAN = b"\xd5\xdb\xf5\xfb"


def _mostly_ascii(content: bytes) -> bool:
    """So few other bytes that they are dashes, quotes and the odd name; nothing can be detected from them."""
    others = len(content.translate(None, _ASCII))
    return others < min(40, len(content) // 100) or (others < _FEW and others * 5 < len(content))


def _words(content: bytes) -> bytes:
    """A sample of the parts that are not ASCII; markup only slows the detection and misleads it."""
    pieces: list[bytes] = []
    size = 0
    for found in _WORDS.finditer(content[:_LOOKED_AT]):
        if found[0].isascii():
            continue
        pieces.append(found[0])
        size += len(found[0])
        if size > _SAMPLE:
            break
    sample = b" ".join(pieces)
    return sample if len(sample) <= 2 * _SAMPLE else sample[: sample.rfind(b" ", 0, 2 * _SAMPLE)]


def _detected(sample: bytes) -> str:
    import charset_normalizer

    best = charset_normalizer.from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if best is None:
        return ""
    alike = sample.decode("cp1252", "replace") == str(best)  # the more usual of two that read the same
    codec = known_codec(best.encoding)
    western = codec in ("cp1250", "iso8859-2") and not _is_central_european(sample)
    return "cp1252" if alike or western else codec


def _is_central_european(sample: bytes) -> bool:
    """Whether letters are plainly those of cp1250 or ISO 8859-2.

    Either bytes that are signs in cp1252 stand within words, or letters with a hook (š, ž) are among the usual ones, or
    what differs from cp1252 are none but the two long letters of Hungarian.
    """
    within = len(_SIGN_IN_WORD.findall(sample))
    hooked = len(_HOOKED.findall(sample))
    beyond = sample.translate(None, _ASCII)
    differing = beyond.translate(None, _SAME_LETTERS)
    return within > 0 or hooked * 40 > len(beyond) or (len(differing) > 0 and not differing.strip(_HUNGARIAN))
