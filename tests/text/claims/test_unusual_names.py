"""Names that look like other words, or that no capital begins; phrases that keep their capital inside a sentence."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.grammar.first_letters import capitalised, within


def told(sentence: str) -> list[str]:
    return [p.restatement for p in extract(sentence) if p.checkable]


@pytest.mark.parametrize(
    ("sentence", "restated"),
    [
        ("Dahl & Frey, which sold 40 shops in 2019, closed.", "Dahl & Frey sold 40 shops in 2019."),
        ("Norda paid 4 million, and DT&T, which owns the line, paid 3.", "DT&T owns the line."),
        ("Dahl & Frey said it would close 12 shops.",
         "Dahl & Frey would close 12 shops (according to Dahl & Frey)."),
        ("The audit was done by Dahl, Frey & Co., a Lund firm, in 1901.",
         "The audit was done by Dahl, Frey & Co. in 1901."),
        ("The audit was done by Dahl, Frey & Co., a Lund firm, in 1901.", "Dahl, Frey & Co. was a Lund firm."),
        ("Glass, Frey & Sons laid 9 lines.", "Glass, Frey & Sons laid 9 lines."),
        ("Tarn hired Arps, Slate, Meagher & Flom, a law firm, in May.",
         "Arps, Slate, Meagher & Flom was a law firm."),
        ("In Lund, Frey & Co. laid 9 lines.", "In Lund, Frey & Co. laid 9 lines."),
        ("The owner, Frey & Co., laid 9 lines.", "The owner was Frey & Co."),
        ("US officials said they had 12 letters.", "US officials had 12 letters (according to US officials)."),
        ("The WHO said it had sent 40 doctors.", "The WHO had sent 40 doctors (according to the WHO)."),
        ("The board met in 2019, but IT workers in Lund disagreed.", "IT workers in Lund disagreed."),
        ("Will Kern, who shot Otto Falk in 2012, was jailed.", "Will Kern shot Otto Falk in 2012."),
        ("eBay, which bought Norda in 2002, sold it in 2015.", "eBay bought Norda in 2002."),
        ("Sen. Otto Kern, R-Texas, flew to Lund in 2019.", "Sen. Otto Kern, R-Texas, flew to Lund in 2019."),
        ("Rep. Otto Kern, D-N.Y., spoke, and he released 12 letters.",
         "Rep. Otto Kern, D-N.Y., released 12 letters."),
        ("Danish banks, which lent 40 billion, closed in 2019.", "The Danish banks in question lent 40 billion."),
        ("Danish clerks said they had 12 letters.", "Danish clerks had 12 letters (according to Danish clerks)."),
        ("Norland raised 90 million in 2020, and Tarn 2 million.",
         "Norland raised 90 million in 2020, and Tarn 2 million."),
        ("Ida Moss, then home secretary of Norland, sold it in 2012.", "Ida Moss was then home secretary of Norland."),
        ("Falk was one of more than a dozen women who accused Kern of assault.",
         "More than a dozen women accused Kern of assault."),
        ("A Danish court ruled in 2020 that it was illegal.",
         "What the text calls “it” was illegal (according to a Danish court)."),
        ("Norda sold a loan to Lund in 2019; a judge held that it was void.",
         "A loan was void (according to a judge)."),
    ],
)  # fmt: skip
def test_told_by_its_name(sentence: str, restated: str) -> None:
    assert restated in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "IT was a long night for the 40 men in Lund.",
        "IT WAS a long night for the 40 men in Lund.",
        "Will Congress vote on 40 bills in 2019?",
        "Sen. Otto Kern, R-Texas, flew to Lund.",
        "Norland raised 90 million in 2020, and Tarn 2 million.",
    ],
)
def test_no_statement_with_a_wrong_subject(sentence: str) -> None:
    said = " ".join(p.restatement for p in extract(sentence))
    assert not any(wrong in said for wrong in ("iT", "Congress voted", "was R-Texas", "raised Tarn"))


@pytest.mark.parametrize(
    ("words", "inside", "first"),
    [
        ("The banks", "the banks", "The banks"),
        ("Danish banks", "Danish banks", "Danish banks"),
        ("Danes", "Danes", "Danes"),
        ("Democrats in Lund", "Democrats in Lund", "Democrats in Lund"),
        ("Anglo-Danish banks", "Anglo-Danish banks", "Anglo-Danish banks"),
        ("Danish-owned banks", "Danish-owned banks", "Danish-owned banks"),
        ("Lund’s banks", "lund’s banks", "Lund’s banks"),
        ("London’s banks", "London’s banks", "London’s banks"),
        ("March, a cold month", "March, a cold month", "March, a cold month"),
        ("IT firms", "IT firms", "IT firms"),
        ("eBay", "eBay", "eBay"),
        ("the banks", "the banks", "The banks"),
        ("élan", "élan", "Élan"),
        ("", "", ""),
    ],
)
def test_first_letters(words: str, inside: str, first: str) -> None:
    assert within(words) == inside
    assert capitalised(words) == first
