"""What a few words say that a record or somebody can confirm is put to a checker, and what only sounds so is not."""

import pytest

from factcheck.text.claims import extract


@pytest.mark.parametrize(
    "sentence",
    [
        "The page is a forgery.",
        "The degree is bogus.",
        "That is perjury.",
        "The bridge is unsafe.",
        "The inquest is still open.",
        "The date is wrong.",
        "Nobody checks the lists.",
        "Nobody counts the pupils.",
        "No one keeps a register of them.",
        'The house "strenuously denies" this.',
        "The ministry would not comment.",
        "The ministry wouldn’t say how many.",
        "Some 900 patients must now travel, by the ministry’s own estimate, to Lund.",
        "On its own figures the firm cannot pay.",
        "It is leaking now.",
        "The car park belongs to you, by the way.",
        "Nobody disputes any of that.",
        "They are still online, should anybody want to look.",
        "The ice has withdrawn by one kilometre, if the survey has measured correctly.",
        "To become a grandmaster a player must reach a rating of 2500.",
        "He is also her stepson.",
        "He is correct.",
        "It is the seventh such date.",
        "Most hospices must find half of their budgets themselves.",
        "One went to a hearse.",
        "One was her son.",
        "Most of them are women.",
        "Nobody lives there now.",
        "The drug is no better than a placebo.",
        "The procedure gives nobody a veto.",
        "Inspectors may enter without a warrant.",
    ],
)
def test_what_a_record_or_another_can_confirm_is_put_to_the_checker(sentence: str) -> None:
    *_, told = extract(f"The town met in May. {sentence}")
    assert told.checkable, told.set_aside


@pytest.mark.parametrize(
    "sentence",
    [
        "The idea is wrong.",
        "Nobody has the nerve.",
        "Most of us are cowards.",
        "It is correct to ask.",
        "Most of.",
        "The town must find half of its budget itself.",
        "One is her son for life.",
        "The future belongs to the brave.",
        "It is a mess, if you want to look at it so.",
        "We would not say that.",
        "The council should, in my own estimate, resign.",
        "Visitors may enter without a smile.",
    ],
)
def test_what_only_sounds_like_it_is_set_aside(sentence: str) -> None:
    *_, told = extract(f"The town met in May. {sentence}")
    assert not told.checkable
