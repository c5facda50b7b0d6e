"""Words as another house sets them, and a sentence's words within a sentence: found again, and not the same words."""

from __future__ import annotations

import pytest

from factcheck.text.anchors import places
from factcheck.text.drafts import realign
from factcheck.text.folding import same_words, set_alike
from factcheck.text.respelling import is_respelled
from factcheck.vocabulary import Placement

ALIKE = [
    ("She called it “odd”.", "She called it ‘odd’."),
    ('"They\'ll come," he said, "or \'not\'."', "‘They’ll come,’ he said, ‘or “not”.’"),
    ("It rose by 5 per cent.", "It rose by 5%."),
    ("It rose by 5 percent.", "It rose by 5 %."),
    ("It paid £2.3 million to the county.", "It paid £2.3m to the county."),
    ("It paid US$4bn in May.", "It paid US$4 billion in May."),
]
OTHER = [
    ("The dogs’ home.", "The dogs home."),
    ("She called it “odd”.", "She called it odd."),
    ("It is 6' tall.", 'It is 6" tall.'),
    ("It rose by 5 per cent.", "It rose by 5 percentage points."),
    ("It rose by 5 per cent.", "It rose by 5."),
    ("It is 5m long.", "It is 5 million long."),
    ("It paid £2.3 million.", "It paid £2.3 billion."),
    ("It paid £2.3 million.", "It paid $2.3 million."),
]


@pytest.mark.parametrize(("a", "b"), ALIKE)
def test_what_a_house_sets_differently_is_found_again_and_keeps_no_verdict(a: str, b: str) -> None:
    assert not same_words(a, b)
    assert set_alike(a, b)
    assert set_alike(b, a)
    assert is_respelled(a, b)
    assert places(b, a) == [(0, len(b))]
    draft = "So it is here. {} The end came soon."
    start = len("So it is here. ")
    (placed,) = realign(draft.format(a), draft.format(b), [(start, start + len(a))])
    assert placed.placement is Placement.REWORDED
    assert (placed.start, placed.end) == (start, start + len(b))


@pytest.mark.parametrize(("a", "b"), OTHER)
def test_what_differs_in_more_is_not(a: str, b: str) -> None:
    assert not set_alike(a, b)
    assert not is_respelled(a, b)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("The king fled.", "the king fled", True),
        ("Élan was lost", "élan was lost", True),
        ("“The king fled”", "“the king fled”", True),
        ("US troops came", "uS troops came", False),
        ("U.S. troops came", "u.S. troops came", False),
        ("The King fled", "the king fled", False),
        ("The king fled?", "the king fled", False),
    ],
)
def test_a_sentence_within_a_sentence(a: str, b: str, same: bool) -> None:
    assert not same_words(a, b)
    assert is_respelled(a, b) is same


def test_a_name_is_no_word_that_lost_its_capital() -> None:
    old = "In the year of the flood Reading went under. The end came soon."
    new = old.replace("Reading", "reading")
    start = old.index("Reading")
    (placed,) = realign(old, new, [(start, start + len("Reading went under"))])
    assert placed.placement is Placement.REWORDED
