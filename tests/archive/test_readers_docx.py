"""Word files as sources, made by script: what is text, where it came from, and what hostile ones come to."""

from __future__ import annotations

import io
import random
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.derived import Derived
from factcheck.archive.readers.docx import read_docx
from factcheck.archive.readers.progress import Progress
from tests.archive.hostile import docx, note_part
from tests.essays.office import W, p, package, r
from tests.essays.office import docx as office_docx

WORD = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def text_of(content: bytes) -> str:
    """The text, every stretch of it checked against the bytes of the part that the map names."""
    found = read_docx(content, Progress())
    assert_traced(found, content)
    return found.full_text


def assert_traced(found: Derived, content: bytes) -> None:
    last = 0
    for start, stop, begin, end in found.offsets:
        assert last <= start < stop <= len(found.full_text)
        assert not found.full_text[last:start].strip("\n\t")  # only what separates paragraphs and cells
        last = stop
        part = [name for at, name in found.parts if at <= start][-1]
        source = opened(content).read(part)[begin:end].decode()
        text = found.full_text[start:stop]
        assert text in (source, "\n", "\t", " ", "\u2011", "\xad") or source.startswith(("&", "<w:sym"))
    assert last == len(found.full_text)
    assert found.full_text.startswith(found.main_text)
    assert found.main_offsets == tuple(span for span in found.offsets if span[1] <= len(found.main_text))


def test_word_text_as_its_reader_sees_it() -> None:
    body = (
        WORD.format("Plain &amp; simple.")
        + "<w:p><w:pPr><w:pStyle w:val='x'/></w:pPr><w:r><w:t>In</w:t></w:r><w:ins><w:r><w:t>serted</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t>"
        "<w:noBreakHyphen/><w:t>end</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl><w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>"
    )
    content = docx(body, {"word/footnotes.xml": note_part("footnote", "A note.")})
    found = read_docx(content, Progress())
    assert_traced(found, content)
    assert found.full_text == "Plain & simple.\nInserted\ttab\nline\u2011end\na\tb\nA note."
    assert found.flags == ("not in the text: 1 deleted passage",)
    assert found.parts == ((0, "word/document.xml"), (len(found.full_text) - 7, "word/footnotes.xml"))


def test_raised_and_lowered_figures_join_no_number() -> None:
    def off_line(height: str, text: str) -> str:
        properties = f"<w:rPr><w:vertAlign w:val='{height}'/></w:rPr>"
        return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"

    body = (
        "<w:p><w:r><w:t>10</w:t></w:r>" + off_line("superscript", "6") + "<w:r><w:t> of CO</w:t></w:r>"
        + off_line("subscript", "2") + "<w:r><w:t>, 101</w:t></w:r>" + off_line("subscript", "2")
        + "<w:r><w:t>, the 2</w:t></w:r>" + off_line("superscript", "nd") + "</w:p>"
    )  # fmt: skip
    assert read_docx(docx(body), Progress()).full_text == "10⁶ of CO2, 101₂, the 2nd"


def test_the_map_leads_to_the_bytes_of_the_part() -> None:
    content = docx(WORD.format("F\u00fc\u00dfe &lt;<![CDATA[a & b]]>&#233;!"))
    found = read_docx(content, Progress())
    part = opened(content).read("word/document.xml")
    read = [(found.full_text[a:b], part[c:d].decode()) for a, b, c, d in found.offsets]
    assert read == [
        ("F\u00fc\u00dfe ", "F\u00fc\u00dfe "),
        ("<", "&lt;"),
        ("a & b", "a & b"),
        ("\u00e9", "&#233;"),
        ("!", "!"),
    ]


def test_a_part_in_utf_16_is_traced_too() -> None:
    body = "<w:p><w:r><w:t>F\u00fc\u00dfe</w:t></w:r></w:p>"
    xml = f'<?xml version="1.0" encoding="UTF-16"?><w:document {W}><w:body>{body}</w:body></w:document>'
    content = package({"[Content_Types].xml": "<Types/>", "word/document.xml": xml.encode("utf-16")})
    found = read_docx(content, Progress())
    ((start, stop, begin, end),) = found.offsets
    assert (found.full_text, start, stop) == ("F\u00fc\u00dfe", 0, 4)
    assert opened(content).read("word/document.xml")[begin:end].decode("utf-16-le") == "F\u00fc\u00dfe"


FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
BOX = "<w:r><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"


@pytest.mark.parametrize(
    ("body", "text", "flags"),
    [
        (p("see ", r("hidden", "<w:vanish/>"), "it"), "see it", ["1 hidden passage"]),
        (p("see ", r("shown", '<w:vanish w:val="0"/>')), "see shown", []),
        (p("see ", r("hidden", '<w:rStyle w:val="Secret"/>'), "it"), "see it", ["1 hidden passage"]),
        ("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>shown</w:t></w:r></w:p>", "shown", []),
        (
            p("a", "<w:moveFrom>" + r("away") + "</w:moveFrom>", "<w:moveTo>" + r("here") + "</w:moveTo>"),
            "ahere",
            [],
        ),
        (
            p(
                "page ",
                FIELD.format("begin"),
                "<w:r><w:instrText>SECRET</w:instrText><w:t>code</w:t></w:r>",
                FIELD.format("separate"),
                "7",
                FIELD.format("end"),
            ),
            "page 7",
            [],
        ),
        (p("lost", FIELD.format("begin"), "code"), "lost", ["1 field that is not ended"]),
        (p('<w:fldSimple w:instr="DATE">' + r("today") + "</w:fldSimple>"), "today", []),
        (
            p("one ", BOX.format(p("box") + p("two")), "line") + p("next"),
            "one line\nbox\ntwo\nnext",
            [],
        ),
        (
            p(
                "<mc:AlternateContent><mc:Choice>" + r("new") + "</mc:Choice><mc:Fallback>" + r("old")
                + "</mc:Fallback></mc:AlternateContent>"
            ),
            "new",
            [],
        ),
        (
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one </w:t></w:r></w:p>" + p("line"),
            "one line",
            [],
        ),
        (
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("gone") + "</w:tc></w:tr><w:tr><w:tc>" + p("a")
            + "</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>" + p("gone") + "</w:tc><w:tc>" + p("") + "</w:tc><w:tc>"
            + p("b") + p("c") + "</w:tc></w:tr></w:tbl>" + p("after"),
            "a\t\tb\nc\nafter",
            ["2 deleted passages"],
        ),
        (p("a") + p("") * 5_000 + p("b"), "a\n\nb", []),
        (p('<w:r><w:sym w:char="00E9"/></w:r>', "\x7f", "x"), "\u00e9x", []),
        ("<w:r><w:t>outside of a paragraph</w:t></w:r>" + p("in"), "in", []),
        (p("a", style="Toc1"), "a", []),
    ],
)  # fmt: skip
def test_only_what_is_seen_is_text(body: str, text: str, flags: list[str]) -> None:
    content = office_docx(body)
    assert text_of(content) == text
    assert list(read_docx(content, Progress()).flags) == [f"not in the text: {flag}" for flag in flags]


def test_a_hidden_default_style_hides() -> None:
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"/></w:styles>'
    )
    assert text_of(office_docx(p("no") + p("yes", style="Own"), extra={"word/styles.xml": styles})) == "yes"


def test_notes_count_only_when_the_text_refers_to_them() -> None:
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = p("a", refer.format(2), "<w:del>" + refer.format(3) + "</w:del>")
    notes = "".join(
        f'<w:footnote w:id="{key}"{kind}>{p(text)}</w:footnote>'
        for key, kind, text in (
            (0, ' w:type="separator"', "line"),
            (2, "", "seen"),
            (3, "", "deleted"),
            (4, "", "of nothing"),
        )
    )
    assert text_of(office_docx(body, footnotes=notes)) == "a\nseen"


def edges(section: str, settings: str = "") -> bytes:
    kinds = ("default", "first", "even", "odd")  # of the last one the standard knows nothing
    references = "".join(f'<w:headerReference w:type="{kind}" r:id="h{kind}"/>' for kind in kinds)
    references += '<w:footerReference w:type="default" r:id="f"/>'
    relations = "".join(f'<Relationship Id="h{kind}" Type="x/header" Target="{kind}.xml"/>' for kind in kinds)
    relations += '<Relationship Id="f" Type="x/footer" Target="foot.xml"/>'
    return office_docx(
        p("body") + f"<w:sectPr>{references}{section}</w:sectPr>",
        extra={
            "word/_rels/document.xml.rels": f'<Relationships xmlns="x">{relations}</Relationships>',
            **{f"word/{kind}.xml": f"<w:hdr {W}>{p(kind)}</w:hdr>" for kind in kinds},
            "word/foot.xml": f"<w:ftr {W}>{p('foot')}</w:ftr>",
            "word/settings.xml": f"<w:settings {W}>{settings}</w:settings>",
        },
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (edges(""), "body\ndefault\nfoot"),
        (edges("<w:titlePg/>"), "body\ndefault\nfirst\nfoot"),
        (edges("", "<w:evenAndOddHeaders/>"), "body\ndefault\neven\nfoot"),
    ],
)
def test_headers_and_footers_that_a_page_shows_follow_the_main_text(content: bytes, text: str) -> None:
    assert text_of(content) == text
    found = read_docx(content, Progress())
    assert found.main_text == "body"
    assert found.parts[-1] == (len(text) - 4, "word/foot.xml")


def test_comments_are_not_the_document() -> None:
    comments = f'<w:comment w:id="1">{p("remark")}</w:comment>' * 2
    content = office_docx(p("a"), comments=comments)
    assert text_of(content) == "a"
    assert read_docx(content, Progress()).flags == ("not in the text: 2 comments",)


def test_the_map_gets_coarser_not_larger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.composition.SPAN_LIMIT", 50)
    content = docx(WORD.format("word") * 400, {"word/footnotes.xml": note_part("footnote", "x")})
    found = read_docx(content, Progress())
    assert len(found.offsets) <= 50
    assert found.flags == ("offsets are approximate: the text has too many pieces to keep each",)
    part = opened(content).read("word/document.xml").decode()
    for start, stop, begin, end in found.offsets:
        assert found.full_text[start:stop].count("word") == part[begin:end].count("word")


WORDS = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Cn"], blacklist_characters="\ufffe\uffff"), max_size=12
)


@given(
    st.lists(
        st.tuples(WORDS, st.sampled_from(["", "<w:vanish/>"]), st.sampled_from(["{}", "<w:del>{}</w:del>"]))
    )
)
def test_any_runs_are_read_and_traced(runs: list[tuple[str, str, str]]) -> None:
    body = p(*(change.format(r(escape(words), look)) for words, look, change in runs))
    shown = "".join(words for words, look, change in runs if not look and change == "{}")
    assert text_of(docx(body)) == shown


@settings(max_examples=30)
@given(st.binary(max_size=40), st.integers(0, 600))
def test_damage_anywhere_is_a_flag(junk: bytes, at: int) -> None:
    good = docx(WORD.format("Saved words.") * 5)
    whole = read_docx(good, Progress()).full_text
    found = read_docx(good[:at] + junk + good[at + len(junk) :], Progress())
    assert found.flags or found.full_text == whole
    xml = opened(good).read("word/document.xml")
    content = package(
        {"[Content_Types].xml": "", "word/document.xml": xml[:at] + junk + xml[at + len(junk) :]}
    )
    read_docx(content, Progress())  # what is said in other letters than before nobody can tell


def test_word_properties() -> None:
    core = (
        '<cp:coreProperties xmlns:dc="d" xmlns:cp="c" xmlns:dcterms="t"><dc:title>R &amp; D</dc:title><dc:creator>Ann'
        "</dc:creator><dcterms:created>2020-05-06T07:08:09Z</dcterms:created></cp:coreProperties>"
    )
    found = read_docx(docx(WORD.format("x"), {"docProps/core.xml": core.encode()}), Progress())
    assert (found.title.value, found.author.value, found.date.value) == ("R & D", "Ann", "2020-05-06")
    assert found.date.how == "inferred: the day the file was made"


def test_a_declared_document_type_is_refused() -> None:
    found = read_docx(docx(WORD.format("x"), declaration='<!DOCTYPE a [<!ENTITY b "c">]>'), Progress())
    assert found.full_text == ""
    assert found.flags == ("the document declares a document type, which Word never does: refused",)


def test_what_was_read_before_the_damage_is_kept() -> None:
    found = read_docx(docx(WORD.format("Saved words.") + "<w:p><oops"), Progress())
    assert found.full_text == "Saved words."
    assert found.flags[0].startswith("word/document.xml is damaged:")


def test_no_more_than_so_much_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.archive.readers.packaged.UNPACKED", 200_000)
    found = read_docx(docx(WORD.format("word") * 20_000), Progress())
    assert found.full_text.startswith("word\nword\n")
    assert found.flags == ("more than 200000 bytes unpacked: the rest was not read",)


def encrypted_zip() -> bytes:
    data = bytearray(docx(WORD.format("x")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


def without_document() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", "x")
        package.writestr("word/other.xml", "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "flag"),
    [
        (docx(WORD.format("x"))[:-30], "the Word file cannot be opened"),
        (b"PK\x03\x04" + bytes(50), "the Word file cannot be opened"),
        (encrypted_zip(), "word/document.xml is damaged"),
        (without_document(), "the Word file has no document part"),
    ],
)
def test_a_broken_word_file_is_flagged(content: bytes, flag: str) -> None:
    assert read_docx(content, Progress()).flags[0].startswith(flag)


def test_a_document_of_another_program_is_read_and_traced() -> None:
    library = pytest.importorskip("docx")
    document = library.Document()
    document.add_heading("The river", 0)
    paragraph = document.add_paragraph("Exports rose by ")
    paragraph.add_run("12 percent").bold = True
    paragraph.add_run(" in 2021,\ta record.\nSo they say.")
    paragraph.add_run(" Not for print.").font.hidden = True
    document.sections[0].header.paragraphs[0].text = "Ministry of Example"
    document.sections[0].footer.paragraphs[0].text = "Ref. 12/345"
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Year", "Tons"
    document.add_comment(paragraph.runs[1:2], text="Really?", author="Ann", initials="A")
    saved = io.BytesIO()
    document.save(saved)
    content = saved.getvalue()
    main = "The river\nExports rose by 12 percent in 2021,\ta record.\nSo they say.\nYear\tTons"
    assert text_of(content) == f"{main}\nMinistry of Example\nRef. 12/345"
    found = read_docx(content, Progress())
    assert found.main_text == main
    assert found.flags == ("not in the text: 1 hidden passage", "not in the text: 1 comment")


STYLE = f"<w:styles {W}>" + "<w:style w:styleId='a'/>" * 20 + "</w:styles>"


@pytest.mark.parametrize(
    ("limit", "most", "body", "extra", "flag"),
    [
        ("packaged.MOST_DEEP", 50, "<w:sdt>" * 60, {}, "word/document.xml nests more than 50 elements"),
        ("packaged._ELEMENTS", 10, "", {"word/styles.xml": STYLE}, "word/styles.xml holds more than 10 elements"),
        ("docx_walk._MOST_IN_BOXES", 3, p(BOX.format(p("x") * 9)), {}, "text boxes hold too much"),
        ("composition.TEXT_LIMIT", 20, p("more words") * 9, {}, "text cut: the document is longer"),
    ],
)  # fmt: skip
def test_past_a_limit_what_was_read_is_kept(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int, body: str, extra: dict[str, str], flag: str
) -> None:
    monkeypatch.setattr(f"factcheck.archive.readers.{limit}", most)
    found = read_docx(office_docx(p("Saved words.") + body, extra=extra), Progress())
    assert found.full_text.startswith("Saved words.")
    assert found.flags[0].startswith(flag)


@pytest.mark.parametrize(("words", "said"), [(" ", True), ("Scanned.", False)])
def test_a_large_file_without_text_says_so(words: str, said: bool) -> None:
    picture = random.Random(1).randbytes(100_000)
    content = office_docx(p(words), extra={"word/media/image1.png": picture})
    assert read_docx(content, Progress()).flags == ((f"no text in {len(content)} bytes",) if said else ())
    assert read_docx(office_docx(p(words)), Progress()).flags == ()


def test_a_part_that_is_there_twice_is_said() -> None:
    out = io.BytesIO(docx(WORD.format("one")))
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{p('other')}</w:body></w:document>")
    found = read_docx(out.getvalue(), Progress())
    assert found.flags == ("the Word file holds a part twice: readers may differ on which counts",)


def test_a_name_that_is_none_stands_in_no_flag() -> None:
    relation = '<Relationship Id="a" Type="x/officeDocument" Target="word/&#x202e;"/>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="x">{relation}</Relationships>',
        "word/\u202e": "<broken",
    }
    (flag,) = read_docx(package(parts), Progress()).flags
    assert flag.startswith("a part is damaged: ")
    assert flag.isprintable()
