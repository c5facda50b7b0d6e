"""One row a claim, for spreadsheets."""

from __future__ import annotations

import csv
import io

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.reports.escaping import cell
from factcheck.reports.shielding import shielded
from factcheck.reports.statement import readers_of

COLUMNS = (
    "claim", "status", "risk", "type", "words", "restatement", "verdict", "by", "at", "because", "readers",
    "resolution", "new wording", "decided by", "decided at", "reason", "waits for", "excluded because", "evidence",
    "sources", "draft", "start", "end", "checker", "second reader", "open queries", "due", "corrections",
)  # fmt: skip


def render(dossier: Dossier) -> str:
    """The claims as CSV with CRLF line ends and every cell quoted, led by the mark that tells Excel it is UTF-8.

    No cell can become a formula, also where a semicolon is taken for the separator: see `escaping.cell`.
    """
    page = io.StringIO()
    writer = csv.writer(page, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_row, shielded(dossier).claims))
    return f"\ufeff{page.getvalue()}"


def _row(claim: Claim) -> list[str]:
    place = claim.newest_places[0]
    sources = dict.fromkeys(
        [entry.source for entry in claim.evidence] + [put.source for put in claim.sources]
    )
    values = [
        claim.id, claim.status.value, claim.risk.value, claim.type.value, " / ".join(claim.words), claim.restatement,
        *_judged(claim), *_decided(claim), " / ".join(claim.blockers),
        claim.excluded.reason if claim.excluded else "",
        " ".join(f"{entry.id} {entry.stance.value}" for entry in claim.evidence), " ".join(sources),
        str(place.draft), str(place.start), str(place.end), claim.assigned_to, claim.second_reader, *_asked(claim),
        " / ".join(f"{entry.cause.value}: {entry.text}" for entry in claim.corrections),
    ]  # fmt: skip
    return [cell(value) for value in values]


def _asked(claim: Claim) -> tuple[str, str]:
    """The ids of the queries that are open, and the first day one is due."""
    waiting = [query for query in claim.queries if query.open]
    return " ".join(query.id for query in waiting), min(
        (query.due for query in waiting if query.due), default=""
    )


def _judged(claim: Claim) -> tuple[str, str, str, str, str]:
    """The verdict, by whom, when and why, and who read it; where readers differ, each reader's."""
    views = claim.views
    said = ", ".join(given.verdict for given in views)
    why = " / ".join(given.because for given in views)
    if len(views) > 1:
        said = f"disputed: {', '.join(f'{given.verdict} ({given.by})' for given in views)}"
        why = " / ".join(f"{given.by}: {given.because}" for given in views)
    by, at = (", ".join(held) for held in ([given.by for given in views], [given.at for given in views]))
    return said, by, at, why, ", ".join(readers_of(claim))


def _decided(claim: Claim) -> tuple[str, str, str, str, str]:
    made = claim.resolution
    return (
        (made.resolution.value, made.text, made.by, made.at, made.because) if made else ("", "", "", "", "")
    )
