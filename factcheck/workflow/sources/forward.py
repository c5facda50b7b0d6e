"""What putting a source forward comes to: the source on record, its attachment to a claim, its file archived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.archive import address
from factcheck.archive.net.guard import AllowedHosts, objection
from factcheck.dossier.claim import Attachment, Claim
from factcheck.dossier.source import Source
from factcheck.errors import BadInput
from factcheck.store.change import Change
from factcheck.store.mirror import refuse
from factcheck.store.schema import CLAIM, SOURCE
from factcheck.vocabulary import Supplier, Tier
from factcheck.workflow.sources.captured import shielded
from factcheck.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a person says about a source when putting it forward; empty leaves what is on record."""

    title: str = ""
    publisher: str = ""
    tier: Tier | None = None
    group: str = ""
    supplied_by: Supplier | None = None
    note: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """One document put forward: its source, whether source and attachment are new, and what it was before.

    `before` is the source as it stood on record, the source itself where nothing of it changed.
    """

    source: Source
    new_source: bool
    new_attachment: bool
    before: Source


@dataclass(frozen=True, slots=True)
class OnRecord:
    """A document that is on record as a source."""

    id: str


@dataclass(frozen=True, slots=True)
class File:
    """A document handed over as a file; `digest` is the SHA-256 of its bytes."""

    name: str
    data: bytes
    digest: str


def put_forward(
    workspace: Workspace,
    change: Change,
    claim_id: str | None,
    documents: Sequence[str | File | OnRecord],
    by: str,
    why: str,
    told: Particulars,
) -> list[Attached]:
    """Put sources on record within a change, and archive those that are files once nothing speaks against any of it.

    What is `told` of one that is on record takes the place of what was. Raises BadInput for what cannot be recorded.
    """
    ids: dict[str, str] = {}
    new: dict[str, File | None] = {}
    before: dict[str, Source] = {}
    done = []
    for document in documents:
        key = _key(document)
        source = change.source(ids[key]) if key in ids else _known(change, document)
        fresh = source is None
        if source is None:
            assert not isinstance(document, OnRecord)
            source = _new(workspace, change, document, by)
            new[source.id] = document if isinstance(document, File) else None
        ids[key] = source.id
        before.setdefault(source.id, source)
        change.put_source(_told(source, told))
        attached = claim_id is not None and _attach_to(change, claim_id, source.id, why, by)
        done.append((source.id, fresh, attached))
    _refuse(change, claim_id, [name for name, _, _ in done])
    for name, file in new.items():
        if file is not None:
            record = workspace.vault.keep_file(name, file.data, file.name, workspace.time(), workspace.derive)
            source, capture = change.source(name), shielded(workspace, record)
            change.put_source(replace(source, title=source.title or capture.title, captures=(capture,)))
    return [
        Attached(source := change.source(name), fresh, attached, source if fresh else before[name])
        for name, fresh, attached in done
    ]


def _refuse(change: Change, claim_id: str | None, source_ids: Sequence[str]) -> None:
    """Raise BadInput for what cannot be put on record, before anything is archived for it."""
    refuse({("sources", name): SOURCE.write(change.source(name)) for name in source_ids})
    if claim_id is not None:
        refuse({("claims", claim_id): CLAIM.write(change.claim(claim_id))})


def _key(document: str | File | OnRecord) -> str:
    """What two spellings of one document share."""
    if isinstance(document, OnRecord):
        return document.id
    return document.digest if isinstance(document, File) else document


def _known(change: Change, document: str | File | OnRecord) -> Source | None:
    """The source on record that it is, None for a new one. Raises BadInput for an id that is not on record."""
    if isinstance(document, OnRecord):
        return change.source(document.id)
    for source in change.sources():
        if isinstance(document, str):
            if source.url == document:
                return source
        elif source.file and any(capture.sha256 == document.digest for capture in source.captures):
            return source
    return None


def _new(workspace: Workspace, change: Change, document: str | File, by: str) -> Source:
    """A source under a free id; of a file nothing is archived yet."""
    now = workspace.now()
    name = change.new_id("S")
    while workspace.vault.has(
        name
    ):  # of a source taken off the record by hand, or of a command that was killed
        name = change.new_id("S")
    if isinstance(document, str):
        return Source(name, url=document, by=by, at=now)
    return Source(name, file=document.name, by=by, at=now)


def _told(source: Source, told: Particulars) -> Source:
    return replace(
        source,
        title=told.title or source.title,
        publisher=told.publisher or source.publisher,
        tier=told.tier or source.tier,
        group=told.group or source.group,
        supplied_by=told.supplied_by or source.supplied_by,
        note=told.note or source.note,
        contact=told.contact or source.contact,
    )


def _attach_to(change: Change, claim_id: str, source_id: str, why: str, by: str) -> bool:
    claim = change.claim(claim_id)
    attached = attach_to(claim, source_id, by, why)
    if attached is claim:
        return False
    change.put_claim(attached)
    return True


def attach_to(claim: Claim, source_id: str, by: str, why: str = "") -> Claim:
    """The claim with a source put forward for it; the very same claim where that stands already."""
    if any(entry.source == source_id for entry in claim.sources):
        return claim
    return replace(claim, sources=(*claim.sources, Attachment(source_id, why, by)))


def web_address(workspace: Workspace, given: str, allow_hosts: frozenset[str]) -> str:
    """The canonical spelling of an address that may be put forward. Raises BadInput."""
    parsed = address.parse(given)
    if refused := objection(parsed, AllowedHosts.of(allow_hosts)):
        hint = f"give a public web address, or allow it by name with --allow-host {parsed.netloc}"
        raise BadInput(f"{address.shown(given)} is refused: {refused}", hint)
    nobody_named(workspace, given)
    return address.canonical(given)


def nobody_named(workspace: Workspace, name: str) -> None:
    """Raise BadInput when the name of a document gives somebody away who is protected."""
    if not workspace.ledger.chronicle.unguarded(name):
        raise BadInput("the name of a document names somebody who is protected", "give it another name")
