"""Workbooks made by script, sheet by sheet."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from tests.essays.office import package

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def relations(*named: tuple[str, str, str]) -> str:
    """A part of relationships: id, kind and target of each."""
    inside = "".join(
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{to}"/>' for key, kind, to in named
    )
    return f"<Relationships {_RELATIONS}>{inside}</Relationships>"


def xlsx(
    *sheets: tuple[str, str],
    strings: str = "",
    styles: str = "",
    properties: str = "",
    extra: dict[str, str | bytes] | None = None,
) -> bytes:
    """A workbook of sheets, each by its attributes (`name="Data"`) and the inside of its part."""
    named = "".join(
        f'<sheet {attributes} sheetId="{number}" r:id="s{number}"/>'
        for number, (attributes, _) in enumerate(sheets, 1)
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("a", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_R}"><workbookPr {properties}/><sheets>{named}'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            *((f"s{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1))
        ),
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
    }  # fmt: skip
    for number, (_, inside) in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = f'<worksheet xmlns="{MAIN}">{inside}</worksheet>'
    return package({**parts, **(extra or {})})


def sheet(*rows: str, before: str = "", behind: str = "") -> tuple[str, str]:
    """A sheet named Data with these rows, each the inside of its element, what stands before and behind them."""
    inside = "".join(f'<row r="{number}">{row}</row>' for number, row in enumerate(rows, 1))
    return 'name="Data"', f"{before}<sheetData>{inside}</sheetData>{behind}"


def formats(*codes: str) -> str:
    """Styles of cells, from 1 on one for each code of a number format."""
    numbered = list(enumerate(codes, 200))
    made = "".join(f'<numFmt numFmtId="{key}" formatCode="{code}"/>' for key, code in numbered)
    cells = "".join(f'<xf numFmtId="{key}"/>' for key, _ in numbered)
    return f'<numFmts>{made}</numFmts><cellXfs><xf numFmtId="0"/>{cells}</cellXfs>'


def many_cells(rows: int, columns: int) -> bytes:
    """A workbook of one sheet with so many cells, each a number of its own."""
    letters = [_letters(number) for number in range(columns)]
    (attributes, inside) = sheet()
    made = io.BytesIO(xlsx((attributes, inside), styles=formats("#,##0.00")))
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != "xl/worksheets/sheet1.xml":
                new.writestr(name, old.read(name))
        with new.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for row in range(1, rows + 1):
                part.write(_row(row, letters).encode())
            part.write(b"</sheetData></worksheet>")
    return out.getvalue()


def _row(row: int, letters: Iterable[str]) -> str:
    cells = "".join(
        f'<c r="{letter}{row}" s="1"><v>{row}.{number}</v></c>' for number, letter in enumerate(letters)
    )
    return f'<row r="{row}">{cells}</row>'


def _letters(number: int) -> str:
    return chr(65 + number) if number < 26 else _letters(number // 26 - 1) + chr(65 + number % 26)
