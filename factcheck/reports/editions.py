"""The public edition: what a house may show of a fact-check, made from the record by leaving out the rest."""

from __future__ import annotations

from dataclasses import replace

from factcheck.dossier import Attachment, Capture, Claim, Dossier, Evidence, Resolution, Source
from factcheck.reports.statement import Edition, blocks, runs_at_risk
from factcheck.vocabulary import Risk

LEFT_OUT = "(not in the public edition)"
_DOCUMENT = "a document that was handed over"
_EDITOR = "the editor"


def public(dossier: Dossier) -> tuple[Dossier, Edition]:
    """The dossier for readers outside, and how much of the record is not in it.

    Left out: claims of legal risk; sources used for nothing else; names and passages of documents that were
    handed over; notes, assignments, what is waited for, and decisions on the text but for the fact that a risk
    was accepted. Reasons of verdicts stay as they were written.
    """
    kept = tuple(claim for claim in dossier.claims if claim.risk is not Risk.LEGAL)
    used = {put.source for claim in kept for put in claim.sources}
    used |= {entry.source for claim in kept for entry in claim.evidence}
    withheld = frozenset(source.id for source in dossier.sources if not source.url)
    sources = tuple(_source(source, source.id in withheld) for source in dossier.sources if source.id in used)
    gone = [claim for claim in dossier.claims if claim.risk is Risk.LEGAL]
    edition = Edition(True, len(gone), sum(map(blocks, gone)), len(dossier.sources) - len(sources))
    claims = tuple(_claim(claim, withheld) for claim in kept)
    return replace(dossier, claims=claims, sources=sources), edition


def _claim(claim: Claim, withheld: frozenset[str]) -> Claim:
    return replace(
        claim,
        blockers=("not settled",) if claim.blockers else (),
        by="",
        at="",
        accepted_by="",
        assigned_to="",
        score=None,
        reasons=(),
        unresolved=(),
        set_aside="",
        unplaced="",
        note="",
        sources=tuple(Attachment(put.source) for put in claim.sources),
        evidence=tuple(_evidence(entry, entry.source in withheld) for entry in claim.evidence),
        resolutions=_risk_taken(claim),
    )


def _risk_taken(claim: Claim) -> tuple[Resolution, ...]:
    made = claim.resolution
    if made is None or not runs_at_risk(claim):
        return ()
    return (replace(made, by=_EDITOR, because=LEFT_OUT, text=""),)


def _evidence(entry: Evidence, withheld: bool) -> Evidence:
    return replace(entry, note="", by="", quote=LEFT_OUT if withheld else entry.quote)


def _source(source: Source, withheld: bool) -> Source:
    shown = replace(source, note="", by="")
    if not withheld:
        return shown
    captures = tuple(map(_capture, source.captures))
    return replace(shown, file="", title=_DOCUMENT, publisher="", group="", captures=captures)


def _capture(capture: Capture) -> Capture:
    return replace(capture, title="", final_url="", reason="", flags=())
