"""Archiving the sources put forward. No transaction is ever held across the network."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.archive import address
from factcheck.dossier import Capture, Claim, Source
from factcheck.errors import BadInput
from factcheck.store.change import Change
from factcheck.text.quotes import SourceText, prove
from factcheck.vocabulary import Outcome
from factcheck.workflow.captured import is_of, on_record, shielded
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.keeping import Keeper
    from factcheck.archive.record import CaptureRecord
    from factcheck.archive.schedule import Job

TRANSIENT = (Outcome.FAILED,)


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
    workspace.vault.settle(on_record(workspace.ledger.dossier().sources))
    with workspace.ledger.change("fetch") as change:
        count = 0
        for source in change.sources():
            known = {capture.number for capture in source.captures}
            fresh = [
                record
                for record in workspace.vault.captures(source.id)
                if record.number not in known and is_of(record, source)
            ]
            if fresh:
                captures = (*source.captures, *(shielded(workspace, record) for record in fresh))
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


def _put_one_on_record(workspace: Workspace, change: Change, record: CaptureRecord) -> Fetched:
    capture = shielded(workspace, record)
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
