"""Judging: proved evidence, verdicts by named persons, and what happens to the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import NamedTuple

from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.tracing import Place, traced
from factcheck.dossier.claim import Claim, Evidence, Reliance, Resolution, Verdict
from factcheck.dossier.relying import reservations
from factcheck.dossier.source import Capture, Source
from factcheck.errors import BadInput
from factcheck.reports.inquiry import passage_address
from factcheck.roles import Act
from factcheck.rules import RIGHT
from factcheck.store.change import Change
from factcheck.text.passages import read, unseen_numbers
from factcheck.text.plain import stored
from factcheck.text.quotes.proving import Proof, prove
from factcheck.vocabulary import Origin, ResolutionKind, Stance
from factcheck.workflow.blinding import is_blind, still_as_seen
from factcheck.workflow.permission import require
from factcheck.workflow.ruling import as_ruled
from factcheck.workflow.sources.forward import attach_to
from factcheck.workflow.sources.passage_warnings import page_of, shown
from factcheck.workflow.sources.proving_again import Later
from factcheck.workflow.sources.quotable import archived, citable, held_by, quotable
from factcheck.workspace import Workspace

_CUT = ("text cut", "only the first")  # flags of a text that does not reach the end of its document


@dataclass(frozen=True, slots=True)
class Cited:
    """Evidence as recorded, with the passage as the capture has it.

    `live` is the address that opens the page as it is today at the passage, "" when there is none; `places` are the
    parts of a document that is several files in one (Word) in which it stands, with the bytes it is within; `otherwise`
    is the claim's evidence from words of the same passage with another stance, () before a second reader's own verdict;
    `attached` tells that the citation attached the source to the claim.
    """

    evidence: Evidence
    passage: str
    new: bool
    live: str
    places: tuple[Place, ...] = ()
    otherwise: tuple[Evidence, ...] = ()
    attached: bool = False


def cite(
    workspace: Workspace,
    claim_id: str,
    source_id: str,
    quote: str,
    by: str,
    stance: Stance = Stance.SUPPORTS,
    capture: int | None = None,
    note: str = "",
) -> Cited:
    """Record a passage of an archived source as evidence; refused unless it is proved to stand there.

    A source that is not attached to the claim is attached by it. Raises BadInput otherwise, naming the closest passage
    and how it differs.
    """
    with workspace.ledger.change("cite", by) as change:
        require(change.policy, change.essay, by, Act.SHAPE)
        claim = change.claim(claim_id)
        source = change.source(source_id)
        chosen = citable(source, capture)
        found = _found(workspace, source, archived(workspace, source, chosen, change.contacts()), quote)
        evidence = Evidence(
            id=change.new_id("E"),
            source=source.id,
            capture=chosen.number,
            stance=stance,
            quote=quote,
            start=found.start,
            end=found.end,
            match=found.match,
            capture_sha256=chosen.sha256,
            text_sha256=chosen.text_sha256,
            by=by,
            at=workspace.now(),
            page=found.page,
            warnings=found.warnings,
            note=note,
            passage=stored(found.words),
        )
        evidence, _ = Later(workspace).lost(source, evidence)
        hidden = is_blind(claim, by, change.policy, change.essay)  # a stance tells the first verdict
        otherwise = () if hidden else tuple(old for old in claim.evidence if _otherwise(old, evidence))
        known = next((old for old in claim.evidence if _same(old, evidence)), None)
        attached = attach_to(claim, source.id, by)
        if known is None:
            attached = replace(attached, evidence=(*claim.evidence, evidence))
        if attached != claim:
            change.put_claim(attached)
    recorded, newly = known or evidence, attached.sources != claim.sources
    live = passage_address(recorded, chosen, source)
    return Cited(recorded, found.words, known is None, live, found.places, otherwise, newly)


def _same(old: Evidence, new: Evidence) -> bool:
    """Whether two pieces of evidence are one, put on record at two times or by two people."""
    return replace(new, id=old.id, by=old.by, at=old.at, lost_in=old.lost_in, lost_at=old.lost_at) == old


class _Found(NamedTuple):
    """A quote that is proved to stand in an archived text: where, and what a reader should know of the passage."""

    words: str
    start: int
    end: int
    match: str
    page: int
    warnings: tuple[str, ...]
    places: tuple[Place, ...]


def _found(workspace: Workspace, source: Source, record: CaptureRecord, quote: str) -> _Found:
    """Where the quote stands in the text of a capture. Raises BadInput when it is not proved to."""
    text = workspace.vault.text(record)
    proof = prove(quote, quotable(workspace, record))
    if not proof.accepted:
        flags = record.text.flags if record.text else ()
        raise _refused(proof, source, text, flags, held_by(workspace, source, quote, record))
    text_map = workspace.vault.text_map(record)
    stands, warnings = shown(proof, text_map)
    start, end = stands.start, stands.end
    places = traced(text_map, start, end, text) if text_map.parts else ()
    page = page_of(text_map.pages, start)
    return _Found(text[start:end], start, end, proof.status.value, page, warnings, places)


def _otherwise(old: Evidence, new: Evidence) -> bool:
    """Whether two pieces of evidence share words of one text and say different things of the claim."""
    same_text = (old.source, old.text_sha256) == (new.source, new.text_sha256)
    return same_text and old.start < new.end and new.start < old.end and old.stance is not new.stance


def unshown_figures(claim: Claim) -> list[str]:
    """The figures of a claim that no passage its last verdict rests on as support has; none where that verdict does not
    find it right, or has no evidence.
    """
    last = claim.verdict
    if last is None or last.verdict not in RIGHT or not last.evidence:
        return []
    relied = {reliance.evidence for reliance in last.evidence}
    passages = [read(e.passage) for e in claim.evidence if e.id in relied and e.stance is Stance.SUPPORTS]
    return unseen_numbers(claim.restatement, passages)


def reservations_of(workspace: Workspace, claim: Claim) -> tuple[str, ...]:
    """What weakens the last verdict on a claim, in words, as `relying.reservations` has it; () when nothing does."""
    return reservations(claim, {source.id: source for source in workspace.ledger.close_up(claim.id)[2]})


def _refused(
    proof: Proof, source: Source, text: str, flags: Sequence[str], other: Capture | None
) -> BadInput:
    details: list[str] = []
    if proof.closest:
        passage = text[proof.closest.start : proof.closest.end]
        said = map(str, proof.closest.differences)  # the first of them are the reason already
        others = [difference for difference in said if difference not in proof.reason]
        details = [f"closest passage: “{passage}”", *others]
    if any(flag.startswith(_CUT) for flag in flags):
        details.append(
            "the text was cut: the document is longer, and the passage may stand beyond what is kept"
        )
    if other is not None:
        details.append(
            f"it stands in capture {other.number} of {other.at[:10]}: --capture {other.number} cites that"
        )
    message = f"the quote is not proved to be in {source.id}: {proof.reason}"
    return BadInput(message, proof.hint or "quote the passage as the source has it", tuple(details))


def give_verdict(
    workspace: Workspace,
    claim_id: str,
    verdict: str,
    because: str,
    by: str,
    evidence_ids: Sequence[str] | None = None,
    overrules: bool = False,
    seen: str = "",
) -> Claim:
    """Record a person's judgement on the claim's words, resting on the evidence named, or on all that is cited.

    `overrules` makes it an editor's opinion above all others; `seen` is the revision of the claim it judges.
    Raises BadInput for a verdict outside the house's scale, evidence that is not the claim's, or a person who
    may not judge it; Conflict when the claim was changed since it was seen.
    """
    with workspace.ledger.change("overrule" if overrules else "verdict", by, because) as change:
        claim = change.claim(claim_id)
        still_as_seen(workspace, change, claim, seen, by)
        _on_scale(change, verdict)
        require(change.policy, change.essay, by, Act.OVERRULE if overrules else Act.JUDGE)
        if overrules and not claim.verdicts:
            raise BadInput(f"{claim.id} has no verdict to overrule", "record a verdict instead")
        if not because.strip():
            raise BadInput("a verdict needs its reasons", 'say why with --because "..."')
        relied = _relied_on(claim, evidence_ids)
        if evidence_ids is None and verdict in RIGHT and is_blind(claim, by, change.policy, change.essay):
            # a refusal would tell a second reader what the first made of the passages
            relied = [entry for entry in relied if entry.stance is not Stance.CONTRADICTS]
        _agreeing(claim, verdict, relied)
        entry = Verdict(
            id=change.new_id("V"),
            verdict=verdict,
            by=by,
            at=workspace.now(),
            because=because.strip(),
            draft=change.essay.newest,
            words=claim.words,
            restatement=claim.restatement,
            evidence=tuple(Reliance(e.id, e.capture_sha256) for e in relied),
            overrules=overrules,
        )
        accepted = claim.accepted_by or ("" if claim.origin is Origin.PERSON else by)
        judged = replace(claim, verdicts=(*claim.verdicts, entry), accepted_by=accepted, set_aside="")
        change.put_claim(judged)
    return as_ruled(workspace, claim_id)


def _on_scale(change: Change, verdict: str) -> None:
    scale = change.policy.scale
    if verdict not in scale:
        near = get_close_matches(verdict.lower(), scale, 1, 0.5)
        hint = f"did you mean {near[0]}? " if near else ""
        raise BadInput(f"{verdict!r} is not on the scale", f"{hint}the scale is {', '.join(scale)}")


def _agreeing(claim: Claim, verdict: str, relied: Sequence[Evidence]) -> None:
    """Refuse to find right what is rested on a passage against it; that may be left aside, and then it is shown."""
    against = [entry.id for entry in relied if entry.stance is Stance.CONTRADICTS]
    if verdict not in RIGHT or not against:
        return
    rest = " ".join(f"--evidence {entry.id}" for entry in relied if entry.id not in against)
    raise BadInput(
        f"{verdict} cannot rest on {', '.join(against)}, cited as contradicting {claim.id}",
        f"rest on the others ({rest or 'cite one that supports it'}) and say with --because why it is left aside,"
        " or judge it conflicting or wrong",
    )


def _relied_on(claim: Claim, evidence_ids: Sequence[str] | None) -> list[Evidence]:
    if evidence_ids is None:
        return list(claim.evidence)
    known = {entry.id: entry for entry in claim.evidence}
    for name in evidence_ids:
        if name not in known:
            raise BadInput(
                f"{name} is no evidence of {claim.id}",
                f"it has {', '.join(known) or 'none; cite some first'}",
            )
    return [known[name] for name in dict.fromkeys(evidence_ids)]


def resolve(
    workspace: Workspace,
    claim_id: str,
    kind: ResolutionKind,
    because: str,
    by: str,
    text: str = "",
    seen: str = "",
) -> Claim:
    """Record what happens to the claim's words.

    Raises BadInput when new wording is missing or not wanted, or when the person may not; Conflict when the
    claim was changed since `seen`, its revision.
    """
    if kind in (ResolutionKind.CHANGE, ResolutionKind.HEDGE) and not text.strip():
        raise BadInput(f"{kind} needs the new wording", 'give it with --to "..."')
    if kind not in (ResolutionKind.CHANGE, ResolutionKind.HEDGE) and text:
        raise BadInput(f"{kind} takes no new wording", "use change or hedge to propose one")
    if not because.strip():
        raise BadInput("a resolution needs its reasons", 'say why with --because "..."')
    with workspace.ledger.change("resolve", by, because) as change:
        claim = change.claim(claim_id)
        still_as_seen(workspace, change, claim, seen, by)
        risky = kind is ResolutionKind.ACCEPT_RISK
        require(change.policy, change.essay, by, Act.ACCEPT_RISK if risky else Act.RESOLVE)
        last = claim.verdict
        if risky and last is None:
            raise BadInput(
                f"{claim.id} has no verdict yet, so nobody knows the risk", "record a verdict first"
            )
        entry = Resolution(
            kind, by, workspace.now(), because.strip(), claim.words, last.id if last else "", text.strip()
        )
        change.put_claim(replace(claim, resolutions=(*claim.resolutions, entry)))
    return as_ruled(workspace, claim_id)
