"""What goes out: the reports, and whether this exact draft may be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.dossier import Dossier
from factcheck.errors import BadInput
from factcheck.files import read_regular
from factcheck.reports import claimreview, csv, html, json, markdown, webannotation
from factcheck.reports.claimants import read_claimants
from factcheck.reports.claimreview import Refusal
from factcheck.reports.naming import file_stem
from factcheck.reports.statement import Decision, decision
from factcheck.reports.summary import Summary, lines, summarise
from factcheck.workspace import Workspace

MOST_SIDE_FILE_BYTES = 1_000_000
ENDINGS = {
    "md": ".md",
    "html": ".html",
    "csv": ".csv",
    "json": ".json",
    "claimreview": ".claimreview.json",
    "annotations": ".annotations.json",
}


@dataclass(frozen=True, slots=True)
class Order:
    """Which reports are wanted: the formats, and the file that names outside claimants."""

    formats: tuple[str, ...] = ("md",)
    claimants: Path | None = None


@dataclass(slots=True)
class Published:
    """The reports written, each with where and what, and what could not be said in them."""

    written: list[tuple[Path, bytes]] = field(default_factory=list)
    refused: tuple[Refusal, ...] = ()


def compile_reports(workspace: Workspace, order: Order) -> Published:
    """Write the reports on the newest draft to reports/: all that are wanted, or none.

    Raises BadInput when a format has nothing to say or lacks what it needs.
    """
    dossier = workspace.ledger.dossier()
    published = Published()
    writers: dict[str, Callable[[], str]] = {
        "md": lambda: markdown.render(dossier),
        "html": lambda: html.render(dossier, _text(workspace, dossier)),
        "csv": lambda: csv.render(dossier),
        "json": lambda: json.render(dossier),
        "claimreview": lambda: _claim_review(dossier, order, published),
        "annotations": lambda: webannotation.render(dossier),
    }
    stem = file_stem(dossier.essay.title, dossier.essay.newest)
    made = [(f"{stem}{ENDINGS[form]}", writers[form]().encode()) for form in dict.fromkeys(order.formats)]
    published.written = [(workspace.keep_report(name, data), data) for name, data in made]
    return published


def _text(workspace: Workspace, dossier: Dossier) -> str | None:
    """The text of the newest draft, None when it is not in this folder."""
    newest = next((d for d in dossier.essay.drafts if d.number == dossier.essay.newest), None)
    return workspace.draft_text(newest) if newest is not None and workspace.has_text(newest) else None


def _claim_review(dossier: Dossier, order: Order, published: Published) -> str:
    if order.claimants is None:
        raise BadInput(
            "a check of the essay's own claims is no ClaimReview",
            "name with --claimants FILE who published which claim where; see docs/reports.md",
        )
    name = order.claimants.name
    data = read_regular(order.claimants, MOST_SIDE_FILE_BYTES)
    publisher, claimants = read_claimants(data, name, frozenset(claim.id for claim in dossier.claims))
    reviews = claimreview.render(dossier, publisher, claimants)
    published.refused = tuple(refusal for refusal in reviews.refused if refusal.claim in claimants)
    if len(published.refused) == len(claimants):
        raise BadInput(
            f"no claim named in {name} can have a ClaimReview",
            _said(published.refused) or "name one under [claims.C001]",
        )
    return reviews.text


def _said(refused: Sequence[Refusal]) -> str:
    shown = "; ".join(f"{refusal.claim}: {refusal.reason}" for refusal in refused[:3])
    return f"{shown}; and {len(refused) - 3} more" if len(refused) > 3 else shown


def gate(workspace: Workspace) -> tuple[Dossier, Decision]:
    """Whether the newest draft is ready, and everything that stands in the way."""
    dossier = workspace.ledger.dossier()
    return dossier, decision(dossier)


def summary_of(workspace: Workspace) -> tuple[Summary, tuple[str, ...]]:
    """The whole fact-check in numbers, and the same as lines for a terminal."""
    summary = summarise(workspace.ledger.dossier())
    return summary, lines(summary)
