"""PDF: text page by page through pdfium, pages joined by form feeds."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

import pypdfium2
import pypdfium2.raw

from factcheck.archive.derived import Derived, Stated
from factcheck.archive.metadata import Description, pdf_date
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.textmap import TEXT_LIMIT

_TYPE = "application/pdf"
_SHARE = 0.7  # of the time for all pages
_KEEP_EVERY = 0.05  # of the time, between two records of what stands
_UNREADABLE = 200  # pages in a row after which a page tree is taken for a forgery
_GONE = dict.fromkeys([*range(9), 11, *range(14, 32), *range(0x7F, 0xA0)])
# pdfium writes U+FFFE (in older versions U+0002) for a hyphen at the end of a line.
_CHARACTERS = {**_GONE, 0xFFFE: "-", 2: "-", 0xFFFF: None, 12: "\n"}


def read_pdf(content: bytes, progress: Progress) -> Derived:
    """Read a PDF; the pages so far are kept on the way, as any page may be the one that kills the reader."""
    name = f"pypdfium2 {pypdfium2.version.PYPDFIUM_INFO} (pdfium {pypdfium2.version.PDFIUM_INFO})"
    empty = Derived("pdf", _TYPE, name)
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        encrypted = "assword" in str(problem)
        why = "it is encrypted" if encrypted else "it is damaged"
        return replace(empty, flags=(f"the PDF cannot be opened: {why}",))
    info = _information(document)
    return _read_pages(
        document, replace(empty, title=info.title, author=info.author, date=info.date), progress
    )


def _read_pages(document: pypdfium2.PdfDocument, so_far: Derived, progress: Progress) -> Derived:
    count = len(document)
    texts: list[str] = []
    flags: list[str] = []
    length = bad = in_a_row = 0
    kept = progress.spent()
    for number in range(count):
        if progress.late(_SHARE) or length > TEXT_LIMIT or in_a_row > _UNREADABLE:
            flags.append(f"only the first {number} of {count} pages were read")
            break
        spent = progress.spent()
        if spent - kept > _KEEP_EVERY:
            kept = spent
            progress.keep(_whole(so_far, texts, [f"only the first {number} of {count} pages were read"]))
        text = _page_text(document, number)
        in_a_row = in_a_row + 1 if text is None else 0
        bad += text is None
        texts.append(text or "")
        length += len(texts[-1]) + 1
    if bad:
        flags.append(f"{bad} of {count} pages could not be read")
    elif texts and not any(text.strip() for text in texts):
        flags.append(f"no text in {count} pages: the PDF may be a scan")
    return _whole(so_far, texts[: len(texts) - in_a_row], flags)


def _whole(so_far: Derived, texts: list[str], flags: list[str]) -> Derived:
    starts = [0, *accumulate(len(text) + 1 for text in texts)][: len(texts)]
    text = "\f".join(texts)
    return replace(so_far, full_text=text, main_text=text, pages=tuple(starts), flags=tuple(flags))


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str | None:
    """The text of one page, None when it cannot be read."""
    try:
        page = document[number]
        try:
            raw: str = page.get_textpage().get_text_range(errors="replace")
        finally:
            page.close()
    except (pypdfium2.PdfiumError, ValueError, OSError):
        return None
    return raw.replace("\r\n", "\n").replace("\r", "\n").translate(_CHARACTERS).strip("\n")


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
    value = " ".join(info.get(key, "").translate(_GONE).split())[:500]
    return Stated(value, f"stated: PDF information {key}") if value else Stated()
