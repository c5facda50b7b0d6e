"""Years in brackets behind a noun are told beside it, as they stand."""

from __future__ import annotations

import re

import pytest

from factcheck.text.claims import extract
from factcheck.vocabulary import ClaimType


def told(essay: str) -> list[str]:
    return [proposal.restatement for proposal in extract(essay) if proposal.checkable]


@pytest.mark.parametrize(
    ("essay", "statement"),
    [
        ("Ibsen (1828–1906), the author of Brand, left Norway in 1864.", "Ibsen (1828–1906)."),
        ("Edvard Grieg (1843-1907) wrote the music.", "Edvard Grieg (1843-1907)."),
        ("Edvard Grieg (1843 – 1907) wrote the music.", "Edvard Grieg (1843 – 1907)."),
        ("Ida Falk (c. 1820–1899) was its founder.", "Ida Falk (c. 1820–1899)."),
        ("Socrates (470–399 BC) taught there.", "Socrates (470–399 BC)."),
        ("The firm (est. 1921) closed in 1999.", "The firm (est. 1921)."),
        ("The mill at Lund (est. 1921) closed in 1999.", "The mill at Lund (est. 1921)."),
        ("The party (founded in 1921) lost the seat.", "The party (founded in 1921)."),
        ("Karl Moe (b. 1950) led the bank.", "Karl Moe (b. 1950)."),
        ("Peter Lorre (born 26 June 1904) starred in it.", "Peter Lorre (born 26 June 1904)."),
        ("The Weimar Republic (1919–1933) failed.", "The Weimar Republic (1919–1933)."),
        ("The First World War (1914–18) ruined the firm.", "The First World War (1914–18)."),
        ("The court moved during the reign of Louis XIV (1643–1715).", "Louis XIV (1643–1715)."),
        ("He ran Hagen Shipping (est. 1921).", "Hagen Shipping (est. 1921)."),
        ("It was seen by Marie Curie (1867–1934), who won a prize.", "Marie Curie (1867–1934)."),
    ],
)
def test_they_are_a_statement_of_their_own(essay: str, statement: str) -> None:
    assert statement in told(essay)
    found = next(proposal for proposal in extract(essay) if proposal.restatement == statement)
    assert (found.type, essay[found.start : found.end] + ".") == (ClaimType.DATE, statement)


def test_of_a_row_of_subjects_each_has_its_own() -> None:
    found = told("Freud (1856–1939) and Jung (1875–1961) quarrelled in 1913.")
    assert found == ["Freud and Jung quarrelled in 1913.", "Freud (1856–1939).", "Jung (1875–1961)."]


def test_the_clause_goes_on_without_them() -> None:
    assert "Ibsen left Norway in 1864." in told("Ibsen (1828–1906) left Norway in 1864.")


@pytest.mark.parametrize(
    "essay",
    [
        "He worked at the mill (1921–30).",  # he did so then
        "Karl Moe lived in Bergen (1990–2000).",
        "Karl Moe served at the University of Lund (1951–1960).",
        "A study by Falk (2012) found that 40 per cent had died.",  # where it stands
        "As Falk (1995, 2001) argues, the state failed.",
        "The Mill (1921) was her first film.",
        "They met at the mill in Lund (built 1921).",  # the mill, and not Lund
        "A narrow vote (105-95) passed it in 1921.",
        "A narrow vote (1905-1203) passed it in 1921.",
        "Workers of prime age (25–54) lost their jobs in 1984.",
    ],
)
def test_of_whom_or_what_they_are_is_not_guessed(essay: str) -> None:
    assert not [said for said in told(essay) if re.search(r"\d\)\.$", said)]
