"""OpenDocument texts and spreadsheets as sources, made by script: what is text, and what hostile ones come to."""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_right
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.derived import Derived
from factcheck.archive.readers.odf import read_odf
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from factcheck.archive.readers.sniff import sniff
from tests.essays.office import package

_N = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = f'''xmlns:office="{_N}office:1.0" xmlns:text="{_N}text:1.0" xmlns:table="{_N}table:1.0"
xmlns:presentation="{_N}presentation:1.0" xmlns:draw="{_N}drawing:1.0" xmlns:style="{_N}style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'''
TYPE = "application/vnd.oasis.opendocument."
STYLES = """<style:style style:name="Gone" style:family="text">
<style:text-properties text:display="none"/></style:style>
<style:style style:name="Cut" style:family="text">
<style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Cut" style:family="table-cell">
<style:text-properties style:text-line-through-type="single"/></style:style>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>
<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="Secret" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Heir" style:family="paragraph" style:parent-style-name="Secret"/>
<style:style style:name="Off" style:family="drawing-page">
<style:drawing-page-properties presentation:visibility="hidden"/></style:style>
<style:style style:name="Break" style:family="paragraph" style:master-page-name="Own"/>
<style:style style:name="Away" style:family="table"><style:table-properties table:display="false"/></style:style>"""
MASTERS = "".join(
    f"<style:master-page style:name='{name}'><style:header><text:p>Head {name}</text:p></style:header>"
    f"<style:header-left style:display='false'><text:p>no</text:p></style:header-left>"
    f"<style:footer><text:p>Foot {name}</text:p></style:footer></style:master-page>"
    for name in ("Standard", "Own", "Unused")
)


def made(body: str, kind: str, extra: dict[str, str | bytes] | None = None) -> bytes:
    """An OpenDocument file of the inside of its body."""
    return package(
        {
            "mimetype": f"{TYPE}{kind}",
            "content.xml": f"<office:document-content {_NAMES}><office:automatic-styles>{STYLES}"
            f"</office:automatic-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
            "</office:document-content>",
            **(extra or {}),
        }
    )


def found_in(content: bytes, kind: str = "odt") -> Derived:
    """What is read, every stretch of it checked to be within the part that the map names."""
    found = read_odf(content, kind, TYPE, Progress())
    sources = {part: zipfile.ZipFile(io.BytesIO(content)).read(part) for _, part in found.parts}
    last = 0
    for start, stop, begin, end in found.offsets:
        assert last <= start < stop <= len(found.full_text)
        assert not found.full_text[last:start].strip()
        last = stop
        part = found.parts[bisect_right(found.parts, start, key=lambda part: part[0]) - 1][1]
        source = sources[part][begin:end].decode()
        assert found.full_text[start:stop] == source or len(source) > 0
    assert last == len(found.full_text)
    assert found.full_text.startswith(found.main_text)
    return found


def p(inside: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def span(style: str, words: str) -> str:
    return f'<text:span text:style-name="{style}">{words}</text:span>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(*lines: str, more: str = "") -> str:
    return f"<table:table-cell {more}>{''.join(map(p, lines))}</table:table-cell>"


def table(*rows: str, name: str = "Data", style: str = "") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'


NOTE = (
    "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>{}"
    "</text:note-body></text:note>"
)
BOX = "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"
GRID = table(row(cell("a"), cell(""), cell("b", "c")), row(cell("1"), cell("2"), cell("3")))


@pytest.mark.parametrize(
    ("body", "text", "flags"),
    [
        (p("one") + "<text:h>two</text:h>", "one\ntwo", []),
        (p("a<text:tab/>b<text:line-break/>c<text:s text:c='3'/>d"), "a\tb\nc   d", []),
        (p("  a \n  b  "), "a b ", []),
        (p("see " + span("Gone", "hidden") + "it"), "see it", ["1 hidden passage"]),
        (p("hidden", "Heir") + p("shown"), "shown", ["1 hidden passage"]),
        ("<text:section text:display='none'>" + p("no") + "</text:section>" + p("a"), "a", ["1 hidden passage"]),
        (p("10" + span("Up", "6") + " CO" + span("Down", "2") + " 10" + span("Down", "2")), "10⁶ CO2 10₂", []),
        (p("a" + NOTE.format(p("Note.")) + " b") + p("c"), "a b\nc\nNote.", []),
        (p("a" + BOX.format(p("box") + p("two")) + " line") + p("next"), "a line\nbox\ntwo\nnext", []),
        (p("a") + GRID + p("z"), "a\na\t\tb\nc\n1\t2\t3\nz", []),
        (table(row(cell("a"), f"<table:table-cell>{GRID}</table:table-cell>")), "a\ta\nb\nc\n1\n2\n3", []),
        (p("a<office:annotation><dc:creator>Ann</dc:creator>" + p("x") + "</office:annotation>"), "a", ["1 comment"]),
        (
            f"<text:tracked-changes><text:deletion>{p('gone')}</text:deletion></text:tracked-changes>" + p("a"),
            "a",
            ["1 deleted passage"],
        ),
        (p("a<draw:object/><draw:image/>"), "a", ["1 embedded object"]),
        (f"<text:table-of-content>{p('One 1')}</text:table-of-content>", "One 1", []),
        (p("a\x7fb"), "ab", []),
    ],
)  # fmt: skip
def test_only_what_is_seen_is_text(body: str, text: str, flags: list[str]) -> None:
    found = found_in(made(body, "text"))
    assert found.full_text == found.main_text == text
    assert list(found.flags) == [f"not in the text: {flag}" for flag in flags]
    assert (found.kind, found.extractor) == ("odt", "factcheck-odf 1")


def test_struck_out_words_are_marked() -> None:
    found = found_in(made(p("57" + span("Cut", "5") + " and " + span("Cut", "no")), "text"))
    assert found.full_text == "57\u200a5 and no"
    assert [found.full_text[a:b] for a, b in found.struck] == ["5", "no"]


def test_headers_and_footers_that_a_page_shows_follow_the_main_text() -> None:
    styles = f"<office:document-styles {_NAMES}><office:styles/>{MASTERS}</office:document-styles>"
    for style, shown in (("", ["Standard"]), ("Break", ["Standard", "Own"])):
        kept = STYLES if style else STYLES.replace('style:master-page-name="Own"', "")
        content = made(p("body", style), "text", {"styles.xml": styles})
        if not style:
            xml = zipfile.ZipFile(io.BytesIO(content)).read("content.xml").decode().replace(STYLES, kept)
            content = made("", "text", {"styles.xml": styles, "content.xml": xml})
        found = found_in(content)
        assert found.main_text == "body"
        assert found.full_text.split("\n")[1:] == [
            f"{edge} {name}" for name in shown for edge in ("Head", "Foot")
        ]
        assert [name for _, name in found.parts] == ["content.xml", "styles.xml"]


def test_sheets_stand_by_name_and_rows_side_by_side() -> None:
    sheets = (
        table(
            row(cell("Year"), cell("Deaths")),
            row(cell("2019"), cell("507,470", more='office:value="507470"')),
        )
        + table(row(cell("deep")), name="Hidden", style="Away")
        + table(row(cell("x")), name="'file:///a.ods'#One", style="Away")
        + table(row(), row(more='table:number-rows-repeated="9"'), row(cell("a", "b")), name="Last")
    )
    found = found_in(made(sheets, "spreadsheet"), "ods")
    assert found.main_text == "Data\nYear\tDeaths\n2019\t507,470\n\nLast\na\nb"
    assert found.full_text == found.main_text + "\n\nHidden\ndeep"
    assert [found.full_text[a:b] for a, b in found.unshown] == ["Hidden\ndeep"]
    assert (found.kind, found.flags) == ("ods", ())


@pytest.mark.parametrize(
    ("rows", "text", "marked"),
    [
        (row(cell("0", more='table:number-columns-repeated="3"'), cell("1")), "0\t0\t0\t1", []),
        (row(cell("a"), more='table:number-rows-repeated="2"') + row(cell("b")), "a\na\nb", []),
        (row(cell("a")) + row(cell(""), more='table:number-rows-repeated="900"') + row(cell("b")), "a\n\nb", []),
        (row(cell("a")) + row(cell("b"), more='table:visibility="filter"') + row(cell("c")), "a\nb\nc", ["b"]),
        (
            '<table:table-column table:number-columns-repeated="1"/><table:table-column table:visibility="collapse"/>'
            + row(cell("a"), cell("b"), cell("c")),
            "a\tb\tc",
            ["b"],
        ),
        (row(cell("a"), f"<table:covered-table-cell>{p('b')}</table:covered-table-cell>"), "a\tb", ["b"]),
        (row(cell(more='office:value-type="float" office:value="12.5"')), "12.5", []),
        (row(cell(more='office:value-type="boolean" office:boolean-value="true"')), "TRUE", []),
        (row(cell(more='office:value-type="date" office:date-value="2020-01-31"')), "2020-01-31", []),
        (row(cell("a", more='table:number-columns-repeated="x"')), "a", []),
    ],
)  # fmt: skip
def test_rows_and_cells_as_they_are_shown(rows: str, text: str, marked: list[str]) -> None:
    found = found_in(made(table(rows), "spreadsheet"), "ods")
    assert found.full_text == f"Data\n{text}"
    assert [found.full_text[a:b] for a, b in found.unshown] == marked


def test_what_a_spreadsheet_does_not_show_is_not_text() -> None:
    body = (
        f"<table:tracked-changes><table:table-cell>{p('old')}</table:table-cell></table:tracked-changes>"
        f"<table:content-validations><table:help-message>{p('help')}</table:help-message></table:content-validations>"
        + table(row(cell("5", more='table:style-name="Cut"'), cell(more='table:formula="of:=A1"')))
    )
    found = found_in(made(body, "spreadsheet"), "ods")
    assert found.full_text == "Data\n5"
    assert [found.full_text[a:b] for a, b in found.struck] == ["5"]
    assert found.flags == ("formulas whose results the file does not keep: 1",)


def test_the_map_leads_to_the_bytes_of_the_part() -> None:
    content = made(p("F\u00fc\u00dfe &lt;<![CDATA[a & b]]>&#233;!<text:s/>"), "text")
    found = read_odf(content, "odt", TYPE, Progress())
    part = zipfile.ZipFile(io.BytesIO(content)).read("content.xml")
    read_there = [(found.full_text[a:b], part[c:d].decode()) for a, b, c, d in found.offsets]
    assert read_there == [
        ("F\u00fc\u00dfe ", "F\u00fc\u00dfe "), ("<", "&lt;"), ("a & b", "a & b"), ("\u00e9", "&#233;"), ("!", "!"),
        (" ", "<text:s/>"),
    ]  # fmt: skip


def test_slides_stand_apart_and_hidden_ones_are_marked() -> None:
    pages = (
        f"<draw:page>{BOX.format(p('Rivers'))}{BOX.format(p('one') + p('two'))}<presentation:notes>{p('say')}"
        "</presentation:notes></draw:page><draw:page draw:style-name='Off'>"
        f"{BOX.format(p('ghost'))}</draw:page><draw:page><draw:frame>{GRID}</draw:frame></draw:page>"
    )
    found = found_in(made(pages, "presentation"), "odp")
    assert found.full_text == "Rivers\none\ntwo\n\nghost\n\na\t\tb\nc\n1\t2\t3"
    assert [found.full_text[a:b] for a, b in found.unshown] == ["ghost"]


def test_what_the_file_says_of_itself() -> None:
    meta = (
        "<m xmlns:dc='d' xmlns:meta='m'><dc:title>Deaths</dc:title><meta:initial-creator>Ann</meta:initial-creator>"
        "<meta:creation-date>2020-05-06T07:08:09</meta:creation-date></m>"
    )
    found = found_in(made(p("a"), "text", {"meta.xml": meta}))
    assert (found.title.value, found.author.value, found.date.value) == ("Deaths", "Ann", "2020-05-06")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("text", ("odt", "application/vnd.oasis.opendocument.text")),
        ("spreadsheet", ("ods", "application/vnd.oasis.opendocument.spreadsheet")),
        ("text-template", ("odt", "application/vnd.oasis.opendocument.text-template")),
        ("presentation", ("odp", "application/vnd.oasis.opendocument.presentation")),
        ("graphics", ("other", "application/vnd.oasis.opendocument.graphics")),
    ],
)
def test_the_bytes_tell_what_it_is(kind: str, told: tuple[str, str]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", TYPE + kind)
        archive.writestr("content.xml", "<x/>")
    found = sniff(out.getvalue(), "application/zip")
    assert (found.kind, found.media_type) == told
    assert read(out.getvalue(), "", "http://example.org/x.docx", 200, Progress()).kind == told[0]


MANY = 'table:number-columns-repeated="99999"'
DEEP = "<text:section>" * 2_100 + "</text:section>" * 2_100


@pytest.mark.parametrize(
    ("content", "text", "flag"),
    [
        (made(p("a"), "text")[:-30], "", "the OpenDocument file cannot be opened: "),
        (package({"mimetype": TYPE}), "", "the OpenDocument file has no content part"),
        (
            made(p("a"), "text", {"META-INF/manifest.xml": "<manifest:encryption-data/>"}),
            "",
            "the OpenDocument file is locked by a password",
        ),
        (
            made("", "text", {"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
            "",
            "the document declares a document type, which an office program never does: refused",
        ),
        (made(p("saved") + "<oops>", "text"), "saved", "content.xml is damaged: "),
        (made(table(row(cell("saved")), "<oops>"), "spreadsheet"), "Data\nsaved", "content.xml is damaged: "),
        (made(p("saved") + DEEP, "text"), "saved", "content.xml nests more than 2000 elements"),
        (
            made(table(row(cell("1" * 20), more='table:number-rows-repeated="9999999"')), "spreadsheet"),
            "Data\n" + "1" * 20,
            "text cut: the document is longer than what is kept",
        ),
        (
            made(table(row(cell("1", more=MANY), more='table:number-rows-repeated="9999"')), "spreadsheet"),
            "Data\n1\t1",
            "more than 500000 pieces of text in cells: the rest was not read",
        ),
    ],
)  # fmt: skip
def test_a_broken_or_hostile_file_is_flagged(content: bytes, text: str, flag: str) -> None:
    found = found_in(content, "ods" if text.startswith("Data") else "odt")
    assert found.full_text.startswith(text)
    assert found.flags[0].startswith(flag)


def test_where_the_text_is_cut_hidden_words_are_marked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.composition.TEXT_LIMIT", 12)
    rows = row(cell("a"), cell("secret"), more='table:visibility="collapse"')
    found = found_in(made(table(rows), "spreadsheet"), "ods")
    assert [found.full_text[a:b] for a, b in found.unshown] == ["a\tsecret"]


def test_too_long_a_paragraph_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.odf_walk._MOST_WAITING", 10)
    found = found_in(made(p("saved") + p("a<text:tab/>" * 20), "text"))
    assert found.full_text.startswith("saved\na\ta\t")
    assert found.flags == ("a paragraph holds too much: the rest was not read",)


WORDS = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Cn"], blacklist_characters="\ufffe\uffff"), max_size=9
)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["", "Gone"])), max_size=6))
def test_any_spans_are_read_and_traced(spans: list[tuple[str, str]]) -> None:
    found = found_in(made(p("".join(span(style, escape(words)) for words, style in spans)), "text"))
    shown = "".join(words for words, style in spans if not style)
    assert found.full_text.replace(" ", "") == shown.replace(" ", "")


@settings(max_examples=30)
@given(st.binary(max_size=40), st.integers(0, 4_000))
def test_damage_anywhere_is_survived(junk: bytes, at: int) -> None:
    good = made(p("saved") + GRID + p(NOTE.format(p("x"))), "text")
    for kind in ("odt", "ods"):
        read_odf(good[:at] + junk + good[at + len(junk) :], kind, TYPE, Progress())
        xml = zipfile.ZipFile(io.BytesIO(good)).read("content.xml")
        read_odf(package({"content.xml": xml[:at] + junk + xml[at + len(junk) :]}), kind, TYPE, Progress())
