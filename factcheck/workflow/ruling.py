"""Statuses under the rules of this program, by the record and by what the newest draft has in quotation marks.

Why a verdict is stale is told with what changed beside the words it judged, which only the drafts show.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.source import Source
from factcheck.errors import BadInput, Damage
from factcheck.workspace import Workspace


def ruled(workspace: Workspace, dossier: Dossier) -> Dossier:
    """The dossier with each status as the rules of this program have it, seen from the newest draft."""
    from factcheck.store.deriving import under_these_rules

    spoken = _spoken(workspace, dossier.claims, dossier.essay)
    return under_these_rules(dossier, spoken, _beside(workspace, dossier.claims, dossier.essay))


def ruled_claim(
    workspace: Workspace, claim: Claim, sources: Sequence[Source], policy: Policy, essay: Essay
) -> Claim:
    """The same of one claim, given with its sources and the rules of the house."""
    from factcheck.store.deriving import derived

    spoken = _spoken(workspace, (claim,), essay).get(claim.id, ())
    beside = _beside(workspace, (claim,), essay).get(claim.id, "")
    return derived(claim, {source.id: source for source in sources}, policy, essay, spoken, beside)


def as_ruled(workspace: Workspace, claim_id: str) -> Claim:
    """The same of a claim on record. Raises BadInput for an unknown id."""
    essay, claim, sources, policy, _ = workspace.ledger.close_up(claim_id)
    return ruled_claim(workspace, claim, sources, policy, essay)


def _beside(workspace: Workspace, claims: Sequence[Claim], essay: Essay) -> Mapping[str, str]:
    """By claim what changed beside its words since the last verdict, of those that stand in the newest draft."""
    from factcheck.store.deriving import judges_as_told

    judged = [
        claim for claim in claims if claim.verdicts and claim.places(essay.newest) and not claim.excluded
    ]
    stale = [claim for claim in judged if not judges_as_told(claim.verdicts[-1], claim)]
    if not stale:
        return {}
    from factcheck.workflow.claims.since_judged import SinceJudged

    since = SinceJudged(workspace, essay)
    return {claim.id: since.beside(claim, claim.verdicts[-1]) for claim in stale}


def _spoken(workspace: Workspace, claims: Sequence[Claim], essay: Essay) -> Mapping[str, tuple[str, ...]]:
    """By claim the words that the newest draft quotes around or across its edges; {} without the draft's text."""
    draft = essay.newest_draft
    if draft is None or not any(claim.verdicts for claim in claims):
        return {}  # only a verdict is asked what it rests on
    from factcheck.text.spoken import spoken, within

    try:
        text = workspace.draft_text(draft)
    except (BadInput, Damage):
        return {}
    stretches = spoken(text)
    return {
        claim.id: tuple(
            words
            for place in claim.places(draft.number)
            for words in within(text, place.start, place.end, stretches)
        )
        for claim in claims
        if claim.verdicts
    }
