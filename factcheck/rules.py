"""Which status follows from what is on record, what clears a claim, and the source rule.

Pure and an allow-list throughout: whatever is not named here as clearing blocks, unknown values included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.opinions import Opinion, Support, named, parted, standing_ones, unsettled
from factcheck.roles import normal_name
from factcheck.vocabulary import ResolutionKind, Risk, Scale, Stance, Status, Tier

VERSION = 9  # of these rules; a sign-off names the version it was made under

CONFIRMING = frozenset({Scale.CONFIRMED.value})
RIGHT = frozenset({Scale.CONFIRMED.value, Scale.CONFIRMED_MINOR.value})
HARMLESS = RIGHT | {Scale.NOT_CHECKABLE.value}  # what one person may exclude although it was judged
NEVER_ALONE = frozenset(
    {Tier.PRESS_RELEASE, Tier.WIKI, Tier.MACHINE, Tier.AUTHOR, Tier.PRIOR_CHECK, Tier.UNKNOWN}
)


@dataclass(frozen=True, slots=True)
class Decision:
    """One resolution on the words as they now stand; `informed` when it was made after the last verdict.

    `barred` says why it does not count, "" when it does.
    """

    resolution: ResolutionKind
    by: str
    informed: bool
    barred: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the status of one claim follows from. Opinions and decisions oldest first.

    `unplaced` says why nobody knows where its words are in the newest draft; `exclusion_barred` why an exclusion
    does not count, and `exclusion_seconded` that a second person confirmed it.
    """

    accepted: bool
    excluded: bool
    in_draft: bool
    unplaced: str
    assigned: bool
    queried: bool
    risk: Risk
    opinions: tuple[Opinion, ...]
    decisions: tuple[Decision, ...]
    exclusion_barred: str = ""
    exclusion_seconded: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """The part of the policy that the rules read."""

    scale: tuple[str, ...]
    primary_sources: int
    secondary_sources: int
    second_reader: tuple[Risk, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A status, and in words what keeps the claim from being cleared; no blockers means it does not block."""

    status: Status
    blockers: tuple[str, ...] = ()


def independent(support: Sequence[Support]) -> tuple[str, ...]:
    """Whom each passage counts as, in their order: its independence group, or that of the first with the same content.

    One page on three hosts is one witness, whatever the hosts are called.
    """
    # by group, hash and page: the label of the witness; a group that shares content with two others joins them
    label: dict[str, str] = {}
    for entry in support:
        keys = {f"group {entry.independence}", *filter(None, entry.content)}
        joined = list(dict.fromkeys(label[key] for key in label if key in keys))
        name = joined[0] if joined else entry.independence
        label = {key: name if held in joined else held for key, held in label.items()}
        label |= dict.fromkeys(keys, name)
    return tuple(label[f"group {entry.independence}"] for entry in support)


def copies(support: Sequence[Support]) -> str:
    """Which sources count once because they hold the same bytes or the same text, in words; "" when none do."""
    groups: dict[str, dict[str, str]] = {}
    for entry, name in zip(support, independent(support), strict=True):
        groups.setdefault(name, {}).setdefault(entry.independence, entry.source or entry.independence)
    said = [" and ".join(held.values()) for held in groups.values() if len(held) > 1]
    return "; ".join(f"{each} hold the same content and count once" for each in said)


def missing_sources(support: Sequence[Support], house: House) -> str:
    """What the source rule still asks for, in words; "" when it is met.

    Met by `primary_sources` primary sources, or by `secondary_sources` of different independence groups, each
    with a passage that supports the claim. What holds the same content counts once. Nothing else counts alone.
    """
    backing = [entry for entry in support if entry.stance is Stance.SUPPORTS]
    counted = list(zip(backing, independent(backing), strict=True))
    primary = {name for entry, name in counted if entry.tier is Tier.PRIMARY}
    secondary = {name for entry, name in counted if entry.tier is Tier.SECONDARY} - primary
    if len(primary) >= house.primary_sources or len(secondary | primary) >= house.secondary_sources:
        return ""
    have = [
        f"{len(primary)} primary" if primary else "",
        f"{len(secondary)} independent secondary" if secondary else "",
    ]
    had = " and ".join(filter(None, have)) or "none that counts"
    uncounted = len({name for entry, name in counted if entry.tier in NEVER_ALONE})
    beside = f", {uncounted} of a kind that never counts alone" if uncounted else ""
    same = f" ({again})" if (again := copies(backing)) else ""
    wanted = f"{house.primary_sources} primary or {house.secondary_sources} independent secondary"
    return f"source rule: needs {wanted} with a proved quote; has {had}{beside}{same}"


def rule(standing: Standing, house: House) -> Ruling:
    """The status of a claim and what blocks it."""
    if standing.excluded:
        return Ruling(Status.EXCLUDED, _unexcluded(standing, house))
    if standing.unplaced:
        return Ruling(Status.STALE, (standing.unplaced,))
    if not standing.in_draft:
        return Ruling(Status.WITHDRAWN)
    opinions = [opinion for opinion in standing.opinions if not opinion.barred]
    if not opinions:
        return _unjudged(standing)
    relevant = [opinion for opinion in opinions if opinion.on_these_words]
    last = relevant[-1] if relevant else opinions[-1]
    if last.stale:
        return Ruling(Status.STALE, (*last.stale, *_told(unsettled(opinions))))
    if standing.queried:
        return Ruling(Status.QUERIED, ("an open question is out",))
    return _judged(standing, house, relevant)


def _apart(apart: Sequence[Opinion], current: Sequence[Opinion]) -> str:
    """What to say of a dispute on these words: it stays one where all say the same now because some changed sides."""
    if apart == current:
        return f"readers differ ({named(apart)}); a third person settles it"
    return f"readers differed ({named(apart)}) and some changed sides since; a third person settles it"


def _told(differed: Sequence[Opinion]) -> tuple[str, ...]:
    """What to say of a dispute on earlier words; () when there is none."""
    settles = "somebody of another side, or a third person, settles it"
    return (f"readers differed on the words before ({named(differed)}); {settles}",) if differed else ()


def _unexcluded(standing: Standing, house: House) -> tuple[str, ...]:
    """What an exclusion still lacks; () when it stands."""
    if standing.exclusion_barred:
        return (f"the exclusion does not count: {standing.exclusion_barred}",)
    if standing.risk in house.second_reader and not standing.exclusion_seconded:
        return (f"risk {standing.risk}: a second reader has to confirm the exclusion",)
    if (wanting := _found_wanting(standing.opinions)) and not standing.exclusion_seconded:
        return (f"judged {wanting}: a second reader has to confirm the exclusion",)
    return ()


def _found_wanting(opinions: Sequence[Opinion]) -> str:
    """The verdict that finds a claim wanting, the last or one of a dispute nobody has settled; "" for none.

    An edit makes nothing harmless: what was judged holds until somebody judges the new words.
    """
    given = [opinion for opinion in opinions if not opinion.barred]
    told = [opinion for opinion in given if opinion.on_these_words] or given
    judged = [replace(opinion, stale=()) for opinion in told]
    disputed = parted(judged) or unsettled(given)
    said = [opinion.verdict for opinion in (*judged[-1:], *disputed)]
    return next((verdict for verdict in said if verdict not in HARMLESS), "")


def _unjudged(standing: Standing) -> Ruling:
    barred = tuple(f"a verdict that does not count: {o.barred}" for o in standing.opinions if o.barred)
    if not standing.accepted:
        return Ruling(Status.PROPOSED, ("neither accepted nor excluded by a person",))
    if standing.queried:
        return Ruling(Status.QUERIED, ("an open question is out", *barred))
    if standing.assigned:
        return Ruling(Status.CHECKING, ("no verdict yet", *barred))
    return Ruling(Status.OPEN, ("no verdict yet", *barred))


def _judged(standing: Standing, house: House, relevant: Sequence[Opinion]) -> Ruling:
    current = standing_ones(relevant)
    if current[-1].verdict in house.scale and _accepted_at_risk(standing, current[-1]):
        return Ruling(Status.CLEARED)
    if apart := parted(relevant):
        return Ruling(Status.DISPUTED, (_apart(apart, current),))
    if before := _told(unsettled(standing.opinions)):
        return Ruling(Status.DISPUTED, before)
    if standing.risk in house.second_reader and not any(entry.reads_second for entry in current[1:]):
        return Ruling(Status.SECOND_READ, (f"risk {standing.risk} needs a second reader",))
    blockers = _unclear(standing, house, current[-1])
    return Ruling(Status.CHECKED, blockers) if blockers else Ruling(Status.CLEARED)


def _accepted_at_risk(standing: Standing, opinion: Opinion) -> bool:
    """Whether editors, by name and knowing the last verdict, took the risk on these words.

    One name is enough, except for what is wrong or may end in court: there it takes two.
    """
    names: set[str] = set()
    for decision in reversed(standing.decisions):
        if decision.resolution is not ResolutionKind.ACCEPT_RISK or not decision.informed or decision.barred:
            break
        names.add(normal_name(decision.by))
    grave = opinion.verdict == Scale.WRONG or standing.risk is Risk.LEGAL
    return len(names) >= (2 if grave else 1)


def _unclear(standing: Standing, house: House, opinion: Opinion) -> tuple[str, ...]:
    """What keeps a judged claim from being cleared; () is the only way through."""
    if opinion.verdict not in house.scale:
        return (f"verdict {opinion.verdict} is not on the house's scale",)
    decision = standing.decisions[-1] if standing.decisions else None
    if decision is not None and (decision.barred or decision.resolution is not ResolutionKind.KEEP):
        return (_pending(decision),)
    kept = decision is not None and decision.informed
    if lets_stand(opinion.verdict, kept):
        lacking = (
            against(opinion.support),
            missing_sources(opinion.support, house),
            _unproved(opinion),
        )
        return tuple(filter(None, lacking))
    if opinion.verdict in RIGHT:
        return (f"verdict {opinion.verdict}: needs a resolution (keep, or change to the better wording)",)
    return (f"verdict {opinion.verdict}: needs a resolution (change, hedge, cut or accept-risk)",)


def against(support: Sequence[Support]) -> str:
    """Which passages that contradict the claim a verdict that finds it right rests on, in words; "" for none."""
    said = ", ".join(entry.evidence for entry in support if entry.stance is Stance.CONTRADICTS)
    return f"right, yet it rests on {said}, cited as contradicting it" if said else ""


def lets_stand(verdict: str, kept: bool) -> bool:
    """Whether a verdict leaves the words as they are: they are confirmed, or right and it was decided to keep them."""
    return verdict in CONFIRMING or (kept and verdict in RIGHT)


def _unproved(opinion: Opinion) -> str:
    return "the quotation is not proved in any source relied on" if opinion.quotation_unproved else ""


def _pending(decision: Decision) -> str:
    """What a resolution that takes the text elsewhere still waits for; one name is too few only for what is grave."""
    if decision.barred:
        return f"{decision.resolution} does not count: {decision.barred}"
    if decision.resolution is ResolutionKind.ACCEPT_RISK:
        if not decision.informed:
            return "accept-risk: a verdict came after it, so it has to be decided again"
        return (
            "accept-risk: what is wrong or of legal risk needs two who may take it (see `factcheck policy`)"
        )
    return f"{decision.resolution} is decided, but the newest draft still has the old words"
