"""What differs in spelling only, and what looks like it and says something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.respelling import in_one_spelling, is_respelled

STYLE = [
    ("It cost 3bn", "It cost 3 billion"), ("gave 5ml of it", "gave 5 ml of it"), ("at 10 a.m. on", "at 10am on"),
    ("at 10:00 a.m. on", "at 10am on"), ("Ten per cent fell", "10 percent fell"), ("Mr. Lund left", "Mr Lund left"),
    ("the U.S. Army", "the US Army"), ("in the U.S.", "in the US."), ("they realize it", "they realise it"),
    ("nine men", "9 men"), ("twenty-one men", "21 men"), ("1,000 men", "1000 men"), ("$2,300mn", "$2300 million"),
    ("on March 19, 1932, it", "on 19 March 1932 it"), ("on 19th March", "on 19 March"), ("Jan. 3", "January 3"),
    ("20°C", "20 degrees Celsius"), ("five kilometres", "5 km"), ("J.K. Rowling", "JK Rowling"), ("No. 10", "No 10"),
    ("e.g. this", "eg this"), ("the colour", "the color"), ("an organization", "an organisation"),
    ("they co-operated", "they cooperated"), ("she traveled", "she travelled"), ("Sept. 11, 2001", "11 September 2001"),
    ("he said “nine men”", "he said '9 men'"), ("3 billion\u00a0pounds", "3bn pounds"), ("10-20 kg", "10–20kg"),
]  # fmt: skip
OTHER = [
    ("3bn", "3m"), ("5m", "5 million"), ("5m", "5 metres"), ("£3m", "£3bn"), ("the US", "the us"), ("prize", "prise"),
    ("9", "19"), ("1,000", "1,00"), ("10am", "10pm"), ("5 kg", "5 g"), ("5ml", "5 l"), ("1.5 million", "15 million"),
    ("March 19", "March 9"), ("three", "30"), ("Labour", "Labor"), ("10%", "10 points"), ("5 MW", "5 mW"),
    ("5 MW", "5 MWh"), ("20°C", "20°F"), ("two", "too"), ("6 June", "6 July"), ("10.30", "10:30am"), ("−3%", "3%"),
    ("100,000", "100.000"), ("St. John", "Saint John"), ("Mr. Lund", "Mrs Lund"), ("sixty", "16"), ("nine", "not nine"),
]  # fmt: skip


@pytest.mark.parametrize(("was", "now"), STYLE)
def test_style_sheets_change_no_more_than_the_spelling(was: str, now: str) -> None:
    assert is_respelled(was, now)
    assert is_respelled(now, was)


@pytest.mark.parametrize(("was", "now"), OTHER)
def test_another_value_or_word_is_no_spelling(was: str, now: str) -> None:
    assert not is_respelled(was, now)


@pytest.mark.parametrize(("was", "now"), [("“odd”", '"odd"'), ("1937–41", "1937-41"), ("it’s", "it's")])
def test_what_keeps_its_verdict_is_not_called_respelled(was: str, now: str) -> None:
    assert not is_respelled(was, now)


def test_places_are_found_again_in_the_one_spelling() -> None:
    text = "It cost $2,300mn in the U.S. on March 19, 1932, said nine."
    spelled = in_one_spelling(text)
    for words, now in (
        ("cost", "cost"),
        ("$2,300mn", "$2300 million"),
        ("U.S.", "US"),
        ("said", "said"),
        ("nine", "9"),
    ):
        at = text.index(words)
        start, end = spelled.span(at, at + len(words))
        assert spelled.text[start:end] == now


@given(st.text("0123456789.,°%mbnkgaepMrUS nine two-£", max_size=60))
def test_spelling_it_again_changes_nothing_that_is_compared(text: str) -> None:
    once = in_one_spelling(text).text
    assert len(in_one_spelling(text).text) <= 20 * len(text) + 20
    assert not is_respelled(once, once)
    start, end = in_one_spelling(text).span(0, len(text))
    assert (start, end) == (0, len(once))
