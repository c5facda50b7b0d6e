"""What a second reader may see: nothing of the first verdict until the own one is filed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.dossier.claim import Attachment, Claim
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.source import AUTHOR, Contact, Source, Talk
from factcheck.errors import Conflict
from factcheck.roles import same_person
from factcheck.store.deriving import desk
from factcheck.vocabulary import Role, Stance, Status, Supplier
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.store.change import Change

_YOURS = ("needs your verdict, as the second reader",)
_READ_ONCE = frozenset({Status.CHECKED, Status.CLEARED})
_OVERSEEING = frozenset({Role.CHECKER, Role.CHIEF, Role.EDITOR, Role.AUTHOR})


def may_be_blind(claim: Claim) -> bool:
    """Whether a second reading is waited for: by a rule of the house, or of somebody who was asked for by name."""
    return claim.status is Status.SECOND_READ or (bool(claim.second_reader) and claim.status in _READ_ONCE)


def is_blind(claim: Claim, viewer: str, policy: Policy, essay: Essay) -> bool:
    """Whether this person is to judge the claim as its second reader and has not yet done so.

    That is whoever it is assigned to, whether or not a rule of the house waits for it; where one does, it is in a
    house with named people also everyone who is a second reader and nothing else.
    """
    if not may_be_blind(claim) or not viewer:
        return False
    if any(same_person(verdict.by, viewer) for verdict in claim.verdicts):
        return False
    if claim.second_reader:
        return same_person(claim.second_reader, viewer)
    roles = desk(policy, essay).of(viewer)
    return Role.SECOND_READER in roles and not roles & _OVERSEEING


def kept_from(viewer: str, claims: Iterable[Claim], policy: Policy, essay: Essay) -> frozenset[str]:
    """The ids of the claims of which this person may not see what others found, as their second reader."""
    return frozenset(claim.id for claim in claims if is_blind(claim, viewer, policy, essay))


def still_as_seen(workspace: Workspace, change: Change, claim: Claim, seen: str, viewer: str) -> None:
    """Raise Conflict as `unmoved` does; to who reads the claim blind, without what others did."""
    from factcheck.store.revisions import unmoved

    try:
        unmoved(seen, claim, workspace.ledger.chronicle.log.lines())
    except Conflict as moved:
        if is_blind(claim, viewer or workspace.whoever(), change.policy, change.essay):
            raise Conflict(moved.message, moved.hint) from None
        raise


def blinded(claim: Claim, viewer: str, sources: Mapping[str, Source]) -> Claim:
    """The claim as this person may see it before the own verdict: what is named here and nothing else.

    That is the words, the sources, passages without their stance (all read "context": a stance tells the
    verdict), the questions, and the person's own verdicts; nobody's name. What contacts said of it is seen `unsigned`.
    """
    return Claim(
        id=claim.id,
        type=claim.type,
        risk=claim.risk,
        restatement=claim.restatement,
        origin=claim.origin,
        anchors=claim.anchors,
        status=claim.status,
        second_reader=claim.second_reader if same_person(claim.second_reader, viewer) else "",
        score=claim.score,
        reasons=claim.reasons,
        unresolved=claim.unresolved,
        sources=tuple(_unsigned(entry, sources) for entry in claim.sources),
        evidence=tuple(replace(e, by="", note="", stance=Stance.CONTEXT) for e in claim.evidence),
        verdicts=tuple(verdict for verdict in claim.verdicts if same_person(verdict.by, viewer)),
        queries=tuple(replace(query, by="", answered_by="") for query in claim.queries),
    )


def _unsigned(entry: Attachment, sources: Mapping[str, Source]) -> Attachment:
    """A source as put forward; the reason stays when it is the author's."""
    source = sources.get(entry.source)
    authors = entry.by == AUTHOR or (source is not None and source.supplied_by is Supplier.AUTHOR)
    return replace(entry, by="", why=entry.why if authors else "")


def unsigned(talks: Iterable[tuple[Contact, Talk]]) -> tuple[tuple[Contact, Talk], ...]:
    """Talks as a second reader may see them before the own verdict: what was said, without who at the desk heard it."""
    return tuple((contact, replace(talk, by="")) for contact, talk in talks)


def awaited(claim: Claim) -> Claim:
    """A claim read blind says to its reader what it waits for, and not by its status what came of the first reading."""
    return replace(claim, status=Status.SECOND_READ, blockers=_YOURS)


def is_read_blind(claim: Claim) -> bool:
    """Whether a claim is shown to its second reader before the own verdict, its stances not as they are on record."""
    return claim.blockers == _YOURS
