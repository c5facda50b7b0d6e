"""What goes on record of an archived capture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.archive import address
from factcheck.dossier.source import Capture, Source
from factcheck.text.plain import plain
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.keeping import Keeper
    from factcheck.archive.record import CaptureRecord


def on_record(sources: Iterable[Source]) -> frozenset[tuple[str, int]]:
    """Which captures the record knows, by source and number."""
    return frozenset((source.id, capture.number) for source in sources for capture in source.captures)


def settle(workspace: Workspace) -> None:
    """Clear up after commands that were killed: finish what they had received whole, remove what they had not.

    Call it before archiving. Raises Damage when the manifest is broken or lacks what is on record, Busy.
    """
    keeper: Keeper[None] = workspace.vault.keeper(workspace.derive)
    keeper.salvage()
    workspace.vault.settle(on_record(workspace.ledger.dossier().sources))


def is_of(record: CaptureRecord, source: Source) -> bool:
    """Whether a capture archived under the id of a source is of that source's document."""
    if record.name or source.file:
        return record.name == source.file
    return record.canonical == address.canonical(source.url)


def shielded(workspace: Workspace, record: CaptureRecord) -> Capture:
    """What goes on record of a capture: without a title or final address that names somebody who is protected."""
    capture = capture_of(record)
    unguarded = workspace.ledger.chronicle.unguarded
    if unguarded(f"{capture.title}\n{capture.final_url}"):
        return capture
    return replace(
        capture,
        title=capture.title if unguarded(capture.title) else "",
        final_url=capture.final_url if unguarded(capture.final_url) else "",
    )


def capture_of(record: CaptureRecord) -> Capture:
    """What there is to say about one archived capture."""
    text = record.text
    return Capture(
        number=record.number,
        at=record.at,
        outcome=record.outcome,
        reason=plain(record.reason)[:2000],
        final_url=record.final_url if record.final_url != record.canonical and not record.name else "",
        http_status=record.status,
        media_type=plain(record.sniffed_type or record.declared_type)[:200],
        size=record.content_size,
        sha256=record.content_sha256,
        warc=f"sources/{record.source}/{record.number}/capture.warc.gz",
        warc_sha256=record.warc_sha256,
        text_sha256=text.full_sha256 if text and text.full_length else "",
        title=_title(record),
        flags=(*(text.flags if text else ()), *record.limits, *_overrides(record)),
    )


def _overrides(record: CaptureRecord) -> tuple[str, ...]:
    """What was only taken because somebody said so."""
    if not record.authority:
        return ()
    return (f"its certificate was accepted under an authority added by hand, SHA-256 {record.authority}",)


def _title(record: CaptureRecord) -> str:
    return plain(record.text.title.value)[:1000] if record.text else ""
