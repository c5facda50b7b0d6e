"""One claim looked at from all sides: what is on record for it, and where it stands in its document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.checklists import checklist
from factcheck.dossier.claim import Anchor, Claim, Evidence
from factcheck.dossier.essay import Essay
from factcheck.dossier.source import Contact, Source, Talk, talks_about
from factcheck.dossier.tracked import under_revision
from factcheck.errors import FactcheckError
from factcheck.vocabulary import Supplier
from factcheck.workflow.blinding import awaited, blinded, is_blind, may_be_blind, unsigned
from factcheck.workflow.drafts.tracking import tracked_in
from factcheck.workflow.ruling import ruled_claim
from factcheck.workflow.surroundings import draft_text, sentences
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.essays.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Shown:
    """One claim with the sources it names, the passages of its evidence, and what a checker must look at.

    In the order of its newest places: where each is, for people ("" where unknown), and the sentences it stands in (""
    where its words are whole ones).
    """

    claim: Claim
    sources: tuple[Source, ...]
    passages: dict[str, str]
    places: tuple[str, ...]
    sentences: tuple[str, ...]
    revision: str
    addressees: dict[str, str]
    checklist: tuple[str, ...]
    could_mean: dict[str, tuple[str, ...]]  # by pronoun left open, the likeliest first
    talks: tuple[tuple[Contact, Talk], ...] = ()  # about the claim, the first first
    revised: tuple[str, ...] = ()  # what tracked changes of the newest draft did to its words


def show(workspace: Workspace, claim_id: str) -> Shown:
    """All that is on record for one claim, to its second reader without the first verdict.

    Raises BadInput for an unknown id.
    """
    from factcheck.store.revisions import revision

    essay, claim, sources, policy, contacts = workspace.ledger.close_up(claim_id)
    claim = ruled_claim(workspace, claim, sources, policy, essay)
    seen, talks = revision(claim), talks_about(contacts, claim.id)
    viewer = workspace.whoever() if may_be_blind(claim) else ""
    if is_blind(claim, viewer, policy, essay):
        claim = awaited(blinded(claim, viewer, {source.id: source for source in sources}))
        sources = tuple(s if s.supplied_by is Supplier.AUTHOR else replace(s, by="") for s in sources)
        talks = unsigned(talks)
    known = {contact.id: contact.alias for contact in contacts}
    addressees = {query.id: known.get(query.to, query.to) for query in claim.queries}
    anchors, passages = claim.newest_places, _passages(workspace, claim)
    number = anchors[0].draft
    manuscript, text = workspace.as_read(essay.draft(number)), draft_text(workspace, essay, number)
    places, parts = _places(manuscript, anchors), manuscript.parts if manuscript else ()
    around = tuple(sentences(text, parts, anchor) for anchor in anchors)
    looked_at = checklist(claim.type, claim.risk)
    could_mean = _could_mean(workspace, claim, essay)
    revised = under_revision(claim, essay.newest, tracked_in(workspace, essay.newest_draft))
    return Shown(
        claim, sources, passages, places, around, seen, addressees, looked_at, could_mean, talks, revised
    )


def _could_mean(workspace: Workspace, claim: Claim, essay: Essay) -> dict[str, tuple[str, ...]]:
    """What each pronoun left open could stand for: the one thing that the draft has to be read anew for."""
    if not claim.unresolved:
        return {}
    from factcheck.workflow.claims.restating import Restating

    return Restating(workspace, essay).could_mean(claim)


def _passages(workspace: Workspace, claim: Claim) -> dict[str, str]:
    return {evidence.id: evidence.passage or _archived(workspace, evidence) for evidence in claim.evidence}


def _archived(workspace: Workspace, evidence: Evidence) -> str:
    """The passage of evidence from before the record had it; what was quoted where the archive is not to be had."""
    try:
        text = workspace.vault.text(workspace.vault.capture(evidence.source, evidence.capture))
    except FactcheckError:  # `check` and `verify` name it
        return evidence.quote
    return text[evidence.start : evidence.end]


def _places(manuscript: Manuscript | None, anchors: Sequence[Anchor]) -> tuple[str, ...]:
    """Where the words stand in the document, "paragraph 12"; "" where it is not to be had, or has other words there."""
    if manuscript is None:
        return ("",) * len(anchors)
    from factcheck.essays.manuscript import locate

    return tuple(
        locate(manuscript, a.start, a.end) if manuscript.text[a.start : a.end] == a.quote else ""
        for a in anchors
    )
