"""Formulas and figures off the line: no number is read that nobody sees."""

from __future__ import annotations

import pytest

from factcheck.archive.readers.docx import read_docx
from factcheck.archive.readers.html import read_html
from factcheck.archive.readers.pdf import read_pdf
from factcheck.archive.readers.progress import Progress
from tests.archive.hostile import docx, drawn_pdf


def page_text(body: str, declared: str = "text/html") -> str:
    return read_html(body.encode(), declared, "https://www.example.org/a", 200, Progress()).full_text


MATHML = [
    ("powers", "in <math><msup><mn>10</mn><mn>6</mn></msup></math> tons", "in 10⁶ tons"),
    (
        "powers set in lines",
        "in <math>\n<mn>3</mn>\n×\n<msup>\n<mn>10</mn>\n<mrow>\n<mo>-</mo>\n<mn>6</mn>\n</mrow>\n</msup></math> tons",
        "in 3 × 10⁻⁶ tons",
    ),
    ("lowered", "<math><msub><mn>101</mn><mn>2</mn></msub></math> of", "101₂ of"),
    ("letters stay", "<math><msub><mi>x</mi><mn>1</mn></msub><mn>2</mn></math>", "x1 2"),
    ("both", "<math><msubsup><mn>4</mn><mn>1</mn><mn>2</mn></msubsup></math>", "4₁²"),
    (
        "fractions",
        "<math><mn>5</mn><mfrac><mn>1</mn><mn>2</mn></mfrac><mn>7</mn></math> per cent",
        "5 1/2 7 per cent",
    ),
    ("behind a number", "5<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "5 1/2"),
    (
        "fractions of sums",
        "<math><mfrac><mrow><mn>1</mn><mo>+</mo><mn>2</mn></mrow><mrow><mn>3</mn></mrow></mfrac></math>",
        "(1+2)/3",
    ),
    (
        "without a bar",
        "<math><mfrac linethickness='0'><mn>6</mn><mn>2</mn></mfrac></math>",
        "6 2",
    ),
    ("roots", "4<math><msqrt><mn>16</mn></msqrt><mo>,</mo><mroot><mn>27</mn><mn>3</mn></mroot></math>", "4√16,√27 3"),
    ("over sums", "<math><msqrt><mn>9</mn><mo>+</mo><mn>7</mn></msqrt></math>", "√(9+7)"),
    ("tables", "<math><mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd></mtr></mtable></math>", "1 2\n3"),
    ("gaps", "<math><mn>12</mn><mspace width='1em'/><mn>500</mn></math>", "12 500"),
    ("isotopes", "<math><mmultiscripts><mi>C</mi><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts></math>", "C₆¹⁴"),
    ("what is not drawn", "<math><mn>5</mn><mphantom><mn>8</mn></mphantom><mo>!</mo></math>", "5!"),
    ("outside of formulas", "<mn>1</mn><mn>2</mn>", "12"),
    ("never closed", "<math><msup><mn>10</mn><mn>6</math>7<p>10", "10⁶7\n\n10"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "text"), [case[1:] for case in MATHML], ids=[case[0] for case in MATHML])
def test_formulas_of_a_page(body: str, text: str) -> None:
    assert page_text(body) == text


def test_formulas_of_a_record() -> None:
    power = "<m:math><m:msup><m:mn>10</m:mn><m:mn>6</m:mn></m:msup></m:math>"
    assert page_text(
        f"<?xml version='1.0'?><article><p>in {power} t</p><mi>1</mi><mi>2</mi></article>", "text/xml"
    ) == ("in 10⁶ t\n\n1 2")


def drawn(*words: tuple[str, float, float]) -> str:
    """The text of a PDF that draws words in a row, each with its size and how far above the line."""
    shown = " ".join(f"/F1 {size} Tf {rise} Ts ({text}) Tj" for text, size, rise in words)
    return read_pdf(drawn_pdf(f"BT 72 700 Td {shown} ET"), Progress()).full_text.replace("\n", "")


DRAWN = [
    ("powers", [("some 10", 12, 0), ("6", 7, 5), (" tons", 12, 0)], "some 10⁶ tons"),
    ("below one", [("some 10", 12, 0), ("-6", 7, 5), (" tons", 12, 0)], "some 10⁻⁶ tons"),
    ("a note", [("in 1937", 12, 0), ("12", 7, 4), (" by men.", 12, 0)], "in 1937¹² by men."),
    ("notes behind a stop", [("by men.", 12, 0), ("3,4", 7, 4), (" Then", 12, 0)], "by men.³,⁴ Then"),
    ("before a note", [("7", 7, 5), ("Report", 12, 0)], "⁷Report"),
    ("lowered", [("in 101", 12, 0), ("2", 8, -2), (" of", 12, 0)], "in 101₂ of"),
    ("below a letter", [("of CO", 12, 0), ("2", 8, -2), (" in", 12, 0)], "of CO2 in"),
    (
        "a fraction",
        [("some 5", 12, 0), ("1", 7, 4), ("/", 12, 0), ("2", 7, -1), (" cups", 12, 0)],
        "some 5¹/₂ cups",
    ),
    ("words", [("the 2", 12, 0), ("nd", 7, 5), (" of", 12, 0)], "the 2nd of"),
    ("small on the line", [("in 19", 12, 0), ("37", 9, 0), (" men", 12, 0)], "in 1937 men"),
    ("as large", [("in 19", 12, 0), ("37", 12, 3), (" men", 12, 0)], "in 1937 men"),
    ("an initial", [("1", 40, -28), ("937 was", 12, 0)], "1937 was"),
]


@pytest.mark.parametrize(("words", "text"), [case[1:] for case in DRAWN], ids=[case[0] for case in DRAWN])
def test_figures_of_a_pdf(words: list[tuple[str, float, float]], text: str) -> None:
    assert drawn(*words) == text


def test_figures_of_a_pdf_that_is_scaled() -> None:
    content = "BT 12 0 0 12 72 700 Tm /F1 1 Tf (some 10) Tj 0.4 Ts 7 0 0 7 119 704 Tm (6) Tj ET"
    assert read_pdf(drawn_pdf(content), Progress()).full_text == "some 10⁶"


def test_figures_of_a_pdf_that_stand_upright() -> None:
    content = "BT 0 12 -12 0 300 100 Tm /F1 1 Tf (in 19) Tj 0 8 -8 0 300 130 Tm (37) Tj ET"
    assert "⁷" not in read_pdf(drawn_pdf(content), Progress()).full_text


def word_text(body: str) -> str:
    return read_docx(docx(f"<w:p>{body}</w:p>"), Progress()).full_text


def w(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def m(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


MATH = "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
BOUNDS = f"<m:sub>{m('1')}</m:sub><m:sup>{m('9')}</m:sup>"
WORD = [
    ("powers", f"<m:sSup><m:e>{m('10')}</m:e><m:sup>{m('-')}{m('6')}</m:sup></m:sSup>", "so 10⁻⁶ of it"),
    ("lowered", f"<m:sSub><m:e>{m('101')}</m:e><m:sub>{m('2')}</m:sub></m:sSub>", "so 101₂ of it"),
    (
        "fractions",
        f"{m('5')}<m:f><m:num>{m('1')}</m:num><m:den>{m('2')}</m:den></m:f>{m('7')}",
        "so 5 1/2 7 of it",
    ),
    (
        "fractions of sums",
        f"<m:f><m:num>{m('1')}{m('+2')}</m:num><m:den>{m('3')}</m:den></m:f>",
        "so (1+2)/3 of it",
    ),
    (
        "without a bar",
        f"<m:f><m:fPr><m:type m:val='noBar'/></m:fPr><m:num>{m('6')}</m:num><m:den>{m('2')}</m:den></m:f>",
        "so 6 2 of it",
    ),
    ("roots", f"<m:rad><m:deg>{m('3')}</m:deg><m:e>{m('27')}</m:e></m:rad>", "so ³√27 of it"),
    ("roots of sums", f"<m:rad><m:deg/><m:e>{m('9+7')}</m:e></m:rad>", "so √(9+7) of it"),
    ("brackets", f"{m('3')}<m:d><m:e>{m('4')}</m:e><m:e>{m('5')}</m:e></m:d>", "so 3(4|5) of it"),
    (
        "other brackets",
        f"<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/></m:dPr><m:e>{m('4')}</m:e></m:d>",
        "so [4] of it",
    ),
    (
        "sums",
        f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr>{BOUNDS}<m:e>{m('7')}</m:e></m:nary>",
        "so ∑₁⁹ 7 of it",
    ),
    (
        "tables",
        f"<m:m><m:mr><m:e>{m('1')}</m:e><m:e>{m('2')}</m:e></m:mr><m:mr><m:e>{m('3')}</m:e></m:mr></m:m>",
        "so 1 2 3 of it",
    ),
    ("deleted", f"<w:del><m:sSup><m:e>{m('1')}</m:e><m:sup>{m('2')}</m:sup></m:sSup></w:del>{m('5')}", "so 5 of it"),
]  # fmt: skip


@pytest.mark.parametrize(("formula", "text"), [case[1:] for case in WORD], ids=[case[0] for case in WORD])
def test_formulas_of_a_word_file(formula: str, text: str) -> None:
    assert word_text(w("so ") + f"<m:oMath {MATH}>{formula}</m:oMath>" + w(" of it")) == text
