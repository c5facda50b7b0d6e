"""What a verdict is bound to when it is given, and what that leaves alone."""

from __future__ import annotations

from dataclasses import replace

from factcheck.dossier.claim import Reliance
from factcheck.store.seals import bound, cited, seal
from tests.reports import samples


def test_a_verdict_is_bound_once_to_what_its_evidence_says() -> None:
    claim = next(claim for claim in samples.settled() if claim.verdicts and claim.evidence)
    entry = replace(claim.evidence[0], lost_in=3)
    claim = replace(claim, evidence=(entry, *claim.evidence[1:]))
    relied = (Reliance(entry.id, "a"), Reliance(entry.id, "a", cited="as it was"), Reliance("E999", "a"))
    given = bound(replace(claim.verdicts[0], evidence=relied), claim)
    assert [reliance.cited for reliance in given.evidence] == [cited(entry), "as it was", ""]
    assert given.seal == seal(given)
    assert [reliance.lost_in for reliance in given.evidence] == [entry.lost_in, 0, 0]
    assert cited(replace(entry, id="E998", note="later")) == cited(entry) != cited(replace(entry, quote="x"))
