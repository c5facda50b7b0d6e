"""What could tell who a protected person is, taken out of a dossier before any writer sees it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.dossier.source import Capture, Contact, Source, Talk

NOBODY = "an unnamed source"


def document_from(contact: Contact | None) -> str:
    """What a document of a contact is called."""
    return f"document from {contact.alias or contact.id if contact else NOBODY}"


def shielded(dossier: Dossier) -> Dossier:
    """The dossier as any reader of a report may have it; shielding it again changes nothing.

    A source of a protected contact, or of one that is not on record, keeps its id, tier, times, hashes and the
    passages quoted, and is otherwise a document from an alias: no name, title, publisher, address, note or group,
    nor why it was put forward and what was noted of its passages, which tell how the desk came by it.
    Of a protected contact stay alias, terms and when and by whom it was spoken with; of a question to it all but the
    answer.
    """
    if not dossier.contacts and not any(source.contact for source in dossier.sources):
        return dossier
    contacts = {contact.id: contact for contact in dossier.contacts}
    labels: dict[str, str] = {}  # sources that count as one still do, under the id of the first of them
    theirs = {contact.id for contact in dossier.contacts if contact.protected}
    sources = []
    for source in dossier.sources:
        contact = contacts.get(source.contact)
        if source.contact and (contact is None or contact.protected):
            theirs.add(source.id)
            label = labels.setdefault(source.independence, source.id)
            sources.append(withheld(source, document_from(contact), label))
        else:
            sources.append(source)
    return replace(
        dossier,
        claims=tuple(_claim(claim, theirs) for claim in dossier.claims),
        sources=tuple(sources),
        contacts=tuple(map(_contact, dossier.contacts)),
    )


def _claim(claim: Claim, theirs: Collection[str]) -> Claim:
    """The claim without what was said of these documents, and without what these contacts answered."""
    return replace(
        claim,
        sources=tuple(replace(put, why="") if put.source in theirs else put for put in claim.sources),
        evidence=tuple(
            replace(entry, note="") if entry.source in theirs else entry for entry in claim.evidence
        ),
        queries=tuple(replace(query, answer="") if query.to in theirs else query for query in claim.queries),
    )


def withheld(source: Source, title: str, group: str) -> Source:
    """The source without whatever tells what it is; `group` is what it counts as."""
    captures = tuple(map(_capture, source.captures))
    return replace(
        source, url="", file="", title=title, publisher="", group=group, note="", captures=captures
    )


def _capture(capture: Capture) -> Capture:
    return replace(capture, title="", final_url="", reason="", flags=())


def _contact(contact: Contact) -> Contact:
    if not contact.protected:
        return contact
    talks = tuple(Talk(talk.at, talk.by, "", "", talk.claim) for talk in contact.talks)
    return replace(contact, name="", talks=talks)
