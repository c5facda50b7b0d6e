"""What a pronoun that is left open could stand for."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ada Moss met Ida Falk in Lund. She signed the lease in 1940.", "she", ("Ada Moss", "Ida Falk")),
        (
            "Ada Moss met Ida Falk in Lund. She signed the lease in 1940. It cost her 40 crowns.",
            "her",
            ("Ada Moss", "Ida Falk"),
        ),
        (
            "The bank sued the mill in 1940. It burned the same year.",
            "it",
            ("the bank", "the mill"),
        ),
        ("My father sold the boats to a cousin in 1940. He drowned in May.", "he", ("the author’s father",)),
    ],
)
def test_the_likeliest_is_first(text: str, word: str, expected: tuple[str, ...]) -> None:
    found = [
        dict(one.could_mean).get(word) for one in extract(text) if word in map(str.lower, one.unresolved)
    ]
    assert found, "the pronoun is settled"
    assert all(phrases is not None and phrases[: len(expected)] == expected for phrases in found), found


def test_nothing_is_offered_where_nothing_is_open() -> None:
    found = extract("Ada Moss left Lund in 1940. The mill burned in May.")
    assert [one.could_mean for one in found] == [()] * len(found)


def test_a_pronoun_for_which_nothing_fits_is_left_off() -> None:
    found = extract("She signed the lease in 1940.")
    assert [(one.unresolved, one.could_mean) for one in found] == [(("She",), ())]
