"""Which capture a sweep compares with, and what counts as dead or changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.dossier.claim import Claim, Evidence, Reliance, Verdict
from factcheck.dossier.source import Capture, Source
from factcheck.vocabulary import ClaimType, Origin, Outcome, Risk, Stance
from factcheck.workflow.sources.relied import Footing, dead_or_changed, footings, since

AT = "2026-03-01T12:00:00Z"
RELIED = Footing("V001", 1, "aa", "tt")


def capture(outcome: Outcome, sha256: str = "aa", text: str = "tt", number: int = 2) -> Capture:
    return Capture(number, AT, outcome, sha256=sha256, text_sha256=text)


@pytest.mark.parametrize(
    ("newest", "how"),
    [
        (capture(Outcome.OK), ""),
        (capture(Outcome.CHANGED), ""),
        (capture(Outcome.PARTIAL), ""),
        (capture(Outcome.PARTIAL, "bb"), "partial"),
        (capture(Outcome.OK, "bb"), "other bytes with the same text"),
        (capture(Outcome.OK, "bb", "uu"), "changed"),
        (capture(Outcome.CHANGED, "bb", "uu"), "changed"),
        (capture(Outcome.OK, "bb", ""), "changed"),
        (capture(Outcome.GONE), "gone"),
        (capture(Outcome.SOFT_404, "bb"), "soft-404"),
        (capture(Outcome.FAILED, "", ""), "failed"),
    ],
)
def test_how_a_capture_differs_from_the_one_relied_on(newest: Capture, how: str) -> None:
    assert since(newest, RELIED) == how
    dead = how not in ("", "other bytes with the same text", "partial")
    source = Source("S001", url="http://a.example/", captures=(capture(Outcome.OK, number=1), newest))
    assert dead_or_changed(source, (RELIED,)) is dead


def test_of_a_source_that_nothing_relies_on_the_capture_before_counts() -> None:
    source = Source("S001", url="http://a.example/")
    assert not dead_or_changed(source, ())
    for outcome, dead in ((Outcome.OK, False), (Outcome.CHANGED, True), (Outcome.GONE, True)):
        assert dead_or_changed(replace(source, captures=(capture(outcome, "bb"),)), ()) is dead


def evidence(name: str, source: str, number: int) -> Evidence:
    digests = (f"c{number}", f"t{number}")
    return Evidence(name, source, number, Stance.SUPPORTS, "q", 0, 1, "exact", *digests, "Ann", AT)


def verdict(name: str, by: str, *relied: tuple[str, str]) -> Verdict:
    reliances = tuple(Reliance(entry, sha256) for entry, sha256 in relied)
    return Verdict(name, "confirmed", by, AT, "b", 1, ("w",), "r", reliances)


def test_the_last_verdict_of_each_person_stands() -> None:
    claim = Claim("C001", ClaimType.NUMBER, Risk.LOW, "r", Origin.PERSON, ())
    claim = replace(
        claim,
        evidence=(evidence("E001", "S001", 1), evidence("E002", "S001", 3), evidence("E003", "S002", 1)),
        verdicts=(
            verdict("V001", "Ann", ("E001", "c1")),
            verdict("V002", "Bo", ("E001", "c1"), ("E003", "c1")),
            verdict("V003", "ann ", ("E002", "c3"), ("E009", "c9")),
        ),
    )
    assert footings([claim]) == {
        "S001": (Footing("V002", 1, "c1", "t1", claim="C001"), Footing("V003", 3, "c3", "t3", claim="C001")),
        "S002": (Footing("V002", 1, "c1", "t1", claim="C001"),),
    }
