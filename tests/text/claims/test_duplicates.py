"""The same fact told twice: what counts as nearly the same, and what is never made one claim."""

from __future__ import annotations

import pytest

from factcheck.text.claims import alike, extract

NURSE = "One of the nurses, Wanda Oyelaran, is quoted as saying: "


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The port ships 9.4 million tonnes a year.", "Every year the port ships 9.4 million tonnes.", True),
        ("The author says: “We paid nine crowns in 1950”", "We paid nine crowns in 1950.", True),
        (
            "The port ships 9.4 million tonnes a year.",
            "The port never ships 9.4 million tonnes a year.",
            False,
        ),
        (f"{NURSE}“I went home”", f"{NURSE}“I cried”", False),
        (f"{NURSE}“I cried”", "One of the nurses is Wanda Oyelaran.", False),
        ("What the text calls “it” is smaller.", "What the text calls “it” laughed.", False),
    ],
)
def test_nearly_the_same(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is alike(other, one) is same


def test_the_same_statement_told_twice_is_one_claim_with_two_places() -> None:
    told = "The council of Marlow froze all rents in 2019."
    claims = extract(f"{told} It rained for days.\n\n{told}")
    assert [len(claim.more) for claim in claims if "rents" in claim.restatement] == [1]


def test_what_is_told_of_an_unsettled_it_stays_apart() -> None:
    told = "It was built of brick and concrete in 1950 by prisoners of war."
    claims = [claim for claim in extract(f"{told}\n\n{told}") if claim.unresolved]
    assert claims
    assert not any(claim.more for claim in claims)


def test_a_limit_in_other_words_is_the_same_and_denies_nothing() -> None:
    assert alike("The fire killed no fewer than 40 miners.", "The fire killed at least 40 miners.")
    assert alike("The lamp cost no more than 9 crowns.", "The lamp cost at most 9 crowns.")
    assert not alike("The fire killed no miners.", "The fire killed miners.")


def test_one_word_in_common_makes_nothing_alike() -> None:
    assert not alike("What the text calls “she” thinks it already has.", "He thought that something was off.")
