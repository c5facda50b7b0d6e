"""What goes on record of an archived capture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import TYPE_CHECKING

from factcheck.archive import address
from factcheck.dossier.source import Capture, Contact, Source
from factcheck.errors import BadInput
from factcheck.text.plain import plain
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.captures.keeping import Keeper
    from factcheck.archive.captures.record import CaptureRecord

_SHIELDED = ("title", "final_url")  # what is not put on record where it names somebody who is protected
_BYTES = {
    "sha256": "the archived bytes are not those on record in claims.yaml",
    "warc_sha256": "the archived file is not the one on record in claims.yaml",
    "text_sha256": "its text is not the one on record in claims.yaml; `factcheck reread` settles what was cut off",
}


def on_record(sources: Iterable[Source]) -> frozenset[tuple[str, int]]:
    """Which captures the record knows, by source and number."""
    return frozenset((source.id, capture.number) for source in sources for capture in source.captures)


def settle(workspace: Workspace) -> None:
    """Clear up after commands that were killed: finish what they had received whole, remove what they had not.

    Call it before archiving. Raises Damage when the manifest is broken or lacks what is on record, Busy, BadInput when
    the clock is behind the record: what is archived bears its time.
    """
    workspace.ledger.chronicle.due()
    keeper: Keeper[None] = workspace.vault.keeper(workspace.derive)
    keeper.salvage()
    workspace.vault.settle(on_record(workspace.ledger.dossier().sources))


def is_of(record: CaptureRecord, source: Source) -> bool:
    """Whether a capture archived under the id of a source is of that source's document."""
    if record.name or source.file:
        return record.name == source.file
    return record.canonical == _canonical(source.url)


def left_out(workspace: Workspace, source: Source) -> list[CaptureRecord]:
    """The captures of a source that are archived and not on record, oldest first. Raises Damage."""
    known = {capture.number for capture in source.captures}
    fresh = [record for record in workspace.vault.captures(source.id) if record.number not in known]
    return [record for record in fresh if is_of(record, source)]


class Pages:
    """Whose page stands at an address: that of the source attached under it, else of the first that led there."""

    def __init__(self, sources: Iterable[Source]) -> None:
        held = list(sources)
        self._whose = {_canonical(source.url): source.id for source in reversed(held) if source.url}
        for source in held:
            if (best := source.best) is not None and best.final_url:
                self.shared(source, best.final_url)

    def shared(self, source: Source, final_url: str) -> str:
        """The id of the other source whose page is at the address where a visit to `source` ended; "" for none."""
        whose = self._whose.setdefault(_canonical(final_url), source.id)
        return whose if whose != source.id else ""


def _canonical(url: str) -> str:
    try:
        return address.canonical(url)
    except BadInput:  # an address put in by hand that is none
        return url


def contradictions(
    record: CaptureRecord, source: Source, capture: Capture, contacts: Iterable[Contact]
) -> Iterator[str]:
    """What the record says of a capture against what the archive says of it, a line for each value that differs.

    The archive is `capture.json`, which the manifest names by its hash. All that was put on record of a capture is
    compared, and that it is of the source's own address or file. A title or final address may be left out once
    somebody is protected.
    """
    if not is_of(record, source):
        key, said = ("file", source.file) if source.file else ("url", source.url)
        yield _contradiction(key, said, record.name or record.canonical)
    held = capture_of(record)
    shield = any(contact.protected for contact in contacts)
    for field in fields(Capture):
        said, is_held = getattr(capture, field.name), getattr(held, field.name)
        left_out = shield and not said and field.name in _SHIELDED
        if said != is_held and not left_out:
            yield _contradiction(field.name, said, is_held)


def _contradiction(key: str, said: object, held: object) -> str:
    """One line; the hashes tell nothing to a reader, that the bytes are others does."""
    if key in _BYTES:
        return _BYTES[key]
    return f"{key}: claims.yaml says {_value(said)}, the archive {_value(held)}"


def _value(value: object) -> str:
    words = "; ".join(value) if isinstance(value, tuple) else str(value or "")
    return address.shown(words) or "nothing"


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


def titled(source: Source, capture: Capture) -> str:
    """What the source is called from now on: what came in its place ("Not found") names itself, not the source."""
    stand_ins = {held.title for held in source.captures if not held.usable}
    told = "" if source.title in stand_ins else source.title
    return told or (capture.title if capture.usable else "")


def _overrides(record: CaptureRecord) -> tuple[str, ...]:
    """What was only taken because somebody said so."""
    if not record.authority:
        return ()
    return (f"its certificate was accepted under an authority added by hand, SHA-256 {record.authority}",)


def _title(record: CaptureRecord) -> str:
    return plain(record.text.title.value)[:1000] if record.text else ""
