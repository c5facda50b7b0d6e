"""What a template of the house is given: the record, the decision, and a few functions that write Markdown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.dossier.source import Contact, Source
from factcheck.errors import BadInput
from factcheck.reports import markdown as own
from factcheck.reports import phrasing, template
from factcheck.reports.changes import Since
from factcheck.reports.escaping import markdown_code, markdown_link
from factcheck.reports.markdown import writing
from factcheck.reports.statement import EDITORS, Edition, Statement, state
from factcheck.reports.template import Written
from factcheck.vocabulary import Status


def render(
    source: str, name: str, dossier: Dossier, edition: Edition = EDITORS, made_since: Since | None = None
) -> str:
    """The report as the template `source` lays it out; `name` is that of its file.

    Raises BadInput when the template may not be what it is.
    """
    statement = state(dossier, edition)
    dossier = statement.dossier
    values = {
        "essay": dossier.essay,
        "policy": dossier.policy,
        "claims": dossier.claims,
        "sources": dossier.sources,
        "contacts": dossier.contacts,
        "signoffs": dossier.signoffs,
        "signature": dossier.signature,
        "decision": statement.decision,
        "since": made_since,
        "public": edition.public,
    }
    written = own.sections(statement, made_since)

    @cache
    def section(named: str) -> Written:
        if named not in written:
            raise BadInput(
                f"{name}: there is no section {phrasing.short(str(named), 40)}",
                f"there are {', '.join(written)}",
            )
        return Written("\n".join(written[named]()))

    functions: dict[str, Callable[..., object]] = {"section": section, **_finders(statement), **_PHRASES}
    return template.render(source, name, values, functions, len(dossier.claims) + len(dossier.sources))


def _finders(statement: Statement) -> dict[str, Callable[..., object]]:
    """What finds a claim, a source or a contact by its id; None where there is none of that id."""

    def find_claim(identifier: str) -> Claim | None:
        return statement.claims.get(identifier)

    def find_source(identifier: str) -> Source | None:
        return statement.sources.get(identifier)

    def find_contact(identifier: str) -> Contact | None:
        return statement.contacts.get(identifier)

    return {"find_claim": find_claim, "find_source": find_source, "find_contact": find_contact}


def _sign(value: object) -> Written:
    """A status or a verdict with its sign."""
    return Written(writing.status(value) if isinstance(value, Status) else writing.verdict(str(value)))


_PHRASES: dict[str, Callable[..., object]] = {
    "reference": lambda identifier: Written(writing.reference(str(identifier))),
    "link": lambda url, label: Written(markdown_link(str(url), str(label))),
    "code": lambda text: Written(markdown_code(str(text))),
    "sign": _sign,
    "quoted": lambda text: Written(writing.quoted(str(text))),
    "short": lambda text, most: phrasing.short(str(text), min(max(int(most), 1), 10_000)),
    "day": lambda time: phrasing.day(str(time)),
    "moment": lambda time: phrasing.moment(str(time)),
}
