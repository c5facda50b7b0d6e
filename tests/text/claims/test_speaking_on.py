"""Who goes on to speak, which names are of no person, and where a name begins behind an office."""

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.restating.known_things import things_in


def told(text: str) -> list[str]:
    return [proposal.restatement for proposal in extract(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            (
                "Kern Union President Ian Falk said that while the mill pays, the trustees have warned Lund. "
                "He added that Tarners are afraid."
            ),
            "Ian Falk added that Tarners are afraid.",
        ),
        (
            (
                "John Kern, an analyst with Glide, said the mill set Lund apart. "
                "He said the town may be safe for years."
            ),
            "John Kern said the town may be safe for years.",
        ),
        (
            "In May John Kern claimed that Ian Moss took the money. He also described a row of talks in Lund.",
            "John Kern also described a row of talks in Lund.",
        ),
        (
            (
                "“The mill is old,” John Kern said. “The roof leaks and the wall has cracks.” "
                "He explained that Ian Moss had left it so."
            ),
            "John Kern explained that Ian Moss had left it so.",
        ),
    ],
)
def test_who_told_goes_on_telling(text: str, words: str) -> None:
    assert words in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "John Kern said that Ian Moss took the money. He denied it.",
        "John Kern said that Ian Moss took the money. He replied that nobody had seen him.",
        "John Kern said that Ian Moss took the money. The mill burned. He said it was a lie.",
        "John Kern said that it burned. After Ian Moss came in, he said that it was a lie.",
    ],
)
def test_who_answers_is_left_open(text: str) -> None:
    assert not any(words.startswith(("John Kern denied", "John Kern replied")) for words in told(text))
    assert not any("John Kern said it was a lie" in words for words in told(text))
    assert not any("John Kern said that it was a lie" in words for words in told(text))


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("She had a job at Glide and a house in Tarn.", {"glide", "tarn"}),
        ("Pike, the founder of Glide, sold it.", {"glide"}),
        ("He worked at Glide for years.", {"glide"}),
        ("Glide’s share price fell, and Tarn stock rose.", {"glide", "tarn"}),
        ("In June Moss joined Comedy Norland as a writer.", {"norland"}),
        ("They believe in Moss, and have no trust in Kern.", set()),
        ("Moss, 56, is a man. She worked for Moss and has a picture in Moss.", set()),
        ("Ada Kern died. We saw a likeness in Kern.", set()),
    ],
)
def test_names_used_as_no_person(text: str, things: set[str]) -> None:
    assert things_in(text) == things


def test_whom_a_text_speaks_of_is_no_firm() -> None:
    text = (
        "Ian Kern ran Glide, and people at work for Glide were proud. Kern, now 28, hated the plan. "
        "As Glide hired only the best, he thought that the plan was bad for Norland. Pike was the founder of Glide."
    )
    assert any("Ian Kern thought that the plan was bad" in words for words in told(text))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("House Minority Leader John Kern", "John Kern was fined."),
        ("Norland Prime Minister Ian Falk", "Ian Falk was fined."),
        ("President Ian Falk", "President Ian Falk was fined."),
    ],
)
def test_a_name_begins_behind_a_long_office(name: str, words: str) -> None:
    assert words in told(f"{name} came to Lund in 1990. He was fined.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The row over the mill started before the flood of Lund. Moreover, it did not end by accident.",
            "The row over the mill did not end by accident.",
        ),
        ("The mill became a museum in 1990. It has forty rooms.", "The mill has forty rooms."),
        ("The mill remains a ruin. It has forty rooms.", "The mill has forty rooms."),
    ],
)
def test_what_is_told_by_the_way_is_no_rival(text: str, words: str) -> None:
    assert words in told(text)


def test_whom_a_statement_names_is_its_he() -> None:
    text = (
        "Sir Ian Kern ran the hospital. By March the list had 58,000 names, and one, a retired driver named "
        "Colin Moss, had died on it for a heart valve he had been told of in writing."
    )
    assert not any("[Sir Ian Kern]" in words for words in told(text))
