"""The quotations of the essay, with what is proved of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.dossier.essay import Draft
from factcheck.text.folding import fold
from factcheck.text.quotations import Quotation, given, holds, quotations, recased
from factcheck.text.spoken import spoken
from factcheck.vocabulary import ClaimType, Stance
from factcheck.workflow.blinding import kept_from, may_be_blind
from factcheck.workflow.claims.placing import newest
from factcheck.workspace import Workspace


class Proof(StrEnum):
    """How far the evidence bears a quotation out."""

    PROVED = "proved"
    RECASED = "proved, but begun in the other case"
    CONTRADICTED = "contradicted"
    NOT_PROVED = "not proved"
    IN_NO_CLAIM = "in no claim"
    HIDDEN = "hidden until your verdict"


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation of the newest draft: the first claim it is in, and the evidence that proves it, "" without.

    A quotation of several sentences, each a claim, can be proved by several, named in their order.
    """

    words: str
    start: int
    end: int
    claim: str
    evidence: str
    state: Proof


def quoted(workspace: Workspace) -> list[Quoted]:
    """Every quotation in the newest draft, with what is proved of it.

    A second reader is not told of the claims that wait for the own verdict. Raises BadInput without a draft's text.
    """
    dossier = workspace.ledger.dossier()
    draft = newest(dossier.essay)
    text = workspace.draft_text(draft)
    viewer = workspace.whoever() if any(map(may_be_blind, dossier.claims)) else ""
    hidden = kept_from(viewer, dossier.claims, dossier.policy, dossier.essay)
    return [
        _quoted(text[q.start : q.end], q, dossier, draft.number, hidden)
        for q in _places(text, dossier, draft)
    ]


def _places(text: str, dossier: Dossier, draft: Draft) -> list[Quotation]:
    """What the text gives as quotations, and what stands in marks in claims of that type; in order."""
    found = set(spoken(text))
    found |= {q for q in quotations(text) if _apart(q, found)}
    for claim in dossier.claims:
        if claim.type is ClaimType.QUOTATION:
            own = [
                Quotation(at.start + q.start, at.start + q.end)
                for at in claim.places(draft.number)
                for q in given(at.quote)
            ]
            found |= {one for one in own or _set_apart(claim, text) if _apart(one, found)}
    return sorted(found)


def _set_apart(claim: Claim, text: str) -> Iterator[Quotation]:
    """Where the text has what a claim's restatement alone puts in marks."""
    for q in given(claim.restatement):
        words = claim.restatement[q.start : q.end].split()
        if found := re.search(r"\s+".join(map(re.escape, words)), text):
            yield Quotation(*found.span())


def _apart(one: Quotation, found: Iterable[Quotation]) -> bool:
    return not any(one.start < q.end and q.start < one.end for q in found)


def _quoted(words: str, place: Quotation, dossier: Dossier, draft: int, hidden: Collection[str]) -> Quoted:
    holding = [
        claim
        for claim in dossier.claims
        if any(a.start < place.end and a.end > place.start for a in claim.places(draft))
        or (claim.type is ClaimType.QUOTATION and " ".join(words.split()) in claim.restatement)
    ]
    if kept := next((claim.id for claim in holding if claim.id in hidden), ""):
        return Quoted(words, place.start, place.end, kept, "", Proof.HIDDEN)
    for claim in holding:
        if evidence := _proof_of(words, claim):
            state = Proof.RECASED if _recased(words, claim, evidence) else Proof.PROVED
            return Quoted(words, place.start, place.end, claim.id, evidence, state)
    if not holding:
        return Quoted(words, place.start, place.end, "", "", Proof.IN_NO_CLAIM)
    if parts := _by_parts(words, place, holding, draft):
        return Quoted(words, place.start, place.end, holding[0].id, ", ".join(parts), Proof.PROVED)
    contradicted = any(e.stance is Stance.CONTRADICTS for claim in holding for e in claim.evidence)
    state = Proof.CONTRADICTED if contradicted else Proof.NOT_PROVED
    return Quoted(words, place.start, place.end, holding[0].id, "", state)


def _proof_of(words: str, claim: Claim) -> str:
    """The evidence of a claim that has the words of a quotation; "" for none."""
    having = [
        entry
        for entry in claim.evidence
        if entry.stance is Stance.SUPPORTS and holds(fold(entry.quote).text, words)
    ]
    having.sort(key=lambda entry: recased(fold(entry.quote).text, words))
    return having[0].id if having else ""


def _recased(words: str, claim: Claim, proof: str) -> bool:
    """Whether that evidence has the words with their first letter in the other case."""
    return any(entry.id == proof and recased(fold(entry.quote).text, words) for entry in claim.evidence)


def _by_parts(words: str, place: Quotation, holding: Sequence[Claim], draft: int) -> list[str]:
    """The evidence of the claims that a quotation was cut into, if it proves each of its words; [] otherwise."""
    proofs: dict[str, None] = {}
    left = words
    for claim in holding:
        for at in claim.places(draft):
            first, last = max(at.start - place.start, 0), min(at.end - place.start, len(words))
            if first < last and (proof := _proof_of(words[first:last], claim)):
                proofs[proof] = None
                left = left[:first] + " " * (last - first) + left[last:]
    return [] if any(map(str.isalnum, left)) else list(proofs)
