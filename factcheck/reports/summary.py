"""The whole fact-check on one screen: the decision, the claims by status and risk, the sources, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.dossier import Dossier
from factcheck.dossier.asked import asked_before
from factcheck.dossier.claim import Claim, Query
from factcheck.reports import attesting, wording
from factcheck.reports.escaping import plain
from factcheck.reports.phrasing import STATUS_SIGNS, bar, count, short
from factcheck.reports.statement import Need, Statement, need, state
from factcheck.text.plain import wrapped
from factcheck.vocabulary import GRAVEST_FIRST, Status

NOT_FETCHED = "not fetched"
WIDTH = 110  # columns of a screen of which nothing is known
_LEAST = 60
_BAR, _FEWEST_BLOCKS = 24, 3  # of a bar for all claims
_WIDE = 140
_NAMED = 6  # claims named in a line
_STEPS: dict[Status, tuple[str, str]] = {
    Status.DISPUTED: ("readers differ, a third person settles it", "factcheck review"),
    Status.STALE: ("words or evidence changed, judge again", "factcheck review"),
    Status.SECOND_READ: ("an independent second reader is to judge", "factcheck review"),
    Status.QUERIED: ("an answer is awaited", "factcheck show {}"),
    Status.CHECKED: ("judged, but not cleared by the rules", "factcheck show {}"),
    Status.CHECKING: ("assigned, to be judged", "factcheck review"),
    Status.OPEN: ("to be judged", "factcheck review"),
    Status.PROPOSED: ("proposed, to be accepted or excluded", "factcheck review --proposals"),
    Status.EXCLUDED: ("excluded, but the exclusion does not count", "factcheck show {}"),
}
_NEEDS: dict[Need, tuple[str, str]] = {
    Need.CHANGE: ("the author is to change the words", "factcheck update NEW-DRAFT"),
    Need.DECISION: ("somebody is to decide what happens to the text", "factcheck resolve {} ..."),
    Need.SUPPORT: ("did not stand up: look further, or change the text", "factcheck resolve {} ..."),
}
_ASKED_BEFORE = ("a change was asked for on earlier words, judge again", "factcheck review")
_UNHELD = ("the folder does not bear the record out, see what is amiss", "factcheck verify")
_OTHERS = ("on record, and not settled", "factcheck show {}")


@dataclass(frozen=True, slots=True)
class Step:
    """Something to be done next, for which claims, and the command that begins it."""

    what: str
    claims: tuple[str, ...]
    command: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A fact-check in numbers. `claims` counts by status and risk, `sources` by the outcome of the last attempt.

    `queries` are the ids of those that are open, `overdue` of those that were due before the day it was made on;
    `signed` says what the last sign-off is worth, "" when there is none; `corrections` counts by cause;
    `uncovered` says how much of the draft has no claim, "" when all has one; `tracked` how many tracked changes were
    read as accepted, and which claims they touch, "" when there are none.
    """

    title: str
    draft: int
    headline: str
    ready: bool
    said: str
    lacking: tuple[str, ...]
    claims: dict[str, dict[str, int]]
    sources: dict[str, int]
    queries: tuple[str, ...]
    overdue: tuple[str, ...]
    signed: str
    corrections: dict[str, int]
    uncovered: str
    tracked: str
    next: tuple[Step, ...]


def summarise(dossier: Dossier, today: str = "") -> Summary:
    """Count what is on record and say what is to be done, gravest first.

    `today` is a day as `2026-11-25`; without it nothing is overdue.
    """
    statement = state(dossier)
    counted = Counter((claim.status, claim.risk) for claim in dossier.claims)
    claims = {
        status.value: {risk.value: counted[status, risk] for risk in GRAVEST_FIRST}
        for status in Status
        if any(counted[status, risk] for risk in GRAVEST_FIRST)
    }
    outcomes = Counter(s.newest.outcome.value if s.newest else NOT_FETCHED for s in dossier.sources)
    said = [
        wording.cleared(statement.dossier.claims),
        wording.in_the_way(statement),
        wording.at_risk(statement),
    ]
    decided = statement.decision
    overdue = [(claim, query) for claim, query in statement.open_queries if today and "" < query.due < today]
    return Summary(
        plain(dossier.essay.title) or "untitled essay",
        dossier.essay.newest,
        decided.headline,
        decided.ready,
        " ".join(f"{part}." for part in said if part),
        decided.lacking,
        claims,
        dict(sorted(outcomes.items())),
        tuple(query.id for _, query in statement.open_queries),
        tuple(query.id for _, query in overdue),
        attesting.standing(statement),
        dict(Counter(entry.cause.value for _, entry in statement.corrections)),
        wording.uncovered(statement),
        wording.tracked(statement),
        (*_reminders(overdue), *_steps(statement)),
    )


def next_line(summary: Summary) -> str:
    """What is to be done first, for which claims, with the command that begins it."""
    what, command = _next(summary.next[0])
    return f"{what}: {command}"


def _reminders(overdue: Sequence[tuple[Claim, Query]]) -> list[Step]:
    """What to do about questions nobody answered in time."""
    if not overdue:
        return []
    claims = tuple(dict.fromkeys(claim.id for claim, _ in overdue))
    named = ", ".join(query.id for _, query in overdue[:_NAMED])
    return [Step(f"an answer is overdue ({named})", claims, f"factcheck show {claims[0]}")]


def _steps(statement: Statement) -> list[Step]:
    dossier = statement.dossier
    if not dossier.essay.drafts:
        return [Step("take in the draft", (), "factcheck update DRAFT")]
    if not dossier.claims:
        return [Step("find the claims in the draft", (), "factcheck extract")]
    groups: dict[tuple[str, str], list[str]] = {}
    for entry in statement.decision.blocking:
        claim = statement.claims[entry.claim]
        groups.setdefault(_UNHELD if claim.id in dossier.unheld else _step(claim), []).append(claim.id)
    steps = [Step(what, tuple(ids), command.format(ids[0])) for (what, command), ids in groups.items()]
    untried = sum(source.newest is None for source in dossier.sources)
    if untried:
        steps.append(
            Step(f"{count(untried, 'source is', 'sources are')} not fetched yet", (), "factcheck fetch")
        )
    if dossier.uncovered:
        passages = count(
            len(dossier.uncovered),
            "passage has no claim: look at what it says",
            "passages have no claim: look at what they say",
        )
        steps.append(Step(passages, (), "factcheck list --uncovered"))
    mark = dossier.signature
    if dossier.naming:
        steps.insert(
            0, Step("the draft names somebody protected: take the name out", (), "factcheck update NEW-DRAFT")
        )
    if not statement.decision.ready:
        return steps
    if mark is None or not mark.holds:
        return [*steps, Step("nothing is in the way, an editor is to sign off", (), "factcheck sign-off")]
    return [*steps, Step("nothing is in the way, and it is signed off", (), "factcheck report")]


def _step(claim: Claim) -> tuple[str, str]:
    if claim.status is Status.STALE and asked_before(claim) is not None:
        return _ASKED_BEFORE
    waits = need(claim)
    return _NEEDS.get(waits) or _STEPS.get(claim.status, _OTHERS)


def lines(summary: Summary, width: int = WIDTH) -> tuple[str, ...]:
    """The summary as plain lines for a terminal, none wider than `width` where its words allow it (60 or more)."""
    room = max(_LEAST, min(width, WIDTH))
    draft = f"draft {summary.draft}" if summary.draft else "no draft yet"
    drawn = [f"{short(summary.title, room - 30)}, {draft}", ""]
    drawn += _folded(f"{summary.headline}. {summary.said}", room)
    drawn += [line for lacking in summary.lacking for line in _folded(lacking, room, "  ")]
    if summary.claims:
        drawn += ["", *_bars(summary, room)]
    if summary.sources:
        said = ", ".join(f"{number:,} {outcome}" for outcome, number in summary.sources.items())
        drawn += ["", *_folded(f"{count(sum(summary.sources.values()), 'source')}: {said}", room)]
    drawn += [line for end in _loose_ends(summary) for line in _folded(end, room)]
    drawn += ["", "Next"]
    for step in summary.next:
        what, command = _next(step)
        drawn += [*_folded(what, room, "  "), f"      {command}"]
    return tuple(drawn)


def _folded(words: str, room: int, indent: str = "") -> list[str]:
    return [indent + line for line in wrapped(words, room - len(indent))]


def _loose_ends(summary: Summary) -> list[str]:
    """Text under revision or without a claim, queries, corrections and the sign-off, a line each."""
    drawn = [said for said in (summary.tracked, summary.uncovered) if said]
    if summary.queries:
        late = f", {len(summary.overdue):,} overdue" if summary.overdue else ""
        drawn.append(f"{count(len(summary.queries), 'open query', 'open queries')}{late}")
    if summary.corrections:
        causes = ", ".join(f"{number:,} {cause}" for cause, number in summary.corrections.items())
        drawn.append(f"{count(sum(summary.corrections.values()), 'correction')}: {causes}")
    if summary.signed:
        drawn.append(f"{short(summary.signed, _WIDE)}")
    return drawn


def _bars(summary: Summary, room: int) -> list[str]:
    whole = sum(sum(row.values()) for row in summary.claims.values())
    held = [risk.value for risk in GRAVEST_FIRST if any(row[risk.value] for row in summary.claims.values())]
    heads = f"  {'':13} {'all':>6} {''.join(f'{risk:>8}' for risk in held)}"
    drawn = [heads]
    blocks = min(_BAR, room - len(heads) - 2)
    for status in Status:
        row = summary.claims.get(status.value)
        if row:
            number = sum(row.values())
            cells = "".join(f"{row[risk] or '':>8}" for risk in held)
            drawn.append(
                f"  {STATUS_SIGNS[status]} {status.value:11} {number:>6} {cells}"
                + (f"  {bar(number, whole, blocks)}" if blocks >= _FEWEST_BLOCKS else "")
            )
    return drawn


def _next(step: Step) -> tuple[str, str]:
    if not step.claims:
        return step.what, step.command
    named = ", ".join(step.claims[:_NAMED])
    more = f" and {len(step.claims) - _NAMED:,} more" if len(step.claims) > _NAMED else ""
    return f"{count(len(step.claims), 'claim')}: {step.what} ({named}{more})", step.command
