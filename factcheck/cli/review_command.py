"""The guided review: shows one claim after the other and reads keys; what they do is done in the workflow."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import WordType, by_option, workspace
from factcheck.errors import BadInput
from factcheck.text.plain import plain
from factcheck.vocabulary import Risk

if TYPE_CHECKING:
    from factcheck.cli.review.loop import Loop


@click.command(short_help="Go through what needs you, claim by claim.")
@click.option("--mine", is_flag=True, help="Only claims assigned to you.")
@click.option("--second", is_flag=True, help="Only second readings.")
@click.option("--risk", "risks", multiple=True, type=WordType(Risk), help="Only this risk. Repeatable.")
@by_option
def review(mine: bool, second: bool, risks: tuple[Risk, ...], by: str) -> None:
    """Go through the claims that need something of you, one after the other, in the terminal.

    The gravest risk comes first, then the order of the essay. Each claim is shown in its paragraph, with its
    checklist, its sources, and the passages of their archived texts that bear on it most; one key gives each
    verdict of the house, a digit cites a passage, ? explains all keys. A second reader does not see the first
    verdict until the own one is recorded.

    Nothing is recorded before you confirm it. Stop whenever you like: what was recorded stays, and the place you
    had reached, what you skipped and reasons you had begun are there the next time. Proposals are not offered:
    accept them first.

    \b
    Example:
      factcheck review
      factcheck review --risk legal --risk high
      factcheck review --second --by "Bo Berg"
    """
    place = workspace()
    name = place.reviewer(by)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise BadInput(
            "review is a loop for a terminal, and this is none",
            "use `factcheck list` and `factcheck verdict`",
        )
    from factcheck.cli.review.loop import Loop
    from factcheck.workflow.review.guide import Review, Wanted

    loop = Loop(place, Review(place, name, Wanted(mine, second, risks)), name)
    try:
        loop.run()
    finally:
        _summary(loop)


def _summary(loop: Loop) -> None:
    """What was done, for the shell the loop has gone back to."""
    for line in loop.recorded:
        output.say(plain(line))
    progress = loop.progress
    skipped = f", {progress.skipped} skipped" if progress.skipped else ""
    output.say(f"{progress.done} of {output.counted(progress.total, 'claim')} done{skipped}.")
    if progress.done < progress.total:
        output.say("`factcheck review` goes on from here.")
    else:
        for line in loop.waiting:
            output.say(f"  {line}")
