"""What stands behind a clause set in between commas, and whose deed or word it is."""

import pytest

from factcheck.text.claims import extract

_CASES = {
    "a deed behind when": (
        "Ada Falk stayed in Lund until 1990, when the mills closed, and moved to Tarn.",
        ["Ada Falk moved to Tarn."],
        ("The mills moved to Tarn.",),
    ),
    "what may have been done, behind what had been": (
        "Kern may have paid Moss in July, when the mark had lost half of its value, and put the rest into his pocket.",
        [],
        ("The mark put the rest into his pocket.",),
    ),
    "a deed of either of two": (
        "Ida Berg left Lund in 1990, when Kern died, and bought a farm in Tarn.",
        ["Ida Berg left Lund in 1990, when Kern died, and bought a farm in Tarn."],
        ("Kern bought a farm in Tarn.", "Ida Berg bought a farm in Tarn."),
    ),
    "what was done to either": (
        "The mill closed in 1990, when the bank failed, and was sold in 1991.",
        [],
        ("The bank was sold in 1991.",),
    ),
    "a second object with a clause of its own": (
        "The city lost two bills from its own bakers, who had found rats in May, and a note from Kern, who sells tea.",
        ["The city’s own bakers had found rats in May."],
        (),
    ),
    "what somebody was paid for": (
        "Kern is accused of paying Owen Lasker, who ran the road office of Lund, to look away.",
        ["Owen Lasker ran the road office of Lund."],
        (),
    ),
    "had, leaning on who": (
        "Creed, who'd once wanted to sell the mill in Lund, came to the house in May.",
        ["Creed had once wanted to sell the mill in Lund."],
        (),
    ),
    "who spoke behind a clause": (
        'When Bell told him that Katz had sold the mill, he said, "She is too kind. We gave it away in 1990."',
        ["Said in a quotation: “We gave it away in 1990”"],
        ("Bell is quoted as saying: “We gave it away in 1990”",),
    ),
    "the day of a caption": (
        "Savers wait outside a bank in Alder Street, September 14.",
        [],
        ("Alder Street is September 14.",),
    ),
    "a row of what was done": (
        "Of the nine paintings, four were accepted, three rejected and two lost.",
        ["Three were rejected (of the nine paintings)."],
        ("Two lost.",),
    ),
}


@pytest.mark.parametrize(("words", "told", "never"), _CASES.values(), ids=_CASES.keys())
def test_whose_it_is(words: str, told: list[str], never: tuple[str, ...]) -> None:
    """Nothing is told of what only stands nearer."""
    found = [proposal.restatement for proposal in extract(words)]
    assert set(told) <= set(found)
    assert set(never).isdisjoint(found)
