"""Putting sources forward and archiving them. No transaction is ever held across the network."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.archive import address
from factcheck.archive.guard import AllowedHosts, objection
from factcheck.dossier import Attachment, Capture, Claim, Source
from factcheck.errors import BadInput
from factcheck.files import read_regular
from factcheck.roles import Act, same_person
from factcheck.store.change import Change
from factcheck.text.quotes import SourceText, prove
from factcheck.vocabulary import Outcome, Supplier, Tier
from factcheck.workflow.permission import require
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.keeping import Keeper
    from factcheck.archive.record import CaptureRecord
    from factcheck.archive.schedule import Job

MOST_FILE_BYTES = 100_000_000
TRANSIENT = (Outcome.FAILED,)


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
        workspace.vault.settle()
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
        shown = address.shown(document)
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
    if isinstance(document, str):
        return Source(change.new_id("S"), url=document, by=by, at=now)
    taken = {record.source for record in workspace.vault.all()}
    name = change.new_id("S")
    while name in taken:  # a command that was killed may have left a capture nobody knows
        name = change.new_id("S")
    record = workspace.vault.keep_file(name, document.data, document.name, workspace.time(), workspace.derive)
    return Source(
        name, file=document.name, by=by, at=now, title=_title(record), captures=(capture_of(record),)
    )


def _title(record: CaptureRecord) -> str:
    return " ".join(record.text.title.value.split())[:1000] if record.text else ""


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
        title=_title(record),
        flags=(*(text.flags if text else ()), *record.limits),
    )


@dataclass(frozen=True, slots=True)
class Fetched:
    """How the archiving of one source went.

    `lost` is evidence that the new capture no longer has, `relying` the verdicts that rest on the source.
    """

    source: Source
    capture: Capture
    lost: tuple[str, ...] = ()
    relying: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """Which sources to archive: those not archived yet; also (`retry`) those that failed for good; all of them
    `again`; or again those that a verdict relied on.
    """

    ids: tuple[str, ...] = ()
    retry: bool = False
    again: bool = False
    relied: bool = False


def waiting(sources: Sequence[Source], selection: Selection) -> list[Source]:
    """The sources a fetch would go for, in the order of the record."""
    found = []
    for source in sources:
        if not source.url or (selection.ids and source.id not in selection.ids):
            continue
        last = source.newest
        missing = last is None or (source.best is None and (last.outcome in TRANSIENT or selection.retry))
        if missing or selection.again:
            found.append(source)
    return found


def _relying(claims: Sequence[Claim]) -> dict[str, tuple[str, ...]]:
    """For each source, the last verdicts that rest on evidence from it."""
    found: dict[str, tuple[str, ...]] = {}
    for claim in claims:
        if claim.verdict is None:
            continue
        sources = {entry.id: entry.source for entry in claim.evidence}
        for name in {sources[r.evidence] for r in claim.verdict.evidence if r.evidence in sources}:
            found[name] = (*found.get(name, ()), claim.verdict.id)
    return found


def adopt(workspace: Workspace) -> int:
    """Put captures on record that a command archived before it was killed; return how many."""
    workspace.vault.settle()
    with workspace.ledger.change("fetch") as change:
        count = 0
        for source in change.sources():
            known = {capture.number for capture in source.captures}
            fresh = [r for r in workspace.vault.captures(source.id) if r.number not in known]
            if fresh:
                captures = (*source.captures, *(capture_of(record) for record in fresh))
                change.put_source(replace(source, captures=tuple(sorted(captures, key=lambda c: c.number))))
                count += len(fresh)
    return count


def fetch(
    workspace: Workspace,
    selection: Selection,
    allow_hosts: frozenset[str] = frozenset(),
    workers: int = 16,
    delay: float = 1.0,
    robots: bool = True,
    started: Callable[[list[Source]], None] = lambda _: None,
) -> Iterator[Fetched]:
    """Archive what waits; each result is on record before it is handed out. A failure is a result too.

    `started` is told once what will be fetched.
    """
    from factcheck.archive.intake import Arrived
    from factcheck.archive.schedule import Job, run_together

    adopt(workspace)
    dossier = workspace.ledger.dossier()
    sources = dossier.sources
    unknown = set(selection.ids) - {source.id for source in sources}
    if unknown:
        raise BadInput(f"there is no source {sorted(unknown)[0]!r}", "see `factcheck list --sources`")
    relying = _relying(dossier.claims)
    if selection.relied:
        chosen = [source for source in sources if source.url and source.id in relying]
    else:
        chosen = waiting(sources, selection)
    started(chosen)
    if not chosen:
        return
    jobs = [Job(address.parse(source.url).netloc, source) for source in chosen]
    keeper: Keeper[Job[Source]] = workspace.vault.keeper(workspace.derive)
    with workspace.fetcher(allow_hosts) as fetcher:

        def work(source: Source) -> Arrived:
            return Arrived(source.id, fetcher.visit(source.url, robots), workspace.time())

        def pause(host: str) -> float:
            return max(delay, fetcher.delay(host))

        # what is archived at the same time goes on record in one change: each costs more than archiving a page
        with closing(run_together(jobs, work, keeper, workers, pause, fetcher.close)) as rounds:
            for done in rounds:
                for fetched in _put_on_record(workspace, [record for _, record in done]):
                    yield replace(fetched, relying=relying.get(fetched.source.id, ()))


def _put_on_record(workspace: Workspace, records: Sequence[CaptureRecord]) -> list[Fetched]:
    with workspace.ledger.change("fetch") as change:
        return [_put_one_on_record(workspace, change, record) for record in records]


def _shielded(workspace: Workspace, capture: Capture) -> Capture:
    """The capture without a title or final address that names a protected person."""
    unguarded = workspace.ledger.chronicle.unguarded
    if unguarded(f"{capture.title}\n{capture.final_url}"):
        return capture
    return replace(
        capture,
        title=capture.title if unguarded(capture.title) else "",
        final_url=capture.final_url if unguarded(capture.final_url) else "",
    )


def _put_one_on_record(workspace: Workspace, change: Change, record: CaptureRecord) -> Fetched:
    capture = _shielded(workspace, capture_of(record))
    lost: tuple[str, ...] = ()
    source = change.source(record.source)
    if source.capture(capture.number) is None:
        source = replace(source, captures=(*source.captures, capture), title=source.title or capture.title)
        change.put_source(source)
        lost = _prove_again(workspace, change, source, record) if capture.outcome is Outcome.CHANGED else ()
    return Fetched(source, capture, lost)


def _prove_again(
    workspace: Workspace, change: Change, source: Source, record: CaptureRecord
) -> tuple[str, ...]:
    """Prove every passage cited from a source against its new capture; mark and return what it no longer has."""
    text = SourceText(workspace.vault.text(record))
    lost = []
    for claim in change.claims():
        again = []
        for entry in claim.evidence:
            if entry.source == source.id and not entry.lost_in and not prove(entry.quote, text).accepted:
                entry = replace(entry, lost_in=record.number, lost_at=record.at)
                lost.append(entry.id)
            again.append(entry)
        if tuple(again) != claim.evidence:
            change.put_claim(replace(claim, evidence=tuple(again)))
    return tuple(lost)
