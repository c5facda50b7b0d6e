"""Where a quote stands that stands there more than once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.workflow.drafts.quote_places import Places

TWICE = (
    "The city of Tarn spent 40 million crowns on a stadium. The state of Oru spent 40 million crowns on a dam.\n\n"
    "It opened in 1937. The bridge fell in 1940. Oru lost, and Oru paid.\n\n"
    "It opened in 1937. The bridge fell in 1940. Oru paid the last crown.\n"
)

CASES = [
    # quote, restatement, the places as the words around them
    ("spent 40 million crowns", "Tarn spent 40 million crowns on a stadium.", ["Tarn spent"]),
    ("spent 40 million crowns", "Oru spent 40 million crowns on a dam.", ["Oru spent"]),
    ("spent 40 million crowns", "Somebody spent 40 million crowns.", []),
    ("spent 40 million crowns", "Tarn spent what the state spent.", []),
    ("The bridge fell in 1940.", "The bridge fell in 1940.", ["1937. The bridge", "1937. The bridge"]),
    ("It opened in 1937.", "It opened in 1937.", []),  # nothing says that it is the same thing
    ("Oru lost, and Oru paid.", "Oru lost.", ["1940. Oru lost"]),
    ("the last crown", "Oru paid the last crown.", ["paid the last"]),
    ("nine men", "Nine men died.", None),
    ("ridge", "A ridge fell.", None),
]


@pytest.mark.parametrize(("quote", "restatement", "around"), CASES)
def test_places(quote: str, restatement: str, around: list[str] | None) -> None:
    found = Places(TWICE).of(quote, restatement, (0, len(TWICE)))
    if around is None or found is None:
        assert around is None
        assert found is None
        return
    assert [TWICE[start:end] for start, end in found] == [quote] * len(around)
    for (start, _), words in zip(found, around, strict=True):
        assert words in TWICE[max(0, start - 10) : start + 20]


def test_words_that_stand_twice_in_one_sentence_are_that_sentence() -> None:
    ((start, end),) = Places("Oru lost, and Oru paid. All ended.").of("Oru", "Oru paid.", (0, 34)) or []
    assert "Oru lost, and Oru paid. All ended."[start:end] == "Oru lost, and Oru paid."


def test_the_piece_that_was_asked_about_settles_it() -> None:
    second = TWICE.index("It opened", TWICE.index("It opened") + 1)
    assert Places(TWICE).of("It opened in 1937.", "It did.", (second, len(TWICE))) == [(second, second + 18)]


WORDS = st.lists(
    st.sampled_from(["Oru", "paid", "a crown", "it", ".", "!", "\n\n", "9", ","]), min_size=1
).map(" ".join)


@given(WORDS, WORDS, WORDS)
def test_every_place_holds_the_words(text: str, quote: str, restatement: str) -> None:
    found = Places(text).of(quote, restatement, (0, len(text)))
    for start, end in found or ():
        assert "".join(quote.split()) in "".join(text[start:end].split())
    assert sorted(set(found or ())) == (found or [])
