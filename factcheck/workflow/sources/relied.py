"""What standing verdicts rely on, and whether a source still says it: compared with those very captures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.dossier.claim import Claim
from factcheck.dossier.source import Capture, Source
from factcheck.vocabulary import WHOLE, Outcome

CHANGED = "changed"
SAME_TEXT = "other bytes with the same text"


@dataclass(frozen=True, slots=True)
class Footing:
    """What one standing verdict relies on: a capture of a source, by the hashes of its content and its text.

    `lost` tells that a passage of it was missing from a later capture; `claim` is what the verdict is on.
    """

    verdict: str
    capture: int
    sha256: str
    text_sha256: str
    lost: bool = False
    claim: str = ""


def footings(claims: Sequence[Claim]) -> dict[str, tuple[Footing, ...]]:
    """For each source, what the last verdict of each person relies on of it, every capture once."""
    found: dict[str, dict[Footing, None]] = {}
    for claim in claims:
        evidence = {entry.id: entry for entry in claim.evidence}
        for verdict in claim.latest:
            for reliance in verdict.evidence:
                if entry := evidence.get(reliance.evidence):
                    footing = Footing(
                        verdict.id,
                        entry.capture,
                        reliance.sha256,
                        entry.text_sha256,
                        bool(entry.lost_at),
                        claim.id,
                    )
                    found.setdefault(entry.source, {})[footing] = None
    return {source: tuple(each) for source, each in found.items()}


def since(capture: Capture, footing: Footing) -> str:
    """How a capture differs from the one that is relied on.

    "" for the same bytes, SAME_TEXT, CHANGED, or the outcome of a visit that did not bring the whole source.
    """
    if capture.sha256 == footing.sha256 and capture.outcome in (*WHOLE, Outcome.PARTIAL):
        return ""
    if capture.outcome not in WHOLE:
        return capture.outcome.value
    same_text = capture.text_sha256 and capture.text_sha256 == footing.text_sha256
    return SAME_TEXT if same_text else CHANGED


def dead_or_changed(source: Source, relied: Sequence[Footing]) -> bool:
    """Whether a source, as it was last seen, no longer gives what it gave: what to look for a copy of elsewhere.

    `relied` is what verdicts rely on of it; of a source that none relies on, the capture before counts.
    """
    last = source.newest
    if last is None or last.outcome in (Outcome.PARTIAL, Outcome.REFUSED):
        return False
    if not relied:
        return last.outcome is not Outcome.OK
    return any(since(last, footing) not in ("", SAME_TEXT) for footing in relied)
