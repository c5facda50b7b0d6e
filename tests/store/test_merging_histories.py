"""Whatever two people do to their copies: it is put together, log and all, or it is said why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.dossier.claim import Exclusion, Query, Resolution, Search
from factcheck.dossier.source import Contact, Talk
from factcheck.store import checks, history, mirror
from factcheck.store.joining import joined
from factcheck.store.merging import merge
from factcheck.store.schema import RECORD, Record
from factcheck.vocabulary import QueryState, ResolutionKind, Risk
from tests.store import samples
from tests.store.samples import AT, claim, source
from tests.store.test_merging import START, adding, evidence, next_number, verdict, with_claim, with_source

# One step: what is done, and to which claim or source, counted round.
STEPS = st.lists(st.tuples(st.integers(0, 15), st.integers(0, 5)), max_size=8)


def _step(record: Record, kind: int, place: int, by: str, at: str) -> Record:
    return (_to_the_list if kind > 11 else _to_a_claim)(record, kind, place, by, at)


def _to_a_claim(record: Record, kind: int, place: int, by: str, at: str) -> Record:
    if not record.claims:
        return record
    entry = record.claims[place % len(record.claims)]
    number = int(entry.id[1:])
    relied = entry.evidence[-1].id if entry.evidence else ""
    given = entry.verdicts[-1].id if entry.verdicts else ""
    changes: list[dict[str, object]] = [
        {"risk": Risk.HIGH if by == "Ann" else Risk.LEGAL},
        {"excluded": Exclusion(by, by, at)},
        {"note": by},
        {"searches": (*entry.searches, Search("w", "x", "nothing", by, at))},
        {
            "resolutions": (
                *entry.resolutions,
                Resolution(ResolutionKind.KEEP, by, at, "so", entry.words, given),
            )
        },
        {
            "queries": (
                *entry.queries,
                Query(f"Q{next_number(record, 'Q'):03d}", "author", "Is it?", by, at),
            )
        },
        {
            "queries": tuple(
                replace(query, state=QueryState.ANSWERED, answer=by, answered_by=by, answered_at=at)
                for query in entry.queries
            )
        },
        {"evidence": (*entry.evidence, replace(evidence(next_number(record, "E"), by), at=at))},
        {"verdicts": (*entry.verdicts, verdict(next_number(record, "V"), by, at, evidence=relied))},
        {"verdicts": (*entry.verdicts, verdict(next_number(record, "V"), by, at, "confirmed"))},
        {"assigned_to": "Cy"},
        {"evidence": entry.evidence[:-1]},
    ]
    return with_claim(record, number, **changes[kind])


def _to_the_list(record: Record, kind: int, place: int, by: str, at: str) -> Record:
    if kind == 12:
        return adding(record, claim(next_number(record, "C"), by=by, at=at))
    if kind == 13:
        number = next_number(record, "S")
        made = source(number, url=f"https://example.org/{'both' if place else by}/{number}", by=by, at=at)
        return with_source(replace(record, sources=(*record.sources, made)), place, note=by)
    if kind == 14:
        talk = Talk(at, by, "telephone", "Yes.", record.claims[0].id if record.claims else "")
        contact = Contact(f"P{len(record.contacts) + 1:03d}", by, by, at, talks=(talk,))
        return replace(record, contacts=(*record.contacts, contact))
    kept = [entry for index, entry in enumerate(record.claims) if index != place or entry.verdicts]
    return replace(record, claims=tuple(kept))


Steps = list[tuple[int, int]]


def _worked(record: Record, steps: Steps, by: str) -> list[Record]:
    """The record as it is after each step that it allows."""
    states = [record]
    for number, (kind, place) in enumerate(steps):
        new = _step(states[-1], kind, place, by, f"2026-11-26T10:{number:02d}:{len(by):02d}Z")
        if not list(checks.problems(new)):
            states.append(new)
    return states


def _logged(lines: Sequence[history.Line], states: Sequence[Record | None], by: str) -> list[history.Line]:
    made = list(lines)
    said = [history.state(RECORD.write(record)) if record else {} for record in states]
    for old, new in pairwise(said):
        prev = (made[-1].hash,) if made else ()
        line = history.Line(AT, by, "test", "", tuple(history.edits(old, new)), prev)
        made.append(history.parse(line.written()))
    return made


def _verdicts(record: Record) -> Counter[tuple[str, ...]]:
    return Counter((v.by, v.at, v.verdict) for entry in record.claims for v in entry.verdicts)


@settings(max_examples=120)
@given(STEPS, STEPS, STEPS)
def test_it_is_put_together_log_and_all_or_said_why_not(before: Steps, here: Steps, there: Steps) -> None:
    past = _worked(START, before, "Cy")
    ours, theirs = _worked(past[-1], here, "Ann"), _worked(past[-1], there, "Boris")
    merged = merge(past[-1], ours[-1], theirs[-1])
    assert (merged.record is None) == bool(merged.clashes)
    common = _logged([], [None, *past], "Cy")
    lines = joined(_logged(common, ours, "Ann"), _logged(common, theirs, "Boris"), AT, "Ann")
    assert list(history.broken(lines)) == []
    if merged.record is None:
        return
    assert list(checks.problems(merged.record)) == []
    assert mirror.read(mirror.bring(mirror.write(ours[-1]), merged.record)) == merged.record
    assert _verdicts(merged.record) == _verdicts(ours[-1]) | _verdicts(theirs[-1])
    if len(ours) > 1 and len(theirs) > 1:
        assert history.apply({}, lines) == history.state(RECORD.write(merged.record))
    again = merge(past[-1], merged.record, theirs[-1])
    assert again.clashes or _verdicts(merged.record) == _verdicts(again.record or samples.record())
