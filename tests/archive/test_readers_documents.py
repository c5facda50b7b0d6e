"""PDF, plain text and images, made by script."""

from __future__ import annotations

from gzip import compress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.archive.derived import Derived, Stated
from factcheck.archive.readers.pdf import read_pdf
from factcheck.archive.readers.plain import read_plain
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.text.quotes.proving import prove
from factcheck.text.quotes.source import SourceText
from tests.archive.hostile import drawn_pdf, looping_pdf, pdf


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
    assert found.extractor.startswith("factcheck-pdf 3, pypdfium2 ")


@pytest.mark.parametrize("put_in", ["untitled", "\\(anonymous\\)", "Unspecified"])
def test_what_a_program_puts_for_a_title_or_an_author_is_none(put_in: str) -> None:
    found = read_pdf(pdf(["Words."], f"/Title ({put_in}) /Author ({put_in})"), Progress())
    assert (found.title, found.author) == (Stated(), Stated())


def test_a_drawing_has_the_words_that_are_written_in_it() -> None:
    drawing = (
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><title>404 Not found</title><defs><text>no"
        "</text></defs><text y='1'>Deaths in 1937</text><text y='9'>1<tspan>1</tspan></text></svg>"
    )
    found = read(drawing.encode(), "image/svg+xml", "http://example.org/a.svg", 200, Progress())
    assert found.full_text == found.main_text == "Deaths in 1937\n11"
    assert (found.kind, found.sniffed_type, found.verdict) == ("html", "image/svg+xml", None)
    assert found.flags == (
        "a drawing: its words stand in the order of the file, not as they are laid out",
        "2 characters of text that the page never shows were left out",
    )
    shapes = read(
        b"<svg><path d='M0 0'/></svg>", "image/svg+xml", "http://example.org/a.svg", 200, Progress()
    )
    assert (shapes.kind, shapes.full_text, shapes.flags) == ("image", "", ("an image: no text",))


def test_a_word_that_a_line_end_divides_can_be_quoted_with_the_hyphen_and_without() -> None:
    found = read_pdf(
        pdf(["The harbour took in her-\nring in 1937, the well-\nknown year of COVID-\n19."]), Progress()
    )
    assert found.full_text == "The harbour took in her-\nring in 1937, the well-\nknown year of COVID-\n19."
    source = SourceText(found.full_text)
    for quote in ("took in herring in 1937", "took in her-ring in 1937", "the well-known year of COVID-19"):
        assert prove(quote, source).accepted
    assert not prove("took in her ring in 1937", source).accepted


def line(words: str, at: int, before: str = "") -> str:
    return f"q {before} BT /F1 12 Tf 72 {at} Td ({words}) Tj ET Q "


PICTURE = "q 300 0 0 200 50 400 cm /P Do Q "
UNSEEN = [
    ("without ink", line("secret words", 500, "3 Tr"), ["secret words"], False),
    ("off the page", line("secret", -20) + line("words", 500, "1 0 0 1 900 0 cm"), ["secret\nwords"], False),
    ("white on bare paper", line("secret words", 500, "1 g"), ["secret words"], False),
    ("white on black", "0 0 600 800 re f " + line("seen", 500, "1 g"), [], False),
    ("grey", line("seen", 500, "0.8 g"), [], False),
    ("read from a scan", PICTURE + line("seen", 500, "3 Tr"), [], True),
    ("beside a picture", PICTURE + line("secret", 100, "3 Tr"), ["secret"], False),
    ("outlines", line("seen", 500, "1 Tr"), [], False),
]


@pytest.mark.parametrize(
    ("drawn", "unshown", "scanned"), [case[1:] for case in UNSEEN], ids=[case[0] for case in UNSEEN]
)
def test_words_of_a_pdf_that_are_not_seen_are_marked(drawn: str, unshown: list[str], scanned: bool) -> None:
    found = read_pdf(
        drawn_pdf(line("First line.", 700) + drawn + line("Last her-", 60) + line("ring.", 46)), Progress()
    )
    assert found.full_text.startswith("First line.\n") or found.full_text.startswith("seen")
    assert [found.full_text[start:end] for start, end in found.unshown] == unshown
    assert any("without ink over a picture on 1 page" in flag for flag in found.flags) == scanned


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
    assert kept[1].flags == ("only the first 1 of 3 pages was read",)


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
    assert bool(found.offsets) is bool(found.full_text)
    for first, last, begin, end in found.offsets:
        assert content[begin:end].decode() == found.full_text[first:last]


_WEB_ARCHIVE = (
    "no text: an archive of web pages: open it in ReplayWeb.page, save the page as PDF or HTML, "
    "and attach that file"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


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
        (pdf(["x"]), "binary/octet-stream", "pdf", ()),
        (pdf(["x"]), "application/x-pdf", "pdf", ()),
        (OLE, "application/msword", "other", ("no text: no reader for application/msword",)),
        (b"<html><p>x", "application/xhtml+xml", "html", ()),
        (b"words", "text/csv", "text", ()),
        (b"<html><p>x", "image/png", "html", ("declared image/png, but the bytes are text/html",)),
        (b"\x1f\x8bxxxx", "application/gzip", "other", ("no text: no reader for application/gzip",)),
        (compress(b"WARC/1.0\r\n"), "application/gzip", "other", (_WEB_ARCHIVE,)),
        (b"WARC/1.0\r\n", "application/octet-stream", "other", (_WEB_ARCHIVE,)),
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


@pytest.mark.parametrize(("across", "left", "right"), [(True, 72, 320), (False, 72, 238)])
def test_columns_that_are_drawn_across_are_told(*, across: bool, left: int, right: int) -> None:
    said = "The board met on a Tuesday and", "nobody who had worked on it was"
    rows = [(left, said[0], right, said[1], 700 - 14 * row) for row in range(5)]
    pieces = [
        f"BT /F1 11 Tf {x} {y} Td ({words}) Tj ET " for *row, y in rows for x, words in (row[:2], row[2:])
    ]
    found = read_pdf(drawn_pdf("".join(pieces)), Progress())
    flag = "the text goes across columns, left and right in turn, on 1 page: quote one line at a time there"
    assert found.flags == ((flag,) if across else ())
    columns = [
        f"BT /F1 11 Tf {x} {y} Td ({words}) Tj ET "
        for x, words in ((left, said[0]), (right, said[1]))
        for *_, y in rows
    ]
    assert read_pdf(drawn_pdf("".join(columns)), Progress()).flags == ()
