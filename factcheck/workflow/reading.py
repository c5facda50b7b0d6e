"""Looking at the record: the list with its filters, and where a claim stands in its document."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.dossier import Claim, Dossier, Essay, Source
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


def show(workspace: Workspace, claim_id: str) -> Shown:
    """All that is on record for one claim. Raises BadInput for an unknown id."""
    essay, claim, sources = workspace.ledger.close_up(claim_id)
    return Shown(claim, sources, _passages(workspace, claim), _place(workspace, claim, essay))


def _passages(workspace: Workspace, claim: Claim) -> dict[str, str]:
    found = {}
    for evidence in claim.evidence:
        text = workspace.vault.text(workspace.vault.capture(evidence.source, evidence.capture))
        found[evidence.id] = text[evidence.start : evidence.end]
    return found


def _place(workspace: Workspace, claim: Claim, essay: Essay) -> str:
    """Where the claim stands in the document, "paragraph 12"; "" when the draft is not kept here."""
    anchor = claim.newest_places[0]
    draft = next((d for d in essay.drafts if d.number == anchor.draft), None)
    manuscript = workspace.manuscript(draft) if draft else None
    if manuscript is None:
        return ""
    from factcheck.essays.manuscript import locate

    return locate(manuscript, anchor.start, anchor.end)
