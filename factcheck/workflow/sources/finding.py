"""Looking for sources of a claim at search services, and putting what was found forward as candidates.

Nothing but the query leaves this machine. Every search goes on record, also one that found nothing; a service that
could not be asked is on record as not searched. Nothing that was found is fetched here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.archive.search.asking import Searched, Searching
from factcheck.archive.search.kept import Kept
from factcheck.archive.search.protocols import PROTOCOLS, Setting
from factcheck.dossier.claim import NOT_SEARCHED, Claim, Search
from factcheck.dossier.moments import stamp
from factcheck.errors import BadInput
from factcheck.text.plain import plain
from factcheck.vocabulary import SearchService, Supplier, Tier
from factcheck.workflow.sources import shown_list
from factcheck.workflow.sources.candidates import Candidate, known, numbered
from factcheck.workflow.sources.forward import Attached, Particulars, put_forward, web_address
from factcheck.workflow.sources.search_plan import Plan, Wanted
from factcheck.workflow.sources.shown_list import Shown
from factcheck.workspace import Workspace

ACT = "find-sources"
_MOST_WHY = 900
_WHY = 400  # characters of a query that go into the reason of an attachment


@dataclass(frozen=True, slots=True)
class Asked:
    """How one service went: `searched` is False when it could not be asked, for the reason `fault`.

    `kept` says that this is an answer from earlier (`at`), for which nobody was asked. `reach` is what the service does
    not look at, `unasked` what it says it could not ask itself, `unusable` how many of its results have no address.
    """

    service: SearchService
    query: str
    searched: bool
    results: int
    fault: str
    at: str
    kept: bool
    reach: str
    unasked: str
    unusable: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The candidates for a claim, and how they were found."""

    claim: Claim
    query: str
    narrow: str
    asked: tuple[Asked, ...]
    candidates: tuple[Candidate, ...]
    unkept: str = ""  # why the list, or an answer to it, could not be kept

    @property
    def failed(self) -> bool:
        """Whether no service at all could be searched."""
        return bool(self.asked) and not any(one.searched for one in self.asked)


def find(
    workspace: Workspace,
    planned: Plan,
    by: str,
    allow_hosts: frozenset[str] = frozenset(),
    asking: Callable[[SearchService], None] = lambda _: None,
    wait: Callable[[float], bool] | None = None,
) -> Listing:
    """Ask one service after the other, put each search on record as it is made, and return what was found.

    An answer of the last day is used again, and is no new search. `asking` is told of each service before it is asked;
    `wait` waits some seconds and says False when everything is to stop. The list is kept, so that its numbers mean the
    same to `put`. Raises BadInput when the disk takes no record; what was searched before is on record then.
    """
    kept = Kept(_folder(workspace), workspace.time, time.time)
    services = workspace.services(allow_hosts)
    at_work = Searching(services, kept, wait or _wait, workspace.time, allow_hosts)
    found: list[Searched] = []
    try:
        for setting in planned.settings:
            asking(setting.service)
            searched = at_work.search(setting, planned.words(setting.service), planned.limit)
            found.append(_shielded(workspace, searched))
    finally:  # an interrupt takes nothing back of what was asked before it
        _note(workspace, planned, found, by)
    return _kept_list(workspace, planned, found, by)


def _shielded(workspace: Workspace, searched: Searched) -> Searched:
    """The same without a service's words where they name somebody who is protected: the record would refuse them."""
    unguarded, found = workspace.ledger.chronicle.unguarded, searched.found
    if not unguarded(searched.fault):
        return replace(searched, fault="what it answered names somebody who is protected")
    if not unguarded(found.unasked):
        return replace(searched, found=replace(found, unasked="some of its own sources"))
    return searched


def _wait(seconds: float) -> bool:
    time.sleep(seconds)
    return True


def _folder(workspace: Workspace) -> Path:
    return workspace.root / ".factcheck" / "search"


def _note(workspace: Workspace, planned: Plan, found: Sequence[Searched], by: str) -> None:
    """Put the searches on record, also those that could not be made; the same failure is not told twice running.

    A kept answer goes on record where the claim has none for these words: it was got for another claim, or by a command
    that was killed. No answer goes on record twice, though two commands come with it.
    """
    if not found:
        return
    by_service = {setting.service: setting for setting in planned.settings}
    asked = [f"{one.service}: {_came(one, planned.limit)}" for one in found if not one.kept]
    why = plain(f"{planned.claim.id}: {'; '.join(asked)}") if asked else ""
    with workspace.ledger.change(ACT, by, why[:_MOST_WHY], always=bool(asked)) as change:
        claim = change.claim(planned.claim.id)
        searches = list(claim.searches)
        for one in found:
            at = stamp(one.at) if one.at else workspace.now()
            where, words = _where(by_service[one.service]), planned.words(one.service)
            made = Search(where, words, _came(one, planned.limit), by, at)
            before = [known for known in searches if (known.where, known.words) == (where, words)]
            told_already = any(known.made for known in before) if one.kept else _told_just_now(made, before)
            twice = any((known.at, known.found) == (made.at, made.found) for known in before)
            if not (told_already or twice):
                searches.append(made)
        if len(searches) > len(claim.searches):
            change.put_claim(replace(claim, searches=tuple(searches)))


def _told_just_now(made: Search, before: Sequence[Search]) -> bool:
    """Whether a search failed as it did the last time."""
    return not made.made and bool(before) and before[-1].found == made.found


def _where(setting: Setting) -> str:
    """The service, what of it was looked at, and that it was the program that asked."""
    language = (setting.language or "en") if setting.service is SearchService.WIKIPEDIA else ""
    told = (language, PROTOCOLS[setting.service].reach, f"asked by {ACT}")
    return f"{setting.service} ({', '.join(filter(None, told))})"


def _came(searched: Searched, limit: int) -> str:
    """What came of a search, as it stands on record."""
    if searched.fault:
        return f"{NOT_SEARCHED}{searched.fault}"[:900]
    number = len(searched.found.hits)
    results = "nothing" if not number else "1 result" if number == 1 else f"{number} results"
    most = " (no more were asked for)" if number >= limit else ""
    unasked = f"; not asked by it: {searched.found.unasked}" if searched.found.unasked else ""
    return f"{results}{most}{unasked}"


def _kept_list(workspace: Workspace, planned: Plan, found: Sequence[Searched], by: str) -> Listing:
    """What was found as one list, kept as the one that is shown; the search is on record whether or not it can be."""
    results = {one.service: one.found.hits for one in found if not one.fault}
    candidates = numbered(results)
    services = tuple(setting.service for setting in planned.settings)
    shown = Shown(
        planned.query, planned.narrow, services, planned.limit, planned.language, workspace.now(), candidates
    )
    unkept = next((one.unkept for one in found if one.unkept), "")
    try:
        shown_list.save(_folder(workspace), planned.claim.id, by, shown)
    except BadInput as error:
        unkept = error.message
    listing = _listing(workspace, planned.claim.id, shown, tuple(_asked(planned, one) for one in found))
    return replace(listing, unkept=unkept)


def shown_before(workspace: Workspace, claim_id: str, wanted: Wanted, by: str) -> Listing:
    """Return the list that a person was last shown for a claim, with nobody asked.

    Raises BadInput when there is none of the last day, or when another one is wanted: a number would mean what nobody
    has seen.
    """
    claim = workspace.ledger.claim(claim_id)
    shown = shown_list.load(_folder(workspace), claim.id, by, workspace.time())
    if shown is None:
        told = f"no list of candidates for {claim.id} that {plain(by)} was shown within a day"
        raise BadInput(told, f"look first: factcheck find-sources {claim.id}")
    same = (
        not wanted.query or plain(wanted.query) == shown.query,
        not wanted.services or set(wanted.services) == set(shown.services),
        wanted.limit in (None, shown.limit),
        not wanted.language or wanted.language == shown.language,
    )
    if not all(same):
        told = f"the list of {claim.id} that {plain(by)} was shown last is of another query, service, limit or language"
        raise BadInput(told, "leave these options out, or look first without --attach")
    return _listing(workspace, claim.id, shown, ())


def _listing(workspace: Workspace, claim_id: str, shown: Shown, asked: tuple[Asked, ...]) -> Listing:
    claim = workspace.ledger.claim(claim_id)
    return renewed(workspace, Listing(claim, shown.query, shown.narrow, asked, shown.candidates))


def _asked(planned: Plan, searched: Searched) -> Asked:
    return Asked(
        searched.service,
        planned.words(searched.service),
        not searched.fault,
        len(searched.found.hits),
        searched.fault,
        stamp(searched.at) if searched.at else "",
        searched.kept,
        PROTOCOLS[searched.service].reach,
        searched.found.unasked,
        searched.found.unusable,
    )


def renewed(workspace: Workspace, found: Listing) -> Listing:
    """Return a list with what is on record now."""
    dossier, claim = workspace.ledger.dossier(), workspace.ledger.claim(found.claim.id)
    return replace(found, claim=claim, candidates=known(found.candidates, dossier.sources, claim))


def put(
    workspace: Workspace,
    found: Listing,
    numbers: Sequence[int],
    by: str,
    allow_hosts: frozenset[str] = frozenset(),
) -> list[Attached]:
    """Put candidates forward for the claim by their numbers, all or none; nothing is fetched.

    One that is on record already keeps what is said of it there. Raises BadInput for a number that is not on the list,
    and for an address that may not be put forward.
    """
    chosen = [_numbered(found, number) for number in dict.fromkeys(numbers)]
    addresses = [web_address(workspace, candidate.url, allow_hosts) for candidate in chosen]
    why = f"{ACT}: {found.query}"[:_WHY]
    attached: list[Attached] = []
    with workspace.ledger.change(ACT, by, why) as change:
        held = {source.url for source in change.sources()}
        for candidate, address in zip(chosen, addresses, strict=True):
            reason = f"{', '.join(candidate.services)}: {_words(found, candidate)}"[:_WHY]
            told = Particulars() if address in held else _particulars(workspace, candidate)
            attached += put_forward(workspace, change, found.claim.id, [address], by, reason, told)
    return attached


def _words(found: Listing, candidate: Candidate) -> str:
    """The words by which a candidate was found."""
    narrow = all(PROTOCOLS[service].strict for service in candidate.services)
    return found.narrow if narrow else found.query


def _numbered(found: Listing, number: int) -> Candidate:
    if not 1 <= number <= len(found.candidates):
        there = f"1 to {len(found.candidates)}" if found.candidates else "nothing"
        raise BadInput(f"there is no {number} on the list of {found.claim.id}", f"it holds {there}")
    return found.candidates[number - 1]


def _particulars(workspace: Workspace, candidate: Candidate) -> Particulars:
    """What the services say of a candidate, without what names somebody who is protected.

    A tier is given only where it makes less of the source, so that nobody has to be asked for leave.
    """
    unguarded = workspace.ledger.chronicle.unguarded
    title, publisher = (text if unguarded(text) else "" for text in (candidate.title, candidate.publisher))
    wiki = Tier.WIKI if SearchService.WIKIPEDIA in candidate.services else None
    tier = Tier.PRIOR_CHECK if candidate.prior_check else wiki
    title = "" if title == candidate.url else title
    return Particulars(title, publisher, tier, supplied_by=Supplier.SEARCH, note=candidate.note)
