"""What a second reader may see: nothing of the first verdict until the own one is filed."""

from __future__ import annotations

from dataclasses import replace

from factcheck.dossier import Claim, Essay, Policy
from factcheck.roles import same_person
from factcheck.store.deriving import desk
from factcheck.vocabulary import Role, Status

_OVERSEEING = frozenset({Role.CHECKER, Role.CHIEF, Role.EDITOR, Role.AUTHOR})


def is_blind(claim: Claim, viewer: str, policy: Policy, essay: Essay) -> bool:
    """Whether this person is to judge the claim as its second reader and has not yet done so.

    That is whoever it is assigned to, and in a house with named people everyone who is a second reader and
    nothing else.
    """
    if claim.status is not Status.SECOND_READ or not viewer:
        return False
    if any(same_person(verdict.by, viewer) for verdict in claim.verdicts):
        return False
    if claim.second_reader:
        return same_person(claim.second_reader, viewer)
    roles = desk(policy, essay).of(viewer)
    return Role.SECOND_READER in roles and not roles & _OVERSEEING


def blinded(claim: Claim) -> Claim:
    """The claim without verdicts and resolutions, and without what they left on it."""
    return replace(claim, verdicts=(), resolutions=(), blockers=("needs your verdict, as the second reader",))
