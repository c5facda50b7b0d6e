"""What we call ourselves to those who are asked, sites and services alike."""

from __future__ import annotations

from factcheck import __version__
from factcheck.archive.address import shown
from factcheck.errors import BadInput

AGENT = "factcheck"
"""The product token that a robots.txt addresses us by."""


def user_agent(contact: str) -> str:
    """The user agent, with an address or mailbox of the desk unless that is "". Raises BadInput for what is none."""
    if not contact.isprintable() or not contact.isascii() or len(contact) > 200:
        raise BadInput(f"{shown(contact)}: no contact for the user agent", "give a plain web or mail address")
    agent = f"{AGENT}/{__version__}"
    return f"{agent} (+{contact})" if contact else agent
