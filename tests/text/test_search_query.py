"""The words that candidates are looked for by, out of a restatement."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.search_query import MOST_CHARACTERS, MOST_NARROW, MOST_WORDS, narrowed, query

CASES: dict[str, tuple[str, tuple[str, ...], str]] = {
    "names, numbers and content words in their order": (
        "The bridge at Karsund opened on 14 June 1937 before some nine thousand people.",
        (),
        "bridge Karsund opened 14 June 1937 nine thousand people",
    ),
    "figures keep their marks": (
        "Unemployment rose by 12.5% between 1990 and 1994, to 1,204 of us.",
        (),
        "Unemployment rose 12.5 1990 1994 1,204 us",
    ),
    "a genitive is the name": ("Ida Falk’s letter to O'Brien's clerks", (), "Ida Falk letter O'Brien clerks"),
    "what is left open is left out": (
        "What the text calls “they” killed nine men there.",
        ("They", "there"),
        "killed nine men",
    ),
    "words of several words too": (
        "What the text calls “such rules” were kept in Lund.",
        ("such rules",),
        "kept Lund",
    ),
    "us is not the US": ("The US army told us.", ("us",), "US army told"),
    "either apostrophe": ("The mill’s end came in 1959.", ("the mill's end",), "came 1959"),
    "a device is not looked for": (
        'In the text’s words: "This bridge will never need a toll," the minister said.',
        (),
        "bridge never need toll minister",
    ),
    "the word it rests on is": ("According to the Tarn Post, Moss left.", (), "Tarn Post Moss left"),
    "each word once": ("The mill was the mill of mills.", (), "mill mills"),
    "a script without spaces stays whole": ("日本は1945年に降伏した。", (), "日本は1945年に降伏した"),
    "a script with marks": ("भारत 1947 में स्वतंत्र हुआ", (), "भारत 1947 में स्वतंत्र हुआ"),
    "nothing to look for": ("It was so, and they were.", ("It", "they"), ""),
    "nothing at all": ("", ("",), ""),
}


@pytest.mark.parametrize("name", CASES)
def test_a_query_is_made_of_what_carries_meaning(name: str) -> None:
    restatement, left_open, found = CASES[name]
    assert query(restatement, left_open) == found


def test_of_too_many_words_names_and_numbers_are_kept() -> None:
    said = " ".join(f"word{chr(97 + number)}" for number in range(20))
    words = query(f"{said} in Oslo in 1999").split()
    assert len(words) == MOST_WORDS
    assert words[-2:] == ["Oslo", "1999"]
    assert words[0] == "worda"


NARROW = {
    "The bridge at Karsund opened on 14 June 1937 before nine thousand people.": "bridge Karsund opened",
    "According to the Tarn Post, unemployment rose by 12.5% in Norway.": "Tarn Post unemployment Norway",
    "Ada Moss met Ida Falk in Lund in 1939.": "Ada Moss Ida Falk",
    "Dray ratified the mill in 1959.": "Dray ratified mill",
    "Unemployment rose by 12.5% from June to August 1931.": "Unemployment rose August",
    "It cost 1,204 in 1931 and 1,300 in 1932.": "cost 1,204 1,300",
    "Garlic cures malaria.": "Garlic cures malaria",
    "": "",
}


@pytest.mark.parametrize("restatement", NARROW)
def test_where_every_word_has_to_be_there_few_are_asked_for_and_names_first(restatement: str) -> None:
    assert narrowed(query(restatement), restatement) == NARROW[restatement]


@given(st.text())
def test_few_words_are_words_of_the_query_in_its_order(restatement: str) -> None:
    words = query(restatement).split()
    few = narrowed(query(restatement), restatement).split()
    assert bool(few) == bool(words)
    assert len(few) <= MOST_NARROW
    assert [word for word in words if word in few] == few


@given(st.text(), st.lists(st.text()))
def test_a_query_holds_words_of_the_restatement_only_and_is_short(
    restatement: str, left_open: list[str]
) -> None:
    made = query(restatement, left_open)
    assert len(made) <= MOST_CHARACTERS
    assert len(made.split(" ")) <= MOST_WORDS
    assert all(word in restatement for word in made.split(" "))
    assert made == made.strip()
