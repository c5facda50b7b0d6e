"""What counts as somebody's words: length, or a sentence that tells who said them."""

from __future__ import annotations

import pytest

from factcheck.text.folding import fold
from factcheck.text.quotations import given, holds, quotations, recased


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He saw "a real death trap" there.', ["a real death trap"]),
        ('The minister called the bridge a "disaster" on Monday.', ["disaster"]),
        ('The mayor said it was a "death trap".', ["death trap"]),
        ('The board said "On time" and left.', ["On time"]),
        ('"Proud," she says, of the day.', ["Proud,"]),
        ("Reviewers called this “masculine”, then “thin”.", ["masculine", "thin"]),
        ('It was, in her words, "a mess".', ["a mess"]),
        ('Saban compared agents to "pimps".', ["pimps"]),
        ("The firms call this “engagement”.", ["engagement"]),
        ("The town is called “Eden”.", []),
        ('A film called "Jaws" was shown.', []),
        ('The so-called "experts" left.', []),
        ("Kern said the prize should go to the comedy “Fleabag”.", []),
        ("Everyone called Campbell “Coach”.", []),
        ('They put out "chatty" benches.', []),
        ('He said so. They put out "chatty" benches.', []),
        ('They put out "chatty benches." Cain once told a paper so.', []),
    ],
)
def test_what_somebody_is_said_to_have_said(text: str, found: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == found


def test_a_claim_that_is_a_quotation_asks_for_whatever_it_has_in_marks() -> None:
    words = 'It regretted "any inconvenience"'
    assert (quotations(words), [words[q.start : q.end] for q in given(words)]) == ([], ["any inconvenience"])
    told = 'He said "no" to the "chatty" benches'
    assert given(told) == quotations(told)


@pytest.mark.parametrize(
    ("passage", "proved"), [("he said no.", True), ("he did not know", False), ("No!", True)]
)
def test_only_whole_words_prove_a_quotation(passage: str, proved: bool) -> None:
    assert holds(fold(passage).text, "no,") is proved or holds(fold(passage).text, "No,") is proved


@pytest.mark.parametrize(
    ("passage", "quotation", "proved", "otherwise"),
    [
        ("Most of them are back.", "most of them are back", True, True),
        ("he said most of them are back", "Most of them are back", True, True),
        ("Most of them are back.", "Most of them are back", True, False),
        ("Most of Them are back.", "most of them are back", False, False),
        ("utmost of them are back", "Most of them are back", False, False),
        ("5 of them are back", "5 of them are back", True, False),
    ],
)
def test_a_quotation_may_begin_in_the_other_case(
    passage: str, quotation: str, proved: bool, otherwise: bool
) -> None:
    folded = fold(passage).text
    assert (holds(folded, quotation), recased(folded, quotation)) == (proved, otherwise)
