"""Reading archived captures again."""

from __future__ import annotations

import click

from factcheck.cli import output
from factcheck.cli.parameters import format_option, ids_argument, workspace
from factcheck.text.plain import plain


@click.command
@ids_argument("sources", "S")
@format_option("table", "json")
@click.pass_context
def reread(ctx: click.Context, sources: tuple[str, ...], form: str) -> None:
    """Derive the texts of captures again from their archived bytes: of SOURCES, or of all.

    It brings back texts that are lost or damaged, and renews those that an earlier version of factcheck made. A
    text that evidence was cited from is renewed only when every passage stands at its place in the new one, too.
    What came packed with Brotli or Zstandard before the extra `codings` was installed is read once it is. The
    archived bytes stay as they are. Where a later capture does not have a cited passage and the record does not say
    so, it does then. Exit 1 when a capture could not be read.

    \b
    Example:
      factcheck reread S003
    """
    from factcheck.workflow.sources.rereading import Came
    from factcheck.workflow.sources.rereading import reread as read_again

    found = []
    for reading in read_again(workspace(), sources):
        found.append(reading)
        if form == "table" and reading.came is not Came.SAME:
            why = f": {plain(reading.why)}" if reading.why else ""
            output.say(f"{reading.source} capture {reading.capture} {reading.came}{why}")
    if form == "json":
        output.as_json(output.values(*found))
    else:
        counts = [(sum(reading.came is came for reading in found), came.value) for came in Came]
        parts = ", ".join(f"{count} {word}" for count, word in counts if count)
        captures = len({(reading.source, reading.capture) for reading in found})
        output.say(f"{output.counted(captures, 'capture')} with text{f': {parts}' if parts else ''}.")
    ctx.exit(1 if any(reading.came is Came.FAILED for reading in found) else 0)
