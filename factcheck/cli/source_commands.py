"""Putting sources forward, and proving quotes."""

from __future__ import annotations

import click

from factcheck.cli import output
from factcheck.cli.completing import documents, of_ids
from factcheck.cli.parameters import (
    CLAIM,
    SOURCE,
    WordType,
    allow_option,
    by_option,
    filled,
    workspace,
)
from factcheck.dossier.relying import withdrawn
from factcheck.text.plain import plain
from factcheck.vocabulary import Stance, Supplier, Tier

_SAYS = {Stance.SUPPORTS: "supports", Stance.CONTRADICTS: "contradicts", Stance.CONTEXT: "is context"}


@click.command("attach-source")
@click.argument("claim", type=CLAIM)
@click.argument("documents", nargs=-1, required=True, metavar="URL|FILE|SOURCE...", shell_complete=documents)
@click.option("--why", default="", callback=filled, help="What this source could show.")
@click.option("--title", default="", callback=filled, help="Its title.")
@click.option("--publisher", default="", callback=filled, help="Who publishes it.")
@click.option("--tier", type=WordType(Tier), help="How near it is to the thing itself.")
@click.option(
    "--group", default="", callback=filled, help="Independence group: same wire story or owner, same name."
)
@click.option("--supplied-by", type=WordType(Supplier), help="Who put it forward.")
@click.option(
    "--contact",
    default="",
    callback=filled,
    help="The contact whose words or papers these are.",
    shell_complete=of_ids("P"),
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
    from factcheck.workflow.sources.forward import Particulars

    place = workspace()
    told = Particulars(title, publisher, tier, group, supplied_by, contact=contact)
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


@click.command
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

    Only typography may differ. When the quote is not there, the closest passage is shown with what differs. A
    source that is not attached to CLAIM is attached by it.

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
    if cited.attached:
        output.say(f"  {source} is attached to {claim} by it")
    for place_there in cited.places:
        where = f"bytes {place_there.begin}-{place_there.end}"
        sheet = f"sheet {output.quoted(place_there.sheet)}, " if place_there.sheet else ""
        output.say(f"  in {sheet}{plain(place_there.part)}, {where}")
    if cited.passage != quote:
        output.say(output.wrapped(output.quoted(cited.passage)))
    for warning in evidence.warnings:
        output.say(f"  warning: {plain(warning)}")
    if evidence.lost_in:
        output.say(f"  warning: {withdrawn(evidence)}")
    for other in cited.otherwise:
        output.say(f"  warning: {other.id} has words of this passage too, and there it {_SAYS[other.stance]}")
        output.say(f"  to take one back: factcheck detach {claim} {other.id}, or {evidence.id}")
    if cited.live:
        output.say(f"  live: {plain(cited.live)}")
