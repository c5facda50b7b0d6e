"""How bad it would be if a statement were wrong: what is held against somebody, deaths, lost money, what heals."""

import pytest

from factcheck.text.claims import extract
from factcheck.vocabulary import Risk

_BEFORE = "Karl Moss was the mayor of Lund. Ida Falk ran the paper in the town. "


def risks(text: str) -> set[Risk]:
    return {p.risk for p in extract(_BEFORE + text) if p.start >= len(_BEFORE) and p.checkable}


@pytest.mark.parametrize(
    "text",
    [
        # held against somebody
        "Ida Falk let the company pay for her wedding.",
        "Moss wrote the confession that the boy signed.",
        "The bishop moved the priest to another parish three times.",
        "The director’s son got the flat.",
        "The surgeon operated on the wrong knee.",
        "Falk bought her degree from a mail-order college.",
        "The minister’s office changed the figures.",
        "Moss did not declare the gift.",
        "Falk left the scene.",
        "The mayor sold the land to himself.",
        "Moss beat the horses.",
        "The police chief had the tapes wiped.",
        "Judge Kern was asleep through half of the trial.",
        "The vicar sold the silver and kept the cash.",
        "Moss was removed from the register in 2012.",
        "The trustees paid themselves 40,000 a year.",
        "The nurse gave the child ten times the dose.",
        # deaths
        "Four miners were crushed when the roof fell.",
        "The ferry went down with 31 people.",
        "Two hikers froze on the pass in January.",
        "Nine men drowned in the shaft.",
        "Her brother did not survive the night.",
        "A child choked on the toy.",
        "The crew was lost with the ship.",
        "Seven villagers were burned alive.",
        "The boy never woke up.",
        # money
        "The savings of 4,000 families vanished.",
        "The fund lost half its value in a week.",
        "The pensioners never saw their savings again.",
        "The bank went under in 2009.",
        "The shareholders were wiped out.",
        "Falk never paid back the loan.",
        "The clinic overcharged its patients.",
        "Forty families lost their homes.",
        "Nobody got their deposit back.",
        "The pension fund is 40 million short.",
        # what heals and harms
        "Measles can leave a child deaf.",
        "Coffee is bad for the heart.",
        "The pill makes clots more likely.",
        "Insulin need not be kept cold.",
        "The tap water in Lund is full of lead.",
        "The syrup contained antifreeze.",
        "Swimming in the river makes children ill.",
    ],
)
def test_what_could_harm_somebody_is_of_high_risk(text: str) -> None:
    found = risks(text)
    assert found
    assert found & {Risk.HIGH, Risk.LEGAL}


@pytest.mark.parametrize(
    "text",
    [
        "Sh487 million left the account of the county.",
        "The deal was worth R860 million over three years.",
        "The family paid more than twelve trillion won.",
        "The bakeries lost 14 million.",
        "The shed cost 3 million shillings.",
        "Moss took 40,000 rupees.",
        "The fund spends N25 billion a year.",
        "A cup costs Rs 40 in the town.",
        "Moss paid R2bn for the mill.",
    ],
)
def test_sums_are_known_in_any_currency(text: str) -> None:
    (told,) = [p for p in extract(_BEFORE + text) if p.start >= len(_BEFORE)]
    assert "states an amount of money" in told.risk_reasons


@pytest.mark.parametrize(
    "text",
    [
        "The city lost 2 million people.",
        "Norland lost six million in the war.",
        "Falk lived at 40 Mill Road.",
        "The screen froze on the first page.",
        "The mayor gave the keys to Falk.",
        "The town lost half its trees.",
    ],
)
def test_no_money_and_no_death_is_no_high_risk(text: str) -> None:
    reasons = [r for p in extract(_BEFORE + text) if p.start >= len(_BEFORE) for r in p.risk_reasons]
    assert not {"states an amount of money", "tells of debts, or of money that ran out"}.intersection(reasons)
    assert not any("death" in reason for reason in reasons)
