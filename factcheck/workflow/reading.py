"""Looking at the record: the list with its filters, and where a claim stands in its document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim, Evidence
from factcheck.dossier.essay import Essay
from factcheck.dossier.source import Contact, Source, Talk, talks_about
from factcheck.dossier.tracked import under_revision
from factcheck.errors import BadInput, FactcheckError
from factcheck.vocabulary import GRAVEST_FIRST, ClaimType, Risk, Status, Supplier
from factcheck.workflow.drafts.tracking import tracked_in
from factcheck.workflow.known_words import known_person, known_word
from factcheck.workflow.ruling import ruled, ruled_claim
from factcheck.workflow.surroundings import draft_text, sentences
from factcheck.workspace import Workspace, text_hash


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


def listing(workspace: Workspace, wanted: Filter) -> tuple[Dossier, list[Claim]]:
    """The claims the filter lets through, in the order of the essay; a second reader's own ones are blinded.

    Raises BadInput for a verdict, a source or a name that the record does not know.
    """
    dossier = _seen_by_reader(workspace, ruled(workspace, workspace.ledger.dossier()))
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


def _seen_by_reader(workspace: Workspace, dossier: Dossier) -> Dossier:
    from factcheck.workflow.blinding import blinded, is_blind, may_be_blind

    if not any(map(may_be_blind, dossier.claims)):
        return dossier

    viewer = workspace.whoever()
    sources = {source.id: source for source in dossier.sources}
    claims = tuple(
        _awaited(blinded(claim, viewer, sources))
        if is_blind(claim, viewer, dossier.policy, dossier.essay)
        else claim
        for claim in dossier.claims
    )
    return replace(dossier, claims=claims)


_YOURS: Final = ("needs your verdict, as the second reader",)


def _awaited(claim: Claim) -> Claim:
    """A claim read blind says to its reader what it waits for, and not by its status what came of the first reading."""
    return replace(claim, status=Status.SECOND_READ, blockers=_YOURS)


def is_read_blind(claim: Claim) -> bool:
    """Whether a claim is shown to its second reader before the own verdict, its stances not as they are on record."""
    return claim.blockers == _YOURS


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


@dataclass(frozen=True, slots=True)
class Shown:
    """One claim with the sources it names, the passages of its evidence, and what a checker must look at.

    In the order of its newest places: where each is, for people ("" where unknown), and the sentences it stands in (""
    where its words are whole ones).
    """

    claim: Claim
    sources: tuple[Source, ...]
    passages: dict[str, str]
    places: tuple[str, ...]
    sentences: tuple[str, ...]
    revision: str
    addressees: dict[str, str]
    checklist: tuple[str, ...]
    could_mean: dict[str, tuple[str, ...]]  # by pronoun left open, the likeliest first
    talks: tuple[tuple[Contact, Talk], ...] = ()  # about the claim, the first first
    revised: tuple[str, ...] = ()  # what tracked changes of the newest draft did to its words


def show(workspace: Workspace, claim_id: str) -> Shown:
    """All that is on record for one claim, to its second reader without the first verdict.

    Raises BadInput for an unknown id.
    """
    from factcheck.store.revisions import revision
    from factcheck.text.claims import checklist
    from factcheck.workflow.blinding import blinded, is_blind, may_be_blind, unsigned
    from factcheck.workflow.claims.restating import Restating

    essay, claim, sources, policy, contacts = workspace.ledger.close_up(claim_id)
    claim = ruled_claim(workspace, claim, sources, policy, essay)
    seen, talks = revision(claim), talks_about(contacts, claim.id)
    viewer = workspace.whoever() if may_be_blind(claim) else ""
    if is_blind(claim, viewer, policy, essay):
        claim = _awaited(blinded(claim, viewer, {source.id: source for source in sources}))
        sources = tuple(s if s.supplied_by is Supplier.AUTHOR else replace(s, by="") for s in sources)
        talks = unsigned(talks)
    known = {contact.id: contact.alias for contact in contacts}
    addressees = {query.id: known.get(query.to, query.to) for query in claim.queries}
    places, passages = _places(workspace, claim, essay), _passages(workspace, claim)
    around = _around(workspace, claim, essay)
    looked_at = checklist(claim.type, claim.risk)
    could_mean = Restating(workspace, essay).could_mean(claim)
    revised = under_revision(claim, essay.newest, tracked_in(workspace, essay.newest_draft))
    return Shown(
        claim, sources, passages, places, around, seen, addressees, looked_at, could_mean, talks, revised
    )


def _passages(workspace: Workspace, claim: Claim) -> dict[str, str]:
    return {evidence.id: evidence.passage or _archived(workspace, evidence) for evidence in claim.evidence}


def _archived(workspace: Workspace, evidence: Evidence) -> str:
    """The passage of evidence from before the record had it; what was quoted where the archive is not to be had."""
    try:
        text = workspace.vault.text(workspace.vault.capture(evidence.source, evidence.capture))
    except FactcheckError:  # `check` and `verify` name it
        return evidence.quote
    return text[evidence.start : evidence.end]


def _places(workspace: Workspace, claim: Claim, essay: Essay) -> tuple[str, ...]:
    """Where the claim stands in the document, "paragraph 12"; "" when the draft is not here as it was read, or has
    other words there.
    """
    anchors = claim.newest_places
    draft = essay.draft(anchors[0].draft)
    try:
        manuscript = workspace.manuscript(draft) if draft else None
    except BadInput:  # an altered file; `check` and `verify` name it
        manuscript = None
    if draft is None or manuscript is None or text_hash(manuscript.text) != draft.text_sha256:
        return ("",) * len(anchors)
    from factcheck.essays.manuscript import locate

    return tuple(
        locate(manuscript, a.start, a.end) if manuscript.text[a.start : a.end] == a.quote else ""
        for a in anchors
    )


def _around(workspace: Workspace, claim: Claim, essay: Essay) -> tuple[str, ...]:
    """The sentences that the claim's words are in; what stood beside them where the draft is not as it was read."""
    anchors = claim.newest_places
    text = draft_text(workspace, essay, anchors[0].draft)
    return tuple(sentences(text, anchor) for anchor in anchors)
