"""`factcheck list`: the claims, the sources, or what no claim covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import extracted, output
from factcheck.cli.completing import verdicts as of_the_house
from factcheck.cli.parameters import SOURCE, WordType, by_option, format_option, workspace
from factcheck.text.plain import plain
from factcheck.vocabulary import ClaimType, Risk, Status

if TYPE_CHECKING:
    from factcheck.dossier import Dossier
    from factcheck.dossier.claim import Claim
    from factcheck.dossier.source import Source
    from factcheck.workspace import Workspace

HEADS = ("ID", "STATUS", "VERDICT", "RISK", "TYPE", "SRC", "EV", "CLAIM")


@click.command("list")
@click.option(
    "--status", "statuses", multiple=True, type=WordType(Status), help="Only this status. Repeatable."
)
@click.option("--risk", "risks", multiple=True, type=WordType(Risk), help="Only this risk. Repeatable.")
@click.option("--type", "types", multiple=True, type=WordType(ClaimType), help="Only this type. Repeatable.")
@click.option(
    "--verdict",
    "verdicts",
    multiple=True,
    metavar="VERDICT",
    shell_complete=of_the_house,
    help="Only this last verdict. Repeatable.",
)
@click.option(
    "--source", default="", type=SOURCE, help="Only claims this source is attached to or cited for."
)
@click.option("--text", default="", help="Only claims that hold these words.")
@click.option("--no-sources", is_flag=True, help="Only claims without a source.")
@click.option(
    "--left-open", is_flag=True, help="Only claims with words whose meaning the text does not settle."
)
@click.option("--mine", is_flag=True, help="Only claims assigned to me, as checker or second reader.")
@click.option("--assigned", default="", metavar="NAME", help="Only claims assigned to NAME.")
@click.option("--stale", is_flag=True, help="Only claims to be judged again.")
@click.option("--second-reader", "second", is_flag=True, help="Only claims that need a second reader.")
@click.option("--overdue", is_flag=True, help="Only claims with a question whose day is behind.")
@click.option(
    "--blocked-by", default="", metavar="WORDS", help="Only claims with these words in what blocks them."
)
@by_option
@click.option(
    "--sort",
    "order",
    type=click.Choice(["essay", "risk", "score"]),
    default="essay",
    show_default=True,
    help="As they stand, gravest first, or best score first.",
)
@click.option("--sources", "of_sources", is_flag=True, help="List the sources instead.")
@click.option("--uncovered", is_flag=True, help="List the words no claim covers instead.")
@click.option("--duplicates", is_flag=True, help="List the claims that say nearly what another says instead.")
@format_option("table", "json", "csv")
def list_(
    statuses: tuple[Status, ...],
    risks: tuple[Risk, ...],
    types: tuple[ClaimType, ...],
    verdicts: tuple[str, ...],
    source: str,
    text: str,
    no_sources: bool,
    left_open: bool,
    mine: bool,
    assigned: str,
    stale: bool,
    second: bool,
    overdue: bool,
    blocked_by: str,
    by: str,
    order: str,
    of_sources: bool,
    uncovered: bool,
    duplicates: bool,
    form: str,
) -> None:
    """List the claims with status, verdict and risk; overdue questions come first.

    Proposals alone (--status proposed) are listed with their scores, and with what was set aside as not checkable;
    stale claims alone (--stale) with what changed since their verdicts.
    A verdict, source or name that nobody knows is refused, and not answered with an empty list.

    \b
    Example:
      factcheck list --risk high --status open
      factcheck list --status proposed --sort risk
      factcheck list --mine --stale
      factcheck list --blocked-by "source rule"
      factcheck list --format json
    """
    from factcheck.workflow import reading

    _one_list(
        {"--sources": of_sources, "--uncovered": uncovered, "--duplicates": duplicates},
        any((statuses, risks, types, verdicts, source, text, no_sources, left_open, mine, assigned))
        or any((stale, second, overdue, blocked_by, order != "essay")),
    )
    place = workspace()
    if uncovered:
        _list_uncovered(place, form)
        return
    if duplicates:
        _list_alike(place, form)
        return
    statuses += (Status.STALE,) * stale + (Status.SECOND_READ,) * second
    who = place.reviewer(by) if mine or by else ""
    wanted = reading.Filter(
        statuses,
        risks,
        types,
        verdicts,
        source,
        text,
        no_sources,
        left_open,
        who if mine else "",
        assigned,
        overdue,
        blocked_by,
    )
    dossier, claims = reading.listing(place, wanted, who)
    if of_sources:
        _list_sources(list(dossier.sources), form)
    else:
        _list_claims(reading.ordered(claims, reading.SortBy(order)), dossier, place.now()[:10], form)


def _one_list(instead: dict[str, bool], narrowed: bool) -> None:
    """Refuse what could only be ignored: two lists at once, or filters of claims for another list."""
    asked = [name for name, given in instead.items() if given]
    if len(asked) > 1:
        raise click.UsageError(f"{' and '.join(asked)} are lists of their own: ask for one at a time")
    if asked and narrowed:
        raise click.UsageError(
            f"{asked[0]} lists all there are; filters and --sort are for the list of claims"
        )


def _list_claims(claims: list[Claim], dossier: Dossier, today: str, form: str) -> None:
    if form == "json":
        output.as_json(output.claims(claims))
        return
    if form == "csv":
        output.as_csv(HEADS, [_row(claim, "") for claim in claims])
        return
    _late(dossier, today)
    if claims and all(claim.status is Status.PROPOSED for claim in claims):
        output.table(extracted.PROPOSED, [extracted.proposal(claim) for claim in claims])
        output.say()
    elif claims:
        output.table(HEADS, [_row(claim, "-") for claim in claims])
        if all(claim.status is Status.STALE for claim in claims):
            _say_why(claims)
        output.say()
    output.say(_summary(claims, dossier))


def _say_why(claims: list[Claim]) -> None:
    """What changed since the verdicts on stale claims."""
    output.say()
    for claim in claims:
        output.say(output.hanging(f"{claim.id} {plain('; '.join(claim.blockers))}", 5))


def _late(dossier: Dossier, today: str) -> None:
    """Questions whose day is behind, before everything else."""
    if not any(query.open and query.due for claim in dossier.claims for query in claim.queries):
        return
    from factcheck.workflow.asking import outstanding

    late = [entry for entry in outstanding(dossier, today) if entry.overdue]
    for entry in late:
        asked = f"{entry.query.id} {entry.claim} to {entry.to}, due {entry.query.due}: {entry.query.question}"
        output.say(f"{output.word('OVERDUE')} {output.fitted(plain(asked), max(20, output.width() - 8))}")
    if late:
        output.say()


def _list_uncovered(place: Workspace, form: str) -> None:
    from factcheck.workflow.claims.covering import bare

    found = bare(place, place.ledger.dossier())
    if form == "json":
        output.as_json(output.values(*found))
        return
    rows = [(f"{hole.start}-{hole.end}", hole.words, hole.sentence) for hole in found]
    if form == "csv":
        output.as_csv(("AT", "WORDS", "SENTENCE"), rows)
        return
    if found:
        output.table(("AT", "WORDS"), [(at, _within(words, sentence)) for at, words, sentence in rows])
        output.say()
    output.say(f"{output.counted(len(found), 'passage')} no claim covers.")


def _list_alike(place: Workspace, form: str) -> None:
    from factcheck.workflow.claims.covering import alike

    dossier = place.ledger.dossier()
    said = {claim.id: claim.restatement for claim in dossier.claims}
    found = alike(place, dossier)
    if form == "json":
        output.as_json([{"claim": one, "other": other} for one, other in found])
        return
    rows = [(one, other, said[one]) for one, other in found]
    if form == "csv":
        output.as_csv(("ID", "LIKE", "CLAIM"), rows)
        return
    if found:
        output.table(("ID", "LIKE", "CLAIM"), rows)
        output.say()
    number = len(found)
    output.say(
        f"{output.counted(number, 'claim')} {'says' if number == 1 else 'say'} nearly what another says."
    )


def _within(words: str, sentence: str) -> str:
    return f"{words} (in: {sentence})" if sentence else words


def _row(claim: Claim, nothing: str) -> tuple[str, ...]:
    """A claim as a row, with `nothing` where there is no value."""
    last = claim.views[0].verdict if claim.views else nothing
    if len({given.verdict for given in claim.views}) > 1:
        last = Status.DISPUTED.value  # whose clock was last says nothing
    counts = (str(len(claim.consulted) or nothing), str(len(claim.evidence) or nothing))
    return (claim.id, claim.status, last, claim.risk, claim.type, *counts, claim.restatement)


def _summary(claims: list[Claim], dossier: Dossier) -> str:
    counted = {status: sum(claim.status is status for claim in claims) for status in Status}
    parts = ", ".join(f"{counted[status]} {status}" for status in Status if counted[status])
    of = f" of {len(dossier.claims)}" if len(claims) != len(dossier.claims) else ""
    noun = "claim" if len(claims) == 1 and not of else "claims"
    return f"{len(claims)}{of} {noun}" + (f": {parts}." if parts else ".")


def _list_sources(sources: list[Source], form: str) -> None:
    heads = ("ID", "STATE", "TIER", "GROUP", "CAP", "FROM", "SOURCE")
    if form == "json":
        output.as_json(output.values(*sources))
    elif form == "csv":
        output.as_csv(heads, _source_rows(sources))
    elif sources:
        output.table(heads, _source_rows(sources))
        _say_reasons(sources)
    else:
        output.say("No sources yet; add some with factcheck attach-source.")


def _say_reasons(sources: list[Source]) -> None:
    """Why the last attempt at a source went as it did, and what is odd about what it brought."""
    for source in sources:
        refused = source.last_attempt if source.visits else None
        for last in (source.newest, None if refused and refused.asked else refused):
            if last and (last.reason or last.flags):
                said = "; ".join(filter(None, (last.reason, *last.flags)))
                output.say(output.wrapped(f"{source.id} {last.told}: {said}", ""))


def _source_rows(sources: list[Source]) -> list[tuple[str, ...]]:
    """Sources as rows of a table."""
    return [
        (
            s.id,
            s.newest.outcome if s.newest else "not fetched",
            s.tier,
            s.independence,
            str(len(s.visits)),
            ", ".join(filter(None, (s.supplied_by, output.hand(s.by)))),
            s.called,
        )
        for s in sources
    ]
