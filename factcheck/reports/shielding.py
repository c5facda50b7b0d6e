"""What could tell who a protected person is, taken out of a dossier before any writer sees it."""

from __future__ import annotations

from dataclasses import replace

from factcheck.dossier import Dossier
from factcheck.dossier.source import Capture, Contact, Source, Talk

NOBODY = "an unnamed source"


def document_from(contact: Contact | None) -> str:
    """What a document of a contact is called."""
    return f"document from {contact.alias or contact.id if contact else NOBODY}"


def shielded(dossier: Dossier) -> Dossier:
    """The dossier as any reader of a report may have it; shielding it again changes nothing.

    A source of a protected contact, or of one that is not on record, keeps its id, tier, times, hashes and the
    passages quoted, and is otherwise a document from an alias: no name, title, publisher, address, note or group.
    Of a protected contact stay alias, terms and when and by whom it was spoken with.
    """
    if not dossier.contacts and not any(source.contact for source in dossier.sources):
        return dossier
    contacts = {contact.id: contact for contact in dossier.contacts}
    labels: dict[str, str] = {}  # sources that count as one still do, under the id of the first of them
    sources = []
    for source in dossier.sources:
        contact = contacts.get(source.contact)
        if source.contact and (contact is None or contact.protected):
            label = labels.setdefault(source.independence, source.id)
            sources.append(withheld(source, document_from(contact), label))
        else:
            sources.append(source)
    return replace(dossier, sources=tuple(sources), contacts=tuple(map(_contact, dossier.contacts)))


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
