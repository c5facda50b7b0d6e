"""'That' behind a verb of saying and its object: which thing is meant, or what was said to whom."""

import pytest

from factcheck.text.claims import extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The court found the letter that the firm had burned in 1990.",
            "The firm had burned the letter in 1990.",
        ),
        ("The police know the gun that Moss had hidden in 1990.", "Moss had hidden the gun in 1990."),
        ("The court believed the man that the mayor had fired.", "The mayor had fired the man."),
    ],
)
def test_which_thing_is_meant_is_told_of_it(text: str, told: str) -> None:
    assert [p.restatement for p in extract(text)] == [text, told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The paper showed the mayor that Moss had lied.", "Moss had lied (according to the paper)."),
        (
            "The report found last year that the firm had paid.",
            "The firm had paid (according to the report).",
        ),
        (
            "The ministry said in the letter that the dam had burst.",
            "The dam had burst (according to the ministry).",
        ),
        (
            "The judge reminded the jury that the firm had lied.",
            "The firm had lied (in the text’s words: “The judge reminded the jury that …”).",
        ),
    ],
)
def test_what_was_said_is_told_as_said(text: str, told: str) -> None:
    assert told in [p.restatement for p in extract(text)]


def test_that_behind_an_inserted_participle_goes_on_about_its_noun() -> None:
    found = [
        p.restatement for p in extract("Norda hid a loss, found by a clerk, that came to 40 million crowns.")
    ]
    assert "A loss came to 40 million crowns." in found
    assert "A clerk came to 40 million crowns." not in found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nobody was told, and the clerk who kept the books lost 40 crowns.",
            "The clerk who kept the books lost 40 crowns.",
        ),
        (
            "Nobody knows how many died, but the priest who buried the dead counted 112.",
            "The priest who buried the dead counted 112.",
        ),
        (
            "The mill burned in 1911, and the men who had built it called it a loss.",
            "The mill burned in 1911.",
        ),
    ],
)
def test_who_did_it_behind_and_is_told_with_what_he_did(text: str, told: str) -> None:
    found = [p.restatement for p in extract(text)]
    assert told in found
    assert not any(
        words.startswith(("The clerk kept the books lost", "The priest buried the dead counted"))
        for words in found
    )


@pytest.mark.parametrize(
    "text",
    [
        "The town went dark and the only people who could buy bread, milk or a ticket were 40 clerks with coins.",
        "The mill closed, and the families that owned a cow, a pig or a goat were fed until 1911.",
    ],
)
def test_a_row_behind_who_ends_before_the_verb_of_whoever_it_is(text: str) -> None:
    assert [p.restatement for p in extract(text)] == [text]


def test_none_of_a_row_with_or_is_told_by_itself() -> None:
    found = [
        p.restatement for p in extract("Men who had lost a son, a brother or a house were paid 40 crowns.")
    ]
    assert "The men in question had lost a son, a brother or a house." in found
    text = "The mill closed and the men who had built boats, carts or sledges left the town."
    assert [p.restatement for p in extract(text)] == [text, "The men had built boats, carts or sledges."]
