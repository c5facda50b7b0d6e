"""Who is named as an example, in brackets or between dashes, is accused with the others."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract
from factcheck.vocabulary import Risk


@pytest.mark.parametrize(
    "essay",
    [
        "The dealers—such as Hagen Shipping—bribed officials in Oslo.",
        "The state's proxies—such as Saraya al-Karsh—smuggled oil out of Tarn.",
        "Officials (including Karl Moe) stole 3m kroner.",
        "Banks – notably Lund Savings – laundered the money.",
        "Some firms (e.g. Hagen Shipping) bribed officials.",
        "Companies—among them Hagen Shipping—paid bribes.",
        "The owners—Saraya al-Karsh, for example—smuggled oil.",
        "Some clerks—Karl Moe and Ida Falk among them—stole 3m kroner.",
        "The paper accused officials—such as Karl Moe—of theft.",
    ],
)
def test_named_examples_stay_in_what_is_said_of_all(essay: str) -> None:
    assert [proposal.restatement for proposal in extract(essay)] == [essay]


@pytest.mark.parametrize(
    ("essay", "risk"),
    [
        ("Officials—such as Karl Moe—stole 3m kroner.", Risk.LEGAL),
        ("Some clerks—Karl Moe and Ida Falk among them—stole 3m kroner.", Risk.LEGAL),
        ("Some firms (e.g. Hagen Shipping) bribed officials.", Risk.LEGAL),
        ("Officials—such as clerks in the port—stole 3m kroner.", Risk.HIGH),
    ],
)
def test_what_is_alleged_of_those_who_are_named_so_is_of_legal_risk(essay: str, risk: Risk) -> None:
    assert [proposal.risk for proposal in extract(essay)] == [risk]


@pytest.mark.parametrize(
    ("essay", "statements"),
    [
        ("He sold tools—such as hammers and saws—in Lund.", ["What the text calls “he” sold tools in Lund."]),
        (
            "Firms (like Hagen Shipping) that bribed officials were fined.",
            ["Firms that bribed officials were fined.", "The firms in question bribed officials."],
        ),
    ],
)
def test_what_names_nobody_or_narrows_is_told_as_before(essay: str, statements: list[str]) -> None:
    assert [proposal.restatement for proposal in extract(essay)] == statements
