"""Looking into the archived sources: the passages that matter for a claim."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli import output
from factcheck.cli.parameters import CLAIM, SOURCE, format_option, workspace
from factcheck.text.plain import plain, wrapped

if TYPE_CHECKING:
    from factcheck.dossier.source import Capture
    from factcheck.workflow.sources.consulting import Excerpt, Looked, Survey, Unlooked

MOST_OF_EACH = 3
_SPECIAL = re.compile(r'["$`\\!]')  # what a shell reads within double quotes


@click.command
@click.argument("claim", type=CLAIM)
@click.option("--source", default="", type=SOURCE, help="Look in this source only.")
@click.option(
    "--limit",
    type=click.IntRange(1, 100),
    default=MOST_OF_EACH,
    show_default=True,
    help="Passages of each source.",
)
@click.option("--about", default="", metavar="WORDS", help="Look for these words instead of the claim's.")
@format_option("text", "json")
@click.pass_context
def evidence(ctx: click.Context, claim: str, source: str, limit: int, about: str, form: str) -> None:
    """Show the passages of the archived sources that matter most for CLAIM, each with the line that cites it.

    They are put in order by the words they share with the claim, rare words and figures first: an order for
    reading, no judgement. Offsets are those that `cite` records. The line ends with no stance and so says
    supports: add --stance contradicts or --stance context where the passage does that. A source that could not be
    looked at is named with the reason.

    Exit code 1: what is archived of a source is damaged.

    \b
    Example:
      factcheck evidence C007
      factcheck evidence C007 --source S003 --limit 10
      factcheck evidence C007 --about "opened to traffic"
    """
    from factcheck.workflow.sources import consulting

    found = consulting.evidence(workspace(), claim, source, limit, about.strip())
    if form == "json":
        output.as_json(_data(found))
    else:
        _show(found)
    ctx.exit(1 if any(entry.damaged for entry in found.unlooked) else 0)


def command_for(claim: str, source: str, quote: str) -> str:
    """The line that cites a passage, as a shell takes it; "" for a passage that `cite` would refuse."""
    if not quote:
        return ""
    words = shlex.quote(quote) if _SPECIAL.search(quote) else f'"{quote}"'
    return f"factcheck cite {claim} {source} --quote {words}"


def _data(found: Survey) -> dict[str, Any]:
    """The survey as plain data, with the line that cites each passage."""
    data = output.values(found)[0]
    for entry in data["looked"]:
        for passage in entry["passages"]:
            passage["command"] = command_for(found.claim, entry["source"], passage["quote"])
    return data


def _show(found: Survey) -> None:
    from factcheck.text.passages import terms

    output.say(f"{output.strong(found.claim)}  {found.type}, risk {output.word(found.risk)}")
    output.say(output.wrapped(found.restatement))
    if found.about:
        output.say(output.wrapped(f"looked for: {found.about}"))
    if found.unseen_numbers:
        output.say(output.wrapped(f"in none of the texts: {', '.join(found.unseen_numbers)}"))
    wanted = frozenset(terms(found.words))
    for entry in found.looked:
        _show_looked(entry, found.claim, wanted)
    for missed in found.unlooked:
        _show_unlooked(missed)
    if not found.looked and not found.unlooked:
        output.say(f"\nIt has no sources yet: factcheck attach-source {found.claim} URL-or-FILE")


def _show_looked(entry: Looked, claim: str, wanted: frozenset[str]) -> None:
    _say_title(entry.source, entry.title)
    output.say(output.wrapped(f"{entry.tier}, {archived_as(entry.capture)}"))
    if not entry.passages:
        output.say(output.wrapped(f"no sentence in it has any of these words: factcheck read {entry.source}"))
    for number, passage in enumerate(entry.passages, 1):
        output.say(f"  {number}. {_where(passage)}")
        for line in wrapped(plain(passage.words), min(output.width(), output.WIDTH) - 5):
            output.say(f"     {output.lit(line, wanted)}")
        for warning in passage.warnings:
            output.say(output.wrapped(f"warning: {warning}", "     "))
        if passage.refused:
            output.say(output.wrapped(f"cite would refuse it: {passage.refused}", "     "))
        else:  # one line however long, to be copied as one
            output.say(f"     {command_for(claim, entry.source, passage.quote)}")


def _say_title(source: str, title: str) -> None:
    output.say()
    for line in output.titled(source, title):
        output.say(line)


def archived_as(capture: Capture) -> str:
    """Which capture it is, when it was made, how it went, and what is odd about its text."""
    about = "; ".join(filter(None, (capture.reason, *capture.flags)))
    outcome = f"{capture.outcome}: {about}" if about else str(capture.outcome)
    return f"capture {capture.number}, {capture.at}, {outcome}"


def _where(passage: Excerpt) -> str:
    page = f"page {passage.page}, " if passage.page else ""
    cited = f"; cited as {', '.join(passage.cited)}" if passage.cited else ""
    return f"{page}characters {passage.start}-{passage.end}{cited}"


def _show_unlooked(missed: Unlooked) -> None:
    _say_title(missed.source, missed.title)
    output.say(output.wrapped(f"not looked at: {'; '.join(filter(None, (missed.why, missed.hint)))}"))
