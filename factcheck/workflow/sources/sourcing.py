"""Putting sources forward: addresses, to be archived later, and files, archived at once."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.archive import address
from factcheck.archive.net.guard import AllowedHosts, objection
from factcheck.dossier.claim import Attachment
from factcheck.dossier.source import Source
from factcheck.errors import BadInput
from factcheck.files import read_regular
from factcheck.roles import Act, same_person
from factcheck.store.change import Change
from factcheck.store.mirror import refuse
from factcheck.store.schema import CLAIM, SOURCE
from factcheck.vocabulary import Supplier, Tier
from factcheck.workflow.permission import require
from factcheck.workflow.sources.captured import settle, shielded
from factcheck.workspace import Workspace

MOST_FILE_BYTES = 100_000_000
MOST_LIST_BYTES = 20_000_000
_BREAKS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029]"
)  # what makes a name more than one line, or acts on a screen
_SOURCE_ID = re.compile(r"S0*([0-9]{1,9})", re.IGNORECASE)


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


def attach(
    workspace: Workspace,
    claim_id: str | None,
    documents: Sequence[str],
    by: str,
    why: str = "",
    particulars: Particulars | None = None,
    allow_hosts: frozenset[str] = frozenset(),
) -> list[Attached]:
    """Put documents (addresses, files, ids of sources on record) forward for a claim, or for none yet.

    Files are archived at once.
    The same document under two spellings of its address, or in two copies of a file, is one source; what is told of
    one on record takes the place of what was. Raises BadInput for anything that is neither; nothing is attached then.
    """
    told = particulars or Particulars()
    prepared = [_prepare(workspace, document, allow_hosts) for document in documents]
    said = "\n".join((told.title, told.publisher, told.group, told.note, why))
    if not workspace.ledger.chronicle.unguarded(said):
        raise BadInput("what is said of the source names somebody who is protected", "use the alias instead")
    if prepared and any(isinstance(p, _File) for p in prepared):
        settle(workspace)
    with workspace.ledger.change("attach-source", by, why) as change:
        if told.tier or told.group or told.contact:
            require(change.policy, change.essay, by, Act.SHAPE)
        if told.supplied_by is None and same_person(by, change.essay.author):
            told = replace(told, supplied_by=Supplier.AUTHOR)
        if told.contact:
            told = replace(told, contact=change.contact(told.contact).id)
        if claim_id is not None:
            change.claim(claim_id)
        return _put_forward(workspace, change, claim_id, prepared, by, why, told)


@dataclass(frozen=True, slots=True)
class _OnRecord:
    id: str


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    data: bytes
    digest: str


def _put_forward(
    workspace: Workspace,
    change: Change,
    claim_id: str | None,
    documents: Sequence[str | _File | _OnRecord],
    by: str,
    why: str,
    told: Particulars,
) -> list[Attached]:
    """Put sources on record, and archive those that are files once nothing speaks against any of it."""
    ids: dict[str, str] = {}
    new: dict[str, _File | None] = {}
    before: dict[str, Source] = {}
    done = []
    for document in documents:
        key = _key(document)
        source = change.source(ids[key]) if key in ids else _known(change, document)
        fresh = source is None
        if source is None:
            assert not isinstance(document, _OnRecord)
            source = _new(workspace, change, document, by)
            new[source.id] = document if isinstance(document, _File) else None
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


def _web_address(workspace: Workspace, given: str, allow_hosts: frozenset[str]) -> str:
    """The canonical spelling of an address that may be put forward. Raises BadInput."""
    parsed = address.parse(given)
    if refused := objection(parsed, AllowedHosts.of(allow_hosts)):
        hint = f"give a public web address, or allow it by name with --allow-host {parsed.netloc}"
        raise BadInput(f"{address.shown(given)} is refused: {refused}", hint)
    _nobody_named(workspace, given)
    return address.canonical(given)


def _nobody_named(workspace: Workspace, name: str) -> None:
    if not workspace.ledger.chronicle.unguarded(name):
        raise BadInput("the name of a document names somebody who is protected", "give it another name")


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list of addresses and sources holds: `bad` tells each line that is neither, with its number."""

    addresses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


def read_list(workspace: Workspace, data: bytes, name: str, allow_hosts: frozenset[str]) -> Listed:
    """Read a list with one address, or id of a source, a line; lines that begin with # are none.

    Raises BadInput, with `name`, for more than MOST_LIST_BYTES and for what is no text in UTF-8; single lines that are
    not are bad lines.
    """
    if len(data) > MOST_LIST_BYTES:
        raise BadInput(f"{name} is larger than {MOST_LIST_BYTES:,} bytes", "give a list of addresses")
    text = data.decode("utf-8-sig", "surrogateescape")
    if text.count("\0") * 4 > len(text):  # UTF-16 has one beside each letter
        raise BadInput(f"{name} is no text in UTF-8", "save it as UTF-8, then try again")
    if "\0" in text:
        before = text[: text.index("\0")]
        raise BadInput(
            f"{name}, line {before.count(chr(10)) + 1}: a NUL character, which no list of addresses has",
            "take it out",
        )
    known = {source.id for source in workspace.ledger.dossier().sources}
    addresses, sources, bad = [], [], []
    for number, raw in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        try:
            if any("\udc80" <= each <= "\udcff" for each in line):
                raise BadInput("bytes that are no UTF-8")
            if "://" in line:
                addresses.append(_web_address(workspace, line, allow_hosts))
            else:
                sources.append(_source_id(line, known))
        except BadInput as error:
            bad.append(f"{name}, line {number}: {error.message}")
    return Listed(tuple(addresses), tuple(sources), tuple(bad))


def _named(match: re.Match[str]) -> str:
    """The id in its usual spelling: s2 is S002."""
    return f"S{int(match[1]):03d}"


def _source_id(given: str, known: set[str]) -> str:
    match = _SOURCE_ID.fullmatch(given)
    name = _named(match) if match else ""
    if name not in known:
        raise BadInput(f"{address.shown(given)} is neither a web address nor a source on record")
    return name


def _key(document: str | _File | _OnRecord) -> str:
    """What two spellings of one document share."""
    if isinstance(document, _OnRecord):
        return document.id
    return document.digest if isinstance(document, _File) else document


def _prepare(workspace: Workspace, document: str, allow_hosts: frozenset[str]) -> str | _File | _OnRecord:
    """The id of a source, the canonical address, or the bytes of the file. Raises BadInput."""
    if match := _SOURCE_ID.fullmatch(document):
        return _OnRecord(_named(match))
    if "://" in document or document.lower().startswith(("http:", "https:")):
        return _web_address(workspace, document, allow_hosts)
    path = Path(document)
    if not path.is_file():
        shown = address.shown(document) or "an empty name"
        raise BadInput(
            f"{shown} is neither a file nor a web address", "web addresses start with http:// or https://"
        )
    data = read_regular(path, MOST_FILE_BYTES)
    if not data:
        raise BadInput(f"{address.shown(document)} is empty", "give the file with its content")
    # a name in another encoding is kept as far as it can be read
    name = os.fsencode(path.name).decode("utf-8", "replace")
    if _BREAKS.search(name):
        hint = "give it a name on one line, without control characters"
        raise BadInput(f"the name of {address.shown(document)} cannot be put on record", hint)
    _nobody_named(workspace, name)
    return _File(name, data, hashlib.sha256(data).hexdigest())


def _known(change: Change, document: str | _File | _OnRecord) -> Source | None:
    """The source on record that it is, None for a new one. Raises BadInput for an id that is not on record."""
    if isinstance(document, _OnRecord):
        return change.source(document.id)
    for source in change.sources():
        if isinstance(document, str):
            if source.url == document:
                return source
        elif source.file and any(capture.sha256 == document.digest for capture in source.captures):
            return source
    return None


def _new(workspace: Workspace, change: Change, document: str | _File, by: str) -> Source:
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
    if any(entry.source == source_id for entry in claim.sources):
        return False
    change.put_claim(replace(claim, sources=(*claim.sources, Attachment(source_id, why, by))))
    return True
