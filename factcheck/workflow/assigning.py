"""Who does what: handing claims out to checkers and second readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.roles import Act, same_person
from factcheck.store.change import Change
from factcheck.workflow.permission import require
from factcheck.workspace import Workspace


def assign(
    workspace: Workspace, claim_ids: Sequence[str], person: str, by: str, second: bool = False
) -> list[Claim]:
    """Hand claims to a checker, or with `second` to a second reader; `person` "" takes the assignment back.

    Raises BadInput when `by` may not hand out work, when the person may not do it, or when a second reader is
    the claim's own checker.
    """
    name = " ".join(person.split())
    with workspace.ledger.change("assign", by, f"to {name}" if name else "to nobody") as change:
        if not same_person(name, by):
            require(change.policy, change.essay, by, Act.ASSIGN)
        if name:
            require(change.policy, change.essay, name, Act.SECOND_READ if second else Act.JUDGE)
        return [_assigned(change, claim_id, name, second) for claim_id in dict.fromkeys(claim_ids)]


def _assigned(change: Change, claim_id: str, name: str, second: bool) -> Claim:
    claim = change.claim(claim_id)
    if second:
        if name and _checks(claim, name):
            raise BadInput(
                f"{name} is the checker of {claim.id}, and cannot be its second reader",
                "choose another reader",
            )
        claim = replace(claim, second_reader=name)
    else:
        if name and same_person(claim.second_reader, name):
            raise BadInput(f"{name} is the second reader of {claim.id}", "choose another checker")
        claim = replace(claim, assigned_to=name)
    change.put_claim(claim)
    return claim


def _checks(claim: Claim, name: str) -> bool:
    """Whether somebody is the checker of a claim: by assignment, or as the first to judge it."""
    first = claim.verdicts[0].by if claim.verdicts else ""
    return same_person(claim.assigned_to, name) or same_person(first, name)
