"""Questions and their answers, searches, and what had to be put right after publication."""

from __future__ import annotations

from factcheck.dossier.claim import Claim, Correction
from factcheck.dossier.source import Contact
from factcheck.reports import inquiry, wording
from factcheck.reports.escaping import plain
from factcheck.reports.html.building import NOTHING, Content, Html, html, tag
from factcheck.reports.html.marking import named, quotation, reference, section, table, warning
from factcheck.reports.inquiry import Asked, Spoken, asked
from factcheck.reports.phrasing import opened
from factcheck.reports.statement import Statement, gravest_first, replies
from factcheck.vocabulary import Risk


def open_queries(statement: Statement) -> Html:
    """The questions an answer is waited for, the first due first."""
    rows: list[list[Content]] = []
    for claim, query in statement.open_queries:
        said = asked(query, statement.contacts)
        kind = tag("strong", f"{inquiry.RIGHT_OF_REPLY}: ") if said.reply else NOTHING
        question = html([kind, tag("span", said.what, dir="auto")])
        rows.append([said.id, reference(claim.id), said.to, question, said.due or "no day set", said.by])
    names = ("Query", "Claim", "To", "Question", "Due", "Asked by")
    return section("Open queries", "queries", table(names, rows, named_cells=True))


def answers(statement: Statement, claim: Claim) -> Html:
    """Everything that was asked, looked for and corrected, for the panel of a claim."""
    parts: list[Html] = []
    for query in claim.queries:
        if statement.edition.public:
            parts.append(tag("p", opened(inquiry.neutral(query))))
        else:
            parts.append(_query(asked(query, statement.contacts)))
    parts += [_heard(talk) for talk in inquiry.heard(statement, claim)]
    parts += searches(claim)
    for entry in claim.corrections:
        said = [quotation(inquiry.ran(claim, entry)), " is to read ", quotation(entry.text)]
        parts.append(named(f"Correction {entry.id}", [*said, _correction(entry)]))
    return html(parts)


def _query(said: Asked) -> Html:
    kind = f", {inquiry.RIGHT_OF_REPLY}" if said.reply else ""
    head = [tag("strong", f"{said.id}{kind}"), f" to {said.to}", tag("span", f", {said.by}", class_="facts")]
    return tag("div", [tag("p", head), tag("p", said.what, dir="auto"), _came(said)], class_="verdict")


def _heard(talk: Spoken) -> Html:
    head = [
        "Talk with ",
        reference(talk.contact),
        f" {talk.who}",
        tag("span", f", {talk.on_terms}", class_="facts"),
    ]
    return tag("div", [tag("p", head), tag("p", _said(talk), dir="auto")], class_="verdict")


def talk_with(statement: Statement, contact: Contact) -> Html:
    """The talks with a contact; what was said of a claim stands there."""
    lines = []
    for talk in inquiry.talks_with(statement, contact):
        said = html(["about ", reference(talk.claim)]) if talk.claim else _said(talk)
        lines.append(tag("p", [f"Talk ({talk.facts}): ", said], dir="auto"))
    return html(lines)


def _said(talk: Spoken) -> Content:
    return quotation(talk.said) if talk.said else inquiry.KEPT_AT_THE_DESK


def _came(said: Asked) -> Html:
    answer = [": ", tag("span", said.answer, dir="auto")] if said.answer else []
    return tag("p", [tag("b", opened(said.came)), *answer])


def searches(claim: Claim) -> list[Html]:
    """Where something was looked for, and what was found."""
    return [named(inquiry.search_head(search), inquiry.searched(search)) for search in claim.searches]


def right_of_reply(statement: Statement) -> Html:
    """Who was given the right of reply to the grave claims, and legal ones to which nobody was."""
    lines: list[Html] = []
    for claim in gravest_first(statement.grave):
        given = replies(claim)
        if not given and claim.risk is Risk.LEGAL:
            lines.append(tag("li", [reference(claim.id), warning(opened(inquiry.NOBODY_ASKED))]))
        for query in given:
            said = asked(query, statement.contacts)
            who = f" {said.to} ({', '.join(filter(None, (said.id, said.by)))}): "
            lines.append(
                tag("li", [reference(claim.id), who, tag("span", said.what, dir="auto"), _came(said)])
            )
    return html([tag("h3", "Right of reply"), tag("ul", lines)]) if lines else NOTHING


def corrections(statement: Statement) -> Html:
    """What had to be put right after publication, counted by cause."""
    if not statement.corrections:
        return NOTHING
    items = []
    for claim, entry in statement.corrections:
        head = [
            reference(claim.id),
            " ",
            tag("strong", entry.id),
            " ",
            quotation(inquiry.ran(claim, entry)),
            " is to read ",
        ]
        items.append(
            tag("li", [*head, quotation(entry.text), _correction(entry), _evidence(statement, claim, entry)])
        )
    counted = tag("p", f"{inquiry.counted(statement)}.")
    return section("Corrections", "corrections", [counted, tag("ul", items)])


def _correction(entry: Correction) -> Html:
    missed = tag("p", ["Missed: ", plain(entry.missed)], dir="auto") if entry.missed else NOTHING
    by = wording.signed(entry.by, entry.at)
    return html(
        [tag("p", f"Cause: {inquiry.cause(entry)}"), missed, tag("p", f"Corrected: {by}", class_="facts")]
    )


def _evidence(statement: Statement, claim: Claim, entry: Correction) -> list[Html]:
    lines = []
    for identifier, found in inquiry.grounds(statement, claim, entry):
        if found is None:
            lines.append(tag("p", f"On {identifier}, which is not on record"))
        else:
            evidence, source = found
            said = [f"On {identifier}, ", reference(source.id), f" {wording.title(source)}: "]
            lines.append(tag("p", [*said, quotation(evidence.quote)], dir="auto"))
    return lines
