"""What a question takes for a fact is told; what it only asks is not."""

import pytest

from factcheck.text.claims import extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("How is it that Norda has cut 400 jobs in a year of record profits?", ""),
        ("Why did the ministry close nine clinics in one winter?", ""),
        ("Why has the council spent two million on a fountain?", ""),
        ("Why, then, has Lund lost 300 teachers since 2019?", ""),
        ("When did the mayor learn that the water was poisoned?", "The water was poisoned."),
        (
            "Who now recalls that Tarn had its own university until 1936?",
            "Tarn had its own university until 1936.",
        ),
        (
            "Did you know that a tonne of cement gives off 900 kilos of carbon dioxide?",
            "A tonne of cement gives off 900 kilos of carbon dioxide.",
        ),
    ],
)
def test_what_is_taken_for_a_fact_is_told(text: str, told: str) -> None:
    assert [p.restatement for p in extract(text) if p.checkable] == [told or text]


@pytest.mark.parametrize(
    "text",
    [
        "How did a bridge come to lack its middle?",
        "How do you know that he was honest?",
        "Did they think that we would pay forty crowns for a tree?",
        "Do we know that it works?",
        "Who says that the mill was sold in 1936?",
        "Why did the mill close?",
        "Why should a town pay for a roof with 40 leaks?",
        "How could a nation of five million do it?",
        "How many fishermen were there?",
    ],
)
def test_what_is_only_asked_is_not(text: str) -> None:
    assert not any(p.checkable for p in extract(text))
