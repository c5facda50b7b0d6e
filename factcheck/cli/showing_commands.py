"""Looking at the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import CLAIM, SOURCE, WordType, by_option, format_option, workspace
from factcheck.text.plain import clipped, plain
from factcheck.vocabulary import ClaimType, Risk, Status

if TYPE_CHECKING:
    from factcheck.dossier import Claim, Dossier, Source
    from factcheck.workflow.reading import Shown
    from factcheck.workspace import Workspace

HEADS = ("ID", "STATUS", "VERDICT", "RISK", "TYPE", "SRC", "EV", "CLAIM")


@click.command("list")
@click.option(
    "--status", "statuses", multiple=True, type=WordType(Status), help="Only this status. Repeatable."
)
@click.option("--risk", "risks", multiple=True, type=WordType(Risk), help="Only this risk. Repeatable.")
@click.option("--type", "types", multiple=True, type=WordType(ClaimType), help="Only this type. Repeatable.")
@click.option(
    "--verdict", "verdicts", multiple=True, metavar="VERDICT", help="Only this last verdict. Repeatable."
)
@click.option("--source", default="", type=SOURCE, help="Only claims this source is attached to.")
@click.option("--text", default="", help="Only claims that hold these words.")
@click.option("--no-sources", is_flag=True, help="Only claims without a source.")
@click.option("--mine", is_flag=True, help="Only claims assigned to me, as checker or second reader.")
@click.option("--assigned", default="", metavar="NAME", help="Only claims assigned to NAME.")
@click.option("--stale", is_flag=True, help="Only claims to be judged again.")
@click.option("--second-reader", "second", is_flag=True, help="Only claims that need a second reader.")
@click.option("--overdue", is_flag=True, help="Only claims with a question whose day is behind.")
@click.option(
    "--blocked-by", default="", metavar="WORDS", help="Only claims with these words in what blocks them."
)
@by_option
@click.option("--sources", "of_sources", is_flag=True, help="List the sources instead.")
@click.option("--uncovered", is_flag=True, help="List the sentences no claim covers instead.")
@format_option("table", "json", "csv")
def list_(
    statuses: tuple[Status, ...],
    risks: tuple[Risk, ...],
    types: tuple[ClaimType, ...],
    verdicts: tuple[str, ...],
    source: str,
    text: str,
    no_sources: bool,
    mine: bool,
    assigned: str,
    stale: bool,
    second: bool,
    overdue: bool,
    blocked_by: str,
    by: str,
    of_sources: bool,
    uncovered: bool,
    form: str,
) -> None:
    """List the claims in essay order, with status, verdict and risk; overdue questions come first.

    \b
    Example:
      factcheck list --risk high --status open
      factcheck list --mine --stale
      factcheck list --blocked-by "source rule"
      factcheck list --format json
    """
    from factcheck.workflow import reading

    place = workspace()
    if uncovered:
        _list_uncovered(place, form)
        return
    statuses += (Status.STALE,) * stale + (Status.SECOND_READ,) * second
    wanted = reading.Filter(
        statuses,
        risks,
        types,
        verdicts,
        source,
        text,
        no_sources,
        place.reviewer(by) if mine else assigned,
        overdue,
        blocked_by,
    )
    dossier, claims = reading.listing(place, wanted)
    for notice in place.ledger.notices:
        click.echo(f"note: {plain(notice)}", err=True)
    if of_sources:
        _list_sources(list(dossier.sources), form)
        return
    if form == "json":
        output.as_json(output.values(*claims))
        return
    rows = [_row(claim) for claim in claims]
    if form == "csv":
        output.as_csv(HEADS, rows)
        return
    _late(dossier, place.now()[:10])
    if rows:
        output.table(HEADS, rows)
        output.say()
    output.say(_summary(claims, dossier))


def _late(dossier: Dossier, today: str) -> None:
    """Questions whose day is behind, before everything else."""
    if not any(query.open and query.due for claim in dossier.claims for query in claim.queries):
        return
    from factcheck.workflow.asking import outstanding

    late = [entry for entry in outstanding(dossier, today) if entry.overdue]
    for entry in late:
        asked = f"{entry.query.id} {entry.claim} to {entry.to}, due {entry.query.due}: {entry.query.question}"
        output.say(f"{output.word('OVERDUE')} {clipped(plain(asked), max(20, output.width() - 8))}")
    if late:
        output.say()


def _list_uncovered(place: Workspace, form: str) -> None:
    from factcheck.workflow import shaping

    found = shaping.bare(place)
    if form == "json":
        output.as_json(output.values(*found))
        return
    if form == "csv":
        output.as_csv(("START", "END", "SENTENCE"), [(str(s.start), str(s.end), s.words) for s in found])
        return
    if found:
        output.table(("AT", "SENTENCE"), [(f"{s.start}-{s.end}", s.words) for s in found])
        output.say()
    output.say(f"{output.counted(len(found), 'sentence')} no claim covers.")


def _row(claim: Claim) -> tuple[str, ...]:
    last = claim.verdict.verdict if claim.verdict else "-"
    counts = (str(len(claim.sources) or "-"), str(len(claim.evidence) or "-"))
    return (claim.id, claim.status, last, claim.risk, claim.type, *counts, claim.restatement)


def _summary(claims: list[Claim], dossier: Dossier) -> str:
    counted = {status: sum(claim.status is status for claim in claims) for status in Status}
    parts = ", ".join(f"{counted[status]} {status}" for status in Status if counted[status])
    of = f" of {len(dossier.claims)}" if len(claims) != len(dossier.claims) else ""
    noun = "claim" if len(claims) == 1 and not of else "claims"
    return f"{len(claims)}{of} {noun}" + (f": {parts}." if parts else ".")


def _list_sources(sources: list[Source], form: str) -> None:
    heads = ("ID", "STATE", "TIER", "GROUP", "CAP", "SOURCE")
    if form == "json":
        output.as_json(output.values(*sources))
    elif form == "csv":
        output.as_csv(heads, _source_rows(sources))
    elif sources:
        output.table(heads, _source_rows(sources))
    else:
        output.say("No sources yet; add some with factcheck attach-source.")


def _source_rows(sources: list[Source]) -> list[tuple[str, ...]]:
    """Sources as rows of a table."""
    return [
        (
            s.id,
            s.newest.outcome if s.newest else "not fetched",
            s.tier,
            s.independence,
            str(len(s.captures)),
            s.title or s.url or s.file,
        )
        for s in sources
    ]


@click.command()
@click.argument("claim", type=CLAIM)
@format_option("text", "json")
def show(claim: str, form: str) -> None:
    """Show all that is on record for one claim.

    \b
    Example:
      factcheck show C007
    """
    from factcheck.workflow import reading

    shown = reading.show(workspace(), claim)
    if form == "json":
        data = output.values(shown.claim)[0]
        data["sources"] = [
            {**entry, "source": output.values(source)[0]}
            for entry in data["sources"]
            for source in shown.sources
            if source.id == entry["source"]
        ]
        output.as_json(data | {"passages": shown.passages, "place": shown.place, "revision": shown.revision})
        return
    _show_claim(shown)
    _show_sources(shown)
    _show_judgement(shown.claim)
    _show_asked(shown)


def _show_claim(shown: Shown) -> None:
    claim = shown.claim
    output.say(
        f"{output.strong(claim.id)}  {output.word(claim.status)}  {claim.type}, risk {output.word(claim.risk)}"
    )
    output.say(output.wrapped(claim.restatement))
    for anchor in claim.newest_places:
        where = f" ({shown.place})" if shown.place and anchor == claim.newest_places[0] else ""
        output.say(f"  draft {anchor.draft}, characters {anchor.start}-{anchor.end}{where}:")
        output.say(output.wrapped(output.quoted(anchor.quote), "    "))
    for blocker in claim.blockers:
        output.say(f"  blocks: {plain(blocker)}")
    named = [
        ("set aside", claim.set_aside),
        ("note", claim.note),
        ("assigned to", claim.assigned_to),
        ("second reader", claim.second_reader),
    ]
    if claim.excluded:
        named.append(("excluded", f"{claim.excluded.reason} ({claim.excluded.by}, {claim.excluded.at})"))
    if claim.reasons:
        named.append(("why on the list", ", ".join(claim.reasons)))
    if claim.unresolved:
        named.append(("unresolved", ", ".join(claim.unresolved)))
    for name, text in named:
        if text:
            output.say(output.wrapped(f"{name}: {text}"))


def _show_sources(shown: Shown) -> None:
    attached = {entry.source: entry for entry in shown.claim.sources}
    for source in shown.sources:
        last = source.newest
        state = f"{last.outcome}, {last.at}" if last else "not fetched"
        output.say(f"\n{output.strong(source.id)}  {plain(source.title or source.url or source.file)}")
        output.say(f"  {source.tier}, {state}: {plain(source.url or source.file)}")
        if last and last.reason:
            output.say(f"  {plain(last.reason)}")
        if source.id in attached and attached[source.id].why:
            output.say(output.wrapped(f"why: {attached[source.id].why}"))
        for evidence in shown.claim.evidence:
            if evidence.source == source.id:
                page = f", page {evidence.page}" if evidence.page else ""
                output.say(f"  {evidence.id} {evidence.stance} (capture {evidence.capture}{page}):")
                output.say(output.wrapped(output.quoted(shown.passages[evidence.id]), "    "))
                for warning in evidence.warnings:
                    output.say(f"    warning: {plain(warning)}")


def _show_judgement(claim: Claim) -> None:
    for verdict in claim.verdicts:
        rests = ", ".join(reliance.evidence for reliance in verdict.evidence) or "no evidence"
        by = f"{plain(verdict.by)}, {verdict.at}, draft {verdict.draft}"
        over = ", overruling" if verdict.overrules else ""
        output.say(
            f"\n{output.strong(verdict.id)}  {output.word(verdict.verdict)}{over}  {by}; rests on {rests}"
        )
        output.say(output.wrapped(verdict.because))
    for entry in claim.resolutions:
        target = f" to {output.quoted(entry.text)}" if entry.text else ""
        output.say(f"\n{output.strong(entry.resolution)}{target}  {plain(entry.by)}, {entry.at}")
        output.say(output.wrapped(entry.because))


def _show_asked(shown: Shown) -> None:
    """Questions, searches and corrections."""
    for query in shown.claim.queries:
        due = f", due {query.due}" if query.due else ""
        to = plain(shown.addressees.get(query.id, query.to))
        head = f"{query.kind} to {to}, {output.word(query.state)}{due} ({plain(query.by)}, {query.at})"
        output.say(f"\n{output.strong(query.id)}  {head}")
        output.say(output.wrapped(query.question))
        if query.answer:
            output.say(
                output.wrapped(f"{query.state}: {query.answer} ({query.answered_by}, {query.answered_at})")
            )
    for search in shown.claim.searches:
        said = f"searched {search.where} for “{search.words}”: {search.found} ({search.by}, {search.at})"
        output.say(output.wrapped(said))
    for made in shown.claim.corrections:
        output.say(f"\n{output.strong(made.id)}  corrected, {made.cause} ({plain(made.by)}, {made.at})")
        output.say(output.wrapped(f"now reads “{made.text}”; missed: {made.missed}"))
