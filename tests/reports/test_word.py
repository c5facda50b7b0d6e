"""Comments in Word documents: at the exact words, with everything else as it was."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from factcheck.errors import BadInput
from factcheck.essays.docx import read_docx
from factcheck.essays.manuscript import Manuscript, NoteKind, trace
from factcheck.reports import word
from factcheck.reports.remarks import Remark, remark
from factcheck.reports.statement import state
from factcheck.reports.word.package import packed
from tests.essays import office
from tests.reports import samples
from tests.reports.hostile import hostile_text, poisoned

OFFICE = shutil.which("soffice")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = (
    office.p("The Bridge", style="Titel")
    + office.p("It cost ", office.r("2.3 million", "<w:b/>"), " crowns, and it ", office.r("shook", "<w:i/>"), ".")
    + "<w:p><w:r><w:t>Before </w:t></w:r><w:ins w:id='5' w:author='A' w:date='2026-01-01T00:00:00Z'><w:r><w:t>the "
    "new words</w:t></w:r></w:ins><w:del w:id='6' w:author='A' w:date='2026-01-01T00:00:00Z'><w:r><w:delText>gone"
    "</w:delText></w:r></w:del><w:r><w:t xml:space='preserve'> and </w:t></w:r><w:hyperlink r:id='link1'><w:r><w:t>a "
    "link to it</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>after a tab</w:t><w:br/><w:t>and a break</w:t></w:r></w:p>"
    + "<w:p><w:commentRangeStart w:id='7'/><w:r><w:t>Old words</w:t></w:r><w:commentRangeEnd w:id='7'/><w:r>"
    "<w:commentReference w:id='7'/></w:r><w:r><w:rPr><w:b/><w:rPrChange w:id='9' w:author='A'><w:rPr/></w:rPrChange>"
    "</w:rPr><w:t xml:space='preserve'> with a comment</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    + "<w:tbl><w:tr><w:tc>" + office.p("cell one") + "</w:tc><w:tc>" + office.p("cell two") + "</w:tc></w:tr></w:tbl>"
    + "<w:p><w:r><w:t>Box: </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
    "<w:txbxContent>" + office.p("words in a box") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><w:txbxContent>" + office.p("words in a box") + "</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r></w:p>"
    + "<w:p><m:oMath><m:r><m:t>x=17</m:t></m:r></m:oMath><w:r><w:t xml:space='preserve"
    "'> is the number.</w:t></w:r></w:p>"
)  # fmt: skip
FOOTNOTES = f"<w:footnote w:id='2'>{office.p('Said in the note of 1931.')}</w:footnote>"
COMMENTS = f"<w:comment w:id='7' w:author='Anna'>{office.p('Is this so?')}</w:comment>"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="x/y"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{name}+xml"/>'
        for name in ("styles", "footnotes", "comments")
    )
    + "</Types>"
)
DOCUMENT = office.docx(
    BODY, footnotes=FOOTNOTES, comments=COMMENTS, links={"link1": "https://e.example/"},
    extra={
        "[Content_Types].xml": TYPES, "word/media/x.bin": "as it was", "customXml/item1.xml": "<a  b='c' ></a>",
    },
)  # fmt: skip
SPANS = (
    "cost", "2.3 million", "million crowns", "t cost 2.3 million crowns, and it sh", "new", "the new words and a link",
    "link", "it\tafter", "tab\nand", "words with", "comment", "number", "Before the new words and a link to it\tafter",
)  # fmt: skip


def remarked(claim: str, *lines: str) -> Remark:
    return Remark(claim, "Carla Checker", "2026-03-04T11:02:00Z", (f"{claim} ✗ wrong", *lines))


def comment_on(read: Manuscript, words: str, claim: str, start: int = -1) -> word.Comment:
    start = read.text.index(words) if start < 0 else start
    pieces = trace(read, start, start + len(words))
    first, last = pieces[0], pieces[-1]
    return word.Comment(
        remarked(claim),
        words,
        word.Spot(first.source, first.source_start),
        word.Spot(last.source, last.source_end),
    )


def commented(data: bytes) -> dict[str, str]:
    """The words under each comment by the comment's first word, as the reader of drafts sees them."""
    read = read_docx(data, "a.docx")
    return {
        note.text.split()[0]: read.text[note.start : note.end]
        for note in read.notes
        if note.kind is NoteKind.COMMENT
    }


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def parent(element: etree._Element) -> etree._Element:
    found = element.getparent()
    assert found is not None
    return found


def stripped(part: bytes) -> bytes:
    """A text part without marks of comments, runs that only carry them, and the cuts between runs."""
    root = etree.fromstring(part)
    for mark in list(root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")):
        if mark.get(f"{W}id") != "7":
            parent(mark).remove(mark)
    for mark in list(root.iter(f"{W}commentReference")):
        if mark.get(f"{W}id") != "7":
            parent(parent(mark)).remove(parent(mark))
    joined = []
    for run in root.iter(
        f"{W}t", f"{W}tab", f"{W}br", f"{W}delText", f"{W}footnoteReference", "{*}oMath", f"{W}ins"
    ):
        around = [etree.QName(up).localname for up in run.iterancestors()]
        properties = parent(run).find(f"{W}rPr")
        names = [] if properties is None else [etree.QName(entry).localname for entry in properties]
        kind = etree.QName(run).localname
        joined += [f"{kind} {around} {names} {character}" for character in run.text or "\ufffc"]
    return "\n".join(joined).encode()


def ours(claim: str, words: str) -> word.Comment:
    """A comment as a report makes it."""
    read = read_docx(DOCUMENT, "a.docx")
    made = comment_on(read, words, claim)
    return replace(
        made, remark=replace(made.remark, lines=(f"{claim} ✗ wrong · ◐ checked · high risk", "Why: so."))
    )


def test_the_comments_of_an_earlier_report_make_room() -> None:
    first = word.annotate(DOCUMENT, [ours("C001", "2.3 million"), ours("C002", "million crowns")]).data
    read = read_docx(first, "a.docx")
    again = word.annotate(first, [comment_on(read, "shook", "C003")]).data
    assert set(commented(again)) == {"C003", "Is"}
    before, after = (parts(data)["word/document.xml"] for data in (DOCUMENT, again))
    assert stripped(after) == stripped(before)
    assert after.count(b"commentReference") == before.count(b"commentReference") + 1


def test_an_earlier_comment_that_was_replied_to_stays() -> None:
    held = parts(word.annotate(DOCUMENT, [ours("C001", "2.3 million"), ours("C002", "shook")]).data)
    name = "http://schemas.microsoft.com/office/word/2010/wordml"
    root = etree.fromstring(held["word/comments.xml"])
    said = next(entry for entry in root if "C001" in "".join(map(str, entry.itertext())))
    said[-1].set(f"{{{name}}}paraId", "0A0B0C0D")
    held["word/comments.xml"] = etree.tostring(root)
    held["word/commentsExtended.xml"] = (
        b"<w15:commentsEx xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'>"
        b"<w15:commentEx w15:paraId='11111111' w15:paraIdParent='0A0B0C0D'/></w15:commentsEx>"
    )
    listed = held["word/_rels/document.xml.rels"]
    kind = b"http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    relation = b"<Relationship Id='rx' Type='" + kind + b"' Target='commentsExtended.xml'/></Relationships>"
    held["word/_rels/document.xml.rels"] = listed.replace(b"</Relationships>", relation)
    again = word.annotate(packed(held), []).data
    assert set(commented(again)) == {"C001", "Is"}


def test_a_new_document_has_the_tables_of_the_draft() -> None:
    cells = [
        word.Paragraph(said, row=f"table 1, row {n}")
        for n, said in [(1, "Year"), (1, "Cars"), (2, "1990"), (2, "400")]
    ]
    other = [word.Paragraph("alone", row="table 2, row 1")]
    made = word.compose("x", [word.Paragraph("Before"), *cells, word.Paragraph("Between"), *other])
    spots = word.Spot("word/document.xml p[5]/r[1]", 0), word.Spot("word/document.xml p[5]/r[1]", 3)
    read = docx.Document(
        io.BytesIO(word.annotate(made, [word.Comment(remarked("C001"), "400", *spots)]).data)
    )
    assert [[[cell.text for cell in row.cells] for row in table.rows] for table in read.tables] == [
        [["Year", "Cars"], ["1990", "400"]], [["alone"]],
    ]  # fmt: skip
    assert [paragraph.text for paragraph in read.paragraphs] == ["Before", "Between", ""]
    assert commented(word.annotate(made, [word.Comment(remarked("C001"), "400", *spots)]).data) == {
        "C001": "400"
    }


def test_a_table_wider_than_word_opens_is_paragraphs() -> None:
    for number, tables in ((63, 1), (64, 0)):
        row = [word.Paragraph("x", row="table 1, row 1")] * number
        read = docx.Document(io.BytesIO(word.compose("x", row)))
        assert (len(read.tables), len(read.paragraphs)) == (tables, 1 if tables else number + 1)


def test_comments_stand_at_the_exact_words_and_the_rest_is_as_it_was() -> None:
    read = read_docx(DOCUMENT, "a.docx")
    comments = [comment_on(read, words, f"C{n:03}") for n, words in enumerate(SPANS)]
    made = word.annotate(DOCUMENT, comments)
    assert made.unplaced == ()
    assert read_docx(made.data, "a.docx").text == read.text
    expected = {f"C{n:03}": words for n, words in enumerate(SPANS)} | {
        "Anna:": "Old words",
        "Is": "Old words",
    }
    found = commented(made.data)
    assert found == {key: expected[key] for key in found}
    assert set(found) >= {f"C{n:03}" for n in range(len(SPANS))}
    before, after = parts(DOCUMENT), parts(made.data)
    assert list(before) == list(after)
    for name in set(before) - {"word/document.xml", "word/comments.xml"}:
        assert before[name] == after[name], name
    assert stripped(before["word/document.xml"]) == stripped(after["word/document.xml"])
    old = etree.fromstring(before["word/comments.xml"])[0]
    assert etree.tostring(old, method="c14n") == etree.tostring(
        etree.fromstring(after["word/comments.xml"])[0], method="c14n"
    )


def test_ids_are_unique_and_every_comment_has_its_three_marks() -> None:
    read = read_docx(DOCUMENT, "a.docx")
    made = parts(word.annotate(DOCUMENT, [comment_on(read, words, "C001") for words in SPANS]).data)
    root, listed = (etree.fromstring(made[f"word/{name}.xml"]) for name in ("document", "comments"))
    ids = [comment.get(f"{W}id", "") for comment in listed]
    assert len(set(ids)) == len(ids) == len(SPANS) + 1
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(mark.get(f"{W}id", "") for mark in root.iter(f"{W}{name}")) == sorted(ids)
    changes = [e.get(f"{W}id") for e in root.iter(f"{W}rPrChange", f"{W}ins", f"{W}del")]
    assert len(set(changes)) == len(changes)
    assert not set(changes) & set(ids)


def test_the_same_input_gives_the_same_bytes() -> None:
    read = read_docx(DOCUMENT, "a.docx")
    comments = [comment_on(read, words, "C001") for words in SPANS]
    assert word.annotate(DOCUMENT, comments) == word.annotate(DOCUMENT, comments)


@pytest.mark.parametrize(
    ("words", "at"),
    [("the note of 1931", "comment"), ("words in a box", "Box: "), ("x=17 is", "x=17 is")],
)
def test_where_word_allows_no_comment_it_stands_at_the_whole(words: str, at: str) -> None:
    read = read_docx(DOCUMENT, "a.docx")
    made = word.annotate(DOCUMENT, [comment_on(read, words, "C001")])
    assert made.unplaced == ()
    root = etree.fromstring(parts(made.data)["word/document.xml"])
    for mark in root.iter(f"{W}commentRangeStart", f"{W}commentReference"):
        names = [etree.QName(up).localname for up in mark.iterancestors()]
        assert not {"txbxContent", "oMath", "footnote"} & set(names)
    held = etree.fromstring(parts(made.data)["word/comments.xml"])[-1]
    assert words in "".join(map(str, held.itertext()))


def test_what_has_no_place_is_named() -> None:
    nowhere = word.Comment(
        remarked("C009"), "x", word.Spot("word/document.xml p[99]/r[1]", 0), word.Spot("", 0)
    )
    made = word.annotate(DOCUMENT, [nowhere])
    assert made.unplaced == ("C009",)
    assert parts(made.data) == parts(DOCUMENT)


def test_beside_the_whole_of_a_part_is_no_place() -> None:
    spots = word.Spot("word/document.xml p[1]/r[1]", 0), word.Spot("word/document.xml p[1]/r[1]", 1)
    one_run = office.docx(
        "", extra={"word/document.xml": f"<w:r {office.W}>{office.p(office.r('words'))}</w:r>"}
    )
    assert word.annotate(one_run, [word.Comment(remarked("C009"), "w", *spots)]).unplaced == ("C009",)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_spans_come_back(data: st.DataObject) -> None:
    read = read_docx(DOCUMENT, "a.docx")
    body = [part for part in read.parts if part.where.startswith(("paragraph", "table"))]
    body = [p for p in body if "x=17" not in read.text[p.start : p.end]]
    comments, wanted = [], {}
    for n in range(data.draw(st.integers(1, 6))):
        part = data.draw(st.sampled_from(body))
        start = data.draw(st.integers(part.start, part.end - 1))
        end = data.draw(st.integers(start + 1, part.end))
        comments.append(comment_on(read, read.text[start:end], f"C{n:03}", start))
        wanted[f"C{n:03}"] = read.text[start:end]
    made = word.annotate(DOCUMENT, comments)
    found = commented(made.data)
    assert {key: found.get(key, " ") for key in wanted if wanted[key].strip()} == {
        key: words for key, words in wanted.items() if words.strip()
    }
    assert read_docx(made.data, "a.docx").text == read.text


def test_a_new_document_for_other_formats() -> None:
    document = word.compose(
        "The\x07 Bridge", [word.Paragraph("The Bridge", "Title"), word.Paragraph("a\tb\nc\x00d")]
    )
    spots = word.Spot("word/document.xml p[2]/r[1]", 2), word.Spot("word/document.xml p[2]/r[1]", 6)
    made = word.annotate(document, [word.Comment(remarked("C001", "two"), "b\nc\x00", *spots)])
    read = docx.Document(io.BytesIO(made.data))
    assert [paragraph.text for paragraph in read.paragraphs] == ["The Bridge", "a\tb\nc\ufffdd"]
    assert read.core_properties.title == "The Bridge"
    (comment,) = read.comments
    assert (comment.author, comment.initials, comment.text) == ("Carla Checker", "CC", "C001 ✗ wrong\ntwo")
    assert commented(made.data) == {"C001": "b\nc\ufffd"}


@settings(max_examples=25, deadline=None)
@given(hostile_text)
def test_hostile_text_stays_text_in_comments(text: str) -> None:
    dossier = poisoned(samples.bridge(), text)
    statement = state(dossier)
    document = word.compose(text, [word.Paragraph(text or "x")])
    spot = word.Spot("word/document.xml p[1]/r[1]", 0), word.Spot("word/document.xml p[1]/r[1]", 1)
    comments = [word.Comment(remark(statement, claim), "x", *spot) for claim in dossier.claims]
    read = docx.Document(io.BytesIO(word.annotate(document, comments).data))
    assert len(list(read.comments)) == len(comments)
    for comment, given_ in zip(read.comments, comments, strict=True):
        assert comment.text == "\n".join(given_.remark.lines)
        assert not any(ord(c) < 32 and c != "\n" for c in comment.text)


@pytest.mark.parametrize(
    "data",
    [
        b"no zip", DOCUMENT[:400], office.package({"a": "b"}),
        office.docx(BODY, extra={"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
        office.docx(BODY, extra={"word/document.xml": "<a>"}),
    ],
)  # fmt: skip
def test_damaged_documents_end_in_one_line(data: bytes) -> None:
    with pytest.raises(BadInput) as raised:
        word.annotate(data, [])
    assert "\n" not in raised.value.message


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not there")
def test_libreoffice_reads_back_text_and_ranges(tmp_path: Path) -> None:
    read = read_docx(DOCUMENT, "a.docx")
    spans = [words for words in SPANS if "\n" not in words and "\t" not in words]
    made = word.annotate(DOCUMENT, [comment_on(read, words, f"C{n:03}") for n, words in enumerate(spans)])
    path = tmp_path / "a.docx"
    path.write_bytes(made.data)
    subprocess.run(
        [OFFICE or "", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "odt",
         "--outdir", str(tmp_path / "out"), str(path)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    with zipfile.ZipFile(tmp_path / "out" / "a.odt") as archive:
        root = etree.fromstring(archive.read("content.xml"))
    office_ns = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
    text_ns = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    opened: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    skip = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = element.get(f"{office_ns}name", "")
        if element.tag == f"{office_ns}annotation" and event == "start":
            skip += 1
            opened[name] = ["".join(map(str, element.itertext(f"{text_ns}span", f"{text_ns}p")))]
        elif element.tag == f"{office_ns}annotation":
            skip -= 1
            for others in opened.values():
                others.append(element.tail or "")
        elif element.tag == f"{office_ns}annotation-end" and event == "start":
            head, *words = opened.pop(name)
            found[head] = "".join(words)
            for others in opened.values():
                others.append(element.tail or "")
        elif not skip and element.tag != f"{office_ns}annotation-end":
            for others in opened.values():
                others.append((element.text if event == "start" else element.tail) or "")
    for n, wanted in enumerate(spans):
        assert any(f"C{n:03}" in head and text == wanted for head, text in found.items()), (wanted, found)
