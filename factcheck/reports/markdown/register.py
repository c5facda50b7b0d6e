"""The source register: every source, every attempt to archive it, and how each went."""

from __future__ import annotations

from factcheck.dossier import Capture, Source
from factcheck.reports import wording
from factcheck.reports.escaping import markdown, markdown_address, markdown_code
from factcheck.reports.markdown.writing import reference, references, title
from factcheck.reports.phrasing import moment, size
from factcheck.reports.statement import Statement
from factcheck.vocabulary import Outcome, Supplier


def register(statement: Statement) -> list[str]:
    """Every source on record."""
    sources = statement.dossier.sources
    if not sources:
        return []
    lines = ["## Sources", "", *_summary(statement)]
    for source in sources:
        lines += [
            "",
            f"### {markdown(source.id)}",
            "",
            *_source(source, statement.used_for.get(source.id, ())),
        ]
    return lines


def _summary(statement: Statement) -> list[str]:
    lines = [f"{wording.sources(statement)}.", ""]
    lines += [
        f"- {reference(source.id)} {title(source)}: {_outcome(source.newest)}"
        for source in filter(wording.failed, statement.dossier.sources)
        if source.newest is not None
    ]
    return lines if lines[-1] else lines[:-1]


def _source(source: Source, claims: tuple[str, ...]) -> list[str]:
    kind = f"**{source.tier.value}**"
    supplied = " · from the author" if source.supplied_by is Supplier.AUTHOR else ""
    supplied = " · proposed by a search" if source.supplied_by is Supplier.SEARCH else supplied
    counted = f" · counts as {markdown(source.independence)}"
    lines = [f"{title(source)} · {kind}{counted}{supplied}", ""]
    if source.publisher:
        lines.append(f"- Publisher: {markdown(source.publisher)}")
    if source.url:
        lines.append(f"- Address: {markdown_address(source.url)}")
    if source.file:
        lines.append(f"- File: {markdown_code(source.file)}")
    lines.append(f"- For: {references(claims)}" if claims else "- For no claim")
    if source.note:
        lines.append(f"- Note: {markdown(source.note)}")
    if not source.captures:
        lines.append("- Not fetched yet")
    for capture in source.captures:
        lines += _capture(capture, source.url)
    return lines


def _capture(capture: Capture, url: str) -> list[str]:
    facts = [f"Capture {capture.number}, {markdown(moment(capture.at))}: {_outcome(capture)}"]
    if capture.http_status:
        facts.append(f"status {capture.http_status}")
    if capture.media_type:
        facts.append(markdown(capture.media_type))
    if capture.sha256:
        facts.append(f"{size(capture.size)}, SHA-256 {markdown_code(capture.sha256)}")
    if capture.warc:
        facts.append(markdown_code(capture.warc))
    lines = [f"- {' · '.join(facts)}"]
    if capture.final_url and capture.final_url != url:
        lines.append(f"  - Came from: {markdown_address(capture.final_url)}")
    lines += [f"  - ⚠ {markdown(flag)}" for flag in capture.flags]
    return lines


def _outcome(capture: Capture) -> str:
    named = capture.outcome.value
    shown = named if capture.outcome is Outcome.OK else f"**{named}**"
    return f"{shown} ({markdown(capture.reason)})" if capture.reason else shown
