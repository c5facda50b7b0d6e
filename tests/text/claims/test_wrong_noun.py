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


_WHAT_WAS_PAID = {
    "a sum behind a clause": (
        "In May the mine paid Kern, who denied it, £400.",
        ["In May the mine paid Kern £400.", "Kern denied it [the mine]."],
        ["Kern denied it [the mine], £400"],
    ),
    "a sum behind what he is": (
        "The council paid Kern, a baker who had twice been fined, £900 for a fence.",
        ["The council paid Kern £900 for a fence.", "Kern was a baker who had twice been fined."],
        ["The council paid Kern.", "A baker"],
    ),
    "a thing": (
        "The duke gave Kern, who had once robbed him, the keys of the tower.",
        ["The duke gave Kern the keys of the tower."],
        ["The duke gave Kern."],
    ),
    "who he is as well": (
        "The paper praised Kern, a baker, the first in his family to read.",
        [],
        ["The paper praised Kern the first"],
    ),
}
_BACK_TO_THE_SUBJECT = {
    "who sold them": (
        "The club bought 300 stamps, of which 40 were forged, and sold them in Lund.",
        ["The club sold them in Lund."],
        ["40 sold", "Forty"],
    ),
    "who resigned": (
        "Ada Moss interviewed 90 porters, of whom nine had been assaulted, and resigned in protest.",
        ["Ada Moss resigned in protest."],
        ["Nine resigned"],
    ),
    "most of them do": (
        "The club has 90 members, most of whom live in Lund and pay nothing.",
        ["Most of the 90 members pay nothing."],
        ["90 members"],
    ),
    "of three scholars": (
        "The Institute of Norland, which bought the bell in 1994, had it examined by three men, none of whom was paid.",
        [
            "The Institute of Norland had it examined by three men.",
            "None of the three men was paid.",
        ],
        ["None of the Institute"],
    ),
    "a condition": (
        "The firm, had it known of the leak, would have closed the mill.",
        ["The firm, had it known of the leak, would have closed the mill."],
        ["The firm had"],
    ),
    "one of them": (
        "One of the porters, who asked not to be named, said the surgeon was drunk.",
        ["One of the porters asked not to be named."],
        ["The porters"],
    ),
}


@pytest.mark.parametrize("name", _WHAT_WAS_PAID)
def test_what_is_paid_is_told_with_who_is_paid(name: str) -> None:
    text, told, never = _WHAT_WAS_PAID[name]
    assert not set(told) - set(said(text))
    assert not [words for words in said(text) if words.startswith(tuple(never))]


@pytest.mark.parametrize("name", _BACK_TO_THE_SUBJECT)
def test_behind_some_of_them_the_subject_goes_on(name: str) -> None:
    text, told, never = _BACK_TO_THE_SUBJECT[name]
    assert not set(told) - set(said(text))
    assert not [words for words in said(text) if words.startswith(tuple(never))]
