"""What the author wrote beside the text, taken in at the claim it stands at: links as sources, comments as notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.archive import address
from factcheck.archive.guard import AllowedHosts, objection
from factcheck.dossier import Attachment, Claim, Source
from factcheck.errors import BadInput
from factcheck.essays.manuscript import AuthorNote, NoteKind
from factcheck.store.change import Change
from factcheck.vocabulary import Supplier

AUTHOR = "the author"
LONGEST_NOTE = 2_000


def annotated(change: Change, claim: Claim, notes: Sequence[AuthorNote], at: str) -> Claim:
    """The claim with the author's annotations that stand at its words; their sources are put on record."""
    said: list[str] = [claim.note] if claim.note else []
    attachments = list(claim.sources)
    for note in notes:
        if not any(note.start < anchor.end and note.end > anchor.start for anchor in claim.newest_places):
            continue
        words = " ".join(note.text.split())[:LONGEST_NOTE]
        source = _source(change, note, at)
        if source is not None and all(entry.source != source.id for entry in attachments):
            attachments.append(Attachment(source.id, f"{note.kind}: {words}" if words else "", AUTHOR))
        elif source is None and words and note.kind is not NoteKind.LINK:
            said.append(f"The author's {note.kind}: {words}")
    return replace(claim, note="\n".join(said), sources=tuple(attachments))


def _source(change: Change, note: AuthorNote, at: str) -> Source | None:
    """The source at the note's address; None when it has none that may be fetched."""
    if not note.address:
        return None
    try:
        parsed = address.parse(note.address)
        url = address.canonical(note.address)
    except BadInput:
        return None
    if objection(parsed, AllowedHosts()):
        return None
    known = next((source for source in change.sources() if source.url == url), None)
    if known is None:
        known = Source(change.new_id("S"), url=url, supplied_by=Supplier.AUTHOR, by=AUTHOR, at=at)
        change.put_source(known)
    return known
