"""Whether the folder still holds what the record speaks of: the words judged, and the bytes relied on."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace

from factcheck.archive.captures.record import CaptureRecord
from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim, Evidence
from factcheck.dossier.essay import Draft
from factcheck.dossier.source import Capture, Source
from factcheck.errors import BadInput, Damage, FactcheckError
from factcheck.files import read_regular
from factcheck.store.deriving import lost_by
from factcheck.vocabulary import Status
from factcheck.workflow.claims.covering import gone_over
from factcheck.workflow.discretion import NOT_READY, discretion
from factcheck.workflow.drafts.tracking import tracked_in
from factcheck.workflow.sources.captured import contradictions, is_of, shielded
from factcheck.workflow.sources.proving_again import Later
from factcheck.workspace import MOST_ESSAY_BYTES, Workspace

MOST_NAMED = 12  # things that are amiss, beside a sign-off


def as_it_stands(workspace: Workspace, dossier: Dossier) -> Dossier:
    """The dossier as the folder bears it out, for whatever decides or goes out, with what no claim covers,
    which claims say nearly the same, and what of the newest draft is under revision.

    A cleared claim is stale when archived bytes that its verdicts rest on are missing or altered, and so is every
    claim of a draft that is; a sign-off does not hold then. Sources are as the archive has them: where the record
    contradicts it, the capture has a flag that says so. Each capture is read once.
    """
    bare, alike = gone_over(workspace, dossier)
    shelf = _Shelf(workspace, dossier)
    found = replace(
        dossier,
        claims=_looked_at(workspace, dossier, shelf),
        sources=tuple(map(shelf.source, dossier.sources)),
        uncovered=bare,
        alike=alike,
        tracked=tracked_in(workspace, dossier.essay.newest_draft),
        naming=_naming(workspace, dossier),
    )
    unheld = [now for before, now in zip(dossier.claims, found.claims, strict=True) if now is not before]
    found = replace(found, unheld=frozenset(claim.id for claim in unheld))
    amiss = dict.fromkeys(reason for claim in unheld for reason in claim.blockers)
    if not amiss or found.signature is None:
        return found
    changed = (*found.signature.changed, *(f"the folder: {reason}" for reason in amiss))
    return replace(found, signature=replace(found.signature, changed=changed[:MOST_NAMED]))


def _naming(workspace: Workspace, dossier: Dossier) -> str:
    """That the newest draft names somebody protected, "" when it does not or its text is not at hand."""
    draft = dossier.essay.newest_draft
    if draft is None:
        return ""
    try:
        return NOT_READY if discretion(workspace, workspace.draft_text(draft)).found else ""
    except (BadInput, Damage):
        return ""


def _looked_at(workspace: Workspace, dossier: Dossier, shelf: _Shelf) -> tuple[Claim, ...]:
    newest = dossier.essay.newest_draft
    amiss = _draft_amiss(workspace, newest) if newest else ""
    if amiss:
        return tuple(
            claim if claim.status is Status.WITHDRAWN else _stale(claim, (amiss,)) for claim in dossier.claims
        )
    return tuple(map(shelf.look, dossier.claims))


def file_amiss(workspace: Workspace, draft: Draft) -> str:
    """What is not as it was with a draft as handed over; "" when nothing is, or when it was never kept here."""
    kept = workspace.root / draft.file
    if draft.file and not kept.exists():
        return f"{draft.file} is missing"
    if draft.file and hashlib.sha256(read_regular(kept, MOST_ESSAY_BYTES)).hexdigest() != draft.sha256:
        return f"{draft.file} is not the file that was handed over"
    return ""


def _draft_amiss(workspace: Workspace, draft: Draft) -> str:
    """The same of the draft as handed over and as read."""
    try:
        if amiss := file_amiss(workspace, draft):
            return amiss
        workspace.draft_text(draft)
    except Damage as damage:
        return damage.message
    except BadInput as error:  # a draft that was never kept here has no words to compare
        return error.message if draft.file else ""
    return ""


class _Shelf:
    """Looks at what claims rest on, and at what sources are said to be."""

    def __init__(self, workspace: Workspace, dossier: Dossier) -> None:
        self._workspace = workspace
        self._vault = workspace.vault
        self._later = Later(workspace)
        self._root = f"{workspace.root}{os.sep}"
        self._contacts = dossier.contacts
        self._sources = {source.id: source for source in dossier.sources}
        self._known: dict[tuple[str, int], str] = {}
        self._records: dict[tuple[str, int], CaptureRecord] = {}

    def source(self, source: Source) -> Source:
        """The source as the archive has it; of a capture that the record has otherwise a flag says so."""
        found = source
        for capture in source.captures:
            try:
                held = self._held(source.id, capture.number)
            except FactcheckError as error:
                seen, amiss = capture, [self._said(error)]
            else:
                amiss = list(contradictions(held, source, capture, self._contacts))
                seen = shielded(self._workspace, held) if amiss else capture
                if amiss and not is_of(held, source):
                    found = replace(found, url="" if held.name else held.canonical, file=held.name)
            if amiss:
                flags = (
                    *seen.flags,
                    *(f"the archive does not bear out the record: {each}" for each in amiss),
                )
                found = _with(found, replace(seen, flags=flags))
        return found

    def _held(self, source: str, number: int) -> CaptureRecord:
        """What the archive has of a capture. Raises Damage."""
        if (source, number) not in self._records:
            self._records[source, number] = self._vault.capture(source, number)
        return self._records[source, number]

    def _said(self, error: FactcheckError) -> str:
        return error.message.replace(self._root, "")

    def look(self, claim: Claim) -> Claim:
        """The claim; stale, when it is cleared and something that it rests on is amiss."""
        if claim.status is not Status.CLEARED:
            return claim
        relied = {reliance.evidence for verdict in claim.latest for reliance in verdict.evidence}
        resting = [entry for entry in claim.evidence if entry.id in relied]
        places = {(entry.source, entry.capture) for entry in resting}
        reasons = tuple(
            f"{source} capture {number}: {amiss}"
            for source, number in sorted(places)
            if (amiss := self._amiss(source, number))
        )
        if not reasons:
            reasons = tuple(filter(None, map(self._lost, resting)))
        return _stale(claim, reasons) if reasons else claim

    def _lost(self, entry: Evidence) -> str:
        """That a later capture lacks a passage and the record does not say so: it was cited in another clone than the
        one that fetched. "" otherwise.
        """
        if entry.lost_in:
            return ""
        lost, _ = self._later.lost(self._sources[entry.source], entry)
        how = f"`factcheck reread {entry.source}` puts that on record"
        return f"{lost_by(lost)}; {how}" if lost.lost_in else ""

    def _amiss(self, source: str, number: int) -> str:
        key = source, number
        if key not in self._known:
            try:
                self._known[key] = self._looked(source, number)
            except FactcheckError as error:
                self._known[key] = self._said(error)
        return self._known[key]

    def _looked(self, source: str, number: int) -> str:
        on_record = self._sources[source]
        capture = on_record.capture(number)
        held = self._held(source, number)
        if capture is None:
            return "is not on record in claims.yaml"
        if differs := next(contradictions(held, on_record, capture, self._contacts), ""):
            return differs
        self._vault.warc(held)
        if held.body_in != number:
            self._vault.warc(self._held(source, held.body_in))
        self._vault.text(held)
        return ""


def _stale(claim: Claim, reasons: tuple[str, ...]) -> Claim:
    """The claim, stale if anybody decided about it; what nobody judged yet has nothing to go stale."""
    decided = claim.verdicts or claim.excluded
    return replace(claim, status=Status.STALE if decided else claim.status, blockers=reasons)


def _with(source: Source, capture: Capture) -> Source:
    captures = tuple(capture if old.number == capture.number else old for old in source.captures)
    return replace(source, captures=captures)
