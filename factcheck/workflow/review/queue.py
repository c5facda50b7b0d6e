"""Which claims need something from whom, and what that person may see of them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.dossier import Dossier
from factcheck.dossier.claim import Claim, Verdict
from factcheck.dossier.policy import Policy
from factcheck.dossier.source import Contact, Source
from factcheck.roles import Act, Desk, same_person
from factcheck.store.deriving import desk, stale_reasons
from factcheck.vocabulary import GRAVEST_FIRST, Risk, Status, Word
from factcheck.workflow.blinding import blinded


class Need(Word):
    """What a claim wants of the person in the chair."""

    JUDGE = "judge", "nobody has judged these words yet"
    AGAIN = "judge again", "what was judged has changed since"
    SECOND = "read second", "somebody has judged it; you do not see how until you have judged it yourself"
    SETTLE = "settle", "readers differ; a third person settles it"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims to go through; `mine` only those assigned to the person, `risks` empty for any."""

    mine: bool = False
    second: bool = False
    risks: tuple[Risk, ...] = ()


@dataclass(frozen=True, slots=True)
class Seat:
    """The person at work, seen from the record: what the desk lets that name do, the sources by id, the contacts."""

    name: str
    people: Desk
    policy: Policy
    sources: Mapping[str, Source]
    contacts: tuple[Contact, ...] = ()

    def may(self, act: Act) -> bool:
        """Whether nothing stands against it."""
        return not self.people.why_not(self.name, act)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the person has come: `done` of `total`, and how many were put aside."""

    done: int
    total: int
    skipped: int


def seat(dossier: Dossier, name: str) -> Seat:
    """The chair of that person in this fact-check."""
    people = desk(dossier.policy, dossier.essay)
    sources = {source.id: source for source in dossier.sources}
    return Seat(name, people, dossier.policy, sources, dossier.contacts)


def need(claim: Claim, seat: Seat) -> Need | None:
    """What the claim needs of this person now; None when nothing, or when it is somebody else's.

    Proposals are not offered: they are accepted or excluded as a list. Nor is a claim of which only a person can
    say where its words are: a verdict does not help it.
    """
    if claim.unplaced or not seat.may(Act.JUDGE):
        return None
    if claim.status in (Status.OPEN, Status.CHECKING):
        return None if _elsewhere(claim.assigned_to, seat) else Need.JUDGE
    if claim.status is Status.STALE:
        return None if _elsewhere(claim.assigned_to, seat) else Need.AGAIN
    if own(claim, seat) is not None:
        return None
    if claim.status is Status.SECOND_READ and seat.may(Act.SECOND_READ):
        return None if _elsewhere(claim.second_reader, seat) else Need.SECOND
    if claim.status is Status.DISPUTED and seat.may(Act.SETTLE):
        return Need.SETTLE
    return Need.SECOND if _asked_for(claim, seat) else None


def _asked_for(claim: Claim, seat: Seat) -> bool:
    """Whether a second reading was asked of this person by name, though no rule of the house waits for it."""
    judged = claim.status in (Status.CHECKED, Status.CLEARED) and bool(others(claim, seat))
    return judged and same_person(claim.second_reader, seat.name) and seat.may(Act.SECOND_READ)


def _elsewhere(assigned: str, seat: Seat) -> bool:
    return bool(assigned) and not same_person(assigned, seat.name)


def own(claim: Claim, seat: Seat) -> Verdict | None:
    """The person's own last verdict, where it stands: on these words, nothing changed since."""
    mine = (verdict for verdict in claim.latest if same_person(verdict.by, seat.name))
    return next((verdict for verdict in mine if _stands(verdict, claim, seat)), None)


def others(claim: Claim, seat: Seat) -> list[Verdict]:
    """The last verdict of each of the others, where it stands, in the order they were given."""
    theirs = [verdict for verdict in claim.latest if not same_person(verdict.by, seat.name)]
    return [verdict for verdict in theirs if _stands(verdict, claim, seat)]


def _stands(verdict: Verdict, claim: Claim, seat: Seat) -> bool:
    return not stale_reasons(verdict, claim, seat.sources)


def queue(claims: Iterable[Claim], seat: Seat, wanted: Wanted) -> list[str]:
    """The ids of the claims that need this person, by risk, then in the order given (that of the essay)."""
    found = [claim for claim in claims if _in_scope(claim, seat, wanted)]
    needing = [(claim, need(claim, seat)) for claim in found]
    asked = [c for c, what in needing if what and (what is Need.SECOND or not wanted.second)]
    return [claim.id for claim in sorted(asked, key=lambda claim: GRAVEST_FIRST.index(claim.risk))]


def finished(claims: Iterable[Claim], seat: Seat, wanted: Wanted) -> int:
    """How many claims of the same scope this person has judged and need nothing more of the same person."""
    return sum(
        own(claim, seat) is not None
        and need(claim, seat) is None
        and (not wanted.second or _was_second(claim, seat))
        for claim in claims
        if _in_scope(claim, seat, wanted)
    )


def _in_scope(claim: Claim, seat: Seat, wanted: Wanted) -> bool:
    if wanted.risks and claim.risk not in wanted.risks:
        return False
    handed = (claim.assigned_to, claim.second_reader)
    return not wanted.mine or any(same_person(name, seat.name) for name in handed if name)


def _was_second(claim: Claim, seat: Seat) -> bool:
    return not same_person(claim.verdicts[0].by, seat.name)


def blind(claim: Claim, seat: Seat) -> bool:
    """Whether this person is to judge the words without seeing how somebody else did."""
    if claim.status is Status.DISPUTED or own(claim, seat) is not None:
        return False
    named = bool(claim.second_reader) and same_person(claim.second_reader, seat.name)
    awaited = named or claim.risk in seat.policy.second_reader
    return awaited and bool(others(claim, seat))


def as_seen(claim: Claim, seat: Seat) -> Claim:
    """The claim as this person may see it."""
    return blinded(claim, seat.name, seat.sources) if blind(claim, seat) else claim


def outcome(claim: Claim, seat: Seat) -> list[str]:
    """After a blind reading: how the others judged the same words, a line each, and whether all agree."""
    mine = own(claim, seat)
    said = [f"{verdict.by} had said {verdict.verdict}: {verdict.because}" for verdict in others(claim, seat)]
    if mine is None or not said:
        return said
    agree = all(verdict.verdict == mine.verdict for verdict in others(claim, seat))
    return [*said, "You agree." if agree else "You differ: a third person settles it."]
