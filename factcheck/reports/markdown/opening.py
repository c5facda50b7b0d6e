"""The first page: what was checked, by whom, under which rules, and whether it can run."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.dossier.essay import Draft
from factcheck.reports import wording
from factcheck.reports.escaping import markdown, markdown_code
from factcheck.reports.markdown.signing import standing
from factcheck.reports.markdown.writing import reasons, reference, references, says, status
from factcheck.reports.phrasing import count, day
from factcheck.reports.statement import Blocking, Statement
from factcheck.vocabulary import GRAVEST_FIRST


def header(statement: Statement) -> list[str]:
    """The title and what the report is about."""
    dossier = statement.dossier
    essay = dossier.essay
    lines = [f"# Fact-check: {markdown(essay.title) or 'untitled essay'}", ""]
    draft = essay.newest_draft
    if draft is not None:
        lines += _draft(draft)
    if tracked := wording.tracked(statement):
        lines.append(f"- **Under revision:** {markdown(tracked)}")
    if essay.author:
        lines.append(f"- **Author:** {markdown(essay.author)}")
    if essay.published:
        lines.append(f"- **{wording.publication(statement.dossier)}:** {markdown(essay.published)}")
    if statement.readers:
        readers = [f"{markdown(by)} ({count(n, 'verdict')})" for by, n in statement.readers.items()]
        lines.append(f"- **Checked by:** {', '.join(readers)}")
    editors = dict.fromkeys(made.by for claim in dossier.claims for made in claim.resolutions)
    if statement.edition.public:
        lines.append("- **Edition:** public")
    elif editors:
        lines.append(f"- **Decisions on the text:** {', '.join(map(markdown, editors))}")
    lines.append(f"- **Rules:** {markdown(wording.rules(dossier.policy))}")
    return lines


def _draft(draft: Draft) -> list[str]:
    received = markdown(day(draft.received))
    return [
        f"- **Draft {draft.number}:** {markdown_code(draft.name)}, {count(draft.words, 'word')}, received {received}",
        f"- **SHA-256 of the draft:** {markdown_code(draft.sha256)}",
    ]


def decision(statement: Statement) -> list[str]:
    """Whether the draft can run, and what is in its way."""
    verdict = statement.decision
    lines = [f"## Decision: {verdict.headline}", "", _summary(statement)]
    signed = standing(statement)
    lines += ["", signed] if signed else []
    lines += _tasks(statement)
    if verdict.lacking:
        lines += ["", *(f"- {markdown(lacking)}" for lacking in verdict.lacking)]
    if known := wording.reserved(statement):
        lines += ["", *(f"- {markdown(said)}" for said in known)]
    if verdict.blocking:
        lines += ["", *_table(statement, verdict.blocking[: wording.SINGLY])]
    if len(verdict.blocking) > wording.SINGLY:
        lines += ["", *_grouped(statement, verdict.blocking[wording.SINGLY :])]
    return lines


def _summary(statement: Statement) -> str:
    said = [f"**{wording.cleared(statement.dossier.claims)}.**"]
    if statement.decision.blocking:
        said.append(f"{wording.in_the_way(statement)}.")
    if statement.at_risk:
        said.append(f"{wording.at_risk(statement)}: {references(claim.id for claim in statement.at_risk)}.")
    if bare := wording.uncovered(statement):
        said.append(f"{bare}.")
    return " ".join(said)


def _table(statement: Statement, blocking: Sequence[Blocking]) -> list[str]:
    names = ("Claim", "Risk", "Status", "Says", "Waits for")[: 4 if statement.edition.public else 5]
    lines = [f"| {' | '.join(names)} |", f"|{'---|' * len(names)}"]
    for entry in blocking:
        cells = (
            reference(entry.claim),
            _risk(entry),
            status(entry.status),
            says(statement.claims[entry.claim]),
            reasons(statement.claims[entry.claim]),
        )
        lines.append(f"| {' | '.join(cells[: len(names)])} |")
    return lines


def _risk(entry: Blocking) -> str:
    named = entry.risk.value
    return f"**{named}**" if entry.risk in GRAVEST_FIRST[:2] else named


def _grouped(statement: Statement, blocking: Sequence[Blocking]) -> list[str]:
    """The rest, together where they wait for the same thing, so that a long list stays readable."""
    lines = [f"And {len(blocking):,} more:", ""]
    for said, claims in wording.together(blocking, statement.claims):
        lines.append(f"- {markdown(said)}: {references(claims)}")
    return lines


def _tasks(statement: Statement) -> list[str]:
    """What is to be done in numbers, with links to the sections that say it."""
    if statement.edition.public:
        return []
    linked = [
        f"[{said}](#{heading.lower().replace(' ', '-')})" for said, heading, _ in wording.tasks(statement)
    ]
    return ["", f"**To do:** {' · '.join(linked)}"] if linked else []
