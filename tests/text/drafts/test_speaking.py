"""Quotations whose speaker another sentence names, and other things that stand one sentence away and bind a claim."""

from __future__ import annotations

import pytest

from factcheck.text.drafts import Comparison, Division
from tests.text.drafts.test_leaning import place

SAID = (
    'Ada Moss, a student, came second. It was a long day.\n\nAda Moss ate nine bowls.\n\nShe said: "I like it hot. '
    'But it had a price."\n\n"I was ill for a week."\n\nThe town cleaned the hall.\n'
)
BLOCK = "The mill.\n\nShe never paid a debt.\n\nThis is what her nephew wrote in 1960. Others speak well of her.\n"
THANKS = "The mill.\n\nWe were late.\n\nSo said Gwen Aas to the clerks. It rained.\n"


@pytest.mark.parametrize(
    ("text", "was", "now", "quote"),
    [
        (SAID, "She said", "Her mother said", "I was ill for a week"),
        (SAID, "She said", "Her mother said", "But it had a price"),
        (SAID, "Ada Moss ate", "Ida Berg ate", "I like it hot"),
        (SAID, "Ada Moss ate", "Ida Berg ate", "I was ill for a week"),
        (BLOCK, "nephew", "rival", "She never paid a debt"),
        (BLOCK, "nephew wrote", "nephew refused to write", "She never paid a debt"),
        (THANKS, "Gwen Aas", "Per Brown", "We were late"),
    ],
)
def test_a_quotation_is_bound_to_who_says_it_a_sentence_away(
    text: str, was: str, now: str, quote: str
) -> None:
    assert place(text, text.replace(was, now), quote, f"Said in a quotation: “{quote}.”").leaned is not None


def test_the_reason_names_the_old_and_the_new_words() -> None:
    new = SAID.replace("She said", "Her mother said")
    leaned = place(SAID, new, "I was ill for a week", "Said in a quotation: “I was ill for a week.”").leaned
    assert leaned is not None
    assert "“Her mother said [Ada Moss]” for “She said [Ada Moss]”" in leaned.reason


@pytest.mark.parametrize(
    ("text", "was", "now", "quote"),
    [
        (SAID, "cleaned the hall", "cleaned the halls", "I was ill for a week"),
        (SAID, "She said", "She added", "I was ill for a week"),
        (SAID, "a long day", "a short day", "I like it hot"),
        (SAID, '"I was ill for a week."', "“I was ill for a week.”", "I was ill for a week"),
        (BLOCK, "Others speak well", "Others speak ill", "She never paid a debt"),
        (THANKS, "It rained", "It snowed", "We were late"),
    ],
)
def test_what_is_no_speaker_binds_no_quotation(text: str, was: str, now: str, quote: str) -> None:
    assert place(text, text.replace(was, now), quote, f"Said in a quotation: “{quote}.”").leaned is None


NEAR_BY = (
    "The dam at Brae holds. The lake behind it covers two villages. In March the Hull Post ran a letter. "
    "The paper printed it twice. Holm has run Northrail since 2011. Before that she led the port. "
    "Before that war he slept.\n"
)


@pytest.mark.parametrize(
    ("was", "now", "quote", "stays"),
    [
        ("Brae", "Tarn", "The lake behind it covers two villages", False),
        ("Hull Post", "Lund Post", "The paper printed it twice", False),
        ("2011", "2001", "Before that she led the port", False),
        ("2011", "2001", "Before that war he slept", True),
        ("Brae", "Tarn", "The paper printed it twice", True),
        ("in March", "in May", "The lake behind it covers two villages", True),
    ],
)
def test_what_a_noun_or_a_time_is_told_by(was: str, now: str, quote: str, stays: bool) -> None:
    assert (place(NEAR_BY, NEAR_BY.replace(was, now), quote, f"{quote}.").leaned is None) is stays


GREATS = "Former swimming greats met. They see it as a loss.\n"


def test_a_plural_without_an_article_is_what_they_means() -> None:
    told = "What the text calls “they” see it as a loss."
    new = GREATS.replace("swimming", "cycling")
    assert place(GREATS, new, "They see it as a loss", told).leaned is not None


HEADED = "What the ministry did\n\nThe guard closed the old gate.\n\nConfirmed deaths\n\nLund\n\n31\n"


def headed(text: str) -> list[Division]:
    kinds = ("heading", "paragraph", "paragraph", "table-cell", "table-cell")
    found, at = [], 0
    for number, (kind, words) in enumerate(zip(kinds, text.strip().split("\n\n"), strict=True)):
        start = text.index(words, at)
        at = start + len(words)
        where = f"table 1, row 1, cell {number - 2}" if kind == "table-cell" else ""
        found.append(Division(kind, start, at, where))
    return found


@pytest.mark.parametrize(
    ("was", "now", "quote", "stays"),
    [
        ("ministry did", "ministry did not do", "The guard closed the old gate", False),
        ("What the ministry did", "What never happened", "The guard closed the old gate", False),
        (
            "What the ministry did",
            "What the ministry should have done",
            "The guard closed the old gate",
            False,
        ),
        ("What the ministry did", "What the office did", "The guard closed the old gate", True),
        ("Confirmed deaths", "Suspected deaths", "31", False),
        ("Confirmed deaths", "Confirmed retracted deaths", "31", False),
        ("Confirmed deaths", "Confirmed losses", "31", True),
        ("old gate", "retracted gate", "31", False),
        ("old gate", "new gate", "31", True),
    ],
)
def test_a_heading_and_what_leads_a_table_say_whether_it_is_so(
    was: str, now: str, quote: str, stays: bool
) -> None:
    new = HEADED.replace(was, now)
    start = HEADED.index(quote)
    placed = Comparison(HEADED, new, headed(HEADED), headed(new)).place(
        start, start + len(quote), f"{quote}."
    )
    assert (placed.leaned is None) is stays
