"""A panel for each claim: what it says, what was judged and why, and the archived passages."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dossier.claim import Claim, Evidence, Resolution, Verdict
from factcheck.dossier.source import Source
from factcheck.reports import inquiry, wording
from factcheck.reports.cautions import cautions
from factcheck.reports.escaping import plain
from factcheck.reports.html.building import NOTHING, Content, Html, html, joined, link, tag
from factcheck.reports.html.inquiries import answers
from factcheck.reports.html.kinds import kind
from factcheck.reports.html.marking import archived, badge, named, quotation, reference, said, says, warning
from factcheck.reports.phrasing import STANCE_SIGNS, STATUS_SIGNS, moment, short_hash, verdict_sign
from factcheck.reports.statement import Statement
from factcheck.vocabulary import ResolutionKind


def panels(statement: Statement) -> Html:
    """The panels of all claims, in the order of the essay, closed."""
    return html(_panel(statement, claim) for claim in statement.dossier.claims)


def _panel(statement: Statement, claim: Claim) -> Html:
    marked = kind(claim)
    head = tag("summary", [tag("span", claim.id, class_="id"), badge(claim), says(claim)])
    body = tag("div", list(_body(statement, claim)), class_="body", id=claim.id.lower())
    return tag(
        "details", [head, body], class_="claim", data_kind=marked.word, data_risk=claim.risk.value,
        data_blocks="no" if marked.settled else "yes",
    )  # fmt: skip


def _body(statement: Statement, claim: Claim) -> Iterable[Html]:
    status = f"{STATUS_SIGNS[claim.status]} {claim.status.value}"
    yield tag("button", "Close", type="button", class_="close")
    where = wording.place(claim.newest_places[0])
    yield tag(
        "p",
        joined([tag("strong", status), claim.type.value, f"{claim.risk.value} risk", where]),
        class_="facts",
    )
    for words in dict.fromkeys(claim.words):
        yield tag("blockquote", plain(words), dir="auto")
    yield said(claim)
    yield named("Left open", joined(map(quotation, claim.unresolved), ", "))
    yield named("Under revision", "; ".join(wording.revised(statement, claim)))
    if claim.blockers:
        yield named("Waits for", wording.reasons(claim), "waits")
    if claim.excluded:
        yield named(
            "Excluded",
            f"{plain(claim.excluded.reason)} ({wording.excluded(claim.excluded)})",
        )
    yield named("Assigned to", plain(claim.assigned_to))
    yield named("Second reader", plain(claim.second_reader))
    if not claim.accepted_by:
        yield named("Proposed because", ", ".join(map(plain, claim.reasons)))
    yield html(named("Note", plain(line)) for line in wording.notes(claim.note))
    for given in claim.verdicts:
        yield _verdict(claim, given)
    for made in claim.resolutions:
        yield _resolution(claim, made)
    yield answers(statement, claim)
    yield html(_evidence(entry, statement.sources.get(entry.source)) for entry in claim.evidence)
    yield _candidates(statement, claim)


def _verdict(claim: Claim, given: Verdict) -> Html:
    hashes = {entry.id: entry.capture_sha256 for entry in claim.evidence}
    on = ", ".join(relied.evidence for relied in given.evidence) or "no evidence"
    head = [tag("strong", f"{verdict_sign(given.verdict)} {given.verdict}"), f" by {plain(given.by)}"]
    above = ", overruling all others" if given.overrules else ""
    facts = tag("span", f"{above}, {moment(given.at)}, on {on} ({given.id})", class_="facts")
    warnings = []
    if not claim.reads(given.words):
        warnings.append(warning(["judged other words: ", joined(map(quotation, given.words), ", ")]))
    if given.restatement != claim.restatement:
        warnings.append(warning(["judged as saying: ", plain(given.restatement)]))
    warnings += [
        warning(f"relied on {relied.evidence}, which is no longer on record as it was")
        for relied in given.evidence
        if hashes.get(relied.evidence) != relied.sha256
    ]
    return tag(
        "div",
        [tag("p", [head, facts]), tag("p", plain(given.because), dir="auto"), warnings],
        class_="verdict",
    )


def _resolution(claim: Claim, made: Resolution) -> Html:
    kind_ = "risk accepted" if made.resolution is ResolutionKind.ACCEPT_RISK else made.resolution.value
    to = [" to ", quotation(made.text)] if made.text else []
    head = [
        tag("strong", f"→ {kind_}"),
        *to,
        f" by {plain(made.by)}",
        tag("span", f", {moment(made.at)}", class_="facts"),
    ]
    about = []
    if not claim.reads(made.words):
        about = [warning(["decided about other words: ", joined(map(quotation, made.words), ", ")])]
    return tag("div", [tag("p", head), tag("p", plain(made.because), dir="auto"), about], class_="verdict")


def _evidence(entry: Evidence, source: Source | None) -> Html:
    stance = tag("strong", f"{STANCE_SIGNS[entry.stance]} {entry.id} {entry.stance.value}")
    called = [reference(entry.source), " ", wording.title(source)] if source else [entry.source]
    page = f"page {entry.page}" if entry.page else ""
    tier = source.tier.value if source else ""
    parts = [
        tag("p", joined([stance, html(called), page, tier])),
        tag("blockquote", plain(entry.quote), dir="auto"),
        tag("p", _whence(entry, source), class_="facts"),
    ]
    parts += [warning(plain(caution)) for caution in cautions(entry, source)]
    parts += [named("Note", plain(line)) for line in wording.notes(entry.note)]
    return tag("div", parts, class_="evidence")


def _whence(entry: Evidence, source: Source | None) -> Html:
    """The archive reference of a passage, and the page as it is today beside it."""
    said: list[Content] = [wording.found(entry)]
    capture = source.capture(entry.capture) if source else None
    if capture is not None:
        said.append(f"archived {moment(capture.at)}")
        said.append(tag("code", capture.warc) if capture.warc else NOTHING)
    said.append(html(["SHA-256 ", tag("code", short_hash(entry.capture_sha256))]))
    live = link(inquiry.passage_address(entry, capture, source), "live page")
    if live.startswith("<"):
        said.append(live)
    return joined(said)


def _candidates(statement: Statement, claim: Claim) -> Html:
    """Sources put forward for the claim that nothing was quoted from."""
    lines = []
    for put, source in inquiry.unquoted(statement, claim):
        facts = (
            joined([wording.title(source), source.tier.value, archived(source)])
            if source
            else html("not on record")
        )
        why = f" — {plain(put.why)}" if put.why else ""
        lines.append(tag("li", [reference(put.source), " ", facts, why], dir="auto"))
    return (
        html([tag("p", tag("b", "Put forward, nothing quoted from it:")), tag("ul", lines)])
        if lines
        else NOTHING
    )
