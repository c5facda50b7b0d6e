"""What bytes are, told from the bytes."""

from __future__ import annotations

import io
import time
import zipfile
from gzip import compress

import pytest

from factcheck.archive.readers.sniff import sniff
from tests.archive.hostile import docx, pdf


def zipped(entries: dict[str, str]) -> bytes:
    """An archive of small files, in this order, as any program packs them."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, words in entries.items():
            package.writestr(name, words)
    return made.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
HTML = ("html", "text/html")
SAVED, MAIL = ("mail", "multipart/related"), ("mail", "message/rfc822")
PUSHED = ("other", "multipart/x-mixed-replace")
CASES = [
    ("a page", b"<!DOCTYPE html><p>x", "", HTML),
    ("a page called an image", b"\n <html><body>", "image/png", HTML),
    ("a page called plain text", b"<html><body>x", "text/plain", HTML),
    ("a page after comments", b"<!-- a --><?xml version='1.0'?>\n<html>", "", HTML),
    ("a fragment called a page", b"hello <b>you</b>", "text/html", HTML),
    ("words called a page", b"hello", "text/html; charset=utf-8", HTML),
    ("a page in UTF-16", "\ufeff<html><p>x</p>".encode("utf-16-le"), "", HTML),
    (
        "a feed",
        b"<?xml version='1.0'?><rss><channel/></rss>",
        "application/rss+xml",
        ("html", "application/xml"),
    ),
    ("a drawing", b"<?xml version='1.0'?><svg xmlns='x'></svg>", "text/html", ("image", "image/svg+xml")),
    ("text", b"just words < and >", "", ("text", "text/plain")),
    ("a table", b"a,b\n1,2", "text/csv; header=present", ("text", "text/csv")),
    ("data", b'{"a": 1}', "application/json", ("text", "application/json")),
    ("a PDF called a page", b"%PDF-1.7\n", "text/html", ("pdf", "application/pdf")),
    ("a PDF after junk", b"\r\n\x00junk%PDF-1.4", "", ("pdf", "application/pdf")),
    ("a page about PDF", b"<html>%PDF-1.4", "", HTML),
    ("an image called a page", b"\x89PNG\r\n\x1a\n....", "text/html", ("image", "image/png")),
    ("a JPEG", b"\xff\xd8\xff\xe0", "", ("image", "image/jpeg")),
    ("a WebP", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "", ("image", "image/webp")),
    ("a film", b"\x00\x00\x00\x18ftypisom", "video/mp4", ("other", "video/mp4")),
    ("an AVIF", b"\x00\x00\x00\x18ftypavif", "", ("image", "image/avif")),
    ("a program", b"\x7fELF\x02", "text/plain", ("other", "application/x-executable")),
    ("binary called text", bytes(range(32)) * 8, "text/plain", ("other", "application/octet-stream")),
    ("an old Word file", OLE, "application/msword; x=y", ("other", "application/msword")),
    ("an old table", OLE, "application/vnd.ms-excel", ("other", "application/vnd.ms-excel")),
    ("such a file called a page", OLE, "text/html", ("other", "application/x-ole-storage")),
    ("nothing", b"", "text/html", ("other", "application/x-empty")),
    ("white space", b" \n\t", "text/html", ("other", "application/x-empty")),
    ("nothing but zeros", bytes(500), "text/html", ("other", "application/octet-stream")),
    ("a page in UTF-16", "<p>Å".encode("utf-16-be"), "text/html; charset=utf-16be", HTML),
    ("text in UTF-16", "text".encode("utf-16-le"), "text/plain; charset=UTF-16", ("text", "text/plain")),
    ("UTF-16 by its name only", b"<p>text", "text/html; charset=utf-16", HTML),
    (
        "a saved page",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b",
        "",
        SAVED,
    ),
    ("parts from a server", b"--b\r\n\r\n<p>x", "multipart/related; boundary=b", SAVED),
    ("pages one after the other", b"--b\r\n\r\n<p>x", "multipart/x-mixed-replace; boundary=b", PUSHED),
    ("a message", b"Received: from b\r\n by c\r\nFrom: a@b\r\n\r\nx", "", MAIL),
    ("a message with pictures", b"To: a@b\nMIME-Version: 1\nContent-Type: multipart/related\n\n", "", MAIL),
    ("a memo", b"From: the clerk\nTo: the mayor\nSubject: the bridge\n\nx", "", ("text", "text/plain")),
    ("a message shown as it stands", b"Received: x\nFrom: a@b\n\nx", "text/plain", ("text", "text/plain")),
    (
        "a spreadsheet",
        zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}),
        "",
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ),
    (
        "a spreadsheet about words",
        zipped(
            {"[Content_Types].xml": "word/document.xml", "xl/workbook.xml": "<x/>", "xl/a/word/b": "word/"}
        ),
        "",
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ),
    (
        "a spreadsheet with a Word file in it",
        zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}) + docx("<w:p/>"),
        "",
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ),
    (
        "a spreadsheet in Excel's binary form",
        zipped({"[Content_Types].xml": "<x/>", "xl/workbook.bin": "x"}),
        "application/vnd.ms-excel",
        ("other", "application/vnd.ms-excel.sheet.binary.macroenabled.12"),
    ),
    (
        "a presentation",
        zipped({"ppt/presentation.xml": "<x/>", "[Content_Types].xml": "<x/>"}),
        "",
        ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ),
    (
        "a book",
        zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": "<x/>"}),
        "",
        ("other", "application/epub+zip"),
    ),
    ("files about words", zipped({"xl/a.txt": "word", "mimetype": "x"}), "", ("other", "application/zip")),
    (
        "a package of web archives",
        zipped({"datapackage.json": "{}", "archive/data.warc.gz": "x"}),
        "",
        ("other", "application/wacz"),
    ),
    ("a web archive", b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "", ("other", "application/warc")),
    ("words about it", b"WARC/1.1 is a format of files.", "", ("text", "text/plain")),
    ("a packed web archive", compress(b"WARC/1.0\r\n"), "application/gzip", ("other", "application/warc")),
    ("packed words", compress(b"Words."), "", ("other", "application/gzip")),
    ("an archive", b"PK\x03\x04" + b"x" * 40, "", ("other", "application/zip")),
]


@pytest.mark.parametrize(("content", "declared", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_told_from_the_bytes(content: bytes, declared: str, told: tuple[str, str]) -> None:
    found = sniff(content, declared)
    assert (found.kind, found.media_type) == told


def test_made_documents() -> None:
    assert sniff(pdf(["x"])).kind == "pdf"
    assert sniff(docx("<w:p/>")).kind == "docx"


@pytest.mark.parametrize("comment", [b"<!---->", b"<!-- a -->\n", b"<!--<!-->", b"<?a?>", b"<!-- <svg> -->"])
@pytest.mark.parametrize("end", [b"<p>The bridge is long.</p>", b"<svg width='1'>", b"words", b""])
def test_many_comments_before_a_page_cost_nothing(comment: bytes, end: bytes) -> None:
    began = time.monotonic()
    told = sniff(comment * 500 + end, "text/html")
    assert time.monotonic() - began < 1
    assert (told.kind == "image") is (
        end[:4] == b"<svg" and comment[:2] == b"<!" and len(comment) * 500 < 4_096
    )
