"""What kind of document bytes are, told from the bytes; what the server said is only a tie-breaker.

The signatures are those of the WHATWG MIME Sniffing Standard and of the formats' own specifications.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

from factcheck.archive.readers.charset_labels import byte_order, plain_order
from factcheck.archive.readers.mail_signs import MAIL, MHTML, mail_type

_OLE = "application/x-ole-storage"
_IN_OLE = re.compile(
    r"application/(?:msword|vnd\.visio|vnd\.ms-[a-z]+)"
)  # the older files of Office are kept in it
WEB_ARCHIVE = "application/warc"
PACKED_ARCHIVE = "application/wacz"
_PREFIXES = (
    (b"%PDF-", "pdf", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image", "image/png"),
    (b"\xff\xd8\xff", "image", "image/jpeg"),
    (b"GIF87a", "image", "image/gif"),
    (b"GIF89a", "image", "image/gif"),
    (b"BM", "image", "image/bmp"),
    (b"II*\x00", "image", "image/tiff"),
    (b"MM\x00*", "image", "image/tiff"),
    (b"\x00\x00\x01\x00", "image", "image/x-icon"),
    (b"PK\x03\x04", "zip", "application/zip"),
    (b"PK\x05\x06", "other", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "other", _OLE),
    (b"\x1f\x8b", "other", "application/gzip"),
    (b"BZh", "other", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "other", "application/x-xz"),
    (b"7z\xbc\xaf\x27\x1c", "other", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "other", "application/vnd.rar"),
    (b"OggS", "other", "application/ogg"),
    (b"ID3", "other", "audio/mpeg"),
    (b"\x1aE\xdf\xa3", "other", "video/webm"),
    (b"wOFF", "other", "font/woff"),
    (b"wOF2", "other", "font/woff2"),
    (b"WARC/1.0\r\n", "other", WEB_ARCHIVE),
    (b"WARC/1.1\r\n", "other", WEB_ARCHIVE),
    (b"\x7fELF", "other", "application/x-executable"),
    (b"\x00asm", "other", "application/wasm"),
    (b"{\\rtf", "other", "application/rtf"),
    (b"%!PS", "other", "application/postscript"),
    (b"SQLite format 3\x00", "other", "application/vnd.sqlite3"),
)
_OFFICE = {  # the folder of each kind of document in an Office Open XML package
    b"word/": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    b"xl/": ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    b"ppt/": ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
}
_OPEN_DOCUMENTS = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.presentation": "odp",
}
_ENTRY = re.compile(
    rb"PK\x03\x04.{26}(word/|xl/|ppt/)", re.DOTALL
)  # names of an archive, 30 bytes into each entry
_PACKED = re.compile(rb"PK\x03\x04.{26}archive/[^/]{1,200}\.warc(?:\.gz)?", re.DOTALL)
_WITH_MACROS = re.compile(rb"PK\x03\x04.{26}xl/vbaProject\.bin", re.DOTALL)
_BINARY = re.compile(rb"PK\x03\x04.{26}xl/workbook\.bin", re.DOTALL)
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|p|h[1-6]|table|article|main|section"
    rb"|header|nav|a|b|br|font|center|frameset|iframe|ul|ol|span|form|pre)(?=[\s>/])",
    re.IGNORECASE,
)
_MARKUP_START = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->|<\?.*?\?>)*<", re.DOTALL)
_SVG = re.compile(  # without a way back into comments: two of them are one just as well, and so on
    rb"\s*(?:<\?xml.*?\?>\s*)?(?:<!--.*?-->\s*)*+<svg[\s>]", re.DOTALL | re.IGNORECASE
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HEAD = 4096
_WIDE = re.compile(r"charset\s*=\s*[\"']?\s*(?:utf-?16-?(be|le|)|unicode)\b", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
MARKUP_TYPES = ("text/html", "application/xhtml+xml")
TEXT_TYPES = ("application/json", "application/xml", "application/javascript", "application/x-javascript")


@dataclass(frozen=True, slots=True)
class Sniffed:
    """The kind of reader that fits (one of those that `Derived` names) and the media type told."""

    kind: str
    media_type: str


def bare_type(declared: str) -> str:
    """The media type of a Content-Type value, lower case and without parameters."""
    return declared.split(";", 1)[0].strip().lower()[:100]


def sniff(content: bytes, declared_type: str = "") -> Sniffed:
    """Tell what `content` is from its first bytes; the declared type decides only between kinds of text."""
    head = content[:_HEAD]
    if not content.strip(b" \t\r\n"):
        return Sniffed("other", "application/x-empty")
    if not content.strip(b" \t\r\n\x00"):
        return Sniffed("other", "application/octet-stream")
    for prefix, kind, media_type in _PREFIXES:
        if head.startswith(prefix):
            if media_type == _OLE and _IN_OLE.fullmatch(bare_type(declared_type)):
                return Sniffed(kind, bare_type(declared_type))
            if media_type == "application/gzip" and _begins_with_warc(head):
                return Sniffed(kind, WEB_ARCHIVE)
            return _zipped(content) if kind == "zip" else Sniffed(kind, media_type)
    container = _container(head)
    if container is not None:
        return container
    pdf = head[:1024].find(b"%PDF-")  # viewers accept a PDF that starts within the first 1024 bytes
    if pdf >= 0 and b"<" not in head[:pdf]:
        return Sniffed("pdf", "application/pdf")
    mail = mail_type(content, bare_type(declared_type))
    if mail:
        return Sniffed("mail" if mail in (MAIL, MHTML) else "other", mail)
    return _texts(_narrow(head, declared_type), bare_type(declared_type))


def _zipped(content: bytes) -> Sniffed:
    """The kind of a ZIP archive by the names in it, or by the first entry that names it (EPUB, OpenDocument)."""
    if b"[Content_Types].xml" in content and (found := _ENTRY.search(content)):
        if found[1] == b"xl/" and _BINARY.search(content):
            return Sniffed("other", "application/vnd.ms-excel.sheet.binary.macroenabled.12")
        if found[1] == b"xl/" and _WITH_MACROS.search(content):
            return Sniffed("xlsx", "application/vnd.ms-excel.sheet.macroenabled.12")
        return Sniffed(*_OFFICE[found[1]])
    if content[30:38] == b"mimetype":
        start = 38 + int.from_bytes(content[28:30], "little")  # after what the entry says besides
        if named := re.match(rb"[a-z]+/[a-z0-9.+-]+(?=PK|\s|\Z)", content[start : start + 120]):
            name = named[0].decode("ascii")
            return Sniffed(_OPEN_DOCUMENTS.get(name.removesuffix("-template"), "other"), name)
    if _PACKED.search(content):
        return Sniffed("other", PACKED_ARCHIVE)
    return Sniffed("other", "application/zip")


def _begins_with_warc(head: bytes) -> bool:
    """Whether what is packed by gzip is a web archive."""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 5) == b"WARC/"
    except zlib.error:
        return False


def _container(head: bytes) -> Sniffed | None:
    """RIFF and ISO base media files, whose type stands a few bytes in."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Sniffed("image", "image/webp")
    if head[:4] == b"RIFF":
        return Sniffed("other", "audio/wav" if head[8:12] == b"WAVE" else "video/avi")
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in (b"avif", b"avis"):
            return Sniffed("image", "image/avif")
        if brand in (b"heic", b"heix", b"mif1"):
            return Sniffed("image", "image/heic")
        return Sniffed("other", "video/mp4")
    return None


def _narrow(head: bytes, declared_type: str) -> bytes:
    """The beginning of a document, in UTF-8 if it is in UTF-16: by its mark, by what the server said, or plainly."""
    wide = next((codec for bom, codec in _BOMS if head.startswith(bom) and codec != "utf-8"), "")
    if wide:
        head = head[2:]
    elif (said := _WIDE.search(declared_type)) and head.count(b"\x00") * 8 > len(head):
        wide = byte_order(head) or ("utf-16-be" if (said[1] or "").lower() == "be" else "utf-16-le")
    wide = wide or plain_order(head)
    return head[: len(head) // 2 * 2].decode(wide, "replace").encode("utf-8", "replace") if wide else head


def _texts(head: bytes, declared: str) -> Sniffed:
    """HTML, XML or plain text; anything with control characters that no text has is `other`."""
    starts_with_markup = _MARKUP_START.match(head) is not None
    looks_html = _HTML.search(head) is not None
    if _SVG.match(head):
        return Sniffed("image", "image/svg+xml")
    if starts_with_markup and (looks_html or declared in MARKUP_TYPES):
        return Sniffed("html", "text/html")
    if declared in MARKUP_TYPES and (looks_html or re.search(rb"</?[a-zA-Z!]", head)):
        return Sniffed("html", "text/html")
    if len(_CONTROL.findall(head)) > len(head) // 20:
        return Sniffed("other", "application/octet-stream")
    if starts_with_markup and (b"<?xml" in head[:100] or declared.endswith("xml")):
        return Sniffed("html", "application/xml")
    if declared in MARKUP_TYPES:
        return Sniffed("html", "text/html")
    known = declared.startswith("text/") or declared in TEXT_TYPES
    return Sniffed("text", declared if known else "text/plain")
