"""Workbooks as sources, made by script: what is text, where it came from, and what hostile ones come to."""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_right
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.derived import Derived
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.archive.readers.sniff import sniff
from factcheck.archive.readers.xlsx import read_xlsx
from factcheck.text.quotes.proof import Settled
from factcheck.text.quotes.proving import prove
from factcheck.text.quotes.source import SourceText
from tests.archive.spreadsheets import MAIN, formats, many_cells, relations, sheet, xlsx
from tests.essays.office import package

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def found_in(content: bytes) -> Derived:
    """What is read, every stretch of it checked to be within the part that the map names."""
    found = read_xlsx(content, TYPE, Progress())
    sources = {part: zipfile.ZipFile(io.BytesIO(content)).read(part) for _, part in found.parts}
    last = 0
    for start, stop, begin, end in found.offsets:
        assert last <= start < stop <= len(found.full_text)
        assert not found.full_text[last:start].strip()  # only what separates cells and rows
        last = stop
        part = found.parts[bisect_right(found.parts, start, key=lambda part: part[0]) - 1][1]
        assert begin < end <= len(sources[part])
    assert last == len(found.full_text)
    assert found.full_text.startswith(found.main_text)
    for marks in (found.unshown, found.struck):
        assert list(marks) == sorted(marks)
    return found


def rows(*inside: str, strings: str = "", styles: str = "", before: str = "", behind: str = "") -> Derived:
    return found_in(xlsx(sheet(*inside, before=before, behind=behind), strings=strings, styles=styles))


def marked(found: Derived) -> list[str]:
    return [found.full_text[start:end] for start, end in found.unshown]


def number(reference: str, value: str, style: int = 0) -> str:
    return f'<c r="{reference}" s="{style}"><v>{value}</v></c>'


def words(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_sheets_stand_by_name_and_rows_side_by_side() -> None:
    one = 'name="Deaths &amp; births"', f"<sheetData><row r='1'>{words('A1', 'Year')}</row></sheetData>"
    two = sheet(words("A1", "a") + words("B1", "b"), "", "", number("A4", "7"))
    found = found_in(xlsx(one, two))
    assert found.full_text == found.main_text == "Deaths & births\nYear\n\nData\na\tb\n\n7"
    assert [name for _, name in found.parts] == [
        "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/sheet2.xml",
    ]  # fmt: skip
    assert (found.kind, found.extractor, found.flags) == ("xlsx", "factcheck-xlsx 3", ())


def test_the_map_leads_to_the_bytes_of_a_cell() -> None:
    content = xlsx(sheet(number("A1", "1234.5", 1) + words("B1", "R &amp; D")), styles=formats("#,##0.00"))
    found = found_in(content)
    parts = zipfile.ZipFile(io.BytesIO(content))
    part = parts.read("xl/worksheets/sheet1.xml").decode()
    read = [(found.full_text[a:b], part[c:d]) for a, b, c, d in found.offsets[1:]]
    assert read == [("1,234.50", "1234.5"), ("R & D", "R &amp; D</t>")]
    (a, b, c, d) = found.offsets[0]
    assert found.full_text[a:b] == "Data"
    assert parts.read("xl/workbook.xml").decode()[c:d].startswith('<sheet name="Data"')


STRINGS = (
    "<si><t>plain</t></si><si><r><t>Total</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>2</t></r></si>"
    "<si><r><rPr><strike/></rPr><t>5</t></r><r><t>7</t></r></si><si><t>山</t><rPh sb='0' eb='1'><t>yama</t></rPh></si>"
    "<si><t>one_x000D_\ntwo\tthree</t></si>"
    "<si><r><t>CO</t></r><r><rPr><vertAlign val='subscript'/></rPr><t>2</t></r></si>"
    "<si><r><t>10</t></r><r><rPr><strike val='0'/><vertAlign val='subscript'/></rPr><t>2</t></r></si>"
)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="A1" t="s"><v>0</v></c>', "plain"),
        ('<c r="A1" t="s"><v>1</v></c>', "Total²"),
        ('<c r="A1" t="s"><v>2</v></c>', "5\u200a7"),
        ('<c r="A1" t="s"><v>3</v></c>', "山"),
        ('<c r="A1" t="s"><v>4</v></c>', "one\ntwo three"),
        ('<c r="A1" t="s"><v>5</v></c>', "CO2"),
        ('<c r="A1" t="s"><v>6</v></c>', "10₂"),
        ('<c r="A1" t="inlineStr"><is><r><t> a</t></r><r><t>b </t></r></is></c>', "ab"),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A1" t="b"><v>0</v></c>', "FALSE"),
        ('<c r="A1" t="e"><v>#DIV/0!</v></c>', "#DIV/0!"),
        ('<c r="A1" t="str"><f>A2</f><v>shown</v></c>', "shown"),
        ('<c r="A1"><f>1+1</f><v>2</v></c>', "2"),
        ('<c r="A1" t="d"><v>2020-01-31</v></c>', "2020-01-31"),
        ('<c r="A1" s="1"><v>43831</v></c>', "01/01/2020"),
        ("<c><v>1</v></c><c><v>2</v></c>", "1\t2"),
        ('<c r="C1"><v>3</v></c>', "3"),
        ('<c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c>', "1" + "\t" * 50 + "2"),
        ('<c r="A1"><v>1<!-- x -->2&#51;</v></c>', "123"),
        ('<c r="A1" t="str"><v>a\x7fb&#x85;</v></c>', "ab"),
    ],
)
def test_cells_as_they_are_shown(cell: str, shown: str) -> None:
    found = rows(cell, strings=STRINGS, styles=formats("dd/mm/yyyy"))
    assert found.full_text.removeprefix("Data\n").removeprefix("\t\t") == shown
    assert found.flags == ()


@pytest.mark.parametrize(
    ("cell", "flag"),
    [
        ('<c r="A1"><f>1+1</f></c>', "formulas whose results the file does not keep: 1"),
        ('<c r="A1"><f>1+1</f><v></v></c>', "formulas whose results the file does not keep: 1"),
        ('<c r="A1" t="str"><f>1+1</f></c>', "formulas whose results the file does not keep: 1"),
        ('<c r="A1" t="s"><v>9</v></c>', "not in the text: 1 cell whose string is not there"),
        ('<c r="A1" t="s"><v>²</v></c>', "not in the text: 1 cell whose string is not there"),
        ('<c r="A1" s="1"><v>9</v></c>', "not in the text: 1 value that its number format hides"),
        (
            '<c r="A1" s="1" t="str"><v>hidden</v></c><c r="B1" s="1" t="str"><v>too</v></c>',
            "not in the text: 2 values that its number format hides",
        ),
    ],
)
def test_what_is_not_in_the_text_is_counted(cell: str, flag: str) -> None:
    found = rows(cell, styles=formats(";;;"))
    assert (found.full_text, found.flags) == ("Data", (flag,))


def test_a_formula_may_result_in_no_words() -> None:
    assert rows('<c r="A1" t="str"><f>""</f><v></v></c>').flags == ()


def test_a_number_whose_format_is_not_followed_stands_as_stored() -> None:
    found = rows(number("A1", "0.5", 1) + number("B1", "0.25", 1), styles=formats("# ?/?"))
    assert found.full_text == "Data\n0.5\t0.25"
    assert found.flags == ("numbers as stored, since their format is not followed here: 2",)


def test_days_are_counted_from_the_workbooks_own_first_one() -> None:
    made = sheet(number("A1", "42369", 1))
    shown = [
        found_in(xlsx(made, styles=formats("yyyy-mm-dd"), properties=f'date1904="{base}"')).full_text
        for base in ("1", "0")
    ]
    assert shown == ["Data\n2020-01-01", "Data\n2015-12-31"]


def test_hidden_rows_and_columns_are_text_that_is_marked() -> None:
    before = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="5" width="0.0"/></cols>'
    cells = [
        "".join(number(f"{letter}{row}", f"{row}{at}") for at, letter in enumerate("ABCDE"))
        for row in (1, 2, 3)
    ]
    inside = f'<row r="1">{cells[0]}</row><row r="2" hidden="1">{cells[1]}</row><row r="3">{cells[2]}</row>'
    found = found_in(xlsx(('name="Data"', f"{before}<sheetData>{inside}</sheetData>")))
    assert found.full_text == "Data\n10\t11\t12\t13\t14\n20\t21\t22\t23\t24\n30\t31\t32\t33\t34"
    assert marked(found) == ["11", "13\t14\n20\t21\t22\t23\t24", "31", "33\t34"]


def test_hidden_sheets_follow_the_main_text_and_are_marked() -> None:
    def named(attributes: str) -> tuple[str, str]:
        return attributes, sheet(words("A1", "words"))[1]

    found = found_in(
        xlsx(
            named('name="H" state="hidden"'),
            named('name="V" state="veryHidden"'),
            named('name="S" state="visible"'),
        )
    )
    assert (found.main_text, found.full_text) == ("S\nwords", "S\nwords\n\nH\nwords")
    assert marked(found) == ["H\nwords"]
    assert found.flags == ("not in the text: 1 sheet that only a program can show",)


def test_merged_cells_are_one_and_what_lies_under_them_is_marked() -> None:
    grid = ["".join(number(f"{letter}{row}", f"{row}{letter}") for letter in "ABC") for row in (1, 2, 3)]
    merged = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C2:C3"/><mergeCell ref="x"/></mergeCells>'
    found = rows(*grid, behind=merged)
    assert found.full_text == "Data\n1A\t1B\t1C\n2A\t2B\t2C\n3A\t3B\t3C"
    assert marked(found) == ["1B", "2A\t2B", "3C"]


def test_a_struck_out_cell_is_marked_so() -> None:
    styles = '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>'
    found = rows(number("A1", "12") + number("B1", "13", 1), styles=styles)
    assert [found.full_text[a:b] for a, b in found.struck] == ["13"]


A = "http://schemas.openxmlformats.org/drawingml/2006/main"
XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
CHART = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'


def shape(text: str, more: str = "") -> str:
    return (
        f"<xdr:sp><xdr:nvSpPr><xdr:cNvPr {more}/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
        "</xdr:txBody></xdr:sp>"
    )


def drawn(*shapes: str) -> dict[str, str | bytes]:
    """The parts of a drawing on the first sheet."""
    return {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("d", "drawing", "../drawings/drawing1.xml")),
        "xl/drawings/drawing1.xml": f"<xdr:wsDr xmlns:xdr='{XDR}' xmlns:a='{A}'>{''.join(shapes)}</xdr:wsDr>",
    }


def test_words_in_shapes_follow_the_rows() -> None:
    extra = drawn(shape("Source: Ministry"), shape("Ghost", 'hidden="1"'), CHART)
    found = found_in(xlsx(sheet(words("A1", "a")), sheet(words("A1", "b")), extra=extra))
    assert found.full_text == "Data\na\n\nSource: Ministry\nGhost\n\nData\nb"
    assert found.parts[2] == (8, "xl/drawings/drawing1.xml")
    assert marked(found) == ["Ghost"]
    assert found.flags == ("not in the text: 1 chart",)


def test_words_in_shapes_of_a_hidden_sheet_are_hidden_with_it() -> None:
    made = 'name="H" state="hidden"', sheet(words("A1", "a"))[1]
    found = found_in(xlsx(made, extra=drawn(shape("Ghost", 'hidden="1"'))))
    assert (found.main_text, marked(found)) == ("", ["H\na\n\nGhost"])


def test_what_belongs_to_a_sheet_and_is_not_read_is_counted() -> None:
    extra: dict[str, str | bytes] = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("c", "comments", "../comments1.xml")),
        "xl/comments1.xml": f"<comments xmlns='{MAIN}'><commentList><comment ref='A1'/><comment ref='A2'/>"
        "</commentList></comments>",
        "xl/vbaProject.bin": b"macros",
    }
    content = xlsx(sheet(words("A1", "a")), extra=extra)
    assert found_in(content).flags == (
        "not in the text: 2 comments",
        "the workbook has macros, which were not run",
    )
    assert sniff(content).media_type == "application/vnd.ms-excel.sheet.macroenabled.12"


def test_the_properties_of_a_workbook() -> None:
    core = (
        '<cp:coreProperties xmlns:dc="d" xmlns:cp="c" xmlns:dcterms="t"><dc:title>Deaths</dc:title>'
        "<dc:creator>Ann</dc:creator><dcterms:created>2020-05-06T07:08:09Z</dcterms:created></cp:coreProperties>"
    )
    found = found_in(xlsx(sheet(), extra={"docProps/core.xml": core}))
    assert (found.title.value, found.author.value, found.date.value) == ("Deaths", "Ann", "2020-05-06")


@pytest.mark.parametrize(
    ("quote", "proved"),
    [
        ("2019 507,470", True),
        ("2019\t507,470", True),
        ("507,470", True),
        ("2019 (507,470)", False),
        ("2018 507,470", False),
    ],
)
def test_the_cells_of_a_row_can_be_quoted_together(quote: str, proved: bool) -> None:
    found = rows(
        number("A1", "2018") + number("B1", "500000", 1),
        number("A2", "2019") + number("B2", "507470", 1),
        styles=formats("#,##0"),
    )
    assert isinstance(prove(quote, SourceText(found.full_text)), Settled) == proved


def test_the_bytes_tell_what_it_is() -> None:
    found = read(
        xlsx(sheet(words("A1", "a"))),
        "application/octet-stream",
        "http://example.org/x.docx",
        200,
        Progress(),
    )
    assert (found.kind, found.sniffed_type, found.full_text) == ("xlsx", TYPE, "Data\na")


ENTITIES = '<!DOCTYPE a [<!ENTITY b "c">]>'


@pytest.mark.parametrize(
    ("content", "text", "flag"),
    [
        (xlsx(sheet())[:-30], "", "the workbook cannot be opened: "),
        (package({"[Content_Types].xml": "", "xl/other.xml": ""}), "", "the workbook has no workbook part"),
        (
            xlsx(sheet(), extra={"xl/workbook.xml": ENTITIES + "<workbook/>"}),
            "",
            "the document declares a document type, which a spreadsheet program never does: refused",
        ),
        (
            xlsx(sheet(), extra={"xl/worksheets/sheet1.xml": ENTITIES + "<worksheet/>"}),
            "Data",
            "the document declares a document type, which a spreadsheet program never does: refused",
        ),
        (
            xlsx(sheet(words("A1", "saved") + "<c>" + "<oops>" * 3)),
            "Data\nsaved",
            "xl/worksheets/sheet1.xml is damaged: ",
        ),
        (
            xlsx(sheet(words("A1", "saved"), behind="<x>" * 2_100 + "</x>" * 2_100)),
            "Data\nsaved",
            "a sheet nests more than 2000 elements: the rest was not read",
        ),
        (
            xlsx(sheet(), extra={"xl/_rels/workbook.xml.rels": relations()}),
            "",
            "a sheet that the workbook names is not there",
        ),
    ],
)
def test_a_broken_workbook_is_flagged(content: bytes, text: str, flag: str) -> None:
    found = found_in(content)
    assert found.full_text == text
    assert found.flags[0].startswith(flag)


@pytest.mark.parametrize(
    ("limit", "most", "flag"),
    [
        ("packaged.UNPACKED", 100_000, "more than 100000 bytes unpacked: the rest was not read"),
        ("composition.TEXT_LIMIT", 1_000, "text cut: the document is longer than what is kept"),
        ("xlsx_text._MOST_STRINGS", 0, "the sheets share more text than is kept: the rest was not read"),
        ("xlsx_book._MOST_SHEETS", 1, "sheets that were not read: 1"),
        ("cells._MOST_MERGED", 1, "too many merged cells: what lies under them may be in the text"),
    ],
)
def test_past_a_limit_what_was_read_is_kept(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int, flag: str
) -> None:
    monkeypatch.setattr(f"factcheck.archive.readers.{limit}", most)
    many = [number(f"A{row}", f"{row}") for row in range(1, 4_000)]
    merged = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    content = xlsx(sheet(*many, behind=merged), sheet(), strings="<si><t>a</t></si>")
    found = read_xlsx(content, TYPE, Progress())
    assert found.full_text.startswith("Data\n1\n2\n3\n")
    assert flag in found.flags


def test_where_the_text_is_cut_hidden_words_are_marked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.composition.TEXT_LIMIT", 12)
    before = '<cols><col min="1" max="9" hidden="1"/></cols>'
    for last in (words("B1", "secret"), '<c r="B1" t="inlineStr"><is><r><t>secret</t></r></is></c>'):
        found = read_xlsx(xlsx(sheet(words("A1", "a") + last, before=before)), TYPE, Progress())
        assert found.full_text == "Data\na\tsecret"
        assert marked(found) == ["a\tsecret"]


def test_the_map_and_the_marks_get_coarser_not_larger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.composition.SPAN_LIMIT", 50)
    monkeypatch.setattr("factcheck.archive.readers.cells.SPAN_LIMIT", 50)
    many = [number(f"A{row}", "1") + number(f"B{row}", "2") for row in range(1, 402)]
    content = xlsx(sheet(*many, before='<cols><col min="2" max="2" hidden="1"/></cols>'))
    found = found_in(content)
    assert len(found.offsets) <= 50
    assert len(found.unshown) <= 50
    assert (found.unshown[0][0], found.unshown[-1][1]) == (7, len(found.full_text))
    assert found.flags == ("offsets are approximate: the text has too many pieces to keep each",)


@pytest.mark.parametrize(
    ("inside", "strings"),
    [
        ("<c><v>" + "&#49;" * 400_000 + "</v></c>", ""),
        ('<c t="s"><v>0</v></c>', "<si><t>" + "&#49;" * 400_000 + "</t></si>"),
        ("<c><v>1</v></c>", "<si/>" * 200_000),
    ],
    ids=["a long value", "a long string", "many strings"],
)
def test_what_is_long_takes_no_longer_than_its_length(inside: str, strings: str) -> None:
    clock = Progress(seconds=600)
    found = read_xlsx(xlsx(sheet(inside), strings=strings), TYPE, clock)
    assert found.full_text.startswith("Data\n1")
    assert clock.spent() < 0.5


def test_columns_may_be_hidden_time_and_again() -> None:
    before = "<cols>" + '<col min="1" max="16384" hidden="1"/>' * 20_000 + "</cols>"
    clock = Progress(seconds=600)
    found = read_xlsx(xlsx(sheet("<c><v>1</v></c>", before=before)), TYPE, clock)
    assert marked(found) == ["1"]
    assert clock.spent() < 0.5


def test_a_sheet_of_very_many_cells_ends_within_the_time() -> None:
    clock = Progress(seconds=600)
    found = read_xlsx(many_cells(2_000, 30), TYPE, clock)
    assert found.full_text.startswith("Data\n1.00\t1.10\t1.20")
    assert found.full_text.endswith("2,000.29")
    late = read_xlsx(many_cells(2_000, 30), TYPE, Progress(seconds=0.001))
    assert any(flag.endswith("was read in the time allowed") for flag in late.flags)
    assert len(late.full_text) < len(found.full_text)


CELL = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Cn"], blacklist_characters="\ufffe\uffff_"), max_size=9
)


@given(st.lists(st.lists(CELL, max_size=4), max_size=4))
def test_any_cells_are_read_and_traced(grid: list[list[str]]) -> None:
    found = rows(*("".join(words("", escape(text)) for text in row) for row in grid))
    shown = [text.strip() for row in grid for text in row if text.strip()]
    assert [found.full_text[a:b] for a, b, _, _ in found.offsets[1:]] == shown


@settings(max_examples=30)
@given(st.binary(max_size=40), st.integers(0, 900))
def test_damage_anywhere_is_survived(junk: bytes, at: int) -> None:
    good = xlsx(sheet(words("A1", "saved") * 5), strings=STRINGS, styles=formats("0.0"))
    read_xlsx(good[:at] + junk + good[at + len(junk) :], TYPE, Progress())
    parts = zipfile.ZipFile(io.BytesIO(good))
    broken: dict[str, str | bytes] = {
        name: (data := parts.read(name))[:at] + junk + data[at + len(junk) :] for name in parts.namelist()
    }
    read_xlsx(package(broken), TYPE, Progress())
