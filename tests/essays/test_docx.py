"""Word documents: what is read, in which order, and where each word stood."""

from __future__ import annotations

from base64 import b64encode
from html import escape

import pytest

from factcheck.errors import BadInput
from factcheck.essays.formats import read
from factcheck.essays.manuscript import NoteKind, PartKind, trace
from tests.essays.checked import lines, notes, read_checked
from tests.essays.office import W, docx, p, package, r

_LARGE = f'<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>{r("T")}</w:p>'


def words(body: str) -> str:
    return read_checked(docx(body), "a.docx").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("One ", "two."), "One two."),
        (p("A") + p("") + p("B"), "A\n\nB"),
        (p("kept ", f"<w:ins>{r('new ')}</w:ins>", "end"), "kept new end"),
        (p("a", "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", "b"), "ab"),
        (p("a", f"<w:moveFrom>{r('from')}</w:moveFrom>", f"<w:moveTo>{r('to')}</w:moveTo>"), "ato"),
        (p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "a\tb\nc"),
        (p("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>"), "a\u2011b"),
        (p("<w:r><w:sym w:font='x' w:char='00E9'/></w:r>"), "é"),
        (p("see ", r("hidden", "<w:vanish/>"), "it"), "see it"),
        (p("see ", r("shown", '<w:vanish w:val="0"/>')), "see shown"),
        (p("10", r("-6", '<w:vertAlign w:val="superscript"/>'), r("3", '<w:vertAlign w:val="baseline"/>')), "10⁻⁶3"),
        (p("10", r("6", '<w:position w:val="8"/>'), r("3", '<w:position w:val="1"/>')), "10⁶3"),
        (_LARGE + p("he mill was sold."), "The mill was sold."),
        (_LARGE, "T"),
        (p("19", r("th", '<w:vertAlign w:val="superscript"/>')), "19th"),
        (p("see ", r("hidden", '<w:rStyle w:val="Secret"/>'), "it"), "see it"),
        (p("It has ", '<w:bdo w:val="rtl">' + r("106") + "</w:bdo>", " rivets"), "It has \u202e106\u202c rivets"),
        (p("was ", r("not ", "<w:strike/>"), "there"), "was there"),
        (p("was ", r("not ", '<w:dstrike w:val="true"/>'), "there"), "was there"),
        (p("was ", r("not ", '<w:strike w:val="0"/>'), "there"), "was not there"),
        (p("was ", r("not ", '<w:rStyle w:val="Gone"/>'), "there"), "was there"),
        (p("was ", r("not ", '<w:rStyle w:val="Gone"/><w:strike w:val="0"/>'), "there"), "was not there"),
        (p("kept") + p("gone", style="Cut") + p("x"), "kept\n\nx"),
        (p("gone", r(" kept", '<w:strike w:val="false"/>'), style="Cut"), "kept"),
        ("<w:p><w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>" + r("kept") + "</w:p>", "kept"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + p("held") + "</w:sdtContent></w:sdt>", "held"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Click") + "</w:sdtContent></w:sdt>"
            + p("x"),
            "x",
        ),
        (p("a<w:br/>".replace("<w:br/>", "")) + p("Contents 1", style="Toc1"), "a"),
        (p('<w:smartTag w:element="x">' + r("tagged") + "</w:smartTag>"), "tagged"),
        (p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"), "x=1"),
        (
            p("<w:r><w:ruby><w:rt><w:r><w:t>read</w:t></w:r></w:rt><w:rubyBase>" + r("base")
              + "</w:rubyBase></w:ruby></w:r>"),
            "base",
        ),
    ],
)  # fmt: skip
def test_words(body: str, text: str) -> None:
    assert words(body) == text


def test_a_deleted_paragraph_end_joins_its_words_to_the_next() -> None:
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("One ") + "</w:p>" + p("two.") + p("Three.")
    assert words(joined) == "One two.\n\nThree."
    last = p("Zero.") + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("One") + "</w:p>"
    assert words(last) == "Zero.\n\nOne"


def test_former_formatting_says_nothing_about_a_paragraph() -> None:
    body = (
        '<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Titel"/></w:pPr></w:pPrChange></w:pPr>'
        + r("Plain.", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")
        + "</w:p>"
    )
    assert lines(read_checked(docx(body), "a.docx")) == [("paragraph", "Plain.")]


def test_kinds_follow_styles() -> None:
    body = (
        p("The headline", style="Titel")
        + p("What it is about", style="Sub")
        + p("Section", style="H1")
        + p("House section", style="House")
        + p("By level", style="Level")
        + p("Text of the essay that says a thing worth quoting.", style="LoopA")
        + p("says a thing worth quoting", style="Q")
        + p("Someone else said quite another thing.", style="Q")
        + p("Figure 1", style="Cap")
        + '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>' + r("item") + "</w:p>"
    )  # fmt: skip
    manuscript = read_checked(docx(body), "a.docx")
    assert [kind for kind, _ in lines(manuscript)] == [
        "headline", "standfirst", "heading", "heading", "heading", "paragraph", "pullquote", "blockquote",
        "caption", "list-item",
    ]  # fmt: skip
    assert manuscript.title == "The headline"
    assert manuscript.parts[5].where == "paragraph 6"


def test_tables_and_deleted_rows() -> None:
    def row(*cells: str, gone: bool = False) -> str:
        properties = "<w:trPr><w:del/></w:trPr>" if gone else ""
        return f"<w:tr>{properties}" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    table = f"<w:tbl>{row('A', 'B')}{row('x', 'y', gone=True)}{row('C', 'D')}</w:tbl>"
    manuscript = read_checked(docx(p("Before.") + table + p("After.")), "a.docx")
    assert [(part.kind, part.where) for part in manuscript.parts[1:3]] == [
        (PartKind.TABLE_CELL, "table 1, row 1, cell 1"),
        (PartKind.TABLE_CELL, "table 1, row 1, cell 2"),
    ]
    assert manuscript.text == "Before.\n\nA\n\nB\n\nC\n\nD\n\nAfter."
    assert manuscript.parts[-1].where == "paragraph 2"


def test_deleted_cells() -> None:
    gone = f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('x')}</w:tc>"
    table = f"<w:tbl><w:tr>{gone}<w:tc>{p('A')}</w:tc></w:tr></w:tbl>"
    assert words(table) == "A"


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('Boxed words of note.')}</w:txbxContent>"
    drawing = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = p("Host ", f"<w:r><w:t>goes</w:t>{drawing}<w:t> on.</w:t></w:r>") + p("Next.")
    manuscript = read_checked(docx(body), "a.docx")
    assert manuscript.text == "Host goes on.\n\nBoxed words of note.\n\nNext."
    assert manuscript.parts[1].where == "text box"
    fallback_only = p("Host.", f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>")
    assert read_checked(docx(fallback_only), "a.docx").text == "Host.\n\nBoxed words of note."


def test_fields_show_their_result_and_link() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = '<w:r><w:instrText> HYPERLINK "https://a.example/x" </w:instrText></w:r>'
    cited = (
        '<w:r><w:instrText> ADDIN ZOTERO_ITEM CSL_CITATION {"URL":"https://c.example/y","DOI":"10.1/z"}'
        "</w:instrText></w:r>"
    )
    body = (
        p("Go ", mark("begin"), code, mark("separate"), "there", mark("end"), " now.")
        + p("So ", mark("begin"), cited, mark("separate"), "(Doe 2020)", mark("end"), ".")
        + p("On ", '<w:fldSimple w:instr=" DATE ">' + r("1 May") + "</w:fldSimple>", ".")
        + p(mark("end"), "Stray.", mark("separate"), mark("begin"), "code to the end")
    )
    manuscript = read_checked(docx(body), "a.docx")
    assert manuscript.text == "Go there now.\n\nSo (Doe 2020).\n\nOn 1 May.\n\nStray."
    assert [(note.text, note.address) for note in manuscript.notes] == [
        ("there", "https://a.example/x"),
        ("(Doe 2020)", "https://c.example/y"),
        ("(Doe 2020)", "https://doi.org/10.1/z"),
    ]


def _mark(kind: str, data: str = "") -> str:
    kept = f"<w:fldData>{data}</w:fldData>" if data else ""
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{kept}</w:fldChar></w:r>'


def _code(code: str) -> str:
    return f"<w:r><w:instrText>{code}</w:instrText></w:r>"


def test_works_that_endnote_cites_are_links() -> None:
    record = (
        "<EndNote><record><urls><related-urls><url><style face='u'>https://a.example/?b=1&amp;c</style></url>"
        "</related-urls></urls><electronic-resource-num>10.1/z</electronic-resource-num></record></EndNote>"
    )
    kept = b64encode(record.encode()).decode()
    body = (
        p("So ", _mark("begin"), _code(" ADDIN EN.CITE " + escape(record)), _mark("separate"), "one", _mark("end"))
        + p("So ", _mark("begin", kept[:99] + "\n" + kept[99:]), _code(" ADDIN EN.CITE "), _mark("begin", kept))
        .replace("</w:p>", _code(" ADDIN EN.CITE.DATA ") + _mark("end") + _mark("separate") + r("two"))
        + _mark("end") + "</w:p>"
        + p("So ", _mark("begin", "Ã"), _code(" ADDIN EN.CITE "), _mark("separate"), "three", _mark("end"))
    )  # fmt: skip
    manuscript = read_checked(docx(body), "a.docx")
    assert manuscript.text == "So one\n\nSo two\n\nSo three"
    assert [(note.text, note.address) for note in manuscript.notes] == [
        (words, address)
        for words in ("one", "two")
        for address in ("https://a.example/?b=1&c", "https://doi.org/10.1/z")
    ]


def test_a_table_of_contents_is_told_by_its_field_too() -> None:
    inner = _mark("begin") + _code(" PAGEREF _Toc1 ") + _mark("separate") + r("2") + _mark("end")
    body = (
        p("Head.", style="H1")
        + p(_mark("begin"), _code(' TOC \\o "1-3" '), _mark("separate"), "The fire", inner)
        + p("The sale", style="Toc1")
        + p(_mark("end"), "It burned.")
    )
    manuscript = read_checked(docx(body), "a.docx")
    assert manuscript.text == "Head.\n\nIt burned."
    assert manuscript.unread == ("2 table-of-contents lines",)


def test_footnotes_endnotes_and_links() -> None:
    def refer(kind: str, key: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{key}"/></w:r>'

    body = (
        p("First fact.", refer("footnote", 2), " Second", refer("endnote", 2), " fact.")
        + p("See ", '<w:hyperlink r:id="l1">' + r("this page") + "</w:hyperlink>", ", it says.")
        + p("Bad ", '<w:hyperlink r:id="l2">' + r("link") + "</w:hyperlink>", " https://bare.example/p).")
    )
    footnotes = (
        '<w:footnote w:type="separator" w:id="0">' + p("---") + "</w:footnote>"
        + '<w:footnote w:id="2">' + p("<w:r><w:footnoteRef/></w:r>", " Doe, ",
            '<w:hyperlink r:id="l1">' + r("page") + "</w:hyperlink>", " and https://two.example/.")
        + "</w:footnote>"
    )  # fmt: skip
    endnotes = '<w:endnote w:id="2">' + p("End words.") + p("More.") + "</w:endnote>"
    manuscript = read_checked(
        docx(
            body,
            footnotes=footnotes,
            endnotes=endnotes,
            links={"l1": "https://one.example/a?x=1&amp;y=2", "l2": "javascript:alert(1)"},
        ),
        "a.docx",
    )
    assert [(part.where, part.kind.value) for part in manuscript.parts[3:]] == [
        ("footnote 1", "footnote"),
        ("endnote 1", "footnote"),
        ("endnote 1", "footnote"),
    ]
    assert notes(manuscript) == [
        ("footnote", "fact.", "Doe, page and https://two.example/.", "https://one.example/a?x=1&y=2"),
        ("link", "fact.", "https://two.example/", "https://two.example/"),
        ("footnote", "Second", "End words.\n\nMore.", ""),
        ("link", "this page", "this page", "https://one.example/a?x=1&y=2"),
        ("link", "https://bare.example/p", "https://bare.example/p", "https://bare.example/p"),
    ]


def test_the_mark_that_an_author_gave_a_footnote_is_no_word() -> None:
    def refer(key: int, mark: str) -> str:
        return f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="{key}"/>{mark}</w:r>'

    body = p(
        "In 1925", refer(1, "<w:t>*</w:t>"), r(" she sold it"),
        refer(2, '<w:sym w:font="x" w:char="2020"/>'), '<w:r><w:footnoteReference w:id="3"/></w:r>', r(" at last"),
        refer(4, "<w:t>a line 5</w:t>"), r("."),
    )  # fmt: skip
    footnotes = "".join(
        f'<w:footnote w:id="{key}">{p(*runs)}</w:footnote>'
        for key, runs in (
            ("1", ("*", " Moss.")),
            ("2", ("† The deed.",)),
            ("3", ("* Roll 3.",)),
            ("4", ("Four.",)),
        )
    )
    manuscript = read_checked(docx(body, footnotes=footnotes), "a.docx")
    assert [(manuscript.text[part.start : part.end], part.where) for part in manuscript.parts] == [
        ("In 1925 she sold it at last.", "paragraph 1"),
        ("Moss.", "footnote *"),
        ("The deed.", "footnote †"),
        ("* Roll 3.", "footnote 1"),
        ("Four.", "footnote"),
    ]


def test_comments_stand_at_their_words() -> None:
    def start(key: int) -> str:
        return f'<w:commentRangeStart w:id="{key}"/>'

    def end(key: int) -> str:
        return f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>'

    body = (
        p("One ", start(1), "two", end(1), " three.", start(2))
        + p("Four", end(2), ' five<w:r><w:commentReference w:id="3"/></w:r>'.replace(" five", ""), ".")
        + start(4) + p("Six.") + p("Seven.") + end(4) + p("Eight.", start(5))
    )  # fmt: skip
    comments = "".join(
        f'<w:comment w:id="{key}" w:author="A. Author" w:date="2024-01-0{key}T00:00:00Z">'
        + p(f"Note {key}, see https://s.example/{key}.") + p("Thanks") + "</w:comment>"
        for key in range(1, 6)
    )  # fmt: skip
    manuscript = read_checked(docx(body, comments=comments), "a.docx")
    found = {note.date[9:10]: manuscript.text[note.start : note.end] for note in manuscript.notes}
    assert found == {"1": "two", "2": "Four", "3": "Four", "4": "Six.\n\nSeven.", "5": "."}
    first = next(note for note in manuscript.notes if note.date.startswith("2024-01-01"))
    assert (first.kind, first.author, first.address) == (NoteKind.COMMENT, "A. Author", "https://s.example/1")
    assert first.text == "Note 1, see https://s.example/1.\nThanks"


def test_threads_of_comments_say_whom_they_answer_and_what_is_resolved() -> None:
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    comments = "".join(
        f'<w:comment w:id="{key}" w:author="{who}"><w:p>{r("First line.")}</w:p>'
        f'<w:p {w14} w14:paraId="0{key}">{r(said)}</w:p></w:comment>'
        for key, who, said in ((1, "Bob", "Sure?"), (2, "", "Yes."), (3, "Bob", "Fine."), (4, "Eve", "Why?"))
    )
    threads = (
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:commentEx w15:paraId="01" w15:done="1"/><w15:commentEx w15:paraId="02" w15:paraIdParent="01"/>'
        '<w15:commentEx w15:paraId="03" w15:paraIdParent="02" w15:done="0"/><w15:commentEx w15:paraId="04"/>'
        "</w15:commentsEx>"
    )
    body = p(*(f'word<w:r><w:commentReference w:id="{key}"/></w:r>' for key in (1, 2, 3, 4)))
    read_ = read_checked(
        docx(body, comments=comments, extra={"word/commentsExtended.xml": threads}), "a.docx"
    )
    assert [(note.author, note.resolved, note.answers) for note in read_.notes] == [
        ("Bob", True, None),
        ("", True, "Bob"),
        ("Bob", False, ""),
        ("Eve", False, None),
    ]


def test_the_map_names_paragraph_and_run() -> None:
    body = p("Zero.", "<w:del>" + r("no") + "</w:del>") + p("One ", "two three.")
    manuscript = read_checked(docx(body), "a.docx")
    start = manuscript.text.index("two")
    (piece,) = trace(manuscript, start, start + 3)
    assert piece.source == "word/document.xml p[2]/r[2]"
    assert (piece.source_start, piece.source_end) == (0, 3)


def test_what_is_not_read_is_said() -> None:
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    extra = {
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="h" Type="{rel}/header" Target="header1.xml"/></Relationships>'
    }
    body = p("Words.", "<w:r><w:object/></w:r>")
    assert read(docx(body, extra=extra), "a.docx").unread == ("1 embedded object", "1 header")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (docx(""), "holds no text"),
        (docx(p("x"))[:-30], "is damaged"),
        (docx(p("x"))[:200], "is damaged"),
        (docx("<w:p>"), "is damaged: word/document.xml"),
        (docx("<w:p>" * 1100 + "</w:p>" * 1100), "nests more than"),
        (
            package({"word/document.xml": "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"}),
            "document type declaration",
        ),
        (package({"word/document.xml": "\0\0"}), "is damaged"),
        (package({"something.txt": "x"}), "neither a Word nor an OpenDocument"),
        (package({str(n): "" for n in range(5_001)}), "holds more than 5,000 files"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "locked with a password",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "old Word document"),
        (b"PK\x03\x04" + b"\0" * 100, "is damaged"),
    ],
)
def test_bad_input_is_one_line(data: bytes, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(data, "essay.docx")
    assert message in caught.value.message
    assert "\n" not in caught.value.message + caught.value.hint
    assert caught.value.hint


def test_hidden_words_are_said() -> None:
    hidden = r("no", "<w:vanish/>")
    body = (
        p("a", hidden, "b", hidden)
        + p("c", r(" ", "<w:vanish/>"))
        + p("d", r("no", '<w:rStyle w:val="Secret"/>'))
    )
    manuscript = read_checked(docx(body), "a.docx")
    assert manuscript.text == "ab\n\nc\n\nd"
    assert manuscript.unread == ("2 hidden passages",)


def test_struck_out_words_are_said() -> None:
    struck = r("no ", "<w:strike/>")
    body = (
        p("a", struck, "b", struck, r("never", "<w:vanish/>"))
        + p("c", r(" ", "<w:strike/>"))
        + p("d", struck)
    )
    assert read_checked(docx(body), "a.docx").unread == ("2 struck-out passages", "1 hidden passage")


def m(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (f"<m:sSup><m:e>{m('10')}</m:e><m:sup>{m('6')}</m:sup></m:sSup>", "It cost 10⁶ pounds."),
        (f"<m:f><m:num>{m('1')}</m:num><m:den>{m('2')}</m:den></m:f>", "It cost 1/2 pounds."),
        (f"{m('3')}<m:f><m:num>{m('1')}</m:num><m:den>{m('2')}</m:den></m:f>", "It cost 3 1/2 pounds."),
        (f"<m:f><m:num>{m('a')}{m('+b')}</m:num><m:den>{m('c')}</m:den></m:f>", "It cost (a+b)/c pounds."),
        (f"<m:f><m:num/><m:den/></m:f><m:d><m:e>{m('x')}</m:e></m:d>", "It cost /(x) pounds."),
        (m("7"), "It cost 7 pounds."),
    ],
)  # fmt: skip
def test_a_formula_is_read_with_the_signs_that_its_markup_stands_for(formula: str, text: str) -> None:
    body = p("It cost ", f"<m:oMath>{formula}</m:oMath>", " pounds.")
    assert read_checked(docx(body), "a.docx").text == text


def test_figures_raised_by_a_style_are_raised() -> None:
    styles = (
        f'<w:styles {W}><w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        '</w:style><w:style w:type="character" w:styleId="Own"><w:basedOn w:val="Up"/></w:style></w:styles>'
    )
    up, back = '<w:rStyle w:val="Own"/>', '<w:vertAlign w:val="baseline"/>'
    body = p("10", r("6", up), " and 10", r("6", up + back))
    assert read_checked(docx(body, extra={"word/styles.xml": styles}), "a.docx").text == "10⁶ and 106"
