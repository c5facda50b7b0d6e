"""What a capture says when its archived bytes are read again, also those that nothing could unpack then. Pure."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.archive.captures.documents import Document
from factcheck.archive.captures.record import CaptureRecord
from factcheck.archive.captures.recording import Arrival, Part, arrival_on_record, judge, sha256
from factcheck.archive.captures.text_files import files_of
from factcheck.archive.derived import Derive
from factcheck.archive.messages.answers import PAGES, judged
from factcheck.archive.messages.content_coding import without
from factcheck.archive.messages.http_message import parse_response
from factcheck.archive.warc.writing import one_line
from factcheck.errors import BadInput


class Reread(NamedTuple):
    """What a capture says when its archived bytes are read again: its record, full text and derived files then."""

    record: CaptureRecord
    text: str
    contents: dict[str, bytes]


def read_again(
    record: CaptureRecord, document: Document, earlier: list[CaptureRecord], derive: Derive
) -> Reread | None:
    """Derive the texts of a capture from its document; None when there is none.

    A body that nothing could unpack when it came is unpacked if something can now, and the visit is judged by what is
    in it, as it would have been after the `earlier` captures. Raises BadInput when a library is lacking for that.
    """
    arrival = arrival_on_record(record, document.wire, document.content)
    lacking = document.lacking
    if not (record.content_sha256 or lacking):
        arrival, lacking = _unpacked(arrival)
    if lacking:
        raise BadInput(without(lacking), "then try again")
    content = bytes(arrival.content.data)
    if not content:
        return None
    derived = derive(content, record.declared_type, record.final_url)
    files = files_of(derived)
    renewed = record._replace(text=files.text, sniffed_type=derived.sniffed_type)
    if not record.content_sha256:
        outcome, reason = judge(arrival, derived, files.text, earlier)
        renewed = renewed._replace(outcome=outcome, reason=reason, limits=arrival.limits)
        renewed = renewed._replace(content_size=len(content), content_sha256=arrival.content.sha256)
    return Reread(renewed, derived.full_text, files.contents)


def _unpacked(arrival: Arrival) -> tuple[Arrival, str]:
    """A visit whose body was not unpacked, as it is with what can be unpacked now; and the coding that cannot.

    What a wall, an error or a page that is gone was told by stays what came of the visit.
    """
    response = parse_response(bytes(arrival.wire.data), arrival.content_cap)
    if not (arrival.hops and response.content_size):
        return arrival, response.lacking
    outcome, reason = arrival.outcome, arrival.reason
    if arrival.status in PAGES:
        outcome, reason = judged(response, arrival.hops[-1].error, arrival.final_url)
    cut = response.content_size >= arrival.content_cap and not response.complete
    limits = (*arrival.limits, *([f"{arrival.content_cap} bytes decoded"] if cut else []))
    unpacked = Part(response.content, sha256(response.content))
    return arrival._replace(content=unpacked, outcome=outcome, reason=one_line(reason), limits=limits), ""
