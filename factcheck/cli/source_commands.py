"""Putting sources forward, archiving them, and proving quotes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

import click

from factcheck.cli import output
from factcheck.cli.completing import documents, of_ids, sources
from factcheck.cli.parameters import (
    CLAIM,
    PATH,
    SOURCE,
    NumberRange,
    WordType,
    allow_option,
    by_option,
    format_option,
    workspace,
)
from factcheck.text.plain import plain
from factcheck.vocabulary import Stance, Supplier, Tier

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.dossier.source import Source
    from factcheck.workflow.sources import sourcing
    from factcheck.workflow.sources.fetching import Result
    from factcheck.workspace import Workspace

_SAYS = {Stance.SUPPORTS: "supports", Stance.CONTRADICTS: "contradicts", Stance.CONTEXT: "is context"}


@click.command("attach-source", short_help="Put sources forward for a claim: addresses or files.")
@click.argument("claim", type=CLAIM)
@click.argument("documents", nargs=-1, required=True, metavar="URL|FILE|SOURCE...", shell_complete=documents)
@click.option("--why", default="", help="What this source could show.")
@click.option("--title", default="", help="Its title.")
@click.option("--publisher", default="", help="Who publishes it.")
@click.option("--tier", type=WordType(Tier), help="How near it is to the thing itself.")
@click.option("--group", default="", help="Independence group: same wire story or owner, same name.")
@click.option("--supplied-by", type=WordType(Supplier), help="Who put it forward.")
@click.option(
    "--contact", default="", help="The contact whose words or papers these are.", shell_complete=of_ids("P")
)
@allow_option
@by_option
def attach_source(
    claim: str,
    documents: tuple[str, ...],
    why: str,
    title: str,
    publisher: str,
    tier: Tier | None,
    group: str,
    supplied_by: Supplier | None,
    contact: str,
    allow: tuple[str, ...],
    by: str,
) -> None:
    """Add candidate sources to CLAIM: web addresses, files (a PDF, a photo, a transcript), or sources on record.

    A file is archived at once; addresses are archived by `fetch`. The same document under two spellings of
    its address is one source. Attaching it again changes only what an option says of it, for all claims that
    rest on it; what that was before is told, and which claims have another status for it.

    \b
    Example:
      factcheck attach-source C007 https://example.org/report.pdf interview.txt --tier primary
      factcheck attach-source C008 S003
    """
    from factcheck.workflow.sources import sourcing

    place = workspace()
    told = sourcing.Particulars(title, publisher, tier, group, supplied_by, contact=contact)
    stood = {held.id: held.status for held in place.ledger.dossier().claims} if tier or group else {}
    attached = sourcing.attach(place, claim, documents, place.reviewer(by), why, told, frozenset(allow))
    for done in attached:
        name = done.source.url or done.source.file
        state = "attached" if done.new_attachment else "was attached already"
        new = "" if done.new_source else " (a source on record)"
        output.say(f"{done.source.id} {state} to {claim}: {plain(name)}{new}")
        for what in ("title", "publisher", "tier", "group", "supplied_by", "contact"):
            was, now = (str(getattr(source, what) or "none") for source in (done.before, done.source))
            if was != now:
                output.say(f"  its {what.replace('_', ' ')} was {plain(was)}, and is now {plain(now)}")
        capture = done.source.newest if done.source.file else None
        if capture is not None and (about := "; ".join(filter(None, (capture.reason, *capture.flags)))):
            output.say(f"{done.source.id} {capture.outcome}: {plain(about)}")
    for held in place.ledger.dossier().claims if stood else ():
        if held.status is not stood[held.id]:
            output.say(f"{held.id} was {stood[held.id]}, and is now {held.status}")
    if any(done.new_source and not done.source.captures for done in attached):
        output.say("Next: factcheck fetch")


@click.command(short_help="Archive the sources that are not archived yet.")
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
    FACTCHECK_CONTACT to an e-mail or web address, and every request says whom a site can turn to.

    Exit code 1: an address or source that was named is not archived, a line of the list is bad, the sweep
    found a source gone or a passage lost, or nothing at all could be archived.

    \b
    Example:
      factcheck fetch
      factcheck fetch S003 https://example.org/report.pdf
      factcheck fetch --allow-host wiki.example.org --ca-file house.pem https://wiki.example.org/minutes
    """
    from factcheck.cli import fetched
    from factcheck.workflow.sources import choosing, fetching

    place = workspace()
    allowed, added = frozenset(allow), place.authorities(ca_file)
    held = _listed(place, listed, allowed)
    ids = _sources_of(place, addresses, held, allowed, by)
    if held.bad and not ids:
        ctx.exit(2)
    progress: list[output.Progress] = []

    def started(chosen: list[Source]) -> None:
        progress.append(output.Progress(len(chosen), "sources"))
        if chosen:
            _say_who_asks()

    selection = choosing.Selection(tuple(ids), retry or bool(ids), again, relied)
    manner = fetching.Manner(allowed, added, workers, delay, not ignore_robots)
    steps = fetching.fetch(place, selection, manner, started, _say_adopted)
    results = _watched(steps, progress)
    if form == "json":
        fetched.as_json(results)
    elif results:
        fetched.show(results)
    else:
        output.say(choosing.nothing_to_fetch(place, selection))
    ctx.exit(1 if held.bad or fetching.fell_short(results, selection) else 0)


def _sources_of(
    place: Workspace, names: tuple[str, ...], held: sourcing.Listed, allowed: frozenset[str], by: str
) -> list[str]:
    """The ids of what is named by id or address, and of what the list holds; new addresses are put on record."""
    from factcheck.workflow.sources import sourcing

    ids = [SOURCE.convert(name, None, None) for name in names if "://" not in name]
    if given := [*(name for name in names if "://" in name), *held.addresses]:
        attached = sourcing.attach(place, None, given, place.reviewer(by), allow_hosts=allowed)
        ids += [entry.source.id for entry in attached]
    return [*ids, *held.sources]


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


def _watched(steps: Iterator[Result], progress: list[output.Progress]) -> list[Result]:
    """All that comes of a fetch, counted as it comes; an interrupt tells how far it got."""
    from factcheck.cli import fetched

    results: list[Result] = []
    try:
        for result in steps:
            results.append(result)
            progress[0].step(result.source.url)
    except KeyboardInterrupt:
        click.echo(f"\n{fetched.counted(results)} before the interrupt.", err=True)
        raise
    progress[0].end()
    return results


@click.command(short_help="Record a proved quote from a source as evidence.")
@click.argument("claim", type=CLAIM)
@click.argument("source", type=SOURCE)
@click.option("--quote", required=True, help="The passage, as the source has it; … marks words left out.")
@click.option(
    "--stance",
    type=WordType(Stance),
    default="supports",
    show_default=True,
    help="What it does to the claim.",
)
@click.option(
    "--capture", type=click.IntRange(1), help="Which capture of the source (else the newest usable)."
)
@click.option("--note", default="", help="A note on it.")
@by_option
def cite(
    claim: str, source: str, quote: str, stance: Stance, capture: int | None, note: str, by: str
) -> None:
    """Record a passage of an archived source as evidence; refused unless it is proved to stand there.

    Only typography may differ. When the quote is not there, the closest passage is shown with what differs.

    \b
    Example:
      factcheck cite C007 S003 --quote "opened to traffic on 19 March 1932"
    """
    from factcheck.workflow import judging

    place = workspace()
    cited = judging.cite(place, claim, source, quote, place.reviewer(by), stance, capture, note)
    evidence = cited.evidence
    page = f", page {evidence.page}" if evidence.page else ""
    known = "" if cited.new else " (was on record already)"
    output.say(
        f"{evidence.id} {evidence.stance} {claim}: proved in {source} capture {evidence.capture}{page}, "
        f"characters {evidence.start}-{evidence.end}{known}"
    )
    for place_there in cited.places:
        where = f"bytes {place_there.begin}-{place_there.end}"
        output.say(f"  in {plain(place_there.part)}, {where}")
    if cited.passage != quote:
        output.say(output.wrapped(output.quoted(cited.passage)))
    for warning in evidence.warnings:
        output.say(f"  warning: {plain(warning)}")
    for other in cited.otherwise:
        output.say(f"  warning: {other.id} has words of this passage too, and there it {_SAYS[other.stance]}")
        output.say(f"  to take one back: factcheck detach {claim} {other.id}, or {evidence.id}")
    if cited.live:
        output.say(f"  live: {plain(cited.live)}")
