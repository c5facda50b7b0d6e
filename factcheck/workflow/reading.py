"""Looking at the record: the list with its filters, and where a claim stands in its document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.dossier import Claim, Dossier, Source
from factcheck.vocabulary import ClaimType, Risk, Status
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims to list; empty means any. `text` is looked for in restatement and quote, case aside."""

    statuses: tuple[Status, ...] = ()
    risks: tuple[Risk, ...] = ()
    types: tuple[ClaimType, ...] = ()
    verdicts: tuple[str, ...] = ()
    source: str = ""
    text: str = ""
    without_sources: bool = False


def listing(workspace: Workspace, wanted: Filter) -> tuple[Dossier, list[Claim]]:
    """The claims the filter lets through, in the order of the essay."""
    dossier = workspace.ledger.dossier()
    return dossier, [claim for claim in dossier.claims if _passes(claim, wanted)]


def _passes(claim: Claim, wanted: Filter) -> bool:
    said = " ".join((claim.restatement, *claim.words)).casefold()
    return (
        (not wanted.statuses or claim.status in wanted.statuses)
        and (not wanted.risks or claim.risk in wanted.risks)
        and (not wanted.types or claim.type in wanted.types)
        and (not wanted.verdicts or (claim.verdict is not None and claim.verdict.verdict in wanted.verdicts))
        and (not wanted.source or any(entry.source == wanted.source for entry in claim.sources))
        and wanted.text.casefold() in said
        and not (wanted.without_sources and claim.sources)
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """One claim with the sources it names, the passages of its evidence as archived, and its place for people."""

    claim: Claim
    sources: tuple[Source, ...]
    passages: dict[str, str]
    place: str
    dossier: Dossier


def show(workspace: Workspace, claim_id: str) -> Shown:
    """All that is on record for one claim. Raises BadInput for an unknown id."""
    claim = workspace.ledger.claim(claim_id)
    dossier = workspace.ledger.dossier()
    wanted = {entry.source for entry in claim.sources} | {entry.source for entry in claim.evidence}
    sources = tuple(source for source in dossier.sources if source.id in wanted)
    return Shown(claim, sources, _passages(workspace, claim), _place(workspace, claim, dossier), dossier)


def _passages(workspace: Workspace, claim: Claim) -> dict[str, str]:
    found = {}
    for evidence in claim.evidence:
        text = workspace.vault.text(workspace.vault.capture(evidence.source, evidence.capture))
        found[evidence.id] = text[evidence.start : evidence.end]
    return found


def _place(workspace: Workspace, claim: Claim, dossier: Dossier) -> str:
    """Where the claim stands in the document, "paragraph 12"; "" when the draft is not kept here."""
    anchor = claim.newest_places[0]
    draft = next((d for d in dossier.essay.drafts if d.number == anchor.draft), None)
    manuscript = workspace.manuscript(draft) if draft else None
    if manuscript is None:
        return ""
    from factcheck.essays.manuscript import locate

    return locate(manuscript, anchor.start, anchor.end)


def sources_of(dossier: Dossier, source_ids: Sequence[str]) -> list[Source]:
    """The sources of these ids, in the order of the record; all when none is named."""
    return [source for source in dossier.sources if not source_ids or source.id in source_ids]
