"""What the report can and cannot show."""

from __future__ import annotations

from factcheck.reports import wording
from factcheck.reports.escaping import markdown
from factcheck.reports.statement import Statement


def method(statement: Statement) -> list[str]:
    """How the check was done, and its limits in this case."""
    return ["## Method and limits", "", *(f"- {markdown(said)}" for said in wording.method(statement))]
