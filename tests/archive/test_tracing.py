"""From words back to the bytes they stand in."""

from __future__ import annotations

import pytest

from factcheck.archive.captures.text_files import TextMap
from factcheck.archive.captures.tracing import Place, traced

WORD = TextMap(
    pages=(),
    parts=((0, "word/document.xml"), (20, "word/footnotes.xml")),
    offsets=((0, 5, 100, 105), (5, 6, 105, 110), (7, 19, 300, 312), (20, 30, 40, 50)),
    main_offsets=(),
)
PAGE = TextMap(pages=(), parts=(), offsets=((0, 10, 7, 17),), main_offsets=())


@pytest.mark.parametrize(
    ("start", "end", "places"),
    [
        (0, 5, [("word/document.xml", 100, 105)]),
        (4, 6, [("word/document.xml", 100, 110)]),
        (5, 8, [("word/document.xml", 105, 312)]),
        (6, 7, []),
        (22, 24, [("word/footnotes.xml", 40, 50)]),
        (18, 21, [("word/document.xml", 300, 312), ("word/footnotes.xml", 40, 50)]),
    ],
)
def test_words_lead_to_the_bytes_they_stand_in(
    start: int, end: int, places: list[tuple[str, int, int]]
) -> None:
    assert list(traced(WORD, start, end)) == [Place(*place) for place in places]


def test_a_document_of_one_piece_has_no_parts() -> None:
    assert traced(PAGE, 2, 4) == (Place("", 7, 17),)
    assert traced(TextMap((), (), (), ()), 0, 3) == ()


BOOK = TextMap(
    pages=(),
    parts=(
        (0, "xl/workbook.xml"),
        (4, "s1.xml"),
        (8, "xl/workbook.xml"),
        (12, "s2.xml"),
        (16, "drawing.xml"),
    ),
    offsets=((0, 3, 9, 10), (4, 7, 1, 2), (8, 11, 19, 20), (12, 15, 1, 2), (16, 19, 1, 2)),
    main_offsets=(),
)
BOOK_TEXT = "One\nabc\nTwo\ndef\nghi"


@pytest.mark.parametrize(("start", "sheet"), [(0, "One"), (4, "One"), (8, "Two"), (12, "Two"), (16, "Two")])
def test_words_of_a_workbook_lead_to_the_sheet_they_stand_in(start: int, sheet: str) -> None:
    assert [place.sheet for place in traced(BOOK, start, start + 3, BOOK_TEXT)] == [sheet]
    assert [place.sheet for place in traced(WORD, 0, 5, "words " * 5)] == [""]
