"""What holds only in a plan or a tale, what all take for known, and what somebody says that it was."""

import pytest

from factcheck.text.claims import extract

_CASES = {
    "what everybody knew": (
        "By 1950 everybody knew that trams made clerks in Lund ill.",
        ["Trams made clerks in Lund ill (in the text’s words: “By 1950 everybody knew that …”)."],
        ("Trams made clerks in Lund ill.",),
    ),
    "what not everyone knew": (
        "Not everyone knew that rents in Lund fell in 1990.",
        ["Rents in Lund fell in 1990."],
        (),
    ),
    "a second clause under a plan": (
        "Under their scheme, a tenant spends no more than a third of his wage on rent; the state pays the rest.",
        ["The state pays the rest (under their scheme)."],
        ("The state pays the rest.",),
    ),
    "what was done about a plan": (
        "Under the bill, 40 firms in Lund would be fined, but the senate has refused to vote on it.",
        ["The senate has refused to vote on it."],
        (),
    ),
    "a tale": (
        "In the legend the king kills nine monks and burns their hut in Lund.",
        ["The king burns their hut in Lund (in the legend)."],
        ("The king burns their hut in Lund.",),
    ),
    "a law before its clause": (
        "Under state law Lund's towns must pay for fire engines, but no board is required to send one to Tarn.",
        ["No board is required to send one to Tarn."],
        (),
    ),
    "who it was, somebody claims": (
        "Moss claimed that it was Kern who had stolen the money in 1990.",
        ["Kern had stolen the money in 1990 (according to Moss)."],
        ("Kern had stolen the money in 1990.",),
    ),
    "who it was, somebody believed, without that": (
        "The mayor of Lund believed it was the banks that had ruined the farms in 1931.",
        ["The banks had ruined the farms in 1931 (that is what the mayor of Lund believed)."],
        ("The banks had ruined the farms in 1931.",),
    ),
    "who it may have been": (
        "It may have been Kern who shot the guard in May.",
        [],
        ("Kern shot the guard in May.",),
    ),
    "whom a warning came from": (
        "The county ignored two warnings from its own engineers, who had measured cracks in the dam.",
        [],
        ("Two warnings had measured cracks in the dam.",),
    ),
    "a subject with what was done to it": (
        "The mill that Moss bought was sold in 1990 and was pulled down in 1991.",
        [],
        ("The mill that Moss was pulled down in 1991.",),
    ),
    "none that was owned": (
        "No bank owned by Kern would have lent him £9 million in 1990.",
        [],
        ("No bank is owned by Kern.", "No bank was owned by Kern."),
    ),
    "what there would be": (
        "A single fund, financed by clerks in Lund, would pay £9 million.",
        [],
        ("A single fund was financed by clerks in Lund.",),
    ),
    "a teller behind when": (
        "Late in 1990 the mayor of Lund told the board that the mill was sold.",
        ["The mill was sold (according to the mayor of Lund)."],
        (),
    ),
    "what has been said": (
        "It has been reported that the mill in Lund was sold in 1990.",
        ["In the author’s words, it has been reported that the mill in Lund was sold in 1990."],
        (),
    ),
    "there, and who": (
        "There the marshal of Lund, Amos Creed, was waiting for them in May.",
        [],
        ("There the marshal of Lund was Amos Creed.",),
    ),
    "one of two who were told of": (
        "Ida Falk spoke in May. Falk said that Ada Moss had sold the mill in 1990, and that she would sue the bank.",
        ["What the text calls “she” would sue the bank (according to Ida Falk)."],
        ("Ida Falk would sue the bank (according to Ida Falk).",),
    ),
    "a verb behind which": (
        "The plan which the board in Lund approved was dropped in May 1990.",
        ["The board in Lund approved the plan."],
        ("The board in Lund approved was dropped the plan in May 1990.",),
    ),
}


@pytest.mark.parametrize(("words", "told", "never"), _CASES.values(), ids=_CASES.keys())
def test_told_as_it_is_held(words: str, told: list[str], never: tuple[str, ...]) -> None:
    """What is held, planned or told as a tale is restated so, and on nobody else's word."""
    found = [proposal.restatement for proposal in extract(words)]
    assert set(told) <= set(found)
    assert set(never).isdisjoint(found)
