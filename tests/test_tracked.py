"""Which claims tracked changes touch, and what is told of it."""

from __future__ import annotations

import pytest

from factcheck.dossier.claim import Anchor, Claim
from factcheck.dossier.tracked import (
    Tracked,
    TrackedChange,
    UnderRevision,
    all_under_revision,
    read_as_accepted,
    under_revision,
)
from factcheck.vocabulary import ClaimType, Origin, Risk


def claim(*places: tuple[int, int], draft: int = 2) -> Claim:
    anchors = tuple(Anchor(draft, start, end, "x" * (end - start)) for start, end in places)
    return Claim("C001", ClaimType.NUMBER, Risk.NORMAL, "x", Origin.PERSON, anchors)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (TrackedChange(12, 15, "338", "439"), "a figure here is under revision: “338” became “439”"),
        (TrackedChange(12, 15, "cat", "dog"), "words here are under revision: “cat” became “dog”"),
        (TrackedChange(5, 11, "", "a word"), "words here are under revision: “a word” put in"),
        (TrackedChange(15, 15, "not", ""), "words here are under revision: “not” taken out"),
        (TrackedChange(10, 10, "not", ""), "words here are under revision: “not” taken out"),
        (TrackedChange(20, 20, "in 1932", ""), "a figure here is under revision: “in 1932” taken out"),
        (TrackedChange(10, 10, "It was so. ", ""), ""),  # a sentence of its own, beside the claim
        (TrackedChange(9, 9, "not", ""), ""),
        (TrackedChange(5, 10, "old", "newer"), ""),
        (TrackedChange(20, 25, "old", "newer"), ""),
        (TrackedChange(10, 20, "", "0123456789"), ""),  # new as a whole: there is no older wording
        (TrackedChange(10, 20, "old", "0123456789"), "a figure here is under revision: “old” became “0123456789”"),
        (TrackedChange(12, 12, "z " * 60, ""), f"words here are under revision: “{('z ' * 30).strip()}…” taken out"),
    ],
)  # fmt: skip
def test_what_touches_a_claim(change: TrackedChange, said: str) -> None:
    found = under_revision(claim((10, 20)), 2, Tracked(1, (change,)))
    assert found == ((said,) if said else ())


def test_only_places_in_that_draft_count_and_each_change_is_told_once() -> None:
    change = TrackedChange(12, 15, "338", "439")
    assert under_revision(claim((10, 20), draft=1), 2, Tracked(1, (change,))) == ()
    assert len(under_revision(claim((10, 20), (11, 18)), 2, Tracked(1, (change,)))) == 1


def test_how_many_and_where() -> None:
    tracked = Tracked(2, (TrackedChange(12, 15, "338", "439"),))
    (found,) = all_under_revision([claim((10, 20)), claim((30, 40))], 2, tracked)
    assert found == UnderRevision("C001", ("a figure here is under revision: “338” became “439”",))
    assert read_as_accepted(0) == ""
    assert read_as_accepted(1) == "1 tracked change read as accepted"
    assert read_as_accepted(tracked.number, ["C001"]) == (
        "2 tracked changes read as accepted; words under revision: C001"
    )
    many = [f"C{number:03d}" for number in range(1, 15)]
    assert read_as_accepted(1200, many).endswith("C012 and 2 more")


def test_what_touches_a_place_is_found_without_a_look_at_every_change() -> None:
    outer, inner = TrackedChange(0, 90, "old", "n" * 90), TrackedChange(40, 45, "", "inner")
    many = tuple(TrackedChange(n, n + 5, "", "inner") for n in range(100, 100_000, 10))
    tracked = Tracked(3, (outer, inner, *many))
    assert tracked.between(50, 60) == (
        outer,
        inner,
    )  # the second ends before, and is looked at with the first
    assert tracked.between(105, 120) == many[:3]
    assert under_revision(claim((100, 111)), 2, tracked) == ("words here are under revision: “inner” put in",)
