"""Documents made by another program, and the map used the way a writer of comments uses it."""

from __future__ import annotations

import copy
import re
from io import BytesIO

import pytest

from factcheck.essays.manuscript import Manuscript, NoteKind, Piece, trace
from tests.essays.checked import lines, read_checked

docx = pytest.importorskip("docx")

from docx.document import Document  # noqa: E402
from docx.oxml.ns import qn  # noqa: E402
from docx.text.run import Run  # noqa: E402


def bytes_of(document: Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def essay() -> Document:
    document: Document = docx.Document()
    document.add_heading("The headline", 0)
    document.add_paragraph("What it is about", style="Subtitle")
    document.add_heading("First part", 1)
    paragraph = document.add_paragraph("Exports rose by ")
    paragraph.add_run("12 percent").bold = True
    paragraph.add_run(" in 2021,\ta record.\nSo they say.")
    document.add_paragraph("an item", style="List Bullet")
    document.add_paragraph("Nobody knew anything of it.", style="Intense Quote")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text = "Year"
    table.rows[0].cells[1].text = "Tons"
    document.add_comment(
        paragraph.runs[1:2], text="Source: https://src.example/1", author="Ann", initials="A"
    )
    return document


def test_it_is_read() -> None:
    manuscript = read_checked(bytes_of(essay()), "a.docx")
    assert lines(manuscript) == [
        ("headline", "The headline"),
        ("standfirst", "What it is about"),
        ("heading", "First part"),
        ("paragraph", "Exports rose by 12 percent in 2021,\ta record.\nSo they say."),
        ("list-item", "an item"),
        ("blockquote", "Nobody knew anything of it."),
        ("table-cell", "Year"),
        ("table-cell", "Tons"),
    ]
    (note,) = manuscript.notes
    assert manuscript.text[note.start : note.end] == "12 percent"
    assert (note.kind, note.author, note.address) == (NoteKind.COMMENT, "Ann", "https://src.example/1")


@pytest.mark.parametrize(
    "words", ["Exports", "rose by 12 per", "percent", "12 percent in 2021", "anything", "Tons"]
)
def test_a_comment_can_be_put_at_exact_words(words: str) -> None:
    document = essay()
    manuscript = read_checked(bytes_of(document), "a.docx")
    start = manuscript.text.index(words)
    pieces = trace(manuscript, start, start + len(words))
    runs = [_cut_out(document, piece) for piece in reversed(pieces)][
        ::-1
    ]  # from the end, so that numbers hold
    document.add_comment(runs, text="Here", author="Bob", initials="B")
    commented: Manuscript = read_checked(bytes_of(document), "a.docx")
    (note,) = [note for note in commented.notes if note.author == "Bob"]
    assert commented.text == manuscript.text
    assert (note.start, note.end) == (start, start + len(words))


def _cut_out(document: Document, piece: Piece) -> Run:
    """Split the run a piece names so that one run holds just its words, and return that run."""
    match = re.fullmatch(r"word/document\.xml p\[(\d+)\]/r\[(\d+)\]", piece.source)
    assert match
    paragraph = list(document.element.body.iter(qn("w:p")))[int(match[1]) - 1]
    element = list(paragraph.iter(qn("w:r")))[int(match[2]) - 1]
    text = Run(element, document).text
    wanted = copy.deepcopy(element)
    after = copy.deepcopy(element)
    Run(element, document).text = text[: piece.source_start]
    Run(wanted, document).text = text[piece.source_start : piece.source_end]
    Run(after, document).text = text[piece.source_end :]
    element.addnext(wanted)
    wanted.addnext(after)
    return Run(wanted, document)
