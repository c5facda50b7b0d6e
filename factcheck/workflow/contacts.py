"""People who are sources: put on record under an alias, and what they said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.dossier.source import Contact, Talk
from factcheck.errors import BadInput
from factcheck.roles import same_person
from factcheck.store.identities import Identities
from factcheck.workflow.told import moment, needed, without_last
from factcheck.workspace import Workspace


def add_contact(
    workspace: Workspace, alias: str, by: str, terms: str = "", name: str = "", secret: Sequence[str] = ()
) -> Contact:
    """Put a human source on record under an alias, or guard the one who stands there without a name.

    `secret` are the words that would give a protected person away (the name, a number, an address): they go
    into the private file alone, and from then on nothing that holds them gets on record. Raises BadInput when
    the alias is taken and its person guarded or named already, when it is the name itself, or when the record names
    the person already.
    """
    alias = " ".join(alias.split())
    needed(alias, "a contact needs an alias")
    if secret and (name or any(same_person(alias, word) for word in secret)):
        raise BadInput(
            "a protected contact is known by an alias only", "choose an alias that is not the name"
        )
    identities = Identities(workspace.root)
    with workspace.ledger.change("contact", by) as change:
        standing = next((held for held in change.contacts() if same_person(alias, held.alias)), None)
        if standing is None:
            made = Contact(change.new_id("P"), alias, by, workspace.now())
            contact = replace(made, protected=bool(secret), name=name.strip(), terms=terms.strip())
        else:
            _see_unguarded(standing, identities, bool(secret))
            contact = replace(standing, protected=True, terms=terms.strip() or standing.terms)
        if secret:
            workspace.ledger.unnamed(secret)
            identities.add(contact, secret)
        change.put_contact(contact)
    return contact


def _see_unguarded(standing: Contact, identities: Identities, guarding: bool) -> None:
    """Raise BadInput unless a name is given to guard the contact that stands under this alias, and none is kept."""
    if not guarding:
        raise BadInput(
            f"there is a contact {standing.alias!r} already",
            "choose another alias; or give the name that is to be guarded behind this one with --protected",
        )
    if standing.name:
        raise BadInput(
            f"{standing.id} is on record with a name, and the log keeps what was recorded",
            "choose another alias",
        )
    if standing.protected and not identities.lacking([standing]):
        raise BadInput(f"{standing.id} {standing.alias!r} is protected already", "choose another alias")


def talked(
    workspace: Workspace, contact: str, how: str, said: str, by: str, claim_id: str = "", on: str = ""
) -> Contact:
    """Record that somebody spoke or wrote with a contact, on the day `on`, "" for now.

    Raises BadInput for an unknown contact or claim, and for a day that is none or still to come.
    """
    needed(said, "say what was said")
    spoke = moment(on, workspace.now())
    with workspace.ledger.change("talk", by, said) as change:
        found = change.contact(contact)
        if claim_id:
            change.claim(claim_id)
        talk = Talk(spoke, by, how.strip() or "spoken", said.strip(), claim_id)
        found = replace(found, talks=(*found.talks, talk))
        change.put_contact(found)
    return found


def untalked(workspace: Workspace, contact: str, said: str, because: str, by: str) -> Contact:
    """Take back what a contact is on record as having said, in these words; the log keeps it, with the reason.

    Raises BadInput without a reason, or when nothing on record has these words.
    """
    needed(because, "say why it is taken back")
    with workspace.ledger.change("talk --undo", by, because) as change:
        found = change.contact(contact)
        talks = without_last(found.talks, [talk.said == said.strip() for talk in found.talks])
        if talks is None:
            raise BadInput(
                f"{found.id} is not on record with these words", "see `factcheck contact --format json`"
            )
        found = replace(found, talks=talks)
        change.put_contact(found)
    return found
