"""Whether the folder still holds what the record speaks of: the words judged, and the bytes relied on."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace

from factcheck.archive.record import CaptureRecord
from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Draft
from factcheck.dossier.source import Capture
from factcheck.errors import BadInput, Damage, FactcheckError
from factcheck.files import read_regular
from factcheck.vocabulary import Status
from factcheck.workflow.covering import gone_over
from factcheck.workspace import MOST_ESSAY_BYTES, Workspace

MOST_NAMED = 12  # things that are amiss, beside a sign-off


def as_it_stands(workspace: Workspace, dossier: Dossier) -> Dossier:
    """The dossier as the folder bears it out, for whatever decides or goes out, with what no claim covers
    and which claims say nearly the same.

    A cleared claim is stale when archived bytes that its verdicts rest on are missing or altered, and so is every
    claim of a draft that is; a sign-off does not hold then. Each capture is read once.
    """
    bare, alike = gone_over(workspace, dossier)
    found = replace(dossier, claims=_looked_at(workspace, dossier), uncovered=bare, alike=alike)
    amiss = dict.fromkeys(
        reason
        for before, now in zip(dossier.claims, found.claims, strict=True)
        if now is not before
        for reason in now.blockers
    )
    if not amiss or found.signature is None:
        return found
    changed = (*found.signature.changed, *(f"the folder: {reason}" for reason in amiss))
    return replace(found, signature=replace(found.signature, changed=changed[:MOST_NAMED]))


def _looked_at(workspace: Workspace, dossier: Dossier) -> tuple[Claim, ...]:
    newest = dossier.essay.newest_draft
    amiss = _draft_amiss(workspace, newest) if newest else ""
    if amiss:
        return tuple(
            claim if claim.status is Status.WITHDRAWN else _stale(claim, (amiss,)) for claim in dossier.claims
        )
    return tuple(map(_Shelf(workspace, dossier).look, dossier.claims))


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


def capture_amiss(held: CaptureRecord, capture: Capture) -> str:
    """What a capture in the archive has other than the record says; "" when nothing."""
    if (held.warc_sha256, held.content_sha256) != (capture.warc_sha256, capture.sha256):
        return "the archived bytes are not those on record in claims.yaml"
    if capture.text_sha256 != (held.text.full_sha256 if held.text and held.text.full_length else ""):
        return "its text is not the one on record in claims.yaml"
    return ""


class _Shelf:
    """Looks at what claims rest on."""

    def __init__(self, workspace: Workspace, dossier: Dossier) -> None:
        self._vault = workspace.vault
        self._root = f"{workspace.root}{os.sep}"
        self._sources = {source.id: source for source in dossier.sources}
        self._known: dict[tuple[str, int], str] = {}

    def look(self, claim: Claim) -> Claim:
        """The claim; stale, when it is cleared and something that it rests on is amiss."""
        if claim.status is not Status.CLEARED:
            return claim
        last = {verdict.by: verdict for verdict in claim.verdicts}
        relied = {reliance.evidence for verdict in last.values() for reliance in verdict.evidence}
        places = {(entry.source, entry.capture) for entry in claim.evidence if entry.id in relied}
        reasons = tuple(
            f"{source} capture {number}: {amiss}"
            for source, number in sorted(places)
            if (amiss := self._amiss(source, number))
        )
        return _stale(claim, reasons) if reasons else claim

    def _amiss(self, source: str, number: int) -> str:
        key = source, number
        if key not in self._known:
            try:
                self._known[key] = self._looked(source, number)
            except FactcheckError as error:
                self._known[key] = error.message.replace(self._root, "")
        return self._known[key]

    def _looked(self, source: str, number: int) -> str:
        capture = self._sources[source].capture(number)
        held = self._vault.capture(source, number)
        if capture is None:
            return "is not on record in claims.yaml"
        if differs := capture_amiss(held, capture):
            return differs
        self._vault.warc(held)
        if held.body_in != number:
            self._vault.warc(self._vault.capture(source, held.body_in))
        self._vault.text(held)
        return ""


def _stale(claim: Claim, reasons: tuple[str, ...]) -> Claim:
    return replace(claim, status=Status.STALE, blockers=reasons)
