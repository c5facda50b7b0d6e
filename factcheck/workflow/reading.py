"""Looking at the record: the list of claims with its filters and its order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.vocabulary import GRAVEST_FIRST, ClaimType, Risk, Status
from factcheck.workflow.known_words import known_person, known_word
from factcheck.workflow.ruling import ruled
from factcheck.workspace import Workspace


class SortBy(StrEnum):
    """What the claims of a list are put in order by."""

    ESSAY = "essay"
    RISK = "risk"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims to list; empty means any. `text` is looked for in restatement and quote, case aside.

    `left_open` asks for claims whose restatement leaves words open; `mine` and `assigned` are a checker's or second
    reader's name: of whoever asks, who need not have anything, and of somebody on the desk; `overdue` asks for claims
    with a query whose day is behind, `blocked_by` for words in what blocks.
    """

    statuses: tuple[Status, ...] = ()
    risks: tuple[Risk, ...] = ()
    types: tuple[ClaimType, ...] = ()
    verdicts: tuple[str, ...] = ()
    source: str = ""
    text: str = ""
    without_sources: bool = False
    left_open: bool = False
    mine: str = ""
    assigned: str = ""
    overdue: bool = False
    blocked_by: str = ""


def listing(workspace: Workspace, wanted: Filter, by: str = "") -> tuple[Dossier, list[Claim]]:
    """The claims the filter lets through, in the order of the essay; a second reader's own ones are blinded.

    `by` looks, else whoever is at work. Raises BadInput for a verdict, a source or a name that the record does not
    know.
    """
    dossier = _seen_by(by, workspace, ruled(workspace, workspace.ledger.dossier()))
    _means_something(workspace, wanted, dossier)
    today = workspace.now()[:10]
    return dossier, [claim for claim in dossier.claims if _passes(claim, wanted, today)]


def _means_something(workspace: Workspace, wanted: Filter, dossier: Dossier) -> None:
    judged = (entry.verdict for claim in dossier.claims for entry in claim.verdicts)
    scale = (*dossier.policy.scale, *judged) if wanted.verdicts else ()
    for verdict in wanted.verdicts:
        known_word("verdict", verdict, scale)
    if wanted.source:
        workspace.ledger.source(wanted.source)
    if wanted.assigned:
        people = [person.name for person in dossier.policy.people]
        people += [name for claim in dossier.claims for name in (claim.assigned_to, claim.second_reader)]
        known_person("on the desk", wanted.assigned, people, "hand claims out with `factcheck assign`")


def ordered(claims: Sequence[Claim], by: SortBy) -> list[Claim]:
    """The claims, given in the order of the essay, in another: gravest first, or best score first.

    Those alike in that stand by score, then in the order of the essay; what a person put on the list has the best.
    """
    if by is SortBy.ESSAY:
        return list(claims)
    risky = by is SortBy.RISK
    return sorted(
        claims,
        key=lambda c: (GRAVEST_FIRST.index(c.risk) if risky else 0, -(1.0 if c.score is None else c.score)),
    )


def _seen_by(by: str, workspace: Workspace, dossier: Dossier) -> Dossier:
    from factcheck.workflow.blinding import awaited, blinded, is_blind, may_be_blind

    if not any(map(may_be_blind, dossier.claims)):
        return dossier

    viewer = by or workspace.whoever()
    sources = {source.id: source for source in dossier.sources}
    claims = tuple(
        awaited(blinded(claim, viewer, sources))
        if is_blind(claim, viewer, dossier.policy, dossier.essay)
        else claim
        for claim in dossier.claims
    )
    return replace(dossier, claims=claims)


def _passes(claim: Claim, wanted: Filter, today: str) -> bool:
    said = " ".join((claim.restatement, *claim.words)).casefold()
    return (
        (not wanted.statuses or claim.status in wanted.statuses)
        and (not wanted.risks or claim.risk in wanted.risks)
        and (not wanted.types or claim.type in wanted.types)
        and (not wanted.verdicts or any(given.verdict in wanted.verdicts for given in claim.views))
        and (not wanted.source or wanted.source in claim.consulted)
        and wanted.text.casefold() in said
        and not (wanted.without_sources and claim.consulted)
        and (not wanted.left_open or bool(claim.unresolved))
        and (not wanted.mine or _is_for(claim, wanted.mine))
        and (not wanted.assigned or _is_for(claim, wanted.assigned))
        and (not wanted.overdue or any(q.open and q.due and q.due < today for q in claim.queries))
        and (not wanted.blocked_by or wanted.blocked_by.casefold() in " ".join(claim.blockers).casefold())
    )


def _is_for(claim: Claim, name: str) -> bool:
    from factcheck.roles import same_person

    return same_person(claim.assigned_to, name) or same_person(claim.second_reader, name)
