"""`factcheck detach`: what was put to the wrong claim is taken back."""

from __future__ import annotations

import click

from factcheck.cli import output
from factcheck.cli.completing import held
from factcheck.cli.parameters import CLAIM, EVIDENCE, SOURCE, by_option, workspace
from factcheck.text.counting import listed


@click.command
@click.argument("claim", type=CLAIM)
@click.argument("names", nargs=-1, required=True, metavar="EVIDENCE|SOURCE...", shell_complete=held)
@click.option("--because", default="", help="Why, for the log.")
@by_option
def detach(claim: str, names: tuple[str, ...], because: str, by: str) -> None:
    """Take back evidence or sources that were put to CLAIM by mistake.

    Evidence that a verdict rests on stays: it is history. A source stays on record, with all that is archived of
    it, and with the other claims. The log keeps what was taken back.

    \b
    Example:
      factcheck detach C007 E004 --because "cited as support; it contradicts"
      factcheck detach C007 S002
    """
    from factcheck.workflow.sources import detaching

    place = workspace()
    ids = [
        (SOURCE if name[:1] in "sS" else EVIDENCE).convert(name, None, None) for name in dict.fromkeys(names)
    ]
    left = detaching.detach(place, claim, ids, place.reviewer(by), because)
    output.say(f"{listed(ids)} taken back from {claim}.")
    output.standing(left)
