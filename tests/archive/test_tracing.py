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
