"""The claim ledger: everything an editor may ask about one claim, in essay order."""

from __future__ import annotations

from factcheck.dossier.claim import Claim, Evidence, Resolution, Verdict
from factcheck.dossier.source import Source
from factcheck.reports import inquiry, wording
from factcheck.reports.cautions import cautions
from factcheck.reports.escaping import markdown, markdown_code
from factcheck.reports.markdown import inquiries
from factcheck.reports.markdown.writing import (
    archived,
    live,
    quoted,
    reasons,
    reference,
    said,
    status,
    title,
    verdict,
)
from factcheck.reports.phrasing import STANCE_SIGNS, moment, short_hash
from factcheck.reports.statement import Statement
from factcheck.vocabulary import ResolutionKind


def ledger(statement: Statement) -> list[str]:
    """Every claim on record with its words, verdicts, decisions and evidence."""
    if not statement.dossier.claims:
        return []
    lines = ["## Claims", "", "In the order of the essay."]
    for claim in statement.dossier.claims:
        lines += ["", f"### {markdown(claim.id)}", "", *_claim(statement, claim)]
    return lines


def _claim(statement: Statement, claim: Claim) -> list[str]:
    places = claim.newest_places
    stands = "; ".join(wording.place(anchor) for anchor in places)
    lines = [f"**{status(claim.status)}** · {claim.type.value} · {claim.risk.value} risk · {stands}"]
    for anchor in places if len(set(claim.words)) > 1 else places[:1]:
        lines += ["", f"> {markdown(anchor.quote)}"]
    known = _about(claim)
    known += [f"- ⚠ {markdown(revised)}" for revised in wording.revised(statement, claim)]
    for given in claim.verdicts:
        known += _verdict(claim, given)
    for made in claim.resolutions:
        known += _resolution(claim, made)
    known += inquiries.queries(statement, claim)
    known += inquiries.heard(statement, claim)
    known += inquiries.searches(claim)
    known += inquiries.corrected(claim)
    lines += ["", *known] if known else []
    if claim.evidence:
        lines += ["", "Evidence:", ""]
    for entry in claim.evidence:
        lines += _evidence(entry, statement.sources.get(entry.source))
    return lines + _candidates(statement, claim)


def _about(claim: Claim) -> list[str]:
    """What the claim says by itself, and what stands in its way."""
    lines = said(claim)
    if claim.unresolved:
        lines.append(f"- Left open: {', '.join(map(quoted, claim.unresolved))}")
    if claim.blockers:
        lines.append(f"- Waits for: {reasons(claim)}")
    if claim.excluded:
        why = claim.excluded
        lines.append(f"- Excluded: {markdown(why.reason)} ({markdown(wording.excluded(why))})")
    if claim.assigned_to:
        lines.append(f"- Assigned to: {markdown(claim.assigned_to)}")
    if claim.second_reader:
        lines.append(f"- Second reader: {markdown(claim.second_reader)}")
    if claim.reasons and not claim.accepted_by:
        lines.append(f"- Proposed because: {', '.join(map(markdown, claim.reasons))}")
    lines += [f"- Note: {markdown(line)}" for line in wording.notes(claim.note)]
    return lines


def _verdict(claim: Claim, given: Verdict) -> list[str]:
    hashes = {entry.id: entry.capture_sha256 for entry in claim.evidence}
    on = (
        f", on {', '.join(markdown(relied.evidence) for relied in given.evidence)}"
        if given.evidence
        else ", on no evidence"
    )
    by = f"{markdown(given.by)}, {markdown(moment(given.at))}"
    above = ", overruling all others" if given.overrules else ""
    lines = [
        f"- **{verdict(given.verdict)}** by {by}{above}{on} ({markdown(given.id)}): {markdown(given.because)}"
    ]
    if not claim.reads(given.words):
        judged = ", ".join(map(quoted, given.words))
        lines.append(f"  - ⚠ Judged other words, those of draft {given.draft}: {judged}")
    if given.restatement != claim.restatement:
        lines.append(f"  - ⚠ Judged as saying: {markdown(given.restatement)}")
    for relied in given.evidence:
        if relied.evidence not in hashes:
            lines.append(f"  - ⚠ Relied on {markdown(relied.evidence)}, which is no longer on record")
        elif hashes[relied.evidence] != relied.sha256:
            lines.append(f"  - ⚠ Relied on other bytes than {markdown(relied.evidence)} now has")
    return lines


def _resolution(claim: Claim, made: Resolution) -> list[str]:
    text = f" to {quoted(made.text)}" if made.text else ""
    kind = "risk accepted" if made.resolution is ResolutionKind.ACCEPT_RISK else made.resolution.value
    by = f"{markdown(made.by)}, {markdown(moment(made.at))}"
    lines = [f"- **→ {kind}**{text} by {by}: {markdown(made.because)}"]
    if not claim.reads(made.words):
        lines.append(f"  - Decided about other words: {', '.join(map(quoted, made.words))}")
    return lines


def _evidence(entry: Evidence, source: Source | None) -> list[str]:
    named = f"{reference(entry.source)} {title(source)}" if source else reference(entry.source)
    page = f", page {entry.page}" if entry.page else ""
    tier = f" · {source.tier.value}" if source else ""
    lines = [
        f"- {STANCE_SIGNS[entry.stance]} **{markdown(entry.id)} {entry.stance.value}** · {named}{page}{tier}",
        f"  > {markdown(entry.quote)}",
        f"  - {_whence(entry, source)}",
    ]
    lines += [f"  - ⚠ {markdown(caution)}" for caution in cautions(entry, source)]
    lines += [f"  - Note: {markdown(line)}" for line in wording.notes(entry.note)]
    return lines


def _whence(entry: Evidence, source: Source | None) -> str:
    """The archive reference of a passage, and the page as it is today beside it."""
    said = [wording.found(entry).capitalize()]
    capture = source.capture(entry.capture) if source else None
    if capture is not None:
        said.append(f"archived {markdown(moment(capture.at))}")
        if capture.warc:
            said.append(markdown_code(capture.warc))
    said.append(f"SHA-256 {markdown_code(short_hash(entry.capture_sha256))}")
    said.append(live(inquiry.passage_address(entry, capture, source)))
    return " · ".join(filter(None, said))


def _candidates(statement: Statement, claim: Claim) -> list[str]:
    """Sources put forward for the claim that nothing was quoted from."""
    lines = []
    for put, source in inquiry.unquoted(statement, claim):
        named = f"{title(source)} · {source.tier.value} · {archived(source)}" if source else "not on record"
        why = f" — {markdown(put.why)}" if put.why else ""
        lines.append(f"- {reference(put.source)} {named}{why}")
    return ["", "Put forward, nothing quoted from it:", "", *lines] if lines else []
