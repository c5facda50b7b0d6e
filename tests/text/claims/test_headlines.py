"""Which headlines report something, and which only name or judge what the text is about."""

import pytest

from factcheck.text.claims import Proposal, extract

BODY = "\n\nThe council of Lund sold the mill in 1990. It cost 40 crowns, said Pike, who came from Norland.\n"


def headline(words: str) -> list[Proposal]:
    return [told for told in extract(words + BODY) if told.part == "heading"]


@pytest.mark.parametrize(
    "words",
    [
        "Norland opens its border to Tarn",
        "Pike denies having seen the letters",
        "Moss’s answer angers the court",
        "Jury clears Pike of the charge",
        "Ministers ignore warnings on Lund bridge",
        "Lund’s mill is losing money",
        "They sold our mill",
    ],
)
def test_what_papers_tell_in_the_present_is_reported(words: str) -> None:
    assert any(told.checkable for told in headline(words))


@pytest.mark.parametrize(
    "words",
    [
        "Silence breeds contempt",
        "A town that locks its doors wants you to go home",
        "Lund wants you to talk faster",
        "Norland needs a new plan",
        "The man with the hammer always gets his wall",
        "What Norland sells",
        "Grandma is not a bank",
    ],
)
def test_what_judges_or_names_is_not(words: str) -> None:
    assert not any(told.checkable for told in headline(words))


@pytest.mark.parametrize(
    "words",
    [
        "An Act of War, Says the Minister",
        "Bridge never inspected, engineers say",
        "Mayor took bribes, court hears",
        "Mill's Closing Is A 'Cruel Joke,' Says Union Chief",
    ],
)
def test_a_headline_that_says_who_says_it_is_one_statement(words: str) -> None:
    [told] = headline(words)
    assert told.checkable
    assert (told.start, told.end) == (0, len(words))


def test_saying_in_the_middle_of_a_headline_is_no_tag() -> None:
    assert not any(told.checkable for told in headline("A War, a Word to Say at Last"))
