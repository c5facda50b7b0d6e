"""Whom a pronoun stands for that leads up to a name, and who is spoken of by somebody else, is never a guess."""

import pytest

from factcheck.text.claims import extract


def restated(text: str) -> list[str]:
    return [proposal.restatement for proposal in extract(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rosa Lind chaired the trust. Told that she was being watched, Hanne Orr sold her flat.",
            "What the text calls “she” was being watched (in the text’s words: “Told that …”).",
        ),
        (
            "Emil Tran ran the port. Asked whether he had kept the deposit, Viktor Hall laughed.",
            "Viktor Hall was asked whether he had kept the deposit.",
        ),
        (
            "Emil Tran ran the port. Shown letters in which he thanked the smugglers, Viktor Hall left Lund.",
            "Viktor Hall was shown letters in which he thanked the smugglers.",
        ),
        (
            "Emil Tran ran the port. Warned that he could lose his seat, the governor resigned.",
            "The governor was warned that he could lose his seat.",
        ),
        (
            "Emil Tran ran the port. When he was jailed in 2014, the governor kept silent.",
            "What the text calls “he” was jailed in 2014.",
        ),
        (
            "Emil Tran ran the port. In a note in which he admitted the theft, Viktor Hall named a clerk.",
            "In a note in which he admitted the theft, Viktor Hall named a clerk.",
        ),
        (
            "Emil Tran ran the port. Accused of hiding money he had borrowed, Viktor Hall resigned.",
            "Viktor Hall was accused of hiding money he had borrowed.",
        ),
        (
            "Rosa Lind ran the trust. Claiming that she had stolen, Hanne Orr called for a vote.",
            "What the text calls “she” had stolen (according to Hanne Orr).",
        ),
    ],
)
def test_who_is_named_behind_is_no_less_likely_than_who_was_told_of_before(text: str, told: str) -> None:
    found = restated(text)
    assert told in found
    before = text.split(" ran ")[0].split(" chaired ")[0]
    assert not any(before in line for line in found[1:])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Emil Tran ran the port. Asked whether he had kept the deposit, Tran laughed.",
            "Emil Tran was asked whether he had kept the deposit.",
        ),
        (
            "Rosa Lind ran the trust. Convinced that she had lied, the board removed her.",
            "The board was convinced that she [Rosa Lind] had lied.",
        ),
        (
            "Rosa Lind ran the trust. When she was jailed in 2014, the port closed.",
            "Rosa Lind was jailed in 2014.",
        ),
    ],
)
def test_who_was_told_of_before_is_named_where_nobody_else_can_be_meant(text: str, told: str) -> None:
    assert told in restated(text)


def test_a_pronoun_behind_one_that_is_left_open_is_left_open_too() -> None:
    text = "Emil Tran ran the port. Although he had lost his licence, Viktor Hall sailed on."
    assert "What the text calls “he” had lost his licence." in restated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Guards seized Emil Tran on Friday. A spokesman said he was being fed through a tube.",
        "Emil Tran fell from a balcony. An inspector said he was drinking again.",
        "Emil Tran was dismissed in May. A neighbour told reporters that he was hiding in Lund.",
        "Emil Tran was dismissed in May. The spokesman for the port said he was hiding in Lund.",
        "Emil Tran was seen at the bank. One witness said he was holding a knife.",
        "Rosa Lind was held at the border. A lawyer said she had not slept for two days.",
    ],
)
def test_who_speaks_of_somebody_is_not_taken_for_whom_he_speaks_of(text: str) -> None:
    (told,) = [line for line in restated(text) if "(according to" in line]
    assert told.startswith(("What the text calls “he” ", "What the text calls “she” "))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A witness said he was walking home at nine.",
            "A witness was walking home at nine (according to a witness).",
        ),
        (
            "The port closed in 2014. A former pilot said he had lost his house.",
            "A former pilot had lost his house (according to a former pilot).",
        ),
        (
            "Rosa Lind closed the port. A former pilot, Emil Tran, said he had lost his house.",
            "Emil Tran had lost his house (according to a former pilot, Emil Tran).",
        ),
        (
            "Emil Tran was seen at the bank. Prosecutors said he was holding a knife.",
            "Emil Tran was holding a knife (according to prosecutors).",
        ),
    ],
)
def test_who_speaks_of_himself_is_told_where_nobody_else_is_near(text: str, told: str) -> None:
    assert told in restated(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Drivers blocked the port. In a poll in May, 48 per cent of those surveyed said they feared a strike.",
            "48 per cent of those surveyed feared a strike (according to 48 per cent of those surveyed).",
        ),
        (
            "Drivers blocked the port. A study found that 31% of nurses said they slept badly.",
            "31% of nurses slept badly (according to 31% of nurses).",
        ),
        (
            "Drivers blocked the port. Two-thirds of the tenants said they had been warned.",
            "Two-thirds of the tenants had been warned (according to two-thirds of the tenants).",
        ),
        (
            "Drivers blocked the port. One in four clerks said they had been robbed.",
            "One in four clerks had been robbed (according to one in four clerks).",
        ),
        (
            "Drivers blocked the port. Of the 900 clerks asked, 60 per cent said they distrusted it.",
            "What the text calls “they” distrusted it (according to 60 per cent).",
        ),
        (
            "Drivers blocked the port. Half the nurses said their ward was full.",
            "What the text calls “their ward” was full (according to half the nurses).",
        ),
    ],
)
def test_what_a_share_of_some_people_says_is_of_nobody_else(text: str, told: str) -> None:
    found = restated(text)
    assert told in found
    assert not any("rivers" in line for line in found[1:])


def test_what_a_share_fears_for_is_not_explained_by_those_before() -> None:
    text = "Banks lent less. The poll found that 44 per cent of tenants feared they would lose their shops."
    assert not any("anks" in line for line in restated(text)[1:])
