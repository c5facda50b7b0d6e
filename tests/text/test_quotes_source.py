"""What a source says quickly, without reading everything, is what reading everything says."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.text.quotes.furniture import edges, page_breaks
from factcheck.text.quotes.letters import sought
from factcheck.text.quotes.source import SourceText

LINES = [
    "The commission met in the old town hall on the",
    "river, and it was agreed[3] that 17 of them",
    "Smith & Jones          Informational          [Page 3]",
    "Annual report | Page 9",
    "- 4 -",
    "12",
    "",
    "   ",
    "• a list, and* more",
    "- 3 of them went home [note 2].",
    "café \u0301x ﬁnd",
    "x" * 320,
]
ENDS = st.sampled_from(["\n", "\n", "\n", "\r\n", "\n\f", "\f\n", "\f", " "])
PAGES = st.lists(st.tuples(st.sampled_from(LINES), ENDS), max_size=25).map(
    lambda lines: "".join(line + end for line, end in lines)
)


@settings(deadline=None, max_examples=200)
@given(PAGES)
def test_page_breaks_lie_between_the_edges_of_pages(text: str) -> None:
    found = edges(text)
    if found is not None:
        assert len(found) == text.count("\f")
        for start, end in page_breaks(text):
            assert any(first <= start and last >= end for first, last in found) or all(
                any(first <= at < last for first, last in found) for at in range(start, end)
            )


@settings(deadline=None, max_examples=200)
@given(PAGES, st.integers(0, 400), st.integers(0, 200))
def test_a_part_is_masked_as_in_the_whole(text: str, start: int, size: int) -> None:
    source = SourceText(text)
    start = min(start, len(text))
    end = min(len(text), start + size)
    assert source.masked_part(start, end) == source.masked[start:end]


@settings(deadline=None, max_examples=200)
@given(PAGES, st.integers())
def test_letters_that_the_body_has_are_never_said_not_to_be_there(text: str, seed: int) -> None:
    source, chance = SourceText(text), random.Random(seed)
    body = source.body_letters.all
    for _ in range(20):
        start = chance.randrange(len(body) + 1)
        assert source.may_hold(body[start : start + chance.randrange(1, 200)])


def test_letters_that_are_not_there_are_said_not_to_be() -> None:
    page = " ".join(f"Line {i} of the old report is about the year {1900 + i}." for i in range(40))
    source = SourceText(f"{page}\n12\n\f{page}[3] The end.\n13\n\f{page}")
    assert not source.may_hold(sought("Line 7 of the new report is about the year 1907"))
    assert source.may_hold(sought("is about the year 1939. Line 0 of the"))
    assert source.body_around(sought("is about the year 1939. Line 0 of the"))
    assert source.may_hold(sought("about the year 1939. The end"))


def test_only_what_is_around_the_letters_is_read() -> None:
    filler = "There was nothing else to be said about it. " * 60
    source = SourceText(filler + "He had never been told of the fund.\n" + filler)
    (reading,) = source.page_around(sought("never been told of the fund"))
    assert len(reading.folded.source) < 1000
    assert source.text.startswith(reading.folded.source, reading.offset)
    assert source.page_around(sought("There was nothing else to be said")) == [source.page]
