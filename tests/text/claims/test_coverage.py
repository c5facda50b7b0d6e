"""What no claim covers: whole sentences, and the words between claims that say something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.claims import extract, uncovered

TEXT = "The mill burned. Nobody was asked. The dam leaked."
PROMISE = "Reik promised in 2019 to publish his tax returns; he did not."


def words(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[hole.start : hole.end] for hole, _ in uncovered(text, spans)]


def over(text: str, *parts: str) -> list[tuple[int, int]]:
    return [(text.index(part), text.index(part) + len(part)) for part in parts]


def test_sentences_that_no_claim_touches() -> None:
    assert words(TEXT, [(0, 16), (35, 50)]) == ["Nobody was asked."]
    assert words(TEXT, []) == ["The mill burned.", "Nobody was asked.", "The dam leaked."]
    assert words(TEXT, [(0, len(TEXT))]) == []
    assert words("", [(0, 3)]) == []
    assert words(TEXT, [(16, 17)]) == ["The mill burned.", "Nobody was asked.", "The dam leaked."]


@pytest.mark.parametrize(
    ("text", "claims", "left"),
    [
        (PROMISE, ["Reik promised in 2019 to publish his tax returns"], ["he did not"]),
        (
            "The bridge killed nine people in 1950, and its owner, Ole Brun, fled.",
            ["fled"],
            ["The bridge killed nine people in 1950, and its owner, Ole Brun"],
        ),
        (
            "Klein, unlike Orr, has never been accused of bribery; he has, twice.",
            ["has never been accused of bribery"],
            ["Klein, unlike Orr", "he has, twice"],
        ),
        (
            "The dam leaked, but it held, and so did the lock.",
            ["The dam leaked", "it held"],
            ["and so did the lock"],
        ),
        (
            "But the dam leaked, and the mill, which burned, stood there.",
            ["the dam leaked", "the mill, which burned, stood there"],
            [],
        ),
        ("Furthermore, the dam leaked.", ["the dam leaked"], []),
    ],
)
def test_words_left_between_claims(text: str, claims: list[str], left: list[str]) -> None:
    assert words(text, over(text, *claims)) == left


def test_a_part_comes_with_its_sentence_and_a_sentence_with_itself() -> None:
    text = f"It rained. {PROMISE}"
    found = uncovered(text, over(text, "Reik promised in 2019"))
    assert [(text[a.start : a.end], text[b.start : b.end]) for a, b in found] == [
        ("It rained.", "It rained."),
        ("to publish his tax returns; he did not", PROMISE),
    ]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_what_is_left_is_in_order_and_covered_by_nothing(spans: list[tuple[int, int]]) -> None:
    holes = [hole for hole, _ in uncovered(PROMISE, spans)]
    assert holes == sorted(holes)
    assert not any(max(a, hole.start) < min(b, hole.end) for hole in holes for a, b in spans)


def test_after_extraction_little_is_left() -> None:
    text = "The mill burned in 1950. It had been built by Ole Brun, who died in 1951, and nobody mourned him."
    assert uncovered(text, [(p.start, p.end) for p in extract(text)]) == []
