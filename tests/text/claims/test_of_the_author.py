"""What only 'my' or 'me' ties to the author is told of him; where he speaks of what he did, it stays his words."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


_OF_THE_AUTHOR = {
    "a mother": ("My mother was in Lund once, in 2009.", "The author’s mother was in Lund once, in 2009."),
    "a second verb": (
        "My aunt, who was seven, ate rye and kept the sack.",
        "The author’s aunt kept the sack.",
    ),
    "whom somebody told": (
        "Falk told me by letter that the mill was shut in 1990.",
        "Falk told the author by letter that the mill was shut in 1990.",
    ),
    "who said so": (
        "My friend Ida Tarn points out that the mill was shut in 1990.",
        "The mill was shut in 1990 (according to the author’s friend Ida Tarn).",
    ),
    "behind the verb": ("The mayor sold my boat for £90.", "The mayor sold the author’s boat for £90."),
    "mine": ("Some of the letters were mine.", "Some of the letters were the author’s."),
    "a mine": (
        "My father was sent to the mine in 1990.",
        "The author’s father was sent to the mine in 1990.",
    ),
    "a numbered mine": (
        "The fire in a shaft of mine nine killed 40.",
        "The fire in a shaft of mine nine killed 40.",
    ),
    "a household": ("Our house was sold in 1990.", "The author’s house was sold in 1990."),
    "a country": ("Our law was changed in 1990.", "The author says: “Our law was changed in 1990”"),
    "what he did": ("I sold my boat in 1990.", "The author says: “I sold my boat in 1990”"),
    "what he thinks beside it": (
        "My daughter, I should say, left Lund in 1990.",
        "The author says: “My daughter, I should say, left Lund in 1990”",
    ),
    "words in quotation marks": (
        "“My mother sold it,” Falk told my brother.",
        "“My mother sold it,” Falk told the author’s brother.",
    ),
    "the reader": ("Let me say that it burned.", "The author says: “Let me say that it burned”"),
    "somebody quoted": (
        "“It burned,” said Ada Falk. “My father died in 1990. Our house was sold in 1991.”",
        "Ada Falk is quoted as saying: “My father died in 1990”",
    ),
    "a household of somebody quoted": (
        "“It burned,” said Ada Falk. “My father died in 1990. Our house was sold in 1991.”",
        "Ada Falk is quoted as saying: “Our house was sold in 1991”",
    ),
}


@pytest.mark.parametrize("name", _OF_THE_AUTHOR)
def test_who_speaks_is_never_lost(name: str) -> None:
    text, told = _OF_THE_AUTHOR[name]
    found = said(text)
    assert told in found
    assert not [words for words in found if words.startswith(("My ", "I ", "Our "))]
