"""Edits away from a claim's sentence that change what it says, and ones like them that do not."""

from __future__ import annotations

import pytest

from factcheck.text.drafts import NOTE, Comparison, Division
from factcheck.text.sentences import Span

TURNING = [
    ("The crown was stolen in May. The theft took two hours.", "crown", "cross", "The theft took two hours"),
    ("Lund was tried for fraud. The trial lasted a week.", "fraud", "murder", "The trial lasted a week"),
    ("Norda merged with Kelt in 1999. The merger cost 300 jobs.", "Kelt", "Brae", "The merger cost 300 jobs"),
    ("The county counted 400 sheep. The figure has doubled.", "400", "900", "The figure has doubled"),
    ("Kern was born in Hull. The city has 90,000 people.", "Hull", "Leeds", "The city has 90,000 people"),
    ("Ada Moss became minister. The minister left in March.", "Ada Moss", "Bea Lund", "The minister left in March"),
    ("Hull and Leeds met. The two cities share a mayor.", "Leeds", "York", "The two cities share a mayor"),
    ("Forty came. Ten were jailed. The rest were hanged.", "Ten", "Two", "The rest were hanged"),
    ("Hull banned dogs. The same happened in Leeds.", "dogs", "cats", "The same happened in Leeds"),
    ("Kern went to Hull. Forty mills stood there.", "Hull", "Leeds", "Forty mills stood there"),
    ("Hull is a port. Here the mayor is paid.", "Hull", "Leeds", "Here the mayor is paid"),
    ("Kern closed the mill. The move cost 300 jobs.", "closed the mill", "sold the port", "The move cost 300 jobs"),
    ("Kern was shot in May. The man was 40.", "Kern", "Lund", "The man was 40"),
    ("Forty men died in Hull. Another nine died in Leeds.", "men", "sheep", "Another nine died in Leeds"),
    ("Hull has 40 mills. Leeds has twice as many.", "mills", "pubs", "Leeds has twice as many"),
    ("The dam broke. Because of this 40 people died.", "The dam", "The mill", "Because of this 40 people died"),
    ("In 1951 the dam broke. At the time 40 people lived by it.", "1951", "1961", "At the time 40 people lived by it"),
    ("The mill burned. The dam broke. It rained. None of these claims holds up.", "None", "All", "The mill burned"),
    ("The mill burned. The dam broke. Both claims are right.", "right", "wrong", "The mill burned"),
    ("Look at Hull. A third of it is empty.", "Look at Hull", "Imagine a town", "A third of it is empty"),
    ("Kern had a mill. The mill burned in 1951. He woke.", "a mill.", "a dream.", "The mill burned in 1951"),
    ("What the police say:\n\nLund shot the guard.", "the police say", "no paper says", "Lund shot the guard"),
    ("The river froze.\n\nIt rained.\n\nThe end.", "The end.", "Correction: the river never froze.", "The river froze"),
    ("The bridge cost 40 million. It rained. All sums are in euros.", "euros", "dollars", "The bridge cost 40 million"),
]  # fmt: skip
STAYING = [
    ("The cost of living rose. The cost of bread fell.", "living", "housing", "The cost of bread fell"),
    ("Ten were jailed. The rest of the town was poor.", "Ten", "Two", "The rest of the town was poor"),
    ("The mill burned. Most of them left for Hull.", "Most of", "Some of", "The mill burned"),
    ("The mill burned. The dam broke. All of them came.", "All of them came", "None of them came", "The mill burned"),
    ("All sums are in euros. Nobody was poor.", "euros", "dollars", "Nobody was poor"),
    ("The river froze.\n\nIt rained.\n\nThe end.", "The end.", "Correction: the guard was ill.", "The river froze"),
    ("Imagine a town. Nobody is poor.\n\nThe mill burned.", "Imagine a town", "Look at Hull", "The mill burned"),
    ("There was a war. It rained in Hull. There were mills.", "rained in Hull", "rained in York", "There were mills"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("Norway has 700,000 people.", "It has 700,000 people"),
        ("Norway’s capital has 700,000 people.", "Its capital has 700,000 people"),
        ("In May what the text calls “its brother” slept.", "In May its brother slept"),
    ],
)
def test_a_name_that_opens_the_sentence_before(told: str, quote: str) -> None:
    old, new = (f"{name} is cold. {quote}.\n" for name in ("Norway", "Sweden"))
    placed = Comparison(old, new).place(old.index(quote), old.index(quote) + len(quote), told)
    assert placed.leaned is not None


def changed(draft: str, was: str, now: str, quote: str) -> str:
    old, new = f"{draft}\n", f"{draft.replace(was, now, 1)}\n"
    placed = Comparison(old, new).place(old.index(quote), old.index(quote) + len(quote), f"{quote}.")
    return placed.leaned.reason if placed.leaned else ""


@pytest.mark.parametrize(("draft", "was", "now", "quote"), TURNING)
def test_what_turns_a_claim_from_farther_off(draft: str, was: str, now: str, quote: str) -> None:
    assert changed(draft, was, now, quote)


@pytest.mark.parametrize(("draft", "was", "now", "quote"), STAYING)
def test_what_turns_nothing(draft: str, was: str, now: str, quote: str) -> None:
    assert changed(draft, was, now, quote) == ""


CELLS = ("Place", "2020", "Hull", "41*", "Lund", "12")


def table(title: str = "Deaths", lead: str = "Here is what the county told.", note: str = "Source: the council.",
          corner: str = "Place") -> tuple[str, list[Division]]:  # fmt: skip
    """A draft of a title, a paragraph, a table and what stands behind it, in its divisions."""
    parts = [("heading", title, ""), ("paragraph", lead, "")]
    cells = (corner, *CELLS[1:])
    parts += [
        ("table-cell", said, f"table 1, row {at // 2 + 1}, cell {at % 2 + 1}")
        for at, said in enumerate(cells)
    ]
    parts.append(("paragraph", note, ""))
    text, divisions = "", []
    for kind, said, where in parts:
        divisions.append(Division(kind, len(text), len(text) + len(said), where))
        text += f"{said}\n\n"
    return text, divisions


@pytest.mark.parametrize(
    ("before", "after", "stale"),
    [
        ({"title": "Deaths in millions"}, {"title": "Deaths in thousands"}, True),
        ({"lead": "Sums in pounds."}, {"lead": "Sums in dollars."}, True),
        ({"corner": "£"}, {"corner": "$"}, True),
        ({"corner": "Place (million)"}, {"corner": "Place (billion)"}, True),
        ({"note": "* Provisional."}, {"note": "* Disputed, and wrong."}, True),
        ({"note": "Figures in thousands."}, {"note": "Figures in millions."}, True),
        ({"note": "Source: the council."}, {"note": "Source: the town council."}, False),
        ({"title": "Deaths"}, {"title": "The deaths"}, False),
        ({"note": "† Provisional."}, {"note": "† Estimated."}, False),
    ],
)
def test_in_what_a_table_tells_its_figures(
    before: dict[str, str], after: dict[str, str], stale: bool
) -> None:
    (old, olds), (new, news) = table(**before), table(**after)
    start = old.index("41*")
    placed = Comparison(old, new, olds, news).place(start, start + 2, "In Hull 41 died.")
    assert (placed.leaned is not None) is stale


def test_rows_that_change_places_turn_nothing() -> None:
    old, divisions = table()
    hull, lund = old.index("Hull"), old.index("Lund")
    rows = old[hull:lund], old[lund : old.index("Source")]
    new = old.replace("".join(rows), "".join(reversed(rows)))
    swapped, at = list(divisions), 0
    for number, said in ((4, "Lund"), (5, "12"), (6, "Hull"), (7, "41*")):
        at = new.index(said, at)
        swapped[number] = Division("table-cell", at, at + len(said), divisions[number].where)
    placed = Comparison(old, new, divisions, swapped).place(
        old.index("41*"), old.index("41*") + 3, "2020, Hull: 41*."
    )
    assert (placed.leaned, new[placed.start : placed.end]) == (None, "41*")


@pytest.mark.parametrize(
    ("was", "now", "stale"),
    [
        ("As of May 1951.", "As of May 1961.", True),
        ("The council.", "This is disputed.", True),
        ("", "Except in winter.", True),
        ("Moss 1951, p. 3.", "Moss 1961, p. 9.", False),
        ("Moss 1951, p. 3.", "", False),
    ],
)
def test_a_footnote_that_restricts_its_words(was: str, now: str, stale: bool) -> None:
    text = "The dam holds 40 tonnes. It rained.\n"
    whole, dam = Division("paragraph", 0, len(text), ""), len("The dam holds 40 tonnes")
    olds, news = ([whole, Division(NOTE, 17, dam, said)] if said else [whole] for said in (was, now))
    placed = Comparison(text, text, olds, news).place(0, dam, "The dam holds 40 tonnes.")
    assert (placed.leaned is not None) is stale
    assert all(
        placed.leaned is None for placed in [Comparison(text, text, olds, []).place(0, dam, "The dam holds.")]
    )


def test_a_heading_that_is_a_year() -> None:
    old, new = (f"{year}\n\nThe river froze in March.\n" for year in (1951, 1952))
    divisions = [Division("heading", 0, 4, ""), Division("paragraph", 6, len(old) - 1, "")]
    claim = Span(old.index("The"), old.index(" in March"))
    placed = Comparison(old, new, divisions, divisions).place(*claim, "The river froze.")
    assert placed.leaned is not None
    assert "“1951” became “1952”" in placed.leaned.reason
