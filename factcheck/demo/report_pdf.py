"""The example's PDF: two pages of a county engineer's report, written out as a plain PDF 1.4 file."""

from __future__ import annotations

PAGES = (
    (
        "COUNTY OF KARSUND - OFFICE OF THE COUNTY ENGINEER",
        "",
        "Final report on the bridge over the Karsund Strait",
        "30 September 1937",
        "",
        "The bridge was opened to traffic on 14 June 1937. Its length between",
        "the abutments is 1,024 metres, the main span 412 metres. Work began",
        "on 2 May 1933 under the undersigned as chief engineer.",
    ),
    (
        "COUNTY OF KARSUND - OFFICE OF THE COUNTY ENGINEER",
        "",
        "The accounts close at 3,204,000 crowns. The county had set aside",
        "3,600,000 crowns, so that 396,000 crowns are returned to the fund.",
        "",
        "The number of workers was 312. Eleven of them lost their lives.",
        "The ferry Skarven carried 86,000 passengers in 1936, her last full",
        "year in service.",
        "",
        "Ingrid Solheim, chief engineer",
    ),
)


def build() -> bytes:
    """The bytes of the file; always the same."""
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(PAGES)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(PAGES)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for index, lines in enumerate(PAGES):
        content = _content(lines)
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * index} 0 R "
        objects.append(page.encode() + b"/Resources << /Font << /F1 3 0 R >> >> >>")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def _content(lines: tuple[str, ...]) -> bytes:
    shown = [f"({line.replace('(', '').replace(')', '')}) Tj T*" for line in lines]
    return "\n".join(["BT /F1 13 Tf 72 760 Td 20 TL", *shown, "ET"]).encode("cp1252")


def _file(objects: list[bytes]) -> bytes:
    """The objects with their cross-reference table (PDF 32000-1, 7.5)."""
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = len(data)
    count = len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return data + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, end)
