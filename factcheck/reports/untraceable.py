"""What would find a document again whoever holds a copy: its hashes, sizes, times, and where its passages stand.

Whoever suspects which papers a contact gave away can hash their own and compare. So no reader outside gets any of it
for a document that came from a contact; that two contents differ is still told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from factcheck.dossier.claim import Claim, Evidence, Verdict
from factcheck.dossier.source import Capture, Source

LEFT_OUT = "(not in the public edition)"

Contents = Mapping[str, Mapping[str, str]]


def contents(sources: Iterable[Source]) -> Contents:
    """For each document of a contact, what stands in the place of each hash of its captures."""
    return {source.id: _labels(source) for source in sources if source.contact}


def _labels(source: Source) -> dict[str, str]:
    """What stands in the place of each hash: the same for the same content only."""
    hashes = dict.fromkeys(capture.sha256 for capture in source.captures if capture.sha256)
    return {held: f"{LEFT_OUT[:-1]}: content {n})" if n > 1 else LEFT_OUT for n, held in enumerate(hashes, 1)}


def source(given: Source) -> Source:
    """The document of a contact without what would find it again."""
    labels = _labels(given)
    captures = tuple(_capture(capture, labels.get(capture.sha256, "")) for capture in given.captures)
    return replace(given, at="", captures=captures)


def _capture(capture: Capture, content: str) -> Capture:
    """Whether it can be cited from stays as it was."""
    text = LEFT_OUT if capture.text_sha256 else ""
    return Capture(
        capture.number,
        LEFT_OUT,
        capture.outcome,
        media_type=capture.media_type,
        sha256=content,
        text_sha256=text,
    )


def claim(held: Claim, given: Contents) -> Claim:
    """The claim with nothing that would find the documents of contacts its evidence and its verdicts rest on."""
    labels = {entry.id: given[entry.source] for entry in held.evidence if entry.source in given}
    if not labels:
        return held
    return replace(
        held,
        evidence=tuple(_evidence(entry, labels.get(entry.id)) for entry in held.evidence),
        verdicts=tuple(_verdict(entry, labels) for entry in held.verdicts),
    )


def _evidence(entry: Evidence, labels: Mapping[str, str] | None) -> Evidence:
    if labels is None:
        return entry
    return replace(
        entry,
        start=0,
        end=0,
        page=0,
        at="",
        capture_sha256=labels.get(entry.capture_sha256, LEFT_OUT),
        text_sha256=LEFT_OUT,
        lost_at="",
    )


def _verdict(given: Verdict, labels: Contents) -> Verdict:
    """The seal goes, too: it is a hash of what the verdict relied on, among things that are printed here."""
    if not any(entry.evidence in labels for entry in given.evidence):
        return given
    relied = tuple(
        replace(entry, sha256=labels[entry.evidence].get(entry.sha256, LEFT_OUT), cited="")
        if entry.evidence in labels
        else entry
        for entry in given.evidence
    )
    return replace(given, evidence=relied, seal="")
