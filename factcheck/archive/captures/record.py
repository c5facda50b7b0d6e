"""What is on record about one capture: the contents of `capture.json`, read as strictly as any input."""

from __future__ import annotations

import json
from typing import NamedTuple

from factcheck.archive.captures.strict_json import Fields, read_object
from factcheck.archive.derived import Stated
from factcheck.archive.messages.exchange import Robots
from factcheck.vocabulary import Outcome

FORMAT = "factcheck-capture-1"


class Hop(NamedTuple):
    """One request on the way to the document."""

    url: str
    at: str  # ISO 8601, UTC, whole seconds
    seconds: float
    peer: str  # address and port connected to; "" when there was no connection
    certificate_sha256: str  # of the server's own certificate (DER), accepted or not; "" for plain http
    status: int  # 0 when no status line came
    wire_size: int  # bytes received
    wire_sha256: str  # of the bytes received; "" when there were none
    truncated: str  # "" or a value of WARC-Truncated
    error: str
    # SHA-256 of the added authority the certificate was accepted under; not written when ""
    authority: str = ""


class Text(NamedTuple):
    """The texts derived from a capture. Hashes are of the UTF-8 files, lengths in code points."""

    kind: str
    extractor: str
    full_sha256: str
    full_length: int
    main_sha256: str
    main_length: int
    map_sha256: str
    title: Stated
    author: Stated
    publisher: Stated
    date: Stated
    flags: tuple[str, ...]


class CaptureRecord(NamedTuple):
    """One archiving of a source. Hashes are SHA-256 in hexadecimal, sizes in bytes.

    *wire* is the last response as received, *body* what follows its head, *entity* the body without chunk
    framing, *content* the entity without content encoding: the document itself. They are "" and 0 where there
    was none.
    """

    source: str
    number: int  # 1, 2, ... within the source
    requested: str
    canonical: str
    final_url: str
    name: str  # of the file handed in, as given; "" for an address
    at: str  # ISO 8601, UTC, whole seconds
    seconds: float
    outcome: Outcome
    reason: str
    robots: Robots
    limits: tuple[str, ...]
    hops: tuple[Hop, ...]
    status: int
    declared_type: str
    sniffed_type: str
    truncated: str
    wire_size: int
    wire_sha256: str
    body_sha256: str
    entity_size: int
    entity_sha256: str
    content_size: int
    content_sha256: str
    content_cap: int  # no more than this was decoded
    warc_size: int
    warc_sha256: str
    record_id: str  # of the WARC record that holds the last response or the file
    body_in: int  # number of the capture whose WARC holds the body; this one's own unless it is a revisit
    text: Text | None
    previous: str  # warc_sha256 of the capture before, "" for the first
    software: str

    @property
    def key(self) -> str:
        """Source and number, as people write it: "S003/2"."""
        return f"{self.source}/{self.number}"

    @property
    def peer(self) -> str:
        """The address the document came from; "" when there was no connection."""
        return self.hops[-1].peer if self.hops else ""

    @property
    def authority(self) -> str:
        """Fingerprint of an added authority that a hop needed to be accepted; "" when none did."""
        return next((hop.authority for hop in self.hops if hop.authority), "")

    @property
    def certificate_sha256(self) -> str:
        """Fingerprint of the certificate the document came under, or did not; "" without TLS."""
        return self.hops[-1].certificate_sha256 if self.hops else ""

    def to_json(self) -> bytes:
        """Return the contents of `capture.json`: a line per value; the same record gives the same bytes."""
        members = {"format": FORMAT, **self._asdict()}
        members["hops"] = [_members_of(hop) for hop in self.hops]
        members["text"] = self.text._asdict() if self.text is not None else None
        return f"{_ENCODER.encode(members)}\n".encode()

    @classmethod
    def from_json(cls, data: bytes, where: str) -> CaptureRecord:
        """Read `capture.json`; `where` names it in errors. Raises Damage for anything but a whole record."""
        fields = Fields(read_object(data, where), where)
        fields.require("format", FORMAT)
        record = cls(
            source=fields.text("source"),
            number=fields.number("number"),
            requested=fields.text("requested"),
            canonical=fields.text("canonical"),
            final_url=fields.text("final_url"),
            name=fields.text("name"),
            at=fields.moment("at"),
            seconds=fields.seconds("seconds"),
            outcome=fields.one_of("outcome", Outcome),
            reason=fields.text("reason"),
            robots=fields.one_of("robots", Robots),
            limits=fields.texts("limits"),
            hops=fields.each("hops", _hop),
            status=fields.number("status"),
            declared_type=fields.text("declared_type"),
            sniffed_type=fields.text("sniffed_type"),
            truncated=fields.text("truncated"),
            wire_size=fields.number("wire_size"),
            wire_sha256=fields.text("wire_sha256"),
            body_sha256=fields.text("body_sha256"),
            entity_size=fields.number("entity_size"),
            entity_sha256=fields.text("entity_sha256"),
            content_size=fields.number("content_size"),
            content_sha256=fields.text("content_sha256"),
            content_cap=fields.number("content_cap"),
            warc_size=fields.number("warc_size"),
            warc_sha256=fields.text("warc_sha256"),
            record_id=fields.text("record_id"),
            body_in=fields.number("body_in"),
            text=fields.optional("text", _text),
            previous=fields.text("previous"),
            software=fields.text("software"),
        )
        fields.end()
        return record


def _members_of(hop: Hop) -> dict[str, object]:
    members = hop._asdict()
    if not hop.authority:
        del members["authority"]
    return members


def _hop(fields: Fields) -> Hop:
    return Hop(
        url=fields.text("url"),
        at=fields.moment("at"),
        seconds=fields.seconds("seconds"),
        peer=fields.text("peer"),
        certificate_sha256=fields.text("certificate_sha256"),
        status=fields.number("status"),
        wire_size=fields.number("wire_size"),
        wire_sha256=fields.text("wire_sha256"),
        truncated=fields.text("truncated"),
        error=fields.text("error"),
        authority=fields.text_if_there("authority"),
    )


def _text(fields: Fields) -> Text:
    return Text(
        kind=fields.text("kind"),
        extractor=fields.text("extractor"),
        full_sha256=fields.text("full_sha256"),
        full_length=fields.number("full_length"),
        main_sha256=fields.text("main_sha256"),
        main_length=fields.number("main_length"),
        map_sha256=fields.text("map_sha256"),
        title=fields.stated("title"),
        author=fields.stated("author"),
        publisher=fields.stated("publisher"),
        date=fields.stated("date"),
        flags=fields.texts("flags"),
    )


def _stated(value: object) -> dict[str, str]:
    """Return the members of what a document says about itself, for JSON."""
    assert isinstance(value, Stated)
    return {"value": value.value, "how": value.how}


_ENCODER = json.JSONEncoder(separators=(",\n", ": "), default=_stated)
