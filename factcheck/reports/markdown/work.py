"""What remains to be done: changes, decisions, open work, what did not stand up, risks taken and checkers overruled."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dossier.claim import Claim, Resolution, Verdict
from factcheck.reports import wording
from factcheck.reports.escaping import markdown
from factcheck.reports.inquiry import NO_SEARCH, lacks_search
from factcheck.reports.markdown.inquiries import searches
from factcheck.reports.markdown.writing import (
    archived,
    in_context,
    quoted,
    reasons,
    reference,
    said,
    says,
    signed,
    status,
    title,
    verdict,
    words,
)
from factcheck.reports.phrasing import STATUS_SIGNS, opened
from factcheck.reports.statement import Statement, by_waiting, change_of, overruling, own_views
from factcheck.reports.wording import AIMS, NO_WORDING
from factcheck.vocabulary import ResolutionKind, Status


def changes(statement: Statement) -> list[str]:
    """What must change in the text, in draft order, to be ticked off."""
    if not statement.changes:
        return []
    lines = ["## Changes required", ""]
    for claim in statement.changes:
        if (made := change_of(claim)) is not None:
            lines += _change(statement, claim, made)
    return lines


def _change(statement: Statement, claim: Claim, decided: Resolution) -> list[str]:
    cut = decided.resolution is ResolutionKind.CUT
    aim = "" if cut else f" to {quoted(decided.text) if decided.text else NO_WORDING}"
    of = words(claim) if claim.reads(decided.words) else quoted(decided.words[0])
    lines = [f"- [ ] {reference(claim.id)} **{AIMS[decided.resolution]}** {of}{aim}"]
    if not claim.reads(decided.words):
        lines.append(f"  - **{wording.EARLIER}** The words are now {words(claim)}")
    lines += [f"  - Where: {in_context(anchor)} ({wording.place(anchor)})" for anchor in claim.newest_places]
    lines.append(f"  - Why: {markdown(decided.because)} ({signed(decided.by, decided.at)})")
    for given in claim.views:
        judged = f"{verdict(given.verdict)}: {markdown(given.because)} ({signed(given.by, given.at)})"
        lines.append(f"  - {wording.verdict_head(claim)}: {judged}")
    if claim.status is not Status.CHECKED:
        lines.append(f"  - First: {reasons(claim)}")
    return lines + _passages(statement, claim)


def _passages(statement: Statement, claim: Claim) -> list[str]:
    lines = []
    for entry in claim.evidence:
        source = statement.sources.get(entry.source)
        if entry.id in claim.relied_on and source is not None:
            named = f"{reference(entry.source)} {title(source)}"
            lines.append(f"  - Source: {named}, {entry.stance.value}: {quoted(entry.quote)}")
    return lines


def undecided(statement: Statement) -> list[str]:
    """Claims that are judged and wait for somebody to say what happens to the text."""
    if not statement.undecided:
        return []
    return ["## Decisions needed", "", *_judged(statement.undecided)]


def _judged(claims: Iterable[Claim]) -> list[str]:
    lines = []
    for claim in claims:
        given = claim.verdict
        named = verdict(given.verdict) if given else status(claim.status)
        lines += [f"- {reference(claim.id)} **{named}** {words(claim)}", *said(claim, "  ")]
        lines.append(f"  - {reasons(claim)}")
        if given is not None:
            lines.append(f"  - {markdown(given.by)}: {markdown(given.because)}")
    return lines


def open_work(statement: Statement) -> list[str]:
    """Claims that are not judged, or whose judgement does not hold yet, by status and reason."""
    if not statement.work:
        return []
    lines = ["## Open work"]
    for (kind, waiting), claims in by_waiting(statement.work, reasons):
        lines += ["", f"{STATUS_SIGNS[kind]} **{kind.value.capitalize()}** ({len(claims):,}): {waiting}", ""]
        lines += [f"- {reference(claim.id)} {claim.risk.value}: {says(claim)}" for claim in claims]
    return lines


def not_stood_up(statement: Statement) -> list[str]:
    """Claims for which nothing adequate was found, or on which good sources disagree."""
    if not statement.not_stood_up:
        return []
    lines = ["## Not stood up", ""]
    for claim in statement.not_stood_up:
        lines += _judged([claim])
        for identifier in claim.consulted:
            source = statement.sources.get(identifier)
            named = f"{title(source)} ({archived(source)})" if source else "not on record"
            lines.append(f"  - Looked at: {reference(identifier)} {named}")
        lines += searches(claim, "  ")
        if lacks_search(claim):
            lines.append(f"  - ⚠ {opened(NO_SEARCH)}")
    return lines


def accepted_risks(statement: Statement) -> list[str]:
    """Claims that run at an editor's risk or on an editor's word, with the views of those who checked them."""
    shown = {claim.id: claim for claim in (*statement.at_risk, *statement.overruled)}
    if not shown:
        return []
    lines = ["## Accepted risks and overrules", ""]
    for claim in statement.dossier.claims:
        if claim.id in shown:
            lines += [f"- {reference(claim.id)} {claim.risk.value} risk: {words(claim)}", *said(claim, "  ")]
            lines += [f"  - **Overruled** as {_view(given)}" for given in overruling(claim)]
            lines += [
                f"  - **Risk accepted**: {markdown(made.because)} ({signed(made.by, made.at)})"
                for made in claim.resolutions
                if claim.reads(made.words) and made.resolution is ResolutionKind.ACCEPT_RISK
            ]
            lines += [f"  - A checker’s own view: {_view(given)}" for given in own_views(claim)]
    return lines


def _view(given: Verdict) -> str:
    return f"**{verdict(given.verdict)}**, {markdown(given.because)} ({signed(given.by, given.at)})"
