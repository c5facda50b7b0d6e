"""Archiving sources: what is asked for, what is told on the way, and how it ends."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

import click

from factcheck.cli import output
from factcheck.cli.completing import sources
from factcheck.cli.parameters import (
    LARGEST,
    MEGABYTE,
    PATH,
    SOURCE,
    NumberRange,
    allow_option,
    by_option,
    format_option,
    workspace,
)
from factcheck.errors import BadInput, FactcheckError
from factcheck.text.plain import plain

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.dossier.source import Source
    from factcheck.workflow.sources import sourcing
    from factcheck.workflow.sources.fetching import Result
    from factcheck.workspace import Workspace


@click.command
@click.argument("addresses", nargs=-1, metavar="[URL|SOURCE]...", shell_complete=sources)
@click.option("--from", "listed", type=click.File("rb"), help="A file with one address or source a line.")
@click.option("--retry", is_flag=True, help="Also sources that were blocked, gone or cut short.")
@click.option("--again", is_flag=True, help="Also sources archived already: a new capture beside the old.")
@click.option(
    "--relied", is_flag=True, help="Again only those that a verdict relies on: a sweep for changes."
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=64,
    show_default="as many as there are, up to 64",
    help="Hosts at once.",
)
@click.option("--delay", type=NumberRange(0, 60), default=1.0, show_default=True, help="Seconds per host.")
@click.option(
    "--largest",
    type=click.IntRange(1, LARGEST),
    default=20,
    show_default=True,
    help="MB of one answer; above 20 it also has longer to come.",
)
@click.option("--wayback", is_flag=True, help="Look up copies elsewhere of what turns out dead or changed.")
@click.option("--ignore-robots", is_flag=True, help="Fetch what robots.txt asks not to; put on record.")
@click.option(
    "--ca-file",
    type=PATH,
    help="Trust the certificates in this PEM file too; put on record where it matters.",
)
@allow_option
@by_option
@format_option("table", "json")
@click.pass_context
def fetch(
    ctx: click.Context,
    addresses: tuple[str, ...],
    listed: BinaryIO | None,
    retry: bool,
    again: bool,
    relied: bool,
    workers: int,
    delay: float,
    largest: int,
    wayback: bool,
    ignore_robots: bool,
    ca_file: Path | None,
    allow: tuple[str, ...],
    by: str,
    form: str,
) -> None:
    """Archive what is attached and not archived yet, or these addresses or sources.

    Request and response are stored byte for byte under sources/. A failure is recorded with its reason and
    the rest goes on; running it again fetches only what is missing. Of two fetches at once neither knows what the
    other asks: let one end before the next, or a page is asked for twice. Polite: one connection and a delay per
    host, robots.txt honoured, and a host that asks to wait is left alone until then (a day at the most). Set
    FACTCHECK_CONTACT to an e-mail or web address, and every request says whom a site can turn to. With --wayback,
    what `factcheck wayback` does follows for those of these sources that turned out dead or changed.

    Exit code 1: an address or source that was named is not archived, a line of the list is bad, the sweep
    found a source gone or a passage lost, nothing at all could be archived, or no copy could be asked for.

    \b
    Example:
      factcheck fetch
      factcheck fetch S003 https://example.org/report.pdf
      factcheck fetch --allow-host wiki.example.org --ca-file house.pem https://wiki.example.org/minutes
    """
    from factcheck.cli import copies, fetched
    from factcheck.workflow.sources import choosing, fetching

    place = workspace()
    allowed, added = frozenset(allow), place.authorities(ca_file)
    held = _listed(place, listed, allowed)
    ids = _sources_of(place, addresses, held, allowed, by)
    if listed is not None and not ids:
        _tell_empty(held, listed)
        ctx.exit(2)
    progress: list[output.Progress] = []

    def started(chosen: list[Source]) -> None:
        progress.append(output.Progress(len(chosen), "sources"))
        if chosen:
            _say_who_asks()

    selection = choosing.Selection(tuple(ids), retry or bool(ids), again, relied)
    person = place.reviewer(by) if by else ""
    most = largest * MEGABYTE
    manner = fetching.Manner(allowed, added, workers, delay, not ignore_robots, most, person)
    steps = fetching.fetch(place, selection, manner, started, _say_adopted)
    results = _watched(place, steps, progress)
    wanting = copies.in_need(place, {result.source.id for result in results}) if wayback else []
    found = copies.asked(place, wanting, save=False, allowed=allowed)
    if form == "json":
        fetched.as_json(results, found)
    elif results:
        fetched.show(results, found)
    else:
        output.say(choosing.nothing_to_fetch(place, selection))
    short = fetching.fell_short(results, selection) or any(copied.fell_short for copied in found)
    ctx.exit(1 if held.bad or short else 0)


def _sources_of(
    place: Workspace, names: tuple[str, ...], held: sourcing.Listed, allowed: frozenset[str], by: str
) -> list[str]:
    """The ids of what is named by id or address, and of what the list holds; new addresses are put on record."""
    from factcheck.workflow.sources import sourcing

    ids = [SOURCE.convert(_id_or_address(name), None, None) for name in names if "://" not in name]
    if given := [*(name for name in names if "://" in name), *held.addresses]:
        attached = sourcing.attach(place, None, given, place.reviewer(by), allow_hosts=allowed)
        ids += [entry.source.id for entry in attached]
    return [*ids, *held.sources]


def _id_or_address(name: str) -> str:
    """The name as it is. Raises BadInput for what looks like an address without its beginning."""
    if "." in name or "/" in name:
        hint = "an address begins with https:// or http://; for ids see `factcheck list --sources`"
        raise BadInput(f"{plain(name)} is neither a web address nor a source on record", hint)
    return name


def _say_adopted(captures: list[str]) -> None:
    """What an earlier command archived and did not come to record."""
    if captures:
        said = f"put on record what an earlier command had archived: {', '.join(captures)}"
        click.echo(f"factcheck: {said}", err=True)


def _say_who_asks() -> None:
    """A hint when nobody who is asked can tell whom to turn to."""
    from factcheck.workspace import CONTACT_VARIABLE

    if not os.environ.get(CONTACT_VARIABLE):
        hint = f"the sites asked are not told whom to turn to: set {CONTACT_VARIABLE} to an e-mail or web address"
        click.echo(f"factcheck: {hint}", err=True)


def _listed(place: Workspace, listed: BinaryIO | None, allowed: frozenset[str]) -> sourcing.Listed:
    """What a list holds; each bad line is told at once, and the others are used."""
    from factcheck.workflow.sources import sourcing

    if listed is None:
        return sourcing.Listed()
    data = listed.read(sourcing.MOST_LIST_BYTES + 1)
    held = sourcing.read_list(place, data, plain(str(listed.name)), allowed)
    for line in held.bad:
        click.echo(plain(line), err=True)
    return held


def _tell_empty(held: sourcing.Listed, listed: BinaryIO) -> None:
    """Raise BadInput for a list that names nothing at all: nobody who gives one means all that is attached."""
    if not held.bad:
        hint = "put one address or source on a line; without --from all that is attached is fetched"
        raise BadInput(f"{plain(str(listed.name))} names no address and no source", hint)


def _watched(
    place: Workspace, steps: Generator[Result, None, None], progress: list[output.Progress]
) -> list[Result]:
    """All that comes of a fetch, counted as it comes; what ends it early has told how far it got."""
    from factcheck.cli import fetched

    results: list[Result] = []
    try:
        for result in steps:
            results.append(result)
            progress[0].step(result.source.url)
    except KeyboardInterrupt:
        so_far = fetched.counted(results)
        click.echo(f"\n{so_far} before the interrupt{_kept_late(place, steps)}.", err=True)
        raise click.Abort from None
    except FactcheckError:
        if progress:
            progress[0].end()
        if results:
            click.echo(f"{fetched.counted(results)} before what follows.", err=True)
        raise
    progress[0].end()
    return results


def _kept_late(place: Workspace, steps: Generator[Result, None, None]) -> str:
    """What an interrupted fetch archived while it ended, put on record; what fails now the next command does."""
    from factcheck.workflow.sources import fetching

    with suppress(FactcheckError):
        steps.close()
        if late := fetching.take_in(place):
            return f", and put on record as it ended: {', '.join(late)}"
    return ""
