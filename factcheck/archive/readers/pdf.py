"""PDF: text page by page through pdfium, pages joined by form feeds."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw

from factcheck.archive.derived import Derived, Stated
from factcheck.archive.metadata.bylines import said
from factcheck.archive.metadata.dates import pdf_date
from factcheck.archive.metadata.describing import Description
from factcheck.archive.readers.pdf_annotations import Annotations, beside_the_text, open_forms, told
from factcheck.archive.readers.pdf_columns import goes_across
from factcheck.archive.readers.pdf_raising import off_the_line
from factcheck.archive.readers.pdf_showing import unseen
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.textmap import TEXT_LIMIT
from factcheck.text.counting import counted

_TYPE = "application/pdf"
_SHARE = 0.7  # of the time for all pages
_KEEP_EVERY = 0.05  # of the time, between two records of what stands
_UNREADABLE = 200  # pages in a row after which a page tree is taken for a forgery
_GONE = dict.fromkeys([*range(9), 11, *range(14, 32), *range(0x7F, 0xA0)])
_CHARACTERS = {**_GONE, 0xFFFF: None, 12: "\n"}
# pdfium writes U+FFFE (in older versions U+0002) for a hyphen at the end of a line, and leaves that end out. With it, a
# quote may keep the hyphen or drop it.
_LINE_HYPHEN = re.compile("[\ufffe\x02](?:\r\n?|\n)?")
_NAME = "factcheck-pdf 3"


class _Page(NamedTuple):
    """The text of a page, which stretches of it are not seen, whether there is text without ink over a picture.

    What its fields are filled with and its notes are blocks after the text, which may go `across` columns.
    """

    text: str = ""
    unshown: tuple[tuple[int, int], ...] = ()
    scanned: bool = False
    annotations: Annotations = Annotations()
    across: bool = False


def read_pdf(content: bytes, progress: Progress) -> Derived:
    """Read a PDF; the pages so far are kept on the way, as any page may be the one that kills the reader."""
    name = f"{_NAME}, pypdfium2 {pypdfium2.version.PYPDFIUM_INFO} (pdfium {pypdfium2.version.PDFIUM_INFO})"
    empty = Derived("pdf", _TYPE, name)
    try:
        document = pypdfium2.PdfDocument(content)
        form = open_forms(document)
    except pypdfium2.PdfiumError as problem:
        encrypted = "assword" in str(problem)
        why = "it is encrypted" if encrypted else "it is damaged"
        return replace(empty, flags=(f"the PDF cannot be opened: {why}",))
    info = _information(document)
    so_far = replace(empty, title=info.title, author=info.author, date=info.date)
    found = _read_pages(document, so_far, progress)
    return replace(found, flags=(form, *found.flags)) if form else found


def _read_pages(document: pypdfium2.PdfDocument, so_far: Derived, progress: Progress) -> Derived:
    count = len(document)
    pages: list[_Page] = []
    flags: list[str] = []
    length = bad = in_a_row = 0
    kept = progress.spent()
    for number in range(count):
        if progress.late(_SHARE) or length > TEXT_LIMIT or in_a_row > _UNREADABLE:
            flags.append(_cut(number, count))
            break
        spent = progress.spent()
        if spent - kept > _KEEP_EVERY:
            kept = spent
            progress.keep(_whole(so_far, pages, [_cut(number, count)]))
        page = _read_page(document, number)
        in_a_row = in_a_row + 1 if page is None else 0
        bad += page is None
        pages.append(page or _Page())
        length += len(pages[-1].text) + 1
    if bad:
        flags.append(f"{bad} of {counted(count, 'page')} could not be read")
    elif pages and not any(page.text.strip() for page in pages):
        flags.append(f"no text in {counted(count, 'page')}: the PDF may be a scan")
    if scanned := sum(page.scanned for page in pages):
        flags.append(
            f"text without ink over a picture on {counted(scanned, 'page')}, as where a machine has read a scan: "
            "compare what you quote with the picture"
        )
    if across := sum(page.across for page in pages):
        flags.append(
            f"the text goes across columns, left and right in turn, on {counted(across, 'page')}: "
            "quote one line at a time there"
        )
    flags += told([page.annotations for page in pages])
    return _whole(so_far, pages[: len(pages) - in_a_row], flags)


def _cut(number: int, count: int) -> str:
    return f"only the first {number} of {counted(count, 'page')} {'was' if number == 1 else 'were'} read"


def _whole(so_far: Derived, pages: list[_Page], flags: list[str]) -> Derived:
    starts = [0, *accumulate(len(page.text) + 1 for page in pages)][: len(pages)]
    text = "\f".join(page.text for page in pages)
    unshown = tuple(
        (start + begin, start + end)
        for start, page in zip(starts, pages, strict=True)
        for begin, end in page.unshown
    )
    return replace(
        so_far, full_text=text, main_text=text, pages=tuple(starts), flags=tuple(flags), unshown=unshown
    )


def _read_page(document: pypdfium2.PdfDocument, number: int) -> _Page | None:
    """One page, None when it cannot be read."""
    try:
        page = document[number]
        try:
            textpage = page.get_textpage()
            raw: str = textpage.get_text_range(errors="replace")
            hidden = unseen(page, textpage, raw)
            beside = beside_the_text(document, page)
            across = goes_across(textpage)
            raw = off_the_line(textpage, raw)
        finally:
            page.close()
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return None
    stretches = [(len(_text(raw[:begin])), len(_text(raw[:end]))) for begin, end in hidden.stretches]
    blocks = [_text(raw).rstrip("\n"), *map(_text, (*beside.values, *beside.notes))]
    return _Page("\n\n".join(filter(None, blocks)), tuple(stretches), hidden.scanned, beside, across)


def _text(raw: str) -> str:
    """What pdfium gives of a page, or of its beginning, as text."""
    lines = _LINE_HYPHEN.sub("-\n", raw).replace("\r\n", "\n").replace("\r", "\n")
    return lines.translate(_CHARACTERS).lstrip("\n")


def _information(document: pypdfium2.PdfDocument) -> Description:
    """Title, author and date from the document information dictionary."""
    try:
        info: dict[str, str] = document.get_metadata_dict()
    except (pypdfium2.PdfiumError, ValueError, UnicodeError):
        return Description()
    day = pdf_date(info.get("CreationDate", ""))
    return Description(
        title=_stated(info, "Title"),
        author=_stated(info, "Author"),
        date=Stated(day, "inferred: the day the PDF file was made") if day else Stated(),
    )


def _stated(info: dict[str, str], key: str) -> Stated:
    value = said(" ".join(info.get(key, "").translate(_GONE).split())[:500])
    return Stated(value, f"stated: PDF information {key}") if value else Stated()
