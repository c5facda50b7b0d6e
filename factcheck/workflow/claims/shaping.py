"""Shaping the list: one claim into several, and several into one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.dossier.claim import MERGED, Anchor, Attachment, Claim, Evidence, Exclusion
from factcheck.dossier.essay import Essay
from factcheck.errors import BadInput, Damage
from factcheck.roles import Act
from factcheck.text import anchors
from factcheck.text.claims import Proposal, extract
from factcheck.text.plain import plain
from factcheck.text.quotations import quotations
from factcheck.vocabulary import ClaimType, Origin, Status
from factcheck.workflow.blinding import still_as_seen
from factcheck.workflow.claims.restating import read_claims
from factcheck.workflow.permission import require
from factcheck.workspace import Workspace


def split(
    workspace: Workspace,
    claim_id: str,
    parts: Sequence[str],
    restatements: Sequence[str],
    by: str,
    seen: str = "",
) -> list[Claim]:
    """One claim into several: the first part stays with the id, the others are new, with the same sources.

    A proposal is accepted by it: whoever says what its parts are has read it.
    `parts` are words inside the claim's own. Without `restatements` a part reads as the extractor would restate just
    these words, or else as they stand. Raises BadInput for a part that is not there exactly once, Conflict when the
    claim was changed since `seen`, its revision.
    """
    if len(parts) < 2:
        raise BadInput("a split needs at least two parts", 'give each with --quote "..."')
    if restatements and len(restatements) != len(parts):
        raise BadInput(
            f"there are {len(parts)} parts and {len(restatements)} restatements", "give one for each part"
        )
    with workspace.ledger.change("split", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        claim = change.claim(claim_id)
        still_as_seen(workspace, change, claim, seen, by)
        placed = [_inside(claim, part) for part in parts]
        read = _read(workspace, change.essay, placed)
        said = list(restatements) or _told(read, placed)
        if placed[0] in claim.anchors and said[0] == claim.restatement:
            raise BadInput(
                f"the first part is {claim_id} as it stands, and nothing is split off",
                "quote each part by its own words; a second claim on the same words: `factcheck add`",
            )
        kept = tuple(anchor for anchor in claim.anchors if anchor.draft != placed[0].draft)
        done = [replace(_accepted(claim, by), anchors=(*kept, placed[0]), restatement=said[0])]
        for anchor, restatement, one in zip(placed[1:], said[1:], read[1:], strict=True):
            done.append(
                Claim(
                    id=change.new_id("C"),
                    type=_type(claim, anchor.quote, one),
                    risk=claim.risk,
                    restatement=restatement,
                    origin=Origin.PERSON,
                    anchors=(anchor,),
                    by=by,
                    at=workspace.now(),
                    note=f"Split from {claim.id}.",
                    sources=claim.sources,
                )
            )
        for entry in done:
            change.put_claim(entry)
    return [workspace.ledger.claim(entry.id) for entry in done]


def parts_told(workspace: Workspace, claim: Claim, parts: Sequence[str]) -> list[str]:
    """How each part of a claim would read standing alone. Raises BadInput for one that is not there exactly once."""
    placed = [_inside(claim, part) for part in parts]
    return _told(_read(workspace, workspace.ledger.dossier().essay, placed), placed)


def _told(read: Sequence[Proposal | None], placed: Sequence[Anchor]) -> list[str]:
    """Each part as the extractor restates it, or else as it stands."""
    return [one.restatement if one else anchor.quote for one, anchor in zip(read, placed, strict=True)]


def _read(workspace: Workspace, essay: Essay, placed: Sequence[Anchor]) -> list[Proposal | None]:
    """What the extractor proposes at just the words of each part; None where it proposes nothing."""
    draft = essay.draft(placed[0].draft)
    assert draft is not None  # an anchor names a draft on record
    try:
        text, manuscript = workspace.draft_text(draft), workspace.manuscript(draft)
        as_read = manuscript if manuscript and manuscript.text == text else None
        found = read_claims(text, as_read, essay.published)
    except (BadInput, Damage):  # no text to read, or more than is read
        found = ()
    there = {(proposal.start, proposal.end): proposal for proposal in found}
    return [there.get((anchor.start, anchor.start + len(anchor.quote.rstrip(_CLOSING)))) for anchor in placed]


def _type(claim: Claim, words: str, proposed: Proposal | None) -> ClaimType:
    """The type of a new part: as the extractor proposes it, or reads these words alone, else that of the whole.

    What quotes stays a quotation, so that its words have to be proved.
    """
    if claim.type is ClaimType.QUOTATION and quotations(words):
        return claim.type
    alone = [proposed] if proposed else extract(words, lenient=True)
    return alone[0].type if alone else claim.type


_CLOSING: Final = " .,;:"
_UNREAD: Final = (Status.PROPOSED, Status.EXCLUDED)


def _accepted(claim: Claim, by: str) -> Claim:
    if claim.origin is Origin.PERSON or claim.accepted_by or claim.excluded:
        return claim
    return replace(claim, accepted_by=by, set_aside="")


def _inside(claim: Claim, part: str) -> Anchor:
    """The anchor of words inside the claim's own."""
    for whole in claim.newest_places:
        found = anchors.places(whole.quote, part, parts_of_words=True)
        if len(found) == 1:
            start, end = whole.start + found[0].start, whole.start + found[0].end
            before, after = whole.quote[: found[0].start], whole.quote[found[0].end :]
            prefix, suffix = (
                (whole.prefix + before)[-anchors.CONTEXT :],
                (after + whole.suffix)[: anchors.CONTEXT],
            )
            return Anchor(whole.draft, start, end, whole.quote[found[0].start : found[0].end], prefix, suffix)
    raise _refused(claim, part)


def _refused(claim: Claim, part: str) -> BadInput:
    """Why words are no part of a claim, with the words that a part is to be taken from."""
    own = " … ".join(f"“{plain(anchor.quote)}”" for anchor in claim.newest_places)
    twice = any(len(anchors.places(one.quote, part)) > 1 for one in claim.newest_places)
    told = bool(anchors.places(claim.restatement, part))
    if twice:
        what = f"“{plain(part)}” stands more than once in the words of {claim.id}"
    elif told:
        what = f"“{plain(part)}” is how {claim.id} is told, with words filled in that the draft does not have there"
    else:
        what = f"“{plain(part)}” does not stand in the words of {claim.id}"
    return BadInput(what, f"give words as the draft has them, out of {own}")


def merge(workspace: Workspace, claim_id: str, others: Sequence[str], by: str) -> Claim:
    """Several claims into one: it takes over their places, sources and evidence; they are excluded by name.

    A proposal that takes over from a claim which is none is accepted by it.
    """
    with workspace.ledger.change("merge", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        claim = change.claim(claim_id)
        for name in dict.fromkeys(others):
            if name == claim_id:
                raise BadInput(f"{name} cannot be merged into itself", "name the claims to merge into it")
            other = change.claim(name)
            claim = claim if other.status in _UNREAD else _accepted(claim, by)
            kept = other.evidence if other.verdicts else _rested_on(other)
            moved = [entry for entry in other.evidence if entry not in kept]
            claim = replace(
                claim,
                anchors=(*claim.anchors, *(a for a in other.anchors if a not in claim.anchors)),
                sources=_joined(claim.sources, other.sources),
                evidence=(*claim.evidence, *moved),
            )
            excluded = Exclusion(f"{MERGED}{claim_id}", by, workspace.now())
            change.put_claim(replace(other, excluded=excluded, evidence=kept))
        change.put_claim(claim)
    return workspace.ledger.claim(claim_id)


def _rested_on(claim: Claim) -> tuple[Evidence, ...]:
    """The evidence that is history: it stays where it was relied on."""
    return tuple(entry for entry in claim.evidence if entry.id in claim.rested_on)


def _joined(ours: tuple[Attachment, ...], theirs: tuple[Attachment, ...]) -> tuple[Attachment, ...]:
    known = {entry.source for entry in ours}
    return (*ours, *(entry for entry in theirs if entry.source not in known))
