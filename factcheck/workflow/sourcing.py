"""Putting sources forward: addresses, to be archived later, and files, archived at once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.archive import address
from factcheck.archive.guard import AllowedHosts, objection
from factcheck.dossier import Attachment, Source
from factcheck.errors import BadInput
from factcheck.files import read_regular
from factcheck.roles import Act, same_person
from factcheck.store.change import Change
from factcheck.vocabulary import Supplier, Tier
from factcheck.workflow.captured import on_record, shielded
from factcheck.workflow.permission import require
from factcheck.workspace import Workspace

MOST_FILE_BYTES = 100_000_000


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
    """One document put forward: its source, and whether source and attachment are new."""

    source: Source
    new_source: bool
    new_attachment: bool


def attach(
    workspace: Workspace,
    claim_id: str | None,
    documents: Sequence[str],
    by: str,
    why: str = "",
    particulars: Particulars | None = None,
    allow_hosts: frozenset[str] = frozenset(),
) -> list[Attached]:
    """Put documents (addresses or files) forward for a claim, or for none yet. Files are archived at once.

    The same document under two spellings of its address, or in two copies of a file, is one source.
    Raises BadInput for anything that is neither, and then nothing is attached.
    """
    told = particulars or Particulars()
    prepared = [_prepare(document, allow_hosts) for document in documents]
    for given in documents:
        if not workspace.ledger.chronicle.unguarded(given):
            raise BadInput("the name of a document names somebody who is protected", "give it another name")
    if prepared and any(isinstance(p, _File) for p in prepared):
        workspace.vault.settle(on_record(workspace.ledger.dossier().sources))
    done = []
    with workspace.ledger.change("attach-source", by, why) as change:
        if told.tier or told.group or told.contact:
            require(change.policy, change.essay, by, Act.SHAPE)
        if told.supplied_by is None and same_person(by, change.essay.author):
            told = replace(told, supplied_by=Supplier.AUTHOR)
        if told.contact:
            told = replace(told, contact=change.contact(told.contact).id)
        if claim_id is not None:
            change.claim(claim_id)
        for document in prepared:
            source = _known(change, document)
            new = source is None
            if source is None:
                source = _new(workspace, change, document, by)
            source = _told(source, told)
            change.put_source(source)
            fresh = claim_id is not None and _attach_to(change, claim_id, source.id, why, by)
            done.append(Attached(source, new, fresh))
    return done


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    data: bytes
    digest: str


def _prepare(document: str, allow_hosts: frozenset[str]) -> str | _File:
    """The canonical address, or the bytes of the file. Raises BadInput."""
    if "://" in document or document.lower().startswith(("http:", "https:")):
        parsed = address.parse(document)
        if refused := objection(parsed, AllowedHosts.of(allow_hosts)):
            raise BadInput(f"{address.shown(document)} is refused: {refused}", "give a public web address")
        return address.canonical(document)
    path = Path(document)
    if not path.is_file():
        shown = address.shown(document) or "an empty name"
        raise BadInput(
            f"{shown} is neither a file nor a web address", "web addresses start with http:// or https://"
        )
    data = read_regular(path, MOST_FILE_BYTES)
    if not data:
        raise BadInput(f"{address.shown(document)} is empty", "give the file with its content")
    return _File(path.name, data, hashlib.sha256(data).hexdigest())


def _known(change: Change, document: str | _File) -> Source | None:
    for source in change.sources():
        if isinstance(document, str):
            if source.url == document:
                return source
        elif source.file and any(capture.sha256 == document.digest for capture in source.captures):
            return source
    return None


def _new(workspace: Workspace, change: Change, document: str | _File, by: str) -> Source:
    now = workspace.now()
    name = change.new_id("S")
    while workspace.vault.has(
        name
    ):  # of a source taken off the record by hand, or of a command that was killed
        name = change.new_id("S")
    if isinstance(document, str):
        return Source(name, url=document, by=by, at=now)
    record = workspace.vault.keep_file(name, document.data, document.name, workspace.time(), workspace.derive)
    capture = shielded(workspace, record)
    return Source(name, file=document.name, by=by, at=now, title=capture.title, captures=(capture,))


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
    if any(entry.source == source_id for entry in claim.sources):
        return False
    change.put_claim(replace(claim, sources=(*claim.sources, Attachment(source_id, why, by))))
    return True
