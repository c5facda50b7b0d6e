"""What remains to be done: changes, decisions, open work, what did not stand up, and risks taken."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dossier import Claim, Resolution
from factcheck.reports.escaping import markdown
from factcheck.reports.markdown.writing import (
    archived,
    in_context,
    place,
    quoted,
    reasons,
    reference,
    says,
    signed,
    status,
    title,
    verdict,
    words,
)
from factcheck.reports.phrasing import STATUS_SIGNS
from factcheck.reports.statement import Statement
from factcheck.reports.wording import AIMS, NO_WORDING
from factcheck.vocabulary import ResolutionKind, Status

_WORK_ORDER = (
    Status.DISPUTED,
    Status.STALE,
    Status.SECOND_READ,
    Status.QUERIED,
    Status.CHECKED,
    Status.CHECKING,
    Status.OPEN,
    Status.PROPOSED,
    Status.CLEARED,
    Status.EXCLUDED,
    Status.WITHDRAWN,
)


def changes(statement: Statement) -> list[str]:
    """What must change in the text, in draft order, to be ticked off."""
    if not statement.changes:
        return []
    lines = ["## Changes required", ""]
    for claim in statement.changes:
        if claim.resolution is not None:
            lines += _change(statement, claim, claim.resolution)
    return lines


def _change(statement: Statement, claim: Claim, decided: Resolution) -> list[str]:
    cut = decided.resolution is ResolutionKind.CUT
    aim = "" if cut else f" to {quoted(decided.text) if decided.text else NO_WORDING}"
    lines = [f"- [ ] {reference(claim.id)} **{AIMS[decided.resolution]}** {words(claim)}{aim}"]
    lines += [f"  - Where: {in_context(anchor)} ({place(anchor)})" for anchor in claim.newest_places]
    lines.append(f"  - Why: {markdown(decided.because)} ({signed(decided.by, decided.at)})")
    given = claim.verdict
    if given is not None:
        judged = f"{verdict(given.verdict)}: {markdown(given.because)} ({signed(given.by, given.at)})"
        lines.append(f"  - Verdict: {judged}")
    if claim.status is not Status.CHECKED:
        lines.append(f"  - First: {reasons(claim)}")
    return lines + _passages(statement, claim)


def _passages(statement: Statement, claim: Claim) -> list[str]:
    relied = {reliance.evidence for reliance in claim.verdict.evidence} if claim.verdict else set()
    lines = []
    for entry in claim.evidence:
        source = statement.sources.get(entry.source)
        if entry.id in relied and source is not None:
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
        lines.append(f"- {reference(claim.id)} **{named}** {words(claim)}")
        lines.append(f"  - {reasons(claim)}")
        if given is not None:
            lines.append(f"  - {markdown(given.by)}: {markdown(given.because)}")
    return lines


def open_work(statement: Statement) -> list[str]:
    """Claims that are not judged, or whose judgement does not hold yet, by status and reason."""
    if not statement.work:
        return []
    groups: dict[tuple[Status, str], list[Claim]] = {}
    for claim in statement.work:
        groups.setdefault((claim.status, reasons(claim)), []).append(claim)
    lines = ["## Open work"]
    for (kind, waiting), claims in sorted(groups.items(), key=lambda group: _WORK_ORDER.index(group[0][0])):
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
        looked_at = dict.fromkeys([a.source for a in claim.sources] + [e.source for e in claim.evidence])
        for identifier in looked_at:
            source = statement.sources.get(identifier)
            named = f"{title(source)} ({archived(source)})" if source else "not on record"
            lines.append(f"  - Looked at: {reference(identifier)} {named}")
    return lines


def accepted_risks(statement: Statement) -> list[str]:
    """Claims that run because an editor took the risk by name, with the checker's own view."""
    if not statement.at_risk:
        return []
    lines = ["## Accepted risks", ""]
    for claim in statement.at_risk:
        lines.append(f"- {reference(claim.id)} {claim.risk.value} risk: {words(claim)}")
        given = claim.verdict
        if given is not None:
            view = f"**{verdict(given.verdict)}**, {markdown(given.because)}"
            lines.append(f"  - The checker’s view: {view} ({signed(given.by, given.at)})")
        lines += [
            f"  - Risk accepted: {markdown(made.because)} ({signed(made.by, made.at)})"
            for made in claim.resolutions
            if made.words == claim.words and made.resolution is ResolutionKind.ACCEPT_RISK
        ]
    return lines
