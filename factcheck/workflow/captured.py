"""What goes on record of an archived capture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.dossier import Capture

if TYPE_CHECKING:
    from factcheck.archive.record import CaptureRecord


def title_of(record: CaptureRecord) -> str:
    """The title read out of the capture, on one line, at most 1,000 characters; empty when none was found."""
    return " ".join(record.text.title.value.split())[:1000] if record.text else ""


def capture_of(record: CaptureRecord) -> Capture:
    """What the record says about one archived capture."""
    text = record.text
    return Capture(
        number=record.number,
        at=record.at,
        outcome=record.outcome,
        reason=" ".join(record.reason.split())[:2000],
        final_url=record.final_url if record.final_url != record.canonical and not record.name else "",
        http_status=record.status,
        media_type=record.sniffed_type or record.declared_type,
        size=record.content_size,
        sha256=record.content_sha256,
        warc=f"sources/{record.source}/{record.number}/capture.warc.gz",
        warc_sha256=record.warc_sha256,
        text_sha256=text.full_sha256 if text and text.full_length else "",
        title=title_of(record),
        flags=(*(text.flags if text else ()), *record.limits),
    )
