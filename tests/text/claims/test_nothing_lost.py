"""Names and figures of a sentence stand in what is told of it, and so does what a bare number counts."""

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Salk told of it at Lund on 12 April 1955, ten years to the day after Orlo's death, before 40 cameras.",
        "Nearly half of the fund's money, 12 million euros, went to firms that had given to the party.",
        "Countries that clung to gold longest, France above all, climbed out of the slump last.",
        "The inspector for the district, one of two for some 9,000 firms, visited Dock Road on 12 October.",
    ],
)
def test_what_stands_between_commas_and_no_other_statement_tells_is_told(text: str) -> None:
    assert text in said(text)


def test_it_is_told_once_and_with_the_narrower_statement() -> None:
    found = said("Norda, whose chairman, Max Moss, is a cousin of the president, won the contract in 1990.")
    assert found == [
        "Norda won the contract in 1990.",
        "Norda’s chairman, Max Moss, is a cousin of the president.",
    ]


def test_what_would_need_to_be_resolved_stays_out() -> None:
    text = "The union lost 4,000 members, two of them his own cousins in Lund, in a single week."
    assert said(text)[0] == "The union lost 4,000 members in a single week."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Forty men went down the mine. Eleven came back.",
            "Eleven came back (behind the sentence “Forty men went down the mine.”).",
        ),
        (
            "Three firms bid. The second was barred in May.",
            "The second was barred in May (behind the sentence “Three firms bid.”).",
        ),
        (
            "Of the 14 ships, three were sold, two sank and the rest rusted in Lund.",
            "two sank and the rest rusted in Lund.”).",
        ),
        ("He wrote nine books. Of the three good ones two were banned in 1911.", "two were banned in 1911."),
        ("It was 1950. One may smile at a tax of 2 crowns.", "One may smile at a tax of 2 crowns."),
        ("He was paid in 1990. £100 bought half of it then.", "£100 bought half of it then."),
    ],
)
def test_a_bare_number_is_told_with_the_sentence_that_says_of_what(text: str, told: str) -> None:
    assert any(found.endswith(told) for found in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "Until 1996 women could not open an account in Lund.",
        "After ten minutes Porto led 2-0.",
        "Before two witnesses Kern signed the will in 1911.",
        "After four hours drivers must rest for 45 minutes.",
        "Until last year women could not vote in Lund.",
        "Before the war miners were paid by the ton in Lund.",
        "After the Great War miners were paid by the ton in Lund.",
        "Before dawn men carried 40 crates to the quay.",
        "Until May 1968 students slept in the halls of Lund.",
    ],
)
def test_when_it_was_is_no_clause_of_its_own(text: str) -> None:
    assert said(text) == [text]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("After the votes were counted, the mayor left Lund.", "The votes were counted."),
        (
            "Since the reform pupils have been taught in French, and teachers have left.",
            "Since the reform pupils have been taught in French.",
        ),
    ],
)
def test_a_clause_that_says_when_is_still_told(text: str, told: str) -> None:
    assert told in said(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Germany and France, the two largest contributors, opposed the plan in 1990.",
            "Germany and France were the two largest contributors.",
        ),
        (
            "Germany, France and Italy, the three largest members, opposed it in 1990.",
            "Germany, France and Italy were the three largest members.",
        ),
        (
            "The court fined Tarn, Lund and Orlo, three banks, in 1990.",
            "Tarn, Lund and Orlo were three banks.",
        ),
    ],
)
def test_as_many_are_meant_as_are_counted(text: str, told: str) -> None:
    assert told in said(text)


def test_whose_is_told_of_a_name_and_not_of_the_day_before_it() -> None:
    found = said("In May 1990 Kern Steel, whose owner was a Dane, left Lund.")
    assert "Kern Steel’s owner was a Dane." in found


def test_what_was_asked_is_nothing_that_it_stands_for() -> None:
    text = "Asked why the data had been deleted, a spokeswoman, Ida Lind, said it had been “a matter of routine”."
    assert not any("why the data had been “a matter" in words for words in said(text))


def test_what_goes_back_has_its_days_worked_out_and_its_places_left_open() -> None:
    gold = "Countries that clung to gold longest, France above all until last year,\nclimbed out last."
    [told] = extract(gold, published="2026-05-01")
    assert told.restatement == gold.replace(",\n", " [2025], ")
    [told] = extract(
        "The inspector for the port, one of two here for some 9,000 firms, visited it on 12 October."
    )
    assert "here" in told.unresolved


@pytest.mark.parametrize(
    "text",
    [
        "Only when the paper threatened to sue did the council release the minutes, 40 pages of them blacked out.",
        "Only after the strike did Kern Steel, under pressure, raise wages in Lund.",
        "The mill in Lund was closed, and only when the mayor asked did the bank pay 40,000 crowns.",
    ],
)
def test_what_was_done_only_then_is_told_whole(text: str) -> None:
    assert said(text) == [text]


def test_what_a_question_says_of_its_subject_ends_before_the_verb() -> None:
    found = said("Why did the bank, which had lost 40 million in 1990, pay its chairman 2 million?")
    assert "The bank had lost 40 million in 1990." in found


@pytest.mark.parametrize(
    ("text", "told", "never"),
    [
        (
            "Twice as many nurses as doctors left in 1990.",
            "Twice as many nurses as doctors left in 1990.",
            "Many nurses",
        ),
        (
            "The mill did not close because of the tax, but because the river dried up in 1990.",
            "The river dried up in 1990.",
            "reason for: The mill did not",
        ),
        (
            "Moss was fired not because he stole, but because the board feared him in 1990.",
            "The board feared him in 1990 (given as the reason for: Moss was fired).",
            "not because he stole)",
        ),
    ],
)
def test_how_many_and_why_is_told_as_it_is_meant(text: str, told: str, never: str) -> None:
    found = said(text)
    assert told in found
    assert not any(never in words for words in found)


@pytest.mark.parametrize(
    "text",
    [
        "For fourteen months the lift could go down but not up.",
        "For two years nobody could reach the island by sea.",
        "In 1911 a clerk could buy a house for 4,000 crowns.",
    ],
)
def test_what_could_be_done_for_so_long_or_then_is_a_fact(text: str) -> None:
    assert [p.restatement for p in extract(text) if p.checkable] == [text]


def test_what_is_told_before_a_reason_that_is_asked_for_is_kept() -> None:
    found = extract("Moss took four pills in 2016 and kept none, since who keeps a pill for nine years?")
    assert [(p.restatement, p.checkable) for p in found] == [
        ("Moss took four pills in 2016.", True),
        ("Moss kept none, since who keeps a pill for nine years?", True),
    ]
