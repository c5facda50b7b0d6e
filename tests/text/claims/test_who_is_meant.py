"""Who a name or a pronoun stands for is told where the text settles it, and left open in the text's words elsewhere."""

import pytest

from factcheck.text.claims import Part, Proposal, extract


def listed_in(text: str, *parts: Part) -> list[Proposal]:
    return list(extract(text, parts))


def restated(text: str) -> list[str]:
    return [proposal.restatement for proposal in extract(text)]


@pytest.mark.parametrize(
    "line",
    [
        "By Marek Oduya",
        "By Marek Oduya, our man in Riga",
        "By Marek Oduya and Lise Tann, 3 May 2021",
        "Words: Marek Oduya",
        "Words and pictures by Marek Oduya",
        "Words Marek Oduya | Pictures Lise Tann",
        "Photographs by Marek Oduya",
        "Translated by Marek Oduya",
        "Marek Oduya",
    ],
)
def test_who_made_the_text_is_nobody_it_speaks_of(line: str) -> None:
    text = f"{line}\n\nHe was a smuggler. He served four years for fraud."
    credit, *told = listed_in(
        text, Part("paragraph", 0, len(line)), Part("paragraph", len(line) + 2, len(text))
    )
    assert not credit.checkable
    assert [p.restatement for p in told] == [
        "What the text calls “he” was a smuggler.",
        "What the text calls “he” served four years for fraud.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "By Marek Oduya’s count, ten men died.",
        "Marek Oduya is a writer in Riga.",
        "By Christmas 1944 the town was lost.",
        "Pictures by Marek Oduya hang in ten museums.",
    ],
)
def test_a_sentence_that_opens_like_a_credit_is_a_statement(line: str) -> None:
    (told,) = listed_in(line, Part("paragraph", 0, len(line)))
    assert told.checkable
    assert told.restatement == line
