"""Where the words of a claim can be cut into parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.parting import begins, parts, seams


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("It rained", ["It rained"]),
        ("She warms the ice and makes a film", ["She warms the ice", "makes a film"]),
        ("It cost $1,900, and in 2018 fell to 3", ["It cost $1,900", "in 2018 fell to 3"]),
        ("Ada Moss, a clerk until 1950, sold it", ["Ada Moss", "a clerk", "until 1950", "sold it"]),
        ("It fell (a dry year) to 3", ["It fell", "a dry year", "to 3"]),
        ("He paid—so he says—nothing", ["He paid", "he says", "nothing"]),
        ("It fell – nobody saw it", ["It fell", "nobody saw it"]),
        ("It fell to 3, which nobody saw", ["It fell to 3", "which nobody saw"]),
        ("They wept; Lund burned.", ["They wept", "Lund burned"]),
        ("f(x) is 3 (x is 1)", ["f(x)", "is 3", "x is 1"]),
        ("the well-known 3-2 win", ["the well-known 3-2 win"]),
    ],
)
def test_all_parts(words: str, made: list[str]) -> None:
    assert list(parts(words, seams(words))) == made


@pytest.mark.parametrize(
    ("words", "part", "at"),
    [
        ("She sold it to the minister", "to the minister", 12),
        ("She sold it to the minister", "to  the", 12),
        ("She sold it to the minister", "She", None),
        ("It is what it is", "is", None),
        ("She sold it", "bought", None),
    ],
)
def test_where_a_part_begins(words: str, part: str, at: int | None) -> None:
    assert begins(words, part) == at


@given(st.text(alphabet="ab ,;:()—–-“”.and1\n"), st.data())
def test_parts_are_words_of_the_whole_in_their_order(words: str, data: st.DataObject) -> None:
    found = seams(words)
    cuts = data.draw(st.lists(st.sampled_from(found))) if found else []
    at = 0
    for part in parts(words, cuts):
        at = words.index(part, at) + len(part)
        assert part == part.strip()
    assert list(found) == sorted(set(found))
    assert all(0 < seam < len(words) for seam in found)
