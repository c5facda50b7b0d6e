"""A clause is told of the noun it is about, and never of a bystander that only stands nearer."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, what must be among the restatements, and what none of them may begin with
_OF_WHOM = {
    "the brother of a person, not of a bank": (
        "The club sacked Ivo Kern, a cashier with Alder Bank, whose brother had robbed a train in 1921.",
        ["Ivo Kern’s brother had robbed a train in 1921."],
        ["Alder Bank’s", "A cashier"],
    ),
    "who sailed": (
        "In May Una Falk, a geologist at the University of Lund who had come to Norland to climb, found the well.",
        ["Una Falk had come to Norland to climb."],
        ["The University"],
    ),
    "who it is that asked": (
        "They gave it to Max Dahl, a former driver with a medal for services to physics, who sold it in 1990.",
        ["Max Dahl sold it in 1990."],
        ["Physics", "The physics"],
    ),
    "one person before a body": (
        "The union backed a nurse at Norland Hospital, whose husband had forged a passport in 1950.",
        ["A nurse’s husband had forged a passport in 1950."],
        ["Norland Hospital’s husband"],
    ),
    "a bank fails": (
        "They sued Ivo Kern, a director of Alder Bank, which had failed in 1990.",
        ["Alder Bank had failed in 1990."],
        ["Ivo Kern had failed"],
    ),
    "the head of either": (
        "They sued Ivo Kern, a director of Alder Bank, whose chairman had been jailed in 1990.",
        [],
        ["Ivo Kern’s", "Alder Bank’s"],
    ),
    "no woman hangs himself": (
        "Ada Moss, daughter of the grocer Hans Moss, who hanged himself in 1930, built the chapel.",
        ["Ada Moss built the chapel."],
        ["Ada Moss hanged"],
    ),
    "a picture that burned": (
        "Kern owned two landscapes by Olga Ferrand that burned in Lund in 1943.",
        ["Two landscapes by Olga Ferrand burned in Lund in 1943."],
        ["Olga Ferrand"],
    ),
    "a band that sang": (
        "Kern heard a song by the Lund Singers who had been banned in 1943.",
        [],
        ["A song by"],
    ),
}


@pytest.mark.parametrize("name", _OF_WHOM)
def test_who_and_whose_are_about_the_person_meant(name: str) -> None:
    text, told, never = _OF_WHOM[name]
    assert not set(told) - set(said(text))
    assert not [words for words in said(text) if words.startswith(tuple(never))]
