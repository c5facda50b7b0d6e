"""PDF, Word, plain text and images, made by script."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.derived import Derived
from factcheck.archive.readers.docx import read_docx
from factcheck.archive.readers.image import read_image
from factcheck.archive.readers.pdf import read_pdf
from factcheck.archive.readers.plain import read_plain
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from tests.archive.hostile import docx, looping_pdf, note_part, pdf

WORD = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def pages(found: Derived) -> list[str]:
    ends = [*found.pages[1:], len(found.full_text) + 1]
    return [found.full_text[start : end - 1] for start, end in zip(found.pages, ends, strict=True)]


def test_pdf_pages_and_what_it_says_of_itself() -> None:
    info = "/Title (The river) /Author (Ann Example) /CreationDate (D:20200102030405Z)"
    found = read_pdf(pdf(["First (page).\nSecond line.", "", "Third page."], info), Progress())
    assert pages(found) == ["First (page).\nSecond line.", "", "Third page."]
    assert found.full_text == found.main_text == "First (page).\nSecond line.\f\fThird page."
    assert found.title.value == "The river"
    assert found.author.how == "stated: PDF information Author"
    assert (found.date.value, found.date.how) == ("2020-01-02", "inferred: the day the PDF file was made")
    assert found.flags == ()
    assert found.extractor.startswith("pypdfium2 ")


def test_pdf_without_text_may_be_a_scan() -> None:
    found = read_pdf(pdf(["", ""]), Progress())
    assert found.flags == ("no text in 2 pages: the PDF may be a scan",)
    assert found.pages == (0, 1)


@pytest.mark.parametrize("content", [b"%PDF-1.4 junk", pdf(["x"])[:300], b"%PDF-1.7\n" + bytes(500)])
def test_a_broken_pdf_is_flagged(content: bytes) -> None:
    assert read_pdf(content, Progress()).flags == ("the PDF cannot be opened: it is damaged",)


def test_a_page_tree_without_end_is_flagged() -> None:
    found = read_pdf(looping_pdf(), Progress())
    assert "only the first 201 of 1000000 pages were read" in found.flags
    assert found.full_text == ""


def test_what_stands_so_far_is_kept_page_by_page(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Derived] = []
    monkeypatch.setattr("factcheck.archive.readers.pdf._KEEP_EVERY", -1.0)
    read_pdf(pdf(["one", "two", "three"]), Progress(kept.append))
    assert [found.full_text for found in kept] == ["", "one", "one\ftwo"]
    assert kept[1].flags == ("only the first 1 of 3 pages were read",)


def test_word_text_as_its_reader_sees_it() -> None:
    body = (
        WORD.format("Plain &amp; simple.")
        + "<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr><w:r><w:t>In</w:t></w:r><w:ins><w:r><w:t>serted</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t>"
        "<w:noBreakHyphen/><w:t>end</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl>"
    )
    found = read_docx(docx(body, {"word/footnotes.xml": note_part("footnote", "A note.")}), Progress())
    assert found.full_text == "Plain & simple.\nInserted\ttab\nline-end\na\tb\nA note."
    assert found.flags == ()


def test_word_properties() -> None:
    core = (
        '<cp:coreProperties xmlns:dc="d" xmlns:cp="c" xmlns:dcterms="t"><dc:title>R &amp; D</dc:title><dc:creator>Ann'
        "</dc:creator><dcterms:created>2020-05-06T07:08:09Z</dcterms:created></cp:coreProperties>"
    )
    found = read_docx(docx(WORD.format("x"), {"docProps/core.xml": core.encode()}), Progress())
    assert (found.title.value, found.author.value, found.date.value) == ("R & D", "Ann", "2020-05-06")
    assert found.date.how == "inferred: the day the file was made"


def test_a_declared_document_type_is_refused() -> None:
    found = read_docx(docx(WORD.format("x"), declaration='<!DOCTYPE a [<!ENTITY b "c">]>'), Progress())
    assert found.full_text == ""
    assert found.flags == ("the document declares a document type, which Word never does: refused",)


def test_what_was_read_before_the_damage_is_kept() -> None:
    found = read_docx(docx(WORD.format("Saved words.") + "<w:p><oops"), Progress())
    assert found.full_text == "Saved words."
    assert found.flags[0].startswith("word/document.xml is damaged:")


def test_no_more_than_so_much_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.docx._UNPACKED", 200_000)
    found = read_docx(docx(WORD.format("word") * 20_000), Progress())
    assert found.full_text.startswith("word\nword\n")
    assert found.flags == ("more than 200000 bytes unpacked: the rest was not read",)


def encrypted_zip() -> bytes:
    data = bytearray(docx(WORD.format("x")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


def without_document() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", "x")
        package.writestr("word/other.xml", "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "flag"),
    [
        (docx(WORD.format("x"))[:-30], "the Word file cannot be opened"),
        (b"PK\x03\x04" + bytes(50), "the Word file cannot be opened"),
        (encrypted_zip(), "word/document.xml is damaged"),
        (without_document(), "the Word file has no document part"),
    ],
)
def test_a_broken_word_file_is_flagged(content: bytes, flag: str) -> None:
    assert read_docx(content, Progress()).flags[0].startswith(flag)


def test_plain_text_keeps_its_shape_and_its_places() -> None:
    content = "\ufeffFüße\r\n  two  spaces\rend\x00 \x1b[1m".encode()
    found = read_plain(content, "text/plain", "text/plain")
    assert found.full_text == "Füße\n  two  spaces\nend [1m"
    assert found.flags == ("2 control characters left out",)
    for first, last, begin, end in found.offsets:
        assert content[begin:end].decode() == found.full_text[first:last]
    assert found.main_offsets == found.offsets


@given(st.text(max_size=60))
def test_any_text_is_read_and_placed(text: str) -> None:
    content = text.encode("utf-8", "replace")
    found = read_plain(content, "text/plain; charset=utf-8", "text/plain")
    for first, last, begin, end in found.offsets:
        assert content[begin:end].decode() == found.full_text[first:last]


JPEG = (
    b"\xff\xd8\xff\xe1\x00\x30Exif\x00\x00MM\x00*" + bytes(8) + b"2019:08:07 10:11:12\x00" + bytes(8)
    + b"\xff\xc0\x00\x11\x08\x01\x00\x02\x00\x03"
)  # fmt: skip


@pytest.mark.parametrize(
    ("content", "media_type", "size"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00\x00\x00\x01\x00", "image/png", "512 x 256"),
        (b"GIF89a\x00\x02\x00\x01", "image/gif", "512 x 256"),
        (b"BM" + bytes(16) + b"\x00\x02\x00\x00\x00\xff\xff\xff", "image/bmp", "512 x 256"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8X" + bytes(8) + b"\xff\x01\x00\xff\x00\x00", "image/webp", "512 x 256"),
        (JPEG, "image/jpeg", "512 x 256"),
    ],
)
def test_images(content: bytes, media_type: str, size: str) -> None:
    found = read_image(content, media_type)
    assert found.flags == (f"an image of {size} pixels: no text",)
    assert found.date.value == ("2019-08-07" if media_type == "image/jpeg" else "")


@given(
    st.binary(max_size=60),
    st.sampled_from(["image/png", "image/gif", "image/jpeg", "image/webp", "image/bmp"]),
)
def test_broken_images_are_read_without_complaint(content: bytes, media_type: str) -> None:
    assert read_image(content, media_type).full_text == ""


@pytest.mark.parametrize(
    ("content", "declared", "kind", "flags"),
    [
        (
            pdf(["x"]),
            "text/html; charset=utf-8",
            "pdf",
            ("declared text/html, but the bytes are application/pdf",),
        ),
        (pdf(["x"]), "application/octet-stream", "pdf", ()),
        (b"<html><p>x", "application/xhtml+xml", "html", ()),
        (b"words", "text/csv", "text", ()),
        (b"<html><p>x", "image/png", "html", ("declared image/png, but the bytes are text/html",)),
        (b"\x1f\x8bxxxx", "application/gzip", "other", ("no text: no reader for application/gzip",)),
        (
            b"",
            "text/html",
            "other",
            ("declared text/html, but the bytes are application/x-empty", "no text: empty"),
        ),
    ],
)
def test_the_reader_fits_the_bytes(content: bytes, declared: str, kind: str, flags: tuple[str, ...]) -> None:
    found = read(content, declared, "http://example.org/", 200, Progress())
    assert (found.kind, found.flags) == (kind, flags)
