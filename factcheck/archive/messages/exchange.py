"""What the network side hands to the storing side: one visit to an address, hop by hop, byte for byte."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from factcheck.archive.messages.http_message import Response
from factcheck.vocabulary import Outcome


class Robots(StrEnum):
    """What a site's robots.txt said of the last address that a visit was to ask for."""

    ALLOWED = "allowed"
    DISALLOWED = "disallowed"
    OVERRIDDEN = "overridden"  # somebody chose not to look
    NOT_ASKED = "not asked"
    UNAVAILABLE = "unavailable"  # it could not be read, which forbids everything for the moment


class Exchange(NamedTuple):
    """One request and what came back for it, exactly as on the wire.

    `truncated` is "" or a value of WARC-Truncated (length, time, disconnect, unspecified);
    `error` is "" or one line saying why the exchange did not complete. An exchange that failed before
    anything was received has an empty `response`; one that was not even begun, because the server's certificate
    was refused, has an empty `request` too.
    """

    url: str
    started: datetime  # aware, UTC
    seconds: float
    peer: str  # address connected to, as "203.0.113.7:443"; "" when no connection was made
    certificates: tuple[bytes, ...]  # DER, leaf first; () for plain http
    request: bytes
    response: bytes
    truncated: str = ""
    error: str = ""
    authority: str = ""  # SHA-256 of the added authority under which the certificate was accepted; "" else
    # how the certificates were got, when they are not those of a verified connection
    certificates_note: str = ""


class Visit(NamedTuple):
    """All hops of one attempt to archive an address, and how it went."""

    requested: str  # as given
    canonical: str  # the spelling under which two addresses are the same document
    exchanges: tuple[Exchange, ...]
    outcome: Outcome
    reason: str  # "" for ok; else one line in plain words
    robots: Robots
    limits: tuple[str, ...] = ()  # limits that were hit, in plain words
    answer: Response | None = None  # the last one, if read already
    seconds: float = 0.0  # all it took, robots.txt and pauses included

    @property
    def final_url(self) -> str:
        """The address of the last hop, or the requested one when nothing was sent."""
        return self.exchanges[-1].url if self.exchanges else self.requested
