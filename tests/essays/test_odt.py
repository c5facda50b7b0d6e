"""OpenDocument texts: the same features as Word's."""

from __future__ import annotations

import pytest

from factcheck.errors import BadInput
from factcheck.essays.formats import read
from factcheck.essays.manuscript import trace
from tests.essays.checked import lines, notes, read_checked
from tests.essays.office import odt, package


def h(words: str) -> str:
    return f'<text:h text:outline-level="1">{words}</text:h>'


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("One ") + p("") + p("two."), "One\n\ntwo."),
        (p("a\n   b <text:span> c</text:span>"), "a b c"),
        (p("a<text:s text:c='3'/>b<text:s/>c<text:tab/>d<text:line-break/>e"), "a   b c\td\ne"),
        (p("a<text:s text:c='x'/>b<text:s text:c='99999999999999'/>c"), "a b c"),
        (p("was <text:span text:style-name='T7'>not </text:span>there"), "was there"),
        (p("AT&amp;T <text:span text:style-name='T9'>hidden</text:span>x"), "AT&T x"),
        ("<text:tracked-changes><text:changed-region><text:deletion>" + p("gone")
         + "</text:deletion></text:changed-region></text:tracked-changes>"
         + p("kept <text:change-start/>new<text:change-end/>"), "kept new"),
        ("<text:table-of-content><text:index-body>" + p("Part 1") + "</text:index-body></text:table-of-content>"
         + p("x"), "x"),
        (p("<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>read</text:ruby-text></text:ruby>"),
         "base"),
        ('<text:section text:display="none">' + p("secret") + "</text:section>" + p("x"), "x"),
        (p("10<text:span text:style-name='T8'>6</text:span>, 19<text:span text:style-name='T8'>th</text:span>"),
         "10⁶, 19th"),
        ("<text:list><text:list-item>" + p("a") + "</text:list-item></text:list>" + p("b"), "a\n\nb"),
        (p("Host <draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame>on."), "Host on.\n\nboxed"),
        (p("on <text:date>1 May</text:date> <text:placeholder>fill in</text:placeholder>x"), "on 1 May x"),
    ],
)  # fmt: skip
def test_words(body: str, text: str) -> None:
    assert read_checked(odt(body), "a.odt").text == text


def test_parts() -> None:
    cell = f"<table:table-cell>{p('A')}</table:table-cell>"
    body = (
        p("Headline", "P1")
        + p("About it", "Subtitle")
        + h("Section")
        + p("Text to be quoted again.")
        + "<text:list><text:list-item>" + p("item") + "</text:list-item></text:list>"
        + p("to be quoted again", "Quotations")
        + p("Quite other words", "Quotations")
        + f"<table:table><table:table-row>{cell}{cell}</table:table-row></table:table>"
        + p("Figure 1", "Figure")
    )  # fmt: skip
    styles = {
        "styles.xml": '<x xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
        + "".join(
            f'<style:style style:name="{name}" style:family="paragraph"/>'
            for name in ("Title", "Subtitle", "Quotations", "Figure")
        )
        + "<style:header/></x>",
        "meta.xml": '<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Other</dc:title></x>',
    }
    manuscript = read_checked(odt(body, styles), "a.odt")
    assert lines(manuscript) == [
        ("headline", "Headline"),
        ("standfirst", "About it"),
        ("heading", "Section"),
        ("paragraph", "Text to be quoted again."),
        ("list-item", "item"),
        ("pullquote", "to be quoted again"),
        ("blockquote", "Quite other words"),
        ("table-cell", "A"),
        ("table-cell", "A"),
        ("caption", "Figure 1"),
    ]
    assert manuscript.title == "Headline"
    assert manuscript.parts[8].where == "table 1, row 1, cell 2"
    assert manuscript.unread == ("1 header",)
    assert read_checked(odt(p("x"), {"meta.xml": styles["meta.xml"]}), "a.odt").title == "Other"


def test_the_mark_that_an_author_gave_a_note_is_no_number() -> None:
    def note(words: str, label: str = "", kind: str = "footnote") -> str:
        own = f' text:label="{label}"' if label else ""
        return (
            f'<text:note text:note-class="{kind}"><text:note-citation{own}>{label or 1}</text:note-citation>'
            f"<text:note-body>{p(words)}</text:note-body></text:note>"
        )

    body = p(f"It{note('A.', '*')} fell{note('B.')} at{note('C.', 'a b', 'endnote')} Tarn{note('D.')}.")
    manuscript = read_checked(odt(body), "a.odt")
    assert [part.where for part in manuscript.parts[1:]] == [
        "footnote *",
        "footnote 1",
        "endnote",
        "footnote 2",
    ]
    assert [note[1:3] for note in notes(manuscript)] == [
        ("It", "A."), ("fell", "B."), ("at", "C."), ("Tarn", "D."),
    ]  # fmt: skip


def test_works_that_zotero_cites_are_links() -> None:
    record = "{&quot;URL&quot;:&quot;https://a.example/b&quot;,&quot;DOI&quot;:&quot;10.1/z&quot;}"
    start = f'<text:reference-mark-start text:name="ZOTERO_ITEM CSL_CITATION {record} RND1"/>'
    end = '<text:reference-mark-end text:name="ZOTERO_ITEM"/>'
    plain = '<text:reference-mark-start text:name="here"/>words<text:reference-mark-end text:name="here"/>'
    body = (
        p(f"It burned {start}(Moss 1999){end}.") + p(f"Other {plain} and {start}(Tate 2001)") + p(f"a{end}b")
    )
    manuscript = read_checked(odt(body), "a.odt")
    assert manuscript.text == "It burned (Moss 1999).\n\nOther words and (Tate 2001)\n\nab"
    assert notes(manuscript) == [
        ("link", words, words, address)
        for words in ("(Moss 1999)", "(Tate 2001)")
        for address in ("https://a.example/b", "https://doi.org/10.1/z")
    ]


def test_notes_and_comments() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>\n'
        + p('Doe, <text:a xlink:href="https://d.example/?a=1&amp;b=2">page</text:a>.')
        + "</text:note-body></text:note>"
    )
    comment = (
        '<office:annotation office:name="{}"><dc:creator>Ann</dc:creator><dc:date>2024-01-01</dc:date>'
        "<initials>A</initials>" + p("See https://s.example/1.") + p("Thanks") + "</office:annotation>"
    )
    body = p(
        f"It fell.{note} A {comment.format('c1')}marked word<office:annotation-end office:name='c1'/> here."
    ) + p(f"Point{comment.format('')} only.")
    manuscript = read_checked(odt(body), "a.odt")
    assert manuscript.text == "It fell. A marked word here.\n\nPoint only.\n\nDoe, page."
    assert notes(manuscript) == [
        ("footnote", "fell.", "Doe, page.", "https://d.example/?a=1&b=2"),
        ("comment", "marked word", "See https://s.example/1.\nThanks", "https://s.example/1"),
        ("comment", "Point", "See https://s.example/1.\nThanks", "https://s.example/1"),
    ]
    assert {note.author for note in manuscript.notes[1:]} == {"Ann"}


def test_the_map_names_paragraph_and_text_node() -> None:
    body = h("Zero") + p("One <text:span>two</text:span> three")
    manuscript = read_checked(odt(body), "a.odt")
    start = manuscript.text.index("two")
    pieces = trace(manuscript, start, start + 5)
    assert [(x.source, x.source_start, x.source_end) for x in pieces] == [
        ("content.xml p[2]/text()[2]", 0, 3),
        ("content.xml p[2]/text()[3]", 0, 2),
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (odt(""), "holds no text"),
        (odt("<text:p>"), "is damaged"),
        (
            odt(p("x"), {"META-INF/manifest.xml": "<x><manifest:encryption-data/></x>"}),
            "locked with a password",
        ),
        (package({"mimetype": "application/vnd.oasis.opendocument.text"}), "has no text part"),
        (package({"content.xml": "<!DOCTYPE a><a/>"}), "document type declaration"),
    ],
)
def test_bad_input_is_one_line(data: bytes, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(data, "a.odt")
    assert message in caught.value.message


def test_a_comment_without_an_end_stands_at_the_word_before_it() -> None:
    """As a comment at a place has it, and one whose end was lost."""
    comment = '<office:annotation office:name="{}"><text:p>{}</text:p></office:annotation>'
    body = (
        p(f"{comment.format('a', 'at first')}One fell. Two{comment.format('b', 'no end')} rose.")
        + p(f"Three{comment.format('c', 'at the end')}")
        + p(f"Four {comment.format('d', 'words')}five six<office:annotation-end office:name='d'/>.")
    )
    assert notes(read_checked(odt(body), "a.odt")) == [
        ("comment", "One", "at first", ""),
        ("comment", "Two", "no end", ""),
        ("comment", "Three", "at the end", ""),
        ("comment", "five six", "words", ""),
    ]


def test_hidden_words_are_said() -> None:
    body = (
        p("a <text:span text:style-name='T9'>b</text:span> c <text:span text:style-name='T9'>d</text:span>")
        + p("<text:span text:style-name='T9'> </text:span>e")
        + '<text:section text:display="none">' + p("f") + "</text:section>"
        + p("<text:hidden-text text:is-hidden='true'>g</text:hidden-text>")
        + p("<text:hidden-text text:is-hidden='false'>h</text:hidden-text>")
    )  # fmt: skip
    manuscript = read_checked(odt(body), "a.odt")
    assert manuscript.text == "a c \n\ne\n\nh".replace(" \n", "\n")
    assert manuscript.unread == ("3 hidden passages",)


def test_covered_cells_keep_the_others_in_their_column() -> None:
    cell = "<table:table-cell>" + p("x") + "</table:table-cell>"
    row = f"<table:table-row>{cell}<table:covered-table-cell/>{cell}</table:table-row>"
    parts = read_checked(odt(f"<table:table>{row}</table:table>"), "a.odt").parts
    assert [part.where for part in parts] == ["table 1, row 1, cell 1", "table 1, row 1, cell 3"]


def test_threads_of_comments_say_whom_they_answer_and_what_is_resolved() -> None:
    def comment(who: str, more: str) -> str:
        return f"<office:annotation {more}><dc:creator>{who}</dc:creator>{p('Said.')}</office:annotation>"

    bob = comment("Bob", 'office:name="a" loext:resolved="true"')
    ada = comment("Ada", 'loext:parent-name="a" loext:resolved="false"')
    eve = comment("Eve", 'loext:resolved="false"')
    body = p(f"One{bob} two<office:annotation-end office:name='a'/>{ada} three{eve}.")
    found = read_checked(odt(body), "a.odt").notes
    assert [(note.author, note.resolved, note.answers) for note in found] == [
        ("Bob", True, None), ("Ada", True, "Bob"), ("Eve", False, None),
    ]  # fmt: skip
