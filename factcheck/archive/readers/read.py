"""One document: tell what it is and hand it to the reader that fits."""

from __future__ import annotations

from dataclasses import replace

from factcheck.archive.derived import Derived
from factcheck.archive.readers.html import read_html
from factcheck.archive.readers.mail_signs import MAIL, MAILBOX, MHTML
from factcheck.archive.readers.progress import CUT_SHORT, Progress
from factcheck.archive.readers.sniff import PACKED_ARCHIVE, WEB_ARCHIVE, Sniffed, bare_type, sniff

_DRAWN = "a drawing: its words stand in the order of the file, not as they are laid out"
_MAILBOX = (
    "a mailbox of several messages, shown as they are stored: save the message as .eml, and attach that file"
)
_NO_READER = {
    "application/x-empty": "empty",
    **dict.fromkeys(
        [WEB_ARCHIVE, PACKED_ARCHIVE],
        "an archive of web pages: open it in ReplayWeb.page, save the page as PDF or HTML, and attach that file",
    ),
}
_SAYS_NOTHING = ("", "application/octet-stream", "binary/octet-stream", "application/force-download")
_OFFICE = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
_ALIASES = {
    "application/x-pdf": "application/pdf",
    "application/x-zip-compressed": "application/zip",
    "application/x-zip": "application/zip",
    "application/x-gzip": "application/gzip",
    "application/x-rar-compressed": "application/vnd.rar",
    "text/rtf": "application/rtf",
    "audio/mp3": "audio/mpeg",
    "audio/x-wav": "audio/wav",
    "audio/mp4": "video/mp4",
    "video/quicktime": "video/mp4",
}
"""Other names of types that are told from the bytes."""


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
    elif sniffed.kind in _OFFICE:
        found = _office(content, sniffed, progress)
    elif sniffed.kind == "mail":
        from factcheck.archive.readers.mail import read_mail

        found = read_mail(content, declared_type, sniffed.media_type, url, progress)
    elif sniffed.kind == "text":
        from factcheck.archive.readers.plain import read_plain

        found = read_plain(content, declared_type, sniffed.media_type)
    elif sniffed.kind == "image":
        found = _image(content, declared_type, sniffed.media_type, url, progress)
    else:
        why = _NO_READER.get(sniffed.media_type, f"no reader for {sniffed.media_type}")
        found = Derived("other", sniffed.media_type, "none", flags=(f"no text: {why}",))
    extractor = found.extractor + CUT_SHORT * progress.cut_short
    return replace(found, extractor=extractor, flags=(*_mismatch(declared_type, found), *found.flags))


def _office(content: bytes, sniffed: Sniffed, progress: Progress) -> Derived:
    """A file of an office program, whose reader is loaded for it alone."""
    if sniffed.kind == "docx":
        from factcheck.archive.readers.docx import read_docx

        return read_docx(content, progress)
    if sniffed.kind == "xlsx":
        from factcheck.archive.readers.xlsx import read_xlsx

        return read_xlsx(content, sniffed.media_type, progress)
    if sniffed.kind == "pptx":
        from factcheck.archive.readers.pptx import read_pptx

        return read_pptx(content, sniffed.media_type, progress)
    from factcheck.archive.readers.odf import read_odf

    return read_odf(content, sniffed.kind, sniffed.media_type, progress)


def _image(content: bytes, declared_type: str, media_type: str, url: str, progress: Progress) -> Derived:
    """A picture has no text; a drawing in SVG has the words that are written in it as words."""
    from factcheck.archive.readers.image import read_image

    if media_type == "image/svg+xml":
        drawn = read_html(content, declared_type, url, None, progress)
        if drawn.full_text:
            told = [flag for flag in drawn.flags if not flag.startswith("main text: ")]
            return replace(drawn, sniffed_type=media_type, flags=(_DRAWN, *told), verdict=None, reason="")
    return read_image(content, media_type)


def _mismatch(declared_type: str, found: Derived) -> tuple[str, ...]:
    """A flag when the server named another kind of document than the bytes are."""
    declared = bare_type(declared_type)
    if found.kind == "text" and declared == MAILBOX:
        return (_MAILBOX,)
    family = {"html": ("html", "xml"), "text": ("text/", "json", "xml", "javascript")}.get(found.kind)
    if declared in _SAYS_NOTHING or _ALIASES.get(declared, declared) == found.sniffed_type:
        return ()
    if found.kind == "mail" and declared in (MAIL, MAILBOX, MHTML, "application/x-mimearchive"):
        return ()
    if found.sniffed_type in (WEB_ARCHIVE, PACKED_ARCHIVE) and not declared.startswith("text/"):
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
