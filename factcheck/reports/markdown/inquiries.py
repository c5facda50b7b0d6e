"""Questions and their answers, searches, and what had to be put right after publication."""

from __future__ import annotations

from factcheck.dossier.claim import Claim, Correction
from factcheck.dossier.source import Contact
from factcheck.reports import inquiry
from factcheck.reports.escaping import markdown
from factcheck.reports.inquiry import Asked, Spoken, asked
from factcheck.reports.markdown.writing import quoted, reference, signed, title
from factcheck.reports.phrasing import opened
from factcheck.reports.statement import Statement, gravest_first, replies
from factcheck.vocabulary import Risk


def open_queries(statement: Statement) -> list[str]:
    """The questions an answer is waited for, the first due first."""
    if not statement.open_queries:
        return []
    lines = [
        "## Open queries",
        "",
        "| Query | Claim | To | Question | Due | Asked by |",
        "|---|---|---|---|---|---|",
    ]
    for claim, query in statement.open_queries:
        said = asked(query, statement.contacts)
        kind = f"**{inquiry.RIGHT_OF_REPLY}**: " if said.reply else ""
        cells = (said.id, said.to, said.due or "no day set", said.by)
        number, to, due, by = map(markdown, cells)
        question = f"{kind}{markdown(said.what)}"
        lines.append(f"| {number} | {reference(claim.id)} | {to} | {question} | {due} | {by} |")
    return lines


def queries(statement: Statement, claim: Claim) -> list[str]:
    """Everything that was asked about a claim, with what came of it."""
    lines = []
    for query in claim.queries:
        if statement.edition.public:
            lines.append(f"- {markdown(opened(inquiry.neutral(query)))}")
        else:
            lines += _query(asked(query, statement.contacts))
    return lines


def _query(said: Asked) -> list[str]:
    kind = f", {inquiry.RIGHT_OF_REPLY}" if said.reply else ""
    lines = [
        f"- **{markdown(said.id)}{kind}** to {markdown(f'{said.to} ({said.by})')}: {markdown(said.what)}"
    ]
    answer = f": {markdown(said.answer)}" if said.answer else ""
    return [*lines, f"  - {markdown(opened(said.came))}{answer}"]


def heard(statement: Statement, claim: Claim) -> list[str]:
    """What human sources said of a claim."""
    return [
        f"- Talk with {reference(talk.contact)} {markdown(f'{talk.who} ({talk.on_terms})')}: {_said(talk)}"
        for talk in inquiry.heard(statement, claim)
    ]


def talk_with(statement: Statement, contact: Contact) -> list[str]:
    """The talks with a contact; what was said of a claim stands there."""
    lines = []
    for talk in inquiry.talks_with(statement, contact):
        said = f"about {reference(talk.claim)}" if talk.claim else _said(talk)
        lines.append(f"- Talk ({markdown(talk.facts)}): {said}")
    return lines


def _said(talk: Spoken) -> str:
    return quoted(talk.said) if talk.said else inquiry.KEPT_AT_THE_DESK


def searches(claim: Claim, indent: str = "") -> list[str]:
    """Where something was looked for, and what was found."""
    return [
        f"{indent}- {inquiry.search_head(search)}: {markdown(inquiry.searched(search))}"
        for search in claim.searches
    ]


def right_of_reply(statement: Statement) -> list[str]:
    """Who was given the right of reply to the grave claims, and legal ones to which nobody was."""
    lines: list[str] = []
    for claim in gravest_first(statement.grave):
        given = replies(claim)
        if not given and claim.risk is Risk.LEGAL:
            lines.append(f"- {reference(claim.id)} ⚠ {opened(inquiry.NOBODY_ASKED)}")
        for query in given:
            said = asked(query, statement.contacts)
            who = markdown(f"{said.to} ({', '.join(filter(None, (said.id, said.by)))})")
            lines.append(f"- {reference(claim.id)} {who}: {markdown(said.what)}")
            answer = f": {markdown(said.answer)}" if said.answer else ""
            lines.append(f"  - {markdown(opened(said.came))}{answer}")
    return ["", "Right of reply:", "", *lines] if lines else []


def corrections(statement: Statement) -> list[str]:
    """What had to be put right after publication, counted by cause."""
    if not statement.corrections:
        return []
    lines = ["## Corrections", "", f"{markdown(inquiry.counted(statement))}.", ""]
    for claim, entry in statement.corrections:
        named = f"{reference(claim.id)} **{markdown(entry.id)}**"
        lines.append(f"- {named} {quoted(inquiry.ran(claim, entry))} is to read {quoted(entry.text)}")
        lines += [f"  - {said}" for said in _correction(entry)]
        lines += _evidence(statement, claim, entry)
    return lines


def corrected(claim: Claim) -> list[str]:
    """The corrections of one claim, for its entry."""
    lines = []
    for entry in claim.corrections:
        ran = quoted(inquiry.ran(claim, entry))
        lines.append(f"- **Correction {markdown(entry.id)}**: {ran} is to read {quoted(entry.text)}")
        lines += [f"  - {said}" for said in _correction(entry)]
    return lines


def _correction(entry: Correction) -> list[str]:
    said = [f"Cause: {markdown(inquiry.cause(entry))}"]
    if entry.missed:
        said.append(f"Missed: {markdown(entry.missed)}")
    by = signed(entry.by, entry.at)
    return [*said, f"Corrected: {by}"] if by else said


def _evidence(statement: Statement, claim: Claim, entry: Correction) -> list[str]:
    lines = []
    for identifier, found in inquiry.grounds(statement, claim, entry):
        if found is None:
            lines.append(f"  - On: {markdown(identifier)}, which is not on record")
        else:
            evidence, source = found
            named = f"{markdown(identifier)} {reference(source.id)} {title(source)}"
            lines.append(f"  - On: {named}: {quoted(evidence.quote)}")
    return lines
