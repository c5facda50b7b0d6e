"""A new Word document with the text of a draft that came in another format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from lxml import etree

from factcheck.docx.names import TRANSITIONAL
from factcheck.reports.escaping import plain
from factcheck.reports.word.package import packed

MAIN = "word/document.xml"
Style = Literal["Title", "Subtitle", "Heading1", "Quote", "ListBullet", "Caption", "Normal"]
_W = f"{{{TRANSITIONAL}}}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CUT = re.compile("([\t\n\r])")
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_OFFICE}.styles+xml"/>\
<Override PartName="/word/numbering.xml" ContentType="{_OFFICE}.numbering+xml"/>\
<Override PartName="/docProps/core.xml" \
ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""
_RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"""
_RELATION = '<Relationship Id="rId{}" Type="http://schemas.openxmlformats.org/{}" Target="{}"/>'
_STYLE = (
    '<w:style w:type="paragraph" w:styleId="{0}"{1}><w:name w:val="{2}"/><w:qFormat/>'
    '<w:pPr>{6}<w:spacing w:before="{3}" w:after="160" w:line="276" w:lineRule="auto"/>{7}</w:pPr>'
    '<w:rPr>{4}<w:sz w:val="{5}"/></w:rPr></w:style>'
)
_NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'
_SET_IN = '<w:ind w:left="567" w:right="567"/>'
_BULLETS = f"""<w:numbering xmlns:w="{TRANSITIONAL}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">\
<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl>\
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its text, which of the document's styles it has, and in which row of a table it is a cell.

    `row` is "table 1, row 2", the same for the cells of a row, "" outside tables.
    """

    text: str
    style: Style = "Normal"
    row: str = ""


def compose(title: str, paragraphs: Sequence[Paragraph]) -> bytes:
    """A document in which paragraph n is the one run "word/document.xml p[n]/r[1]", character by character.

    Tabs and line ends become those of Word; what XML cannot hold becomes U+FFFD, one for one.
    """
    root = etree.Element(f"{_W}document", nsmap={"w": TRANSITIONAL})
    body = etree.SubElement(root, f"{_W}body")
    for table, group in groupby(paragraphs, key=lambda paragraph: paragraph.row.rpartition(", row ")[0]):
        held = list(group)
        rows = [list(row) for _, row in groupby(held, key=lambda cell: cell.row)]
        drawn = table and max(map(len, rows)) <= _MOST_COLUMNS
        body.extend([_table(rows)] if drawn else map(_paragraph, held))
    if paragraphs and paragraphs[-1].row:
        etree.SubElement(body, f"{_W}p")  # a word processor wants one behind a table
    page = etree.SubElement(body, f"{_W}sectPr")
    etree.SubElement(page, f"{_W}pgSz", {f"{_W}w": "11906", f"{_W}h": "16838"})
    margins = {f"{_W}{side}": "1440" for side in ("top", "right", "bottom", "left")}
    etree.SubElement(page, f"{_W}pgMar", {**margins, **{f"{_W}{k}": v for k, v in _EDGES.items()}})
    core = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC})
    etree.SubElement(core, f"{{{_DC}}}title").text = plain(title)
    return packed(
        {
            "[Content_Types].xml": _HEAD + _TYPES.encode(),
            "_rels/.rels": _listed(
                ("officeDocument/2006/relationships/officeDocument", MAIN),
                ("package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ),
            MAIN: _HEAD + etree.tostring(root, encoding="UTF-8"),
            "word/_rels/document.xml.rels": _listed(
                ("officeDocument/2006/relationships/styles", "styles.xml"),
                ("officeDocument/2006/relationships/numbering", "numbering.xml"),
            ),
            "word/styles.xml": _HEAD + _styles().encode(),
            "word/numbering.xml": _HEAD + _BULLETS.encode(),
            "docProps/core.xml": _HEAD + etree.tostring(core, encoding="UTF-8"),
        }
    )


_MOST_COLUMNS = 63  # that Word opens
_LINE = 11906 - 2 * 1440  # between the margins, in twentieths of a point
_EDGES = {"header": "708", "footer": "708", "gutter": "0"}
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"


def _listed(*relations: tuple[str, str]) -> bytes:
    entries = [_RELATION.format(number, kind, target) for number, (kind, target) in enumerate(relations, 1)]
    return _HEAD + _RELATIONS.format("".join(entries)).encode()


def _styles() -> str:
    made = [
        _STYLE.format("Normal", ' w:default="1"', "Normal", 0, "", 22, "", ""),
        _STYLE.format("Title", "", "Title", 0, "<w:b/>", 40, "", ""),
        _STYLE.format("Subtitle", "", "Subtitle", 0, "<w:i/>", 26, "", ""),
        _STYLE.format("Heading1", "", "heading 1", 240, "<w:b/>", 28, "", ""),
        _STYLE.format("Quote", "", "Quote", 0, "", 22, "", _SET_IN),
        _STYLE.format("ListBullet", "", "List Bullet", 0, "", 22, _NUMBERED, ""),
        _STYLE.format("Caption", "", "caption", 0, "<w:i/>", 20, "", ""),
    ]
    return f'<w:styles xmlns:w="{TRANSITIONAL}">{"".join(made)}</w:styles>'


def _table(rows: Sequence[Sequence[Paragraph]]) -> etree._Element:
    """A table with its cells in their rows."""
    table = etree.Element(f"{_W}tbl", nsmap={"w": TRANSITIONAL})
    looks = etree.SubElement(table, f"{_W}tblPr")
    borders = etree.SubElement(looks, f"{_W}tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        etree.SubElement(borders, f"{_W}{side}", {f"{_W}val": "single", f"{_W}sz": "4"})
    margins = etree.SubElement(looks, f"{_W}tblCellMar")
    etree.SubElement(margins, f"{_W}top", {f"{_W}w": "100", f"{_W}type": "dxa"})
    grid = etree.SubElement(table, f"{_W}tblGrid")
    columns = max(map(len, rows))
    for _ in range(columns):
        etree.SubElement(grid, f"{_W}gridCol", {f"{_W}w": str(_LINE // columns)})
    for row in rows:
        line = etree.SubElement(table, f"{_W}tr")
        for cell in row:
            etree.SubElement(line, f"{_W}tc").append(_paragraph(cell))
    return table


def _paragraph(paragraph: Paragraph) -> etree._Element:
    made = etree.Element(f"{_W}p", nsmap={"w": TRANSITIONAL})
    if paragraph.style != "Normal":
        etree.SubElement(etree.SubElement(made, f"{_W}pPr"), f"{_W}pStyle").set(f"{_W}val", paragraph.style)
    run = etree.SubElement(made, f"{_W}r")
    for part in filter(None, _CUT.split(_UNWRITABLE.sub("\ufffd", paragraph.text))):
        if part in "\t\n\r":
            etree.SubElement(run, f"{_W}tab" if part == "\t" else f"{_W}br")
        else:
            text = etree.SubElement(run, f"{_W}t")
            text.text = part
            text.set(_SPACE, "preserve")
    return made
