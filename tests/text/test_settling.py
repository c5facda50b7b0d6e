"""A word that a restatement leaves open, told by what it means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.settling import settled, stands_untold


@pytest.mark.parametrize(
    ("restatement", "word", "meaning", "expected"),
    [
        ("What the text calls “they” sank in May.", "They", "the boats", "The boats sank in May."),
        ("In May what the text calls “they” sank.", "they", "the boats", "In May the boats sank."),
        ("What the text calls “her letter” was lost.", "Her", "Ada Moss", "Ada Moss’ letter was lost."),
        ("What the text calls “their letter” was lost.", "their", "the clerks", "The clerks’ letter was lost."),
        ("Ada Moss met them in Lund.", "them", "the clerks", "Ada Moss met them [the clerks] in Lund."),
        ("Them she met, and liked them.", "them", "the clerks", "Them [the clerks] she met, and liked them."),
        ("The author says: “she left”", "she", "Ada Moss", "The author says: “she [Ada Moss] left”"),
        ("The theme of them.", "them", "cats", "The theme of them [cats]."),
        ("Dray left it [the mill] to her.", "it", "the farm", ""),
        ("Dray left.", "she", "Ada Moss", ""),
        ("In May he’s back.", "he", "Karl Dray", "In May he’s [Karl Dray] back."),
        ("It sank (according to “he”).", "he", "Karl Dray", "It sank (according to Karl Dray)."),
        ("What the text calls “he” sank (according to “he”).", "he", "Dray", "Dray sank (according to “he”)."),
        ("The she-wolf ate.", "she", "Ada Moss", ""),
        ("A (b* sank.", "(b*", "a boat", "A (b* [a boat] sank."),
    ],
)  # fmt: skip
def test_a_word_is_told(restatement: str, word: str, meaning: str, expected: str) -> None:
    assert settled(restatement, word, meaning) == expected


@pytest.mark.parametrize(
    ("restatement", "word", "open_"),
    [
        ("Dray said that he sank.", "he", True),
        ("Dray said that he sank.", "He", False),
        ("Dray said that he [Dray] sank.", "he", False),
        ("Dray said that he’d sunk.", "he", True),
        ("In May what the text calls “they” sank.", "they", True),
        ("Dray sank (according to “he”).", "he", True),
        ("Dray sank (in the text’s words: “he told me that …”).", "he", False),
        ("The words “it sank” (in the sentence “He says it sank.”).", "it", True),
        ("The words “it [the boat] sank” (in the sentence “He says it sank.”).", "it", False),
        ("At Lund Dray had (behind the sentence “Few had, and he did not.”).", "he", False),
    ],
)
def test_a_word_stands_untold(restatement: str, word: str, open_: bool) -> None:
    assert stands_untold(restatement, word) == open_


@given(st.text(max_size=40), st.text(min_size=1, max_size=8), st.text(min_size=1, max_size=20))
def test_nothing_but_the_word_changes(restatement: str, word: str, meaning: str) -> None:
    said = settled(restatement, word, meaning)
    assert (
        said == ""
        or said.replace(f" [{meaning}]", "", 1) == restatement
        or "what the text calls" in restatement.lower()
    )
