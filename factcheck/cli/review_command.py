"""The guided passes: one claim shown after the other, and keys read; what they do is done in the workflow."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import output
from factcheck.cli.parameters import WordType, by_option, workspace
from factcheck.errors import BadInput
from factcheck.text.plain import plain
from factcheck.vocabulary import Risk

if TYPE_CHECKING:
    from factcheck.cli.review.judging_loop import JudgingLoop
    from factcheck.cli.review.loop import Loop
    from factcheck.workflow.review.proposals import Proposals
    from factcheck.workspace import Workspace


@click.command
@click.option("--proposals", is_flag=True, help="Accept or exclude what `extract` proposed.")
@click.option("--mine", is_flag=True, help="Only claims assigned to you.")
@click.option("--second", is_flag=True, help="Only second readings.")
@click.option("--risk", "risks", multiple=True, type=WordType(Risk), help="Only this risk. Repeatable.")
@by_option
def review(proposals: bool, mine: bool, second: bool, risks: tuple[Risk, ...], by: str) -> None:
    """Go through the claims that need something of you, one after the other, in the terminal.

    The gravest risk comes first, then the order of the essay. Each claim is shown in its paragraph, with its
    checklist, its sources, and the passages of their archived texts that bear on it most; one key gives each
    verdict of the house, a digit cites a passage, ? explains all keys. A second reader does not see the first
    verdict until the own one is recorded.

    Nothing is recorded before you confirm it. Stop whenever you like: what was recorded stays, and the place you
    had reached, what you skipped and reasons you had begun are there the next time.

    With --proposals the pass goes through what `extract` proposed and nobody has decided on, in the order of the
    essay: a accepts, x excludes, a digit tells a word left open, w rewords, r sets the risk. Each key is recorded
    at once, and can be undone.

    \b
    Example:
      factcheck review --proposals
      factcheck review
      factcheck review --risk legal --risk high
      factcheck review --second --by "Bo Berg"
    """
    if proposals and (mine or second):
        raise click.UsageError("--proposals are nobody's yet: not with --mine or --second")
    place = workspace()
    name = place.reviewer(by)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        instead = "`factcheck accept` and `factcheck exclude`" if proposals else "`factcheck verdict`"
        raise BadInput(
            "review is a loop for a terminal, and this is none", f"use `factcheck list` and {instead}"
        )
    if proposals:
        _go_through_proposals(place, name, risks)
        return
    from factcheck.cli.review.judging_loop import JudgingLoop
    from factcheck.workflow.review.guide import Review, Wanted

    loop = JudgingLoop(place, Review(place, name, Wanted(mine, second, risks)), name)
    try:
        loop.run()
    finally:
        _summary(loop)
        _tell_unkept(loop)


def _go_through_proposals(place: Workspace, name: str, risks: tuple[Risk, ...]) -> None:
    from factcheck.cli.review.proposals_loop import ProposalsLoop
    from factcheck.workflow.review.proposals import Proposals

    proposals = Proposals(place, name, risks)
    asked = f" {proposals.scope}" if risks else ""
    if not proposals.progress.total:
        output.say(
            f"Nothing is proposed{asked}. Next: {_onward(proposals, 'status' if risks else 'extract')}"
        )
        return
    if proposals.progress.done == proposals.progress.total:
        output.say(f"No proposal{asked} is left to accept or exclude. Next: {_onward(proposals)}")
        return
    loop = ProposalsLoop(place, proposals, name)
    try:
        loop.run()
    finally:
        output.say(f"{loop.tally} Next: {_onward(proposals)}")
        _tell_unkept(loop)


def _onward(proposals: Proposals, otherwise: str = "status") -> str:
    """The command to go on with: the pass through any proposals that are left."""
    return "factcheck review --proposals" if proposals.any_left else f"factcheck {otherwise}"


def _tell_unkept(loop: Loop[Any]) -> None:
    """That the next pass does not go on here, nor with what was begun, and why."""
    if why := loop.way.unkept:
        click.echo(f"note: the place you reached and what you began are not kept: {plain(why)}", err=True)


def _summary(loop: JudgingLoop) -> None:
    """What was done, for the shell the loop has gone back to."""
    for line in loop.chair.done:
        output.say(plain(line))
    progress = loop.progress
    skipped = f", {progress.skipped} skipped" if progress.skipped else ""
    far = f"{progress.done} of {output.counted(progress.total, 'claim')} done{skipped}."
    output.say(far if progress.total else "No claim needs you here.")
    if progress.done < progress.total:
        output.say("`factcheck review` goes on from here.")
        return
    for line in loop.waiting:
        output.say(f"  {line}")
    output.say("Next: factcheck status")
