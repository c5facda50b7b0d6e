"""Whether this person may do this in this fact-check."""

from __future__ import annotations

from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.errors import BadInput
from factcheck.roles import Act
from factcheck.store.deriving import desk


def require(policy: Policy, essay: Essay, by: str, act: Act) -> None:
    """Raise BadInput, saying who may, when `by` may not do it."""
    people = desk(policy, essay)
    reason = people.why_not(by, act)
    if not reason:
        return
    if policy.people:
        hint = "the people of a fact-check and their roles stand under policy in claims.yaml"
    else:
        hint = "let somebody else judge it, named with --by"
    raise BadInput(reason, hint)
