"""The source register: every source, every attempt to archive it, and how each went."""

from __future__ import annotations

from factcheck.dossier.source import Capture, Contact, Source
from factcheck.reports import inquiry, wording
from factcheck.reports.escaping import markdown, markdown_address, markdown_code
from factcheck.reports.markdown.inquiries import talk_with
from factcheck.reports.markdown.writing import reference, references, title
from factcheck.reports.phrasing import moment, size
from factcheck.reports.statement import Statement
from factcheck.vocabulary import Outcome, Supplier


def register(statement: Statement) -> list[str]:
    """Every source on record, and every human source by alias."""
    sources, contacts = statement.dossier.sources, statement.dossier.contacts
    if not sources and not contacts:
        return []
    lines = ["## Sources", "", *_summary(statement)]
    for source in sources:
        lines += [
            "",
            f"### {markdown(source.id)}",
            "",
            *_source(statement, source),
        ]
    for contact in contacts:
        lines += ["", f"### {markdown(contact.id)}", "", *_contact(statement, contact)]
    return lines


def _contact(statement: Statement, contact: Contact) -> list[str]:
    kind = "protected" if contact.protected else "human source"
    lines = [f"{markdown(inquiry.contact_name(contact))} · **{kind}**", ""]
    if contact.terms:
        lines.append(f"- Terms: {markdown(contact.terms)}")
    lines += talk_with(statement, contact)
    held = references(source.id for source in statement.dossier.sources if source.contact == contact.id)
    lines.append(f"- Documents: {held}" if held else "- No document")
    return lines


def _summary(statement: Statement) -> list[str]:
    lines = [f"{wording.sources(statement)}.", ""]
    lines += [
        f"- {reference(source.id)} {title(source)}: {_outcome(source.newest)}"
        for source in filter(wording.failed, statement.dossier.sources)
        if source.newest is not None
    ]
    return lines if lines[-1] else lines[:-1]


def _source(statement: Statement, source: Source) -> list[str]:
    claims = statement.used_for.get(source.id, ())
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
    if source.contact in statement.contacts:
        lines.append(f"- From: {reference(source.contact)} {_alias(statement, source)}")
    lines.append(f"- For: {references(claims)}" if claims else "- For no claim")
    lines += [f"- Note: {markdown(line)}" for line in wording.notes(source.note)]
    if not source.captures:
        lines.append("- Not fetched yet")
    for capture in source.captures:
        lines += _capture(capture, source.url)
    return lines


def _alias(statement: Statement, source: Source) -> str:
    return markdown(inquiry.contact_name(statement.contacts[source.contact]))


def _capture(capture: Capture, url: str) -> list[str]:
    what = "Capture" if capture.asked else "Attempt"
    facts = [f"{what} {capture.number}, {markdown(moment(capture.at))}: {_outcome(capture)}"]
    if capture.http_status:
        facts.append(f"status {capture.http_status}")
    if capture.media_type:
        facts.append(markdown(capture.media_type))
    if capture.sha256:
        long = f"{size(capture.size)}, " if capture.size else ""
        facts.append(f"{long}SHA-256 {markdown_code(capture.sha256)}")
    if capture.warc:
        facts.append(markdown_code(capture.warc))
    lines = [f"- {' · '.join(facts)}"]
    if capture.final_url and capture.final_url != url:
        lines.append(f"  - Came from: {markdown_address(capture.final_url)}")
    lines += [f"  - ⚠ {markdown(flag)}" for flag in capture.flags]
    return lines


def _outcome(capture: Capture) -> str:
    named = capture.told
    shown = named if capture.outcome is Outcome.OK else f"**{named}**"
    return f"{shown} ({markdown(capture.reason)})" if capture.reason else shown
