"""The date a sentence opens with holds of its second clause where nothing else says when; no date is a thing."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In 1742 the lock burst, and the village drowned.", "The village drowned (in 1742)."),
        ("In 1742 the lock burst, killing Moss, and the inn drowned.", "The inn drowned (in 1742)."),
        ("By 1850 the mill was shut, and nine men were jailed.", "Nine men were jailed (by 1850)."),
        ("In 1742 the lock burst, but the village stood.", "The village stood."),
        ("In 1742 the lock burst, and in 1750 the inn fell.", "In 1750 the inn fell."),
        ("In 1931 Moss married Ada Lund, and Ada had six sons.", "Ada Lund had six sons."),
        ("In 1931 the court that Moss led met, and Pike was hanged.", "Pike was hanged."),
        ("In 1931 Moss left and later founded a bank.", "Moss later founded a bank."),
        ("In 1931 Moss left, and is now a banker.", "Moss is now a banker."),
        ("In 1931 Moss left and was never seen again.", "Moss was never seen again."),
        ("In 1931 Moss left and put up a mill.", "Moss put up a mill (in 1931)."),
        ("Since 1931 Moss has run the inn and has owned the mill.", "Moss has owned the mill (since 1931)."),
    ],
)
def test_the_date_of_a_sentence_is_told_with_its_second_clause(text: str, told: str) -> None:
    assert told in said(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The minister lied in Hansard, 4 June 2001.", ["The minister lied in Hansard, 4 June 2001."]),
        ("The Lund Post, 4 June 2001, named Pike.", ["The Lund Post, 4 June 2001, named Pike."]),
        ("The inn burned (Lund Post, 4 June 2001).", ["The inn burned."]),
        ("The clerk was Ada Moss (Hansard, 4 June 2001).", ["The clerk was Ada Moss."]),
        ("Ada Moss (4 June 1901 – 3 May 1970) was a clerk.", ["Ada Moss was a clerk."]),
        ("It burned on 3 Mordad 1378 (July 25, 1999).", ["3 Mordad 1378 was July 25, 1999."]),
    ],
)
def test_nobody_is_a_date_and_nothing_is_the_paper_it_stood_in(text: str, told: list[str]) -> None:
    found = said(text)
    assert set(told) <= set(found)
    assert not [words for words in found if " was 4 June" in words or "was Hansard" in words]


@pytest.mark.parametrize(
    ("text", "undated", "dated"),
    [
        (
            "This year 17,206 people won.",
            "In what the text calls “this year” 17,206 people won.",
            "In 2026 17,206 people won.",
        ),
        (
            "This spring Ada Moss ran 4:11.",
            "In what the text calls “this spring” Ada Moss ran 4:11.",
            "In spring 2026 Ada Moss ran 4:11.",
        ),
        (
            "This year’s fair was in Lund.",
            "What the text calls “this year”’s fair was in Lund.",
            "2026’s fair was in Lund.",
        ),
        (
            "This year saw forty mills close in Lund.",
            "What the text calls “this year” saw forty mills close in Lund.",
            "2026 saw forty mills close in Lund.",
        ),
        (
            "This spring, after a fire, saw forty mills close in Lund.",
            "What the text calls “this spring”, after a fire, saw forty mills close in Lund.",
            "Spring 2026, after a fire, saw forty mills close in Lund.",
        ),
        (
            "This year also marks the tenth anniversary of the Lund treaty.",
            "What the text calls “this year” also marks the tenth anniversary of the Lund treaty.",
            "2026 also marks the tenth anniversary of the Lund treaty.",
        ),
        (
            "This week the mill of Lund closed.",
            "In what the text calls “this week” the mill of Lund closed.",
            "In what the text calls “this week” the mill of Lund closed.",
        ),
        (
            "This time the poor of Lund were spared 13 crowns.",
            "On the occasion in question the poor of Lund were spared 13 crowns.",
            "On the occasion in question the poor of Lund were spared 13 crowns.",
        ),
    ],
)
def test_no_statement_begins_with_a_time_that_points(text: str, undated: str, dated: str) -> None:
    assert extract(text)[0].restatement == undated
    assert extract(text, published="2026-05-01")[0].restatement == dated


@pytest.mark.parametrize("time", ["This year", "This week", "This century", "This morning"])
def test_a_time_that_is_told_as_the_text_calls_it_is_left_open(time: str) -> None:
    told = extract(f"{time} the board of Lund sacked Kern.")[0]
    assert told.restatement.startswith(f"In what the text calls “{time.lower()}” the board")
    assert told.unresolved == (time,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("This season the mill of Lund burned.", "In the season the mill of Lund burned."),
        ("That weekend the board of Lund sacked Kern.", "On the weekend the board of Lund sacked Kern."),
        ("This weekend was the warmest in Lund.", "The weekend was the warmest in Lund."),
    ],
)
def test_when_something_was_is_not_taken_for_what_it_was(text: str, told: str) -> None:
    assert extract(text)[0].restatement == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The lock burst in 1742. The next year the inn fell.", "The next year [1743] the inn fell."),
        ("The lock burst in 1742. By the next year it stood.", "By the next year [1743] the lock stood."),
        ("The lock burst in 1742. The very next year it stood.", "The very next year [1743] the lock stood."),
        ("The lock burst in 1742. It was mended the next spring.", "The lock was mended the next spring."),
        ("The lock burst in 1742. The next April the inn fell.", "The next April the inn fell."),
        ("In the last year of the war the inn fell.", "In the last year of the war the inn fell."),
        ("Over the last year the inn lost nine cooks.", "Over the last year the inn lost nine cooks."),
        ("Last year the inn lost nine cooks.", "Last year [2023] the inn lost nine cooks."),
        ("The lock will be mended next year.", "The lock will be mended next year [2025]."),
    ],
)
def test_the_next_year_is_never_counted_from_the_day_of_publication(text: str, told: str) -> None:
    assert [p.restatement for p in extract(text, published="2024-06-01")][-1] == told


def test_a_time_before_the_day_of_publication_is_open() -> None:
    (told,) = extract("Over the last year the inn lost nine cooks.", published="2024-06-01")
    assert told.unresolved == ("Over the last year",)


def test_a_time_that_is_told_in_fewer_words_is_left_open_too() -> None:
    found = extract("This time it is the former head of a museum in Lund, supported by two think-tanks.")
    assert [(told.restatement.endswith("Lund."), told.unresolved) for told in found] == [
        (True, ("it", "This time")),
        (False, ("it", "This time")),
    ]
