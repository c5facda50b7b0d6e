"""What goes out: the report, and whether this exact draft may be printed."""

from __future__ import annotations

from pathlib import Path

from factcheck.dossier import Dossier
from factcheck.reports import markdown
from factcheck.reports.naming import file_stem
from factcheck.reports.statement import Decision, decision
from factcheck.workspace import Workspace


def compile_report(workspace: Workspace) -> tuple[Path, bytes]:
    """Write the verification report of the newest draft to reports/; return where, and what it says."""
    dossier = workspace.ledger.dossier()
    data = markdown.render(dossier).encode()
    return workspace.keep_report(f"{file_stem(dossier.essay.title, dossier.essay.newest)}.md", data), data


def gate(workspace: Workspace) -> tuple[Dossier, Decision]:
    """Whether the newest draft is ready, and everything that stands in the way."""
    dossier = workspace.ledger.dossier()
    return dossier, decision(dossier)
