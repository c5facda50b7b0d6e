"""Looking for sources of a claim at search services."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import CLAIM, WordType, allow_option, by_option, format_option, workspace
from factcheck.errors import BadInput
from factcheck.vocabulary import SearchService

if TYPE_CHECKING:
    from factcheck.workflow.sources.finding import Listing
    from factcheck.workflow.sources.search_plan import Plan
    from factcheck.workspace import Workspace


@click.command("find-sources")
@click.argument("claim", type=CLAIM)
@click.option(
    "--with",
    "services",
    multiple=True,
    type=WordType(SearchService),
    metavar="SERVICE",
    help="Ask this service: "
    + ", ".join(service.value for service in SearchService)
    + ". Repeatable; without it, all that are set up.",
)
@click.option("--query", default="", metavar="TEXT", help="Look for these words instead.")
@click.option(
    "--limit", type=click.IntRange(1, 20), help="Results of each service at the most; 5 unless told."
)
@click.option(
    "--language", default="", metavar="CODE", help="Which Wikipedia: en, nb (else FACTCHECK_LANGUAGE)."
)
@click.option(
    "--attach",
    "numbers",
    multiple=True,
    type=click.IntRange(1),
    metavar="N",
    help="Put number N of the list forward for the claim. Repeatable.",
)
@click.option("--yes", is_flag=True, help="Send the words of a claim of legal risk.")
@allow_option
@by_option
@format_option("table", "json")
@click.pass_context
def find_sources(
    ctx: click.Context,
    claim: str,
    services: tuple[SearchService, ...],
    query: str,
    limit: int | None,
    language: str,
    numbers: tuple[int, ...],
    yes: bool,
    allow: tuple[str, ...],
    by: str,
    form: str,
) -> None:
    """Look for candidates for CLAIM's sources; --attach N puts number N of the list forward.

    Nothing but the query leaves this machine: names, figures and content words of the restatement, or --query. What
    was found is proposed, not fetched and not judged; prior fact-checks stand in a list of their own. Every search
    goes on record, also one that found nothing; a service that failed was not searched, and is told so. Answers are
    kept for a day. --attach asks nobody: it takes the list that you were last shown, of the last day.

    wikipedia, crossref and gdelt (the last three months only) need no key, wikipedia needs FACTCHECK_CONTACT. The
    others: FACTCHECK_SEARXNG_URL, FACTCHECK_OPENALEX_KEY, FACTCHECK_BRAVE_KEY, FACTCHECK_TAVILY_KEY,
    FACTCHECK_GOOGLE_KEY for google-factcheck. FACTCHECK_CROSSREF_URL and the like name another address that speaks
    the same protocol. Exit code 1: no service could be searched.

    \b
    Example:
      factcheck find-sources C007
      factcheck find-sources C007 --with crossref --query "suspension bridge workers 1937"
      factcheck find-sources C007 --attach 2 --attach 3
    """
    from factcheck.cli import found
    from factcheck.workflow.sources import finding
    from factcheck.workflow.sources.search_plan import Wanted, plan

    place = workspace()
    person, allowed = place.reviewer(by), frozenset(allow)
    wanted = Wanted(services, query, limit, language, yes)
    if numbers:
        listing = finding.shown_before(place, claim, wanted, person)
        attached = finding.put(place, listing, numbers, person, allowed)
        listing = finding.renewed(place, listing)
    else:
        listing, attached = _found(place, plan(place, claim, wanted), person, allowed, form), []
    if form == "json":
        found.as_json(listing, attached)
    elif numbers:
        found.show_attached(listing, attached)
    else:
        found.show(listing)
    if listing.unkept:
        raise BadInput(
            f"not all that was found is kept: {listing.unkept}",
            "make room; --attach takes nothing from a list that is not kept",
        )
    ctx.exit(1 if listing.failed else 0)


def _found(place: Workspace, planned: Plan, person: str, allowed: frozenset[str], form: str) -> Listing:
    """Ask all services, told on a terminal one by one."""
    from factcheck.cli import found
    from factcheck.workflow.sources import finding

    if form == "table":
        found.show_query(planned)
    for service, lacks in planned.unready:
        click.echo(f"note: {service} is left out: set {lacks} to an e-mail or web address of yours", err=True)
    progress = output.Progress(len(planned.settings), "services")
    try:
        return finding.find(
            place, planned, person, allowed, lambda service: progress.doing(f"asking {service}")
        )
    finally:
        progress.end()
