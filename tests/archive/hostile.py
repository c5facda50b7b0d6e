"""Documents made by script: well-formed ones in small, and hostile ones of every kind a reader may meet."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ESCAPED = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\"})
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def pdf(pages: Iterable[str], info: str = "", compressed: bool = False, extra: bytes = b"") -> bytes:
    """A PDF with one page for each text, a line of text for each line; `info` goes into the information dictionary."""
    texts = list(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(texts)))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(texts)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, text in enumerate(texts):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(_stream(_page_content(text), compressed))
    if info:
        objects.append(f"<< {info} >>".encode("latin-1"))
    return _pdf_file(objects, info_number=len(objects) if info else 0, extra=extra)


def drawn_pdf(content: str) -> bytes:
    """A PDF of one page, 600 by 800, on which this is drawn; /F1 is a font, /P a picture of one dot."""
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
    )
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R "
        b"/Resources << /Font << /F1 3 0 R >> /XObject << /P 6 0 R >> >> >>"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        page,
        _stream(content.encode("cp1252"), compressed=False),
        picture + b"/Length 1 >>\nstream\n\x80\nendstream",
    ]
    return _pdf_file(objects)


def annotated_pdf(text: str, annotations: Iterable[str], form: str = "/Fields [6 0 R]") -> bytes:
    """A PDF of one page with this text and these annotations (objects from 6 on); `form` goes into its form."""
    notes = list(annotations)
    references = " ".join(f"{6 + number} 0 R" for number in range(len(notes)))
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R "
        f"/Resources << /Font << /F1 3 0 R >> >> /Annots [{references}] >>"
    )
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /AcroForm << {form} >> >>".encode(),
        b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        page.encode(),
        _stream(_page_content(text), compressed=False),
        *(f"<< /Type /Annot /Rect [100 100 300 120] {note} >>".encode() for note in notes),
    ]
    return _pdf_file(objects)


def _page_content(text: str) -> bytes:
    lines = text.split("\n")
    shown = " ".join(f"({line.translate(_ESCAPED)}) Tj 0 -14 Td" for line in lines)
    return f"BT /F1 11 Tf 40 760 Td {shown} ET".encode("cp1252", "replace")


def _stream(data: bytes, compressed: bool, filters: int = 1) -> bytes:
    if compressed:
        for _ in range(filters):
            data = zlib.compress(data, 9)
    names = "/Filter [" + "/FlateDecode " * filters + "]" if compressed else ""
    return f"<< /Length {len(data)} {names} >>\nstream\n".encode() + data + b"\nendstream"


def _pdf_file(objects: list[bytes], info_number: int = 0, extra: bytes = b"") -> bytes:
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n" + extra)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    table = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    for place in places:
        out.write(f"{place:010d} 00000 n \n".encode())
    info = f"/Info {info_number} 0 R " if info_number else ""
    out.write(
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {info}>>\nstartxref\n{table}\n%%EOF\n".encode()
    )
    return out.getvalue()


def bomb_pdf(size: int = 400_000_000) -> bytes:
    """A page whose content unpacks to `size` bytes of drawing, packed twice."""
    packer = zlib.compressobj(9)
    step = b"(x) Tj 0 -1 Td " * 70_000
    inner = b"".join(packer.compress(step) for _ in range(size // len(step))) + packer.flush()
    packed = zlib.compress(inner, 9)
    stream = f"<< /Length {len(packed)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n".encode() + packed
    return _pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            stream + b"\nendstream",
        ]
    )


def looping_pdf() -> bytes:
    """A page tree that contains itself, and claims a million pages."""
    return _pdf_file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>",
        ]
    )


def docx(body: str, parts: dict[str, bytes] | None = None, declaration: str = "") -> bytes:
    """A Word file with this inside of w:body, and further parts by name."""
    head = f'<?xml version="1.0" encoding="UTF-8"?>{declaration}'
    document = f"{head}<w:document {_W}><w:body>{body}</w:body></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("word/document.xml", document)
        for name, data in (parts or {}).items():
            package.writestr(name, data)
    return out.getvalue()


def bomb_docx(size: int = 500_000_000) -> bytes:
    """A Word file whose document part unpacks to `size` bytes, after a paragraph of words."""
    out = io.BytesIO()
    step = b"<!--" + b" " * 1_000_000 + b"-->"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f"<w:document {_W}><w:body><w:p><w:r><w:t>Saved words.</w:t></w:r></w:p>".encode())
            for _ in range(size // len(step)):
                part.write(step)
            part.write(b"</w:body></w:document>")
    return out.getvalue()


def note_part(kind: str, text: str) -> bytes:
    """A footnotes or endnotes part with one note."""
    return (
        f'<?xml version="1.0"?><w:{kind}s {_W}><w:{kind} w:id="1"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        f"</w:{kind}s>"
    ).encode()


# Markup that breaks tree builders or naive patterns: what is repeated, how often, and what follows.
_HOSTILE_HTML: dict[str, tuple[str, int, str]] = {
    "levels": ("<div>", 1_000_000, "Deep words."),
    "inline levels": ("<b>", 1_000_000, "Deep words."),
    "unfinished tags": ("<a ", 1_500_000, ""),
    "quotes that never close": ('<r b=">="', 500_000, ">"),
    "quotes of both kinds": ("<a b=\"<a c='", 400_000, ""),
    "comments that never close": ("<!--", 1_000_000, ""),
    "templates that never close": ("<template>", 300_000, ""),
    "text areas that never close": ("<textarea>", 300_000, ""),
    "scripts that never close": ("<script>", 300_000, ""),
    "drawings that never close": ("<svg><title>", 300_000, ""),
    "menus that never close": ("<nav>", 500_000, ""),
    "only references": ("&amp;", 1_000_000, ""),
    "only ampersands": ("&", 4_000_000, ""),
    "only spaces": (" \n", 2_000_000, "Deep words."),
    "attributes": ("<p a=1 b='2'>", 400_000, "Deep words."),
    "nested tables": ("<table><tr><td>", 200_000, "Deep words."),
    "nested lists": ("<ul><li>", 300_000, "Deep words."),
    "control characters": ("\x00\x01\x1b[31m\x7f", 500_000, ""),
    "one long word": ("x", 8_000_000, ""),
    "paragraphs": ("<p>x", 800_000, ""),
    "metas": ('<meta name="author" content="x">', 100_000, "Deep words."),
    "authors": ('<i class="author">x</i>', 200_000, "Deep words."),
    "passwords": ("<input type=password>", 200_000, "Deep words."),
}


def hostile_html(kind: str, scale: float = 1.0) -> bytes:
    """A hostile page; it carries words before the trouble, which must be saved."""
    unit, count, end = _HOSTILE_HTML[kind]
    return f"<p>Saved words.</p>{unit * int(count * scale)}{end}".encode()


HOSTILE_KINDS = tuple(_HOSTILE_HTML)


def deep_linked_data(depth: int = 150_000) -> bytes:
    """A page whose JSON-LD is nested beyond any parser's patience."""
    return f'<p>Saved words.</p><script type="application/ld+json">{"[" * depth}</script>'.encode()
