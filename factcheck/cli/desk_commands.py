"""Who does what, under which rules, and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli import output
from factcheck.cli.parameters import ANY_ID, by_option, format_option, ids_argument, workspace
from factcheck.text.counting import listed
from factcheck.text.in_words import in_words, put_behind
from factcheck.text.plain import plain

if TYPE_CHECKING:
    from factcheck.workflow.chronicling import Told, Value


@click.command
@ids_argument("claims", "C", required=True)
@click.option("--to", "person", required=True, metavar="NAME", help='Who; "" takes the assignment back.')
@click.option("--second", is_flag=True, help="As the second reader.")
@by_option
def assign(claims: tuple[str, ...], person: str, second: bool, by: str) -> None:
    """Hand claims to a checker, or to a second reader.

    \b
    Example:
      factcheck assign C007 C009 --to Ann
      factcheck assign 10-25 --to Cy
      factcheck assign C007 --to Bo --second
    """
    from factcheck.workflow import assigning

    place = workspace()
    done = assigning.assign(place, claims, person, place.reviewer(by), second)
    role = "for second reading" if second else "to be checked"
    output.say(f"{listed(claim.id for claim in done)} {role} by {plain(person) or 'nobody'}.")
    waits_for = place.ledger.dossier().policy.second_reader
    free = [claim.id for claim in done if claim.risk not in waits_for] if second and person else []
    if free:
        said = (
            f"no rule of the house waits for it (second_reader under policy in claims.yaml): {listed(free)}"
        )
        output.say(output.wrapped(said))


@click.command
@format_option("text", "json")
def policy(form: str) -> None:
    """Show the rules of the house: the scale, the source rule, second readers, people and their roles.

    They are changed in claims.yaml, under policy; each change gives them the next version.

    \b
    Example:
      factcheck policy
    """
    dossier = workspace().ledger.dossier()
    held = dossier.policy
    if form == "json":
        output.as_json(output.values(held)[0])
        return
    output.say(output.strong(f"Policy, version {held.version}"))
    output.say(f"  verdicts:       {output.hanging(', '.join(held.scale), 18)}")
    output.say(
        f"  sources:        {held.primary_sources} primary or {held.secondary_sources} independent secondary,"
        " each with a proved quote"
    )
    output.say(f"  second reader:  {listed(held.second_reader) or 'never needed'}")
    output.say(f"  accept risk:    {listed(held.accept_risk) if held.people else 'anybody'}")
    if dossier.essay.author:
        output.say(f"  author:         {plain(dossier.essay.author)}, who never judges this text")
    for person in held.people:
        output.say(f"  {plain(person.name)}: {listed(person.roles)}")
    if not held.people:
        output.say("  nobody is named: everyone may do everything but judge the own text")


@click.command
@click.argument("about", default="", required=False, type=ANY_ID)
@click.option("--by", default="", metavar="NAME", help="Only changes made by this person.")
@click.option("--act", default="", help="Only this kind of change: verdict, edit, update, ...")
@click.option("--since", default="", metavar="DAY", help="Only changes from this day on.")
@click.option("-n", "count", type=click.IntRange(1), help="Only the last so many.")
@format_option("text", "json")
def log(about: str, by: str, act: str, since: str, count: int | None, form: str) -> None:
    """Show every change to the record: who, when, old and new, and why. Oldest first.

    ABOUT is the id of a claim, source, verdict, query or anything else on record. The log is log.jsonl: lines
    that are only added, each carrying the hash of the one before; `factcheck verify` proves it.

    \b
    Example:
      factcheck log C007
      factcheck log --by Ann --since 2026-11-01 --format json
    """
    from factcheck.workflow import chronicling

    found = list(chronicling.entries(workspace(), chronicling.LogFilter(about, by, act, since)))
    shown = found[-count:] if count else found
    if form == "json":
        output.as_json(output.values(*shown))
        return
    for line in shown:
        _show(line, whole=bool(about))
    output.say(f"{output.counted(len(shown), 'change')}.")


MOST_EDITS = 6


def _show(line: Told, whole: bool) -> None:
    why = f": {plain(line.why)}" if line.why else ""
    output.say(
        output.fitted(
            f"{line.at}  {output.strong(plain(line.act))}  {plain(line.by) or 'somebody'}{why}",
            output.width(),
        )
    )
    edits = line.values if whole else line.values[:MOST_EDITS]
    for edit in edits:
        told = _said(edit)
        output.say(
            "  " + (output.hanging(told, 4) if whole else output.fitted(told, max(20, output.width() - 2)))
        )
    if len(line.values) > len(edits):
        output.say(f"  and {len(line.values) - len(edits)} more values")


def _said(edit: Value) -> str:
    section, *inside = edit.where  # ids tell by themselves what they are of
    where = " ".join(edit.where if section in ("essay", "policy") else inside) or section
    if edit.old is None:
        return f"{where} added: {_told(edit.new).removeprefix(f'{edit.where[-1]}: ')}"
    if edit.new is None:
        return f"{where} removed: {_told(edit.old).removeprefix(f'{edit.where[-1]}: ')}"
    if more := put_behind(edit.old, edit.new):
        return f"{where} added: {_told(more)}"
    return f"{where}: {_told(edit.old)} -> {_told(edit.new)}"


def _told(value: object) -> str:
    return plain(in_words(value)) or "nothing"
