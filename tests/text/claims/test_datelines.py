"""Where and for whom a report was written is no part of what it says."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.parts.datelines import datelines_in

DATELINED = [
    "CAIRO — ",
    "NEW YORK--",
    "LOS ANGELES (Reuters) - ",
    "Lund (AP) -- ",
    "(CNN) -- ",
    "BRINDLE, Ala. -- ",
    "PARIS, March 3 — ",
    "ST. LOUIS (Aug. 13) – ",
]
PLACELESS = [
    "NASA — America’s agency — burned down the old mill.",
    "The Old Mill (a ruin) - Burned down in 1990.",
    "U.S. — China talks burned down.",
    "CAIRO — gunmen burned down the mill.",
    "MILL-Lund talks went on for a week.",
]


@pytest.mark.parametrize("dateline", DATELINED)
def test_a_report_begins_behind_its_dateline(dateline: str) -> None:
    text = dateline + "Gunmen burned down the old mill on Friday."
    sent, proposal = extract(text)
    assert (text[sent.start : sent.end], sent.checkable) == (dateline.rstrip(" -–—."), False)
    assert text[proposal.start :] == "Gunmen burned down the old mill on Friday."


@pytest.mark.parametrize("text", PLACELESS)
def test_capitals_and_brackets_before_a_dash_may_be_no_dateline(text: str) -> None:
    assert datelines_in(text) == []


def test_far_from_the_head_a_dateline_names_an_agency() -> None:
    paragraph = "The old mill in Lund was burned down by six men.\n\n"
    assert datelines_in(paragraph * 7 + "CAIRO — Gunmen left.") == []
    (found,) = datelines_in(paragraph * 7 + "CAIRO (AP) — Gunmen left.")
    assert found == (len(paragraph) * 7, len(paragraph) * 7 + len("CAIRO (AP) — "))
