"""Taking in what a person changed in claims.yaml: strictly, and never against recorded history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.dossier.claim import Claim
from factcheck.dossier.policy import Policy
from factcheck.store import checks, history, mirror, sequence
from factcheck.store.change import Change
from factcheck.store.chronicle import Chronicle
from factcheck.store.dating import misdated
from factcheck.store.grounds import altered_grounds, undroppable
from factcheck.store.kinds import Path, Problem
from factcheck.store.schema import ESSAY, NAME, POLICY, SECTIONS, Record
from factcheck.store.yaml_reading import Tree
from factcheck.text.in_words import briefly
from factcheck.vocabulary import Status

_MOST_NAMED = 6  # claims in a note


def absorb(change: Change, text: str, record: Record, standing: Record, chronicle: Chronicle) -> list[str]:
    """Put on the change whatever the file has otherwise than the ledger; return what to tell the person.

    Raises BadInput, with lines, when something recorded as history was altered or dropped, when a new verdict,
    resolution or sign-off bears a date that cannot be, when a new id is one that stood for something else, or when a
    policy or author is new and asks for what nobody in the house may do.
    """
    found = [*_broken_history(record, standing), *misdated(record, standing, chronicle.latest)]
    if (record.policy, record.essay.author) != (standing.policy, standing.essay.author):
        found += checks.unmanned(record)
    amiss, told = sequence.typed(record, standing, chronicle.log)
    if found := [*found, *amiss]:
        raise mirror.refusal(text, found)
    if record.essay != standing.essay:
        change.put_essay(record.essay)
    notices = told + _absorb_policy(change, record, standing)
    _absorb_plain(change, record, standing)
    notices += _absorb_claims(change, record, standing)
    change.reorder({name: [entry.id for entry in getattr(record, name)] for name in SECTIONS})
    return notices


def _absorb_policy(change: Change, record: Record, standing: Record) -> list[str]:
    """Take over the policy as `numbered` has it."""
    if record.policy == standing.policy:
        return []
    policy, told = numbered(record.policy, standing.policy)
    change.put_policy(policy)
    return told


def numbered(policy: Policy, before: Policy) -> tuple[Policy, list[str]]:
    """A policy typed by hand, with what to tell: a changed one gets the next version unless the person gave it a
    higher one.
    """
    if policy == before:
        return policy, []
    version = max(policy.version, before.version + 1)
    return replace(policy, version=version), [f"the policy changed: it is version {version} now"]


def _absorb_plain(change: Change, record: Record, standing: Record) -> None:
    """Take over sources, contacts and sign-offs."""
    for section, put in (
        ("sources", change.put_source),
        ("contacts", change.put_contact),
        ("signoffs", change.add_signoff),
    ):
        known = {entry.id: entry for entry in getattr(standing, section)}
        for entry in getattr(record, section):
            if known.pop(entry.id, None) != entry:
                put(entry)
        for name in known:
            change.drop(section, name)


def _absorb_claims(change: Change, record: Record, standing: Record) -> list[str]:
    known = {claim.id: claim for claim in standing.claims}
    typed: dict[Status, list[str]] = {}
    for claim in record.claims:
        old = known.get(claim.id)
        if old is None or mirror.filed(old) != mirror.filed(claim):
            change.put_claim(_still_placed(claim, old, standing.essay.newest))
        if old is not None and old.status != claim.status:
            typed.setdefault(claim.status, []).append(claim.id)
    for name in known.keys() - {claim.id for claim in record.claims}:
        change.drop("claims", name)
    return [_put_back(status, ids) for status, ids in typed.items()]


def _put_back(status: Status, ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _MOST_NAMED} more" if len(ids) > _MOST_NAMED else ""
    named = ", ".join(ids[:_MOST_NAMED]) + more
    return f"{named}: a status follows from the record; {status} was not taken over"


def _still_placed(claim: Claim, old: Claim | None, draft: int) -> Claim:
    """The claim; without its place in the newest draft it waits for a person to say where its words are.

    A claim counts as withdrawn when a draft no longer has it, not when a line is missing from the file.
    """
    if old is None or not old.places(draft) or claim.places(draft) or claim.unplaced:
        return claim
    return replace(claim, unplaced=f"its place in draft {draft} was taken out of the file by hand")


def _broken_history(record: Record, standing: Record) -> Iterator[Problem]:
    """Everything recorded that is history and is missing, moved or altered in the file."""
    if record.signoffs[: len(standing.signoffs)] != standing.signoffs:
        yield Problem(
            ("signoffs",), "a recorded sign-off was altered, moved or dropped; sign-offs are history"
        )
    places = {claim.id: index for index, claim in enumerate(record.claims)}
    for old in standing.claims:
        index = places.get(old.id)
        if index is None:
            if why := undroppable(old):
                yield Problem(("claims",), f"{old.id} {why}")
            continue
        yield from altered_grounds(old, record.claims[index], ("claims", index))
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
    """One line for each entry that only one of file and ledger has, and for each value that they have otherwise."""
    for name, entity in (("essay", ESSAY), ("policy", POLICY)):
        yield from _otherwise(name, entity.write(getattr(ledger, name)), entity.write(getattr(file, name)))
    for name in SECTIONS:
        theirs = {entry.id: entry for entry in getattr(file, name)}
        ours = {entry.id: entry for entry in getattr(ledger, name)}
        for key in sorted(theirs.keys() | ours.keys()):
            if key not in ours:
                yield f"{key} is only in claims.yaml"
            elif key not in theirs:
                yield f"{key} is only in the ledger"
            else:
                yield from _otherwise(key, mirror.filed(ours[key]), mirror.filed(theirs[key]))


def _otherwise(name: str, ledger: Tree, file: Tree) -> Iterator[str]:
    for edit in history.between((name,), ledger, file):
        said, recorded = briefly(edit.new), briefly(edit.old)
        yield f"{' '.join(edit.path)}: {said} in {NAME}, {recorded} in the ledger"
