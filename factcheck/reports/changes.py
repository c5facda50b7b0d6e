"""What has happened since the last report: two states of the record compared, claim by claim."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from operator import attrgetter

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim
from factcheck.errors import BadInput
from factcheck.reports.json import value
from factcheck.reports.shielding import shielded
from factcheck.reports.statement import decision
from factcheck.vocabulary import Status

NAME = "factcheck-last-reports"
VERSION = 3
FILE = "last-reports.json"
_BEFORE = (1, 2)


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim when a report was made; `words`, `says` and what stands below them are hashes."""

    status: str
    risk: str
    verdict: str
    decision: str
    words: str
    says: str
    evidence: str
    queries: str
    searches: str
    corrections: str
    rest: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The record when a report was made. `record` is its hash; `sources` and `signoffs` are hashes by id, `reports`
    the files written of it, by hash.
    """

    record: str
    draft: int
    headline: str
    claims: Mapping[str, ClaimState]
    sources: Mapping[str, str]
    signoffs: Mapping[str, str]
    reports: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class History:
    """The last state that was reported, and the one reported before it."""

    last: Snapshot
    before: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """A claim that is no longer as it was, and in what."""

    claim: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What has happened since the report `before`: groups of claims with their names, and a line on sources.

    `signed` are the ids of the sign-offs made since.
    """

    before: Snapshot
    headline: str
    groups: tuple[tuple[str, tuple[Move, ...]], ...]
    sources: tuple[str, ...]
    signed: tuple[str, ...] = ()


def snapshot(dossier: Dossier) -> Snapshot:
    """The state of a record, without the reports written of it."""
    dossier = shielded(dossier)
    claims = {claim.id: _claim_state(claim) for claim in dossier.claims}
    sources = {source.id: _hash(value(source)) for source in dossier.sources}
    stands = {claim.id: [anchor.start for anchor in claim.anchors] for claim in dossier.claims}
    whole = [[key, *_parts(held), *stands[key]] for key, held in claims.items()]
    signoffs = {signoff.id: _hash(value(signoff)) for signoff in dossier.signoffs}
    people = [value(contact) for contact in dossier.contacts]
    record = _hash(
        [
            value(dossier.essay),
            value(dossier.policy),
            list(sources.items()),
            whole,
            people,
            list(signoffs.items()),
        ]
    )
    headline = decision(dossier).headline
    return Snapshot(record, dossier.essay.newest, headline, claims, sources, signoffs, {})


def _claim_state(claim: Claim) -> ClaimState:
    held = value(claim)
    assert isinstance(held, dict)
    evidence, queries, searches, corrections = (
        _hash(part) if (part := held.pop(name)) else ""
        for name in ("evidence", "queries", "searches", "corrections")
    )
    del held["blockers"]  # they follow from the rest
    del held["anchors"]  # every new draft adds one to every claim; what words they name is in `words`
    return ClaimState(
        claim.status.value,
        claim.risk.value,
        _verdict(claim),
        claim.resolution.resolution.value if claim.resolution else "",
        _hash(claim.words),
        _hash(claim.restatement),
        evidence,
        queries,
        searches,
        corrections,
        _hash(held),
    )


def _verdict(claim: Claim) -> str:
    """The verdict in a word; one is none where readers differ."""
    if len({given.verdict for given in claim.views}) > 1:
        return Status.DISPUTED.value
    return claim.views[-1].verdict if claim.views else ""


def _parts(held: ClaimState) -> tuple[str, ...]:
    return tuple(map(str, _IN_ORDER(held)))


_IN_ORDER = attrgetter(*(field.name for field in fields(ClaimState)))


def _hash(held: object) -> str:
    return sha256(json.dumps(held).encode()).hexdigest()


def advance(history: History | None, now: Snapshot) -> History:
    """The history when a report on `now` is made: reported again, a state keeps what came before it."""
    if history is None:
        return History(now)
    if history.last.record == now.record:
        return history
    return History(now, history.last)


def written(history: History, reports: Mapping[str, str]) -> History:
    """The history with these files, by name with their SHA-256, as reports of its last state."""
    held = {**history.last.reports, **reports}
    return replace(history, last=replace(history.last, reports=dict(sorted(held.items()))))


def since(history: History) -> Since | None:
    """What the last state has that the one before had not; None when none was reported before."""
    before, now = history.before, history.last
    if before is None:
        return None
    groups: dict[str, list[Move]] = {name: [] for name in _GROUPS}
    for claim, state in now.claims.items():
        old = before.claims.get(claim)
        if old != state:
            groups[_group(old, state)].append(Move(claim, tuple(_differences(old, state)) if old else ()))
    groups[_GONE] = [Move(claim, ()) for claim in before.claims if claim not in now.claims]
    held = tuple((name, tuple(moves)) for name, moves in groups.items() if moves)
    signed = tuple(signoff for signoff in now.signoffs if signoff not in before.signoffs)
    return Since(before, now.headline, held, tuple(_source_changes(before.sources, now.sources)), signed)


_CLEARED, _STALE, _ADDED, _CHANGED, _GONE = "Cleared", "Went stale", "Added", "Changed", "No longer on record"
_GROUPS = (_STALE, _CLEARED, _ADDED, _CHANGED, _GONE)


def _group(old: ClaimState | None, now: ClaimState) -> str:
    if old is None:
        return _ADDED
    if old.status != now.status and now.status == Status.STALE:
        return _STALE
    if old.status != now.status and now.status == Status.CLEARED:
        return _CLEARED
    return _CHANGED


def _differences(old: ClaimState, now: ClaimState) -> Iterator[str]:
    for name in ("status", "verdict", "decision", "risk"):
        then, is_now = getattr(old, name), getattr(now, name)
        if then != is_now:
            yield f"{name} {then or 'none'} → {is_now or 'none'}"
    said = {
        "words": "other words",
        "says": "says something else",
        "evidence": "other evidence",
        "queries": "questions or answers",
        "searches": "searches",
        "corrections": "corrected",
    }
    yield from (text for name, text in said.items() if getattr(old, name) != getattr(now, name))
    if _parts(old)[:-1] == _parts(now)[:-1]:
        yield "other details"


def _source_changes(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    added = [source for source in now if source not in before]
    changed = [source for source in now if source in before and before[source] != now[source]]
    gone = [source for source in before if source not in now]
    for said, held in (
        ("added", added),
        ("archived again or changed", changed),
        ("no longer on record", gone),
    ):
        if held:
            yield f"{len(held):,} {said}"


def dump(history: History) -> bytes:
    """The history as it is kept beside the reports; one claim a line, so that it can be compared in git."""
    before = _lines(history.before) if history.before else "null"
    head = f'"format": {json.dumps(NAME)},\n"version": {VERSION}'
    return f'{{\n{head},\n"last": {_lines(history.last)},\n"before": {before}\n}}\n'.encode()


def _lines(state: Snapshot) -> str:
    claims = {claim: " ".join(part or "-" for part in _parts(held)) for claim, held in state.claims.items()}
    head = {"record": state.record, "draft": state.draft, "headline": state.headline}
    said = [f"{json.dumps(key)}: {json.dumps(held)}" for key, held in head.items()]
    for key, entries in (
        ("reports", state.reports),
        ("claims", claims),
        ("sources", state.sources),
        ("signoffs", state.signoffs),
    ):
        inner = ",\n".join(f" {json.dumps(name)}: {json.dumps(held)}" for name, held in entries.items())
        said.append(f"{json.dumps(key)}: {{\n{inner}\n}}")
    return "{" + ",\n".join(said) + "}"


def load(data: bytes) -> History | None:
    """The history that was kept, None when it is of a version that says too little to compare with.

    Raises BadInput when it is not what `dump` writes.
    """
    try:
        held = json.loads(data)
        if held["format"] == NAME and held["version"] in _BEFORE:
            return None
        if held["format"] != NAME or held["version"] != VERSION:
            raise ValueError
        before = held["before"]
        return History(_snapshot(held["last"]), None if before is None else _snapshot(before))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadInput(
            f"reports/{FILE} is not what was written there", "put it back, or delete it to report without it"
        ) from None


def _snapshot(held: Mapping[str, object]) -> Snapshot:
    claims: dict[str, ClaimState] = {}
    for claim, said in _texts(held["claims"]).items():
        parts = ["" if part == "-" else part for part in said.split(" ")]
        if len(parts) != len(fields(ClaimState)):
            raise ValueError
        claims[claim] = ClaimState(*parts)
    record, draft, headline = held["record"], held["draft"], held["headline"]
    if not isinstance(record, str) or not isinstance(draft, int) or not isinstance(headline, str):
        raise TypeError
    sources, signoffs, reports = (_texts(held[name]) for name in ("sources", "signoffs", "reports"))
    return Snapshot(record, draft, headline, claims, sources, signoffs, reports)


def _texts(held: object) -> dict[str, str]:
    if not isinstance(held, dict) or not all(isinstance(entry, str) for entry in held.values()):
        raise TypeError
    return held
