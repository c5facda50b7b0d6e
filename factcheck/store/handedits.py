"""Taking in what a person changed in claims.yaml: strictly, and never against recorded history."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dossier import Claim
from factcheck.store import mirror
from factcheck.store.change import Change
from factcheck.store.kinds import Path, Problem
from factcheck.store.schema import Record


def absorb(change: Change, text: str, record: Record, standing: Record) -> list[str]:
    """Put on the change whatever the file has otherwise than the ledger; return what to tell the person.

    Raises BadInput, with lines, when a recorded verdict or resolution was altered or dropped.
    """
    if found := list(_broken_history(record, standing)):
        raise mirror.refusal(text, found)
    if record.essay != standing.essay:
        change.put_essay(record.essay)
    if record.policy != standing.policy:
        change.put_policy(record.policy)
    _absorb_sources(change, record, standing)
    notices = _absorb_claims(change, record, standing)
    change.reorder([c.id for c in record.claims], [s.id for s in record.sources])
    return notices


def _absorb_sources(change: Change, record: Record, standing: Record) -> None:
    known = {source.id: source for source in standing.sources}
    for source in record.sources:
        if known.get(source.id) != source:
            change.put_source(source)
    for name in known.keys() - {source.id for source in record.sources}:
        change.drop_source(name)


def _absorb_claims(change: Change, record: Record, standing: Record) -> list[str]:
    known = {claim.id: claim for claim in standing.claims}
    notices = []
    for claim in record.claims:
        old = known.get(claim.id)
        if old is None or mirror.filed(old) != mirror.filed(claim):
            change.put_claim(claim)
        if old is not None and old.status != claim.status:
            notices.append(
                f"{claim.id}: its status follows from the record; {claim.status} was not taken over"
            )
    for name in known.keys() - {claim.id for claim in record.claims}:
        change.drop_claim(name)
    return notices


def _broken_history(record: Record, standing: Record) -> Iterator[Problem]:
    """Every recorded verdict and resolution that is missing, moved or altered in the file."""
    places = {claim.id: index for index, claim in enumerate(record.claims)}
    for old in standing.claims:
        if not old.verdicts and not old.resolutions:
            continue
        index = places.get(old.id)
        if index is None:
            yield Problem(
                ("claims",), f"{old.id} has recorded verdicts and cannot be dropped; exclude it instead"
            )
            continue
        yield from _broken_verdicts(old, record.claims[index], ("claims", index))
        if record.claims[index].resolutions[: len(old.resolutions)] != old.resolutions:
            message = "a recorded resolution was altered or dropped; add a new one instead"
            yield Problem(("claims", index), message)


def _broken_verdicts(old: Claim, new: Claim, path: Path) -> Iterator[Problem]:
    kept = {verdict.id: index for index, verdict in enumerate(new.verdicts)}
    for place, verdict in enumerate(old.verdicts):
        at = kept.get(verdict.id)
        if at is None:
            yield Problem(
                path, f"the recorded verdict {verdict.id} was dropped; recorded verdicts are history"
            )
        elif new.verdicts[at] != verdict:
            message = f"the recorded verdict {verdict.id} was altered; add a new one instead"
            yield Problem((*path, "verdicts", at), message)
        elif at != place:
            yield Problem((*path, "verdicts", at), f"{verdict.id} was moved; new verdicts go to the end")


def differences(file: Record, ledger: Record) -> Iterator[str]:
    """One line for each entry that file and ledger have otherwise."""
    for name in ("essay", "policy"):
        if getattr(file, name) != getattr(ledger, name):
            yield f"{name} differs"
    for name in ("claims", "sources"):
        theirs = {entry.id: entry for entry in getattr(file, name)}
        ours = {entry.id: entry for entry in getattr(ledger, name)}
        for key in sorted(theirs.keys() | ours.keys()):
            if key not in ours:
                yield f"{key} is only in claims.yaml"
            elif key not in theirs:
                yield f"{key} is only in the ledger"
            elif mirror.filed(theirs[key]) != mirror.filed(ours[key]):
                said, recorded = mirror.filed(theirs[key]), mirror.filed(ours[key])
                keys = [name for name in said | recorded if said.get(name) != recorded.get(name)]
                yield f"{key} differs in {', '.join(keys)}"
