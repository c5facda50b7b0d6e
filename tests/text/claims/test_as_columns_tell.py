"""Sentences as columns have them: shares of a number, dates before what was earlier, 'they' of the clause before."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may hold
_TOLD = {
    "more than so many": (
        "More than 40 clerks said they had sold their farms.",
        ["More than 40 clerks had sold their farms (in the text’s words: “More than 40 clerks said …”)."],
        "never",
    ),
    "of so many thousand": (
        "There were a thousand clerks in 2009. There are now over ten thousand, and two thirds of them are men.",
        [],
        "[",
    ),
    "next he said": (
        "First Kern said that the report was stale. Next he said that it was false.",
        [],
        "Next was",
    ),
    "what had been done before": (
        "In 1993 the Moss government, handed a province on the edge of ruin by Ida Falk, closed 52 hospitals.",
        ["The Moss government was handed a province on the edge of ruin by Ida Falk."],
        "(in 1993)",
    ),
    "they of the clause before": (
        "Mother and child are fine; they named him Lucky in May, because we are a people who cannot be beaten.",
        [],
        "child …",
    ),
    "with its debts paid off": (
        "A retired couple with its mortgage paid off and a garden at Royan lives on 900 euros a month.",
        [],
        "A garden",
    ),
    "has already shut two": (
        "The board has already shut two day centres, and a dealer said that the hall might fetch £2 million.",
        [],
        "[already",
    ),
    "nine wounded": (
        "Three men were killed, nine wounded and 40 arrested in Lund.",
        ["Three men were killed.", "40 were arrested in Lund."],
        "killed, 40 arrested",
    ),
    "one has been": (
        "Since 2010 eleven priests have been charged, four convicted and one, Otto Kern, extradited from Peru.",
        ["One, Otto Kern, has been extradited from Peru."],
        "2010 eleven priests have been charged.",
    ),
    "nine resigned": (
        "Forty clerks were dismissed and nine resigned in May.",
        [
            "Forty clerks were dismissed.",
            "Nine resigned in May (in the sentence “Forty clerks were dismissed and nine resigned in May.”).",
        ],
        "were resigned",
    ),
    "a third of the inmates": (
        "A third of the prison's inmates are there for debts of less than $500.\n\nIts governor sold a hotel in 2010.",
        ["What the text calls “its governor” sold a hotel in 2010."],
        "inmates’ governor",
    ),
    "nine years after": (
        "Nine years after the flood, which killed 14 people, the wall that was to stop another has cost $9 million.",
        ["The flood killed 14 people."],
        "The flood killed 14 people, the",
    ),
    "hours before": (
        "The chief, Ida Moss, resigned on Tuesday, hours before a report into the crash, in which 14 died, was read.",
        ["14 died (in the crash)."],
        "Moss was read",
    ),
    "told the one and the other": (
        "Moss told his investors that the river was full and his creditors that it was dry in 1990.",
        ["The river was full (according to Moss)."],
        "full and his",
    ),
    "fined for a deed": (
        "Otto Kern was fined in 1938 for breaking the safety rules.",
        ["Otto Kern was fined in 1938 for breaking the safety rules."],
        "Breaking",
    ),
    "a nurse, whoever she is": (
        "A nurse who started work in 2007 earns 6 percent less in real terms.",
        ["A nurse who started work in 2007 earns 6 percent less in real terms."],
        "nurse started",
    ),
    "the clerk behind a year": (
        "The clerk who joined the firm in 1990 runs it now.",
        ["The clerk joined the firm in 1990."],
        "1990 runs",
    ),
    "no rate has critics": (
        "Inflation averaged 0.9 percent in 2010.\n\nIts critics said in May that it had failed.",
        [],
        "Inflation’s critics",
    ),
    "between two towns": (
        "Anna Berg bled to death in 2019 on the road between Tarn and Lund, 40 minutes from a bed.",
        [],
        "Lund was",
    ),
    "costs it, per birth": (
        "Norway flies 40 cases out a year, which costs it, per birth, less than Lund spends on lawyers.",
        ["Norway flies 40 cases out a year."],
        "per birth.",
    ),
    "last year's captain": (
        "Last year's captain, Lars Vik, who came through the youth team in 2010, is owed $2 million.",
        ["Last year's captain, Lars Vik, came through the youth team in 2010."],
        "Year's",
    ),
    "from where it had played": (
        "Kern moved the club from the ground where it had played since 1891 to a bowl beside a road.",
        ["Kern moved the club from the ground where it had played since 1891 to a bowl beside a road."],
        "ground had played",
    ),
    "from a town to a town": (
        "The firm moved its office from Lund, where it had been since 1950, to Tarn.",
        ["The firm moved its office from Lund to Tarn."],
        "1950, to",
    ),
    "a byname": (
        "The Danes call it the city where the wind was born.",
        ["The Danes call it the city where the wind was born."],
        "The wind was born.",
    ),
    "three things it would do": (
        "Bill 61 would create one office, raise the rate to $100 and set limits on the number of cases.",
        ["Bill 61 would create one office.", "Bill 61 would raise the rate to $100."],
        "office, raise",
    ),
    "found, and jailed him": (
        "The inquiry found that Moss had taken bribes, and jailed him for two years.",
        ["Moss had taken bribes (according to the inquiry)."],
        "Moss jailed",
    ),
}


@pytest.mark.parametrize("name", _TOLD)
def test_what_columns_write_is_told_of_whom_it_is_about(name: str) -> None:
    text, told, never = _TOLD[name]
    found = said(text)
    assert set(told) <= set(found), found
    assert not [words for words in found if words != text.partition("\n")[0] and never in words], found


def test_a_fraction_by_which_something_fell_is_a_figure() -> None:
    (proposal,) = extract("Stillbirths are down by a fifth.")
    assert proposal.checkable, proposal
