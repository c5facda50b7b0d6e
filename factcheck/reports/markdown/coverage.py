"""The claims that matter most, and how far the check has come."""

from __future__ import annotations

from collections import Counter

from factcheck.dossier.claim import Claim
from factcheck.reports import wording
from factcheck.reports.escaping import markdown
from factcheck.reports.inquiry import reply_state
from factcheck.reports.markdown.inquiries import right_of_reply
from factcheck.reports.markdown.writing import quoted, reference, references, says, status, verdict, words
from factcheck.reports.phrasing import bar, count
from factcheck.reports.statement import MOST_UNCOVERED, Statement, gravest_first, readers_of
from factcheck.vocabulary import GRAVEST_FIRST, Status

_BAR = 20


def grave(statement: Statement) -> list[str]:
    """The claims of high and legal risk, one line each, and what those they are about had to say."""
    if not statement.grave:
        return []
    replied = any(map(reply_state, statement.grave))
    names = [
        "Claim",
        "Risk",
        "Status",
        "Verdict",
        "Read by",
        *(["Right of reply"] if replied else []),
        "Says",
    ]
    lines = ["## High-risk and legal claims", "", f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    for claim in gravest_first(statement.grave):
        cells = [
            reference(claim.id),
            claim.risk.value,
            status(claim.status),
            _judged(claim),
            ", ".join(map(markdown, readers_of(claim))) or "nobody",
            *([markdown(reply_state(claim))] if replied else []),
            says(claim),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return lines + right_of_reply(statement)


def _judged(claim: Claim) -> str:
    """The verdict on a claim, each reader's where they differ."""
    if len(claim.views) < 2:
        return verdict(claim.views[0].verdict) if claim.views else "none"
    return ", ".join(f"{verdict(given.verdict)} ({markdown(given.by)})" for given in claim.views)


def coverage(statement: Statement) -> list[str]:
    """Claims by status and risk, exclusions with their reasons, and how many eyes and sources stand behind."""
    claims = statement.dossier.claims
    if not claims:
        return []
    lines = ["## Coverage", "", *_table(claims), *_thin(statement), *_uncovered(statement)]
    if statement.dossier.alike:
        named = "; ".join(
            f"{reference(one)} and {reference(other)}" for one, other in statement.dossier.alike
        )
        lines += ["", f"Said twice, or nearly, and to be judged alike: {named}."]
    if statement.excluded:
        number = count(len(statement.excluded), "claim")
        lines += ["", f"Excluded, {number}{wording.uncounted(statement.excluded)}:", ""]
        lines += [_exclusion(claim) for claim in statement.excluded]
    if statement.withdrawn:
        named = references(claim.id for claim in statement.withdrawn)
        lines += ["", f"No longer in the draft: {named}."]
    return lines


def _table(claims: tuple[Claim, ...]) -> list[str]:
    counted = Counter((claim.status, claim.risk) for claim in claims)
    risks = [risk for risk in GRAVEST_FIRST if any(counted[kind, risk] for kind in Status)]
    lines = [
        f"| Status | {' | '.join(risk.value for risk in risks)} | all | |",
        f"|---|{'---:|' * (len(risks) + 1)}---|",
    ]
    for kind in Status:
        row = [counted[kind, risk] for risk in risks]
        if any(row):
            cells = [f"{number:,}" if number else "" for number in row]
            drawn = bar(sum(row), len(claims), _BAR)
            lines.append(f"| {status(kind)} | {' | '.join(cells)} | {sum(row):,} | {drawn} |")
    totals = [f"{sum(counted[kind, risk] for kind in Status):,}" for risk in risks]
    lines.append(f"| **all** | {' | '.join(totals)} | **{len(claims):,}** | |")
    return lines


def _uncovered(statement: Statement) -> list[str]:
    """The words that no claim stands in, where they stand and in which sentence."""
    bare = statement.dossier.uncovered
    if not bare:
        return []
    lines = ["", wording.nobody_looked(statement), ""]
    for hole in bare[:MOST_UNCOVERED]:
        within = f", in {quoted(hole.sentence)}" if hole.sentence else ""
        lines.append(f"- {quoted(hole.words)} (characters {hole.start:,}–{hole.end:,}{within})")
    if len(bare) > MOST_UNCOVERED:
        lines.append(f"- and {len(bare) - MOST_UNCOVERED:,} more")
    return lines


def _thin(statement: Statement) -> list[str]:
    lines = []
    if statement.single_reader:
        named = references(claim.id for claim in statement.single_reader)
        lines.append(f"- Cleared on one reader’s word ({len(statement.single_reader):,}): {named}")
    if statement.single_source:
        named = references(claim.id for claim in statement.single_source)
        lines.append(f"- Cleared on one independent source ({len(statement.single_source):,}): {named}")
    return ["", *lines] if lines else []


def _exclusion(claim: Claim) -> str:
    reason = claim.excluded
    why = (
        f"{markdown(reason.reason)} ({markdown(wording.excluded(reason))})"
        if reason
        else "no reason on record"
    )
    waits = f"; waits for: {markdown('; '.join(claim.blockers))}" if claim.blockers else ""
    return f"- {reference(claim.id)} {claim.type.value}, {words(claim)}: {why}{waits}"
