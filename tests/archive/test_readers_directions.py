"""Words that a page or a Word file shows in another order than they are written prove nothing as they are written."""

from __future__ import annotations

import pytest

from factcheck.archive.readers.docx import read_docx
from factcheck.archive.readers.progress import Progress
from factcheck.text.quotes.proving import prove
from factcheck.text.quotes.source import SourceText
from tests.archive.hostile import docx
from tests.archive.test_readers_struck import page, run

QUOTE = "In all 123 men died there"


def proves(text: str, quote: str = QUOTE) -> bool:
    return prove(quote, SourceText(text)).accepted


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>In all <bdo dir=rtl>123</bdo> men died there.", "In all \u202e123\u202c men died there."),
        ("<p>In all <bdo dir='LTR'>12<b>3</b></bdo> men.", "In all \u202d12\u202c\u202d3\u202c men."),
        ("<p>In<bdo dir=rtl> all  123 </bdo>men died there.", "In \u202eall 123\u202c men died there."),
        (
            "<p><bdo dir=rtl>1<bdo dir=ltr>2</bdo>&#51;</bdo> men.",
            "\u202e1\u202c\u202d2\u202c\u202e3\u202c men.",
        ),
    ],
)
def test_words_of_a_page(body: str, text: str) -> None:
    found = page(body)
    assert found.full_text == text
    assert not proves(
        found.full_text, found.full_text.translate(dict.fromkeys(map(ord, "\u202c\u202d\u202e")))
    )


@pytest.mark.parametrize("tag", ["<bdo>", "<bdi dir=rtl>", "<bdo dir=auto>"])
def test_words_that_stand_in_their_order(tag: str) -> None:
    found = page(f"<p>In all {tag}123</{tag[1:4]}> men died there.</bdo> It is so.")
    assert found.full_text == "In all 123 men died there. It is so."
    assert proves(found.full_text)


@pytest.mark.parametrize(("value", "sign"), [("rtl", "\u202e"), ("ltr", "\u202d")])
def test_words_of_a_word_file(value: str, sign: str) -> None:
    inside = f"<w:bdo w:val='{value}'>{run('123')}</w:bdo>"
    body = f"<w:p>{run('In all ')}{inside}{run(' men died there.')}</w:p>"
    found = read_docx(docx(body), Progress())
    assert found.full_text == f"In all {sign}123\u202c men died there."
    assert not proves(found.full_text)
    assert proves(read_docx(docx(body.replace("w:bdo", "w:dir")), Progress()).full_text)
