"""What is put together from parts and is no statement is not told: the text's own words are."""

import pytest

from factcheck.text.claims import extract

_TORN = {
    "what found it is not all there is": (
        "The woman who found it in 1990 was a clerk. The woman who found it was Ada Pike.",
        "The woman found it was",
    ),
    "who it was is asked": ('Moss said in Lund: "It was a good year. You tell me who was robbed."', "[me]"),
    "a verb that has no passive": (
        "Ten people had the strain, which was known as Five and sounded like a bad hotel.",
        "was sounded",
    ),
    "a place that does something": (
        "There came a morning when a clerk opened the sheet of 1999, looked at the columns, and chose the other one.",
        "There looked",
    ),
    "a day before people": (
        "On 12 December 2022 people who called themselves farmers, and who were nothing of the kind, sat on the road.",
        "12 December 2022 people were",
    ),
    "two verbs and nothing between": (
        "Since the ban lapsed at the New Year of 2023 a dozen men have gone back to mink.",
        "The ban was lapsed",
    ),
    "did, and what was understood": (
        "His voters understood before the envoys did that Norland was not coming.",
        "The envoys did that",
    ),
    "a place that is a sum": (
        "By 1972 the yard had sold more boats than any other yard in Norland, 412 in all.",
        "Norland was",
    ),
    "a place that is somebody's child": (
        "She grew up in Rostock, the daughter of a harbour pilot, and studied law in 1990.",
        "Rostock was",
    ),
    "a day before who found it": (
        "After a crash in January 1910 the doctors found that he was ill.",
        "A crash in January 1910 the",
    ),
    "it, behind a day": (
        "When Hale Weekly printed the plans in June 1910 it promised its readers ten more.",
        "Hale Weekly printed the plans in June 1910 it",
    ),
    "nearly everything": (
        "Nearly everything that moved by land had to pass through Hale in 1999.",
        "Everything moved",
    ),
}


@pytest.mark.parametrize(("text", "never"), _TORN.values(), ids=_TORN)
def test_what_is_no_statement_is_not_told(text: str, never: str) -> None:
    assert not [found.restatement for found in extract(text) if found.restatement.startswith(never)]


def test_a_day_is_no_part_of_who_did_it() -> None:
    text = (
        "On Sunday 21 May the medical officer, Dr. Ida Falk, gave up and ordered the town to boil its water."
    )
    assert "The medical officer, Dr. Ida Falk, ordered the town to boil its water." in [
        p.restatement for p in extract(text)
    ]


def test_more_than_so_many_stay_more() -> None:
    text = (
        "More than 100,000 pilots left in ten days. At least 170 of them died on 25 September in the queue."
    )
    assert "[more than 100,000 pilots]" in extract(text)[-1].restatement
