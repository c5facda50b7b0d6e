"""What is said to be the main cause of something, what one can do, and who says 'I' in a quotation."""

import pytest

from factcheck.text.claims import Proposal, extract
from factcheck.text.claims.grammar.tagging import tokenize
from factcheck.text.claims.weighing.in_essays import Tenor
from factcheck.text.sentences import Span


def kept(text: str) -> list[Proposal]:
    return [told for told in extract(text) if told.checkable]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nuts are the main reason people get the illness.",
        "Falls are the single biggest cause of it.",
        "Gum trouble is the most common source of such pains.",
        "Early milk may prevent allergy.",
    ],
)
def test_causes_that_somebody_counted_are_put_to_a_checker(sentence: str) -> None:
    assert kept(sentence)


@pytest.mark.parametrize("sentence", ["Greed is the root of it all.", "Fear is the main thing here."])
def test_what_only_judges_is_not(sentence: str) -> None:
    assert not kept(sentence)


def test_who_says_i_in_a_quotation_is_not_the_author() -> None:
    text = "Ada Moss left. “I sold the mill. I was afraid of the men,” she said. “I had a gun.”"
    tokens = tokenize(text, 0, ())
    own, spoken = Tenor(), Tenor(quoted=Span(text.index("“"), len(text)))
    tokens = [token for token in tokens if token.start >= text.index("“") and token.text not in "“”"]
    own.hear([], tokens)
    spoken.hear([], tokens)
    assert own.author > spoken.author


def test_a_fear_that_somebody_tells_in_a_quotation_is_surer_than_the_authors() -> None:
    said = "“The mill burned in May. I was standing at the gate of Lund.” said Ada Moss."
    own = "The mill burned in May. I was standing at the gate of Lund. So did Ada Moss."
    of = [next(told.score for told in extract(text) if "gate" in told.restatement) for text in (said, own)]
    assert of[0] > of[1]
