"""What remains to be done, what did not stand up, risks taken and checkers overruled."""

from __future__ import annotations

from factcheck.dossier.claim import Claim, Resolution, Verdict
from factcheck.reports import inquiry, wording
from factcheck.reports.escaping import plain
from factcheck.reports.html.building import NOTHING, Content, Html, html, tag
from factcheck.reports.html.inquiries import searches
from factcheck.reports.html.marking import (
    archived,
    badge,
    in_context,
    quotation,
    reference,
    references,
    said,
    section,
    warning,
)
from factcheck.reports.phrasing import STATUS_SIGNS, opened, verdict_sign
from factcheck.reports.statement import Statement, by_waiting, change_of, overruling, own_views
from factcheck.vocabulary import ResolutionKind, Status


def changes(statement: Statement) -> Html:
    """What must change in the text, in draft order, with the reasons and the passages behind it."""
    items = [
        tag("li", _change(statement, claim, made))
        for claim in statement.changes
        if (made := change_of(claim)) is not None
    ]
    return section("Changes required", "changes", tag("ol", items) if items else NOTHING)


def _change(statement: Statement, claim: Claim, made: Resolution) -> list[Html]:
    to: Content = NOTHING
    if made.resolution is not ResolutionKind.CUT:
        to = [" to ", tag("ins", plain(made.text), dir="auto") if made.text else wording.NO_WORDING]
    aim = tag("strong", f"{wording.AIMS[made.resolution]} ")
    earlier = not claim.reads(made.words)
    of = tag("del", plain(made.words[0] if earlier else claim.words[0]), dir="auto")
    lines = [html([reference(claim.id), " ", aim, of, html(to)])]
    if earlier:
        lines.append(_line(f"{wording.EARLIER} ", ["The words are now ", quotation(claim.words[0])]))
    lines += [_line("Where: ", in_context(anchor)) for anchor in claim.newest_places]
    lines.append(_line("Why: ", f"{plain(made.because)} ({wording.signed(made.by, made.at)})"))
    lines += [_line(f"{wording.verdict_head(claim)}: ", _view(given)) for given in claim.views]
    if claim.status is not Status.CHECKED:
        lines.append(_line("First: ", wording.reasons(claim)))
    for entry in claim.evidence:
        source = statement.sources.get(entry.source)
        if entry.id in claim.relied_on and source is not None:
            named: list[Content] = [reference(source.id), f" {wording.title(source)}, {entry.stance.value}: "]
            lines.append(_line("Source: ", [*named, quotation(entry.quote)]))
    return lines


def undecided(statement: Statement) -> Html:
    """Claims that are judged and wait for somebody to say what happens to the text."""
    items = [tag("li", _judged(claim)) for claim in statement.undecided]
    return section("Decisions needed", "undecided", tag("ul", items) if items else NOTHING)


def _judged(claim: Claim) -> list[Html]:
    given = claim.verdict
    lines = [html([reference(claim.id), " ", badge(claim), " ", quotation(claim.words[0])]), said(claim)]
    lines.append(tag("p", wording.reasons(claim), class_="waits"))
    if given is not None:
        lines.append(tag("p", _view(given), dir="auto"))
    return lines


def open_work(statement: Statement) -> Html:
    """Claims that are not judged, or whose judgement does not hold yet, by status and reason."""
    items = []
    for (status, waiting), claims in by_waiting(statement.work, wording.reasons):
        head = tag("strong", f"{STATUS_SIGNS[status]} {opened(status.value)} ({len(claims):,})")
        items.append(tag("li", [head, f" {waiting}: ", references(claim.id for claim in claims)], dir="auto"))
    return section("Open work", "open", tag("ul", items) if items else NOTHING)


def not_stood_up(statement: Statement) -> Html:
    """Claims for which nothing adequate was found, or on which good sources disagree."""
    items = []
    for claim in statement.not_stood_up:
        lines = _judged(claim)
        for identifier in claim.consulted:
            source = statement.sources.get(identifier)
            known: Content = "not on record"
            if source:
                known = [wording.title(source), " (", archived(source), ")"]
            lines.append(tag("p", ["Looked at ", reference(identifier), " ", html(known)], dir="auto"))
        lines += searches(claim)
        if inquiry.lacks_search(claim):
            lines.append(warning(opened(inquiry.NO_SEARCH)))
        items.append(tag("li", lines))
    return section("Not stood up", "not-stood-up", tag("ul", items) if items else NOTHING)


def risks(statement: Statement) -> Html:
    """Claims that run at an editor's risk or on an editor's word, with the views of those who checked them."""
    shown = {claim.id for claim in (*statement.at_risk, *statement.overruled)}
    items = []
    for claim in statement.dossier.claims:
        if claim.id not in shown:
            continue
        lines = [
            html([reference(claim.id), f" {claim.risk.value} risk: ", quotation(claim.words[0])]),
            said(claim),
        ]
        lines += [_line("Overruled as ", _view(given)) for given in overruling(claim)]
        lines += [
            _line("Risk accepted: ", [plain(made.because), f" ({wording.signed(made.by, made.at)})"])
            for made in claim.resolutions
            if claim.reads(made.words) and made.resolution is ResolutionKind.ACCEPT_RISK
        ]
        lines += [_line("A checker’s own view: ", _view(given)) for given in own_views(claim)]
        items.append(tag("li", lines))
    return section("Accepted risks and overrules", "risks", tag("ul", items) if items else NOTHING)


def _line(name: str, said: Content) -> Html:
    return tag("p", [tag("b", name), html(said)], dir="auto")


def _view(given: Verdict) -> Html:
    judged = tag("strong", f"{verdict_sign(given.verdict)} {given.verdict}")
    return html([judged, f", {plain(given.because)} ({wording.signed(given.by, given.at)})"])
