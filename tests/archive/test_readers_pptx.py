"""Presentations as sources, made by script."""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_right
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.derived import Derived
from factcheck.archive.readers.pptx import read_pptx
from factcheck.archive.readers.progress import Progress
from factcheck.archive.readers.read import read
from tests.archive.spreadsheets import relations
from tests.essays.office import package

TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_NAMES = (
    f'xmlns:p="{_P}" xmlns:r="{_R}" xmlns:a="{_A}" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def pptx(*slides: str, extra: dict[str, str | bytes] | None = None) -> bytes:
    """A presentation of slides, each what its element begins with and what is in it ('show="0">...')."""
    numbers = range(1, len(slides) + 1)
    named = "".join(f'<p:sldId id="{256 + number}" r:id="s{number}"/>' for number in numbers)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("a", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {_NAMES}><p:sldIdLst>{named}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            *((f"s{number}", "slide", f"slides/slide{number}.xml") for number in numbers)
        ),
    }
    for number, slide in enumerate(slides, 1):
        parts[f"ppt/slides/slide{number}.xml"] = f"<p:sld {_NAMES} {slide}</p:sld>"
    return package({**parts, **(extra or {})})


def found_in(content: bytes) -> Derived:
    """What is read, every stretch of it checked to be within the part that the map names."""
    found = read_pptx(content, TYPE, Progress())
    sources = {part: zipfile.ZipFile(io.BytesIO(content)).read(part) for _, part in found.parts}
    last = 0
    for start, stop, begin, end in found.offsets:
        assert last <= start < stop <= len(found.full_text)
        assert not found.full_text[last:start].strip("\n\t\u200a")
        last = stop
        part = found.parts[bisect_right(found.parts, start, key=lambda part: part[0]) - 1][1]
        assert begin < end <= len(sources[part])
    assert last == len(found.full_text)
    return found


def r(text: str, properties: str = "") -> str:
    return f"<a:r><a:rPr {properties}/><a:t>{text}</a:t></a:r>"


def p(*runs: str) -> str:
    return f"<a:p>{''.join(run if run.startswith('<') else r(run) for run in runs)}</a:p>"


def shape(*paragraphs: str, more: str = "") -> str:
    return f"<p:sp><p:nvSpPr><p:cNvPr {more}/></p:nvSpPr><p:txBody>{''.join(paragraphs)}</p:txBody></p:sp>"


EITHER = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"


def cells(*texts: str) -> str:
    return f"<a:tr>{''.join(f'<a:tc><a:txBody>{p(text)}</a:txBody></a:tc>' for text in texts)}</a:tr>"


@pytest.mark.parametrize(
    ("slide", "text", "flags"),
    [
        (shape(p("Title")) + shape(p("one ", "two"), p("three")), "Title\none two\nthree", []),
        (shape(p("a", "<a:br/>", "b")), "a\nb", []),
        (shape(p("page ", "<a:fld type='slidenum'><a:t>7</a:t></a:fld>")), "page 7", []),
        (shape(p("10", r("6", 'baseline="30000"'), " 10", r("2", 'baseline="-25000"'))), "10⁶ 10₂", []),
        (shape(p("CO", r("2", 'baseline="-25000"'))), "CO2", []),
        (f"<a:tbl>{cells('Year', 'Tons')}{cells('2019', '507')}</a:tbl>", "Year\tTons\n2019\t507", []),
        (shape(p("a")) + "<c:chart/>", "a", ["1 chart"]),
        (EITHER.format(shape(p("new")), shape(p("old"))), "new", []),
        (shape(p("a\x7fb")), "ab", []),
    ],
)  # fmt: skip
def test_the_words_of_a_slide(slide: str, text: str, flags: list[str]) -> None:
    found = found_in(pptx(f">{slide}"))
    assert found.full_text == found.main_text == text
    assert list(found.flags) == [f"not in the text: {flag}" for flag in flags]
    assert (found.kind, found.extractor) == ("pptx", "factcheck-pptx 1")


def test_slides_stand_in_their_order_and_what_is_hidden_is_marked() -> None:
    hidden = shape(p("ghost"), p("ghost two"), more='hidden="1"')
    struck = p("b", r("c", 'strike="sngStrike"'))
    found = found_in(pptx('show="0">' + shape(p("off")), ">" + shape(p("a")) + hidden + shape(struck)))
    assert found.full_text == "off\n\na\nghost\nghost two\nb\u200ac"
    assert [found.full_text[a:b] for a, b in found.unshown] == ["off", "ghost\nghost two"]
    assert [found.full_text[a:b] for a, b in found.struck] == ["c"]
    assert found.parts == ((0, "ppt/slides/slide1.xml"), (5, "ppt/slides/slide2.xml"))


def test_what_belongs_to_a_slide_and_is_not_read_is_counted() -> None:
    extra: dict[str, str | bytes] = {
        "ppt/slides/_rels/slide1.xml.rels": relations(
            ("n", "notesSlide", "../notesSlides/n1.xml"), ("c", "comments", "../comments/c1.xml")
        ),
        "ppt/notesSlides/n1.xml": "<p:notes><a:t>1</a:t><a:t>say this</a:t></p:notes>",
        "ppt/comments/c1.xml": "<p:cmLst><p:cm authorId='0'/><p:cm authorId='1'/></p:cmLst>",
    }
    found = found_in(pptx(f">{shape(p('a'))}", extra=extra))
    assert sorted(found.flags) == ["not in the text: 1 speaker note", "not in the text: 2 comments"]


def test_the_bytes_tell_what_it_is() -> None:
    found = read(pptx(f">{shape(p('a'))}"), TYPE, "http://example.org/x.docx", 200, Progress())
    assert (found.kind, found.full_text, found.flags) == ("pptx", "a", ())


@pytest.mark.parametrize(
    ("content", "text", "flag"),
    [
        (pptx(">")[:-30], "", "the presentation cannot be opened: "),
        (pptx(), "", "the presentation has no slides"),
        (package({"[Content_Types].xml": "", "ppt/x.xml": ""}), "", "the presentation has no slides"),
        (pptx(f">{shape(p('saved'))}<oops>"), "saved", "ppt/slides/slide1.xml is damaged: "),
        (
            pptx(">", extra={"ppt/slides/slide1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
            "",
            "the document declares a document type, which a presentation program never does: refused",
        ),
        (pptx(f">{shape(p('saved'))}", extra={"ppt/media/a.png": bytes(range(256)) * 9}), "saved", ""),
    ],
)
def test_a_broken_presentation_is_flagged(content: bytes, text: str, flag: str) -> None:
    found = found_in(content)
    assert found.full_text == text
    assert [told[: len(flag)] for told in found.flags] == ([flag] if flag else [])


@pytest.mark.parametrize(
    ("limit", "most", "flag"),
    [
        ("pptx._MOST_SLIDES", 1, "slides that were not read: 29"),
        ("composition.TEXT_LIMIT", 4, "text cut: the document is longer than what is kept"),
        ("packaged.UNPACKED", 18_000, "more than 18000 bytes unpacked: the rest was not read"),
    ],
)
def test_past_a_limit_what_was_read_is_kept(
    monkeypatch: pytest.MonkeyPatch, limit: str, most: int, flag: str
) -> None:
    monkeypatch.setattr(f"factcheck.archive.readers.{limit}", most)
    found = found_in(pptx(*(f">{shape(p('saved'))}" for _ in range(30))))
    assert found.full_text.startswith("saved")
    assert flag in found.flags


WORDS = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Cn"], blacklist_characters="\ufffe\uffff"), max_size=9
)


@given(st.lists(WORDS, max_size=6))
def test_any_runs_are_read_and_traced(texts: list[str]) -> None:
    assert found_in(pptx(f">{shape(p(*(r(escape(text)) for text in texts)))}")).full_text == "".join(texts)


@settings(max_examples=30)
@given(st.binary(max_size=40), st.integers(0, 900))
def test_damage_anywhere_is_survived(junk: bytes, at: int) -> None:
    good = pptx(f">{shape(p('saved'))}")
    read_pptx(good[:at] + junk + good[at + len(junk) :], TYPE, Progress())
    parts = zipfile.ZipFile(io.BytesIO(good))
    broken: dict[str, str | bytes] = {
        name: (data := parts.read(name))[:at] + junk + data[at + len(junk) :] for name in parts.namelist()
    }
    read_pptx(package(broken), TYPE, Progress())
