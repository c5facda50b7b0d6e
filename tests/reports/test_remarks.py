"""Who a comment at the words of a claim is by, and when it was made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.dossier.claim import Claim
from factcheck.reports.remarks import NOBODY, remark
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
