"""Which format a draft is in, and what is refused in one line."""

from __future__ import annotations

import pytest

from factcheck.errors import BadInput
from factcheck.essays.formats import MAX_BYTES, read, recognise
from tests.essays.office import docx, odt, p, r


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (b"text", "a.txt", "txt"),
        (b"text", "essay", "txt"),
        (b"# text", "A.MD", "md"),
        (b"<p>text", "a.htm", "html"),
        (b"<!doctype HTML><p>text", "page", "html"),
        (b"<!doctype html><p>text", "page.txt", "txt"),
        (docx(p("x")), "misnamed.txt", "docx"),
        (odt("<text:p>x</text:p>"), "a.odt", "odt"),
        (odt("<text:p>x</text:p>"), "a.docx", "odt"),
    ],
)
def test_bytes_decide_before_names(data: bytes, name: str, form: str) -> None:
    assert recognise(data, name) == form
    assert read(data, name).format == form


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"", "a.txt", "a.txt is empty"),
        (b" \n\t\r\n", "a.md", "a.md is empty"),
        (b"\xef\xbb\xbf", "a.txt", "a.txt is empty"),
        (b"x" * (MAX_BYTES + 1), "a.txt", "too large for a draft: 20,000,001 bytes"),
        (b"x " * 2_600_000, "a.txt", "holds a paragraph larger than any draft has (line 1)"),
        (
            b"x " * 25_000 + b"\n\n" + (b"x " * 25_000 + b"\n\n") * 104,
            "a.txt",
            "more than 5,000,000 characters",
        ),
        (b"x\n\n" * 50_001, "a.txt", "more than 50,000 paragraphs"),
        (b"x\n" * 60_002, "a.md", "more than 60,000 lines"),
        (b"*x" * 150_001, "a.md", "more than 150,000 marks"),
        (b"<b>" * 6_000 + b"x", "a.html", "nests more than 5,000 elements"),
        (b"%PDF-1.7", "a.pdf", "is a PDF"),
        (b"{\\rtf1", "a.doc", "Rich Text"),
        (b"\x89PNG\r\n", "a.docx", "is a picture"),
        (b"plain", "a.docx", "is not the docx document its name says"),
        (b"plain", "a.tex", "drafts ending in .tex are not read"),
        (b"\x00\x01\x02" * 100, "a.txt", "NUL character in line 1"),
        (b"\xff\x01\x02\x00" * 100, "a.txt", "binary data"),
        (b"caf\xe9 au lait", "a.txt", "is not UTF-8: byte 0xE9 at offset 3 (line 1)"),
        (b"ok\nna\xefve", "a.md", "byte 0xEF at offset 5 (line 2)"),
        (b"\xff\xfea\x00\xd8", "a.txt", "is not UTF-16-LE"),
        (b"<meta charset=utf-7>+ADw-", "a.html", "unknown encoding 'utf-7'"),
        (b"<meta charset=koi8-x>x", "a.html", "unknown encoding"),
        (b"<meta charset=windows-1252>\x81", "a.html", "is not CP1252: byte 0x81"),
        (b"<!DOCTYPE html [<!ENTITY x 'y'>]><p>&x;", "a.html", "declares entities of its own"),
        (b"<p></p>", "a.html", "holds no text"),
        (b"[x]: https://a.example/", "a.md", "holds no text"),
    ],
)
def test_bad_input_is_one_line(data: bytes, name: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(data, name)
    assert message in caught.value.message
    assert "\n" not in caught.value.message + caught.value.hint
    assert caught.value.hint


@pytest.mark.parametrize(
    ("limit", "value", "data", "name", "message"),
    [
        ("composer.MAX_PARTS", 3, docx(p("x") * 4), "a.docx", "more than 3 paragraphs"),
        ("composer.MAX_PARTS", 3, odt("<text:p>x</text:p>" * 4), "a.odt", "more than 3 paragraphs"),
        ("composer.MAX_PARTS", 3, b"<p>x" * 4, "a.html", "more than 3 paragraphs"),
        ("composer.MAX_PARTS", 3, b"x\n\n" * 4, "a.md", "more than 3 paragraphs"),
        ("composer.MAX_PIECES", 3, b"a *b* c *d* e", "a.md", "more than 3 changes of formatting"),
        (
            "composer.MAX_NOTES",
            3,
            b"http://a.example " * 4,
            "a.txt",
            "more than 3 links, comments and footnotes",
        ),
        ("composer.MAX_CHARACTERS", 9, b"word word\n\nword", "a.txt", "more than 9 characters"),
        ("docx_walk.MAX_PARAGRAPHS", 3, docx(p("") * 4), "a.docx", "a.docx holds more than 3 paragraphs"),
        ("zipped.MAX_ELEMENTS", 30, docx(p("x") * 9), "a.docx", "a.docx holds more than 30 elements"),
        ("zipped.MAX_TEXT", 30, docx(p("x" * 40)), "a.docx", "a.docx holds more than 30 characters"),
        (
            "zipped.MAX_UNZIPPED",
            1_000,
            docx(p("x" * 40)),
            "a.docx",
            "a.docx unpacks to more than 1,000 bytes",
        ),
        ("html_walk.MAX_TAGS", 3, b"<b></b><b></b>x", "a.html", "a.html holds more than 3 tags"),
        ("passage.MAX_SPANS", 3, docx(p(r("x") * 4)), "a.docx", "a.docx holds a paragraph larger than any"),
        (
            "passage.MAX_MARKS",
            3,
            docx(p('<w:commentRangeStart w:id="1"/>' * 4)),
            "a.docx",
            "a paragraph larger",
        ),
        ("decoding.MAX_LINES", 3, b"x\n" * 4, "a.html", "more than 3 lines"),
    ],
)
def test_limits(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int, data: bytes, name: str, message: str
) -> None:
    monkeypatch.setattr(f"factcheck.essays.{limit}", value)
    with pytest.raises(BadInput, match=message):
        read(data, name)


def test_a_name_cannot_reach_the_terminal() -> None:
    with pytest.raises(BadInput) as caught:
        read(b"", "dir/\x1b[31mred\u202e\n" + "x" * 300 + ".txt")
    assert caught.value.message.isprintable()
    assert len(caught.value.message) < 120


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
        ("utf-32-be", b"\0\0\xfe\xff"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_byte_order_marks(encoding: str, mark: bytes, name: str) -> None:
    assert read(mark + "naïve “quote” 𝄞".encode(encoding), name).text == "naïve “quote” 𝄞"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a"])
def test_utf_16_is_known_without_its_mark(encoding: str, name: str) -> None:
    words = "It fell in 1937, they say — “naïve”, Škoda said. 𝄞"
    assert read(words.encode(encoding), name).text == words
    assert read(words.encode(encoding), name, "windows-1252").text == words


@pytest.mark.parametrize("data", [b"a\0b\0c", b"\1\0\2\0\3\0\4\0", b"a\0\0\0b\0", b"abcdefghijklmnop\0q"])
def test_other_zero_bytes_are_no_text(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"binary data|NUL character"):
        read(data, "a.txt")


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("windows-1252", "cp1252"), ("ISO-8859-1", "cp1252"), ("utf-16", "utf-8"), ("KOI8-R", "koi8-r"),
        ("windows-1251", "cp1251"), ("Shift_JIS", "shift_jis"), ("iso-8859-2", "iso8859-2"),
    ],
)  # fmt: skip
def test_html_declares_its_encoding(label: str, encoding: str) -> None:
    words = {"koi8-r": "слово", "cp1251": "слово", "shift_jis": "言葉", "iso8859-2": "slovů"}.get(
        encoding, "café"
    )
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={label}"><p>{words}'
    assert read(page.encode(encoding), "a.html").text == words


def test_a_server_declares_the_encoding() -> None:
    assert read("<meta charset=utf-8>café".encode("latin-1"), "page.html", "ISO-8859-1").text == "café"
    assert read("café".encode("cp1252"), "a.txt", "windows-1252").text == "café"
    assert read(b"\xef\xbb\xbfcaf\xc3\xa9", "a.md", "windows-1252").text == "café"


def test_line_ends_and_odd_characters_are_kept_as_words() -> None:
    kept = "a\u202eb\u200fc\td\u2028e\u0301 \u00e9"
    assert read(f"one\r\ntwo\rthree\r\n\r\n{kept}".encode(), "a.txt").text == f"one\ntwo\nthree\n\n{kept}"


def test_control_characters_are_spaces_where_they_stood() -> None:
    manuscript = read("one\x1ftwo\x07 \x1b[31mthree\ufffe four".encode(), "a.txt")
    assert manuscript.text == "one two   [31mthree  four"
