"""Which format a draft is in, told by its bytes first and its name second, and the one way to read it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from factcheck.errors import BadInput
from factcheck.essays.manuscript import Manuscript
from factcheck.essays.passage import Outsized
from factcheck.text.plain import UNRECORDABLE, plain

MAX_BYTES = 20_000_000
READABLE = ".txt, .md, .html, .docx or .odt"

_EXTENSIONS = {
    "": "txt", "txt": "txt", "text": "txt",
    "md": "md", "markdown": "md", "mdown": "md", "mkd": "md",
    "html": "html", "htm": "html", "xhtml": "html",
    "docx": "docx", "docm": "docx", "dotx": "docx",
    "odt": "odt", "ott": "odt",
}  # fmt: skip
_FOREIGN = (
    (b"%PDF-", "a PDF", "hand in the document the PDF was made from"),
    (b"{\\rtf", "a Rich Text file", "open it and save it as .docx or .odt"),
    (b"\x89PNG", "a picture", f"hand in {READABLE}"),
    (b"\xff\xd8\xff", "a picture", f"hand in {READABLE}"),
    (b"GIF8", "a picture", f"hand in {READABLE}"),
    (b"\x1f\x8b", "gzip-compressed", "unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "an archive", "unpack it first"),
    (b"Rar!", "an archive", "unpack it first"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of Word 97 and of encrypted documents
_HTML_START = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,200}\?>\s*)?<(?:!doctype html|html)\b", re.I | re.S
)


def read(
    data: bytes, name: str, charset: str = "", article: Callable[[], str] = str, before: str = ""
) -> Manuscript:
    """Return the manuscript in `data`; `name` is the file's name, for its ending and for messages.

    `charset` is the encoding a web server declared, "" where none did. `article` gives the main text of a page, asked
    only for HTML, "" where it is not to be told from the rest; `before` is the text as it was read before.
    Raises BadInput, in one line, for what is empty, binary, wrongly encoded, locked with a password, of a format
    that is not read, damaged, or larger than any draft is.
    """
    name = _shown_name(name)
    try:
        form = recognise(data, name)
        if form != "html":
            return _recordable(_reader(form, charset)(data, name))
        from factcheck.essays.html import read_html

        return _recordable(read_html(data, name, charset, article, before))
    except Outsized as error:
        raise BadInput(f"{name} {error.message}", error.hint) from None


def _recordable(manuscript: Manuscript) -> Manuscript:
    """The manuscript with a space for every character that no record may hold; offsets stay what they are."""
    notes = tuple(
        replace(
            note,
            text=UNRECORDABLE.sub(" ", note.text),
            author=plain(note.author),
            answers=None if note.answers is None else plain(note.answers),
        )
        for note in manuscript.notes
    )
    text, title = UNRECORDABLE.sub(" ", manuscript.text), plain(manuscript.title)
    return replace(manuscript, text=text, title=title, notes=notes, author=plain(manuscript.author))


def _shown_name(name: str) -> str:
    """Return the last part of `name` as one harmless line of at most 80 characters."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join(c if c.isprintable() else "�" for c in last)
    return (shown[:79] + "…" if len(shown) > 80 else shown) or "the draft"


def recognise(data: bytes, name: str) -> str:
    """Return the format of `data`: "txt", "md", "html", "docx" or "odt".

    Raises BadInput for what is empty, too large, or of a format that is not read.
    """
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        raise BadInput(f"{name} is empty", "hand in the draft with its words")
    if len(data) > MAX_BYTES:
        raise BadInput(
            f"{name} is too large for a draft: {len(data):,} bytes, at most {MAX_BYTES:,} are read",
            "take the pictures out, or check it chapter by chapter",
        )
    for magic, what, hint in _FOREIGN:
        if data.startswith(magic):
            raise BadInput(f"{name} is {what}, which is not read as a draft", hint)
    if data.startswith(_OLE):
        raise _old_word(data, name)
    _, dot, ending = name.rpartition(".")
    form = _EXTENSIONS.get(ending.lower() if dot else "", "")
    if data.startswith(b"PK\x03\x04"):
        return _office(data, name)
    if form in ("docx", "odt"):
        raise BadInput(f"{name} is not the {ending} document its name says", f"hand in {READABLE}")
    if not form:
        raise BadInput(f"{name}: drafts ending in .{ending[:20]} are not read", f"hand in {READABLE}")
    if not dot and _HTML_START.match(data[:4096].removeprefix(b"\xef\xbb\xbf")):
        return "html"
    return form


def _office(data: bytes, name: str) -> str:
    from factcheck.essays.zipped import Package

    package = Package(data, name)
    if "word/document.xml" in package or package.declares("wordprocessingml"):
        return "docx"
    if "content.xml" in package or package.declares("opendocument.text"):
        return "odt"
    raise BadInput(
        f"{name} is an archive, but neither a Word nor an OpenDocument text", f"hand in {READABLE}"
    )


def _old_word(data: bytes, name: str) -> BadInput:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return BadInput(f"{name} is locked with a password", "save a copy without one")
    return BadInput(f"{name} is an old Word document (.doc)", "open it and save it as .docx")


def _reader(form: str, charset: str) -> Callable[[bytes, str], Manuscript]:
    """Import the reader only when it is needed: each brings its parser."""
    if form == "docx":
        from factcheck.essays.docx import read_docx

        return read_docx
    if form == "odt":
        from factcheck.essays.odt import read_odt

        return read_odt
    if form == "md":
        from factcheck.essays.markdown import read_markdown

        return partial(read_markdown, charset=charset)
    from factcheck.essays.text import read_text

    return partial(read_text, charset=charset)
