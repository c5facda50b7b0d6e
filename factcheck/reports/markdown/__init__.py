"""The verification report in Markdown, the canonical one."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dossier import Dossier
from factcheck.reports.changes import Since
from factcheck.reports.markdown import coverage, ledger, method, opening, register, since, work
from factcheck.reports.statement import EDITORS, Edition, Statement, state

_FOR_EDITORS = (
    work.changes,
    work.undecided,
    work.open_work,
    work.not_stood_up,
    work.accepted_risks,
    coverage.grave,
)
_FOR_ALL = (coverage.coverage, ledger.ledger, register.register, method.method)


def render(dossier: Dossier, edition: Edition = EDITORS, made_since: Since | None = None) -> str:
    """The report on the newest draft, ending with a line end. The same input gives the same text.

    Sections that have nothing to say are left out. Every claim and source has a heading of its id alone, so
    that `#c007` and `#s003` lead to it in whatever shows the report.
    """
    statement = state(dossier, edition)
    lines = opening.header(statement)
    for written in _sections(statement, made_since):
        if written:
            lines += ["", *written]
    return "\n".join(lines) + "\n"


def _sections(statement: Statement, made_since: Since | None) -> Iterator[list[str]]:
    yield opening.decision(statement)
    if not statement.edition.public:
        yield from (section(statement) for section in _FOR_EDITORS)
        yield since.since(made_since, statement)
    yield from (section(statement) for section in _FOR_ALL)
