"""Quotes that leave out what a page has struck out, does not show, or puts beside its words."""

from __future__ import annotations

import pytest

from factcheck.text.quotes.left_out import JOINT, LEFT_OUT, lesser
from factcheck.text.quotes.proving import Passage, Proof, SourceText, prove


def proof(quote: str, marked: str, *, beside: bool = False) -> Proof:
    """Whether a quote is proved in a text whose words in braces can be left out; `|` is a joint."""
    text, stretches = "", []
    for part in marked.replace("|", JOINT).split("{"):
        inner, closed, rest = part.partition("}")
        if closed:
            stretches.append((len(text), len(text) + len(inner)))
        text += inner + rest
    there: tuple[list[tuple[int, int]], list[tuple[int, int]]] = (
        (stretches, []) if beside else ([], stretches)
    )
    return prove(quote, SourceText(text, lambda: lesser(text, *there)))


REMOVED = [
    ("The fine was 7 million crowns.", "The fine was {5}|7 million crowns.", True),
    ("The fine was 57 million crowns.", "The fine was {5}|7 million crowns.", False),
    ("The fine was $7 million a year.", "The fine was ${5}|7 million a year.", True),
    ("In all 87 million crowns.", "In all 8|{5}|7 million crowns.", False),
    ("The minister is guilty of it.", "The minister {was}|is guilty of it.", True),
    ("The minister wasis guilty of it.", "The minister {was}|is guilty of it.", False),
    ("The minister is guilty of it.", "The minister is not {surely} guilty of it.", False),
    ("The minister is very guilty of it.", "The minister is {not }very{, very} guilty of it.", True),
    ("Born in 2001 in the town.", "Born in {19}|2001 in the town.", True),
]


@pytest.mark.parametrize(("quote", "text", "stands"), REMOVED)
def test_words_that_a_page_has_taken_back(quote: str, text: str, stands: bool) -> None:
    found = proof(quote, text)
    assert found.accepted is stands
    assert (LEFT_OUT in found.warnings) is stands


def test_a_quote_with_words_that_can_be_left_out_stands_where_they_are() -> None:
    found = proof("The fine was 5 million crowns.", "The fine was {5} million crowns.")
    assert (found.passages, found.warnings) == ((Passage(0, 30),), ())
    found = proof("The fine was 7 million crowns", "So: The fine was {5}|7 million crowns")
    assert found.passages == (Passage(4, 35),)


BESIDE = [
    ("大臣は昨日、東京で会見を開いた", "大臣は昨日|{きのう}、東京|{とうきょう}|で会見を開いた", True),
    ("大臣は昨日きのう、東京で会見を開いた", "大臣は昨日|{きのう}、東京|{とうきょう}|で会見を開いた", False),
    ("The Karsund bridge was built", "The Karsund|{kar-soond} bridge was built", True),
    ("The Karsund kar-soond bridge was built", "The Karsund|{kar-soond} bridge was built", True),
    ("The Karsundkar-soond bridge was built", "The Karsund|{kar-soond} bridge was built", False),
]


@pytest.mark.parametrize(("quote", "text", "stands"), BESIDE)
def test_what_stands_beside_the_words(quote: str, text: str, stands: bool) -> None:
    found = proof(quote, text, beside=True)
    assert found.accepted is stands
    assert LEFT_OUT not in found.warnings
