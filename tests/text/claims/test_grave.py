"""What is grave is told, though the sentence around it advises, asks or foretells."""

import pytest

from factcheck.text.claims import extract
from factcheck.vocabulary import Risk


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The minister, himself under indictment, should go.", ""),
        ("Pike, on trial for bribery, should not stand.", ""),
        ("The mayor, under investigation for fraud, should resign.", ""),
        ("A convicted arsonist, Dray should not be fire chief.", ""),
        ("Who would trust Pike, a convicted rapist?", ""),
        ("Vote for Tarn, a convicted thief?", ""),
        ("Should the bishop, himself accused of abuse, preach?", ""),
        ("Why did the hospital hide the deaths?", ""),
        ("Why has the firm hidden the test results?", ""),
        ("How did Pike steal the bell?", ""),
        ("Dr Kern, his licence revoked, should not practise.", ""),
        ("Dr Kern — twice struck off — should not practise.", "Dr Kern was twice struck off."),
        ("The next president, a felon, will take office in May.", ""),
        ("Pike, the rapist, should be in jail.", "Pike is the rapist."),
        (
            "The prisoners, detained without charge since May, should be freed.",
            "The prisoners have been detained without charge since May.",
        ),
    ],
)
def test_what_is_grave_is_told_whatever_the_sentence_asks(text: str, told: str) -> None:
    kept = [proposal for proposal in extract(text) if proposal.checkable]
    assert [proposal.restatement for proposal in kept] == [told or text]
    assert {proposal.risk for proposal in kept} <= {Risk.HIGH, Risk.LEGAL}


@pytest.mark.parametrize(
    "text",
    [
        "A man, convicted of perjury, should not sit on a jury.",
        "Anyone convicted of theft should go.",
        "Fraud, theft, and murder should be punished.",
        "The law, a thief of time, should be repealed.",
        "Crime, the murder of hope, must end.",
        "Vote for Tarn, an honest man.",
        "Why did the mill close?",
        "Why did nobody die?",
        "Why do people steal?",
        "Why is murder a crime?",
    ],
)
def test_what_is_grave_of_nobody_is_no_surer_than_its_sentence(text: str) -> None:
    assert not any(proposal.checkable for proposal in extract(text))


@pytest.mark.parametrize(
    "text",
    [
        "Take out the Swiss years, and the average falls to 4.1.",
        "Add the three villages back in, and the rate is 12 per cent.",
        "Pump out the brine, and the aquifer above it sinks.",
        "Stand on the quay and you look across at the 40 mills of Norland.",
        "Regular use is lower, at about 4 per cent, a share that Moss gives.",
        "It would have been counted, had anyone reported it to Pike.",
        "The quarrel is over 140 kilometres of river, and it turns on a riddle: if it moves, does the border move?",
    ],
)
def test_what_comes_of_what_is_no_order_no_question_and_no_condition(text: str) -> None:
    assert extract(text)[0].checkable


@pytest.mark.parametrize(
    "text",
    [
        "Walk up the hill and you will be tired.",
        "Scan the shelves, put the lists side by side, and let the slips find their files.",
        "Ask the bank, as Norland asked it, for longer years and a lower rate.",
        "Name the officer, and pay the widows before the lawyers arrive.",
    ],
)
def test_an_order_that_leads_to_nothing_is_an_order(text: str) -> None:
    assert not extract(text)[0].checkable


def test_what_the_author_owns_up_to_is_told() -> None:
    (told, *_) = extract("I should say at once that he took it.")
    assert told.checkable
    assert not extract("I can say that justice sleeps.")[0].checkable
