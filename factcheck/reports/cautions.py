"""What weakens a passage, said where it is used."""

from __future__ import annotations

from factcheck.dossier.claim import Evidence
from factcheck.dossier.source import Source
from factcheck.rules import NEVER_ALONE
from factcheck.vocabulary import Outcome


def cautions(evidence: Evidence, source: Source | None) -> tuple[str, ...]:
    """What a reader must know before relying on a passage, in words; () when there is nothing."""
    if source is None:
        return (*evidence.warnings, f"its source {evidence.source} is not on record")
    found = list(evidence.warnings)
    if source.tier in NEVER_ALONE:
        found.append(f"source of the tier {source.tier.value}: never counts alone")
    capture = source.capture(evidence.capture)
    if capture is None:
        return (*found, f"capture {evidence.capture} is not on record")
    if capture.sha256 != evidence.capture_sha256:
        found.append("the capture's bytes are not those the passage was taken from")
    if capture.outcome is Outcome.PARTIAL:
        found.append("the capture was cut short")
    found += capture.flags
    return tuple(dict.fromkeys(found + _later(evidence, source)))


def _later(evidence: Evidence, source: Source) -> list[str]:
    """What later attempts to archive the source found."""
    later = [capture for capture in source.captures if capture.number > evidence.capture]
    found = [
        f"later capture {capture.number} has other content"
        for capture in later
        if capture.usable and capture.sha256 != evidence.capture_sha256
    ]
    newest = source.newest
    if newest is not None and newest in later and not newest.usable:
        found.append(f"last attempt (capture {newest.number}): {newest.outcome.value}")
    return found
