"""A panel for each claim: what it says, what was judged and why, and the archived passages."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dossier import Claim, Evidence, Resolution, Source, Verdict
from factcheck.reports import phrasing, wording
from factcheck.reports.escaping import plain
from factcheck.reports.html.building import NOTHING, Content, Html, html, joined, link, tag
from factcheck.reports.html.kinds import kind
from factcheck.reports.phrasing import (
    SHORT,
    STANCE_SIGNS,
    STATUS_SIGNS,
    moment,
    short,
    short_hash,
    verdict_sign,
)
from factcheck.reports.statement import Statement, cautions
from factcheck.vocabulary import ResolutionKind


def panels(statement: Statement) -> Html:
    """The panels of all claims, in the order of the essay, closed."""
    return html(_panel(statement, claim) for claim in statement.dossier.claims)


def reference(identifier: str) -> Html:
    """A link to the panel of a claim or the entry of a source."""
    return tag("a", identifier, href=f"#{identifier.lower()}")


def references(identifiers: Iterable[str]) -> Html:
    """Links to several."""
    return joined(map(reference, identifiers), ", ")


def quotation(text: str) -> Html:
    """The words in quotation marks, set apart from what stands around them in either direction of writing."""
    return tag("span", phrasing.quoted(plain(text)), dir="auto")


def says(claim: Claim) -> Html:
    """What a claim says, in words that stand alone, shortened."""
    return tag("span", short(claim.restatement, SHORT), dir="auto")


def archived(source: Source) -> Html:
    """How far the archiving of a source has come."""
    said = wording.archived(source)
    return tag("strong", said) if wording.failed(source) else html(said)


def _panel(statement: Statement, claim: Claim) -> Html:
    marked = kind(claim)
    badge = tag("span", f"{marked.sign} {marked.word}", class_=f"badge {marked.classes}")
    head = tag(
        "summary",
        [tag("span", claim.id, class_="id"), badge, says(claim)],
    )
    body = tag("div", list(_body(statement, claim)), class_="body", id=claim.id.lower())
    return tag(
        "details", [head, body], class_="claim", data_kind=marked.word, data_risk=claim.risk.value,
        data_blocks="no" if marked.settled else "yes",
    )  # fmt: skip


def _body(statement: Statement, claim: Claim) -> Iterable[Html]:
    status = f"{STATUS_SIGNS[claim.status]} {claim.status.value}"
    yield tag("button", "Close", type="button", class_="close")
    place = claim.newest_places[0]
    where = f"draft {place.draft}, characters {place.start:,}–{place.end:,}"
    yield tag(
        "p",
        joined([tag("strong", status), claim.type.value, f"{claim.risk.value} risk", where]),
        class_="facts",
    )
    for words in dict.fromkeys(claim.words):
        yield tag("blockquote", plain(words), dir="auto")
    yield _entry("Says", plain(claim.restatement))
    yield _entry("Left open in that", joined(map(quotation, claim.unresolved), ", "))
    if claim.blockers:
        yield _entry("Waits for", wording.reasons(claim), "waits")
    if claim.excluded:
        yield _entry(
            "Not checkable",
            f"{plain(claim.excluded.reason)} ({wording.signed(claim.excluded.by, claim.excluded.at)})",
        )
    yield _entry("Assigned to", plain(claim.assigned_to))
    if not claim.accepted_by:
        yield _entry("Proposed because", ", ".join(map(plain, claim.reasons)))
    yield _entry("Note", plain(claim.note))
    for given in claim.verdicts:
        yield _verdict(claim, given)
    for made in claim.resolutions:
        yield _resolution(claim, made)
    yield html(_evidence(entry, statement.sources.get(entry.source)) for entry in claim.evidence)
    yield _candidates(statement, claim)


def _entry(name: str, said: Content, class_: str = "") -> Html:
    """A named line; nothing when there is nothing to say."""
    content = html(said)
    return tag("p", [tag("b", f"{name}: "), content], class_=class_, dir="auto") if content else NOTHING


def _verdict(claim: Claim, given: Verdict) -> Html:
    hashes = {entry.id: entry.capture_sha256 for entry in claim.evidence}
    on = ", ".join(relied.evidence for relied in given.evidence) or "no evidence"
    head = [tag("strong", f"{verdict_sign(given.verdict)} {given.verdict}"), f" by {plain(given.by)}"]
    facts = tag("span", f", {moment(given.at)}, on {on} ({given.id})", class_="facts")
    warnings = []
    if given.words != claim.words:
        warnings.append(_warning(["judged other words: ", joined(map(quotation, given.words), ", ")]))
    if given.restatement != claim.restatement:
        warnings.append(_warning(["judged as saying: ", plain(given.restatement)]))
    warnings += [
        _warning(f"relied on {relied.evidence}, which is no longer on record as it was")
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
    if made.words != claim.words:
        about = [_warning(["decided about other words: ", joined(map(quotation, made.words), ", ")])]
    return tag("div", [tag("p", head), tag("p", plain(made.because), dir="auto"), about], class_="verdict")


def _warning(said: Content) -> Html:
    return tag("p", ["⚠ ", html(said)], class_="warning")


def _evidence(entry: Evidence, source: Source | None) -> Html:
    stance = tag("strong", f"{STANCE_SIGNS[entry.stance]} {entry.id} {entry.stance.value}")
    named = [reference(entry.source), " ", wording.title(source)] if source else [entry.source]
    page = f"page {entry.page}" if entry.page else ""
    tier = source.tier.value if source else ""
    parts = [
        tag("p", joined([stance, html(named), page, tier])),
        tag("blockquote", plain(entry.quote), dir="auto"),
        tag("p", _whence(entry, source), class_="facts"),
    ]
    parts += [_warning(plain(caution)) for caution in cautions(entry, source)]
    parts.append(_entry("Note", plain(entry.note)))
    return tag("div", parts, class_="evidence")


def _whence(entry: Evidence, source: Source | None) -> Html:
    """The archive reference of a passage, and the page as it is today beside it."""
    said: list[Content] = [wording.found(entry)]
    capture = source.capture(entry.capture) if source else None
    if capture is not None:
        said.append(f"archived {moment(capture.at)}")
        said.append(tag("code", capture.warc) if capture.warc else NOTHING)
    said.append(html(["SHA-256 ", tag("code", short_hash(entry.capture_sha256))]))
    url = (capture.final_url if capture else "") or (source.url if source else "")
    live = link(url, "live page")
    if live.startswith("<"):
        said.append(live)
    return joined(said)


def _candidates(statement: Statement, claim: Claim) -> Html:
    """Sources put forward for the claim that nothing was quoted from."""
    quoted_from = {entry.source for entry in claim.evidence}
    lines = []
    for put in claim.sources:
        if put.source in quoted_from:
            continue
        source = statement.sources.get(put.source)
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
