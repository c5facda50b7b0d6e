"""Taking back what was put to the wrong claim: evidence that nothing rests on yet, and sources without any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.roles import Act
from factcheck.workflow.permission import require
from factcheck.workspace import Workspace


def detach(workspace: Workspace, claim_id: str, names: Sequence[str], by: str, because: str = "") -> Claim:
    """Take evidence (E001) and sources (S001) off a claim, all that is named or nothing; the log keeps what they were.

    Raises BadInput for what is not the claim's, for evidence that a verdict or a correction rests on, for a source
    that evidence of the claim is cited from, and for a person who may not.
    """
    with workspace.ledger.change("detach", by, because) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        claim = change.claim(claim_id)
        for name in sorted(dict.fromkeys(names)):  # evidence before the sources that it is cited from
            claim = _without_source(claim, name) if name.startswith("S") else _without_evidence(claim, name)
        change.put_claim(claim)
    return workspace.ledger.claim(claim_id)


def _without_evidence(claim: Claim, name: str) -> Claim:
    kept = tuple(entry for entry in claim.evidence if entry.id != name)
    if len(kept) == len(claim.evidence):
        raise BadInput(f"{name} is no evidence of {claim.id}", f"see `factcheck show {claim.id}`")
    for verdict in claim.verdicts:
        if any(reliance.evidence == name for reliance in verdict.evidence):
            hint = f"a new verdict can rest on other evidence: factcheck verdict {claim.id} ... --evidence ID"
            raise BadInput(f"{verdict.id} rests on {name}, which so is history", hint)
    for made in claim.corrections:
        if name in made.evidence:
            raise BadInput(f"{made.id} rests on {name}, which so is history", "record another correction")
    return replace(claim, evidence=kept)


def _without_source(claim: Claim, name: str) -> Claim:
    kept = tuple(entry for entry in claim.sources if entry.source != name)
    if len(kept) == len(claim.sources):
        raise BadInput(f"{name} is not attached to {claim.id}", f"see `factcheck show {claim.id}`")
    cited = [entry.id for entry in claim.evidence if entry.source == name]
    if cited:
        hint = f"take that back too: factcheck detach {claim.id} {' '.join(cited)} {name}"
        raise BadInput(f"{', '.join(cited)} of {claim.id} is cited from {name}", hint)
    return replace(claim, sources=kept)
