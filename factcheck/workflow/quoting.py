"""The quotations of the essay, with what is proved of them."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.dossier import Dossier
from factcheck.text.folding import fold
from factcheck.text.quotations import Quotation, core, quotations
from factcheck.vocabulary import Stance
from factcheck.workflow.placing import newest
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation of the newest draft: the claim it is in, and the evidence that proves it, "" without."""

    words: str
    start: int
    end: int
    claim: str
    evidence: str
    state: str


def quoted(workspace: Workspace) -> list[Quoted]:
    """Every quotation in the newest draft, with what is proved of it. Raises BadInput without a draft's text."""
    dossier = workspace.ledger.dossier()
    draft = newest(dossier.essay)
    text = workspace.draft_text(draft)
    return [_quoted(text[q.start : q.end], q, dossier, draft.number) for q in quotations(text)]


def _quoted(words: str, place: Quotation, dossier: Dossier, draft: int) -> Quoted:
    holding = [
        claim
        for claim in dossier.claims
        if any(a.start < place.end and a.end > place.start for a in claim.places(draft))
    ]
    for claim in holding:
        for evidence in claim.evidence:
            if evidence.stance is Stance.SUPPORTS and core(words) in fold(evidence.quote).text:
                return Quoted(words, place.start, place.end, claim.id, evidence.id, "proved")
    contradicted = [e.id for c in holding for e in c.evidence if e.stance is Stance.CONTRADICTS]
    state = "contradicted" if contradicted else "not proved" if holding else "in no claim"
    return Quoted(words, place.start, place.end, holding[0].id if holding else "", "", state)
