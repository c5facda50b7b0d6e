"""What of the proposals is a claim to be checked: accept them, or exclude them with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from factcheck.dossier.claim import Claim, Exclusion
from factcheck.errors import BadInput
from factcheck.roles import Act, same_person
from factcheck.vocabulary import Origin, Status
from factcheck.workflow.blinding import still_as_seen
from factcheck.workflow.permission import require
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.store.change import Change


def accept_claims(
    workspace: Workspace,
    claim_ids: Sequence[str],
    by: str,
    score: float | None = None,
    everything: bool = False,
    seen: str = "",
) -> list[Claim]:
    """Accept proposals as claims: these, or all that were not set aside, or those from a score on.

    What a model proposed is accepted by name alone. Raises Conflict when a claim was changed since `seen`, its
    revision, which is given for a claim alone; BadInput when `by` may not shape the list.
    """
    with workspace.ledger.change("accept", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        if claim_ids:
            chosen = _named(workspace, change, claim_ids, seen, by)
        else:
            least = 0.0 if everything else score if score is not None else 2.0
            chosen = [
                c
                for c in change.claims()
                if c.origin is not Origin.MACHINE and not c.set_aside and (c.score or 0.0) >= least
            ]
        accepted = [
            replace(claim, accepted_by=by, set_aside="")
            for claim in chosen
            if claim.origin is not Origin.PERSON and not claim.accepted_by and claim.excluded is None
        ]
        for claim in accepted:
            change.put_claim(claim)
    return accepted


class PassedOver(NamedTuple):
    """Why a claim that was named is not accepted, in words; `refused` when it is none that is to be checked."""

    why: str
    refused: bool


def passed_over(
    workspace: Workspace, claim_ids: Sequence[str], accepted: Sequence[Claim]
) -> list[PassedOver]:
    """Why each of the claims named was not accepted."""
    done = {claim.id for claim in accepted}
    found = []
    for name in dict.fromkeys(claim_ids):
        if name in done:
            continue
        claim = workspace.ledger.claim(name)
        if claim.excluded:
            why = f"is excluded ({claim.excluded.reason}); take that back with `exclude {name} --undo`"
        elif claim.accepted_by:
            why = f"was accepted by {claim.accepted_by}"
        else:
            why = f"was put on the list by {claim.by or 'a person'}, and needs no accepting"
        found.append(PassedOver(f"{name} {why}", claim.excluded is not None))
    return found


def left_to_name(workspace: Workspace) -> list[str]:
    """The ids of the models' proposals that nobody has accepted or excluded."""
    return [
        claim.id
        for claim in workspace.ledger.dossier().claims
        if claim.origin is Origin.MACHINE and not claim.accepted_by and claim.excluded is None
    ]


def undecided(workspace: Workspace) -> int:
    """How many proposals nobody has accepted or excluded."""
    return sum(claim.status is Status.PROPOSED for claim in workspace.ledger.dossier().claims)


def exclude_claims(
    workspace: Workspace,
    claim_ids: Sequence[str],
    reason: str,
    by: str,
    set_aside: bool = False,
    seen: str = "",
) -> list[Claim]:
    """Exclude claims as not checkable, with the reason; `set_aside` takes all that the extractor set aside.

    An exclusion that stands is made anew, and has to be confirmed anew. Raises BadInput without a reason, or for one
    who may not; Conflict when a claim was changed since `seen`, its revision, which is given for a claim alone.
    """
    with workspace.ledger.change("exclude", by, reason) as change:
        require(change.policy, change.essay, by, Act.JUDGE)
        chosen = _named(workspace, change, claim_ids, seen, by)
        if set_aside:
            chosen += [
                c for c in change.claims() if c.set_aside and c.excluded is None and c.id not in claim_ids
            ]
        done = []
        for claim in chosen:
            why = reason or claim.set_aside
            if not why:
                raise BadInput(f"{claim.id} needs a reason to be excluded", 'say why with --because "..."')
            done.append(replace(claim, excluded=Exclusion(why, by, workspace.now())))
            change.put_claim(done[-1])
    return done


def confirm_exclusions(
    workspace: Workspace, claim_ids: Sequence[str], by: str, seen: str = ""
) -> list[Claim]:
    """Confirm somebody else's exclusions, as their second reader. Raises BadInput for others, or one's own.

    Raises Conflict when a claim was changed since `seen`, as `accept_claims` does.
    """
    with workspace.ledger.change("exclude --confirm", by) as change:
        require(change.policy, change.essay, by, Act.SECOND_READ)
        done = []
        for claim in _named(workspace, change, claim_ids, seen, by):
            if claim.excluded is None:
                raise BadInput(f"{claim.id} is not excluded", "there is nothing to confirm")
            if same_person(claim.excluded.by, by):
                raise BadInput(f"{by} excluded {claim.id}", "it takes somebody else to confirm it")
            done.append(replace(claim, excluded=replace(claim.excluded, seconded_by=by)))
            change.put_claim(done[-1])
    return done


def include_claims(workspace: Workspace, claim_ids: Sequence[str], by: str, seen: str = "") -> list[Claim]:
    """Take exclusions back; what a person took back in is accepted by it. Raises BadInput for what is not excluded,
    and Conflict when a claim was changed since `seen`, as `accept_claims` does.
    """
    with workspace.ledger.change("exclude --undo", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        done = []
        for claim in _named(workspace, change, claim_ids, seen, by):
            if claim.excluded is None:
                raise BadInput(f"{claim.id} is not excluded", "there is nothing to take back")
            accepted = claim.accepted_by or ("" if claim.origin is Origin.PERSON else by)
            done.append(replace(claim, excluded=None, accepted_by=accepted, set_aside=""))
            change.put_claim(done[-1])
    return done


def _named(workspace: Workspace, change: Change, claim_ids: Sequence[str], seen: str, by: str) -> list[Claim]:
    """The claims of these ids, none of them changed since the revision `seen`."""
    chosen = [change.claim(name) for name in claim_ids]
    for claim in chosen:
        still_as_seen(workspace, change, claim, seen, by)
    return chosen
