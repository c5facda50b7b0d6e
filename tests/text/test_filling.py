"""Words of a restatement that its passage does not have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.filling import FilledIn, filled_in
from factcheck.text.words import WORD


@pytest.mark.parametrize(
    ("restatement", "passage", "expected"),
    [
        ("Ada Moss left Lund.", "she left Lund", [("Ada Moss", "she")]),
        ("The council's mill burned in 1940.", "Its mill burned in 1940", [("The council's", "Its")]),
        ("The mill burned in 1940.", "the mill burned", [("in 1940", "")]),
        ("The mill burned (according to Ada Moss).", "The mill burned", [("according to Ada Moss", "")]),
        ("Ada Moss, a miller, the miller of Lund, left.", "the miller of Lund left", [("Ada Moss, a miller", "")]),
        ("A mill, the mill burned down.", "the mill burned down", [("A mill", "")]),
        ("Ada Moss told the town's clerk.", "she told its clerk", [("Ada Moss", "she"), ("the town's", "its")]),
        ("The author says: “the mill burned”", "the mill burned", []),
        ("What the text calls “it” burned down.", "It burned down", []),
        ("The mill’s owner left.", "the mill's owner left", []),
        ("THE MILL BURNED", "the mill, burned!", []),
        ("Water ran through Lund.", "she left Kern in May", []),
        ("Ada Moss left.", "", [("Ada Moss left", "")]),
    ],
)  # fmt: skip
def test_what_is_filled_in(restatement: str, passage: str, expected: list[tuple[str, str]]) -> None:
    assert list(filled_in(restatement, [passage])) == [FilledIn(*pair) for pair in expected]


def test_of_several_passages_the_nearest_counts() -> None:
    told = "Ada Moss left Lund in May."
    assert filled_in(told, ["it rained", "she left Lund in May"]) == (FilledIn("Ada Moss", "she"),)
    assert filled_in(told, []) == ()


WORDS = st.lists(st.sampled_from(["mill", "the", "Ada", "left", "1940", "it"]), max_size=12)


@given(WORDS, WORDS)
def test_what_is_filled_in_is_the_restatements_and_the_rest_is_the_passages(
    told: list[str], read: list[str]
) -> None:
    found = filled_in(" ".join(told), [" ".join(read)])
    added = sum(len(WORD.findall(one.words)) for one in found)
    assert added >= len(told) - len(read) or not found
    for one in found:
        assert one.words in " ".join(told)
        assert all(word in read for word in one.instead_of.split())
