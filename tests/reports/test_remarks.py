"""Who a comment at the words of a claim is by, and when it was made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.dossier.claim import Claim
from factcheck.reports.remarks import NOBODY, Remark, is_ours, opening, remark
from factcheck.reports.statement import state
from factcheck.vocabulary import Status
from tests.reports import samples


@pytest.mark.parametrize("claim", samples.settled() + samples.unsettled(), ids=lambda claim: claim.id)
def test_a_comment_is_by_whoever_judged_last(claim: Claim) -> None:
    said = remark(state(samples.bridge()), claim)
    last = claim.verdicts[-1] if claim.verdicts else None
    by = last.by if last and claim.status is not Status.DISPUTED else NOBODY
    assert (said.claim, said.by, said.at) == (claim.id, by, last.at if last else "")


def test_a_name_of_which_nothing_can_be_shown_is_the_desks() -> None:
    judged = next(claim for claim in samples.settled() if claim.verdicts)
    unnamed = replace(judged, verdicts=(replace(judged.verdicts[-1], by="\x07"),))
    assert remark(state(samples.bridge()), unnamed).by == NOBODY


def test_the_comments_of_a_report_are_known_again() -> None:
    for record in (samples.bridge(), samples.ready(), samples.empty()):
        statement = state(record)
        made = [remark(statement, claim) for claim in statement.dossier.claims]
        assert all(map(is_ours, map(_text, [*made, opening(statement, ())])))
        assert all(is_ours(f"On “the words”\n{_text(said)}") for said in made)


@pytest.mark.parametrize(
    "said",
    ["C001 is wrong.", "C001 ✗ wrong", "Fact-check of draft 1?", "See C001 · high risk", "", "On it\nC001"],
)
def test_what_others_wrote_is_not_taken_for_one(said: str) -> None:
    assert not is_ours(said)


def _text(said: Remark) -> str:
    return "\n".join(said.lines)


def test_the_first_comment_has_the_decision_and_what_waits_for_whom() -> None:
    lines = opening(state(samples.bridge()), ["C005"]).lines
    assert lines[0] == "Fact-check of draft 2: NOT READY"
    assert "3 still to be checked: C003, C005, C007" in lines
    assert any(line.startswith("⚠ The last sign-off, by Edda Editor on ") for line in lines)
    assert lines[-1] == "⚠ Without a comment, for their words were not found in this document: C005"
