"""Where and for whom a report was written is no part of what it says."""

from __future__ import annotations

import pytest

from factcheck.text.claims import extract
from factcheck.text.claims.parts.dividing import divided

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
    (proposal,) = extract(text)
    assert text[proposal.start :] == "Gunmen burned down the old mill on Friday."


@pytest.mark.parametrize("text", PLACELESS)
def test_capitals_and_brackets_before_a_dash_may_be_no_dateline(text: str) -> None:
    assert [part.start for part in divided(text, ())] == [0]


def test_far_from_the_head_a_dateline_names_an_agency() -> None:
    paragraph = "The old mill in Lund was burned down by six men.\n\n"
    for line, skipped in (("CAIRO — Gunmen left.", 0), ("CAIRO (AP) — Gunmen left.", 13)):
        text = paragraph * 7 + line
        assert divided(text, ())[-1].start == len(paragraph) * 7 + skipped
