"""Questions, the people who are sources, and searches."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from factcheck.cli import output, talks
from factcheck.cli.completing import of_ids
from factcheck.cli.parameters import (
    CLAIM,
    CLAIM_OR_QUERY,
    QUERY,
    WordType,
    by_option,
    format_option,
    workspace,
)
from factcheck.errors import BadInput
from factcheck.text.plain import plain
from factcheck.vocabulary import QueryKind, QueryState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.dossier.claim import Query
    from factcheck.dossier.source import Contact
    from factcheck.workflow.asking import Outstanding

_MOST_PIPED = 10_000  # characters


@click.command
@click.argument("about", type=CLAIM_OR_QUERY, required=False, metavar="[CLAIM|QUERY]")
@click.argument("question", required=False)
@click.option(
    "--to",
    default="author",
    show_default=True,
    help="author, a contact, or anybody by name.",
    shell_complete=of_ids("P", "author"),
)
@click.option("--due", metavar="DAY", help="The day the answer is needed: 2026-12-01.")
@click.option("--on", default="", metavar="DAY", help="The day it was asked, when that was before today.")
@click.option("--reply", is_flag=True, help="A right of reply: put to somebody the text accuses.")
@by_option
@format_option("table", "json")
def query(
    about: str | None,
    question: str | None,
    to: str,
    due: str | None,
    on: str,
    reply: bool,
    by: str,
    form: str,
) -> None:
    """Ask the author or a source about a claim; without arguments, list what is still open.

    While a question is out, the claim is not cleared. An open question, by its id, is given another day with --due
    ('' for none).

    \b
    Example:
      factcheck query C007 "Where is the figure from?" --due 2026-12-01
      factcheck query C012 "Did you sign the order?" --to "B. Harbour" --reply
      factcheck query Q003 --due 2026-12-08
      factcheck query
    """
    from factcheck.workflow import asking

    place = workspace()
    if about is None:
        _outstanding(asking.outstanding(place.ledger.dossier(), place.now()[:10]), form)
    elif about.startswith("Q"):
        if due is None or question is not None or on or reply:
            raise click.UsageError(
                "a question that was asked stays as it is; only --due gives it another day"
            )
        claim, moved = asking.postpone(place, about, due, place.reviewer(by))
        _say_asked(claim.id, moved, asking.called(place.ledger.dossier().contacts, moved.to))
    elif question is None:
        raise click.UsageError("the question is missing")
    else:
        kind = QueryKind.RIGHT_OF_REPLY if reply else QueryKind.QUESTION
        asked, before = asking.ask(place, about, to, question, place.reviewer(by), kind, due or "", on)
        _say_asked(about, asked, to)
        if before is not None:
            output.say(f"{before.id} asked the same and is {before.state}; {_way_out(before, asked)}.")


def _say_asked(claim: str, asked: Query, to: str) -> None:
    until = f", due {asked.due}" if asked.due else ""
    output.say(f"{asked.id} {claim} to {plain(to)}{until}: {output.quoted(asked.question)}")


def _way_out(before: Query, asked: Query) -> str:
    """What to do about a question that was put twice."""
    dropped = f'`factcheck answer {asked.id} "asked twice" --outcome dropped` takes this one off the list'
    return f"{dropped}, `factcheck query {before.id} --due DAY` moves its day" if before.open else dropped


def _outstanding(found: list[Outstanding], form: str) -> None:
    if form == "json":
        output.as_json(output.values(*found))
        return
    rows = [
        (
            e.query.id,
            e.claim,
            e.query.kind,
            e.to,
            e.query.due + " OVERDUE" * e.overdue or "-",
            e.query.question,
        )
        for e in found
    ]
    if rows:
        output.table(("ID", "CLAIM", "KIND", "TO", "DUE", "QUESTION"), rows)
        output.say()
    late = sum(entry.overdue for entry in found)
    output.say(f"{output.counted(len(found), 'question')} open, {late} overdue.")


@click.command
@click.argument("query", type=QUERY)
@click.argument("text")
@click.option(
    "--outcome",
    type=WordType(QueryState),
    default=QueryState.ANSWERED.value,
    show_default=True,
    help="open takes back an answer that was a mistake.",
)
@by_option
def answer(query: str, text: str, outcome: QueryState, by: str) -> None:
    """Record the answer to a question, or that none came.

    What was recorded by mistake is taken back with --outcome open; TEXT then says why, and the log keeps both.

    \b
    Example:
      factcheck answer Q003 "From the 1932 annual report, page 14."
      factcheck answer Q004 "Three mails and a call, no reaction." --outcome no-answer
    """
    from factcheck.workflow import asking

    place = workspace()
    claim, closed = asking.answer(place, query, text, place.reviewer(by), outcome)
    output.say(f"{closed.id} {claim.id} {closed.state}: {output.quoted(closed.answer or closed.question)}")
    output.standing(claim)


_undo_option = click.option("--undo", is_flag=True, help="Take back what was recorded in these words.")
_because_option = click.option("--because", default="", help="Why it is taken back.")


def _only_with_undo(because: str, undo: bool) -> None:
    if because and not undo:
        raise click.UsageError("--because says why something is taken back, and goes with --undo")


@click.command
@click.argument("claim", type=CLAIM)
@click.argument("words")
@click.option("--in", "where", required=True, help="Where: an archive, a register, a search engine.")
@click.option("--found", default="", help="What came of it; nothing when left out.")
@_undo_option
@_because_option
@by_option
def searched(claim: str, words: str, where: str, found: str, undo: bool, because: str, by: str) -> None:
    """Record a search, above all one that found nothing.

    One that was recorded by mistake is taken back by the same words with --undo; the log keeps it.

    \b
    Example:
      factcheck searched C007 "bridge opening 1932" --in "the newspaper archive"
      factcheck searched C007 "bridge opening 1932" --in "the newspaper archive" --undo --because "it was C008"
    """
    from factcheck.workflow import asking

    place = workspace()
    _only_with_undo(because, undo)
    if undo:
        asking.unsearched(place, claim, where, words, because, place.reviewer(by))
        output.say(f"{claim}: the search for {output.quoted(words)} is taken back; the log keeps it.")
        return
    made = asking.search_log(place, claim, where, words, found, place.reviewer(by)).searches[-1]
    output.say(f"{claim} searched {plain(made.where)} for {output.quoted(made.words)}: {plain(made.found)}.")


@click.command
@click.argument("alias", required=False, shell_complete=of_ids("P"))
@click.option("--terms", default="", help="On which terms: on the record, background, not to be quoted.")
@click.option("--name", default="", help="The name, for a contact that needs no protection.")
@click.option("--protected", is_flag=True, help="Ask for the name, and keep it out of everything.")
@by_option
@format_option("table", "json")
def contact(alias: str | None, terms: str, name: str, protected: bool, by: str, form: str) -> None:
    """Put a human source on record under an alias; without an alias, list them with what they said.

    The name of a protected contact is asked for (or read from a pipe, a line each for name, number, address),
    so that it stands in no shell history. It goes into contacts.private.yaml, which git is told to pass by;
    from then on nothing that holds it gets on record. An ALIAS on record whose name is not kept here, because none
    was given or the private file is elsewhere, is given it in the same way.

    \b
    Example:
      factcheck contact "the harbour clerk" --protected --terms background
    """
    from factcheck.workflow import contacts

    place = workspace()
    if alias is None:
        _contacts(place.ledger.dossier().contacts, form)
        return
    secret = _secret() if protected else []
    made = contacts.add_contact(place, alias, place.reviewer(by), terms, name, secret)
    kept = "; the name is in contacts.private.yaml and nowhere else" if made.protected else ""
    output.say(f"{made.id} {plain(made.alias)} is on record{kept}.")


def _secret() -> list[str]:
    if not sys.stdin.isatty():
        piped = [line.strip() for line in _piped().splitlines() if line.strip()]
        if not piped:  # nothing would be guarded, though the caller believes it is
            raise BadInput(
                "a protected contact needs a name to guard, and the input holds none",
                "run it at a terminal, or give the name as the first line of the input",
            )
        return piped
    found = [click.prompt("Name", hide_input=True, err=True)]
    more = click.prompt(
        "Number, address or anything else that would give the person away",
        default="",
        hide_input=True,
        err=True,
    )
    return [*found, more] if more.strip() else found


def _piped() -> str:
    """The words on the input; cut short they would guard somebody else."""
    try:
        words = sys.stdin.read(_MOST_PIPED + 1)
    except UnicodeDecodeError:
        raise BadInput("the name on the input is no text in UTF-8", "give it in UTF-8") from None
    if len(words) > _MOST_PIPED:
        raise BadInput(f"the input holds more than {_MOST_PIPED:,} characters", "give names and numbers only")
    return words


def _contacts(held: Sequence[Contact], form: str) -> None:
    if form == "json":
        output.as_json(output.values(*held))
        return
    if held:
        rows = [
            (c.id, c.alias, "protected" if c.protected else "-", str(len(c.talks)), c.terms) for c in held
        ]
        output.table(("ID", "ALIAS", "PROTECTED", "TALKS", "TERMS"), rows)
        output.say()
    for each in held:
        for talk in each.talks:
            talks.say(each, talk, about=True)
            output.say()
    output.say(f"{output.counted(len(held), 'contact')}.")


@click.command
@click.argument("contact", shell_complete=of_ids("P"))
@click.argument("said")
@click.option("--how", default="spoken", show_default=True, help="telephone, mail, in person.")
@click.option("--claim", default="", type=CLAIM, help="The claim it was about.")
@click.option("--on", default="", metavar="DAY", help="The day it was said, when that was before today.")
@_undo_option
@_because_option
@by_option
def talk(contact: str, said: str, how: str, claim: str, on: str, undo: bool, because: str, by: str) -> None:
    """Record what a contact said, and how it was said.

    What was recorded by mistake is taken back by the same words with --undo; the log keeps it.

    \b
    Example:
      factcheck talk "the harbour clerk" "The order was never signed." --how telephone --claim C007
      factcheck talk "the harbour clerk" "The order was never signed." --undo --because "it was the mayor"
    """
    from factcheck.workflow import contacts

    place = workspace()
    _only_with_undo(because, undo)
    if undo:
        found = contacts.untalked(place, contact, said, because, place.reviewer(by))
    else:
        found = contacts.talked(place, contact, how, said, place.reviewer(by), claim, on)
    output.say(f"{found.id} {plain(found.alias)}: {output.counted(len(found.talks), 'talk')} on record.")
