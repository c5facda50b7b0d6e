"""What a verdict rests on, as the rules see it, and what an editor should know of that before relying on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.dossier.claim import Claim, Evidence, Verdict
from factcheck.dossier.source import Source
from factcheck.opinions import Support
from factcheck.roles import same_person
from factcheck.rules import RIGHT, copies
from factcheck.vocabulary import Stance, Status


@dataclass(frozen=True, slots=True)
class Reservation:
    """What is to be known of a cleared claim: of what it rests on, what was left aside, and who has not read it."""

    claim: str
    words: tuple[str, ...]


def relied_on(verdict: Verdict, claim: Claim, sources: Mapping[str, Source]) -> tuple[Support, ...]:
    """The passages a verdict rests on, in its order, without those whose evidence or source is not on record."""
    evidence = {entry.id: entry for entry in claim.evidence}
    held = [evidence[reliance.evidence] for reliance in verdict.evidence if reliance.evidence in evidence]
    return tuple(_support(entry, sources[entry.source]) for entry in held if entry.source in sources)


def _support(evidence: Evidence, source: Source) -> Support:
    capture = source.capture(evidence.capture)
    page = (capture.final_url if capture is not None else "") or source.url  # two ways to it are one page
    page = page if page.startswith(("https://", "http://")) else ""  # two files of one name are two
    content = frozenset(filter(None, (evidence.capture_sha256, evidence.text_sha256, page)))
    return Support(evidence.stance, source.tier, source.independence, evidence.id, source.id, content)


def reservations(claim: Claim, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """What weakens a last verdict that finds the claim right, in words: warnings of the passages it rests on,
    that a later capture no longer has them, passages against the claim that it leaves aside, sources that are one and
    the same; and, whatever the verdict of a cleared claim, that it was cleared without the second reader who was asked
    by name. () when nothing does.
    """
    return (*_weaknesses(claim, sources), *filter(None, [_without_the_second(claim)]))


def _without_the_second(claim: Claim) -> str:
    """Who was asked to read a cleared claim second and has not judged these words, in words; "" for nobody.

    Another second reader satisfies the rule: to ask for somebody is to hand out work, which is no rule of clearing.
    """
    asked = claim.second_reader
    if not asked or claim.status is not Status.CLEARED:
        return ""
    if any(same_person(given.by, asked) and claim.reads(given.words) for given in claim.verdicts):
        return ""
    return f"{asked} was asked to read it second and has not"


def _weaknesses(claim: Claim, sources: Mapping[str, Source]) -> tuple[str, ...]:
    last = claim.verdict
    if last is None or last.verdict not in RIGHT:
        return ()
    relied = {reliance.evidence for reliance in last.evidence}
    warned = [f"{e.id}: {'; '.join(e.warnings)}" for e in claim.evidence if e.id in relied and e.warnings]
    warned += [
        f"{entry.id}: {withdrawn(entry)}" for entry in claim.evidence if entry.id in relied and entry.lost_at
    ]
    against = [e.id for e in claim.evidence if e.stance is Stance.CONTRADICTS and e.id not in relied]
    aside = [f"{name}, cited as contradicting it, is left aside" for name in against]
    backing = [entry for entry in relied_on(last, claim, sources) if entry.stance is Stance.SUPPORTS]
    return (*warned, *aside, *filter(None, [copies(backing)]))


def withdrawn(entry: Evidence) -> str:
    """What the loss of a passage in a later capture means, in words."""
    later = f"capture {entry.lost_in} of {entry.source} ({entry.lost_at[:10]})"
    return f"{later} no longer has the passage as it stood, so it may be withdrawn or corrected"
