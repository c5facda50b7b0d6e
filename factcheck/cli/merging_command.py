"""Two people's records put together, as git asks for it."""

from __future__ import annotations

import click

from factcheck.cli import output
from factcheck.cli.parameters import workspace
from factcheck.text.plain import plain


@click.command("merge-driver")
@click.argument("files", nargs=4, required=False, metavar="BASE OURS THEIRS PATHNAME")
@click.option("--install", is_flag=True, help="Have git call this for the fact-check in this folder.")
@click.pass_context
def merge_driver(ctx: click.Context, files: tuple[str, str, str, str] | None, install: bool) -> None:
    """Merge two people's claims.yaml or log.jsonl entry by entry; git calls it, set up with --install.

    BASE, OURS and THEIRS are git's %O, %A and %B, PATHNAME is its %P: what both began from, the two sides, and
    the name of the file. Without git they are given by hand (docs/merging.md). The result replaces OURS. Exit 1
    when both sides changed the same thing: each is named, and OURS has conflict markers.

    \b
    Example:
      factcheck merge-driver --install
    """
    if install == bool(files):
        raise click.UsageError("give either --install or BASE OURS THEIRS PATHNAME")
    if files:
        ctx.exit(_merge(files))
    from factcheck.workflow import merging

    for line in merging.install(workspace()) or ["it was set up already"]:
        output.say(plain(line))


def _merge(files: tuple[str, str, str, str]) -> int:
    from pathlib import Path

    from factcheck.workflow import merging
    from factcheck.workspace import Workspace

    base, ours, theirs, name = files
    outcome = merging.merge(Workspace(Path(name).parent), Path(base), Path(ours), Path(theirs), name)
    for note in outcome.notes:
        output.say(plain(f"{name}: {note}"))
    if not outcome.clashes:
        return 0
    for clash in outcome.clashes:
        click.echo(plain(f"{name}: {clash}"), err=True)
    counted = output.counted(len(outcome.clashes), "conflict")
    places = output.counted(outcome.places, "place")
    marked = "is marked in it" if outcome.places == 1 else "are marked in it"
    click.echo(
        f"factcheck: {counted} in {plain(name)}; {places} {marked}: settle all of them, then git add and git commit, "
        "or take the merge back with git merge --abort; without git, with the copies you began from",
        err=True,
    )
    return 1
