"""What contacts said, as `show`, `contact` and `review` have it: by the alias, never by a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli import output
from factcheck.cli.heads import headed
from factcheck.text.plain import plain

if TYPE_CHECKING:
    from factcheck.dossier.source import Contact, Talk


def say(contact: Contact, talk: Talk, about: bool = False) -> None:
    """One talk: with whom and on which terms, how, with `about` of which claim, who heard it, when, what was said."""
    claim = f", about {talk.claim}" if about and talk.claim else ""
    heard = ", ".join(filter(None, (talk.by, talk.at)))
    said = plain(f"{_with(contact, talk)}{claim} ({heard})")
    output.say(headed(output.strong(contact.id), f"  {said}"))
    output.say(output.wrapped(talk.said))


def line(contact: Contact, talk: Talk) -> str:
    """One talk in a line."""
    heard = ", ".join(filter(None, (talk.by, talk.at[:10])))
    return f"{contact.id} {_with(contact, talk)} ({heard}): {talk.said}"


def _with(contact: Contact, talk: Talk) -> str:
    terms = f", terms: {contact.terms}" if contact.terms else ""
    return f"{contact.alias}, {talk.how}{terms}"
