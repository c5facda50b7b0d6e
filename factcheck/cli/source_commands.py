"""Putting sources forward, archiving them, and proving quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import click

from factcheck.cli import output
from factcheck.cli.parameters import (
    CLAIM,
    SOURCE,
    WordType,
    allow_option,
    by_option,
    format_option,
    workspace,
)
from factcheck.text.plain import plain
from factcheck.vocabulary import Outcome, Stance, Supplier, Tier

if TYPE_CHECKING:
    from factcheck.workflow.fetching import Fetched


@click.command("attach-source")
@click.argument("claim", type=CLAIM)
@click.argument("documents", nargs=-1, required=True, metavar="URL-or-FILE...")
@click.option("--why", default="", help="What this source could show.")
@click.option("--title", default="", help="Its title.")
@click.option("--publisher", default="", help="Who publishes it.")
@click.option("--tier", type=WordType(Tier), help="How near it is to the thing itself.")
@click.option("--group", default="", help="Independence group: same wire story or owner, same name.")
@click.option("--supplied-by", type=WordType(Supplier), help="Who put it forward.")
@click.option("--contact", default="", help="The contact whose words or papers these are.")
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
    """Add candidate sources to CLAIM: web addresses, or files (a PDF, a photo, a transcript).

    A file is archived at once; addresses are archived by `fetch`. The same document under two spellings of
    its address is one source, and attaching it again changes nothing.

    \b
    Example:
      factcheck attach-source C007 https://example.org/report.pdf interview.txt --tier primary
    """
    from factcheck.workflow import sourcing

    place = workspace()
    told = sourcing.Particulars(title, publisher, tier, group, supplied_by, contact=contact)
    for done in sourcing.attach(place, claim, documents, place.reviewer(by), why, told, frozenset(allow)):
        name = done.source.url or done.source.file
        state = "attached" if done.new_attachment else "was attached already"
        new = "" if done.new_source else " (a source on record)"
        output.say(f"{done.source.id} {state} to {claim}: {plain(name)}{new}")


@click.command()
@click.argument("addresses", nargs=-1, metavar="[URL|SOURCE]...")
@click.option(
    "--from", "listed", type=click.File("r", encoding="utf-8"), help="A file with one address a line."
)
@click.option("--retry", is_flag=True, help="Also sources that were blocked or gone.")
@click.option("--again", is_flag=True, help="Also sources archived already: a new capture beside the old.")
@click.option(
    "--relied", is_flag=True, help="Again only those that a verdict relies on: a sweep for changes."
)
@click.option("--workers", type=click.IntRange(1, 64), default=16, show_default=True, help="Hosts at once.")
@click.option(
    "--delay", type=click.FloatRange(0, 60), default=1.0, show_default=True, help="Seconds per host."
)
@click.option("--ignore-robots", is_flag=True, help="Fetch what robots.txt asks not to; put on record.")
@allow_option
@by_option
@format_option("table", "json")
def fetch(
    addresses: tuple[str, ...],
    listed: TextIO | None,
    retry: bool,
    again: bool,
    relied: bool,
    workers: int,
    delay: float,
    ignore_robots: bool,
    allow: tuple[str, ...],
    by: str,
    form: str,
) -> None:
    """Archive what is attached and not archived yet, or these addresses or sources.

    Request and response are stored byte for byte under sources/. A failure is recorded with its reason and
    the rest goes on; running it again fetches only what is missing. Polite: one connection and a delay per
    host, robots.txt honoured.

    \b
    Example:
      factcheck fetch
      factcheck fetch S003 https://example.org/report.pdf
    """
    from factcheck.workflow import fetching, sourcing

    place = workspace()
    given = [*addresses, *_listed(listed)]
    ids = [SOURCE.convert(name, None, None) for name in given if "://" not in name]
    urls = [name for name in given if "://" in name]
    if urls:
        attached = sourcing.attach(place, None, urls, place.reviewer(by), allow_hosts=frozenset(allow))
        ids += [entry.source.id for entry in attached]
    progress: list[output.Progress] = []
    selection = fetching.Selection(tuple(ids), retry or bool(ids), again, relied)
    results = []
    for result in fetching.fetch(
        place,
        selection,
        frozenset(allow),
        workers,
        delay,
        not ignore_robots,
        lambda chosen: progress.append(output.Progress(len(chosen), "sources")),
    ):
        results.append(result)
        progress[0].step(result.source.url)
    if progress:
        progress[0].end()
    _show_fetched(results, form)


def _listed(lines: TextIO | None) -> list[str]:
    """The addresses in a file, one a line; lines that begin with # are none."""
    try:
        return [line.strip() for line in lines or () if line.strip() and not line.startswith("#")]
    except UnicodeDecodeError:
        raise click.BadParameter("is not a text in UTF-8", param_hint="'--from'") from None


def _show_fetched(results: list[Fetched], form: str) -> None:
    if form == "json":
        data = [{"source": r.source.id, "url": r.source.url, **output.values(r.capture)[0]} for r in results]
        output.as_json(data)
        return
    if not results:
        output.say("Nothing to fetch: every address is archived or has its failure on record (see --retry).")
        return
    results.sort(key=lambda r: r.source.id)
    rows = [
        (r.source.id, r.capture.outcome, str(r.capture.http_status or ""), _size(r.capture.size), _about(r))
        for r in results
    ]
    output.table(("ID", "OUTCOME", "HTTP", "SIZE", "SOURCE"), rows)
    good = sum(1 for r in results if r.capture.outcome in (Outcome.OK, Outcome.CHANGED))
    output.say()
    for result in results:
        if result.relying and result.capture.number > 1 and result.capture.outcome is not Outcome.OK:
            output.say(
                f"{result.source.id} is {result.capture.outcome} since {', '.join(result.relying)} relied on it."
            )
        if result.lost:
            where = f"capture {result.capture.number} of {result.source.id}"
            output.say(
                f"{where} no longer has the passage of {', '.join(result.lost)}; the old capture keeps its proof."
            )
    output.say(f"{good} archived, {len(results) - good} not usable.")


def _about(result: Fetched) -> str:
    reason = f": {result.capture.reason}" if result.capture.reason else ""
    return f"{result.source.title or result.source.url}{reason}"


def _size(count: int) -> str:
    if not count:
        return ""
    return (
        f"{count} B"
        if count < 1000
        else f"{count / 1000:.1f} kB"
        if count < 1_000_000
        else f"{count / 1e6:.1f} MB"
    )


@click.command()
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
    from factcheck.workflow import review

    place = workspace()
    cited = review.cite(place, claim, source, quote, place.reviewer(by), stance, capture, note)
    evidence = cited.evidence
    page = f", page {evidence.page}" if evidence.page else ""
    known = "" if cited.new else " (was on record already)"
    output.say(
        f"{evidence.id} {evidence.stance} {claim}: proved in {source} capture {evidence.capture}{page}, "
        f"characters {evidence.start}-{evidence.end}{known}"
    )
    if cited.passage != quote:
        output.say(output.wrapped(output.quoted(cited.passage)))
    for warning in evidence.warnings:
        output.say(f"  warning: {plain(warning)}")
    if cited.live:
        output.say(f"  live: {plain(cited.live)}")
