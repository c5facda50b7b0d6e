"""A verdict is bound to exact words and exact bytes: change either and it goes stale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Anchor, Claim, Reliance, Resolution, Verdict
from factcheck.dossier.essay import Essay
from factcheck.dossier.relying import relied_on, reservations
from factcheck.dossier.source import Source
from factcheck.rules import copies, independent
from factcheck.store.deriving import derived, stale_reasons, under_these_rules
from factcheck.store.schema import DEFAULT_POLICY
from factcheck.vocabulary import ClaimType, ResolutionKind, Stance, Status, Tier
from tests.store import samples

SOURCE = samples.source(1, captures=(samples.CAPTURE,))
SOURCES = {"S001": SOURCE}
HELD = replace(samples.EVIDENCE, lost_in=0, lost_at="")


def judged(words: str = "it opened in 1937", verdict: str = "confirmed") -> Claim:
    anchor = Anchor(1, 10, 10 + len(words), words)
    claim = samples.claim(1, anchors=(anchor,), evidence=(HELD,))
    reliance = (Reliance("E001", samples.HASH),)
    entry = Verdict("V001", verdict, "Ann", samples.AT, "so", 1, (words,), claim.restatement, reliance)
    return replace(claim, verdicts=(entry,))


def essay(draft: int, author: str = "") -> Essay:
    """An essay whose newest draft has that number."""
    return Essay("T", author, drafts=(replace(samples.DRAFT, number=draft),))


def reworded(claim: Claim, words: str) -> Claim:
    return replace(claim, anchors=(*claim.anchors, Anchor(2, 10, 10 + len(words), words)))


def status(claim: Claim, draft: int = 1) -> Status:
    return derived(claim, SOURCES, DEFAULT_POLICY, essay(draft)).status


def test_all_as_it_was_clears() -> None:
    assert status(judged()) is Status.CLEARED


@pytest.mark.parametrize(
    "words", ["it opened in 1938", "it never opened in 1937", "it Opened in 1937", "it opened"]
)
def test_other_words_make_it_stale(words: str) -> None:
    claim = reworded(judged(), words)
    assert status(claim, 2) is Status.STALE
    assert "words changed since V001" in stale_reasons(claim.verdicts[0], claim, SOURCES)[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("it opened in 1938", "the words changed since V001 (draft 1): “1937” became “1938”"),
        ("it never opened in 1937", "the words changed since V001 (draft 1): “never” put in behind “it”"),
    ],
)
def test_the_reason_names_the_old_words_and_the_new(words: str, said: str) -> None:
    claim = reworded(judged(), words)
    assert stale_reasons(claim.verdicts[0], claim, SOURCES) == (said,)


def test_the_reason_names_the_change_whichever_of_many_places_it_was_at() -> None:
    said = [f"it opened in 193{n}" for n in range(5)]
    anchors = tuple(Anchor(1, 20 * n, 20 * n + len(one), one) for n, one in enumerate(said, 1))
    verdict = replace(judged().verdicts[0], words=tuple(said))
    now = [replace(one, draft=2) for one in anchors]
    now[-1] = replace(now[-1], quote="it shut")
    claim = replace(judged(), anchors=(*anchors, *now), verdicts=(verdict,))
    (reason,) = stale_reasons(verdict, claim, SOURCES)
    assert "became “shut”" in reason


def test_another_restatement_is_named_too_or_what_changed_beside_the_words() -> None:
    claim = replace(judged(), restatement="Something else.")
    verdict = claim.verdicts[0]
    (said,) = stale_reasons(verdict, claim, SOURCES)
    assert said.startswith("the restatement changed since V001 (draft 1): ")
    assert "became “Something else”" in said
    assert stale_reasons(verdict, claim, SOURCES, "its head changed: “a” became “b”") == (
        "since V001 (draft 1) its head changed: “a” became “b”",
    )


def test_other_typography_does_not() -> None:
    assert status(reworded(judged("it’s open – now"), "it's  open - now"), 2) is Status.CLEARED


def test_another_restatement_makes_it_stale() -> None:
    assert status(replace(judged(), restatement="Something else.")) is Status.STALE


def test_gone_from_the_newest_draft_is_withdrawn() -> None:
    assert status(judged(), 2) is Status.WITHDRAWN


def test_other_bytes_behind_the_evidence_make_it_stale() -> None:
    changed = replace(SOURCE, captures=(replace(samples.CAPTURE, sha256=samples.OTHER),))
    fresh = derived(judged(), {"S001": changed}, DEFAULT_POLICY, essay(1))
    assert fresh.status is Status.STALE
    assert "archived bytes behind E001" in fresh.blockers[0]


def test_a_passage_that_a_later_capture_lost_makes_it_stale_until_it_is_judged_again() -> None:
    claim = judged()
    lost = replace(claim, evidence=(replace(samples.EVIDENCE, lost_in=2, lost_at="2026-12-01T00:00:00Z"),))
    fresh = derived(lost, SOURCES, DEFAULT_POLICY, essay(1))
    assert fresh.status is Status.STALE
    assert fresh.blockers == (
        "capture 2 of S001 (2026-12-01) no longer has the passage of E001 as it stood: “it opened at last”",
    )
    elsewhere = replace(lost.verdicts[0], id="V002", at="2026-12-02T00:00:00Z")
    assert status(replace(lost, verdicts=(*lost.verdicts, elsewhere))) is Status.STALE
    knowing = tuple(replace(reliance, lost_in=2) for reliance in elsewhere.evidence)
    judged_again = replace(lost, verdicts=(*lost.verdicts, replace(elsewhere, evidence=knowing)))
    assert status(judged_again) is Status.CLEARED
    told = "capture 2 of S001 (2026-12-01) no longer has the passage as it stood"
    assert any(told in said for said in reservations(judged_again, SOURCES))
    assert not any(told in said for said in reservations(claim, SOURCES))


def test_evidence_that_is_gone_makes_it_stale() -> None:
    assert status(replace(judged(), evidence=())) is Status.STALE
    assert derived(judged(), {}, DEFAULT_POLICY, essay(1)).status is Status.STALE


def test_a_source_of_no_tier_does_not_clear() -> None:
    fresh = derived(judged(), {"S001": replace(SOURCE, tier=Tier.UNKNOWN)}, DEFAULT_POLICY, essay(1))
    assert fresh.status is Status.CHECKED
    assert fresh.blockers[0].startswith("source rule:")


def test_a_status_recorded_under_older_rules_is_looked_at_under_these() -> None:
    against = replace(HELD, stance=Stance.CONTRADICTS)
    old = replace(judged(), status=Status.CLEARED, evidence=(against,))
    dossier = Dossier(essay(1), DEFAULT_POLICY, (old,), (SOURCE,))
    (fresh,) = under_these_rules(dossier, {}).claims
    assert fresh.status is Status.CHECKED
    assert fresh.blockers[0] == "right, yet it rests on E001, cited as contradicting it"
    assert under_these_rules(under_these_rules(dossier, {}), {}).claims == (fresh,)


@pytest.mark.parametrize(("words", "proved"), [("opened", True), ("open", False), ("shut", False)])
def test_a_short_quotation_is_proved_by_its_whole_words(words: str, proved: bool) -> None:
    claim = replace(judged(f'Kern said it "{words}" in 1937'), type=ClaimType.QUOTATION)
    held = replace(HELD, quote="it opened in 1937")
    assert (status(replace(claim, evidence=(held,))) is Status.CLEARED) is proved


def quoting(draft: int, words: str) -> Claim:
    """A claim that gives somebody's words, with a passage for each of two wordings."""
    passages = tuple(
        replace(HELD, id=name, quote=quote)
        for name, quote in (("E001", "it opened in 1937"), ("E002", "it was shut in 1937"))
    )
    return replace(
        judged('Kern said "it opened in 1937"'),
        type=ClaimType.QUOTATION,
        evidence=passages,
        anchors=(Anchor(draft, 10, 10 + len(words), words),),
    )


def test_the_verdict_that_counts_has_to_prove_the_quotation() -> None:
    claim = quoting(1, 'Kern said "it was shut in 1937"')
    first = replace(claim.verdicts[0], words=claim.words)
    barred = replace(first, id="V002", by="A. Author", evidence=(Reliance("E002", samples.HASH),))
    judged_twice = replace(claim, verdicts=(first, barred))
    fresh = derived(judged_twice, SOURCES, DEFAULT_POLICY, essay(1, "A. Author"))
    assert fresh.status is Status.CHECKED
    assert fresh.blockers == ("the quotation is not proved in any source relied on",)


def test_words_that_come_back_are_proved_by_what_their_own_verdict_rests_on() -> None:
    claim = quoting(3, 'Kern said "it opened in 1937"')
    other = replace(
        claim.verdicts[0],
        id="V002",
        words=('Kern said "it was shut in 1937"',),
        evidence=(Reliance("E002", samples.HASH),),
    )
    assert status(replace(claim, verdicts=(*claim.verdicts, other)), 3) is Status.CLEARED


DECIDED = Resolution(
    ResolutionKind.CHANGE, "Ann", samples.AT, "so", ("it opened in 1937",), "V001", "it opened in 1936"
)
AGAIN = Verdict("V002", "wrong", "Ann", samples.AT, "so", 2, ("it opened in 1938",), "It opened in 1938.")


def other_verdict(claim: Claim) -> Claim:
    """The claim with a verdict on words that it had in between."""
    return replace(claim, verdicts=(*claim.verdicts, AGAIN))


ASKED = "change to “it opened in 1936” was asked for on earlier words (Ann): judge again"


@pytest.mark.parametrize(
    ("words", "made", "judged_between", "said"),
    [
        ("it opened in 1939", (DECIDED,), False, ASKED),
        ("it opened in 1939", (replace(DECIDED, resolution=ResolutionKind.CUT, text=""),), False,
         "cut was asked for on earlier words (Ann): judge again"),
        ("it opened in 1939", (DECIDED,), True, "judged wrong on earlier words (Ann): judge again"),
        ("it opened in 1939", (), False, "judged wrong on earlier words (Ann): judge again"),
        ("it opened  in 1937", (), False, ""),
        ("it opened in 1939", (replace(DECIDED, resolution=ResolutionKind.KEEP, text=""),), False, ""),
        ("it opened in 1939", (DECIDED, replace(DECIDED, resolution=ResolutionKind.KEEP, words=("it opened in 1939",))),
         False, ""),
        ("it opened in 1936", (DECIDED,), False, "the wording proposed by Ann was put in: it has to be read again"),
        ("it opened  in 1937", (DECIDED,), False, ""),
    ],
)  # fmt: skip
def test_a_change_asked_for_on_earlier_words_is_told_until_it_is_answered(
    words: str, made: tuple[Resolution, ...], judged_between: bool, said: str
) -> None:
    claim = replace(reworded(judged(verdict="wrong"), words), resolutions=made)
    claim = other_verdict(claim) if judged_between else claim
    fresh = derived(claim, SOURCES, DEFAULT_POLICY, essay(2))
    assert fresh.blockers[1:] == ((said,) if said else ())
    assert derived(fresh, SOURCES, DEFAULT_POLICY, essay(2)) is fresh


def test_a_decision_is_still_on_the_words_after_a_change_of_typography() -> None:
    claim = replace(reworded(judged(verdict="wrong"), "it opened  in 1937"), resolutions=(DECIDED,))
    assert claim.resolution == DECIDED


def witnesses(sources: dict[str, Source]) -> tuple[int, str]:
    """How many count of these sources, each with a passage of other bytes that a verdict rests on, and what is said."""
    evidence = tuple(
        replace(HELD, id=f"E{n}", source=name, capture=1, capture_sha256=f"{n}" * 64, text_sha256=f"{n}" * 64)
        for n, name in enumerate(sources)
    )
    claim = replace(judged(), evidence=evidence)
    verdict = replace(claim.verdicts[0], evidence=tuple(Reliance(e.id, e.capture_sha256) for e in evidence))
    support = relied_on(verdict, claim, sources)
    return len(set(independent(support))), copies(support)


def test_one_page_behind_two_addresses_is_one_witness() -> None:
    page = "https://paper.example/story"
    direct = replace(samples.CAPTURE, final_url="")
    sources = {
        "S001": replace(SOURCE, url=page, captures=(direct,)),
        "S002": replace(
            SOURCE, id="S002", url="https://short.example/x", captures=(replace(direct, final_url=page),)
        ),
        "S003": replace(SOURCE, id="S003", url="https://other.example/", captures=(direct,)),
    }
    assert witnesses(sources) == (2, "S001 and S002 hold the same content and count once")


def test_two_files_of_one_name_are_two_witnesses() -> None:
    capture = replace(samples.CAPTURE, final_url="file:///letter.pdf")
    sources = {
        name: replace(SOURCE, id=name, url="", group=f"desk of {name}", captures=(capture,))
        for name in ("S001", "S002")
    }
    assert witnesses(sources) == (2, "")
