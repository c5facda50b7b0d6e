"""Verdicts, and what happens to the text."""

from __future__ import annotations

import click

from factcheck.cli import output
from factcheck.cli.completing import held, verdicts
from factcheck.cli.parameters import CLAIM, EVIDENCE, WordType, by_option, seen_option, workspace
from factcheck.text.plain import plain
from factcheck.vocabulary import ResolutionKind


@click.command
@click.argument("claim", type=CLAIM)
@click.argument("verdict", metavar="VERDICT", shell_complete=verdicts)
@click.option("--because", required=True, help="The reasons.")
@click.option(
    "--evidence",
    "evidence",
    multiple=True,
    type=EVIDENCE,
    shell_complete=held,
    help="Rest on this evidence only. Repeatable.",
)
@click.option("--overrule", is_flag=True, help="As an editor: an opinion that stands above all others.")
@seen_option
@by_option
def verdict(
    claim: str, verdict: str, because: str, evidence: tuple[str, ...], overrule: bool, seen: str, by: str
) -> None:
    """Record a verdict on a claim: a named person's judgement, with reasons and evidence.

    It is bound to the claim's exact words and to the exact bytes of the evidence; when either changes, it
    goes stale. Recorded verdicts are never changed or removed; a new one is added. Unless --evidence names
    some, the verdict rests on all evidence cited for the claim.

    \b
    Example:
      factcheck verdict C007 wrong --because "The register says 19 March, not 19 May."
    """
    from factcheck.workflow import judging

    place = workspace()
    judged = judging.give_verdict(
        place, claim, verdict, because, place.reviewer(by), evidence or None, overrule, seen
    )
    entry = judged.verdicts[-1]
    rests = (
        f"rests on {', '.join(r.evidence for r in entry.evidence)}"
        if entry.evidence
        else "rests on no evidence"
    )
    output.say(f"{entry.id} {claim} {output.word(entry.verdict)} by {plain(entry.by)}; {rests}.")
    if unshown := judging.unshown_figures(judged):
        output.say(output.wrapped(f"in no passage that it rests on as support: {', '.join(unshown)}"))
    for known in judging.reservations_of(place, judged):
        output.say(output.wrapped(f"note: {plain(known)}"))
    output.standing(judged)


@click.command
@click.argument("claim", type=CLAIM)
@click.argument("resolution", type=WordType(ResolutionKind))
@click.option("--to", "text", default="", help="The new wording, for change and hedge.")
@click.option("--because", required=True, help="The reasons.")
@seen_option
@by_option
def resolve(claim: str, resolution: ResolutionKind, text: str, because: str, seen: str, by: str) -> None:
    """Record what happens to the text: keep, change or hedge (to what), cut, or accept-risk.

    \b
    Example:
      factcheck resolve C007 change --to "on 19 March 1932" --because "the register"
    """
    from factcheck.workflow import judging

    place = workspace()
    resolved = judging.resolve(place, claim, resolution, because, place.reviewer(by), text, seen)
    target = f" to {output.quoted(text)}" if text else ""
    output.say(f"{claim} {resolution}{target}.")
    output.standing(resolved)
