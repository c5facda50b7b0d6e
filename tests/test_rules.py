"""Clearing is an allow-list: every combination is tried, one unknown value of each kind included."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from factcheck.opinions import Opinion, Support
from factcheck.rules import (
    Decision,
    House,
    Standing,
    copies,
    independent,
    missing_sources,
    rule,
)
from factcheck.vocabulary import ResolutionKind, Risk, Scale, Stance, Status, Tier

HOUSE = House(tuple(word.value for word in Scale), 1, 3, ())
PRIMARY = Support(Stance.SUPPORTS, Tier.PRIMARY, "register")


def secondary(group: str, stance: Stance = Stance.SUPPORTS) -> Support:
    return Support(stance, Tier.SECONDARY, group)


def opinion(verdict: str = "confirmed", by: str = "Ann", **changes: object) -> Opinion:
    values: dict[str, object] = {"on_these_words": True, "stale": (), "support": (PRIMARY,)} | changes
    return Opinion(verdict, by, **values)  # type: ignore[arg-type]


def standing(*opinions: Opinion, **changes: object) -> Standing:
    values: dict[str, object] = {
        "accepted": True,
        "excluded": False,
        "in_draft": True,
        "unplaced": "",
        "assigned": False,
        "queried": False,
        "risk": Risk.NORMAL,
        "decisions": (),
    } | changes
    return Standing(opinions=opinions, **values)  # type: ignore[arg-type]


def decided(kind: ResolutionKind, by: str = "Ed", informed: bool = True) -> tuple[Decision, ...]:
    return (Decision(kind, by, informed),)


VERDICTS = [*(word.value for word in Scale), "a-verdict-nobody-knows"]
SUPPORTS: dict[str, tuple[Support, ...]] = {"met": (PRIMARY,), "not met": ()}


def test_only_the_allow_list_clears() -> None:
    cleared = set()
    for verdict, kind, risk, support in product(VERDICTS, [None, *ResolutionKind], Risk, SUPPORTS):
        decisions = () if kind is None else decided(kind)
        ruling = rule(
            standing(opinion(verdict, support=SUPPORTS[support]), risk=risk, decisions=decisions), HOUSE
        )
        assert (ruling.status is Status.CLEARED) is (not ruling.blockers)
        if ruling.status is Status.CLEARED:
            cleared.add((verdict, str(kind), str(risk), support))
    kept = {
        (verdict, kind, str(risk), "met")
        for verdict, kind in (("confirmed", "None"), ("confirmed", "keep"), ("confirmed-minor", "keep"))
        for risk in Risk
    }
    at_risk = {
        (verdict, "accept-risk", str(risk), support)
        for verdict, risk, support in product(VERDICTS, Risk, SUPPORTS)
        if risk is not Risk.LEGAL and verdict not in ("wrong", "a-verdict-nobody-knows")
    }
    assert cleared == kept | at_risk


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"excluded": True}, Status.EXCLUDED),
        ({"in_draft": False}, Status.WITHDRAWN),
        ({"accepted": False}, Status.PROPOSED),
        ({}, Status.OPEN),
        ({"assigned": True}, Status.CHECKING),
        ({"queried": True}, Status.QUERIED),
    ],
)
def test_without_a_verdict(changes: dict[str, object], status: Status) -> None:
    ruling = rule(standing(**changes), HOUSE)
    assert ruling.status is status
    assert bool(ruling.blockers) is (status not in (Status.EXCLUDED, Status.WITHDRAWN))


def test_a_claim_whose_place_nobody_knows_is_stale_even_without_a_verdict() -> None:
    ruling = rule(standing(unplaced="two places are alike", in_draft=False), HOUSE)
    assert ruling.status is Status.STALE
    assert ruling.blockers == ("two places are alike",)


def test_a_quotation_clears_only_when_it_is_proved() -> None:
    ruling = rule(standing(opinion(quotation_unproved=True)), HOUSE)
    assert ruling.status is Status.CHECKED
    assert "quotation is not proved" in ruling.blockers[0]


def test_a_change_of_words_or_evidence_makes_stale_whatever_was_decided() -> None:
    for kind in [None, *ResolutionKind]:
        decisions = () if kind is None else decided(kind)
        ruling = rule(
            standing(opinion(stale=("the words changed",), on_these_words=False), decisions=decisions), HOUSE
        )
        assert ruling.status is Status.STALE
        assert ruling.blockers == ("the words changed",)


def test_words_that_come_back_bring_their_verdict_back() -> None:
    old, other = opinion(), opinion("wrong", on_these_words=False, stale=("the words changed",))
    assert rule(standing(old, other), HOUSE).status is Status.CLEARED


def test_a_superseded_verdict_does_not_come_back_when_the_later_one_goes_stale() -> None:
    later = opinion("wrong", stale=("the archived bytes are others",))
    assert rule(standing(opinion(), later), HOUSE).status is Status.STALE


def test_readers_who_differ_need_a_third_who_sides_with_one() -> None:
    ann, bo, cy = opinion(by="Ann"), opinion("wrong", by="Bo"), opinion(by="Cy")
    assert rule(standing(ann, bo), HOUSE).status is Status.DISPUTED
    assert rule(standing(ann, bo, cy), HOUSE).status is Status.CLEARED
    assert rule(standing(ann, bo, opinion("unsupported", by="Cy")), HOUSE).status is Status.DISPUTED
    assert rule(standing(ann, opinion("wrong", by="Ann")), HOUSE).status is Status.CHECKED


@pytest.mark.parametrize(
    ("after", "status"),
    [
        ((opinion(by="Bo"),), Status.DISPUTED),  # Bo gives way to Ann
        ((opinion(by="Bo"), opinion(by="Ann")), Status.DISPUTED),
        ((opinion(by="Bo"), opinion(by="Cy")), Status.CLEARED),
        ((opinion(by="Cy"), opinion(by="Bo")), Status.CLEARED),
        ((opinion(by="Bo"), opinion(by="Cy", settles=False)), Status.DISPUTED),
        ((opinion(by="Cy", settles=False), opinion(by="Bo")), Status.DISPUTED),
        ((opinion(by="Bo"), opinion("unsupported", by="Cy"), opinion(by="Cy")), Status.CLEARED),
        ((opinion(by="Bo", overrules=True),), Status.CLEARED),
        ((opinion(by="Bo"), opinion(by="Ann", stale=("the evidence is gone",)), opinion(by="Bo")), Status.DISPUTED),
    ],
)  # fmt: skip
def test_a_reader_who_gives_way_settles_no_dispute(after: tuple[Opinion, ...], status: Status) -> None:
    ruling = rule(standing(opinion(by="Ann"), opinion("wrong", by="Bo"), *after), HOUSE)
    assert ruling.status is status
    told = (
        "readers differed (Ann: confirmed, Bo: wrong) and some changed sides since; a third person settles it",
    )
    same = {given.by: given.verdict for given in (opinion(by="Ann"), *after)}.values()
    if status is Status.DISPUTED and len(set(same)) == 1:
        assert ruling.blockers == told


def test_who_corrects_the_own_verdict_before_anybody_differs_disputes_nothing() -> None:
    assert rule(standing(opinion("wrong"), opinion(), opinion(by="Bo")), HOUSE).status is Status.CLEARED
    stale = opinion("wrong", stale=("the archived bytes are others",))
    assert rule(standing(stale, opinion(), opinion(by="Bo")), HOUSE).status is Status.CLEARED


def test_a_dispute_that_a_reader_left_outlasts_an_edit_and_an_exclusion() -> None:
    gave_way = (before("wrong", "Ann"), before("confirmed", "Bo"), before("confirmed", "Ann"))
    assert rule(standing(*gave_way, opinion(by="Bo", wording=9)), HOUSE).status is Status.DISPUTED
    assert rule(standing(*gave_way, opinion(by="Cy", wording=9)), HOUSE).status is Status.CLEARED
    here = (opinion("wrong", by="Ann"), opinion(by="Bo"), opinion(by="Ann"))
    assert rule(standing(*here, excluded=True), HOUSE).blockers == (
        "judged wrong: a second reader has to confirm the exclusion",
    )


def test_a_second_reader_where_the_house_wants_one() -> None:
    house = House(HOUSE.scale, 1, 3, (Risk.HIGH, Risk.LEGAL))
    high = {"risk": Risk.HIGH}
    assert rule(standing(opinion(), **high), house).status is Status.SECOND_READ
    assert rule(standing(opinion(), opinion(), **high), house).status is Status.SECOND_READ
    assert rule(standing(opinion(), opinion(by="Bo"), **high), house).status is Status.CLEARED
    assert rule(standing(opinion()), house).status is Status.CLEARED


def test_what_is_wrong_or_legal_takes_two_names_to_accept() -> None:
    two = (*decided(ResolutionKind.ACCEPT_RISK, "Ed"), *decided(ResolutionKind.ACCEPT_RISK, "Di"))
    same = (*decided(ResolutionKind.ACCEPT_RISK, "Ed"), *decided(ResolutionKind.ACCEPT_RISK, "Ed"))
    for changes in ({"risk": Risk.LEGAL}, {}):
        verdict = opinion("unsupported" if changes else "wrong")
        assert rule(standing(verdict, decisions=two, **changes), HOUSE).status is Status.CLEARED
        assert rule(standing(verdict, decisions=same, **changes), HOUSE).status is Status.CHECKED


def test_a_risk_accepted_before_the_last_verdict_does_not_count() -> None:
    early = decided(ResolutionKind.ACCEPT_RISK, informed=False)
    assert rule(standing(opinion("unsupported"), decisions=early), HOUSE).status is Status.CHECKED


@pytest.mark.parametrize(
    ("support", "met"),
    [
        ((PRIMARY,), True),
        ((secondary("a"), secondary("b"), secondary("c")), True),
        ((secondary("a"), secondary("b")), False),
        ((secondary("a"), secondary("a"), secondary("a")), False),
        ((secondary("a"), secondary("b"), secondary("c", Stance.CONTEXT)), False),
        ((Support(Stance.CONTRADICTS, Tier.PRIMARY, "r"),), False),
        (
            tuple(
                Support(Stance.SUPPORTS, tier, str(tier))
                for tier in Tier
                if tier not in (Tier.PRIMARY, Tier.SECONDARY)
            ),
            False,
        ),
        ((), False),
    ],
)
def test_the_source_rule_counts_groups_not_links(support: tuple[Support, ...], met: bool) -> None:
    assert (missing_sources(support, HOUSE) == "") is met


def held(source: str, group: str, *content: str) -> Support:
    return Support(Stance.SUPPORTS, Tier.SECONDARY, group, "", source, frozenset(content))


@pytest.mark.parametrize(
    ("support", "witnesses", "said"),
    [
        ((held("S001", "a", "x"), held("S002", "b", "y")), 2, ""),
        (
            (held("S001", "a", "x", "t"), held("S002", "b", "y", "t"), held("S003", "c", "x")),
            1,
            "S001 and S002 and S003 hold the same content and count once",
        ),
        (
            (held("S001", "a", "x"), held("S002", "b", "y"), held("S003", "a", "y")),
            1,
            "S001 and S002 hold the same content and count once",
        ),
        ((held("S001", "a"), held("S002", "b"), held("S003", "a")), 2, ""),
    ],
)
def test_the_same_content_counts_once(support: tuple[Support, ...], witnesses: int, said: str) -> None:
    assert (len(set(independent(support))), copies(support)) == (witnesses, said)


def test_one_page_on_three_hosts_does_not_meet_the_source_rule() -> None:
    said = missing_sources([held(f"S00{n}", host, "x") for n, host in enumerate("abc", 1)], HOUSE)
    assert "has 1 independent secondary (S001 and S002 and S003 hold the same content and count once)" in said


def test_what_is_right_does_not_clear_on_a_passage_against_it() -> None:
    against = Support(Stance.CONTRADICTS, Tier.PRIMARY, "r", "E002")
    ruling = rule(standing(opinion(support=(PRIMARY, against))), HOUSE)
    assert ruling.status is Status.CHECKED
    assert ruling.blockers == ("right, yet it rests on E002, cited as contradicting it",)


def test_the_source_rule_says_what_is_missing() -> None:
    said = missing_sources((secondary("a"), Support(Stance.SUPPORTS, Tier.WIKI, "w")), HOUSE)
    assert "1 primary or 3 independent secondary" in said
    assert "has 1 independent secondary, 1 of a kind that never counts alone" in said


@pytest.mark.parametrize("verdict", VERDICTS)
def test_what_was_found_wanting_is_not_excluded_by_one_person(verdict: str) -> None:
    harmless = verdict in ("confirmed", "confirmed-minor", "not-checkable")
    alone = rule(standing(opinion(verdict), excluded=True), HOUSE)
    assert alone.status is Status.EXCLUDED
    assert bool(alone.blockers) is not harmless
    assert rule(standing(opinion(verdict), excluded=True, exclusion_seconded=True), HOUSE).blockers == ()
    edited = opinion(verdict, on_these_words=False, stale=("the words changed",))
    assert rule(standing(edited, excluded=True), HOUSE).blockers == alone.blockers
    judged_anew = standing(edited, opinion(wording=1), excluded=True)
    assert rule(judged_anew, HOUSE).blockers == ()
    differing = standing(opinion("wrong", by="Bo"), opinion(), excluded=True)
    assert rule(differing, HOUSE).blockers == ("judged wrong: a second reader has to confirm the exclusion",)


def test_one_group_with_both_tiers_is_counted_once_in_words_too() -> None:
    house = House(HOUSE.scale, 2, 3, ())
    both = (Support(Stance.SUPPORTS, Tier.PRIMARY, "desk"), secondary("desk"), secondary("courier"))
    assert "has 1 primary and 1 independent secondary" in missing_sources(both, house)


def before(verdict: str, by: str, wording: int = 0) -> Opinion:
    """An opinion on words that are no longer those of the claim."""
    return opinion(verdict, by, on_these_words=False, stale=("the words changed",), wording=wording)


DISPUTE = (before("wrong", "Ann"), before("wrong", "Lia"), before("confirmed", "Bo"))


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ((), Status.STALE),
        (("Bo",), Status.DISPUTED),
        (("Bo", "Bo"), Status.DISPUTED),
        (("Ann",), Status.CLEARED),
        (("Bo", "Lia"), Status.CLEARED),
        (("Bo", "Cy"), Status.CLEARED),
        (("Cy",), Status.CLEARED),
    ],
)
def test_an_edit_settles_no_dispute(given: tuple[str, ...], status: Status) -> None:
    opinions = (*DISPUTE, *(opinion(by=name, wording=9) for name in given))
    ruling = rule(standing(*opinions), HOUSE)
    assert ruling.status is status
    told = "readers differed on the words before (Ann: wrong, Lia: wrong, Bo: confirmed)"
    assert any(told in blocker for blocker in ruling.blockers) is (status is not Status.CLEARED)


def test_a_dispute_outlasts_two_edits_and_ends_by_an_overrule_or_by_who_may_settle() -> None:
    again = before("confirmed", "Bo", 1)
    now = opinion(by="Bo", wording=2)
    assert rule(standing(*DISPUTE, again, now), HOUSE).status is Status.DISPUTED
    settled = before("confirmed", "Cy", 1)
    assert rule(standing(*DISPUTE, settled, now), HOUSE).status is Status.CLEARED
    assert rule(standing(*DISPUTE, replace(now, overrules=True)), HOUSE).status is Status.CLEARED
    checker = opinion(by="Cy", wording=2, settles=False, reads_second=False)
    assert rule(standing(*DISPUTE, now, checker), HOUSE).status is Status.DISPUTED
    assert rule(standing(*DISPUTE, replace(checker, reads_second=True)), HOUSE).status is Status.CLEARED
    assert rule(standing(before("wrong", "Ann"), now), HOUSE).status is Status.CLEARED
