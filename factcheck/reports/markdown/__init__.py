"""The verification report in Markdown, the canonical one."""

from __future__ import annotations

from factcheck.dossier import Dossier
from factcheck.reports.markdown import coverage, ledger, method, opening, register, work
from factcheck.reports.statement import state

_SECTIONS = (
    opening.decision,
    work.changes,
    work.undecided,
    work.open_work,
    work.not_stood_up,
    work.accepted_risks,
    coverage.grave,
    coverage.coverage,
    ledger.ledger,
    register.register,
    method.method,
)


def render(dossier: Dossier) -> str:
    """The report on the newest draft, ending with a line end. The same dossier gives the same text.

    Sections that have nothing to say are left out. Every claim and source has a heading of its id alone, so
    that `#c007` and `#s003` lead to it in whatever shows the report.
    """
    statement = state(dossier)
    lines = opening.header(statement)
    for section in _SECTIONS:
        written = section(statement)
        if written:
            lines += ["", *written]
    return "\n".join(lines) + "\n"
