"""The verification report in Markdown, the canonical one."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.dossier import Dossier
from factcheck.reports.changes import Since
from factcheck.reports.markdown import (
    coverage,
    inquiries,
    ledger,
    method,
    opening,
    register,
    signing,
    since,
    work,
)
from factcheck.reports.statement import EDITORS, Edition, Statement, state

Section = Callable[[], list[str]]


def render(dossier: Dossier, edition: Edition = EDITORS, made_since: Since | None = None) -> str:
    """The report on the newest draft, ending with a line end. The same input gives the same text.

    Sections that have nothing to say are left out. Every claim and source has a heading of its id alone, so
    that `#c007` and `#s003` lead to it in whatever shows the report.
    """
    written = [section() for section in sections(state(dossier, edition), made_since).values()]
    return "\n\n".join("\n".join(lines) for lines in written if lines) + "\n"


def sections(statement: Statement, made_since: Since | None) -> dict[str, Section]:
    """The sections of the edition by name, in their order, each to be written when it is called for."""
    for_editors: dict[str, Section] = {
        "changes": lambda: work.changes(statement),
        "queries": lambda: inquiries.open_queries(statement),
        "undecided": lambda: work.undecided(statement),
        "not-stood-up": lambda: work.not_stood_up(statement),
        "open": lambda: work.open_work(statement),
    }
    more_for_editors: dict[str, Section] = {
        "risks": lambda: work.accepted_risks(statement),
        "grave": lambda: coverage.grave(statement),
        "since": lambda: since.since(made_since, statement),
    }
    if statement.edition.public:
        for_editors, more_for_editors = (
            dict.fromkeys(for_editors, list),
            dict.fromkeys(more_for_editors, list),
        )
    return {
        "header": lambda: opening.header(statement),
        "decision": lambda: opening.decision(statement),
        **for_editors,
        "corrections": lambda: inquiries.corrections(statement),
        **more_for_editors,
        "coverage": lambda: coverage.coverage(statement),
        "claims": lambda: ledger.ledger(statement),
        "sources": lambda: register.register(statement),
        "method": lambda: method.method(statement),
        "sign-off": lambda: signing.signing(statement),
    }
