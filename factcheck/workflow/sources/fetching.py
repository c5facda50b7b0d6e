"""Archiving the sources put forward. No transaction is ever held across the network."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from factcheck.archive import address
from factcheck.dossier.moments import moment, stamp
from factcheck.dossier.source import Capture, Source
from factcheck.errors import Damage
from factcheck.store.change import Change
from factcheck.vocabulary import WHOLE, Outcome
from factcheck.workflow.sources import choosing
from factcheck.workflow.sources.captured import Pages, left_out, settle, shielded, titled
from factcheck.workflow.sources.proving_again import prove_again
from factcheck.workflow.sources.relied import CHANGED, Footing, footings, since
from factcheck.workspace import Workspace

if TYPE_CHECKING:
    from factcheck.archive.captures.keeping import Keeper, Unkept
    from factcheck.archive.captures.record import CaptureRecord
    from factcheck.archive.net.http import Fetcher
    from factcheck.archive.net.schedule import Job
    from factcheck.archive.net.tls import Authorities


@dataclass(frozen=True, slots=True)
class Manner:
    """How sources are asked for: `workers` hosts at once, each at most once in `delay` seconds.

    `allow_hosts` are let through though they are not public, `added` are certificate authorities to trust besides the
    usual ones; `robots` says whether a robots.txt is honoured, `largest` how many bytes of one answer are taken, 0 for
    the usual number; `by` is who asks, else whoever is at work.
    """

    allow_hosts: frozenset[str] = frozenset()
    added: Authorities | None = None
    workers: int = 64
    delay: float = 1.0
    robots: bool = True
    largest: int = 0
    by: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """How the archiving of one source went.

    `lost` is evidence that the new capture does not have, or has only among words that turn it (`turned`, with these
    words), `back` what it has again, `relied` what standing verdicts rely on of the source, `final_url` the address
    that answered last, also where it is the source's own ("" when it names somebody protected), `same_page` the other
    source on record that has the page there.
    """

    source: Source
    capture: Capture
    lost: tuple[str, ...] = ()
    relied: tuple[Footing, ...] = ()
    final_url: str = ""
    back: tuple[str, ...] = ()
    turned: tuple[tuple[str, str], ...] = ()
    same_page: str = ""

    @property
    def archived(self) -> bool:
        """Whether the source is in the archive now: whole, or cut short with text to cite from."""
        return self.capture.outcome in WHOLE or self.capture.usable

    @property
    def drift(self) -> dict[str, tuple[str, ...]]:
        """How the capture differs from what verdicts rely on (see `relied.since`), with these verdicts.

        Where nothing was asked nothing is known.
        """
        found: dict[str, tuple[str, ...]] = {}
        for footing in self.relied:
            if self.capture.asked and footing.capture < self.capture.number:
                how = since(self.capture, footing)
                found[how] = tuple(dict.fromkeys((*found.get(how, ()), footing.verdict)))
        return found


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A source that was left alone because its host asked to wait until `until`; nothing is recorded of it."""

    source: Source
    host: str
    until: str


@dataclass(frozen=True, slots=True)
class NotKept:
    """A source that was visited, and could not be archived by a fault of its own folder here; nothing is recorded."""

    source: Source
    why: str


Result = Fetched | NotAsked | NotKept


def fell_short(results: Sequence[Result], selection: choosing.Selection) -> bool:
    """Whether a fetch did not bring what it was for.

    It was for all sources that were named or, in a sweep, are relied on; else for whatever can be had. A passage
    that is lost is always something to look at.
    """
    fetched = [result for result in results if isinstance(result, Fetched)]
    if any(result.lost for result in fetched):
        return True
    if selection.relied:
        return any(result.capture.outcome not in WHOLE for result in fetched) or len(fetched) < len(results)
    got = sum(1 for result in fetched if result.archived)
    return got < len(results) if selection.ids else bool(results) and not got


def take_in(workspace: Workspace) -> list[str]:
    """Put captures on record that a command archived before it was killed or interrupted; return their names.

    A source whose folder is no folder, or cannot be read, is passed over: `verify` tells of it.
    """
    with workspace.ledger.change("fetch") as change:
        taken: list[str] = []
        for source in change.sources():
            fresh = []
            with suppress(Damage):
                fresh = left_out(workspace, source)
            if fresh:
                captures = (*source.captures, *(shielded(workspace, record) for record in fresh))
                change.put_source(replace(source, captures=tuple(sorted(captures, key=lambda c: c.number))))
                taken += [record.key for record in fresh]
    return taken


def fetch(
    workspace: Workspace,
    selection: choosing.Selection,
    manner: Manner,
    started: Callable[[list[Source]], None] = lambda _: None,
    adopted: Callable[[list[str]], None] = lambda _: None,
) -> Generator[Result, None, None]:
    """Archive what waits; each result is on record before it is handed out. A failure is a result too.

    What is left alone because its host asked to wait comes last. `started` is told once what will be fetched, `adopted`
    before that which captures of a command that was killed were put on record. Raises BadInput for an unknown source.
    """
    from factcheck.archive.captures.intake import Arrived
    from factcheck.archive.net.schedule import Job, run

    settle(workspace)
    adopted(take_in(workspace))
    dossier = workspace.ledger.dossier()
    relied = footings(dossier.claims)
    todo = choosing.chosen(workspace, dossier, selection, relied)
    started(todo)
    if not todo:
        return
    addresses = {source.id: address.parse(source.url) for source in todo}
    jobs = [Job(addresses[source.id].host, source) for source in todo]
    keeper: Keeper[Job[Source]] = workspace.vault.keeper(workspace.derive)
    left: list[Job[Source]] = []
    pages = Pages(dossier.sources)
    with workspace.fetcher(manner.allow_hosts, manner.added, manner.largest) as fetcher:
        fetcher.pause(_pauses_on_record(workspace, dossier.sources))

        unasked: set[str] = set()  # hosts of which the last address was refused here: they have borne nothing

        def work(source: Source) -> Arrived:
            visit, host = fetcher.visit(source.url, manner.robots), addresses[source.id].host
            (unasked.add if visit.outcome is Outcome.REFUSED else unasked.discard)(host)
            return Arrived(source.id, visit, workspace.time())

        def gap(host: str) -> float:
            return max(manner.delay, fetcher.delay(host))

        def pause(host: str) -> float:
            fetcher.let_go()  # the keeper has it now
            return 0.0 if host in unasked else gap(host)

        fetcher.paced_by(gap)
        after = (pause, fetcher.close, fetcher.pause_left, left.append, fetcher.relieved_by)
        rounds = run(jobs, work, keeper, manner.workers, *after)
        with closing(rounds):
            for done in rounds:
                for result in _settled(workspace, done, relied, manner.by):
                    yield _compared(result, pages)
        yield from [_not_asked(workspace, fetcher, job.payload, job.host) for job in left]


def _settled(
    workspace: Workspace,
    done: Sequence[tuple[Job[Source], CaptureRecord | Unkept]],
    relied: Mapping[str, tuple[Footing, ...]],
    by: str,
) -> Iterator[Result]:
    """What came of visits that ended together, the archived ones on record before the first is handed out.

    They go on record in one change, since each costs more than archiving a page.
    """
    from factcheck.archive.captures.keeping import Unkept

    kept = [record for _, record in done if not isinstance(record, Unkept)]
    yield from _put_on_record(workspace, kept, relied, by) if kept else ()
    for job, each in done:
        if isinstance(each, Unkept):
            yield NotKept(job.payload, f"{each.error.message}; {each.error.hint}")


def _compared(result: Result, pages: Pages) -> Result:
    """The result with the other source that has the same page, where a redirect led to it."""
    if not isinstance(result, Fetched) or not (result.archived and result.final_url):
        return result
    return replace(result, same_page=pages.shared(result.source, result.final_url))


def _pauses_on_record(workspace: Workspace, sources: Sequence[Source]) -> dict[str, float]:
    """For each host that asked for a pause when it was asked last, the seconds that are left of it."""
    from factcheck.archive.messages.http_message import parse_response
    from factcheck.archive.net.visiting import BUSY, LONGEST_PAUSE, asked_pause

    now = workspace.time()
    found: dict[str, float] = {}
    for source in sources:
        last = source.newest
        if last is None or last.http_status not in BUSY:
            continue
        at = moment(last.at)
        if (now - at).total_seconds() > LONGEST_PAUSE:
            continue
        with suppress(Damage):  # for `verify` to report
            record = workspace.vault.capture(source.id, last.number)
            said = parse_response(workspace.vault.document(record).wire).header("Retry-After")
            left = min(asked_pause(said, at), LONGEST_PAUSE) - (now - at).total_seconds()
            host = address.parse(record.final_url).host
            found[host] = max(left, found.get(host, 0.0))
    return {host: left for host, left in found.items() if left > 0}


def _not_asked(workspace: Workspace, fetcher: Fetcher, source: Source, host: str) -> NotAsked:
    until: datetime = workspace.time() + timedelta(seconds=fetcher.pause_left(host))
    return NotAsked(source, host, stamp(until))


def _put_on_record(
    workspace: Workspace, records: Sequence[CaptureRecord], relied: Mapping[str, tuple[Footing, ...]], by: str
) -> list[Fetched]:
    with workspace.ledger.change("fetch", by) as change:
        return [_put_one_on_record(workspace, change, each, relied.get(each.source, ())) for each in records]


def _put_one_on_record(
    workspace: Workspace, change: Change, record: CaptureRecord, relied: tuple[Footing, ...]
) -> Fetched:
    came_from = record.final_url if workspace.ledger.chronicle.unguarded(record.final_url) else ""
    fetched = Fetched(change.source(record.source), shielded(workspace, record), (), relied, came_from)
    source, capture = fetched.source, fetched.capture
    if source.capture(capture.number) is not None:
        return fetched
    source = replace(source, captures=(*source.captures, capture), title=titled(source, capture))
    change.put_source(source)
    differs = capture.outcome is Outcome.CHANGED or CHANGED in fetched.drift
    missed = capture.outcome in WHOLE and any(footing.lost for footing in relied)
    if not (differs or missed):
        return replace(fetched, source=source)
    again = prove_again(workspace, change, source, record)
    return replace(fetched, source=source, lost=again.lost, back=again.back, turned=again.turned)
