"""What readers said of a claim, whether they differ, and whether that was settled. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.roles import normal_name
from factcheck.vocabulary import Stance, Tier


@dataclass(frozen=True, slots=True)
class Support:
    """One proved passage a verdict rests on: what it does, how near its source is, whom it counts as.

    `evidence` and `source` are their ids; `content` the hashes of the archived bytes and of their text,
    and the address they came from in the end.
    """

    stance: Stance
    tier: Tier
    independence: str
    evidence: str = ""
    source: str = ""
    content: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Opinion:
    """One recorded verdict as the rules see it; `stale` says why it no longer stands, () when it does.

    `barred` says why it does not count at all, "" when it does. `reads_second` and `settles` tell whether its
    giver may be a second reader or settle a dispute, `overrules` whether it is to stand above all before it,
    `quotation_unproved` that the claim gives somebody's words and no evidence this one relies on has them.
    Opinions on the same words have the same `wording`.
    """

    verdict: str
    by: str
    on_these_words: bool
    stale: tuple[str, ...]
    support: tuple[Support, ...]
    barred: str = ""
    reads_second: bool = True
    settles: bool = True
    overrules: bool = False
    quotation_unproved: bool = False
    wording: int = 0


def named(opinions: Sequence[Opinion]) -> str:
    """Who said what, in a line."""
    return ", ".join(f"{opinion.by}: {opinion.verdict}" for opinion in opinions)


def standing_ones(opinions: Sequence[Opinion]) -> tuple[Opinion, ...]:
    """Each person's last opinion, in the order they were given, without those that no longer stand.

    A person's earlier opinion never comes back because a later one on the same words went stale.
    """
    return tuple(opinion for opinion in latest(opinions) if not opinion.stale)


def latest(opinions: Sequence[Opinion]) -> tuple[Opinion, ...]:
    """Each person's last opinion, in the order they were given."""
    last: dict[str, Opinion] = {}
    for opinion in opinions:
        person = normal_name(opinion.by)
        last.pop(person, None)
        last[person] = opinion
    return tuple(last.values())


def differ(current: Sequence[Opinion]) -> bool:
    """Whether readers differ: two verdicts, and nobody entitled came last to side with one or to overrule."""
    if len({opinion.verdict for opinion in current}) < 2 or current[-1].overrules:
        return False
    last = current[-1]
    earlier = {opinion.verdict for opinion in current[:-1]}
    return not (len(current) >= 3 and last.settles and last.verdict in earlier)


def parted(opinions: Sequence[Opinion]) -> tuple[Opinion, ...]:
    """The opinions that differ, or did until a reader changed sides; () once that was settled, or when none ever did.

    In go the opinions on the same words that count, in the order they were given. A dispute is not over because one
    of its readers gives way: it takes a third person who may settle it and sides with one of them, or an overrule.
    """
    held: tuple[Opinion, ...] = ()
    for number, opinion in enumerate(opinions, 1):
        if opinion.stale:
            continue
        if opinion.overrules or _sides_from_outside(opinion, held):
            held = ()
        elif not held:
            given = standing_ones(opinions[:number])
            held = given if differ(given) else ()
    current = standing_ones(opinions)
    return current if differ(current) else held


def _sides_from_outside(opinion: Opinion, held: Sequence[Opinion]) -> bool:
    """Whether it settles a dispute: of somebody who may, was no party to it, and agrees with one who was."""
    party = normal_name(opinion.by) in {normal_name(other.by) for other in held}
    return opinion.settles and not party and opinion.verdict in {other.verdict for other in held}


def unsettled(opinions: Sequence[Opinion]) -> tuple[Opinion, ...]:
    """The opinions that differed on other words than these, unless that was settled since; () when nothing is left.

    An edit settles nothing: one side alone cannot clear by judging the new words again what the other found wanting.
    """
    counted = [opinion for opinion in opinions if not opinion.barred]
    last_of = {opinion.wording: at for at, opinion in enumerate(counted)}
    held: tuple[Opinion, ...] = ()
    for wording in sorted(last_of, key=last_of.__getitem__):
        group = [opinion for opinion in counted if opinion.wording == wording]
        if not group[0].on_these_words:
            apart = parted([replace(opinion, stale=()) for opinion in group])
            held = apart or (() if _settle(held, latest(group)) else held)
    these = standing_ones([opinion for opinion in counted if opinion.on_these_words])
    return () if _settle(held, these) else held


def _settle(held: Sequence[Opinion], given: Sequence[Opinion]) -> bool:
    """Whether opinions on later words settle a dispute: somebody who was not of that side agrees, or one overrules."""
    if not given or given[-1].overrules:
        return bool(given)
    verdict = given[-1].verdict
    side = {normal_name(opinion.by) for opinion in held if opinion.verdict == verdict}
    readers = {normal_name(opinion.by) for opinion in held}
    return any(
        opinion.verdict == verdict
        and (person := normal_name(opinion.by)) not in side
        and (person in readers or opinion.settles or opinion.reads_second)
        for opinion in given
    )
