"""Whatever is handed in: the map leads every word back to itself, or the draft is refused in one line."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.errors import BadInput
from factcheck.essays.formats import read
from factcheck.essays.manuscript import Manuscript, locate, trace
from tests.essays.checked import read_checked
from tests.essays.office import docx, odt, p, r
from tests.essays.sources import Streams

_WORDS = st.sampled_from(
    ["one", "Two", "x", "é", "e\u0301", "שלום", "\u202e", "𝄞", "\u00a0", "\u200b", "3", "."]
)
_MARKDOWN = st.sampled_from(
    [
        "*", "**", "_", "`", "``", "~~", "[", "]", "](", ")", "(", "!", "![", "<", ">", "&", "&amp;", "&#65;", "\\",
        "\n", "\n\n", "  \n", "\\\n", " ", "    ", "\t", "# ", "## ", "> ", "- ", "1. ", "|", "|---|", "\n===\n",
        "---\n", "***", "[^1]", "\n[^1]: ", "^[", "<b>", "</b>", "<!--", "-->", "<br>", "<div>", "</div>", "```\n",
        "https://a.example/x", "<https://b.example>", '"', "'", "+++\n", "title: ", "\r\n", "\r", "<del>", "</del>",
        "<sup>", "</sup>", "10<sup>6</sup>", "<q>", "</q>", "<s>", "> > ", "- - ",
    ]
)  # fmt: skip
_HTML = st.sampled_from(
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<br>", "<li>", "<ul>", "</ul>", "<table>", "<tr>", "<td>",
        "</table>", "<h1>", "</h1>", "<h2>", "<a href='https://a.example/'>", "<a href=#fn1>", "</a>", "<p id=fn1>",
        "<span style='display:none'>", "</span>", "<script>", "</script>", "<!--", "-->", "<!", "<?", "<", ">", "&",
        "&amp;", "&#65;", "&nbsp", " ", "\n", "\n\n", "\t", "<pre>", "</pre>", "<blockquote>", "<aside>", "</aside>",
        "<article>", "</article>", "<title>", "</title>", "<x y='", "<sup>", "</sup>", "<sub>", "6", "-",
        "<q>", "</q>", "<s>", "</s>", "<div class=ad>", "<td rowspan=2>", "<td colspan=3>", "<footer>",
        "<div class=share>", "'", '"', "=", "/", "<p class=dek>", "<del>",
    ]
)  # fmt: skip
_DOCX = st.sampled_from(
    [
        "</w:p><w:p>", r("one "), r("two"), r(" "), "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>",
        f"<w:ins>{r('in')}</w:ins>", f"<w:del>{r('out')}</w:del>", r("hid", "<w:vanish/>"),
        '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>', '<w:r><w:commentReference w:id="2"/></w:r>',
        '<w:r><w:footnoteReference w:id="1"/></w:r>', f'<w:hyperlink r:id="l">{r("link")}</w:hyperlink>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>', f"<w:r><w:txbxContent>{p('boxed')}</w:txbxContent></w:r>",
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", '<w:pPr><w:pStyle w:val="Q"/></w:pPr>',
        f"</w:p><w:tbl><w:tr><w:tc>{p('cell')}</w:tc></w:tr></w:tbl><w:p>",
    ]
)  # fmt: skip
_ODT = st.sampled_from(
    [
        "</text:p><text:p>", "one ", " two", "\n ", "<text:s/>", '<text:s text:c="3"/>', "<text:tab/>",
        "<text:line-break/>", "<text:span>in </text:span>", '<text:span text:style-name="T9">hid</text:span>',
        '<office:annotation office:name="1"><dc:creator>A</dc:creator><text:p>c</text:p></office:annotation>',
        '<office:annotation-end office:name="1"/>',
        "<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note>",
        '<text:a xlink:href="https://a.example/">l</text:a>', "&amp;",
        "<draw:text-box><text:p>boxed</text:p></draw:text-box>", "</text:p><text:h>H</text:h><text:p>",
    ]
)  # fmt: skip


def check(data: bytes, name: str) -> Manuscript | None:
    try:
        manuscript = read_checked(data, name)
    except BadInput as error:
        assert "\n" not in error.message
        assert error.hint
        return None
    length = len(manuscript.text)
    for start, end in ((0, length), (length // 3, length // 3 + 1), (length - 1, length)):
        assert locate(manuscript, start, end)
        pieces = trace(manuscript, start, end)
        assert all(piece.end > start and piece.start < end for piece in pieces)
    return manuscript


def _texts(marks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(_WORDS, marks), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(_texts(_MARKDOWN), st.sampled_from(["a.md", "a.txt"]))
def test_markdown_and_text(source: str, name: str) -> None:
    check(source.encode(), name)


@settings(max_examples=150, deadline=None)
@given(_texts(_HTML))
def test_html(source: str) -> None:
    check(source.encode(), "a.html")


@settings(max_examples=60, deadline=None)
@given(st.lists(_DOCX, max_size=20).map("".join))
def test_word(body: str) -> None:
    comments = "".join(f'<w:comment w:id="{key}">{p("c")}</w:comment>' for key in (1, 2))
    footnotes = f'<w:footnote w:id="1">{p("n")}</w:footnote>'
    data = docx(
        f"<w:p>{body}</w:p>", comments=comments, footnotes=footnotes, links={"l": "https://a.example/"}
    )
    check(data, "a.docx")


@settings(max_examples=60, deadline=None)
@given(st.lists(_ODT, max_size=20).map("".join))
def test_opendocument(body: str) -> None:
    check(odt(f"<text:p>{body}</text:p>"), "a.odt")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.odt", "a"]))
def test_any_bytes(data: bytes, name: str) -> None:
    check(data, name)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damaged_office_documents(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([docx(p("some ", "words")), odt("<text:p>words</text:p>")])))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        read(bytes(whole), "a.docx")
    except BadInput as error:
        assert "\n" not in error.message


@settings(max_examples=120, deadline=None)
@given(_texts(_MARKDOWN))
def test_markdown_has_the_words_of_its_rendering(source: str) -> None:
    """The words are those that a reader of the rendered page would see."""
    source = re.sub(r"[\^`~|<!]|\+\+\+|---|http", "", source)  # what this reader means to read differently
    source = re.sub(r"^(?: {4}|\t)+", "", source, flags=re.MULTILINE)
    rendered = (
        MarkdownIt("commonmark").disable("code").render(source.replace("\r\n", "\n").replace("\r", "\n"))
    )
    try:
        page = read(rendered.encode(), "a.html").text
    except BadInput:
        page = ""
    manuscript = check(source.encode(), "a.md")
    assert (manuscript.text if manuscript else "").split() == page.split()


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_streams_find_a_wrong_place(name: str) -> None:
    """The oracle of these tests does tell a wrong map from a right one."""
    data = (
        docx(p("one ", "two")) if name == "a.docx" else odt("<text:p>one <text:span>two</text:span></text:p>")
    )
    manuscript = read(data, name)
    streams = Streams(data, manuscript.format)
    assert [streams.words(piece) for piece in manuscript.pieces] == ["one ", "two"]
    assert zipfile.ZipFile(BytesIO(data)).testzip() is None
