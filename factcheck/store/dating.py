"""When verdicts, resolutions and sign-offs that were typed by hand say they were given, and whether that can be."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dossier.claim import Claim
from factcheck.store.kinds import Path, Problem
from factcheck.store.schema import Record

_DAY = len("2026-11-25")


def misdated(record: Record, standing: Record, latest: str) -> Iterator[Problem]:
    """Every verdict, resolution and sign-off that `standing` does not have and that is dated after the latest moment
    there can be; and every such verdict of a day before the evidence it relies on was cited.
    """
    known = {claim.id: claim for claim in standing.claims}
    for index, claim in enumerate(record.claims):
        old = known.get(claim.id)
        for key in ("verdicts", "resolutions"):
            recorded = len(getattr(old, key)) if old else 0
            for place, entry in enumerate(getattr(claim, key)):
                if place >= recorded and entry.at > latest:
                    yield Problem(("claims", index, key, place, "at"), f"{entry.at} is in the future")
        yield from _before_evidence(claim, len(old.verdicts) if old else 0, ("claims", index, "verdicts"))
    for place, signoff in enumerate(record.signoffs):
        if place >= len(standing.signoffs) and signoff.at > latest:
            yield Problem(("signoffs", place, "at"), f"{signoff.at} is in the future")


def _before_evidence(claim: Claim, recorded: int, path: Path) -> Iterator[Problem]:
    """By the day: whoever types a verdict by hand may know no more than that."""
    cited = {entry.id: entry.at for entry in claim.evidence}
    for place, verdict in enumerate(claim.verdicts):
        for reliance in verdict.evidence if place >= recorded else ():
            since = cited.get(reliance.evidence, "")
            if verdict.at[:_DAY] < since[:_DAY]:
                message = (
                    f"{verdict.at} is before {reliance.evidence}, which it relies on, was cited ({since})"
                )
                yield Problem((*path, place, "at"), message)
