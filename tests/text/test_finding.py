"""Passages that hold all of some words, and that each is a piece of the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.finding import holding
from factcheck.text.passages import LONGEST, keys

TEXT = """\
The bridge at Karsund is 1,204 metres long. It was opened on 14 June 1937, as § 12 of the act asks.

He was not guilty. She was guilty. To be or not to be. 大桥于1937年通车。桥长很长。
"""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("metres 1204", ["The bridge at Karsund is 1,204 metres long."]),
        ("BRIDGES", ["The bridge at Karsund is 1,204 metres long."]),
        ("opening June", ["It was opened on 14 June 1937, as § 12 of the act asks."]),
        ("not guilty", ["He was not guilty."]),
        ("guilty", ["He was not guilty.", "She was guilty."]),
        ("to be or not", ["To be or not to be."]),
        ("§", ["It was opened on 14 June 1937, as § 12 of the act asks."]),
        ("art", []),
        ("bridge guilty", []),
        ("", []),
        ("  ", []),
    ],
)
def test_sentences_with_all_of_the_words_are_found_in_their_order(words: str, found: list[str]) -> None:
    assert [TEXT[span.start : span.end] for span in holding(words, TEXT)] == found


def test_a_script_without_spaces_is_searched_as_it_is_written() -> None:
    assert all("通车" in TEXT[span.start : span.end] for span in holding("通车", TEXT))
    assert len(holding("通车", TEXT)) == 1


def test_a_long_run_of_words_comes_in_pieces_that_can_be_shown() -> None:
    table = "word " * 400 + "needle " + "word " * 400
    (span,) = holding("needle", table)
    assert span.end - span.start <= LONGEST
    assert "needle" in table[span.start : span.end].split()


@given(st.text(max_size=2000), st.text(max_size=20))
def test_what_is_found_is_a_piece_of_the_text_that_holds_the_words(text: str, words: str) -> None:
    spans = holding(words, text)
    assert all(0 <= span.start < span.end <= len(text) and span.end - span.start <= LONGEST for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    flat = " ".join(words.casefold().split())
    for span in spans:
        piece = text[span.start : span.end]
        assert keys(words) <= keys(piece) or flat in " ".join(piece.casefold().split())
