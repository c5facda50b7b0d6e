"""Second copies, time stamps, and captures handed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import PATH, allow_option, format_option, ids_argument, workspace
from factcheck.text.plain import plain

if TYPE_CHECKING:
    from pathlib import Path


@click.command
@ids_argument("sources", "S")
@click.option("--out", type=PATH, required=True, help="The file to write, NAME.wacz.")
def export(sources: tuple[str, ...], out: Path) -> None:
    """Write captures as one WACZ package, for ReplayWeb.page and other archives: of SOURCES, or of all.

    \b
    Example:
      factcheck export S003 S007 --out evidence.wacz
    """
    from factcheck.workflow.sources import preserving

    there = out.exists()
    pages, withheld = preserving.export(workspace(), sources, out)
    instead = ", in place of the package that was there" if there else ""
    output.say(f"wrote {plain(str(out))}: {output.counted(pages, 'page')}{instead}")
    if not pages:
        output.say("it opens on nothing: none of these captures holds an answer that can be shown as a page")
    if withheld:
        output.say(f"left out, a protected contact's: {', '.join(withheld)}")


@click.command
@click.argument("service", metavar="URL")
@click.option(
    "--ca-file",
    type=PATH,
    help="The authority's certificate, when it is not well known.",
)
@allow_option
def timestamp(service: str, ca_file: Path | None, allow: tuple[str, ...]) -> None:
    """Have all captures so far time-stamped by the RFC 3161 service at URL; `verify` checks the stamps.

    Only a hash leaves this machine. Needs the extra `timestamps`.

    \b
    Example:
      factcheck timestamp https://freetsa.org/tsr
    """
    from factcheck.workflow.sources import preserving

    stamp = preserving.stamp(workspace(), service, ca_file, frozenset(allow))
    output.say(f"stamped {stamp.at} by {plain(stamp.attested)}")
    output.say(f"manifest head {stamp.head}")


@click.command
@ids_argument("sources", "S")
@click.option("--save", is_flag=True, help="Order a copy with your own keys. This publishes the addresses.")
@allow_option
@format_option("table", "json")
@click.pass_context
def wayback(
    ctx: click.Context, sources: tuple[str, ...], save: bool, allow: tuple[str, ...], form: str
) -> None:
    """Look up copies in the Wayback Machine of sources that are dead or changed, or of SOURCES.

    With --save a copy is ordered instead; your keys are read from FACTCHECK_WAYBACK_ACCESS and
    FACTCHECK_WAYBACK_SECRET. FACTCHECK_WAYBACK_URL names another archive that speaks the same protocol. A service
    that fails is reported as not asked, never as not archived. What came of it goes on record in the log. Exit 1
    when anything was not asked or was refused.

    \b
    Example:
      factcheck wayback S003
    """
    from factcheck.cli import copies

    place = workspace()
    wanted = sources or copies.in_need(place)
    found = copies.asked(place, wanted, save, frozenset(allow))
    if form == "json":
        output.as_json([copies.entry(copied) for copied in found])
    elif not found:
        output.say(f"Nothing to {'save' if save else 'look up'}: no source is dead or changed.")
    else:
        copies.show(found)
    ctx.exit(1 if any(copied.fell_short for copied in found) else 0)
