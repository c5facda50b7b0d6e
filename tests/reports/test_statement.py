"""What is said of a dossier: the decision is an allow-list, and every claim that blocks is somebody's to do."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.reports import html, markdown, wording
from factcheck.reports.cautions import cautions
from factcheck.reports.remarks import remark
from factcheck.reports.statement import backing, decision, readers_of, state
from factcheck.vocabulary import Outcome, ResolutionKind, Risk, Scale, Status
from tests.reports import samples

SETTLED = {Status.CLEARED, Status.EXCLUDED, Status.WITHDRAWN}


def _of(*claims: Claim) -> Dossier:
    return samples.dossier(claims)


def _plain(status: Status, risk: Risk = Risk.NORMAL, blockers: tuple[str, ...] = ()) -> Claim:
    return replace(samples.bridge().claims[0], status=status, risk=risk, blockers=blockers)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("blockers", [(), ("something",)])
def test_only_a_settled_claim_without_blockers_lets_the_draft_run(
    status: Status, blockers: tuple[str, ...]
) -> None:
    found = decision(_of(_plain(status, blockers=blockers)))
    assert found.ready == (status in SETTLED and not blockers)
    assert found.ready or found.blocking[0].reasons
    assert found.headline == ("READY" if found.ready else "NOT READY")


def test_an_empty_list_and_a_missing_draft_are_not_ready() -> None:
    found = decision(samples.empty())
    assert not found.ready
    assert found.lacking == ("no draft is on record", "no claim is on record: nothing was checked")


def test_headlines() -> None:
    assert decision(samples.bridge()).headline == "NOT READY"
    assert decision(samples.ready()).headline == "READY WITH ACCEPTED RISK"
    assert decision(samples.ready()).at_risk == ("C008",)
    assert decision(samples.bridge()).with_risk


def test_gravest_first_then_in_the_order_of_the_essay() -> None:
    claims = [
        replace(_plain(Status.OPEN, risk), id=f"C{n:03}")
        for n, risk in enumerate([Risk.LOW, Risk.LEGAL, Risk.NORMAL, Risk.HIGH, Risk.LEGAL, Risk.LOW])
    ]
    assert [entry.claim for entry in decision(_of(*claims)).blocking] == [
        "C001", "C004", "C003", "C002", "C000", "C005",
    ]  # fmt: skip


def test_every_blocking_claim_is_under_a_head_whatever_its_state() -> None:
    model = next(claim for claim in samples.bridge().claims if claim.id == "C002")
    words = [word.value for word in Scale] + ["house-word"]
    for status, verdict, resolution in product(Status, [None, *words], [None, *ResolutionKind]):
        given = (replace(model.verdicts[0], verdict=verdict),) if verdict else ()
        decided = (replace(model.resolutions[0], resolution=resolution),) if resolution else ()
        claim = replace(model, status=status, blockers=(), verdicts=given, resolutions=decided)
        drawn = state(_of(claim))
        heads = (drawn.changes, drawn.undecided, drawn.work, drawn.not_stood_up)
        blocks = bool(drawn.decision.blocking)
        assert blocks == (status not in SETTLED)
        under = [[held.id for held in head] for head in heads]
        assert any(under) == blocks
        others = [head for head in under[1:] if head]
        assert len(others) <= 1


@pytest.mark.parametrize(
    ("verdict", "resolution", "head"),
    [
        (Scale.WRONG, None, "undecided"),
        (Scale.WRONG, ResolutionKind.CHANGE, "changes"),
        (Scale.WRONG, ResolutionKind.ACCEPT_RISK, "undecided"),
        (Scale.CONFIRMED, None, "work"),
        (Scale.CONFIRMED_MINOR, None, "undecided"),
        (Scale.CONFIRMED_MINOR, ResolutionKind.KEEP, "work"),
        (Scale.CONFIRMED_MINOR, ResolutionKind.HEDGE, "changes"),
        (Scale.NEEDS_CONTEXT, None, "undecided"),
        (Scale.UNSUPPORTED, None, "not_stood_up"),
        (Scale.UNSUPPORTED, ResolutionKind.CUT, "changes"),
        (Scale.CONFLICTING, ResolutionKind.ACCEPT_RISK, "not_stood_up"),
    ],
)
def test_where_a_checked_claim_stands(verdict: Scale, resolution: ResolutionKind | None, head: str) -> None:
    model = next(claim for claim in samples.bridge().claims if claim.id == "C002")
    decided = (replace(model.resolutions[0], resolution=resolution),) if resolution else ()
    claim = replace(model, verdicts=(replace(model.verdicts[0], verdict=verdict.value),), resolutions=decided)
    drawn = state(_of(claim))
    found = [name for name in ("changes", "undecided", "work", "not_stood_up") if getattr(drawn, name)]
    assert found == [head]


def test_a_decision_about_other_words_than_were_judged_changes_nothing() -> None:
    model = next(claim for claim in samples.bridge().claims if claim.id == "C002")
    old = replace(model, resolutions=(replace(model.resolutions[0], words=("other words",)),))
    assert state(_of(old)).changes == ()


def test_a_change_asked_for_on_earlier_words_stays_in_sight_until_these_are_judged() -> None:
    model = next(claim for claim in samples.bridge().claims if claim.id == "C002")
    before = ("other words",)
    given = tuple(replace(entry, words=before) for entry in model.verdicts)
    old = replace(
        model,
        status=Status.STALE,
        blockers=("the words changed",),
        verdicts=given,
        resolutions=(replace(model.resolutions[0], words=before),),
    )
    drawn = state(_of(old))
    assert [claim.id for claim in drawn.changes] == [old.id]
    assert "Asked for on earlier words; judge again." in markdown.render(_of(old))
    assert "Asked for on earlier words; judge again." in html.render(_of(old))
    assert any("Asked for on earlier words" in line for line in remark(drawn, old).lines)
    assert state(_of(replace(old, verdicts=(*given, *model.verdicts), status=Status.CHECKED))).changes == ()


def test_few_eyes_and_few_sources() -> None:
    drawn = state(samples.ready())
    assert [claim.id for claim in drawn.single_reader] == ["C001", "C008"]
    assert [claim.id for claim in drawn.single_source] == ["C001"]
    assert dict(drawn.readers) == {"Carla Checker": 2}
    claim = drawn.claims["C001"]
    twice = replace(claim, verdicts=(*claim.verdicts, replace(claim.verdicts[0], by="Sam Second")))
    assert readers_of(twice) == ("Carla Checker", "Sam Second")
    same = replace(claim, verdicts=(*claim.verdicts, replace(claim.verdicts[0], by="carla  CHECKER")))
    assert readers_of(same) == ("Carla Checker",)
    assert dict(state(_of(same)).readers) == {"Carla Checker": 2}
    assert backing(twice, drawn.sources) == {"city.example"}
    assert state(_of(twice)).single_reader == ()
    elsewhere = replace(claim, verdicts=(replace(claim.verdicts[0], words=("other",)),))
    assert readers_of(elsewhere) == ()


def test_cautions() -> None:
    claims = {claim.id: claim for claim in samples.bridge().claims}
    sources = {source.id: source for source in samples.bridge().sources}
    assert cautions(claims["C001"].evidence[0], sources["S001"]) == ()
    assert cautions(claims["C007"].evidence[0], sources["S002"]) == ("later capture 2 has other content",)
    assert cautions(claims["C008"].evidence[0], sources["S005"]) == (
        "source of the tier wiki: never counts alone",
        "the capture was cut short",
        "text is much shorter than the page",
    )
    entry = replace(claims["C001"].evidence[0], warnings=("near the end",))
    assert cautions(entry, None) == ("near the end", "its source S001 is not on record")
    assert cautions(replace(entry, capture=7), sources["S001"]) == (
        "near the end",
        "capture 7 is not on record",
    )
    gone = samples.capture("S001", 2, "2026-04-01T00:00:00Z", Outcome.GONE, "410")
    later = replace(sources["S001"], captures=(*sources["S001"].captures, gone))
    assert cautions(entry, later) == ("near the end", "last attempt (capture 2): gone")


def test_what_is_amiss_comes_before_what_nobody_judged() -> None:
    claims = samples.bridge().claims
    model = next(claim for claim in claims if claim.id == "C002")
    unread = replace(
        model, id="C100", status=Status.OPEN, verdicts=(), resolutions=(), blockers=("open: no verdict yet",)
    )
    stale = replace(model, id="C101", status=Status.STALE, blockers=("other words",))
    grave = replace(unread, id="C102", risk=Risk.LEGAL)
    found = decision(_of(unread, stale, model, grave)).blocking
    assert [entry.claim for entry in found] == ["C102", "C002", "C101", "C100"]


def test_the_tasks_count_every_claim_in_the_way_once() -> None:
    statement = state(samples.bridge())
    tasks = wording.tasks(statement)
    numbers = [int(said.split()[0]) for said, _, _ in tasks]
    assert numbers == [len(claims) for _, _, claims in tasks]
    assert sum(numbers) == len(statement.decision.blocking)
    assert wording.tasks(state(samples.ready())) == []


def test_a_claim_whose_words_changed_is_called_by_its_words() -> None:
    claim = next(claim for claim in samples.bridge().claims if claim.id == "C001")
    assert wording.called(claim) == claim.restatement
    moved = replace(claim, anchors=tuple(replace(a, quote="opened in 1932") for a in claim.anchors))
    assert wording.called(moved) == "“opened in 1932”"
    assert wording.said(moved) == ("Said of the earlier words", claim.restatement)
    anew = replace(moved, restatement="The bridge opened in 1932.")
    assert wording.called(anew) == anew.restatement
    assert wording.said(anew) == ("Says", anew.restatement)
    assert wording.said(replace(anew, restatement="opened in 1932.")) == ("", "")


@pytest.mark.parametrize(
    ("published", "called"),
    [
        ("2026-03-01", "Published"),
        ("2026-03", "Published"),
        ("2999-01-01", "To be published"),
        ("2999", "To be published"),
    ],
)
def test_a_day_later_than_all_on_record_is_a_plan(published: str, called: str) -> None:
    bridge = samples.bridge()
    dossier = replace(bridge, essay=replace(bridge.essay, published=published))
    assert wording.publication(dossier) == called
    assert f"- **{called}:** " in markdown.render(dossier)
