"""From what is on record to what the rules see, and back: the derived status of a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from factcheck.dossier import Dossier
from factcheck.dossier.asked import put_in, still_asked
from factcheck.dossier.claim import Claim, Evidence, Exclusion, Reliance, Verdict, same_wording
from factcheck.dossier.essay import Essay
from factcheck.dossier.policy import Policy
from factcheck.dossier.relying import relied_on
from factcheck.dossier.source import Source
from factcheck.opinions import Opinion
from factcheck.roles import Act, Desk, normal_name, same_person
from factcheck.rules import Decision, House, Standing, rule
from factcheck.store.seals import cited
from factcheck.text.plain import shortened
from factcheck.vocabulary import ClaimType, Origin, ResolutionKind, Stance, Status

_SHOWN = 90  # characters of a passage that a reason quotes
_HASH = 12  # characters of a hash that a reason quotes
_PLACES = 3  # of a claim at several places that a reason speaks of
HOUSE_STYLE = "house style only: "  # begins what differs where words are spelled otherwise and say the same


def desk(policy: Policy, essay: Essay) -> Desk:
    """Who may do what in this fact-check."""
    roles = {normal_name(person.name): frozenset(person.roles) for person in policy.people}
    return Desk(roles, normal_name(essay.author), frozenset(policy.accept_risk))


def derived(
    claim: Claim,
    sources: Mapping[str, Source],
    policy: Policy,
    essay: Essay,
    spoken: tuple[str, ...] = (),
    beside: str = "",
) -> Claim:
    """The claim with the status and blockers that follow from the record, seen from the newest draft.

    `spoken` are words of the claim that the draft has between marks which are not both the claim's own; `beside` says
    what changed beside its words since the last verdict, where that is known, and decides nothing.
    """
    house = House(policy.scale, policy.primary_sources, policy.secondary_sources, policy.second_reader)
    ruling = rule(_standing(claim, sources, desk(policy, essay), essay.newest, spoken, beside), house)
    fresh = claim if claim.status is ruling.status else replace(claim, status=ruling.status)
    blockers = (*ruling.blockers, *_reread(fresh), *_asked(fresh)) if ruling.blockers else ()
    return fresh if fresh.blockers == blockers else replace(fresh, blockers=blockers)


def under_these_rules(
    dossier: Dossier, spoken: Mapping[str, tuple[str, ...]], beside: Mapping[str, str] | None = None
) -> Dossier:
    """The dossier with each status as the rules of this program have it: an older one may have recorded it.

    `spoken` has by claim what the draft quotes beyond the claim's own marks, `beside` what changed beside its words,
    as for `derived`.
    """
    sources = {source.id: source for source in dossier.sources}
    fresh = tuple(
        derived(
            claim,
            sources,
            dossier.policy,
            dossier.essay,
            spoken.get(claim.id, ()),
            (beside or {}).get(claim.id, ""),
        )
        for claim in dossier.claims
    )
    return dossier if fresh == dossier.claims else replace(dossier, claims=fresh)


def _reread(claim: Claim) -> tuple[str, ...]:
    """What to say of a proposed wording that is now in the text: it is made of new words all the same."""
    proposal = put_in(claim) if claim.status is Status.STALE else None
    return (f"the wording proposed by {proposal.by} was put in: it has to be read again",) if proposal else ()


def _asked(claim: Claim) -> tuple[str, ...]:
    """What was asked for on earlier words, while the claim is for checking; an edit alone answers nothing."""
    told = still_asked(claim) if claim.excluded is None else ""
    return (told,) if told else ()


def _standing(
    claim: Claim,
    sources: Mapping[str, Source],
    people: Desk,
    draft: int,
    spoken: tuple[str, ...],
    beside: str,
) -> Standing:
    last = claim.verdict
    return Standing(
        accepted=claim.origin is Origin.PERSON or bool(claim.accepted_by) or bool(claim.verdicts),
        excluded=claim.excluded is not None,
        in_draft=bool(claim.places(draft)),
        unplaced=claim.unplaced,
        assigned=bool(claim.assigned_to),
        queried=any(query.open for query in claim.queries),
        risk=claim.risk,
        opinions=tuple(
            _opinion(verdict, claim, sources, people, spoken, beside) for verdict in claim.verdicts
        ),
        decisions=tuple(
            Decision(
                entry.resolution,
                entry.by,
                last is None or entry.verdict == last.id,
                people.why_not(entry.by, _act(entry.resolution)),
            )
            for entry in claim.resolutions
            if same_wording(entry.words, claim.words)
        ),
        exclusion_barred=people.why_not(claim.excluded.by, Act.JUDGE) if claim.excluded else "",
        exclusion_seconded=claim.excluded is not None and _seconded(claim.excluded, people),
    )


def _seconded(exclusion: Exclusion, people: Desk) -> bool:
    """Whether somebody else, who may read second, confirmed an exclusion."""
    second = exclusion.seconded_by
    able = bool(second) and not people.why_not(second, Act.SECOND_READ)
    return able and not same_person(second, exclusion.by)


def _act(resolution: ResolutionKind) -> Act:
    return Act.ACCEPT_RISK if resolution is ResolutionKind.ACCEPT_RISK else Act.RESOLVE


def _opinion(
    verdict: Verdict,
    claim: Claim,
    sources: Mapping[str, Source],
    people: Desk,
    spoken: tuple[str, ...],
    beside: str,
) -> Opinion:
    on_these_words, last = judges_as_told(verdict, claim), claim.verdict
    return Opinion(
        verdict=verdict.verdict,
        by=verdict.by,
        on_these_words=on_these_words,
        stale=stale_reasons(verdict, claim, sources, beside if verdict is last else ""),
        support=relied_on(verdict, claim, sources),
        barred=people.why_not(verdict.by, Act.OVERRULE if verdict.overrules else Act.JUDGE),
        reads_second=not people.why_not(verdict.by, Act.SECOND_READ),
        settles=not people.why_not(verdict.by, Act.SETTLE),
        overrules=verdict.overrules,
        quotation_unproved=bool(unproved(claim, verdict, spoken)),
        wording=_wording(verdict, claim),
    )


def judges_as_told(verdict: Verdict, claim: Claim) -> bool:
    """Whether a verdict judged the words of a claim as they are now, and what they are told as."""
    return same_wording(verdict.words, claim.words) and verdict.restatement == claim.restatement


def _wording(verdict: Verdict, claim: Claim) -> int:
    """A number for the words and the restatement that were judged: the same as of the first verdict on these."""
    return next(
        number
        for number, other in enumerate(claim.verdicts)
        if other.restatement == verdict.restatement and same_wording(other.words, verdict.words)
    )


def unproved(claim: Claim, verdict: Verdict, spoken: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The quotations of the claim that no supporting evidence relied on by the verdict has.

    What stands between the claim's own marks is asked for by its type, `spoken` of any: a part of a quotation is
    an event, a number or a prediction by what it says. Where a quotation is set apart without marks, those of the
    restatement hold it.
    """
    own = claim.words if claim.type is ClaimType.QUOTATION else ()
    if not own and not spoken:
        return ()
    from factcheck.text.folding import fold
    from factcheck.text.quotations import given, holds

    relied = {reliance.evidence for reliance in verdict.evidence}
    proved = [
        fold(entry.quote).text
        for entry in claim.evidence
        if entry.id in relied and entry.stance is Stance.SUPPORTS
    ]
    said = [*(words[q.start : q.end] for words in own for q in given(words)), *spoken]
    if own and not said:
        said = [claim.restatement[q.start : q.end] for q in given(claim.restatement)]
    return tuple(quote for quote in said if not any(holds(evidence, quote) for evidence in proved))


def stale_reasons(
    verdict: Verdict, claim: Claim, sources: Mapping[str, Source], beside: str = ""
) -> tuple[str, ...]:
    """Why a verdict no longer stands, each time with the old words and the new ones; () while everything is as it was.

    `beside` says what changed beside the claim's words since, where that is known.
    """
    reasons = []
    since = f"since {verdict.id} (draft {verdict.draft})"
    if not same_wording(verdict.words, claim.words):
        reasons.append(f"the words changed {since}: {rewording(verdict, claim)}")
        if beside:
            reasons.append(beside)
    elif verdict.restatement != claim.restatement:
        told = f"the restatement changed {since}: {_reworded(verdict.restatement, claim.restatement)}"
        reasons.append(f"{since} {beside}" if beside else told)
    evidence = {entry.id: entry for entry in claim.evidence}
    for reliance in verdict.evidence:
        reasons += _unsupported(reliance, verdict, evidence.get(reliance.evidence), sources)
    return tuple(reasons)


def rewording(verdict: Verdict, claim: Claim) -> str:
    """How the words that a verdict judged became those that the claim has now, or what they are told as."""
    if len(verdict.words) != len(claim.words):
        return f"they stood at {len(verdict.words)} places and stand at {len(claim.words)}"
    from factcheck.text.folding import same_words

    places = zip(verdict.words, claim.words, strict=True)
    pairs = [pair for pair in places if not same_words(*pair)] or [(verdict.restatement, claim.restatement)]
    said = "; ".join(dict.fromkeys(_reworded(*pair) for pair in pairs[:_PLACES]))
    return f"{HOUSE_STYLE if spelled_otherwise(verdict, claim) else ''}{said}"


def _reworded(was: str, now: str) -> str:
    """How one wording became another: loaded where one did, as drafts are compared by a program of its own."""
    from factcheck.text.drafts.rewording import reworded

    return reworded(was, now)


def spelled_otherwise(verdict: Verdict, claim: Claim) -> bool:
    """Whether the words that a verdict judged, and what they were told as, differ from the claim's in spelling only."""
    from factcheck.text.folding import same_words
    from factcheck.text.respelling import is_respelled

    words = zip(verdict.words, claim.words, strict=False)
    pairs = [*words, (verdict.restatement, claim.restatement)]
    return len(verdict.words) == len(claim.words) and all(
        same_words(*pair) or is_respelled(*pair) for pair in pairs
    )


def _unsupported(
    reliance: Reliance, verdict: Verdict, entry: Evidence | None, sources: Mapping[str, Source]
) -> list[str]:
    """Why one piece of evidence no longer carries the verdict; [] while it does."""
    source = sources.get(entry.source) if entry else None
    capture = source.capture(entry.capture) if source and entry else None
    if entry is None or capture is None:
        return [f"{reliance.evidence}, which {verdict.id} relied on, is no longer on record"]
    if capture.sha256 != reliance.sha256:
        bytes_ = f"SHA-256 {reliance.sha256[:_HASH]}… before, {capture.sha256[:_HASH]}… now"
        return [
            f"the archived bytes behind {reliance.evidence} are not those {verdict.id} relied on: {bytes_}"
        ]
    if reliance.cited and reliance.cited != cited(entry):
        return [f"{entry.id} says something else than what {verdict.id} relied on: now {_passage(entry)}"]
    if entry.lost_in and entry.lost_in != reliance.lost_in:  # whoever judged did not know of this loss
        return [lost_by(entry)]
    return []


def lost_by(entry: Evidence) -> str:
    """Which later capture lost the passage of evidence, and what it was, in words."""
    later = f"capture {entry.lost_in} of {entry.source} ({entry.lost_at[:10]})"
    return f"{later} no longer has the passage of {entry.id} as it stood: {_passage(entry)}"


def _passage(entry: Evidence) -> str:
    return f"“{shortened(entry.passage or entry.quote, _SHOWN)}”"
