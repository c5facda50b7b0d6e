"""One document: tell what it is and hand it to the reader that fits."""

from __future__ import annotations

from dataclasses import replace

from factcheck.archive.derived import Derived
from factcheck.archive.readers.html import read_html
from factcheck.archive.readers.mail_signs import MAIL, MHTML
from factcheck.archive.readers.progress import CUT_SHORT, Progress
from factcheck.archive.readers.sniff import bare_type, sniff


def read(content: bytes, declared_type: str, url: str, status: int | None, progress: Progress) -> Derived:
    """What can be read out of `content`; partial results are kept on the way."""
    sniffed = sniff(content, declared_type)
    if sniffed.kind == "html":
        found = replace(
            read_html(content, declared_type, url, status, progress), sniffed_type=sniffed.media_type
        )
    elif sniffed.kind == "pdf":
        from factcheck.archive.readers.pdf import read_pdf

        found = read_pdf(content, progress)
    elif sniffed.kind == "docx":
        from factcheck.archive.readers.docx import read_docx

        found = read_docx(content, progress)
    elif sniffed.kind == "mail":
        from factcheck.archive.readers.mail import read_mail

        found = read_mail(content, declared_type, sniffed.media_type, url, progress)
    elif sniffed.kind == "text":
        from factcheck.archive.readers.plain import read_plain

        found = read_plain(content, declared_type, sniffed.media_type)
    elif sniffed.kind == "image":
        from factcheck.archive.readers.image import read_image

        found = read_image(content, sniffed.media_type)
    else:
        why = "empty" if sniffed.media_type.endswith("x-empty") else f"no reader for {sniffed.media_type}"
        found = Derived("other", sniffed.media_type, "none", flags=(f"no text: {why}",))
    extractor = found.extractor + CUT_SHORT * progress.cut_short
    return replace(found, extractor=extractor, flags=(*_mismatch(declared_type, found), *found.flags))


def _mismatch(declared_type: str, found: Derived) -> tuple[str, ...]:
    """A flag when the server named another kind of document than the bytes are."""
    declared = bare_type(declared_type)
    family = {"html": ("html", "xml"), "text": ("text/", "json", "xml", "javascript")}.get(found.kind)
    if not declared or declared == "application/octet-stream" or declared == found.sniffed_type:
        return ()
    if found.kind == "mail" and declared in (MAIL, MHTML, "application/x-mimearchive"):
        return ()
    if family and any(word in declared for word in family):
        return ()
    if (
        found.kind == "image"
        and declared.startswith("image/")
        and found.sniffed_type in declared.replace("jpg", "jpeg")
    ):
        return ()
    return (f"declared {declared}, but the bytes are {found.sniffed_type}",)
