"""ClaimReview is for claims made elsewhere by somebody else, and for nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings

from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.reports import claimreview
from factcheck.reports.claimreview import Claimant, Publisher
from factcheck.vocabulary import ClaimType, Scale, Status
from tests.reports import samples
from tests.reports.golden_files import check_golden
from tests.reports.hostile import hostile_text, poisoned

HOUSE = Publisher("The Lunn Review", "https://lunn.example/checks/bridge")
CITY = Claimant("City of Lunn", "https://city.example/facts", "2025-11-02")


def _claim(identifier: str) -> Claim:
    return next(claim for claim in samples.bridge().claims if claim.id == identifier)


def _reason(claim: Claim, claimant: Claimant | None = CITY) -> str:
    claimants = {claim.id: claimant} if claimant else {}
    made = claimreview.render(samples.dossier((claim,)), HOUSE, claimants)
    reviews = json.loads(made.text)
    assert len(reviews) + len(made.refused) == 1
    return made.refused[0].reason if made.refused else ""


def test_whole_file() -> None:
    made = claimreview.render(samples.bridge(), HOUSE, {"C001": CITY, "C002": CITY, "C003": CITY})
    check_golden("bridge.claimreview.json", made.text)
    assert [refusal.claim for refusal in made.refused] == ["C011", *(f"C{n:03}" for n in range(3, 11))]


def test_nothing_is_published_when_nobody_outside_is_named() -> None:
    made = claimreview.render(samples.bridge(), HOUSE, {})
    assert json.loads(made.text) == []
    assert {refusal.reason for refusal in made.refused} == {
        "the essay's own claim: nobody outside is named who made it"
    }


@pytest.mark.parametrize(
    ("claimant", "reason"),
    [
        (CITY, ""),
        (replace(CITY, name=" anna  AUTHOR "), "the claimant is the author or the publisher of the review"),
        (replace(CITY, name="the lunn review"), "the claimant is the author or the publisher of the review"),
        (replace(CITY, name="\u200b"), "the claimant has no name"),
        (replace(CITY, appearance="city.example"), "where the claim was published is not a web address"),
        (
            replace(CITY, appearance="https://www.LUNN.example/x"),
            "the claim was published on the site of the review",
        ),
    ],
)
def test_claimants(claimant: Claimant, reason: str) -> None:
    assert _reason(_claim("C001"), claimant) == reason


def test_claims() -> None:
    good = _claim("C001")
    assert _reason(good) == ""
    assert _reason(_claim("C002")) == ""
    assert _reason(_claim("C003")) == "no verdict that holds (status disputed)"
    assert _reason(_claim("C005")) == "no verdict that holds (status open)"
    assert _reason(_claim("C008")) == "it runs at an editor's risk"
    assert _reason(replace(good, status=Status.STALE)) == "no verdict that holds (status stale)"
    other = replace(good, verdicts=(replace(good.verdicts[0], words=("other",)),))
    assert _reason(other) == "no verdict that holds (status cleared)"
    for kind in (ClaimType.QUOTATION, ClaimType.ATTRIBUTION):
        assert (
            _reason(replace(good, type=kind)) == "the verdict is on whether it was said, not on what was said"
        )
    assert _reason(replace(good, restatement="x" * 74)) == ""
    assert _reason(replace(good, restatement="x" * 75)) == "its restatement is longer than 74 characters"


@pytest.mark.parametrize("word", [*Scale, "house-word"])
def test_ratings(word: str) -> None:
    good = _claim("C001")
    claim = replace(good, verdicts=(replace(good.verdicts[0], verdict=str(word)),))
    made = claimreview.render(samples.dossier((claim,)), HOUSE, {"C001": CITY})
    if word in (Scale.ON_AUTHOR, Scale.NOT_CHECKABLE, "house-word"):
        assert made.refused[0].reason == f"verdict {word} has no public rating"
        return
    rating = json.loads(made.text)[0]["reviewRating"]
    assert rating["alternateName"]
    if word in (Scale.CONFLICTING, Scale.UNSUPPORTED):
        assert "ratingValue" not in rating
    else:
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]


def test_a_review_needs_an_address() -> None:
    with pytest.raises(BadInput):
        claimreview.render(samples.bridge(), Publisher("x", "lunn.example"), {})


@settings(max_examples=40, deadline=None)
@given(hostile_text, hostile_text)
def test_it_can_stand_in_a_script_element(text: str, name: str) -> None:
    claimant = Claimant(f"City {name}", f"https://city.example/{name}", name)
    made = claimreview.render(poisoned(samples.ready(), text), HOUSE, {"C001": claimant})
    assert made.text.isascii()
    assert not set("<>&") & set(made.text)
    json.loads(made.text)
