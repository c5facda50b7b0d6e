"""What every report says, drawn from the dossier once: the decision, and which claims belong under which head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from factcheck.dossier import Dossier
from factcheck.dossier.asked import ALTERING, asked_before
from factcheck.dossier.claim import Claim, Correction, Query, Resolution, Verdict
from factcheck.dossier.relying import Reservation, relied_on, reservations
from factcheck.dossier.source import Contact, Source
from factcheck.dossier.tracked import under_revision
from factcheck.reports.escaping import plain
from factcheck.reports.shielding import shielded
from factcheck.roles import normal_name
from factcheck.rules import independent, lets_stand
from factcheck.vocabulary import GRAVEST_FIRST, QueryKind, ResolutionKind, Risk, Scale, Stance, Status

MOST_UNCOVERED = 100  # passages without a claim that a report names
SETTLED = frozenset({Status.CLEARED, Status.EXCLUDED, Status.WITHDRAWN})
_WORK_ORDER = (
    Status.DISPUTED, Status.STALE, Status.SECOND_READ, Status.QUERIED, Status.CHECKED, Status.CHECKING, Status.OPEN,
    Status.PROPOSED, Status.CLEARED, Status.EXCLUDED, Status.WITHDRAWN,
)  # fmt: skip
_NOT_STOOD_UP = frozenset({Scale.UNSUPPORTED.value, Scale.CONFLICTING.value})


@dataclass(frozen=True, slots=True)
class Blocking:
    """One claim that keeps the draft from being ready, and what it waits for."""

    claim: str
    risk: Risk
    status: Status
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether the newest draft can run as far as its claims go.

    `reservations` are what is to be known of cleared claims.
    `lacking` is what is missing altogether (no draft, no claim); `blocking` the claims that are not settled,
    gravest risk first, then what was found to be amiss before what nobody has judged, then essay order; `at_risk`
    the ids of claims that run at an editor's risk.
    """

    lacking: tuple[str, ...]
    blocking: tuple[Blocking, ...]
    at_risk: tuple[str, ...]
    reservations: tuple[Reservation, ...] = ()

    @property
    def ready(self) -> bool:
        """Nothing is missing and nothing blocks."""
        return not self.lacking and not self.blocking

    @property
    def with_risk(self) -> bool:
        """At least one claim runs at an editor's risk."""
        return bool(self.at_risk)

    @property
    def headline(self) -> str:
        """READY, READY WITH ACCEPTED RISK or NOT READY."""
        if not self.ready:
            return "NOT READY"
        return "READY WITH ACCEPTED RISK" if self.with_risk else "READY"


@dataclass(frozen=True, slots=True)
class Edition:
    """For whom a report is. `claims` and `sources` were left out of it; `waiting` of those claims are not settled."""

    public: bool = False
    claims: int = 0
    waiting: int = 0
    sources: int = 0


EDITORS = Edition()


class Need(Enum):
    """What a claim that blocks waits for, what was found to be amiss first."""

    CHANGE = auto()
    SUPPORT = auto()
    DECISION = auto()
    WORK = auto()


_NEEDS = tuple(Need)


@dataclass(frozen=True, slots=True)
class Statement:
    """The dossier with what all formats say about it. Claims in essay order throughout.

    `changes` are asked for, on these words or on earlier ones; `open_queries` those an answer is waited for, first due
    first; `overruled` claims whose words as they now stand an editor judged above all others. `readers` gives the
    number of verdicts of each person, `used_for` the ids of the claims of each source.
    """

    dossier: Dossier
    decision: Decision
    sources: Mapping[str, Source]
    claims: Mapping[str, Claim]
    contacts: Mapping[str, Contact]
    changes: tuple[Claim, ...]
    open_queries: tuple[tuple[Claim, Query], ...]
    undecided: tuple[Claim, ...]
    work: tuple[Claim, ...]
    not_stood_up: tuple[Claim, ...]
    corrections: tuple[tuple[Claim, Correction], ...]
    at_risk: tuple[Claim, ...]
    overruled: tuple[Claim, ...]
    grave: tuple[Claim, ...]
    excluded: tuple[Claim, ...]
    withdrawn: tuple[Claim, ...]
    single_reader: tuple[Claim, ...]
    single_source: tuple[Claim, ...]
    readers: Mapping[str, int]
    used_for: Mapping[str, tuple[str, ...]]
    edition: Edition


def decision(dossier: Dossier, waiting: int = 0) -> Decision:
    """Whether the newest draft is ready. An allow-list: a claim that is neither settled nor explained blocks.

    `waiting` claims that block are on record but not in this dossier.
    """
    lacking = []
    if not dossier.essay.drafts:
        lacking.append("no draft is on record")
    if not dossier.claims:
        lacking.append("no claim is on record: nothing was checked")
    lacking += [dossier.naming] if dossier.naming else []
    if waiting:
        lacking.append(f"left out of this edition and not settled: {waiting:,}")
    blocking = [
        Blocking(claim.id, claim.risk, claim.status, claim.blockers or (f"status {claim.status.value}",))
        for claim in sorted(filter(blocks, dossier.claims), key=_urgency)
    ]
    at_risk = tuple(claim.id for claim in dossier.claims if runs_at_risk(claim))
    sources = {source.id: source for source in dossier.sources}
    draft, tracked = dossier.essay.newest, dossier.tracked
    cleared = [claim for claim in dossier.claims if claim.status is Status.CLEARED]
    known = [
        Reservation(c.id, (*reservations(c, sources), *under_revision(c, draft, tracked))) for c in cleared
    ]
    return Decision(tuple(lacking), tuple(blocking), at_risk, tuple(entry for entry in known if entry.words))


def state(dossier: Dossier, edition: Edition = EDITORS) -> Statement:
    """Draw up what is said of this dossier, without what would tell who a protected person is."""
    dossier = shielded(dossier)
    claims = dossier.claims
    needs = {claim.id: need(claim) for claim in claims if blocks(claim)}
    sources = {source.id: source for source in dossier.sources}
    cleared = [claim for claim in claims if claim.status is Status.CLEARED and claim.verdicts]

    def pick(wanted: Callable[[Claim], bool]) -> tuple[Claim, ...]:
        return tuple(filter(wanted, claims))

    return Statement(
        dossier,
        decision(dossier, edition.waiting),
        sources,
        {claim.id: claim for claim in claims},
        {contact.id: contact for contact in dossier.contacts},
        changes=pick(lambda claim: claim.id in needs and change_of(claim) is not None),
        open_queries=_open_queries(claims),
        undecided=pick(lambda claim: needs.get(claim.id) is Need.DECISION),
        work=pick(lambda claim: needs.get(claim.id) is Need.WORK),
        not_stood_up=pick(lambda claim: needs.get(claim.id) is Need.SUPPORT),
        corrections=tuple((claim, entry) for claim in claims for entry in claim.corrections),
        at_risk=pick(runs_at_risk),
        overruled=pick(lambda claim: bool(overruling(claim))),
        grave=pick(lambda c: c.risk in (Risk.HIGH, Risk.LEGAL) and c.status is not Status.WITHDRAWN),
        excluded=pick(lambda claim: claim.status is Status.EXCLUDED),
        withdrawn=pick(lambda claim: claim.status is Status.WITHDRAWN),
        single_reader=tuple(claim for claim in cleared if len(readers_of(claim)) == 1),
        single_source=tuple(
            claim for claim in cleared if not runs_at_risk(claim) and len(backing(claim, sources)) == 1
        ),
        readers=_readers(claims),
        used_for=_used_for(claims),
        edition=edition,
    )


def _readers(claims: Iterable[Claim]) -> Counter[str]:
    """How many verdicts each person gave, under the first spelling of the name."""
    spelt: dict[str, str] = {}
    names = [plain(verdict.by) for claim in claims for verdict in claim.verdicts]
    return Counter(spelt.setdefault(normal_name(name), name) for name in names)


def _open_queries(claims: tuple[Claim, ...]) -> tuple[tuple[Claim, Query], ...]:
    found = [(claim, query) for claim in claims for query in claim.queries if query.open]
    return tuple(sorted(found, key=lambda asked: (not asked[1].due, asked[1].due)))


def _used_for(claims: tuple[Claim, ...]) -> dict[str, tuple[str, ...]]:
    """For each source the ids of the claims it was put forward for or quoted on."""
    used: dict[str, dict[str, None]] = {}
    for claim in claims:
        for identifier in claim.consulted:
            used.setdefault(identifier, {})[claim.id] = None
    return {identifier: tuple(named) for identifier, named in used.items()}


def need(claim: Claim) -> Need:
    """What a blocking claim waits for, by its status, its last verdict and what was decided about its words."""
    if claim.status is not Status.CHECKED or claim.verdict is None:
        return Need.WORK
    made = claim.resolution
    decided = made.resolution if made else None
    if decided in ALTERING:
        return Need.CHANGE
    verdict = claim.verdict.verdict
    if verdict in _NOT_STOOD_UP:
        return Need.SUPPORT
    kept = decided is ResolutionKind.KEEP and made is not None and made.verdict == claim.verdict.id
    if lets_stand(verdict, kept):
        return Need.DECISION if decided is ResolutionKind.ACCEPT_RISK else Need.WORK
    return Need.DECISION


def _urgency(claim: Claim) -> tuple[int, int, int]:
    """Where a claim that blocks stands among the others."""
    return GRAVEST_FIRST.index(claim.risk), _NEEDS.index(need(claim)), _WORK_ORDER.index(claim.status)


def gravest_first(claims: Iterable[Claim]) -> list[Claim]:
    """Claims by risk, those of the same risk in the order they came in."""
    return sorted(claims, key=lambda claim: GRAVEST_FIRST.index(claim.risk))


def by_waiting(
    claims: Iterable[Claim], reasons: Callable[[Claim], str]
) -> list[tuple[tuple[Status, str], list[Claim]]]:
    """Claims together that wait for the same thing, what is furthest along first."""
    groups: dict[tuple[Status, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.status, reasons(claim)), []).append(claim)
    return sorted(groups.items(), key=lambda group: _WORK_ORDER.index(group[0][0]))


def change_of(claim: Claim) -> Resolution | None:
    """The change, hedge or cut to be made, else the one asked for on earlier words; None for neither."""
    made = claim.resolution
    return made if made and made.resolution in ALTERING else asked_before(claim)


def readers_of(claim: Claim) -> tuple[str, ...]:
    """Who judged the words as they now stand, in the order of their first verdict."""
    found = dict[str, str]()
    for verdict in claim.verdicts:
        if claim.reads(verdict.words):
            found.setdefault(normal_name(verdict.by), verdict.by)
    return tuple(found.values())


def overruling(claim: Claim) -> tuple[Verdict, ...]:
    """The opinions on the words as they now stand that are to stand above all others."""
    return tuple(entry for entry in claim.verdicts if entry.overrules and claim.reads(entry.words))


def own_views(claim: Claim) -> tuple[Verdict, ...]:
    """What those who overrule nobody said of the words as they now stand."""
    return tuple(entry for entry in claim.verdicts if not entry.overrules and claim.reads(entry.words))


def replies(claim: Claim) -> tuple[Query, ...]:
    """The queries that gave somebody the right of reply."""
    return tuple(query for query in claim.queries if query.kind is QueryKind.RIGHT_OF_REPLY)


def backing(claim: Claim, sources: Mapping[str, Source]) -> frozenset[str]:
    """The independence groups of the sources whose passages support the last verdict."""
    relied = relied_on(claim.verdict, claim, sources) if claim.verdict else ()
    return frozenset(independent([entry for entry in relied if entry.stance is Stance.SUPPORTS]))


def blocks(claim: Claim) -> bool:
    """Whether the claim keeps the draft from being ready."""
    return claim.status not in SETTLED or bool(claim.blockers)


def runs_at_risk(claim: Claim) -> bool:
    """Whether the claim is cleared because an editor took the risk."""
    made = claim.resolution
    return bool(claim.status is Status.CLEARED and made and made.resolution is ResolutionKind.ACCEPT_RISK)
