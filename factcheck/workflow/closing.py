"""The end of a fact-check: the editor's decision on one exact state, and what had to be put right afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck import __version__
from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim, Correction
from factcheck.dossier.essay import Essay
from factcheck.dossier.signoff import SignOff
from factcheck.errors import BadInput, Damage
from factcheck.reports.statement import Decision, decision
from factcheck.roles import Act
from factcheck.store.signing import parts, signed
from factcheck.vocabulary import Cause, Clearance, Status
from factcheck.workflow.audit.standing import as_it_stands
from factcheck.workflow.permission import require
from factcheck.workflow.ruling import ruled
from factcheck.workspace import Workspace


class NotReady(Damage):
    """The draft has findings that block it: exit code 1."""


def sign_off(workspace: Workspace, by: str, note: str = "") -> SignOff:
    """Record that this exact state of draft, claims, evidence and policy may run.

    Raises NotReady, with how many claims block, while anything does; BadInput when `by` may not sign off or
    the same state is signed off already.
    """
    with workspace.ledger.change("sign-off", by, note) as change:
        require(change.policy, change.essay, by, Act.SIGN_OFF)
        claims, sources = tuple(change.claims()), tuple(change.sources())
        signoffs = tuple(change.signoffs())
        standing = Dossier(change.essay, change.policy, claims, sources, signoffs=signoffs)
        dossier = ruled(workspace, standing)
        found = as_it_stands(workspace, dossier)
        decided = decision(found)
        if not decided.ready:
            raise _not_ready(decided, found.essay.newest)
        before = signed(dossier, ()).signature
        if before is not None and before.holds:
            raise BadInput(
                f"this exact state is signed off already ({before.signoff.id} by {before.signoff.by})",
                "nothing has to be done",
            )
        now = parts(dossier)
        entry = SignOff(
            id=change.new_id("D"),
            by=by,
            at=workspace.now(),
            decision=Clearance.WITH_RISK if decided.with_risk else Clearance.READY,
            draft=now.draft,
            draft_sha256=now.draft_sha256,
            claims=now.claims,
            evidence=now.evidence,
            policy=now.policy,
            program=f"factcheck {__version__}",
            note=note.strip(),
        )
        change.add_signoff(entry)
    return workspace.ledger.dossier().signoffs[-1]


def _not_ready(decided: Decision, draft: int) -> NotReady:
    """How many claims block, by what became of them; which they are and why is told by the gate."""
    counts = Counter(item.status for item in decided.blocking)
    said = ", ".join(f"{counts[status]:,} {status}" for status in Status if counts[status])
    count = len(decided.blocking)
    blocked = f"{count:,} {'claim blocks' if count == 1 else 'claims block'} it ({said})"
    message = f"draft {draft} is not ready: {'; '.join(decided.lacking) or blocked}"
    return NotReady(message, "each with its reason: `factcheck check`")


def correct(
    workspace: Workspace,
    claim_id: str,
    cause: Cause,
    text: str,
    missed: str,
    by: str,
    evidence: Sequence[str] = (),
) -> tuple[Claim, Correction]:
    """Record a correction after publication: the right wording, why it had been wrong, and what had been missed.

    The words that ran are kept with it: later drafts have others. `evidence` are ids of the claim's evidence that
    shows it. Raises BadInput for others, for missing words, and while nothing is published: until then the text itself
    is changed; and when `by` may not say what happens to the text.
    """
    if not text.strip() or not missed.strip():
        raise BadInput(
            "a correction needs the right wording and what had been missed", "give --to and --missed"
        )
    with workspace.ledger.change("correct", by, missed) as change:
        require(change.policy, change.essay, by, Act.RESOLVE)
        claim = change.claim(claim_id)
        if unpublished := _unpublished(change.essay, change.signoffs(), workspace.now()[:10]):
            hint = f"until it is, the text is changed: `factcheck resolve {claim.id} change --to ...`"
            raise BadInput(unpublished, f"{hint}; if it is, `published:` in claims.yaml is to say so")
        known = {entry.id for entry in claim.evidence}
        if unknown := [name for name in evidence if name not in known]:
            hint = f"it has {', '.join(sorted(known)) or 'none; cite some first'}"
            raise BadInput(f"{unknown[0]} is no evidence of {claim.id}", hint)
        entry = Correction(
            change.new_id("K"),
            cause,
            text.strip(),
            missed.strip(),
            by,
            workspace.now(),
            tuple(evidence),
            _as_it_ran(claim, tuple(change.signoffs())),
        )
        claim = replace(claim, corrections=(*claim.corrections, entry))
        change.put_claim(claim)
    return claim, entry


def _as_it_ran(claim: Claim, signoffs: Sequence[SignOff]) -> tuple[str, ...]:
    """The words of a claim in the draft that was signed off last; where it has none there, as they stand now."""
    ran = claim.places(signoffs[-1].draft) if signoffs else ()
    return tuple(anchor.quote for anchor in ran) or claim.words


def _unpublished(essay: Essay, signoffs: Sequence[SignOff], today: str) -> str:
    """Why nothing can be published yet, by its day or, without one, by its sign-offs; "" when it can."""
    day = essay.published
    if day > today[: len(day)]:
        return f"the essay is not published before {day}"
    return "" if day or signoffs else "nothing is published: no day is on record, and no sign-off"


def take_back(workspace: Workspace, claim_id: str, correction: str, because: str, by: str) -> Claim:
    """Take back a correction that was recorded by mistake; the log keeps it, with the reason.

    Raises BadInput without a reason, when the claim has no such correction, or when `by` may not correct.
    """
    if not because.strip():
        raise BadInput("say why the correction is taken back", 'give --because "..."')
    with workspace.ledger.change("correct --undo", by, because) as change:
        require(change.policy, change.essay, by, Act.RESOLVE)
        claim = change.claim(claim_id)
        kept = tuple(entry for entry in claim.corrections if entry.id != correction)
        if len(kept) == len(claim.corrections):
            raise BadInput(f"{claim.id} has no correction {correction}", "see `factcheck correct`")
        claim = replace(claim, corrections=kept)
        change.put_claim(claim)
    return claim


def corrections(dossier: Dossier) -> tuple[list[tuple[Claim, Correction]], Counter[Cause]]:
    """Every correction with its claim, oldest first, and how many there are of each cause."""
    found = [(claim, entry) for claim in dossier.claims for entry in claim.corrections]
    found.sort(key=lambda pair: (pair[1].at, pair[1].id))
    return found, Counter(entry.cause for _, entry in found)
