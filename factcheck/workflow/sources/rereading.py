"""Deriving the texts of captures again from their archived bytes: lost ones, and those that an older program made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.archive.captures.text_files import MAP, read_map
from factcheck.dossier.claim import Claim, Evidence
from factcheck.dossier.source import Capture, Source
from factcheck.errors import BadInput, Damage
from factcheck.text.plain import stored
from factcheck.text.quotes.proving import prove
from factcheck.workflow.sources.captured import shielded, titled
from factcheck.workflow.sources.passage_warnings import lacking
from factcheck.workflow.sources.proving_again import Later
from factcheck.workflow.sources.quotable import source_text
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.captures.record import CaptureRecord
    from factcheck.archive.captures.rereading import Reread
    from factcheck.store.change import Change


class Came(StrEnum):
    """What came of reading a capture again."""

    SAME = "as it was"
    RESTORED = "restored"
    RENEWED = "renewed"
    FIRST = "read for the first time"
    LACKS = "lacks a passage"
    HELD = "left alone"
    FAILED = "not read"


@dataclass(frozen=True, slots=True)
class Reading:
    """A capture and what came of reading it again.

    `why` says more when it was left alone or not read, and names the evidence whose passage it lacks.
    """

    source: str
    capture: int
    came: Came
    why: str = ""


def reread(workspace: Workspace, sources: Sequence[str]) -> Iterator[Reading]:
    """Read the captures of `sources`, or of all, again; give what came of each once it is on record.

    A text that evidence was cited from is exchanged only when all its passages stand in the new one at the very
    same places: otherwise it is left alone, for verdicts rest on it. What came packed in a way that nothing here could
    unpack is read now if something can, and counts for what is in it; so is what no reader was there for. Last it is
    put on record which cited passages a later capture does not have. Raises BadInput for an unknown source.
    """
    dossier = workspace.ledger.dossier()
    for source in dossier.sources_of(sources) or dossier.sources:
        for capture in source.captures:
            yield from _read_one(workspace, source, capture)
        yield from _put_losses_on_record(workspace, source.id)


def _put_losses_on_record(workspace: Workspace, name: str) -> list[Reading]:
    """Mark what is cited from a source and is not in a later capture of it, where the record does not say so."""
    dossier, later = workspace.ledger.dossier(), Later(workspace)
    [source] = dossier.sources_of([name])
    lost = {
        entry.id: marked
        for claim in dossier.claims
        for entry in claim.evidence
        if entry.source == name and not entry.lost_in
        if (marked := later.lost(source, entry)[0]) != entry
    }
    if lost:
        with workspace.ledger.change("reread") as change:
            for claim in change.claims():
                evidence = tuple(lost.get(entry.id, entry) for entry in claim.evidence)
                if evidence != claim.evidence:
                    change.put_claim(replace(claim, evidence=evidence))
    return [Reading(name, marked.lost_in, Came.LACKS, entry) for entry, marked in lost.items()]


def _read_one(workspace: Workspace, source: Source, capture: Capture) -> Iterator[Reading]:
    """What came of one; nothing for a visit that brought no document, or one that has no text now either."""
    try:
        record = workspace.vault.capture(source.id, capture.number)
        again = workspace.vault.read_again(record, workspace.derive)
    except (BadInput, Damage) as error:
        yield Reading(source.id, capture.number, Came.FAILED, error.message)
        return
    if again is not None and (again.text or capture.text_sha256 or not capture.sha256):
        came, why = _settled(workspace, source, capture, record, again)
        yield Reading(source.id, capture.number, came, why)


def _settled(
    workspace: Workspace, source: Source, capture: Capture, record: CaptureRecord, again: Reread
) -> tuple[Came, str]:
    """Put what was read again in its place, if that may be; give what came of it, and why."""
    first = not capture.text_sha256
    if not (again.text or first):
        return Came.FAILED, "nothing could be read out of it now"
    whole = workspace.vault.is_whole(record)
    fresh = shielded(workspace, again.record)
    cited = _cited(workspace.ledger.dossier().claims, source, capture)
    if again.record == record and fresh == capture and all(_anew(entry, again) == entry for entry in cited):
        if not whole:
            workspace.vault.exchange(record, again)
        return (Came.SAME if whole else Came.RESTORED), ""
    with workspace.ledger.change("reread") as change:  # nobody cites from a text while it is exchanged
        cited = _cited(change.claims(), source, capture)
        moved = [entry.id for entry in cited if not _stands(entry, again)]
        if moved:
            return Came.HELD, f"{', '.join(moved)} would not stand where it stands"
        workspace.vault.exchange(record, again)
        _put_on_record(change, source.id, fresh, again)
    return (Came.FIRST if first else Came.RENEWED), ""


def _cited(claims: Sequence[Claim], source: Source, capture: Capture) -> list[Evidence]:
    found = [entry for claim in claims for entry in claim.evidence]
    return [entry for entry in found if (entry.source, entry.capture) == (source.id, capture.number)]


def _stands(entry: Evidence, again: Reread) -> bool:
    there = stored(again.text[entry.start : entry.end])
    return bool(entry.passage) and there == entry.passage


def _anew(entry: Evidence, again: Reread) -> Evidence:
    """The evidence with the text that the archive has now, and with what a reviewer has to see of its words there."""
    text = again.record.text
    text_map = read_map(again.contents[MAP], again.record.key)
    proof = prove(entry.quote, source_text(again.text, lambda: text_map))
    archived, others = lacking(entry, proof, text_map)
    sha256 = text.full_sha256 if text else ""
    return replace(entry, text_sha256=sha256, warnings=(*entry.warnings, *others, *archived))


def _put_on_record(change: Change, name: str, fresh: Capture, again: Reread) -> None:
    """Have claims.yaml name the text that the archive has now, for the capture and all that is cited from it."""
    source = change.source(name)
    captures = [fresh if old.number == fresh.number else old for old in source.captures]
    change.put_source(replace(source, captures=tuple(captures), title=titled(source, fresh)))
    for claim in change.claims():
        evidence = [
            _anew(entry, again) if (entry.source, entry.capture) == (name, fresh.number) else entry
            for entry in claim.evidence
        ]
        if tuple(evidence) != claim.evidence:
            change.put_claim(replace(claim, evidence=tuple(evidence)))
