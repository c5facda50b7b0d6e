"""What recorded verdicts were given on, the evidence relied on and the questions put, is history like they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from factcheck.dossier.claim import Claim, Evidence
from factcheck.store.kinds import Path, Problem
from factcheck.store.schema import Record


def altered_grounds(old: Claim, new: Claim, path: Path = ()) -> Iterator[Problem]:
    """Whatever a claim's verdicts were given on that the new one has otherwise: questions put, evidence relied on."""
    yield from _dropped_queries(old, new, path)
    yield from _broken_evidence(old, new, path)


def undroppable(old: Claim) -> str:
    """Why a claim cannot be taken off the record, in words; "" when nothing on it is history."""
    held = next((key for key in ("verdicts", "resolutions", "queries") if getattr(old, key)), "")
    return f"has recorded {held} and cannot be dropped; exclude it instead" if held else ""


def amiss(told: Record | None, record: Record) -> Iterator[tuple[str, str]]:
    """What is wrong with every claim of the record that was told, as its id and the words for it; nothing of none."""
    standing = {claim.id: claim for claim in record.claims}
    for old in told.claims if told else ():
        claim = standing.get(old.id)
        if claim is not None:
            yield from ((old.id, problem.message) for problem in altered_grounds(old, claim))
        elif why := undroppable(old):
            yield old.id, why


def _dropped_queries(old: Claim, new: Claim, path: Path) -> Iterator[Problem]:
    """Every question that was put to somebody and is missing now: what was asked stays, whatever came of it."""
    kept = {query.id for query in new.queries}
    for query in old.queries:
        if query.id not in kept:
            message = f"the recorded query {query.id} was dropped; close it with `factcheck answer`"
            yield Problem(path, message)


def _broken_evidence(old: Claim, new: Claim, path: Path) -> Iterator[Problem]:
    """Every piece of evidence a recorded verdict relies on that says something else now, or says it otherwise."""
    relied = {reliance.evidence for verdict in old.verdicts for reliance in verdict.evidence}
    standing = {entry.id: entry for entry in old.evidence}
    for place, entry in enumerate(new.evidence):
        was = standing.get(entry.id)
        if was is not None and entry.id in relied and not _says_as_much(entry, was):
            message = (
                f"{entry.id} was altered, and a recorded verdict relies on it; cite anew and judge again"
            )
            yield Problem((*path, "evidence", place), message)


def _says_as_much(entry: Evidence, was: Evidence) -> bool:
    """Whether evidence says what it said, with every warning it had, and the loss of its passage if there was one."""
    still_lost = not was.lost_in or (was.lost_in, was.lost_at) == (entry.lost_in, entry.lost_at)
    return _cited(was) == _cited(entry) and still_lost and set(was.warnings) <= set(entry.warnings)


def _cited(entry: Evidence) -> Evidence:
    """The evidence without what later captures and people's notes add to it."""
    return replace(entry, note="", warnings=(), lost_in=0, lost_at="")
