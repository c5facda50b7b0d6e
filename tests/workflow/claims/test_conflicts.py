"""Two people at one claim: the second save is refused with both versions, and nothing is overwritten unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import Conflict
from factcheck.store.revisions import revision
from factcheck.vocabulary import ResolutionKind
from factcheck.workflow.claims.editing import Edit, edit_claim
from factcheck.workflow.judging import give_verdict, resolve
from factcheck.workspace import Workspace

ROUNDS, LATE = 40, 25


def test_a_thousand_conflicting_saves_overwrite_nothing(started: Path) -> None:
    first = Workspace(started)
    others = [Workspace(started) for _ in range(LATE)]
    refused = 0
    for number in range(ROUNDS):
        seen = revision(first.ledger.claim("C001"))
        edit_claim(first, "C001", Edit(restatement=f"round {number}"), seen)
        for place, other in enumerate(others):
            with pytest.raises(Conflict) as refusal:
                edit_claim(other, "C001", Edit(restatement=f"late {place}"), seen)
            assert f"is now “round {number}”" in refusal.value.details[0]
            refused += 1
        assert first.ledger.claim("C001").restatement == f"round {number}"
    assert refused == 1000
    told = [
        edit.new
        for line in first.ledger.chronicle.log.lines()
        for edit in line.edits
        if edit.path[-1] == "restatement"
    ]
    assert told == [f"round {number}" for number in range(ROUNDS)]


def test_every_save_on_a_claim_can_be_bound_to_what_was_seen(started: Path) -> None:
    place = Workspace(started)
    seen = revision(place.ledger.claim("C001"))
    edit_claim(place, "C001", Edit(note="meanwhile"))
    with pytest.raises(Conflict, match="changed since it was shown"):
        give_verdict(place, "C001", "wrong", "so", "Ann", seen=seen)
    with pytest.raises(Conflict, match="changed since it was shown"):
        resolve(place, "C001", ResolutionKind.CUT, "so", "Ann", seen=seen)
    claim = place.ledger.claim("C001")
    assert (claim.verdicts, claim.resolutions, claim.note) == ((), (), "meanwhile")


def test_a_status_that_follows_from_elsewhere_is_no_conflict(started: Path) -> None:
    place = Workspace(started)
    seen = revision(place.ledger.claim("C001"))
    late = started / "late.txt"
    late.write_text((started / "bridge.txt").read_text() + "\nMore.\n")
    assert seen == revision(place.ledger.claim("C001"))
    give_verdict(place, "C001", "wrong", "so", "Ann", seen=seen)
