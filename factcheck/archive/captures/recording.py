"""From what came in to what is put on record about it: pure functions, no disk, no network."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import NamedTuple
from urllib.parse import quote

from factcheck.archive.captures.record import CaptureRecord, Hop, Text
from factcheck.archive.derived import Derived
from factcheck.archive.messages.exchange import Exchange, Robots, Visit
from factcheck.archive.messages.http_message import Framing, Response, parse_response
from factcheck.archive.walls import CAPTCHA
from factcheck.archive.walls.judging import in_place_of
from factcheck.archive.warc.writing import Original, one_line, warc_date
from factcheck.vocabulary import WHOLE, Outcome

# statuses under which challenges to robots come, beside those that are walls anyway
_CHALLENGING = (429, 503)
_TYPE_LENGTH = 200  # characters kept of a declared media type


class Part(NamedTuple):
    """Some bytes and their SHA-256; "" for no bytes."""

    data: bytes | memoryview
    sha256: str


class Arrival(NamedTuple):
    """What a visit brought or a file holds, before anything is derived from it."""

    requested: str
    canonical: str
    final_url: str
    name: str
    seconds: float
    outcome: Outcome
    reason: str
    robots: Robots
    limits: tuple[str, ...]
    hops: tuple[Hop, ...]
    status: int
    declared_type: str
    truncated: str
    wire: Part
    body: Part
    entity: Part
    content: Part
    content_cap: int
    head_size: int  # bytes of the wire before the body; 0 when the body must not be referred to by others


def arrival_of_visit(visit: Visit) -> Arrival:
    """Return what a visit brought; the content is decoded as far as the visit's limits let it be."""
    last = visit.exchanges[-1] if visit.exchanges else None
    response = visit.answer or parse_response(last.response if last else b"")
    wire = _part(last.response if last else b"")
    view = response.entity_view
    if len(view) == len(wire.data) - response.head.end and not response.head.chunked:
        body = entity = _part(view)
    else:
        body = _part(memoryview(wire.data)[response.head.end :])
        entity = _part(view, body)
    return Arrival(
        requested=visit.requested,
        canonical=visit.canonical,
        final_url=visit.final_url,
        name="",
        seconds=_seconds(sum(exchange.seconds for exchange in visit.exchanges)),
        outcome=visit.outcome,
        reason=one_line(visit.reason),
        robots=visit.robots,
        limits=visit.limits,
        hops=(
            *(_hop(e, _part(e.response), status_of(e.response)) for e in visit.exchanges[:-1]),
            *([_hop(last, wire, response.status)] if last else ()),
        ),
        status=response.status,
        declared_type=one_line(response.header("Content-Type"))[:_TYPE_LENGTH],
        truncated=last.truncated if last else "",
        wire=wire,
        body=body,
        entity=entity,
        content=entity if response.decoded is None else _part(response.decoded, entity),
        content_cap=response.cap,
        head_size=_referable(response, last),
    )


def arrival_of_file(data: bytes, name: str, declared_type: str) -> Arrival:
    """Return what a file handed in holds. The name is kept as a name only; nothing is stored under it."""
    held = _part(data)
    uri = "file:///" + quote(name.encode("utf-8", "replace"), safe="")
    return Arrival(
        requested=uri,
        canonical=uri,
        final_url=uri,
        name=name.encode("utf-8", "replace").decode(),
        seconds=0.0,
        outcome=Outcome.OK,
        reason="",
        robots=Robots.NOT_ASKED,
        limits=(),
        hops=(),
        status=0,
        declared_type=declared_type,
        truncated="",
        wire=_part(b""),
        body=held,
        entity=held,
        content=held,
        content_cap=len(data),
        head_size=0,
    )


def arrival_on_record(record: CaptureRecord, wire: bytes, content: bytes) -> Arrival:
    """Return what a visit or a file brought, as it was put on record; `wire` and `content` are read from its WARC."""
    response = parse_response(wire, record.content_cap)
    body = memoryview(wire)[response.head.end :]
    entity: bytes | memoryview = response.entity_view
    if not record.hops:
        body = memoryview(content)
        entity = content
    return Arrival(
        requested=record.requested,
        canonical=record.canonical,
        final_url=record.final_url,
        name=record.name,
        seconds=record.seconds,
        outcome=record.outcome,
        reason=record.reason,
        robots=record.robots,
        limits=record.limits,
        hops=record.hops,
        status=record.status,
        declared_type=record.declared_type,
        truncated=record.truncated,
        wire=Part(wire, record.wire_sha256),
        body=Part(body, record.body_sha256),
        entity=Part(entity, record.entity_sha256),
        content=Part(content, record.content_sha256 if content else ""),
        content_cap=record.content_cap,
        head_size=0,
    )


def find_original(arrival: Arrival, earlier: list[CaptureRecord]) -> tuple[Original, int] | None:
    """Return the earlier record whose body came again, byte for byte, and the capture that holds it."""
    if not (arrival.head_size and arrival.body.data):
        return None
    for record in reversed(earlier):
        if record.body_sha256 == arrival.body.sha256 and record.body_in == record.number and record.hops:
            at = datetime.fromisoformat(record.hops[-1].at)
            return Original(record.record_id, record.final_url, at, arrival.head_size), record.number
    return None


def judge(
    arrival: Arrival, derived: Derived | None, text: Text | None, earlier: list[CaptureRecord]
) -> tuple[Outcome, str]:
    """Return outcome and reason of a capture: what the visit said, the page says, and what changed."""
    if arrival.outcome not in (Outcome.OK, Outcome.PARTIAL):
        return _refused(arrival, derived)
    verdict, reason = (derived.verdict, derived.reason) if derived is not None else (None, "")
    instead, why = in_place_of(verdict, reason, _asked(arrival))
    if instead is not None:
        return instead, one_line(why)
    if arrival.outcome is Outcome.PARTIAL:
        return arrival.outcome, arrival.reason
    before = next((record for record in reversed(earlier) if record.outcome in WHOLE), None)
    if before is None or before.content_sha256 == arrival.content.sha256:
        return Outcome.OK, arrival.reason
    same_text = text is not None and before.text is not None and text.full_sha256 == before.text.full_sha256
    what = "other bytes with the same text" if same_text else "other content"
    said = (f"{what} than in {before.key} of {before.at}", arrival.reason)
    return Outcome.CHANGED, "; ".join(filter(None, said))


def _asked(arrival: Arrival) -> list[str]:
    """The addresses of a visit that was sent on: the one wanted and the one it came to."""
    return [arrival.hops[0].url, arrival.final_url] if len(arrival.hops) > 1 else []


def _refused(arrival: Arrival, derived: Derived | None) -> tuple[Outcome, str]:
    """What came of a visit without a document: a challenge is a wall, whatever status it came under."""
    said = derived.reason if derived is not None and derived.verdict is Outcome.BLOCKED else ""
    failed = arrival.status in _CHALLENGING and arrival.outcome is not Outcome.BLOCKED
    if failed and said.startswith(CAPTCHA):
        return Outcome.BLOCKED, one_line(f"{arrival.reason}: {said}")
    return arrival.outcome, arrival.reason


def _part(data: bytes | memoryview, like: Part | None = None) -> Part:
    """Return bytes with their hash; that of `like` when they are the same bytes, which is quicker to tell."""
    if like is not None and len(data) == len(like.data) and data == like.data:
        return like
    return Part(data, sha256(data) if data else "")


def sha256(data: bytes | memoryview) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def status_of(response: bytes) -> int:
    """Return the final status of a raw response; 0 when it has none."""
    framing = Framing()
    framing.advance(response)
    return framing.head.status if framing.head else 0


def _hop(exchange: Exchange, wire: Part, status: int) -> Hop:
    return Hop(
        url=exchange.url,
        at=warc_date(exchange.started),
        seconds=_seconds(exchange.seconds),
        peer=exchange.peer,
        certificate_sha256=sha256(exchange.certificates[0]) if exchange.certificates else "",
        status=status,
        wire_size=len(wire.data),
        wire_sha256=wire.sha256,
        truncated=exchange.truncated,
        error=one_line(exchange.error),
        authority=exchange.authority,
    )


def _referable(response: Response, exchange: Exchange | None) -> int:
    """Return the size of the head if a later capture may refer to the body after it, else 0."""
    whole = exchange is not None and response.complete and not (exchange.truncated or exchange.error)
    return response.head.end if whole and response.head.start == 0 else 0


def _seconds(seconds: float) -> float:
    return round(max(0.0, seconds), 3)
