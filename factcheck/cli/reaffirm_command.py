"""`factcheck reaffirm`: one's own verdicts again, where house style alone changed the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import by_option, format_option, ids_argument, workspace
from factcheck.text.plain import plain

if TYPE_CHECKING:
    from factcheck.dossier.claim import Claim, Verdict
    from factcheck.workflow.reaffirming import Restyled
    from factcheck.workspace import Workspace


@click.command
@ids_argument("claims", "C")
@click.option("--all", "everything", is_flag=True, help="All that are listed without it.")
@by_option
@format_option("table", "json")
def reaffirm(claims: tuple[str, ...], everything: bool, by: str, form: str) -> None:
    """Give your own verdicts again where house style, and nothing else, changed the words they judged.

    Without CLAIMS or --all they are listed, each with its words before and now, and nothing is recorded. A claim is
    among them when its words and its restatement differ in spelling only ("3bn" and "3 billion", "Mr." and "Mr",
    "realize" and "realise"), what it stands in says the same, and the evidence is as it was. Each is recorded as a new
    verdict of yours, resting on the same evidence, with the reasons of the one before and what was spelled otherwise.

    \b
    Example:
      factcheck reaffirm
      factcheck reaffirm C007 C009
      factcheck reaffirm --all
    """
    from factcheck.workflow import reaffirming

    if claims and everything:
        raise click.UsageError("name claims, or give --all")
    place = workspace()
    person = place.reviewer(by)
    if not claims and not everything:
        _show(reaffirming.restyled(place, person), form)
        return
    given = reaffirming.reaffirm(place, person, claims)
    if form == "json":
        output.as_json(output.values(*(entry for _, entry in given)))
        return
    for claim, entry in given:
        _say(place, claim, entry)
    output.say(f"{output.counted(len(given), 'verdict')} given again by {plain(person)}.")


def _show(found: tuple[Restyled, ...], form: str) -> None:
    """What could be given again: nothing is recorded."""
    if form == "json":
        rows = [{"claim": one.claim.id, "verdict": one.verdict.id, "changed": one.changed} for one in found]
        output.as_json(rows)
        return
    for one in found:
        said = f"{one.claim.id} {one.verdict.verdict} ({one.verdict.id})  {plain(one.changed)}"
        output.say(output.hanging(said, 5))
    number = f"{output.counted(len(found), 'verdict')} of yours"
    output.say(
        f"{number} can be given again{': factcheck reaffirm --all, or the claims by id.' if found else '.'}"
    )


def _say(place: Workspace, claim: Claim, entry: Verdict) -> None:
    from factcheck.workflow import judging

    changed = entry.because.partition(". The reasons of ")[0]
    said = f"{entry.id} {claim.id} {entry.verdict} by {plain(entry.by)}; {plain(changed)}."
    output.say(output.hanging(said, 5))
    for known in judging.reservations_of(place, claim):
        output.say(output.wrapped(f"note: {plain(known)}"))
    output.standing(claim)
